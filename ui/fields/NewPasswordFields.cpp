// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "NewPasswordFields.h"

#include "Sentences.h"

#include <frame/Look.h>
#include <values/PasswordAdvice.h>

#include <QGridLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace guichet {

using namespace Qt::StringLiterals;

NewPasswordFields::NewPasswordFields(Look &look, const ServiceWatch &service, FormField *password,
                                     FormField *confirmation, std::function<QStringList()> ownWords, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_service(service)
    , m_password(password)
    , m_confirmation(confirmation)
    , m_ownWords(std::move(ownWords))
    , m_rules(new QWidget)
    , m_advice(makeLabel("small"))
    , m_capsLock(makeLabel("label"))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look.px(6));
    auto *rules = new QGridLayout(m_rules);
    rules->setContentsMargins(0, 0, 0, 0);
    rules->setHorizontalSpacing(look.px(10));
    rules->setVerticalSpacing(look.px(2));
    rules->setColumnStretch(1, 1);
    rules->setColumnStretch(3, 1);
    column->addWidget(m_rules);
    column->addWidget(m_advice);
    column->addWidget(m_capsLock);
    m_capsLock->hide();
    m_password->edit()->installEventFilter(this);
    m_confirmation->edit()->installEventFilter(this);
    connect(m_password, &FormField::changed, this, &NewPasswordFields::writeRules);
    connect(&look, &Look::changed, this, [this] {
        writeRules();
        alignToggles();
    });
}

void NewPasswordFields::writeTexts(const QString &label, const QString &hint)
{
    m_password->setTexts(label, hint);
    m_password->setShowTexts(tr("Afficher le mot de passe"), tr("Masquer le mot de passe"));
    m_confirmation->setTexts(tr("Confirmation :"));
    m_confirmation->setShowTexts(tr("Afficher la confirmation"), tr("Masquer la confirmation"));
    alignToggles();
    m_capsLock->setText(
        tr("Le clavier écrit en majuscules. Pour les enlever, appuyez une fois sur la touche Verr. Maj."));
    writeRules();
}

Outcome<NewPassword, NewPasswordFields::Problem> NewPasswordFields::parse() const
{
    if (m_password->text().isEmpty()) {
        return Problem {m_password, [] { return tr("Inventez un mot de passe et écrivez-le ici."); }};
    }
    auto password = NewPassword::parse(m_password->text(), m_service.service().password);
    if (!password) {
        const QList<PasswordRuleAnswer> &unmet = password.error();
        return Problem {m_password, [unmet] { return sentences::forPasswordProblems(unmet); }};
    }
    if (m_confirmation->text().isEmpty()) {
        return Problem {m_confirmation, [] { return tr("Écrivez le même mot de passe une deuxième fois."); }};
    }
    // As it is sent: keyboards differ in how they write an accent.
    const auto sent = [](const FormField *field) { return field->text().normalized(QString::NormalizationForm_C); };
    if (sent(m_confirmation) != sent(m_password)) {
        return Problem {m_confirmation, [] {
                            return tr("Les deux mots de passe ne sont pas les mêmes. Écrivez à nouveau le deuxième.");
                        }};
    }
    return std::move(password).value();
}

bool NewPasswordFields::eventFilter(QObject *watched, QEvent *event)
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
    return QWidget::eventFilter(watched, event);
}

void NewPasswordFields::writeRules()
{
    QList<PasswordRuleAnswer> rules = NewPassword::check(m_password->text(), m_service.service().password);
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
    const int side = m_look.textPx(22);
    const int line = QFontMetrics(m_look.font(TypeSize::Small)).height();
    for (int i = 0; i < m_ruleTexts.size(); ++i) {
        const bool used = i < rules.size();
        m_ruleSigns.at(i)->setVisible(used);
        m_ruleTexts.at(i)->setVisible(used);
        if (used) {
            const bool met = rules.at(i).met;
            const QIcon sign = met ? m_look.sign(u"tick"_s, Token::Done) : m_look.sign(u"radio-off"_s, Token::Line);
            m_ruleSigns.at(i)->setPixmap(sign.pixmap(side, side));
            // In the middle of the rule's first line.
            m_ruleSigns.at(i)->setFixedHeight(line);
            const QString rule = sentences::forPasswordRule(rules.at(i));
            m_ruleTexts.at(i)->setText(met ? tr("Fait : %1").arg(rule) : tr("À faire : %1").arg(rule));
        }
    }
    writeAdvice(std::all_of(rules.begin(), rules.end(), [](const PasswordRuleAnswer &rule) { return rule.met; }));
}

/// What is written in both is to be compared by eye.
void NewPasswordFields::alignToggles()
{
    const int width = std::max(m_password->toggleWidth(), m_confirmation->toggleWidth());
    m_password->setToggleWidth(width);
    m_confirmation->setToggleWidth(width);
}

/// First the rules, then the advice: one thing at a time.
void NewPasswordFields::writeAdvice(bool allMet)
{
    if (m_password->text().isEmpty() || !allMet) {
        m_advice->hide();
        return;
    }
    switch (passwordStrength(m_password->text(), m_ownWords())) {
    case PasswordStrength::Weak:
        m_advice->setText(tr("Facile à deviner. Conseil : trois ou quatre mots qui n'ont rien à voir entre eux."));
        break;
    case PasswordStrength::Fair:
        m_advice->setText(tr("Assez difficile à deviner. Quelques caractères de plus seraient mieux."));
        break;
    case PasswordStrength::Strong:
        m_advice->setText(tr("Difficile à deviner : c'est bien."));
        break;
    }
    m_advice->show();
}

} // namespace guichet
