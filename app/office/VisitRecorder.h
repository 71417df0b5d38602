// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Journal.h"

#include <journeys/Journey.h>

#include <QObject>
#include <QSet>

#include <chrono>
#include <functional>
#include <optional>

namespace guichet {

/// How a visit came to its end.
enum class VisitEnd {
    Asked, ///< By the resident or the agent.
    Idle, ///< Nobody was there any more.
};

/// What the recorder asks for the time. Other ones in tests.
struct RecorderClock
{
    std::function<std::chrono::milliseconds()> monotonic;
    std::function<QDate()> today; ///< In Europe/Paris.

    static RecorderClock real();
};

/// Observes one visit and makes its row. Told what happens by whoever owns the visit; keeps nothing that was typed.
/// One journey stands in the row: the one begun last, but a journey that succeeded gives way only to another that
/// succeeds, and a sign-in, which is but the way to something else, to any other. One thread.
class VisitRecorder : public QObject
{
    Q_OBJECT

public:
    /// From now on the visit counts. \a profile is kiosk or counter.
    VisitRecorder(QString office, QString profile, RecorderClock clock = RecorderClock::real(),
                  QObject *parent = nullptr);

    /// Tells itself what \a journey does, until one of them dies.
    void follow(Journey &journey);

    /// Something was touched: from now on the visit yields a row even if no journey was begun.
    void noteTouch() { m_touched = true; }
    void setLanguage(const QString &language) { m_language = language; }
    /// text-size, contrast, read-aloud, keyboard …; each counts once.
    void noteAid(const QString &aid);
    /// An agent sits beside the resident, or came to the kiosk.
    void noteAssistance();

    /// The resident stands at \a step of \a journey. The step « done » is the success of its journey.
    void stepReached(const QString &journey, const QString &step);
    /// A failure came on the screen. It stands there until an act is begun or another step reached.
    void failed(const QString &supportCode);
    void actBegun() { m_failureStands = false; }

    /// The row of the visit, once; nothing for a visit in which nothing was touched, and nothing the second time.
    std::optional<JournalRow> ended(VisitEnd end);

private:
    VisitOutcome outcome(VisitEnd end) const;

    RecorderClock m_clock;
    std::chrono::milliseconds m_begun;
    JournalRow m_row;
    QString m_language;
    /// Of the journey in the row.
    QSet<QString> m_stepsSeen;
    bool m_touched = false;
    bool m_succeeded = false;
    bool m_failureStands = false;
    bool m_ended = false;
};

} // namespace guichet
