// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Http.h"

#include <QDeadlineTimer>
#include <QHttpServerResponder>
#include <QObject>
#include <QPointer>
#include <QTcpSocket>
#include <QTimer>

#include <functional>
#include <list>

namespace guichet::training {

/// Requests whose answer is held back until it says something new or its patience ends. Nothing blocks: they are answered
/// anew whenever somebody says that things may have changed, and each second, as time changes things too. A client that
/// leaves is forgotten. One thread.
class LongPolls : public QObject
{
    Q_OBJECT

public:
    using Answering = std::function<Answer(const Request &)>;
    using Sending = std::function<void(const Request &, const Answer &, QHttpServerResponder &)>;

    /// `answering` may be called any number of times for one request, `sending` is called once, or never if its client left.
    LongPolls(Answering answering, Sending sending);

    /// Holds back `answer`, which has patience.
    void hold(const Request &request, const Answer &answer, QHttpServerResponder &&responder);
    /// Answers all those whose answer is another now, and those whose patience is at its end.
    void reconsider();
    /// Answers at once what this connection still waits for: its next request is there, and answers go in order.
    void hurry(const QTcpSocket *socket);
    /// Forgets all; their connections are about to be closed.
    void clear();

private:
    struct Held
    {
        Request request;
        QHttpServerResponder responder;
        /// Null once the connection is gone; the responder must not be touched then.
        QPointer<QTcpSocket> socket;
        QDeadlineTimer end;
    };

    void send(std::list<Held>::iterator held, const Answer &answer);
    void forget(const QTcpSocket *socket);

    Answering m_answering;
    Sending m_sending;
    std::list<Held> m_held;
    QTimer m_second;
};

} // namespace guichet::training
