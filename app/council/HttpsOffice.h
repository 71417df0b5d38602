// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Door.h"
#include "OfficeBackend.h"

namespace guichet {

/// Terminals, agents and calls over HTTPS, through a door of its own: the end of a visit drops no long poll.
class HttpsOffice : public OfficeBackend
{
public:
    explicit HttpsOffice(DoorOptions options);

    Ticket enrol(const Secret &enrolmentCode, const QString &office, const QString &profile, const QString &name,
                 const ActKey &key, Handler<Terminal> handler) override;
    Ticket sendHeartbeat(const Heartbeat &heartbeat, const ActKey &key, Handler<Done> handler) override;
    Ticket signInAgent(const QString &agent, const Secret &pin, const ActKey &key, Handler<AgentPass> handler) override;
    void signOutAgent(const Secret &pass) override;
    Ticket makeCall(const QString &office, const HelpRequest &request, const ActKey &key,
                    Handler<Call> handler) override;
    Ticket fetchCall(const QString &id, const QByteArray &knownEtag, std::chrono::seconds wait,
                     Handler<CallAnswer> handler) override;
    Ticket withdrawCall(const QString &id, Handler<Done> handler) override;
    void abandonCall(const QString &id) override;
    Ticket fetchCalls(const QString &office, const Secret &pass, const QByteArray &knownEtag, std::chrono::seconds wait,
                      Handler<CallsAnswer> handler) override;
    Ticket changeCall(const QString &id, const Secret &pass, CallState state, Handler<Call> handler) override;

    /// BCP 47, for the requests that follow.
    void setLanguage(const QString &language);
    /// As Door::setTerminalToken().
    void setTerminalToken(const Secret &token);
    /// For what the door itself says: that the council refuses this terminal.
    Door &door() { return m_door; }

private:
    Door m_door;
};

} // namespace guichet
