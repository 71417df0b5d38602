// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QStringList>
#include <QUuid>

namespace guichet {

enum class VisitOutcome {
    Succeeded, ///< The journey reached its end.
    Abandoned, ///< Ended by the resident or the agent before that.
    TimedOut, ///< Nobody was there any more.
    Failed, ///< A failure stood on the screen when it ended.
};

/// One accompaniment, or one visit at a kiosk, for the figures that the State is owed. Holds no personal data and nothing
/// about the agent.
struct JournalRow
{
    QUuid id; ///< Made with the row, so that a row handed over twice counts once.
    QString office;
    QString profile; ///< kiosk or counter.
    QDate day; ///< In Europe/Paris.
    QString journey; ///< In the contract's words; none where nothing was begun.
    QString furthestStep; ///< In the contract's words.
    VisitOutcome outcome = VisitOutcome::Abandoned;
    QStringList failures; ///< Support codes (« GD-09 »), each once, in the order they came.
    int minutes = 0; ///< Rounded up; 0 for less than a minute.
    bool assisted = false; ///< An agent sat beside the resident, or came to the kiosk.
    QString language; ///< BCP 47, at the end of the visit.
    QStringList aids; ///< text-size, contrast, read-aloud, keyboard …

    bool operator==(const JournalRow &) const = default;
};

/// Takes rows and never loses a visit over it: add() returns at once and never fails to its caller. What cannot be written
/// waits in memory and is tried again.
class Journal
{
public:
    virtual ~Journal() = default;

    virtual void add(const JournalRow &row) = 0;
};

} // namespace guichet
