// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Journey.h"

#include <algorithm>
#include <array>
#include <utility>

namespace guichet {

namespace {

// clang-format off
constexpr std::array transitions = {
    Transition{Step::Welcome,   Cue::Register,       Step::Mobile},
    Transition{Step::Welcome,   Cue::SignIn,         Step::SignIn},
    Transition{Step::Welcome,   Cue::Forgotten,      Step::ResetEmail},

    Transition{Step::SignIn,    Cue::Register,       Step::Mobile},
    Transition{Step::SignIn,    Cue::SignedIn,       Step::SignedIn},
    Transition{Step::SignIn,    Cue::Forgotten,      Step::ResetEmail},
    Transition{Step::SignIn,    Cue::Back,           Step::Welcome},

    Transition{Step::Mobile,    Cue::CodeSent,       Step::Code},
    Transition{Step::Mobile,    Cue::SameNumber,     Step::Code},
    Transition{Step::Mobile,    Cue::Continue,       Step::Code},
    Transition{Step::Mobile,    Cue::SignIn,         Step::SignIn},
    Transition{Step::Mobile,    Cue::Back,           Step::Welcome},

    Transition{Step::Code,      Cue::CodeRight,      Step::Invoice},
    Transition{Step::Code,      Cue::Continue,       Step::Invoice},
    Transition{Step::Code,      Cue::ChangeNumber,   Step::Mobile},
    Transition{Step::Code,      Cue::Expired,        Step::Mobile},
    Transition{Step::Code,      Cue::Back,           Step::Mobile},

    Transition{Step::Invoice,   Cue::HouseholdFound, Step::Household},
    Transition{Step::Invoice,   Cue::Continue,       Step::Account},
    Transition{Step::Invoice,   Cue::NotMine,        Step::Invoice},
    Transition{Step::Invoice,   Cue::SignIn,         Step::SignIn},
    Transition{Step::Invoice,   Cue::Forgotten,      Step::ResetEmail},
    Transition{Step::Invoice,   Cue::Expired,        Step::Mobile},
    Transition{Step::Invoice,   Cue::Back,           Step::Code},

    Transition{Step::Household, Cue::Confirm,        Step::Account},
    Transition{Step::Household, Cue::NotMine,        Step::Invoice},
    Transition{Step::Household, Cue::Back,           Step::Invoice},

    Transition{Step::Account,   Cue::AccountCreated, Step::Done},
    Transition{Step::Account,   Cue::SignIn,         Step::SignIn},
    Transition{Step::Account,   Cue::Forgotten,      Step::ResetEmail},
    Transition{Step::Account,   Cue::Expired,        Step::Mobile},
    Transition{Step::Account,   Cue::Back,           Step::Invoice},

    Transition{Step::Done,      Cue::SignIn,         Step::SignIn},
    Transition{Step::Done,      Cue::Back,           Step::SignIn},

    Transition{Step::SignedIn,  Cue::OfferShown,     Step::Offer},
    Transition{Step::SignedIn,  Cue::Back,           Step::SignIn},

    Transition{Step::ResetEmail,    Cue::CodeSent,    Step::ResetCode},
    Transition{Step::ResetEmail,    Cue::SameNumber,  Step::ResetCode},
    Transition{Step::ResetEmail,    Cue::Continue,    Step::ResetCode},
    // In truth to where it was asked for.
    Transition{Step::ResetEmail,    Cue::Back,        Step::SignIn},

    Transition{Step::ResetCode,     Cue::CodeRight,   Step::ResetPassword},
    Transition{Step::ResetCode,     Cue::Continue,    Step::ResetPassword},
    Transition{Step::ResetCode,     Cue::Expired,     Step::ResetEmail},
    Transition{Step::ResetCode,     Cue::Back,        Step::ResetEmail},

    Transition{Step::ResetPassword, Cue::PasswordSet, Step::ResetDone},
    Transition{Step::ResetPassword, Cue::Expired,     Step::ResetEmail},
    Transition{Step::ResetPassword, Cue::Back,        Step::ResetCode},

    Transition{Step::ResetDone,     Cue::SignIn,      Step::SignIn},
    Transition{Step::ResetDone,     Cue::Back,        Step::SignIn},

    Transition{Step::Offer,   Cue::Choose,        Step::Bank},
    Transition{Step::Offer,   Cue::Amended,       Step::Check},
    Transition{Step::Offer,   Cue::Back,          Step::SignedIn},

    Transition{Step::Bank,    Cue::GiveBank,      Step::Rules},
    Transition{Step::Bank,    Cue::Amended,       Step::Check},
    Transition{Step::Bank,    Cue::Back,          Step::Offer},

    Transition{Step::Rules,   Cue::AcceptRules,   Step::Check},
    Transition{Step::Rules,   Cue::Amended,       Step::Check},
    Transition{Step::Rules,   Cue::Back,          Step::Bank},

    Transition{Step::Check,   Cue::Confirm,       Step::Mandate},
    Transition{Step::Check,   Cue::AmendSchedule, Step::Offer},
    Transition{Step::Check,   Cue::AmendBank,     Step::Bank},
    Transition{Step::Check,   Cue::AmendRules,    Step::Rules},
    Transition{Step::Check,   Cue::Back,          Step::Rules},

    Transition{Step::Mandate, Cue::Signed,        Step::MandateDone},
    Transition{Step::Mandate, Cue::BankRefused,   Step::Bank},
    Transition{Step::Mandate, Cue::RulesChanged,  Step::Rules},
    Transition{Step::Mandate, Cue::OfferChanged,  Step::Offer},
    Transition{Step::Mandate, Cue::PaymentOver,   Step::SignedIn},
    Transition{Step::Mandate, Cue::Back,          Step::Check},

    Transition{Step::MandateDone, Cue::Back,      Step::SignedIn},
};
// clang-format on

bool isResetStep(Step step)
{
    return step == Step::ResetEmail || step == Step::ResetCode || step == Step::ResetPassword;
}

bool isRegistrationStep(Step step)
{
    return step >= Step::Mobile && step <= Step::Account;
}

} // namespace

Journey::Journey(Visit &visit, QObject *parent)
    : QObject(parent)
    , m_visit(visit)
{
}

Journey::~Journey()
{
    if (m_status != ActStatus::Idle && m_giveUp != nullptr) {
        m_giveUp();
    }
}

std::span<const Transition> Journey::table()
{
    return transitions;
}

bool Journey::isDone(Step step) const
{
    const auto &registration = m_visit.registration;
    const auto &reset = m_visit.reset;
    switch (step) {
    case Step::Mobile:
    case Step::Code:
        return registration && registration->phase != JourneyPhase::CodeSent;
    case Step::Invoice:
    case Step::Household:
        return registration && registration->householdConfirmed;
    case Step::Account:
        return registration && registration->phase == JourneyPhase::AccountCreated;
    case Step::ResetEmail:
    case Step::ResetCode:
        return reset && reset->phase != ResetPhase::CodeSent;
    case Step::Welcome:
    case Step::SignIn:
    case Step::Done:
    case Step::SignedIn:
    case Step::ResetPassword:
    case Step::ResetDone:
    case Step::Offer:
    case Step::Bank:
    case Step::Rules:
    case Step::Check:
    case Step::Mandate:
    case Step::MandateDone:
        return false;
    }
    return false;
}

Moment Journey::expiresAt() const
{
    if (isRegistrationStep(m_step) && m_visit.registration) {
        return m_visit.registration->expiresAt;
    }
    if (isResetStep(m_step) && m_visit.reset) {
        return m_visit.reset->expiresAt;
    }
    return {};
}

void Journey::goBack()
{
    if (!isFree()) {
        return;
    }
    if (m_step == Step::ResetEmail) {
        moveTo(m_resetOrigin);
    } else if (m_amending) {
        take(Cue::Amended);
    } else if (m_step == Step::SignedIn) {
        m_visit.signOut();
        take(Cue::Back);
    } else {
        take(m_step == Step::Mobile && m_origin == Step::SignIn ? Cue::SignIn : Cue::Back);
    }
}

void Journey::goOn()
{
    if (isDone(m_step)) {
        take(Cue::Continue);
    }
}

void Journey::retry()
{
    if (m_status == ActStatus::Unsettled) {
        const auto repeat = m_repeat;
        repeat();
    }
}

void Journey::leaveWait()
{
    if (m_status == ActStatus::Waiting) {
        m_ticket.cancel();
        if (m_kind == Kind::Question) {
            m_repeat = nullptr;
            setStatus(ActStatus::Idle);
        } else {
            settleFailure(Failure {.code = FailureCode::WaitLeft});
        }
    }
}

void Journey::setStatus(ActStatus status)
{
    if (status == ActStatus::Idle) {
        m_giveUp = nullptr;
    }
    if (m_status != status) {
        m_status = status;
        Q_EMIT statusChanged(status);
    }
}

void Journey::take(Cue cue)
{
    if (!isFree()) {
        return;
    }
    const auto row = std::find_if(transitions.begin(), transitions.end(), [this, cue](const Transition &candidate) {
        return candidate.from == m_step && candidate.cue == cue;
    });
    if (row == transitions.end()) {
        return;
    }
    if (cue == Cue::Register) {
        m_origin = m_step;
    }
    if (cue == Cue::Forgotten) {
        m_resetOrigin = m_step;
    } else if (m_step == Step::SignIn && cue != Cue::SignedIn) {
        // The resident wants something else; a forgotten password is but a way to sign in.
        m_resumeAt.reset();
        m_wantsPayment = false;
    }
    const bool asked = cue == Cue::AmendSchedule || cue == Cue::AmendBank || cue == Cue::AmendRules;
    m_amending = asked || cue == Cue::BankRefused;
    if (!asked) {
        m_amended.reset();
    }
    moveTo(row->to);
}

void Journey::moveTo(Step step)
{
    m_step = step;
    Q_EMIT stepChanged(step);
}

void Journey::settleFailure(const Failure &failure)
{
    if (!failure.definite && m_kind != Kind::Question) {
        leaveOpen(failure);
        return;
    }
    // The first sending may have made the thing after all; then a refusal speaks of its own work.
    const bool creationInDoubt = std::exchange(m_inDoubt, false) && m_kind == Kind::Creates;
    if (creationInDoubt && m_step == Step::Mandate && m_visit.payment) {
        // Remembered for as long as it takes to sign in again, too.
        m_visit.payment->mandateInDoubt = true;
    }
    const auto done = std::exchange(m_repeat, nullptr);
    setStatus(ActStatus::Idle);
    noteSending(failure);
    if (!failure.definite
        || (!settleExpiry(failure) && !settleRegistration(failure, creationInDoubt)
            && !settleReset(failure, creationInDoubt) && !settlePayment(failure, creationInDoubt))) {
        Q_EMIT failed(failure);
    }
}

/// What the refusal of a new code says of the next one.
void Journey::noteSending(const Failure &failure)
{
    CodeState *code = m_step == Step::Code && m_visit.registration ? &m_visit.registration->code
                      : m_step == Step::ResetCode && m_visit.reset ? &m_visit.reset->code
                                                                   : nullptr;
    if (code == nullptr) {
        return;
    }
    if (failure.code == FailureCode::SendsExhausted) {
        code->sendsLeft = 0;
    }
    if (failure.code == FailureCode::ResendTooEarly && failure.retryAfter) {
        const QDateTime now = failure.answered.isValid() ? failure.answered : QDateTime::currentDateTimeUtc();
        code->resendAllowedAt = Moment(failure.opensAt(now), now);
    }
}

void Journey::leaveOpen(Failure failure)
{
    m_inDoubt = true;
    failure.definite = false;
    setStatus(ActStatus::Unsettled);
    Q_EMIT failed(failure);
}

/// The council was asked where things stand. That cannot be out of order, nor lead to being asked again: a council that
/// says so would be asked for ever. Asked too often, it has said nothing.
void Journey::settleStateFailure(const Failure &failure)
{
    if (!failure.definite || failure.code == FailureCode::RateLimited) {
        leaveOpen(failure);
        return;
    }
    m_inDoubt = false;
    const auto done = std::exchange(m_repeat, nullptr);
    setStatus(ActStatus::Idle);
    if (settleExpiry(failure)) {
        return;
    }
    if (failure.code == FailureCode::OfferClosed || failure.code == FailureCode::MandateExists) {
        leavePayment(failure);
        return;
    }
    Q_EMIT failed(failure);
}

/// What the resident stood in is over at the council. False when it is not.
bool Journey::settleExpiry(const Failure &failure)
{
    if (failure.code == FailureCode::SessionExpired && m_visit.session) {
        signInAgain(failure);
        return true;
    }
    if (failure.code != FailureCode::RegistrationExpired) {
        return false;
    }
    if (isResetStep(m_step) && m_visit.reset) {
        m_visit.reset.reset();
    } else if (isRegistrationStep(m_step) && m_visit.registration) {
        m_visit.registration.reset();
    } else {
        return false;
    }
    take(Cue::Expired);
    Q_EMIT failed(failure);
    return true;
}

} // namespace guichet
