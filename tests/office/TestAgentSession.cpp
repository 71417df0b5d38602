// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <support/Printing.h>
#include <support/ScriptedBackend.h>
#include <support/ScriptedOffice.h>
#include <support/Waiting.h>

#include <office/AgentSession.h>

#include <gtest/gtest.h>

#include <QTimeZone>

#include <optional>

namespace guichet::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using State = AgentSession::State;
using End = AgentSession::End;

class AgentSessionTest : public ::testing::Test
{
protected:
    AgentSessionTest() { begin(15min); }

    void begin(std::chrono::seconds idleLimit)
    {
        session.emplace(office, idleLimit, nullptr, AgentClock {[this] { return now; }, 1ms});
        QObject::connect(&*session, &AgentSession::changed, &*session, [this] { ++changes; });
        QObject::connect(&*session, &AgentSession::failed, &*session, [this](const Failure &failure) {
            EXPECT_EQ(session->state(), State::SignedOut);
            failures << failure.code;
        });
        QObject::connect(&*session, &AgentSession::ended, &*session, [this](End reason) {
            EXPECT_EQ(session->state(), State::SignedOut);
            EXPECT_EQ(session->pass(), nullptr);
            ends << reason;
        });
    }
    void signIn(const QString &pin = u"4321"_s) { session->signIn(u"agent-1"_s, Secret(pin)); }
    void signInWell(int seconds = 24 * 3600)
    {
        signIn();
        ASSERT_TRUE(office.answer(OfficeAct::SignInAgent, agentPass(u"rieumes"_s, seconds)));
        ASSERT_EQ(session->state(), State::SignedIn);
    }
    /// Time passes, and the session looks at it.
    void wait(std::chrono::seconds time)
    {
        now = now.addSecs(time.count());
        stayFor(10ms);
    }
    bool waitForEnd()
    {
        return waitFor([this] { return !ends.isEmpty(); });
    }

    ScriptedOffice office;
    QDateTime now {QDate(2026, 11, 23), QTime(9, 0), Qt::UTC};
    std::optional<AgentSession> session;
    int changes = 0;
    QList<FailureCode> failures;
    QList<End> ends;
};

} // namespace

TEST_F(AgentSessionTest, AsksTheCouncilAndTakesItsWord)
{
    EXPECT_EQ(session->state(), State::SignedOut);
    EXPECT_EQ(session->pass(), nullptr);
    signIn();
    EXPECT_EQ(session->state(), State::Asking);
    EXPECT_EQ(session->pass(), nullptr);
    EXPECT_EQ(changes, 1);
    EXPECT_EQ(office.last(OfficeAct::SignInAgent).values, (QStringList {u"agent-1"_s, u"4321"_s}));
    EXPECT_FALSE(office.last(OfficeAct::SignInAgent).key.isNull());
    office.answer(OfficeAct::SignInAgent, agentPass());
    EXPECT_EQ(session->state(), State::SignedIn);
    EXPECT_EQ(session->pass()->name, u"Agent 1"_s);
    EXPECT_EQ(session->pass()->office, u"rieumes"_s);
    EXPECT_EQ(changes, 2);
    EXPECT_TRUE(failures.isEmpty());
}

TEST_F(AgentSessionTest, AsksOnceAtATime)
{
    signIn();
    signIn(u"0000"_s);
    EXPECT_EQ(office.count(OfficeAct::SignInAgent), 1);
    office.answer(OfficeAct::SignInAgent, agentPass());
    signIn();
    EXPECT_EQ(office.count(OfficeAct::SignInAgent), 1);
}

TEST_F(AgentSessionTest, TellsARefusalAndTakesANewKey)
{
    signIn();
    office.answer(OfficeAct::SignInAgent,
                  Failure {.code = FailureCode::AgentRefused, .definite = true, .attemptsLeft = 2});
    EXPECT_EQ(session->state(), State::SignedOut);
    EXPECT_EQ(failures, QList<FailureCode> {FailureCode::AgentRefused});
    EXPECT_EQ(changes, 2);
    signIn();
    EXPECT_NE(office.records().first().key, office.last(OfficeAct::SignInAgent).key);
}

TEST_F(AgentSessionTest, RepeatsTheSameAttemptWithTheSameKey)
{
    const auto keyOf = [this](const QString &pin) {
        signIn(pin);
        const ActKey key = office.last(OfficeAct::SignInAgent).key;
        office.answer(OfficeAct::SignInAgent, doubt());
        return key;
    };
    const ActKey first = keyOf(u"4321"_s);
    EXPECT_EQ(keyOf(u"4321"_s), first);
    const ActKey other = keyOf(u"1234"_s);
    EXPECT_NE(other, first);
    EXPECT_NE(keyOf(u"4321"_s), first);
}

TEST_F(AgentSessionTest, KeepsThePinForFiveMinutesAtMost)
{
    signIn();
    office.answer(OfficeAct::SignInAgent, doubt());
    const ActKey first = office.last(OfficeAct::SignInAgent).key;
    wait(299s);
    signIn();
    EXPECT_EQ(office.last(OfficeAct::SignInAgent).key, first);
    office.answer(OfficeAct::SignInAgent, doubt());
    wait(300s);
    signIn();
    EXPECT_NE(office.last(OfficeAct::SignInAgent).key, first);
}

TEST_F(AgentSessionTest, LeavesAWait)
{
    session->leaveWait();
    EXPECT_TRUE(failures.isEmpty());
    signIn();
    session->leaveWait();
    EXPECT_EQ(session->state(), State::SignedOut);
    EXPECT_EQ(failures, QList<FailureCode> {FailureCode::WaitLeft});
    EXPECT_TRUE(office.last(OfficeAct::SignInAgent).cancelled);
    signIn();
    EXPECT_EQ(office.records().first().key, office.last(OfficeAct::SignInAgent).key);
}

TEST_F(AgentSessionTest, EndsWhenTheAgentSignsOut)
{
    session->signOut();
    EXPECT_TRUE(ends.isEmpty());
    signInWell();
    session->signOut();
    EXPECT_EQ(ends, QList<End> {End::Asked});
    EXPECT_EQ(office.last(OfficeAct::SignOutAgent).values, QStringList {u"agent-token-1"_s});
    EXPECT_EQ(changes, 3);
    session->signOut();
    EXPECT_EQ(ends.size(), 1);
}

TEST_F(AgentSessionTest, EndsWithoutActivity)
{
    signInWell();
    wait(899s);
    session->noteActivity();
    wait(899s);
    EXPECT_TRUE(ends.isEmpty());
    now = now.addSecs(1);
    EXPECT_TRUE(waitForEnd());
    EXPECT_EQ(ends, QList<End> {End::Idle});
    EXPECT_EQ(office.count(OfficeAct::SignOutAgent), 1);
}

TEST_F(AgentSessionTest, IsNotWokenByTheTouchAfterALongSleep)
{
    signInWell();
    now = now.addSecs(1800);
    session->noteActivity();
    EXPECT_EQ(ends, QList<End> {End::Idle});
}

TEST_F(AgentSessionTest, MayLastWithoutActivity)
{
    begin(0s);
    signInWell();
    wait(10h);
    EXPECT_TRUE(ends.isEmpty());
}

TEST_F(AgentSessionTest, DoesNotStretchWithAClockSetBack)
{
    signInWell();
    now = now.addSecs(-7200);
    stayFor(10ms);
    wait(899s);
    EXPECT_TRUE(ends.isEmpty());
    now = now.addSecs(1);
    EXPECT_TRUE(waitForEnd());
}

TEST_F(AgentSessionTest, EndsWithTheCouncilsTime)
{
    signIn();
    AgentPass pass = agentPass();
    const QDateTime answered = QDateTime::currentDateTimeUtc();
    pass.expiresAt = Moment(answered.addMSecs(300), answered);
    office.answer(OfficeAct::SignInAgent, std::move(pass));
    EXPECT_EQ(session->state(), State::SignedIn);
    EXPECT_TRUE(waitForEnd());
    EXPECT_EQ(ends, QList<End> {End::Expired});
    EXPECT_EQ(office.count(OfficeAct::SignOutAgent), 0);
}

TEST_F(AgentSessionTest, EndsWithTheCouncilsWord)
{
    session->noteRefusal();
    EXPECT_TRUE(ends.isEmpty());
    signInWell();
    session->noteRefusal();
    EXPECT_EQ(ends, QList<End> {End::Expired});
    EXPECT_EQ(office.count(OfficeAct::SignOutAgent), 0);
}

TEST_F(AgentSessionTest, EndsWithTheDayInParisWhateverTheMachinesZone)
{
    // Winter, summer, and the night in which the clock goes back.
    const QList<QPair<QDateTime, QDateTime>> days {
        {QDateTime(QDate(2026, 11, 23), QTime(9, 0), Qt::UTC), QDateTime(QDate(2026, 11, 23), QTime(23, 0), Qt::UTC)},
        {QDateTime(QDate(2026, 7, 1), QTime(21, 59), Qt::UTC), QDateTime(QDate(2026, 7, 1), QTime(22, 0), Qt::UTC)},
        {QDateTime(QDate(2026, 7, 1), QTime(22, 30), Qt::UTC), QDateTime(QDate(2026, 7, 2), QTime(22, 0), Qt::UTC)},
        {QDateTime(QDate(2026, 10, 25), QTime(8, 0), Qt::UTC), QDateTime(QDate(2026, 10, 25), QTime(23, 0), Qt::UTC)}};
    const QByteArray zone = qgetenv("TZ");
    for (const char *machine : {"America/New_York", "Asia/Tokyo"}) {
        qputenv("TZ", machine);
        for (const auto &[begun, midnight] : days) {
            SCOPED_TRACE(midnight.toString(Qt::ISODate).toStdString() + ' ' + machine);
            now = begun;
            begin(0s);
            ends.clear();
            signInWell(48 * 3600);
            now = midnight.addMSecs(-1);
            stayFor(5ms);
            EXPECT_TRUE(ends.isEmpty());
            now = midnight;
            EXPECT_TRUE(waitForEnd());
            EXPECT_EQ(ends, QList<End> {End::DayOver});
            EXPECT_EQ(office.count(OfficeAct::SignOutAgent), office.count(OfficeAct::SignInAgent));
        }
    }
    zone.isNull() ? qunsetenv("TZ") : qputenv("TZ", zone);
}

TEST_F(AgentSessionTest, BeginsAnewAfterAnEnd)
{
    signInWell();
    now = now.addDays(1);
    session->noteActivity();
    EXPECT_EQ(ends, QList<End> {End::DayOver});
    signInWell();
    stayFor(10ms);
    EXPECT_EQ(ends.size(), 1);
    EXPECT_EQ(session->state(), State::SignedIn);
}

TEST_F(AgentSessionTest, SignsOutWhenItIsDestroyed)
{
    signIn();
    session.reset();
    EXPECT_TRUE(office.last(OfficeAct::SignInAgent).cancelled);
    EXPECT_EQ(office.count(OfficeAct::SignOutAgent), 0);
    begin(15min);
    signInWell();
    session.reset();
    EXPECT_EQ(office.count(OfficeAct::SignOutAgent), 1);
    EXPECT_TRUE(ends.isEmpty());
}

} // namespace guichet::test
