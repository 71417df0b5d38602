// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SignedInPage.h"

#include "EndPages.h"
#include "MandatePrinter.h"
#include "PaymentWords.h"
#include "PrintRow.h"

#include <fields/PaymentCalendar.h>
#include <frame/Look.h>

#include <QVBoxLayout>

namespace guichet {

SignedInPage::SignedInPage(const PageTools &tools)
    : StepPage(tools)
    , m_facts(new FactList(tools.look))
    , m_holder(m_facts->addRow())
    , m_contract(m_facts->addRow())
    , m_address(m_facts->addRow())
    , m_email(m_facts->addRow())
    , m_mobile(m_facts->addRow())
    , m_payment(m_facts->addRow())
    , m_reference(m_facts->addRow())
    , m_bank(m_facts->addRow())
    , m_day(m_facts->addRow())
    , m_todo(makeFrame("alert"))
    , m_todoText(makeLabel("body"))
    , m_paper(new PrintRow(tools, *this))
    , m_calendar(new PaymentCalendar(tools.look))
{
    const Look &look = tools.look;
    auto *todo = new QVBoxLayout(m_todo);
    todo->setContentsMargins(look.px(20), look.px(14), look.px(20), look.px(14));
    todo->addWidget(m_todoText);
    add(m_facts);
    add(m_todo);
    add(m_paper);
    add(m_calendar);
    // What the council said of the account with its refusal.
    connect(&tools.journey, &Journey::failed, this, [this] {
        if (m_tools.journey.step() == Step::SignedIn) {
            retranslate();
            orderTabs();
        }
    });
}

SideContent SignedInPage::side() const
{
    return officesAside(m_tools.service.service());
}

void SignedInPage::writeTexts()
{
    setHeading(tr("Votre compte"));
    setLead(tr("Quand vous avez fini, appuyez sur « Terminer »."));
    setActTexts(tr("Me déconnecter"), canBeginPayment() ? tr("Mettre en place la mensualisation") : tr("Terminer"));
    const auto &session = m_tools.journey.visit().session;
    if (!session) {
        return;
    }
    const Account &account = session->account;
    FactList::write(m_holder, tr("Titulaire"), account.holder);
    FactList::write(m_contract, tr("Contrat"), account.contract);
    FactList::write(m_address, tr("Adresse"), account.address);
    FactList::write(m_email, tr("Adresse mail"), account.email);
    FactList::write(m_mobile, tr("Portable"), account.mobileHint);
    writePayment(account);
}

QString SignedInPage::paymentOf(PaymentMode mode)
{
    switch (mode) {
    case PaymentMode::PerInvoice:
        return tr("Vous payez à chaque facture.");
    case PaymentMode::Monthly:
        return tr("Vous payez chaque mois, par prélèvement sur votre compte bancaire.");
    case PaymentMode::Other:
        return tr("Pour savoir comment ce contrat est payé, demandez au service déchets.");
    }
    return {};
}

void SignedInPage::writePayment(const Account &account)
{
    const Mandate *mandate = account.mandate ? &*account.mandate : nullptr;
    const bool awaits = mandate != nullptr && mandate->state == MandateState::AwaitingSignature;
    FactList::write(m_reference, tr("Mandat (RUM)"), mandate != nullptr ? mandate->reference : QString());
    FactList::write(m_bank, tr("Compte bancaire"), mandate != nullptr ? mandate->ibanHint : QString());
    // The calendar says it too.
    const bool hasCalendar = mandate != nullptr && !awaits && !mandate->instalments.isEmpty();
    FactList::write(m_day, tr("Jour de prélèvement"),
                    mandate != nullptr && !hasCalendar ? paymentwords::debitDay(mandate->debitDay) : QString());
    FactList::write(m_payment, tr("Paiement"), paymentOf(account.payment));
    m_todo->setVisible(awaits);
    const bool prints = m_tools.printer != nullptr && m_tools.printer->isPaperNeeded();
    m_todoText->setText(
        prints ? tr("La mensualisation attend votre signature. Imprimez le mandat, signez-le à la main et donnez-le à "
                    "un agent.")
               : tr("La mensualisation attend votre signature. Signez le mandat imprimé et donnez-le à un agent. "
                    "Si vous n'avez pas la feuille, demandez-la à un agent."));
    m_paper->setVisible(prints);
    m_paper->write(tr("Imprimer le mandat"));
    m_calendar->setVisible(hasCalendar);
    if (hasCalendar) {
        m_calendar->setInstalments(mandate->instalments);
    }
}

void SignedInPage::onAct()
{
    if (canBeginPayment()) {
        m_tools.journey.beginMonthlyPayment();
    } else {
        m_tools.endVisit();
    }
}

QString SignedInPage::insteadOf(const Failure &failure) const
{
    const auto &session = m_tools.journey.visit().session;
    const bool awaits =
        session && session->account.mandate && session->account.mandate->state == MandateState::AwaitingSignature;
    return failure.code == FailureCode::MandateExists && awaits
               ? tr("La mensualisation est déjà demandée. Il reste à signer le mandat : plus bas, lisez comment faire.")
               : QString();
}

QList<StepPage::Offer> SignedInPage::offersToAskAgain() const
{
    // An act that is in doubt has its own button for that.
    if (m_tools.journey.status() != Journey::ActStatus::Idle) {
        return {};
    }
    return {{StepPage::tr("Réessayer"), [this] { m_tools.journey.beginMonthlyPayment(); }}};
}

bool SignedInPage::canBeginPayment() const
{
    const auto &session = m_tools.journey.visit().session;
    return session && session->account.payment == PaymentMode::PerInvoice && !session->account.mandate;
}

} // namespace guichet
