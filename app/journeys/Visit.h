// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <council/CouncilBackend.h>

#include <optional>

namespace guichet {

/// Everything that one resident typed and that the council answered to them, from the first touch to the wipe.
/// Lives in memory alone. Its death is the wipe: it gives up a registration that came to nothing, ends the session at
/// the council, drops every connection and zeroes its secrets. Owned by whoever owns the screen; one at a time.
class Visit
{
public:
    /// \a backend must outlive the visit.
    explicit Visit(CouncilBackend &backend);
    ~Visit();
    Visit(const Visit &) = delete;
    Visit &operator=(const Visit &) = delete;

    CouncilBackend &backend() { return m_backend; }

    /// The registration as the council knows it. Absent before the first code and after an expiry.
    struct Registration
    {
        JourneyRef ref;
        MobileNumber mobile;
        CodeState code;
        JourneyPhase phase = JourneyPhase::CodeSent;
        Moment expiresAt = {};
        /// The household of the last good identification in this visit.
        std::optional<Household> household = std::nullopt;
        bool householdConfirmed = false;
    };
    std::optional<Registration> registration;

    /// The reset of a forgotten password. Absent before the first code and after an expiry.
    struct Reset
    {
        JourneyRef ref;
        EmailAddress email;
        CodeState code;
        ResetPhase phase = ResetPhase::CodeSent;
        Moment expiresAt = {};
    };
    std::optional<Reset> reset;

    /// The login from now on: the address of the account created in this visit, or whose password was set anew.
    QString accountEmail;
    std::optional<Session> session;

    /// Monthly payment as far as the resident came: what the council offers, and what was chosen and typed.
    struct Payment
    {
        QString contract; ///< Whose offer it is: the account's.
        PaymentOffer offer;
        QString rhythm; ///< Empty until one is chosen.
        int debitDay = 0;
        /// As typed. Outlives the signature only where that is still to be made on paper, which has to name it.
        std::optional<Iban> iban = std::nullopt;
        QString holder = {};
        QString rulesAccepted = {}; ///< The version that was read and accepted.
        std::optional<Mandate> mandate = std::nullopt; ///< Once it is signed.
        bool mandateInDoubt = false; ///< A signature was sent, and whether it arrived was never said.

        /// What is debited after the resident's choice; null until there is one.
        const Schedule *schedule() const { return offer.schedule(rhythm, debitDay); }
        /// The council's offer as it is now. A choice stays if what is debited after it is the same.
        void takeOffer(PaymentOffer now);
    };
    std::optional<Payment> payment;

    /// Tells the council that the registration is given up, unless its account exists, and forgets it.
    void giveUpRegistration();
    /// Ends the session at the council, if there is one, and forgets it with all that belongs to the account.
    void signOut();

private:
    CouncilBackend &m_backend;
};

} // namespace guichet
