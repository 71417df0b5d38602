// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DeskOffice.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <utility>

namespace guichet {

using namespace Qt::StringLiterals;

void DeskOffice::setCalls(const QList<Call> &calls)
{
    m_calls = calls;
    ++m_revision;
    givePoll();
}

void DeskOffice::breakLine()
{
    m_broken = true;
    givePoll();
}

void DeskOffice::mendLine()
{
    m_broken = false;
}

void DeskOffice::givePoll()
{
    if (const auto poll = std::exchange(m_poll, nullptr)) {
        if (m_broken) {
            poll(Failure {.code = FailureCode::Unreachable});
        } else {
            poll(CallsAnswer {false, m_calls, QByteArray::number(m_revision)});
        }
    }
}

Ticket DeskOffice::later(std::function<void()> answer)
{
    const int number = ++m_tickets;
    m_due.emplace(number, std::move(answer));
    QMetaObject::invokeMethod(
        this,
        [this, number] {
            const auto due = m_due.find(number);
            if (due != m_due.end()) {
                const auto give = std::move(due->second);
                m_due.erase(due);
                give();
            }
        },
        Qt::QueuedConnection);
    return Ticket([this, number] { m_due.erase(number); });
}

Ticket DeskOffice::signInAgent(const QString &agentId, const Secret &pin, const ActKey &key, Handler<AgentPass> handler)
{
    m_signIns << SignIn {agentId, pin.reveal(), key};
    if (silent) {
        return {};
    }
    return later([handler = std::move(handler), failure = std::exchange(signInFailure, std::nullopt)] {
        if (failure) {
            handler(*failure);
            return;
        }
        const QDateTime now = QDateTime::currentDateTimeUtc();
        handler(AgentPass {Secret(u"pass"_s), QString::fromLatin1(agent), u"rieumes"_s,
                           Moment(now.addSecs(8 * 60 * 60), now)});
    });
}

void DeskOffice::signOutAgent(const Secret &)
{
    ++m_signOuts;
}

Ticket DeskOffice::fetchCalls(const QString &, const Secret &, const QByteArray &knownEtag, std::chrono::seconds,
                              Handler<CallsAnswer> handler)
{
    m_poll = std::move(handler);
    // The ticket of the poll before goes when this one is there already.
    const int number = ++m_polls;
    if (m_broken || knownEtag != QByteArray::number(m_revision)) {
        return later([this] { givePoll(); });
    }
    return Ticket([this, number] {
        if (number == m_polls) {
            m_poll = nullptr;
        }
    });
}

Ticket DeskOffice::changeCall(const QString &id, const Secret &, CallState state, Handler<Call> handler)
{
    m_changes << std::pair(id, state);
    return later([this, id, state, handler = std::move(handler), failure = std::exchange(changeFailure, std::nullopt)] {
        if (failure) {
            handler(*failure);
            return;
        }
        const auto call = std::find_if(m_calls.begin(), m_calls.end(), [&id](const Call &one) { return one.id == id; });
        call->state = state;
        call->agent = QString::fromLatin1(agent);
        call->position = 0;
        handler(*call);
        QList<Call> open = m_calls;
        open.removeIf([](const Call &one) { return one.state == CallState::Closed; });
        setCalls(open);
    });
}

// What only terminals and kiosks ask: a counter's desk never does.

Ticket DeskOffice::enrol(const Secret &, const QString &, const QString &, const QString &, const ActKey &,
                         Handler<Terminal>)
{
    ADD_FAILURE() << "enrol";
    return {};
}

Ticket DeskOffice::sendHeartbeat(const Heartbeat &, const ActKey &, Handler<Done>)
{
    ADD_FAILURE() << "sendHeartbeat";
    return {};
}

Ticket DeskOffice::makeCall(const QString &, const HelpRequest &, const ActKey &, Handler<Call>)
{
    ADD_FAILURE() << "makeCall";
    return {};
}

Ticket DeskOffice::fetchCall(const QString &, const QByteArray &, std::chrono::seconds, Handler<CallAnswer>)
{
    ADD_FAILURE() << "fetchCall";
    return {};
}

Ticket DeskOffice::withdrawCall(const QString &, Handler<Done>)
{
    ADD_FAILURE() << "withdrawCall";
    return {};
}

void DeskOffice::abandonCall(const QString &)
{
    ADD_FAILURE() << "abandonCall";
}

} // namespace guichet
