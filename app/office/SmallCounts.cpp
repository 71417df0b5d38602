// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SmallCounts.h"

#include <algorithm>
#include <utility>

namespace guichet {

namespace {

/// More than any journal has, and small enough to be added up.
constexpr std::int64_t noLimit = 1'000'000'000'000;
constexpr int patientRounds = 4;

} // namespace

int SmallCounts::add(int count)
{
    m_cells.push_back({count});
    return static_cast<int>(m_cells.size()) - 1;
}

void SmallCounts::addSum(int whole, const QList<int> &parts)
{
    const int sum = static_cast<int>(m_sums.size());
    m_sums.push_back({whole, parts});
    cell(whole).sums.push_back(sum);
    for (const int part : parts) {
        cell(part).sums.push_back(sum);
    }
}

void SmallCounts::protect()
{
    hideSmall();
    coverLonely();
    bool masked = true;
    for (int round = 1; masked; ++round) {
        masked = false;
        for (const int sum : tellers()) {
            // The last few are a chain, and each round looks at everything: more at once then.
            do {
                masked = cover(sum) || masked;
            } while (round > patientRounds && hasMaskable(sum));
        }
        coverLonely();
    }
}

void SmallCounts::hideSmall()
{
    const auto isSmall = [this](int index) { return count(index) > 0 && count(index) < threshold; };
    for (int i = 0; i < static_cast<int>(m_cells.size()); ++i) {
        if (isSmall(i)) {
            hide(i, Showing::Small);
        }
    }
    for (const Sum &sum : m_sums) {
        if (std::any_of(sum.parts.begin(), sum.parts.end(), isSmall)) {
            for (const int part : sum.parts) {
                if (count(part) == 0) {
                    hide(part, Showing::Small);
                }
            }
        }
    }
}

std::set<int> SmallCounts::tellers()
{
    for (Cell &cell : m_cells) {
        const bool exact = cell.showing == Showing::Exact;
        const bool small = cell.showing == Showing::Small;
        cell.low = exact ? cell.count : small ? 0 : threshold;
        cell.high = exact ? cell.count : small ? threshold - 1 : noLimit;
        cell.narrowedBy = -1;
    }
    std::set<int> tellers;
    m_queue.clear();
    for (std::size_t i = 0; i < m_sums.size(); ++i) {
        Sum &sum = m_sums[i];
        int hidden = 0;
        for (const int part : sum.parts) {
            hidden += showing(part) == Showing::Exact ? 0 : count(part);
        }
        if (hidden > 0 && hidden < threshold && showing(sum.whole) == Showing::Exact) {
            tellers.insert(static_cast<int>(i));
        }
        sum.isQueued = sum.hidden > 0;
        if (sum.isQueued) {
            m_queue.push_back(static_cast<int>(i));
        }
    }
    propagate();
    for (const Cell &cell : m_cells) {
        if (cell.showing == Showing::Small && cell.count > 0 && cell.low == cell.high) {
            tellers.insert(cell.narrowedBy);
        }
    }
    if (!tellers.empty()) {
        return tellers;
    }
    // Only where bounds alone find nothing more. What is safe stays so: with each count masked a reader knows less.
    int index = -1;
    for (Cell &cell : m_cells) {
        ++index;
        if (cell.showing != Showing::Small || cell.count == 0 || cell.isSafe) {
            continue;
        }
        const int teller = tellerOf(index);
        cell.isSafe = teller < 0;
        if (teller >= 0) {
            tellers.insert(teller);
        }
    }
    return tellers;
}

int SmallCounts::tellerOf(int index)
{
    const std::int64_t low = cell(index).low;
    const std::int64_t high = cell(index).high;
    int refuting = -1;
    for (std::int64_t value = low; value <= high; ++value) {
        if (value != count(index)) {
            refuting = refutation(index, value);
            if (refuting < 0) {
                return -1;
            }
        }
    }
    return refuting;
}

int SmallCounts::refutation(int index, std::int64_t value)
{
    m_isTrying = true;
    m_conflict = -1;
    narrow(index, value, value, -1);
    propagate();
    // Back to what is known for certain, the last step first.
    while (!m_steps.empty()) {
        const Step &step = m_steps.back();
        Cell &cell = this->cell(step.cell);
        cell.low = step.low;
        cell.high = step.high;
        cell.narrowedBy = step.narrowedBy;
        m_steps.pop_back();
    }
    m_isTrying = false;
    return m_conflict;
}

void SmallCounts::propagate()
{
    // The queue grows meanwhile.
    std::size_t next = 0;
    while (next < m_queue.size()) {
        const int sum = m_queue[next++];
        m_sums[static_cast<std::size_t>(sum)].isQueued = false;
        if (!m_isTrying || m_conflict < 0) {
            tighten(sum);
        }
    }
    m_queue.clear();
}

void SmallCounts::tighten(int index)
{
    const Sum &sum = m_sums[static_cast<std::size_t>(index)];
    std::int64_t low = 0;
    std::int64_t high = 0;
    for (const int part : sum.parts) {
        low += cell(part).low;
        high += cell(part).high;
    }
    narrow(sum.whole, low, high, index);
    const Cell &whole = cell(sum.whole);
    for (const int part : sum.parts) {
        if (m_isTrying && m_conflict >= 0) {
            return;
        }
        const std::int64_t lowBefore = cell(part).low;
        const std::int64_t highBefore = cell(part).high;
        narrow(part, whole.low - (high - highBefore), whole.high - (low - lowBefore), index);
        low += cell(part).low - lowBefore;
        high += cell(part).high - highBefore;
    }
}

void SmallCounts::narrow(int index, std::int64_t low, std::int64_t high, int sum)
{
    Cell &cell = this->cell(index);
    if (low <= cell.low && high >= cell.high) {
        return;
    }
    if (m_isTrying) {
        m_steps.push_back({index, cell.low, cell.high, cell.narrowedBy});
    }
    cell.low = std::max(cell.low, low);
    cell.high = std::min(cell.high, high);
    cell.narrowedBy = sum;
    if (cell.low > cell.high) {
        m_conflict = sum;
        return;
    }
    for (const int other : cell.sums) {
        Sum &again = m_sums[static_cast<std::size_t>(other)];
        if (!again.isQueued) {
            again.isQueued = true;
            m_queue.push_back(other);
        }
    }
}

void SmallCounts::coverLonely()
{
    while (!m_lonely.empty()) {
        const int index = m_lonely.back();
        m_lonely.pop_back();
        const Sum &sum = m_sums[static_cast<std::size_t>(index)];
        const auto tells = [this](int member) { return showing(member) != Showing::Exact && count(member) > 0; };
        if (sum.hidden == 1 && (tells(sum.whole) || std::any_of(sum.parts.begin(), sum.parts.end(), tells))) {
            cover(index);
        }
    }
}

bool SmallCounts::hasMaskable(int index) const
{
    const Sum &sum = m_sums[static_cast<std::size_t>(index)];
    return canBeMasked(sum.whole)
           || std::any_of(sum.parts.begin(), sum.parts.end(), [this](int part) { return canBeMasked(part); });
}

bool SmallCounts::canBeMasked(int index) const
{
    return showing(index) == Showing::Exact && count(index) > 0;
}

std::pair<int, int> SmallCounts::cost(int index) const
{
    // Alone in another sum it would be told by that, and the next one masked for it.
    const std::vector<int> &sums = m_cells[static_cast<std::size_t>(index)].sums;
    const auto alone = std::count_if(sums.begin(), sums.end(),
                                     [this](int sum) { return m_sums[static_cast<std::size_t>(sum)].hidden == 0; });
    return {static_cast<int>(alone), count(index)};
}

void SmallCounts::hide(int index, Showing how)
{
    if (showing(index) == Showing::Exact) {
        for (const int sum : cell(index).sums) {
            if (++m_sums[static_cast<std::size_t>(sum)].hidden == 1) {
                m_lonely.push_back(sum);
            }
        }
    }
    cell(index).showing = how;
}

bool SmallCounts::cover(int teller)
{
    std::vector<int> near = {teller};
    std::set<int> seen = {teller};
    std::size_t next = 0;
    while (next < near.size()) {
        const Sum &sum = m_sums[static_cast<std::size_t>(near[next++])];
        int best = -1;
        for (const int part : sum.parts) {
            if (canBeMasked(part) && (best < 0 || cost(part) < cost(best))) {
                best = part;
            }
        }
        if (best < 0 && canBeMasked(sum.whole)) {
            best = sum.whole;
        }
        if (best >= 0) {
            hide(best, Showing::Masked);
            return true;
        }
        // Nothing is shown here: what is known of the hidden ones comes from the sums around.
        QList<int> members = sum.parts;
        members << sum.whole;
        for (const int member : std::as_const(members)) {
            for (const int other : cell(member).sums) {
                if (showing(member) != Showing::Exact && seen.insert(other).second) {
                    near.push_back(other);
                }
            }
        }
    }
    return false;
}

} // namespace guichet
