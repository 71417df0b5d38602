// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StepPage.h"

#include <fields/ActLayout.h>
#include <fields/FlowLayout.h>
#include <fields/NewPasswordFields.h>
#include <fields/Sentences.h>
#include <frame/Look.h>
#include <frame/ScrollColumn.h>

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>
#include <utility>

namespace guichet {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// What takes the focus in \a layout and below, in the order of the layout.
void collectFocusable(const QLayout *layout, QList<QWidget *> &found)
{
    if (const auto *acts = qobject_cast<const ActLayout *>(layout)) {
        found << acts->order();
        return;
    }
    for (int i = 0; i < layout->count(); ++i) {
        QLayoutItem *item = layout->itemAt(i);
        if (item->layout() != nullptr) {
            collectFocusable(item->layout(), found);
        } else if (QWidget *widget = item->widget()) {
            if (widget->focusPolicy() != Qt::NoFocus) {
                found << widget;
            }
            if (widget->layout() != nullptr) {
                collectFocusable(widget->layout(), found);
                continue;
            }
            // Some place their parts themselves.
            const auto parts = widget->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
            std::copy_if(parts.begin(), parts.end(), std::back_inserter(found), [](const QWidget *part) {
                return part->property("ringed").toBool() && part->focusPolicy() != Qt::NoFocus;
            });
        }
    }
}

/// When what \a failure forbids is allowed again, where a time of the day says more than how long it lasts.
std::optional<QDateTime> farOff(const Failure &failure, const QDateTime &now)
{
    return failure.retryAfter.value_or(0s) >= 2min ? std::optional(failure.opensAt(now)) : std::nullopt;
}

} // namespace

StepPage::StepPage(const PageTools &tools)
    : m_tools(tools)
    , m_back(makeButton("back"))
    , m_act(makeButton("act"))
    , m_column(new ScrollColumn(tools.look, this))
    , m_heading(makeLabel("title"))
    , m_lead(makeLabel("lead"))
    , m_summary(makeFrame("summary"))
    , m_summaryRows(new QVBoxLayout(m_summary))
    , m_body(new QVBoxLayout)
    , m_acts(new QWidget)
    , m_actRow(new ActLayout(m_acts))
    , m_retry(makeButton("act"))
    , m_waitRow(new QWidget)
    , m_waitLabel(makeLabel("label"))
    , m_leaveWait(makeButton("leave"))
{
    const Look &look = m_tools.look;
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_column);

    m_summaryRows->setContentsMargins(look.px(20), look.px(14), look.px(20), look.px(14));
    m_summaryRows->setSpacing(look.px(8));
    m_body->setSpacing(look.px(14));
    QVBoxLayout *content = m_column->content();
    content->setSpacing(look.px(14));
    content->addWidget(m_summary);
    content->addWidget(m_heading);
    content->addWidget(m_lead);
    content->addLayout(m_body);
    m_summary->hide();
    m_lead->hide();

    m_actRow->setSpacing(look.px(20));
    m_actRow->addAct(m_back, 1);
    m_actRow->addAct(m_act, 2);
    m_actRow->addAct(m_retry, 2);
    m_retry->hide();
    connect(m_actRow, &ActLayout::reordered, this, &StepPage::orderTabs);
    auto *wait = new QHBoxLayout(m_waitRow);
    wait->setContentsMargins(0, 0, 0, 0);
    wait->setSpacing(look.px(20));
    wait->addWidget(m_waitLabel, 1);
    wait->addWidget(m_leaveWait);
    m_waitRow->hide();
    m_leaveWait->hide();
    m_column->foot()->addWidget(m_acts);
    m_column->foot()->addWidget(m_waitRow);

    connect(m_act, &QPushButton::clicked, this, &StepPage::act);
    connect(m_back, &QPushButton::clicked, this, &StepPage::back);
    connect(m_retry, &QPushButton::clicked, this, [this] { m_tools.journey.retry(); });
    connect(m_leaveWait, &QPushButton::clicked, this, [this] { m_tools.journey.leaveWait(); });
    m_waitShown.setObjectName(u"waitShown"_s);
    m_waitShown.setSingleShot(true);
    m_waitShown.callOnTimeout(this, [this] {
        m_waitRow->show();
        QAccessibleEvent alert(m_waitLabel, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    });
    m_waitLeavable.setObjectName(u"waitLeavable"_s);
    m_waitLeavable.setSingleShot(true);
    m_waitLeavable.callOnTimeout(this, [this] { m_leaveWait->show(); });
}

void StepPage::enter()
{
    clearProblems();
    onEnter();
    retranslate();
    applyStatus(m_tools.journey.status());
    orderTabs();
    m_column->scrollToTop();
    if (QWidget *first = firstFocus()) {
        first->setFocus(Qt::OtherFocusReason);
        m_column->scrollToTop();
        if (auto *field = qobject_cast<FormField *>(first->parentWidget())) {
            m_column->reveal(field);
        }
    }
}

void StepPage::leave()
{
    for (FormField *field : std::as_const(m_fields)) {
        if (field->property("secret").toBool()) {
            field->forget();
        }
    }
    clearProblems();
}

void StepPage::takeFocus()
{
    QWidget *last = focusWidget();
    if (last == nullptr || last == this || !last->isVisibleTo(this) || !last->isEnabled()) {
        last = isLocked() ? this : firstFocus();
    }
    if (last != nullptr) {
        last->setFocus(Qt::OtherFocusReason);
    }
}

void StepPage::applyStatus(Journey::ActStatus status)
{
    const bool wasLocked = isLocked();
    m_status = status;
    if (isLocked() && !wasLocked) {
        m_focusBeforeWait = focusWidget();
        // What is disabled passes the focus on, out of the page to the header, where the next key would press something.
        if (m_focusBeforeWait != nullptr && m_focusBeforeWait->hasFocus()) {
            setFocus(Qt::OtherFocusReason);
        }
    }
    const bool waiting = status == Journey::ActStatus::Waiting;
    const bool unsettled = status == Journey::ActStatus::Unsettled;
    for (FormField *field : std::as_const(m_fields)) {
        field->setLocked(isLocked());
    }
    const auto bodyButtons = findChildren<QAbstractButton *>();
    for (QAbstractButton *button : bodyButtons) {
        const bool ofTheWait = button == m_retry || button == m_leaveWait || m_summary->isAncestorOf(button);
        if (!ofTheWait && !button->property("unavailable").toBool()) {
            button->setEnabled(!isLocked());
        }
    }
    m_retry->setEnabled(!waiting);
    m_act->setVisible(!unsettled && !m_act->property("absent").toBool());
    m_back->setVisible(!unsettled && !m_back->property("absent").toBool());
    m_retry->setVisible(unsettled);
    if (waiting) {
        clearProblems();
        m_waitShown.start(500ms);
        m_waitLeavable.start(5s);
    } else {
        m_waitShown.stop();
        m_waitLeavable.stop();
        m_waitRow->hide();
        m_leaveWait->hide();
    }
    if (unsettled) {
        m_retry->setFocus(Qt::OtherFocusReason);
    } else if (wasLocked && !isLocked() && m_focusBeforeWait != nullptr && isVisible()) {
        m_focusBeforeWait->setFocus(Qt::OtherFocusReason);
        m_focusBeforeWait = nullptr;
    }
}

void StepPage::showFailure(const Failure &failure)
{
    if (tells(failure)) {
        return;
    }
    FormField *field = fieldOf(failure);
    const std::optional<QDateTime> opensAt = farOff(failure, m_tools.clock());
    m_offers = failure.definite ? offersFor(failure) : offersToAskAgain();
    m_supportCode = field == nullptr ? failure.supportCode() : QString();
    showProblems({{field, [this, failure, opensAt] {
                       Failure told = failure;
                       if (opensAt) {
                           told.retryAfter.reset();
                       }
                       QStringList sentences {told.forResident(insteadOf(failure))};
                       if (opensAt) {
                           sentences << sentences::opening(*opensAt, opensAt->addSecs(-failure.retryAfter->count()));
                       }
                       sentences << afterword(failure);
                       sentences.removeAll(QString());
                       return sentences.join(u' ');
                   }}});
}

void StepPage::offerCall()
{
    const QString text = tr("Appeler un agent");
    if (std::none_of(m_offers.begin(), m_offers.end(), [&](const Offer &offer) { return offer.text == text; })) {
        m_offers << Offer {text, [this] { m_tools.tell(Topic::Help); }};
        rebuildSummary();
    }
}

bool StepPage::hasInput() const
{
    return std::any_of(m_fields.begin(), m_fields.end(),
                       [](const FormField *field) { return !field->text().isEmpty(); });
}

void StepPage::setViewer(Viewer viewer)
{
    const bool wasWithheld = std::exchange(m_viewer, viewer) == Viewer::Agent;
    if (wasWithheld && viewer != Viewer::Agent && std::exchange(m_withholdingTold, false)) {
        clearProblems();
    }
    for (FormField *field : std::as_const(m_fields)) {
        field->setShowable(maySeeSecrets());
    }
    onViewer();
    writeWithheld();
    orderTabs();
}

void StepPage::hostSide(QWidget *panel)
{
    if (panel != nullptr) {
        m_column->content()->addWidget(panel);
    }
}

void StepPage::retranslate()
{
    m_waitLabel->setText(tr("Patientez…"));
    m_leaveWait->setText(tr("Ne plus attendre"));
    m_retry->setText(tr("Réessayer"));
    if (m_missing != nullptr) {
        m_missing->setText(tr("Il me manque quelque chose"));
    }
    writeTexts();
    writeWithheld();
    writeProblems();
    Q_EMIT sideChanged();
}

FormField *StepPage::fieldOf(const Failure &) const
{
    return nullptr;
}

QList<StepPage::Offer> StepPage::offersFor(const Failure &failure) const
{
    if (rowOf(failure.code).lead != Lead::Agent) {
        return {};
    }
    const bool kiosk = m_tools.settings.profile == Profile::Kiosk;
    return {{kiosk ? tr("Appeler un agent") : tr("Aide"), [this] { m_tools.tell(Topic::Help); }}};
}

QList<StepPage::Offer> StepPage::offersToAskAgain() const
{
    return {};
}

QList<StepPage::Offer> StepPage::waysIntoTheAccount() const
{
    return {{tr("Me connecter"), [this] { m_tools.journey.beginSignIn(); }},
            {tr("Mot de passe oublié"), [this] { m_tools.journey.beginReset(); }}};
}

QString StepPage::insteadOf(const Failure &) const
{
    return {};
}

QString StepPage::afterword(const Failure &) const
{
    return {};
}

QWidget *StepPage::firstFocus() const
{
    const auto shown = std::find_if(m_fields.begin(), m_fields.end(),
                                    [this](const FormField *field) { return field->isVisibleTo(this); });
    return shown != m_fields.end() ? static_cast<QWidget *>((*shown)->edit()) : m_act;
}

FormField *StepPage::addField(FormField::Kind kind)
{
    auto *field = new FormField(m_tools.look, kind, maySeeSecrets());
    field->setProperty("secret", kind == FormField::Kind::Secret);
    m_fields << field;
    m_body->addWidget(field);
    return field;
}

FormField *StepPage::addOwnPassword()
{
    m_ownPasswords << addField(FormField::Kind::Secret);
    return m_ownPasswords.last();
}

NewPasswordFields *StepPage::addNewPassword(FormField *password, std::function<QStringList()> ownWords)
{
    FormField *confirmation = addOwnPassword();
    auto *between = new NewPasswordFields(m_tools.look, m_tools.service, password, confirmation, std::move(ownWords));
    m_body->insertWidget(m_body->indexOf(confirmation), between);
    return between;
}

void StepPage::addMissing(QLayout *row)
{
    m_missing = makeButton("quiet");
    connect(m_missing, &QPushButton::clicked, this, [this] { m_tools.tell(Topic::Missing); });
    if (row != nullptr) {
        row->addWidget(m_missing);
    } else {
        m_body->addWidget(m_missing, 0, Qt::AlignLeft);
    }
}

void StepPage::addAct(QPushButton *button)
{
    m_actRow->insertAct(1, button, 1);
}

void StepPage::add(QWidget *widget)
{
    m_body->addWidget(widget);
}

QVBoxLayout *StepPage::body()
{
    return m_body;
}

void StepPage::setHeading(const QString &text)
{
    m_heading->setText(text);
    setAccessibleName(text);
}

void StepPage::setLead(const QString &text)
{
    m_lead->setText(text);
    m_lead->setVisible(!text.isEmpty());
}

void StepPage::setActTexts(const QString &back, const QString &act)
{
    m_back->setText(back);
    m_act->setText(act);
}

void StepPage::showBack(bool visible)
{
    m_back->setProperty("absent", !visible);
    m_back->setVisible(visible && m_status != Journey::ActStatus::Unsettled);
}

void StepPage::showProblems(const QList<Problem> &problems)
{
    m_problems = problems;
    writeProblems();
    m_column->scrollToTop();
    QAccessibleEvent alert(m_summary, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    const auto withField =
        std::find_if(problems.begin(), problems.end(), [](const Problem &problem) { return problem.field != nullptr; });
    if (withField != problems.end() && !isLocked()) {
        withField->field->edit()->setFocus(Qt::OtherFocusReason);
        m_column->reveal(withField->field);
    }
    Q_EMIT problemsShown();
}

bool StepPage::maySeeSecrets() const
{
    // On a counter the screen is the agent's, who must not see what is typed.
    return m_tools.settings.profile == Profile::Kiosk || m_viewer == Viewer::Resident;
}

void StepPage::clearProblems()
{
    m_problems.clear();
    m_offers.clear();
    m_supportCode.clear();
    writeProblems();
}

void StepPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (auto *button = qobject_cast<QPushButton *>(focusWidget()); button != nullptr && button->hasFocus()) {
            button->click();
        } else if (m_retry->isVisible()) {
            m_retry->click();
        } else {
            m_act->click();
        }
        event->accept();
    } else if (event->key() == Qt::Key_Escape) {
        // An embedded wizard would hide itself.
        if (m_back->isVisible()) {
            m_back->click();
        }
        event->accept();
    } else if (event->key() == Qt::Key_PageUp || event->key() == Qt::Key_PageDown) {
        m_column->scrollBy(ScrollColumn::Span::Page, event->key() == Qt::Key_PageUp ? -1 : 1);
        event->accept();
    } else {
        QWizardPage::keyPressEvent(event);
    }
}

void StepPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWizardPage::changeEvent(event);
}

void StepPage::writeProblems()
{
    for (FormField *field : std::as_const(m_fields)) {
        const auto problem = std::find_if(m_problems.begin(), m_problems.end(),
                                          [field](const Problem &candidate) { return candidate.field == field; });
        field->setError(problem == m_problems.end() ? QString() : problem->sentence());
    }
    rebuildSummary();
}

void StepPage::rebuildSummary()
{
    while (QLayoutItem *item = m_summaryRows->takeAt(0)) {
        // Later: the button being pressed may stand here.
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    m_summary->setVisible(!m_problems.isEmpty());
    if (m_problems.isEmpty()) {
        return;
    }
    QLabel *title = makeLabel("label");
    title->setText(tr("Il y a un problème"));
    m_summaryRows->addWidget(title);
    for (const Problem &problem : std::as_const(m_problems)) {
        QLabel *sentence = makeLabel("small");
        sentence->setText(problem.sentence());
        m_summaryRows->addWidget(sentence);
    }
    if (!m_offers.isEmpty() || !m_supportCode.isEmpty()) {
        auto *offers = new QWidget;
        auto *row = new FlowLayout(offers);
        row->setSpacing(m_tools.look.px(12));
        m_summaryRows->addWidget(offers);
        for (const Offer &offer : std::as_const(m_offers)) {
            QPushButton *button = makeButton("offer");
            button->setText(offer.text);
            connect(button, &QPushButton::clicked, this, offer.take);
            row->addWidget(button);
        }
        if (!m_supportCode.isEmpty()) {
            QLabel *code = makeLabel("hint");
            // Beside the buttons where there is room.
            code->setWordWrap(false);
            code->setText(tr("Code pour l'agent : %1").arg(m_supportCode));
            row->addWidget(code);
        }
    }
    orderTabs();
}

/// Tab goes as the eye: down the page, then to the acts. Left to Qt it goes in the order of making.
void StepPage::orderTabs()
{
    QList<QWidget *> order;
    collectFocusable(m_column->content(), order);
    collectFocusable(m_column->foot(), order);
    for (qsizetype i = 1; i < order.size(); ++i) {
        setTabOrder(order.at(i - 1), order.at(i));
    }
}

void StepPage::writeWithheld()
{
    const bool withheld = m_viewer == Viewer::Agent;
    for (FormField *field : std::as_const(m_ownPasswords)) {
        field->withhold(withheld ? tr("Tournez l'écran vers l'usager") : QString());
    }
}

void StepPage::act()
{
    if (isLocked()) {
        return;
    }
    clearProblems();
    m_withholdingTold = false;
    const auto missing = std::find_if(m_ownPasswords.begin(), m_ownPasswords.end(), [](const FormField *field) {
        return field->isWithheld() && field->text().isEmpty();
    });
    if (missing != m_ownPasswords.end()) {
        m_withholdingTold = true;
        showProblems(
            {{*missing, [] { return tr("L'usager écrit lui-même son mot de passe. Tournez l'écran vers lui."); }}});
        return;
    }
    onAct();
}

void StepPage::back()
{
    if (!isLocked()) {
        onBack();
    }
}

} // namespace guichet
