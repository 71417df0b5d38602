// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Rows.h"

namespace guichet::test {

using namespace Qt::StringLiterals;

JournalRow makeRow(int day)
{
    return {.id = QUuid::createUuid(),
            .office = u"rieumes"_s,
            .profile = u"kiosk"_s,
            .day = QDate(2026, 11, 1).addDays(day),
            .journey = u"registration"_s,
            .furthestStep = u"code"_s,
            .outcome = VisitOutcome::Failed,
            .failures = {u"GD-05"_s, u"GD-09"_s},
            .minutes = 7,
            .assisted = true,
            .language = u"fr"_s,
            .aids = {u"contrast"_s}};
}

QList<JournalRow> makeRows(int count)
{
    QList<JournalRow> rows;
    for (int i = 0; i < count; ++i) {
        rows << makeRow(i % 20);
    }
    return rows;
}

QStringList idsIn(const QString &file)
{
    QStringList ids;
    SqlConnection connection;
    connection.open(SqliteTarget {file, false});
    if (connection.tables().contains(u"visits"_s)) {
        connection.read(u"SELECT id FROM visits ORDER BY id"_s, {},
                        [&ids](const auto &column) { ids << column(0).toString(); });
    }
    return ids;
}

QStringList idsOf(const QList<JournalRow> &rows)
{
    QStringList ids;
    for (const JournalRow &row : rows) {
        ids << row.id.toString(QUuid::WithoutBraces);
    }
    ids.sort();
    return ids;
}

int tallied(const QString &file, const QString &topic, Span span)
{
    int visits = 0;
    JournalStore store;
    store.openBeside(SqliteTarget {file, false});
    for (const Tally &tally : store.tallies(span, QDate(2000, 1, 1))) {
        visits += tally.topic == topic ? tally.visits : 0;
    }
    return visits;
}

QString soundness(const QString &file)
{
    QString verdict;
    SqlConnection connection;
    connection.open(SqliteTarget {file, false});
    connection.read(u"PRAGMA integrity_check"_s, {},
                    [&verdict](const auto &column) { verdict = column(0).toString(); });
    return verdict;
}

} // namespace guichet::test
