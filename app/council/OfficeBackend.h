// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CouncilBackend.h"
#include "OfficeContract.h"

#include <chrono>

namespace guichet {

/// The council, as the office sees it: terminals, agents and calls. The rules of CouncilBackend hold: all calls return at
/// once and answer on the calling thread, at most once and never before they returned; dropping the ticket drops the
/// answer. Its connections are apart from those of visits, and carry nothing that a resident typed.
class OfficeBackend
{
public:
    template<typename Answer>
    using Handler = CouncilBackend::Handler<Answer>;

    virtual ~OfficeBackend() = default;

    virtual Ticket enrol(const Secret &enrolmentCode, const QString &office, const QString &profile,
                         const QString &name, const ActKey &key, Handler<Terminal> handler) = 0;
    /// Only for a terminal with a token.
    virtual Ticket sendHeartbeat(const Heartbeat &heartbeat, const ActKey &key, Handler<Done> handler) = 0;

    virtual Ticket signInAgent(const QString &agent, const Secret &pin, const ActKey &key,
                               Handler<AgentPass> handler) = 0;
    /// No answer: a courtesy, tried once.
    virtual void signOutAgent(const Secret &pass) = 0;

    /// A call that is still open is answered again rather than doubled.
    virtual Ticket makeCall(const QString &office, const HelpRequest &request, const ActKey &key,
                            Handler<Call> handler) = 0;
    /// Long poll: with \a knownEtag, « not modified » after \a wait without change; without it, at once.
    virtual Ticket fetchCall(const QString &id, const QByteArray &knownEtag, std::chrono::seconds wait,
                             Handler<CallAnswer> handler) = 0;
    virtual Ticket withdrawCall(const QString &id, Handler<Done> handler) = 0;
    /// Withdraws with nobody left to hear the answer, as at the end of a visit. Tried once.
    virtual void abandonCall(const QString &id) = 0;

    /// Long poll, like fetchCall().
    virtual Ticket fetchCalls(const QString &office, const Secret &pass, const QByteArray &knownEtag,
                              std::chrono::seconds wait, Handler<CallsAnswer> handler) = 0;
    /// \a state is Accepted (« J'y vais ») or Closed. The same agent may repeat it.
    virtual Ticket changeCall(const QString &id, const Secret &pass, CallState state, Handler<Call> handler) = 0;
};

} // namespace guichet
