// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Journey.h"

#include <utility>

/// How every journey's acts are sent and answered. For the sources of this folder alone.
namespace guichet {

/// Sends an act and receives its answer; \a send takes (key, handler) and gives the ticket. The key lives as long as
/// m_repeat, that is until a definite answer. \a giveUp, if there is one, takes it too, when the visit ends before.
template<typename Answer, typename Send, typename Receive>
void Journey::perform(Kind kind, const Send &send, const Receive &receive,
                      const std::function<void(const ActKey &)> &giveUp)
{
    const ActKey key = ActKey::createUuid();
    m_kind = kind;
    m_giveUp = giveUp == nullptr ? std::function<void()>() : [key, giveUp] { giveUp(key); };
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

/// Asks the council where things stand, after an act that leaves that open. The page stays locked until it is known.
template<typename State, typename Fetch, typename Follow>
void Journey::ask(const Fetch &fetch, const Follow &follow)
{
    m_kind = Kind::Act;
    m_repeat = [this, fetch, follow] {
        setStatus(ActStatus::Waiting);
        m_ticket = fetch([this, follow](Outcome<State, Failure> outcome) {
            if (!outcome) {
                settleStateFailure(outcome.error());
                return;
            }
            // It keeps what this closure captured alive until the end.
            const auto done = std::exchange(m_repeat, nullptr);
            setStatus(ActStatus::Idle);
            follow(std::move(outcome).value());
        });
    };
    const auto first = m_repeat;
    first();
}

} // namespace guichet
