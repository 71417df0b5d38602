// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EndPages.h"

#include <fields/Sentences.h>
#include <frame/Look.h>

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace guichet {

using namespace Qt::StringLiterals;

namespace {

QHBoxLayout *atTheLeft(QWidget *widget)
{
    auto *row = new QHBoxLayout;
    row->addWidget(widget);
    row->addStretch();
    return row;
}

/// The offices, where somebody helps with whatever comes next.
SideContent officesAside(const Service &service)
{
    QStringList lines;
    for (const Office &office : service.offices) {
        lines << office.name + u'\n' + sentences::phone(office.phone);
    }
    return {QCoreApplication::translate("EndPages", "Besoin d'aide ?"), lines.join(u'\n'), u"office"_s, {}};
}

} // namespace

SideContent DonePage::side() const
{
    return officesAside(m_tools.service.service());
}

SideContent SignedInPage::side() const
{
    return officesAside(m_tools.service.service());
}

DonePage::DonePage(const PageTools &tools)
    : StepPage(tools)
    , m_login(makeLabel("body"))
    , m_address(makeLabel("value"))
    , m_next(makeLabel("body"))
    , m_monthly(makeButton("quiet"))
    , m_help(makeLabel("body"))
{
    add(m_login);
    add(m_address);
    add(m_next);
    body()->addLayout(atTheLeft(m_monthly));
    add(m_help);
    connect(m_monthly, &QPushButton::clicked, this, [this] { m_tools.tell(Topic::MonthlyPayment); });
}

void DonePage::writeTexts()
{
    setHeading(tr("Votre compte a été créé avec succès"));
    m_login->setText(tr(
        "Dorénavant, utilisez votre adresse mail comme identifiant et ce nouveau mot de passe pour vous connecter."));
    m_address->setText(m_tools.journey.visit().accountEmail);
    m_next->setText(
        tr("Vous pouvez maintenant suivre la procédure de mise en place de la mensualisation des factures"));
    m_monthly->setText(tr("Mettre en place la mensualisation"));
    m_help->setText(tr(
        "Si vous avez besoin d'aide, vous pouvez vous rendre dans les espaces France services de Rieumes ou Cazères."));
    setActTexts(tr("Retour"), tr("Terminer"));
}

SignedInPage::SignedInPage(const PageTools &tools)
    : StepPage(tools)
    , m_card(makeFrame("card"))
    , m_holder(makeLabel("value"))
    , m_contract(makeLabel("body"))
    , m_payment(makeLabel("body"))
    , m_monthly(makeButton("quiet"))
{
    const Look &look = tools.look;
    auto *card = new QVBoxLayout(m_card);
    card->setContentsMargins(look.px(24), look.px(20), look.px(24), look.px(20));
    card->setSpacing(look.px(12));
    card->addWidget(m_holder);
    card->addWidget(m_contract);
    card->addWidget(m_payment);
    add(m_card);
    body()->addLayout(atTheLeft(m_monthly));
    showBack(false);
    connect(m_monthly, &QPushButton::clicked, this, [this] { m_tools.tell(Topic::MonthlyPayment); });
}

void SignedInPage::writeTexts()
{
    setHeading(tr("Vous êtes connecté"));
    setLead(tr("Votre identifiant et votre mot de passe sont bons. Retenez-les pour la prochaine fois."));
    setActTexts(tr("Retour"), tr("Terminer"));
    const auto &session = m_tools.journey.visit().session;
    if (!session) {
        return;
    }
    m_holder->setText(session->account.holder);
    m_contract->setText(tr("Contrat : %1").arg(session->account.contract));
    m_monthly->setText(tr("Mettre en place la mensualisation"));
    m_monthly->setVisible(session->account.payment == PaymentMode::PerInvoice);
    m_payment->setVisible(session->account.payment != PaymentMode::Other);
    m_payment->setText(session->account.payment == PaymentMode::Monthly
                           ? tr("Vous payez chaque mois, par prélèvement sur votre compte en banque.")
                           : tr("Vous payez à chaque facture."));
}

} // namespace guichet
