// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Outcome.h"

#include <QString>
#include <QStringList>

namespace guichet {

/// Why what was typed is no mobile number that the council serves.
enum class MobileProblem {
    Empty, ///< nothing but white space, invisible characters and separators
    Letters, ///< a letter stands in it, a capital O for a zero included
    Extension, ///< a whole number followed by an extension: « poste 12 », « ext 2 », « #12 », « p. 3 »
    TooShort,
    TooLong,
    Landline, ///< 01 to 05
    Special, ///< 08…, short numbers such as 3949 or 118 218
    VoIp, ///< 09
    Foreign, ///< a calling code that is not of a French territory
    MachineToMachine, ///< 0700…, of 10 or of 14 digits
    Unassigned, ///< in 06, 07 or an overseas plan, but given to nobody's mobile
    TerritoryNotServed, ///< of a French territory whose calling code the policy does not name
    NotANumber, ///< other signs than those that people part numbers with, or a number that no plan knows
};

/// What the council takes, as /service says it.
struct MobilePolicy
{
    QStringList callingCodes; ///< without the plus: "33", "262", …
    bool fictionAllowed = false; ///< 06 39 98 xx xx, which ARCEP keeps for films: for training and demonstrations
};

/// A French mobile number in E.164, metropolitan or overseas. Read from what a resident typed in whatever form; never
/// reformatted for show, since people do not know their own number again. The plan is ARCEP's (decision 2018-0881 as
/// changed by 2022-1583), as read by libphonenumber's metadata where the two differ.
class MobileNumber
{
public:
    /// Takes spaces, dots, commas, dashes, slashes, brackets and invisible characters between the digits, the digits of
    /// any script, +33, 0033, 33, +33 (0) and the nine digits without the 0. An overseas number typed nationally gets
    /// its territory's calling code.
    static Outcome<MobileNumber, MobileProblem> parse(const QString &typed, const MobilePolicy &policy);

    /// A plus and ASCII digits.
    const QString &e164() const { return m_e164; }

    bool operator==(const MobileNumber &) const = default;

private:
    explicit MobileNumber(const QString &e164)
        : m_e164(e164)
    {
    }

    QString m_e164;
};

} // namespace guichet
