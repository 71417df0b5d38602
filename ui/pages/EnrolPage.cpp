// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EnrolPage.h"

#include <frame/Look.h>
#include <frame/ScrollColumn.h>

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QStyle>
#include <QVBoxLayout>

#include <utility>

namespace guichet {

using namespace Qt::StringLiterals;

namespace {

QString causeOf(Vault::Problem problem)
{
    switch (problem) {
    case Vault::Problem::Absent:
        return EnrolPage::tr("Aucun trousseau de clés ne répond sur cet appareil. Prévenez l'informatique.");
    case Vault::Problem::Locked:
        return EnrolPage::tr("Le trousseau de clés est verrouillé. Prévenez l'informatique.");
    case Vault::Problem::Slow:
        return EnrolPage::tr("Le trousseau de clés ne répond pas à temps. Patientez ; si cela dure, prévenez "
                             "l'informatique.");
    case Vault::Problem::Refused:
        return EnrolPage::tr("Le trousseau de clés refuse ce programme. Prévenez l'informatique.");
    case Vault::Problem::TooLarge:
        return EnrolPage::tr("Le jeton reçu est trop long pour le trousseau de clés. Prévenez l'informatique.");
    case Vault::Problem::Corrupted:
    case Vault::Problem::NotFound:
        return EnrolPage::tr("Ce que contient le trousseau de clés n'est pas lisible. Demandez un nouveau code, puis "
                             "enrôlez cet appareil de nouveau.");
    }
    return {};
}

QString standingOf(TerminalIdentity::State state, bool hasProblem)
{
    switch (state) {
    case TerminalIdentity::State::Unknown:
    case TerminalIdentity::State::Reading:
        return EnrolPage::tr("L'appareil vérifie encore s'il est enrôlé. Patientez.");
    case TerminalIdentity::State::Enrolled:
        return hasProblem ? EnrolPage::tr("Cet appareil est enrôlé, mais jusqu'à l'arrêt du programme seulement : son "
                                          "jeton n'a pas pu être gardé.")
                          : EnrolPage::tr("Cet appareil est enrôlé. Un nouveau code remplace cet enrôlement.");
    case TerminalIdentity::State::NotEnrolled:
        return hasProblem
                   ? EnrolPage::tr("Cet appareil n'est plus enrôlé, mais son ancien jeton n'a pas pu être effacé. Il "
                                   "servirait de nouveau au prochain démarrage : essayez encore de l'oublier.")
                   : EnrolPage::tr("Cet appareil n'est pas enrôlé. Il sert quand même les usagers. Demandez un "
                                   "code d'enrôlement à l'informatique.");
    case TerminalIdentity::State::VaultProblem:
        return EnrolPage::tr("On ne sait pas si cet appareil est enrôlé. Il sert quand même les usagers.");
    }
    return {};
}

QVBoxLayout *padded(QFrame *frame, const Look &look)
{
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(look.px(20), look.px(14), look.px(20), look.px(14));
    layout->setSpacing(look.px(8));
    return layout;
}

} // namespace

EnrolPage::EnrolPage(Look &look, TerminalIdentity &identity, TerminalIdentity::Place place, const QString &officeName,
                     QWidget *parent)
    : QWidget(parent)
    , m_identity(identity)
    , m_place(std::move(place))
    , m_officeName(officeName)
    , m_column(new ScrollColumn(look))
    , m_heading(makeLabel("title"))
    , m_standingFrame(makeFrame("alert"))
    , m_standing(makeLabel("label"))
    , m_problemFrame(makeFrame("summary"))
    , m_problem(makeLabel("label"))
    , m_office(makeLabel("small"))
    , m_profile(makeLabel("small"))
    , m_code(new FormField(look, FormField::Kind::Secret, true))
    , m_name(new FormField(look, FormField::Kind::Plain, false))
    , m_act(makeButton("act"))
    , m_wait(makeLabel("label"))
    , m_forget(makeButton("quiet"))
    , m_sure(makeFrame("alert"))
    , m_question(makeLabel("label"))
    , m_keep(makeButton("act"))
    , m_go(makeButton("quiet"))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_column);
    padded(m_standingFrame, look)->addWidget(m_standing);
    padded(m_problemFrame, look)->addWidget(m_problem);
    auto *body = new QVBoxLayout;
    body->setSpacing(look.px(12));
    for (QWidget *widget : std::initializer_list<QWidget *> {m_problemFrame, m_heading, m_standingFrame, m_office,
                                                             m_profile, m_code, m_name}) {
        body->addWidget(widget);
    }
    m_column->content()->addLayout(body);
    QVBoxLayout *sure = padded(m_sure, look);
    for (QWidget *widget : std::initializer_list<QWidget *> {m_question, m_keep, m_go}) {
        sure->addWidget(widget);
    }
    m_sure->hide();
    m_column->content()->addWidget(m_forget);
    m_column->content()->addWidget(m_sure);
    m_column->foot()->addWidget(m_act);
    m_column->foot()->addWidget(m_wait);
    m_problemFrame->hide();
    m_code->setProperty("secret", true);
    m_code->edit()->setMaxLength(100);
    m_name->edit()->setMaxLength(60);
    m_name->setText(m_place.name);
    setFocusProxy(m_code->edit());

    connect(m_act, &QPushButton::clicked, this, &EnrolPage::enrol);
    connect(m_forget, &QPushButton::clicked, this, [this] { askToForget(true); });
    connect(m_keep, &QPushButton::clicked, this, [this] { askToForget(false); });
    connect(m_go, &QPushButton::clicked, this, &EnrolPage::forget);
    connect(&identity, &TerminalIdentity::changed, this, &EnrolPage::writeStanding);
    connect(&identity, &TerminalIdentity::enrolmentFailed, this, &EnrolPage::showFailure);
    connect(&identity, &TerminalIdentity::enrolled, this, [this] { m_code->forget(); });
    write();
}

QString EnrolPage::standing(const TerminalIdentity &identity)
{
    if (identity.isForgetting()) {
        return tr("Cet appareil n'est plus enrôlé. Son jeton est en train d'être effacé. Patientez.");
    }
    const auto problem = identity.problem();
    const QString main = standingOf(identity.state(), problem.has_value());
    return problem ? main + u' ' + causeOf(*problem) : main;
}

void EnrolPage::keyPressEvent(QKeyEvent *event)
{
    const bool inField = m_code->edit()->hasFocus() || m_name->edit()->hasFocus();
    if (m_asking && event->key() == Qt::Key_Escape) {
        m_keep->click();
    } else if (inField && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        m_act->click();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void EnrolPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        write();
    }
    QWidget::changeEvent(event);
}

void EnrolPage::write()
{
    m_heading->setText(tr("Enrôler cet appareil"));
    setAccessibleName(m_heading->text());
    m_office->setText(tr("Espace : %1").arg(m_officeName));
    m_profile->setText(m_place.profile == "kiosk"_L1 ? tr("Profil : borne en libre-service")
                                                     : tr("Profil : poste d'agent"));
    m_code->setTexts(tr("Code d'enrôlement :"), tr("Il ne sert qu'une fois."));
    m_code->setShowTexts(tr("Afficher le code"), tr("Masquer le code"));
    m_name->setTexts(tr("Nom de cet appareil :"), tr("Par exemple « Borne 1 ». Les agents voient ce nom."));
    m_act->setText(tr("Enrôler cet appareil"));
    m_wait->setText(tr("Patientez…"));
    m_forget->setText(tr("Oublier cet appareil"));
    m_question->setText(tr("Oublier cet appareil ? Son jeton sera effacé. Il servira encore les usagers, mais la "
                           "communauté de communes ne "
                           "le reconnaîtra plus. Pour l'enrôler de nouveau, il faudra un nouveau code."));
    m_keep->setText(tr("Non, le garder"));
    m_go->setText(tr("Oui, oublier cet appareil"));
    setProblem(m_problemField, m_sentence);
    writeStanding();
}

void EnrolPage::writeStanding()
{
    const bool isGone = m_hasForgotten && m_identity.state() == TerminalIdentity::State::NotEnrolled
                        && !m_identity.isForgetting() && !m_identity.problem();
    const QString text =
        isGone ? tr("C'est fait : le jeton est effacé.") + u' ' + standing(m_identity) : standing(m_identity);
    const bool news = m_standing->text() != text;
    m_standing->setText(text);
    const bool good = m_identity.state() == TerminalIdentity::State::Enrolled && !m_identity.problem();
    m_standingFrame->setProperty("role", good ? u"notice"_s : u"alert"_s);
    m_standingFrame->style()->unpolish(m_standingFrame);
    m_standingFrame->style()->polish(m_standingFrame);
    const bool busy = m_identity.isEnrolling() || m_identity.isForgetting();
    if (busy && isAncestorOf(QApplication::focusWidget())) {
        // What is disabled passes the focus on, out of the page, where the next key would press something.
        m_column->setFocus(Qt::OtherFocusReason);
    }
    m_code->setLocked(busy);
    m_name->setLocked(busy);
    m_act->setEnabled(!busy);
    m_wait->setVisible(busy);
    // Where nobody knows whether there is a token, there may be one.
    const bool mayBeThere = m_identity.state() != TerminalIdentity::State::NotEnrolled || m_identity.problem();
    m_sure->setVisible(m_asking && mayBeThere && !busy);
    m_forget->setVisible(mayBeThere && !m_asking && !busy);
    if (!busy && m_column->hasFocus()) {
        m_code->edit()->setFocus(Qt::OtherFocusReason);
    }
    if (news && isVisible()) {
        QAccessibleEvent alert(m_standing, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void EnrolPage::askToForget(bool asking)
{
    m_asking = asking;
    writeStanding();
    if (asking) {
        m_column->reveal(m_sure);
        m_keep->setFocus(Qt::OtherFocusReason);
        QAccessibleEvent alert(m_question, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    } else {
        m_forget->setFocus(Qt::OtherFocusReason);
    }
}

void EnrolPage::forget()
{
    m_asking = false;
    m_hasForgotten = true;
    setProblem(nullptr, nullptr);
    m_column->scrollToTop();
    m_identity.forget();
}

void EnrolPage::enrol()
{
    m_asking = false;
    m_hasForgotten = false;
    setProblem(nullptr, nullptr);
    const QString code = m_code->text().trimmed();
    m_place.name = m_name->text().simplified();
    m_name->setText(m_place.name);
    if (code.isEmpty()) {
        setProblem(m_code, [] { return tr("Écrivez le code d'enrôlement que l'informatique vous a donné."); });
    } else if (m_place.name.isEmpty()) {
        setProblem(m_name, [] { return tr("Donnez un nom à cet appareil, par exemple « Borne 1 »."); });
    } else {
        m_identity.enrol(Secret(code), m_place);
    }
}

void EnrolPage::showFailure(const Failure &failure)
{
    if (failure.code == FailureCode::EnrolmentRefused) {
        setProblem(m_code,
                   [] { return tr("Ce code d'enrôlement est refusé. Vérifiez-le, ou demandez-en un nouveau."); });
    } else if (!failure.definite) {
        setProblem(nullptr, [failure] {
            return tr("%1 On ne sait pas si le code a été pris. Gardez le même code et réessayez. (%2)")
                .arg(failure.forAgent(), failure.supportCode());
        });
    } else {
        setProblem(nullptr, [failure] { return u"%1 (%2)"_s.arg(failure.forAgent(), failure.supportCode()); });
    }
}

void EnrolPage::setProblem(FormField *field, std::function<QString()> sentence)
{
    m_problemField = field;
    m_sentence = std::move(sentence);
    const QString text = m_sentence ? m_sentence() : QString();
    for (FormField *each : {m_code, m_name}) {
        each->setError(each == field ? text : QString());
    }
    m_problem->setText(text);
    m_problemFrame->setVisible(!text.isEmpty() && field == nullptr);
    if (text.isEmpty()) {
        return;
    }
    if (field != nullptr) {
        field->edit()->setFocus(Qt::OtherFocusReason);
        m_column->reveal(field);
    } else {
        m_column->scrollToTop();
        QAccessibleEvent alert(m_problemFrame, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

} // namespace guichet
