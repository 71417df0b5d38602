// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>
#include <functional>
#include <optional>

QT_FORWARD_DECLARE_CLASS(QKeyEvent)

namespace guichet {

/// Tells presses that were meant for what stood there before: the second tap of a double one, that of somebody who grew
/// impatient just before the answer came, Enter held down or struck twice. The next page has its act where this one had it,
/// and what it does, nobody has read yet.
/// Acts that come by the accessibility interface are no presses, and are never stray; nor is a press that a program made.
class StrayPresses
{
public:
    using Clock = std::function<std::chrono::milliseconds()>;

    /// Less than anybody takes to see that something has changed, and to press.
    static constexpr std::chrono::milliseconds tooSoon {400};
    /// From one stroke to the next, where a finger means one.
    static constexpr std::chrono::milliseconds sameStroke {250};

    /// \a now never goes back.
    explicit StrayPresses(Clock now);

    /// What can be pressed is something else now.
    void noteChange();
    /// A press of mouse or finger, now, on what has changed.
    bool isStrayPress() const;
    /// \a event is a key going down. Of those that press something only; the others type.
    bool isStrayKey(const QKeyEvent &event);

private:
    Clock m_now;
    std::optional<std::chrono::milliseconds> m_changed;
    /// The last stroke, and whether something has changed since.
    std::optional<std::chrono::milliseconds> m_stroke;
    bool m_changedSince = false;
};

} // namespace guichet
