// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "InvoicePage.h"

#include <fields/Sentences.h>
#include <frame/Look.h>
#include <station/TrainingDesk.h>

#include <QVBoxLayout>

#include <algorithm>

namespace guichet {

using namespace Qt::StringLiterals;

InvoicePage::InvoicePage(const PageTools &tools)
    : StepPage(tools)
    , m_household(makeFrame("card"))
    , m_question(makeLabel("label"))
    , m_holder(makeLabel("value"))
    , m_address(makeLabel("value"))
    , m_notMine(makeButton("quiet"))
    , m_rejected(makeLabel("small"))
{
    const Look &look = tools.look;
    add(m_rejected);
    m_login = addField();
    m_password = addField(FormField::Kind::Secret);
    auto *household = new QVBoxLayout(m_household);
    household->setContentsMargins(look.px(24), look.px(20), look.px(24), look.px(20));
    household->setSpacing(look.px(12));
    household->addWidget(m_question);
    household->addWidget(m_holder);
    household->addWidget(m_address);
    add(m_household);
    addAct(m_notMine);
    addMissing();
    connect(m_notMine, &QPushButton::clicked, this, [this] {
        m_wasRejected = true;
        m_tools.journey.rejectHousehold();
    });
    if (m_tools.training != nullptr) {
        connect(m_tools.training, &TrainingDesk::changed, this, &StepPage::sideChanged);
    }
}

SideContent InvoicePage::side() const
{
    SideContent content {tr("Où regarder sur la facture ?"),
                         tr("À gauche de la facture, comme dans le cadre de ce dessin."),
                         u"invoice"_s,
                         {{u"login-place"_s, tr("Login")}, {u"password-place"_s, tr("Mot de passe")}}};
    if (m_tools.training != nullptr) {
        const auto &invoices = m_tools.training->invoices();
        const auto free = std::find_if(invoices.begin(), invoices.end(), [](const TrainingDesk::Invoice &invoice) {
            return invoice.state == "unregistered"_L1;
        });
        if (free != invoices.end()) {
            content.title = tr("La facture de la formation");
            content.text = tr("Login : %1\nMot de passe : %2").arg(free->login, free->password);
            content.words[u"login-place"_s] = free->login;
            content.words[u"password-place"_s] = free->password;
        }
    }
    return content;
}

void InvoicePage::writeTexts()
{
    setHeading(tr("1ère inscription : identification"));
    const bool asks = asksHousehold();
    const bool done = showsDone();
    setLead(asks || done
                ? QString()
                : tr("Veuillez rentrer vos identifiants temporaires. Ils sont inscrits sur votre dernière facture."));
    m_login->setTexts(tr("Identifiant :"), tr("(appelé Login) figurant à gauche de votre facture"));
    m_password->setTexts(tr("Mot de passe :"), tr("figurant à gauche de votre facture"));
    m_password->setShowTexts(tr("Afficher"), tr("Masquer"));
    m_rejected->setText(tr("Recopiez les identifiants de votre propre facture. Si ce n'est toujours pas votre foyer, "
                           "demandez à un agent."));
    m_question->setText(done ? tr("Votre foyer est reconnu") : tr("Est-ce bien votre foyer ?"));
    m_notMine->setText(tr("Non, ce n'est pas mon foyer"));
    const auto &registration = m_tools.journey.visit().registration;
    if (registration && registration->household) {
        m_holder->setText(registration->household->holder);
        m_address->setText(registration->household->address);
    }
    setActTexts(tr("Retour"), asks ? tr("Oui, c'est bien mon foyer") : done ? tr("Continuer") : tr("Vérifier"));
}

void InvoicePage::onEnter()
{
    const bool asks = asksHousehold();
    const bool done = showsDone();
    if (asks) {
        m_wasRejected = false;
        m_password->forget();
    }
    if (m_tools.training != nullptr) {
        m_tools.training->fetchInvoices();
    }
    m_login->setVisible(!asks && !done);
    m_password->setVisible(!asks && !done);
    m_household->setVisible(asks || done);
    m_notMine->setVisible(asks || done);
    m_rejected->setVisible(m_wasRejected && !asks && !done);
}

void InvoicePage::onAct()
{
    if (asksHousehold()) {
        m_tools.journey.confirmHousehold();
        return;
    }
    if (showsDone()) {
        m_tools.journey.goOn();
        return;
    }
    auto credentials = InvoiceCredentials::parse(m_login->text(), m_password->text());
    if (!credentials) {
        QList<Problem> problems;
        for (const CredentialsProblem problem : credentials.error()) {
            problems << Problem {problem == CredentialsProblem::LoginEmpty ? m_login : m_password,
                                 [problem] { return sentences::forCredentials(problem); }};
        }
        showProblems(problems);
        return;
    }
    m_confusables = sentences::forConfusables(credentials.value());
    m_tools.journey.identify(std::move(credentials).value());
}

FormField *InvoicePage::fieldOf(const Failure &failure) const
{
    return failure.code == FailureCode::CredentialsUnknown ? m_login : nullptr;
}

QList<StepPage::Offer> InvoicePage::offersFor(const Failure &failure) const
{
    return failure.code == FailureCode::AlreadyRegistered ? waysIntoTheAccount() : StepPage::offersFor(failure);
}

QString InvoicePage::afterword(const Failure &failure) const
{
    return failure.code == FailureCode::CredentialsUnknown ? m_confusables : QString();
}

} // namespace guichet
