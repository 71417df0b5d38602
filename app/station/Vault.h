// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <council/Ticket.h>
#include <values/Outcome.h>
#include <values/Secret.h>

#include <QString>

#include <functional>

namespace guichet {

/// What lasts on this machine and must stay secret: the terminal's token, the proxy's password. Behind it stands the
/// system's own keychain; there is no plaintext fallback. Asynchronous: every call returns at once and answers on the
/// calling thread, exactly once, later, within a deadline of ours whatever the keychain does; dropping the ticket drops the
/// answer.
class Vault
{
public:
    /// Names that an administrator may lay something under, with --keep-secret.
    static constexpr QLatin1StringView postgresPassword {"postgres-password"};
    static constexpr QLatin1StringView proxyPassword {"proxy-password"};

    enum class Problem {
        Absent, ///< No keychain on this machine, or nobody answers for it.
        Locked, ///< There is one, and nobody unlocked it.
        Slow, ///< It did not answer in time.
        Refused, ///< It does not let us.
        TooLarge, ///< What was to be kept does not fit.
        Corrupted, ///< What lies there is not what we laid there.
        NotFound, ///< Nothing lies under this name.
    };

    template<typename Answer>
    using Handler = std::function<void(Outcome<Answer, Problem>)>;
    struct Kept
    {
    };

    virtual ~Vault() = default;

    virtual Ticket read(const QString &name, Handler<Secret> handler) = 0;
    virtual Ticket write(const QString &name, const Secret &secret, Handler<Kept> handler) = 0;
    /// NotFound is no problem here: what is not there is erased.
    virtual Ticket erase(const QString &name, Handler<Kept> handler) = 0;
};

} // namespace guichet
