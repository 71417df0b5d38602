// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "MandateDonePage.h"

#include "EndPages.h"
#include "PaymentWords.h"
#include "PrintRow.h"

#include <fields/Money.h>
#include <fields/PaymentCalendar.h>
#include <frame/Look.h>

#include <QVBoxLayout>

namespace guichet {

namespace {

/// Narrower than that at 96 dots an inch and 100 % text, the button stands under what it is for.
constexpr double besideWidth = 640;

} // namespace

MandateDonePage::MandateDonePage(const PageTools &tools)
    : StepPage(tools)
    , m_top(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_todo(makeLabel("body"))
    , m_facts(new FactList(tools.look))
    , m_reference(m_facts->addRow())
    , m_bank(m_facts->addRow())
    , m_debits(m_facts->addRow())
    , m_calendar(new PaymentCalendar(tools.look))
    , m_paper(new PrintRow(tools, *this))
{
    m_top->setSpacing(tools.look.px(20));
    m_top->addWidget(m_todo, 1);
    m_top->addWidget(m_paper);
    body()->addLayout(m_top);
    add(m_facts);
    add(m_calendar);
}

SideContent MandateDonePage::side() const
{
    return officesAside(m_tools.service.service());
}

void MandateDonePage::writeTexts()
{
    const bool awaits = awaitsSignature();
    const bool prints = m_tools.printer != nullptr;
    setHeading(awaits ? tr("Il reste à signer le mandat") : tr("La mensualisation est en place"));
    setActTexts(tr("Retour"), tr("Terminer"));
    m_paper->write(awaits ? tr("Imprimer le mandat") : tr("Imprimer l'échéancier"));
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

void MandateDonePage::resizeEvent(QResizeEvent *event)
{
    StepPage::resizeEvent(event);
    const bool beside = width() >= m_tools.look.textPx(besideWidth);
    m_top->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
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

} // namespace guichet
