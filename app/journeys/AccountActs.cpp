// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Acts.h"

#include <memory>
#include <utility>

/// Signing in, the account and « Mensualisation ».
namespace guichet {

void Journey::signIn(const QString &identifier, Secret password)
{
    if (!isFree() || m_step != Step::SignIn) {
        return;
    }
    const auto kept = std::make_shared<const Secret>(std::move(password));
    perform<Session>(
        Kind::Act,
        [this, identifier, kept](const ActKey &key, auto handler) {
            return m_visit.backend().signIn(identifier, *kept, key, std::move(handler));
        },
        [this](Session &&session) { takeSession(std::move(session)); },
        [this, identifier, kept](const ActKey &key) { m_visit.backend().abandonSignIn(identifier, *kept, key); });
}

void Journey::takeSession(Session &&session)
{
    m_visit.session = std::move(session);
    const bool sameAccount = m_visit.payment && m_visit.payment->contract == m_visit.session->account.contract;
    if (!sameAccount) {
        m_visit.payment.reset();
    }
    const auto resumeAt = std::exchange(m_resumeAt, std::nullopt);
    if (resumeAt && (sameAccount || *resumeAt == Step::SignedIn)) {
        moveTo(*resumeAt);
        // What was signed before the session ended, and never answered, is there to be seen.
        if (*resumeAt == Step::Mandate && m_visit.payment->mandateInDoubt && m_visit.session->account.mandate) {
            takeMandate(Mandate(*m_visit.session->account.mandate));
        }
        return;
    }
    const bool wantsPayment = std::exchange(m_wantsPayment, false);
    take(Cue::SignedIn);
    if (wantsPayment) {
        openMonthlyPayment();
    }
}

/// What was chosen and typed stays in the visit, and is gone on with once the same account is signed in again.
void Journey::signInAgain(const Failure &failure)
{
    m_visit.session.reset();
    m_resumeAt = m_step;
    moveTo(Step::SignIn);
    Q_EMIT failed(failure);
}

void Journey::beginMonthlyPayment()
{
    if (!isFree()) {
        return;
    }
    if (m_step == Step::SignedIn) {
        openMonthlyPayment();
        return;
    }
    take(Cue::SignIn);
    m_wantsPayment = m_step == Step::SignIn;
}

void Journey::openMonthlyPayment()
{
    if (!isFree() || m_step != Step::SignedIn || !m_visit.session) {
        return;
    }
    perform<PaymentOffer>(
        Kind::Question,
        [this](const ActKey &, auto handler) {
            return m_visit.backend().fetchOffer(m_visit.session->token, std::move(handler));
        },
        [this](PaymentOffer &&offer) {
            const QString contract = m_visit.session->account.contract;
            if (!m_visit.payment || m_visit.payment->mandate) {
                m_visit.payment.emplace(Visit::Payment {contract, {}, {}});
            }
            m_visit.payment->takeOffer(std::move(offer));
            take(Cue::OfferShown);
        });
}

void Journey::chooseSchedule(const QString &rhythm, int debitDay)
{
    if (!isFree() || m_step != Step::Offer || !m_visit.payment
        || m_visit.payment->offer.schedule(rhythm, debitDay) == nullptr) {
        return;
    }
    m_visit.payment->rhythm = rhythm;
    m_visit.payment->debitDay = debitDay;
    take(m_amending ? Cue::Amended : Cue::Choose);
}

void Journey::giveBank(Iban iban, const QString &holder)
{
    if (!isFree() || m_step != Step::Bank || !m_visit.payment) {
        return;
    }
    m_visit.payment->iban = std::move(iban);
    m_visit.payment->holder = holder;
    // The rules may have changed since the page that is being amended was left.
    const bool accepted = m_visit.payment->rulesAccepted == m_visit.payment->offer.rules.version;
    take(m_amending && accepted ? Cue::Amended : Cue::GiveBank);
}

void Journey::acceptRules()
{
    if (!isFree() || m_step != Step::Rules || !m_visit.payment) {
        return;
    }
    m_visit.payment->rulesAccepted = m_visit.payment->offer.rules.version;
    take(Cue::AcceptRules);
}

void Journey::amend(Line line)
{
    m_amended = line;
    switch (line) {
    case Line::Rhythm:
    case Line::DebitDay:
        take(Cue::AmendSchedule);
        return;
    case Line::Iban:
    case Line::Holder:
        take(Cue::AmendBank);
        return;
    case Line::Rules:
        take(Cue::AmendRules);
        return;
    }
}

void Journey::sign()
{
    if (!isFree() || m_step != Step::Mandate || !m_visit.session || !m_visit.payment || !m_visit.payment->iban) {
        return;
    }
    const Visit::Payment &payment = *m_visit.payment;
    const auto request = std::make_shared<const MandateRequest>(MandateRequest {
        payment.iban->duplicate(), payment.holder, payment.rhythm, payment.debitDay, payment.rulesAccepted});
    perform<Mandate>(
        Kind::Creates,
        [this, request](const ActKey &key, auto handler) {
            return m_visit.backend().signMandate(m_visit.session->token, *request, key, std::move(handler));
        },
        [this](Mandate &&mandate) { takeMandate(std::move(mandate)); });
}

bool Journey::settlePayment(const Failure &failure, bool creationInDoubt)
{
    if (!m_visit.session || (m_step != Step::SignedIn && m_step != Step::Mandate)) {
        return false;
    }
    if (creationInDoubt || failure.code == FailureCode::MandateExists) {
        askAccount(failure);
        return true;
    }
    return m_step == Step::Mandate && settleRefusedMandate(failure);
}

/// No mandate was made, and the resident is led to what must change for there to be one. False where nothing leads there.
bool Journey::settleRefusedMandate(const Failure &failure)
{
    switch (failure.code) {
    case FailureCode::IbanRefused:
    case FailureCode::HolderRefused:
        take(Cue::BankRefused);
        Q_EMIT failed(failure);
        return true;
    case FailureCode::RulesChanged:
        readOfferAgain(failure);
        return true;
    case FailureCode::OfferClosed:
        leavePayment(failure);
        return true;
    default:
        return false;
    }
}

/// Asks the council how the account is paid: by the mandate of this visit, if its answer was lost; says \a otherwise if not.
void Journey::askAccount(const Failure &otherwise)
{
    ask<Account>(
        [this](auto handler) { return m_visit.backend().fetchAccount(m_visit.session->token, std::move(handler)); },
        [this, otherwise](Account &&account) {
            m_visit.session->account = std::move(account);
            const std::optional<Mandate> &mandate = m_visit.session->account.mandate;
            if (!mandate && m_visit.payment) {
                // One that is there later is of another making.
                m_visit.payment->mandateInDoubt = false;
            }
            if (mandate && m_step == Step::Mandate && m_visit.payment->mandateInDoubt) {
                takeMandate(Mandate(*mandate));
            } else if (otherwise.code == FailureCode::MandateExists) {
                leavePayment(otherwise);
            } else if (!settleRefusedMandate(otherwise)) {
                Q_EMIT failed(otherwise);
            }
        });
}

/// The rules are not those that the resident accepted: the offer is read again, and what has changed is asked anew.
void Journey::readOfferAgain(const Failure &why)
{
    ask<PaymentOffer>(
        [this](auto handler) { return m_visit.backend().fetchOffer(m_visit.session->token, std::move(handler)); },
        [this, why](PaymentOffer &&offer) {
            Visit::Payment &payment = *m_visit.payment;
            payment.rulesAccepted.clear();
            payment.takeOffer(std::move(offer));
            take(payment.schedule() == nullptr ? Cue::OfferChanged : Cue::RulesChanged);
            Q_EMIT failed(why);
        });
}

void Journey::takeMandate(Mandate &&mandate)
{
    Account &account = m_visit.session->account;
    if (mandate.state == MandateState::Active) {
        account.payment = PaymentMode::Monthly;
    }
    if (mandate.state != MandateState::AwaitingSignature) {
        m_visit.payment->iban.reset();
    }
    account.mandate = mandate;
    m_visit.payment->mandate = std::move(mandate);
    take(Cue::Signed);
}

/// Nothing can be signed any more: back to the account.
void Journey::leavePayment(const Failure &why)
{
    m_visit.payment.reset();
    take(Cue::PaymentOver);
    Q_EMIT failed(why);
}

} // namespace guichet
