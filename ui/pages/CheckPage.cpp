// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CheckPage.h"

#include "PaymentWords.h"

namespace guichet {

using namespace Qt::StringLiterals;

CheckPage::CheckPage(const PageTools &tools)
    : StepPage(tools)
    , m_facts(new FactList(tools.look))
    , m_contract(m_facts->addRow())
    , m_rhythm(m_facts->addRow(true))
    , m_day(m_facts->addRow(true))
    , m_debits(m_facts->addRow())
    , m_iban(m_facts->addRow(true))
    , m_holder(m_facts->addRow(true))
    , m_rules(m_facts->addRow(true))
{
    add(m_facts);
    const std::pair<const FactList::Row *, Journey::Line> lines[] = {{&m_rhythm, Journey::Line::Rhythm},
                                                                     {&m_day, Journey::Line::DebitDay},
                                                                     {&m_iban, Journey::Line::Iban},
                                                                     {&m_holder, Journey::Line::Holder},
                                                                     {&m_rules, Journey::Line::Rules}};
    for (const auto &[row, line] : lines) {
        connect(row->button, &QPushButton::clicked, this, [this, line = line] { m_tools.journey.amend(line); });
    }
    connect(&tools.journey, &Journey::stepChanged, this, &CheckPage::writeIban);
}

SideContent CheckPage::side() const
{
    return {tr("Rien n'est encore signé"),
            tr("Relisez chaque ligne. Pour changer une ligne, appuyez sur le bouton à côté : le reste est gardé."),
            u"mandate"_s,
            {{u"signature-place"_s, tr("Signature")}}};
}

void CheckPage::writeTexts()
{
    setHeading(tr("Vérifiez avant de signer"));
    setActTexts(tr("Retour"), tr("Tout est juste"));
    m_rhythm.button->setText(tr("Modifier le nombre"));
    m_day.button->setText(tr("Modifier le jour"));
    m_iban.button->setText(tr("Modifier l'IBAN"));
    m_holder.button->setText(tr("Modifier le titulaire"));
    m_rules.button->setText(tr("Relire le règlement"));
    const Visit &visit = m_tools.journey.visit();
    if (!visit.payment || visit.payment->schedule() == nullptr) {
        return;
    }
    const Visit::Payment &payment = *visit.payment;
    const QList<Instalment> &instalments = payment.schedule()->instalments;
    const QString household = visit.session ? visit.session->account.holder + u", "_s : QString();
    FactList::write(m_contract, tr("Contrat"), household + payment.contract);
    FactList::write(m_rhythm, tr("Nombre d'échéances"), payment.offer.rhythm(payment.rhythm)->label);
    FactList::write(m_day, tr("Jour de prélèvement"), paymentwords::debitDay(payment.debitDay));
    FactList::write(m_debits, tr("Ce qui sera prélevé"),
                    paymentwords::debits(instalments) + u'\n' + paymentwords::span(instalments));
    writeIban();
    FactList::write(m_holder, tr("Titulaire du compte"), payment.holder);
    FactList::write(m_rules, tr("Règlement"), tr("Lu et accepté"));
}

/// What the resident has to check stands there in whole, for them alone and no longer than the page is seen.
void CheckPage::writeIban()
{
    const auto &payment = m_tools.journey.visit().payment;
    const bool shown = m_tools.journey.step() == Step::Check && payment && payment->iban;
    FactList::write(m_iban, tr("IBAN"), shown ? paymentwords::iban(*payment->iban, maySeeSecrets()) : QString());
}

} // namespace guichet
