// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CodePage.h"

#include <fields/Sentences.h>
#include <frame/Look.h>

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace guichet {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

CodePage::CodePage(const PageTools &tools, Step own)
    : StepPage(tools)
    , m_own(own)
    , m_done(makeFrame("notice"))
    , m_doneText(makeLabel("label"))
    , m_destination(new QWidget)
    , m_destinationRow(new QHBoxLayout(m_destination))
    , m_destinationLabel(makeLabel("small"))
    , m_destinationValue(makeLabel("value"))
    , m_change(makeButton("quiet"))
    , m_again(new QWidget)
    , m_senders(new QHBoxLayout)
    , m_nothing(makeLabel("section"))
    , m_wait(makeLabel("small"))
    , m_tips(makeLabel("hint"))
{
    const Look &look = tools.look;
    auto *done = new QVBoxLayout(m_done);
    done->setContentsMargins(look.px(20), look.px(14), look.px(20), look.px(14));
    done->addWidget(m_doneText);
    add(m_done);

    m_destinationRow->setContentsMargins(0, 0, 0, 0);
    m_destinationRow->setSpacing(look.px(12));
    auto *words = new QVBoxLayout;
    words->addWidget(m_destinationLabel);
    words->addWidget(m_destinationValue);
    m_destinationRow->addLayout(words, 1);
    m_destinationRow->addWidget(m_change);
    add(m_destination);

    // On a counter an agent may type it, masked; the resident on a kiosk sees it.
    m_code = addField(tools.settings.profile == Profile::Counter ? FormField::Kind::Secret : FormField::Kind::Plain);
    m_code->setProperty("secret", true);
    auto *again = new QVBoxLayout(m_again);
    again->setContentsMargins(0, 0, 0, 0);
    again->setSpacing(look.px(8));
    m_senders->setSpacing(look.px(20));
    auto *title = new QHBoxLayout;
    title->setSpacing(look.px(20));
    title->addWidget(m_nothing, 1);
    title->addWidget(m_wait, 1);
    m_wait->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    again->addLayout(title);
    again->addLayout(m_senders);
    again->addWidget(m_tips);
    add(m_again);
    addMissing();

    m_tick.setObjectName(u"tick"_s);
    m_tick.setInterval(1s);
    m_tick.callOnTimeout(this, &CodePage::tick);
    connect(m_change, &QPushButton::clicked, this, [this] { change(); });
    connect(&m_tools.journey, &Journey::codeRenewed, this, [this] {
        m_announced = -1;
        m_code->forget();
        clearProblems();
        retranslate();
        m_code->edit()->setFocus();
    });
    connect(&tools.look, &Look::changed, this, &CodePage::fold);
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
    if (m_tools.training != nullptr && code() != nullptr) {
        content.title = tr("Le téléphone de la formation");
        if (const auto *newest = message(*m_tools.training)) {
            content.text = newest->text;
            content.words[u"message-place"_s] = newest->text;
        }
    }
    return content;
}

void CodePage::refresh()
{
    const bool done = showsDone();
    m_done->setVisible(done);
    m_destination->setVisible(!done);
    m_code->setVisible(!done);
    m_again->setVisible(!done);
    tick();
}

void CodePage::writeTexts()
{
    m_code->setShowTexts(tr("Afficher"), tr("Masquer"));
    if (const CodeState *state = code()) {
        m_code->setTexts(tr("Entrez le code reçu sur votre téléphone :"),
                         tr("Ce code est valable jusqu'à %1.").arg(sentences::clockTime(state->codeExpiresAt.at())));
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
    auto typed = OneTimeCode::parse(m_code->text(), policy);
    if (!typed) {
        const CodeProblem problem = typed.error();
        showProblems({{m_code, [problem, policy] { return sentences::forCode(problem, policy); }}});
        return;
    }
    m_tools.journey.checkCode(std::move(typed).value());
}

FormField *CodePage::fieldOf(const Failure &failure) const
{
    return failure.code == FailureCode::WrongCode || failure.code == FailureCode::CodeExpired ? m_code : nullptr;
}

QList<StepPage::Offer> CodePage::offersFor(const Failure &failure) const
{
    QList<Offer> offers = StepPage::offersFor(failure);
    const bool newCodeHelps = failure.code == FailureCode::CodeExpired || failure.code == FailureCode::AttemptsExhausted
                              || (failure.code == FailureCode::WrongCode && failure.attemptsLeft == 0);
    if (newCodeHelps && code() != nullptr) {
        const Channel channel = code()->channel;
        offers.prepend({tr("Recevoir un nouveau code"), [this, channel] { m_tools.journey.sendNewCode(channel); }});
    }
    return offers;
}

QString CodePage::insteadOf(const Failure &failure) const
{
    // A new code brings new tries; while an answer is still to come none can be asked for.
    return failure.definite && failure.code == FailureCode::AttemptsExhausted
               ? tr("Il ne vous reste plus d'essai. Demandez un nouveau code, ou demandez à un agent.")
               : QString();
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

void CodePage::resizeEvent(QResizeEvent *event)
{
    StepPage::resizeEvent(event);
    fold();
}

/// An address is longer than a number: the button goes under it where both do not fit beside each other.
void CodePage::fold()
{
    const int wanted = m_destinationValue->fontMetrics().horizontalAdvance(m_destinationValue->text())
                       + m_change->sizeHint().width() + m_tools.look.px(40);
    m_destinationRow->setDirection(wanted > width() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void CodePage::setDestination(const QString &label, const QString &value, const QString &change)
{
    m_destinationLabel->setText(label);
    m_destinationValue->setText(value);
    m_change->setText(change);
    fold();
}

void CodePage::setAgainTexts(const QString &title, const QString &tips)
{
    m_nothing->setText(title);
    m_tips->setText(tips);
}

QPushButton *CodePage::addSender(Channel channel)
{
    QPushButton *sender = makeButton("quiet");
    m_senders->addWidget(sender, 1);
    connect(sender, &QPushButton::clicked, this, [this, channel] { m_tools.journey.sendNewCode(channel); });
    return sender;
}

void CodePage::tick()
{
    const CodeState *state = code();
    if (state == nullptr) {
        return;
    }
    const auto left = std::chrono::ceil<std::chrono::seconds>(state->resendAllowedAt.remaining()).count();
    if (state->sendsLeft == 0) {
        m_wait->setText(tr("Plus d'envoi possible pour l'instant : demandez à un agent."));
        return;
    }
    m_wait->setText(left > 0 ? tr("Nouveau code possible dans %n seconde(s).", nullptr, static_cast<int>(left))
                             : tr("Vous pouvez demander un nouveau code."));
    const bool worthSaying = left == 30 || left == 10 || left == 0;
    if (worthSaying && m_announced != left && isVisible()) {
        m_announced = left;
        sentences::say(m_wait);
    }
}

} // namespace guichet
