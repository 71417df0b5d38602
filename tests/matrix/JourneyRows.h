// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../journeys/JourneyTest.h"
#include "Calls.h"

#include <optional>
#include <ostream>
#include <string>

namespace guichet::test {

/// A row of the matrix: something that a journey asks the council, on behalf of a resident.
struct JourneyRow
{
    std::string name;
    Step step; ///< Where it is asked.
    Step leadsTo; ///< Where a good answer leads.
    QByteArray method;
    QString path;
    bool answerHasBody = true;
    void (*ask)(Journey &journey);
    /// Changes nothing, so that nothing is locked over it.
    bool isQuestion = false;
    /// The journey asks it by itself, after this act was refused,
    std::optional<Call> lost = std::nullopt;
    QByteArray refusal = {}; ///< like this,
    bool inDoubt = false; ///< and its first answer was lost.
    /// What the resident is told although all went well.
    QList<FailureCode> told = {};
};

const QList<JourneyRow> &allJourneyRows();
const MatrixCall &callOf(Call call);
void PrintTo(const JourneyRow &row, std::ostream *stream);

} // namespace guichet::test
