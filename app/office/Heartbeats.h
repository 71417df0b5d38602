// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <council/OfficeBackend.h>

#include <QObject>
#include <QTimer>

#include <chrono>

namespace guichet {

/// Tells the council that this terminal lives, and what it is at: every 60 s, and at once when its state changes. Only for
/// a terminal with a token. Quiet: what fails is told again by the next beat, and two are never under way. Whether the
/// council still wants the terminal is heard at the door. One thread.
class Heartbeats : public QObject
{
    Q_OBJECT

public:
    /// \a first is what is told of the terminal, with its state at the start. \a backend must outlive this. \a pause is
    /// another one in tests only.
    Heartbeats(OfficeBackend &backend, Heartbeat first, std::chrono::milliseconds pause = std::chrono::seconds(60),
               QObject *parent = nullptr);

    /// The terminal has a token now, or another one: beats at once and from then on. Without one it is still.
    void setEnrolled(bool enrolled);
    void setState(TerminalState state);
    TerminalState state() const { return m_heartbeat.state; }

private:
    void beat();

    OfficeBackend &m_backend;
    Heartbeat m_heartbeat;
    std::chrono::milliseconds m_pause;
    bool m_enrolled = false;
    bool m_underWay = false;
    bool m_isOutdated = false; ///< What is under way is no longer true.
    Ticket m_ticket;
    QTimer m_timer {this};
};

} // namespace guichet
