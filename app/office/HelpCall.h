// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <council/OfficeBackend.h>

#include <QObject>
#include <QTimer>

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
        Withdrawn, ///< By the resident, or by the council because nobody polled it.
        OutOfReach, ///< The line is down: come to the counter.
    };

    /// \a backend must outlive this. \a retryPause is how long a broken poll rests before the next, other in tests only.
    HelpCall(OfficeBackend &backend, QString office, std::chrono::milliseconds retryPause = std::chrono::seconds(2),
             QObject *parent = nullptr);
    ~HelpCall() override;

    State state() const { return m_state; }
    int position() const { return m_call ? m_call->position : 0; }
    QString agent() const { return m_call ? m_call->agent : QString(); }
    /// Asking, Waiting or Accepted.
    bool isOpen() const;

    /// Ignored while a call is open.
    void call(const HelpRequest &request);
    /// Takes the call back; the state is None at once and the council is told.
    void withdraw();
    /// Forgets an ended call: None again. The end of a visit withdraws an open one.
    void forget();

Q_SIGNALS:
    void changed();

private:
    void poll();
    void take(Call call);
    void settle(State state);

    OfficeBackend &m_backend;
    QString m_office;
    std::chrono::milliseconds m_retryPause;
    State m_state = State::None;
    HelpRequest m_request;
    ActKey m_key;
    std::optional<Call> m_call;
    QByteArray m_etag;
    int m_failures = 0;
    Ticket m_ticket;
    QTimer m_pause {this};
};

} // namespace guichet
