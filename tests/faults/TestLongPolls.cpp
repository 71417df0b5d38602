// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/FaultServer.h"
#include "../support/Printing.h"
#include "../support/Registrant.h"

#include <council/HttpsOffice.h>
#include <office/HelpCall.h>

#include <QElapsedTimer>
#include <QSslCertificate>

namespace guichet::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray json = "application/json"_ba;
const QString callPath = u"/calls/c1\\?wait=[0-9]+"_s;

QByteArray callIn(const QByteArray &state)
{
    return R"({"id":"c1","terminal":"Borne 1","office":"rieumes","journey":"registration","step":"code",
        "language":"fr","reason":"asked","state":")"_ba
           + state + R"(","position":1,"since":"2026-11-23T10:00:00Z"})"_ba;
}

/// A council that has one call, keeps polls waiting who know how it stands, and breaks what it is told to.
class LongPolls : public ::testing::Test
{
protected:
    LongPolls()
        : stub([this](const SeenRequest &request) { return answerTo(request); })
        , started(stub.start())
        , office(options())
    {
    }
    void SetUp() override { ASSERT_TRUE(started); }

    DoorOptions options() const
    {
        return {.base = stub.url(), .authorities = QSslCertificate::fromData(stub.certificatePem()), .retryPause = 2ms};
    }
    QByteArray answerTo(const SeenRequest &request) const
    {
        if (request.method == "POST"_ba) {
            return request.path.endsWith("/calls"_ba) ? answerOf(201, json, callIn("waiting"_ba))
                                                      : answerOf(204, {}, {});
        }
        if (request.method == "DELETE"_ba) {
            return answerOf(204, {}, {});
        }
        const QByteArray etag = '"' + state + '"';
        // Nothing at all is what a waiting poll gets.
        return request.header("if-none-match"_ba) == etag ? QByteArray()
                                                          : answerOf(200, json, callIn(state), {{"ETag"_ba, etag}});
    }
    auto poll(const QByteArray &etag, std::chrono::seconds wait = 25s)
    {
        return guichet::test::answerTo<CallAnswer>(
            [&](auto handler) { return office.fetchCall(u"c1"_s, etag, wait, std::move(handler)); });
    }
    bool isPolled(qsizetype times)
    {
        return waitFor([this, times] { return stub.requests("GET"_ba, callPath).size() >= times; });
    }

    QByteArray state = "waiting"_ba;
    FaultServer stub;
    bool started;
    HttpsOffice office;
};

} // namespace

TEST_F(LongPolls, AreGivenTheirWaitBeyondTheUsualTime)
{
    DoorOptions hasty = options();
    hasty.answerTimeout = 60ms;
    hasty.actTimeout = 100ms;
    office.door().setOptions(hasty);
    stub.setFault("GET"_ba, callPath, faults::slow(150ms), 1, FaultServer::always);
    EXPECT_TRUE(poll("\"known\""_ba).ok());
    EXPECT_EQ(stub.requests().size(), 1);
    // Whoever knows nothing is to be answered at once.
    EXPECT_EQ(poll({}).error().code, FailureCode::TimedOut);
}

TEST_F(LongPolls, EndAfterTheirWait)
{
    DoorOptions hasty = options();
    hasty.answerTimeout = 60ms;
    hasty.actTimeout = 80ms;
    office.door().setOptions(hasty);
    QElapsedTimer timer;
    timer.start();
    EXPECT_EQ(poll("\"waiting\""_ba, 1s).error().code, FailureCode::TimedOut);
    EXPECT_GE(timer.elapsed(), 950);
    EXPECT_LT(timer.elapsed(), 3000);
}

TEST_F(LongPolls, ThatAreCutAreAskedAgain)
{
    std::optional<Outcome<CallAnswer, Failure>> outcome;
    const Ticket ticket = office.fetchCall(u"c1"_s, "\"waiting\""_ba, 25s,
                                           [&outcome](auto answer) { outcome.emplace(std::move(answer)); });
    ASSERT_TRUE(isPolled(1));
    state = "accepted"_ba;
    stub.dropConnections();
    ASSERT_TRUE(waitFor([&outcome] { return outcome.has_value(); }));
    EXPECT_EQ(outcome->value().call.state, CallState::Accepted);
    for (const SeenRequest &request : stub.requests()) {
        EXPECT_EQ(request.header("if-none-match"_ba), "\"waiting\""_ba);
    }
}

TEST_F(LongPolls, BrokenInTheirAnswerAreAskedAgain)
{
    state = "accepted"_ba;
    stub.setFault("GET"_ba, callPath, faults::cutInTheAnswer());
    EXPECT_EQ(poll("\"waiting\""_ba).value().call.state, CallState::Accepted);
    EXPECT_EQ(stub.requests().size(), 2);
    EXPECT_NE(stub.requests().first().header("x-request-id"_ba), stub.requests().last().header("x-request-id"_ba));
}

TEST_F(LongPolls, HoldUpNothingElse)
{
    const Ticket ticket = office.fetchCall(u"c1"_s, "\"waiting\""_ba, 25s, [](auto) { FAIL(); });
    ASSERT_TRUE(isPolled(1));
    EXPECT_TRUE(guichet::test::answerTo<Done>([this](auto handler) {
                    return office.sendHeartbeat({}, QUuid::createUuid(), std::move(handler));
                }).ok());
    EXPECT_EQ(stub.openConnectionCount(), 2);
}

TEST_F(LongPolls, EndWithTheirTicket)
{
    {
        const Ticket ticket = office.fetchCall(u"c1"_s, "\"waiting\""_ba, 25s, [](auto) { FAIL(); });
        ASSERT_TRUE(isPolled(1));
    }
    EXPECT_TRUE(waitFor([this] { return stub.openConnectionCount() == 0; }));
}

TEST_F(LongPolls, AnAcceptThatIsCutIsNotSentTwice)
{
    const auto accept = [this] {
        return guichet::test::answerTo<Call>([this](auto handler) {
            return office.changeCall(u"c1"_s, Secret(u"a1"_s), CallState::Accepted, std::move(handler));
        });
    };
    stub.setFault("PATCH"_ba, u"/calls/c1"_s, faults::cutBeforeTheCouncil(), 1, FaultServer::always);
    for (const bool keptAlive : {false, true}) {
        if (keptAlive) {
            ASSERT_TRUE(poll({}).ok());
        }
        stub.forgetRequests();
        const Failure failure = accept().error();
        EXPECT_EQ(failure.code, FailureCode::ConnectionLost);
        EXPECT_FALSE(failure.definite);
        EXPECT_EQ(stub.requests("PATCH"_ba, u"/calls/c1"_s).size(), 1) << keptAlive;
    }
}

TEST_F(LongPolls, OfACallGoOnAfterABreakAndSeeTheAgentCome)
{
    HelpCall help(office, u"rieumes"_s, 50ms);
    help.call({u"registration"_s, u"code"_s, u"fr"_s, CallReason::Asked, {}});
    ASSERT_TRUE(waitFor([&] { return help.state() == HelpCall::State::Waiting; }));
    ASSERT_TRUE(isPolled(2));
    stub.dropConnections();
    stub.refuse();
    stayFor(3ms);
    ASSERT_TRUE(stub.resume());
    ASSERT_TRUE(isPolled(3));
    EXPECT_EQ(help.state(), HelpCall::State::Waiting);
    state = "accepted"_ba;
    stub.dropConnections();
    EXPECT_TRUE(waitFor([&] { return help.state() == HelpCall::State::Accepted; }));
}

TEST_F(LongPolls, OfACallEndWhenTheLineStaysDown)
{
    HelpCall help(office, u"rieumes"_s, 1ms);
    help.call({u"registration"_s, u"code"_s, u"fr"_s, CallReason::Asked, {}});
    ASSERT_TRUE(isPolled(2));
    stub.refuse();
    EXPECT_TRUE(waitFor([&] { return help.state() == HelpCall::State::OutOfReach; }));
}

} // namespace guichet::test
