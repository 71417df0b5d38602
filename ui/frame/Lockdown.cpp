// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Lockdown.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QRect>

#include <algorithm>
#include <array>

namespace guichet {

namespace lockdown {

namespace {

constexpr std::array editingKeys = {
    Qt::Key_A,    Qt::Key_C,     Qt::Key_V,    Qt::Key_X,         Qt::Key_Y,      Qt::Key_Z,
    Qt::Key_Left, Qt::Key_Right, Qt::Key_Home, Qt::Key_Backspace, Qt::Key_Delete, Qt::Key_End,
};

constexpr std::array modifierKeys = {
    Qt::Key_Control, Qt::Key_Shift, Qt::Key_Alt, Qt::Key_AltGr, Qt::Key_Meta,
};

bool contains(const auto &keys, int key)
{
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

} // namespace

bool isWayOut(const QKeyEvent &event)
{
    const int key = event.key();
    if ((key >= Qt::Key_F1 && key <= Qt::Key_F35) || key == Qt::Key_Menu) {
        return true;
    }
    if (contains(modifierKeys, key)) {
        return false;
    }
    const Qt::KeyboardModifiers held = event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    if (held == (Qt::ControlModifier | Qt::AltModifier)) {
        // So AltGr comes on some systems, and it writes the « @ » of an address.
        return event.text().isEmpty() || !event.text().at(0).isPrint();
    }
    return held == Qt::ControlModifier ? !contains(editingKeys, key) : held != Qt::NoModifier;
}

bool isAdministratorsKey(const QKeyEvent &event)
{
    return event.key() == Qt::Key_A
           && (event.modifiers() & ~Qt::KeypadModifier) == (Qt::ControlModifier | Qt::AltModifier | Qt::ShiftModifier);
}

} // namespace lockdown

bool CornerGesture::press(const QMouseEvent &event, QPoint at, int side)
{
    const quint64 now = event.timestamp();
    if (!m_times.isEmpty() && m_times.constLast() == now) {
        return false;
    }
    if (!QRect(0, 0, side, side).contains(at)) {
        m_times.clear();
        return false;
    }
    m_times << now;
    m_times.removeIf([now](quint64 time) { return now - time > withinMilliseconds; });
    if (m_times.size() < presses) {
        return false;
    }
    m_times.clear();
    return true;
}

} // namespace guichet
