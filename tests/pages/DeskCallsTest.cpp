// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DeskScreen.h"

#include <support/Waiting.h>

namespace guichet {

using namespace Qt::StringLiterals;

TEST(DeskCallsTest, ACallIsHeardAndSeenWithTerminalStepLanguageAndFailure)
{
    DeskScreen desk;
    desk.signIn();
    EXPECT_NE(desk.button(u"Appels (0)"_s), nullptr);
    Call call = callFrom(u"Borne 1"_s, u"1"_s);
    call.language = u"en"_s;
    call.reason = CallReason::Stuck;
    call.problem = u"wrong-code"_s;
    desk.office.setCalls({call});
    desk.settle();
    EXPECT_EQ(desk.beeps, 1);
    desk.press(u"Appels (1)"_s);
    EXPECT_TRUE(desk.shows(u"Borne 1"_s));
    for (const QString &part : {u"1ère inscription : code reçu"_s, u"English"_s, u"Bloqué deux fois"_s,
                                Failure {.code = FailureCode::WrongCode}.forAgent(), u"Depuis 10 h 30"_s}) {
        EXPECT_TRUE(desk.tells(part)) << qPrintable(part);
    }
}

TEST(DeskCallsTest, WhatThisVersionDoesNotKnowIsShownAsItComes)
{
    DeskScreen desk;
    desk.signIn();
    Call call = callFrom(u"Borne 1"_s, u"1"_s);
    call.journey = u"bin-exchange"_s;
    call.step = u"badge"_s;
    call.language = u"qqq"_s;
    call.problem = u"badge-lost"_s;
    desk.office.setCalls({call});
    desk.settle();
    desk.press(u"Appels (1)"_s);
    for (const QString &part : {u"bin-exchange : badge"_s, u"qqq"_s, u"badge-lost"_s}) {
        EXPECT_TRUE(desk.tells(part)) << qPrintable(part) << qPrintable(desk.texts().join(u" | "_s));
    }
}

TEST(DeskCallsTest, IsAcceptedThenClosed)
{
    DeskScreen desk;
    desk.signIn();
    desk.office.setCalls({callFrom(u"Borne 1"_s, u"1"_s)});
    desk.settle();
    desk.press(u"Appels (1)"_s);
    desk.press(u"J'y vais"_s);
    EXPECT_TRUE(desk.shows(u"Vous y allez."_s));
    EXPECT_NE(desk.button(u"Appels (0)"_s), nullptr);
    EXPECT_EQ(desk.button(u"J'y vais"_s), nullptr);
    EXPECT_TRUE(desk.button(u"C'est fait"_s)->hasFocus());
    desk.press(u"C'est fait"_s);
    EXPECT_FALSE(desk.shows(u"Borne 1"_s));
    EXPECT_TRUE(desk.shows(u"Personne n'appelle en ce moment."_s));
    EXPECT_EQ(desk.office.changes(),
              (QList<std::pair<QString, CallState>> {{u"1"_s, CallState::Accepted}, {u"1"_s, CallState::Closed}}));
}

TEST(DeskCallsTest, ACollaguesCallIsSaidAndLeftAlone)
{
    DeskScreen desk;
    desk.signIn();
    Call call = callFrom(u"Borne 2"_s, u"2"_s);
    call.state = CallState::Accepted;
    call.agent = u"Agent 2"_s;
    desk.office.setCalls({call});
    desk.settle();
    EXPECT_EQ(desk.beeps, 0);
    desk.press(u"Appels (0)"_s);
    EXPECT_TRUE(desk.shows(u"Pris par Agent 2."_s));
    EXPECT_EQ(desk.button(u"J'y vais"_s), nullptr);
    EXPECT_EQ(desk.button(u"C'est fait"_s), nullptr);
}

TEST(DeskCallsTest, TakenByAColleagueMeanwhileIsSaid)
{
    DeskScreen desk;
    desk.signIn();
    desk.office.setCalls({callFrom(u"Borne 1"_s, u"1"_s)});
    desk.settle();
    desk.press(u"Appels (1)"_s);
    const Failure taken {.code = FailureCode::CallTaken, .definite = true};
    desk.office.changeFailure = taken;
    desk.press(u"J'y vais"_s);
    EXPECT_TRUE(desk.shows(taken.forAgent()));
}

TEST(DeskCallsTest, ALostLineIsSaidUntilItIsBack)
{
    DeskScreen desk;
    desk.signIn();
    EXPECT_FALSE(desk.tells(u"Liaison coupée"_s));
    desk.office.breakLine();
    desk.settle();
    EXPECT_TRUE(desk.tells(u"Liaison coupée"_s));
    desk.office.mendLine();
    EXPECT_TRUE(test::waitFor([&desk] { return !desk.tells(u"Liaison coupée"_s); }));
}

TEST(DeskCallsTest, AStripCountsTheCallsDuringAnAccompaniment)
{
    DeskScreen desk;
    desk.accompany();
    desk.office.setCalls({callFrom(u"Borne 1"_s, u"1"_s), callFrom(u"Borne 2"_s, u"2"_s)});
    desk.settle();
    EXPECT_EQ(desk.beeps, 2);
    QAbstractButton *strip = nullptr;
    const auto buttons = desk.panel()->findChildren<QAbstractButton *>();
    for (QAbstractButton *button : buttons) {
        if (button->isVisible() && button->text().startsWith(u"2 appel"_s)) {
            strip = button;
        }
    }
    ASSERT_NE(strip, nullptr);
    EXPECT_TRUE(desk.tells(u"À demander"_s));
    desk.press(strip->text());
    EXPECT_TRUE(desk.shows(u"Borne 2"_s));
    EXPECT_FALSE(strip->isVisible());
}

TEST(DeskCallsTest, FlashesOnlyWithMotion)
{
    for (const bool reduced : {true, false}) {
        DeskOffice office;
        FakeCouncil council;
        Settings settings;
        settings.profile = Profile::Counter;
        Look look(Profile::Counter, reduced);
        ServiceWatch service(council, {}, {});
        AgentSession agent(office, std::chrono::minutes(15));
        CallBoard calls(office, agent, std::chrono::milliseconds(0));
        MainWindow window(settings, look, council, service, nullptr);
        auto *desk = new Desk({look, settings, service, window, agent, calls, {}, {}, [] {}});
        Q_EMIT calls.arrived(callFrom(u"Borne 1"_s, u"1"_s));
        EXPECT_EQ(desk->findChild<QTimer *>(u"flash"_s)->isActive(), !reduced);
    }
}

TEST(DeskCallsTest, NoCallsOnceTheAgentIsGone)
{
    DeskScreen desk;
    desk.signIn();
    desk.office.setCalls({callFrom(u"Borne 1"_s, u"1"_s)});
    desk.settle();
    desk.press(u"Se déconnecter"_s);
    EXPECT_FALSE(desk.tells(u"Borne 1"_s));
    EXPECT_FALSE(desk.tells(u"appel"_s) && desk.tells(u"en attente"_s));
}

} // namespace guichet
