// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "CouncilBackend.h"
#include "Door.h"

#include <QObject>

namespace guichet {

/// The council over HTTPS, through the one door: turns calls into requests of contract.md and answers into values.
class HttpsCouncil : public CouncilBackend
{
public:
    explicit HttpsCouncil(DoorOptions options);

    Ticket fetchService(const QByteArray &knownEtag, Handler<ServiceAnswer> handler) override;
    Ticket startRegistration(const MobileNumber &mobile, Channel channel, const ActKey &key,
                             Handler<CodeState> handler) override;
    Ticket fetchRegistration(const JourneyRef &journey, Handler<JourneyState> handler) override;
    Ticket sendCode(const JourneyRef &journey, Channel channel, const ActKey &key, Handler<CodeState> handler) override;
    Ticket checkCode(const JourneyRef &journey, const OneTimeCode &code, const ActKey &key,
                     Handler<JourneyState> handler) override;
    Ticket identify(const JourneyRef &journey, const InvoiceCredentials &credentials, const ActKey &key,
                    Handler<Household> handler) override;
    Ticket createAccount(const JourneyRef &journey, const EmailAddress &email, const NewPassword &password,
                         const ActKey &key, Handler<JourneyState> handler) override;
    void abandonRegistration(const JourneyRef &journey) override;
    Ticket signIn(const QString &identifier, const Secret &password, const ActKey &key,
                  Handler<Session> handler) override;
    void abandonSignIn(const QString &identifier, const Secret &password, const ActKey &key) override;
    Ticket startReset(const EmailAddress &email, const ActKey &key, Handler<CodeState> handler) override;
    Ticket fetchReset(const JourneyRef &journey, Handler<ResetState> handler) override;
    Ticket sendResetCode(const JourneyRef &journey, const ActKey &key, Handler<CodeState> handler) override;
    Ticket checkResetCode(const JourneyRef &journey, const OneTimeCode &code, const ActKey &key,
                          Handler<ResetState> handler) override;
    Ticket setPassword(const JourneyRef &journey, const NewPassword &password, const ActKey &key,
                       Handler<PasswordSet> handler) override;
    Ticket fetchAccount(const Secret &session, Handler<Account> handler) override;
    Ticket fetchOffer(const Secret &session, Handler<PaymentOffer> handler) override;
    Ticket signMandate(const Secret &session, const MandateRequest &request, const ActKey &key,
                       Handler<Mandate> handler) override;
    void signOut(const Secret &session) override;
    void setLanguage(const QString &language) override;
    void warmUp() override;
    void dropConnections() override;

    /// As Door::setTerminalToken().
    void setTerminalToken(const Secret &token);
    /// For what the door itself says: that the council refuses this terminal, and how long answers took.
    Door &door() { return m_door; }

private:
    Door m_door;
};

} // namespace guichet
