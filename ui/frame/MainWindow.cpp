// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "MainWindow.h"

#include "AskPanel.h"
#include "FocusRing.h"
#include "Header.h"
#include "JourneyWizard.h"
#include "Look.h"
#include "ScrollColumn.h"
#include "SidePanel.h"
#include "StepList.h"

#include <fields/Sentences.h>
#include <office/HelpCall.h>
#include <office/JourneyWords.h>
#include <pages/AdminPage.h>
#include <pages/CallPage.h>
#include <pages/CleaningPage.h>
#include <pages/InfoPage.h>
#include <pages/Languages.h>
#include <pages/MandatePrinter.h>
#include <pages/OutOfOrderPage.h>

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPixmapCache>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace guichet {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto expiryNotice = 3min;
/// Widths at 96 dots an inch and 100 % text: three columns above the first, one below the second.
constexpr double threeColumns = 1400;
constexpr double roomyColumns = 1600;
constexpr double twoColumns = 1100;
constexpr double widestMiddle = 1000;
constexpr double sideWidth = 380;
constexpr double narrowSideWidth = 350;
constexpr double stepsWidth = 270;
constexpr double deskWidth = 420;
/// So many problems at one step, one after the other, and the kiosk offers an agent.
constexpr int stuckAfter = 2;
/// Seconds left at which the idle warning is said again.
constexpr std::array toldAgainAt = {20, 10, 5};

/// What an event is to the window.
enum class Input {
    None,
    Activity, ///< Somebody does something.
    Rest, ///< Belongs to an activity, and is none by itself.
    Offer, ///< A menu, or something dragged: nothing for a kiosk.
};

Input inputOf(QEvent::Type type)
{
    switch (type) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseMove:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::Wheel:
    case QEvent::InputMethod:
        return Input::Activity;
    case QEvent::KeyRelease:
    case QEvent::ShortcutOverride:
    case QEvent::Shortcut:
    case QEvent::MouseButtonRelease:
    case QEvent::TouchEnd:
    case QEvent::TouchCancel:
        return Input::Rest;
    case QEvent::ContextMenu:
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop:
        return Input::Offer;
    default: // Qt's own list is open.
        return Input::None;
    }
}

} // namespace

MainWindow::MainWindow(const Settings &settings, Look &look, CouncilBackend &backend, ServiceWatch &service,
                       TrainingDesk *training, WindowTools tools)
    : m_settings(settings)
    , m_look(look)
    , m_backend(backend)
    , m_service(service)
    , m_training(training)
    , m_tools(std::move(tools))
    , m_header(new Header(look, settings.profile))
    , m_band(makeLabel("band"))
    , m_callBand(makeLabel("callBand"))
    , m_steps(new StepList(look))
    , m_stack(new QStackedWidget)
    , m_side(new SidePanel(look))
    , m_right(new QWidget)
    , m_body(new QHBoxLayout)
    , m_columns(new QHBoxLayout)
    , m_middle(new QVBoxLayout)
    , m_info(new InfoPage(look, service, settings, m_tools.clock))
    , m_endQuestion(new AskPanel(look))
    , m_idleWarning(new AskPanel(look))
    , m_overlays(m_stack)
    , m_stray(m_tools.uptime)
{
    setAccessibleName(u"Guichet"_s);
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    // The columns fold where the window is narrow; their width of now must not keep it from becoming so.
    rows->setSizeConstraint(QLayout::SetNoConstraint);
    rows->addWidget(m_header);
    m_band->setAlignment(Qt::AlignCenter);
    m_band->setVisible(settings.training);
    rows->addWidget(m_band);
    m_callBand->setAlignment(Qt::AlignCenter);
    m_callBand->hide();
    rows->addWidget(m_callBand);
    m_columns->addWidget(m_steps);
    m_columns->addLayout(m_middle, 1);
    m_middle->addWidget(m_stack);
    m_columns->addWidget(m_right);
    auto *right = new QVBoxLayout(m_right);
    right->setContentsMargins(0, 0, 0, 0);
    right->addWidget(m_side);
    right->addStretch();
    m_body->addLayout(m_columns, 1);
    rows->addLayout(m_body, 1);
    m_overlays.add(Overlay::Info, m_info);
    m_overlays.add(Overlay::EndQuestion, m_endQuestion);
    m_overlays.add(Overlay::IdleWarning, m_idleWarning);
    connect(&m_overlays, &Overlays::changed, this, &MainWindow::arrange);
    connect(m_steps, &StepList::filled, this, &MainWindow::arrange);
    connect(&m_overlays, &Overlays::used, this, &MainWindow::noteActivity);
    if (m_tools.call != nullptr) {
        connect(m_tools.call, &HelpCall::changed, this, &MainWindow::noteCall);
    }
    new FocusRing(look, this);

    connect(m_header, &Header::languageChosen, this, &MainWindow::chooseLanguage);
    connect(m_header, &Header::helpAsked, this, [this] { tell(Topic::Help); });
    connect(m_header, &Header::privacyAsked, this, [this] { tell(Topic::Privacy); });
    connect(m_header, &Header::accessibilityAsked, this, [this] { tell(Topic::Accessibility); });
    connect(m_header, &Header::used, this, &MainWindow::noteActivity);
    connect(m_header, &Header::endAsked, this, &MainWindow::askToEnd);
    connect(m_info, &InfoPage::left, this, [this] { m_overlays.take(Overlay::Info); });
    connect(m_endQuestion, &AskPanel::stayed, this, [this] {
        m_isClosing = false;
        m_overlays.take(Overlay::EndQuestion);
        if (m_askedLoss == Loss::Paper) {
            m_printer->print();
        }
    });
    connect(m_endQuestion, &AskPanel::went, this, &MainWindow::endAsAsked);
    connect(&m_idle, &IdleGuard::warned, this, &MainWindow::warnOfIdle);
    connect(&m_idle, &IdleGuard::calmed, this, [this] { m_overlays.take(Overlay::IdleWarning); });
    connect(&m_idle, &IdleGuard::expired, this, [this] { end(EndReason::Idle); });
    connect(&m_look, &Look::changed, this, [this] {
        arrange();
        watchIdle();
    });
    connect(&m_service, &ServiceWatch::changed, this, [this] {
        retranslate();
        m_wizard->page()->refresh();
    });
    m_expiry.setObjectName(u"expiry"_s);
    m_expiry.setSingleShot(true);
    m_expiry.callOnTimeout(this, &MainWindow::watchExpiry);
    qApp->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, &MainWindow::noteFocus);
    beginVisit();
}

MainWindow::~MainWindow()
{
    // The focus goes with the children, when this is no window any more.
    disconnect(qApp, nullptr, this, nullptr);
    qApp->removeEventFilter(this);
    giveBackResidentView();
    // Losing the focus it asks the window about its page, which is going.
    delete std::exchange(m_wizard, nullptr);
}

QWidget *MainWindow::shownPage() const
{
    return m_stack->currentWidget();
}

void MainWindow::setDesk(QWidget *panel)
{
    m_desk = panel;
    m_body->addWidget(panel);
    panel->setVisible(m_settings.profile == Profile::Counter);
    arrange();
}

QWidget *MainWindow::takeResidentView(QWidget *instead)
{
    m_residentAway = true;
    m_insteadOfResident = instead;
    m_middle->removeWidget(m_stack);
    m_stack->setParent(nullptr);
    if (instead != nullptr) {
        m_middle->addWidget(instead);
        instead->show();
    }
    arrange();
    return m_stack;
}

QWidget *MainWindow::makeResidentHead()
{
    m_residentHeader = new Header(m_look, m_settings.profile);
    m_residentHeader->showHelp(false);
    m_residentHeader->showEnd(false);
    connect(m_residentHeader, &Header::languageChosen, this, &MainWindow::chooseLanguage);
    connect(m_residentHeader, &Header::used, this, &MainWindow::noteActivity);
    auto *head = new QWidget;
    auto *rows = new QVBoxLayout(head);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_residentHeader);
    if (m_settings.training) {
        m_residentBand = makeLabel("band");
        m_residentBand->setAlignment(Qt::AlignCenter);
        rows->addWidget(m_residentBand);
    }
    retranslate();
    return head;
}

void MainWindow::giveBackResidentView()
{
    if (!m_residentAway) {
        return;
    }
    m_residentAway = false;
    if (m_insteadOfResident != nullptr) {
        m_middle->removeWidget(m_insteadOfResident);
        m_insteadOfResident->setParent(nullptr);
        m_insteadOfResident = nullptr;
    }
    m_middle->addWidget(m_stack);
    m_stack->show();
    arrange();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::WindowStateChange && isLocked()
               && static_cast<QWindowStateChangeEvent *>(event)->oldState().testFlag(Qt::WindowFullScreen)) {
        // Whatever took it out of the full screen was not asked to.
        QMetaObject::invokeMethod(this, &QWidget::showFullScreen, Qt::QueuedConnection);
    }
    QWidget::changeEvent(event);
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    // Only what nobody inside took comes here: keys at the header's buttons.
    auto *button = qobject_cast<QPushButton *>(focusWidget());
    if (event->key() == Qt::Key_Escape) {
        QCoreApplication::sendEvent(m_stack->currentWidget() == m_wizard ? m_wizard->page() : m_stack->currentWidget(),
                                    event);
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && button != nullptr
               && m_header->isAncestorOf(button)) {
        button->click();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    event->setAccepted(!isLocked() && m_tools.quit == nullptr);
    if (isLocked() || m_tools.quit == nullptr) {
        return;
    }
    m_isClosing = true;
    askToEnd();
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        if (!m_painted && m_wizard != nullptr && watched == m_wizard->page()) {
            m_painted = true;
            // After this frame has gone to the screen.
            QMetaObject::invokeMethod(this, &MainWindow::firstPainted, Qt::QueuedConnection);
        }
    } else if (watched->isWidgetType() && isKept(static_cast<QWidget *>(watched), event)) {
        // The system's window hears it first and then looks for the widget: kept there, the warning would be gone by
        // then, and what lies under it would be pressed.
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

bool MainWindow::isKept(QWidget *watched, QEvent *event)
{
    const Input input = inputOf(event->type());
    if (input == Input::None) {
        return false;
    }
    if (m_overlays.isLaid(Overlay::Cleaning)) {
        return true;
    }
    if (input == Input::Offer) {
        return isLocked();
    }
    if (input == Input::Rest) {
        return false;
    }
    if (event->type() == QEvent::MouseButtonDblClick && m_pressKept) {
        return true;
    }
    const bool warned = m_idle.isWarning();
    if (event->type() == QEvent::MouseButtonPress) {
        m_pressKept = warned;
    }
    // A touch comes as a move and a press: taken back by the move, the warning would let the press through.
    if (!warned || event->type() != QEvent::MouseMove) {
        noteActivity();
    }
    if (watched->window() == this && isAdministratorCalled(event)) {
        askAdministrator();
        return true;
    }
    if (isStray(watched, event)) {
        return true;
    }
    const bool leadsOut =
        event->type() == QEvent::KeyPress && isLocked() && lockdown::isWayOut(*static_cast<QKeyEvent *>(event));
    return warned || leadsOut;
}

bool MainWindow::isStray(QWidget *watched, QEvent *event)
{
    // What does not come from the system is a rehearsal's, which sees what it presses.
    if (!event->spontaneous()) {
        return false;
    }
    if (event->type() == QEvent::KeyPress) {
        // The system's window has heard it already, and each widget up to the window may hear it again.
        const QWidget *first = QApplication::focusWidget() != nullptr ? QApplication::focusWidget() : this;
        return watched == first && m_stray.isStrayKey(*static_cast<QKeyEvent *>(event));
    }
    return (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick)
           && m_wizard != nullptr && m_wizard->isAncestorOf(watched) && m_stray.isStrayPress();
}

bool MainWindow::isAdministratorCalled(QEvent *event)
{
    if (m_tools.pin == nullptr || m_overlays.isLaid(Overlay::Administrator)) {
        return false;
    }
    if (event->type() == QEvent::KeyPress) {
        return lockdown::isAdministratorsKey(*static_cast<QKeyEvent *>(event));
    }
    if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        return m_corner.press(*mouse, mapFromGlobal(mouse->globalPosition().toPoint()), m_look.targetHeight() * 3 / 2);
    }
    return false;
}

void MainWindow::makeAdministrator()
{
    m_admin = new AdminPage(m_look, m_tools, m_settings);
    m_overlays.add(Overlay::Administrator, m_admin);
    connect(m_admin, &AdminPage::left, this, &MainWindow::leaveAdministrator);
    connect(m_admin, &AdminPage::unlocked, this, [this] {
        end(EndReason::Administrator);
        // Behind the wipe, which is queued too.
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (m_overlays.isLaid(Overlay::Administrator)) {
                    m_admin->open();
                }
            },
            Qt::QueuedConnection);
    });
    connect(m_admin, &AdminPage::cleaningAsked, this, &MainWindow::clean);
    connect(m_admin, &AdminPage::quitAsked, this, [this] { m_tools.quit(); });
}

void MainWindow::askAdministrator()
{
    // Hardly ever called for: the start does not wait for it.
    if (m_admin == nullptr) {
        makeAdministrator();
    }
    m_admin->ask();
    m_overlays.lay(Overlay::Administrator);
}

void MainWindow::leaveAdministrator()
{
    m_overlays.take(Overlay::Administrator);
    m_admin->close();
}

void MainWindow::clean()
{
    if (m_cleaning == nullptr) {
        m_cleaning = new CleaningPage(m_look);
        m_overlays.add(Overlay::Cleaning, m_cleaning);
        connect(m_cleaning, &CleaningPage::finished, this, [this] { m_overlays.take(Overlay::Cleaning); });
    }
    m_overlays.lay(Overlay::Cleaning);
    m_cleaning->start(m_tools.cleaning);
    leaveAdministrator();
}

void MainWindow::makeCall()
{
    m_callPage = new CallPage(m_look, *m_tools.call, m_service, m_settings);
    m_overlays.add(Overlay::Call, m_callPage);
    connect(m_callPage, &CallPage::left, this, [this] {
        m_overlays.take(Overlay::Call);
        if (!m_tools.call->isOpen()) {
            m_tools.call->forget();
        }
    });
    connect(m_callPage, &CallPage::withdrawn, this, [this] { m_tools.call->withdraw(); });
    // Not forgotten before: a call that was lost goes out again as the same.
    connect(m_callPage, &CallPage::repeated, this, [this] { m_tools.call->call(helpRequest()); });
}

void MainWindow::callAgent()
{
    if (m_callPage == nullptr) {
        makeCall();
    }
    if (m_tools.call->state() == HelpCall::State::None) {
        m_tools.call->call(helpRequest());
    }
    m_overlays.lay(Overlay::Call);
    noteCall();
}

/// What a call tells: never what was typed.
HelpRequest MainWindow::helpRequest() const
{
    return {.journey = journeyWord(m_journey->step()),
            .step = stepWord(m_journey->step()),
            .language = languages::current(),
            .reason = m_problemsInRow >= stuckAfter ? CallReason::Stuck : CallReason::Asked,
            .problem = m_lastFailure ? QString::fromLatin1(rowOf(*m_lastFailure).problem) : QString()};
}

/// The call's page says its state while it is seen; else a band does.
void MainWindow::noteCall()
{
    if (m_tools.call == nullptr) {
        return;
    }
    const bool seen = m_overlays.isLaid(Overlay::Call);
    if (m_tools.call->state() == HelpCall::State::None) {
        m_overlays.take(Overlay::Call);
    } else if (m_tools.call->state() == HelpCall::State::Closed && !seen) {
        // The agent was there.
        m_tools.call->forget();
        return;
    }
    const QString state = CallPage::stateOf(*m_tools.call);
    m_header->setCalling(!state.isEmpty());
    const QString told = state.isEmpty() ? QString() : tr("Appel à un agent : %1").arg(state);
    const bool isNews = m_callBand->text() != told;
    m_callBand->setText(told);
    m_callBand->setVisible(!state.isEmpty() && !m_overlays.isLaid(Overlay::Call) && !m_overlays.isAlone());
    if (isNews && m_callBand->isVisible()) {
        sentences::say(m_callBand);
    }
}

/// Stuck twice at one step: a kiosk offers the call by itself.
void MainWindow::noteProblem()
{
    ++m_problemsInRow;
    if (m_settings.profile == Profile::Kiosk && m_problemsInRow >= stuckAfter) {
        m_wizard->page()->offerCall();
    }
}

void MainWindow::setOutOfOrder(std::optional<FailureCode> code)
{
    if (!code) {
        m_overlays.take(Overlay::OutOfOrder);
        return;
    }
    if (m_outOfOrder == nullptr) {
        m_outOfOrder = new OutOfOrderPage(m_look, m_service, m_settings);
        m_overlays.add(Overlay::OutOfOrder, m_outOfOrder);
    }
    m_outOfOrder->show(*code);
    if (!m_overlays.isLaid(Overlay::OutOfOrder)) {
        m_overlays.lay(Overlay::OutOfOrder);
        end(EndReason::OutOfOrder);
    }
}

TerminalState MainWindow::terminalState() const
{
    return m_overlays.isLaid(Overlay::OutOfOrder) ? TerminalState::OutOfOrder
           : isUntouched()                        ? TerminalState::Idle
                                                  : TerminalState::Busy;
}

void MainWindow::noteFocus(QWidget *before, QWidget *now)
{
    // A new wizard is shown, and given the focus, before it has its first page.
    const bool inPage =
        now != nullptr && m_wizard != nullptr && m_wizard->page() != nullptr && m_wizard->isAncestorOf(now);
    if (inPage && m_overlays.top() && !m_overlays.isMovingFocus()) {
        m_overlays.keepFocus();
        return;
    }
    // What is pressed must stay under the finger until it is let go.
    const bool underFinger =
        QGuiApplication::mouseButtons() != Qt::NoButton && qobject_cast<QAbstractButton *>(now) != nullptr;
    if (inPage && !underFinger) {
        QWidget *field = qobject_cast<FormField *>(now->parentWidget()) != nullptr ? now->parentWidget() : now;
        m_wizard->page()->column()->reveal(field);
    }
    // Moved within the window, and not by us; the first focus comes with the window's own activation.
    if (before != nullptr && now != nullptr && !m_overlays.isMovingFocus()) {
        noteActivity();
    }
}

void MainWindow::beginVisit()
{
    m_visit = std::make_unique<Visit>(m_backend);
    m_journey = std::make_unique<Journey>(*m_visit);
    if (m_tools.print) {
        m_printer = std::make_unique<MandatePrinter>(*m_journey, m_tools.print);
    }
    m_paperAsked = false;
    const PageTools tools {m_look,
                           *m_journey,
                           m_service,
                           m_settings,
                           m_training,
                           [this](Topic topic) { tell(topic); },
                           [this] { askToEnd(); },
                           [this](const QString &code) { chooseLanguage(code); },
                           m_tools.clock,
                           m_printer.get()};
    m_wizard = new JourneyWizard(tools);
    m_stack->addWidget(m_wizard);
    m_overlays.setJourney(m_wizard, [this] { m_wizard->page()->takeFocus(); });
    connect(m_wizard, &JourneyWizard::pageMade, this, [this](StepPage *page) {
        connect(page, &StepPage::sideChanged, this, [this, page] {
            if (page == m_wizard->page()) {
                showSide();
            }
        });
        connect(page, &StepPage::problemsShown, this, &MainWindow::noteProblem);
        // Text and acts that come through the accessibility interface bring no key and no touch.
        const auto fields = page->findChildren<QLineEdit *>();
        for (QLineEdit *field : fields) {
            connect(field, &QLineEdit::textChanged, this, &MainWindow::watchIdle);
        }
        const auto buttons = page->findChildren<QAbstractButton *>();
        for (QAbstractButton *button : buttons) {
            connect(button, &QAbstractButton::clicked, this, &MainWindow::watchIdle);
        }
    });
    connect(m_journey.get(), &Journey::stepChanged, this, &MainWindow::showStep);
    connect(m_journey.get(), &Journey::statusChanged, this, [this](Journey::ActStatus status) {
        if (status != Journey::ActStatus::Waiting) {
            m_stray.noteChange();
        }
        m_wizard->page()->applyStatus(status);
        watchExpiry();
    });
    connect(m_journey.get(), &Journey::codeRenewed, this, [this] {
        m_problemsInRow = 0;
        m_steps->setMessage({});
        m_steps->setMessage(tr("Un nouveau code est parti."));
        watchExpiry();
    });
    connect(m_journey.get(), &Journey::failed, this, &MainWindow::showFailure);
    m_steps->setMessage({});
    m_steps->setWarning({});
    showStep(Step::Welcome);
    retranslate();
    Q_EMIT visitBegun();
}

void MainWindow::end(EndReason reason)
{
    if (!m_ending) {
        m_ending = reason;
        QMetaObject::invokeMethod(this, &MainWindow::wipe, Qt::QueuedConnection);
    }
}

void MainWindow::endNow(EndReason reason)
{
    if (reason == EndReason::Stopped && !m_ending && isUntouched()) {
        return;
    }
    m_ending = m_ending.value_or(reason);
    wipe();
}

void MainWindow::wipe()
{
    if (!m_ending) {
        return;
    }
    Q_EMIT visitEnding(*m_ending);
    m_ending.reset();
    if (m_tools.cancelPrinting) {
        m_tools.cancelPrinting();
    }
    m_idle.stop();
    m_expiry.stop();
    m_overlays.setJourney(nullptr, [] {});
    m_overlays.takeThoseOfVisit();
    if (m_tools.call != nullptr) {
        m_tools.call->forget();
    }
    // Out of the page that may host it, into the column it belongs to.
    static_cast<QVBoxLayout *>(m_right->layout())->insertWidget(0, m_side);
    delete std::exchange(m_wizard, nullptr);
    m_printer.reset();
    m_journey.reset();
    m_visit.reset();
    QApplication::clipboard()->clear();
    if (QApplication::clipboard()->supportsSelection()) {
        QApplication::clipboard()->clear(QClipboard::Selection);
    }
    // Signs and drawings of the pages that are gone.
    QPixmapCache::clear();
    m_look.reset();
    languages::choose(m_settings.language);
    m_backend.setLanguage(m_settings.language);
    beginVisit();
    m_service.refresh();
}

MainWindow::Loss MainWindow::lossAtEnd() const
{
    constexpr std::array ends = {Step::Done, Step::SignedIn, Step::ResetDone, Step::MandateDone};
    if (std::find(ends.begin(), ends.end(), m_journey->step()) != ends.end()) {
        return m_printer != nullptr && m_printer->isPaperMissing() ? Loss::Paper : Loss::Nothing;
    }
    return m_wizard->hasInput() || isSomethingBegun() ? Loss::Typed : Loss::Nothing;
}

void MainWindow::endAsAsked()
{
    end(EndReason::Asked);
    if (std::exchange(m_isClosing, false)) {
        m_tools.quit();
    }
}

void MainWindow::askToEnd()
{
    m_askedLoss = lossAtEnd();
    // « Terminer » pressed twice is no answer.
    const bool answered = m_paperAsked && !m_overlays.isLaid(Overlay::EndQuestion);
    if (m_askedLoss == Loss::Nothing || (m_askedLoss == Loss::Paper && answered)) {
        endAsAsked();
        return;
    }
    m_paperAsked = m_paperAsked || m_askedLoss == Loss::Paper;
    m_endQuestion->ask([this] {
        if (m_askedLoss == Loss::Paper) {
            return AskPanel::Words {tr("Le mandat n'est pas imprimé"),
                                    tr("La mensualisation ne commence pas sans ce papier signé à la main. Si vous "
                                       "terminez maintenant, demandez la feuille à un agent."),
                                    tr("Imprimer le mandat"), tr("Terminer sans imprimer")};
        }
        return AskPanel::Words {tr("Voulez-vous terminer ?"),
                                tr("Tout sera effacé : ce que vous avez écrit ne restera pas sur cet appareil."),
                                tr("Non, continuer"), tr("Oui, tout effacer et terminer")};
    });
    m_overlays.lay(Overlay::EndQuestion);
    watchIdle();
}

void MainWindow::showStep(Step step)
{
    m_stray.noteChange();
    m_problemsInRow = 0;
    m_lastFailure.reset();
    m_steps->setStep(listedStep());
    m_steps->setMessage(stepMessage());
    m_wizard->show(step);
    arrange();
    watchIdle();
    watchExpiry();
    Q_EMIT stepChanged(step);
}

/// Where the resident is among the steps at the left.
Step MainWindow::listedStep() const
{
    const Step step = m_journey->step();
    // What is still to be signed by hand is no step that is done.
    return step == Step::MandateDone && isSignatureOwed() ? Step::Mandate : m_journey->resumesAt().value_or(step);
}

bool MainWindow::isSignatureOwed() const
{
    return m_visit->payment && m_visit->payment->mandate
           && m_visit->payment->mandate->state == MandateState::AwaitingSignature;
}

/// What is done, as the guide says it at the left.
QString MainWindow::stepMessage() const
{
    switch (m_journey->step()) {
    case Step::Done:
        return tr("Votre compte a été créé avec succès");
    case Step::Invoice:
    case Step::Household:
    case Step::Account:
        return m_visit->registration && m_visit->registration->phase != JourneyPhase::CodeSent
                   ? tr("Votre numéro %1 est vérifié.").arg(m_visit->registration->code.mobileHint)
                   : QString();
    case Step::ResetPassword:
        return tr("Votre code est vérifié.");
    case Step::ResetDone:
        return tr("Votre mot de passe est changé");
    case Step::MandateDone:
        return isSignatureOwed() ? tr("Votre demande est enregistrée") : tr("Votre mandat est enregistré");
    case Step::Welcome:
    case Step::SignIn:
    case Step::Mobile:
    case Step::Code:
    case Step::SignedIn:
    case Step::ResetEmail:
    case Step::ResetCode:
    case Step::Offer:
    case Step::Bank:
    case Step::Rules:
    case Step::Check:
    case Step::Mandate:
        break;
    }
    return {};
}

void MainWindow::showFailure(const Failure &failure)
{
    m_lastFailure = failure.code;
    m_wizard->page()->showFailure(failure);
    watchIdle();
    Q_EMIT failureShown(failure);
}

void MainWindow::tell(Topic topic)
{
    if (topic == Topic::Help && m_tools.call != nullptr) {
        callAgent();
        return;
    }
    // Asked for at the header, it is to be seen at once. A call goes on without its page.
    m_overlays.take(Overlay::EndQuestion);
    m_overlays.take(Overlay::Call);
    m_info->show(topic);
    m_overlays.lay(Overlay::Info);
    watchIdle();
}

void MainWindow::chooseLanguage(const QString &code)
{
    m_backend.setLanguage(code);
    languages::choose(code);
    watchIdle();
}

void MainWindow::retranslate()
{
    const Service &service = m_service.service();
    const Office *office = service.office(m_settings.office);
    setWindowTitle(service.name);
    for (Header *header : {m_header, m_residentHeader.data()}) {
        if (header != nullptr) {
            header->setNames(service.name, service.council, office != nullptr ? office->name : QString());
            header->retranslate();
        }
    }
    noteCall();
    m_band->setText(tr("Formation : données inventées"));
    if (m_residentBand != nullptr) {
        m_residentBand->setText(m_band->text());
    }
    m_steps->retranslate();
    if (m_journey != nullptr) {
        m_steps->setMessage(stepMessage());
        watchExpiry();
    }
    showSide();
}

void MainWindow::arrange()
{
    if (m_wizard == nullptr || m_wizard->page() == nullptr) {
        return;
    }
    const bool welcome = m_journey->step() == Step::Welcome;
    const bool covered = m_overlays.top().has_value();
    int room = width();
    if (m_desk != nullptr && !m_desk->isHidden()) {
        m_desk->setFixedWidth(std::min(m_look.textPx(deskWidth), room * 2 / 5));
        room -= m_desk->width();
    }
    // In the other window there is no column beside it.
    const bool wide = room >= m_look.textPx(threeColumns) && !m_residentAway;
    const bool narrow = room < m_look.textPx(twoColumns);
    // Three columns beside the agent's panel stand closer.
    const bool close = room < m_look.textPx(roomyColumns);
    const int margin = m_look.px(narrow ? 20 : close ? 28 : 40);
    m_columns->setContentsMargins(margin, m_look.px(18), margin, m_look.px(12));
    // In one column they are the line of the step and the page that it belongs to.
    m_columns->setSpacing(m_look.px(narrow ? 10 : close ? 28 : 40));
    m_columns->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_steps->setNarrow(narrow);
    const bool alone = m_overlays.isAlone();
    const bool outOfOrder = m_overlays.isLaid(Overlay::OutOfOrder);
    m_header->setVisible(!alone);
    m_header->showHelp(!outOfOrder);
    m_header->showNotices(!outOfOrder);
    m_header->showEnd(!welcome && !outOfOrder);
    m_band->setVisible(m_settings.training && !alone);
    noteCall();
    const bool stepsShown = !welcome && !alone && !outOfOrder && !m_steps->isEmpty();
    m_steps->setVisible(stepsShown);
    m_steps->setMinimumWidth(narrow ? 0 : m_look.textPx(250));
    m_steps->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : m_look.textPx(stepsWidth));
    // Where nothing stands at a side, its place is the page's.
    const bool beside = wide && !welcome && !alone && (covered || !m_side->isEmpty());
    const double widest =
        widestMiddle + (wide && !beside ? sideWidth : 0) + (wide && !stepsShown && !covered ? stepsWidth : 0);
    m_stack->setMaximumWidth(welcome || narrow || alone ? QWIDGETSIZE_MAX : m_look.textPx(widest));
    m_right->setVisible(beside);
    m_right->setFixedWidth(m_look.textPx(close ? narrowSideWidth : sideWidth));
    if (!wide) {
        m_wizard->page()->hostSide(m_side);
    } else if (m_side->parentWidget() != m_right) {
        static_cast<QVBoxLayout *>(m_right->layout())->insertWidget(0, m_side);
    }
    m_side->setVisible(!m_side->isEmpty() && !welcome && !(wide && covered));
}

void MainWindow::showSide()
{
    if (m_wizard == nullptr || m_wizard->page() == nullptr) {
        return;
    }
    m_side->show(m_wizard->page()->side());
    arrange();
}

void MainWindow::watchIdle()
{
    if (m_journey == nullptr || m_ending || m_wizard == nullptr || m_wizard->page() == nullptr) {
        return;
    }
    if (isUntouched()) {
        m_idle.stop();
        return;
    }
    const bool kiosk = m_settings.profile == Profile::Kiosk;
    const bool atCode = m_journey->step() == Step::Code || m_journey->step() == Step::ResetCode;
    m_idle.watch(!kiosk ? m_settings.counterIdle : atCode ? m_settings.kioskIdleAtCode : m_settings.kioskIdle);
}

/// Somebody is there, resident or administrator.
void MainWindow::noteActivity()
{
    if (m_overlays.isLaid(Overlay::Administrator)) {
        m_admin->noteActivity();
    }
    watchIdle();
    Q_EMIT activityNoted();
}

void MainWindow::warnOfIdle(int secondsLeft)
{
    m_idleSecondsLeft = secondsLeft;
    if (m_overlays.isLaid(Overlay::IdleWarning)) {
        m_idleWarning->refresh();
        if (std::find(toldAgainAt.begin(), toldAgainAt.end(), secondsLeft) != toldAgainAt.end()) {
            m_idleWarning->say();
        }
        return;
    }
    m_idleWarning->ask([this] {
        return AskPanel::Words {tr("Êtes-vous toujours là ?"),
                                tr("Sans réponse, tout sera effacé dans %n seconde(s).", nullptr, m_idleSecondsLeft),
                                tr("Oui, continuer"), QString(), QString::number(m_idleSecondsLeft)};
    });
    m_overlays.lay(Overlay::IdleWarning);
    m_idleWarning->say();
}

void MainWindow::watchExpiry()
{
    m_expiry.stop();
    const Moment expiry = m_journey->expiresAt();
    if (!expiry.isValid()) {
        m_steps->setWarning({});
        return;
    }
    const auto left = expiry.remaining();
    if (left > expiryNotice) {
        m_steps->setWarning({});
        m_expiry.start(left - expiryNotice);
        return;
    }
    const bool reset = journeyOf(m_journey->step()) == JourneyKind::PasswordReset;
    m_steps->setWarning(
        reset ? tr(
            "Il reste moins de 3 minutes pour choisir votre mot de passe. Après, il faudra recommencer à l'adresse "
            "mail.")
              : tr("Il reste moins de 3 minutes pour finir cette étape. Après, il faudra recommencer au numéro de "
                   "portable."));
}

/// Something of the resident's is in the visit, whatever stands in the fields.
bool MainWindow::isSomethingBegun() const
{
    return m_visit->registration || m_visit->reset || m_visit->payment;
}

bool MainWindow::isUntouched() const
{
    return m_journey->step() == Step::Welcome && !isSomethingBegun() && !m_wizard->hasInput()
           && !m_overlays.isVisitCovered() && languages::current() == m_settings.language && m_look.isUsual();
}

} // namespace guichet
