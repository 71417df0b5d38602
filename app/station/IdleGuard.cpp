// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "IdleGuard.h"

#include <algorithm>

namespace guichet {

using namespace std::chrono_literals;

IdleGuard::IdleGuard(std::chrono::seconds warning, QObject *parent)
    : QObject(parent)
    , m_warning(std::max(warning, 1s))
{
    m_timer.setSingleShot(true);
    // A coarse timer may be early, and the warning is to last as long as it says.
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.callOnTimeout(this, &IdleGuard::wake);
}

void IdleGuard::watch(std::chrono::seconds limit)
{
    m_limit = limit;
    noteActivity();
}

void IdleGuard::stop()
{
    m_limit.reset();
    m_secondsLeft = 0;
    sleep();
}

void IdleGuard::noteActivity()
{
    if (!m_limit) {
        return;
    }
    const bool wasWarning = isWarning();
    m_secondsLeft = 0;
    wakeAfter(*m_limit);
    if (wasWarning) {
        Q_EMIT calmed();
    }
}

void IdleGuard::wake()
{
    if (m_secondsLeft == 1) {
        stop();
        Q_EMIT expired();
        return;
    }
    m_secondsLeft = isWarning() ? m_secondsLeft - 1 : static_cast<int>(m_warning.count());
    wakeAfter(1s);
    Q_EMIT warned(m_secondsLeft);
}

void IdleGuard::wakeAfter(std::chrono::seconds delay)
{
    m_timer.start(delay);
}

void IdleGuard::sleep()
{
    m_timer.stop();
}

} // namespace guichet
