// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "JournalStore.h"

#include <array>
#include <map>
#include <tuple>
#include <utility>

namespace guichet {

using namespace Qt::StringLiterals;

namespace {

struct NamedOutcome
{
    VisitOutcome outcome = VisitOutcome::Abandoned;
    QLatin1StringView word;
};

constexpr std::array outcomes = {
    NamedOutcome {VisitOutcome::Succeeded, "succeeded"_L1},
    NamedOutcome {VisitOutcome::Abandoned, "abandoned"_L1},
    NamedOutcome {VisitOutcome::TimedOut, "timed-out"_L1},
    NamedOutcome {VisitOutcome::Failed, "failed"_L1},
};

VisitOutcome outcomeOf(const QString &word)
{
    for (const NamedOutcome &named : outcomes) {
        if (named.word == word) {
            return named.outcome;
        }
    }
    return VisitOutcome::Abandoned;
}

struct NamedSpan
{
    Span span = Span::Day;
    QLatin1StringView word;
};

constexpr std::array spans = {
    NamedSpan {Span::Day, "day"_L1},
    NamedSpan {Span::Week, "week"_L1},
    NamedSpan {Span::Month, "month"_L1},
};

QString wordOf(Span span)
{
    for (const NamedSpan &named : spans) {
        if (named.span == span) {
            return named.word;
        }
    }
    return {};
}

/// One change of the tables. What stands in braces the two databases call differently.
struct Change
{
    const char *sql;
    bool localOnly = false;
};

struct Migration
{
    int version;
    QList<Change> changes;
    bool tallies = false; ///< The visits that are there are counted.
};

/// How an empty database becomes one of today, version after version. What was released is never changed, only added to.
const QList<Migration> &migrations()
{
    static const QList<Migration> all = {
        {1,
         {{"CREATE TABLE visits (id {uuid} NOT NULL PRIMARY KEY, office {text} NOT NULL, profile {text} NOT NULL, "
           "day {date} NOT NULL, journey {text} NOT NULL, step {text} NOT NULL, outcome {text} NOT NULL, "
           "failures {text} NOT NULL, minutes INTEGER NOT NULL, assisted {bool} NOT NULL, language {text} NOT NULL, "
           "aids {text} NOT NULL)"},
          {"CREATE INDEX visits_by_day ON visits (day)"}}},
        {2,
         {{"CREATE TABLE tallies (span {text} NOT NULL, first_day {date} NOT NULL, office {text} NOT NULL, "
           "journey {text} NOT NULL, topic {text} NOT NULL, word {text} NOT NULL, visits INTEGER NOT NULL, "
           "PRIMARY KEY (span, first_day, office, journey, topic, word)){in key order}"}},
         true},
        {3,
         {{"ALTER TABLE visits ADD COLUMN handed_over {bool} NOT NULL DEFAULT {false}", true},
          {"CREATE INDEX visits_to_hand_over ON visits (day) WHERE handed_over = {false}", true}}},
    };
    return all;
}

QString inDialect(const char *sql, SqlConnection::Dialect dialect)
{
    const bool sqlite = dialect == SqlConnection::Dialect::Sqlite;
    return QString::fromLatin1(sql)
        .replace("{uuid}"_L1, sqlite ? "TEXT"_L1 : "uuid"_L1)
        .replace("{text}"_L1, "TEXT"_L1)
        .replace("{date}"_L1, sqlite ? "TEXT"_L1 : "date"_L1)
        .replace("{bool}"_L1, sqlite ? "INTEGER"_L1 : "boolean"_L1)
        .replace("{false}"_L1, sqlite ? "0"_L1 : "false"_L1)
        .replace("{in key order}"_L1, sqlite ? " WITHOUT ROWID"_L1 : ""_L1);
}

QString written(QDate day)
{
    return day.toString(Qt::ISODate);
}

QString written(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

/// Small enough that a slow line gets one through within the server's time-out.
constexpr int rowsAtOnce = 200;

/// Never null: an empty text is a text to the database too.
QString text(const QString &value)
{
    return value.isNull() ? u""_s : value;
}

/// Sorted, so that two counters that add to the same tallies take them in the same order and never wait for each other.
using TallyKey = std::tuple<QString, QString, QString, QString, QString, QString>;
using Tallies = std::map<TallyKey, int>;

void count(const JournalRow &row, Tallies &tallies)
{
    QList<std::pair<QString, QString>> facts = {{u"outcome"_s, wordOf(row.outcome)},
                                                {u"help"_s, row.assisted ? u"assisted"_s : u"alone"_s}};
    if (row.outcome != VisitOutcome::Succeeded) {
        facts << std::pair {u"stop"_s, text(row.furthestStep)};
    }
    for (const QString &failure : row.failures) {
        facts << std::pair {u"failure"_s, failure};
    }
    for (const QString &aid : row.aids) {
        facts << std::pair {u"aid"_s, aid};
    }
    for (const NamedSpan &named : spans) {
        const QString firstDay = written(firstDayOf(named.span, row.day));
        for (const auto &[topic, word] : std::as_const(facts)) {
            ++tallies[{named.word, firstDay, text(row.office), text(row.journey), topic, word}];
        }
    }
}

void add(const Tallies &tallies, SqlConnection &sql)
{
    for (const auto &[key, visits] : tallies) {
        const auto &[span, firstDay, office, journey, topic, word] = key;
        sql.run(u"INSERT INTO tallies (span, first_day, office, journey, topic, word, visits) "
                "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (span, first_day, office, journey, topic, word) "
                "DO UPDATE SET visits = tallies.visits + excluded.visits"_s,
                {span, firstDay, office, journey, topic, word, visits});
    }
}

} // namespace

QDate firstDayOf(Span span, QDate day)
{
    switch (span) {
    case Span::Day:
        return day;
    case Span::Week:
        return day.addDays(1 - day.dayOfWeek());
    case Span::Month:
        return {day.year(), day.month(), 1};
    }
    return day;
}

QString wordOf(VisitOutcome outcome)
{
    for (const NamedOutcome &named : outcomes) {
        if (named.outcome == outcome) {
            return named.word;
        }
    }
    return {};
}

int JournalStore::schemaVersion()
{
    return migrations().last().version;
}

JournalStore::JournalStore(SqlGate gate)
    : m_sql(std::move(gate))
{
}

template<typename Work>
auto JournalStore::guarded(const Work &work)
{
    try {
        return work();
    } catch (const SqlFailure &) {
        m_sql.close();
        throw;
    }
}

void JournalStore::openSqlite(const SqliteTarget &target)
{
    m_sql.open(target);
    if (!target.readOnly) {
        m_sql.run(u"PRAGMA journal_mode = WAL"_s);
        // A visit that was said to be written survives a power cut.
        m_sql.run(u"PRAGMA synchronous = FULL"_s);
    }
}

void JournalStore::open(const SqliteTarget &target)
{
    guarded([&] {
        openSqlite(target);
        QString verdict;
        m_sql.read(u"PRAGMA integrity_check(1)"_s, {},
                   [&verdict](const auto &column) { verdict = column(0).toString(); });
        if (verdict != "ok"_L1) {
            throw SqlFailure(SqlTrouble::Corrupted, verdict);
        }
    });
    migrateTo(schemaVersion());
}

void JournalStore::openBeside(const SqliteTarget &target)
{
    guarded([&] { openSqlite(target); });
}

void JournalStore::open(const PostgresTarget &target)
{
    openBeside(target);
    migrateTo(schemaVersion());
}

void JournalStore::openBeside(const PostgresTarget &target)
{
    guarded([&] { m_sql.open(target); });
}

int JournalStore::version()
{
    int version = 0;
    if (m_sql.tables().contains(u"journal_version"_s)) {
        m_sql.read(u"SELECT version FROM journal_version"_s, {},
                   [&version](const auto &column) { version = column(0).toInt(); });
    }
    return version;
}

void JournalStore::migrateTo(int wanted)
{
    guarded([&] {
        // Where all is well nothing is written, and no right to change tables is needed.
        const int before = version();
        if (before > wanted) {
            throw SqlFailure(SqlTrouble::Newer, u"version %1"_s.arg(before));
        }
        if (before == wanted) {
            return;
        }
        SqlTransaction transaction(m_sql);
        if (m_sql.dialect() == SqlConnection::Dialect::Postgres) {
            // Two counters may meet at the empty database; the number is this journal's own.
            m_sql.run(u"SELECT pg_advisory_xact_lock(4710151)"_s);
        }
        const int now = version();
        if (now == 0) {
            m_sql.run(u"CREATE TABLE journal_version (version INTEGER NOT NULL)"_s);
            m_sql.run(u"INSERT INTO journal_version (version) VALUES (0)"_s);
        }
        for (const Migration &migration : migrations()) {
            if (migration.version <= now || migration.version > wanted) {
                continue;
            }
            for (const Change &change : migration.changes) {
                if (!change.localOnly || m_sql.dialect() == SqlConnection::Dialect::Sqlite) {
                    m_sql.run(inDialect(change.sql, m_sql.dialect()));
                }
            }
            if (migration.tallies) {
                tallyAll();
            }
            m_sql.run(u"UPDATE journal_version SET version = ?"_s, {migration.version});
        }
        transaction.commit();
    });
}

void JournalStore::tallyAll()
{
    Tallies tallies;
    readVisits({}, {}, [&tallies](const JournalRow &row) { count(row, tallies); });
    add(tallies, m_sql);
}

void JournalStore::insert(const QList<JournalRow> &rows)
{
    guarded([&] {
        SqlTransaction transaction(m_sql);
        Tallies tallies;
        for (const JournalRow &row : rows) {
            const int isNew =
                m_sql.run(u"INSERT INTO visits (id, office, profile, day, journey, step, outcome, failures, minutes, "
                          "assisted, language, aids) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                          "ON CONFLICT (id) DO NOTHING"_s,
                          {written(row.id), text(row.office), text(row.profile), written(row.day), text(row.journey),
                           text(row.furthestStep), wordOf(row.outcome), text(row.failures.join(u',')), row.minutes,
                           row.assisted, text(row.language), text(row.aids.join(u','))});
            if (isNew > 0) {
                count(row, tallies);
            }
        }
        add(tallies, m_sql);
        transaction.commit();
    });
}

void JournalStore::expire(QDate firstKept)
{
    guarded([&] {
        SqlTransaction transaction(m_sql);
        m_sql.run(u"DELETE FROM visits WHERE day < ?"_s, {written(firstKept)});
        for (const NamedSpan &named : spans) {
            m_sql.run(u"DELETE FROM tallies WHERE span = ? AND first_day < ?"_s,
                      {named.word, written(firstDayOf(named.span, firstKept))});
        }
        transaction.commit();
    });
}

QList<JournalRow> JournalStore::rowsToHandOver(int most)
{
    return guarded([&] {
        QList<JournalRow> rows;
        readVisits(u" WHERE handed_over = 0 ORDER BY day LIMIT ?"_s, {most},
                   [&rows](const JournalRow &row) { rows << row; });
        return rows;
    });
}

int JournalStore::countToHandOver()
{
    return guarded([&] {
        int rows = 0;
        m_sql.read(u"SELECT count(*) FROM visits WHERE handed_over = 0"_s, {},
                   [&rows](const auto &column) { rows = column(0).toInt(); });
        return rows;
    });
}

void JournalStore::markHandedOver(const QList<JournalRow> &rows)
{
    guarded([&] {
        SqlTransaction transaction(m_sql);
        for (const JournalRow &row : rows) {
            m_sql.run(u"UPDATE visits SET handed_over = 1 WHERE id = ?"_s, {written(row.id)});
        }
        transaction.commit();
    });
}

QList<Tally> JournalStore::tallies(Span span, QDate from)
{
    return guarded([&] {
        QList<Tally> tallies;
        m_sql.read(u"SELECT first_day, office, journey, topic, word, visits FROM tallies "
                   "WHERE span = ? AND first_day >= ?"_s,
                   {wordOf(span), written(from)}, [&tallies](const auto &column) {
                       tallies << Tally {column(0).toDate(),   column(1).toString(), column(2).toString(),
                                         column(3).toString(), column(4).toString(), column(5).toInt()};
                   });
        return tallies;
    });
}

void JournalStore::readVisits(const QString &rest, const QVariantList &values,
                              const std::function<void(JournalRow)> &row)
{
    m_sql.read(u"SELECT id, office, profile, day, journey, step, outcome, failures, minutes, assisted, language, aids "
               "FROM visits"_s
                   + rest,
               values, [&row](const auto &column) {
                   row({QUuid::fromString(column(0).toString()), column(1).toString(), column(2).toString(),
                        column(3).toDate(), column(4).toString(), column(5).toString(), outcomeOf(column(6).toString()),
                        column(7).toString().split(u',', Qt::SkipEmptyParts), column(8).toInt(), column(9).toBool(),
                        column(10).toString(), column(11).toString().split(u',', Qt::SkipEmptyParts)});
               });
}

void handOver(JournalStore &local, JournalStore &remote)
{
    for (;;) {
        const QList<JournalRow> rows = local.rowsToHandOver(rowsAtOnce);
        if (rows.isEmpty()) {
            return;
        }
        remote.insert(rows);
        // A crash here hands the same rows over again, and the remote store knows them by their ids.
        local.markHandedOver(rows);
    }
}

} // namespace guichet
