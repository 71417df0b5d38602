// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AccompanyPanel.h"
#include "AgentTongue.h"
#include "Printing.h"

#include <frame/MainWindow.h>
#include <office/CallBoard.h>

#include <QApplication>
#include <QDateTime>
#include <QFrame>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

QT_FORWARD_DECLARE_CLASS(QGridLayout)
QT_FORWARD_DECLARE_CLASS(QScreen)
QT_FORWARD_DECLARE_CLASS(QStackedWidget)
QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace guichet {

class AgentSignIn;
class AgreementPage;
class CallsPanel;
class ProgressView;
class ResidentScreen;
class ScrollColumn;
class TurnedView;

/// What the desk is made with. All objects outlive it.
struct DeskTools
{
    Look &look;
    const Settings &settings;
    ServiceWatch &service;
    MainWindow &window;
    AgentSession &agent;
    CallBoard &calls;
    /// Makes the page of the tab « Statistiques » in the agent's language, anew each time it is opened; without it there
    /// is no such tab.
    std::function<QWidget *(const AgentTongue &tongue)> makeStatistics = {};
    /// Without it the agreement is not offered on paper.
    PrintPdf print = {};
    // The seams for sound, screens and time; other ones in tests only.
    std::function<void()> beep = QApplication::beep;
    std::function<QList<QScreen *>()> screens = QGuiApplication::screens;
    /// UTC
    std::function<QDateTime()> now = QDateTime::currentDateTimeUtc;
};

/// The agent's side of the counter: a panel beside the pages. Sign-in; then accompaniments with guidance at each step,
/// calls from the kiosks, statistics. Sees to it that no agent types for a resident who was not asked: the page of a
/// journey that is begun beside a signed-in agent is behind the agreement until it is given, or the resident types
/// alone. Nor that any types or sees a resident's own password: the page is turned over to the resident, on a second
/// screen or on the turned one. Without an agent signed in the pages work alone.
class Desk : public QFrame
{
    Q_OBJECT

public:
    /// Gives itself to the window, which owns it from then on.
    explicit Desk(DeskTools tools);
    ~Desk() override;

    /// An agent sits beside the resident of the present visit, who agreed. Still true in MainWindow::visitEnding().
    bool isAccompanying() const { return m_accompanied.has_value(); }
    /// What the resident came for; nothing without an accompaniment.
    std::optional<Purpose> purpose() const { return m_accompanied; }
    /// The resident alone looks at the page.
    bool isTurnedOver() const { return m_turnedTo.has_value(); }
    /// The statistics are left; the resident's page comes back.
    void leaveStatistics() { open(Tab::Accompany); }

Q_SIGNALS:
    void accompanimentBegun();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Tab { Accompany, Calls, Statistics };
    /// Where the resident's page is.
    enum class Place {
        Here, ///< In the middle of the window.
        Hidden, ///< Something of the agent's stands there.
        Held, ///< In the middle too, where it takes turns with the panel: the window is too narrow for both.
        Turned, ///< In the middle, without the agent's panel.
        Away, ///< On the resident's own screen.
    };

    void addTab(Tab tab, const QString &text);
    QWidget *makePanel();
    QWidget *makeHead();
    QWidget *makeFoot();
    void open(Tab tab);
    /// Brings everything on the screen to the present state.
    void arrange();
    void arrangePanel();
    Place place() const;
    void arrangePlace(Place wanted);
    void movePage(Place wanted);
    QWidget *middleFor(Place wanted) const;
    void arrangeTabs();
    /// Where the panel is low for its text, what is not of the moment goes into a menu.
    void arrangeMenu();
    QWidget *pageToShow() const;
    void orderTabs();
    void pressKey(int key);
    void followVisit();
    void showStep();
    void showFailure(const std::optional<Failure> &failure);
    void askAgreement(bool asking);
    void askWhereNeeded();
    void goOnAlone();
    void showGuidance();
    void beginAccompaniment();
    void printAgreement();
    void turnOver();
    void takeBack();
    void askToEnd();
    void showCalls();
    void announceCall();
    void flash(bool on);
    bool isSignedIn() const;
    QScreen *secondScreen() const;

    DeskTools m_tools;
    AgentTongue m_tongue;
    Tab m_tab = Tab::Accompany;
    bool m_askingAgreement = false;
    /// Turned or Away.
    std::optional<Place> m_turnedTo;
    std::optional<Purpose> m_accompanied;
    Place m_place = Place::Here;
    /// Kept here too: between two visits there is no journey to ask.
    Step m_step = Step::Welcome;
    bool m_lineLost = false;
    int m_waiting = 0;
    /// The window is too narrow for page and panel side by side; they take turns.
    bool m_folded = false;
    bool m_panelOpen = false;
    bool m_compact = false;
    bool m_menuOpen = false;

    QWidget *m_panel;
    QLabel *m_name;
    QVBoxLayout *m_head;
    QWidget *m_tabsBox;
    QGridLayout *m_grid;
    DeskButton *m_menu;
    ScrollColumn *m_menuPage;
    QMap<Tab, DeskButton *> m_tabs;
    DeskButton *m_signOut;
    QLabel *m_lost;
    DeskButton *m_strip;
    QStackedWidget *m_pages;
    QVBoxLayout *m_foot;
    AgentSignIn *m_signIn;
    AccompanyPanel *m_accompany;
    CallsPanel *m_calls;
    QLabel *m_statisticsWords;
    DeskButton *m_turn;
    DeskButton *m_end;
    QWidget *m_sure;
    QLabel *m_question;
    DeskButton *m_stay;
    DeskButton *m_go;

    /// What stands in the middle of the window in place of the page. The window's while it is there.
    QPointer<QWidget> m_instead;
    QStackedWidget *m_middle;
    QWidget *m_holder;
    QFrame *m_band;
    DeskButton *m_fold;
    AgreementPage *m_agreement;
    ProgressView *m_progress;
    TurnedView *m_turned;
    QPointer<QWidget> m_statistics;
    std::unique_ptr<ResidentScreen> m_residentScreen;
    /// Of the agreement.
    Ticket m_printing;
    QTimer m_flash {this};
    int m_flashesLeft = 0;
};

} // namespace guichet
