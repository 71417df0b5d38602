// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Calls.h"
#include "Matrix.h"

namespace guichet::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A row of the matrix.
class CallUnderFaults : public Matrix, public ::testing::WithParamInterface<MatrixCall>
{
protected:
    std::optional<Failure> ask(const ActKey &key) { return call.run(backends, key); }

    /// One answer, in time, that tells what happened; nothing was sent that may not be.
    void expectFailure(const MatrixFault &fault, const std::optional<Failure> &failure)
    {
        const auto expected = fault.expected(call.answerHasBody);
        if (!expected) {
            EXPECT_FALSE(failure.has_value()) << failure->supportCode();
            EXPECT_EQ(attempts, 1);
            return;
        }
        ASSERT_TRUE(failure.has_value());
        EXPECT_EQ(failure->code, *expected) << failure->supportCode();
        EXPECT_FALSE(failure->definite) << "nobody knows what the council did";
        EXPECT_EQ(attempts, call.isRetried() && isTransient(*expected) ? 3 : 1);
        expectSentences(*failure);
    }

    /// The way on, once the fault is gone: the same act with the same key.
    void expectDoneOnce(const ActKey &key)
    {
        if (!call.isRetried()) {
            // What is sent once may not meet the end of a connection that the fault has left.
            council.dropConnections();
            office.door().dropConnections();
        }
        const auto again = ask(key);
        if (call.method == "DELETE"_ba && again) {
            // It has no key: what was done under the fault is then told so.
            EXPECT_EQ(again->code, FailureCode::CallUnknown);
        } else {
            EXPECT_FALSE(again.has_value()) << again->supportCode();
        }
        if (call.isKeyed()) {
            EXPECT_EQ(model.done(call.method, call.path), 1);
        }
    }

    const MatrixCall &call = GetParam();
    Backends backends {council, office};
};

TEST_P(CallUnderFaults, EndsInASentenceAndAWayOn)
{
    const MatrixCall &other = allCalls().at(call.name == allCalls().first().name ? 1 : 0);
    for (const MatrixFault &fault : allFaults()) {
        SCOPED_TRACE(fault.name);
        const ActKey key = QUuid::createUuid();
        beginCell();
        // A connection that is there, as within a visit.
        ASSERT_FALSE(allCalls().first().run(backends, QUuid::createUuid()).has_value());
        if (call.isOffice) {
            ASSERT_FALSE(allCalls().last().run(backends, {}).has_value());
        }
        model.forgetAll();
        breakIt(fault, call.method, call.path, call.answerHasBody);
        QElapsedTimer timer;
        timer.start();
        const auto failure = ask(key);
        EXPECT_LT(std::chrono::milliseconds(timer.elapsed()), bound);
        expectFailure(fault, failure);
        expectSent(fault, call.method, call.path, attempts);
        if (HasFatalFailure()) {
            return;
        }
        if (!failure) {
            // What came too much is nobody's answer.
            EXPECT_FALSE(other.run(backends, QUuid::createUuid()).has_value());
        }
        mendIt(fault);
        expectDoneOnce(key);
        endCell();
    }
    EXPECT_EQ(cells, allFaults().size());
    RecordProperty("cells", cells);
}

INSTANTIATE_TEST_SUITE_P(Calls, CallUnderFaults, ::testing::ValuesIn(allCalls()),
                         [](const auto &tested) { return std::string(tested.param.name); });

/// A row of what is said without waiting for an answer.
class FarewellUnderFaults : public Matrix, public ::testing::WithParamInterface<Farewell>
{
};

TEST_P(FarewellUnderFaults, IsTriedOnceAndHoldsUpNothing)
{
    const Farewell &farewell = GetParam();
    Backends backends {council, office};
    for (const MatrixFault &fault : allFaults()) {
        SCOPED_TRACE(fault.name);
        beginCell();
        breakIt(fault, farewell.method, farewell.path, true);
        int ended = 0;
        QObject scope;
        QObject::connect(farewell.isOffice ? &office.door() : &council.door(), &Door::attemptEnded, &scope,
                         [&ended] { ++ended; });
        QElapsedTimer timer;
        timer.start();
        farewell.say(backends);
        council.dropConnections();
        EXPECT_TRUE(waitFor([&ended] { return ended > 0; }, bound));
        EXPECT_LT(std::chrono::milliseconds(timer.elapsed()), bound);
        EXPECT_EQ(attempts, 1);
        expectSent(fault, farewell.method, farewell.path, 1);
        mendIt(fault);
        EXPECT_FALSE(allCalls().first().run(backends, {}).has_value());
        EXPECT_EQ(ended, farewell.isOffice ? 1 : 2);
        endCell();
    }
    EXPECT_EQ(cells, allFaults().size());
    RecordProperty("cells", cells);
}

INSTANTIATE_TEST_SUITE_P(Calls, FarewellUnderFaults, ::testing::ValuesIn(allFarewells()),
                         [](const auto &tested) { return std::string(tested.param.name); });

} // namespace guichet::test
