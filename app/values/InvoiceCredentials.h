// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Outcome.h"
#include "Secret.h"

#include <QList>
#include <QString>

namespace guichet {

enum class CredentialsProblem { LoginEmpty, PasswordEmpty };

/// What a reader of printed paper may have taken for something else; shown as a hint, never a reason to refuse.
struct ConfusableHint
{
    bool zeroOrO = false; ///< one of 0, O, o stands in it
    bool oneOrL = false; ///< one of 1, l, I stands in it

    bool operator==(const ConfusableHint &) const = default;
};

/// The temporary login and password printed on the last invoice. Their form is the council's own, so nothing is refused
/// but emptiness. Moves, does not copy.
class InvoiceCredentials
{
public:
    /// White space and invisible characters are dropped at the ends (a pasted newline, a BOM) and kept inside. Both
    /// problems are told at once, in the order of the fields.
    static Outcome<InvoiceCredentials, QList<CredentialsProblem>> parse(const QString &login, const QString &password);

    const QString &login() const { return m_login; }
    const Secret &password() const { return m_password; }
    ConfusableHint loginHint() const { return m_loginHint; }
    ConfusableHint passwordHint() const { return m_passwordHint; }

private:
    InvoiceCredentials(const QString &login, const QString &password);

    QString m_login;
    Secret m_password;
    ConfusableHint m_loginHint;
    ConfusableHint m_passwordHint;
};

} // namespace guichet
