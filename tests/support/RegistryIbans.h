// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace guichet::test {

/// One for each country of SEPA, as in the registry of SWIFT and the national examples.
inline const QStringList registryIbans {
    QStringLiteral("AD1200012030200359100100"),
    QStringLiteral("AL47212110090000000235698741"),
    QStringLiteral("AT611904300234573201"),
    QStringLiteral("BE68539007547034"),
    QStringLiteral("BG80BNBG96611020345678"),
    QStringLiteral("CH9300762011623852957"),
    QStringLiteral("CY17002001280000001200527600"),
    QStringLiteral("CZ6508000000192000145399"),
    QStringLiteral("DE89370400440532013000"),
    QStringLiteral("DK5000400440116243"),
    QStringLiteral("EE382200221020145685"),
    QStringLiteral("ES9121000418450200051332"),
    QStringLiteral("FI2112345600000785"),
    QStringLiteral("FR1420041010050500013M02606"),
    QStringLiteral("GB29NWBK60161331926819"),
    QStringLiteral("GI75NWBK000000007099453"),
    QStringLiteral("GR1601101250000000012300695"),
    QStringLiteral("HR1210010051863000160"),
    QStringLiteral("HU42117730161111101800000000"),
    QStringLiteral("IE29AIBK93115212345678"),
    QStringLiteral("IS140159260076545510730339"),
    QStringLiteral("IT60X0542811101000000123456"),
    QStringLiteral("LI21088100002324013AA"),
    QStringLiteral("LT121000011101001000"),
    QStringLiteral("LU280019400644750000"),
    QStringLiteral("LV80BANK0000435195001"),
    QStringLiteral("MC5811222000010123456789030"),
    QStringLiteral("MD24AG000225100013104168"),
    QStringLiteral("ME25505000012345678951"),
    QStringLiteral("MK07250120000058984"),
    QStringLiteral("MT84MALT011000012345MTLCAST001S"),
    QStringLiteral("NL91ABNA0417164300"),
    QStringLiteral("NO9386011117947"),
    QStringLiteral("PL61109010140000071219812874"),
    QStringLiteral("PT50000201231234567890154"),
    QStringLiteral("RO49AAAA1B31007593840000"),
    QStringLiteral("RS35260005601001611379"),
    QStringLiteral("SE4550000000058398257466"),
    QStringLiteral("SI56263300012039086"),
    QStringLiteral("SK3112000000198742637541"),
    QStringLiteral("SM86U0322509800000000270100"),
    QStringLiteral("VA59001123000012345678"),
};

} // namespace guichet::test
