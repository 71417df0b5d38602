// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HelpCall.h"

#include <utility>

namespace guichet {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::seconds pollWait = 25s;
/// Failed polls in a row after which the line counts as down.
constexpr int mostFailures = 3;

HelpCall::State stateOf(CallState state)
{
    switch (state) {
    case CallState::Waiting:
        return HelpCall::State::Waiting;
    case CallState::Accepted:
        return HelpCall::State::Accepted;
    case CallState::Closed:
        return HelpCall::State::Closed;
    case CallState::Withdrawn:
        return HelpCall::State::Withdrawn;
    }
    return HelpCall::State::None;
}

bool isOver(CallState state)
{
    return state == CallState::Closed || state == CallState::Withdrawn;
}

} // namespace

HelpCall::HelpCall(OfficeBackend &backend, QString office, std::chrono::milliseconds retryPause, QObject *parent)
    : QObject(parent)
    , m_backend(backend)
    , m_office(std::move(office))
    , m_rhythm(retryPause, [this] { poll(); })
{
}

HelpCall::~HelpCall()
{
    if (isOpen() && m_call) {
        m_backend.abandonCall(m_call->id);
    }
    if (!m_released.isEmpty()) {
        m_backend.abandonCall(m_released);
    }
}

bool HelpCall::isOpen() const
{
    return m_state == State::Asking || m_state == State::Waiting || m_state == State::Accepted;
}

void HelpCall::call(const HelpRequest &request)
{
    if (isOpen()) {
        return;
    }
    m_isRepeat = !m_key.isNull() && request == m_request;
    if (!m_isRepeat) {
        m_key = QUuid::createUuid();
        m_request = request;
    }
    m_call.reset();
    if (!isReleasing()) {
        ask();
    }
    settle(State::Asking);
}

void HelpCall::withdraw()
{
    if (isOpen()) {
        letGo();
        settle(State::None);
    }
}

void HelpCall::forget()
{
    const bool wasNone = m_state == State::None;
    if (isOpen()) {
        letGo();
    }
    m_call.reset();
    m_key = {};
    if (!wasNone) {
        settle(State::None);
    }
}

void HelpCall::ask()
{
    m_etag.clear();
    m_failures = 0;
    m_ticket = m_backend.makeCall(m_office, m_request, m_key,
                                  [this](Outcome<Call, Failure> outcome) { receiveMade(std::move(outcome)); });
}

void HelpCall::receiveMade(Outcome<Call, Failure> outcome)
{
    if (std::exchange(m_isUnwanted, false)) {
        if (outcome && !isOver(outcome.value().state)) {
            release(outcome.value().id);
        } else {
            released();
        }
        return;
    }
    if (outcome) {
        take(outcome.value(), true);
        return;
    }
    if (outcome.error().definite) {
        m_key = {};
    }
    settle(State::OutOfReach);
}

void HelpCall::poll()
{
    m_rhythm.begin();
    m_ticket = m_backend.fetchCall(m_call->id, m_etag, pollWait,
                                   [this](Outcome<CallAnswer, Failure> outcome) { receivePolled(std::move(outcome)); });
}

void HelpCall::receivePolled(Outcome<CallAnswer, Failure> outcome)
{
    if (outcome) {
        m_failures = 0;
        if (outcome.value().notModified) {
            m_rhythm.answered(false);
            return;
        }
        const bool hadNone = std::exchange(m_etag, outcome.value().etag).isEmpty();
        take(outcome.value().call, hadNone && !m_etag.isEmpty());
        return;
    }
    const Failure &failure = outcome.error();
    if (failure.code == FailureCode::CallUnknown) {
        Call gone = *m_call;
        gone.state = CallState::Withdrawn;
        take(gone, true);
        return;
    }
    // The next answer is to come at once, and not only with the next change.
    m_etag.clear();
    if (++m_failures < mostFailures) {
        m_rhythm.failed(failure.retryAfter);
        return;
    }
    letGo();
    settle(State::OutOfReach);
}

void HelpCall::take(const Call &call, bool hasNews)
{
    const bool isFirst = m_state == State::Asking;
    if (isOver(call.state) && m_isRepeat) {
        // The lost call did arrive, and has ended meanwhile: the resident asked for another.
        m_isRepeat = false;
        m_key = QUuid::createUuid();
        m_call.reset();
        ask();
        if (!isFirst) {
            settle(State::Asking);
        }
        return;
    }
    const bool hasChanged = !m_call || *m_call != call;
    m_call = call;
    m_key = {};
    m_isRepeat = m_isRepeat && isFirst;
    if (!isOver(call.state)) {
        m_rhythm.answered(hasNews || hasChanged);
    }
    if (hasChanged) {
        settle(stateOf(call.state));
    }
}

void HelpCall::letGo()
{
    m_rhythm.stop();
    m_key = {};
    if (m_call) {
        m_ticket.cancel();
        release(m_call->id);
        m_call.reset();
    } else if (!isReleasing()) {
        m_isUnwanted = true;
    }
}

void HelpCall::release(const QString &id)
{
    m_released = id;
    m_release = m_backend.withdrawCall(id, [this](const Outcome<Done, Failure> &) {
        m_released.clear();
        released();
    });
}

void HelpCall::released()
{
    if (m_state == State::Asking) {
        ask();
    }
}

void HelpCall::settle(State state)
{
    m_state = state;
    Q_EMIT changed();
}

} // namespace guichet
