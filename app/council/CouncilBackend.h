// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Contract.h"
#include "Failure.h"
#include "Ticket.h"

#include <values/InvoiceCredentials.h>
#include <values/Outcome.h>

#include <QUuid>

#include <functional>

namespace guichet {

/// The idempotency key of one act. The caller keeps it until a definite answer came, and repeats the act with the same
/// key and the same values; the implementation then sends the same bytes.
using ActKey = QUuid;

/// The council, as the journeys see it. All calls return at once and answer on the calling thread, at most once, and
/// never before they returned. Dropping the ticket drops the answer. Secrets are read during the call and not kept
/// longer than the exchange.
class CouncilBackend
{
public:
    template<typename Answer>
    using Handler = std::function<void(Outcome<Answer, Failure>)>;

    virtual ~CouncilBackend() = default;

    /// \a knownEtag may be empty. Needs no journey.
    virtual Ticket fetchService(const QByteArray &knownEtag, Handler<ServiceAnswer> handler) = 0;

    virtual Ticket startRegistration(const MobileNumber &mobile, Channel channel, const ActKey &key,
                                     Handler<CodeState> handler) = 0;
    virtual Ticket fetchRegistration(const JourneyRef &journey, Handler<JourneyState> handler) = 0;
    virtual Ticket sendCode(const JourneyRef &journey, Channel channel, const ActKey &key,
                            Handler<CodeState> handler) = 0;
    virtual Ticket checkCode(const JourneyRef &journey, const OneTimeCode &code, const ActKey &key,
                             Handler<JourneyState> handler) = 0;
    virtual Ticket identify(const JourneyRef &journey, const InvoiceCredentials &credentials, const ActKey &key,
                            Handler<Household> handler) = 0;
    virtual Ticket createAccount(const JourneyRef &journey, const EmailAddress &email, const NewPassword &password,
                                 const ActKey &key, Handler<JourneyState> handler) = 0;
    /// Tells the council that the resident gave the registration up. No answer: it is a courtesy, tried once.
    virtual void abandonRegistration(const JourneyRef &journey) = 0;

    virtual Ticket signIn(const QString &identifier, const Secret &password, const ActKey &key,
                          Handler<Session> handler) = 0;
    /// For a sign-in whose answer nobody waits for any more: the council is asked once more with the same key, so that it names
    /// the session that it may have begun, which is ended. No answer: it is a courtesy, tried once.
    virtual void abandonSignIn(const QString &identifier, const Secret &password, const ActKey &key) = 0;
    /// The reset of a forgotten password. The council answers the same for an address that it does not know.
    virtual Ticket startReset(const EmailAddress &email, const ActKey &key, Handler<CodeState> handler) = 0;
    virtual Ticket fetchReset(const JourneyRef &journey, Handler<ResetState> handler) = 0;
    virtual Ticket sendResetCode(const JourneyRef &journey, const ActKey &key, Handler<CodeState> handler) = 0;
    virtual Ticket checkResetCode(const JourneyRef &journey, const OneTimeCode &code, const ActKey &key,
                                  Handler<ResetState> handler) = 0;
    virtual Ticket setPassword(const JourneyRef &journey, const NewPassword &password, const ActKey &key,
                               Handler<PasswordSet> handler) = 0;

    virtual Ticket fetchAccount(const Secret &session, Handler<Account> handler) = 0;
    virtual Ticket fetchOffer(const Secret &session, Handler<PaymentOffer> handler) = 0;
    virtual Ticket signMandate(const Secret &session, const MandateRequest &request, const ActKey &key,
                               Handler<Mandate> handler) = 0;
    /// Ends the session at the council. No answer: tried once.
    virtual void signOut(const Secret &session) = 0;

    /// Somebody is reading or typing: the next act is to find its connection open. Called at will, at the start of a step and
    /// while its fields are typed in, never between visits. Sends no request, and costs next to nothing when it is open.
    virtual void warmUp() { }

    /// The language of the screen, BCP 47, for the requests that follow.
    virtual void setLanguage(const QString &language) = 0;
    /// Called at the end of a visit: no connection outlives it, but for the farewells just said.
    virtual void dropConnections() = 0;
};

} // namespace guichet
