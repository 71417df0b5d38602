// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "GoodCouncil.h"

#include <QRegularExpression>

#include <algorithm>

namespace guichet::test {

using namespace Qt::StringLiterals;

namespace {

const QByteArray base = "/api/v1"_ba;
const QByteArray expiry = R"("expiresAt":"2099-11-23T10:30:00Z")"_ba;
const QByteArray instalments = R"("instalments":[{"dueOn":"2099-02-10","amountCents":21600}])"_ba;
const QByteArray mandate = R"({"reference":"CG-004211-2026-0001","state":"active","ibanHint":"FR76 •••• 189",
 "rhythm":"10x","debitDay":10,)"_ba
                           + instalments + '}';
const QByteArray offer =
    R"({"yearlyAmountCents":21600,"creditor":{"name":"Cœur de Garonne","address":"Cazères",
 "ics":"FR69ZZZ651190"},"rhythms":[{"id":"10x","label":"10 mensualités","schedules":[{"debitDay":10,)"_ba
    + instalments + R"(}]}],"deadline":"2099-01-31","rules":{"version":"2026-1","title":"Règlement","text":"Un."}})"_ba;
const QByteArray service = R"({"name":"Service déchets","council":"Cœur de Garonne","status":"open",
 "code":{"length":6,"alphabet":"digits","channels":["sms","whatsapp"]},
 "password":{"minimumLength":12,"maximumLength":128,"uppercase":1,"digits":1,"specials":1},
 "mobile":{"callingCodes":["33"]},"offices":[],"links":{"monthlyPayment":"https://example.fr/m","offices":"https://example.fr/o"}})"_ba;

QByteArray json(int status, const QByteArray &body, const Headers &headers = {})
{
    return answerOf(status, "application/json"_ba, body, headers);
}

QByteArray nothing()
{
    return answerOf(204, {}, {});
}

QByteArray codeState(const QByteArray &id, bool opens)
{
    return R"({"id":")"_ba + id + '"' + (opens ? R"(,"token":"token-)"_ba + id + '"' : QByteArray())
           + R"(,"state":"code-sent","channel":"sms","mobileHint":"06 •• •• •• 01",
 "codeExpiresAt":"2099-11-23T10:10:00Z","resendAllowedAt":"2020-11-23T10:00:30Z","attemptsLeft":5,"sendsLeft":2,)"_ba
           + expiry + '}';
}

QByteArray call(const QByteArray &state)
{
    return R"({"id":"c1","terminal":"Borne 1","office":"rieumes","journey":"registration","step":"code",
 "language":"fr","reason":"asked","state":")"_ba
           + state + R"(","position":1,"since":"2026-11-23T10:00:00Z"})"_ba;
}

} // namespace

QByteArray GoodCouncil::answerTo(const SeenRequest &request)
{
    const QByteArray key = request.header("idempotency-key"_ba);
    if (key.isEmpty()) {
        return act(request);
    }
    const QByteArray asked = request.method + ' ' + request.path + '\n' + request.body;
    const auto known = m_memory.constFind(key);
    if (known != m_memory.cend()) {
        if (known->first != asked) {
            ++m_misusedKeys;
            return problemOf(400, "validation-failed"_ba);
        }
        return known->second;
    }
    const QByteArray answer = act(request);
    m_memory.insert(key, {asked, answer});
    return answer;
}

int GoodCouncil::done(const QByteArray &method, const QString &path) const
{
    const QRegularExpression line(
        QRegularExpression::anchoredPattern(QString::fromLatin1(method) + u' ' + QString::fromLatin1(base) + path));
    return static_cast<int>(std::count_if(m_done.begin(), m_done.end(), [&line](const QByteArray &one) {
        return line.match(QString::fromLatin1(one)).hasMatch();
    }));
}

QByteArray GoodCouncil::journeyState() const
{
    const QByteArray email = m_phase == "account-created"_ba ? R"(,"email":"usager@example.fr")"_ba : ""_ba;
    return R"({"state":")"_ba + m_phase + R"(",)"_ba + expiry + email + '}';
}

QByteArray GoodCouncil::resetState() const
{
    return R"({"state":")"_ba + m_resetPhase + R"(",)"_ba + expiry + '}';
}

QByteArray GoodCouncil::account() const
{
    return R"({"holder":"USAGER Exemple","address":"12 rue de l'Exemple","contract":"CG-004211",
 "email":"usager@example.fr","mobileHint":"06 •• •• •• 01","payment":)"_ba
           + (m_isSigned ? R"({"mode":"monthly","mandate":)"_ba + mandate + "}}"_ba : R"({"mode":"per-invoice"}})"_ba);
}

QByteArray GoodCouncil::act(const SeenRequest &request)
{
    QByteArray path = request.path.startsWith(base) ? request.path.mid(base.size()) : QByteArray();
    path = path.left(path.indexOf('?') < 0 ? path.size() : path.indexOf('?'));
    const QByteArray line = request.method + ' ' + path;
    m_done << request.method + ' ' + base + path;

    if (line == "GET /service"_ba) {
        return json(200, service, {{"ETag"_ba, "\"s1\""_ba}});
    }
    if (line == "POST /registrations"_ba) {
        return json(201, codeState("r1"_ba, true));
    }
    if (line == "GET /registrations/r1"_ba) {
        return json(200, journeyState());
    }
    if (line == "POST /registrations/r1/codes"_ba) {
        return json(200, codeState("r1"_ba, false));
    }
    if (line == "POST /registrations/r1/code-check"_ba) {
        m_phase = "mobile-verified"_ba;
        return json(200, journeyState());
    }
    if (line == "POST /registrations/r1/identification"_ba) {
        m_phase = "identified"_ba;
        return json(200, journeyState().chopped(1) + R"(,"holder":"USAGER E••••••","address":"Rieumes"})"_ba);
    }
    if (line == "POST /registrations/r1/account"_ba) {
        m_phase = "account-created"_ba;
        return json(201, journeyState());
    }
    if (line == "POST /sessions"_ba) {
        return json(201, R"({"token":"session-1",)"_ba + expiry + R"(,"account":)"_ba + account() + '}');
    }
    if (line == "POST /password-resets"_ba) {
        return json(202, codeState("p1"_ba, true));
    }
    if (line == "GET /password-resets/p1"_ba) {
        return json(200, resetState());
    }
    if (line == "POST /password-resets/p1/codes"_ba) {
        return json(200, codeState("p1"_ba, false));
    }
    if (line == "POST /password-resets/p1/code-check"_ba) {
        m_resetPhase = "mobile-verified"_ba;
        return json(200, resetState());
    }
    if (line == "PUT /password-resets/p1/password"_ba) {
        m_resetPhase = "done"_ba;
        return nothing();
    }
    if (line == "GET /account"_ba) {
        return json(200, account());
    }
    if (line == "GET /account/monthly-payment"_ba) {
        return json(200, offer);
    }
    if (line == "POST /account/mandates"_ba) {
        m_isSigned = true;
        return json(201, mandate);
    }
    if (line == "POST /terminals"_ba) {
        return json(201, R"({"id":"t1","token":"terminal-token"})"_ba);
    }
    if (line == "POST /terminals/current/heartbeats"_ba) {
        return nothing();
    }
    if (line == "POST /agent-sessions"_ba) {
        return json(201, R"({"token":"a1","name":"Agent 1","office":"rieumes",)"_ba + expiry + '}');
    }
    if (line == "POST /offices/rieumes/calls"_ba) {
        return json(201, call(m_callState));
    }
    if (line == "GET /offices/rieumes/calls"_ba) {
        return json(200, R"({"calls":[)"_ba + call(m_callState) + "]}"_ba, {{"ETag"_ba, "\"o1\""_ba}});
    }
    if (line == "GET /calls/c1"_ba) {
        return json(200, call(m_callState), {{"ETag"_ba, "\"c1\""_ba}});
    }
    if (line == "PATCH /calls/c1"_ba) {
        m_callState = "accepted"_ba;
        return json(200, call(m_callState));
    }
    if (line == "DELETE /calls/c1"_ba) {
        const bool isThere = m_callState != "withdrawn"_ba;
        m_callState = "withdrawn"_ba;
        return isThere ? nothing() : problemOf(404, "call-unknown"_ba);
    }
    if (request.method == "DELETE"_ba) {
        return nothing();
    }
    return problemOf(400, "validation-failed"_ba);
}

} // namespace guichet::test
