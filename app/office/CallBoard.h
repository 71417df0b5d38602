// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AgentSession.h"
#include "PollRhythm.h"

#include <map>

namespace guichet {

/// The calls of the agent's office, as the council has them: followed by long poll while an agent is signed in. Accepting
/// and closing go to the council; the board shows what it answers. One thread.
class CallBoard : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive this. \a retryPause is how long a broken poll rests before the next, other in tests only.
    CallBoard(OfficeBackend &backend, AgentSession &agent,
              std::chrono::milliseconds retryPause = std::chrono::seconds(2), QObject *parent = nullptr);

    /// Waiting and accepted, oldest first. Empty while nobody is signed in.
    const QList<Call> &calls() const { return m_calls; }
    /// False while the council cannot be reached: the list is then the last known one.
    bool isLive() const { return m_live; }

    /// Asks the council; changed() follows with its answer, and refused() if it was none. Ignored while nobody is signed in
    /// or isChanging(\a id).
    void accept(const QString &id);
    void close(const QString &id);
    /// An accept or close of this call is on its way.
    bool isChanging(const QString &id) const { return m_changes.contains(id); }

Q_SIGNALS:
    void changed();
    /// A call that was not there before is waiting: for the sound and the flash. After changed().
    void arrived(const guichet::Call &call);
    /// An accept or close did not succeed, for instance because a colleague has taken it; the list is being asked for
    /// again. After changed(). Not told when the council ended the session: the agent is then signed out.
    void refused(const guichet::Failure &failure);

private:
    void follow();
    void poll();
    void receive(Outcome<CallsAnswer, Failure> outcome);
    void show(QList<Call> calls);
    void pollAnew();
    void change(const QString &id, CallState state);
    void receiveChange(const QString &id, Outcome<Call, Failure> outcome);

    OfficeBackend &m_backend;
    AgentSession &m_agent;
    QList<Call> m_calls;
    bool m_live = false;
    QByteArray m_etag;
    Ticket m_poll;
    std::map<QString, Ticket> m_changes;
    PollRhythm m_rhythm;
};

} // namespace guichet
