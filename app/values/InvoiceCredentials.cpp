// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "InvoiceCredentials.h"

#include "Text.h"

namespace guichet {

namespace {

ConfusableHint hintFor(const QString &printed)
{
    ConfusableHint hint;
    for (const QChar c : printed) {
        hint.zeroOrO |= c == u'0' || c == u'O' || c == u'o';
        hint.oneOrL |= c == u'1' || c == u'l' || c == u'I';
    }
    return hint;
}

} // namespace

InvoiceCredentials::InvoiceCredentials(const QString &login, const QString &password)
    : m_login(login)
    , m_password(password)
    , m_loginHint(hintFor(login))
    , m_passwordHint(hintFor(password))
{
}

Outcome<InvoiceCredentials, QList<CredentialsProblem>> InvoiceCredentials::parse(const QString &login,
                                                                                 const QString &password)
{
    const QString bareLogin = text::withoutBlankEnds(login);
    const QString barePassword = text::withoutBlankEnds(password);
    QList<CredentialsProblem> problems;
    if (bareLogin.isEmpty()) {
        problems += CredentialsProblem::LoginEmpty;
    }
    if (barePassword.isEmpty()) {
        problems += CredentialsProblem::PasswordEmpty;
    }
    if (!problems.isEmpty()) {
        return problems;
    }
    return InvoiceCredentials(bareLogin, barePassword);
}

} // namespace guichet
