// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Accounts.h"
#include "Clock.h"
#include "Http.h"
#include "Lockout.h"
#include "Store.h"

#include <QJsonObject>

namespace guichet::training {

/// Residents' sessions: /sessions and /account of the contract. Called as Registrations is, with the same guarantees.
/// A missing, unknown or past Resident-Session comes to session-expired.
class Sessions
{
public:
    /// All must outlive this.
    Sessions(Store &store, Accounts &accounts, const Clock &clock);

    Result signIn(const QJsonObject &body);
    Result signOut(const QByteArray &token);
    Result account(const QByteArray &token) const;

    /// Forgets what is past its time. Called before each request.
    void purge();

private:
    std::optional<Account> accountOf(const QByteArray &token) const;

    Store &m_store;
    Accounts &m_accounts;
    const Clock &m_clock;
    Lockout m_lockout;
};

} // namespace guichet::training
