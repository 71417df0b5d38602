// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <office/SmallCounts.h>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>
#include <utility>
#include <vector>

using namespace guichet;

namespace {

/// One sum, its whole last.
struct Line
{
    explicit Line(const std::vector<int> &values)
    {
        int whole = 0;
        for (const int value : values) {
            parts << counts.add(value);
            whole += value;
        }
        total = counts.add(whole);
        counts.addSum(total, parts);
        counts.protect();
    }
    QByteArray pattern() const
    {
        QByteArray text;
        QList<int> cells = parts;
        cells << total;
        for (const int cell : std::as_const(cells)) {
            text += counts.showing(cell) == Showing::Exact ? 'e' : counts.showing(cell) == Showing::Small ? 's' : 'm';
        }
        return text;
    }
    SmallCounts counts;
    QList<int> parts;
    int total = 0;
};

TEST(SmallCounts, ShowsWhatIsLargeEnough)
{
    EXPECT_EQ(Line({5, 20, 0}).pattern(), "eeee");
    EXPECT_EQ(Line({0, 0}).pattern(), "eee");
}

TEST(SmallCounts, HidesWithTheSmallOneWhatGivesItAway)
{
    EXPECT_EQ(Line({3, 20, 30}).pattern(), "smee") << "the total less 30 says nothing of 3";
    EXPECT_EQ(Line({1, 20, 0}).pattern(), "smse") << "a zero beside a small one looks like one";
    EXPECT_EQ(Line({4, 4, 20}).pattern(), "ssme") << "8 would say that both are 4";
    EXPECT_EQ(Line({2, 4, 20}).pattern(), "ssee") << "6 can be 2 and 4, 4 and 2, or 3 and 3";
    EXPECT_EQ(Line({4, 4}).pattern(), "ssm") << "no other to mask than the total";
    EXPECT_EQ(Line({1, 1, 20}).pattern(), "ssme") << "22 less 20 is a count of 2";
    EXPECT_EQ(Line({1, 1}).pattern(), "sss");
    EXPECT_EQ(Line({4}).pattern(), "ss");
}

/// A table of offices and journeys with all margins, in three layers that add up, as the page has it.
class Cube
{
public:
    Cube(std::mt19937 &random, int offices, int journeys, int outcomes)
    {
        const std::array sizes = {offices, journeys, outcomes};
        std::discrete_distribution<int> kind({4, 4, 2});
        const auto value = [&] {
            switch (kind(random)) {
            case 0:
                return 0;
            case 1:
                return std::uniform_int_distribution(1, 4)(random);
            default:
                return std::uniform_int_distribution(5, 9)(random);
            }
        };
        std::vector<int> values(static_cast<std::size_t>((offices + 1) * (journeys + 1) * (outcomes + 1)));
        const auto at = [&](int a, int b, int c) { return (a * (journeys + 1) + b) * (outcomes + 1) + c; };
        for (int a = 1; a <= offices; ++a) {
            for (int b = 1; b <= journeys; ++b) {
                for (int c = 1; c <= outcomes; ++c) {
                    const int visits = value();
                    for (const int x : {0, a}) {
                        for (const int y : {0, b}) {
                            for (const int z : {0, c}) {
                                values[static_cast<std::size_t>(at(x, y, z))] += visits;
                            }
                        }
                    }
                }
            }
        }
        for (const int visits : values) {
            counts.add(visits);
        }
        size = static_cast<int>(values.size());
        const auto sum = [&](int whole, const QList<int> &parts) {
            counts.addSum(whole, parts);
            sums.push_back({whole, parts});
        };
        for (int a = 0; a <= sizes[0]; ++a) {
            for (int b = 0; b <= sizes[1]; ++b) {
                for (int c = 0; c <= sizes[2]; ++c) {
                    QList<int> parts;
                    if (a == 0) {
                        for (int i = 1; i <= sizes[0]; ++i) {
                            parts << at(i, b, c);
                        }
                        sum(at(0, b, c), std::exchange(parts, {}));
                    }
                    if (b == 0) {
                        for (int i = 1; i <= sizes[1]; ++i) {
                            parts << at(a, i, c);
                        }
                        sum(at(a, 0, c), std::exchange(parts, {}));
                    }
                    if (c == 0) {
                        for (int i = 1; i <= sizes[2]; ++i) {
                            parts << at(a, b, i);
                        }
                        sum(at(a, b, 0), parts);
                    }
                }
            }
        }
        counts.protect();
    }

    SmallCounts counts;
    int size = 0;
    std::vector<std::pair<int, QList<int>>> sums;
};

/// All that a reader with paper and patience can find out: tries each filling of the hidden cells that agrees with what is
/// shown, and looks which cells have one value in all of them.
class Reader
{
public:
    explicit Reader(const Cube &cube)
        : m_cube(cube)
    {
    }
    /// Hidden small cells with one possible value; nothing if there is too much to try.
    std::vector<int> toldSmall()
    {
        std::vector<Range> ranges(static_cast<std::size_t>(m_cube.size));
        for (int i = 0; i < m_cube.size; ++i) {
            const Showing showing = m_cube.counts.showing(i);
            const int count = m_cube.counts.count(i);
            ranges[static_cast<std::size_t>(i)] = showing == Showing::Exact   ? Range {count, count}
                                                  : showing == Showing::Small ? Range {0, 4}
                                                                              : Range {5, 400};
        }
        std::vector<int> told;
        for (int i = 0; i < m_cube.size; ++i) {
            if (m_cube.counts.showing(i) != Showing::Small || m_cube.counts.count(i) == 0) {
                continue;
            }
            int possible = 0;
            for (int value = 0; value <= 4; ++value) {
                std::vector<Range> attempt = ranges;
                attempt[static_cast<std::size_t>(i)] = {value, value};
                m_steps = 0;
                possible += isPossible(std::move(attempt)) ? 1 : 0;
            }
            if (possible < 2) {
                told.push_back(i);
            }
        }
        return told;
    }

private:
    struct Range
    {
        int low;
        int high;
    };
    bool narrow(std::vector<Range> &ranges) const
    {
        const auto at = [&ranges](int i) -> Range & { return ranges[static_cast<std::size_t>(i)]; };
        bool changed = true;
        while (changed) {
            changed = false;
            for (const auto &[whole, parts] : m_cube.sums) {
                int low = 0;
                int high = 0;
                for (const int part : parts) {
                    low += at(part).low;
                    high += at(part).high;
                }
                const auto cut = [&](Range &range, int from, int to) {
                    if (from > range.low || to < range.high) {
                        range.low = std::max(range.low, from);
                        range.high = std::min(range.high, to);
                        changed = true;
                    }
                    return range.low <= range.high;
                };
                if (!cut(at(whole), low, high)) {
                    return false;
                }
                for (const int part : parts) {
                    const Range before = at(part);
                    if (!cut(at(part), at(whole).low - (high - before.high), at(whole).high - (low - before.low))) {
                        return false;
                    }
                    low += at(part).low - before.low;
                    high += at(part).high - before.high;
                }
            }
        }
        return true;
    }
    /// Whether any filling lies in the ranges. What takes too long counts as possible.
    bool isPossible(std::vector<Range> ranges)
    {
        if (++m_steps > 20'000) {
            return true;
        }
        if (!narrow(ranges)) {
            return false;
        }
        int widest = -1;
        for (int i = 0; i < m_cube.size; ++i) {
            const Range range = ranges[static_cast<std::size_t>(i)];
            const bool open = range.low < range.high;
            const auto width = [&ranges](int j) {
                return ranges[static_cast<std::size_t>(j)].high - ranges[static_cast<std::size_t>(j)].low;
            };
            if (open && (widest < 0 || width(i) < width(widest))) {
                widest = i;
            }
        }
        if (widest < 0) {
            return true;
        }
        const Range range = ranges[static_cast<std::size_t>(widest)];
        for (int value = range.low; value <= range.high; ++value) {
            std::vector<Range> attempt = ranges;
            attempt[static_cast<std::size_t>(widest)] = {value, value};
            if (isPossible(std::move(attempt))) {
                return true;
            }
        }
        return false;
    }

    const Cube &m_cube;
    int m_steps = 0;
};

TEST(SmallCounts, CannotBeWorkedOutFromAllThatIsShown)
{
    std::mt19937 random(20261125);
    int hidden = 0;
    for (int round = 0; round < 150; ++round) {
        SCOPED_TRACE(::testing::Message() << "round " << round);
        const Cube cube(random, 2, std::uniform_int_distribution(2, 3)(random),
                        std::uniform_int_distribution(2, 3)(random));
        for (int i = 0; i < cube.size; ++i) {
            hidden += cube.counts.showing(i) == Showing::Small ? 1 : 0;
            if (cube.counts.count(i) > 0 && cube.counts.count(i) < SmallCounts::threshold) {
                ASSERT_EQ(cube.counts.showing(i), Showing::Small);
            }
        }
        for (const auto &[whole, parts] : cube.sums) {
            int rest = 0;
            for (const int part : parts) {
                rest += cube.counts.showing(part) == Showing::Exact ? 0 : cube.counts.count(part);
            }
            ASSERT_FALSE(cube.counts.showing(whole) == Showing::Exact && rest > 0 && rest < SmallCounts::threshold);
        }
        const std::vector<int> told = Reader(cube).toldSmall();
        ASSERT_TRUE(told.empty());
    }
    EXPECT_GT(hidden, 500);
}

} // namespace
