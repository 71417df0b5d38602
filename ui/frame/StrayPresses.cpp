// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StrayPresses.h"

#include <QAbstractButton>
#include <QApplication>
#include <QKeyEvent>

#include <utility>

namespace guichet {

namespace {

bool pressesSomething(const QKeyEvent &event)
{
    const int key = event.key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        return true;
    }
    const bool onButton = qobject_cast<QAbstractButton *>(QApplication::focusWidget()) != nullptr;
    return onButton && (key == Qt::Key_Space || key == Qt::Key_Select);
}

} // namespace

StrayPresses::StrayPresses(Clock now)
    : m_now(std::move(now))
{
}

void StrayPresses::noteChange()
{
    m_changed = m_now();
    m_changedSince = true;
}

bool StrayPresses::isStrayPress() const
{
    return m_changed && m_now() - *m_changed < tooSoon;
}

bool StrayPresses::isStrayKey(const QKeyEvent &event)
{
    if (!pressesSomething(event)) {
        return false;
    }
    if (event.isAutoRepeat()) {
        return true;
    }
    const auto before = std::exchange(m_stroke, m_now());
    const bool changedSince = std::exchange(m_changedSince, false);
    return changedSince && before && *m_stroke - *before < sameStroke;
}

} // namespace guichet
