// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Contract.h"
#include "Failure.h"
#include "OfficeContract.h"

#include <values/Outcome.h>

#include <QByteArray>
#include <QDateTime>

/// Strict reading of the council's bodies, as contract.md says: unknown members are ignored; a missing required member,
/// a wrong type or an unknown state is a protocol failure, and so is JSON that could be read in two ways (StrictJson.h); other
/// unknown values are met mildly. Pure functions.
namespace guichet::answers {

/// \a answered is the Date header of the answer.
Outcome<Service, FailureCode> readService(const QByteArray &json);
Outcome<CodeState, FailureCode> readCodeState(const QByteArray &json, const QDateTime &answered, bool opensJourney);
Outcome<JourneyState, FailureCode> readJourneyState(const QByteArray &json, const QDateTime &answered);
Outcome<Household, FailureCode> readHousehold(const QByteArray &json, const QDateTime &answered);
Outcome<Session, FailureCode> readSession(const QByteArray &json, const QDateTime &answered);
Outcome<ResetState, FailureCode> readResetState(const QByteArray &json, const QDateTime &answered);
Outcome<Account, FailureCode> readAccount(const QByteArray &json);
Outcome<PaymentOffer, FailureCode> readOffer(const QByteArray &json);
Outcome<Mandate, FailureCode> readMandate(const QByteArray &json);

Outcome<Terminal, FailureCode> readTerminal(const QByteArray &json);
Outcome<AgentPass, FailureCode> readAgentPass(const QByteArray &json, const QDateTime &answered);
Outcome<Call, FailureCode> readCall(const QByteArray &json);
Outcome<QList<Call>, FailureCode> readCalls(const QByteArray &json);

/// Reads a problem of the 4xx or 5xx class. A code that this version does not know is told by the general sentence of
/// \a status; a body that is no problem is a protocol failure.
Failure readProblem(const QByteArray &json, int status);
/// The code member alone, empty when there is none: cheap enough to decide on a retry.
QString problemCode(const QByteArray &json);

} // namespace guichet::answers
