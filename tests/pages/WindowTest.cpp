// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Screen.h"

#include <pages/InfoPage.h>

#include <QLabel>
#include <QVBoxLayout>

namespace guichet {

using namespace Qt::StringLiterals;

TEST(WindowTest, DeskStandsBesideTheJourneyOfACounterAlone)
{
    for (const Profile profile : {Profile::Counter, Profile::Kiosk}) {
        Screen screen(profile);
        auto *desk = new QLabel(u"Pour vous, agent"_s);
        screen.window().setDesk(desk);
        screen.goTo(Step::Mobile);
        EXPECT_EQ(desk->isVisible(), profile == Profile::Counter);
        if (profile == Profile::Counter) {
            EXPECT_EQ(desk->mapTo(&screen.window(), desk->rect().bottomRight()).x(), screen.window().width() - 1);
            EXPECT_LE(screen.page().mapTo(&screen.window(), screen.page().rect().topRight()).x(),
                      desk->mapTo(&screen.window(), QPoint()).x());
            screen.resize({1024, 768});
            EXPECT_LE(desk->width(), 1024 * 2 / 5);
        }
    }
}

TEST(WindowTest, WhatTheResidentSeesCanStandInAnotherWindow)
{
    QWidget other;
    auto *place = new QVBoxLayout(&other);
    QLabel instead(u"L'usager tape lui-même."_s);
    Screen screen(Profile::Counter);
    screen.goTo(Step::Mobile);
    QWidget *view = screen.window().takeResidentView(&instead);
    place->addWidget(view);
    view->show();
    other.resize(1280, 800);
    other.show();
    screen.settle();
    EXPECT_TRUE(screen.window().isResidentViewAway());
    EXPECT_TRUE(other.isAncestorOf(&screen.page()));
    EXPECT_TRUE(screen.page().isVisible());
    EXPECT_TRUE(instead.isVisible());
    EXPECT_TRUE(screen.window().isAncestorOf(&instead));

    // Overlays and the next visit come there too.
    screen.press(u"Aide"_s);
    EXPECT_TRUE(other.isAncestorOf(screen.overlay<InfoPage>()));
    screen.window().end(EndReason::Agent);
    screen.settle();
    EXPECT_EQ(screen.step(), Step::Welcome);
    EXPECT_TRUE(other.isAncestorOf(&screen.page()));

    screen.window().giveBackResidentView();
    screen.settle();
    EXPECT_FALSE(screen.window().isResidentViewAway());
    EXPECT_TRUE(screen.window().isAncestorOf(&screen.page()));
    EXPECT_TRUE(screen.page().isVisible());
    EXPECT_EQ(instead.parentWidget(), nullptr);
    screen.goTo(Step::Code);
}

TEST(WindowTest, TellsStepsFailuresAndEnds)
{
    Screen screen(Profile::Counter);
    QList<Step> steps;
    QList<FailureCode> failures;
    QList<EndReason> ends;
    int begun = 0;
    QObject::connect(&screen.window(), &MainWindow::stepChanged, &screen.window(), [&](Step step) { steps << step; });
    QObject::connect(&screen.window(), &MainWindow::failureShown, &screen.window(),
                     [&](const Failure &failure) { failures << failure.code; });
    QObject::connect(&screen.window(), &MainWindow::visitEnding, &screen.window(), [&](EndReason reason) {
        ends << reason;
        EXPECT_EQ(screen.step(), Step::Code);
    });
    QObject::connect(&screen.window(), &MainWindow::visitBegun, &screen.window(), [&] { ++begun; });
    screen.goTo(Step::Code);
    screen.council.failNext(FakeCouncil::Kind::Check, {.code = FailureCode::WrongCode, .definite = true});
    screen.fillRight();
    screen.press(words::check);
    screen.window().end(EndReason::Agent);
    // The first reason stands.
    screen.window().end(EndReason::Idle);
    screen.settle();
    EXPECT_EQ(steps, (QList<Step> {Step::Mobile, Step::Code, Step::Welcome}));
    EXPECT_EQ(failures, QList<FailureCode> {FailureCode::WrongCode});
    EXPECT_EQ(ends, QList<EndReason> {EndReason::Agent});
    EXPECT_EQ(begun, 1);
}

} // namespace guichet
