// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "JourneyTest.h"

namespace guichet::test {

using namespace Qt::StringLiterals;

class ResetJourney : public JourneyTest
{
protected:
    void loseTheAnswerOfThePassword()
    {
        walkTo(Step::ResetPassword);
        attempt(actOf(Call::SetPassword), doubt(FailureCode::ConnectionLost));
        ASSERT_EQ(journey->status(), ActStatus::Unsettled);
        news.clear();
    }
};

TEST_F(ResetJourney, LeadsFromTheSignInPageToTheNewPasswordAndBack)
{
    journey->beginSignIn();
    journey->beginReset();
    succeed(Call::StartReset);
    EXPECT_EQ(council.last().values, QStringList {u"usager@example.fr"_s});
    ASSERT_TRUE(visit->reset.has_value());
    EXPECT_EQ(visit->reset->ref.id, u"p-1"_s);
    EXPECT_EQ(visit->reset->ref.token.reveal(), u"token-p-1"_s);
    EXPECT_TRUE(journey->expiresAt().isValid());
    EXPECT_FALSE(journey->isDone(Step::ResetEmail));

    succeed(Call::CheckResetCode);
    EXPECT_EQ(council.last().values, (QStringList {u"p-1"_s, u"token-p-1"_s, u"123456"_s}));
    EXPECT_TRUE(journey->isDone(Step::ResetEmail));
    EXPECT_TRUE(journey->isDone(Step::ResetCode));

    succeed(Call::SetPassword);
    EXPECT_EQ(council.last().values, (QStringList {u"p-1"_s, u"token-p-1"_s, u"Tracteur-Bleu-58"_s}));
    EXPECT_EQ(steps(),
              (QList<Step> {Step::SignIn, Step::ResetEmail, Step::ResetCode, Step::ResetPassword, Step::ResetDone}));
    EXPECT_TRUE(failures().isEmpty());
    EXPECT_FALSE(visit->reset.has_value());
    EXPECT_EQ(visit->accountEmail, u"usager@example.fr"_s);

    journey->goBack();
    EXPECT_EQ(journey->step(), Step::SignIn);
    succeed(Call::SignIn);
    EXPECT_EQ(council.calls(), (QList<Call> {Call::StartReset, Call::CheckResetCode, Call::SetPassword, Call::SignIn}));
}

TEST_F(ResetJourney, GoesBackToWhereItWasAskedFor)
{
    for (const Step origin : {Step::Welcome, Step::SignIn, Step::Invoice, Step::Account}) {
        SCOPED_TRACE(::testing::PrintToString(origin));
        begin();
        walkTo(origin);
        journey->beginReset();
        ASSERT_EQ(journey->step(), Step::ResetEmail);
        journey->goBack();
        EXPECT_EQ(journey->step(), origin);
        EXPECT_EQ(visit->registration.has_value(), origin == Step::Invoice || origin == Step::Account);
    }
}

TEST_F(ResetJourney, SendsNothingForTheSameAddress)
{
    walkTo(Step::ResetCode);
    journey->goBack();
    const auto sent = council.records().size();
    journey->startReset(emailAddress(u" usager@example.fr "_s));
    EXPECT_EQ(journey->step(), Step::ResetCode);
    EXPECT_EQ(journey->status(), ActStatus::Idle);
    EXPECT_EQ(council.records().size(), sent);
    EXPECT_EQ(visit->reset->ref.id, u"p-1"_s);
}

TEST_F(ResetJourney, BeginsAnewForAnotherAddress)
{
    walkTo(Step::ResetPassword);
    journey->goBack();
    journey->goBack();
    ASSERT_TRUE(journey->isDone(Step::ResetEmail));
    council.expect(Call::StartReset, codeState(true, u"p-2"_s));
    journey->startReset(emailAddress(u"autre@example.fr"_s));
    EXPECT_FALSE(visit->reset.has_value());
    ASSERT_TRUE(council.deliver());
    EXPECT_EQ(journey->step(), Step::ResetCode);
    EXPECT_EQ(visit->reset->ref.id, u"p-2"_s);
    EXPECT_FALSE(journey->isDone(Step::ResetCode));
    succeed(Call::CheckResetCode);
    succeed(Call::SetPassword);
    EXPECT_EQ(visit->accountEmail, u"autre@example.fr"_s);
}

TEST_F(ResetJourney, ForgetsTheOldOneEvenWhenTheOtherAddressIsRefused)
{
    walkTo(Step::ResetCode);
    journey->goBack();
    council.expect(Call::StartReset, refusal(FailureCode::SendsExhausted));
    journey->startReset(emailAddress(u"autre@example.fr"_s));
    ASSERT_TRUE(council.deliver());
    EXPECT_EQ(journey->step(), Step::ResetEmail);
    EXPECT_FALSE(visit->reset.has_value());
    succeed(Call::StartReset);
}

TEST_F(ResetJourney, RenewsTheCodeWithoutLeavingItsPage)
{
    walkTo(Step::ResetCode);
    news.clear();
    CodeState renewed = codeState(false, u"p-1"_s);
    renewed.sendsLeft = 1;
    attempt(actOf(Call::SendResetCode), std::move(renewed));
    EXPECT_EQ(news.constLast(), (News {.kind = News::Kind::Renewed, .standing = Step::ResetCode}));
    EXPECT_TRUE(steps().isEmpty());
    EXPECT_EQ(visit->reset->code.sendsLeft, 1);
    EXPECT_EQ(visit->reset->ref.token.reveal(), u"token-p-1"_s);
    succeed(Call::CheckResetCode);
}

TEST_F(ResetJourney, GoesBackAndOnThroughWhatIsDone)
{
    walkTo(Step::ResetPassword);
    const auto sent = council.records().size();
    news.clear();
    journey->goBack();
    journey->goBack();
    journey->goOn();
    journey->goOn();
    EXPECT_EQ(steps(), (QList<Step> {Step::ResetCode, Step::ResetEmail, Step::ResetCode, Step::ResetPassword}));
    EXPECT_EQ(council.records().size(), sent);
    succeed(Call::SetPassword);
}

TEST_F(ResetJourney, IsOverWhenItExpired)
{
    for (const Call call : {Call::SendResetCode, Call::CheckResetCode, Call::SetPassword}) {
        SCOPED_TRACE(::testing::PrintToString(call));
        begin();
        walkTo(actOf(call).step);
        news.clear();
        attempt(actOf(call), refusal(FailureCode::RegistrationExpired));
        EXPECT_EQ(steps(), QList<Step> {Step::ResetEmail});
        EXPECT_EQ(failures(), QList<FailureCode> {FailureCode::RegistrationExpired});
        EXPECT_FALSE(visit->reset.has_value());
        EXPECT_FALSE(journey->expiresAt().isValid());
        // The same address again is a reset of its own.
        succeed(Call::StartReset);
    }
}

TEST_F(ResetJourney, LeavesARegistrationAloneWhenItExpired)
{
    walkTo(Step::Invoice);
    journey->beginReset();
    succeed(Call::StartReset);
    attempt(actOf(Call::CheckResetCode), refusal(FailureCode::RegistrationExpired));
    EXPECT_EQ(journey->step(), Step::ResetEmail);
    ASSERT_TRUE(visit->registration.has_value());
    journey->goBack();
    succeed(Call::Identify);
}

TEST_F(ResetJourney, TellsOneSuccessOnceWhenThePasswordsAnswerWasLost)
{
    loseTheAnswerOfThePassword();
    council.expect(Call::SetPassword, PasswordSet());
    journey->retry();
    ASSERT_TRUE(council.deliver());
    EXPECT_EQ(steps(), QList<Step> {Step::ResetDone});
    EXPECT_TRUE(failures().isEmpty());
    EXPECT_TRUE(council.records(Call::FetchReset).isEmpty());
}

TEST_F(ResetJourney, AsksTheStateWhenALostPasswordIsRefused)
{
    for (const FailureCode code : {FailureCode::StepOutOfOrder, FailureCode::PasswordRefused, FailureCode::RateLimited,
                                   FailureCode::ValidationFailed}) {
        SCOPED_TRACE(static_cast<int>(code));
        begin();
        loseTheAnswerOfThePassword();
        council.expect(Call::SetPassword, refusal(code));
        council.expect(Call::FetchReset, resetState(ResetPhase::Done));
        journey->retry();
        ASSERT_TRUE(council.deliver());
        EXPECT_EQ(journey->status(), ActStatus::Waiting);
        ASSERT_TRUE(council.deliver());
        EXPECT_EQ(council.last().values, (QStringList {u"p-1"_s, u"token-p-1"_s}));
        EXPECT_EQ(steps(), QList<Step> {Step::ResetDone});
        EXPECT_TRUE(failures().isEmpty());
        EXPECT_EQ(visit->accountEmail, u"usager@example.fr"_s);
        EXPECT_EQ(journey->status(), ActStatus::Idle);
    }
}

TEST_F(ResetJourney, TellsTheRefusalWhenTheLostPasswordWasNotSet)
{
    loseTheAnswerOfThePassword();
    council.expect(Call::SetPassword, refusal(FailureCode::PasswordRefused));
    council.expect(Call::FetchReset, resetState(ResetPhase::MobileVerified));
    journey->retry();
    deliverAll();
    EXPECT_EQ(journey->step(), Step::ResetPassword);
    EXPECT_TRUE(steps().isEmpty());
    EXPECT_EQ(failures(), QList<FailureCode> {FailureCode::PasswordRefused});
    EXPECT_TRUE(visit->accountEmail.isEmpty());
    succeed(Call::SetPassword);
}

TEST_F(ResetJourney, AsksTheStateAgainWhenThatAnswerIsLostToo)
{
    loseTheAnswerOfThePassword();
    council.expect(Call::SetPassword, refusal(FailureCode::PasswordRefused));
    council.expect(Call::FetchReset, doubt());
    journey->retry();
    deliverAll();
    EXPECT_EQ(journey->status(), ActStatus::Unsettled);
    const auto sent = council.records().size();
    pressEverything();
    EXPECT_EQ(council.records().size(), sent);

    council.expect(Call::FetchReset, ScriptedBackend::Silence());
    journey->retry();
    journey->leaveWait();
    EXPECT_TRUE(council.last().cancelled);
    EXPECT_EQ(journey->status(), ActStatus::Unsettled);

    council.expect(Call::FetchReset, resetState(ResetPhase::Done));
    journey->retry();
    ASSERT_TRUE(council.deliver());
    EXPECT_EQ(steps(), QList<Step> {Step::ResetDone});
    EXPECT_EQ(council.records(Call::SetPassword).size(), 2);
}

TEST_F(ResetJourney, FollowsTheStateWhenAStepWasOutOfOrder)
{
    struct Case
    {
        Call act;
        ResetPhase phase;
        Step leadsTo;
    };
    const QList<Case> cases = {
        {Call::SendResetCode, ResetPhase::CodeSent, Step::ResetCode},
        {Call::SendResetCode, ResetPhase::MobileVerified, Step::ResetPassword},
        {Call::SendResetCode, ResetPhase::Done, Step::ResetDone},
        {Call::CheckResetCode, ResetPhase::CodeSent, Step::ResetCode},
        {Call::CheckResetCode, ResetPhase::MobileVerified, Step::ResetPassword},
        {Call::CheckResetCode, ResetPhase::Done, Step::ResetDone},
        {Call::SetPassword, ResetPhase::CodeSent, Step::ResetCode},
        {Call::SetPassword, ResetPhase::MobileVerified, Step::ResetPassword},
        {Call::SetPassword, ResetPhase::Done, Step::ResetDone},
    };
    for (const Case &one : cases) {
        SCOPED_TRACE(::testing::PrintToString(one.act) + ' ' + std::to_string(static_cast<int>(one.phase)));
        begin();
        walkTo(actOf(one.act).step);
        news.clear();
        council.expect(one.act, refusal(FailureCode::StepOutOfOrder));
        council.expect(Call::FetchReset, resetState(one.phase));
        actOf(one.act).ask(*journey);
        deliverAll();
        EXPECT_EQ(steps(), QList<Step> {one.leadsTo});
        const bool stays = one.leadsTo == actOf(one.act).step;
        EXPECT_EQ(failures(), stays ? QList<FailureCode> {FailureCode::StepOutOfOrder} : QList<FailureCode>());
        EXPECT_EQ(journey->status(), ActStatus::Idle);
        EXPECT_EQ(visit->reset.has_value(), one.phase != ResetPhase::Done);
    }
}

TEST_F(ResetJourney, TellsEveryFailureOfTheStateItselfAndAsksNoFurther)
{
    for (const FailureRow &row : allFailures()) {
        SCOPED_TRACE(row.number);
        begin();
        walkTo(Step::ResetPassword);
        news.clear();
        council.expect(Call::SetPassword, refusal(FailureCode::StepOutOfOrder));
        council.expect(Call::FetchReset, refusal(row.code));
        actOf(Call::SetPassword).ask(*journey);
        deliverAll();
        EXPECT_EQ(journey->status(), row.code == FailureCode::RateLimited ? ActStatus::Unsettled : ActStatus::Idle);
        EXPECT_EQ(failures(), QList<FailureCode> {row.code});
        const bool over = row.code == FailureCode::RegistrationExpired;
        EXPECT_EQ(journey->step(), over ? Step::ResetEmail : Step::ResetPassword);
        EXPECT_EQ(visit->reset.has_value(), !over);
    }
}

TEST_F(ResetJourney, MakesNoDifferenceForAnAddressThatNobodyKnows)
{
    QStringList hints;
    for (const QString &address : {u"usager@example.fr"_s, u"inconnu@example.fr"_s}) {
        begin();
        walkTo(Step::ResetEmail);
        news.clear();
        CodeState state = codeState(true, u"p-1"_s);
        state.mobileHint = u"•• •• •• •• ••"_s;
        council.expect(Call::StartReset, std::move(state));
        journey->startReset(emailAddress(address));
        ASSERT_TRUE(council.deliver());
        EXPECT_EQ(steps(), QList<Step> {Step::ResetCode});
        EXPECT_TRUE(failures().isEmpty());
        hints << visit->reset->code.mobileHint;
        attempt(actOf(Call::CheckResetCode), refusal(FailureCode::WrongCode));
        EXPECT_EQ(journey->step(), Step::ResetCode);
    }
    EXPECT_EQ(hints.constFirst(), hints.constLast());
}

} // namespace guichet::test
