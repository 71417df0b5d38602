// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CallBoard.h"

#include <algorithm>
#include <utility>

namespace guichet {

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::seconds pollWait = 25s;

auto findCall(const QList<Call> &calls, const QString &id)
{
    return std::find_if(calls.begin(), calls.end(), [&id](const Call &call) { return call.id == id; });
}

} // namespace

CallBoard::CallBoard(OfficeBackend &backend, AgentSession &agent, std::chrono::milliseconds retryPause, QObject *parent)
    : QObject(parent)
    , m_backend(backend)
    , m_agent(agent)
    , m_rhythm(retryPause, [this] { poll(); })
{
    connect(&m_agent, &AgentSession::changed, this, &CallBoard::follow);
    follow();
}

void CallBoard::follow()
{
    if (m_agent.state() == AgentSession::State::SignedIn) {
        pollAnew();
        return;
    }
    m_rhythm.stop();
    m_poll.cancel();
    m_changes.clear();
    m_etag.clear();
    const bool wasEmpty = m_calls.isEmpty() && !m_live;
    m_calls.clear();
    m_live = false;
    if (!wasEmpty) {
        Q_EMIT changed();
    }
}

void CallBoard::pollAnew()
{
    m_etag.clear();
    m_rhythm.stop();
    poll();
}

void CallBoard::poll()
{
    const AgentPass &pass = *m_agent.pass();
    m_rhythm.begin();
    m_poll = m_backend.fetchCalls(pass.office, pass.token, m_etag, pollWait,
                                  [this](auto outcome) { receive(std::move(outcome)); });
}

void CallBoard::receive(Outcome<CallsAnswer, Failure> outcome)
{
    if (outcome) {
        const bool wasLive = std::exchange(m_live, true);
        if (outcome.value().notModified) {
            m_rhythm.answered(false);
            if (!wasLive) {
                Q_EMIT changed();
            }
            return;
        }
        const bool hadNone = std::exchange(m_etag, outcome.value().etag).isEmpty();
        QList<Call> calls = outcome.value().calls;
        std::stable_sort(calls.begin(), calls.end(),
                         [](const Call &one, const Call &other) { return one.since < other.since; });
        const bool hasChanged = calls != m_calls;
        m_rhythm.answered(hasChanged || (hadNone && !m_etag.isEmpty()));
        if (hasChanged || !wasLive) {
            show(std::move(calls));
        }
        return;
    }
    if (outcome.error().code == FailureCode::SessionExpired) {
        m_agent.noteRefusal();
        return;
    }
    // The next answer is to come at once, and not only with the next change.
    m_etag.clear();
    m_rhythm.failed(outcome.error().retryAfter);
    if (std::exchange(m_live, false)) {
        Q_EMIT changed();
    }
}

void CallBoard::show(QList<Call> calls)
{
    const QList<Call> before = std::exchange(m_calls, std::move(calls));
    QList<Call> fresh;
    std::copy_if(m_calls.cbegin(), m_calls.cend(), std::back_inserter(fresh), [&before](const Call &call) {
        return call.state == CallState::Waiting && findCall(before, call.id) == before.end();
    });
    Q_EMIT changed();
    for (const Call &call : std::as_const(fresh)) {
        Q_EMIT arrived(call);
    }
}

void CallBoard::accept(const QString &id)
{
    change(id, CallState::Accepted);
}

void CallBoard::close(const QString &id)
{
    change(id, CallState::Closed);
}

void CallBoard::change(const QString &id, CallState state)
{
    if (m_agent.pass() == nullptr || isChanging(id)) {
        return;
    }
    m_changes[id] = m_backend.changeCall(id, m_agent.pass()->token, state, [this, id](Outcome<Call, Failure> outcome) {
        receiveChange(QString(id), std::move(outcome));
    });
    Q_EMIT changed();
}

void CallBoard::receiveChange(const QString &id, Outcome<Call, Failure> outcome)
{
    m_changes.erase(id);
    if (!outcome) {
        const Failure &failure = outcome.error();
        if (failure.code == FailureCode::SessionExpired) {
            m_agent.noteRefusal();
            return;
        }
        pollAnew();
        Q_EMIT changed();
        Q_EMIT refused(failure);
        return;
    }
    const Call &call = outcome.value();
    QList<Call> calls = m_calls;
    const auto known = std::find_if(calls.begin(), calls.end(), [&id](const Call &one) { return one.id == id; });
    if (known != calls.end()) {
        if (call.state == CallState::Accepted || call.state == CallState::Waiting) {
            *known = call;
        } else {
            calls.erase(known);
        }
    }
    m_calls = calls;
    Q_EMIT changed();
}

} // namespace guichet
