// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TrainingVisits.h"

#include <array>

namespace guichet {

using namespace Qt::StringLiterals;

namespace {

struct Pattern
{
    const char *journey;
    const char *step;
    VisitOutcome outcome;
    const char *failure; ///< Empty for none.
    int minutes;
    bool assisted;
    const char *aid; ///< Empty for none.
};

// As often as they stand here, one after the other.
constexpr std::array patterns = {
    Pattern {"registration", "done", VisitOutcome::Succeeded, "", 9, true, ""},
    Pattern {"registration", "done", VisitOutcome::Succeeded, "GD-05", 12, false, "text-size"},
    Pattern {"registration", "code", VisitOutcome::TimedOut, "", 6, false, ""},
    Pattern {"registration", "done", VisitOutcome::Succeeded, "", 8, true, ""},
    Pattern {"sign-in", "done", VisitOutcome::Succeeded, "", 3, false, ""},
    Pattern {"registration", "invoice", VisitOutcome::Failed, "GD-09", 11, false, ""},
    Pattern {"registration", "done", VisitOutcome::Succeeded, "GD-09", 14, true, "contrast"},
    Pattern {"registration", "account", VisitOutcome::Abandoned, "GD-14", 10, false, ""},
    Pattern {"sign-in", "sign-in", VisitOutcome::Failed, "GD-15", 4, false, "text-size"},
    Pattern {"registration", "mobile", VisitOutcome::Abandoned, "", 2, false, ""},
    Pattern {"registration", "done", VisitOutcome::Succeeded, "", 7, true, ""},
};

} // namespace

QList<JournalRow> trainingVisits(QDate today)
{
    constexpr qint64 weeks = 6;
    QList<JournalRow> rows;
    std::size_t next = 0;
    const QDate monday = today.addDays(1 - today.dayOfWeek());
    for (QDate day = monday.addDays(-7 * weeks); day < today; day = day.addDays(1)) {
        if (day.dayOfWeek() > 5) {
            continue;
        }
        const std::array offices = {std::pair(u"rieumes"_s, 18 + 3 * (day.dayOfWeek() % 3)),
                                    std::pair(u"cazeres"_s, 13 + 2 * (day.weekNumber() % 3))};
        for (const auto &[office, visits] : offices) {
            for (int visit = 0; visit < visits; ++visit) {
                const Pattern &pattern = patterns.at(next++ % patterns.size());
                const auto list = [](const char *word) {
                    const QString text = QString::fromLatin1(word);
                    return text.isEmpty() ? QStringList() : QStringList(text);
                };
                rows << JournalRow {.id = QUuid::createUuid(),
                                    .office = office,
                                    .profile = pattern.assisted ? u"counter"_s : u"kiosk"_s,
                                    .day = day,
                                    .journey = QString::fromLatin1(pattern.journey),
                                    .furthestStep = QString::fromLatin1(pattern.step),
                                    .outcome = pattern.outcome,
                                    .failures = list(pattern.failure),
                                    .minutes = pattern.minutes,
                                    .assisted = pattern.assisted,
                                    .language = visit % 7 == 6 ? u"en"_s : u"fr"_s,
                                    .aids = list(pattern.aid)};
            }
        }
    }
    return rows;
}

} // namespace guichet
