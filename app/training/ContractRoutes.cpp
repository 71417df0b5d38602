// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ContractRoutes.h"

#include "ServiceDocument.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <limits>

namespace guichet::training {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype largestBody = 65536;

bool isUuid(const QByteArray &text)
{
    static const QRegularExpression shape(QRegularExpression::anchoredPattern(
        u"[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}"_s));
    return shape.match(QString::fromLatin1(text)).hasMatch();
}

bool needsKey(const QByteArray &method)
{
    return method == "POST"_ba || method == "PUT"_ba;
}

QStringList segmentsOf(const QString &path)
{
    return path.mid(ContractRoutes::prefix.size()).split(u'/', Qt::SkipEmptyParts);
}

bool matches(const QStringList &pattern, const QStringList &segments)
{
    return std::equal(
        pattern.cbegin(), pattern.cend(), segments.cbegin(), segments.cend(),
        [](const QString &expected, const QString &found) { return expected == u"{id}"_s || expected == found; });
}

/// The journey that an answer belongs to: the one named in the path, or the one just made.
QString journeyOf(const QString &id, const Answer &answer)
{
    return id.isEmpty() ? QJsonDocument::fromJson(answer.body).object().value(u"id"_s).toString() : id;
}

} // namespace

const QString ContractRoutes::prefix = u"/api/v1"_s;

ContractRoutes::ContractRoutes(Store &store, const Clock &clock, const Settings &settings, const Resources &resources)
    : m_store(store)
    , m_settings(settings)
    , m_resources(resources)
    , m_memory(store, clock)
    , m_routes {
          {"GET"_ba,
           {u"service"_s},
           {},
           [this](const Act &act) { return serviceAnswer(m_settings, act.request.header("if-none-match"_ba)); }},
          {"POST"_ba,
           {u"registrations"_s},
           {u"mobile"_s, u"channel"_s},
           [this](const Act &act) { return m_resources.registrations.open(act.body); }},
          {"GET"_ba,
           {u"registrations"_s, u"{id}"_s},
           {},
           [this](const Act &act) { return m_resources.registrations.state(act.id, act.journeyToken()); }},
          {"POST"_ba,
           {u"registrations"_s, u"{id}"_s, u"codes"_s},
           {u"channel"_s},
           [this](const Act &act) { return m_resources.registrations.sendCode(act.id, act.journeyToken(), act.body); }},
          {"POST"_ba,
           {u"registrations"_s, u"{id}"_s, u"code-check"_s},
           {u"code"_s},
           [this](const Act &act) {
               return m_resources.registrations.checkCode(act.id, act.journeyToken(), act.body);
           }},
          {"POST"_ba,
           {u"registrations"_s, u"{id}"_s, u"identification"_s},
           {u"login"_s, u"password"_s},
           [this](const Act &act) { return m_resources.registrations.identify(act.id, act.journeyToken(), act.body); }},
          {"POST"_ba,
           {u"registrations"_s, u"{id}"_s, u"account"_s},
           {u"email"_s, u"password"_s},
           [this](const Act &act) {
               return m_resources.registrations.createAccount(act.id, act.journeyToken(), act.body);
           }},
          {"DELETE"_ba,
           {u"registrations"_s, u"{id}"_s},
           {},
           [this](const Act &act) { return m_resources.registrations.withdraw(act.id, act.journeyToken()); }},
          {"POST"_ba,
           {u"sessions"_s},
           {u"identifier"_s, u"password"_s},
           [this](const Act &act) { return m_resources.sessions.signIn(act.body); }},
          {"DELETE"_ba,
           {u"sessions"_s, u"current"_s},
           {},
           [this](const Act &act) { return m_resources.sessions.signOut(act.residentSession()); }},
          {"GET"_ba,
           {u"account"_s},
           {},
           [this](const Act &act) { return m_resources.sessions.account(act.residentSession()); }},
          {"GET"_ba,
           {u"account"_s, u"monthly-payment"_s},
           {},
           [this](const Act &act) {
               return forAccount(act, [this](const Account &account) { return m_resources.payments.offer(account); });
           }},
          {"POST"_ba,
           {u"account"_s, u"mandates"_s},
           {u"iban"_s, u"holder"_s, u"rhythm"_s, u"rulesVersion"_s},
           [this](const Act &act) {
               return forAccount(
                   act, [this, &act](const Account &account) { return m_resources.payments.sign(account, act.body); });
           },
           {u"debitDay"_s}},
          {"POST"_ba,
           {u"password-resets"_s},
           {u"email"_s},
           [this](const Act &act) { return m_resources.resets.open(act.body); }},
          {"GET"_ba,
           {u"password-resets"_s, u"{id}"_s},
           {},
           [this](const Act &act) { return m_resources.resets.state(act.id, act.journeyToken()); }},
          {"POST"_ba,
           {u"password-resets"_s, u"{id}"_s, u"codes"_s},
           {},
           [this](const Act &act) { return m_resources.resets.sendCode(act.id, act.journeyToken()); }},
          {"POST"_ba,
           {u"password-resets"_s, u"{id}"_s, u"code-check"_s},
           {u"code"_s},
           [this](const Act &act) { return m_resources.resets.checkCode(act.id, act.journeyToken(), act.body); }},
          {"PUT"_ba,
           {u"password-resets"_s, u"{id}"_s, u"password"_s},
           {u"password"_s},
           [this](const Act &act) { return m_resources.resets.setPassword(act.id, act.journeyToken(), act.body); }},
          {"POST"_ba,
           {u"terminals"_s},
           {u"enrolmentCode"_s, u"office"_s, u"profile"_s, u"name"_s},
           [this](const Act &act) { return m_resources.terminals.enrol(act.body); }},
          {"POST"_ba,
           {u"terminals"_s, u"current"_s, u"heartbeats"_s},
           {u"version"_s, u"profile"_s, u"office"_s, u"state"_s},
           [this](const Act &act) { return m_resources.terminals.beat(act.sender, act.body); }},
          {"POST"_ba,
           {u"agent-sessions"_s},
           {u"agent"_s, u"pin"_s},
           [this](const Act &act) { return m_resources.agents.signIn(act.body); }},
          {"DELETE"_ba,
           {u"agent-sessions"_s, u"current"_s},
           {},
           [this](const Act &act) { return m_resources.agents.signOut(act.agentSession()); }},
          {"POST"_ba,
           {u"offices"_s, u"{id}"_s, u"calls"_s},
           {u"journey"_s, u"step"_s, u"language"_s, u"reason"_s},
           [this](const Act &act) { return m_resources.calls.make(act.sender, act.id, act.body); }},
          {"GET"_ba,
           {u"offices"_s, u"{id}"_s, u"calls"_s},
           {},
           [this](const Act &act) { return m_resources.calls.ofOffice(act.id, act.request); }},
          {"GET"_ba,
           {u"calls"_s, u"{id}"_s},
           {},
           [this](const Act &act) { return m_resources.calls.state(act.sender, act.id, act.request); }},
          {"DELETE"_ba,
           {u"calls"_s, u"{id}"_s},
           {},
           [this](const Act &act) { return m_resources.calls.withdraw(act.sender, act.id); }},
          {"PATCH"_ba,
           {u"calls"_s, u"{id}"_s},
           {u"state"_s},
           [this](const Act &act) { return m_resources.calls.change(act.id, act.request, act.body); }},
      }
{
}

Answer ContractRoutes::answer(const Request &request)
{
    const QByteArray named = request.header("x-request-id"_ba);
    const QByteArray requestId = isUuid(named) ? named : QByteArray();
    try {
        Result result = dispatch(request);
        if (const Problem *problem = std::get_if<Problem>(&result)) {
            return problemAnswer(*problem, requestId);
        }
        return std::get<Answer>(std::move(result));
    } catch (const StoreError &) {
        return problemAnswer({ProblemCode::Internal}, requestId);
    }
}

Result ContractRoutes::dispatch(const Request &request)
{
    const QStringList segments = segmentsOf(request.path);
    if (m_settings.maintenance && segments != QStringList {u"service"_s}) {
        return Problem {ProblemCode::Maintenance};
    }
    if (const auto problem = headerProblem(request)) {
        return *problem;
    }
    const auto sender = m_resources.terminals.sender(request);
    if (const auto *problem = std::get_if<Problem>(&sender)) {
        return *problem;
    }
    const QByteArray method = request.method == "HEAD"_ba ? "GET"_ba : request.method;
    QByteArrayList allowed;
    for (const Route &route : m_routes) {
        if (!matches(route.segments, segments)) {
            continue;
        }
        if (route.method == method) {
            const qsizetype place = route.segments.indexOf(u"{id}"_s);
            return perform(
                route, {request, std::get<Terminals::Sender>(sender), place < 0 ? QString() : segments.at(place), {}});
        }
        allowed += route.method == "GET"_ba ? "GET, HEAD"_ba : route.method;
    }
    if (allowed.isEmpty()) {
        return Problem {ProblemCode::NotFound};
    }
    Answer answer = problemAnswer({ProblemCode::MethodNotAllowed}, request.header("x-request-id"_ba));
    answer.headers.append({"Allow"_ba, allowed.join(", ")});
    return answer;
}

std::optional<Problem> ContractRoutes::headerProblem(const Request &request) const
{
    Problem problem {ProblemCode::ValidationFailed};
    if (!isUuid(request.header("x-request-id"_ba))) {
        problem.reasons += u"x-request-id"_s;
    }
    const QByteArray agent = request.header("user-agent"_ba);
    const QByteArray product = "Guichet/"_ba;
    if (!agent.startsWith(product) || agent.size() == product.size()) {
        problem.reasons += u"user-agent"_s;
    }
    if (request.header("accept-language"_ba).trimmed().isEmpty()) {
        problem.reasons += u"accept-language"_s;
    }
    if (needsKey(request.method) && !isUuid(request.header("idempotency-key"_ba))) {
        problem.reasons += u"idempotency-key"_s;
    }
    return problem.reasons.isEmpty() ? std::nullopt : std::optional<Problem>(problem);
}

Result ContractRoutes::perform(const Route &route, const Act &act)
{
    Store::Transaction transaction(m_store);
    m_resources.registrations.purge();
    m_resources.resets.purge();
    m_resources.codes.purge();
    m_resources.sessions.purge();
    m_resources.agents.purge();
    m_resources.calls.purge();
    m_memory.purge();
    Result result = needsKey(route.method) ? performOnce(route, act) : handleWithBody(route, act);
    transaction.commit();
    return result;
}

Result ContractRoutes::performOnce(const Route &route, const Act &act)
{
    // A key is the terminal's own: another may happen to choose the same.
    const QString key = act.sender.id + u'/' + QString::fromLatin1(act.request.header("idempotency-key"_ba)).toLower();
    if (const auto remembered = m_memory.recall(key, act.request)) {
        return *remembered;
    }
    Result result = handleWithBody(route, act);
    if (const Problem *problem = std::get_if<Problem>(&result)) {
        result = problemAnswer(*problem, act.request.header("x-request-id"_ba));
    }
    const Answer &answer = std::get<Answer>(result);
    m_memory.remember(key, act.request, journeyOf(act.id, answer), answer);
    return result;
}

Result ContractRoutes::forAccount(const Act &act, const std::function<Result(const Account &)> &handle) const
{
    const std::optional<Account> account = m_resources.sessions.accountOf(act.residentSession());
    return account ? handle(*account) : Result(Problem {ProblemCode::SessionExpired});
}

Result ContractRoutes::handleWithBody(const Route &route, const Act &act)
{
    if (route.members.isEmpty()) {
        return route.handle(act);
    }
    if (act.request.body.size() > largestBody) {
        return Problem {ProblemCode::ContentTooLarge};
    }
    const auto body = jsonBody(act.request);
    if (const Problem *problem = std::get_if<Problem>(&body)) {
        return *problem;
    }
    Act complete = act;
    complete.body = std::get<QJsonObject>(body);
    Problem incomplete {ProblemCode::ValidationFailed};
    for (const QString &member : route.members) {
        if (!complete.body.value(member).isString()) {
            incomplete.reasons += member;
        }
    }
    for (const QString &member : route.numbers) {
        const double value = complete.body.value(member).toDouble(std::numeric_limits<double>::quiet_NaN());
        if (std::trunc(value) != value) {
            incomplete.reasons += member;
        }
    }
    return incomplete.reasons.isEmpty() ? route.handle(complete) : Result(incomplete);
}

} // namespace guichet::training
