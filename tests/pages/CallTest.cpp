// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeOffice.h"
#include "Screen.h"

#include <office/HelpCall.h>
#include <pages/CallPage.h>
#include <pages/InfoPage.h>
#include <support/Waiting.h>

namespace guichet {

using namespace Qt::StringLiterals;

namespace {

using Kind = FakeCouncil::Kind;

const QString callAgent = u"Appeler un agent"_s;
const QString goOn = u"Continuer ma démarche"_s;
const QString withdraw = u"Annuler l'appel"_s;
const QString seeCall = u"Voir mon appel"_s;

/// A kiosk of Rieumes whose calls the test answers.
struct Kiosk
{
    FakeOffice office;
    HelpCall call {office, u"rieumes"_s, std::chrono::milliseconds(0)};
    Screen screen {Profile::Kiosk, {1920, 1080}, {.call = &call}};

    void wait(int position)
    {
        screen.press(callAgent);
        office.takeCall(position);
        ASSERT_TRUE(test::waitFor([&] { return office.isPolled(); }));
    }
    void change(CallState to, int position = 0, const QString &agent = {})
    {
        ASSERT_TRUE(test::waitFor([&] { return office.isPolled(); }));
        office.change(to, position, agent);
        screen.settle();
    }
    /// Of the summary, the offer to call.
    QAbstractButton *offer()
    {
        const auto buttons = screen.page().findChildren<QAbstractButton *>();
        for (QAbstractButton *button : buttons) {
            if (button->isVisible() && button->text() == callAgent) {
                return button;
            }
        }
        return nullptr;
    }
};

} // namespace

TEST(CallTest, IsMadeAndItsStatesAreShown)
{
    Kiosk kiosk;
    kiosk.screen.goTo(Step::Code);
    kiosk.screen.press(callAgent);
    EXPECT_TRUE(kiosk.screen.shows(u"Votre appel est parti…"_s));
    EXPECT_EQ(kiosk.office.offices, QStringList {u"rieumes"_s});
    kiosk.office.takeCall(2);
    EXPECT_TRUE(kiosk.screen.shows(u"Vous êtes le numéro 2"_s));
    kiosk.change(CallState::Waiting, 1);
    EXPECT_TRUE(kiosk.screen.shows(u"Vous êtes le numéro 1"_s));
    kiosk.change(CallState::Accepted, 0, u"Agent 1"_s);
    EXPECT_TRUE(kiosk.screen.shows(u"Agent 1 arrive"_s));
    EXPECT_NE(kiosk.screen.button(withdraw), nullptr);
    kiosk.change(CallState::Closed, 0, u"Agent 1"_s);
    EXPECT_TRUE(kiosk.screen.shows(u"L'agent a terminé"_s));
    EXPECT_EQ(kiosk.screen.button(withdraw), nullptr);
    kiosk.screen.press(goOn);
    EXPECT_EQ(kiosk.screen.step(), Step::Code);
    EXPECT_EQ(kiosk.screen.focusedLabel(), words::code);
    EXPECT_EQ(kiosk.call.state(), HelpCall::State::None);
    EXPECT_NE(kiosk.screen.button(callAgent), nullptr);
}

TEST(CallTest, SaysWhereAndNeverWhatWasTyped)
{
    const QList<std::pair<Step, HelpRequest>> expected = {
        {Step::Welcome, {u"none"_s, u"welcome"_s, u"fr"_s, CallReason::Asked, {}}},
        {Step::SignIn, {u"sign-in"_s, u"sign-in"_s, u"fr"_s, CallReason::Asked, {}}},
        {Step::Mobile, {u"registration"_s, u"mobile"_s, u"fr"_s, CallReason::Asked, {}}},
        {Step::Code, {u"registration"_s, u"code"_s, u"fr"_s, CallReason::Asked, {}}},
        {Step::Invoice, {u"registration"_s, u"invoice"_s, u"fr"_s, CallReason::Asked, {}}},
        {Step::Household, {u"registration"_s, u"invoice"_s, u"fr"_s, CallReason::Asked, {}}},
        {Step::Account, {u"registration"_s, u"account"_s, u"fr"_s, CallReason::Asked, {}}},
        {Step::Done, {u"registration"_s, u"done"_s, u"fr"_s, CallReason::Asked, {}}},
        {Step::SignedIn, {u"sign-in"_s, u"done"_s, u"fr"_s, CallReason::Asked, {}}},
    };
    for (const auto &[step, request] : expected) {
        SCOPED_TRACE(qPrintable(Screen::nameOf(step)));
        Kiosk kiosk;
        kiosk.screen.goTo(step);
        kiosk.screen.fillRight();
        kiosk.screen.press(callAgent);
        ASSERT_EQ(kiosk.office.calls.size(), 1);
        EXPECT_TRUE(kiosk.office.calls.first() == request)
            << qPrintable(kiosk.office.calls.first().journey + u' ' + kiosk.office.calls.first().step);
    }
}

TEST(CallTest, SaysTheLanguageAndTheProblem)
{
    Kiosk kiosk;
    kiosk.screen.goTo(Step::Code);
    kiosk.screen.council.failNext(Kind::Check, {.code = FailureCode::WrongCode, .definite = true, .attemptsLeft = 2});
    kiosk.screen.fillRight();
    kiosk.screen.press(words::check);
    kiosk.screen.press(u"English"_s);
    kiosk.screen.touch(kiosk.screen.button(u"Call an agent"_s) != nullptr ? kiosk.screen.button(u"Call an agent"_s)
                                                                          : kiosk.screen.button(callAgent));
    ASSERT_EQ(kiosk.office.calls.size(), 1);
    EXPECT_EQ(kiosk.office.calls.first().language, u"en"_s);
    EXPECT_EQ(kiosk.office.calls.first().problem, u"wrong-code"_s);
    EXPECT_EQ(kiosk.office.calls.first().reason, CallReason::Asked);
}

TEST(CallTest, GoesOnWhileTheResidentDoes)
{
    Kiosk kiosk;
    kiosk.screen.goTo(Step::Mobile);
    kiosk.wait(2);
    kiosk.screen.press(goOn);
    EXPECT_EQ(kiosk.screen.focusedLabel(), words::number);
    EXPECT_TRUE(kiosk.screen.shows(u"Appel à un agent : vous êtes le numéro 2"_s));
    EXPECT_EQ(kiosk.screen.button(callAgent), nullptr);
    kiosk.screen.fillRight();
    kiosk.screen.press(words::check);
    EXPECT_EQ(kiosk.screen.step(), Step::Code);
    kiosk.change(CallState::Accepted, 0, u"Agent 1"_s);
    EXPECT_EQ(kiosk.screen.window().shownPage(), &kiosk.screen.window().wizard());
    EXPECT_TRUE(kiosk.screen.shows(u"Appel à un agent : Agent 1 arrive"_s));
    kiosk.screen.press(seeCall);
    EXPECT_NE(kiosk.screen.overlay<CallPage>(), nullptr);
    EXPECT_EQ(kiosk.office.calls.size(), 1);
    kiosk.screen.key(Qt::Key_Escape);
    EXPECT_EQ(kiosk.screen.step(), Step::Code);
    EXPECT_EQ(kiosk.screen.focusedLabel(), words::code);
    // The agent was there: nothing is left to say.
    kiosk.change(CallState::Closed, 0, u"Agent 1"_s);
    EXPECT_FALSE(kiosk.screen.shows(u"Appel à un agent : Agent 1 arrive"_s));
    EXPECT_NE(kiosk.screen.button(callAgent), nullptr);
}

TEST(CallTest, CanBeTakenBack)
{
    Kiosk kiosk;
    kiosk.screen.goTo(Step::Mobile);
    kiosk.wait(1);
    kiosk.screen.press(withdraw);
    EXPECT_EQ(kiosk.office.withdrawn, QStringList {u"call-1"_s});
    EXPECT_EQ(kiosk.screen.window().shownPage(), &kiosk.screen.window().wizard());
    EXPECT_EQ(kiosk.screen.step(), Step::Mobile);
    EXPECT_NE(kiosk.screen.button(callAgent), nullptr);
}

TEST(CallTest, LineDownSendsToTheCounterAndCanBeTriedAgain)
{
    Kiosk kiosk;
    kiosk.screen.press(callAgent);
    kiosk.office.refuseCall({.code = FailureCode::Unreachable});
    EXPECT_TRUE(kiosk.screen.shows(u"Venez au guichet"_s));
    EXPECT_TRUE(kiosk.screen.shows(u"France services Rieumes : 09 67 51 89 96"_s));
    EXPECT_TRUE(kiosk.screen.shows(u"France services Cazères : 05 62 01 48 59"_s));
    kiosk.screen.press(u"Appeler à nouveau"_s);
    ASSERT_EQ(kiosk.office.calls.size(), 2);
    kiosk.office.takeCall(1);
    EXPECT_TRUE(kiosk.screen.shows(u"Vous êtes le numéro 1"_s));
}

TEST(CallTest, TakenBackByTheCouncilIsSaidWhereverTheResidentIs)
{
    Kiosk kiosk;
    kiosk.screen.goTo(Step::Mobile);
    kiosk.wait(1);
    kiosk.screen.press(goOn);
    kiosk.change(CallState::Withdrawn);
    EXPECT_TRUE(kiosk.screen.shows(u"Appel à un agent : il n'est plus en attente, venez au guichet"_s));
    kiosk.screen.press(seeCall);
    EXPECT_TRUE(kiosk.screen.shows(u"Venez au guichet"_s));
    kiosk.screen.press(goOn);
    EXPECT_NE(kiosk.screen.button(callAgent), nullptr);
}

TEST(CallTest, IsOfferedAfterTwoRefusalsOrFailuresAtOneStep)
{
    Kiosk kiosk;
    kiosk.screen.goTo(Step::Mobile);
    kiosk.screen.press(words::check);
    EXPECT_EQ(kiosk.offer(), nullptr);
    kiosk.screen.press(words::check);
    ASSERT_NE(kiosk.offer(), nullptr);
    kiosk.screen.touch(kiosk.offer());
    kiosk.screen.settle();
    ASSERT_EQ(kiosk.office.calls.size(), 1);
    EXPECT_EQ(kiosk.office.calls.first().reason, CallReason::Stuck);
    EXPECT_EQ(kiosk.office.calls.first().step, u"mobile"_s);
    kiosk.screen.press(goOn);

    kiosk.screen.fillRight();
    kiosk.screen.press(words::check);
    ASSERT_EQ(kiosk.screen.step(), Step::Code);
    for (int failures = 1; failures <= 3; ++failures) {
        kiosk.screen.council.failNext(Kind::Check, {.code = FailureCode::WrongCode, .definite = true});
        kiosk.screen.fillRight();
        kiosk.screen.press(words::check);
        EXPECT_EQ(kiosk.offer() != nullptr, failures >= 2);
    }
}

TEST(CallTest, SuccessBetweenTwoProblemsIsNotStuck)
{
    Kiosk kiosk;
    kiosk.screen.goTo(Step::Code);
    kiosk.screen.press(words::check);
    kiosk.screen.press(u"Utiliser un SMS"_s);
    kiosk.screen.press(words::check);
    EXPECT_EQ(kiosk.offer(), nullptr);
}

TEST(CallTest, CounterOffersNone)
{
    Screen screen(Profile::Counter);
    screen.goTo(Step::Mobile);
    for (int i = 0; i < 3; ++i) {
        screen.press(words::check);
    }
    EXPECT_EQ(screen.button(callAgent), nullptr);
}

TEST(CallTest, EndOfTheVisitTakesItBackWhereverItStands)
{
    {
        Kiosk kiosk;
        kiosk.screen.goTo(Step::Mobile);
        kiosk.wait(1);
        kiosk.screen.press(goOn);
        kiosk.screen.press(words::end);
        EXPECT_EQ(kiosk.screen.step(), Step::Welcome);
        EXPECT_EQ(kiosk.office.withdrawn, QStringList {u"call-1"_s});
        EXPECT_EQ(kiosk.call.state(), HelpCall::State::None);
        EXPECT_NE(kiosk.screen.button(callAgent), nullptr);
        EXPECT_FALSE(kiosk.screen.shows(u"Appel à un agent : vous êtes le numéro 1"_s));
    }
    Kiosk kiosk;
    kiosk.wait(1);
    kiosk.screen.idle();
    for (int second = 0; second < 30; ++second) {
        kiosk.screen.idleSecond();
    }
    EXPECT_EQ(kiosk.office.withdrawn, QStringList {u"call-1"_s});
    EXPECT_EQ(kiosk.screen.window().shownPage(), &kiosk.screen.window().wizard());
}

} // namespace guichet
