// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Outcome.h"
#include "Secret.h"

#include <QList>
#include <QString>

namespace guichet {

/// What a new password must hold, as /service says it. A requirement of 0 or less is no rule.
struct PasswordPolicy
{
    int minimumLength = 12; ///< in code points
    int maximumLength = 128; ///< in code points
    int uppercase = 1;
    int digits = 1;
    int specials = 1;
};

enum class PasswordRule { MinimumLength, MaximumLength, Uppercase, Digits, Specials };

struct PasswordRuleAnswer
{
    PasswordRule rule;
    int required;
    int counted;
    bool met;

    bool operator==(const PasswordRuleAnswer &) const = default;
};

/// A password that a resident chose and that meets the policy, in NFC as it is sent; never trimmed. Moves, does not
/// copy. Counted in code points of the NFC form: uppercase is category Lu, digit is Nd, special is neither letter (L*),
/// number (N*) nor white space, so that a combining mark which NFC leaves alone is a special, as the contract has it.
class NewPassword
{
public:
    /// For the live list under the field: every rule of the policy, met or not, in the order of PasswordRule.
    static QList<PasswordRuleAnswer> check(const QString &typed, const PasswordPolicy &policy);
    /// The error is the list of the unmet rules, at least one. An empty password is refused by MinimumLength whatever
    /// the policy.
    static Outcome<NewPassword, QList<PasswordRuleAnswer>> parse(const QString &typed, const PasswordPolicy &policy);

    const Secret &secret() const { return m_secret; }

private:
    explicit NewPassword(const QString &normalised)
        : m_secret(normalised)
    {
    }

    Secret m_secret;
};

} // namespace guichet
