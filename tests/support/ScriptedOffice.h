// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <council/OfficeBackend.h>

#include <QList>
#include <QObject>
#include <QStringList>

#include <functional>
#include <map>
#include <ostream>
#include <variant>
#include <vector>

namespace guichet::test {

/// The calls of OfficeBackend, by its own names.
enum class OfficeAct {
    Enrol,
    SendHeartbeat,
    SignInAgent,
    SignOutAgent,
    MakeCall,
    FetchCall,
    WithdrawCall,
    AbandonCall,
    FetchCalls,
    ChangeCall,
};

/// For failing comparisons.
void PrintTo(OfficeAct act, std::ostream *stream);

/// A council for the office that does what the test says: it keeps what was asked, and answers when it is told to. Long
/// polls stay open until then, as they do at the council. Requests that nobody answers stay unanswered.
class ScriptedOffice : public OfficeBackend
{
public:
    using Answer = std::variant<Failure, Terminal, Done, AgentPass, guichet::Call, CallAnswer, CallsAnswer>;

    /// One request as it came. Secrets stand in clear among the values: this is a test.
    struct Record
    {
        OfficeAct act;
        /// In the order of the call's parameters, enums as their numbers, without what stands below.
        QStringList values;
        ActKey key = {}; ///< Null for those without one.
        QByteArray knownEtag = {}; ///< Of polls.
        std::chrono::seconds wait = std::chrono::seconds(0); ///< Of polls.
        bool cancelled = false; ///< The ticket was cancelled or dropped before the answer.
        bool answered = false;
    };

    /// Answers the oldest open request of \a act, now. False when there is none. An answer of another type than the
    /// act's own is a mistake of the test, and throws.
    bool answer(OfficeAct act, Answer answer);
    /// From now on each request of \a act is answered by itself, as soon as the event loop runs. Null: by hand again.
    void setAlways(OfficeAct act, std::function<Answer()> make);

    /// The call changed at the council: answers the open polls of it, and of it alone. False when nobody polls.
    bool push(const guichet::Call &call);
    /// The calls of the office changed: answers the open polls of them. False when nobody polls.
    bool push(const QList<guichet::Call> &calls);

    /// Requests of \a act that wait for an answer.
    int open(OfficeAct act) const;
    const QList<Record> &records() const { return m_records; }
    QList<Record> records(OfficeAct act) const;
    int count(OfficeAct act) const { return static_cast<int>(records(act).size()); }
    /// There must be one.
    Record last(OfficeAct act) const { return records(act).constLast(); }

    Ticket enrol(const Secret &enrolmentCode, const QString &office, const QString &profile, const QString &name,
                 const ActKey &key, Handler<Terminal> handler) override;
    Ticket sendHeartbeat(const Heartbeat &heartbeat, const ActKey &key, Handler<Done> handler) override;
    Ticket signInAgent(const QString &agent, const Secret &pin, const ActKey &key, Handler<AgentPass> handler) override;
    void signOutAgent(const Secret &pass) override;
    Ticket makeCall(const QString &office, const HelpRequest &request, const ActKey &key,
                    Handler<guichet::Call> handler) override;
    Ticket fetchCall(const QString &id, const QByteArray &knownEtag, std::chrono::seconds wait,
                     Handler<CallAnswer> handler) override;
    Ticket withdrawCall(const QString &id, Handler<Done> handler) override;
    void abandonCall(const QString &id) override;
    Ticket fetchCalls(const QString &office, const Secret &pass, const QByteArray &knownEtag, std::chrono::seconds wait,
                      Handler<CallsAnswer> handler) override;
    Ticket changeCall(const QString &id, const Secret &pass, CallState state, Handler<guichet::Call> handler) override;

private:
    struct Pending
    {
        qsizetype record;
        std::function<void(Answer)> give;
    };

    template<typename Value>
    Ticket play(Record record, Handler<Value> handler);
    bool answerRecord(qsizetype record, Answer answer);
    QList<qsizetype> openRecords(OfficeAct act) const;
    QByteArray nextEtag();

    QList<Record> m_records;
    std::vector<Pending> m_pending;
    std::map<OfficeAct, std::function<Answer()>> m_always;
    int m_changes = 0;
    QObject m_context;
};

// What the council would answer, as good answers of an unremarkable day.

/// An agent of \a office, for \a seconds from now.
AgentPass agentPass(const QString &office = QStringLiteral("rieumes"), int seconds = 3600);
/// A resident at the code step of « Borne 1 » of Rieumes; the second that waits has position 2.
guichet::Call waitingCall(const QString &id = QStringLiteral("c-1"), int position = 1);
/// The same call later on: taken by \a agent, closed or withdrawn.
guichet::Call inState(guichet::Call call, CallState state, const QString &agent = QStringLiteral("Agent 1"));
/// What a kiosk asks for at the code step.
HelpRequest helpRequest(const QString &step = QStringLiteral("code"));

} // namespace guichet::test
