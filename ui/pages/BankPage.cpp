// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "BankPage.h"

#include <fields/Sentences.h>
#include <values/HolderName.h>

#include <QEvent>

namespace guichet {

using namespace Qt::StringLiterals;

BankPage::BankPage(const PageTools &tools)
    : StepPage(tools)
    , m_iban(addField(FormField::Kind::Iban))
    , m_holder(addField())
    , m_bic(makeLabel("hint"))
{
    add(m_bic);
    m_iban->edit()->installEventFilter(this);
    connect(&tools.journey, &Journey::stepChanged, this, &BankPage::forgetWhatIsOver);
    forgetWhatIsOver();
}

SideContent BankPage::side() const
{
    return {tr("Où trouver l'IBAN ?"),
            tr("Sur votre RIB. Il est aussi dans votre chéquier ou sur le site de votre banque."),
            u"rib"_s,
            {{u"holder-place"_s, tr("Titulaire")}, {u"iban-place"_s, tr("IBAN")}}};
}

void BankPage::writeTexts()
{
    setHeading(tr("Mensualisation : votre compte bancaire"));
    setLead(tr("Recopiez ces deux lignes de votre RIB, le papier que donne votre banque."));
    m_iban->setTexts(tr("Votre IBAN :"), tr("Un IBAN français commence par FR et a 27 lettres et chiffres en tout."));
    m_holder->setTexts(tr("Titulaire du compte :"), tr("Le nom écrit sur le RIB. Le titulaire signe le mandat."));
    m_bic->setText(tr("Le BIC n'est pas nécessaire. Les comptes d'autres pays d'Europe sont acceptés."));
    setActTexts(tr("Retour"), tr("Utiliser ce compte"));
}

void BankPage::onAct()
{
    QList<Problem> problems;
    auto iban = Iban::parse(m_iban->text());
    if (!iban) {
        const IbanProblem problem = iban.error();
        problems << Problem {m_iban, [problem] { return sentences::forIban(problem); }};
    }
    const auto holder = HolderName::parse(m_holder->text());
    if (!holder) {
        const HolderProblem &problem = holder.error();
        problems << Problem {m_holder, [problem] { return sentences::forHolder(problem); }};
    }
    if (!problems.isEmpty()) {
        showProblems(problems);
        return;
    }
    m_tools.journey.giveBank(std::move(iban).value(), holder.value().text());
}

FormField *BankPage::fieldOf(const Failure &failure) const
{
    switch (rowOf(failure.code).code) {
    case FailureCode::IbanRefused:
        return m_iban;
    case FailureCode::HolderRefused:
        return m_holder;
    default:
        return nullptr;
    }
}

/// What is masked stays so until somebody means to change it.
QWidget *BankPage::firstFocus() const
{
    const std::optional<Journey::Line> line = m_tools.journey.amended();
    const bool masked = !maySeeSecrets() && !m_iban->text().isEmpty() && line != Journey::Line::Iban;
    return masked || line == Journey::Line::Holder ? m_holder->edit() : StepPage::firstFocus();
}

void BankPage::onViewer()
{
    showIban(m_iban->edit()->hasFocus());
}

bool BankPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_iban->edit() && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)) {
        showIban(event->type() == QEvent::FocusIn);
    }
    return StepPage::eventFilter(watched, event);
}

void BankPage::showIban(bool shown)
{
    const bool clear = shown || maySeeSecrets() || m_iban->text().isEmpty();
    m_iban->edit()->setEchoMode(clear ? QLineEdit::Normal : QLineEdit::Password);
}

/// What was typed outlives an expired session, and not the account that it was typed for, nor the signature.
void BankPage::forgetWhatIsOver()
{
    const auto &payment = m_tools.journey.visit().payment;
    const QString contract = payment && !payment->mandate ? payment->contract : QString();
    if (contract != m_contract) {
        m_contract = contract;
        m_iban->forget();
        m_holder->forget();
    }
}

} // namespace guichet
