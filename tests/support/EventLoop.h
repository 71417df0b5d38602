// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>
#include <QTimer>

#include <chrono>

namespace guichet::test {

/// Lets events come until \a holds is true. False when it does not come true before \a patience ends, which no passing
/// test ever waits for.
template<typename Condition>
bool comesTrue(const Condition &holds, std::chrono::milliseconds patience = std::chrono::seconds(20))
{
    const QDeadlineTimer deadline(patience);
    // Wakes the loop at the end of a patience in which no event comes.
    QTimer end;
    end.start(patience);
    while (!holds()) {
        if (deadline.hasExpired()) {
            return false;
        }
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
    return true;
}

/// Handles what has been posted so far, and what that posts.
inline void settleEvents()
{
    for (int round = 0; round < 3; ++round) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
}

} // namespace guichet::test
