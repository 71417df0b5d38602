// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "JourneyTest.h"

namespace guichet::test {

using namespace Qt::StringLiterals;

class PaymentJourney : public JourneyTest
{
protected:
    /// A signature whose answer never came.
    void loseTheAnswerOfTheMandate()
    {
        walkTo(Step::Mandate);
        attempt(actOf(Call::SignMandate), doubt(FailureCode::ConnectionLost));
        ASSERT_EQ(journey->status(), ActStatus::Unsettled);
        news.clear();
    }
    /// The signature is refused, and what the journey asks then is answered so.
    void refuse(FailureCode code, Call asked, ScriptedBackend::Answer told)
    {
        council.expect(Call::SignMandate, refusal(code));
        council.expect(asked, std::move(told));
        if (journey->status() == ActStatus::Unsettled) {
            journey->retry();
        } else {
            journey->sign();
        }
        deliverAll();
    }
    void endTheSessionAtTheMandate()
    {
        walkTo(Step::Mandate);
        news.clear();
        attempt(actOf(Call::SignMandate), refusal(FailureCode::SessionExpired));
        ASSERT_EQ(journey->step(), Step::SignIn);
    }
    static Session sessionOf(const QString &contract, std::optional<Mandate> made = std::nullopt)
    {
        Session other = session(u"session-2"_s);
        other.account = account(std::move(made));
        other.account.contract = contract;
        return other;
    }
    static PaymentOffer without(const QString &rhythm, const QString &rules = u"2026-2"_s)
    {
        PaymentOffer offer = paymentOffer(rules);
        offer.rhythms.removeIf([&rhythm](const Rhythm &candidate) { return candidate.id == rhythm; });
        return offer;
    }
    static PaymentOffer dearer(const QString &rules = u"2026-2"_s)
    {
        PaymentOffer offer = paymentOffer(rules);
        offer.rhythms.first().schedules.last().instalments.first().amountCents += 100;
        return offer;
    }
};

TEST_F(PaymentJourney, LeadsFromTheAccountToTheMandate)
{
    walkTo(Step::SignedIn);
    news.clear();
    openOffer();
    EXPECT_EQ(council.last().values, QStringList {u"session-1"_s});
    ASSERT_TRUE(visit->payment.has_value());
    EXPECT_EQ(visit->payment->schedule(), nullptr);
    journey->chooseSchedule(u"10x"_s, 10);
    ASSERT_NE(visit->payment->schedule(), nullptr);
    EXPECT_EQ(visit->payment->schedule()->instalments.size(), 10);
    journey->giveBank(iban(), u"USAGER Exemple"_s);
    journey->acceptRules();
    EXPECT_EQ(visit->payment->rulesAccepted, u"2026-1"_s);
    journey->confirmCheck();
    succeed(Call::SignMandate);
    EXPECT_EQ(council.last().values, (QStringList {u"session-1"_s, u"FR7630006000011234567890189"_s,
                                                   u"USAGER Exemple"_s, u"10x"_s, u"10"_s, u"2026-1"_s}));
    EXPECT_EQ(steps(),
              (QList<Step> {Step::Offer, Step::Bank, Step::Rules, Step::Check, Step::Mandate, Step::MandateDone}));
    EXPECT_TRUE(failures().isEmpty());
    EXPECT_EQ(visit->payment->mandate->reference, u"CG-004211-2026-0001"_s);
    EXPECT_FALSE(visit->payment->iban.has_value());
    EXPECT_EQ(visit->session->account.payment, PaymentMode::Monthly);

    journey->goBack();
    EXPECT_EQ(journey->step(), Step::SignedIn);
    EXPECT_TRUE(visit->session->account.mandate.has_value());
}

TEST_F(PaymentJourney, IsNotMonthlyUntilTheMandateIsSignedByHand)
{
    walkTo(Step::Mandate);
    attempt(actOf(Call::SignMandate), mandate(u"10x"_s, 10, MandateState::AwaitingSignature));
    EXPECT_EQ(journey->step(), Step::MandateDone);
    EXPECT_EQ(visit->payment->mandate->state, MandateState::AwaitingSignature);
    EXPECT_EQ(visit->session->account.payment, PaymentMode::PerInvoice);
    EXPECT_TRUE(visit->session->account.mandate.has_value());
    // The paper has to name the account.
    ASSERT_TRUE(visit->payment->iban.has_value());
    EXPECT_EQ(visit->payment->iban->secret().reveal(), u"FR7630006000011234567890189"_s);

    journey->goBack();
    ASSERT_EQ(journey->step(), Step::SignedIn);
    EXPECT_TRUE(visit->payment->iban.has_value());
    journey->goBack();
    EXPECT_FALSE(visit->payment.has_value());
}

TEST_F(PaymentJourney, IsLedToThroughTheSignInFromWhereverItIsWanted)
{
    for (const Step origin : {Step::Welcome, Step::Done, Step::SignIn}) {
        SCOPED_TRACE(::testing::PrintToString(origin));
        begin();
        walkTo(origin);
        journey->beginMonthlyPayment();
        ASSERT_EQ(journey->step(), Step::SignIn);
        EXPECT_FALSE(journey->isResuming());
        council.expect(Call::SignIn, session());
        council.expect(Call::FetchOffer, paymentOffer());
        actOf(Call::SignIn).ask(*journey);
        deliverAll();
        EXPECT_EQ(journey->step(), Step::Offer);
    }
}

TEST_F(PaymentJourney, IsStillWantedAfterAForgottenPassword)
{
    journey->beginMonthlyPayment();
    journey->beginReset();
    succeed(Call::StartReset);
    succeed(Call::CheckResetCode);
    succeed(Call::SetPassword);
    journey->beginSignIn();
    council.expect(Call::SignIn, session());
    council.expect(Call::FetchOffer, paymentOffer());
    actOf(Call::SignIn).ask(*journey);
    deliverAll();
    EXPECT_EQ(journey->step(), Step::Offer);
}

TEST_F(PaymentJourney, IsNoLongerWantedOnceTheResidentTurnsAway)
{
    journey->beginMonthlyPayment();
    journey->goBack();
    ASSERT_EQ(journey->step(), Step::Welcome);
    journey->beginSignIn();
    succeed(Call::SignIn);
    EXPECT_TRUE(council.records(Call::FetchOffer).isEmpty());

    begin();
    journey->beginMonthlyPayment();
    journey->beginRegistration();
    journey->goBack();
    ASSERT_EQ(journey->step(), Step::SignIn);
    succeed(Call::SignIn);
    EXPECT_TRUE(council.records(Call::FetchOffer).isEmpty());
}

TEST_F(PaymentJourney, IsLeftAsAQuestionWithoutALock)
{
    walkTo(Step::SignedIn);
    news.clear();
    council.expect(Call::FetchOffer, ScriptedBackend::Silence());
    journey->openMonthlyPayment();
    EXPECT_EQ(journey->status(), ActStatus::Waiting);
    journey->leaveWait();
    EXPECT_TRUE(council.last().cancelled);
    EXPECT_EQ(journey->status(), ActStatus::Idle);
    EXPECT_TRUE(failures().isEmpty());
    journey->retry();
    EXPECT_EQ(council.records(Call::FetchOffer).size(), 1);
    openOffer();
    EXPECT_EQ(journey->step(), Step::Offer);
}

TEST_F(PaymentJourney, TellsAnyFailureOfTheOfferAndLocksNothing)
{
    for (const FailureRow &row : allFailures()) {
        for (const bool definite : {true, false}) {
            if (definite && (row.code == FailureCode::SessionExpired || row.code == FailureCode::MandateExists)) {
                continue;
            }
            SCOPED_TRACE(row.number);
            begin();
            walkTo(Step::SignedIn);
            news.clear();
            openOffer(definite ? refusal(row.code) : doubt(row.code));
            EXPECT_EQ(journey->step(), Step::SignedIn);
            EXPECT_EQ(journey->status(), ActStatus::Idle);
            EXPECT_EQ(failures(), QList<FailureCode> {row.code});
            EXPECT_TRUE(visit->session.has_value());
            openOffer();
            EXPECT_EQ(journey->step(), Step::Offer);
        }
    }
}

TEST_F(PaymentJourney, ShowsTheAccountAnewWhenTheOfferSaysThatAMandateExists)
{
    walkTo(Step::SignedIn);
    news.clear();
    council.expect(Call::FetchOffer, refusal(FailureCode::MandateExists));
    council.expect(Call::FetchAccount, account(mandate()));
    journey->openMonthlyPayment();
    deliverAll();
    EXPECT_EQ(journey->step(), Step::SignedIn);
    EXPECT_EQ(failures(), QList<FailureCode> {FailureCode::MandateExists});
    EXPECT_EQ(visit->session->account.payment, PaymentMode::Monthly);
    EXPECT_FALSE(visit->payment.has_value());
}

TEST_F(PaymentJourney, TakesNoScheduleThatIsNotOffered)
{
    walkTo(Step::Offer);
    news.clear();
    journey->chooseSchedule(u"4x"_s, 5);
    journey->chooseSchedule(u"12x"_s, 10);
    journey->chooseSchedule({}, 0);
    EXPECT_TRUE(news.isEmpty());
    EXPECT_EQ(visit->payment->schedule(), nullptr);
}

TEST_F(PaymentJourney, KeepsWhatWasChosenOnTheWayBackAndOn)
{
    walkTo(Step::Check);
    for (int steps = 0; steps < 4; ++steps) {
        journey->goBack();
    }
    ASSERT_EQ(journey->step(), Step::SignedIn);
    openOffer();
    EXPECT_EQ(visit->payment->rhythm, u"10x"_s);
    EXPECT_EQ(visit->payment->debitDay, 10);
    EXPECT_EQ(visit->payment->holder, u"USAGER Exemple"_s);
    EXPECT_TRUE(visit->payment->iban.has_value());
}

TEST_F(PaymentJourney, AmendsOneLineAndComesBackToTheCheck)
{
    walkTo(Step::Check);
    journey->amend(Journey::Line::Rhythm);
    EXPECT_EQ(journey->step(), Step::Offer);
    EXPECT_TRUE(journey->isAmending());
    EXPECT_EQ(journey->amended(), Journey::Line::Rhythm);
    journey->chooseSchedule(u"4x"_s, 10);
    EXPECT_EQ(journey->step(), Step::Check);
    EXPECT_FALSE(journey->isAmending());

    journey->amend(Journey::Line::Holder);
    EXPECT_TRUE(journey->isAmending());
    EXPECT_EQ(journey->amended(), Journey::Line::Holder);
    journey->giveBank(iban(u"BE68 5390 0754 7034"_s), u"AUTRE Exemple"_s);
    EXPECT_EQ(journey->step(), Step::Check);

    journey->confirmCheck();
    attempt(actOf(Call::SignMandate), mandate(u"4x"_s, 10));
    EXPECT_EQ(council.last().values.mid(1),
              (QStringList {u"BE68539007547034"_s, u"AUTRE Exemple"_s, u"4x"_s, u"10"_s, u"2026-1"_s}));
}

TEST_F(PaymentJourney, LeavesALineAsItWasOnTheWayBack)
{
    for (const bool schedule : {true, false}) {
        begin();
        walkTo(Step::Check);
        if (schedule) {
            journey->amend(Journey::Line::Rhythm);
        } else {
            journey->amend(Journey::Line::Iban);
        }
        journey->goBack();
        EXPECT_EQ(journey->step(), Step::Check);
        EXPECT_FALSE(journey->isAmending());
        journey->goBack();
        EXPECT_EQ(journey->step(), Step::Rules);
        EXPECT_EQ(visit->payment->rhythm, u"10x"_s);
        EXPECT_EQ(visit->payment->holder, u"USAGER Exemple"_s);
    }
}

TEST_F(PaymentJourney, AsksForTheBankAgainWhenItIsRefused)
{
    for (const FailureCode code : {FailureCode::IbanRefused, FailureCode::HolderRefused}) {
        SCOPED_TRACE(static_cast<int>(code));
        begin();
        walkTo(Step::Mandate);
        news.clear();
        attempt(actOf(Call::SignMandate), refusal(code));
        EXPECT_EQ(steps(), QList<Step> {Step::Bank});
        EXPECT_EQ(failures(), QList<FailureCode> {code});
        EXPECT_TRUE(journey->isAmending());
        EXPECT_TRUE(visit->payment->iban.has_value());
        journey->giveBank(iban(u"BE68 5390 0754 7034"_s), u"USAGER Exemple"_s);
        EXPECT_EQ(journey->step(), Step::Check);
        journey->confirmCheck();
        succeed(Call::SignMandate);
    }
}

TEST_F(PaymentJourney, ShowsTheNewRulesAndAsksAgain)
{
    walkTo(Step::Mandate);
    news.clear();
    refuse(FailureCode::RulesChanged, Call::FetchOffer, paymentOffer(u"2026-2"_s));
    EXPECT_EQ(steps(), QList<Step> {Step::Rules});
    EXPECT_EQ(failures(), QList<FailureCode> {FailureCode::RulesChanged});
    EXPECT_EQ(visit->payment->offer.rules.version, u"2026-2"_s);
    EXPECT_TRUE(visit->payment->rulesAccepted.isEmpty());
    EXPECT_EQ(visit->payment->rhythm, u"10x"_s);
    EXPECT_TRUE(visit->payment->iban.has_value());

    journey->acceptRules();
    journey->confirmCheck();
    attempt(actOf(Call::SignMandate), mandate());
    EXPECT_EQ(council.last().values.constLast(), u"2026-2"_s);
    EXPECT_EQ(journey->step(), Step::MandateDone);
}

TEST_F(PaymentJourney, AsksForTheScheduleAgainWhenItIsGoneOrDebitsOtherwise)
{
    for (const bool gone : {true, false}) {
        SCOPED_TRACE(gone);
        begin();
        walkTo(Step::Mandate);
        news.clear();
        refuse(FailureCode::RulesChanged, Call::FetchOffer, gone ? without(u"10x"_s) : dearer());
        EXPECT_EQ(steps(), QList<Step> {Step::Offer});
        EXPECT_EQ(failures(), QList<FailureCode> {FailureCode::RulesChanged});
        EXPECT_EQ(visit->payment->schedule(), nullptr);
        EXPECT_TRUE(visit->payment->rulesAccepted.isEmpty());

        // Nothing of it is skipped: the new rules stand before the signature.
        journey->chooseSchedule(u"4x"_s, 10);
        ASSERT_EQ(journey->step(), Step::Bank);
        EXPECT_TRUE(visit->payment->iban.has_value());
        journey->giveBank(iban(), u"USAGER Exemple"_s);
        ASSERT_EQ(journey->step(), Step::Rules);
        journey->acceptRules();
        ASSERT_EQ(journey->step(), Step::Check);
    }
}

TEST_F(PaymentJourney, GivesUpAChoiceThatChangedBehindTheAccountsPage)
{
    walkTo(Step::Check);
    for (int steps = 0; steps < 4; ++steps) {
        journey->goBack();
    }
    openOffer(dearer());
    EXPECT_EQ(visit->payment->schedule(), nullptr);
    journey->chooseSchedule(u"10x"_s, 10);
    journey->giveBank(iban(), u"USAGER Exemple"_s);
    // What was accepted before was another version.
    EXPECT_EQ(journey->step(), Step::Rules);
}

TEST_F(PaymentJourney, LeadsBackToTheAccountWhenTheOfferClosed)
{
    walkTo(Step::Mandate);
    news.clear();
    attempt(actOf(Call::SignMandate), refusal(FailureCode::OfferClosed));
    EXPECT_EQ(steps(), QList<Step> {Step::SignedIn});
    EXPECT_EQ(failures(), QList<FailureCode> {FailureCode::OfferClosed});
    EXPECT_FALSE(visit->payment.has_value());

    begin();
    walkTo(Step::Mandate);
    news.clear();
    refuse(FailureCode::RulesChanged, Call::FetchOffer, refusal(FailureCode::OfferClosed));
    EXPECT_EQ(steps(), QList<Step> {Step::SignedIn});
    EXPECT_EQ(failures(), QList<FailureCode> {FailureCode::OfferClosed});
}

TEST_F(PaymentJourney, ShowsTheAccountWhenAnotherMandateExists)
{
    walkTo(Step::Mandate);
    news.clear();
    refuse(FailureCode::MandateExists, Call::FetchAccount, account(mandate(u"4x"_s)));
    EXPECT_EQ(steps(), QList<Step> {Step::SignedIn});
    EXPECT_EQ(failures(), QList<FailureCode> {FailureCode::MandateExists});
    EXPECT_EQ(visit->session->account.payment, PaymentMode::Monthly);
    EXPECT_EQ(visit->session->account.mandate->rhythm, u"4x"_s);
    EXPECT_FALSE(visit->payment.has_value());
}

TEST_F(PaymentJourney, TellsOneSuccessOnceWhenTheMandatesAnswerWasLost)
{
    loseTheAnswerOfTheMandate();
    council.expect(Call::SignMandate, mandate());
    journey->retry();
    ASSERT_TRUE(council.deliver());
    EXPECT_EQ(steps(), QList<Step> {Step::MandateDone});
    EXPECT_TRUE(failures().isEmpty());
    EXPECT_TRUE(council.records(Call::FetchAccount).isEmpty());
}

TEST_F(PaymentJourney, ShowsTheMandateThatWasMadeWhenALostOneIsRefused)
{
    for (const FailureCode code : {FailureCode::MandateExists, FailureCode::RateLimited, FailureCode::RulesChanged,
                                   FailureCode::OfferClosed, FailureCode::IbanRefused}) {
        SCOPED_TRACE(static_cast<int>(code));
        begin();
        loseTheAnswerOfTheMandate();
        refuse(code, Call::FetchAccount, account(mandate()));
        EXPECT_EQ(steps(), QList<Step> {Step::MandateDone});
        EXPECT_TRUE(failures().isEmpty());
        EXPECT_EQ(visit->payment->mandate->reference, u"CG-004211-2026-0001"_s);
        EXPECT_EQ(journey->status(), ActStatus::Idle);
    }
}

TEST_F(PaymentJourney, FollowsTheRefusalWhenALostMandateWasNotMade)
{
    struct Case
    {
        FailureCode code;
        Step leadsTo;
    };
    for (const Case &one :
         {Case {FailureCode::IbanRefused, Step::Bank}, Case {FailureCode::HolderRefused, Step::Bank},
          Case {FailureCode::OfferClosed, Step::SignedIn}, Case {FailureCode::MandateExists, Step::SignedIn}}) {
        SCOPED_TRACE(static_cast<int>(one.code));
        begin();
        loseTheAnswerOfTheMandate();
        refuse(one.code, Call::FetchAccount, account());
        EXPECT_EQ(steps(), QList<Step> {one.leadsTo});
        EXPECT_EQ(failures(), QList<FailureCode> {one.code});
        EXPECT_EQ(journey->status(), ActStatus::Idle);
    }
    begin();
    loseTheAnswerOfTheMandate();
    council.expect(Call::SignMandate, refusal(FailureCode::RulesChanged));
    council.expect(Call::FetchAccount, account());
    council.expect(Call::FetchOffer, paymentOffer(u"2026-2"_s));
    journey->retry();
    deliverAll();
    EXPECT_EQ(steps(), QList<Step> {Step::Rules});
    EXPECT_EQ(failures(), QList<FailureCode> {FailureCode::RulesChanged});
}

TEST_F(PaymentJourney, TakesNoMandateOfElsewhereForALostOneThatWasNotMade)
{
    loseTheAnswerOfTheMandate();
    refuse(FailureCode::IbanRefused, Call::FetchAccount, account());
    ASSERT_EQ(steps(), QList<Step> {Step::Bank});
    journey->giveBank(iban(), u"AUTRE Exemple"_s);
    journey->confirmCheck();
    news.clear();
    refuse(FailureCode::MandateExists, Call::FetchAccount, account(mandate()));
    EXPECT_EQ(steps(), QList<Step> {Step::SignedIn});
    EXPECT_EQ(failures(), QList<FailureCode> {FailureCode::MandateExists});
    EXPECT_FALSE(visit->payment.has_value());
}

TEST_F(PaymentJourney, AsksTheAccountAgainWhenThatAnswerIsLostToo)
{
    loseTheAnswerOfTheMandate();
    refuse(FailureCode::MandateExists, Call::FetchAccount, doubt());
    EXPECT_EQ(journey->status(), ActStatus::Unsettled);
    const auto sent = council.records().size();
    pressEverything();
    EXPECT_EQ(council.records().size(), sent);
    council.expect(Call::FetchAccount, account(mandate()));
    journey->retry();
    ASSERT_TRUE(council.deliver());
    EXPECT_EQ(steps(), QList<Step> {Step::MandateDone});
    EXPECT_EQ(council.records(Call::SignMandate).size(), 2);
}

TEST_F(PaymentJourney, AsksNoFurtherWhateverTheAccountOrTheOfferAnswers)
{
    for (const Call asked : {Call::FetchAccount, Call::FetchOffer}) {
        for (const FailureRow &row : allFailures()) {
            SCOPED_TRACE(::testing::PrintToString(asked) + ' ' + std::to_string(row.number));
            begin();
            walkTo(Step::Mandate);
            news.clear();
            const auto before = council.records(asked).size();
            refuse(asked == Call::FetchAccount ? FailureCode::MandateExists : FailureCode::RulesChanged, asked,
                   refusal(row.code));
            EXPECT_EQ(journey->status(), row.code == FailureCode::RateLimited ? ActStatus::Unsettled : ActStatus::Idle);
            EXPECT_EQ(failures(), QList<FailureCode> {row.code});
            EXPECT_EQ(council.records(asked).size(), before + 1);
        }
    }
}

TEST_F(PaymentJourney, GoesOnWhereTheSessionEnded)
{
    walkTo(Step::SignedIn);
    openOffer(refusal(FailureCode::SessionExpired));
    EXPECT_EQ(journey->step(), Step::SignIn);
    EXPECT_TRUE(journey->isResuming());
    EXPECT_EQ(failures(), QList<FailureCode> {FailureCode::SessionExpired});
    EXPECT_FALSE(visit->session.has_value());
    succeed(Call::SignIn);
    EXPECT_FALSE(journey->isResuming());

    begin();
    endTheSessionAtTheMandate();
    EXPECT_TRUE(journey->isResuming());
    EXPECT_EQ(failures(), QList<FailureCode> {FailureCode::SessionExpired});
    attempt(actOf(Call::SignIn), refusal(FailureCode::CredentialsRefused));
    EXPECT_TRUE(journey->isResuming());
    attempt(actOf(Call::SignIn), session(u"session-2"_s));
    EXPECT_EQ(journey->step(), Step::Mandate);
    EXPECT_FALSE(journey->isResuming());
    attempt(actOf(Call::SignMandate), mandate());
    EXPECT_EQ(council.last().values.constFirst(), u"session-2"_s);
    EXPECT_EQ(council.last().values.mid(1, 2), (QStringList {u"FR7630006000011234567890189"_s, u"USAGER Exemple"_s}));
    EXPECT_EQ(journey->step(), Step::MandateDone);
}

TEST_F(PaymentJourney, GoesOnAfterASessionThatEndedInAQuestionOfTheMandate)
{
    for (const bool offer : {true, false}) {
        SCOPED_TRACE(offer);
        begin();
        walkTo(Step::Mandate);
        refuse(offer ? FailureCode::RulesChanged : FailureCode::MandateExists,
               offer ? Call::FetchOffer : Call::FetchAccount, refusal(FailureCode::SessionExpired));
        ASSERT_EQ(journey->step(), Step::SignIn);
        attempt(actOf(Call::SignIn), session());
        EXPECT_EQ(journey->step(), Step::Mandate);
        succeed(Call::SignMandate);
    }
}

TEST_F(PaymentJourney, GoesOnThroughAForgottenPassword)
{
    endTheSessionAtTheMandate();
    journey->beginReset();
    succeed(Call::StartReset);
    succeed(Call::CheckResetCode);
    succeed(Call::SetPassword);
    journey->goBack();
    ASSERT_TRUE(journey->isResuming());
    attempt(actOf(Call::SignIn), session());
    EXPECT_EQ(journey->step(), Step::Mandate);
}

TEST_F(PaymentJourney, IsDroppedWhenAnotherAccountSignsIn)
{
    endTheSessionAtTheMandate();
    attempt(actOf(Call::SignIn), sessionOf(u"CG-009999"_s));
    EXPECT_EQ(journey->step(), Step::SignedIn);
    EXPECT_FALSE(visit->payment.has_value());
    EXPECT_FALSE(journey->isResuming());
    openOffer();
    EXPECT_EQ(visit->payment->contract, u"CG-009999"_s);
    EXPECT_FALSE(visit->payment->iban.has_value());
}

TEST_F(PaymentJourney, DoesNotGoOnOnceTheResidentTurnedAway)
{
    endTheSessionAtTheMandate();
    journey->goBack();
    ASSERT_EQ(journey->step(), Step::Welcome);
    EXPECT_FALSE(journey->isResuming());
    journey->beginSignIn();
    attempt(actOf(Call::SignIn), session());
    EXPECT_EQ(journey->step(), Step::SignedIn);
}

TEST_F(PaymentJourney, FindsWhatWasSignedWhenTheSessionEndedOverIt)
{
    loseTheAnswerOfTheMandate();
    council.expect(Call::SignMandate, refusal(FailureCode::SessionExpired));
    journey->retry();
    ASSERT_TRUE(council.deliver());
    ASSERT_EQ(journey->step(), Step::SignIn);
    attempt(actOf(Call::SignIn), sessionOf(u"CG-004211"_s, mandate()));
    EXPECT_EQ(journey->step(), Step::MandateDone);
    EXPECT_EQ(visit->payment->mandate->reference, u"CG-004211-2026-0001"_s);
    EXPECT_EQ(failures(), QList<FailureCode> {FailureCode::SessionExpired});
    EXPECT_EQ(council.records(Call::SignMandate).size(), 2);
}

TEST_F(PaymentJourney, SignsOnceMoreWhenTheSessionEndedAndNothingWasMade)
{
    loseTheAnswerOfTheMandate();
    council.expect(Call::SignMandate, refusal(FailureCode::SessionExpired));
    journey->retry();
    ASSERT_TRUE(council.deliver());
    attempt(actOf(Call::SignIn), session());
    ASSERT_EQ(journey->step(), Step::Mandate);
    // It was made while the resident signed in again.
    news.clear();
    refuse(FailureCode::MandateExists, Call::FetchAccount, account(mandate()));
    EXPECT_EQ(steps(), QList<Step> {Step::MandateDone});
    EXPECT_TRUE(failures().isEmpty());
}

TEST_F(PaymentJourney, EndsWithTheSession)
{
    walkTo(Step::Check);
    for (int steps = 0; steps < 5; ++steps) {
        journey->goBack();
    }
    ASSERT_EQ(journey->step(), Step::SignIn);
    EXPECT_EQ(council.last().call, Call::SignOut);
    EXPECT_FALSE(visit->session.has_value());
    EXPECT_FALSE(visit->payment.has_value());
}

TEST_F(PaymentJourney, LeavesARegistrationBesideItAlone)
{
    walkTo(Step::Invoice);
    journey->beginSignIn();
    succeed(Call::SignIn);
    openOffer(refusal(FailureCode::RegistrationExpired));
    EXPECT_EQ(journey->step(), Step::SignedIn);
    EXPECT_TRUE(visit->registration.has_value());
}

TEST_F(PaymentJourney, MakesAnotherOfferNewAfterAMandate)
{
    walkTo(Step::MandateDone);
    journey->goBack();
    openOffer();
    EXPECT_EQ(journey->step(), Step::Offer);
    EXPECT_FALSE(visit->payment->mandate.has_value());
    EXPECT_TRUE(visit->payment->rhythm.isEmpty());
    EXPECT_TRUE(visit->payment->holder.isEmpty());
}

} // namespace guichet::test
