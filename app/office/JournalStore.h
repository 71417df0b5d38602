// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Journal.h"
#include "SqlConnection.h"

#include <QDate>
#include <QList>

namespace guichet {

enum class Span { Day, Week, Month };

/// The first day of the day, week (Monday) or month that \a day lies in.
QDate firstDayOf(Span span, QDate day);
/// As the databases and the contract write it.
QString wordOf(VisitOutcome outcome);

/// How many visits of one office, journey and span of time have one thing in common.
struct Tally
{
    QDate firstDay;
    QString office;
    QString journey;
    /// outcome, help (assisted or alone), stop (the furthest step of those who did not succeed), failure, aid.
    QString topic;
    QString word;
    int visits = 0;
};

/// The journal in one database, SQLite or PostgreSQL, the same tables in both: a row for each visit, and tallies that are
/// counted with each row, so that figures of a million visits are read at once. Belongs to one thread; blocks, and throws
/// SqlFailure. After a failure it is closed, and opening it again goes on as if nothing had been; what was being done is
/// then either done or not, and can be done again.
class JournalStore
{
public:
    /// Of the tables. Older ones are brought up to it when opened, newer ones are left alone (SqlTrouble::Newer).
    static int schemaVersion();

    explicit JournalStore(SqlGate gate = {});

    /// Checks the whole file (SqlTrouble::Corrupted when it is not sound), and makes it where there is none.
    void open(const SqliteTarget &target);
    /// Neither checked nor brought up to date: for a second connection to a store that is open.
    void openBeside(const SqliteTarget &target);
    void open(const PostgresTarget &target);
    void openBeside(const PostgresTarget &target);
    void close() { m_sql.close(); }
    bool isOpen() const { return m_sql.isOpen(); }

    /// All or none. A row that is there already is left as it is and not counted again.
    void insert(const QList<JournalRow> &rows);
    /// Forgets the visits before \a firstKept, and the tallies of spans that ended before it.
    void expire(QDate firstKept);

    /// Rows that are not marked as handed over, \a most at most. Local stores only, like the next two.
    QList<JournalRow> rowsToHandOver(int most);
    int countToHandOver();
    void markHandedOver(const QList<JournalRow> &rows);

    QList<Tally> tallies(Span span, QDate from);

    /// Brings the tables to the version \a wanted and no further: how tests make the databases of earlier versions.
    void migrateTo(int wanted);

private:
    /// Runs \a work, and closes the connection when it fails.
    template<typename Work>
    auto guarded(const Work &work);
    void openSqlite(const SqliteTarget &target);
    int version();
    void readVisits(const QString &rest, const QVariantList &values, const std::function<void(JournalRow)> &row);
    void tallyAll();

    SqlConnection m_sql;
};

/// Copies every row of \a local that \a remote has not confirmed, and marks it. Whatever fails or ends it in the middle,
/// the next time it goes on, and \a remote has each row once.
void handOver(JournalStore &local, JournalStore &remote);

} // namespace guichet
