// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "JourneyRows.h"

#include "../support/FaultServer.h"

#include <algorithm>

namespace guichet::test {

using namespace Qt::StringLiterals;

namespace {

JourneyRow rowOfAct(const Act &act)
{
    const MatrixCall &call = callOf(act.call);
    return {.name = act.name,
            .step = act.step,
            .leadsTo = act.leadsTo,
            .method = call.method,
            .path = call.path,
            .answerHasBody = call.answerHasBody,
            .ask = act.ask};
}

/// \a question follows \a act, which is refused with \a refusal.
JourneyRow rowAfter(const char *name, Call act, const QByteArray &refusal, Call question, Step leadsTo)
{
    JourneyRow row = rowOfAct(actOf(act));
    row.name = name;
    row.leadsTo = leadsTo;
    row.method = callOf(question).method;
    row.path = callOf(question).path;
    row.answerHasBody = true;
    row.lost = act;
    row.refusal = refusal;
    row.inDoubt = true;
    return row;
}

QList<JourneyRow> makeRows()
{
    QList<JourneyRow> rows;
    for (const Act &act : allActs()) {
        rows << rowOfAct(act);
    }
    const MatrixCall &offer = callOf(Call::FetchOffer);
    rows << JourneyRow {.name = "openMonthlyPayment",
                        .step = Step::SignedIn,
                        .leadsTo = Step::Offer,
                        .method = offer.method,
                        .path = offer.path,
                        .ask = [](Journey &journey) { journey.openMonthlyPayment(); },
                        .isQuestion = true};
    rows << rowAfter("askForTheAccountMade", Call::CreateAccount, problemOf(409, "email-in-use"_ba),
                     Call::FetchRegistration, Step::Done);
    rows << rowAfter("askForThePasswordSet", Call::SetPassword, problemOf(422, "password-refused"_ba), Call::FetchReset,
                     Step::ResetDone);
    rows << rowAfter("askForTheMandateSigned", Call::SignMandate, problemOf(409, "mandate-exists"_ba),
                     Call::FetchAccount, Step::MandateDone);
    JourneyRow rules = rowAfter("askForTheNewRules", Call::SignMandate, problemOf(409, "rules-changed"_ba),
                                Call::FetchOffer, Step::Rules);
    rules.inDoubt = false;
    rules.told = {FailureCode::RulesChanged};
    rows << rules;
    return rows;
}

} // namespace

const QList<JourneyRow> &allJourneyRows()
{
    static const QList<JourneyRow> rows = makeRows();
    return rows;
}

const MatrixCall &callOf(Call call)
{
    const std::string name = ::testing::PrintToString(call);
    return *std::find_if(allCalls().begin(), allCalls().end(),
                         [&name](const MatrixCall &candidate) { return candidate.name == name; });
}

void PrintTo(const JourneyRow &row, std::ostream *stream)
{
    *stream << row.name;
}

} // namespace guichet::test
