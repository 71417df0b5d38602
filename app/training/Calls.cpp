// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Calls.h"

#include "ServiceDocument.h"

#include <QRegularExpression>
#include <QUrlQuery>
#include <QUuid>
#include <QVariant>

namespace guichet::training {

using namespace Qt::StringLiterals;

namespace {

constexpr Instant silentSeconds = 60;
constexpr Instant keptSeconds = 3600;
constexpr std::chrono::seconds longestWait {25};

// As the contract names them; the store keeps the same words.
const QString waiting = u"waiting"_s;
const QString accepted = u"accepted"_s;
const QString closed = u"closed"_s;
const QString withdrawn = u"withdrawn"_s;
const QString columns =
    u"SELECT number, id, terminal_name, office, journey, step, language, reason, problem, state, agent, since"
    " FROM calls WHERE "_s;
const QString isOpen = u"state IN ('waiting', 'accepted')"_s;

bool hasShape(const QString &text, const QString &pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text).hasMatch();
}

/// What is wrong with the members of a new call, in the order of the contract.
QStringList wrongMembers(const QJsonObject &body)
{
    struct Member
    {
        QString name;
        QString shape;
    };
    const QString word = u"[a-z][a-z0-9]*(-[a-z0-9]+)*"_s;
    const QList<Member> members {
        {u"journey"_s, u"registration|sign-in|password-reset|monthly-payment|none"_s},
        {u"step"_s, word},
        {u"language"_s, u"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*"_s},
        {u"reason"_s, u"asked|stuck"_s},
        {u"problem"_s, word},
    };
    QStringList wrong;
    for (const Member &member : members) {
        const bool left = member.name == u"problem"_s && !body.contains(member.name);
        if (!left && !hasShape(body.value(member.name).toString(), member.shape)) {
            wrong += member.name;
        }
    }
    return wrong;
}

/// Seconds that a poll may be held back; nothing if it asks for what is no number of seconds.
std::optional<std::chrono::seconds> waitOf(const Request &request)
{
    const QUrlQuery query(request.query);
    if (!query.hasQueryItem(u"wait"_s)) {
        return std::chrono::seconds(0);
    }
    const QString value = query.queryItemValue(u"wait"_s);
    if (!hasShape(value, u"[0-9]{1,6}"_s)) {
        return std::nullopt;
    }
    return qMin(std::chrono::seconds(value.toInt()), longestWait);
}

Answer polled(const QJsonObject &object, const Request &request, std::chrono::seconds wait)
{
    Answer answer = taggedJson(object, request.header("if-none-match"_ba));
    if (answer.status == 304) {
        answer.patience = wait;
    }
    return answer;
}

} // namespace

struct Calls::Call
{
    qint64 number = 0;
    QString id;
    QString terminalName;
    QString office;
    QString journey;
    QString step;
    QString language;
    QString reason;
    QString problem;
    QString state;
    QString agent;
    Instant since = 0;
};

Calls::Calls(Store &store, const Agents &agents, const Clock &clock)
    : m_store(store)
    , m_agents(agents)
    , m_clock(clock)
{
}

Result Calls::make(const Terminals::Sender &sender, const QString &office, const QJsonObject &body)
{
    if (const QStringList wrong = wrongMembers(body); !wrong.isEmpty()) {
        return Problem {ProblemCode::ValidationFailed, {}, {}, wrong};
    }
    if (!isOffice(office)) {
        return Problem {ProblemCode::OfficeUnknown};
    }
    const Instant now = m_clock.now();
    if (const auto open = load(u"terminal = ? AND "_s + isOpen, {sender.id})) {
        m_store.run(u"UPDATE calls SET polled_at = ? WHERE id = ?"_s, {now, open->id});
        return Answer::json(200, object(*open));
    }
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_store.run(u"INSERT INTO calls (id, terminal, terminal_name, office, journey, step, language, reason, problem,"
                " state, agent, since, changed_at, polled_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?, ?, ?)"_s,
                {id, sender.id, sender.name, office, body.value(u"journey"_s).toString(),
                 body.value(u"step"_s).toString(), body.value(u"language"_s).toString(),
                 body.value(u"reason"_s).toString(), body.value(u"problem"_s).toString(u""_s), waiting, now, now, now});
    return Answer::json(201, object(load(u"id = ?"_s, {id}).value_or(Call {})));
}

Result Calls::state(const Terminals::Sender &sender, const QString &id, const Request &request)
{
    const auto wait = waitOf(request);
    if (!wait) {
        return Problem::invalid(u"wait"_s);
    }
    const std::optional<Call> call = load(u"id = ? AND terminal = ?"_s, {id, sender.id});
    if (!call) {
        return Problem {ProblemCode::CallUnknown};
    }
    m_store.run(u"UPDATE calls SET polled_at = ? WHERE id = ?"_s, {m_clock.now(), id});
    return polled(object(*call), request, *wait);
}

Result Calls::withdraw(const Terminals::Sender &sender, const QString &id)
{
    std::optional<Call> call = load(u"id = ? AND terminal = ?"_s, {id, sender.id});
    if (!call) {
        return Problem {ProblemCode::CallUnknown};
    }
    // Sent twice it is as good as once, and a call that ended already needs no other end.
    if (call->state == waiting || call->state == accepted) {
        setState(*call, withdrawn, call->agent);
    }
    return Answer::empty(204);
}

Result Calls::ofOffice(const QString &office, const Request &request) const
{
    if (!m_agents.agentOf(request.header("agent-session"_ba))) {
        return Problem {ProblemCode::AgentSessionExpired};
    }
    const auto wait = waitOf(request);
    if (!wait) {
        return Problem::invalid(u"wait"_s);
    }
    if (!isOffice(office)) {
        return Problem {ProblemCode::OfficeUnknown};
    }
    return polled({{u"calls"_s, objects(u"office = ? AND "_s + isOpen, {office})}}, request, *wait);
}

Result Calls::change(const QString &id, const Request &request, const QJsonObject &body)
{
    const std::optional<Agent> agent = m_agents.agentOf(request.header("agent-session"_ba));
    if (!agent) {
        return Problem {ProblemCode::AgentSessionExpired};
    }
    const QString wanted = body.value(u"state"_s).toString();
    if (wanted != accepted && wanted != closed) {
        return Problem::invalid(u"state"_s);
    }
    std::optional<Call> call = load(u"id = ?"_s, {id});
    if (!call) {
        return Problem {ProblemCode::CallUnknown};
    }
    if (call->state == withdrawn) {
        return Problem {ProblemCode::StepOutOfOrder};
    }
    if (!call->agent.isEmpty() && call->agent != agent->id) {
        return Problem {ProblemCode::CallTaken};
    }
    if (call->state != wanted) {
        if (call->state != (wanted == accepted ? waiting : accepted)) {
            return Problem {ProblemCode::StepOutOfOrder};
        }
        setState(*call, wanted, agent->id);
    }
    return Answer::json(200, object(*call));
}

void Calls::purge()
{
    const Instant now = m_clock.now();
    m_store.run(u"UPDATE calls SET state = 'withdrawn', changed_at = ? WHERE polled_at <= ? AND "_s + isOpen,
                {now, now - silentSeconds});
    m_store.run(u"DELETE FROM calls WHERE changed_at <= ? AND NOT "_s + isOpen, {now - keptSeconds});
}

QJsonArray Calls::list() const
{
    return objects(u"1"_s);
}

std::optional<Calls::Call> Calls::load(const QString &condition, const QVariantList &values) const
{
    QSqlQuery row = m_store.run(columns + condition, values);
    if (!row.next()) {
        return std::nullopt;
    }
    const auto text = [&row](int column) { return row.value(column).toString(); };
    return Call {row.value(0).toLongLong(),
                 text(1),
                 text(2),
                 text(3),
                 text(4),
                 text(5),
                 text(6),
                 text(7),
                 text(8),
                 text(9),
                 text(10),
                 row.value(11).toLongLong()};
}

QJsonArray Calls::objects(const QString &condition, const QVariantList &values) const
{
    QStringList ids;
    QSqlQuery row = m_store.run(u"SELECT id FROM calls WHERE "_s + condition + u" ORDER BY number"_s, values);
    while (row.next()) {
        ids += row.value(0).toString();
    }
    QJsonArray list;
    for (const QString &id : ids) {
        list.append(object(load(u"id = ?"_s, {id}).value_or(Call {})));
    }
    return list;
}

QJsonObject Calls::object(const Call &call) const
{
    int position = 0;
    if (call.state == waiting) {
        QSqlQuery row =
            m_store.run(u"SELECT COUNT(*) FROM calls WHERE office = ? AND state = 'waiting' AND number <= ?"_s,
                        {call.office, call.number});
        position = row.next() ? row.value(0).toInt() : 0;
    }
    QJsonObject object {
        {u"id"_s, call.id},         {u"terminal"_s, call.terminalName},
        {u"office"_s, call.office}, {u"journey"_s, call.journey},
        {u"step"_s, call.step},     {u"language"_s, call.language},
        {u"reason"_s, call.reason}, {u"state"_s, call.state},
        {u"position"_s, position},  {u"since"_s, toRfc3339(call.since)},
    };
    if (!call.problem.isEmpty()) {
        object.insert(u"problem"_s, call.problem);
    }
    if (const auto agent = agentById(call.agent)) {
        object.insert(u"agent"_s, agent->name);
    }
    return object;
}

void Calls::setState(Call &call, const QString &state, const QString &agent)
{
    call.state = state;
    call.agent = agent;
    m_store.run(u"UPDATE calls SET state = ?, agent = ?, changed_at = ? WHERE id = ?"_s,
                {state, agent.isNull() ? u""_s : agent, m_clock.now(), call.id});
}

} // namespace guichet::training
