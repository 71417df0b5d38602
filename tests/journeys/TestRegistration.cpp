// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "JourneyTest.h"

namespace guichet::test {

using namespace Qt::StringLiterals;

class RegistrationJourney : public JourneyTest
{
protected:
    /// The act that asks the council for a state: its answer is delivered, then that of the state.
    void attemptThenState(Call call, const Failure &failure, ScriptedBackend::Answer state)
    {
        council.expect(call, failure);
        council.expect(Call::FetchRegistration, std::move(state));
        actOf(call).ask(*journey);
        ASSERT_TRUE(council.deliver());
        ASSERT_EQ(journey->status(), ActStatus::Waiting);
        ASSERT_TRUE(council.deliver());
    }

    void loseTheAnswerOfTheAccount()
    {
        walkTo(Step::Account);
        attempt(actOf(Call::CreateAccount), doubt(FailureCode::ConnectionLost));
        ASSERT_EQ(journey->status(), ActStatus::Unsettled);
        news.clear();
    }
};

TEST_F(RegistrationJourney, LeadsFromTheWelcomePageToTheAccount)
{
    journey->beginRegistration();
    succeed(Call::StartRegistration);
    EXPECT_EQ(council.last().values, (QStringList {u"+33639980001"_s, u"sms"_s}));
    ASSERT_TRUE(visit->registration.has_value());
    EXPECT_EQ(visit->registration->ref.id, u"r-1"_s);
    EXPECT_EQ(visit->registration->ref.token.reveal(), u"token-r-1"_s);
    EXPECT_EQ(visit->registration->code.attemptsLeft, 5);
    EXPECT_EQ(visit->registration->mobile, mobileNumber());
    EXPECT_TRUE(visit->registration->expiresAt.isValid());
    EXPECT_FALSE(journey->isDone(Step::Mobile));
    EXPECT_FALSE(journey->isDone(Step::Code));

    succeed(Call::CheckCode);
    EXPECT_EQ(council.last().values, (QStringList {u"r-1"_s, u"token-r-1"_s, u"123456"_s}));
    EXPECT_TRUE(journey->isDone(Step::Mobile));
    EXPECT_TRUE(journey->isDone(Step::Code));

    succeed(Call::Identify);
    EXPECT_EQ(council.last().values, (QStringList {u"r-1"_s, u"token-r-1"_s, u"OM-2026-0417"_s, u"rK7-mO0l"_s}));
    ASSERT_TRUE(visit->registration->household.has_value());
    EXPECT_EQ(visit->registration->household->holder, u"USAGER Exemple"_s);
    EXPECT_FALSE(journey->isDone(Step::Invoice));

    journey->confirmHousehold();
    EXPECT_EQ(journey->step(), Step::Account);
    EXPECT_TRUE(journey->isDone(Step::Invoice));
    EXPECT_TRUE(journey->isDone(Step::Household));
    EXPECT_FALSE(journey->isDone(Step::Account));

    succeed(Call::CreateAccount);
    EXPECT_EQ(council.last().values,
              (QStringList {u"r-1"_s, u"token-r-1"_s, u"usager@example.fr"_s, u"Tracteur-Bleu-58"_s}));
    EXPECT_EQ(steps(),
              (QList<Step> {Step::Mobile, Step::Code, Step::Invoice, Step::Household, Step::Account, Step::Done}));
    EXPECT_TRUE(failures().isEmpty());
    EXPECT_EQ(visit->accountEmail, u"usager@example.fr"_s);
    EXPECT_FALSE(visit->registration.has_value());

    journey->goBack();
    EXPECT_EQ(journey->step(), Step::SignIn);
    EXPECT_EQ(visit->accountEmail, u"usager@example.fr"_s);
    succeed(Call::SignIn);
    EXPECT_EQ(council.calls(), (QList<Call> {Call::StartRegistration, Call::CheckCode, Call::Identify,
                                             Call::CreateAccount, Call::SignIn}));
}

TEST_F(RegistrationJourney, UsesAKeyOfItsOwnForEachAct)
{
    walkTo(Step::Done);
    journey->goBack();
    succeed(Call::SignIn);
    QList<ActKey> keys;
    for (const auto &record : council.records()) {
        EXPECT_FALSE(record.key.isNull());
        EXPECT_FALSE(keys.contains(record.key));
        keys << record.key;
    }
    EXPECT_EQ(keys.size(), 5);
}

TEST_F(RegistrationJourney, KeepsTheAddressThatTheCouncilWrites)
{
    walkTo(Step::Account);
    attempt(actOf(Call::CreateAccount), journeyState(JourneyPhase::AccountCreated, u"Usager@example.fr"_s));
    EXPECT_EQ(visit->accountEmail, u"Usager@example.fr"_s);
}

TEST_F(RegistrationJourney, KnowsNoAccountAddressAfterARefusal)
{
    walkTo(Step::Account);
    attempt(actOf(Call::CreateAccount), refusal(FailureCode::EmailInUse));
    EXPECT_EQ(journey->step(), Step::Account);
    EXPECT_TRUE(visit->accountEmail.isEmpty());
}

TEST_F(RegistrationJourney, TellsOneSuccessOnceWhenTheAccountsAnswerWasLost)
{
    loseTheAnswerOfTheAccount();
    council.expect(Call::CreateAccount, actOf(Call::CreateAccount).good());
    journey->retry();
    ASSERT_TRUE(council.deliver());
    EXPECT_EQ(steps(), QList<Step> {Step::Done});
    EXPECT_TRUE(failures().isEmpty());
    EXPECT_EQ(council.records(Call::CreateAccount).size(), 2);
    EXPECT_TRUE(council.records(Call::FetchRegistration).isEmpty());
    EXPECT_FALSE(council.deliver());
}

TEST_F(RegistrationJourney, AsksTheStateWhenALostAccountIsRefused)
{
    for (const FailureCode code : {FailureCode::EmailInUse, FailureCode::StepOutOfOrder, FailureCode::PasswordRefused,
                                   FailureCode::AlreadyRegistered, FailureCode::RateLimited}) {
        SCOPED_TRACE(static_cast<int>(code));
        begin();
        loseTheAnswerOfTheAccount();
        council.expect(Call::CreateAccount, refusal(code));
        // GET need not say the address.
        council.expect(Call::FetchRegistration, journeyState(JourneyPhase::AccountCreated));
        journey->retry();
        ASSERT_TRUE(council.deliver());
        EXPECT_EQ(journey->status(), ActStatus::Waiting);
        ASSERT_TRUE(council.deliver());
        EXPECT_EQ(council.last().values, (QStringList {u"r-1"_s, u"token-r-1"_s}));
        EXPECT_EQ(steps(), QList<Step> {Step::Done});
        EXPECT_TRUE(failures().isEmpty());
        EXPECT_EQ(visit->accountEmail, u"usager@example.fr"_s);
        EXPECT_EQ(journey->status(), ActStatus::Idle);
    }
}

TEST_F(RegistrationJourney, TellsTheRefusalWhenTheLostAccountWasNotMade)
{
    loseTheAnswerOfTheAccount();
    council.expect(Call::CreateAccount, refusal(FailureCode::EmailInUse));
    council.expect(Call::FetchRegistration, journeyState(JourneyPhase::Identified));
    journey->retry();
    deliverAll();
    EXPECT_EQ(journey->step(), Step::Account);
    EXPECT_TRUE(steps().isEmpty());
    EXPECT_EQ(failures(), QList<FailureCode> {FailureCode::EmailInUse});
    EXPECT_EQ(journey->status(), ActStatus::Idle);
    EXPECT_TRUE(visit->accountEmail.isEmpty());
    succeed(Call::CreateAccount);
    EXPECT_EQ(steps(), QList<Step> {Step::Done});
}

TEST_F(RegistrationJourney, TellsTheRefusalOfAnAccountAtOnceWhenNothingWasLost)
{
    walkTo(Step::Account);
    attempt(actOf(Call::CreateAccount), refusal(FailureCode::EmailInUse));
    EXPECT_EQ(failures(), QList<FailureCode> {FailureCode::EmailInUse});
    EXPECT_TRUE(council.records(Call::FetchRegistration).isEmpty());
}

TEST_F(RegistrationJourney, AsksTheStateAgainWhenThatAnswerIsLostToo)
{
    loseTheAnswerOfTheAccount();
    council.expect(Call::CreateAccount, refusal(FailureCode::EmailInUse));
    council.expect(Call::FetchRegistration, doubt());
    journey->retry();
    deliverAll();
    EXPECT_EQ(journey->status(), ActStatus::Unsettled);
    EXPECT_EQ(failures(), QList<FailureCode> {FailureCode::TimedOut});

    const auto sent = council.records().size();
    pressEverything();
    EXPECT_EQ(council.records().size(), sent);

    council.expect(Call::FetchRegistration, ScriptedBackend::Silence());
    journey->retry();
    journey->leaveWait();
    EXPECT_TRUE(council.last().cancelled);

    council.expect(Call::FetchRegistration, journeyState(JourneyPhase::AccountCreated));
    journey->retry();
    ASSERT_TRUE(council.deliver());
    EXPECT_EQ(steps(), QList<Step> {Step::Done});
    EXPECT_EQ(visit->accountEmail, u"usager@example.fr"_s);
    EXPECT_EQ(council.records(Call::CreateAccount).size(), 2);
}

TEST_F(RegistrationJourney, FollowsTheStateWhenAStepWasOutOfOrder)
{
    struct Case
    {
        Call act;
        JourneyPhase phase;
        Step leadsTo;
    };
    const QList<Case> cases = {
        {Call::CheckCode, JourneyPhase::CodeSent, Step::Code},
        {Call::CheckCode, JourneyPhase::MobileVerified, Step::Invoice},
        {Call::CheckCode, JourneyPhase::Identified, Step::Invoice}, // The household was never told here.
        {Call::CheckCode, JourneyPhase::AccountCreated, Step::Done},
        {Call::SendCode, JourneyPhase::MobileVerified, Step::Invoice},
        {Call::Identify, JourneyPhase::CodeSent, Step::Code},
        {Call::Identify, JourneyPhase::MobileVerified, Step::Invoice},
        {Call::Identify, JourneyPhase::Identified, Step::Invoice},
        {Call::Identify, JourneyPhase::AccountCreated, Step::Done},
        {Call::CreateAccount, JourneyPhase::CodeSent, Step::Code},
        {Call::CreateAccount, JourneyPhase::MobileVerified, Step::Invoice},
        {Call::CreateAccount, JourneyPhase::Identified, Step::Account},
        {Call::CreateAccount, JourneyPhase::AccountCreated, Step::Done},
    };
    for (const Case &one : cases) {
        SCOPED_TRACE(::testing::PrintToString(one.act) + ' ' + std::to_string(static_cast<int>(one.phase)));
        begin();
        walkTo(actOf(one.act).step);
        news.clear();
        attemptThenState(one.act, refusal(FailureCode::StepOutOfOrder), journeyState(one.phase));
        EXPECT_EQ(steps(), QList<Step> {one.leadsTo});
        // Another page speaks for itself.
        const bool stays = one.leadsTo == actOf(one.act).step;
        EXPECT_EQ(failures(), stays ? QList<FailureCode> {FailureCode::StepOutOfOrder} : QList<FailureCode>());
        EXPECT_EQ(journey->status(), ActStatus::Idle);
        if (one.phase == JourneyPhase::AccountCreated) {
            EXPECT_FALSE(visit->registration.has_value());
        } else {
            ASSERT_TRUE(visit->registration.has_value());
            EXPECT_EQ(visit->registration->phase, one.phase);
        }
    }
}

TEST_F(RegistrationJourney, ShowsTheHouseholdAgainWhenItWasNotYetConfirmed)
{
    walkTo(Step::Household);
    journey->goBack();
    ASSERT_EQ(journey->step(), Step::Invoice);
    news.clear();
    attemptThenState(Call::Identify, refusal(FailureCode::StepOutOfOrder), journeyState(JourneyPhase::Identified));
    EXPECT_EQ(steps(), QList<Step> {Step::Household});
}

TEST_F(RegistrationJourney, IdentifiesAnewWhenTheCouncilKnowsOfNoHousehold)
{
    walkTo(Step::Account);
    attemptThenState(Call::CreateAccount, refusal(FailureCode::StepOutOfOrder),
                     journeyState(JourneyPhase::MobileVerified));
    EXPECT_EQ(journey->step(), Step::Invoice);
    EXPECT_FALSE(journey->isDone(Step::Invoice));
    succeed(Call::Identify);
    EXPECT_EQ(journey->step(), Step::Household);
}

TEST_F(RegistrationJourney, TellsEveryFailureOfTheStateItself)
{
    for (const FailureRow &row : allFailures()) {
        SCOPED_TRACE(row.number);
        begin();
        walkTo(Step::Invoice);
        news.clear();
        attemptThenState(Call::Identify, refusal(FailureCode::StepOutOfOrder), refusal(row.code));
        EXPECT_EQ(journey->status(), row.code == FailureCode::RateLimited ? ActStatus::Unsettled : ActStatus::Idle);
        EXPECT_EQ(failures(), QList<FailureCode> {row.code});
        const bool restarts = row.lead == Lead::Restart;
        EXPECT_EQ(journey->step(), restarts ? Step::Mobile : Step::Invoice);
        EXPECT_EQ(visit->registration.has_value(), !restarts);
    }
}

TEST_F(RegistrationJourney, StaysOpenWhileACouncilAskedTooOftenSaysNothing)
{
    loseTheAnswerOfTheAccount();
    council.expect(Call::CreateAccount, refusal(FailureCode::RateLimited));
    council.expect(Call::FetchRegistration, refusal(FailureCode::RateLimited));
    journey->retry();
    deliverAll();
    EXPECT_EQ(journey->status(), ActStatus::Unsettled);
    EXPECT_EQ(failures(), QList<FailureCode> {FailureCode::RateLimited});
    council.expect(Call::FetchRegistration, journeyState(JourneyPhase::AccountCreated));
    journey->retry();
    deliverAll();
    EXPECT_EQ(journey->step(), Step::Done);
    EXPECT_EQ(visit->accountEmail, u"usager@example.fr"_s);
    EXPECT_EQ(council.records(Call::CreateAccount).size(), 2);
}

TEST_F(RegistrationJourney, IsOverForItsNumberWhenItExpired)
{
    for (const Act &act : allActs()) {
        if (act.within != Within::Registration) {
            continue;
        }
        SCOPED_TRACE(act.name);
        begin();
        walkTo(act.step);
        news.clear();
        const auto farewells = council.records(Call::AbandonRegistration).size();
        attempt(act, refusal(FailureCode::RegistrationExpired));
        EXPECT_FALSE(visit->registration.has_value());
        EXPECT_EQ(council.records(Call::AbandonRegistration).size(), farewells);
        ASSERT_GE(news.size(), 2);
        EXPECT_EQ(news[news.size() - 2],
                  (News {.kind = News::Kind::Step, .step = Step::Mobile, .standing = Step::Mobile}));
        EXPECT_EQ(
            news.constLast(),
            (News {.kind = News::Kind::Failed, .code = FailureCode::RegistrationExpired, .standing = Step::Mobile}));
        EXPECT_FALSE(journey->isDone(Step::Mobile));
        // The same number begins anew: nothing is left that it could go back to.
        succeed(Call::StartRegistration);
    }
}

TEST_F(RegistrationJourney, SendsNothingForTheSameNumber)
{
    walkTo(Step::Code);
    journey->changeNumber();
    ASSERT_EQ(journey->step(), Step::Mobile);
    const auto sent = council.records().size();
    journey->sendCode(mobileNumber(u"+33 6 39 98 00 01"_s), Channel::Whatsapp);
    EXPECT_EQ(journey->step(), Step::Code);
    EXPECT_EQ(journey->status(), ActStatus::Idle);
    EXPECT_EQ(council.records().size(), sent);
    EXPECT_EQ(visit->registration->ref.id, u"r-1"_s);
}

TEST_F(RegistrationJourney, GivesTheOldRegistrationUpForAnotherNumber)
{
    walkTo(Step::Account);
    journey->goBack();
    journey->goBack();
    journey->changeNumber();
    council.expect(Call::StartRegistration, codeState(true, u"r-2"_s));
    journey->sendCode(mobileNumber(u"06 39 98 00 02"_s), Channel::Sms);
    EXPECT_EQ(council.calls().mid(3), (QList<Call> {Call::AbandonRegistration, Call::StartRegistration}));
    EXPECT_EQ(council.records(Call::AbandonRegistration).constFirst().values, (QStringList {u"r-1"_s, u"token-r-1"_s}));
    EXPECT_FALSE(visit->registration.has_value());
    ASSERT_TRUE(council.deliver());
    EXPECT_EQ(journey->step(), Step::Code);
    EXPECT_EQ(visit->registration->ref.id, u"r-2"_s);
    EXPECT_EQ(visit->registration->phase, JourneyPhase::CodeSent);
    EXPECT_FALSE(visit->registration->household.has_value());
    EXPECT_FALSE(journey->isDone(Step::Code));
    EXPECT_FALSE(journey->isDone(Step::Invoice));
}

TEST_F(RegistrationJourney, RenewsTheCodeWithoutLeavingItsPage)
{
    walkTo(Step::Code);
    news.clear();
    CodeState renewed = codeState();
    renewed.channel = Channel::Whatsapp;
    renewed.sendsLeft = 1;
    attempt(actOf(Call::SendCode), std::move(renewed));
    EXPECT_EQ(council.last().values, (QStringList {u"r-1"_s, u"token-r-1"_s, u"whatsapp"_s}));
    EXPECT_EQ(news.constLast(), (News {.kind = News::Kind::Renewed, .standing = Step::Code}));
    EXPECT_TRUE(steps().isEmpty());
    EXPECT_EQ(visit->registration->code.channel, Channel::Whatsapp);
    EXPECT_EQ(visit->registration->code.sendsLeft, 1);
    EXPECT_EQ(visit->registration->ref.token.reveal(), u"token-r-1"_s);
    succeed(Call::CheckCode);
}

TEST_F(RegistrationJourney, GoesBackToWhereItWasBegun)
{
    journey->beginRegistration();
    journey->goBack();
    EXPECT_EQ(journey->step(), Step::Welcome);

    journey->beginSignIn();
    journey->beginRegistration();
    ASSERT_EQ(journey->step(), Step::Mobile);
    journey->goBack();
    EXPECT_EQ(journey->step(), Step::SignIn);
    journey->goBack();
    EXPECT_EQ(journey->step(), Step::Welcome);

    journey->beginRegistration();
    journey->goBack();
    EXPECT_EQ(journey->step(), Step::Welcome);
    EXPECT_TRUE(council.records().isEmpty());
}

TEST_F(RegistrationJourney, GoesBackAndOnThroughWhatIsDone)
{
    walkTo(Step::Account);
    const auto sent = council.records().size();
    news.clear();
    for (int steps = 0; steps < 3; ++steps) {
        journey->goBack();
    }
    for (int steps = 0; steps < 3; ++steps) {
        EXPECT_TRUE(journey->isDone(journey->step()));
        journey->goOn();
    }
    EXPECT_EQ(steps(),
              (QList<Step> {Step::Invoice, Step::Code, Step::Mobile, Step::Code, Step::Invoice, Step::Account}));
    EXPECT_EQ(council.records().size(), sent);
    succeed(Call::CreateAccount);
}

TEST_F(RegistrationJourney, AsksForTheInvoiceAgainWhenTheHouseholdIsNotTheirs)
{
    walkTo(Step::Household);
    const auto sent = council.records().size();
    journey->rejectHousehold();
    EXPECT_EQ(journey->step(), Step::Invoice);
    EXPECT_FALSE(visit->registration->household.has_value());
    EXPECT_FALSE(journey->isDone(Step::Invoice));
    EXPECT_EQ(council.records().size(), sent);

    council.expect(Call::Identify, household(u"USAGÈRE Exemple"_s));
    journey->identify(invoiceCredentials(u"OM-2026-0418"_s));
    ASSERT_TRUE(council.deliver());
    EXPECT_EQ(journey->step(), Step::Household);
    EXPECT_EQ(visit->registration->household->holder, u"USAGÈRE Exemple"_s);
    EXPECT_EQ(council.last().values.at(2), u"OM-2026-0418"_s);
    journey->confirmHousehold();
    succeed(Call::CreateAccount);
}

TEST_F(RegistrationJourney, MayIdentifyAnotherHouseholdUntilTheAccountExists)
{
    walkTo(Step::Account);
    journey->goBack();
    ASSERT_TRUE(journey->isDone(Step::Invoice));
    journey->rejectHousehold();
    EXPECT_EQ(journey->step(), Step::Invoice);
    EXPECT_FALSE(journey->isDone(Step::Invoice));
    journey->goOn();
    EXPECT_EQ(journey->step(), Step::Invoice);
    succeed(Call::Identify);
    EXPECT_FALSE(journey->isDone(Step::Invoice));
}

TEST_F(RegistrationJourney, BeginsAnotherRegistrationAfterAnAccount)
{
    walkTo(Step::Done);
    journey->goBack();
    journey->beginRegistration();
    // The same number, and yet a code is sent: it is another household's registration.
    council.expect(Call::StartRegistration, codeState(true, u"r-2"_s));
    journey->sendCode(mobileNumber(), Channel::Sms);
    ASSERT_TRUE(council.deliver());
    EXPECT_EQ(visit->registration->ref.id, u"r-2"_s);
    EXPECT_TRUE(council.records(Call::AbandonRegistration).isEmpty());
}

TEST_F(RegistrationJourney, SignsIn)
{
    walkTo(Step::SignedIn);
    EXPECT_EQ(council.last().values, (QStringList {u"usager@example.fr"_s, u"Tracteur-Bleu-58"_s}));
    ASSERT_TRUE(visit->session.has_value());
    EXPECT_EQ(visit->session->token.reveal(), u"session-1"_s);
    EXPECT_EQ(visit->session->account.contract, u"CG-004211"_s);
}

TEST_F(RegistrationJourney, EndsTheSessionOnTheWayBackFromTheAccount)
{
    walkTo(Step::SignedIn);
    journey->goBack();
    EXPECT_FALSE(visit->session.has_value());
    ASSERT_EQ(council.records(Call::SignOut).size(), 1);
    EXPECT_EQ(council.last().values, QStringList {u"session-1"_s});
    attempt(actOf(Call::SignIn), session(u"session-2"_s));
    EXPECT_EQ(visit->session->token.reveal(), u"session-2"_s);
}

TEST_F(RegistrationJourney, KeepsTheRegistrationWhileSigningInBesideIt)
{
    walkTo(Step::Invoice);
    journey->beginSignIn();
    ASSERT_EQ(journey->step(), Step::SignIn);
    attempt(actOf(Call::SignIn), refusal(FailureCode::CredentialsRefused));
    journey->beginRegistration();
    EXPECT_TRUE(journey->isDone(Step::Mobile));
    journey->goOn();
    journey->goOn();
    EXPECT_EQ(journey->step(), Step::Invoice);
    succeed(Call::Identify);
}

TEST_F(RegistrationJourney, ForgetsAnActThatWasInDoubtWithItsEnd)
{
    walkTo(Step::Account);
    attempt(actOf(Call::CreateAccount), doubt());
    journey.reset();
    EXPECT_FALSE(council.deliver());
    EXPECT_EQ(council.records(Call::CreateAccount).size(), 1);
}

} // namespace guichet::test
