// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "WarmLine.h"

namespace guichet {

WarmLine::WarmLine(CouncilBackend &backend, const WarmingPauses &pauses, QObject *parent)
    : QObject(parent)
    , m_backend(backend)
    , m_pauses(pauses)
{
    m_timer.callOnTimeout(this, &WarmLine::goOn);
}

void WarmLine::noteActivity()
{
    m_sinceActivity.start();
    if (!m_timer.isActive()) {
        m_timer.start(m_pauses.between);
        m_backend.warmUp();
    }
}

void WarmLine::rest()
{
    m_timer.stop();
}

void WarmLine::goOn()
{
    if (m_sinceActivity.hasExpired(m_pauses.lasting.count())) {
        m_timer.stop();
    } else {
        m_backend.warmUp();
    }
}

} // namespace guichet
