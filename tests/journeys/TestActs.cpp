// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "JourneyTest.h"

namespace guichet::test {

/// What every act has in common, whatever it does.
class RegistrationAct : public JourneyTest, public ::testing::WithParamInterface<Act>
{
protected:
    /// A visit of its own, standing where the act is asked for.
    void begin()
    {
        JourneyTest::begin();
        walkTo(act.step);
        news.clear();
    }

    const Act &act = GetParam();
};

TEST_P(RegistrationAct, WaitsForItsAnswerAndIgnoresAllElse)
{
    begin();
    council.expect(act.call, act.good());
    act.ask(*journey);
    EXPECT_EQ(journey->status(), ActStatus::Waiting);
    EXPECT_EQ(journey->step(), act.step);
    EXPECT_FALSE(council.last().key.isNull());
    const auto sent = council.records().size();

    pressEverything();
    journey->retry();
    EXPECT_EQ(council.records().size(), sent);
    EXPECT_EQ(journey->step(), act.step);
    EXPECT_EQ(journey->status(), ActStatus::Waiting);

    ASSERT_TRUE(council.deliver());
    EXPECT_EQ(journey->status(), ActStatus::Idle);
    EXPECT_EQ(journey->step(), act.leadsTo);
    EXPECT_TRUE(failures().isEmpty());
}

TEST_P(RegistrationAct, TellsADefiniteFailureAndMayBeTriedAgain)
{
    for (const FailureRow &row : allFailures()) {
        SCOPED_TRACE(row.number);
        begin();
        council.expect(act.call, refusal(row.code));
        act.ask(*journey);
        const ActKey key = council.last().key;
        // The journey goes to the state that the council names; that it says the same step keeps this loop simple.
        const bool asks = act.inRegistration && row.lead == Lead::AskState;
        if (asks) {
            council.expect(Call::FetchRegistration,
                           journeyState(act.step == Step::Code      ? JourneyPhase::CodeSent
                                        : act.step == Step::Invoice ? JourneyPhase::MobileVerified
                                                                    : JourneyPhase::Identified));
        }
        ASSERT_TRUE(council.deliver());
        EXPECT_EQ(council.deliver(), asks);

        const bool restarts = act.inRegistration && row.lead == Lead::Restart;
        EXPECT_EQ(journey->step(), restarts ? Step::Mobile : act.step);
        EXPECT_EQ(journey->status(), ActStatus::Idle);
        if (asks) {
            EXPECT_TRUE(failures().isEmpty());
            EXPECT_EQ(steps(), QList<Step> {act.step});
        } else {
            const News told {News::Kind::Failed, Step::Welcome, ActStatus::Idle, row.code,
                             restarts ? Step::Mobile : act.step};
            EXPECT_EQ(news.constLast(), told);
            EXPECT_EQ(failures(), QList<FailureCode> {row.code});
            EXPECT_EQ(steps(), restarts ? QList<Step> {Step::Mobile} : QList<Step> {});
        }
        if (restarts) {
            EXPECT_FALSE(visit->registration.has_value());
            continue;
        }
        attempt(act, act.good());
        EXPECT_EQ(journey->step(), act.leadsTo);
        EXPECT_NE(council.records(act.call).constLast().key, key);
    }
}

TEST_P(RegistrationAct, StaysLockedInDoubtUntilTheSameActIsAnswered)
{
    for (const FailureRow &row : allFailures()) {
        SCOPED_TRACE(row.number);
        begin();
        attempt(act, doubt(row.code));
        EXPECT_EQ(journey->status(), ActStatus::Unsettled);
        EXPECT_EQ(journey->step(), act.step);
        EXPECT_EQ(failures(), QList<FailureCode> {row.code});
        EXPECT_EQ(news.constLast().status, ActStatus::Unsettled);
        EXPECT_TRUE(steps().isEmpty());

        const auto sent = council.records().size();
        news.clear();
        pressEverything();
        journey->leaveWait();
        EXPECT_EQ(council.records().size(), sent);
        EXPECT_TRUE(news.isEmpty());

        for (int again = 0; again < 2; ++again) {
            council.expect(act.call, doubt(row.code));
            journey->retry();
            EXPECT_EQ(journey->status(), ActStatus::Waiting);
            ASSERT_TRUE(council.deliver());
            EXPECT_EQ(journey->status(), ActStatus::Unsettled);
        }
        council.expect(act.call, act.good());
        journey->retry();
        ASSERT_TRUE(council.deliver());
        EXPECT_EQ(journey->step(), act.leadsTo);
        EXPECT_EQ(journey->status(), ActStatus::Idle);

        const auto all = council.records(act.call);
        ASSERT_GE(all.size(), 4);
        const auto sendings = all.mid(all.size() - 4);
        for (const auto &sending : sendings) {
            EXPECT_EQ(sending.key, sendings.constFirst().key);
            EXPECT_EQ(sending.values, sendings.constFirst().values);
        }
    }
}

TEST_P(RegistrationAct, TakesANewKeyAfterARefusalInDoubt)
{
    begin();
    attempt(act, doubt());
    // What an account's creation asks then is told elsewhere.
    council.expect(act.call, refusal(FailureCode::RateLimited));
    if (act.call == Call::CreateAccount) {
        council.expect(Call::FetchRegistration, journeyState(JourneyPhase::Identified));
    }
    journey->retry();
    while (council.deliver()) { }
    EXPECT_EQ(journey->status(), ActStatus::Idle);
    EXPECT_EQ(failures(), (QList<FailureCode> {FailureCode::TimedOut, FailureCode::RateLimited}));
    attempt(act, act.good());
    EXPECT_EQ(journey->step(), act.leadsTo);
    const auto sendings = council.records(act.call);
    ASSERT_EQ(sendings.size(), 3);
    EXPECT_EQ(sendings[0].key, sendings[1].key);
    EXPECT_NE(sendings[1].key, sendings[2].key);
}

TEST_P(RegistrationAct, CanBeLeftWhileItWaits)
{
    begin();
    council.expect(act.call, ScriptedBackend::Silence());
    act.ask(*journey);
    journey->leaveWait();
    EXPECT_TRUE(council.last().cancelled);
    EXPECT_EQ(journey->status(), ActStatus::Unsettled);
    EXPECT_EQ(journey->step(), act.step);
    EXPECT_EQ(failures(), QList<FailureCode> {FailureCode::WaitLeft});
    journey->leaveWait();
    EXPECT_EQ(failures().size(), 1);

    council.expect(act.call, act.good());
    journey->retry();
    ASSERT_TRUE(council.deliver());
    EXPECT_EQ(journey->step(), act.leadsTo);
    const auto sendings = council.records(act.call);
    ASSERT_EQ(sendings.size(), 2);
    EXPECT_EQ(sendings[0].key, sendings[1].key);
    EXPECT_EQ(sendings[0].values, sendings[1].values);
}

TEST_P(RegistrationAct, DropsAnAnswerThatComesAfterItsEnd)
{
    begin();
    council.expect(act.call, act.good());
    act.ask(*journey);
    ASSERT_EQ(council.due(), 1);
    news.clear();
    journey.reset();
    EXPECT_TRUE(council.records(act.call).constLast().cancelled);
    EXPECT_FALSE(council.deliver());
    EXPECT_TRUE(news.isEmpty());
    EXPECT_FALSE(visit->session.has_value());
}

TEST_P(RegistrationAct, LeavesNothingToRetryOnceAnswered)
{
    begin();
    attempt(act, act.good());
    const auto sent = council.records().size();
    news.clear();
    journey->retry();
    journey->leaveWait();
    EXPECT_EQ(council.records().size(), sent);
    EXPECT_TRUE(news.isEmpty());
}

INSTANTIATE_TEST_SUITE_P(Acts, RegistrationAct, ::testing::ValuesIn(allActs()),
                         [](const ::testing::TestParamInfo<Act> &act) { return act.param.name; });

} // namespace guichet::test
