// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpeningHours.h"

#include <QTimeZone>

#include <algorithm>
#include <array>

namespace guichet {

namespace {

constexpr int daysAhead = 14;

struct FixedHoliday
{
    int month;
    int day;
    Holiday holiday;
};

constexpr std::array fixedHolidays = {
    FixedHoliday {1, 1, Holiday::NewYear},     FixedHoliday {5, 1, Holiday::Labour},
    FixedHoliday {5, 8, Holiday::Victory1945}, FixedHoliday {7, 14, Holiday::National},
    FixedHoliday {8, 15, Holiday::Assumption}, FixedHoliday {11, 1, Holiday::AllSaints},
    FixedHoliday {11, 11, Holiday::Armistice}, FixedHoliday {12, 25, Holiday::Christmas},
};

struct MovableHoliday
{
    int daysAfterEaster;
    Holiday holiday;
};

constexpr std::array movableHolidays = {
    MovableHoliday {1, Holiday::EasterMonday},
    MovableHoliday {39, Holiday::Ascension},
    MovableHoliday {50, Holiday::WhitMonday},
};

} // namespace

QDate easterOf(int year)
{
    // The anonymous Gregorian computus, in the letters of its printed form.
    const int a = year % 19;
    const int b = year / 100;
    const int c = year % 100;
    const int d = b / 4;
    const int e = b % 4;
    const int f = (b + 8) / 25;
    const int g = (b - f + 1) / 3;
    const int h = (19 * a + b - d - g + 15) % 30;
    const int i = c / 4;
    const int k = c % 4;
    const int l = (32 + 2 * e + 2 * i - h - k) % 7;
    const int m = (a + 11 * h + 22 * l) / 451;
    const int n = h + l - 7 * m + 114;
    return {year, n / 31, n % 31 + 1};
}

std::optional<Holiday> holidayOn(QDate day)
{
    const auto fixed = std::find_if(fixedHolidays.begin(), fixedHolidays.end(), [day](const FixedHoliday &candidate) {
        return candidate.month == day.month() && candidate.day == day.day();
    });
    if (fixed != fixedHolidays.end()) {
        return fixed->holiday;
    }
    const qint64 afterEaster = easterOf(day.year()).daysTo(day);
    const auto movable =
        std::find_if(movableHolidays.begin(), movableHolidays.end(), [afterEaster](const MovableHoliday &candidate) {
            return candidate.daysAfterEaster == afterEaster;
        });
    return movable == movableHolidays.end() ? std::nullopt : std::optional(movable->holiday);
}

QDateTime officeTime(const QDateTime &moment)
{
    return moment.toTimeZone(QTimeZone("Europe/Paris"));
}

QList<OpeningHours> spansOf(const QList<OpeningHours> &hours, int isoDay)
{
    QList<OpeningHours> spans;
    std::copy_if(hours.begin(), hours.end(), std::back_inserter(spans),
                 [isoDay](const OpeningHours &span) { return span.day == isoDay && span.from < span.to; });
    std::sort(spans.begin(), spans.end(),
              [](const OpeningHours &one, const OpeningHours &other) { return one.from < other.from; });
    QList<OpeningHours> joined;
    for (const OpeningHours &span : std::as_const(spans)) {
        if (!joined.isEmpty() && span.from <= joined.constLast().to) {
            joined.last().to = std::max(joined.constLast().to, span.to);
        } else {
            joined << span;
        }
    }
    return joined;
}

OpenState openStateAt(const QList<OpeningHours> &hours, const QDateTime &moment)
{
    const QDateTime now = officeTime(moment);
    OpenState state {.holiday = holidayOn(now.date()), .today = now.date()};
    for (int ahead = 0; ahead <= daysAhead; ++ahead) {
        const QDate day = now.date().addDays(ahead);
        if (holidayOn(day)) {
            continue;
        }
        const QList<OpeningHours> spans = spansOf(hours, day.dayOfWeek());
        for (const OpeningHours &span : spans) {
            if (ahead == 0 && span.to <= now.time()) {
                continue;
            }
            if (ahead == 0 && span.from <= now.time()) {
                state.closesAt = span.to;
            } else {
                state.opensNext = Opening {day, span.from};
            }
            return state;
        }
    }
    return state;
}

} // namespace guichet
