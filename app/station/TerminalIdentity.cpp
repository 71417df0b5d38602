// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TerminalIdentity.h"

#include <algorithm>
#include <utility>

namespace guichet {

using namespace Qt::StringLiterals;

namespace {

const auto tokenName = u"terminal-token"_s;

} // namespace

TerminalIdentity::TerminalIdentity(Vault &vault, OfficeBackend &council, const VaultPauses &pauses, QObject *parent)
    : QObject(parent)
    , m_vault(vault)
    , m_council(council)
    , m_pauses(pauses)
    , m_pause(pauses.first)
{
    m_retry.setSingleShot(true);
    m_retry.callOnTimeout(this, [this] {
        if (m_state == State::Enrolled) {
            keep();
        } else {
            read();
        }
    });
}

void TerminalIdentity::open()
{
    if (m_state == State::Unknown) {
        setState(State::Reading, std::nullopt);
        read();
    }
}

void TerminalIdentity::enrol(const Secret &code, const Place &place)
{
    if (m_enrolling) {
        return;
    }
    // Whatever the vault may still say is about to be out of date.
    m_vaultTicket.cancel();
    m_forgetting = false;
    m_retry.stop();
    if (!m_attempt || m_attempt->place != place || !m_attempt->code.equals(code)) {
        m_attempt = Attempt {code.duplicate(), place, ActKey::createUuid()};
    }
    m_enrolling = true;
    m_councilTicket =
        m_council.enrol(m_attempt->code, place.office, place.profile, place.name, m_attempt->key,
                        [this](Outcome<Terminal, Failure> outcome) { receiveTerminal(std::move(outcome)); });
    Q_EMIT changed();
}

void TerminalIdentity::forget()
{
    m_councilTicket.cancel();
    m_retry.stop();
    m_attempt.reset();
    m_enrolling = false;
    m_token.wipe();
    m_kept = false;
    m_forgetting = true;
    m_vaultTicket = m_vault.erase(tokenName, [this](Outcome<Vault::Kept, Vault::Problem> outcome) {
        m_forgetting = false;
        setState(State::NotEnrolled, outcome ? std::nullopt : std::optional(outcome.error()));
    });
    Q_EMIT tokenForgotten();
    setState(State::NotEnrolled, std::nullopt);
}

void TerminalIdentity::read()
{
    m_vaultTicket =
        m_vault.read(tokenName, [this](Outcome<Secret, Vault::Problem> outcome) { receiveToken(std::move(outcome)); });
}

void TerminalIdentity::receiveToken(Outcome<Secret, Vault::Problem> outcome)
{
    if (outcome) {
        m_token = std::move(outcome).value();
        m_kept = true;
        m_pause = m_pauses.first;
        Q_EMIT tokenKnown(m_token);
        setState(State::Enrolled, std::nullopt);
    } else if (outcome.error() == Vault::Problem::NotFound) {
        setState(State::NotEnrolled, std::nullopt);
    } else {
        if (mayPass(outcome.error())) {
            retryLater();
        }
        setState(State::VaultProblem, outcome.error());
    }
}

void TerminalIdentity::receiveTerminal(Outcome<Terminal, Failure> outcome)
{
    if (!outcome) {
        m_enrolling = false;
        if (outcome.error().definite) {
            m_attempt.reset();
        }
        // The vault may have been about to tell of an earlier token.
        if (m_state == State::Reading || (m_problem && mayPass(*m_problem))) {
            retryLater();
        }
        Q_EMIT enrolmentFailed(outcome.error());
        Q_EMIT changed();
        return;
    }
    m_attempt.reset();
    m_token = std::move(outcome).value().token;
    m_kept = false;
    m_pause = m_pauses.first;
    Q_EMIT tokenKnown(m_token);
    keep();
    setState(State::Enrolled, std::nullopt);
}

void TerminalIdentity::keep()
{
    m_vaultTicket = m_vault.write(tokenName, m_token,
                                  [this](Outcome<Vault::Kept, Vault::Problem> outcome) { receiveKept(outcome); });
}

void TerminalIdentity::receiveKept(Outcome<Vault::Kept, Vault::Problem> outcome)
{
    m_kept = outcome.ok();
    if (!m_kept && mayPass(outcome.error())) {
        retryLater();
    }
    const bool first = std::exchange(m_enrolling, false);
    setState(State::Enrolled, m_kept ? std::nullopt : std::optional(outcome.error()));
    if (first) {
        Q_EMIT enrolled();
    }
}

void TerminalIdentity::retryLater()
{
    m_retry.start(m_pause);
    m_pause = std::min(2 * m_pause, m_pauses.longest);
}

void TerminalIdentity::setState(State state, std::optional<Vault::Problem> problem)
{
    m_state = state;
    m_problem = problem;
    Q_EMIT changed();
}

} // namespace guichet
