// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AccompanyPanel.h"

#include "AgentTongue.h"
#include "Guidance.h"

#include <fields/Sentences.h>
#include <frame/Look.h>
#include <frame/ScrollColumn.h>

#include <QAccessible>
#include <QButtonGroup>
#include <QCoreApplication>
#include <QRadioButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <array>

namespace guichet {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array purposes = {
    PurposeRow {Purpose::Registration, QT_TRANSLATE_NOOP("Desk", "Une première inscription")},
    PurposeRow {Purpose::SignIn, QT_TRANSLATE_NOOP("Desk", "Une connexion au compte")},
    PurposeRow {Purpose::ForgottenPassword, QT_TRANSLATE_NOOP("Desk", "Un mot de passe oublié")},
    PurposeRow {Purpose::MonthlyPayment, QT_TRANSLATE_NOOP("Desk", "Une mensualisation")},
    PurposeRow {Purpose::Other, QT_TRANSLATE_NOOP("Desk", "Une autre demande")},
};

QLabel *fill(QFrame *frame, const Look &look)
{
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(look.px(14), look.px(10), look.px(14), look.px(10));
    QLabel *label = makeLabel("small");
    column->addWidget(label);
    return label;
}

} // namespace

std::span<const PurposeRow> allPurposes()
{
    return purposes;
}

AccompanyPanel::AccompanyPanel(Look &look, const AgentTongue &tongue, bool canPrint, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_tongue(tongue)
    , m_faces(new QStackedWidget)
    , m_choice(addFace(tongue.translate("Desk", "Accompagner un usager")))
    , m_ask(new DeskButton(look, "act"))
    , m_agreement(addFace(tongue.translate("Desk", "L'accord de l'usager")))
    , m_answer(makeLabel("error"))
    , m_print(new DeskButton(look, "quiet"))
    , m_printing(makeLabel("small"))
    , m_begin(new DeskButton(look, "act"))
    , m_cancel(new DeskButton(look, "quiet"))
    , m_guidance(addFace({}))
    , m_secret(makeFrame("alert"))
    , m_secretText(fill(m_secret, look))
    , m_failure(makeFrame("summary"))
    , m_failureText(fill(m_failure, look))
    , m_asks(new BulletList(look))
    , m_checks(new BulletList(look))
    , m_mistakes(new BulletList(look))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_faces);
    makeChoiceFace();
    makeAgreementFace(canPrint);
    makeGuidanceFace();
}

AccompanyPanel::Face AccompanyPanel::addFace(const QString &title)
{
    const Face face {new ScrollColumn(m_look), makeLabel("section")};
    face.title->setText(title);
    face.column->content()->addWidget(face.title);
    m_faces->addWidget(face.column);
    return face;
}

QRadioButton *AccompanyPanel::addRadio(ScrollColumn *column, const QString &text)
{
    auto *radio = new QRadioButton(text);
    makeChoice(radio);
    column->content()->addWidget(radio);
    return radio;
}

void AccompanyPanel::makeChoiceFace()
{
    QLabel *question = makeLabel("small");
    question->setText(m_tongue.translate("Desk", "Pour quoi l'usager vient-il ?"));
    m_choice.column->content()->addWidget(question);
    for (const PurposeRow &row : purposes) {
        m_purposes << addRadio(m_choice.column, m_tongue.translate("Desk", row.name));
    }
    m_purposes.first()->setChecked(true);
    m_ask->setText(m_tongue.translate("Desk", "Demander l'accord de l'usager"));
    m_choice.column->foot()->addWidget(m_ask);
    connect(m_ask, &QPushButton::clicked, this, &AccompanyPanel::agreementAsked);
}

void AccompanyPanel::makeAgreementFace(bool canPrint)
{
    QLabel *how = makeLabel("small");
    how->setText(m_tongue.translate("Desk", "Lisez avec l'usager le texte à l'écran, puis cochez sa réponse."));
    m_agreement.column->content()->addWidget(how);
    m_yes = addRadio(m_agreement.column, m_tongue.translate("Desk", "L'usager dit oui"));
    m_no = addRadio(m_agreement.column, m_tongue.translate("Desk", "L'usager dit non"));
    m_agreement.column->content()->addWidget(m_answer);
    m_print->setText(m_tongue.translate("Desk", "Imprimer l'accord"));
    m_begin->setText(m_tongue.translate("Desk", "Commencer"));
    m_agreement.column->content()->addWidget(m_print);
    m_agreement.column->content()->addWidget(m_printing);
    m_print->setVisible(canPrint);
    m_agreement.column->foot()->addWidget(m_begin);
    m_agreement.column->foot()->addWidget(m_cancel);
    connect(m_print, &QPushButton::clicked, this, &AccompanyPanel::printAsked);
    connect(m_begin, &QPushButton::clicked, this, &AccompanyPanel::begin);
    connect(m_cancel, &QPushButton::clicked, this, &AccompanyPanel::cancelled);
}

void AccompanyPanel::makeGuidanceFace()
{
    QLabel *given = makeLabel("hint");
    given->setText(m_tongue.translate("Desk", "Accompagnement en cours, accord donné."));
    QVBoxLayout *content = m_guidance.column->content();
    content->insertWidget(0, given);
    for (QWidget *widget : QList<QWidget *> {m_secret, m_asks, m_checks, m_mistakes}) {
        content->addWidget(widget);
    }
    showFailureIn(m_guidance);
    m_failure->hide();
}

Purpose AccompanyPanel::purpose() const
{
    for (qsizetype i = 0; i < m_purposes.size(); ++i) {
        if (m_purposes.at(i)->isChecked()) {
            return purposes[static_cast<std::size_t>(i)].purpose;
        }
    }
    return Purpose::Other;
}

void AccompanyPanel::choose(Purpose purpose)
{
    for (qsizetype i = 0; i < m_purposes.size(); ++i) {
        m_purposes.at(i)->setChecked(purposes[static_cast<std::size_t>(i)].purpose == purpose);
    }
}

void AccompanyPanel::showChoice()
{
    choose(purposes.front().purpose);
    showFailureIn(m_choice);
    m_faces->setCurrentWidget(m_choice.column);
}

void AccompanyPanel::showAgreement(std::optional<Purpose> begun)
{
    if (begun) {
        choose(*begun);
    }
    m_cancel->setText(begun ? m_tongue.translate("Desk", "L'usager écrit lui-même")
                            : m_tongue.translate("Desk", "Annuler"));
    // An exclusive choice does not let go of its last answer.
    for (QRadioButton *radio : {m_yes, m_no}) {
        radio->setAutoExclusive(false);
        radio->setChecked(false);
        radio->setAutoExclusive(true);
        radio->setFocusPolicy(Qt::StrongFocus);
    }
    m_answer->setText({});
    m_answer->hide();
    showPrinting({}, false);
    m_faces->setCurrentWidget(m_agreement.column);
    m_yes->setFocus(Qt::OtherFocusReason);
}

void AccompanyPanel::showPrinting(const QString &sentence, bool isWaiting)
{
    if (isWaiting && m_print->hasFocus()) {
        // What is disabled passes the focus on, and the next key would begin the accompaniment.
        m_agreement.column->setFocus(Qt::OtherFocusReason);
    }
    m_print->setEnabled(!isWaiting);
    if (!isWaiting && m_agreement.column->hasFocus()) {
        m_print->setFocus(Qt::OtherFocusReason);
    }
    m_printing->setText(sentence);
    m_printing->setVisible(!sentence.isEmpty());
    if (!sentence.isEmpty()) {
        m_agreement.column->reveal(m_printing);
        QAccessibleEvent alert(m_printing, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

/// Without the greatest length, which nobody reaches.
QString AccompanyPanel::rulesOf(const PasswordPolicy &policy) const
{
    QStringList rules;
    const auto answers = NewPassword::check({}, policy);
    for (const PasswordRuleAnswer &answer : answers) {
        if (answer.rule != PasswordRule::MaximumLength) {
            rules << m_tongue.translate("Sentences", sentences::passwordRule(answer.rule), nullptr, answer.required);
        }
    }
    return rules.join(u", "_s);
}

void AccompanyPanel::showGuidance(Step step, const PasswordPolicy &policy)
{
    const GuidanceRow &row = guidanceOf(step);
    m_guidance.title->setText(m_tongue.translate("Guidance", row.name));
    const QString secret = *row.secret == '\0' ? QString() : m_tongue.translate("Guidance", row.secret);
    m_secretText->setText(secret);
    m_secret->setVisible(!secret.isEmpty());
    m_asks->show(m_tongue.translate("Desk", "À demander"), m_tongue.translate("Guidance", row.ask));
    m_checks->show(m_tongue.translate("Desk", "À vérifier"),
                   m_tongue.translate("Guidance", row.check).replace("%1"_L1, rulesOf(policy)));
    m_mistakes->show(m_tongue.translate("Desk", "Les erreurs qu'on voit souvent"),
                     m_tongue.translate("Guidance", row.mistakes));
    m_guidance.column->scrollToTop();
    showFailureIn(m_guidance);
    m_faces->setCurrentWidget(m_guidance.column);
}

/// Under the title of what is seen: an agent looks for it wherever they are.
void AccompanyPanel::showFailureIn(const Face &face)
{
    QVBoxLayout *content = face.column->content();
    if (content->indexOf(m_failure) < 0) {
        content->insertWidget(content->indexOf(face.title) + 1, m_failure);
    }
}

void AccompanyPanel::showFailure(const std::optional<Failure> &failure)
{
    m_failure->setVisible(failure.has_value());
    if (!failure) {
        return;
    }
    QStringList lines {m_tongue.say(*failure), m_tongue.translate("Guidance", remedyFor(*failure))};
    if (failure->attemptsLeft) {
        const int left = *failure->attemptsLeft;
        lines << m_tongue.translate("Desk", "Essais qui restent à l'usager : %1").arg(left);
    }
    lines << m_tongue.translate("Desk", "Code pour l'assistance : %1").arg(failure->supportCode());
    m_failureText->setText(lines.join(u'\n'));
    m_choice.column->scrollToTop();
    m_guidance.column->scrollToTop();
    QAccessibleEvent alert(m_failure, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

QPushButton *AccompanyPanel::act() const
{
    const QWidget *face = m_faces->currentWidget();
    return face == m_choice.column ? m_ask : face == m_agreement.column ? m_begin : nullptr;
}

void AccompanyPanel::takeFocus() const
{
    QWidget *first = act();
    if (first != nullptr) {
        first->setFocus(Qt::OtherFocusReason);
    }
}

void AccompanyPanel::begin()
{
    if (m_yes->isChecked()) {
        Q_EMIT agreed();
        return;
    }
    m_answer->setText(
        m_no->isChecked()
            ? m_tongue.translate("Desk", "Sans accord, l'usager fait sa démarche seul. Appuyez sur « %1 ».")
                  .arg(m_cancel->text())
            : m_tongue.translate("Desk", "Cochez la réponse de l'usager."));
    m_answer->show();
    m_agreement.column->reveal(m_answer);
}

} // namespace guichet
