// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "MobilePage.h"

#include <fields/Sentences.h>
#include <frame/Look.h>

#include <QHBoxLayout>
#include <QRadioButton>
#include <QVBoxLayout>

namespace guichet {

using namespace Qt::StringLiterals;

MobilePage::MobilePage(const PageTools &tools)
    : StepPage(tools)
    , m_fate(makeLabel("hint"))
    , m_how(makeLabel("label"))
    , m_whatsapp(new QRadioButton)
    , m_sms(new QRadioButton)
    , m_reason(makeLabel("hint"))
    , m_done(makeFrame("notice"))
    , m_doneText(makeLabel("label"))
    , m_change(makeButton("quiet"))
    , m_choice(new QWidget)
{
    const Look &look = tools.look;
    auto *done = new QVBoxLayout(m_done);
    done->setContentsMargins(look.px(20), look.px(14), look.px(20), look.px(14));
    done->addWidget(m_doneText);
    done->addWidget(m_change);
    add(m_done);

    m_number = addField();
    add(m_fate);
    auto *choice = new QVBoxLayout(m_choice);
    choice->setContentsMargins(0, 0, 0, 0);
    choice->setSpacing(look.px(8));
    auto *radios = new QHBoxLayout;
    radios->setSpacing(look.px(20));
    radios->addWidget(m_whatsapp, 1);
    radios->addWidget(m_sms, 1);
    choice->addWidget(m_how);
    choice->addLayout(radios);
    choice->addWidget(m_reason);
    add(m_choice);
    addMissing();
    makeChoice(m_whatsapp);
    makeChoice(m_sms);
    m_sms->setChecked(true);
    connect(m_change, &QPushButton::clicked, this, [this] {
        m_changing = true;
        refresh();
        retranslate();
        m_number->edit()->setFocus();
        m_number->edit()->selectAll();
    });
}

SideContent MobilePage::side() const
{
    return {tr("Gardez votre téléphone allumé"),
            tr("Nous allons y envoyer un code, pour être sûrs que ce numéro est le vôtre."),
            u"phone"_s,
            {{u"message-place"_s, tr("Service déchets : votre code est…")}}};
}

void MobilePage::refresh()
{
    const Service &service = m_tools.service.service();
    for (auto [radio, channel] : {std::pair(m_whatsapp, Channel::Whatsapp), std::pair(m_sms, Channel::Sms)}) {
        radio->setProperty("unavailable", !service.offers(channel));
        radio->setEnabled(service.offers(channel) && !isLocked());
    }
    if (!service.offers(Channel::Sms) && service.offers(Channel::Whatsapp)) {
        m_whatsapp->setChecked(true);
    } else if (!service.offers(Channel::Whatsapp)) {
        m_sms->setChecked(true);
    }
    m_reason->setText(reason());
    m_reason->setVisible(!m_reason->text().isEmpty());
    for (QRadioButton *radio : {m_whatsapp, m_sms}) {
        radio->setAccessibleDescription(radio->property("unavailable").toBool() ? m_reason->text() : QString());
    }
    const bool done = showsDone();
    m_done->setVisible(done);
    m_number->setVisible(!done);
    m_fate->setVisible(!done);
    m_choice->setVisible(!done);
}

void MobilePage::writeTexts()
{
    setHeading(tr("1ère inscription : vérification de votre n° de portable"));
    m_number->setTexts(tr("Votre numéro de portable (uniquement numéro français) :"), tr("Il commence par 06 ou 07."));
    m_fate->setText(tr("Votre numéro sert à vous envoyer le code. Il est transmis au service déchets et n'est pas "
                       "gardé sur cet appareil."));
    m_how->setText(tr("Comment voulez-vous recevoir le code ?"));
    m_whatsapp->setText(tr("Utiliser Whatsapp"));
    m_sms->setText(tr("Utiliser un SMS"));
    m_change->setText(tr("Changer de numéro"));
    const auto &registration = m_tools.journey.visit().registration;
    m_doneText->setText(registration ? tr("Votre numéro %1 est vérifié.").arg(registration->code.mobileHint)
                                     : QString());
    setActTexts(tr("Retour"), showsDone() ? tr("Continuer") : tr("Vérifier"));
    refresh();
}

void MobilePage::onEnter()
{
    m_changing = false;
    refresh();
}

void MobilePage::onAct()
{
    if (showsDone()) {
        m_tools.journey.goOn();
        return;
    }
    const MobilePolicy policy {m_tools.service.service().callingCodes, m_tools.settings.training};
    const auto number = MobileNumber::parse(m_number->text(), policy);
    if (!number) {
        const MobileProblem problem = number.error();
        showProblems({{m_number, [problem] { return sentences::forMobile(problem); }}});
        return;
    }
    if (!canSend()) {
        showProblems({{nullptr, [this] { return reason(); }}});
        return;
    }
    m_tools.journey.sendCode(number.value(), m_whatsapp->isChecked() ? Channel::Whatsapp : Channel::Sms);
}

FormField *MobilePage::fieldOf(const Failure &failure) const
{
    return failure.code == FailureCode::MobileRefused ? m_number : nullptr;
}

bool MobilePage::canSend() const
{
    const Service &service = m_tools.service.service();
    return service.offers(Channel::Sms) || service.offers(Channel::Whatsapp);
}

/// Why a channel cannot be chosen; empty if all can.
QString MobilePage::reason() const
{
    const Service &service = m_tools.service.service();
    if (!canSend()) {
        return tr("L'envoi de codes n'est pas disponible en ce moment. Demandez à un agent.");
    }
    if (!service.offers(Channel::Whatsapp)) {
        return tr("Whatsapp n'est pas disponible en ce moment.");
    }
    return service.offers(Channel::Sms) ? QString() : tr("Le SMS n'est pas disponible en ce moment.");
}

bool MobilePage::showsDone() const
{
    return !m_changing && m_tools.journey.isDone(Step::Mobile);
}

} // namespace guichet
