// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "VaultReading.h"

#include <council/OfficeBackend.h>

#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

namespace guichet {

/// Who this terminal is to the council: a token, given once for an enrolment code and kept in the vault. Without one the
/// terminal serves residents all the same. A locked, slow or absent vault is asked again by itself.
class TerminalIdentity : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Unknown, ///< The vault was not asked yet.
        Reading,
        Enrolled, ///< There is a token; see isKept().
        NotEnrolled,
        VaultProblem, ///< The vault does not tell; see problem().
    };
    /// What the administrator enrols this terminal as.
    struct Place
    {
        QString office;
        QString profile; ///< kiosk or counter.
        QString name; ///< « Borne 1 »

        bool operator==(const Place &) const = default;
    };

    /// Asks nothing yet. \a vault and \a council must outlive this. \a pauses are other ones in tests only.
    TerminalIdentity(Vault &vault, OfficeBackend &council, const VaultPauses &pauses = {}, QObject *parent = nullptr);

    State state() const { return m_state; }
    /// Why the vault did not tell (VaultProblem), did not keep (Enrolled and not kept), or did not erase (NotEnrolled, after
    /// forget()). Nothing when the vault last did what it was asked.
    std::optional<Vault::Problem> problem() const { return m_problem; }
    /// The vault has the token. Enrolled without it: the token holds for this run alone, and at the next start this
    /// terminal must be enrolled anew, unless the vault takes it meanwhile (it is tried again).
    bool isKept() const { return m_kept; }
    /// Empty unless Enrolled.
    const Secret &token() const { return m_token; }
    bool isEnrolling() const { return m_enrolling; }
    /// The vault has not answered forget() yet.
    bool isForgetting() const { return m_forgetting; }

    /// Asks the vault, and again while it is locked, slow or absent. Once, after the first paint.
    void open();
    /// Asks the council for a token, then keeps it. While one is under way, nothing happens. enrolled() or
    /// enrolmentFailed() follows. After a failure that is not definite, the same code and place are sent under the same
    /// idempotency key, so that a code that the council has taken already still gives its token.
    void enrol(const Secret &code, const Place &place);
    /// Drops the token now and erases it from the vault. changed() follows twice; problem() then says what came of it.
    void forget();

Q_SIGNALS:
    /// state(), problem(), isKept(), isEnrolling() or isForgetting() changed.
    void changed();
    /// There is a token, or another one. For those who send it.
    void tokenKnown(const Secret &token);
    /// There is none any more.
    void tokenForgotten();
    /// The council gave a token and the vault has answered: isKept() says whether it has it.
    void enrolled();
    void enrolmentFailed(const Failure &failure);

private:
    /// A code on its way, until the council's answer is definite.
    struct Attempt
    {
        Secret code;
        Place place;
        ActKey key;
    };

    void read();
    void receiveToken(Outcome<Secret, Vault::Problem> outcome);
    void receiveTerminal(Outcome<Terminal, Failure> outcome);
    void keep();
    void receiveKept(Outcome<Vault::Kept, Vault::Problem> outcome);
    void retryLater();
    void setState(State state, std::optional<Vault::Problem> problem);

    Vault &m_vault;
    OfficeBackend &m_council;
    VaultPauses m_pauses;
    State m_state = State::Unknown;
    std::optional<Vault::Problem> m_problem;
    Secret m_token;
    bool m_kept = false;
    bool m_enrolling = false;
    bool m_forgetting = false;
    std::optional<Attempt> m_attempt;
    /// One thing at a time with the vault: a new one drops the answer of the old one.
    Ticket m_vaultTicket;
    Ticket m_councilTicket;
    std::chrono::milliseconds m_pause;
    QTimer m_retry {this};
};

} // namespace guichet
