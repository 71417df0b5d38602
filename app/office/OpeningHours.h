// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <council/Contract.h>

#include <QDate>
#include <QDateTime>
#include <QList>

#include <optional>

/// When an office is open. Offices keep Paris time, whatever the machine's zone, and close on the public holidays of France.
namespace guichet {

/// The days on which all of France rests; Alsace and Moselle have two more, which do not matter here.
enum class Holiday {
    NewYear,
    EasterMonday,
    Labour,
    Victory1945,
    Ascension,
    WhitMonday,
    National,
    Assumption,
    AllSaints,
    Armistice,
    Christmas,
};

/// Easter Sunday in the Gregorian calendar; \a year from 1583.
QDate easterOf(int year);
/// The first in this order where two fall on one day (Ascension on 1 or 8 May).
std::optional<Holiday> holidayOn(QDate day);

/// The wall clock of the offices at \a moment.
QDateTime officeTime(const QDateTime &moment);

struct Opening
{
    QDate day;
    QTime at;

    bool operator==(const Opening &) const = default;
};

struct OpenState
{
    /// When the office closes; nothing while it is closed. Spans that touch count as one.
    std::optional<QTime> closesAt = std::nullopt;
    /// When it opens next, within the coming 14 days; nothing while it is open, or if it does not.
    std::optional<Opening> opensNext = std::nullopt;
    /// Of today.
    std::optional<Holiday> holiday = std::nullopt;
    QDate today;

    bool isOpen() const { return closesAt.has_value(); }
};

/// \a moment may be in any zone. Spans that end before they begin are passed over.
OpenState openStateAt(const QList<OpeningHours> &hours, const QDateTime &moment);
/// The spans of a day of the week, in order, touching ones as one; a holiday is not looked at.
QList<OpeningHours> spansOf(const QList<OpeningHours> &hours, int isoDay);

} // namespace guichet
