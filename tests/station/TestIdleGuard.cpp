// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <support/Waiting.h>

#include <station/IdleGuard.h>

#include <gtest/gtest.h>

#include <QList>

#include <optional>

namespace guichet::test {

using namespace std::chrono_literals;

namespace {

/// An idle guard whose time goes by when the test says so.
class HandWoundGuard : public IdleGuard
{
public:
    using IdleGuard::IdleGuard;

    bool isAwaited() const { return m_left.has_value(); }

    void pass(std::chrono::seconds time)
    {
        while (m_left && *m_left <= time) {
            time -= *m_left;
            m_left.reset();
            ++wakeUps;
            wake();
        }
        if (m_left) {
            *m_left -= time;
        }
    }

    int wakeUps = 0;

protected:
    void wakeAfter(std::chrono::seconds delay) override { m_left = delay; }
    void sleep() override { m_left.reset(); }

private:
    std::optional<std::chrono::seconds> m_left;
};

} // namespace

class IdleGuardTest : public ::testing::Test
{
protected:
    IdleGuardTest()
    {
        QObject::connect(&guard, &IdleGuard::warned, &guard, [this](int seconds) {
            warnings << seconds;
            EXPECT_TRUE(guard.isWarning());
        });
        QObject::connect(&guard, &IdleGuard::calmed, &guard, [this] {
            ++calms;
            EXPECT_FALSE(guard.isWarning());
        });
        QObject::connect(&guard, &IdleGuard::expired, &guard, [this] {
            ++ends;
            EXPECT_FALSE(guard.isWarning());
        });
    }

    HandWoundGuard guard;
    QList<int> warnings;
    int calms = 0;
    int ends = 0;
};

TEST_F(IdleGuardTest, SleepsUntilItWatches)
{
    guard.noteActivity();
    EXPECT_FALSE(guard.isAwaited());
    EXPECT_FALSE(guard.isWarning());
    guard.watch(90s);
    EXPECT_TRUE(guard.isAwaited());
}

TEST_F(IdleGuardTest, WarnsForThirtySecondsAndThenEnds)
{
    guard.watch(90s);
    guard.pass(89s);
    EXPECT_TRUE(warnings.isEmpty());
    EXPECT_EQ(guard.wakeUps, 0);
    guard.pass(1s);
    EXPECT_EQ(warnings, QList<int> {30});
    guard.pass(29s);
    ASSERT_EQ(warnings.size(), 30);
    for (int second = 0; second < 30; ++second) {
        EXPECT_EQ(warnings[second], 30 - second);
    }
    EXPECT_EQ(ends, 0);
    guard.pass(1s);
    EXPECT_EQ(ends, 1);
    EXPECT_EQ(warnings.size(), 30);
    EXPECT_EQ(calms, 0);
    EXPECT_FALSE(guard.isAwaited());
    guard.noteActivity();
    EXPECT_FALSE(guard.isAwaited());
}

TEST_F(IdleGuardTest, StartsAnewWithEveryActivity)
{
    guard.watch(90s);
    for (int touch = 0; touch < 10; ++touch) {
        guard.pass(89s);
        guard.noteActivity();
    }
    EXPECT_TRUE(warnings.isEmpty());
    EXPECT_EQ(calms, 0);
    guard.pass(120s);
    EXPECT_EQ(ends, 1);
}

TEST_F(IdleGuardTest, TakesAWarningBackAsOftenAsOneLikes)
{
    guard.watch(90s);
    for (int touch = 1; touch <= 5; ++touch) {
        warnings.clear();
        guard.pass(119s);
        ASSERT_TRUE(guard.isWarning());
        EXPECT_EQ(warnings.constLast(), 1);
        guard.noteActivity();
        EXPECT_FALSE(guard.isWarning());
        EXPECT_EQ(calms, touch);
        guard.noteActivity();
        EXPECT_EQ(calms, touch);
    }
    EXPECT_EQ(ends, 0);
    warnings.clear();
    guard.pass(90s);
    EXPECT_EQ(warnings, QList<int> {30});
}

TEST_F(IdleGuardTest, CountsFromNowWhenItIsToldToWatchAgain)
{
    guard.watch(90s);
    guard.pass(89s);
    guard.watch(300s);
    guard.pass(299s);
    EXPECT_TRUE(warnings.isEmpty());
    guard.pass(1s);
    EXPECT_EQ(warnings, QList<int> {30});
    guard.watch(90s);
    EXPECT_EQ(calms, 1);
    guard.pass(89s);
    EXPECT_EQ(warnings.size(), 1);
    guard.pass(31s);
    EXPECT_EQ(ends, 1);
}

TEST_F(IdleGuardTest, SaysNothingMoreOnceStopped)
{
    guard.watch(90s);
    guard.stop();
    EXPECT_FALSE(guard.isAwaited());
    guard.watch(90s);
    guard.pass(100s);
    ASSERT_TRUE(guard.isWarning());
    const auto told = warnings.size();
    guard.stop();
    EXPECT_FALSE(guard.isWarning());
    guard.pass(1h);
    guard.noteActivity();
    EXPECT_EQ(warnings.size(), told);
    EXPECT_EQ(calms, 0);
    EXPECT_EQ(ends, 0);
}

TEST_F(IdleGuardTest, GivesAWarningItsWholeTimeWhateverTheLimit)
{
    guard.watch(10s);
    guard.pass(39s);
    EXPECT_EQ(warnings.size(), 30);
    EXPECT_EQ(ends, 0);
    guard.pass(1s);
    EXPECT_EQ(ends, 1);
}

TEST_F(IdleGuardTest, MayBeStoppedAndStartedByWhoeverHearsIt)
{
    QObject::connect(&guard, &IdleGuard::expired, &guard, [this] { guard.watch(60s); });
    guard.watch(90s);
    guard.pass(120s);
    EXPECT_EQ(ends, 1);
    EXPECT_TRUE(guard.isAwaited());
    guard.pass(90s);
    EXPECT_EQ(ends, 2);
}

TEST(IdleGuardWarning, LastsASecondAtLeast)
{
    HandWoundGuard guard(0s);
    int warnings = 0;
    int ends = 0;
    QObject::connect(&guard, &IdleGuard::warned, &guard, [&] { ++warnings; });
    QObject::connect(&guard, &IdleGuard::expired, &guard, [&] { ++ends; });
    guard.watch(0s);
    guard.pass(10s);
    EXPECT_EQ(warnings, 1);
    EXPECT_EQ(ends, 1);
}

TEST(IdleGuardTimer, WakesTheGuardByItself)
{
    IdleGuard guard(1s);
    bool warned = false;
    QObject::connect(&guard, &IdleGuard::warned, &guard, [&] { warned = true; });
    guard.watch(0s);
    EXPECT_TRUE(waitFor([&] { return warned; }));
    guard.stop();
}

} // namespace guichet::test
