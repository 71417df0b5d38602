// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <council/OfficeBackend.h>

#include <QList>
#include <QStringList>

#include <deque>
#include <functional>
#include <optional>

namespace guichet::test {

/// A council that enrols terminals and does nothing else: any other call fails the test. Answers when told to.
class EnrolmentDesk : public OfficeBackend
{
public:
    struct Record
    {
        /// Code, office, profile and name; the code in clear, as this is a test.
        QStringList values;
        ActKey key;
    };

    const QList<Record> &records() const { return m_records; }
    bool isAsked() const { return bool(m_handler); }
    void give(const QString &token);
    void give(const Failure &failure);

    Ticket enrol(const Secret &enrolmentCode, const QString &office, const QString &profile, const QString &name,
                 const ActKey &key, Handler<Terminal> handler) override;
    Ticket sendHeartbeat(const Heartbeat &heartbeat, const ActKey &key, Handler<Done> handler) override;
    Ticket signInAgent(const QString &agent, const Secret &pin, const ActKey &key, Handler<AgentPass> handler) override;
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
    QList<Record> m_records;
    Handler<Terminal> m_handler;
};

} // namespace guichet::test
