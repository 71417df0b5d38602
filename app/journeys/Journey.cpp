// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Journey.h"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

namespace guichet {

namespace {

// clang-format off
constexpr std::array transitions = {
    Transition{Step::Welcome,   Cue::Register,       Step::Mobile},
    Transition{Step::Welcome,   Cue::SignIn,         Step::SignIn},

    Transition{Step::SignIn,    Cue::Register,       Step::Mobile},
    Transition{Step::SignIn,    Cue::SignedIn,       Step::SignedIn},
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
    Transition{Step::Invoice,   Cue::Expired,        Step::Mobile},
    Transition{Step::Invoice,   Cue::Back,           Step::Code},

    Transition{Step::Household, Cue::Confirm,        Step::Account},
    Transition{Step::Household, Cue::NotMine,        Step::Invoice},
    Transition{Step::Household, Cue::Back,           Step::Invoice},

    Transition{Step::Account,   Cue::AccountCreated, Step::Done},
    Transition{Step::Account,   Cue::Expired,        Step::Mobile},
    Transition{Step::Account,   Cue::Back,           Step::Invoice},

    Transition{Step::Done,      Cue::Back,           Step::SignIn},
    Transition{Step::SignedIn,  Cue::Back,           Step::SignIn},
};
// clang-format on

} // namespace

Journey::Journey(Visit &visit, QObject *parent)
    : QObject(parent)
    , m_visit(visit)
{
}

std::span<const Transition> Journey::table()
{
    return transitions;
}

bool Journey::isDone(Step step) const
{
    if (!m_visit.registration) {
        return false;
    }
    switch (step) {
    case Step::Mobile:
    case Step::Code:
        return m_visit.registration->phase != JourneyPhase::CodeSent;
    case Step::Invoice:
    case Step::Household:
        return m_visit.registration->householdConfirmed;
    case Step::Account:
        return m_visit.registration->phase == JourneyPhase::AccountCreated;
    case Step::Welcome:
    case Step::SignIn:
    case Step::Done:
    case Step::SignedIn:
        return false;
    }
    return false;
}

void Journey::goBack()
{
    take(m_step == Step::Mobile && m_origin == Step::SignIn ? Cue::SignIn : Cue::Back);
}

void Journey::goOn()
{
    if (isDone(m_step)) {
        take(Cue::Continue);
    }
}

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

/// Sends an act and receives its answer; \a send takes (key, handler) and gives the ticket. The key lives as long as
/// m_repeat, that is until a definite answer.
template<typename Answer, typename Send, typename Receive>
void Journey::perform(const Send &send, const Receive &receive)
{
    const ActKey key = ActKey::createUuid();
    m_inDoubt = false;
    m_repeat = [this, key, send, receive] {
        setStatus(ActStatus::Waiting);
        m_ticket = send(key, [this, receive](Outcome<Answer, Failure> outcome) {
            if (!outcome) {
                settleFailure(outcome.error());
                return;
            }
            // The closure being left owns the secrets of the act: it goes once this call has ended.
            const auto done = std::exchange(m_repeat, nullptr);
            setStatus(ActStatus::Idle);
            receive(std::move(outcome).value());
        });
    };
    const auto first = m_repeat;
    first();
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
    if (!isFree() || m_step != Step::Code || !m_visit.registration) {
        return;
    }
    perform<CodeState>(
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
    if (!isFree() || m_step != Step::Code || !m_visit.registration) {
        return;
    }
    const auto kept = std::make_shared<const OneTimeCode>(std::move(code));
    perform<JourneyState>(
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
    m_createsAccount = true;
    // A lost answer is made up for by GET, which need not say the address.
    m_emailOffered = kept->email.text();
    perform<JourneyState>(
        [this, kept](const ActKey &key, auto handler) {
            return m_visit.backend().createAccount(current().ref, kept->email, kept->password, key, std::move(handler));
        },
        [this](const JourneyState &state) { followState(state); });
}

void Journey::signIn(const QString &identifier, Secret password)
{
    if (!isFree() || m_step != Step::SignIn) {
        return;
    }
    const auto kept = std::make_shared<const Secret>(std::move(password));
    perform<Session>(
        [this, identifier, kept](const ActKey &key, auto handler) {
            return m_visit.backend().signIn(identifier, *kept, key, std::move(handler));
        },
        [this](Session &&session) {
            if (m_visit.session) {
                m_visit.backend().signOut(m_visit.session->token);
            }
            m_visit.session = std::move(session);
            take(Cue::SignedIn);
        });
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
        settleFailure(Failure {.code = FailureCode::WaitLeft});
    }
}

void Journey::setStatus(ActStatus status)
{
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
    moveTo(row->to);
}

void Journey::moveTo(Step step)
{
    m_step = step;
    Q_EMIT stepChanged(step);
}

void Journey::settleFailure(const Failure &failure)
{
    if (!failure.definite) {
        m_inDoubt = true;
        setStatus(ActStatus::Unsettled);
        Q_EMIT failed(failure);
        return;
    }
    const bool wasInDoubt = std::exchange(m_inDoubt, false);
    const bool createsAccount = std::exchange(m_createsAccount, false);
    const auto done = std::exchange(m_repeat, nullptr);
    setStatus(ActStatus::Idle);
    if (failure.code == FailureCode::RegistrationExpired && m_visit.registration) {
        expire(failure);
    } else if (failure.code == FailureCode::StepOutOfOrder && m_visit.registration) {
        askState(std::nullopt);
    } else if (wasInDoubt && createsAccount && m_visit.registration) {
        // The first sending may have made the account after all; then the refusal speaks of its own work.
        askState(failure);
    } else {
        Q_EMIT failed(failure);
    }
}

/// Asks the council where the journey stands and goes there; says \a otherwise if the account does not exist.
void Journey::askState(const std::optional<Failure> &otherwise)
{
    m_repeat = [this, otherwise] {
        setStatus(ActStatus::Waiting);
        m_ticket = m_visit.backend().fetchRegistration(
            current().ref, [this, otherwise](const Outcome<JourneyState, Failure> &outcome) {
                if (!outcome) {
                    settleStateFailure(outcome.error());
                    return;
                }
                // It keeps what this closure captured alive until the end.
                const auto done = std::exchange(m_repeat, nullptr);
                setStatus(ActStatus::Idle);
                if (otherwise && outcome.value().phase != JourneyPhase::AccountCreated) {
                    noteState(outcome.value());
                    Q_EMIT failed(*otherwise);
                    return;
                }
                followState(outcome.value());
            });
    };
    const auto first = m_repeat;
    first();
}

void Journey::settleStateFailure(const Failure &failure)
{
    if (!failure.definite || failure.code != FailureCode::StepOutOfOrder) {
        settleFailure(failure);
        return;
    }
    // Asking where the journey stands cannot be out of order: a council that says so would be asked for ever.
    m_inDoubt = false;
    const auto done = std::exchange(m_repeat, nullptr);
    setStatus(ActStatus::Idle);
    Q_EMIT failed(failure);
}

void Journey::followState(const JourneyState &state)
{
    m_createsAccount = false;
    noteState(state);
    switch (state.phase) {
    case JourneyPhase::CodeSent:
        moveTo(Step::Code);
        return;
    case JourneyPhase::MobileVerified:
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

void Journey::expire(const Failure &failure)
{
    m_visit.registration.reset();
    take(Cue::Expired);
    Q_EMIT failed(failure);
}

} // namespace guichet
