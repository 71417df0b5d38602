// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTimer>

#include <chrono>

namespace guichet::test {

/// Handles events, deferred deletions too, until \a predicate holds. False if it does not within \a patience, which is never
/// reached unless something is broken.
template<typename Predicate>
bool waitFor(Predicate predicate, std::chrono::milliseconds patience = std::chrono::seconds(10))
{
    const QDeadlineTimer deadline(patience);
    QTimer alarm;
    alarm.start(patience);
    QEventLoop loop;
    bool expired = false;
    for (;;) {
        // Without an exec() around us, what the test itself let go would otherwise stay.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        if (predicate()) {
            return true;
        }
        if (expired) {
            return false;
        }
        // Asked before: what is due after a machine that stood still is handled before it is judged.
        expired = deadline.hasExpired();
        loop.processEvents(expired ? QEventLoop::AllEvents : QEventLoop::WaitForMoreEvents);
    }
}

/// Handles events for \a time: for what must not happen.
inline void stayFor(std::chrono::milliseconds time)
{
    const QDeadlineTimer end(time);
    waitFor([&end] { return end.hasExpired(); }, time);
}

} // namespace guichet::test
