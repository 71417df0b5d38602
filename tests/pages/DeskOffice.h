// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <council/OfficeBackend.h>

#include <QObject>

#include <functional>
#include <map>
#include <optional>

namespace guichet {

/// A tiny council as the office sees it: one agent, whom it knows, and the calls that the test gives it. Answers from the
/// event loop; a poll with a known tag waits for the next change.
class DeskOffice : public QObject, public OfficeBackend
{
public:
    static constexpr auto agent = "Agent 1";

    struct SignIn
    {
        QString agent;
        QString pin;
        ActKey key;
    };

    /// The next sign-in fails so.
    std::optional<Failure> signInFailure;
    /// The next accept or close fails so.
    std::optional<Failure> changeFailure;
    /// Sign-ins are not answered.
    bool silent = false;

    /// The open calls from now on; a waiting poll is answered.
    void setCalls(const QList<Call> &calls);
    /// Every poll fails until it is mended.
    void breakLine();
    void mendLine();

    const QList<SignIn> &signIns() const { return m_signIns; }
    int signOuts() const { return m_signOuts; }
    /// Of accepting and closing: id and state.
    const QList<std::pair<QString, CallState>> &changes() const { return m_changes; }

    Ticket enrol(const Secret &enrolmentCode, const QString &office, const QString &profile, const QString &name,
                 const ActKey &key, Handler<Terminal> handler) override;
    Ticket sendHeartbeat(const Heartbeat &heartbeat, const ActKey &key, Handler<Done> handler) override;
    Ticket signInAgent(const QString &agentId, const Secret &pin, const ActKey &key,
                       Handler<AgentPass> handler) override;
    void signOutAgent(const Secret &pass) override;
    Ticket makeCall(const QString &office, const HelpRequest &request, const ActKey &key,
                    Handler<Call> handler) override;
    Ticket fetchCall(const QString &id, const QByteArray &knownEtag, std::chrono::seconds wait,
                     Handler<CallAnswer> handler) override;
    Ticket withdrawCall(const QString &id, Handler<Done> handler) override;
    void abandonCall(const QString &id) override;
    Ticket fetchCalls(const QString &office, const Secret &pass, const QByteArray &knownEtag, std::chrono::seconds wait,
                      Handler<CallsAnswer> handler) override;
    Ticket changeCall(const QString &id, const Secret &pass, CallState state, Handler<Call> handler) override;

private:
    /// Gives \a answer from the event loop unless the ticket goes first.
    Ticket later(std::function<void()> answer);
    void givePoll();

    QList<Call> m_calls;
    int m_revision = 1;
    bool m_broken = false;
    Handler<CallsAnswer> m_poll;
    int m_polls = 0;
    std::map<int, std::function<void()>> m_due;
    int m_tickets = 0;
    QList<SignIn> m_signIns;
    int m_signOuts = 0;
    QList<std::pair<QString, CallState>> m_changes;
};

} // namespace guichet
