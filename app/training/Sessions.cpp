// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Sessions.h"

#include "Crypto.h"

#include <QVariant>

namespace guichet::training {

using namespace Qt::StringLiterals;

namespace {

constexpr Instant sessionSeconds = 1800;

} // namespace

Sessions::Sessions(Store &store, Accounts &accounts, const MonthlyPayment &payments, const Clock &clock)
    : m_store(store)
    , m_accounts(accounts)
    , m_payments(payments)
    , m_clock(clock)
    , m_lockout(store, clock, u"resident"_s)
{
}

Result Sessions::signIn(const QJsonObject &body)
{
    const QString identifier = body.value(u"identifier"_s).toString();
    const QString password = body.value(u"password"_s).toString();
    if (const int seconds = m_lockout.secondsLocked(identifier); seconds > 0) {
        return Problem {ProblemCode::AccountLocked, {}, seconds};
    }

    // Both comparisons are always made, so that an answer's delay does not tell which identifiers exist.
    const std::optional<Account> account = m_accounts.byEmail(identifier);
    const bool accountMatches = verifyPassword(account ? account->passwordHash : QByteArray(), password);
    const std::optional<Invoice> invoice = invoiceByLogin(identifier);
    const bool invoiceMatches =
        constantTimeEquals(m_store.digestOf(invoice ? invoice->password : QString()), m_store.digestOf(password))
        && invoice.has_value();

    if (account && account->locked) {
        // Its time runs from the first attempt: whoever comes to it finds it locked, and sees it open.
        m_accounts.unlock(account->contract);
        m_lockout.lock(identifier);
        return Problem {ProblemCode::AccountLocked, {}, Lockout::lockSeconds};
    }
    const bool neverRegistered = invoiceMatches && !m_accounts.byContract(invoice->contract);
    if (!accountMatches && !neverRegistered) {
        const int left = m_lockout.countFailure(identifier);
        return left > 0 ? Problem {ProblemCode::CredentialsRefused, left}
                        : Problem {ProblemCode::AccountLocked, {}, Lockout::lockSeconds};
    }
    m_lockout.forget(identifier);
    if (neverRegistered) {
        return Problem {ProblemCode::FirstRegistrationNeeded};
    }
    const QByteArray token = randomToken();
    const Instant expiresAt = m_clock.now() + sessionSeconds;
    m_store.run(u"INSERT INTO sessions (token_digest, contract, expires_at) VALUES (?, ?, ?)"_s,
                {m_store.digestOf(token), account->contract, expiresAt});
    return Answer::json(201, {{u"token"_s, QString::fromLatin1(token)},
                              {u"expiresAt"_s, toRfc3339(expiresAt)},
                              {u"account"_s, accountObject(*account, m_payments.paymentOf(account->contract))}});
}

Result Sessions::signOut(const QByteArray &token)
{
    if (!accountOf(token)) {
        return Problem {ProblemCode::SessionExpired};
    }
    m_store.run(u"DELETE FROM sessions WHERE token_digest = ?"_s, {m_store.digestOf(token)});
    return Answer::empty(204);
}

Result Sessions::account(const QByteArray &token) const
{
    const std::optional<Account> account = accountOf(token);
    if (!account) {
        return Problem {ProblemCode::SessionExpired};
    }
    return Answer::json(200, accountObject(*account, m_payments.paymentOf(account->contract)));
}

void Sessions::startAnew(const Account &account)
{
    m_store.run(u"DELETE FROM sessions WHERE contract = ?"_s, {account.contract});
    m_accounts.unlock(account.contract);
    m_lockout.forget(account.email);
}

void Sessions::purge()
{
    m_store.run(u"DELETE FROM sessions WHERE expires_at <= ?"_s, {m_clock.now()});
    m_lockout.purge();
}

// A digest is looked up, never a token: how long the database compares says nothing about a token that would match.
std::optional<Account> Sessions::accountOf(const QByteArray &token) const
{
    QSqlQuery row = m_store.run(u"SELECT contract FROM sessions WHERE token_digest = ? AND expires_at > ?"_s,
                                {m_store.digestOf(token), m_clock.now()});
    return row.next() ? m_accounts.byContract(row.value(0).toString()) : std::nullopt;
}

} // namespace guichet::training
