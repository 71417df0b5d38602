// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <support/Printing.h>
#include <support/ScriptedBackend.h>
#include <support/ScriptedOffice.h>
#include <support/Waiting.h>

#include <office/Heartbeats.h>

#include <gtest/gtest.h>

#include <QSet>

#include <optional>

namespace guichet::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class HeartbeatsTest : public ::testing::Test
{
protected:
    HeartbeatsTest() { begin(1h); }

    void begin(std::chrono::milliseconds pause)
    {
        beats.emplace(office, Heartbeat {u"1.2"_s, u"kiosk"_s, u"rieumes"_s}, pause);
    }
    int sent() const { return office.count(OfficeAct::SendHeartbeat); }
    QString lastState() const { return office.last(OfficeAct::SendHeartbeat).values.last(); }
    bool answer(ScriptedOffice::Answer answer = Done {})
    {
        return office.answer(OfficeAct::SendHeartbeat, std::move(answer));
    }

    ScriptedOffice office;
    std::optional<Heartbeats> beats;
};

} // namespace

TEST_F(HeartbeatsTest, AreStillWithoutAToken)
{
    begin(1ms);
    beats->setState(TerminalState::Busy);
    stayFor(10ms);
    EXPECT_EQ(sent(), 0);
    beats->setEnrolled(true);
    EXPECT_EQ(sent(), 1);
    beats->setEnrolled(false);
    EXPECT_TRUE(office.last(OfficeAct::SendHeartbeat).cancelled);
    beats->setState(TerminalState::Idle);
    stayFor(10ms);
    EXPECT_EQ(sent(), 1);
}

TEST_F(HeartbeatsTest, TellWhatTheTerminalIs)
{
    beats->setState(TerminalState::Busy);
    beats->setEnrolled(true);
    EXPECT_EQ(office.last(OfficeAct::SendHeartbeat).values, (QStringList {u"1.2"_s, u"kiosk"_s, u"rieumes"_s, u"1"_s}));
}

TEST_F(HeartbeatsTest, GoOutAgainAfterThePauseWhateverCameOfTheLast)
{
    begin(1ms);
    beats->setEnrolled(true);
    QSet<ActKey> keys;
    for (int round = 1; round <= 4; ++round) {
        ASSERT_TRUE(waitFor([&] { return office.open(OfficeAct::SendHeartbeat) == 1; }));
        EXPECT_EQ(sent(), round);
        keys << office.last(OfficeAct::SendHeartbeat).key;
        answer(round % 2 == 0 ? ScriptedOffice::Answer(Done {}) : refusal(FailureCode::TerminalRevoked));
    }
    EXPECT_EQ(keys.size(), 4);
}

TEST_F(HeartbeatsTest, DoNotPileUp)
{
    begin(1ms);
    beats->setEnrolled(true);
    stayFor(20ms);
    EXPECT_EQ(sent(), 1);
    EXPECT_FALSE(office.last(OfficeAct::SendHeartbeat).cancelled);
}

TEST_F(HeartbeatsTest, TellAChangeAtOnce)
{
    beats->setEnrolled(true);
    answer();
    beats->setState(TerminalState::Idle);
    EXPECT_EQ(sent(), 1);
    beats->setState(TerminalState::OutOfOrder);
    EXPECT_EQ(sent(), 2);
    EXPECT_EQ(lastState(), u"2"_s);
    // Of those that come while one is under way the last is told, after it.
    beats->setState(TerminalState::Idle);
    beats->setState(TerminalState::Busy);
    EXPECT_EQ(sent(), 2);
    answer(doubt());
    EXPECT_EQ(sent(), 3);
    EXPECT_EQ(lastState(), u"1"_s);
    answer(doubt());
    EXPECT_EQ(sent(), 3);
}

TEST_F(HeartbeatsTest, BeginAnewWithANewToken)
{
    beats->setEnrolled(true);
    beats->setEnrolled(true);
    EXPECT_EQ(sent(), 2);
    EXPECT_EQ(office.open(OfficeAct::SendHeartbeat), 1);
}

TEST_F(HeartbeatsTest, EndWithTheirTerminal)
{
    beats->setEnrolled(true);
    beats.reset();
    EXPECT_TRUE(office.last(OfficeAct::SendHeartbeat).cancelled);
}

} // namespace guichet::test
