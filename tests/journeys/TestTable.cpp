// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "JourneyTest.h"

#include <set>
#include <utility>

namespace guichet::test {

namespace {

constexpr std::array allSteps = {Step::Welcome,   Step::SignIn,  Step::Mobile, Step::Code,    Step::Invoice,
                                 Step::Household, Step::Account, Step::Done,   Step::SignedIn};

bool isInTable(Step from, Cue cue)
{
    const auto table = Journey::table();
    return std::any_of(table.begin(), table.end(),
                       [&](const Transition &row) { return row.from == from && row.cue == cue; });
}

} // namespace

TEST(RegistrationTable, NamesEachStepAndCueOnce)
{
    std::set<std::pair<Step, Cue>> seen;
    for (const Transition &row : Journey::table()) {
        EXPECT_TRUE(seen.emplace(row.from, row.cue).second)
            << ::testing::PrintToString(row.from) << ' ' << ::testing::PrintToString(row.cue);
    }
}

TEST(RegistrationTable, ReachesEveryStep)
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

TEST(RegistrationTable, LeadsBackFromEveryStepButTheFirst)
{
    for (const Step step : allSteps) {
        EXPECT_EQ(isInTable(step, Cue::Back), step != Step::Welcome) << ::testing::PrintToString(step);
    }
}

/// Every row, brought about as a resident would.
class RegistrationRow : public JourneyTest, public ::testing::WithParamInterface<Transition>
{
protected:
    /// Stands at \a step with everything before the account done, so that it is shown as done.
    void walkBackTo(Step step)
    {
        walkTo(Step::Account);
        while (!HasFatalFailure() && journey->step() != step) {
            journey->goBack();
        }
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
            journey->confirmHousehold();
            return;
        case Cue::NotMine:
            walkTo(row.from);
            journey->rejectHousehold();
            return;
        case Cue::SameNumber:
            walkTo(Step::Code);
            journey->changeNumber();
            journey->sendCode(mobileNumber(), Channel::Sms);
            return;
        case Cue::CodeSent:
            walkTo(row.from);
            succeed(Call::StartRegistration);
            return;
        case Cue::CodeRight:
            walkTo(row.from);
            succeed(Call::CheckCode);
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

TEST_P(RegistrationRow, IsWalked)
{
    bring(GetParam());
    EXPECT_EQ(journey->step(), GetParam().to);
    ASSERT_FALSE(steps().isEmpty());
    EXPECT_EQ(steps().constLast(), GetParam().to);
    EXPECT_EQ(journey->status(), ActStatus::Idle);
}

INSTANTIATE_TEST_SUITE_P(Table, RegistrationRow, ::testing::ValuesIn(Journey::table()),
                         [](const ::testing::TestParamInfo<Transition> &row) {
                             return ::testing::PrintToString(row.param.from) + "On"
                                    + ::testing::PrintToString(row.param.cue);
                         });

/// Moves that the table does not name.
class RegistrationStep : public JourneyTest, public ::testing::WithParamInterface<Step>
{
};

TEST_P(RegistrationStep, IgnoresWhatHasNoRow)
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
    };
    walkTo(step);
    news.clear();
    for (const auto &[cue, move] : moves) {
        if (!isInTable(step, cue)) {
            move(*journey);
        }
    }
    for (const Act &act : allActs()) {
        if (act.step != step) {
            act.ask(*journey);
        }
    }
    journey->retry();
    journey->leaveWait();
    EXPECT_EQ(journey->step(), step);
    EXPECT_TRUE(news.isEmpty());
}

TEST_P(RegistrationStep, GoesOnOnlyWhenItIsDone)
{
    walkTo(GetParam());
    ASSERT_FALSE(journey->isDone(GetParam()));
    news.clear();
    journey->goOn();
    EXPECT_EQ(journey->step(), GetParam());
    EXPECT_TRUE(news.isEmpty());
}

INSTANTIATE_TEST_SUITE_P(Steps, RegistrationStep, ::testing::ValuesIn(allSteps),
                         [](const ::testing::TestParamInfo<Step> &step) {
                             return ::testing::PrintToString(step.param);
                         });

} // namespace guichet::test
