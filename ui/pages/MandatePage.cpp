// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "MandatePage.h"

#include "PaymentWords.h"

namespace guichet {

using namespace Qt::StringLiterals;

MandatePage::MandatePage(const PageTools &tools)
    : StepPage(tools)
    , m_text(makeLabel("small"))
    , m_rights(makeLabel("hint"))
    , m_facts(new FactList(tools.look))
    , m_reference(m_facts->addRow())
    , m_creditor(m_facts->addRow())
    , m_ics(m_facts->addRow())
    , m_debtor(m_facts->addRow())
    , m_iban(m_facts->addRow())
    , m_kind(m_facts->addRow())
{
    add(m_text);
    add(m_facts);
    add(m_rights);
    connect(&tools.journey, &Journey::stepChanged, this, &MandatePage::writeIban);
}

SideContent MandatePage::side() const
{
    return {
        tr("Ce que vous signez"),
        tr("Vous autorisez ces prélèvements, et rien d'autre. Le titulaire du compte signe lui-même.\n\nAprès chaque "
           "prélèvement, vous avez 8 semaines pour demander à votre banque de vous rembourser."),
        u"mandate"_s,
        {{u"signature-place"_s, tr("Signature")}}};
}

void MandatePage::writeTexts()
{
    setHeading(tr("Mandat de prélèvement SEPA"));
    setActTexts(tr("Retour"), tr("Signer le mandat"));
    m_rights->setText(paymentwords::mandateRights());
    const Visit &visit = m_tools.journey.visit();
    if (!visit.payment) {
        return;
    }
    const Visit::Payment &payment = *visit.payment;
    const Creditor &creditor = payment.offer.creditor;
    const QString address = visit.session ? u'\n' + visit.session->account.address : QString();
    m_text->setText(paymentwords::mandateText(creditor.name));
    FactList::write(m_reference, tr("Référence unique du mandat"), tr("RUM : communiquée après la signature"));
    FactList::write(m_creditor, tr("Créancier"), creditor.name + u'\n' + creditor.address);
    FactList::write(m_ics, tr("Identifiant du créancier (ICS)"), creditor.ics);
    FactList::write(m_debtor, tr("Débiteur"), payment.holder + address);
    writeIban();
    FactList::write(m_kind, tr("Type de paiement"), paymentwords::recurrent());
}

/// What the resident has to check stands there in whole, for them alone and no longer than the page is seen.
void MandatePage::writeIban()
{
    const auto &payment = m_tools.journey.visit().payment;
    const bool shown = m_tools.journey.step() == Step::Mandate && payment && payment->iban;
    FactList::write(m_iban, tr("IBAN"), shown ? paymentwords::iban(*payment->iban, maySeeSecrets()) : QString());
}

} // namespace guichet
