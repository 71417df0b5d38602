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

QHBoxLayout *atTheLeft(QWidget *widget)
{
    auto *row = new QHBoxLayout;
    row->addWidget(widget);
    row->addStretch();
    return row;
}

SideContent officesAside(const Service &service)
{
    QStringList lines;
    for (const Office &office : service.offices) {
        lines << office.name + u'\n' + sentences::phone(office.phone);
    }
    if (service.contact) {
        lines << service.contact->name + u'\n' + sentences::phone(service.contact->phone);
    }
    return {QCoreApplication::translate("EndPages", "Besoin d'aide ?"), lines.join(u'\n'), u"office"_s, {}};
}

SideContent DonePage::side() const
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
    connect(m_monthly, &QPushButton::clicked, this, [this] { m_tools.journey.beginMonthlyPayment(); });
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

} // namespace guichet
