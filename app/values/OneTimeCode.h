// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Outcome.h"
#include "Secret.h"

#include <QString>

namespace guichet {

enum class CodeAlphabet { Digits, Alphanumeric, AnyPrintable };

/// What codes look like, as /service says it.
struct CodePolicy
{
    int length = 6; ///< in code points, at least 1
    CodeAlphabet alphabet = CodeAlphabet::Digits;
};

/// The alphabet is judged before the length.
enum class CodeProblem { Empty, TooShort, TooLong, NotDigits, NotAlphanumeric, NotPrintable };

/// A code received by SMS or WhatsApp, as it is sent: digits in ASCII, letters in capitals. Moves, does not copy.
class OneTimeCode
{
public:
    /// Digits and Alphanumeric ignore white space, invisible characters, dashes and dots wherever they stand, and fold
    /// the digits of any script and full-width letters to ASCII. AnyPrintable drops white space and invisible
    /// characters at the ends and takes the rest as it is.
    static Outcome<OneTimeCode, CodeProblem> parse(const QString &typed, const CodePolicy &policy);

    const Secret &secret() const { return m_secret; }

private:
    explicit OneTimeCode(const QString &code)
        : m_secret(code)
    {
    }

    Secret m_secret;
};

} // namespace guichet
