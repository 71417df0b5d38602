// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "LongPolls.h"

#include <algorithm>
#include <utility>

namespace guichet::training {

using namespace std::chrono_literals;

LongPolls::LongPolls(Answering answering, Sending sending)
    : m_answering(std::move(answering))
    , m_sending(std::move(sending))
{
    m_second.setInterval(1s);
    m_second.callOnTimeout(this, &LongPolls::reconsider);
}

void LongPolls::hold(const Request &request, const Answer &answer, QHttpServerResponder &&responder)
{
    QTcpSocket *socket = responder.socket();
    m_held.push_back({request, std::move(responder), socket, QDeadlineTimer(answer.patience, Qt::PreciseTimer)});
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] { forget(socket); });
    QTimer::singleShot(answer.patience, Qt::PreciseTimer, this, &LongPolls::reconsider);
    if (!m_second.isActive()) {
        m_second.start();
    }
}

void LongPolls::reconsider()
{
    for (auto held = m_held.begin(); held != m_held.end();) {
        const auto next = std::next(held);
        if (const Answer answer = m_answering(held->request); answer.patience == 0s || held->end.hasExpired()) {
            send(held, answer);
        }
        held = next;
    }
    if (m_held.empty()) {
        m_second.stop();
    }
}

void LongPolls::hurry(const QTcpSocket *socket)
{
    const auto held =
        std::find_if(m_held.begin(), m_held.end(), [&](const Held &candidate) { return candidate.socket == socket; });
    if (held != m_held.end()) {
        send(held, m_answering(held->request));
    }
}

void LongPolls::clear()
{
    m_held.clear();
    m_second.stop();
}

void LongPolls::send(std::list<Held>::iterator held, const Answer &answer)
{
    std::list<Held> taken;
    taken.splice(taken.begin(), m_held, held);
    if (taken.front().socket) {
        disconnect(taken.front().socket, &QTcpSocket::disconnected, this, nullptr);
        m_sending(taken.front().request, answer, taken.front().responder);
    }
}

void LongPolls::forget(const QTcpSocket *socket)
{
    m_held.remove_if([&](const Held &held) { return held.socket == socket; });
}

} // namespace guichet::training
