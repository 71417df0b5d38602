// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace guichet::training {

/// What GET /service says of passwords, and what is asked of them here.
struct PasswordPolicy
{
    int minimumLength = 12;
    int maximumLength = 128;
    int uppercase = 1;
    int digits = 1;
    int specials = 1;
};

/// Why the password is refused, in the words of the contract; empty for a good one. Lengths count code points.
/// `holder` is the name on the contract, `email` the address of the account to be.
QStringList passwordReasons(const QString &password, const PasswordPolicy &policy, const QString &holder,
                            const QString &email);

/// Whether an account may have this address: ASCII, one @, a domain of two labels or more, at most 254 characters.
bool isUsableEmail(const QString &email);

} // namespace guichet::training
