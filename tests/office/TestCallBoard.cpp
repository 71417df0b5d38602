// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <support/Printing.h>
#include <support/ScriptedBackend.h>
#include <support/ScriptedOffice.h>
#include <support/Waiting.h>

#include <office/CallBoard.h>

#include <gtest/gtest.h>

#include <optional>

namespace guichet::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class CallBoardTest : public ::testing::Test
{
protected:
    CallBoardTest() { begin(1ms); }

    void begin(std::chrono::milliseconds retryPause)
    {
        board.emplace(office, agent, retryPause);
        QObject::connect(&*board, &CallBoard::changed, &*board, [this] { happened << u"changed"_s; });
        QObject::connect(&*board, &CallBoard::arrived, &*board,
                         [this](const guichet::Call &call) { happened << u"arrived "_s + call.id; });
        QObject::connect(&*board, &CallBoard::refused, &*board,
                         [this](const Failure &failure) { happened << u"refused "_s + failure.supportCode(); });
    }
    void signIn()
    {
        agent.signIn(u"agent-1"_s, Secret(u"4321"_s));
        ASSERT_TRUE(office.answer(OfficeAct::SignInAgent, agentPass()));
    }
    bool polls()
    {
        return waitFor([this] { return office.open(OfficeAct::FetchCalls) == 1; });
    }
    bool push(const QList<guichet::Call> &calls) { return polls() && office.push(calls); }
    bool answerPoll(ScriptedOffice::Answer answer)
    {
        return polls() && office.answer(OfficeAct::FetchCalls, std::move(answer));
    }
    QStringList ids() const
    {
        QStringList list;
        for (const guichet::Call &call : board->calls()) {
            list << call.id;
        }
        return list;
    }
    QStringList heard() { return std::exchange(happened, {}); }

    const guichet::Call one = waitingCall(u"c-1"_s, 1);
    const guichet::Call two = waitingCall(u"c-2"_s, 2);
    ScriptedOffice office;
    AgentSession agent {office, 0s};
    std::optional<CallBoard> board;
    QStringList happened;
};

QString refusedBy(FailureCode code)
{
    return u"refused "_s + refusal(code).supportCode();
}

} // namespace

TEST_F(CallBoardTest, IsStillWhileNobodyIsSignedIn)
{
    EXPECT_TRUE(board->calls().isEmpty());
    EXPECT_FALSE(board->isLive());
    agent.signIn(u"agent-1"_s, Secret(u"4321"_s));
    board->accept(u"c-1"_s);
    EXPECT_EQ(office.count(OfficeAct::FetchCalls), 0);
    EXPECT_EQ(office.count(OfficeAct::ChangeCall), 0);
    EXPECT_TRUE(heard().isEmpty());
}

TEST_F(CallBoardTest, FollowsTheCallsOfTheAgentsOffice)
{
    signIn();
    ASSERT_TRUE(polls());
    EXPECT_EQ(office.last(OfficeAct::FetchCalls).values, (QStringList {u"rieumes"_s, u"agent-token-1"_s}));
    EXPECT_TRUE(office.last(OfficeAct::FetchCalls).knownEtag.isEmpty());
    EXPECT_EQ(office.last(OfficeAct::FetchCalls).wait, 25s);
    ASSERT_TRUE(answerPoll(CallsAnswer {false, {two, one}, "\"a\""_ba}));
    EXPECT_EQ(ids(), (QStringList {u"c-1"_s, u"c-2"_s}));
    EXPECT_TRUE(board->isLive());
    EXPECT_EQ(heard(), (QStringList {u"changed"_s, u"arrived c-1"_s, u"arrived c-2"_s}));
    ASSERT_TRUE(polls());
    EXPECT_EQ(office.last(OfficeAct::FetchCalls).knownEtag, "\"a\""_ba);
    ASSERT_TRUE(answerPoll(CallsAnswer {.notModified = true}));
    ASSERT_TRUE(polls());
    EXPECT_EQ(office.last(OfficeAct::FetchCalls).knownEtag, "\"a\""_ba);
    EXPECT_TRUE(heard().isEmpty());
}

TEST_F(CallBoardTest, BeginsWithAnAgentWhoIsThereAlready)
{
    signIn();
    begin(1ms);
    EXPECT_TRUE(push({one}));
    EXPECT_EQ(ids(), QStringList {u"c-1"_s});
}

TEST_F(CallBoardTest, TellsEachCallOnce)
{
    signIn();
    ASSERT_TRUE(push({one}));
    EXPECT_EQ(heard(), (QStringList {u"changed"_s, u"arrived c-1"_s}));
    ASSERT_TRUE(push({one, two}));
    EXPECT_EQ(heard(), (QStringList {u"changed"_s, u"arrived c-2"_s}));
    ASSERT_TRUE(push({inState(one, CallState::Accepted), two}));
    EXPECT_EQ(heard(), QStringList {u"changed"_s});
    ASSERT_TRUE(push({two}));
    EXPECT_EQ(heard(), QStringList {u"changed"_s});
    // What a colleague took before it was seen here is nobody's news.
    ASSERT_TRUE(push({two, inState(waitingCall(u"c-3"_s, 3), CallState::Accepted)}));
    EXPECT_EQ(heard(), QStringList {u"changed"_s});
    ASSERT_TRUE(push({}));
    EXPECT_EQ(heard(), QStringList {u"changed"_s});
}

TEST_F(CallBoardTest, AsksAtOnceAfterNewsAndRestsAfterAnEarlyNothing)
{
    begin(1h);
    signIn();
    ASSERT_TRUE(push({}));
    ASSERT_TRUE(push({one}));
    ASSERT_TRUE(push({one, two}));
    ASSERT_TRUE(polls());
    const int asked = office.count(OfficeAct::FetchCalls);
    office.answer(OfficeAct::FetchCalls, CallsAnswer {.notModified = true});
    stayFor(10ms);
    EXPECT_EQ(office.count(OfficeAct::FetchCalls), asked);
}

TEST_F(CallBoardTest, KeepsTheListWhileTheLineIsDown)
{
    signIn();
    ASSERT_TRUE(push({one}));
    heard();
    ASSERT_TRUE(answerPoll(doubt(FailureCode::Unreachable)));
    EXPECT_FALSE(board->isLive());
    EXPECT_EQ(ids(), QStringList {u"c-1"_s});
    EXPECT_EQ(heard(), QStringList {u"changed"_s});
    ASSERT_TRUE(answerPoll(doubt(FailureCode::TimedOut)));
    EXPECT_TRUE(heard().isEmpty());
    ASSERT_TRUE(polls());
    EXPECT_TRUE(office.last(OfficeAct::FetchCalls).knownEtag.isEmpty());
    ASSERT_TRUE(push({one}));
    EXPECT_TRUE(board->isLive());
    EXPECT_EQ(heard(), QStringList {u"changed"_s});
}

TEST_F(CallBoardTest, RestsAsLongAsTheCouncilAsks)
{
    signIn();
    ASSERT_TRUE(answerPoll(Failure {.code = FailureCode::RateLimited, .definite = true, .retryAfter = 3600s}));
    stayFor(10ms);
    EXPECT_EQ(office.open(OfficeAct::FetchCalls), 0);
}

TEST_F(CallBoardTest, AcceptsAndClosesByTheCouncilsAnswer)
{
    signIn();
    ASSERT_TRUE(push({one, two}));
    heard();
    board->accept(u"c-1"_s);
    EXPECT_TRUE(board->isChanging(u"c-1"_s));
    EXPECT_EQ(office.last(OfficeAct::ChangeCall).values, (QStringList {u"c-1"_s, u"agent-token-1"_s, u"1"_s}));
    EXPECT_EQ(board->calls().first().state, CallState::Waiting);
    board->accept(u"c-1"_s);
    board->close(u"c-1"_s);
    EXPECT_EQ(office.count(OfficeAct::ChangeCall), 1);
    heard();
    office.answer(OfficeAct::ChangeCall, inState(one, CallState::Accepted));
    EXPECT_FALSE(board->isChanging(u"c-1"_s));
    EXPECT_EQ(board->calls().first().state, CallState::Accepted);
    EXPECT_EQ(board->calls().first().agent, u"Agent 1"_s);
    EXPECT_EQ(heard(), QStringList {u"changed"_s});

    board->close(u"c-1"_s);
    EXPECT_EQ(office.last(OfficeAct::ChangeCall).values.last(), u"2"_s);
    office.answer(OfficeAct::ChangeCall, inState(one, CallState::Closed));
    EXPECT_EQ(ids(), QStringList {u"c-2"_s});
    ASSERT_TRUE(push({two}));
    EXPECT_EQ(ids(), QStringList {u"c-2"_s});
}

TEST_F(CallBoardTest, ChangesSeveralCallsAtOnce)
{
    signIn();
    ASSERT_TRUE(push({one, two}));
    board->accept(u"c-1"_s);
    board->accept(u"c-2"_s);
    EXPECT_EQ(office.open(OfficeAct::ChangeCall), 2);
    office.answer(OfficeAct::ChangeCall, inState(one, CallState::Accepted));
    office.answer(OfficeAct::ChangeCall, inState(two, CallState::Accepted));
    EXPECT_EQ(board->calls().last().state, CallState::Accepted);
}

TEST_F(CallBoardTest, TellsARefusalAndAsksAgainAtOnce)
{
    begin(1h);
    signIn();
    ASSERT_TRUE(push({one}));
    for (const Failure &failure : {refusal(FailureCode::CallTaken), refusal(FailureCode::StepOutOfOrder),
                                   refusal(FailureCode::CallUnknown), doubt(FailureCode::TimedOut)}) {
        ASSERT_TRUE(polls());
        board->accept(u"c-1"_s);
        heard();
        const int asked = office.count(OfficeAct::FetchCalls);
        office.answer(OfficeAct::ChangeCall, failure);
        EXPECT_EQ(heard(), (QStringList {u"changed"_s, refusedBy(failure.code)}));
        EXPECT_FALSE(board->isChanging(u"c-1"_s));
        EXPECT_EQ(office.count(OfficeAct::FetchCalls), asked + 1);
        EXPECT_EQ(office.open(OfficeAct::FetchCalls), 1);
        EXPECT_TRUE(office.last(OfficeAct::FetchCalls).knownEtag.isEmpty());
    }
    const guichet::Call taken = inState(one, CallState::Accepted, u"Agent 2"_s);
    ASSERT_TRUE(push({taken}));
    EXPECT_EQ(board->calls(), QList<guichet::Call> {taken});
}

TEST_F(CallBoardTest, EndsWithTheAgentsSession)
{
    signIn();
    ASSERT_TRUE(push({one}));
    ASSERT_TRUE(polls());
    board->accept(u"c-1"_s);
    heard();
    agent.signOut();
    EXPECT_TRUE(board->calls().isEmpty());
    EXPECT_FALSE(board->isLive());
    EXPECT_FALSE(board->isChanging(u"c-1"_s));
    EXPECT_EQ(heard(), QStringList {u"changed"_s});
    EXPECT_TRUE(office.last(OfficeAct::FetchCalls).cancelled);
    EXPECT_TRUE(office.last(OfficeAct::ChangeCall).cancelled);
    stayFor(5ms);
    EXPECT_EQ(office.open(OfficeAct::FetchCalls), 0);

    signIn();
    ASSERT_TRUE(polls());
    EXPECT_TRUE(office.last(OfficeAct::FetchCalls).knownEtag.isEmpty());
}

TEST_F(CallBoardTest, EndsTheSessionThatTheCouncilEnded)
{
    signIn();
    ASSERT_TRUE(push({one}));
    ASSERT_TRUE(answerPoll(refusal(FailureCode::SessionExpired)));
    EXPECT_EQ(agent.state(), AgentSession::State::SignedOut);
    EXPECT_TRUE(board->calls().isEmpty());

    signIn();
    ASSERT_TRUE(push({one}));
    board->accept(u"c-1"_s);
    heard();
    office.answer(OfficeAct::ChangeCall, refusal(FailureCode::SessionExpired));
    EXPECT_EQ(agent.state(), AgentSession::State::SignedOut);
    EXPECT_EQ(heard(), QStringList {u"changed"_s});
}

TEST_F(CallBoardTest, MayBeAnsweredByWhoeverHearsACall)
{
    QObject::connect(&*board, &CallBoard::arrived, &*board,
                     [this](const guichet::Call &call) { board->accept(call.id); });
    signIn();
    ASSERT_TRUE(push({one, two}));
    EXPECT_EQ(office.open(OfficeAct::ChangeCall), 2);
}

} // namespace guichet::test
