// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <cstdint>
#include <set>
#include <utility>
#include <vector>

namespace guichet {

/// How a count may be shown.
enum class Showing {
    Exact,
    Small, ///< « moins de 5 »
    Masked, ///< Not at all: with it a small one could be worked out.
};

/// Decides which counts may be shown, so that none under 5 can be read or worked out by adding and subtracting.
///
/// The rule:
/// 1. A count from 1 to 4 is « moins de 5 ».
/// 2. So is a zero that stands beside such a count in a sum. A reader thus knows of a « moins de 5 » only that it is 0 to 4.
/// 3. Where a shown total less its shown parts leaves 1 to 4, or where a hidden count can be told exactly from all that is
///    shown (by the sums it stands in, and by what is known of the other hidden ones: « moins de 5 » is 0 to 4, a masked
///    one 5 or more), a shown part of the sum that gives it away is masked too, or the total where no part is left:
///    one that makes no more masks necessary, and of these the smallest. Again and again, until nothing is given away.
///
/// All that is ever shown together, and can be asked for by another choice on the same page, must be in one object: days
/// and the weeks that they make up, each office and all of them.
class SmallCounts
{
public:
    static constexpr int threshold = 5;

    /// The cell's number, from 0 on.
    int add(int count);
    /// \a whole is the sum of \a parts.
    void addSum(int whole, const QList<int> &parts);
    /// Once, after all is added.
    void protect();

    int count(int cell) const { return m_cells[static_cast<std::size_t>(cell)].count; }
    Showing showing(int cell) const { return m_cells[static_cast<std::size_t>(cell)].showing; }

private:
    struct Cell
    {
        int count = 0;
        Showing showing = Showing::Exact;
        std::vector<int> sums = {};
        // What a reader can tell.
        std::int64_t low = 0;
        std::int64_t high = 0;
        bool isSafe = false;
        int narrowedBy = -1; ///< The last sum that a reader learned something by.
    };
    struct Sum
    {
        int whole = 0;
        QList<int> parts = {};
        int hidden = 0; ///< How many of them, the whole among them, are not shown.
        bool isQueued = false;
    };

    Cell &cell(int index) { return m_cells[static_cast<std::size_t>(index)]; }
    void hideSmall();
    /// The sums that give a count away.
    std::set<int> tellers();
    /// A sum by which cell \a index can have no other value than it has, or -1: each other value is supposed, and followed until
    /// something does not add up.
    int tellerOf(int index);
    /// The sum by which cell \a index cannot be \a value, or -1.
    int refutation(int index, std::int64_t value);
    void propagate();
    void tighten(int index);
    void narrow(int index, std::int64_t low, std::int64_t high, int sum);
    /// Sees to the sums in which one count alone is hidden: most of the work, and done without looking at all the others.
    void coverLonely();
    bool canBeMasked(int index) const;
    bool hasMaskable(int index) const;
    /// How many more it makes necessary to mask, and its count.
    std::pair<int, int> cost(int index) const;
    void hide(int index, Showing how);
    /// Masks the cheapest shown count of the sum, or of the nearest one that has any. False if there is none.
    bool cover(int teller);

    std::vector<Cell> m_cells;
    std::vector<Sum> m_sums;
    std::vector<int> m_queue;
    /// Sums in which the first count was just hidden.
    std::vector<int> m_lonely;
    // While a value is but supposed: what was known before each step, and the sum that does not add up.
    struct Step
    {
        int cell;
        std::int64_t low;
        std::int64_t high;
        int narrowedBy;
    };
    bool m_isTrying = false;
    std::vector<Step> m_steps;
    int m_conflict = -1;
};

} // namespace guichet
