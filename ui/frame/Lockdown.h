// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QPoint>

QT_FORWARD_DECLARE_CLASS(QKeyEvent)
QT_FORWARD_DECLARE_CLASS(QMouseEvent)

namespace guichet {

/// What a kiosk keeps from its residents, and the administrator's way in.
namespace lockdown {

/// The key may lead out of the program on some system, or to a menu of it, and writes nothing: function keys, and what is
/// pressed together with Alt, Meta or Ctrl, but for editing a text.
bool isWayOut(const QKeyEvent &event);
/// Ctrl+Alt+Shift+A.
bool isAdministratorsKey(const QKeyEvent &event);

} // namespace lockdown

/// The administrator's touch: the corner at the top left, five times within five seconds.
class CornerGesture
{
public:
    static constexpr int presses = 5;
    static constexpr quint64 withinMilliseconds = 5000;

    /// A press, \a at in the window, a corner being \a side wide and high. True with the press that completes the gesture.
    /// The same press may be told again, as it goes from a widget to its parent.
    bool press(const QMouseEvent &event, QPoint at, int side);

private:
    QList<quint64> m_times;
};

} // namespace guichet
