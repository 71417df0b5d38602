// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <council/OfficeBackend.h>

#include <QList>
#include <QObject>
#include <QStringList>

#include <utility>

namespace guichet {

/// The council's side of a kiosk's call, moved by hand: it keeps what was asked, and answers when the test says so.
class FakeOffice : public OfficeBackend
{
public:
    QList<HelpRequest> calls;
    QStringList offices;
    QStringList withdrawn;
    QStringList abandoned;

    /// The call just made is waiting.
    void takeCall(int position) { answerCall(state(CallState::Waiting, position)); }
    void refuseCall(const Failure &failure) { answerCall(failure); }
    /// The kiosk's long poll is answered with the call's new state. The poll comes from the event loop.
    void change(CallState to, int position = 0, const QString &agent = {})
    {
        const auto handler = std::exchange(m_poll, nullptr);
        ++m_changes;
        handler(CallAnswer {.call = state(to, position, agent), .etag = QByteArray::number(m_changes)});
    }
    bool isPolled() const { return m_poll != nullptr; }

    Ticket makeCall(const QString &office, const HelpRequest &request, const ActKey &, Handler<Call> handler) override
    {
        offices << office;
        calls << request;
        m_make = std::move(handler);
        return ticketFor(m_make, m_made);
    }
    Ticket fetchCall(const QString &, const QByteArray &, std::chrono::seconds, Handler<CallAnswer> handler) override
    {
        m_poll = std::move(handler);
        return ticketFor(m_poll, m_polls);
    }
    Ticket withdrawCall(const QString &id, Handler<Done> handler) override
    {
        withdrawn << id;
        QMetaObject::invokeMethod(
            &m_context, [handler = std::move(handler)] { handler(Done {}); }, Qt::QueuedConnection);
        return Ticket([] {});
    }
    void abandonCall(const QString &id) override { abandoned << id; }

    Ticket enrol(const Secret &, const QString &, const QString &, const QString &, const ActKey &,
                 Handler<Terminal>) override
    {
        return {};
    }
    Ticket sendHeartbeat(const Heartbeat &, const ActKey &, Handler<Done>) override { return {}; }
    Ticket signInAgent(const QString &, const Secret &, const ActKey &, Handler<AgentPass>) override { return {}; }
    void signOutAgent(const Secret &) override { }
    Ticket fetchCalls(const QString &, const Secret &, const QByteArray &, std::chrono::seconds,
                      Handler<CallsAnswer>) override
    {
        return {};
    }
    Ticket changeCall(const QString &, const Secret &, CallState, Handler<Call>) override { return {}; }

private:
    /// A ticket of an earlier request drops nothing of a later one.
    template<typename Handler>
    static Ticket ticketFor(Handler &handler, int &count)
    {
        return Ticket([&handler, &count, number = ++count] {
            if (count == number) {
                handler = nullptr;
            }
        });
    }
    Call state(CallState to, int position = 0, const QString &agent = {}) const
    {
        Call call;
        call.id = QStringLiteral("call-1");
        call.state = to;
        call.agent = agent;
        call.position = position;
        return call;
    }
    void answerCall(Outcome<Call, Failure> outcome)
    {
        const auto handler = std::exchange(m_make, nullptr);
        handler(std::move(outcome));
    }

    QObject m_context;
    Handler<Call> m_make;
    Handler<CallAnswer> m_poll;
    int m_made = 0;
    int m_polls = 0;
    int m_changes = 0;
};

} // namespace guichet
