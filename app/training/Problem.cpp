// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Problem.h"

namespace guichet::training {

using namespace Qt::StringLiterals;

ProblemKind kindOf(ProblemCode code)
{
    constexpr auto session = "Resident-Session realm=\"guichet\""_L1;
    constexpr auto agent = "Agent-Session realm=\"guichet\""_L1;
    constexpr auto terminal = "Bearer realm=\"guichet\", error=\"invalid_token\""_L1;
    switch (code) {
    case ProblemCode::AccountLocked:
        return {"account-locked"_L1, 423, "Account locked"_L1, {}};
    case ProblemCode::AgentLocked:
        return {"agent-locked"_L1, 423, "Agent locked"_L1, {}};
    case ProblemCode::AgentRefused:
        return {"agent-refused"_L1, 401, "Agent refused"_L1, agent};
    case ProblemCode::AgentSessionExpired:
        return {"session-expired"_L1, 401, "Agent session expired"_L1, agent};
    case ProblemCode::AlreadyRegistered:
        return {"already-registered"_L1, 409, "Contract already registered"_L1, {}};
    case ProblemCode::AttemptsExhausted:
        return {"attempts-exhausted"_L1, 429, "Attempts exhausted"_L1, {}};
    case ProblemCode::CallTaken:
        return {"call-taken"_L1, 409, "Call taken by another agent"_L1, {}};
    case ProblemCode::CallUnknown:
        return {"call-unknown"_L1, 404, "Call unknown"_L1, {}};
    case ProblemCode::ChannelUnavailable:
        return {"channel-unavailable"_L1, 409, "Channel unavailable"_L1, {}};
    case ProblemCode::CodeExpired:
        return {"code-expired"_L1, 410, "Code expired"_L1, {}};
    case ProblemCode::CredentialsRefused:
        return {"credentials-refused"_L1, 401, "Credentials refused"_L1, session};
    case ProblemCode::CredentialsUnknown:
        return {"credentials-unknown"_L1, 422, "Invoice credentials unknown"_L1, {}};
    case ProblemCode::EmailInUse:
        return {"email-in-use"_L1, 409, "E-mail address in use"_L1, {}};
    case ProblemCode::EmailRefused:
        return {"email-refused"_L1, 422, "E-mail address refused"_L1, {}};
    case ProblemCode::EnrolmentRefused:
        return {"enrolment-refused"_L1, 401, "Enrolment refused"_L1, "Enrolment realm=\"guichet\""_L1};
    case ProblemCode::FirstRegistrationNeeded:
        return {"first-registration-needed"_L1, 409, "First registration needed"_L1, {}};
    case ProblemCode::HolderRefused:
        return {"holder-refused"_L1, 422, "Account holder refused"_L1, {}};
    case ProblemCode::IbanRefused:
        return {"iban-refused"_L1, 422, "IBAN refused"_L1, {}};
    case ProblemCode::Internal:
        return {"internal"_L1, 500, "Internal error"_L1, {}};
    case ProblemCode::Maintenance:
        return {"maintenance"_L1, 503, "Maintenance"_L1, {}};
    case ProblemCode::MandateExists:
        return {"mandate-exists"_L1, 409, "Mandate exists"_L1, {}};
    case ProblemCode::MobileRefused:
        return {"mobile-refused"_L1, 422, "Mobile refused"_L1, {}};
    case ProblemCode::OfferClosed:
        return {"offer-closed"_L1, 410, "Offer closed"_L1, {}};
    case ProblemCode::OfficeUnknown:
        return {"office-unknown"_L1, 404, "Office unknown"_L1, {}};
    case ProblemCode::PasswordRefused:
        return {"password-refused"_L1, 422, "Password refused"_L1, {}};
    case ProblemCode::RegistrationExpired:
        return {"registration-expired"_L1, 410, "Registration expired"_L1, {}};
    case ProblemCode::ResendTooEarly:
        return {"resend-too-early"_L1, 429, "Resend too early"_L1, {}};
    case ProblemCode::RulesChanged:
        return {"rules-changed"_L1, 409, "Rules changed"_L1, {}};
    case ProblemCode::SendsExhausted:
        return {"sends-exhausted"_L1, 429, "Sends exhausted"_L1, {}};
    case ProblemCode::SessionExpired:
        return {"session-expired"_L1, 401, "Session expired"_L1, session};
    case ProblemCode::StepOutOfOrder:
        return {"step-out-of-order"_L1, 409, "Step out of order"_L1, {}};
    case ProblemCode::TerminalRevoked:
        return {"terminal-revoked"_L1, 401, "Terminal revoked"_L1, terminal};
    case ProblemCode::TerminalUnknown:
        return {"terminal-unknown"_L1, 401, "Terminal unknown"_L1, terminal};
    case ProblemCode::ValidationFailed:
        return {"validation-failed"_L1, 400, "Validation failed"_L1, {}};
    case ProblemCode::WrongCode:
        return {"wrong-code"_L1, 422, "Wrong code"_L1, {}};
    case ProblemCode::ContentTooLarge:
        return {"content-too-large"_L1, 413, "Content too large"_L1, {}};
    case ProblemCode::MethodNotAllowed:
        return {"method-not-allowed"_L1, 405, "Method not allowed"_L1, {}};
    case ProblemCode::NotFound:
        return {"not-found"_L1, 404, "Not found"_L1, {}};
    case ProblemCode::TrainingKeyRefused:
        return {"training-key-refused"_L1, 401, "Training key refused"_L1, "Training realm=\"guichet\""_L1};
    }
    return {};
}

} // namespace guichet::training
