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

#include <pages/InfoPage.h>
#include <pages/Languages.h>

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace guichet {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto expiryNotice = 3min;
/// Widths at 96 dots an inch and 100 % text: three columns above the first, one below the second.
constexpr double threeColumns = 1500;
constexpr double twoColumns = 1100;
constexpr double widestMiddle = 1000;
constexpr double deskWidth = 420;

} // namespace

MainWindow::MainWindow(const Settings &settings, Look &look, CouncilBackend &backend, ServiceWatch &service,
                       TrainingDesk *training)
    : m_settings(settings)
    , m_look(look)
    , m_backend(backend)
    , m_service(service)
    , m_training(training)
    , m_header(new Header(look, settings.profile))
    , m_band(makeLabel("band"))
    , m_steps(new StepList(look))
    , m_stack(new QStackedWidget)
    , m_side(new SidePanel(look))
    , m_right(new QWidget)
    , m_body(new QHBoxLayout)
    , m_columns(new QHBoxLayout)
    , m_middle(new QVBoxLayout)
    , m_info(new InfoPage(look, service, settings))
    , m_endQuestion(new AskPanel(look))
    , m_idleWarning(new AskPanel(look))
    , m_overlays(m_stack)
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
    connect(&m_overlays, &Overlays::used, this, &MainWindow::watchIdle);
    new FocusRing(look, this);

    connect(m_header, &Header::languageChosen, this, &MainWindow::chooseLanguage);
    connect(m_header, &Header::helpAsked, this, [this] { tell(Topic::Help); });
    connect(m_header, &Header::endAsked, this, &MainWindow::askToEnd);
    connect(m_info, &InfoPage::left, this, [this] { m_overlays.take(Overlay::Info); });
    connect(m_endQuestion, &AskPanel::stayed, this, [this] { m_overlays.take(Overlay::EndQuestion); });
    connect(m_endQuestion, &AskPanel::went, this, [this] { end(VisitEnd::Asked); });
    connect(&m_idle, &IdleGuard::warned, this, &MainWindow::warnOfIdle);
    connect(&m_idle, &IdleGuard::calmed, this, [this] { m_overlays.take(Overlay::IdleWarning); });
    connect(&m_idle, &IdleGuard::expired, this, [this] { end(VisitEnd::Idle); });
    connect(&m_look, &Look::changed, this, &MainWindow::arrange);
    connect(&m_service, &ServiceWatch::changed, this, [this] {
        retranslate();
        m_wizard->page()->refresh();
    });
    m_expiry.setObjectName(u"expiry"_s);
    m_expiry.setSingleShot(true);
    m_expiry.callOnTimeout(this, &MainWindow::watchExpiry);
    qApp->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        // A new wizard is shown, and given the focus, before it has its first page.
        const bool inPage = m_wizard != nullptr && m_wizard->page() != nullptr;
        if (now != nullptr && inPage && m_wizard->isAncestorOf(now)) {
            QWidget *field = qobject_cast<FormField *>(now->parentWidget()) != nullptr ? now->parentWidget() : now;
            m_wizard->page()->column()->reveal(field);
        }
    });
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

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Paint:
        if (!m_painted && m_wizard != nullptr && watched == m_wizard->page()) {
            m_painted = true;
            // After this frame has gone to the screen.
            QMetaObject::invokeMethod(this, &MainWindow::firstPainted, Qt::QueuedConnection);
        }
        break;
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::Wheel:
    case QEvent::InputMethod:
        // The system's window hears it first and then looks for the widget: by then the warning would be gone, and what
        // lies under it would be pressed.
        if (watched->isWidgetType()) {
            const bool warned = m_idle.isWarning();
            // A touch comes as a move and a press: taken back by the move, the warning would let the press through.
            if (!warned || event->type() != QEvent::MouseMove) {
                watchIdle();
            }
            return warned;
        }
        break;
    default: // Qt's own list is open; the rest is no activity.
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void MainWindow::beginVisit()
{
    m_visit = std::make_unique<Visit>(m_backend);
    m_journey = std::make_unique<Registration>(*m_visit);
    const PageTools tools {m_look,
                           *m_journey,
                           m_service,
                           m_settings,
                           m_training,
                           [this](Topic topic) { tell(topic); },
                           [this] { end(VisitEnd::Asked); },
                           [this](const QString &code) { chooseLanguage(code); }};
    m_wizard = new JourneyWizard(tools);
    m_stack->addWidget(m_wizard);
    m_overlays.setJourney(m_wizard, [this] { m_wizard->page()->takeFocus(); });
    connect(m_wizard, &JourneyWizard::pageMade, this, [this](StepPage *page) {
        connect(page, &StepPage::sideChanged, this, [this, page] {
            if (page == m_wizard->page()) {
                showSide();
            }
        });
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
    connect(m_journey.get(), &Registration::stepChanged, this, &MainWindow::showStep);
    connect(m_journey.get(), &Registration::statusChanged, this, [this](Registration::ActStatus status) {
        m_wizard->page()->applyStatus(status);
        watchExpiry();
    });
    connect(m_journey.get(), &Registration::codeRenewed, this, &MainWindow::watchExpiry);
    connect(m_journey.get(), &Registration::failed, this, &MainWindow::showFailure);
    m_steps->setMessage({});
    m_steps->setWarning({});
    showStep(Step::Welcome);
    retranslate();
    Q_EMIT visitBegun();
}

void MainWindow::end(VisitEnd reason)
{
    if (!m_ending) {
        m_ending = reason;
        QMetaObject::invokeMethod(this, &MainWindow::endVisit, Qt::QueuedConnection);
    }
}

void MainWindow::endVisit()
{
    Q_EMIT visitEnding(*m_ending);
    m_ending.reset();
    m_idle.stop();
    m_expiry.stop();
    m_overlays.setJourney(nullptr, [] {});
    m_overlays.takeThoseOfVisit();
    // Out of the page that may host it, into the column it belongs to.
    static_cast<QVBoxLayout *>(m_right->layout())->insertWidget(0, m_side);
    delete std::exchange(m_wizard, nullptr);
    m_journey.reset();
    m_visit.reset();
    QApplication::clipboard()->clear();
    if (QApplication::clipboard()->supportsSelection()) {
        QApplication::clipboard()->clear(QClipboard::Selection);
    }
    m_look.reset();
    languages::choose(m_settings.language);
    m_backend.setLanguage(m_settings.language);
    beginVisit();
    m_service.refresh();
}

void MainWindow::askToEnd()
{
    const bool typed = m_wizard->hasInput() || m_visit->registration.has_value();
    if (!typed || m_journey->step() == Step::Done || m_journey->step() == Step::SignedIn) {
        end(VisitEnd::Asked);
        return;
    }
    m_endQuestion->ask([] {
        return AskPanel::Words {tr("Voulez-vous terminer ?"),
                                tr("Tout sera effacé : ce que vous avez écrit ne restera pas sur cet appareil."),
                                tr("Non, continuer"), tr("Oui, tout effacer et terminer")};
    });
    m_overlays.lay(Overlay::EndQuestion);
    watchIdle();
}

void MainWindow::showStep(Step step)
{
    m_steps->setStep(step);
    const bool verified = m_visit->registration && m_visit->registration->phase != JourneyPhase::CodeSent;
    if (step == Step::Done) {
        m_steps->setMessage(tr("Votre compte a été créé avec succès"));
    } else if (verified && (step == Step::Invoice || step == Step::Household || step == Step::Account)) {
        m_steps->setMessage(tr("Votre numéro %1 est vérifié.").arg(m_visit->registration->code.mobileHint));
    } else {
        m_steps->setMessage({});
    }
    m_header->showEnd(step != Step::Welcome);
    m_wizard->show(step);
    arrange();
    watchIdle();
    watchExpiry();
    Q_EMIT stepChanged(step);
}

void MainWindow::showFailure(const Failure &failure)
{
    m_wizard->page()->showFailure(failure);
    watchIdle();
    Q_EMIT failureShown(failure);
}

void MainWindow::tell(Topic topic)
{
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
    m_header->setNames(service.name, service.council, office != nullptr ? office->name : QString());
    m_header->retranslate();
    m_band->setText(tr("Formation : données inventées"));
    m_steps->retranslate();
    if (m_journey != nullptr && m_journey->step() == Step::Done) {
        m_steps->setMessage(tr("Votre compte a été créé avec succès"));
    }
    showSide();
}

void MainWindow::arrange()
{
    if (m_wizard == nullptr) {
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
    const int margin = m_look.px(narrow ? 20 : 40);
    m_columns->setContentsMargins(margin, m_look.px(18), margin, m_look.px(12));
    m_columns->setSpacing(m_look.px(40));
    m_columns->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_steps->setNarrow(narrow);
    m_steps->setVisible(!welcome);
    m_steps->setMinimumWidth(narrow ? 0 : m_look.textPx(250));
    m_steps->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : m_look.textPx(270));
    m_stack->setMaximumWidth(welcome || narrow ? QWIDGETSIZE_MAX : m_look.textPx(widestMiddle));
    m_right->setVisible(wide && !welcome);
    m_right->setFixedWidth(m_look.textPx(380));
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
    if (m_journey == nullptr || m_ending) {
        return;
    }
    if (isUntouched()) {
        m_idle.stop();
        return;
    }
    const bool kiosk = m_settings.profile == Profile::Kiosk;
    m_idle.watch(!kiosk                            ? m_settings.counterIdle
                 : m_journey->step() == Step::Code ? m_settings.kioskIdleAtCode
                                                   : m_settings.kioskIdle);
}

void MainWindow::warnOfIdle(int secondsLeft)
{
    m_idleSecondsLeft = secondsLeft;
    if (m_overlays.isLaid(Overlay::IdleWarning)) {
        m_idleWarning->refresh();
        return;
    }
    m_idleWarning->ask([this] {
        return AskPanel::Words {tr("Êtes-vous toujours là ?"),
                                tr("Sans réponse, tout sera effacé dans %n seconde(s).", nullptr, m_idleSecondsLeft),
                                tr("Oui, continuer"), QString()};
    });
    m_overlays.lay(Overlay::IdleWarning);
}

void MainWindow::watchExpiry()
{
    m_expiry.stop();
    if (m_visit == nullptr || !m_visit->registration || m_journey->step() == Step::Done) {
        m_steps->setWarning({});
        return;
    }
    const auto left = m_visit->registration->expiresAt.remaining();
    if (left > expiryNotice) {
        m_steps->setWarning({});
        m_expiry.start(left - expiryNotice);
    } else {
        m_steps->setWarning(tr(
            "Il reste moins de 3 minutes pour finir cette étape. Après, il faudra recommencer au numéro de portable."));
    }
}

bool MainWindow::isUntouched() const
{
    return m_journey->step() == Step::Welcome && !m_visit->registration && !m_wizard->hasInput()
           && !m_overlays.isVisitCovered() && languages::current() == m_settings.language && m_look.textSize() == 100
           && !m_look.isHighContrast();
}

} // namespace guichet
