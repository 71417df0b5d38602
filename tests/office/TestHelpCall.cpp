// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <support/Printing.h>
#include <support/ScriptedBackend.h>
#include <support/ScriptedOffice.h>
#include <support/Waiting.h>

#include <office/HelpCall.h>

#include <gtest/gtest.h>

#include <optional>

namespace guichet::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using State = HelpCall::State;

class HelpCallTest : public ::testing::Test
{
protected:
    HelpCallTest() { begin(1ms); }

    void begin(std::chrono::milliseconds retryPause)
    {
        help.emplace(office, u"rieumes"_s, retryPause);
        QObject::connect(&*help, &HelpCall::changed, &*help, [this] { states << help->state(); });
    }
    /// The call is made, and the council has it.
    void makeCall(const guichet::Call &call = waitingCall())
    {
        help->call(helpRequest());
        ASSERT_TRUE(office.answer(OfficeAct::MakeCall, call));
        ASSERT_TRUE(polls());
    }
    /// The next poll is out.
    bool polls()
    {
        return waitFor([this] { return office.open(OfficeAct::FetchCall) == 1; });
    }
    bool answerPoll(ScriptedOffice::Answer answer)
    {
        return polls() && office.answer(OfficeAct::FetchCall, std::move(answer));
    }
    bool push(CallState state) { return polls() && office.push(inState(waitingCall(), state)); }

    ScriptedOffice office;
    std::optional<HelpCall> help;
    QList<State> states;
};

} // namespace

TEST_F(HelpCallTest, IsMadeThroughTheCouncil)
{
    EXPECT_EQ(help->state(), State::None);
    EXPECT_FALSE(help->isOpen());
    help->call({u"registration"_s, u"code"_s, u"fr"_s, CallReason::Stuck, u"wrong-code"_s});
    EXPECT_EQ(help->state(), State::Asking);
    EXPECT_TRUE(help->isOpen());
    EXPECT_EQ(office.last(OfficeAct::MakeCall).values,
              (QStringList {u"rieumes"_s, u"registration"_s, u"code"_s, u"fr"_s, u"1"_s, u"wrong-code"_s}));
    EXPECT_FALSE(office.last(OfficeAct::MakeCall).key.isNull());
    office.answer(OfficeAct::MakeCall, waitingCall(u"c-1"_s, 2));
    EXPECT_EQ(help->state(), State::Waiting);
    EXPECT_EQ(help->position(), 2);
    EXPECT_EQ(help->agent(), QString());
    EXPECT_EQ(states, (QList<State> {State::Asking, State::Waiting}));
}

TEST_F(HelpCallTest, IsMadeOnceAtATime)
{
    help->call(helpRequest());
    help->call(helpRequest());
    EXPECT_EQ(office.count(OfficeAct::MakeCall), 1);
    office.answer(OfficeAct::MakeCall, waitingCall());
    help->call(helpRequest());
    ASSERT_TRUE(push(CallState::Accepted));
    help->call(helpRequest());
    EXPECT_EQ(office.count(OfficeAct::MakeCall), 1);
}

TEST_F(HelpCallTest, IsFollowedByLongPoll)
{
    makeCall();
    EXPECT_EQ(office.last(OfficeAct::FetchCall).values, QStringList {u"c-1"_s});
    EXPECT_EQ(office.last(OfficeAct::FetchCall).wait, 25s);
    EXPECT_TRUE(office.last(OfficeAct::FetchCall).knownEtag.isEmpty());
    ASSERT_TRUE(answerPoll(CallAnswer {false, waitingCall(), "\"a\""_ba}));
    ASSERT_TRUE(polls());
    EXPECT_EQ(office.last(OfficeAct::FetchCall).knownEtag, "\"a\""_ba);
    ASSERT_TRUE(answerPoll(CallAnswer {.notModified = true}));
    ASSERT_TRUE(polls());
    EXPECT_EQ(office.last(OfficeAct::FetchCall).knownEtag, "\"a\""_ba);
    EXPECT_EQ(states, (QList<State> {State::Asking, State::Waiting}));
    ASSERT_TRUE(office.push(inState(waitingCall(), CallState::Accepted)));
    EXPECT_EQ(help->state(), State::Accepted);
    EXPECT_EQ(help->agent(), u"Agent 1"_s);
    EXPECT_EQ(help->position(), 0);
    EXPECT_TRUE(help->isOpen());
    ASSERT_TRUE(push(CallState::Closed));
    EXPECT_EQ(help->state(), State::Closed);
    EXPECT_FALSE(help->isOpen());
    EXPECT_EQ(states.size(), 4);
    stayFor(5ms);
    EXPECT_EQ(office.open(OfficeAct::FetchCall), 0);
    EXPECT_EQ(office.count(OfficeAct::WithdrawCall), 0);
}

TEST_F(HelpCallTest, TellsThatTheQueueMoves)
{
    makeCall(waitingCall(u"c-1"_s, 3));
    ASSERT_TRUE(office.push(waitingCall(u"c-1"_s, 2)));
    EXPECT_EQ(help->position(), 2);
    EXPECT_EQ(states, (QList<State> {State::Asking, State::Waiting, State::Waiting}));
}

TEST_F(HelpCallTest, AsksAtOnceAfterNewsAndRestsAfterAnEarlyNothing)
{
    begin(1h);
    makeCall();
    ASSERT_TRUE(answerPoll(CallAnswer {false, waitingCall(), "\"a\""_ba}));
    ASSERT_TRUE(push(CallState::Accepted));
    ASSERT_TRUE(polls());
    const int asked = office.count(OfficeAct::FetchCall);
    office.answer(OfficeAct::FetchCall, CallAnswer {.notModified = true});
    stayFor(10ms);
    EXPECT_EQ(office.count(OfficeAct::FetchCall), asked);
}

TEST_F(HelpCallTest, RestsWhenTheCouncilTellsTheSameAgain)
{
    begin(1h);
    makeCall();
    ASSERT_TRUE(answerPoll(CallAnswer {false, waitingCall(), {}}));
    stayFor(10ms);
    EXPECT_EQ(office.count(OfficeAct::FetchCall), 1);
    EXPECT_EQ(states.size(), 2);
}

TEST_F(HelpCallTest, IsTakenBackByTheResident)
{
    makeCall();
    help->withdraw();
    EXPECT_EQ(help->state(), State::None);
    EXPECT_EQ(office.last(OfficeAct::WithdrawCall).values, QStringList {u"c-1"_s});
    EXPECT_TRUE(office.last(OfficeAct::FetchCall).cancelled);
    EXPECT_EQ(states.last(), State::None);
    office.answer(OfficeAct::WithdrawCall, Done {});
    help->withdraw();
    stayFor(5ms);
    EXPECT_EQ(office.count(OfficeAct::WithdrawCall), 1);
    EXPECT_EQ(office.open(OfficeAct::FetchCall), 0);
}

TEST_F(HelpCallTest, IsTakenBackOnceTheCouncilHasNamedIt)
{
    help->call(helpRequest());
    help->withdraw();
    EXPECT_EQ(help->state(), State::None);
    EXPECT_FALSE(office.last(OfficeAct::MakeCall).cancelled);
    EXPECT_EQ(office.count(OfficeAct::WithdrawCall), 0);
    office.answer(OfficeAct::MakeCall, waitingCall());
    EXPECT_EQ(help->state(), State::None);
    EXPECT_EQ(office.last(OfficeAct::WithdrawCall).values, QStringList {u"c-1"_s});
    stayFor(5ms);
    EXPECT_EQ(office.count(OfficeAct::FetchCall), 0);
}

TEST_F(HelpCallTest, WaitsForTheOldToBeTakenBackBeforeANewOne)
{
    for (const bool withdrawn : {true, false}) {
        makeCall();
        const ActKey first = office.last(OfficeAct::MakeCall).key;
        const int made = office.count(OfficeAct::MakeCall);
        help->withdraw();
        help->call(helpRequest(u"invoice"_s));
        EXPECT_EQ(help->state(), State::Asking);
        EXPECT_EQ(office.count(OfficeAct::MakeCall), made);
        office.answer(OfficeAct::WithdrawCall, withdrawn ? ScriptedOffice::Answer(Done {}) : doubt());
        ASSERT_EQ(office.count(OfficeAct::MakeCall), made + 1);
        EXPECT_EQ(office.last(OfficeAct::MakeCall).values.at(2), u"invoice"_s);
        EXPECT_NE(office.last(OfficeAct::MakeCall).key, first);
        office.answer(OfficeAct::MakeCall, waitingCall(u"c-2"_s));
        EXPECT_EQ(help->state(), State::Waiting);
        help->withdraw();
        office.answer(OfficeAct::WithdrawCall, Done {});
    }
}

TEST_F(HelpCallTest, WaitsForTheOldToBeNamedBeforeANewOne)
{
    help->call(helpRequest());
    help->withdraw();
    help->call(helpRequest(u"invoice"_s));
    EXPECT_EQ(office.count(OfficeAct::MakeCall), 1);
    // Still on its way when the second is taken back too.
    help->withdraw();
    help->call(helpRequest(u"account"_s));
    office.answer(OfficeAct::MakeCall, waitingCall());
    EXPECT_EQ(office.last(OfficeAct::WithdrawCall).values, QStringList {u"c-1"_s});
    EXPECT_EQ(office.count(OfficeAct::MakeCall), 1);
    office.answer(OfficeAct::WithdrawCall, Done {});
    ASSERT_EQ(office.count(OfficeAct::MakeCall), 2);
    EXPECT_EQ(office.last(OfficeAct::MakeCall).values.at(2), u"account"_s);

    help->withdraw();
    help->call(helpRequest());
    office.answer(OfficeAct::MakeCall, doubt());
    EXPECT_EQ(office.count(OfficeAct::MakeCall), 3);
    EXPECT_EQ(help->state(), State::Asking);
}

TEST_F(HelpCallTest, IsWithdrawnByTheCouncil)
{
    makeCall();
    ASSERT_TRUE(push(CallState::Withdrawn));
    EXPECT_EQ(help->state(), State::Withdrawn);
    makeCall();
    ASSERT_TRUE(answerPoll(refusal(FailureCode::CallUnknown)));
    EXPECT_EQ(help->state(), State::Withdrawn);
    stayFor(5ms);
    EXPECT_EQ(office.open(OfficeAct::FetchCall), 0);
    EXPECT_EQ(office.count(OfficeAct::WithdrawCall), 0);
}

TEST_F(HelpCallTest, OutlivesALostPoll)
{
    makeCall();
    ASSERT_TRUE(answerPoll(CallAnswer {false, waitingCall(), "\"a\""_ba}));
    for (int round = 0; round < 4; ++round) {
        ASSERT_TRUE(answerPoll(doubt(FailureCode::ConnectionLost)));
        ASSERT_TRUE(answerPoll(doubt(FailureCode::Unreachable)));
        ASSERT_TRUE(polls());
        // The next answer is wanted at once.
        EXPECT_TRUE(office.last(OfficeAct::FetchCall).knownEtag.isEmpty());
        ASSERT_TRUE(answerPoll(CallAnswer {false, waitingCall(), "\"a\""_ba}));
        EXPECT_EQ(help->state(), State::Waiting);
    }
    EXPECT_EQ(states, (QList<State> {State::Asking, State::Waiting}));
    ASSERT_TRUE(push(CallState::Accepted));
    EXPECT_EQ(help->state(), State::Accepted);
}

TEST_F(HelpCallTest, RestsAsLongAsTheCouncilAsks)
{
    makeCall();
    ASSERT_TRUE(answerPoll(Failure {.code = FailureCode::RateLimited, .definite = true, .retryAfter = 3600s}));
    stayFor(10ms);
    EXPECT_EQ(office.open(OfficeAct::FetchCall), 0);
}

TEST_F(HelpCallTest, SendsTheResidentToTheCounterWhenTheLineIsDown)
{
    makeCall();
    for (int failure = 0; failure < 3; ++failure) {
        EXPECT_EQ(help->state(), State::Waiting);
        ASSERT_TRUE(answerPoll(doubt(FailureCode::Unreachable)));
    }
    EXPECT_EQ(help->state(), State::OutOfReach);
    EXPECT_FALSE(help->isOpen());
    EXPECT_EQ(office.last(OfficeAct::WithdrawCall).values, QStringList {u"c-1"_s});
    office.answer(OfficeAct::WithdrawCall, doubt(FailureCode::Unreachable));
    stayFor(5ms);
    EXPECT_EQ(office.open(OfficeAct::FetchCall), 0);
    makeCall();
    EXPECT_EQ(help->state(), State::Waiting);
}

TEST_F(HelpCallTest, SendsTheResidentToTheCounterWhenItCannotBeMade)
{
    for (const Failure &failure : {doubt(), doubt(FailureCode::AnswerMalformed), refusal(FailureCode::OfficeUnknown),
                                   refusal(FailureCode::TerminalRevoked)}) {
        help->call(helpRequest());
        office.answer(OfficeAct::MakeCall, failure);
        EXPECT_EQ(help->state(), State::OutOfReach);
    }
}

TEST_F(HelpCallTest, IsRepeatedWithTheSameKeyWhileNobodyKnows)
{
    const auto keyOf = [this](const HelpRequest &request, ScriptedOffice::Answer answer) {
        help->call(request);
        const ActKey key = office.last(OfficeAct::MakeCall).key;
        office.answer(OfficeAct::MakeCall, std::move(answer));
        return key;
    };
    const ActKey first = keyOf(helpRequest(), doubt());
    EXPECT_EQ(keyOf(helpRequest(), doubt()), first);
    const ActKey other = keyOf(helpRequest(u"invoice"_s), doubt());
    EXPECT_NE(other, first);
    EXPECT_EQ(keyOf(helpRequest(u"invoice"_s), refusal(FailureCode::RateLimited)), other);
    EXPECT_NE(keyOf(helpRequest(u"invoice"_s), doubt()), other);
    // Another visit is another act.
    const ActKey last = office.last(OfficeAct::MakeCall).key;
    help->forget();
    EXPECT_NE(keyOf(helpRequest(u"invoice"_s), waitingCall()), last);
}

TEST_F(HelpCallTest, IsMadeAnewWhenTheLostOneHasEnded)
{
    help->call(helpRequest());
    office.answer(OfficeAct::MakeCall, doubt());
    help->call(helpRequest());
    const ActKey first = office.last(OfficeAct::MakeCall).key;
    office.answer(OfficeAct::MakeCall, waitingCall());
    EXPECT_EQ(help->state(), State::Waiting);
    ASSERT_TRUE(push(CallState::Withdrawn));
    EXPECT_EQ(help->state(), State::Asking);
    ASSERT_EQ(office.open(OfficeAct::MakeCall), 1);
    EXPECT_NE(office.last(OfficeAct::MakeCall).key, first);
    office.answer(OfficeAct::MakeCall, waitingCall(u"c-2"_s));
    ASSERT_TRUE(polls());
    EXPECT_EQ(office.last(OfficeAct::FetchCall).values, QStringList {u"c-2"_s});
    ASSERT_TRUE(office.push(inState(waitingCall(u"c-2"_s), CallState::Withdrawn)));
    EXPECT_EQ(help->state(), State::Withdrawn);
}

TEST_F(HelpCallTest, OfARepeatIsKeptOnceTheCouncilHasConfirmedIt)
{
    help->call(helpRequest());
    office.answer(OfficeAct::MakeCall, doubt());
    makeCall();
    ASSERT_TRUE(answerPoll(CallAnswer {false, waitingCall(), "\"a\""_ba}));
    ASSERT_TRUE(push(CallState::Closed));
    EXPECT_EQ(help->state(), State::Closed);
}

TEST_F(HelpCallTest, TakesTheOpenOneThatTheCouncilHas)
{
    makeCall(inState(waitingCall(), CallState::Accepted));
    EXPECT_EQ(help->state(), State::Accepted);
    EXPECT_EQ(help->agent(), u"Agent 1"_s);
}

TEST_F(HelpCallTest, IsForgottenWithTheVisit)
{
    help->forget();
    EXPECT_TRUE(states.isEmpty());
    makeCall();
    ASSERT_TRUE(push(CallState::Closed));
    help->forget();
    EXPECT_EQ(help->state(), State::None);
    EXPECT_EQ(help->agent(), QString());
    EXPECT_EQ(office.count(OfficeAct::WithdrawCall), 0);
    makeCall();
    ASSERT_TRUE(push(CallState::Accepted));
    help->forget();
    EXPECT_EQ(help->state(), State::None);
    EXPECT_EQ(office.last(OfficeAct::WithdrawCall).values, QStringList {u"c-1"_s});
    office.answer(OfficeAct::WithdrawCall, Done {});
    help->call(helpRequest());
    help->forget();
    office.answer(OfficeAct::MakeCall, waitingCall(u"c-3"_s));
    EXPECT_EQ(office.last(OfficeAct::WithdrawCall).values, QStringList {u"c-3"_s});
    EXPECT_EQ(help->state(), State::None);
}

TEST_F(HelpCallTest, IsTakenBackWhenNobodyIsLeftToHear)
{
    makeCall();
    help.reset();
    EXPECT_EQ(office.last(OfficeAct::AbandonCall).values, QStringList {u"c-1"_s});
    EXPECT_TRUE(office.last(OfficeAct::FetchCall).cancelled);

    begin(1ms);
    makeCall(waitingCall(u"c-2"_s));
    help->withdraw();
    help.reset();
    EXPECT_EQ(office.last(OfficeAct::AbandonCall).values, QStringList {u"c-2"_s});

    begin(1ms);
    makeCall(waitingCall(u"c-3"_s));
    ASSERT_TRUE(office.push(inState(waitingCall(u"c-3"_s), CallState::Closed)));
    help.reset();
    EXPECT_EQ(office.count(OfficeAct::AbandonCall), 2);
}

TEST_F(HelpCallTest, MayBeTakenBackByWhoeverHearsOfIt)
{
    QObject::connect(&*help, &HelpCall::changed, &*help, [this] {
        if (help->state() == State::Waiting) {
            help->withdraw();
        }
    });
    help->call(helpRequest());
    office.answer(OfficeAct::MakeCall, waitingCall());
    EXPECT_EQ(help->state(), State::None);
    EXPECT_EQ(office.count(OfficeAct::WithdrawCall), 1);
    stayFor(5ms);
    EXPECT_EQ(office.open(OfficeAct::FetchCall), 0);
}

} // namespace guichet::test
