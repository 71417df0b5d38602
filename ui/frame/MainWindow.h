// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Lockdown.h"
#include "Overlays.h"
#include "StrayPresses.h"
#include "WindowTools.h"

#include <council/OfficeContract.h>
#include <journeys/Journey.h>
#include <office/ServiceWatch.h>
#include <pages/StepPage.h>
#include <station/IdleGuard.h>
#include <station/Settings.h>

#include <QPointer>
#include <QWidget>

#include <memory>
#include <optional>

QT_FORWARD_DECLARE_CLASS(QHBoxLayout)
QT_FORWARD_DECLARE_CLASS(QStackedWidget)
QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace guichet {

class AdminPage;
class AskPanel;
class CallPage;
class CleaningPage;
class Header;
class InfoPage;
class JourneyWizard;
class Look;
class MandatePrinter;
class OutOfOrderPage;
class SidePanel;
class StepList;
class TrainingDesk;

/// Why a visit ends.
enum class EndReason {
    Asked, ///< « Terminer ».
    Idle, ///< Nobody was there any more.
    Agent, ///< The agent ended it from the desk.
    Administrator, ///< The administrator's page was opened.
    OutOfOrder, ///< The council refuses this terminal.
    Stopped, ///< The program ends.
};

/// The one window. Builds a visit, its journey and its pages, and at the end of the visit destroys them and builds new
/// ones: that is the wipe of the screen. Questions, information and the administrator's page are pages inside this window
/// too. In the kiosk profile no key, touch or close event leads out of it; only the administrator ends the program.
class MainWindow : public QWidget
{
    Q_OBJECT

public:
    /// All outlive the window. \a training is null outside training.
    MainWindow(const Settings &settings, Look &look, CouncilBackend &backend, ServiceWatch &service,
               TrainingDesk *training, WindowTools tools = {});
    ~MainWindow() override;

    Journey &journey() { return *m_journey; }
    JourneyWizard &wizard() { return *m_wizard; }
    QWidget *shownPage() const;

    /// The agent's panel, beside the columns in the counter profile; not shown in the other. Once; the window owns it.
    void setDesk(QWidget *panel);
    /// Ends the visit once the present event is through: whoever asks for it may die with it.
    void end(EndReason reason);
    /// Ends it at once; not from a button of this window. Where nobody has touched anything, there is nothing to stop.
    void endNow(EndReason reason);
    /// The council refuses this terminal for \a code, terminal-unknown or terminal-revoked: the visit ends, and a page for
    /// residents and IT stands there. Nothing: the council takes the terminal again.
    void setOutOfOrder(std::optional<FailureCode> code);
    /// As heartbeats tell it.
    TerminalState terminalState() const;

    /// What the end of the visit would take away now.
    enum class Loss {
        Nothing, ///< That anybody would miss.
        Typed, ///< What was typed or begun.
        Paper, ///< A mandate that waits for its signature on paper, and has not been printed.
    };
    Loss lossAtEnd() const;

    /// Hands out what the resident sees, pages and overlays, to be shown in another window; \a instead, which may be null,
    /// stands in its place. Once, until it is given back; visits may begin and end meanwhile. Still this window's: give it
    /// back before the other window dies.
    QWidget *takeResidentView(QWidget *instead = nullptr);
    /// Puts it back; what stood in its place is hidden and without a parent again.
    void giveBackResidentView();
    bool isResidentViewAway() const { return m_residentAway; }
    /// What stands above the resident's view in another window, which owns it: who this is, language, text size and
    /// contrast, and that these are invented data where they are. « Aide » and « Terminer » stay with the agent.
    QWidget *makeResidentHead();

Q_SIGNALS:
    /// The first page is on the screen.
    void firstPainted();
    /// A new visit has begun: journey() and wizard() are new.
    void visitBegun();
    /// Just before everything of the visit is destroyed: journey() and wizard() can still be asked.
    void visitEnding(guichet::EndReason reason);
    void stepChanged(guichet::Step step);
    /// Somebody touched, clicked or typed.
    void activityNoted();
    /// A failure stands on the page now.
    void failureShown(const guichet::Failure &failure);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void beginVisit();
    void wipe();
    void makeAdministrator();
    void makeCall();
    /// True for what nobody is to get.
    bool isKept(QWidget *watched, QEvent *event);
    bool isLocked() const { return m_settings.profile == Profile::Kiosk; }
    /// Meant for what stood there before.
    bool isStray(QWidget *watched, QEvent *event);
    bool isAdministratorCalled(QEvent *event);
    void askAdministrator();
    void leaveAdministrator();
    void clean();
    void callAgent();
    HelpRequest helpRequest() const;
    void noteCall();
    void noteProblem();
    void noteFocus(QWidget *before, QWidget *now);
    void askToEnd();
    /// With the program, where its window was closed.
    void endAsAsked();
    void showStep(Step step);
    void showFailure(const Failure &failure);
    void tell(Topic topic);
    void chooseLanguage(const QString &code);
    void retranslate();
    void arrange();
    void showSide();
    void watchIdle();
    void noteActivity();
    void warnOfIdle(int secondsLeft);
    void watchExpiry();
    Step listedStep() const;
    bool isSignatureOwed() const;
    QString stepMessage() const;
    bool isSomethingBegun() const;
    bool isUntouched() const;

    const Settings &m_settings;
    Look &m_look;
    CouncilBackend &m_backend;
    ServiceWatch &m_service;
    TrainingDesk *m_training;
    WindowTools m_tools;

    std::unique_ptr<Visit> m_visit;
    std::unique_ptr<Journey> m_journey;
    /// Null where nothing is offered on paper.
    std::unique_ptr<MandatePrinter> m_printer;
    JourneyWizard *m_wizard = nullptr;

    Header *m_header;
    /// In the resident's own window; null while there is none.
    QPointer<Header> m_residentHeader;
    QLabel *m_band;
    QPointer<QLabel> m_residentBand;
    QLabel *m_callBand;
    StepList *m_steps;
    QStackedWidget *m_stack;
    SidePanel *m_side;
    QWidget *m_right;
    QHBoxLayout *m_body;
    QHBoxLayout *m_columns;
    QVBoxLayout *m_middle;
    InfoPage *m_info;
    AskPanel *m_endQuestion;
    /// What the end's question is about, and whether this visit was asked about its paper.
    Loss m_askedLoss = Loss::Nothing;
    bool m_paperAsked = false;
    AskPanel *m_idleWarning;
    // Made when they are first called for.
    OutOfOrderPage *m_outOfOrder = nullptr;
    CleaningPage *m_cleaning = nullptr;
    CallPage *m_callPage = nullptr;
    AdminPage *m_admin = nullptr;
    Overlays m_overlays;
    IdleGuard m_idle {m_settings.idleWarning, this};
    int m_idleSecondsLeft = 0;
    QTimer m_expiry {this};
    CornerGesture m_corner;
    /// The last press was kept from what lies under it; so is the rest of a double click.
    bool m_pressKept = false;
    /// At this step, without a success between them.
    int m_problemsInRow = 0;
    std::optional<FailureCode> m_lastFailure;
    bool m_painted = false;
    /// « Terminer » was asked by closing the window.
    bool m_isClosing = false;
    StrayPresses m_stray;
    /// Why the visit is about to end.
    std::optional<EndReason> m_ending;
    QWidget *m_desk = nullptr;
    QPointer<QWidget> m_insteadOfResident;
    bool m_residentAway = false;
};

} // namespace guichet
