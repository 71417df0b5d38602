// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Outcome.h"
#include "Secret.h"

#include <QString>

#include <optional>

namespace guichet {

enum class IbanError {
    Empty,
    UnknownCharacter, ///< neither a letter from A to Z, nor a digit, nor what people part groups with
    UnknownCountry, ///< the first two characters are of no country that has IBANs; digits too, as in a RIB without its FR76
    NotSepa, ///< of a country that has IBANs, whose accounts no SEPA mandate can debit
    TooShort,
    TooLong,
    WrongGroup, ///< a letter where the country's IBANs have a digit, or the other way round
    WrongChecksum, ///< the two digits after the country do not fit the rest
    WrongRibKey, ///< they do, but the French or Monegasque key at the end does not: more than one slip
};

struct IbanProblem
{
    IbanError error = IbanError::Empty;
    /// The group of four, from 1, that can be told to be wrong.
    std::optional<int> group = std::nullopt;
    /// For TooShort and TooLong: how many characters an IBAN of this country has. Else 0.
    int length = 0;
    /// For WrongGroup: a letter stands where a digit belongs; else a digit stands where a letter belongs.
    bool letterForDigit = false;
    /// Then that letter and the digit that it is easily taken for; both null where it looks like none.
    QChar letter = {};
    QChar digit = {};

    bool operator==(const IbanProblem &) const = default;
};

/// The number of a bank account in the SEPA scheme, with the length, the structure and the check digits of its country,
/// and in France and Monaco the key of the RIB too. That the account exists only its bank knows. Moves, does not copy.
class Iban
{
public:
    /// Takes white space, dashes, dots, commas, colons, slashes and invisible characters anywhere, small letters, « IBAN »
    /// in front, full-width letters and the digits of any script.
    static Outcome<Iban, IbanProblem> parse(const QString &typed);
    /// How \a typed is shown while it grows: capitals in groups of four, without « IBAN » in front and without what parse()
    /// leaves out. What no IBAN holds stays in its place, so that it can be spoken of. Grouping twice changes nothing.
    /// \a caret, when given, is a place in \a typed and becomes the same place in what is shown: behind as many characters,
    /// and behind a space only where it stood behind one.
    static QString grouped(const QString &typed, qsizetype *caret = nullptr);

    /// As it is sent: capitals and digits, nothing between them.
    const Secret &secret() const { return m_secret; }
    /// « FR »: two capitals.
    const QString &country() const { return m_country; }
    /// « FR76 •••• •••• •••• •••• •••• 189 »: the first group and the last three characters, as the council masks it.
    QString hint() const;
    Iban duplicate() const { return Iban(m_secret.duplicate(), m_country); }

private:
    Iban(Secret secret, const QString &country)
        : m_secret(std::move(secret))
        , m_country(country)
    {
    }

    Secret m_secret;
    QString m_country;
};

} // namespace guichet
