// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ScriptedOffice.h"

#include <algorithm>
#include <iterator>
#include <stdexcept>
#include <utility>

namespace guichet::test {

using namespace Qt::StringLiterals;

namespace {

const char *nameOfAct(OfficeAct act)
{
    switch (act) {
    case OfficeAct::Enrol:
        return "enrol";
    case OfficeAct::SendHeartbeat:
        return "sendHeartbeat";
    case OfficeAct::SignInAgent:
        return "signInAgent";
    case OfficeAct::SignOutAgent:
        return "signOutAgent";
    case OfficeAct::MakeCall:
        return "makeCall";
    case OfficeAct::FetchCall:
        return "fetchCall";
    case OfficeAct::WithdrawCall:
        return "withdrawCall";
    case OfficeAct::AbandonCall:
        return "abandonCall";
    case OfficeAct::FetchCalls:
        return "fetchCalls";
    case OfficeAct::ChangeCall:
        return "changeCall";
    }
    return "";
}

template<typename Enum>
QString numberOf(Enum value)
{
    return QString::number(static_cast<int>(value));
}

} // namespace

void PrintTo(OfficeAct act, std::ostream *stream)
{
    *stream << nameOfAct(act);
}

bool ScriptedOffice::answer(OfficeAct act, Answer answer)
{
    const QList<qsizetype> waiting = openRecords(act);
    return !waiting.isEmpty() && answerRecord(waiting.first(), std::move(answer));
}

void ScriptedOffice::setAlways(OfficeAct act, std::function<Answer()> make)
{
    m_always[act] = std::move(make);
}

bool ScriptedOffice::push(const guichet::Call &call)
{
    bool heard = false;
    const QByteArray etag = nextEtag();
    const QList<qsizetype> waiting = openRecords(OfficeAct::FetchCall);
    for (const qsizetype record : waiting) {
        if (m_records.at(record).values.first() == call.id) {
            heard = answerRecord(record, CallAnswer {false, call, etag}) || heard;
        }
    }
    return heard;
}

bool ScriptedOffice::push(const QList<guichet::Call> &calls)
{
    bool heard = false;
    const QByteArray etag = nextEtag();
    const QList<qsizetype> waiting = openRecords(OfficeAct::FetchCalls);
    for (const qsizetype record : waiting) {
        heard = answerRecord(record, CallsAnswer {false, calls, etag}) || heard;
    }
    return heard;
}

int ScriptedOffice::open(OfficeAct act) const
{
    return static_cast<int>(openRecords(act).size());
}

QList<ScriptedOffice::Record> ScriptedOffice::records(OfficeAct act) const
{
    QList<Record> found;
    std::copy_if(m_records.begin(), m_records.end(), std::back_inserter(found),
                 [act](const Record &record) { return record.act == act; });
    return found;
}

QList<qsizetype> ScriptedOffice::openRecords(OfficeAct act) const
{
    QList<qsizetype> found;
    for (const Pending &pending : m_pending) {
        if (m_records.at(pending.record).act == act) {
            found << pending.record;
        }
    }
    return found;
}

QByteArray ScriptedOffice::nextEtag()
{
    return '"' + QByteArray::number(++m_changes) + '"';
}

bool ScriptedOffice::answerRecord(qsizetype record, Answer answer)
{
    const auto found = std::find_if(m_pending.begin(), m_pending.end(),
                                    [record](const Pending &pending) { return pending.record == record; });
    if (found == m_pending.end()) {
        return false;
    }
    // Taken out first: the handler may ask again, and drops the ticket of this request when it does.
    const Pending pending = std::move(*found);
    m_pending.erase(found);
    m_records[record].answered = true;
    pending.give(std::move(answer));
    return true;
}

template<typename Value>
Ticket ScriptedOffice::play(Record record, Handler<Value> handler)
{
    const OfficeAct act = record.act;
    m_records << std::move(record);
    const qsizetype number = m_records.size() - 1;
    m_pending.push_back({number, [handler = std::move(handler)](Answer answer) {
                             if (const Failure *failure = std::get_if<Failure>(&answer)) {
                                 handler(*failure);
                                 return;
                             }
                             Value *value = std::get_if<Value>(&answer);
                             if (value == nullptr) {
                                 throw std::logic_error("a test gave an answer of another call");
                             }
                             handler(std::move(*value));
                         }});
    const auto always = m_always.find(act);
    if (always != m_always.end() && always->second) {
        QMetaObject::invokeMethod(
            &m_context, [this, number, make = always->second] { answerRecord(number, make()); }, Qt::QueuedConnection);
    }
    return Ticket([this, number] {
        const auto pending = std::find_if(m_pending.begin(), m_pending.end(),
                                          [number](const Pending &candidate) { return candidate.record == number; });
        if (pending != m_pending.end()) {
            m_pending.erase(pending);
            m_records[number].cancelled = true;
        }
    });
}

Ticket ScriptedOffice::enrol(const Secret &enrolmentCode, const QString &office, const QString &profile,
                             const QString &name, const ActKey &key, Handler<Terminal> handler)
{
    return play<Terminal>({OfficeAct::Enrol, {enrolmentCode.reveal(), office, profile, name}, key}, std::move(handler));
}

Ticket ScriptedOffice::sendHeartbeat(const Heartbeat &heartbeat, const ActKey &key, Handler<Done> handler)
{
    return play<Done>({OfficeAct::SendHeartbeat,
                       {heartbeat.version, heartbeat.profile, heartbeat.office, numberOf(heartbeat.state)},
                       key},
                      std::move(handler));
}

Ticket ScriptedOffice::signInAgent(const QString &agent, const Secret &pin, const ActKey &key,
                                   Handler<AgentPass> handler)
{
    return play<AgentPass>({OfficeAct::SignInAgent, {agent, pin.reveal()}, key}, std::move(handler));
}

void ScriptedOffice::signOutAgent(const Secret &pass)
{
    m_records << Record {OfficeAct::SignOutAgent, {pass.reveal()}};
}

Ticket ScriptedOffice::makeCall(const QString &office, const HelpRequest &request, const ActKey &key,
                                Handler<guichet::Call> handler)
{
    return play<guichet::Call>(
        {OfficeAct::MakeCall,
         {office, request.journey, request.step, request.language, numberOf(request.reason), request.problem},
         key},
        std::move(handler));
}

Ticket ScriptedOffice::fetchCall(const QString &id, const QByteArray &knownEtag, std::chrono::seconds wait,
                                 Handler<CallAnswer> handler)
{
    return play<CallAnswer>({OfficeAct::FetchCall, {id}, {}, knownEtag, wait}, std::move(handler));
}

Ticket ScriptedOffice::withdrawCall(const QString &id, Handler<Done> handler)
{
    return play<Done>({OfficeAct::WithdrawCall, {id}}, std::move(handler));
}

void ScriptedOffice::abandonCall(const QString &id)
{
    m_records << Record {OfficeAct::AbandonCall, {id}};
}

Ticket ScriptedOffice::fetchCalls(const QString &office, const Secret &pass, const QByteArray &knownEtag,
                                  std::chrono::seconds wait, Handler<CallsAnswer> handler)
{
    return play<CallsAnswer>({OfficeAct::FetchCalls, {office, pass.reveal()}, {}, knownEtag, wait}, std::move(handler));
}

Ticket ScriptedOffice::changeCall(const QString &id, const Secret &pass, CallState state,
                                  Handler<guichet::Call> handler)
{
    return play<guichet::Call>({OfficeAct::ChangeCall, {id, pass.reveal(), numberOf(state)}}, std::move(handler));
}

AgentPass agentPass(const QString &office, int seconds)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    AgentPass pass;
    pass.token = Secret(u"agent-token-1"_s);
    pass.name = u"Agent 1"_s;
    pass.office = office;
    pass.expiresAt = Moment(now.addSecs(seconds), now);
    return pass;
}

guichet::Call waitingCall(const QString &id, int position)
{
    guichet::Call call;
    call.id = id;
    call.terminal = u"Borne 1"_s;
    call.office = u"rieumes"_s;
    call.journey = u"registration"_s;
    call.step = u"code"_s;
    call.language = u"fr"_s;
    call.problem = u"wrong-code"_s;
    call.position = position;
    call.since = QDateTime(QDate(2026, 11, 23), QTime(10, position), Qt::UTC);
    return call;
}

guichet::Call inState(guichet::Call call, CallState state, const QString &agent)
{
    call.state = state;
    if (state != CallState::Waiting) {
        call.position = 0;
        call.agent = state == CallState::Withdrawn ? QString() : agent;
    }
    return call;
}

HelpRequest helpRequest(const QString &step)
{
    return {u"registration"_s, step, u"fr"_s, CallReason::Asked, u"wrong-code"_s};
}

} // namespace guichet::test
