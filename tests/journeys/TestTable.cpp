// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "JourneyTest.h"

#include <set>
#include <utility>

namespace guichet::test {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array allSteps = {Step::Welcome,   Step::SignIn,     Step::Mobile,     Step::Code,
                                 Step::Invoice,   Step::Household,  Step::Account,    Step::Done,
                                 Step::SignedIn,  Step::ResetEmail, Step::ResetCode,  Step::ResetPassword,
                                 Step::ResetDone, Step::Offer,      Step::Bank,       Step::Rules,
                                 Step::Check,     Step::Mandate,    Step::MandateDone};

bool isInTable(Step from, Cue cue)
{
    const auto table = Journey::table();
    return std::any_of(table.begin(), table.end(),
                       [&](const Transition &row) { return row.from == from && row.cue == cue; });
}

} // namespace

TEST(JourneyTable, NamesEachStepAndCueOnce)
{
    std::set<std::pair<Step, Cue>> seen;
    for (const Transition &row : Journey::table()) {
        EXPECT_TRUE(seen.emplace(row.from, row.cue).second)
            << ::testing::PrintToString(row.from) << ' ' << ::testing::PrintToString(row.cue);
    }
}

TEST(JourneyTable, ReachesEveryStep)
{
    std::set<Step> reached {Step::Welcome};
    for (bool grows = true; grows;) {
        grows = false;
        for (const Transition &row : Journey::table()) {
            grows = (reached.contains(row.from) && reached.insert(row.to).second) || grows;
        }
    }
    for (const Step step : allSteps) {
        EXPECT_TRUE(reached.contains(step)) << ::testing::PrintToString(step);
    }
}

TEST(JourneyTable, LeadsBackFromEveryStepButTheFirst)
{
    for (const Step step : allSteps) {
        EXPECT_EQ(isInTable(step, Cue::Back), step != Step::Welcome) << ::testing::PrintToString(step);
    }
}

/// Every row, brought about as a resident would.
class JourneyRow : public JourneyTest, public ::testing::WithParamInterface<Transition>
{
protected:
    /// Stands at \a step with everything before the account done, so that it is shown as done.
    void walkBackTo(Step step)
    {
        walkTo(step >= Step::ResetEmail ? Step::ResetPassword : Step::Account);
        while (!HasFatalFailure() && journey->step() != step) {
            journey->goBack();
        }
    }

    void refuseForRules(PaymentOffer changed)
    {
        council.expect(Call::SignMandate, refusal(FailureCode::RulesChanged));
        council.expect(Call::FetchOffer, std::move(changed));
        journey->sign();
        deliverAll();
    }

    void expire()
    {
        const auto act = std::find_if(allActs().begin(), allActs().end(),
                                      [this](const Act &candidate) { return candidate.step == journey->step(); });
        ASSERT_TRUE(act != allActs().end()) << "no act can be refused at this step";
        attempt(*act, refusal(FailureCode::RegistrationExpired));
    }

    void bring(const Transition &row)
    {
        switch (row.cue) {
        case Cue::Register:
            walkTo(row.from);
            journey->beginRegistration();
            return;
        case Cue::SignIn:
            walkTo(row.from);
            journey->beginSignIn();
            return;
        case Cue::Back:
            walkTo(row.from);
            journey->goBack();
            return;
        case Cue::Continue:
            walkBackTo(row.from);
            journey->goOn();
            return;
        case Cue::ChangeNumber:
            walkTo(row.from);
            journey->changeNumber();
            return;
        case Cue::Confirm:
            walkTo(row.from);
            if (row.from == Step::Check) {
                journey->confirmCheck();
            } else {
                journey->confirmHousehold();
            }
            return;
        case Cue::NotMine:
            walkTo(row.from);
            journey->rejectHousehold();
            return;
        case Cue::Forgotten:
            walkTo(row.from);
            journey->beginReset();
            return;
        case Cue::Choose:
            walkTo(row.from);
            journey->chooseSchedule(u"4x"_s, 10);
            return;
        case Cue::GiveBank:
            walkTo(row.from);
            journey->giveBank(iban(), u"USAGER Exemple"_s);
            return;
        case Cue::AcceptRules:
            walkTo(row.from);
            journey->acceptRules();
            return;
        case Cue::AmendSchedule:
            walkTo(row.from);
            journey->amend(Journey::Line::Rhythm);
            return;
        case Cue::AmendBank:
            walkTo(row.from);
            journey->amend(Journey::Line::Iban);
            return;
        case Cue::AmendRules:
            walkTo(row.from);
            journey->amend(Journey::Line::Rules);
            return;
        case Cue::Amended:
            walkTo(Step::Check);
            if (row.from == Step::Offer) {
                journey->amend(Journey::Line::Rhythm);
                journey->chooseSchedule(u"4x"_s, 10);
            } else if (row.from == Step::Rules) {
                journey->amend(Journey::Line::Rules);
                journey->goBack();
            } else {
                journey->amend(Journey::Line::Iban);
                journey->giveBank(iban(), u"AUTRE Exemple"_s);
            }
            return;
        case Cue::PasswordSet:
            walkTo(row.from);
            succeed(Call::SetPassword);
            return;
        case Cue::OfferShown:
            walkTo(row.from);
            openOffer();
            return;
        case Cue::Signed:
            walkTo(row.from);
            succeed(Call::SignMandate);
            return;
        case Cue::BankRefused:
            walkTo(row.from);
            attempt(actOf(Call::SignMandate), refusal(FailureCode::IbanRefused));
            return;
        case Cue::RulesChanged:
            walkTo(row.from);
            refuseForRules(paymentOffer(u"2026-2"_s));
            return;
        case Cue::OfferChanged: {
            walkTo(row.from);
            PaymentOffer changed = paymentOffer(u"2026-2"_s);
            changed.rhythms.removeFirst();
            refuseForRules(std::move(changed));
            return;
        }
        case Cue::PaymentOver:
            walkTo(row.from);
            attempt(actOf(Call::SignMandate), refusal(FailureCode::OfferClosed));
            return;
        case Cue::SameNumber:
            if (row.from == Step::ResetEmail) {
                walkTo(Step::ResetCode);
                journey->goBack();
                journey->startReset(emailAddress());
                return;
            }
            walkTo(Step::Code);
            journey->changeNumber();
            journey->sendCode(mobileNumber(), Channel::Sms);
            return;
        case Cue::CodeSent:
            walkTo(row.from);
            succeed(row.from == Step::ResetEmail ? Call::StartReset : Call::StartRegistration);
            return;
        case Cue::CodeRight:
            walkTo(row.from);
            succeed(row.from == Step::ResetCode ? Call::CheckResetCode : Call::CheckCode);
            return;
        case Cue::HouseholdFound:
            walkTo(row.from);
            succeed(Call::Identify);
            return;
        case Cue::AccountCreated:
            walkTo(row.from);
            succeed(Call::CreateAccount);
            return;
        case Cue::SignedIn:
            walkTo(row.from);
            succeed(Call::SignIn);
            return;
        case Cue::Expired:
            walkTo(row.from);
            expire();
            return;
        }
    }
};

TEST_P(JourneyRow, IsWalked)
{
    bring(GetParam());
    EXPECT_EQ(journey->step(), GetParam().to);
    ASSERT_FALSE(steps().isEmpty());
    EXPECT_EQ(steps().constLast(), GetParam().to);
    EXPECT_EQ(journey->status(), ActStatus::Idle);
}

INSTANTIATE_TEST_SUITE_P(Table, JourneyRow, ::testing::ValuesIn(Journey::table()),
                         [](const ::testing::TestParamInfo<Transition> &row) {
                             return ::testing::PrintToString(row.param.from) + "On"
                                    + ::testing::PrintToString(row.param.cue);
                         });

/// Moves that the table does not name.
class JourneyStep : public JourneyTest, public ::testing::WithParamInterface<Step>
{
};

TEST_P(JourneyStep, IgnoresWhatHasNoRow)
{
    const Step step = GetParam();
    const std::array moves = {
        std::pair<Cue, void (*)(Journey &)> {Cue::Register, [](Journey &it) { it.beginRegistration(); }},
        std::pair<Cue, void (*)(Journey &)> {Cue::SignIn, [](Journey &it) { it.beginSignIn(); }},
        std::pair<Cue, void (*)(Journey &)> {Cue::Back, [](Journey &it) { it.goBack(); }},
        std::pair<Cue, void (*)(Journey &)> {Cue::Continue, [](Journey &it) { it.goOn(); }},
        std::pair<Cue, void (*)(Journey &)> {Cue::ChangeNumber, [](Journey &it) { it.changeNumber(); }},
        std::pair<Cue, void (*)(Journey &)> {Cue::Confirm, [](Journey &it) { it.confirmHousehold(); }},
        std::pair<Cue, void (*)(Journey &)> {Cue::NotMine, [](Journey &it) { it.rejectHousehold(); }},
        std::pair<Cue, void (*)(Journey &)> {Cue::Forgotten, [](Journey &it) { it.beginReset(); }},
        std::pair<Cue, void (*)(Journey &)> {Cue::OfferShown, [](Journey &it) { it.openMonthlyPayment(); }},
        std::pair<Cue, void (*)(Journey &)> {Cue::Choose, [](Journey &it) { it.chooseSchedule(u"10x"_s, 10); }},
        std::pair<Cue, void (*)(Journey &)> {Cue::GiveBank, [](Journey &it) { it.giveBank(iban(), u"USAGER"_s); }},
        std::pair<Cue, void (*)(Journey &)> {Cue::AcceptRules, [](Journey &it) { it.acceptRules(); }},
        std::pair<Cue, void (*)(Journey &)> {Cue::AmendSchedule, [](Journey &it) { it.amend(Journey::Line::Rhythm); }},
        std::pair<Cue, void (*)(Journey &)> {Cue::AmendBank, [](Journey &it) { it.amend(Journey::Line::Iban); }},
        std::pair<Cue, void (*)(Journey &)> {Cue::AmendRules, [](Journey &it) { it.amend(Journey::Line::Rules); }},
    };
    walkTo(step);
    news.clear();
    for (const auto &[cue, move] : moves) {
        if (!isInTable(step, cue)) {
            move(*journey);
        }
    }
    // Both pages of a code are asked in the same words.
    const auto isOfACode = [](Step one) { return one == Step::Code || one == Step::ResetCode; };
    for (const Act &act : allActs()) {
        if (act.step != step && !(isOfACode(act.step) && isOfACode(step))) {
            act.ask(*journey);
        }
    }
    journey->retry();
    journey->leaveWait();
    EXPECT_EQ(journey->step(), step);
    EXPECT_TRUE(news.isEmpty());
}

TEST_P(JourneyStep, GoesOnOnlyWhenItIsDone)
{
    walkTo(GetParam());
    ASSERT_FALSE(journey->isDone(GetParam()));
    news.clear();
    journey->goOn();
    EXPECT_EQ(journey->step(), GetParam());
    EXPECT_TRUE(news.isEmpty());
}

INSTANTIATE_TEST_SUITE_P(Steps, JourneyStep, ::testing::ValuesIn(allSteps),
                         [](const ::testing::TestParamInfo<Step> &step) {
                             return ::testing::PrintToString(step.param);
                         });

} // namespace guichet::test
