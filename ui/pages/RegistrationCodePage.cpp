// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RegistrationCodePage.h"

namespace guichet {

RegistrationCodePage::RegistrationCodePage(const PageTools &tools)
    : CodePage(tools, Step::Code)
    , m_whatsapp(addSender(Channel::Whatsapp))
    , m_sms(addSender(Channel::Sms))
{
}

void RegistrationCodePage::refresh()
{
    const Service &service = m_tools.service.service();
    for (auto [button, channel] : {std::pair(m_whatsapp, Channel::Whatsapp), std::pair(m_sms, Channel::Sms)}) {
        button->setProperty("unavailable", !service.offers(channel));
        button->setEnabled(service.offers(channel) && !isLocked());
    }
    CodePage::refresh();
}

void RegistrationCodePage::writeTexts()
{
    CodePage::writeTexts();
    setHeading(tr("1ère inscription : vérification de votre n° de portable"));
    setLead(showsDone() ? QString() : tr("Vous allez recevoir un code sur votre téléphone"));
    const QString hint = code() != nullptr ? code()->mobileHint : QString();
    setDestination(tr("Votre numéro de portable (uniquement numéro français) :"), hint, tr("Changer de numéro"));
    setDoneText(tr("Votre numéro %1 est vérifié.").arg(hint));
    setAgainTexts(
        tr("Rien reçu ? Recevoir un nouveau code"),
        tr("Vérifiez que le téléphone est allumé et qu'il a du réseau. Toujours rien ? Demandez à un agent."));
    m_whatsapp->setText(tr("Utiliser Whatsapp"));
    m_sms->setText(tr("Utiliser un SMS"));
}

const CodeState *RegistrationCodePage::code() const
{
    const auto &registration = m_tools.journey.visit().registration;
    return registration ? &registration->code : nullptr;
}

const TrainingDesk::Message *RegistrationCodePage::message(const TrainingDesk &desk) const
{
    const auto &registration = m_tools.journey.visit().registration;
    return registration ? desk.newestTo(registration->mobile.e164()) : nullptr;
}

} // namespace guichet
