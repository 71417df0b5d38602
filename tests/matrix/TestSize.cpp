// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Calls.h"
#include "Faults.h"
#include "JourneyRows.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <set>
#include <string>

namespace guichet::test {

namespace {

struct Size
{
    qsizetype rows;
    qsizetype faults;

    qsizetype cells() const { return rows * faults; }
};

Size sizeOfMatrix()
{
    return {allCalls().size() + allFarewells().size() + allJourneyRows().size(), allFaults().size()};
}

} // namespace

/// The size stands in the name, for whoever reads the list of what ran.
class FaultMatrixSize : public ::testing::TestWithParam<Size>
{
};

TEST_P(FaultMatrixSize, IsThisLarge)
{
    const Size size = GetParam();
    std::printf("fault matrix: %lld calls x %lld faults = %lld cells\n", static_cast<long long>(size.rows),
                static_cast<long long>(size.faults), static_cast<long long>(size.cells()));
    RecordProperty("cells", static_cast<int>(size.cells()));
    EXPECT_GE(size.cells(), 600);
}

INSTANTIATE_TEST_SUITE_P(Matrix, FaultMatrixSize, ::testing::Values(sizeOfMatrix()), [](const auto &tested) {
    return std::to_string(tested.param.rows) + "_calls_x_" + std::to_string(tested.param.faults) + "_faults_are_"
           + std::to_string(tested.param.cells()) + "_cells";
});

/// No cell counts twice, and none is left out unseen: each row runs all of the faults.
TEST(FaultMatrix, NamesEachRowAndColumnOnce)
{
    std::set<std::string> names;
    for (const MatrixFault &fault : allFaults()) {
        EXPECT_TRUE(names.insert(fault.name).second) << fault.name;
    }
    names.clear();
    for (const MatrixCall &call : allCalls()) {
        EXPECT_TRUE(names.insert(call.name).second) << call.name;
    }
    for (const Farewell &farewell : allFarewells()) {
        EXPECT_TRUE(names.insert(farewell.name).second) << farewell.name;
    }
    for (const JourneyRow &row : allJourneyRows()) {
        EXPECT_TRUE(names.insert("journey " + row.name).second) << row.name;
    }
}

} // namespace guichet::test
