// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "MandateDonePage.h"

#include "EndPages.h"
#include "MandatePaper.h"
#include "PaymentWords.h"

#include <fields/Money.h>
#include <fields/PaymentCalendar.h>
#include <fields/Sentences.h>
#include <frame/Look.h>
#include <frame/ScrollColumn.h>

#include <QBoxLayout>

namespace guichet {

MandateDonePage::MandateDonePage(const PageTools &tools)
    : StepPage(tools)
    , m_todo(makeLabel("body"))
    , m_facts(new FactList(tools.look))
    , m_reference(m_facts->addRow())
    , m_bank(m_facts->addRow())
    , m_debits(m_facts->addRow())
    , m_calendar(new PaymentCalendar(tools.look))
    , m_print(makeButton("quiet"))
    , m_printed(makeLabel("small"))
{
    add(m_todo);
    add(m_facts);
    add(m_calendar);
    body()->addLayout(atTheLeft(m_print));
    add(m_printed);
    m_print->setVisible(bool(tools.print));
    connect(m_print, &QPushButton::clicked, this, &MandateDonePage::print);
}

SideContent MandateDonePage::side() const
{
    return officesAside(m_tools.service.service());
}

void MandateDonePage::writeTexts()
{
    const bool awaits = awaitsSignature();
    const bool prints = bool(m_tools.print);
    setHeading(awaits ? tr("Il reste à signer le mandat") : tr("La mensualisation est en place"));
    setActTexts(tr("Retour"), tr("Terminer"));
    m_print->setText(awaits ? tr("Imprimer le mandat") : tr("Imprimer l'échéancier"));
    writePrinting();
    const Mandate *signedOne = mandate();
    if (signedOne == nullptr) {
        return;
    }
    const QList<Instalment> &instalments = signedOne->instalments;
    if (awaits) {
        setLead(tr("Rien n'est prélevé avant votre signature sur papier."));
        m_todo->setText(
            prints
                ? tr("1. Imprimez le mandat.\n2. Écrivez-y le lieu et la date, puis signez à la "
                     "main.\n3. Donnez-le à un agent.")
                : tr("1. Demandez à un agent de vous donner le mandat.\n2. Écrivez-y le lieu et la date, puis signez "
                     "à la main.\n3. Rendez-le à l'agent."));
    } else {
        setLead(instalments.isEmpty() ? tr("Vous n'avez plus rien à faire.")
                                      : tr("Vous n'avez plus rien à faire. Le premier prélèvement aura lieu le %1.")
                                            .arg(money::date(instalments.front().dueOn)));
        m_todo->setText(prints ? tr("Gardez la référence de votre mandat : vous pouvez l'imprimer.")
                               : tr("Notez la référence de votre mandat et gardez-la."));
    }
    FactList::write(m_reference, tr("Référence du mandat (RUM)"), signedOne->reference);
    FactList::write(m_bank, tr("Compte bancaire"), signedOne->ibanHint);
    FactList::write(m_debits, tr("Ce qui sera prélevé"),
                    instalments.isEmpty() ? QString() : paymentwords::debits(instalments));
    m_calendar->setVisible(!instalments.isEmpty());
    m_calendar->setInstalments(instalments);
}

void MandateDonePage::onEnter()
{
    m_printing = Printing::None;
    m_ticket.cancel();
}

const Mandate *MandateDonePage::mandate() const
{
    const auto &payment = m_tools.journey.visit().payment;
    return payment && payment->mandate ? &*payment->mandate : nullptr;
}

bool MandateDonePage::awaitsSignature() const
{
    return mandate() != nullptr && mandate()->state == MandateState::AwaitingSignature;
}

void MandateDonePage::print()
{
    const Visit &visit = m_tools.journey.visit();
    if (mandate() == nullptr || !visit.session) {
        return;
    }
    m_printing = Printing::Waiting;
    // What is disabled passes the focus on, and the next key would press something else.
    setFocus(Qt::OtherFocusReason);
    writePrinting();
    m_ticket = m_tools.print(mandatepaper::paper(*visit.payment, visit.session->account),
                             [this](const Outcome<PrintQueue::Accepted, PrintQueue::Problem> &answer) {
                                 m_printing = answer ? Printing::Begun : Printing::Failed;
                                 writePrinting();
                                 if (hasFocus()) {
                                     m_print->setFocus(Qt::OtherFocusReason);
                                 }
                             });
}

void MandateDonePage::writePrinting()
{
    m_print->setProperty("unavailable", m_printing == Printing::Waiting);
    m_print->setEnabled(m_printing != Printing::Waiting && !isLocked());
    switch (m_printing) {
    case Printing::None:
        m_printed->setText({});
        break;
    case Printing::Waiting:
        m_printed->setText(tr("Patientez… Le document part à l'imprimante."));
        break;
    case Printing::Begun:
        m_printed->setText(tr("L'impression a commencé. Prenez la feuille à l'imprimante."));
        break;
    case Printing::Failed:
        m_printed->setText(tr("L'imprimante ne répond pas. Essayez encore, ou demandez à un agent."));
        break;
    }
    m_printed->setVisible(m_printing != Printing::None);
    if (m_printing != Printing::None) {
        sentences::say(m_printed);
        column()->reveal(m_printed);
    }
}

} // namespace guichet
