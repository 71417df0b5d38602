// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/ScriptedBackend.h"
#include "../support/Waiting.h"

#include <council/WarmLine.h>

#include <gtest/gtest.h>

namespace guichet::test {

using namespace std::chrono_literals;

namespace {

/// Counts, and asks nobody.
class CountingBackend : public ScriptedBackend
{
public:
    void warmUp() override { ++count; }

    int count = 0;
};

class WarmLineTest : public ::testing::Test
{
protected:
    CountingBackend backend;
};

} // namespace

TEST_F(WarmLineTest, IsWarmedAtTheFirstTouchAndNotAtEachKey)
{
    WarmLine line(backend, {.between = 1h, .lasting = 2h});
    EXPECT_EQ(backend.count, 0);
    for (int i = 0; i < 100; ++i) {
        line.noteActivity();
    }
    EXPECT_EQ(backend.count, 1);
}

TEST_F(WarmLineTest, IsLookedAfterForAWhileBehindTheLastTouch)
{
    {
        WarmLine line(backend, {.between = 2ms, .lasting = 1h});
        line.noteActivity();
        EXPECT_TRUE(waitFor([this] { return backend.count >= 4; }));
    }
    // In the end nothing wakes the machine any more.
    WarmLine line(backend, {.between = 2ms, .lasting = 60ms});
    line.noteActivity();
    stayFor(100ms);
    const int before = backend.count;
    stayFor(30ms);
    EXPECT_EQ(backend.count, before);
    line.noteActivity();
    EXPECT_EQ(backend.count, before + 1);
}

TEST_F(WarmLineTest, RestsBetweenVisits)
{
    WarmLine line(backend, {.between = 2ms, .lasting = 1h});
    line.noteActivity();
    line.rest();
    stayFor(20ms);
    EXPECT_EQ(backend.count, 1);
    line.noteActivity();
    EXPECT_EQ(backend.count, 2);
}

} // namespace guichet::test
