// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AccountPage.h"

#include <fields/Sentences.h>
#include <frame/Look.h>
#include <frame/ScrollColumn.h>
#include <values/PasswordAdvice.h>

#include <QGridLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace guichet {

using namespace Qt::StringLiterals;

AccountPage::AccountPage(const PageTools &tools)
    : StepPage(tools)
    , m_slip(makeFrame("alert"))
    , m_slipText(makeLabel("label"))
    , m_slipYes(makeButton("quiet"))
    , m_slipNo(makeButton("quiet"))
    , m_rules(new QWidget)
    , m_advice(makeLabel("small"))
    , m_capsLock(makeLabel("label"))
    , m_noEmail(makeButton("quiet"))
{
    const Look &look = tools.look;
    m_email = addField();
    m_email->addBeside(m_noEmail);
    auto *slip = new QVBoxLayout(m_slip);
    slip->setContentsMargins(look.px(20), look.px(14), look.px(20), look.px(14));
    slip->setSpacing(look.px(12));
    slip->addWidget(m_slipText);
    // One under the other: side by side they are wider than a small screen at 200 %.
    slip->addWidget(m_slipYes, 0, Qt::AlignLeft);
    slip->addWidget(m_slipNo, 0, Qt::AlignLeft);
    add(m_slip);

    m_password = addOwnPassword();
    auto *rules = new QGridLayout(m_rules);
    rules->setContentsMargins(0, 0, 0, 0);
    rules->setHorizontalSpacing(look.px(10));
    rules->setVerticalSpacing(look.px(2));
    rules->setColumnStretch(1, 1);
    rules->setColumnStretch(3, 1);
    add(m_rules);
    add(m_advice);
    add(m_capsLock);
    m_confirmation = addOwnPassword();

    m_slip->hide();
    m_capsLock->hide();
    m_password->edit()->installEventFilter(this);
    m_confirmation->edit()->installEventFilter(this);
    connect(m_password, &FormField::changed, this, &AccountPage::writeRules);
    connect(m_email, &FormField::changed, this, [this] {
        m_slip->hide();
        writeRules();
    });
    connect(m_noEmail, &QPushButton::clicked, this, [this] { m_tools.tell(Topic::NoEmail); });
    connect(m_slipYes, &QPushButton::clicked, this, [this] {
        m_email->setText(m_slipMeant);
        m_confirmedEmail = m_slipMeant;
        m_act->click();
    });
    connect(m_slipNo, &QPushButton::clicked, this, [this] {
        m_confirmedEmail = m_slipTyped;
        m_slip->hide();
        m_act->click();
    });
}

void AccountPage::writeTexts()
{
    setHeading(tr("1ère inscription : paramètres du compte"));
    m_email->setTexts(tr("Votre adresse mail :"), tr("Elle sera votre identifiant."));
    m_noEmail->setText(tr("Je n'ai pas d'adresse mail"));
    m_password->setTexts(tr("Mot de passe :"), tr("Inventez-le vous-même : ce n'est pas celui de la facture."));
    m_password->setShowTexts(tr("Afficher le mot de passe"), tr("Masquer le mot de passe"));
    m_confirmation->setTexts(tr("Confirmation :"));
    m_confirmation->setShowTexts(tr("Afficher la confirmation"), tr("Masquer la confirmation"));
    m_capsLock->setText(
        tr("Le clavier écrit en majuscules. Pour les enlever, appuyez une fois sur la touche Verr. Maj."));
    m_slipText->setText(tr("Vouliez-vous écrire %1 ?").arg(m_slipMeant));
    m_slipYes->setText(tr("Oui, corriger"));
    m_slipNo->setText(tr("Non, mon adresse est juste"));
    setActTexts(tr("Retour"), tr("Créer le Compte"));
    writeRules();
}

void AccountPage::onEnter()
{
    m_slip->hide();
    m_capsLock->hide();
}

void AccountPage::onAct()
{
    QList<Problem> problems;
    auto email = EmailAddress::parse(m_email->text());
    if (!email) {
        const EmailProblem problem = email.error();
        problems << Problem {m_email, [problem] { return sentences::forEmail(problem); }};
    }
    auto password = NewPassword::parse(m_password->text(), m_tools.service.service().password);
    if (m_password->text().isEmpty()) {
        problems << Problem {m_password, [] { return tr("Inventez un mot de passe et écrivez-le ici."); }};
    } else if (!password) {
        const QList<PasswordRuleAnswer> &unmet = password.error();
        problems << Problem {m_password, [unmet] { return sentences::forPasswordProblems(unmet); }};
    } else if (m_confirmation->text().isEmpty()) {
        problems << Problem {m_confirmation, [] { return tr("Écrivez le même mot de passe une 2ème fois."); }};
    } else if (m_confirmation->text() != m_password->text()) {
        problems << Problem {
            m_confirmation,
            [] { return tr("Les deux mots de passe ne sont pas les mêmes. Écrivez à nouveau le deuxième."); }};
    }
    if (!problems.isEmpty()) {
        showProblems(problems);
        return;
    }
    const auto meant = email.value().probablyMeant();
    if (meant && m_confirmedEmail != email.value().text()) {
        askAboutSlip(email.value().text(), *meant);
        return;
    }
    m_slip->hide();
    m_tools.journey.createAccount(std::move(email).value(), std::move(password).value());
}

FormField *AccountPage::fieldOf(const Failure &failure) const
{
    switch (rowOf(failure.code).code) {
    case FailureCode::EmailInUse:
    case FailureCode::EmailRefused:
        return m_email;
    case FailureCode::PasswordRefused:
        return m_password;
    default:
        return nullptr;
    }
}

bool AccountPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        // Qt does not tell the state of Caps Lock; a letter that comes out against the Shift key does.
        const auto *key = static_cast<QKeyEvent *>(event);
        const QString text = key->text();
        if (text.size() == 1 && text.at(0).isLetter() && text.at(0).toLower() != text.at(0).toUpper()) {
            const bool shift = key->modifiers().testFlag(Qt::ShiftModifier);
            m_capsLock->setVisible(text.at(0).isUpper() != shift);
        } else if (key->key() == Qt::Key_CapsLock) {
            m_capsLock->hide();
        }
    }
    return StepPage::eventFilter(watched, event);
}

void AccountPage::writeRules()
{
    QList<PasswordRuleAnswer> rules = NewPassword::check(m_password->text(), m_tools.service.service().password);
    // Nobody needs to read of a limit that is far away.
    rules.removeIf([](const PasswordRuleAnswer &rule) { return rule.rule == PasswordRule::MaximumLength && rule.met; });
    auto *grid = static_cast<QGridLayout *>(m_rules->layout());
    while (m_ruleTexts.size() < rules.size()) {
        const int index = static_cast<int>(m_ruleTexts.size());
        m_ruleSigns << new QLabel;
        m_ruleTexts << makeLabel("small");
        grid->addWidget(m_ruleSigns.last(), index / 2, index % 2 * 2, Qt::AlignTop);
        grid->addWidget(m_ruleTexts.last(), index / 2, index % 2 * 2 + 1, Qt::AlignTop);
    }
    const int side = m_tools.look.textPx(22);
    for (int i = 0; i < m_ruleTexts.size(); ++i) {
        const bool used = i < rules.size();
        m_ruleSigns.at(i)->setVisible(used);
        m_ruleTexts.at(i)->setVisible(used);
        if (used) {
            const bool met = rules.at(i).met;
            const QIcon sign =
                met ? m_tools.look.sign(u"tick"_s, Token::Done) : m_tools.look.sign(u"radio-off"_s, Token::Line);
            m_ruleSigns.at(i)->setPixmap(sign.pixmap(side, side));
            const QString rule = sentences::forPasswordRule(rules.at(i));
            m_ruleTexts.at(i)->setText(met ? tr("Fait : %1").arg(rule) : tr("À faire : %1").arg(rule));
        }
    }
    // First the rules, then the advice: one thing at a time.
    const bool allMet =
        std::all_of(rules.begin(), rules.end(), [](const PasswordRuleAnswer &rule) { return rule.met; });
    if (m_password->text().isEmpty() || !allMet) {
        m_advice->hide();
        return;
    }
    const Visit &visit = m_tools.journey.visit();
    QStringList own {m_email->text().section(u'@', 0, 0)};
    if (visit.registration && visit.registration->household) {
        own << visit.registration->household->holder.split(u' ', Qt::SkipEmptyParts);
    }
    switch (passwordStrength(m_password->text(), own)) {
    case PasswordStrength::Weak:
        m_advice->setText(tr("Facile à deviner. Conseil : trois ou quatre mots qui n'ont rien à voir entre eux."));
        break;
    case PasswordStrength::Fair:
        m_advice->setText(tr("Assez difficile à deviner. Quelques signes de plus seraient mieux."));
        break;
    case PasswordStrength::Strong:
        m_advice->setText(tr("Difficile à deviner : c'est bien."));
        break;
    }
    m_advice->show();
}

void AccountPage::askAboutSlip(const QString &typed, const QString &meant)
{
    m_slipTyped = typed;
    m_slipMeant = meant;
    retranslate();
    m_slip->show();
    m_slipYes->setFocus(Qt::OtherFocusReason);
    column()->reveal(m_slip);
}

} // namespace guichet
