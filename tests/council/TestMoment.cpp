// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <council/Contract.h>

#include <gtest/gtest.h>

namespace guichet::test {

using namespace std::chrono_literals;

namespace {

QDateTime utc(int year, int hour, int minute)
{
    return QDateTime(QDate(year, 11, 23), QTime(hour, minute), Qt::UTC);
}

void expectAbout(const Moment &moment, std::chrono::milliseconds expected)
{
    EXPECT_LE(moment.remaining().count(), expected.count());
    EXPECT_GT(moment.remaining().count(), (expected - 5s).count());
}

} // namespace

TEST(Moment, CountsFromTheAnswer)
{
    const Moment moment(utc(2026, 10, 30), utc(2026, 10, 0));
    EXPECT_TRUE(moment.isValid());
    EXPECT_EQ(moment.at(), utc(2026, 10, 30));
    expectAbout(moment, 30min);
}

TEST(Moment, CountsAlikeOnAMachineWithAWrongClock)
{
    for (const int year : {1999, 2026, 2077}) {
        expectAbout(Moment(utc(year, 10, 10), utc(year, 10, 0)), 10min);
    }
}

TEST(Moment, IsNeverNegative)
{
    EXPECT_EQ(Moment(utc(2026, 10, 0), utc(2026, 10, 1)).remaining(), 0ms);
    EXPECT_EQ(Moment(utc(2026, 10, 0), utc(2026, 10, 0)).remaining(), 0ms);
    EXPECT_EQ(Moment().remaining(), 0ms);
    EXPECT_FALSE(Moment().isValid());
}

TEST(Moment, CountsAcrossOffsets)
{
    const QDateTime inParis(QDate(2026, 11, 23), QTime(11, 30), Qt::OffsetFromUTC, 3600);
    const Moment moment(inParis, utc(2026, 10, 0));
    EXPECT_EQ(moment.at(), utc(2026, 10, 30));
    EXPECT_EQ(moment.at().timeSpec(), Qt::UTC);
    expectAbout(moment, 30min);
}

TEST(Moment, ReachesTheEndOfTime)
{
    EXPECT_GT(Moment(utc(9999, 10, 0), utc(2026, 10, 0)).remaining(), 24h);
}

} // namespace guichet::test
