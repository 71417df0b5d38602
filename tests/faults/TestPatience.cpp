// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FaultyCouncil.h"

#include <QElapsedTimer>

namespace guichet::test {

namespace {

class Patience : public FaultyCouncil
{
protected:
    std::chrono::milliseconds elapsed() const { return std::chrono::milliseconds(m_timer.elapsed()); }
    void SetUp() override
    {
        FaultyCouncil::SetUp();
        m_timer.start();
    }
    void restart()
    {
        attempts = 0;
        m_timer.start();
    }

private:
    QElapsedTimer m_timer;
};

const QByteArray page = "<html>"_ba;

} // namespace

TEST_F(Patience, OfConnectingEndsWithTheRequestSent)
{
    DoorOptions options = patient();
    options.connectTimeout = 100ms;
    backend.door().setOptions(options);
    proxy.setFault("GET"_ba, u"/service"_s, faults::slow(250ms), 1, FaultServer::always);
    proxy.setFault("POST"_ba, u"/registrations"_s, faults::slow(250ms), 1, FaultServer::always);
    for (const char *connection : {"new", "kept alive"}) {
        SCOPED_TRACE(connection);
        restart();
        EXPECT_TRUE(resident.service().ok());
        EXPECT_EQ(attempts, 1);
        EXPECT_GE(elapsed(), 250ms);
        EXPECT_EQ(proxy.connectionCount(), 1);
    }
    backend.dropConnections();
    for (const char *connection : {"new", "kept alive"}) {
        SCOPED_TRACE(connection);
        restart();
        EXPECT_TRUE(resident.start().ok());
        EXPECT_EQ(attempts, 1);
        EXPECT_GE(elapsed(), 250ms);
        EXPECT_EQ(proxy.connectionCount(), 2);
    }
}

TEST_F(Patience, OfAnAnswerEndsOnAnyConnection)
{
    ASSERT_TRUE(resident.service().ok());
    DoorOptions options = impatient();
    options.connectTimeout = 4s;
    for (const bool keptAlive : {false, true}) {
        backend.door().setOptions(options);
        if (keptAlive) {
            ASSERT_TRUE(resident.service().ok());
        }
        proxy.setFault("GET"_ba, u"/service"_s, faults::silence(), 1, FaultServer::always);
        restart();
        EXPECT_EQ(resident.service().error().code, FailureCode::TimedOut);
        EXPECT_EQ(attempts, 3);
        EXPECT_GE(elapsed(), 3 * 36ms);
        EXPECT_LT(elapsed(), 2s);
        proxy.clearFaults();
    }
}

TEST_F(Patience, OfConnectingEndsBeforeThatOfAnswers)
{
    FaultServer mute(council.url());
    mute.setMute();
    ASSERT_TRUE(mute.start());
    DoorOptions options = patient();
    options.base = mute.url();
    options.connectTimeout = 40ms;
    backend.door().setOptions(options);
    restart();
    const Failure failure = resident.start().error();
    EXPECT_EQ(failure.code, FailureCode::TimedOut);
    EXPECT_FALSE(failure.definite);
    EXPECT_EQ(attempts, 3);
    EXPECT_LT(elapsed(), 2s);
}

TEST_F(Patience, EndsWithTheAct)
{
    DoorOptions options = patient();
    options.actTimeout = 150ms;
    options.answerTimeout = 100ms;
    backend.door().setOptions(options);
    proxy.setFault("POST"_ba, u"/registrations"_s, faults::silence(), 1, FaultServer::always);
    restart();
    const Failure failure = resident.start().error();
    EXPECT_EQ(failure.code, FailureCode::TimedOut);
    EXPECT_EQ(attempts, 2);
    // Qt's coarse timers may be a twentieth early.
    EXPECT_GE(elapsed(), 140ms);
    EXPECT_LT(elapsed(), 1s);
}

TEST_F(Patience, EndsWithAnActThatDribbles)
{
    DoorOptions options = patient();
    options.actTimeout = 200ms;
    backend.door().setOptions(options);
    // The head and half of the body come, the rest never does.
    proxy.setFault("POST"_ba, u"/registrations"_s, {.forwarded = true, .answer = std::nullopt, .halved = true});
    restart();
    EXPECT_EQ(resident.start().error().code, FailureCode::TimedOut);
    EXPECT_EQ(attempts, 1);
    EXPECT_LT(elapsed(), 1s);
}

TEST_F(Patience, DoesNotBeginAPauseThatTheActWillNotSee)
{
    DoorOptions options = patient();
    options.actTimeout = 2s;
    backend.door().setOptions(options);
    proxy.setFault("GET"_ba, u"/service"_s,
                   faults::instead(answerOf(503, "text/html"_ba, page, {{"Retry-After"_ba, "9"_ba}})), 1,
                   FaultServer::always);
    restart();
    const Failure failure = resident.service().error();
    EXPECT_EQ(failure.code, FailureCode::Unavailable);
    EXPECT_EQ(failure.retryAfter, 9s);
    EXPECT_EQ(attempts, 1);
    EXPECT_LT(elapsed(), 1s);
}

TEST_F(Patience, LastsAsLongAsTheCouncilAsks)
{
    proxy.setFault("GET"_ba, u"/service"_s,
                   faults::instead(answerOf(503, "text/html"_ba, page, {{"Retry-After"_ba, "1"_ba}})));
    restart();
    EXPECT_TRUE(resident.service().ok());
    EXPECT_EQ(attempts, 2);
    EXPECT_GE(elapsed(), 1s);
}

TEST_F(Patience, PausesLongerBeforeTheSecondRetry)
{
    DoorOptions options = patient();
    options.retryPause = 60ms;
    backend.door().setOptions(options);
    proxy.setFault("GET"_ba, u"/service"_s, faults::instead(answerOf(502, "text/html"_ba, page)), 1,
                   FaultServer::always);
    QList<qint64> starts;
    QElapsedTimer timer;
    timer.start();
    QObject::connect(&backend.door(), &Door::attemptStarted, &backend.door(), [&] { starts << timer.elapsed(); });
    EXPECT_EQ(resident.service().error().code, FailureCode::Unavailable);
    ASSERT_EQ(starts.size(), 3);
    EXPECT_GE(starts.at(1) - starts.at(0), 30);
    EXPECT_GE(starts.at(2) - starts.at(1), 90);
}

TEST_F(Patience, EndsWithTheTicketInAPause)
{
    DoorOptions options = patient();
    options.retryPause = 5s;
    backend.door().setOptions(options);
    proxy.setFault("GET"_ba, u"/service"_s, faults::instead(answerOf(502, "text/html"_ba, page)), 1,
                   FaultServer::always);
    bool called = false;
    bool ended = false;
    QObject::connect(&backend.door(), &Door::attemptEnded, &backend.door(), [&ended] { ended = true; });
    {
        const Ticket ticket = backend.fetchService({}, [&called](auto) { called = true; });
        ASSERT_TRUE(waitFor([&ended] { return ended; }));
    }
    stayFor(30ms);
    EXPECT_FALSE(called);
    EXPECT_EQ(attempts, 1);
}

TEST_F(Patience, TakesAnAnswerOfTheLargestSizeAndNotOneByteMore)
{
    const QByteArray state = R"({"state":"identified","expiresAt":"2026-11-23T10:30:00Z"})"_ba;
    ASSERT_TRUE(resident.start().ok());
    for (const bool announced : {true, false}) {
        for (const qsizetype size : {256 * 1024, 256 * 1024 + 1}) {
            const QByteArray body = state + QByteArray(size - state.size(), ' ');
            const QByteArray answer = announced
                                          ? answerOf(200, "application/json"_ba, body)
                                          : answerOf(200, "application/json"_ba,
                                                     QByteArray::number(size, 16) + "\r\n" + body + "\r\n0\r\n\r\n",
                                                     {{"Transfer-Encoding"_ba, "chunked"_ba}});
            proxy.setFault("GET"_ba, u"/registrations/.*"_s, faults::instead(answer));
            const auto outcome = resident.state();
            proxy.clearFaults();
            if (size > 256 * 1024) {
                EXPECT_EQ(outcome.error().code, FailureCode::AnswerTooLarge) << announced;
            } else {
                EXPECT_TRUE(outcome.ok()) << announced;
            }
        }
    }
}

} // namespace guichet::test
