// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ResetDonePage.h"

namespace guichet {

ResetDonePage::ResetDonePage(const PageTools &tools)
    : StepPage(tools)
    , m_login(makeLabel("body"))
    , m_address(makeLabel("value"))
    , m_try(makeLabel("body"))
{
    add(m_login);
    add(m_address);
    add(m_try);
    // It would lead where the act does.
    showBack(false);
}

void ResetDonePage::writeTexts()
{
    setHeading(tr("Votre mot de passe est changé"));
    m_login->setText(tr(
        "Dorénavant, utilisez votre adresse mail comme identifiant et ce nouveau mot de passe pour vous connecter."));
    m_try->setText(tr("Appuyez sur « Me connecter » pour l'essayer."));
    m_address->setText(m_tools.journey.visit().accountEmail);
    setActTexts(tr("Retour"), tr("Me connecter"));
}

} // namespace guichet
