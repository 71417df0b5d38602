// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ResetEmailPage.h"

#include <fields/EmailSlipQuestion.h>
#include <fields/Sentences.h>
#include <frame/Look.h>
#include <frame/ScrollColumn.h>

#include <QVBoxLayout>

namespace guichet {

using namespace Qt::StringLiterals;

ResetEmailPage::ResetEmailPage(const PageTools &tools)
    : StepPage(tools)
    , m_done(makeFrame("notice"))
    , m_doneText(makeLabel("label"))
    , m_change(makeButton("quiet"))
    , m_promise(makeLabel("body"))
{
    const Look &look = tools.look;
    auto *done = new QVBoxLayout(m_done);
    done->setContentsMargins(look.px(20), look.px(14), look.px(20), look.px(14));
    done->addWidget(m_doneText);
    done->addWidget(m_change, 0, Qt::AlignLeft);
    add(m_done);
    m_email = addField();
    m_slip = new EmailSlipQuestion(look, m_email);
    add(m_slip);
    add(m_promise);
    addMissing();
    connect(m_slip, &EmailSlipQuestion::answered, m_act, &QPushButton::click);
    connect(m_change, &QPushButton::clicked, this, [this] {
        m_changing = true;
        arrange();
        retranslate();
        m_email->edit()->setFocus();
        m_email->edit()->selectAll();
    });
}

SideContent ResetEmailPage::side() const
{
    return {tr("Gardez votre téléphone allumé"),
            tr("Le code arrive sur le téléphone que vous avez donné à votre inscription."),
            u"phone"_s,
            {{u"message-place"_s, tr("Service déchets : votre code est…")}}};
}

void ResetEmailPage::writeTexts()
{
    setHeading(tr("Mot de passe oublié"));
    setLead(showsDone() ? QString() : tr("Vous allez choisir un nouveau mot de passe, avec votre téléphone."));
    m_email->setTexts(tr("Votre adresse mail :"), tr("Celle de votre compte : c'est votre identifiant."));
    m_slip->writeTexts();
    m_promise->setText(tr("Si cette adresse a un compte, un code arrive sur le téléphone de ce compte."));
    const auto &reset = m_tools.journey.visit().reset;
    m_doneText->setText(reset ? tr("Le code envoyé pour %1 est vérifié.").arg(reset->email.text()) : QString());
    m_change->setText(tr("Changer d'adresse"));
    setActTexts(tr("Retour"), showsDone() ? tr("Continuer") : tr("Recevoir un code"));
}

void ResetEmailPage::onEnter()
{
    m_changing = false;
    m_slip->hide();
    const QString known = m_tools.journey.visit().accountEmail;
    if (known != m_proposed) {
        m_proposed = known;
        m_email->setText(known);
    }
    arrange();
}

void ResetEmailPage::onAct()
{
    if (showsDone()) {
        m_tools.journey.goOn();
        return;
    }
    const auto email = EmailAddress::parse(m_email->text());
    if (!email) {
        const EmailProblem problem = email.error();
        showProblems({{m_email, [problem] { return sentences::forEmail(problem); }}});
        return;
    }
    if (m_slip->asks(email.value())) {
        column()->reveal(m_slip);
        return;
    }
    m_tools.journey.startReset(email.value());
}

FormField *ResetEmailPage::fieldOf(const Failure &failure) const
{
    return failure.code == FailureCode::EmailRefused ? m_email : nullptr;
}

void ResetEmailPage::arrange()
{
    const bool done = showsDone();
    m_done->setVisible(done);
    m_email->setVisible(!done);
    m_promise->setVisible(!done);
}

} // namespace guichet
