// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <council/Ticket.h>
#include <values/Secret.h>

#include <chrono>
#include <functional>

namespace guichet {

/// The administrator's PIN, as the screen asks for it. Asynchronous: a check returns at once and is answered on the calling
/// thread, once, later; dropping the ticket drops the answer. One at a time.
class PinCheck
{
public:
    enum class Answer {
        Right,
        Wrong,
        TooSoon, ///< Not looked at: the last wrong one has not been waited out.
        NotSet, ///< This machine has no PIN; nobody gets in.
        NotChecked, ///< The machine could not look at it; that was nobody's fault.
    };

    virtual ~PinCheck() = default;

    virtual Ticket check(Secret pin, std::function<void(Answer)> handler) = 0;
    /// How long the next try still has to wait, rounded up; zero for not at all.
    virtual std::chrono::seconds wait() const = 0;
};

} // namespace guichet
