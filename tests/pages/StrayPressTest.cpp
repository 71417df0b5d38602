// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Screen.h"

#include <frame/StrayPresses.h>

#include <QApplication>
#include <QKeyEvent>
#include <QTest>

namespace guichet {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Two pages in a row, and what a second press would do on the second one.
struct Pair
{
    Step first;
    Step second;
    QString next;
    Step third;
};

const QList<Pair> pairs = {
    {Step::Invoice, Step::Household, u"Oui, c'est bien mon foyer"_s, Step::Account},
    {Step::Account, Step::Done, words::end, Step::Welcome},
    {Step::Rules, Step::Check, words::allRight, Step::Mandate},
    {Step::Check, Step::Mandate, words::sign, Step::MandateDone},
    {Step::Mandate, Step::MandateDone, words::end, Step::Welcome},
};

void hold(Screen &screen, Qt::Key key)
{
    QWidget *focus = screen.window().focusWidget();
    ASSERT_NE(focus, nullptr);
    QKeyEvent repeated(QEvent::KeyPress, key, Qt::NoModifier, key == Qt::Key_Space ? u" "_s : u"\r"_s, true);
    QSpontaneKeyEvent::setSpontaneous(&repeated);
    qApp->notify(focus, &repeated);
}

} // namespace

TEST(StrayPressTest, SecondTapIsNotTheNextPages)
{
    for (const Pair &pair : pairs) {
        SCOPED_TRACE(qPrintable(pair.next));
        Screen screen;
        screen.goTo(pair.first);
        screen.fillRight();
        screen.haste = 0ms;
        screen.uptime += StrayPresses::tooSoon;
        screen.press(Screen::actOf(pair.first));
        ASSERT_EQ(screen.step(), pair.second);
        screen.press(pair.next);
        EXPECT_EQ(screen.step(), pair.second);
        screen.uptime += StrayPresses::tooSoon;
        screen.press(pair.next);
        EXPECT_EQ(screen.step(), pair.third);
    }
}

TEST(StrayPressTest, TapOfTheImpatientIsNotTheAnswers)
{
    Screen screen;
    screen.goTo(Step::Mandate);
    screen.haste = 0ms;
    screen.uptime += StrayPresses::tooSoon;
    screen.council.hold();
    screen.press(words::sign);
    screen.uptime += 5s;
    screen.council.answer();
    screen.settle();
    ASSERT_EQ(screen.step(), Step::MandateDone);
    screen.press(words::end);
    EXPECT_EQ(screen.step(), Step::MandateDone);
}

TEST(StrayPressTest, EnterStruckTwiceActsOnce)
{
    for (const Pair &pair : pairs) {
        SCOPED_TRACE(qPrintable(pair.next));
        Screen screen;
        screen.goTo(pair.first);
        screen.fillRight();
        screen.haste = 0ms;
        screen.button(Screen::actOf(pair.first))->setFocus();
        screen.key(Qt::Key_Return);
        screen.settle();
        ASSERT_EQ(screen.step(), pair.second);
        screen.button(pair.next)->setFocus();
        screen.key(Qt::Key_Return);
        screen.settle();
        EXPECT_EQ(screen.step(), pair.second);
        screen.uptime += StrayPresses::sameStroke;
        screen.key(Qt::Key_Return);
        screen.settle();
        EXPECT_EQ(screen.step(), pair.third);
    }
}

TEST(StrayPressTest, KeyHeldDownActsOnce)
{
    for (const Pair &pair : pairs) {
        for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space}) {
            SCOPED_TRACE(qPrintable(pair.next));
            Screen screen;
            screen.goTo(pair.second);
            screen.button(pair.next)->setFocus();
            for (int i = 0; i < 3; ++i) {
                hold(screen, key);
                screen.settle();
            }
            EXPECT_EQ(screen.step(), pair.second);
        }
    }
}

TEST(StrayPressTest, WhatIsTypedAtOnceIsTyped)
{
    Screen screen;
    screen.haste = 0ms;
    screen.uptime += StrayPresses::tooSoon;
    screen.press(u"Première inscription"_s);
    ASSERT_EQ(screen.step(), Step::Mobile);
    for (const Qt::Key key : {Qt::Key_0, Qt::Key_6, Qt::Key_Space, Qt::Key_3}) {
        screen.key(key);
    }
    screen.settle();
    EXPECT_EQ(screen.field(words::number)->text(), u"06 3"_s);
}

TEST(StrayPressTest, NothingIsKeptWhereNothingChanged)
{
    Screen screen;
    screen.goTo(Step::Account);
    screen.haste = 0ms;
    screen.uptime += StrayPresses::tooSoon;
    for (const auto mode : {QLineEdit::Normal, QLineEdit::Password}) {
        screen.press(mode == QLineEdit::Normal ? u"Afficher le mot de passe"_s : u"Masquer le mot de passe"_s);
        EXPECT_EQ(screen.field(words::password)->echoMode(), mode);
    }
}

} // namespace guichet
