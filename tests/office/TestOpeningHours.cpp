// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <office/OpeningHours.h>

#include <gtest/gtest.h>

#include <QTimeZone>

#include <array>

namespace guichet::test {

namespace {

struct MovableDays
{
    int year;
    QDate easter;
    QDate ascension;
    QDate whitMonday;
};

// As the calendars of those years print them; 1818 and 2038 are the earliest and a latest Easter there can be.
const std::array years = {
    MovableDays {1818, {1818, 3, 22}, {1818, 4, 30}, {1818, 5, 11}},
    MovableDays {1943, {1943, 4, 25}, {1943, 6, 3}, {1943, 6, 14}},
    MovableDays {1954, {1954, 4, 18}, {1954, 5, 27}, {1954, 6, 7}},
    MovableDays {1981, {1981, 4, 19}, {1981, 5, 28}, {1981, 6, 8}},
    MovableDays {2000, {2000, 4, 23}, {2000, 6, 1}, {2000, 6, 12}},
    MovableDays {2008, {2008, 3, 23}, {2008, 5, 1}, {2008, 5, 12}},
    MovableDays {2023, {2023, 4, 9}, {2023, 5, 18}, {2023, 5, 29}},
    MovableDays {2024, {2024, 3, 31}, {2024, 5, 9}, {2024, 5, 20}},
    MovableDays {2025, {2025, 4, 20}, {2025, 5, 29}, {2025, 6, 9}},
    MovableDays {2026, {2026, 4, 5}, {2026, 5, 14}, {2026, 5, 25}},
    MovableDays {2027, {2027, 3, 28}, {2027, 5, 6}, {2027, 5, 17}},
    MovableDays {2028, {2028, 4, 16}, {2028, 5, 25}, {2028, 6, 5}},
    MovableDays {2029, {2029, 4, 1}, {2029, 5, 10}, {2029, 5, 21}},
    MovableDays {2030, {2030, 4, 21}, {2030, 5, 30}, {2030, 6, 10}},
    MovableDays {2038, {2038, 4, 25}, {2038, 6, 3}, {2038, 6, 14}},
    MovableDays {2049, {2049, 4, 18}, {2049, 5, 27}, {2049, 6, 7}},
    MovableDays {2076, {2076, 4, 19}, {2076, 5, 28}, {2076, 6, 8}},
};

OpeningHours span(int day, const char *from, const char *to)
{
    return {day, QTime::fromString(QLatin1StringView(from), u"HH:mm"),
            QTime::fromString(QLatin1StringView(to), u"HH:mm")};
}

// Monday to Friday but Wednesday, a noon break on Thursday; Friday's afternoon touches its morning and comes first.
const QList<OpeningHours> hours = {
    span(1, "13:30", "17:00"), span(2, "09:00", "12:30"), span(4, "13:30", "16:30"),
    span(4, "09:00", "12:30"), span(5, "12:00", "17:00"), span(5, "09:00", "12:00"),
};

QDateTime paris(QDate day, int hour, int minute)
{
    return {day, QTime(hour, minute), QTimeZone("Europe/Paris")};
}

} // namespace

TEST(HolidaysTest, FollowEaster)
{
    for (const MovableDays &year : years) {
        SCOPED_TRACE(year.year);
        EXPECT_EQ(easterOf(year.year), year.easter);
        EXPECT_FALSE(holidayOn(year.easter.addDays(-2)));
        EXPECT_EQ(holidayOn(year.easter.addDays(1)), Holiday::EasterMonday);
        EXPECT_EQ(holidayOn(year.whitMonday), Holiday::WhitMonday);
        EXPECT_EQ(holidayOn(year.ascension), year.year == 2008 ? Holiday::Labour : Holiday::Ascension);
        EXPECT_EQ(year.ascension.dayOfWeek(), Qt::Thursday);
        EXPECT_EQ(year.whitMonday.dayOfWeek(), Qt::Monday);
    }
}

TEST(HolidaysTest, AreElevenAYearButWhereTwoMeet)
{
    for (int year = 2024; year <= 2080; ++year) {
        int count = 0;
        for (QDate day(year, 1, 1); day.year() == year; day = day.addDays(1)) {
            count += holidayOn(day) ? 1 : 0;
        }
        const QDate ascension = easterOf(year).addDays(39);
        const QDate whitMonday = easterOf(year).addDays(50);
        const auto falls = [](QDate day) { return day.month() == 5 && (day.day() == 1 || day.day() == 8); };
        EXPECT_EQ(count, 11 - (falls(ascension) ? 1 : 0) - (falls(whitMonday) ? 1 : 0)) << year;
    }
}

TEST(HolidaysTest, FixedOnesAreTheLawsOwn)
{
    const std::array<std::pair<QDate, Holiday>, 8> fixed = {{
        {{2026, 1, 1}, Holiday::NewYear},
        {{2026, 5, 1}, Holiday::Labour},
        {{2026, 5, 8}, Holiday::Victory1945},
        {{2026, 7, 14}, Holiday::National},
        {{2026, 8, 15}, Holiday::Assumption},
        {{2026, 11, 1}, Holiday::AllSaints},
        {{2026, 11, 11}, Holiday::Armistice},
        {{2026, 12, 25}, Holiday::Christmas},
    }};
    for (const auto &[day, holiday] : fixed) {
        EXPECT_EQ(holidayOn(day), holiday);
        EXPECT_FALSE(holidayOn(day.addDays(1)));
    }
    // A rest day in Alsace and Moselle alone.
    EXPECT_FALSE(holidayOn(QDate(2026, 12, 26)));
}

struct OpenCase
{
    const char *name;
    QDateTime at;
    std::optional<QTime> closes;
    std::optional<Opening> opens;
};

TEST(OpeningHoursTest, SaysWhatIsSoNowAndWhatComesNext)
{
    const QDate monday(2026, 6, 15);
    const QDate tuesday = monday.addDays(1);
    const QDate thursday = monday.addDays(3);
    const QDate friday = monday.addDays(4);
    const QList<OpenCase> cases = {
        {"before opening", paris(monday, 8, 0), {}, Opening {monday, {13, 30}}},
        {"a minute before", paris(monday, 13, 29), {}, Opening {monday, {13, 30}}},
        {"at the minute", paris(monday, 13, 30), QTime(17, 0), {}},
        {"a minute before the end", paris(monday, 16, 59), QTime(17, 0), {}},
        {"at the end", paris(monday, 17, 0), {}, Opening {tuesday, {9, 0}}},
        {"over a day without hours", paris(tuesday, 12, 30), {}, Opening {thursday, {9, 0}}},
        {"noon break", paris(thursday, 13, 0), {}, Opening {thursday, {13, 30}}},
        {"afternoon given first", paris(thursday, 14, 0), QTime(16, 30), {}},
        {"spans that touch", paris(friday, 11, 0), QTime(17, 0), {}},
        {"over the week-end", paris(friday, 17, 0), {}, Opening {monday.addDays(7), {13, 30}}},
        {"Sunday night", paris(monday.addDays(-1), 23, 59), {}, Opening {monday, {13, 30}}},
    };
    for (const OpenCase &one : cases) {
        SCOPED_TRACE(one.name);
        const OpenState state = openStateAt(hours, one.at);
        EXPECT_EQ(state.closesAt, one.closes);
        EXPECT_EQ(state.opensNext, one.opens);
        EXPECT_EQ(state.isOpen(), one.closes.has_value());
        EXPECT_FALSE(state.holiday);
        EXPECT_EQ(state.today, one.at.date());
    }
}

TEST(OpeningHoursTest, HolidaysAreClosedAndPassedOver)
{
    // Ascension, a Thursday.
    const OpenState ascension = openStateAt(hours, paris({2026, 5, 14}, 10, 0));
    EXPECT_FALSE(ascension.isOpen());
    EXPECT_EQ(ascension.holiday, Holiday::Ascension);
    EXPECT_EQ(ascension.opensNext, (Opening {{2026, 5, 15}, {9, 0}}));
    // The Friday before Whit Monday leads to the Tuesday.
    EXPECT_EQ(openStateAt(hours, paris({2026, 5, 22}, 18, 0)).opensNext, (Opening {{2026, 5, 26}, {9, 0}}));
    // Christmas is a Friday, New Year's Day too.
    EXPECT_EQ(openStateAt(hours, paris({2026, 12, 24}, 17, 0)).opensNext, (Opening {{2026, 12, 28}, {13, 30}}));
}

TEST(OpeningHoursTest, CountInParisTimeInSummerAndWinter)
{
    // 11:29 UTC is 13:29 in summer, 12:29 in winter.
    const QDate summer(2026, 6, 18);
    const QDate winter(2026, 1, 8);
    EXPECT_EQ(openStateAt(hours, {summer, QTime(11, 29), QTimeZone::utc()}).opensNext, (Opening {summer, {13, 30}}));
    EXPECT_EQ(openStateAt(hours, {winter, QTime(11, 29), QTimeZone::utc()}).closesAt, QTime(12, 30));
    // Already Tuesday in Auckland, still Monday in Paris.
    const QDateTime auckland(QDate(2026, 6, 16), QTime(1, 0), QTimeZone("Pacific/Auckland"));
    EXPECT_EQ(openStateAt(hours, auckland).closesAt, QTime(17, 0));
    // The night the clocks go forward, and the one they go back: Sundays, whose week goes on as usual.
    EXPECT_EQ(openStateAt(hours, {QDate(2026, 3, 29), QTime(1, 30), QTimeZone::utc()}).opensNext,
              (Opening {{2026, 3, 30}, {13, 30}}));
    EXPECT_EQ(openStateAt(hours, {QDate(2026, 10, 25), QTime(0, 30), QTimeZone::utc()}).opensNext,
              (Opening {{2026, 10, 26}, {13, 30}}));
}

TEST(OpeningHoursTest, NeverOpenOffersNothing)
{
    const OpenState none = openStateAt({}, paris({2026, 6, 15}, 10, 0));
    EXPECT_FALSE(none.isOpen());
    EXPECT_FALSE(none.opensNext);
    EXPECT_FALSE(openStateAt({span(1, "17:00", "09:00")}, paris({2026, 6, 15}, 10, 0)).opensNext);
}

TEST(OpeningHoursTest, SpansOfADayAreInOrder)
{
    const auto thursday = spansOf(hours, 4);
    ASSERT_EQ(thursday.size(), 2);
    EXPECT_EQ(thursday.first().from, QTime(9, 0));
    EXPECT_EQ(thursday.last().to, QTime(16, 30));
    EXPECT_EQ(spansOf(hours, 5).size(), 1);
    EXPECT_TRUE(spansOf(hours, 3).isEmpty());
}

} // namespace guichet::test
