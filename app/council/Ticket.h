// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <utility>

namespace guichet {

/// Held by whoever asked the council something, for as long as the answer is wanted.
/// Destroying or cancelling it aborts the request and guarantees that the handler is never called afterwards.
/// Belongs to the thread that made the request.
class [[nodiscard]] Ticket
{
public:
    /// A ticket for nothing.
    Ticket() = default;
    /// \a abort is called at most once, on cancel() or destruction.
    explicit Ticket(std::function<void()> abort)
        : m_abort(std::move(abort))
    {
    }
    Ticket(Ticket &&other) noexcept
        : m_abort(std::exchange(other.m_abort, nullptr))
    {
    }
    Ticket &operator=(Ticket &&other) noexcept
    {
        if (this != &other) {
            cancel();
            m_abort = std::exchange(other.m_abort, nullptr);
        }
        return *this;
    }
    Ticket(const Ticket &) = delete;
    Ticket &operator=(const Ticket &) = delete;
    ~Ticket() { cancel(); }

    void cancel()
    {
        if (const auto abort = std::exchange(m_abort, nullptr)) {
            abort();
        }
    }

private:
    std::function<void()> m_abort;
};

} // namespace guichet
