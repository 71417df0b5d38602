// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/FaultServer.h"
#include "../support/Printing.h"
#include "../support/Registrant.h"

#include <council/HttpsOffice.h>

#include <QLoggingCategory>
#include <QSslCertificate>

namespace guichet::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray json = "application/json"_ba;
const QByteArray state = R"({"state":"mobile-verified","expiresAt":"2026-11-23T10:30:00Z"})"_ba;

QStringList logged;

void keepLog(QtMsgType, const QMessageLogContext &, const QString &text)
{
    logged << text;
}

/// Both doors to one council, and what they say about the terminal.
class TerminalToken : public ::testing::Test
{
protected:
    TerminalToken()
        : stub([this](const SeenRequest &) { return answer; })
        , started(stub.start())
        , council(options())
        , office(options())
    {
        for (Door *door : {&council.door(), &office.door()}) {
            QObject::connect(door, &Door::terminalRefused, door, [this](FailureCode code) { refusals << code; });
            QObject::connect(door, &Door::terminalAccepted, door, [this] { ++acceptances; });
        }
    }
    void SetUp() override { ASSERT_TRUE(started); }

    DoorOptions options() const
    {
        return {.base = stub.url(), .authorities = QSslCertificate::fromData(stub.certificatePem()), .retryPause = 2ms};
    }
    auto fetch()
    {
        return answerTo<JourneyState>(
            [this](auto handler) { return council.fetchRegistration(journey, std::move(handler)); });
    }
    auto beat()
    {
        return answerTo<Done>(
            [this](auto handler) { return office.sendHeartbeat({}, QUuid::createUuid(), std::move(handler)); });
    }
    void setToken(const QString &token)
    {
        council.setTerminalToken(Secret(token));
        office.setTerminalToken(Secret(token));
    }
    QByteArray authorization() const { return stub.requests().last().header("authorization"_ba); }

    QByteArray answer = answerOf(200, json, state);
    FaultServer stub;
    bool started;
    HttpsCouncil council;
    HttpsOffice office;
    const JourneyRef journey {u"r1"_s, Secret(u"t1"_s)};
    QList<FailureCode> refusals;
    int acceptances = 0;
};

} // namespace

TEST_F(TerminalToken, GoesWithEveryRequest)
{
    ASSERT_TRUE(fetch().ok());
    EXPECT_FALSE(stub.requests().last().has("authorization"_ba));
    setToken(u"secret-1"_s);
    ASSERT_TRUE(fetch().ok());
    EXPECT_EQ(authorization(), "Bearer secret-1"_ba);
    EXPECT_EQ(stub.requests().last().header("journey-token"_ba), "t1"_ba);
    answer = answerOf(204, {}, {});
    ASSERT_TRUE(beat().ok());
    EXPECT_EQ(authorization(), "Bearer secret-1"_ba);
    setToken(u"secret-2"_s);
    ASSERT_TRUE(beat().ok());
    EXPECT_EQ(authorization(), "Bearer secret-2"_ba);
    setToken({});
    ASSERT_TRUE(beat().ok());
    EXPECT_FALSE(stub.requests().last().has("authorization"_ba));
}

TEST_F(TerminalToken, GoesWithRetriesAndFarewells)
{
    setToken(u"secret-1"_s);
    stub.setFault("GET"_ba, u"/registrations/r1"_s, faults::instead(answerOf(502, "text/html"_ba, "<html>"_ba)), 1, 2);
    ASSERT_TRUE(fetch().ok());
    ASSERT_EQ(stub.requests().size(), 3);
    answer = answerOf(204, {}, {});
    council.abandonRegistration(journey);
    council.signOut(Secret(u"s1"_s));
    office.abandonCall(u"c1"_s);
    office.signOutAgent(Secret(u"a1"_s));
    ASSERT_TRUE(waitFor([this] { return stub.requests().size() == 7; }));
    for (const SeenRequest &request : stub.requests()) {
        EXPECT_EQ(request.header("authorization"_ba), "Bearer secret-1"_ba) << request.path.toStdString();
    }
    EXPECT_EQ(stub.requests("DELETE"_ba, u"/sessions/current"_s).first().header("resident-session"_ba), "s1"_ba);
}

TEST_F(TerminalToken, IsRefusedByTheCouncilsOwnWordAlone)
{
    setToken(u"secret-1"_s);
    for (const auto &[code, failure] : {std::pair("terminal-unknown"_ba, FailureCode::TerminalUnknown),
                                        {"terminal-revoked"_ba, FailureCode::TerminalRevoked}}) {
        refusals.clear();
        // The challenge must not become a question of the network's.
        answer = problemOf(401, code, {}, {{"WWW-Authenticate"_ba, "Bearer"_ba}});
        EXPECT_EQ(fetch().error().code, failure);
        EXPECT_EQ(refusals, QList<FailureCode> {failure});
        EXPECT_EQ(beat().error().code, failure);
        EXPECT_EQ(refusals.size(), 2);
    }
    refusals.clear();
    for (const QByteArray &other :
         {problemOf(401, "session-expired"_ba), problemOf(404, "call-unknown"_ba), problemOf(500, "internal"_ba),
          answerOf(401, "text/html"_ba, "<html>"_ba), answerOf(503, "text/html"_ba, {})}) {
        answer = other;
        EXPECT_FALSE(fetch().ok());
    }
    EXPECT_TRUE(refusals.isEmpty());
    EXPECT_EQ(acceptances, 0);
}

TEST_F(TerminalToken, IsRefusedInAFarewellToo)
{
    setToken(u"secret-1"_s);
    answer = problemOf(401, "terminal-revoked"_ba);
    office.abandonCall(u"c1"_s);
    EXPECT_TRUE(waitFor([this] { return refusals == QList<FailureCode> {FailureCode::TerminalRevoked}; }));
}

TEST_F(TerminalToken, IsAcceptedWithAHeartbeat)
{
    setToken(u"secret-1"_s);
    answer = problemOf(401, "terminal-revoked"_ba);
    EXPECT_FALSE(fetch().ok());
    // Anyone may be told this much.
    answer = answerOf(200, json, state);
    EXPECT_TRUE(fetch().ok());
    EXPECT_EQ(acceptances, 0);
    answer = answerOf(204, {}, {});
    EXPECT_TRUE(beat().ok());
    EXPECT_EQ(acceptances, 1);
}

TEST_F(TerminalToken, IsNotAskedForWhereThereIsNone)
{
    answer = problemOf(401, "terminal-unknown"_ba);
    EXPECT_FALSE(fetch().ok());
    EXPECT_EQ(refusals.size(), 1);
    answer = answerOf(200, json, state);
    EXPECT_TRUE(fetch().ok());
    EXPECT_EQ(acceptances, 1);
}

TEST_F(TerminalToken, ThatWasReplacedIsNoLongerJudged)
{
    setToken(u"old"_s);
    stub.setFault("GET"_ba, u"/registrations/r1"_s, {.answer = problemOf(401, "terminal-revoked"_ba), .delay = 30ms});
    std::optional<FailureCode> failure;
    const Ticket ticket = council.fetchRegistration(
        journey, [&failure](Outcome<JourneyState, Failure> outcome) { failure = outcome.error().code; });
    ASSERT_TRUE(waitFor([this] { return stub.requests().size() == 1; }));
    setToken(u"new"_s);
    ASSERT_TRUE(waitFor([&failure] { return failure.has_value(); }));
    EXPECT_EQ(failure, FailureCode::TerminalRevoked);
    EXPECT_TRUE(refusals.isEmpty());
}

TEST_F(TerminalToken, MayEndTheRequestThatWasRefused)
{
    setToken(u"secret-1"_s);
    answer = problemOf(401, "terminal-revoked"_ba);
    bool called = false;
    Ticket ticket = council.fetchRegistration(journey, [&called](auto) { called = true; });
    QObject::connect(&council.door(), &Door::terminalRefused, &council.door(), [&ticket] { ticket.cancel(); });
    ASSERT_TRUE(waitFor([this] { return !refusals.isEmpty(); }));
    stayFor(10ms);
    EXPECT_FALSE(called);
}

TEST_F(TerminalToken, StaysOutOfTheLog)
{
    setToken(u"secret-1"_s);
    logged.clear();
    QLoggingCategory::setFilterRules(u"*=true"_s);
    const auto before = qInstallMessageHandler(keepLog);
    answer = problemOf(401, "terminal-revoked"_ba);
    EXPECT_FALSE(fetch().ok());
    stub.setFault("GET"_ba, u"/registrations/r1"_s, faults::cutInTheAnswer(), 1, FaultServer::always);
    EXPECT_FALSE(fetch().ok());
    qInstallMessageHandler(before);
    QLoggingCategory::setFilterRules({});
    EXPECT_FALSE(logged.isEmpty());
    for (const QString &line : std::as_const(logged)) {
        EXPECT_FALSE(line.contains(u"secret-1"_s)) << line;
    }
}

} // namespace guichet::test
