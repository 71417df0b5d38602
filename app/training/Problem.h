// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QStringList>

#include <optional>

namespace guichet::training {

/// The problems that this council answers with: those of the contract, then those that RFC 9110 asks for where it is silent.
enum class ProblemCode {
    AccountLocked,
    AgentLocked,
    AgentRefused,
    /// session-expired too, of an agent's session.
    AgentSessionExpired,
    AlreadyRegistered,
    AttemptsExhausted,
    CallTaken,
    CallUnknown,
    ChannelUnavailable,
    CodeExpired,
    CredentialsRefused,
    CredentialsUnknown,
    EmailInUse,
    EmailRefused,
    EnrolmentRefused,
    FirstRegistrationNeeded,
    HolderRefused,
    IbanRefused,
    Internal,
    Maintenance,
    MandateExists,
    MobileRefused,
    OfferClosed,
    OfficeUnknown,
    PasswordRefused,
    RegistrationExpired,
    ResendTooEarly,
    RulesChanged,
    SendsExhausted,
    SessionExpired,
    StepOutOfOrder,
    TerminalRevoked,
    TerminalUnknown,
    ValidationFailed,
    WrongCode,
    ContentTooLarge,
    MethodNotAllowed,
    NotFound,
    TrainingKeyRefused,
};

/// What is fixed for a code.
struct ProblemKind
{
    /// As in `code`.
    QLatin1StringView name;
    int status = 0;
    /// For logs.
    QLatin1StringView title;
    /// The WWW-Authenticate of a 401, else empty.
    QLatin1StringView challenge;
};

ProblemKind kindOf(ProblemCode code);

/// One refusal.
struct Problem
{
    ProblemCode code = ProblemCode::NotFound;
    std::optional<int> attemptsLeft = std::nullopt;
    std::optional<int> retryAfterSeconds = std::nullopt;
    QStringList reasons = {};

    /// validation-failed for one reason: the name of the header or member that is missing or wrong.
    static Problem invalid(const QString &reason) { return {ProblemCode::ValidationFailed, {}, {}, {reason}}; }
};

} // namespace guichet::training
