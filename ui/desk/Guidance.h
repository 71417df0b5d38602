// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <council/Failure.h>
#include <journeys/Journey.h>

#include <span>

/// What an agent needs to know beside each step. French source texts, context "Guidance": shown in the agent's language.
namespace guichet {

/// One step. Texts of several lines are lists; none is empty but \a secret. %1 stands for the council's rules for a new
/// password.
struct GuidanceRow
{
    Step step;
    const char *name; ///< The step in the guide's words.
    const char *secret; ///< Who may see and type the secret of this step; empty where none is typed.
    const char *ask; ///< What to ask the resident.
    const char *check; ///< What to look at.
    const char *mistakes; ///< What usually goes wrong here.
};

/// Every step there is, in the order of Step.
std::span<const GuidanceRow> allGuidance();
const GuidanceRow &guidanceOf(Step step);

/// What an agent does about a failure, by where it leads the journey.
const char *remedyFor(const Failure &failure);

} // namespace guichet
