// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Iban.h"

#include <QHash>
#include <QRegularExpression>

namespace guichet::training {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar bullet(0x2022);
constexpr qsizetype group = 4;
constexpr qsizetype shownAtEnd = 3;

/// The length of an IBAN for each country that direct debits reach (EPC409-09, with those that joined in 2024 and 2025).
const QHash<QString, qsizetype> &lengths()
{
    static const QHash<QString, qsizetype> table {
        {u"AD"_s, 24}, {u"AL"_s, 28}, {u"AT"_s, 20}, {u"BE"_s, 16}, {u"BG"_s, 22}, {u"CH"_s, 21}, {u"CY"_s, 28},
        {u"CZ"_s, 24}, {u"DE"_s, 22}, {u"DK"_s, 18}, {u"EE"_s, 20}, {u"ES"_s, 24}, {u"FI"_s, 18}, {u"FR"_s, 27},
        {u"GB"_s, 22}, {u"GI"_s, 23}, {u"GR"_s, 27}, {u"HR"_s, 21}, {u"HU"_s, 28}, {u"IE"_s, 22}, {u"IS"_s, 26},
        {u"IT"_s, 27}, {u"LI"_s, 21}, {u"LT"_s, 20}, {u"LU"_s, 20}, {u"LV"_s, 21}, {u"MC"_s, 27}, {u"MD"_s, 24},
        {u"ME"_s, 22}, {u"MK"_s, 19}, {u"MT"_s, 31}, {u"NL"_s, 18}, {u"NO"_s, 15}, {u"PL"_s, 28}, {u"PT"_s, 25},
        {u"RO"_s, 24}, {u"RS"_s, 22}, {u"SE"_s, 24}, {u"SI"_s, 19}, {u"SK"_s, 24}, {u"SM"_s, 27}, {u"VA"_s, 22},
    };
    return table;
}

/// ISO 7064 MOD 97-10, the four first characters at the end and letters as numbers from 10.
int remainder(const QString &compact)
{
    constexpr int modulus = 97;
    int rest = 0;
    for (const QChar character : compact.mid(group) + compact.left(group)) {
        const int value = character.isDigit() ? character.digitValue() : character.unicode() - u'A' + 10;
        rest = (rest * (value > 9 ? 100 : 10) + value) % modulus;
    }
    return rest;
}

} // namespace

QString compactIban(const QString &typed)
{
    QString compact;
    for (const QChar character : typed) {
        if (!character.isSpace()) {
            compact += character.toUpper();
        }
    }
    return compact;
}

bool isSepaIban(const QString &compact)
{
    static const QRegularExpression shape(QRegularExpression::anchoredPattern(u"[A-Z]{2}[0-9]{2}[A-Z0-9]+"_s));
    return lengths().value(compact.left(2)) == compact.size() && shape.match(compact).hasMatch()
           && remainder(compact) == 1;
}

QString ibanHint(const QString &compact)
{
    QString hint;
    for (qsizetype index = 0; index < compact.size(); ++index) {
        if (index > 0 && index % group == 0) {
            hint += u' ';
        }
        hint += index < group || index >= compact.size() - shownAtEnd ? compact.at(index) : bullet;
    }
    return hint;
}

} // namespace guichet::training
