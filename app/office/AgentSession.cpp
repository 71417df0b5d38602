// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AgentSession.h"

#include <QTimeZone>

#include <algorithm>
#include <utility>

namespace guichet {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds attemptLife = 5min;

/// The next midnight of Europe/Paris after \a now.
QDateTime endOfDay(const QDateTime &now)
{
    const QTimeZone paris("Europe/Paris");
    // Without a time zone data base the machine's own zone is the best guess for a machine that stands there.
    const QTimeZone zone = paris.isValid() ? paris : QTimeZone::systemTimeZone();
    return now.toTimeZone(zone).date().addDays(1).startOfDay(zone);
}

std::chrono::milliseconds between(const QDateTime &from, const QDateTime &to)
{
    return std::chrono::milliseconds(from.msecsTo(to));
}

} // namespace

AgentSession::AgentSession(OfficeBackend &backend, std::chrono::seconds idleLimit, QObject *parent, AgentClock clock)
    : QObject(parent)
    , m_backend(backend)
    , m_idleLimit(idleLimit)
    , m_clock(std::move(clock))
{
    m_watch.setSingleShot(true);
    m_watch.callOnTimeout(this, &AgentSession::watchTime);
}

AgentSession::~AgentSession()
{
    if (m_pass) {
        m_backend.signOutAgent(m_pass->token);
    }
}

void AgentSession::signIn(const QString &agent, const Secret &pin)
{
    if (m_state != State::SignedOut) {
        return;
    }
    if (!m_attempt || m_attempt->agent != agent || !m_attempt->pin.equals(pin)) {
        m_attempt.emplace(Attempt {QUuid::createUuid(), agent, pin.duplicate()});
    }
    m_ticket = m_backend.signInAgent(agent, pin, m_attempt->key,
                                     [this](Outcome<AgentPass, Failure> outcome) { settle(std::move(outcome)); });
    m_state = State::Asking;
    m_watch.stop();
    Q_EMIT changed();
}

void AgentSession::settle(Outcome<AgentPass, Failure> outcome)
{
    m_lastActivity = m_clock.now();
    if (!outcome) {
        const Failure &failure = outcome.error();
        m_state = State::SignedOut;
        if (failure.definite) {
            m_attempt.reset();
        } else {
            watchTime();
        }
        Q_EMIT changed();
        Q_EMIT failed(failure);
        return;
    }
    m_attempt.reset();
    m_pass.emplace(std::move(outcome).value());
    m_state = State::SignedIn;
    m_endOfDay = endOfDay(m_lastActivity);
    Q_EMIT changed();
    watchTime();
}

void AgentSession::leaveWait()
{
    if (m_state == State::Asking) {
        m_ticket.cancel();
        settle(Failure {.code = FailureCode::WaitLeft});
    }
}

void AgentSession::signOut()
{
    end(End::Asked);
}

void AgentSession::noteRefusal()
{
    end(End::Expired);
}

void AgentSession::noteActivity()
{
    if (m_state != State::SignedIn) {
        return;
    }
    // The touch that wakes a machine must not wake yesterday's session.
    const QDateTime now = m_clock.now();
    if (const auto reason = overBy(now)) {
        end(*reason);
    } else {
        m_lastActivity = now;
    }
}

void AgentSession::end(End reason)
{
    if (m_state != State::SignedIn) {
        return;
    }
    if (reason != End::Expired) {
        m_backend.signOutAgent(m_pass->token);
    }
    m_pass.reset();
    m_state = State::SignedOut;
    m_watch.stop();
    Q_EMIT changed();
    Q_EMIT ended(reason);
}

std::chrono::milliseconds AgentSession::idleSince(const QDateTime &now) const
{
    return between(m_lastActivity, now);
}

std::optional<AgentSession::End> AgentSession::overBy(const QDateTime &now) const
{
    if (now >= m_endOfDay) {
        return End::DayOver;
    }
    if (m_pass->expiresAt.remaining() == 0ms) {
        return End::Expired;
    }
    if (m_idleLimit > 0s && idleSince(now) >= m_idleLimit) {
        return End::Idle;
    }
    return std::nullopt;
}

void AgentSession::watchTime()
{
    const QDateTime now = m_clock.now();
    // A clock that was set back starts the time without activity anew rather than stretching it.
    m_lastActivity = std::min(m_lastActivity, now);
    if (m_state == State::SignedOut) {
        if (idleSince(now) >= attemptLife) {
            m_attempt.reset();
        }
        if (m_attempt) {
            m_watch.start(m_clock.look);
        }
        return;
    }
    if (m_state != State::SignedIn) {
        return;
    }
    if (const auto reason = overBy(now)) {
        end(*reason);
        return;
    }
    auto next = std::min({m_clock.look, m_pass->expiresAt.remaining(), between(now, m_endOfDay)});
    if (m_idleLimit > 0s) {
        next = std::min<std::chrono::milliseconds>(next, m_idleLimit - idleSince(now));
    }
    m_watch.start(next);
}

} // namespace guichet
