// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Desk.h"

#include "AgentSignIn.h"
#include "Agreement.h"
#include "CallsPanel.h"
#include "Guidance.h"
#include "ProgressView.h"
#include "ResidentScreen.h"

#include <frame/JourneyWizard.h>
#include <frame/Look.h>
#include <frame/ScrollColumn.h>
#include <office/JourneyWords.h>
#include <office/OpeningHours.h>

#include <QAccessible>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScreen>
#include <QStackedWidget>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace guichet {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto flashInterval = 600ms;
constexpr int flashes = 6;
/// The tabs stand in pairs above this width, at 96 dots an inch and 100 % text.
constexpr double pairWidth = 350;
/// The menu is needed below this height of the panel.
constexpr double lowHeight = 540;
/// Page and panel take turns below this width of the window.
constexpr double foldWidth = 800;

/// What somebody who is at \a step came for.
Purpose purposeOf(Step step)
{
    switch (journeyOf(step)) {
    case JourneyKind::None:
        return Purpose::Other;
    case JourneyKind::SignIn:
        return Purpose::SignIn;
    case JourneyKind::Registration:
        return Purpose::Registration;
    case JourneyKind::PasswordReset:
        return Purpose::ForgottenPassword;
    case JourneyKind::MonthlyPayment:
        return Purpose::MonthlyPayment;
    }
    return Purpose::Other;
}

} // namespace

Desk::Desk(DeskTools tools)
    : m_tools(std::move(tools))
    , m_tongue(m_tools.settings.language)
    , m_panel(new QWidget(this))
    , m_name(makeLabel("section"))
    , m_head(new QVBoxLayout)
    , m_tabsBox(new QWidget)
    , m_grid(new QGridLayout(m_tabsBox))
    , m_menu(new DeskButton(m_tools.look, "tab"))
    , m_menuPage(new ScrollColumn(m_tools.look))
    , m_signOut(new DeskButton(m_tools.look, "tab"))
    , m_lost(makeLabel("error"))
    , m_strip(new DeskButton(m_tools.look, "strip"))
    , m_pages(new QStackedWidget)
    , m_foot(new QVBoxLayout)
    , m_signIn(new AgentSignIn(m_tools.look, m_tongue, m_tools.agent, m_tools.now))
    , m_accompany(new AccompanyPanel(m_tools.look, m_tongue, bool(m_tools.print)))
    , m_calls(new CallsPanel(m_tools.look, m_tongue, m_tools.agent, m_tools.calls))
    , m_statisticsWords(makeLabel("small"))
    , m_turn(new DeskButton(m_tools.look, "quiet"))
    , m_end(new DeskButton(m_tools.look, "quiet"))
    , m_sure(new QWidget)
    , m_question(makeLabel("smallBold"))
    , m_stay(new DeskButton(m_tools.look, "act"))
    , m_go(new DeskButton(m_tools.look, "quiet"))
    , m_instead(new QWidget)
    , m_middle(new QStackedWidget)
    , m_holder(new QWidget)
    , m_band(makeFrame("alert"))
    , m_fold(new DeskButton(m_tools.look, "quiet"))
    , m_agreement(new AgreementPage(m_tools.look))
    , m_progress(new ProgressView(m_tools.look, m_tongue))
    , m_turned(new TurnedView(m_tools.look, m_tongue.translate("Desk", "Tournez l'écran vers l'usager.")))
{
    setProperty("role", u"desk"_s);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(makePanel());
    auto *instead = new QVBoxLayout(m_instead);
    instead->setContentsMargins(0, 0, 0, 0);
    instead->addWidget(m_middle, 1);
    instead->addWidget(m_band);
    auto *holder = new QVBoxLayout(m_holder);
    holder->setContentsMargins(0, 0, 0, 0);
    auto *band = new QVBoxLayout(m_band);
    const int margin = m_tools.look.px(8);
    band->setContentsMargins(margin, margin, margin, margin);
    band->addWidget(m_fold);
    for (QWidget *face : QList<QWidget *> {m_holder, m_agreement, m_progress, m_turned}) {
        m_middle->addWidget(face);
    }

    connect(m_signOut, &QPushButton::clicked, this, [this] { m_tools.agent.signOut(); });
    connect(m_strip, &QPushButton::clicked, this, [this] { open(Tab::Calls); });
    connect(m_fold, &QPushButton::clicked, this, [this] {
        m_panelOpen = !m_panelOpen;
        arrange();
    });
    connect(m_accompany, &AccompanyPanel::agreementAsked, this, [this] {
        // On the resident's own screen there is the page, and here the text that they are to read.
        if (isTurnedOver()) {
            takeBack();
        } else {
            askAgreement(true);
        }
    });
    connect(m_accompany, &AccompanyPanel::cancelled, this, [this] {
        if (m_step == Step::Welcome) {
            askAgreement(false);
        } else {
            goOnAlone();
        }
    });
    connect(m_accompany, &AccompanyPanel::agreed, this, &Desk::beginAccompaniment);
    connect(m_accompany, &AccompanyPanel::printAsked, this, &Desk::printAgreement);
    connect(m_progress, &ProgressView::takeBackAsked, this, &Desk::takeBack);
    connect(m_turned, &TurnedView::givenBack, this, &Desk::takeBack);
    connect(&m_tools.agent, &AgentSession::changed, this, [this] {
        const bool hadFocus = m_signIn->isAncestorOf(QApplication::focusWidget());
        m_lineLost = false;
        m_tab = Tab::Accompany;
        if (!isSignedIn() && m_askingAgreement) {
            askAgreement(false);
        }
        showCalls();
        arrange();
        askWhereNeeded();
        if (isSignedIn() && hadFocus && !m_askingAgreement) {
            m_accompany->takeFocus();
        }
    });
    connect(&m_tools.calls, &CallBoard::changed, this, [this] {
        m_lineLost = !m_tools.calls.isLive();
        showCalls();
        arrangePanel();
    });
    connect(&m_tools.calls, &CallBoard::arrived, this, &Desk::announceCall);
    connect(&m_tools.window, &MainWindow::visitBegun, this, &Desk::followVisit);
    connect(&m_tools.window, &MainWindow::visitEnding, this, [this] {
        m_turnedTo.reset();
        m_askingAgreement = false;
        arrange();
    });
    connect(&m_tools.window, &MainWindow::stepChanged, this, &Desk::showStep);
    connect(&m_tools.window, &MainWindow::failureShown, this, &Desk::showFailure);
    connect(qGuiApp, &QGuiApplication::screenRemoved, this, [this] {
        if (m_place == Place::Away) {
            takeBack();
        }
    });
    // Later: it changes at the end of a visit too, between two journeys.
    connect(&m_tools.look, &Look::changed, this, &Desk::arrange, Qt::QueuedConnection);
    m_flash.setObjectName(u"flash"_s);
    m_flash.setInterval(flashInterval);
    m_flash.callOnTimeout(this, [this] {
        flash(--m_flashesLeft % 2 == 0);
        if (m_flashesLeft == 0) {
            m_flash.stop();
        }
    });

    m_tools.window.setDesk(this);
    // What lies over the page, such as a warning, is to be seen.
    connect(qobject_cast<QStackedWidget *>(m_tools.window.shownPage()->parentWidget()), &QStackedWidget::currentChanged,
            this, [this] { QMetaObject::invokeMethod(this, &Desk::arrange, Qt::QueuedConnection); });
    qApp->installEventFilter(this);
    showCalls();
    followVisit();
}

Desk::~Desk()
{
    qApp->removeEventFilter(this);
    // The window took its page back when it began to go.
    delete m_instead;
}

QWidget *Desk::makePanel()
{
    m_panel->setObjectName(u"deskPanel"_s);
    m_panel->setAccessibleName(m_tongue.translate("Desk", "Volet de l'agent"));
    const Look &look = m_tools.look;
    auto *rows = new QVBoxLayout(m_panel);
    rows->setContentsMargins(look.px(10), look.px(14), look.px(10), look.px(12));
    rows->setSpacing(look.px(10));
    rows->addWidget(makeHead());
    addTab(Tab::Accompany, m_tongue.translate("Desk", "Accompagner"));
    addTab(Tab::Calls, {});
    if (m_tools.makeStatistics) {
        addTab(Tab::Statistics, m_tongue.translate("Desk", "Statistiques"));
    }
    m_signOut->setText(m_tongue.translate("Desk", "Se déconnecter"));
    m_statisticsWords->setAlignment(Qt::AlignTop);
    m_statisticsWords->setText(m_tongue.translate("Desk",
                                                  "Les chiffres sont à côté. Pour revenir à la page de l'usager, "
                                                  "appuyez sur « Accompagner »."));
    for (QWidget *page : QList<QWidget *> {m_signIn, m_accompany, m_calls, m_statisticsWords, m_menuPage}) {
        m_pages->addWidget(page);
    }
    rows->addWidget(m_pages, 1);
    rows->addWidget(makeFoot());
    return m_panel;
}

QWidget *Desk::makeHead()
{
    const Look &look = m_tools.look;
    auto *head = new QWidget;
    head->setLayout(m_head);
    m_head->setContentsMargins(look.px(8), 0, look.px(8), 0);
    m_head->setSpacing(look.px(10));
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(look.px(8));
    for (QWidget *widget : QList<QWidget *> {m_name, m_menu, m_tabsBox, m_lost, m_strip}) {
        m_head->addWidget(widget);
    }
    connect(m_menu, &QPushButton::clicked, this, [this] {
        m_menuOpen = !m_menuOpen;
        arrangePanel();
    });
    return head;
}

void Desk::addTab(Tab tab, const QString &text)
{
    auto *button = new DeskButton(m_tools.look, "tab", m_panel);
    button->setText(text);
    makeChoice(button);
    connect(button, &QPushButton::clicked, this, [this, tab] { open(tab); });
    // Assistive programs set the choice itself.
    connect(button, &QPushButton::toggled, this, [this, tab](bool chosen) {
        if (chosen && tab != m_tab) {
            open(tab);
        }
    });
    m_tabs.insert(tab, button);
}

QWidget *Desk::makeFoot()
{
    const Look &look = m_tools.look;
    auto *foot = new QWidget;
    foot->setLayout(m_foot);
    m_foot->setContentsMargins(look.px(8), 0, look.px(8), 0);
    m_foot->setSpacing(look.px(10));
    auto *sure = new QVBoxLayout(m_sure);
    sure->setContentsMargins(0, 0, 0, 0);
    sure->setSpacing(look.px(8));
    sure->addWidget(m_question);
    sure->addWidget(m_stay);
    sure->addWidget(m_go);
    m_sure->hide();
    m_foot->addWidget(m_turn);
    m_foot->addWidget(m_end);
    m_foot->addWidget(m_sure);
    m_end->setText(m_tongue.translate("Desk", "Terminer l'accompagnement"));
    m_stay->setText(m_tongue.translate("Desk", "Non, continuer"));
    m_go->setText(m_tongue.translate("Desk", "Oui, tout effacer"));
    connect(m_turn, &QPushButton::clicked, this, [this] {
        if (isTurnedOver()) {
            takeBack();
        } else {
            turnOver();
        }
    });
    connect(m_end, &QPushButton::clicked, this, &Desk::askToEnd);
    connect(m_stay, &QPushButton::clicked, this, [this] {
        m_sure->hide();
        arrange();
        m_end->setFocus(Qt::OtherFocusReason);
    });
    connect(m_go, &QPushButton::clicked, this, [this] { m_tools.window.end(EndReason::Agent); });
    return foot;
}

void Desk::open(Tab tab)
{
    m_tab = tab;
    m_menuOpen = false;
    m_panelOpen = tab != Tab::Statistics;
    arrange();
}

void Desk::arrange()
{
    m_folded = m_tools.window.width() < m_tools.look.textPx(foldWidth);
    arrangePlace(place());
    arrangePanel();
    const bool watched = isSignedIn() || isAccompanying();
    m_tools.window.wizard().setViewer(isTurnedOver() ? Viewer::Resident : watched ? Viewer::Agent : Viewer::Anybody);
}

void Desk::arrangePanel()
{
    const bool signedIn = isSignedIn();
    m_name->setText(signedIn ? m_tools.agent.pass()->name : m_tongue.translate("Desk", "Pour vous, agent"));
    for (auto tab = m_tabs.cbegin(); tab != m_tabs.cend(); ++tab) {
        tab.value()->setVisible(signedIn);
        tab.value()->setChecked(tab.key() == m_tab);
    }
    m_signOut->setVisible(signedIn);
    m_strip->setVisible(signedIn && m_waiting > 0 && m_tab != Tab::Calls);
    m_lost->setVisible(signedIn && m_lineLost);
    const bool sure = !m_sure->isHidden();
    m_lost->setText(
        m_compact ? m_tongue.translate("Desk", "Liaison coupée")
                  : m_tongue.translate("Desk", "Liaison coupée : les appels n'arrivent plus. Le poste essaie encore."));
    m_turn->setText(isTurnedOver() ? m_tongue.translate("Desk", "Reprendre la page")
                                   : m_tongue.translate("Desk", "Tourner l'écran vers l'usager"));
    m_turn->setVisible(((signedIn && m_step != Step::Welcome) || isAccompanying()) && !m_askingAgreement && !sure);
    m_end->setVisible(isAccompanying() && !sure);
    m_fold->setText(m_panelOpen     ? m_tongue.translate("Desk", "Revenir à la page")
                    : m_waiting > 0 ? m_tongue.translate("Desk", "Volet de l'agent : %n appel(s)", nullptr, m_waiting)
                                    : m_tongue.translate("Desk", "Volet de l'agent"));
    arrangeMenu();
    arrangeTabs();
    m_pages->setCurrentWidget(pageToShow());
}

QWidget *Desk::pageToShow() const
{
    if (!isSignedIn()) {
        return m_signIn;
    }
    if (m_menuOpen) {
        return m_menuPage;
    }
    switch (m_tab) {
    case Tab::Accompany:
        return m_accompany;
    case Tab::Calls:
        return m_calls;
    case Tab::Statistics:
        return m_statisticsWords;
    }
    return m_accompany;
}

void Desk::arrangeMenu()
{
    const bool compact = m_panel->height() < m_tools.look.textPx(lowHeight) && isSignedIn();
    if (compact != m_compact) {
        m_compact = compact;
        if (compact) {
            m_menuPage->content()->addWidget(m_tabsBox);
            m_menuPage->content()->addWidget(m_end);
        } else {
            m_head->insertWidget(2, m_tabsBox);
            m_foot->insertWidget(1, m_end);
        }
    }
    const bool sure = !m_sure->isHidden();
    m_menuOpen = m_menuOpen && compact;
    m_menu->setVisible(compact && !sure);
    m_pages->setVisible(!compact || !sure);
    m_name->setVisible(!compact);
    m_menu->setText(m_menuOpen ? m_tongue.translate("Desk", "Fermer le menu") : m_tongue.translate("Desk", "Menu"));
}

Desk::Place Desk::place() const
{
    if (m_turnedTo) {
        return *m_turnedTo;
    }
    const bool covered = m_tools.window.shownPage() != &m_tools.window.wizard();
    const bool busy = isSignedIn() && (m_askingAgreement || m_tab == Tab::Statistics);
    return busy && !covered ? Place::Hidden : m_folded ? Place::Held : Place::Here;
}

void Desk::arrangePlace(Place wanted)
{
    if (wanted != m_place) {
        movePage(wanted);
    }
    if (m_tab != Tab::Statistics || !isSignedIn()) {
        delete m_statistics;
    } else if (m_statistics == nullptr) {
        m_statistics = m_tools.makeStatistics(m_tongue);
        m_middle->addWidget(m_statistics);
    }
    // The layout it comes into takes it out of the other.
    if (!m_folded) {
        layout()->addWidget(m_panel);
        m_panel->show();
    } else if (m_middle->indexOf(m_panel) < 0) {
        m_middle->addWidget(m_panel);
    }
    const bool alone = wanted == Place::Turned;
    setVisible(!m_folded && !alone);
    m_band->setVisible(m_folded && !alone);
    m_middle->setCurrentWidget(middleFor(wanted));
}

void Desk::movePage(Place wanted)
{
    MainWindow &window = m_tools.window;
    // What has the focus loses it unseen when it moves, and its ring with it.
    const QPointer<QWidget> focused = QApplication::focusWidget();
    if (focused != nullptr) {
        focused->clearFocus();
    }
    window.giveBackResidentView();
    m_residentScreen.reset();
    m_place = wanted;
    QWidget *page = wanted == Place::Here ? nullptr : window.takeResidentView(m_instead);
    if (wanted == Place::Turned) {
        m_turned->hold(page);
    } else if (wanted == Place::Away) {
        m_residentScreen = std::make_unique<ResidentScreen>(m_tools.look, window.makeResidentHead());
        connect(m_residentScreen.get(), &ResidentScreen::closeAsked, this, &Desk::takeBack, Qt::QueuedConnection);
        m_residentScreen->show(page, secondScreen());
    } else if (page != nullptr) {
        // Hidden too it stays in this window: by itself it would become one.
        m_holder->layout()->addWidget(page);
        page->show();
    }
    if (focused != nullptr) {
        focused->setFocus(Qt::OtherFocusReason);
    }
}

QWidget *Desk::middleFor(Place wanted) const
{
    if (wanted == Place::Turned) {
        return m_turned;
    }
    if (m_folded && m_panelOpen) {
        return m_panel;
    }
    if (m_statistics != nullptr && wanted != Place::Held) {
        return m_statistics;
    }
    switch (wanted) {
    case Place::Away:
        return m_progress;
    case Place::Held:
        return m_holder;
    case Place::Here:
    case Place::Hidden:
    case Place::Turned:
        break;
    }
    return m_agreement;
}

void Desk::arrangeTabs()
{
    const int columns = m_panel->width() >= m_tools.look.textPx(pairWidth) ? 2 : 1;
    QList<QWidget *> buttons;
    for (DeskButton *tab : std::as_const(m_tabs)) {
        buttons << tab;
    }
    buttons << m_signOut;
    if (m_grid->count() == buttons.size() && m_grid->property("columns").toInt() == columns) {
        return;
    }
    m_grid->setProperty("columns", columns);
    for (qsizetype i = 0; i < buttons.size(); ++i) {
        m_grid->removeWidget(buttons.at(i));
        m_grid->addWidget(buttons.at(i), static_cast<int>(i) / columns, static_cast<int>(i) % columns);
    }
}

/// Tab goes through the page, then through the panel as the eye does. Pages and calls come and go, so this is seen to
/// when somebody wants to go on.
void Desk::orderTabs()
{
    QWidget *last = &m_tools.window;
    for (QWidget *next = last->nextInFocusChain(); next != &m_tools.window; next = next->nextInFocusChain()) {
        if (next != m_panel && !m_panel->isAncestorOf(next)) {
            last = next;
        }
    }
    QList<QWidget *> order;
    const auto widgets = m_panel->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus) {
            order << widget;
        }
    }
    const auto topLeft = [this](const QWidget *widget) { return widget->mapTo(m_panel, QPoint()); };
    std::stable_sort(order.begin(), order.end(), [&topLeft](const QWidget *a, const QWidget *b) {
        const QPoint first = topLeft(a);
        const QPoint second = topLeft(b);
        return std::pair(first.y(), first.x()) < std::pair(second.y(), second.x());
    });
    for (QWidget *widget : std::as_const(order)) {
        setTabOrder(last, widget);
        last = widget;
    }
}

void Desk::pressKey(int key)
{
    if (key == Qt::Key_Escape && !m_sure->isHidden()) {
        m_stay->click();
    } else if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        if (auto *button = qobject_cast<QPushButton *>(m_panel->focusWidget())) {
            button->click();
        } else if (m_pages->currentWidget() == m_signIn) {
            m_signIn->act();
        } else if (m_pages->currentWidget() == m_accompany && m_accompany->act() != nullptr) {
            m_accompany->act()->click();
        }
    }
}

bool Desk::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
        if (watched->isWidgetType()) {
            const int key = static_cast<QKeyEvent *>(event)->key();
            if (key == Qt::Key_Tab || key == Qt::Key_Backtab) {
                orderTabs();
            }
            m_tools.agent.noteActivity();
            if (watched == m_panel || watched == m_band) {
                if (watched == m_panel) {
                    pressKey(key);
                } else if (key == Qt::Key_Return || key == Qt::Key_Enter) {
                    m_fold->click();
                }
                // Nothing goes on to the window, which would take it for the page.
                return true;
            }
        }
        break;
    case QEvent::Resize:
        if (watched == m_panel) {
            arrangePanel();
        } else if (watched == &m_tools.window) {
            QMetaObject::invokeMethod(this, &Desk::arrange, Qt::QueuedConnection);
        }
        break;
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
    case QEvent::Wheel:
        m_tools.agent.noteActivity();
        break;
    default: // Qt's own list is open; the rest is no activity.
        break;
    }
    return QFrame::eventFilter(watched, event);
}

void Desk::followVisit()
{
    m_accompanied.reset();
    m_askingAgreement = false;
    m_sure->hide();
    m_panelOpen = false;
    m_accompany->showChoice();
    if (!isSignedIn()) {
        m_signIn->forget();
    }
    connect(&m_tools.window.journey(), &Journey::statusChanged, this, [this](Journey::ActStatus status) {
        // The page takes its failure away, too.
        if (status == Journey::ActStatus::Waiting) {
            showFailure(std::nullopt);
        }
    });
    showStep();
}

void Desk::showStep()
{
    m_step = m_tools.window.journey().step();
    showFailure(std::nullopt);
    showGuidance();
    askWhereNeeded();
}

void Desk::showGuidance()
{
    if (isAccompanying()) {
        m_accompany->showGuidance(m_step, m_tools.service.service().password);
    }
    m_progress->show(m_tongue.translate("Guidance", guidanceOf(m_step).name), m_tools.window.wizard().page());
    arrange();
}

void Desk::showFailure(const std::optional<Failure> &failure)
{
    m_accompany->showFailure(failure);
    m_progress->refresh();
}

void Desk::askAgreement(bool asking)
{
    m_askingAgreement = asking;
    // What comes of the last one's paper is no longer of interest.
    m_printing.cancel();
    if (asking) {
        m_accompany->showAgreement(m_step == Step::Welcome ? std::nullopt : std::optional(purposeOf(m_step)));
    } else {
        m_accompany->showChoice();
    }
    arrange();
    if (!asking) {
        m_accompany->takeFocus();
    }
}

/// An agent who could type for the resident has not asked them: the agreement comes before the page.
void Desk::askWhereNeeded()
{
    if (isSignedIn() && !isAccompanying() && !isTurnedOver() && m_step != Step::Welcome && !m_askingAgreement) {
        m_tab = Tab::Accompany;
        m_menuOpen = false;
        m_panelOpen = true;
        // What is not seen takes no focus.
        arrangePanel();
        askAgreement(true);
    }
}

/// Without an agreement the page is the resident's alone.
void Desk::goOnAlone()
{
    m_askingAgreement = false;
    m_printing.cancel();
    m_accompany->showChoice();
    turnOver();
}

void Desk::beginAccompaniment()
{
    m_askingAgreement = false;
    m_panelOpen = false;
    m_accompanied = m_accompany->purpose();
    Journey &journey = m_tools.window.journey();
    // Before a first answer of the council's no journey begins; the welcome page says so when asked for one.
    if (journey.step() == Step::Welcome && m_tools.service.isReady()) {
        switch (*m_accompanied) {
        case Purpose::Registration:
            journey.beginRegistration();
            break;
        case Purpose::SignIn:
            journey.beginSignIn();
            break;
        case Purpose::ForgottenPassword:
            journey.beginReset();
            break;
        case Purpose::MonthlyPayment:
            journey.beginMonthlyPayment();
            break;
        case Purpose::Other:
            break;
        }
    }
    // What went wrong before the agent came still stands on the page.
    showGuidance();
    m_tools.window.wizard().page()->takeFocus();
    Q_EMIT accompanimentBegun();
}

void Desk::printAgreement()
{
    const Office *office = m_tools.service.service().office(m_tools.settings.office);
    const QDate today = officeTime(m_tools.now()).date();
    m_accompany->showPrinting(printing::waiting(m_tongue), true);
    m_printing = m_tools.print(agreement::paper(office != nullptr ? office->name : m_tools.settings.office, today),
                               [this](const Outcome<PrintQueue::Accepted, PrintQueue::Problem> &answer) {
                                   m_accompany->showPrinting(printing::sentence(answer, m_tongue), false);
                               });
}

void Desk::turnOver()
{
    m_turnedTo = secondScreen() != nullptr ? Place::Away : Place::Turned;
    m_tab = Tab::Accompany;
    arrange();
    m_tools.window.wizard().page()->takeFocus();
}

void Desk::takeBack()
{
    m_turnedTo.reset();
    m_panelOpen = false;
    arrange();
    m_tools.window.activateWindow();
    if (m_folded) {
        m_tools.window.wizard().page()->takeFocus();
    } else {
        m_turn->setFocus(Qt::OtherFocusReason);
    }
    askWhereNeeded();
}

void Desk::askToEnd()
{
    const MainWindow::Loss loss = m_tools.window.lossAtEnd();
    if (loss == MainWindow::Loss::Nothing) {
        m_tools.window.end(EndReason::Agent);
        return;
    }
    m_question->setText(
        loss == MainWindow::Loss::Paper
            ? m_tongue.translate("Desk", "Le mandat n'est pas imprimé. Terminer quand même l'accompagnement ?")
            : m_tongue.translate("Desk", "Tout sera effacé. Terminer l'accompagnement ?"));
    m_sure->show();
    m_menuOpen = false;
    arrangePanel();
    m_stay->setFocus(Qt::OtherFocusReason);
}

void Desk::showCalls()
{
    const auto &calls = m_tools.calls.calls();
    const int waiting = static_cast<int>(
        std::count_if(calls.begin(), calls.end(), [](const Call &call) { return call.state == CallState::Waiting; }));
    m_tabs.value(Tab::Calls)->setText(m_tongue.translate("Desk", "Appels (%1)").arg(waiting));
    m_strip->setText(m_tongue.translate("Desk", "%n appel(s) en attente : voir", nullptr, waiting));
    m_waiting = waiting;
}

void Desk::announceCall()
{
    // Nobody is in the middle of anything: the call itself is what the agent wants to read.
    if (m_tab == Tab::Accompany && !isAccompanying() && !m_askingAgreement && m_step == Step::Welcome) {
        open(Tab::Calls);
    }
    m_tools.beep();
    QApplication::alert(&m_tools.window);
    QAccessibleEvent alert(m_strip, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    if (!m_tools.look.reducedMotion()) {
        m_flashesLeft = flashes;
        m_flash.start();
    }
}

void Desk::flash(bool on)
{
    m_strip->setProperty("dim", !on);
    m_strip->style()->unpolish(m_strip);
    m_strip->style()->polish(m_strip);
}

bool Desk::isSignedIn() const
{
    return m_tools.agent.state() == AgentSession::State::SignedIn;
}

QScreen *Desk::secondScreen() const
{
    const QList<QScreen *> screens = m_tools.screens();
    const auto other = std::find_if(screens.begin(), screens.end(),
                                    [this](const QScreen *screen) { return screen != m_tools.window.screen(); });
    return other == screens.end() ? nullptr : *other;
}

} // namespace guichet
