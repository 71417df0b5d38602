// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <council/OfficeBackend.h>

#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

namespace guichet {

/// The agent signed in at this counter, by the council's word. Signed out by the agent, after a time without activity, when
/// the council's session ends, and at the end of the day (midnight in Europe/Paris). Lives in memory alone; the PIN is not
/// kept. One thread.
class AgentSession : public QObject
{
    Q_OBJECT

public:
    enum class State { SignedOut, Asking, SignedIn };
    enum class End {
        Asked, ///< The agent signed out.
        Idle, ///< Nobody touched the desk for the time in the settings.
        Expired, ///< The council's time was over, or it said so.
        DayOver,
    };

    /// \a backend must outlive this. Without activity for \a idleLimit the agent is signed out; zero for never.
    AgentSession(OfficeBackend &backend, std::chrono::seconds idleLimit, QObject *parent = nullptr);
    ~AgentSession() override;

    State state() const { return m_state; }
    /// Null unless signed in.
    const AgentPass *pass() const { return m_pass ? &*m_pass : nullptr; }

    /// Ignored unless signed out. changed() or failed() follows. After a failure without a definite answer the same
    /// agent and PIN are sent again with the same key.
    void signIn(const QString &agent, const Secret &pin);
    /// Stops waiting for the answer; failed() says so.
    void leaveWait();
    void signOut();
    /// Somebody used the desk: the time without activity starts anew.
    void noteActivity();
    /// The council refused the session in another request: signed out, Expired.
    void noteRefusal();

Q_SIGNALS:
    void changed();
    /// The sign-in did not succeed: refused with tries left, locked with the time, or no way to the council.
    void failed(const guichet::Failure &failure);
    /// After changed().
    void ended(guichet::AgentSession::End reason);

private:
    void settle(Outcome<AgentPass, Failure> outcome);
    void end(End reason);
    void watchTime();

    OfficeBackend &m_backend;
    std::chrono::seconds m_idleLimit;
    State m_state = State::SignedOut;
    std::optional<AgentPass> m_pass;
    /// The last sign-in without a definite answer: the same values go out with the same key.
    struct Attempt
    {
        ActKey key;
        QString agent;
        Secret pin;
    };
    std::optional<Attempt> m_attempt;
    Ticket m_ticket;
    QTimer m_idle {this};
    QTimer m_end {this};
};

} // namespace guichet
