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
    DoorOptions leadingTo(const FaultServer &server) const
    {
        DoorOptions options = patient();
        options.base = server.url();
        options.authorities = QSslCertificate::fromData(server.certificatePem());
        return options;
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
    options.connectTimeout = 1s;
    backend.door().setOptions(options);
    const auto slow = faults::slow(1100ms);
    proxy.setFault("GET"_ba, u"/service"_s, slow, 1, FaultServer::always);
    proxy.setFault("POST"_ba, u"/registrations"_s, slow, 1, FaultServer::always);
    const auto expectWaited = [this, slow](int connections) {
        EXPECT_EQ(attempts, 1);
        EXPECT_GE(elapsed(), slow.delay);
        EXPECT_EQ(proxy.connectionCount(), connections);
        restart();
    };
    restart();
    EXPECT_TRUE(resident.service().ok());
    expectWaited(1);
    EXPECT_TRUE(resident.start().ok());
    expectWaited(1);
    backend.dropConnections();
    EXPECT_TRUE(resident.start().ok());
    expectWaited(2);
}

TEST_F(Patience, OfAnAnswerEndsOnAnyConnection)
{
    ASSERT_TRUE(resident.service().ok());
    DoorOptions options = patient();
    options.answerTimeout = 400ms;
    for (const bool keptAlive : {false, true}) {
        backend.door().setOptions(options);
        if (keptAlive) {
            ASSERT_TRUE(resident.service().ok());
        }
        proxy.setFault("GET"_ba, u"/service"_s, faults::silence(), 1, FaultServer::always);
        restart();
        EXPECT_EQ(resident.service().error().code, FailureCode::TimedOut);
        EXPECT_EQ(attempts, 3);
        EXPECT_GE(elapsed(), 3 * 360ms);
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
    EXPECT_LT(elapsed(), options.answerTimeout);
}

TEST_F(Patience, OfALineThatNeverOpensLeadsToAnother)
{
    FaultServer late(council.url());
    ASSERT_TRUE(late.start());
    DoorOptions options = leadingTo(late);
    options.connectTimeout = 500ms;
    backend.door().setOptions(options);
    for (const bool warmed : {false, true}) {
        backend.dropConnections();
        late.setMute();
        const int before = late.connectionCount();
        restart();
        if (warmed) {
            backend.warmUp();
            ASSERT_TRUE(waitFor([&] { return late.connectionCount() == before + 1; }));
        }
        std::optional<bool> came;
        const Ticket ticket =
            backend.fetchService({}, [&came](const Outcome<ServiceAnswer, Failure> &outcome) { came = outcome.ok(); });
        ASSERT_TRUE(waitFor([&] { return late.connectionCount() == before + 1; }));
        late.setMute(false);
        ASSERT_TRUE(waitFor([&came] { return came.has_value(); }));
        EXPECT_TRUE(*came);
        EXPECT_LE(attempts, 2);
        EXPECT_EQ(late.connectionCount(), before + 2);
    }
}

TEST_F(Patience, OfAnActThatWasLeftOnALineThatNeverOpensIsNotTheNextOnes)
{
    FaultServer late(council.url());
    late.setMute();
    ASSERT_TRUE(late.start());
    backend.door().setOptions(leadingTo(late));
    {
        const Ticket left = backend.fetchService({}, [](const Outcome<ServiceAnswer, Failure> &) { FAIL(); });
        ASSERT_TRUE(waitFor([&late] { return late.connectionCount() == 1; }));
    }
    late.setMute(false);
    restart();
    EXPECT_TRUE(resident.service().ok());
    EXPECT_EQ(attempts, 1);
    EXPECT_EQ(late.connectionCount(), 2);
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
    EXPECT_LT(attempts, 3);
    // Qt's coarse timers may be a twentieth early.
    EXPECT_GE(elapsed(), 140ms);
    EXPECT_LT(elapsed(), patient().actTimeout);
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
    EXPECT_LT(elapsed(), options.answerTimeout);
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
    EXPECT_LT(elapsed(), options.actTimeout);
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
