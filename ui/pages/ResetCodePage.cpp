// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ResetCodePage.h"

namespace guichet {

ResetCodePage::ResetCodePage(const PageTools &tools)
    : CodePage(tools, Step::ResetCode)
    , m_send(addSender(Channel::Sms))
{
}

void ResetCodePage::writeTexts()
{
    CodePage::writeTexts();
    setHeading(tr("Mot de passe oublié : code reçu"));
    setLead(showsDone() ? QString()
                        : tr("Si cette adresse a un compte, un code arrive sur le téléphone de ce compte."));
    const auto &reset = m_tools.journey.visit().reset;
    setDestination(tr("Votre adresse mail :"), reset ? reset->email.text() : QString(), tr("Changer d'adresse"));
    setDoneText(tr("Votre code est vérifié."));
    setAgainTexts(tr("Rien reçu ?"), tr("Vérifiez que l'adresse est la bonne, et que le téléphone de votre compte "
                                        "est allumé et a du réseau. Votre numéro a changé ? Demandez à un agent."));
    m_send->setText(tr("Recevoir un nouveau code"));
}

const CodeState *ResetCodePage::code() const
{
    const auto &reset = m_tools.journey.visit().reset;
    return reset ? &reset->code : nullptr;
}

} // namespace guichet
