// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Heartbeats.h"

#include <utility>

namespace guichet {

Heartbeats::Heartbeats(OfficeBackend &backend, Heartbeat first, std::chrono::milliseconds pause, QObject *parent)
    : QObject(parent)
    , m_backend(backend)
    , m_heartbeat(std::move(first))
    , m_pause(pause)
{
    m_timer.callOnTimeout(this, [this] {
        if (!m_underWay) {
            beat();
        }
    });
}

void Heartbeats::setEnrolled(bool enrolled)
{
    m_enrolled = enrolled;
    m_ticket.cancel();
    m_underWay = false;
    m_timer.stop();
    if (enrolled) {
        beat();
    }
}

void Heartbeats::setState(TerminalState state)
{
    if (state == m_heartbeat.state) {
        return;
    }
    m_heartbeat.state = state;
    if (m_underWay) {
        m_isOutdated = true;
    } else if (m_enrolled) {
        beat();
    }
}

void Heartbeats::beat()
{
    m_timer.start(m_pause);
    m_underWay = true;
    m_isOutdated = false;
    m_ticket = m_backend.sendHeartbeat(m_heartbeat, QUuid::createUuid(), [this](const Outcome<Done, Failure> &) {
        m_underWay = false;
        if (m_isOutdated) {
            beat();
        }
    });
}

} // namespace guichet
