// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AccountPage.h"

#include <fields/EmailSlipQuestion.h>
#include <fields/NewPasswordFields.h>
#include <fields/Sentences.h>
#include <frame/ScrollColumn.h>

namespace guichet {

using namespace Qt::StringLiterals;

AccountPage::AccountPage(const PageTools &tools)
    : StepPage(tools)
    , m_email(addField())
    , m_noEmail(makeButton("quiet"))
    , m_slip(new EmailSlipQuestion(tools.look, m_email))
{
    m_email->addBeside(m_noEmail);
    add(m_slip);
    m_password = addOwnPassword();
    m_newPassword = addNewPassword(m_password, [this] { return ownWords(); });
    addMissing();
    connect(m_email, &FormField::changed, m_newPassword, &NewPasswordFields::writeRules);
    connect(m_noEmail, &QPushButton::clicked, this, [this] { m_tools.tell(Topic::NoEmail); });
    connect(m_slip, &EmailSlipQuestion::answered, m_act, &QPushButton::click);
}

void AccountPage::writeTexts()
{
    setHeading(tr("1ère inscription : paramètres du compte"));
    m_email->setTexts(tr("Votre adresse mail :"), tr("Elle sera votre identifiant."));
    m_noEmail->setText(tr("Je n'ai pas d'adresse mail"));
    m_newPassword->writeTexts(tr("Mot de passe :"), tr("Inventez-le vous-même : ce n'est pas celui de la facture."));
    m_slip->writeTexts();
    setActTexts(tr("Retour"), tr("Créer le Compte"));
}

void AccountPage::onEnter()
{
    m_slip->hide();
    m_newPassword->hideCapsLock();
}

void AccountPage::onAct()
{
    QList<Problem> problems;
    auto email = EmailAddress::parse(m_email->text());
    if (!email) {
        const EmailProblem problem = email.error();
        problems << Problem {m_email, [problem] { return sentences::forEmail(problem); }};
    }
    auto password = m_newPassword->parse();
    if (!password) {
        problems << Problem {password.error().field, password.error().sentence};
    }
    if (!problems.isEmpty()) {
        showProblems(problems);
        return;
    }
    if (m_slip->asks(email.value())) {
        column()->reveal(m_slip);
        return;
    }
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

QList<StepPage::Offer> AccountPage::offersFor(const Failure &failure) const
{
    return failure.code == FailureCode::EmailInUse ? waysIntoTheAccount() : StepPage::offersFor(failure);
}

QStringList AccountPage::ownWords() const
{
    QStringList own {m_email->text().section(u'@', 0, 0)};
    const auto &registration = m_tools.journey.visit().registration;
    if (registration && registration->household) {
        own << registration->household->holder.split(u' ', Qt::SkipEmptyParts);
    }
    return own;
}

} // namespace guichet
