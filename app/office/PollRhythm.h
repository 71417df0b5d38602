// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <functional>
#include <optional>
#include <utility>

namespace guichet {

/// When a long poll goes out again: at once after an answer, and after a rest when it failed. A council that answers early
/// with nothing new, where it should have waited, is given the same rest, so that nobody asks without end. One thread.
class PollRhythm
{
public:
    /// \a poll is called by the event loop for each next one.
    PollRhythm(std::chrono::milliseconds rest, std::function<void()> poll)
        : m_rest(rest)
    {
        m_timer.setSingleShot(true);
        m_timer.callOnTimeout(std::move(poll));
    }

    /// The poll goes out.
    void begin() { m_began.start(); }
    /// It was answered; \a hasNews unless the council told what was known already.
    void answered(bool hasNews)
    {
        const bool atOnce = hasNews || m_began.hasExpired(m_rest.count());
        m_timer.start(atOnce ? std::chrono::milliseconds(0) : m_rest);
    }
    /// It failed; the council may have said for how long it wants to be left alone.
    void failed(std::optional<std::chrono::seconds> retryAfter)
    {
        m_timer.start(std::max<std::chrono::milliseconds>(m_rest, retryAfter.value_or(std::chrono::seconds(0))));
    }
    /// No next one.
    void stop() { m_timer.stop(); }

private:
    std::chrono::milliseconds m_rest;
    QTimer m_timer;
    QElapsedTimer m_began;
};

} // namespace guichet
