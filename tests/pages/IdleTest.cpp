// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeOffice.h"
#include "FakePin.h"
#include "Screen.h"

#include <frame/AskPanel.h>
#include <office/HelpCall.h>
#include <pages/CallPage.h>
#include <pages/InfoPage.h>
#include <pages/Languages.h>

#include <QApplication>
#include <QClipboard>
#include <QTest>

namespace guichet {

using namespace Qt::StringLiterals;

namespace {

QTimer *watch(Screen &screen)
{
    return screen.window().findChild<IdleGuard *>()->findChild<QTimer *>();
}

/// Whether \a act begins the idle time anew.
template<typename Act>
bool counts(Screen &screen, const Act &act)
{
    constexpr int neverSet = 12'345'678;
    watch(screen)->start(neverSet);
    act();
    screen.settle();
    return watch(screen)->isActive() && watch(screen)->interval() != neverSet;
}

} // namespace

TEST(IdleTest, NobodyIsWatchedBetweenVisits)
{
    Screen screen;
    EXPECT_FALSE(watch(screen)->isActive());
    screen.press(u"Première inscription"_s);
    EXPECT_TRUE(watch(screen)->isActive());
    screen.press(words::back);
    EXPECT_FALSE(watch(screen)->isActive());
}

TEST(IdleTest, EveryKindOfActivityCounts)
{
    Screen screen;
    screen.goTo(Step::Mobile);
    QWindow *window = screen.window().windowHandle();
    EXPECT_TRUE(counts(screen, [&] { screen.key(Qt::Key_Shift); }));
    EXPECT_TRUE(counts(screen, [&] { QTest::mouseMove(window, {700, 700}); }));
    EXPECT_TRUE(counts(screen, [&] { screen.touchAt({700, 1000}); }));
    EXPECT_TRUE(counts(screen, [&] { screen.put(words::number, u"06"_s); }));
    EXPECT_TRUE(counts(screen, [&] { screen.button(words::check)->click(); }));
    EXPECT_TRUE(counts(screen, [&] { screen.button(words::check)->setFocus(); }));
    EXPECT_TRUE(counts(screen, [&] { screen.button(u"Contraste"_s)->click(); }));
    EXPECT_FALSE(counts(screen, [] {}));
}

TEST(IdleTest, CountsOverOverlaysAndWhileAPageWaits)
{
    Screen screen;
    screen.press(u"Trouver un espace France services"_s);
    EXPECT_TRUE(counts(screen, [&] {
        screen.button(words::back)->setFocus();
        screen.key(Qt::Key_Tab);
    }));
    screen.idle();
    EXPECT_TRUE(screen.isWarned());
    screen.key(Qt::Key_Space);
    screen.settle();
    // Back where it was, and nothing pressed there.
    ASSERT_NE(screen.overlay<InfoPage>(), nullptr);
    screen.press(words::back);

    screen.goTo(Step::Mobile);
    screen.fillRight();
    screen.council.hold();
    screen.press(words::check);
    EXPECT_EQ(screen.status(), Journey::ActStatus::Waiting);
    screen.idle();
    EXPECT_TRUE(screen.isWarned());
    screen.touchAt({700, 1000});
    EXPECT_FALSE(screen.isWarned());
    screen.council.answer();
    screen.settle();
    EXPECT_EQ(screen.step(), Step::Code);
}

TEST(IdleTest, WarningIsSaidAndCountedInLargeFigures)
{
    Screen screen;
    screen.goTo(Step::Mobile);
    QList<int> saidAt;
    int left = 30;
    const auto panels = screen.window().findChildren<AskPanel *>();
    for (const AskPanel *panel : panels) {
        QObject::connect(panel, &AskPanel::said, panel, [&] { saidAt << left; });
    }
    screen.idle();
    for (; left >= 1;) {
        EXPECT_TRUE(screen.shows(QString::number(left)));
        --left;
        screen.idleSecond();
    }
    EXPECT_EQ(saidAt, (QList<int> {30, 20, 10, 5}));
    EXPECT_EQ(screen.step(), Step::Welcome);
    EXPECT_FALSE(watch(screen)->isActive());
}

TEST(IdleTest, OneTouchGoesOnAsOftenAsOneLikesAndPressesNothingBelow)
{
    Screen screen;
    screen.goTo(Step::Mobile);
    screen.put(words::number, given::mobile);
    QAbstractButton *check = screen.button(words::check);
    const QPoint at = check->mapTo(&screen.window(), check->rect().center());
    for (int i = 0; i < 5; ++i) {
        screen.idle();
        // Twice, as a nervous finger does: the second belongs to the first.
        QTest::mouseDClick(screen.window().windowHandle(), Qt::LeftButton, {}, at);
        screen.settle();
        EXPECT_FALSE(screen.isWarned());
        EXPECT_EQ(screen.step(), Step::Mobile);
        EXPECT_EQ(screen.council.acts(), 0);
    }
    Screen other;
    other.goTo(Step::Mobile);
    other.idle();
    other.key(Qt::Key_Return);
    other.settle();
    EXPECT_FALSE(other.isWarned());
    EXPECT_TRUE(other.summary().isEmpty());
    EXPECT_EQ(other.focusedLabel(), words::number);
    // Through the accessibility interface, without key or touch.
    other.idle();
    other.button(u"Oui, continuer"_s)->click();
    other.settle();
    EXPECT_FALSE(other.isWarned());
    EXPECT_EQ(other.step(), Step::Mobile);
}

TEST(IdleTest, LimitsAreTheSettings)
{
    Screen kiosk;
    kiosk.goTo(Step::Mobile);
    EXPECT_LE(watch(kiosk)->interval(), 90'000);
    kiosk.fillRight();
    kiosk.press(words::check);
    EXPECT_GT(watch(kiosk)->interval(), 90'000);
    EXPECT_LE(watch(kiosk)->interval(), 300'000);
    Screen reset;
    reset.goTo(Step::ResetEmail);
    EXPECT_LE(watch(reset)->interval(), 90'000);
    reset.fillRight();
    reset.press(words::sendReset);
    EXPECT_GT(watch(reset)->interval(), 90'000);
}

TEST(IdleTest, LimitOfTheCounterIsLonger)
{
    Screen counter(Profile::Counter);
    counter.goTo(Step::Mobile);
    EXPECT_GT(watch(counter)->interval(), 300'000);
}

TEST(WipeTest, LeavesTheWelcomePageAsASettingsSay)
{
    FakeOffice office;
    HelpCall call(office, u"rieumes"_s);
    int printingCancelled = 0;
    Screen screen(Profile::Kiosk, {1920, 1080}, {.call = &call, .cancelPrinting = [&] { ++printingCancelled; }});
    screen.goTo(Step::Account);
    screen.fillRight();
    screen.press(u"Contraste"_s);
    screen.press(u"Texte : 100 %"_s);
    screen.press(u"Je n'ai pas d'adresse mail"_s);
    QApplication::clipboard()->setText(given::email);
    screen.idle();
    for (int second = 0; second < 30; ++second) {
        EXPECT_EQ(printingCancelled, 0);
        screen.idleSecond();
    }
    EXPECT_EQ(printingCancelled, 1);
    EXPECT_EQ(screen.window().shownPage(), &screen.window().wizard());
    EXPECT_EQ(screen.step(), Step::Welcome);
    EXPECT_TRUE(QApplication::clipboard()->text().isEmpty());
    EXPECT_FALSE(screen.look.isHighContrast());
    EXPECT_EQ(screen.look.textSize(), 100);
    EXPECT_FALSE(screen.window().wizard().hasInput());
    EXPECT_EQ(screen.window().terminalState(), TerminalState::Idle);
}

TEST(WipeTest, AtOnceWhenTheProgramEnds)
{
    Screen screen;
    screen.goTo(Step::Account);
    screen.fillRight();
    QList<EndReason> ends;
    QObject::connect(&screen.window(), &MainWindow::visitEnding, &screen.window(), [&](EndReason end) { ends << end; });
    screen.window().endNow(EndReason::Stopped);
    EXPECT_EQ(ends, QList<EndReason> {EndReason::Stopped});
    EXPECT_FALSE(screen.window().wizard().hasInput());
    EXPECT_EQ(screen.step(), Step::Welcome);
}

} // namespace guichet
