// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AgentSession.h"

#include <QHash>

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

    /// Once a call under way by this board is answered, changed() or refused() follows.
    void accept(const QString &id);
    void close(const QString &id);

Q_SIGNALS:
    void changed();
    /// A call that was not there before is waiting: for the sound and the flash. After changed().
    void arrived(const guichet::Call &call);
    /// An accept or close did not succeed, for instance because a colleague has taken it. After changed().
    void refused(const guichet::Failure &failure);

private:
    void follow();
    void poll();
    void show(QList<Call> calls);
    void change(const QString &id, CallState state);

    OfficeBackend &m_backend;
    AgentSession &m_agent;
    std::chrono::milliseconds m_retryPause;
    QList<Call> m_calls;
    bool m_live = false;
    QByteArray m_etag;
    Ticket m_poll;
    QHash<QString, Ticket *> m_changes;
    QTimer m_pause {this};
};

} // namespace guichet
