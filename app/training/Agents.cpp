// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Agents.h"

#include "Crypto.h"

#include <QVariant>

namespace guichet::training {

using namespace Qt::StringLiterals;

namespace {

constexpr Instant sessionSeconds = 4L * 3600;

} // namespace

Agents::Agents(Store &store, const Clock &clock)
    : m_store(store)
    , m_clock(clock)
    , m_lockout(store, clock, u"agent"_s)
{
}

Result Agents::signIn(const QJsonObject &body)
{
    const QString id = body.value(u"agent"_s).toString();
    if (const int seconds = m_lockout.secondsLocked(id); seconds > 0) {
        return Problem {ProblemCode::AgentLocked, {}, seconds};
    }
    const std::optional<Agent> agent = agentById(id);
    const QByteArray typed = m_store.digestOf(body.value(u"pin"_s).toString());
    const bool matches = constantTimeEquals(typed, m_store.digestOf(agent ? agent->pin : QString()));
    if (!matches || !agent) {
        const int left = m_lockout.countFailure(id);
        return left > 0 ? Problem {ProblemCode::AgentRefused, left}
                        : Problem {ProblemCode::AgentLocked, {}, Lockout::lockSeconds};
    }
    m_lockout.forget(id);
    const QByteArray token = randomToken();
    const Instant expiresAt = m_clock.now() + sessionSeconds;
    m_store.run(u"INSERT INTO agent_sessions (token_digest, agent, expires_at) VALUES (?, ?, ?)"_s,
                {m_store.digestOf(token), agent->id, expiresAt});
    return Answer::json(201, {{u"token"_s, QString::fromLatin1(token)},
                              {u"name"_s, agent->name},
                              {u"office"_s, agent->office},
                              {u"expiresAt"_s, toRfc3339(expiresAt)}});
}

Result Agents::signOut(const QByteArray &token)
{
    if (!agentOf(token)) {
        return Problem {ProblemCode::AgentSessionExpired};
    }
    m_store.run(u"DELETE FROM agent_sessions WHERE token_digest = ?"_s, {m_store.digestOf(token)});
    return Answer::empty(204);
}

std::optional<Agent> Agents::agentOf(const QByteArray &token) const
{
    QSqlQuery row = m_store.run(u"SELECT agent FROM agent_sessions WHERE token_digest = ? AND expires_at > ?"_s,
                                {m_store.digestOf(token), m_clock.now()});
    return row.next() ? agentById(row.value(0).toString()) : std::nullopt;
}

void Agents::purge()
{
    m_store.run(u"DELETE FROM agent_sessions WHERE expires_at <= ?"_s, {m_clock.now()});
    m_lockout.purge();
}

} // namespace guichet::training
