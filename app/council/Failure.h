// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <chrono>
#include <functional>
#include <optional>
#include <span>

namespace guichet {

/// Everything that can keep an act from succeeding, once it left the page: the problems of the contract, and what the
/// network and the reading of answers add. Closed: one row each in allFailures(), none without sentences.
enum class FailureCode {
    // The council's own problems, in the contract's words.
    MobileRefused,
    ChannelUnavailable,
    SendsExhausted,
    ResendTooEarly,
    WrongCode,
    CodeExpired,
    AttemptsExhausted,
    RegistrationExpired,
    CredentialsUnknown,
    AlreadyRegistered,
    StepOutOfOrder,
    EmailInUse,
    EmailRefused,
    PasswordRefused,
    CredentialsRefused,
    AccountLocked,
    FirstRegistrationNeeded,
    SessionExpired,
    OfferClosed,
    MandateExists,
    IbanRefused,
    HolderRefused,
    RulesChanged,
    OfficeUnknown,
    CallUnknown,
    CallTaken,
    AgentRefused,
    AgentLocked,
    EnrolmentRefused,
    TerminalUnknown,
    TerminalRevoked,
    RateLimited,
    ValidationFailed,
    Internal,
    Maintenance,
    // The way to the council.
    Unreachable,
    TimedOut,
    ConnectionLost,
    TlsRefused,
    Unavailable,
    WaitLeft,
    ProxyUnreachable,
    ProxySignInRefused,
    CaptivePortal,
    // Why the council's server, or whoever stands in its place, is not believed.
    CertificateExpired,
    CertificateNotYetValid,
    CertificateOfAnother,
    CertificateSelfSigned,
    AuthorityUnknown,
    CertificateRevoked,
    CertificateWeak,
    ProtocolTooOld,
    CertificateAsked,
    CertificateNotPinned,
    // The reading of its answers: protocol failures, and problems this version does not know.
    AnswerTooLarge,
    AnswerMalformed,
    AnswerWrongType,
    UnknownState,
    Redirected,
    RequestRefused,
    ServerTrouble,
};

/// Where a failure leads the resident, when the journey has no better row of its own.
enum class Lead {
    Stay, ///< The same page; the same act can be tried again.
    NewCode, ///< The code page: only a new code helps.
    Restart, ///< Back to where it began: the registration or the reset is gone.
    SignIn, ///< The sign-in page.
    AskState, ///< The council is asked where the journey stands.
    Agent, ///< Nothing more can be done here: an agent helps.
    OutOfOrder, ///< The terminal itself is refused.
};

/// One row of the closed list.
struct FailureRow
{
    FailureCode code;
    int number; ///< For support: 23 is shown as « GD-23 ». Never reused for something else.
    const char *problem; ///< The contract's problem code; empty for those that no server names.
    const char
        *resident; ///< What the resident reads: what happened and what to do. French source text, context "Failure".
    const char *agent; ///< What an agent reads: the cause, and what to check.
    Lead lead;
};

/// Every failure there is, in the order of FailureCode.
std::span<const FailureRow> allFailures();
const FailureRow &rowOf(FailureCode code);
/// The failure of the contract's problem \a code; nothing for a code this version does not know.
std::optional<FailureCode> failureOfProblem(const QString &code);

/// Whoever answered did not keep to the contract.
bool isProtocolFailure(FailureCode code);

/// Why a password was refused. Unknown reasons are left out, the general sentence then stands for them.
enum class PasswordReason { TooShort, TooLong, NoUppercase, NoDigit, NoSpecial, TooCommon, ContainsPersonalData };

/// What an agent is told beyond the sentence of the row. Of the network, never of the resident; names come from whoever
/// answered and hold nothing but letters, digits and a few signs, see printableName().
struct FailureDetail
{
    QDateTime date = {}; ///< When the certificate expired, or becomes valid.
    QString presented = {}; ///< Whose certificate it is, or who signed it.
    QString expected = {}; ///< The name of the council's server.

    bool operator==(const FailureDetail &) const = default;
};

/// \a name without what has no place in a name, in at most 60 characters.
QString printableName(const QString &name);

/// What came of an act that did not succeed. A value; carries nothing that the resident typed.
struct Failure
{
    FailureCode code = FailureCode::Internal;
    /// True once an answer of the 2xx or 4xx class was read: the council knows the act and has decided.
    /// False leaves the outcome open: the act keeps its key, its bytes and its locked fields.
    bool definite = false;
    std::optional<int> attemptsLeft = std::nullopt;
    std::optional<std::chrono::seconds> retryAfter = std::nullopt;
    /// When the answer was sent, by the council's own clock, UTC; invalid where there was none.
    QDateTime answered = {};
    QList<PasswordReason> reasons = {};
    /// For the log and for support only.
    QString requestId = {};
    FailureDetail detail = {};

    /// When retryAfter will be over, by the council's clock, which stands beside the resident's codes and deadlines; by \a now,
    /// this machine's, without an answer.
    QDateTime opensAt(const QDateTime &now) const;
    /// « GD-23 »: what the resident can read out to support.
    QString supportCode() const;
    /// In the language of the screen, with tries left and waiting time where the council gave them. Ends with a full stop.
    /// \a instead takes the place of the row's sentence, where a page knows more.
    QString forResident(const QString &instead = {}) const;
    /// With the cause where it is known: « Il a expiré le 12 novembre 2026. »
    QString forAgent() const;
    /// The same in another language than the screen's: \a translate turns a French source text of a context into it.
    using Translate = std::function<QString(const char *context, const char *text)>;
    QString forAgent(const Translate &translate) const;
};

/// One sentence for one reason, in the language of the screen.
QString sentenceFor(PasswordReason reason);

} // namespace guichet
