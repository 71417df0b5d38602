// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Acts.h"

#include <memory>
#include <utility>

/// The first registration.
namespace guichet {

void Journey::confirmHousehold()
{
    if (isFree() && m_step == Step::Household) {
        current().householdConfirmed = true;
        take(Cue::Confirm);
    }
}

void Journey::rejectHousehold()
{
    if (isFree() && m_visit.registration && (m_step == Step::Household || m_step == Step::Invoice)) {
        current().household.reset();
        current().householdConfirmed = false;
        take(Cue::NotMine);
    }
}

void Journey::sendCode(const MobileNumber &mobile, Channel channel)
{
    if (!isFree() || m_step != Step::Mobile) {
        return;
    }
    if (m_visit.registration && m_visit.registration->mobile == mobile) {
        take(Cue::SameNumber);
        return;
    }
    m_visit.giveUpRegistration();
    perform<CodeState>(
        Kind::Act,
        [this, mobile, channel](const ActKey &key, auto handler) {
            return m_visit.backend().startRegistration(mobile, channel, key, std::move(handler));
        },
        [this, mobile](CodeState &&state) {
            JourneyRef ref {state.id, std::move(state.token)};
            const Moment expiresAt = state.expiresAt;
            m_visit.registration.emplace(Visit::Registration {std::move(ref), mobile, std::move(state)});
            m_visit.registration->expiresAt = expiresAt;
            take(Cue::CodeSent);
        });
}

void Journey::sendNewCode(Channel channel)
{
    if (m_step == Step::ResetCode) {
        sendNewResetCode();
        return;
    }
    if (!isFree() || m_step != Step::Code || !m_visit.registration) {
        return;
    }
    perform<CodeState>(
        Kind::Act,
        [this, channel](const ActKey &key, auto handler) {
            return m_visit.backend().sendCode(current().ref, channel, key, std::move(handler));
        },
        [this](CodeState &&state) {
            current().expiresAt = state.expiresAt;
            current().code = std::move(state);
            Q_EMIT codeRenewed();
        });
}

void Journey::checkCode(OneTimeCode code)
{
    if (m_step == Step::ResetCode) {
        checkResetCode(std::move(code));
        return;
    }
    if (!isFree() || m_step != Step::Code || !m_visit.registration) {
        return;
    }
    const auto kept = std::make_shared<const OneTimeCode>(std::move(code));
    perform<JourneyState>(
        Kind::Act,
        [this, kept](const ActKey &key, auto handler) {
            return m_visit.backend().checkCode(current().ref, *kept, key, std::move(handler));
        },
        [this](const JourneyState &state) {
            noteState(state);
            take(Cue::CodeRight);
        });
}

void Journey::identify(InvoiceCredentials credentials)
{
    if (!isFree() || m_step != Step::Invoice || !m_visit.registration) {
        return;
    }
    const auto kept = std::make_shared<const InvoiceCredentials>(std::move(credentials));
    perform<Household>(
        Kind::Act,
        [this, kept](const ActKey &key, auto handler) {
            return m_visit.backend().identify(current().ref, *kept, key, std::move(handler));
        },
        [this](Household &&household) {
            noteState(household.state);
            current().household = std::move(household);
            current().householdConfirmed = false;
            take(Cue::HouseholdFound);
        });
}

void Journey::createAccount(EmailAddress email, NewPassword password)
{
    if (!isFree() || m_step != Step::Account || !m_visit.registration) {
        return;
    }
    struct Values
    {
        EmailAddress email;
        NewPassword password;
    };
    const auto kept = std::make_shared<const Values>(Values {std::move(email), std::move(password)});
    // A lost answer is made up for by GET, which need not say the address.
    m_emailOffered = kept->email.text();
    perform<JourneyState>(
        Kind::Creates,
        [this, kept](const ActKey &key, auto handler) {
            return m_visit.backend().createAccount(current().ref, kept->email, kept->password, key, std::move(handler));
        },
        [this](const JourneyState &state) { followState(state); });
}

bool Journey::settleRegistration(const Failure &failure, bool creationInDoubt)
{
    if (!m_visit.registration || m_step < Step::Mobile || m_step > Step::Account) {
        return false;
    }
    if (failure.code == FailureCode::StepOutOfOrder || creationInDoubt) {
        askRegistration(failure);
        return true;
    }
    return false;
}

/// Asks the council where the registration stands and goes there; says \a otherwise where that is no other step, or, if it is
/// an act's own refusal, unless the account exists.
void Journey::askRegistration(const Failure &otherwise)
{
    ask<JourneyState>(
        [this](auto handler) { return m_visit.backend().fetchRegistration(current().ref, std::move(handler)); },
        [this, otherwise](const JourneyState &state) {
            const Step before = m_step;
            if (otherwise.code == FailureCode::StepOutOfOrder || state.phase == JourneyPhase::AccountCreated) {
                followState(state);
            } else {
                noteState(state);
            }
            if (m_step == before) {
                Q_EMIT failed(otherwise);
            }
        });
}

void Journey::followState(const JourneyState &state)
{
    noteState(state);
    switch (state.phase) {
    case JourneyPhase::CodeSent:
        moveTo(Step::Code);
        return;
    case JourneyPhase::MobileVerified:
        current().household.reset();
        current().householdConfirmed = false;
        moveTo(Step::Invoice);
        return;
    case JourneyPhase::Identified:
        // Whose household it is was told once, to the identification; without that answer it is asked again.
        moveTo(!current().household ? Step::Invoice : current().householdConfirmed ? Step::Account : Step::Household);
        return;
    case JourneyPhase::AccountCreated:
        // Nothing is left to do with it, and another household may register in the same visit.
        m_visit.giveUpRegistration();
        m_visit.accountEmail = state.email.isEmpty() ? m_emailOffered : state.email;
        moveTo(Step::Done);
        return;
    }
}

void Journey::noteState(const JourneyState &state)
{
    current().phase = state.phase;
    current().expiresAt = state.expiresAt;
}

} // namespace guichet
