// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>
#include <optional>

namespace guichet {

/// Watches that somebody is there. Told of every activity by the window; warns when the time it was given has gone by
/// without one, counts the warning down, then says that nobody is there. Sleeps between: no timer runs while nobody's visit is on, and none more often
/// than once a second.
class IdleGuard : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds usualWarning {30};

    /// The warning lasts for \a warning, a second at least.
    explicit IdleGuard(std::chrono::seconds warning = usualWarning, QObject *parent = nullptr);

    /// Starts or goes on watching; the time counts from now. The warning begins after \a limit, the end comes after it.
    void watch(std::chrono::seconds limit);
    void stop();
    /// Somebody did something: the time starts anew, and a warning is taken back.
    void noteActivity();
    bool isWarning() const { return m_secondsLeft > 0; }

Q_SIGNALS:
    /// Once when the warning begins, then each second until its end.
    void warned(int secondsLeft);
    /// The warning was answered by an activity.
    void calmed();
    void expired();

protected:
    /// The seam for time. wake() is called once, \a delay from now; an earlier call is replaced.
    virtual void wakeAfter(std::chrono::seconds delay);
    /// wake() is not called any more.
    virtual void sleep();
    /// The time asked for has gone by.
    void wake();

private:
    std::chrono::seconds m_warning;
    /// None while nobody is watched.
    std::optional<std::chrono::seconds> m_limit;
    int m_secondsLeft = 0;
    QTimer m_timer {this};
};

} // namespace guichet
