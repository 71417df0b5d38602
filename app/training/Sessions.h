// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Accounts.h"
#include "Clock.h"
#include "Http.h"
#include "Lockout.h"
#include "MonthlyPayment.h"
#include "Store.h"

#include <QJsonObject>

namespace guichet::training {

/// Residents' sessions: /sessions and GET /account of the contract. Called as Registrations is, with the same guarantees.
/// A missing, unknown or past Resident-Session comes to session-expired.
class Sessions
{
public:
    /// All must outlive this.
    Sessions(Store &store, Accounts &accounts, const MonthlyPayment &payments, const Clock &clock);

    Result signIn(const QJsonObject &body);
    Result signOut(const QByteArray &token);
    Result account(const QByteArray &token) const;

    /// Whose session this is; nothing if it is none, or none any more. A session's end is fixed when it begins.
    std::optional<Account> accountOf(const QByteArray &token) const;
    /// After its password was changed: its sessions end, and it is not locked.
    void startAnew(const Account &account);

    /// Forgets what is past its time. Called before each request.
    void purge();

private:
    Store &m_store;
    Accounts &m_accounts;
    const MonthlyPayment &m_payments;
    const Clock &m_clock;
    Lockout m_lockout;
};

} // namespace guichet::training
