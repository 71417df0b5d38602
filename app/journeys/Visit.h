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

    /// The address of the account created in this visit: the login from now on.
    QString accountEmail;
    std::optional<Session> session;

    /// Tells the council that the registration is given up, unless its account exists, and forgets it.
    void giveUpRegistration();

private:
    CouncilBackend &m_backend;
};

} // namespace guichet
