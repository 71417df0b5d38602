// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SignInPage.h"

#include "EndPages.h"

#include <fields/Sentences.h>
#include <frame/Look.h>

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace guichet {

using namespace Qt::StringLiterals;

SignInPage::SignInPage(const PageTools &tools)
    : StepPage(tools)
    , m_again(makeFrame("alert"))
    , m_againText(makeLabel("body"))
    , m_forgotten(makeButton("quiet"))
    , m_first(makeLabel("small"))
    , m_here(makeButton("quiet"))
{
    auto *again = new QVBoxLayout(m_again);
    again->setContentsMargins(tools.look.px(20), tools.look.px(14), tools.look.px(20), tools.look.px(14));
    again->addWidget(m_againText);
    add(m_again);
    m_identifier = addField();
    m_password = addOwnPassword();
    auto *links = new QHBoxLayout;
    links->setSpacing(tools.look.px(20));
    links->addWidget(m_here);
    links->addWidget(m_forgotten);
    links->addStretch();
    add(m_first);
    body()->addLayout(links);
    connect(m_forgotten, &QPushButton::clicked, this, [this] { m_tools.journey.beginReset(); });
    connect(m_here, &QPushButton::clicked, this, [this] { m_tools.journey.beginRegistration(); });
    connect(&m_tools.journey, &Journey::stepChanged, this, [this](Step step) {
        // A password for that address is new: it is proposed again, whatever was written here before.
        if (step == Step::Done || step == Step::ResetDone) {
            m_proposed.clear();
        }
    });
}

SideContent SignInPage::side() const
{
    if (m_tools.journey.isResuming()) {
        return officesAside(m_tools.service.service());
    }
    return {tr("Sur votre facture"),
            tr("La première fois, vos identifiants sont sur la facture, dans la rubrique « Modalités de paiement »."),
            u"invoice"_s,
            {{u"payment-place"_s, tr("Modalités de paiement")},
             {u"login-place"_s, tr("Login")},
             {u"password-place"_s, tr("Mot de passe")}}};
}

void SignInPage::writeTexts()
{
    setHeading(tr("Service déchets"));
    setLead(
        tr("Votre identifiant et votre mot de passe d'accès à cette page, vous ont été indiqués sur le recto de votre "
           "dernière facture dans la rubrique \"Modalités de paiement\", \"Par paiement électronique\"."));
    m_againText->setText(tr("Pour votre sécurité, la connexion a pris fin. Connectez-vous à nouveau : vous reprendrez "
                            "où vous étiez, et rien de ce que vous avez écrit n'est perdu."));
    m_identifier->setTexts(tr("Votre identifiant :"), tr("Déjà inscrit ? Votre identifiant est votre adresse mail."));
    m_password->setTexts(tr("Votre mot de passe :"));
    m_password->setShowTexts(tr("Afficher"), tr("Masquer"));
    m_forgotten->setText(tr("Mot de passe oublié"));
    m_first->setText(tr("Première inscription : cliquez ici pour votre première connexion."));
    m_here->setText(tr("Cliquez ici"));
    setActTexts(tr("Retour"), tr("Valider"));
}

void SignInPage::onEnter()
{
    m_again->setVisible(m_tools.journey.isResuming());
    const QString known = m_tools.journey.visit().accountEmail;
    if (known != m_proposed) {
        m_proposed = known;
        m_identifier->setText(known);
    }
}

void SignInPage::onAct()
{
    QList<Problem> problems;
    // The invoice's login and the address are both copied by hand: what stands around them is a slip.
    const QString identifier = m_identifier->text().trimmed();
    if (identifier.isEmpty()) {
        problems << Problem {
            m_identifier,
            [] { return tr("Écrivez votre identifiant : votre adresse mail, ou le « Login » de votre facture."); }};
    }
    if (m_password->text().isEmpty()) {
        problems << Problem {m_password, [] { return tr("Écrivez votre mot de passe."); }};
    }
    if (!problems.isEmpty()) {
        showProblems(problems);
        return;
    }
    m_tools.journey.signIn(identifier, Secret(m_password->text().normalized(QString::NormalizationForm_C)));
}

bool SignInPage::tells(const Failure &failure)
{
    const bool told = failure.code == FailureCode::SessionExpired && m_tools.journey.isResuming();
    if (told) {
        sentences::say(m_againText);
    }
    return told;
}

QWidget *SignInPage::firstFocus() const
{
    const bool writes = m_identifier->text().isEmpty() || m_password->isWithheld();
    return writes ? StepPage::firstFocus() : m_password->edit();
}

FormField *SignInPage::fieldOf(const Failure &failure) const
{
    return failure.code == FailureCode::CredentialsRefused ? m_identifier : nullptr;
}

QList<StepPage::Offer> SignInPage::offersFor(const Failure &failure) const
{
    if (failure.code == FailureCode::FirstRegistrationNeeded) {
        return {{tr("Première inscription"), [this] { m_tools.journey.beginRegistration(); }}};
    }
    return StepPage::offersFor(failure);
}

} // namespace guichet
