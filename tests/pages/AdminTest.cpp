// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakePin.h"
#include "Screen.h"

#include <pages/AdminPage.h>
#include <pages/CleaningPage.h>
#include <pages/Languages.h>
#include <pages/OutOfOrderPage.h>

#include <QLabel>
#include <QTest>

namespace guichet {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString pinLabel = u"Code de l'administrateur :"_s;
constexpr auto administratorsKeys = Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier;

/// A kiosk with an administrator.
struct Station
{
    FakePin pin;
    int quits = 0;
    int enrolments = 0;
    Screen screen {Profile::Kiosk,
                   {1920, 1080},
                   {.pin = &pin,
                    .facts =
                        [] {
                            return QList<Fact> {{u"Coffre"_s, u"fermé à clé"_s}};
                        },
                    .makeEnrolment =
                        [this] {
                            ++enrolments;
                            auto *page = new QLabel(u"Page d'enrôlement"_s);
                            page->setFocusPolicy(Qt::StrongFocus);
                            return page;
                        },
                    .quit = [this] { ++quits; }}};

    void call() { screen.key(Qt::Key_A, administratorsKeys); }
    void enter()
    {
        call();
        screen.type(u"2468"_s);
        screen.key(Qt::Key_Return);
        pin.answer(PinCheck::Answer::Right);
        screen.settle();
    }
    bool says(const QString &text) { return screen.texts().join(u'\n').contains(text); }
    bool isAsking() { return screen.field(pinLabel) != nullptr; }
    bool isIn() { return screen.button(u"Quitter le programme"_s) != nullptr; }
};

} // namespace

TEST(AdminTest, FiveTouchesOfTheCornerAskForThePin)
{
    Station station;
    for (int i = 0; i < 4; ++i) {
        station.screen.touchAt({10, 10});
        EXPECT_FALSE(station.isAsking());
    }
    station.screen.touchAt({10, 10});
    EXPECT_TRUE(station.isAsking());
    EXPECT_EQ(station.screen.focusedLabel(), pinLabel);
}

TEST(AdminTest, TouchesElsewhereOrTooSlowDoNotAsk)
{
    Station station;
    for (int i = 0; i < 20; ++i) {
        station.screen.touchAt(i % 5 == 4 ? QPoint(900, 20) : QPoint(10, 10));
        EXPECT_FALSE(station.isAsking());
    }
    QWindow *window = station.screen.window().windowHandle();
    for (int i = 0; i < 20; ++i) {
        // Given a delay, Qt's test lets it go by on the clock of the events alone.
        QTest::lastMouseTimestamp += 1300;
        QTest::mouseClick(window, Qt::LeftButton, {}, {10, 10});
        EXPECT_FALSE(station.isAsking());
    }
}

TEST(AdminTest, KeysAskForThePinFromEveryPage)
{
    for (const Step step : {Step::Welcome, Step::Mobile, Step::Account}) {
        Station station;
        station.screen.goTo(step);
        station.screen.key(Qt::Key_A, Qt::ControlModifier | Qt::AltModifier);
        EXPECT_FALSE(station.isAsking());
        station.call();
        EXPECT_TRUE(station.isAsking());
        // The whole window: no header, no steps.
        EXPECT_EQ(station.screen.button(u"Contraste"_s), nullptr);
        station.screen.key(Qt::Key_Escape);
        EXPECT_FALSE(station.isAsking());
        EXPECT_EQ(station.screen.step(), step);
        EXPECT_TRUE(station.screen.page().isAncestorOf(station.screen.focus()));
    }
}

TEST(AdminTest, IsNotThereWithoutAPinCheck)
{
    Screen screen;
    screen.key(Qt::Key_A, administratorsKeys);
    for (int i = 0; i < 6; ++i) {
        screen.touchAt({10, 10});
    }
    EXPECT_EQ(screen.window().shownPage(), &screen.window().wizard());
}

TEST(AdminTest, WrongPinStaysOutsideAndTheVisitIsKept)
{
    Station station;
    station.screen.goTo(Step::Mobile);
    station.screen.fillRight();
    station.call();
    station.screen.type(u"1111"_s);
    EXPECT_EQ(station.screen.field(pinLabel)->echoMode(), QLineEdit::Password);
    EXPECT_EQ(station.screen.button(u"Afficher"_s), nullptr);
    station.screen.press(u"Entrer"_s);
    EXPECT_EQ(station.pin.tried, QStringList {u"1111"_s});
    EXPECT_EQ(station.screen.field(pinLabel)->text(), QString());
    EXPECT_FALSE(station.screen.field(pinLabel)->isUndoAvailable());
    EXPECT_TRUE(station.screen.shows(u"Patientez…"_s));
    station.pin.pause = 30s;
    station.pin.answer(PinCheck::Answer::Wrong);
    EXPECT_TRUE(station.says(u"Ce n'est pas le bon code. Attendez 30 s"_s));
    EXPECT_FALSE(station.screen.button(u"Entrer"_s)->isEnabled());
    station.pin.pause = 1s;
    EXPECT_TRUE(station.screen.fireTimer(u"adminWait"_s));
    EXPECT_TRUE(station.says(u"Ce n'est pas le bon code. Attendez 1 s"_s));
    station.pin.pause = 0s;
    EXPECT_TRUE(station.screen.fireTimer(u"adminWait"_s));
    EXPECT_TRUE(station.screen.button(u"Entrer"_s)->isEnabled());
    EXPECT_FALSE(station.screen.fireTimer(u"adminWait"_s));
    EXPECT_FALSE(station.isIn());
    station.screen.press(words::back);
    EXPECT_EQ(station.screen.step(), Step::Mobile);
    EXPECT_EQ(station.screen.field(words::number)->text(), given::mobile);
}

TEST(AdminTest, EveryAnswerIsSaid)
{
    for (const auto &[answer, sentence] :
         {std::pair(PinCheck::Answer::Wrong, u"Ce n'est pas le bon code."_s),
          std::pair(PinCheck::Answer::NotSet,
                    u"Aucun code n'est réglé sur ce poste. Le mode d'emploi dit comment en choisir un."_s),
          std::pair(PinCheck::Answer::NotChecked, u"Le poste n'a pas pu vérifier ce code. Essayez encore."_s)}) {
        Station station;
        station.call();
        station.screen.type(u"1111"_s);
        station.screen.key(Qt::Key_Return);
        station.pin.answer(answer);
        EXPECT_TRUE(station.screen.shows(sentence)) << qPrintable(sentence);
        EXPECT_FALSE(station.isIn());
    }
    Station station;
    station.pin.pause = 45s;
    station.call();
    EXPECT_TRUE(station.says(u"Attendez 45 s"_s));
}

TEST(AdminTest, PinCanBeTypedByTouchAlone)
{
    Station station;
    for (int i = 0; i < 5; ++i) {
        station.screen.touchAt({10, 10});
    }
    for (const QString &digit : {u"1"_s, u"3"_s}) {
        station.screen.press(digit);
    }
    station.screen.press(u"Effacer"_s);
    for (const QString &digit : {u"2"_s, u"4"_s, u"6"_s, u"8"_s, u"0"_s}) {
        station.screen.press(digit);
    }
    station.screen.press(u"Entrer"_s);
    EXPECT_EQ(station.pin.tried, QStringList {u"24680"_s});
}

TEST(AdminTest, VisitIsWipedBeforeAnythingIsShown)
{
    Station station;
    station.screen.goTo(Step::Account);
    station.screen.fillRight();
    QList<EndReason> ends;
    QObject::connect(&station.screen.window(), &MainWindow::visitEnding, &station.screen.window(), [&](EndReason end) {
        ends << end;
        EXPECT_FALSE(station.isIn());
        EXPECT_TRUE(station.screen.window().wizard().hasInput());
    });
    station.enter();
    EXPECT_TRUE(station.isIn());
    EXPECT_EQ(ends, QList<EndReason> {EndReason::Administrator});
    EXPECT_FALSE(station.screen.window().wizard().hasInput());
    EXPECT_EQ(station.screen.step(), Step::Welcome);
    EXPECT_TRUE(station.screen.overlay<AdminPage>()->isAncestorOf(station.screen.focus()));
}

TEST(AdminTest, ShowsWhatIsKnown)
{
    Station station;
    station.enter();
    for (const QString &text : {u"Version"_s, u"Serveur"_s, u"formation, données inventées"_s, u"rieumes"_s, u"borne"_s,
                                u"Coffre"_s, u"fermé à clé"_s}) {
        EXPECT_TRUE(station.screen.shows(text)) << qPrintable(text);
    }
}

TEST(AdminTest, QuitsRestartsAndCloses)
{
    Station station;
    station.enter();
    station.screen.press(u"Recommencer une visite"_s);
    EXPECT_FALSE(station.isIn());
    EXPECT_EQ(station.screen.window().shownPage(), &station.screen.window().wizard());
    station.enter();
    station.screen.press(u"Quitter le programme"_s);
    EXPECT_EQ(station.quits, 1);
    station.screen.press(u"Fermer l'administration"_s);
    EXPECT_FALSE(station.isIn());
    // Once left it asks again.
    station.call();
    EXPECT_TRUE(station.isAsking());
    EXPECT_FALSE(station.isIn());
}

TEST(AdminTest, EnrolmentPageComesInAndGoes)
{
    Station station;
    station.enter();
    station.screen.press(u"Enrôler ou oublier ce poste"_s);
    EXPECT_TRUE(station.screen.shows(u"Page d'enrôlement"_s));
    station.screen.press(words::back);
    EXPECT_FALSE(station.screen.shows(u"Page d'enrôlement"_s));
    EXPECT_TRUE(station.isIn());
    station.screen.press(u"Enrôler ou oublier ce poste"_s);
    EXPECT_EQ(station.enrolments, 2);
    EXPECT_TRUE(station.screen.fireTimer(u"adminLeave"_s));
    EXPECT_FALSE(station.screen.shows(u"Page d'enrôlement"_s));
    EXPECT_EQ(station.screen.window().shownPage(), &station.screen.window().wizard());
}

TEST(AdminTest, LeavesByItselfAfterAMinuteWithoutActivity)
{
    Station station;
    station.call();
    station.screen.type(u"24"_s);
    auto *minute = station.screen.window().findChild<QTimer *>(u"adminLeave"_s);
    ASSERT_NE(minute, nullptr);
    EXPECT_EQ(minute->interval(), 60'000);
    EXPECT_TRUE(station.screen.fireTimer(u"adminLeave"_s));
    EXPECT_FALSE(station.isAsking());
    EXPECT_FALSE(minute->isActive());
    // What was typed is forgotten.
    station.call();
    EXPECT_EQ(station.screen.field(pinLabel)->text(), QString());
    station.screen.key(Qt::Key_Escape);
    station.enter();
    // An activity begins the minute anew.
    minute->start(5'000);
    station.screen.key(Qt::Key_Tab);
    EXPECT_EQ(minute->interval(), 60'000);
    EXPECT_TRUE(station.screen.fireTimer(u"adminLeave"_s));
    EXPECT_FALSE(station.isIn());
}

TEST(AdminTest, AnswerForAPageThatWasLeftIsDropped)
{
    Station station;
    station.call();
    station.screen.type(u"2468"_s);
    station.screen.key(Qt::Key_Return);
    station.screen.key(Qt::Key_Escape);
    EXPECT_FALSE(station.pin.isAsked());
    EXPECT_EQ(station.screen.window().shownPage(), &station.screen.window().wizard());
}

TEST(CleaningTest, IgnoresTouchMouseAndKeysForAWhile)
{
    Station station;
    station.enter();
    station.screen.press(u"Nettoyer l'écran"_s);
    ASSERT_NE(station.screen.overlay<CleaningPage>(), nullptr);
    EXPECT_TRUE(station.screen.shows(u"30"_s));
    EXPECT_FALSE(station.isIn());
    for (int x = 20; x < 1920; x += 200) {
        for (int y = 20; y < 1080; y += 200) {
            station.screen.touchAt({x, y});
        }
    }
    for (const int key : {Qt::Key_Return, Qt::Key_Escape, Qt::Key_Space, Qt::Key_Tab, Qt::Key_A}) {
        station.screen.key(key);
    }
    station.call();
    EXPECT_NE(station.screen.overlay<CleaningPage>(), nullptr);
    for (int second = 29; second >= 1; --second) {
        ASSERT_TRUE(station.screen.fireTimer(u"cleaning"_s));
        ASSERT_TRUE(station.screen.shows(QString::number(second)));
    }
    EXPECT_TRUE(station.screen.fireTimer(u"cleaning"_s));
    EXPECT_FALSE(station.screen.fireTimer(u"cleaning"_s));
    EXPECT_EQ(station.screen.window().shownPage(), &station.screen.window().wizard());
    EXPECT_EQ(station.screen.step(), Step::Welcome);
    station.screen.press(u"Première inscription"_s);
    EXPECT_EQ(station.screen.step(), Step::Mobile);
}

TEST(OutOfOrderTest, EndsTheVisitAndTellsResidentsAndIt)
{
    Station station;
    station.screen.goTo(Step::Account);
    station.screen.fillRight();
    QList<EndReason> ends;
    QObject::connect(&station.screen.window(), &MainWindow::visitEnding, &station.screen.window(),
                     [&](EndReason end) { ends << end; });
    EXPECT_EQ(station.screen.window().terminalState(), TerminalState::Busy);
    station.screen.window().setOutOfOrder(FailureCode::TerminalRevoked);
    station.screen.settle();
    ASSERT_NE(station.screen.overlay<OutOfOrderPage>(), nullptr);
    EXPECT_EQ(station.screen.window().terminalState(), TerminalState::OutOfOrder);
    EXPECT_EQ(ends, QList<EndReason> {EndReason::OutOfOrder});
    EXPECT_FALSE(station.screen.window().wizard().hasInput());
    for (const QString &text : {u"Cet appareil est hors service"_s, u"France services Rieumes : 09 67 51 89 96"_s,
                                u"France services Cazères : 05 62 01 48 59"_s, u"GD-31 · terminal-revoked"_s}) {
        EXPECT_TRUE(station.screen.shows(text)) << qPrintable(text);
    }
    EXPECT_EQ(station.screen.button(u"Appeler un agent"_s), nullptr);
    EXPECT_EQ(station.screen.button(u"Première inscription"_s), nullptr);
    EXPECT_EQ(station.screen.button(words::end), nullptr);

    // Refused again and again it stays as it is.
    const int asked = station.screen.council.acts();
    const auto services = station.screen.council.calls(FakeCouncil::Kind::Service).size();
    for (int i = 0; i < 10; ++i) {
        station.screen.window().setOutOfOrder(FailureCode::TerminalUnknown);
        station.screen.settle();
    }
    EXPECT_TRUE(station.screen.shows(u"GD-30 · terminal-unknown"_s));
    EXPECT_EQ(ends.size(), 1);
    EXPECT_EQ(station.screen.council.acts(), asked);
    EXPECT_EQ(station.screen.council.calls(FakeCouncil::Kind::Service).size(), services);
}

TEST(OutOfOrderTest, LetsKeysAndTheAdministratorBeAndLeavesByItself)
{
    Station station;
    station.screen.window().setOutOfOrder(FailureCode::TerminalUnknown);
    station.screen.settle();
    for (const int key : {Qt::Key_Escape, Qt::Key_Return, Qt::Key_Space, Qt::Key_Tab}) {
        station.screen.key(key);
    }
    station.screen.settle();
    EXPECT_NE(station.screen.overlay<OutOfOrderPage>(), nullptr);
    EXPECT_EQ(station.screen.step(), Step::Welcome);
    station.enter();
    EXPECT_TRUE(station.isIn());
    station.screen.press(u"Fermer l'administration"_s);
    EXPECT_NE(station.screen.overlay<OutOfOrderPage>(), nullptr);
    station.screen.press(u"English"_s);
    EXPECT_NE(station.screen.overlay<OutOfOrderPage>(), nullptr);
    station.screen.window().setOutOfOrder(std::nullopt);
    station.screen.settle();
    EXPECT_EQ(station.screen.window().shownPage(), &station.screen.window().wizard());
    EXPECT_NE(station.screen.window().terminalState(), TerminalState::OutOfOrder);
}

} // namespace guichet
