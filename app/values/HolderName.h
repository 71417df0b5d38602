// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Outcome.h"

#include <QString>

namespace guichet {

enum class HolderError {
    Empty,
    LooksLikeIban, ///< typed into the wrong field
    LooksLikeEmail, ///< typed into the wrong field
    UnknownCharacter, ///< a sign or a script that banks do not write names with
    NoLetter,
    TooLong,
};

struct HolderProblem
{
    HolderError error = HolderError::Empty;
    /// For UnknownCharacter: the first of them, for the eye; a sign that cannot be seen is not among them.
    QString character = {};

    bool operator==(const HolderProblem &) const = default;
};

/// Whose account it is, as a SEPA mandate names them: 1 to 70 characters of Latin letters, accents included, digits, spaces
/// and the signs / - ? : ( ) . , ' + of EPC217-08. As typed, but in NFC, with single spaces, and with the typewriter's
/// apostrophe and dash in place of the printer's.
class HolderName
{
public:
    static constexpr qsizetype maximumLength = 70;

    /// White space is dropped at the ends and made one space inside; invisible characters are dropped.
    static Outcome<HolderName, HolderProblem> parse(const QString &typed);

    const QString &text() const { return m_text; }

    bool operator==(const HolderName &) const = default;

private:
    explicit HolderName(const QString &text)
        : m_text(text)
    {
    }

    QString m_text;
};

} // namespace guichet
