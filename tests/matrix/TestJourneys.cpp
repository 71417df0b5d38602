// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../journeys/JourneyTest.h"
#include "Calls.h"
#include "JourneyRows.h"
#include "Matrix.h"

#include <utility>

namespace guichet::test {

using namespace Qt::StringLiterals;

/// A row of the matrix, as a resident meets it: through the journey, over the network.
class JourneyUnderFaults : public Matrix, public ::testing::WithParamInterface<JourneyRow>
{
protected:
    void begin()
    {
        journey.reset();
        visit.reset();
        visit.emplace(council);
        journey.emplace(*visit);
        QObject::connect(&*journey, &Journey::failed, &*journey,
                         [this](const Failure &failure) { failures << failure; });
        QObject::connect(&*journey, &Journey::stepChanged, &*journey, [this](Step step) { steps << step; });
        QObject::connect(&*journey, &Journey::codeRenewed, &*journey, [this] { ++renewals; });
    }

    void settle()
    {
        EXPECT_TRUE(waitFor([this] { return journey->status() != ActStatus::Waiting; }, bound)) << "stuck";
    }

    void perform(Call call)
    {
        actOf(call).ask(*journey);
        settle();
    }

    /// On from the welcome page, on a good day.
    void leadTo(Step step)
    {
        const bool resets = step >= Step::ResetEmail && step <= Step::ResetDone;
        const bool registers = step >= Step::Mobile && step <= Step::Done;
        if (registers) {
            journey->beginRegistration();
        } else {
            journey->beginSignIn();
        }
        if (resets) {
            journey->beginReset();
        }
        for (int moves = 0; journey->step() != step; ++moves) {
            ASSERT_LT(moves, 20) << "led astray to " << ::testing::PrintToString(journey->step());
            goOnFrom(journey->step());
        }
        failures.clear();
        steps.clear();
        renewals = 0;
    }

    void goOnFrom(Step step)
    {
        switch (step) {
        case Step::Household:
            journey->confirmHousehold();
            return;
        case Step::SignedIn:
            journey->openMonthlyPayment();
            settle();
            return;
        case Step::Offer:
            journey->chooseSchedule(u"10x"_s, 10);
            return;
        case Step::Bank:
            journey->giveBank(iban(), u"USAGER Exemple"_s);
            return;
        case Step::Rules:
            journey->acceptRules();
            return;
        case Step::Check:
            journey->confirmCheck();
            return;
        case Step::Code:
            perform(Call::CheckCode);
            return;
        case Step::ResetCode:
            perform(Call::CheckResetCode);
            return;
        default:
            for (const Act &act : allActs()) {
                if (act.step == step) {
                    perform(act.call);
                    return;
                }
            }
        }
    }

    /// What the visit holds, for nothing of it may be lost.
    QStringList kept() const
    {
        const auto &payment = visit->payment;
        return {visit->registration ? visit->registration->ref.id : QString(),
                visit->registration && visit->registration->householdConfirmed ? u"confirmed"_s : QString(),
                visit->reset ? visit->reset->email.text() : QString(),
                visit->session ? visit->session->token.reveal() : QString(),
                payment ? payment->rhythm + payment->holder + payment->rulesAccepted : QString(),
                payment && payment->iban ? payment->iban->secret().reveal() : QString()};
    }

    /// Asks for what the row is about, and lets \a fault happen to it alone.
    void meet(const MatrixFault &fault)
    {
        if (!row.lost) {
            breakIt(fault, row.method, row.path, row.answerHasBody);
            row.ask(*journey);
            settle();
            return;
        }
        // The question that follows an act: whose answer was lost, if it had one, and which is then refused.
        const MatrixCall &act = callOf(*row.lost);
        if (row.inDoubt) {
            server.setFault(act.method, act.path, faults::cutAfterTheCouncil(), 1, FaultServer::always);
            perform(*row.lost);
            ASSERT_EQ(journey->status(), ActStatus::Unsettled);
            failures.clear();
            server.clearFaults();
        }
        server.setFault(act.method, act.path, faults::instead(row.refusal));
        server.forgetRequests();
        {
            QObject once;
            bool broken = false;
            QObject::connect(&council.door(), &Door::attemptEnded, &once, [&] {
                // The farewells of the visit before end when they like.
                const bool isRefused = !server.requests(act.method, act.path).isEmpty();
                if (isRefused && !std::exchange(broken, true)) {
                    server.clearFaults();
                    breakIt(fault, row.method, row.path, row.answerHasBody);
                }
            });
            if (row.inDoubt) {
                journey->retry();
            } else {
                actOf(*row.lost).ask(*journey);
            }
            settle();
        }
    }

    /// It is told once, and nothing else moves.
    void expectHeldUp(FailureCode code, const QStringList &before)
    {
        ASSERT_EQ(failures.size(), 1);
        EXPECT_EQ(failures.first().code, code) << failures.first().supportCode();
        expectSentences(failures.first());
        EXPECT_EQ(journey->step(), row.step);
        EXPECT_TRUE(steps.isEmpty());
        EXPECT_EQ(kept(), before);
        EXPECT_EQ(journey->status(), row.isQuestion ? ActStatus::Idle : ActStatus::Unsettled);
        if (!row.isQuestion) {
            // What was typed is locked: nothing is sent, and nothing moves.
            const int sent = attempts;
            journey->goBack();
            journey->beginSignIn();
            row.ask(*journey);
            EXPECT_EQ(journey->status(), ActStatus::Unsettled);
            EXPECT_EQ(journey->step(), row.step);
            EXPECT_EQ(attempts, sent);
        }
    }

    void expectThere()
    {
        EXPECT_EQ(journey->step(), row.leadsTo);
        EXPECT_EQ(journey->status(), ActStatus::Idle);
        const bool stays = row.leadsTo == row.step;
        // Not as lists: Qt compares an emptied one with one that never was by way of a null pointer.
        ASSERT_EQ(steps.size(), stays ? 0 : 1);
        EXPECT_TRUE(stays || steps.constFirst() == row.leadsTo);
        EXPECT_EQ(renewals, stays ? 1 : 0);
    }

    const JourneyRow &row = GetParam();
    std::optional<Visit> visit;
    std::optional<Journey> journey;
    QList<Failure> failures;
    QList<Step> steps;
    int renewals = 0;
};

TEST_P(JourneyUnderFaults, LosesNothingAndGoesOn)
{
    for (const MatrixFault &fault : allFaults()) {
        SCOPED_TRACE(fault.name);
        beginCell();
        begin();
        leadTo(row.step);
        const QStringList before = kept();
        QElapsedTimer timer;
        timer.start();
        meet(fault);
        EXPECT_LT(std::chrono::milliseconds(timer.elapsed()), bound);
        const auto expected = fault.expected(row.answerHasBody);
        if (expected) {
            expectHeldUp(*expected, before);
        }
        mendIt(fault);
        if (expected) {
            if (row.isQuestion) {
                row.ask(*journey);
            } else {
                journey->retry();
            }
            settle();
        }
        // The end tells why, where it is another than what was asked for.
        const QList<FailureCode> told =
            QList<FailureCode>(expected ? 1 : 0, expected.value_or(FailureCode::Internal)) + row.told;
        EXPECT_EQ(failures.size(), told.size());
        EXPECT_TRUE(failures.isEmpty() || told.isEmpty() || failures.last().code == told.last());
        expectThere();
        if (!row.lost && !row.isQuestion) {
            EXPECT_EQ(model.done(row.method, row.path), 1);
        }
        if (row.inDoubt) {
            EXPECT_EQ(model.done(callOf(*row.lost).method, callOf(*row.lost).path), 1);
        }
        journey.reset();
        visit.reset();
        endCell();
        if (HasFailure()) {
            return;
        }
    }
    EXPECT_EQ(cells, allFaults().size());
    RecordProperty("cells", cells);
}

INSTANTIATE_TEST_SUITE_P(Journeys, JourneyUnderFaults, ::testing::ValuesIn(allJourneyRows()),
                         [](const auto &tested) { return tested.param.name; });

} // namespace guichet::test
