// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CodePage.h"

#include <fields/Sentences.h>
#include <frame/Look.h>
#include <station/TrainingDesk.h>

#include <QAccessible>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace guichet {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

CodePage::CodePage(const PageTools &tools)
    : StepPage(tools)
    , m_done(makeFrame("notice"))
    , m_doneText(makeLabel("label"))
    , m_number(new QWidget)
    , m_numberLabel(makeLabel("small"))
    , m_hint(makeLabel("value"))
    , m_change(makeButton("quiet"))
    , m_again(new QWidget)
    , m_nothing(makeLabel("section"))
    , m_whatsapp(makeButton("quiet"))
    , m_sms(makeButton("quiet"))
    , m_wait(makeLabel("small"))
    , m_tips(makeLabel("hint"))
{
    const Look &look = tools.look;
    auto *done = new QVBoxLayout(m_done);
    done->setContentsMargins(look.px(20), look.px(14), look.px(20), look.px(14));
    done->addWidget(m_doneText);
    add(m_done);

    auto *number = new QHBoxLayout(m_number);
    number->setContentsMargins(0, 0, 0, 0);
    auto *words = new QVBoxLayout;
    words->addWidget(m_numberLabel);
    words->addWidget(m_hint);
    number->addLayout(words, 1);
    number->addWidget(m_change);
    add(m_number);

    // On a counter an agent may type it, masked; the resident on a kiosk sees it.
    m_code = addField(tools.settings.profile == Profile::Counter ? FormField::Kind::Secret : FormField::Kind::Plain);
    m_code->setProperty("secret", true);
    auto *again = new QVBoxLayout(m_again);
    again->setContentsMargins(0, 0, 0, 0);
    again->setSpacing(look.px(8));
    auto *channels = new QHBoxLayout;
    channels->setSpacing(look.px(20));
    channels->addWidget(m_whatsapp, 1);
    channels->addWidget(m_sms, 1);
    auto *title = new QHBoxLayout;
    title->setSpacing(look.px(20));
    title->addWidget(m_nothing, 1);
    title->addWidget(m_wait);
    again->addLayout(title);
    again->addLayout(channels);
    again->addWidget(m_tips);
    add(m_again);

    m_tick.setObjectName(u"tick"_s);
    m_tick.setInterval(1s);
    m_tick.callOnTimeout(this, &CodePage::tick);
    connect(m_change, &QPushButton::clicked, this, [this] { m_tools.journey.changeNumber(); });
    connect(m_whatsapp, &QPushButton::clicked, this, [this] { m_tools.journey.sendNewCode(Channel::Whatsapp); });
    connect(m_sms, &QPushButton::clicked, this, [this] { m_tools.journey.sendNewCode(Channel::Sms); });
    connect(&m_tools.journey, &Journey::codeRenewed, this, [this] {
        m_announced = -1;
        m_code->forget();
        clearProblems();
        retranslate();
        m_code->edit()->setFocus();
    });
    if (m_tools.training != nullptr) {
        connect(m_tools.training, &TrainingDesk::changed, this, &StepPage::sideChanged);
    }
}

SideContent CodePage::side() const
{
    SideContent content {tr("Regardez votre téléphone"),
                         tr("Quand le message arrive, recopiez son code."),
                         u"phone"_s,
                         {{u"message-place"_s, tr("Service déchets : votre code est…")}}};
    const auto &registration = m_tools.journey.visit().registration;
    if (m_tools.training != nullptr && registration) {
        content.title = tr("Le téléphone de la formation");
        if (const auto *message = m_tools.training->newestTo(registration->mobile.e164())) {
            content.text = message->text;
            content.words[u"message-place"_s] = message->text;
        }
    }
    return content;
}

void CodePage::refresh()
{
    const Service &service = m_tools.service.service();
    for (auto [button, channel] : {std::pair(m_whatsapp, Channel::Whatsapp), std::pair(m_sms, Channel::Sms)}) {
        button->setProperty("unavailable", !service.offers(channel));
        button->setEnabled(service.offers(channel) && !isLocked());
    }
    const bool done = showsDone();
    m_done->setVisible(done);
    m_number->setVisible(!done);
    m_code->setVisible(!done);
    m_again->setVisible(!done);
    tick();
}

void CodePage::writeTexts()
{
    setHeading(tr("1ère inscription : vérification de votre n° de portable"));
    setLead(showsDone() ? QString() : tr("Vous allez recevoir un code sur votre téléphone"));
    m_numberLabel->setText(tr("Votre numéro de portable (uniquement numéro français) :"));
    m_change->setText(tr("Changer de numéro"));
    m_nothing->setText(tr("Rien reçu ? Recevoir un nouveau code"));
    m_whatsapp->setText(tr("Utiliser Whatsapp"));
    m_sms->setText(tr("Utiliser un SMS"));
    m_code->setShowTexts(tr("Afficher"), tr("Masquer"));
    m_tips->setText(
        tr("Vérifiez que le téléphone est allumé et qu'il a du réseau. Toujours rien ? Demandez à un agent."));
    const auto &registration = m_tools.journey.visit().registration;
    if (registration) {
        m_hint->setText(registration->code.mobileHint);
        m_doneText->setText(tr("Votre numéro %1 est vérifié.").arg(registration->code.mobileHint));
        m_code->setTexts(
            tr("Entrez le code reçu sur votre téléphone :"),
            tr("Ce code est valable jusqu'à %1.").arg(sentences::clockTime(registration->code.codeExpiresAt.at())));
    }
    setActTexts(tr("Retour"), showsDone() ? tr("Continuer") : tr("Vérifier"));
    refresh();
}

void CodePage::onEnter()
{
    m_announced = -1;
    refresh();
}

void CodePage::onAct()
{
    if (showsDone()) {
        m_tools.journey.goOn();
        return;
    }
    const CodePolicy policy = m_tools.service.service().code;
    auto code = OneTimeCode::parse(m_code->text(), policy);
    if (!code) {
        const CodeProblem problem = code.error();
        showProblems({{m_code, [problem, policy] { return sentences::forCode(problem, policy); }}});
        return;
    }
    m_tools.journey.checkCode(std::move(code).value());
}

FormField *CodePage::fieldOf(const Failure &failure) const
{
    return failure.code == FailureCode::WrongCode || failure.code == FailureCode::CodeExpired ? m_code : nullptr;
}

QList<StepPage::Offer> CodePage::offersFor(const Failure &failure) const
{
    if (failure.code != FailureCode::CodeExpired && failure.code != FailureCode::AttemptsExhausted) {
        return StepPage::offersFor(failure);
    }
    QList<Offer> offers = StepPage::offersFor(failure);
    const auto &registration = m_tools.journey.visit().registration;
    if (registration) {
        const Channel channel = registration->code.channel;
        offers.prepend({tr("Recevoir un nouveau code"), [this, channel] { m_tools.journey.sendNewCode(channel); }});
    }
    return offers;
}

void CodePage::showEvent(QShowEvent *event)
{
    StepPage::showEvent(event);
    m_tick.start();
    if (m_tools.training != nullptr) {
        m_tools.training->watchPhone(true);
    }
}

void CodePage::hideEvent(QHideEvent *event)
{
    StepPage::hideEvent(event);
    m_tick.stop();
    if (m_tools.training != nullptr) {
        m_tools.training->watchPhone(false);
    }
}

void CodePage::tick()
{
    const auto &registration = m_tools.journey.visit().registration;
    if (!registration) {
        return;
    }
    const auto left = std::chrono::ceil<std::chrono::seconds>(registration->code.resendAllowedAt.remaining()).count();
    if (registration->code.sendsLeft == 0) {
        m_wait->setText(tr("Plus d'envoi possible : demandez à un agent."));
        return;
    }
    m_wait->setText(left > 0 ? tr("Nouveau code possible dans %n seconde(s).", nullptr, static_cast<int>(left))
                             : tr("Vous pouvez demander un nouveau code."));
    const bool worthSaying = left == 30 || left == 10 || left == 0;
    if (worthSaying && m_announced != left && isVisible()) {
        m_announced = left;
        QAccessibleEvent alert(m_wait, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

} // namespace guichet
