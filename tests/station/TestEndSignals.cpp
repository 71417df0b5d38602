// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <support/Waiting.h>

#include <station/EndSignals.h>

#include <gtest/gtest.h>

#include <csignal>

namespace guichet::test {

TEST(EndSignalsTest, AskFromTheEventLoopInsteadOfEndingTheProcess)
{
    for (const int number : {SIGTERM, SIGINT, SIGHUP}) {
        SCOPED_TRACE(number);
        EndSignals ends;
        int asked = 0;
        QObject::connect(&ends, &EndSignals::asked, &ends, [&] { ++asked; });
        std::raise(number);
        EXPECT_EQ(asked, 0);
        EXPECT_TRUE(waitFor([&] { return asked == 1; }));
    }
}

TEST(EndSignalsTest, EndTheProcessAgainOnceNobodyListens)
{
    EXPECT_EXIT(
        {
            {
                const EndSignals ends;
            }
            std::raise(SIGTERM);
        },
        ::testing::KilledBySignal(SIGTERM), "");
}

} // namespace guichet::test
