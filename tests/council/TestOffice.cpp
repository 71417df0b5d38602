// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/FaultServer.h"
#include "../support/Printing.h"
#include "../support/Registrant.h"

#include <council/HttpsOffice.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <QSslCertificate>

namespace guichet::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray json = "application/json"_ba;
const QByteArray callBody = R"({"id":"c1","terminal":"Borne 1","office":"rieumes","journey":"registration",
 "step":"code","language":"fr","reason":"asked","state":"waiting","position":1,"since":"2026-11-23T10:00:00Z"})"_ba;
const QByteArray callsBody = R"({"calls":[)"_ba + callBody + "]}"_ba;

/// The office over HTTPS, and a stub that says what the test wants and keeps what it hears.
class OfficeRequests : public ::testing::Test
{
protected:
    OfficeRequests()
        : stub([this](const SeenRequest &) { return answer; })
        , started(stub.start())
        , office(DoorOptions {
              .base = stub.url(), .authorities = QSslCertificate::fromData(stub.certificatePem()), .retryPause = 2ms})
    {
    }
    void SetUp() override { ASSERT_TRUE(started); }

    auto enrol()
    {
        return answerTo<Terminal>([this](auto handler) {
            return office.enrol(Secret(u"ENROL-1"_s), u"rieumes"_s, u"kiosk"_s, u"Borne 1"_s, key, std::move(handler));
        });
    }
    auto beat(TerminalState state = TerminalState::Idle)
    {
        return answerTo<Done>([this, state](auto handler) {
            return office.sendHeartbeat({u"1.2"_s, u"kiosk"_s, u"rieumes"_s, state}, key, std::move(handler));
        });
    }
    auto signIn()
    {
        return answerTo<AgentPass>([this](auto handler) {
            return office.signInAgent(u"agent-1"_s, Secret(u"4321"_s), key, std::move(handler));
        });
    }
    auto makeCall(const HelpRequest &request = {u"registration"_s, u"code"_s, u"fr"_s, CallReason::Asked, {}})
    {
        return answerTo<Call>(
            [&](auto handler) { return office.makeCall(u"rieumes"_s, request, key, std::move(handler)); });
    }
    auto fetchCall(const QByteArray &etag = {}, const QString &id = u"c1"_s)
    {
        return answerTo<CallAnswer>([&](auto handler) { return office.fetchCall(id, etag, 25s, std::move(handler)); });
    }
    auto withdraw()
    {
        return answerTo<Done>([this](auto handler) { return office.withdrawCall(u"c1"_s, std::move(handler)); });
    }
    auto fetchCalls(const QByteArray &etag = {})
    {
        return answerTo<CallsAnswer>([&](auto handler) {
            return office.fetchCalls(u"rieumes"_s, Secret(u"a1"_s), etag, 25s, std::move(handler));
        });
    }
    auto change(CallState state = CallState::Accepted)
    {
        return answerTo<Call>([this, state](auto handler) {
            return office.changeCall(u"c1"_s, Secret(u"a1"_s), state, std::move(handler));
        });
    }

    QByteArray line() const { return stub.requests().last().method + ' ' + stub.requests().last().path; }
    QByteArray header(const QByteArray &name) const { return stub.requests().last().header(name); }
    QJsonObject body() const { return QJsonDocument::fromJson(stub.requests().last().body).object(); }
    void expectKey() const { EXPECT_EQ(header("idempotency-key"_ba), key.toByteArray(QUuid::WithoutBraces)); }
    void expectNoKeyAndNoBody() const
    {
        EXPECT_FALSE(stub.requests().last().has("idempotency-key"_ba));
        EXPECT_FALSE(stub.requests().last().has("content-type"_ba));
        EXPECT_TRUE(stub.requests().last().body.isEmpty());
    }

    const ActKey key = QUuid::createUuid();
    QByteArray answer;
    FaultServer stub;
    bool started;
    HttpsOffice office;
};

} // namespace

TEST_F(OfficeRequests, EnrolATerminal)
{
    answer = answerOf(201, json, R"({"id":"t1","token":"terminal-token"})"_ba);
    const auto outcome = enrol();
    EXPECT_EQ(outcome.value().id, u"t1"_s);
    EXPECT_EQ(outcome.value().token.reveal(), u"terminal-token"_s);
    EXPECT_EQ(line(), "POST /api/v1/terminals"_ba);
    expectKey();
    EXPECT_EQ(body(), (QJsonObject {{u"enrolmentCode"_s, u"ENROL-1"_s},
                                    {u"office"_s, u"rieumes"_s},
                                    {u"profile"_s, u"kiosk"_s},
                                    {u"name"_s, u"Borne 1"_s}}));
    answer = problemOf(401, "enrolment-refused"_ba);
    EXPECT_EQ(enrol().error().code, FailureCode::EnrolmentRefused);
}

TEST_F(OfficeRequests, TellThatTheTerminalLives)
{
    answer = answerOf(204, {}, {});
    const QList<QPair<TerminalState, QString>> states {{TerminalState::Idle, u"idle"_s},
                                                       {TerminalState::Busy, u"busy"_s},
                                                       {TerminalState::OutOfOrder, u"out-of-order"_s}};
    for (const auto &[state, name] : states) {
        EXPECT_TRUE(beat(state).ok());
        EXPECT_EQ(line(), "POST /api/v1/terminals/current/heartbeats"_ba);
        expectKey();
        EXPECT_EQ(body(), (QJsonObject {{u"version"_s, u"1.2"_s},
                                        {u"profile"_s, u"kiosk"_s},
                                        {u"office"_s, u"rieumes"_s},
                                        {u"state"_s, name}}));
    }
}

TEST_F(OfficeRequests, SignAnAgentInAndOut)
{
    answer = answerOf(201, json,
                      R"({"token":"a1","name":"Agent 1","office":"rieumes","expiresAt":"2026-11-23T10:30:00Z"})"_ba,
                      {{"Date"_ba, "Mon, 23 Nov 2026 10:20:00 GMT"_ba}});
    const auto outcome = signIn();
    EXPECT_EQ(outcome.value().token.reveal(), u"a1"_s);
    EXPECT_LE(outcome.value().expiresAt.remaining(), 10min);
    EXPECT_GT(outcome.value().expiresAt.remaining(), 9min);
    EXPECT_EQ(line(), "POST /api/v1/agent-sessions"_ba);
    expectKey();
    EXPECT_EQ(body(), (QJsonObject {{u"agent"_s, u"agent-1"_s}, {u"pin"_s, u"4321"_s}}));

    answer = problemOf(401, "agent-refused"_ba, R"(,"attemptsLeft":2)"_ba);
    EXPECT_EQ(signIn().error().code, FailureCode::AgentRefused);
    EXPECT_EQ(signIn().error().attemptsLeft, 2);
    answer = problemOf(423, "agent-locked"_ba, R"(,"retryAfterSeconds":600)"_ba);
    EXPECT_EQ(signIn().error().code, FailureCode::AgentLocked);
    EXPECT_EQ(signIn().error().retryAfter, 600s);

    answer = answerOf(204, {}, {});
    stub.forgetRequests();
    office.signOutAgent(Secret(u"a1"_s));
    ASSERT_TRUE(waitFor([this] { return !stub.requests().isEmpty(); }));
    EXPECT_EQ(line(), "DELETE /api/v1/agent-sessions/current"_ba);
    EXPECT_EQ(header("agent-session"_ba), "a1"_ba);
    expectNoKeyAndNoBody();
}

TEST_F(OfficeRequests, MakeACall)
{
    for (const int status : {200, 201}) {
        answer = answerOf(status, json, callBody);
        EXPECT_EQ(makeCall().value().id, u"c1"_s) << status;
    }
    EXPECT_EQ(line(), "POST /api/v1/offices/rieumes/calls"_ba);
    expectKey();
    EXPECT_FALSE(stub.requests().last().has("agent-session"_ba));
    EXPECT_EQ(body(), (QJsonObject {{u"journey"_s, u"registration"_s},
                                    {u"step"_s, u"code"_s},
                                    {u"language"_s, u"fr"_s},
                                    {u"reason"_s, u"asked"_s}}));
    EXPECT_TRUE(makeCall({u"none"_s, u"welcome"_s, u"en"_s, CallReason::Stuck, u"wrong-code"_s}).ok());
    EXPECT_EQ(body(), (QJsonObject {{u"journey"_s, u"none"_s},
                                    {u"step"_s, u"welcome"_s},
                                    {u"language"_s, u"en"_s},
                                    {u"reason"_s, u"stuck"_s},
                                    {u"problem"_s, u"wrong-code"_s}}));
    answer = problemOf(404, "office-unknown"_ba);
    EXPECT_EQ(makeCall().error().code, FailureCode::OfficeUnknown);
}

TEST_F(OfficeRequests, PollACall)
{
    answer = answerOf(200, json, callBody, {{"ETag"_ba, "\"7\""_ba}});
    const auto first = fetchCall();
    EXPECT_FALSE(first.value().notModified);
    EXPECT_EQ(first.value().etag, "\"7\""_ba);
    EXPECT_EQ(first.value().call.id, u"c1"_s);
    EXPECT_EQ(line(), "GET /api/v1/calls/c1?wait=25"_ba);
    EXPECT_FALSE(stub.requests().last().has("if-none-match"_ba));
    expectNoKeyAndNoBody();

    answer = answerOf(304, {}, {});
    EXPECT_TRUE(fetchCall("\"7\""_ba).value().notModified);
    EXPECT_EQ(header("if-none-match"_ba), "\"7\""_ba);
    EXPECT_EQ(fetchCall().error().code, FailureCode::AnswerMalformed);

    answer = problemOf(404, "call-unknown"_ba);
    EXPECT_EQ(fetchCall("\"7\""_ba).error().code, FailureCode::CallUnknown);
    answer = answerOf(200, json, QByteArray(callBody).replace("waiting", "paused"));
    EXPECT_EQ(fetchCall("\"7\""_ba).error().code, FailureCode::UnknownState);
    EXPECT_FALSE(fetchCall("\"7\""_ba).error().definite);
}

TEST_F(OfficeRequests, NameACallByItsIdWhateverItHolds)
{
    answer = answerOf(200, json, callBody);
    ASSERT_TRUE(fetchCall({}, u"a/b?wait=1&é"_s).ok());
    EXPECT_EQ(line(), "GET /api/v1/calls/a%2Fb%3Fwait%3D1%26%C3%A9?wait=25"_ba);
}

TEST_F(OfficeRequests, WithdrawACall)
{
    answer = answerOf(204, {}, {});
    EXPECT_TRUE(withdraw().ok());
    EXPECT_EQ(line(), "DELETE /api/v1/calls/c1"_ba);
    expectNoKeyAndNoBody();
    answer = problemOf(404, "call-unknown"_ba);
    EXPECT_EQ(withdraw().error().code, FailureCode::CallUnknown);

    stub.forgetRequests();
    office.abandonCall(u"c1"_s);
    ASSERT_TRUE(waitFor([this] { return !stub.requests().isEmpty(); }));
    EXPECT_EQ(line(), "DELETE /api/v1/calls/c1"_ba);
}

TEST_F(OfficeRequests, PollTheCallsOfAnOffice)
{
    answer = answerOf(200, json, callsBody, {{"ETag"_ba, "\"9\""_ba}});
    const auto first = fetchCalls();
    EXPECT_EQ(first.value().calls.size(), 1);
    EXPECT_EQ(first.value().etag, "\"9\""_ba);
    EXPECT_EQ(line(), "GET /api/v1/offices/rieumes/calls?wait=25"_ba);
    EXPECT_EQ(header("agent-session"_ba), "a1"_ba);
    expectNoKeyAndNoBody();

    answer = answerOf(304, {}, {});
    EXPECT_TRUE(fetchCalls("\"9\""_ba).value().notModified);
    EXPECT_EQ(header("if-none-match"_ba), "\"9\""_ba);
    EXPECT_EQ(fetchCalls().error().code, FailureCode::AnswerMalformed);
    answer = problemOf(401, "session-expired"_ba);
    EXPECT_EQ(fetchCalls("\"9\""_ba).error().code, FailureCode::SessionExpired);
}

TEST_F(OfficeRequests, ChangeACall)
{
    answer = answerOf(200, json, callBody);
    EXPECT_TRUE(change().ok());
    EXPECT_EQ(line(), "PATCH /api/v1/calls/c1"_ba);
    EXPECT_EQ(header("agent-session"_ba), "a1"_ba);
    EXPECT_EQ(header("content-type"_ba), json);
    EXPECT_FALSE(stub.requests().last().has("idempotency-key"_ba));
    EXPECT_EQ(body(), (QJsonObject {{u"state"_s, u"accepted"_s}}));
    EXPECT_TRUE(change(CallState::Closed).ok());
    EXPECT_EQ(body(), (QJsonObject {{u"state"_s, u"closed"_s}}));
    for (const auto &[code, failure] :
         {std::pair("call-taken"_ba, FailureCode::CallTaken), {"step-out-of-order"_ba, FailureCode::StepOutOfOrder}}) {
        answer = problemOf(409, code);
        EXPECT_EQ(change().error().code, failure);
        EXPECT_TRUE(change().error().definite);
    }
}

TEST_F(OfficeRequests, RetryWhatTheContractRetriesAndNothingElse)
{
    answer = answerOf(502, "text/html"_ba, "<html>"_ba);
    const auto attemptsOf = [this](auto ask) {
        stub.forgetRequests();
        EXPECT_EQ(ask().error().code, FailureCode::Unavailable);
        return stub.requests().size();
    };
    EXPECT_EQ(attemptsOf([this] { return enrol(); }), 3);
    EXPECT_EQ(attemptsOf([this] { return beat(); }), 3);
    EXPECT_EQ(attemptsOf([this] { return signIn(); }), 3);
    EXPECT_EQ(attemptsOf([this] { return makeCall(); }), 3);
    EXPECT_EQ(attemptsOf([this] { return fetchCall("\"7\""_ba); }), 3);
    EXPECT_EQ(attemptsOf([this] { return fetchCalls("\"9\""_ba); }), 3);
    EXPECT_EQ(attemptsOf([this] { return withdraw(); }), 1);
    EXPECT_EQ(attemptsOf([this] { return change(); }), 1);
}

TEST_F(OfficeRequests, RepeatTheSameBytesForOneKey)
{
    stub.setFault("POST"_ba, u"/offices/rieumes/calls"_s, faults::cutBeforeTheCouncil());
    answer = answerOf(201, json, callBody);
    ASSERT_TRUE(makeCall().ok());
    ASSERT_EQ(stub.requests().size(), 2);
    EXPECT_EQ(stub.requests().first().body, stub.requests().last().body);
    EXPECT_EQ(stub.requests().first().header("idempotency-key"_ba), header("idempotency-key"_ba));
    EXPECT_NE(stub.requests().first().header("x-request-id"_ba), header("x-request-id"_ba));
}

TEST_F(OfficeRequests, TakeOnlyTheStatusThatTheContractNames)
{
    const auto refuses = [this](int status, const QByteArray &type, const QByteArray &good, auto ask) {
        answer = answerOf(status, type, good);
        const auto outcome = ask();
        EXPECT_EQ(outcome.ok() ? std::nullopt : std::optional(outcome.error().code), FailureCode::AnswerMalformed)
            << status << ' ' << line().toStdString();
    };
    for (const int status : {200, 202}) {
        refuses(status, json, R"({"id":"t1","token":"t"})"_ba, [this] { return enrol(); });
        refuses(status, json, "{}"_ba, [this] { return beat(); });
        refuses(status, json, "{}"_ba, [this] { return withdraw(); });
        refuses(status, json,
                R"({"token":"a1","name":"Agent 1","office":"rieumes","expiresAt":"2026-11-23T10:30:00Z"})"_ba,
                [this] { return signIn(); });
    }
    for (const int status : {201, 202, 203}) {
        refuses(status, json, callBody, [this] { return fetchCall("\"7\""_ba); });
        refuses(status, json, callsBody, [this] { return fetchCalls("\"9\""_ba); });
        refuses(status, json, callBody, [this] { return change(); });
    }
    for (const int status : {202, 203}) {
        refuses(status, json, callBody, [this] { return makeCall(); });
    }
    refuses(204, {}, {}, [this] { return makeCall(); });
    refuses(204, {}, {}, [this] { return change(); });
}

TEST_F(OfficeRequests, TakeJsonAlone)
{
    answer = answerOf(200, "text/html"_ba, callBody);
    EXPECT_EQ(makeCall().error().code, FailureCode::AnswerWrongType);
    EXPECT_EQ(fetchCall().error().code, FailureCode::AnswerWrongType);
    EXPECT_EQ(change().error().code, FailureCode::AnswerWrongType);
    answer = answerOf(200, json, R"({"calls":{}})"_ba);
    EXPECT_EQ(fetchCalls().error().code, FailureCode::AnswerMalformed);
}

} // namespace guichet::test
