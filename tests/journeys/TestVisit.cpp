// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "JourneyTest.h"

namespace guichet::test {

using namespace Qt::StringLiterals;

class VisitEnd : public JourneyTest
{
protected:
    /// What the council hears at the death of the visit.
    QList<Call> farewells()
    {
        const auto before = council.records().size();
        journey.reset();
        visit.reset();
        return council.calls().mid(before);
    }
};

TEST_F(VisitEnd, DropsTheConnectionsEvenWhenNothingWasDone)
{
    EXPECT_EQ(farewells(), QList<Call> {Call::DropConnections});
}

TEST_F(VisitEnd, GivesUpAnUnfinishedRegistrationAtEachStep)
{
    for (const Step step : {Step::Code, Step::Invoice, Step::Household, Step::Account}) {
        SCOPED_TRACE(::testing::PrintToString(step));
        begin();
        walkTo(step);
        EXPECT_EQ(farewells(), (QList<Call> {Call::AbandonRegistration, Call::DropConnections}));
        EXPECT_EQ(council.records(Call::AbandonRegistration).constLast().values,
                  (QStringList {u"r-1"_s, u"token-r-1"_s}));
    }
}

TEST_F(VisitEnd, LeavesAnAccountAlone)
{
    walkTo(Step::Done);
    EXPECT_EQ(farewells(), QList<Call> {Call::DropConnections});
}

TEST_F(VisitEnd, LeavesAnAccountAloneThatTheVisitStillHolds)
{
    walkTo(Step::Account);
    visit->registration->phase = JourneyPhase::AccountCreated;
    EXPECT_EQ(farewells(), QList<Call> {Call::DropConnections});
}

TEST_F(VisitEnd, SaysNothingOfARegistrationThatExpired)
{
    walkTo(Step::Invoice);
    attempt(actOf(Call::Identify), refusal(FailureCode::RegistrationExpired));
    EXPECT_EQ(farewells(), QList<Call> {Call::DropConnections});
}

TEST_F(VisitEnd, EndsTheSession)
{
    walkTo(Step::SignedIn);
    EXPECT_EQ(farewells(), (QList<Call> {Call::SignOut, Call::DropConnections}));
    EXPECT_EQ(council.records(Call::SignOut).constFirst().values, QStringList {u"session-1"_s});
}

TEST_F(VisitEnd, SaysItsFarewellsBeforeItDropsTheConnections)
{
    walkTo(Step::Invoice);
    journey->beginSignIn();
    succeed(Call::SignIn);
    EXPECT_EQ(farewells(), (QList<Call> {Call::AbandonRegistration, Call::SignOut, Call::DropConnections}));
}

TEST_F(VisitEnd, EndsTheSessionOfASignInThatWasNeverAnswered)
{
    for (const bool left : {false, true}) {
        begin();
        walkTo(Step::SignIn);
        council.expect(Call::SignIn, ScriptedBackend::Silence());
        actOf(Call::SignIn).ask(*journey);
        if (left) {
            journey->leaveWait();
            ASSERT_EQ(journey->status(), ActStatus::Unsettled);
        }
        EXPECT_EQ(farewells(), (QList<Call> {Call::AbandonSignIn, Call::DropConnections}));
        const auto sent = council.records(Call::SignIn).constLast();
        const auto repeated = council.records(Call::AbandonSignIn).constLast();
        EXPECT_TRUE(sent.cancelled);
        EXPECT_EQ(repeated.key, sent.key);
        EXPECT_EQ(repeated.values, sent.values);
    }
}

TEST_F(VisitEnd, SaysNothingOfASignInThatWasRefused)
{
    walkTo(Step::SignIn);
    attempt(actOf(Call::SignIn), refusal(FailureCode::CredentialsRefused));
    EXPECT_EQ(farewells(), QList<Call> {Call::DropConnections});
}

TEST_F(VisitEnd, AsksForNothingMoreOfAnActThatWaits)
{
    walkTo(Step::Account);
    council.expect(Call::CreateAccount, actOf(Call::CreateAccount).good());
    actOf(Call::CreateAccount).ask(*journey);
    news.clear();
    EXPECT_EQ(farewells(), (QList<Call> {Call::AbandonRegistration, Call::DropConnections}));
    EXPECT_TRUE(council.records(Call::CreateAccount).constFirst().cancelled);
    EXPECT_FALSE(council.deliver());
    EXPECT_TRUE(news.isEmpty());
}

} // namespace guichet::test
