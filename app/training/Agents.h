// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Agent.h"
#include "Clock.h"
#include "Http.h"
#include "Lockout.h"
#include "Store.h"

#include <QJsonObject>

#include <optional>

namespace guichet::training {

/// Agents' sessions: /agent-sessions of the contract. Called as Registrations is, with the same guarantees. A missing, unknown
/// or past Agent-Session comes to session-expired.
class Agents
{
public:
    /// Both must outlive this.
    Agents(Store &store, const Clock &clock);

    Result signIn(const QJsonObject &body);
    Result signOut(const QByteArray &token);
    /// Whose session this is; nothing without a session.
    std::optional<Agent> agentOf(const QByteArray &token) const;

    /// Forgets what is past its time. Called before each request.
    void purge();

private:
    Store &m_store;
    const Clock &m_clock;
    Lockout m_lockout;
};

} // namespace guichet::training
