// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Screen.h"

#include <frame/ScrollColumn.h>

#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

#include <algorithm>

namespace guichet {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Room
{
    QSize size;
    int text;
};

class LayoutTest : public ::testing::TestWithParam<Room>
{
};

QRect placeOf(const QWidget *widget, const QWidget &window)
{
    return {widget->mapTo(&window, QPoint()), widget->size()};
}

/// All of \a widget can be seen now, without scrolling.
bool isInSight(const QWidget *widget)
{
    return widget->visibleRegion().boundingRect() == widget->rect();
}

void expectNothingBeyondTheSides(Screen &screen)
{
    const auto widgets = screen.window().findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const bool read = qobject_cast<const QLabel *>(widget) != nullptr
                          || qobject_cast<const QAbstractButton *>(widget) != nullptr
                          || qobject_cast<const QLineEdit *>(widget) != nullptr;
        if (read && widget->isVisible()) {
            const QRect place = placeOf(widget, screen.window());
            EXPECT_TRUE(place.left() >= 0 && place.right() < screen.window().width()) << qPrintable(describe(widget));
        }
    }
    const auto areas = screen.window().findChildren<QScrollArea *>();
    for (const QScrollArea *area : areas) {
        if (area->isVisible()) {
            EXPECT_EQ(area->horizontalScrollBar()->maximum(), 0);
        }
    }
}

/// No button is narrower than its words.
void expectWholeWords(Screen &screen)
{
    const auto buttons = screen.window().findChildren<QPushButton *>();
    for (const QPushButton *button : buttons) {
        // Large choices wrap their words.
        if (button->isVisible() && !button->hasHeightForWidth()) {
            EXPECT_GE(button->width(), button->sizeHint().width()) << qPrintable(describe(button));
        }
    }
}

/// Retour, the act and « Réessayer » where they are shown, and « Ne plus attendre ».
void expectActsInSight(Screen &screen)
{
    const auto buttons = screen.window().shownPage()->findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        const QString role = button->property("role").toString();
        if (button->isVisible() && (role == u"act"_s || role == u"back"_s || role == u"leave"_s)) {
            EXPECT_TRUE(isInSight(button)) << qPrintable(describe(button));
        }
    }
}

void expectFocusInSightWithItsWords(Screen &screen)
{
    const auto edits = screen.page().findChildren<QLineEdit *>();
    for (QLineEdit *edit : edits) {
        // Where the page put the focus by itself it is left; elsewhere Tab brings it.
        if (!edit->isVisible() || !edit->isEnabled() || screen.window().shownPage() != &screen.window().wizard()) {
            continue;
        }
        if (!edit->hasFocus()) {
            edit->setFocus(Qt::TabFocusReason);
            screen.settle();
        }
        const QWidget *form = edit->parentWidget();
        EXPECT_TRUE(isInSight(edit)) << qPrintable(describe(edit));
        // The longest errors at 200 % on the smallest screen are taller than the room for all of it.
        const bool fits = form->height() <= screen.page().findChild<QScrollArea *>()->viewport()->height();
        const auto labels = form->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            EXPECT_TRUE(!label->isVisible() || isInSight(label)
                        || (!fits && label->text() != screen.form(edit->accessibleName())->label()))
                << qPrintable(describe(label));
        }
    }
}

} // namespace

TEST_P(LayoutTest, ScrollsDownwardsOnlyWithActsAndFocusInSight)
{
    const QSize size = GetParam().size;
    const int text = GetParam().text;
    Screen screen(Profile::Kiosk, size);
    screen.look.setTextSize(text);
    screen.settle();
    screen.walk([&](const QString &) {
        EXPECT_EQ(screen.window().size(), size);
        expectNothingBeyondTheSides(screen);
        expectWholeWords(screen);
        expectActsInSight(screen);
        expectFocusInSightWithItsWords(screen);
        expectActsInSight(screen);
    });
}

class LayoutAtItsUsualSizeTest : public ::testing::TestWithParam<Profile>
{
protected:
    /// The agent's panel stands beside the page of a counter.
    static void beside(Screen &screen)
    {
        if (GetParam() == Profile::Counter) {
            screen.window().setDesk(new QLabel(u"Pour vous, agent"_s));
        }
    }
    static void expectWhole(Screen &screen)
    {
        if (screen.window().shownPage() == &screen.window().wizard()) {
            EXPECT_EQ(screen.page().column()->findChild<QScrollArea *>()->verticalScrollBar()->maximum(), 0)
                << "at step " << static_cast<int>(screen.step());
        }
    }
};

TEST_P(LayoutAtItsUsualSizeTest, NoPageScrolls)
{
    Screen screen(GetParam());
    beside(screen);
    screen.walk([&](const QString &) { expectWhole(screen); });
}

TEST_P(LayoutAtItsUsualSizeTest, NoFailureMakesAPageScroll)
{
    using Kind = FakeCouncil::Kind;
    struct Case
    {
        Step step;
        Kind kind;
        Failure failure;
    };
    const QList<Case> cases = {
        {Step::SignIn, Kind::SignIn, {.code = FailureCode::CredentialsRefused, .attemptsLeft = 2}},
        {Step::SignIn, Kind::SignIn, {.code = FailureCode::AccountLocked, .retryAfter = 900s}},
        {Step::SignIn, Kind::SignIn, {.code = FailureCode::FirstRegistrationNeeded}},
        {Step::Mobile, Kind::Start, {.code = FailureCode::MobileRefused}},
        {Step::Mobile, Kind::Start, {.code = FailureCode::ChannelUnavailable}},
        {Step::Mobile, Kind::Start, {.code = FailureCode::SendsExhausted, .retryAfter = 3600s}},
        {Step::Code, Kind::Check, {.code = FailureCode::WrongCode, .attemptsLeft = 4}},
        {Step::Code, Kind::Check, {.code = FailureCode::AttemptsExhausted}},
        {Step::Invoice, Kind::Identify, {.code = FailureCode::CredentialsUnknown, .attemptsLeft = 2}},
        {Step::Invoice, Kind::Identify, {.code = FailureCode::AlreadyRegistered}},
        {Step::Account, Kind::Create, {.code = FailureCode::EmailInUse}},
        {Step::Account, Kind::Create, {.code = FailureCode::PasswordRefused, .reasons = {PasswordReason::TooCommon}}},
        {Step::ResetEmail, Kind::StartReset, {.code = FailureCode::RateLimited, .retryAfter = 900s}},
        {Step::ResetCode, Kind::CheckReset, {.code = FailureCode::WrongCode, .attemptsLeft = 4}},
        {Step::ResetPassword, Kind::SetPassword, {.code = FailureCode::PasswordRefused}},
        {Step::Bank, Kind::Sign, {.code = FailureCode::IbanRefused}},
    };
    for (Case problem : cases) {
        Screen screen(GetParam());
        beside(screen);
        screen.goTo(problem.step);
        problem.failure.definite = true;
        // Told a second time, the page offers an agent too.
        for (int i = 0; i < 2; ++i) {
            SCOPED_TRACE(rowOf(problem.failure.code).problem);
            SCOPED_TRACE(i);
            screen.council.failNext(problem.kind, problem.failure);
            screen.fillRight();
            screen.press(Screen::actOf(problem.step));
            while (problem.step == Step::Bank && screen.step() != Step::Bank) {
                screen.press(Screen::actOf(screen.step()));
            }
            ASSERT_FALSE(screen.summary().isEmpty());
            expectWhole(screen);
        }
    }
}

TEST_P(LayoutAtItsUsualSizeTest, TheWholeScheduleIsSeen)
{
    WindowTools tools;
    tools.print = [](const QByteArray &, const PrintQueue::Handler &) { return Ticket(); };
    Screen screen(GetParam(), {1920, 1080}, tools);
    beside(screen);
    // Of two years, in three rows of months.
    screen.council.firstDebit = QDate(2026, 11, 10);
    screen.goTo(Step::MandateDone);
    expectWhole(screen);
    screen.press(words::back);
    ASSERT_EQ(screen.step(), Step::SignedIn);
    expectWhole(screen);
}

INSTANTIATE_TEST_SUITE_P(Profiles, LayoutAtItsUsualSizeTest, ::testing::Values(Profile::Kiosk, Profile::Counter),
                         [](const auto &profile) {
                             return profile.param == Profile::Kiosk ? std::string("Kiosk") : std::string("Counter");
                         });

TEST(LayoutOfTheWelcomePageTest, LanguagesAreInSightInLargeText)
{
    Screen screen;
    screen.look.setTextSize(150);
    screen.settle();
    EXPECT_TRUE(isInSight(screen.button(u"English"_s)));
    EXPECT_TRUE(isInSight(screen.button(words::missing)));
}

TEST(LayoutOfTheHeaderTest, GrowsWithTheTextWhereThereIsRoomAndKeepsItsPlaces)
{
    for (const auto &[size, grows] : {std::pair(QSize(1920, 1080), true), std::pair(QSize(1024, 768), false)}) {
        Screen screen(Profile::Kiosk, size);
        const QAbstractButton *contrast = screen.button(u"Contraste"_s);
        const int before = contrast->fontMetrics().height();
        screen.look.setTextSize(150);
        screen.settle();
        EXPECT_EQ(contrast->fontMetrics().height() > before, grows);
    }
}

TEST(LayoutOfAnInvoiceTest, BothAnswersAboutTheHouseholdStandBesideEachOther)
{
    Screen screen;
    screen.goTo(Step::Household);
    const QRect yes = placeOf(screen.button(u"Oui, c'est bien mon foyer"_s), screen.window());
    const QRect no = placeOf(screen.button(u"Non, ce n'est pas mon foyer"_s), screen.window());
    EXPECT_EQ(yes.top(), no.top());
    EXPECT_LT(no.right(), yes.left());
}

TEST(LayoutOfNewPasswordsTest, BothFieldsAreOfOneWidthAndTheTicksGrow)
{
    Screen screen;
    screen.goTo(Step::Account);
    screen.put(words::password, given::password);
    screen.settle();
    EXPECT_EQ(screen.field(words::password)->width(), screen.field(words::confirmation)->width());
    const auto ticks = [&] {
        int height = 0;
        const auto labels = screen.page().findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            height = std::max(height, label->isVisible() ? label->pixmap(Qt::ReturnByValue).height() : 0);
        }
        return height;
    };
    const int before = ticks();
    screen.look.setTextSize(200);
    screen.settle();
    EXPECT_EQ(ticks(), 2 * before);
}

TEST(LayoutOfATouchTest, WhatIsPressedStaysUnderTheFinger)
{
    Screen screen(Profile::Kiosk, {1024, 768});
    screen.goTo(Step::Account);
    for (const QString &text : {u"Je n'ai pas d'adresse mail"_s, u"Afficher le mot de passe"_s, words::create}) {
        SCOPED_TRACE(qPrintable(text));
        QAbstractButton *button = screen.button(text);
        screen.page().column()->reveal(button);
        const QRect before = placeOf(button, screen.window());
        QTest::mousePress(screen.window().windowHandle(), Qt::LeftButton, {}, before.center());
        EXPECT_EQ(placeOf(button, screen.window()), before);
        EXPECT_TRUE(button->isDown());
        // Let go beside it: nothing is done.
        QTest::mouseRelease(screen.window().windowHandle(), Qt::LeftButton, {}, {1, screen.window().height() / 2});
    }
}

INSTANTIATE_TEST_SUITE_P(Screens, LayoutTest,
                         ::testing::Values(Room {{1920, 1080}, 100}, Room {{1920, 1080}, 150}, Room {{1920, 1080}, 200},
                                           Room {{1024, 768}, 100}, Room {{1024, 768}, 150}, Room {{1024, 768}, 200}),
                         [](const auto &room) {
                             return u"%1at%2"_s.arg(room.param.size.width()).arg(room.param.text).toStdString();
                         });

} // namespace guichet
