// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Acts.h"

#include <memory>
#include <utility>

/// « Mot de passe oublié ».
namespace guichet {

void Journey::startReset(const EmailAddress &email)
{
    if (!isFree() || m_step != Step::ResetEmail) {
        return;
    }
    if (m_visit.reset && m_visit.reset->email.text() == email.text()) {
        take(Cue::SameNumber);
        return;
    }
    m_visit.reset.reset();
    perform<CodeState>(
        Kind::Act,
        [this, email](const ActKey &key, auto handler) {
            return m_visit.backend().startReset(email, key, std::move(handler));
        },
        [this, email](CodeState &&state) {
            JourneyRef ref {state.id, std::move(state.token)};
            const Moment expiresAt = state.expiresAt;
            m_visit.reset.emplace(
                Visit::Reset {std::move(ref), email, std::move(state), ResetPhase::CodeSent, expiresAt});
            take(Cue::CodeSent);
        });
}

void Journey::sendNewResetCode()
{
    if (!isFree() || !m_visit.reset) {
        return;
    }
    perform<CodeState>(
        Kind::Act,
        [this](const ActKey &key, auto handler) {
            return m_visit.backend().sendResetCode(m_visit.reset->ref, key, std::move(handler));
        },
        [this](CodeState &&state) {
            m_visit.reset->expiresAt = state.expiresAt;
            m_visit.reset->code = std::move(state);
            Q_EMIT codeRenewed();
        });
}

void Journey::checkResetCode(OneTimeCode code)
{
    if (!isFree() || !m_visit.reset) {
        return;
    }
    const auto kept = std::make_shared<const OneTimeCode>(std::move(code));
    perform<ResetState>(
        Kind::Act,
        [this, kept](const ActKey &key, auto handler) {
            return m_visit.backend().checkResetCode(m_visit.reset->ref, *kept, key, std::move(handler));
        },
        [this](const ResetState &state) {
            noteReset(state);
            take(Cue::CodeRight);
        });
}

void Journey::setPassword(NewPassword password)
{
    if (!isFree() || m_step != Step::ResetPassword || !m_visit.reset) {
        return;
    }
    const auto kept = std::make_shared<const NewPassword>(std::move(password));
    perform<PasswordSet>(
        Kind::Creates,
        [this, kept](const ActKey &key, auto handler) {
            return m_visit.backend().setPassword(m_visit.reset->ref, *kept, key, std::move(handler));
        },
        [this](const PasswordSet &) {
            followReset({ResetPhase::Done, m_visit.reset->expiresAt});
        });
}

bool Journey::settleReset(const Failure &failure, bool creationInDoubt)
{
    if (!m_visit.reset || (m_step != Step::ResetCode && m_step != Step::ResetPassword)) {
        return false;
    }
    if (failure.code == FailureCode::StepOutOfOrder || creationInDoubt) {
        askReset(failure);
        return true;
    }
    return false;
}

/// Asks the council where the reset stands and goes there; says \a otherwise as askRegistration() does.
void Journey::askReset(const Failure &otherwise)
{
    ask<ResetState>(
        [this](auto handler) { return m_visit.backend().fetchReset(m_visit.reset->ref, std::move(handler)); },
        [this, otherwise](const ResetState &state) {
            const Step before = m_step;
            if (otherwise.code == FailureCode::StepOutOfOrder || state.phase == ResetPhase::Done) {
                followReset(state);
            } else {
                noteReset(state);
            }
            if (m_step == before) {
                Q_EMIT failed(otherwise);
            }
        });
}

void Journey::followReset(const ResetState &state)
{
    noteReset(state);
    switch (state.phase) {
    case ResetPhase::CodeSent:
        moveTo(Step::ResetCode);
        return;
    case ResetPhase::MobileVerified:
        moveTo(Step::ResetPassword);
        return;
    case ResetPhase::Done:
        m_visit.accountEmail = m_visit.reset->email.text();
        m_visit.reset.reset();
        moveTo(Step::ResetDone);
        return;
    }
}

void Journey::noteReset(const ResetState &state)
{
    m_visit.reset->phase = state.phase;
    m_visit.reset->expiresAt = state.expiresAt;
}

} // namespace guichet
