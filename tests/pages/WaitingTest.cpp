// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Screen.h"

#include <QTest>

#include <algorithm>

namespace guichet {

using namespace Qt::StringLiterals;

namespace {

using Kind = FakeCouncil::Kind;

struct Act
{
    Kind kind;
    Step step;
    QString button;
};

const QList<Act> acts = {
    {Kind::Start, Step::Mobile, words::check},    {Kind::Resend, Step::Code, u"Utiliser un SMS"_s},
    {Kind::Check, Step::Code, words::check},      {Kind::Identify, Step::Invoice, words::check},
    {Kind::Create, Step::Account, words::create}, {Kind::SignIn, Step::SignIn, words::validate},
};

/// Everything on the page that could be typed in or pressed, but for the two ways on.
bool isLocked(Screen &screen)
{
    const auto widgets = screen.page().findChildren<QWidget *>();
    return std::none_of(widgets.begin(), widgets.end(), [](QWidget *widget) {
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        const bool way = button != nullptr
                         && (button->text() == words::retry || button->text() == u"Ne plus attendre"_s
                             || button->property("role") == u"offer"_s);
        return !way && (button != nullptr || qobject_cast<QLineEdit *>(widget) != nullptr) && widget->isVisible()
               && widget->isEnabled();
    });
}

QStringList typed(Screen &screen)
{
    QStringList texts;
    const auto edits = screen.page().findChildren<QLineEdit *>();
    for (const QLineEdit *edit : edits) {
        if (edit->isVisible()) {
            texts << edit->text();
        }
    }
    return texts;
}

} // namespace

TEST(WaitingTest, PageIsLockedFromThePressToTheAnswerAndSendsOnce)
{
    for (const Act &act : acts) {
        SCOPED_TRACE(qPrintable(Screen::nameOf(act.step) + u" "_s + act.button));
        Screen screen;
        screen.goTo(act.step);
        screen.fillRight();
        const QStringList before = typed(screen);
        screen.council.hold();
        QAbstractButton *button = screen.button(act.button);
        const QPoint at = button->mapTo(&screen.window(), button->rect().center());
        // As quick as it gets: nothing between the touches.
        QTest::mouseClick(screen.window().windowHandle(), Qt::LeftButton, {}, at);
        QTest::mouseClick(screen.window().windowHandle(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(screen.window().windowHandle(), Qt::LeftButton, {}, at);
        EXPECT_TRUE(isLocked(screen));
        EXPECT_EQ(screen.council.calls(act.kind).size(), 1U);
        for (const int key : {Qt::Key_Return, Qt::Key_Space, Qt::Key_Escape, Qt::Key_A}) {
            screen.key(key);
        }
        screen.settle();
        EXPECT_EQ(screen.council.calls(act.kind).size(), 1U);
        EXPECT_EQ(screen.step(), act.step);
        EXPECT_EQ(typed(screen), before);
        EXPECT_TRUE(screen.window().shownPage() == &screen.window().wizard());
        screen.council.answer();
        screen.settle();
        EXPECT_EQ(screen.council.calls(act.kind).size(), 1U);
        EXPECT_EQ(screen.status(), Journey::ActStatus::Idle);
        EXPECT_FALSE(isLocked(screen));
    }
}

TEST(WaitingTest, EnterTwiceSendsOnce)
{
    for (const Act &act : acts) {
        if (act.kind == Kind::Resend) {
            continue;
        }
        SCOPED_TRACE(qPrintable(Screen::nameOf(act.step)));
        Screen screen;
        screen.goTo(act.step);
        screen.fillRight();
        screen.council.hold();
        screen.key(Qt::Key_Return);
        screen.key(Qt::Key_Return);
        screen.key(Qt::Key_Enter);
        screen.settle();
        EXPECT_EQ(screen.council.calls(act.kind).size(), 1U);
        EXPECT_EQ(screen.window().shownPage(), &screen.window().wizard());
        EXPECT_FALSE(screen.look.isHighContrast());
        // Where the focus waits nothing can be pressed by mistake.
        EXPECT_EQ(screen.focus(), &screen.page());
    }
}

TEST(WaitingTest, IsToldAfterAMomentAndCanBeLeftLater)
{
    for (const Act &act : acts) {
        SCOPED_TRACE(qPrintable(Screen::nameOf(act.step) + u" "_s + act.button));
        Screen screen;
        screen.goTo(act.step);
        screen.fillRight();
        const QStringList before = typed(screen);
        screen.council.hold();
        screen.press(act.button);
        auto *shown = screen.page().findChild<QTimer *>(u"waitShown"_s);
        auto *leavable = screen.page().findChild<QTimer *>(u"waitLeavable"_s);
        ASSERT_TRUE(shown != nullptr && leavable != nullptr);
        EXPECT_EQ(shown->interval(), 500);
        EXPECT_EQ(leavable->interval(), 5000);
        EXPECT_FALSE(screen.shows(u"Patientez…"_s));
        screen.firePageTimer(u"waitShown"_s);
        EXPECT_TRUE(screen.shows(u"Patientez…"_s));
        EXPECT_EQ(screen.button(u"Ne plus attendre"_s), nullptr);
        screen.firePageTimer(u"waitLeavable"_s);
        screen.press(u"Ne plus attendre"_s);

        EXPECT_EQ(screen.status(), Journey::ActStatus::Unsettled);
        EXPECT_FALSE(screen.shows(u"Patientez…"_s));
        EXPECT_EQ(screen.summary(), QStringList {Failure {.code = FailureCode::WaitLeft}.forResident()});
        EXPECT_TRUE(isLocked(screen));
        EXPECT_EQ(typed(screen), before);
        QStringList ways;
        for (const QString &way : {words::back, act.step == Step::Account ? words::create : words::check,
                                   words::validate, words::goOn, words::retry}) {
            const QAbstractButton *button = screen.button(way);
            if (button != nullptr && screen.page().isAncestorOf(button)) {
                ways << way;
            }
        }
        EXPECT_EQ(ways, QStringList {words::retry});
        EXPECT_EQ(screen.focus(), screen.button(words::retry));
        screen.key(Qt::Key_Escape);
        EXPECT_EQ(screen.step(), act.step);

        screen.council.answer();
        screen.key(Qt::Key_Return);
        screen.settle();
        const auto calls = screen.council.calls(act.kind);
        ASSERT_EQ(calls.size(), 2U);
        EXPECT_FALSE(calls.front().key.isNull());
        EXPECT_EQ(calls.front().key, calls.back().key);
        EXPECT_EQ(calls.front().values, calls.back().values);
        EXPECT_EQ(screen.status(), Journey::ActStatus::Idle);
    }
}

TEST(WaitingTest, QuickAnswersShowNoWait)
{
    Screen screen;
    screen.goTo(Step::Code);
    const auto timers = screen.window().wizard().findChildren<QTimer *>();
    for (const QTimer *timer : timers) {
        EXPECT_FALSE(timer->isActive() && timer->objectName().startsWith(u"wait"_s));
    }
    EXPECT_FALSE(screen.shows(u"Patientez…"_s));
}

TEST(WaitingTest, NextActHasItsOwnKey)
{
    Screen screen;
    screen.goTo(Step::Code);
    screen.press(u"Utiliser un SMS"_s);
    screen.press(u"Utiliser un SMS"_s);
    const auto sent = screen.council.calls(Kind::Resend);
    ASSERT_EQ(sent.size(), 2U);
    EXPECT_NE(sent.front().key, sent.back().key);
}

TEST(WaitingTest, OfferOfTheSummaryMayWaitAndFail)
{
    Screen screen;
    screen.goTo(Step::Code);
    screen.council.failNext(Kind::Check, {.code = FailureCode::CodeExpired, .definite = true});
    screen.fillRight();
    screen.press(words::check);
    // The button pressed is gone by the time of the answer.
    screen.council.failNext(Kind::Resend, {.code = FailureCode::ResendTooEarly, .definite = true});
    screen.council.hold();
    screen.press(u"Recevoir un nouveau code"_s);
    EXPECT_EQ(screen.button(u"Recevoir un nouveau code"_s), nullptr);
    screen.council.answer();
    screen.settle();
    EXPECT_EQ(screen.summary(), QStringList {Failure {.code = FailureCode::ResendTooEarly}.forResident()});
    EXPECT_TRUE(screen.page().isAncestorOf(screen.focus()));
}

TEST(WaitingTest, EndOfTheVisitDropsTheAnswer)
{
    Screen screen;
    screen.goTo(Step::Account);
    screen.fillRight();
    screen.council.hold();
    screen.press(words::create);
    screen.press(words::end);
    screen.press(u"Oui, tout effacer et terminer"_s);
    EXPECT_EQ(screen.step(), Step::Welcome);
    screen.council.answer();
    screen.settle();
    EXPECT_EQ(screen.step(), Step::Welcome);
}

} // namespace guichet
