// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <support/Printing.h>
#include <support/ScriptedBackend.h>

#include <journeys/Journey.h>

#include <gtest/gtest.h>

#include <optional>
#include <ostream>

namespace guichet {

// For failing comparisons.
void PrintTo(Step step, std::ostream *stream);
void PrintTo(Cue cue, std::ostream *stream);
void PrintTo(FailureCode code, std::ostream *stream);
void PrintTo(Journey::ActStatus status, std::ostream *stream);

} // namespace guichet

namespace guichet::test {

using ActStatus = Journey::ActStatus;

/// What exists at the council before an act is asked for, and can expire under it.
enum class Within { Nothing, Registration, Reset, Session };

/// One of the journey's acts, with what it takes and what the council answers when it goes well.
struct Act
{
    const char *name;
    Call call;
    Step step; ///< Where it is asked for.
    void (*ask)(Journey &journey);
    ScriptedBackend::Answer (*good)();
    Step leadsTo;
    Within within;
};

/// The acts of the journey.
const QList<Act> &allActs();
const Act &actOf(Call call);
void PrintTo(const Act &act, std::ostream *stream);

/// What the journey said, in its order: a step, a status, a failure or that the code was renewed.
struct News
{
    enum class Kind { Step, Status, Failed, Renewed };
    Kind kind;
    Step step = Step::Welcome; ///< With Kind::Step.
    ActStatus status = ActStatus::Idle; ///< With Kind::Status.
    FailureCode code = FailureCode::Internal; ///< With Kind::Failed.
    Step standing = Step::Welcome; ///< Where the journey stood when it said so.

    bool operator==(const News &) const = default;
};

/// A visit with its journey, before a scripted council.
class JourneyTest : public ::testing::Test
{
protected:
    JourneyTest() { begin(); }

    /// A new visit with its journey, at the welcome page; the one before dies.
    void begin();
    /// Performs an act with its good answer, from the step where it is asked for.
    void succeed(Call call);
    /// Leads on from the welcome page to \a step by good answers alone.
    void walkTo(Step step);
    /// Asks for the offer from the account's page.
    void openOffer(ScriptedBackend::Answer answer = paymentOffer());
    /// Asks for an act whose answer is \a answer, delivered.
    void attempt(const Act &act, ScriptedBackend::Answer answer);
    /// Whatever is asked meanwhile is answered too.
    void deliverAll()
    {
        while (council.deliver()) { }
    }
    /// Every move and every act that a page could ask for, at once.
    void pressEverything();

    QList<FailureCode> failures() const;
    QList<Step> steps() const;

    ScriptedBackend council;
    std::optional<Visit> visit;
    std::optional<Journey> journey;
    QList<News> news;
};

} // namespace guichet::test
