// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <council/OfficeBackend.h>

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace guichet {

/// The time of day, and how often a session looks at it; other ones in tests only.
struct AgentClock
{
    std::function<QDateTime()> now = &QDateTime::currentDateTimeUtc;
    /// At most this late is an end noticed after the machine slept.
    std::chrono::milliseconds look = std::chrono::seconds(30);
};

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
    AgentSession(OfficeBackend &backend, std::chrono::seconds idleLimit, QObject *parent = nullptr,
                 AgentClock clock = {});
    /// Signs out, without a signal.
    ~AgentSession() override;

    State state() const { return m_state; }
    /// Null unless signed in.
    const AgentPass *pass() const { return m_pass ? &*m_pass : nullptr; }

    /// Ignored unless signed out. changed() follows at once and once more with the answer, then failed() if it was none.
    /// After a failure without a definite answer the same agent and PIN are sent again with the same key; for that they are
    /// kept, for five minutes at most.
    void signIn(const QString &agent, const Secret &pin);
    /// Stops waiting for the answer; failed() says so. Ignored unless asking.
    void leaveWait();
    /// The council is told.
    void signOut();
    /// Somebody used the desk: the time without activity starts anew. Cheap: may be called for every event.
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
    /// The last sign-in without a definite answer: the same values go out with the same key.
    struct Attempt
    {
        ActKey key;
        QString agent;
        Secret pin;
    };

    void settle(Outcome<AgentPass, Failure> outcome);
    void end(End reason);
    /// Why the session is over by now, if it is.
    std::optional<End> overBy(const QDateTime &now) const;
    void watchTime();
    std::chrono::milliseconds idleSince(const QDateTime &now) const;

    OfficeBackend &m_backend;
    std::chrono::seconds m_idleLimit;
    AgentClock m_clock;
    State m_state = State::SignedOut;
    std::optional<AgentPass> m_pass;
    std::optional<Attempt> m_attempt;
    QDateTime m_lastActivity;
    QDateTime m_endOfDay;
    Ticket m_ticket;
    QTimer m_watch {this};
};

} // namespace guichet
