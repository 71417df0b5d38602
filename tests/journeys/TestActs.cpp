// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "JourneyTest.h"

namespace guichet::test {

using namespace Qt::StringLiterals;

/// What every act has in common, whatever it does.
class JourneyAct : public JourneyTest, public ::testing::WithParamInterface<Act>
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

TEST_P(JourneyAct, WaitsForItsAnswerAndIgnoresAllElse)
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

/// What becomes of an act that the council refused.
struct Refused
{
    /// What the journey asks then, and the answer that leaves it where it is.
    std::optional<std::pair<Call, ScriptedBackend::Answer>> asks = std::nullopt;
    Step leadsTo;
    bool stays = false; ///< The page is shown anew, being where the council stands.
    bool over = false; ///< What the act belonged to is gone.
};

Refused refusedFor(const Act &act, const FailureRow &row)
{
    if (act.within == Within::Registration && row.code == FailureCode::StepOutOfOrder) {
        const JourneyPhase phase = act.step == Step::Code      ? JourneyPhase::CodeSent
                                   : act.step == Step::Invoice ? JourneyPhase::MobileVerified
                                                               : JourneyPhase::Identified;
        return {.asks = {{Call::FetchRegistration, journeyState(phase)}}, .leadsTo = act.step, .stays = true};
    }
    if (act.within == Within::Reset && row.code == FailureCode::StepOutOfOrder) {
        const ResetPhase phase = act.step == Step::ResetCode ? ResetPhase::CodeSent : ResetPhase::MobileVerified;
        return {.asks = {{Call::FetchReset, resetState(phase)}}, .leadsTo = act.step, .stays = true};
    }
    if (act.within == Within::Registration && row.code == FailureCode::RegistrationExpired) {
        return {.leadsTo = Step::Mobile, .over = true};
    }
    if (act.within == Within::Reset && row.code == FailureCode::RegistrationExpired) {
        return {.leadsTo = Step::ResetEmail, .over = true};
    }
    if (act.within != Within::Session) {
        return {.leadsTo = act.step};
    }
    switch (row.code) {
    case FailureCode::SessionExpired:
        return {.leadsTo = Step::SignIn, .over = true};
    case FailureCode::IbanRefused:
    case FailureCode::HolderRefused:
        return {.leadsTo = Step::Bank, .over = true};
    case FailureCode::OfferClosed:
        return {.leadsTo = Step::SignedIn, .over = true};
    case FailureCode::MandateExists:
        return {.asks = {{Call::FetchAccount, account(mandate())}}, .leadsTo = Step::SignedIn, .over = true};
    case FailureCode::RulesChanged:
        return {.asks = {{Call::FetchOffer, paymentOffer(u"2026-2"_s)}}, .leadsTo = Step::Rules, .over = true};
    default:
        return {.leadsTo = act.step};
    }
}

TEST_P(JourneyAct, TellsADefiniteFailureAndMayBeTriedAgain)
{
    for (const FailureRow &row : allFailures()) {
        SCOPED_TRACE(row.number);
        begin();
        Refused refused = refusedFor(act, row);
        council.expect(act.call, refusal(row.code));
        act.ask(*journey);
        const ActKey key = council.last().key;
        const bool asks = refused.asks.has_value();
        if (asks) {
            council.expect(refused.asks->first, std::move(refused.asks->second));
        }
        ASSERT_TRUE(council.deliver());
        EXPECT_EQ(council.deliver(), asks);

        EXPECT_EQ(journey->step(), refused.leadsTo);
        EXPECT_EQ(journey->status(), ActStatus::Idle);
        const News told {News::Kind::Failed, Step::Welcome, ActStatus::Idle, row.code, refused.leadsTo};
        EXPECT_EQ(news.constLast(), told);
        EXPECT_EQ(failures(), QList<FailureCode> {row.code});
        const bool moves = refused.stays || refused.leadsTo != act.step;
        EXPECT_EQ(steps(), moves ? QList<Step> {refused.leadsTo} : QList<Step> {});
        if (refused.over) {
            continue;
        }
        attempt(act, act.good());
        EXPECT_EQ(journey->step(), act.leadsTo);
        EXPECT_NE(council.records(act.call).constLast().key, key);
    }
}

TEST_P(JourneyAct, StaysLockedInDoubtUntilTheSameActIsAnswered)
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

TEST_P(JourneyAct, TakesANewKeyAfterARefusalInDoubt)
{
    begin();
    attempt(act, doubt());
    council.expect(act.call, refusal(FailureCode::RateLimited));
    // What makes something that stays asks first whether it was made.
    if (act.call == Call::CreateAccount) {
        council.expect(Call::FetchRegistration, journeyState(JourneyPhase::Identified));
    } else if (act.call == Call::SetPassword) {
        council.expect(Call::FetchReset, resetState(ResetPhase::MobileVerified));
    } else if (act.call == Call::SignMandate) {
        council.expect(Call::FetchAccount, account());
    }
    journey->retry();
    deliverAll();
    EXPECT_EQ(journey->status(), ActStatus::Idle);
    EXPECT_EQ(failures(), (QList<FailureCode> {FailureCode::TimedOut, FailureCode::RateLimited}));
    attempt(act, act.good());
    EXPECT_EQ(journey->step(), act.leadsTo);
    const auto sendings = council.records(act.call);
    ASSERT_EQ(sendings.size(), 3);
    EXPECT_EQ(sendings[0].key, sendings[1].key);
    EXPECT_NE(sendings[1].key, sendings[2].key);
}

TEST_P(JourneyAct, CanBeLeftWhileItWaits)
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

TEST_P(JourneyAct, DropsAnAnswerThatComesAfterItsEnd)
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
    EXPECT_EQ(visit->session.has_value(), act.within == Within::Session);
    EXPECT_FALSE(visit->payment && visit->payment->mandate);
}

TEST_P(JourneyAct, LeavesNothingToRetryOnceAnswered)
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

INSTANTIATE_TEST_SUITE_P(Acts, JourneyAct, ::testing::ValuesIn(allActs()),
                         [](const ::testing::TestParamInfo<Act> &act) { return act.param.name; });

} // namespace guichet::test
