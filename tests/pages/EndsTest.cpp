// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Screen.h"

#include <pages/Languages.h>
#include <station/IdleGuard.h>

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QTest>

namespace guichet {

using namespace Qt::StringLiterals;

namespace {

const QString endQuestion = u"Voulez-vous terminer ?"_s;
const QString wipe = u"Oui, tout effacer et terminer"_s;
const QString stillThere = u"Êtes-vous toujours là ?"_s;

QTimer *idleTimer(Screen &screen)
{
    return screen.window().findChild<IdleGuard *>()->findChild<QTimer *>();
}

/// The time without activity is over, and \a seconds of the warning.
void letTimeGo(Screen &screen, int seconds)
{
    for (int i = 0; i <= seconds; ++i) {
        ASSERT_TRUE(Screen::fire(idleTimer(screen)));
    }
    screen.settle();
}

const QStringList typedByTheResident = {given::mobile,
                                        given::code,
                                        given::login,
                                        given::invoicePassword,
                                        given::email,
                                        given::password,
                                        u"06 •• •• •• 01"_s,
                                        u"Mme Exemple Usager"_s,
                                        u"1 rue de l'Exemple, 31370 Rieumes"_s};

/// Nothing of the resident's stands in any widget, hidden ones too, nor can be brought back.
void expectWiped(Screen &screen)
{
    EXPECT_EQ(screen.step(), Step::Welcome);
    EXPECT_EQ(screen.window().shownPage(), &screen.window().wizard());
    const auto widgets = screen.window().findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        QStringList held {widget->accessibleName(), widget->accessibleDescription(), widget->toolTip()};
        if (const auto *edit = qobject_cast<const QLineEdit *>(widget)) {
            EXPECT_EQ(edit->text(), QString());
            EXPECT_FALSE(edit->isUndoAvailable() || edit->isRedoAvailable());
        } else if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            held << label->text();
        }
        for (const QString &typed : typedByTheResident) {
            EXPECT_FALSE(held.join(u'\n').contains(typed))
                << qPrintable(typed) << " in " << qPrintable(describe(widget));
        }
    }
    EXPECT_EQ(QApplication::clipboard()->text(), QString());
    EXPECT_EQ(languages::current(), screen.settings.language);
    EXPECT_EQ(screen.look.textSize(), 100);
    EXPECT_FALSE(screen.look.isHighContrast());
}

} // namespace

TEST(EndsTest, TerminerAsksFirstAndLeavesNothingOnAnyPage)
{
    for (const Step step : {Step::SignIn, Step::Mobile, Step::Code, Step::Invoice, Step::Household, Step::Account,
                            Step::ResetEmail, Step::ResetCode, Step::ResetPassword}) {
        SCOPED_TRACE(qPrintable(Screen::nameOf(step)));
        Screen screen;
        screen.goTo(step);
        screen.fillRight();
        const QString sentence = screen.page().heading();
        screen.press(words::end);
        EXPECT_TRUE(screen.shows(endQuestion));
        EXPECT_TRUE(screen.texts().join(u'\n').contains(u"Tout sera effacé"_s));
        // What does no harm has the focus.
        screen.key(Qt::Key_Return);
        screen.settle();
        EXPECT_EQ(screen.step(), step);
        EXPECT_EQ(screen.page().heading(), sentence);

        screen.press(u"English"_s);
        screen.look.setHighContrast(true);
        screen.look.setTextSize(150);
        screen.settle();
        screen.press(u"Français"_s);
        QApplication::clipboard()->setText(given::email);
        const QPointer<JourneyWizard> wizard = &screen.window().wizard();
        const int droppings = screen.council.droppings();
        screen.press(words::end);
        screen.press(wipe);
        expectWiped(screen);
        EXPECT_TRUE(wizard.isNull());
        EXPECT_EQ(screen.council.droppings(), droppings + 1);
        const bool opened = step > Step::Mobile && step <= Step::Account;
        EXPECT_EQ(screen.council.abandoned(), opened ? QStringList {u"registration-1"_s} : QStringList());
    }
}

TEST(EndsTest, TerminerAsksNothingWhereNothingWasTypedOrAllIsDone)
{
    for (const Step step : {Step::SignIn, Step::Mobile, Step::Done, Step::SignedIn, Step::ResetEmail, Step::ResetDone,
                            Step::MandateDone}) {
        SCOPED_TRACE(qPrintable(Screen::nameOf(step)));
        Screen screen;
        screen.goTo(step);
        screen.press(words::end);
        expectWiped(screen);
        EXPECT_TRUE(screen.council.abandoned().isEmpty());
        EXPECT_EQ(screen.council.signedOut().size(), step == Step::SignedIn || step == Step::MandateDone ? 1 : 0);
    }
}

TEST(EndsTest, NextVisitBeginsLikeTheFirst)
{
    Screen screen;
    screen.goTo(Step::Account);
    screen.fillRight();
    screen.press(words::end);
    screen.press(wipe);
    EXPECT_EQ(screen.button(words::end), nullptr);
    screen.goTo(Step::Account);
    for (const QString &label : {words::email, words::password, words::confirmation}) {
        EXPECT_EQ(screen.field(label)->text(), QString());
    }
}

TEST(EndsTest, NobodyThereIsWarnedAndThenWiped)
{
    for (const Step step : {Step::SignIn, Step::Mobile, Step::Code, Step::Account, Step::Done}) {
        SCOPED_TRACE(qPrintable(Screen::nameOf(step)));
        Screen screen;
        screen.goTo(step);
        screen.fillRight();
        EXPECT_EQ(idleTimer(screen)->intervalAsDuration(),
                  step == Step::Code ? std::chrono::minutes(5) : std::chrono::seconds(90));
        letTimeGo(screen, 0);
        EXPECT_TRUE(screen.shows(stillThere));
        EXPECT_TRUE(screen.shows(u"Sans réponse, tout sera effacé dans 30 secondes."_s));
        letTimeGo(screen, 28);
        EXPECT_TRUE(screen.shows(u"Sans réponse, tout sera effacé dans 1 seconde."_s));
        letTimeGo(screen, 0);
        expectWiped(screen);
        EXPECT_FALSE(idleTimer(screen)->isActive());
    }
}

TEST(EndsTest, CounterHasItsOwnPatience)
{
    Screen screen(Profile::Counter);
    for (const Step step : {Step::Mobile, Step::Code, Step::Invoice}) {
        if (step == Step::Mobile) {
            screen.goTo(step);
        } else {
            screen.fillRight();
            screen.press(words::check);
        }
        ASSERT_EQ(screen.step(), step);
        EXPECT_EQ(idleTimer(screen)->intervalAsDuration(), std::chrono::minutes(10));
    }
}

TEST(EndsTest, OneTouchGoesOnAndPressesNothingBeneath)
{
    Screen screen;
    screen.goTo(Step::Account);
    screen.fillRight();
    QWidget *create = screen.button(words::create);
    const QPoint at = create->mapTo(&screen.window(), create->rect().center());
    for (int round = 0; round < 3; ++round) {
        letTimeGo(screen, 29);
        ASSERT_TRUE(screen.shows(stillThere));
        QTest::mouseClick(screen.window().windowHandle(), Qt::LeftButton, {}, at);
        screen.settle();
        EXPECT_FALSE(screen.shows(stillThere));
        EXPECT_EQ(screen.step(), Step::Account);
        EXPECT_TRUE(screen.council.calls(FakeCouncil::Kind::Create).empty());
        EXPECT_EQ(screen.field(words::password)->text(), given::password);
        EXPECT_TRUE(screen.page().isAncestorOf(screen.focus()));
    }
    letTimeGo(screen, 3);
    screen.key(Qt::Key_X);
    screen.settle();
    EXPECT_FALSE(screen.shows(stillThere));
    EXPECT_EQ(screen.field(words::email)->text(), given::email);
}

TEST(EndsTest, WhateverIsDoneHoweverItComesIsActivity)
{
    Screen screen;
    screen.goTo(Step::Account);
    const QList<std::pair<const char *, std::function<void()>>> doings = {
        {"a key", [&] { screen.key(Qt::Key_Shift); }},
        {"a touch",
         [&] {
             QTest::mouseClick(screen.window().windowHandle(), Qt::LeftButton, {}, {5, 500});
         }},
        {"text set", [&] { screen.put(words::email, u"u"_s); }},
        {"focus set", [&] { screen.field(words::confirmation)->setFocus(); }},
        {"an act", [&] { screen.button(words::create)->click(); }},
        {"text size", [&] { screen.button(u"Texte : 100 %"_s)->click(); }},
        {"contrast", [&] { screen.button(u"Contraste"_s)->click(); }},
        {"a language", [&] { screen.button(u"English"_s)->click(); }},
    };
    for (const auto &[name, act] : doings) {
        SCOPED_TRACE(name);
        idleTimer(screen)->start(std::chrono::hours(1));
        act();
        EXPECT_EQ(idleTimer(screen)->intervalAsDuration(), std::chrono::seconds(90));
    }
}

TEST(EndsTest, NobodyIsWarnedOfAnUntouchedWelcomePage)
{
    Screen screen;
    EXPECT_FALSE(idleTimer(screen)->isActive());
    screen.press(u"English"_s);
    EXPECT_TRUE(idleTimer(screen)->isActive());
    letTimeGo(screen, 30);
    expectWiped(screen);
}

} // namespace guichet
