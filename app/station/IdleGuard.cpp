// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "IdleGuard.h"

#include <algorithm>

namespace guichet {

using namespace std::chrono_literals;

IdleGuard::IdleGuard(std::chrono::seconds warning, QObject *parent)
    : QObject(parent)
    , m_warning(warning)
{
    m_timer.setSingleShot(true);
    m_timer.callOnTimeout(this, &IdleGuard::tick);
}

void IdleGuard::watch(std::chrono::seconds limit)
{
    m_limit = std::max(limit, m_warning);
    noteActivity();
    if (!m_timer.isActive()) {
        m_timer.start(m_limit - m_warning);
    }
}

void IdleGuard::stop()
{
    m_limit = 0s;
    m_secondsLeft = 0;
    m_timer.stop();
}

void IdleGuard::noteActivity()
{
    if (m_limit == 0s) {
        return;
    }
    const bool wasWarning = isWarning();
    m_secondsLeft = 0;
    m_timer.start(m_limit - m_warning);
    if (wasWarning) {
        Q_EMIT calmed();
    }
}

void IdleGuard::tick()
{
    if (m_secondsLeft == 1) {
        stop();
        Q_EMIT expired();
        return;
    }
    m_secondsLeft = isWarning() ? m_secondsLeft - 1 : static_cast<int>(m_warning.count());
    m_timer.start(1s);
    Q_EMIT warned(m_secondsLeft);
}

} // namespace guichet
