// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ContractRoutes.h"

#include "ServiceDocument.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

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

ContractRoutes::ContractRoutes(Store &store, const Clock &clock, const Settings &settings, Registrations &registrations,
                               Sessions &sessions)
    : m_store(store)
    , m_settings(settings)
    , m_registrations(registrations)
    , m_sessions(sessions)
    , m_memory(store, clock)
    , m_routes {
          {"GET"_ba,
           {u"service"_s},
           {},
           [this](const Call &call) { return serviceAnswer(m_settings, call.request.header("if-none-match"_ba)); }},
          {"POST"_ba,
           {u"registrations"_s},
           {u"mobile"_s, u"channel"_s},
           [this](const Call &call) { return m_registrations.open(call.body); }},
          {"GET"_ba,
           {u"registrations"_s, u"{id}"_s},
           {},
           [this](const Call &call) { return m_registrations.state(call.id, call.journeyToken()); }},
          {"POST"_ba,
           {u"registrations"_s, u"{id}"_s, u"codes"_s},
           {u"channel"_s},
           [this](const Call &call) { return m_registrations.sendCode(call.id, call.journeyToken(), call.body); }},
          {"POST"_ba,
           {u"registrations"_s, u"{id}"_s, u"code-check"_s},
           {u"code"_s},
           [this](const Call &call) { return m_registrations.checkCode(call.id, call.journeyToken(), call.body); }},
          {"POST"_ba,
           {u"registrations"_s, u"{id}"_s, u"identification"_s},
           {u"login"_s, u"password"_s},
           [this](const Call &call) { return m_registrations.identify(call.id, call.journeyToken(), call.body); }},
          {"POST"_ba,
           {u"registrations"_s, u"{id}"_s, u"account"_s},
           {u"email"_s, u"password"_s},
           [this](const Call &call) { return m_registrations.createAccount(call.id, call.journeyToken(), call.body); }},
          {"DELETE"_ba,
           {u"registrations"_s, u"{id}"_s},
           {},
           [this](const Call &call) { return m_registrations.withdraw(call.id, call.journeyToken()); }},
          {"POST"_ba,
           {u"sessions"_s},
           {u"identifier"_s, u"password"_s},
           [this](const Call &call) { return m_sessions.signIn(call.body); }},
          {"DELETE"_ba,
           {u"sessions"_s, u"current"_s},
           {},
           [this](const Call &call) { return m_sessions.signOut(call.residentSession()); }},
          {"GET"_ba,
           {u"account"_s},
           {},
           [this](const Call &call) { return m_sessions.account(call.residentSession()); }},
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
    // No terminal is enrolled here: a resident is served without a token, any token is a stranger's.
    if (request.headers.contains("authorization"_ba)) {
        return Problem {ProblemCode::TerminalUnknown};
    }
    const QByteArray method = request.method == "HEAD"_ba ? "GET"_ba : request.method;
    QByteArrayList allowed;
    for (const Route &route : m_routes) {
        if (!matches(route.segments, segments)) {
            continue;
        }
        if (route.method == method) {
            const qsizetype place = route.segments.indexOf(u"{id}"_s);
            return perform(route, {request, place < 0 ? QString() : segments.at(place), {}});
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

Result ContractRoutes::perform(const Route &route, const Call &call)
{
    Store::Transaction transaction(m_store);
    m_registrations.purge();
    m_sessions.purge();
    m_memory.purge();
    Result result = needsKey(call.request.method) ? performOnce(route, call) : route.handle(call);
    transaction.commit();
    return result;
}

Result ContractRoutes::performOnce(const Route &route, const Call &call)
{
    const QString key = QString::fromLatin1(call.request.header("idempotency-key"_ba)).toLower();
    if (const auto remembered = m_memory.recall(key, call.request)) {
        return *remembered;
    }
    Result result = [&]() -> Result {
        if (call.request.body.size() > largestBody) {
            return Problem {ProblemCode::ContentTooLarge};
        }
        const auto body = jsonBody(call.request);
        if (const Problem *problem = std::get_if<Problem>(&body)) {
            return *problem;
        }
        Call complete = call;
        complete.body = std::get<QJsonObject>(body);
        Problem incomplete {ProblemCode::ValidationFailed};
        for (const QString &member : route.members) {
            if (!complete.body.value(member).isString()) {
                incomplete.reasons += member;
            }
        }
        return incomplete.reasons.isEmpty() ? route.handle(complete) : Result(incomplete);
    }();
    if (const Problem *problem = std::get_if<Problem>(&result)) {
        result = problemAnswer(*problem, call.request.header("x-request-id"_ba));
    }
    const Answer &answer = std::get<Answer>(result);
    m_memory.remember(key, call.request, journeyOf(call.id, answer), answer);
    return result;
}

} // namespace guichet::training
