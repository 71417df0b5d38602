// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "PollRhythm.h"

#include <council/OfficeBackend.h>

#include <QObject>

#include <optional>

namespace guichet {

/// The kiosk's call for an agent, from the asking to its end: made through the council, followed by long poll, withdrawn by
/// the resident or at the end of the visit. When the line is down it says so, and the resident goes to the counter. One
/// call at a time. One thread.
class HelpCall : public QObject
{
    Q_OBJECT

public:
    enum class State {
        None,
        Asking, ///< On its way to the council.
        Waiting, ///< The counters of the office show it; position() counts.
        Accepted, ///< agent() is coming.
        Closed, ///< The agent closed it.
        Withdrawn, ///< By the council, because nobody polled it. One that the resident takes back is None.
        OutOfReach, ///< The line is down: come to the counter.
    };

    /// \a backend must outlive this. \a retryPause is how long a broken poll rests before the next, other in tests only.
    HelpCall(OfficeBackend &backend, QString office, std::chrono::milliseconds retryPause = std::chrono::seconds(2),
             QObject *parent = nullptr);
    /// Withdraws an open call, without a signal.
    ~HelpCall() override;

    State state() const { return m_state; }
    int position() const { return m_call ? m_call->position : 0; }
    QString agent() const { return m_call ? m_call->agent : QString(); }
    /// Asking, Waiting or Accepted.
    bool isOpen() const;

    /// Ignored while a call is open. After a call that was lost on its way, the same request is sent again with the same
    /// key. A call that is just being taken back is waited for, so that the council does not take back the new one.
    void call(const HelpRequest &request);
    /// Takes an open call back; the state is None at once and the council is told, as soon as it has named the call.
    void withdraw();
    /// For the end of a visit: withdraws an open call, forgets an ended one. None again.
    void forget();

Q_SIGNALS:
    void changed();

private:
    void ask();
    void receiveMade(Outcome<Call, Failure> outcome);
    void poll();
    void receivePolled(Outcome<CallAnswer, Failure> outcome);
    void take(const Call &call, bool hasNews);
    void letGo();
    void release(const QString &id);
    void released();
    void settle(State state);
    bool isReleasing() const { return m_isUnwanted || !m_released.isEmpty(); }

    OfficeBackend &m_backend;
    QString m_office;
    State m_state = State::None;
    HelpRequest m_request;
    ActKey m_key; ///< Null once its act has a definite answer.
    bool m_isRepeat = false; ///< The call may be an old one, which the council no longer holds.
    std::optional<Call> m_call;
    QByteArray m_etag;
    int m_failures = 0;
    Ticket m_ticket;
    bool m_isUnwanted = false; ///< The call on its way was withdrawn before the council named it.
    QString m_released; ///< The call that is being taken back.
    Ticket m_release;
    PollRhythm m_rhythm;
};

} // namespace guichet
