// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Rows.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace guichet;
using namespace guichet::test;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array everySpan = {Span::Day, Span::Week, Span::Month};

TEST(JournalStore, GivesARowBackAsItCame)
{
    const Folder place;
    JournalStore store;
    store.open(place.target);
    const JournalRow full = makeRow();
    JournalRow bare;
    bare.id = QUuid::createUuid();
    bare.day = QDate(2026, 11, 2);
    store.insert({full, bare});
    const QList<JournalRow> rows = store.rowsToHandOver(10);
    ASSERT_EQ(rows.size(), 2);
    EXPECT_TRUE(rows.at(0) == full);
    EXPECT_TRUE(rows.at(1) == bare);
}

TEST(JournalStore, CountsARowThatComesTwiceOnce)
{
    const Folder place;
    JournalStore store;
    store.open(place.target);
    const QList<JournalRow> rows = makeRows(3);
    store.insert(rows);
    store.insert(rows + makeRows(1));
    EXPECT_EQ(idsIn(place.file).size(), 4);
    for (const Span span : everySpan) {
        EXPECT_EQ(tallied(place.file, u"outcome"_s, span), 4);
        EXPECT_EQ(tallied(place.file, u"failure"_s, span), 8);
    }
}

TEST(JournalStore, TalliesByOfficeJourneyTopicAndSpan)
{
    const Folder place;
    JournalStore store;
    store.open(place.target);
    JournalRow succeeded = makeRow(); // A Sunday.
    succeeded.outcome = VisitOutcome::Succeeded;
    succeeded.failures.clear();
    succeeded.aids.clear();
    succeeded.assisted = false;
    const JournalRow failed = makeRow(1);
    store.insert({succeeded, failed});
    QStringList weeks;
    for (const Tally &tally : store.tallies(Span::Week, QDate(2026, 1, 1))) {
        weeks << u"%1 %2 %3 %4 %5 %6"_s.arg(tally.firstDay.toString(Qt::ISODate), tally.office, tally.journey,
                                            tally.topic, tally.word, QString::number(tally.visits));
    }
    std::sort(weeks.begin(), weeks.end());
    const QStringList expected = {
        u"2026-10-26 rieumes registration help alone 1"_s,     u"2026-10-26 rieumes registration outcome succeeded 1"_s,
        u"2026-11-02 rieumes registration aid contrast 1"_s,   u"2026-11-02 rieumes registration failure GD-05 1"_s,
        u"2026-11-02 rieumes registration failure GD-09 1"_s,  u"2026-11-02 rieumes registration help assisted 1"_s,
        u"2026-11-02 rieumes registration outcome failed 1"_s, u"2026-11-02 rieumes registration stop code 1"_s};
    EXPECT_EQ(weeks, expected);
    EXPECT_EQ(tallied(place.file, u"outcome"_s, Span::Month), 2);
    EXPECT_EQ(store.tallies(Span::Week, QDate(2026, 11, 2)).size(), 6);
}

TEST(JournalStore, ForgetsOldVisits)
{
    const Folder place;
    JournalStore store;
    store.open(place.target);
    store.insert({makeRow(0), makeRow(10), makeRow(40)});
    store.expire(QDate(2026, 11, 11));
    EXPECT_EQ(idsIn(place.file).size(), 2);
    EXPECT_EQ(tallied(place.file, u"outcome"_s, Span::Day), 2);
    EXPECT_EQ(tallied(place.file, u"outcome"_s, Span::Week), 2);
    // A month that has begun to expire stays whole until its last day has.
    EXPECT_EQ(tallied(place.file, u"outcome"_s, Span::Month), 3);
    store.expire(QDate(2026, 12, 1));
    EXPECT_EQ(tallied(place.file, u"outcome"_s, Span::Month), 1);
}

TEST(JournalStore, CommitsForGoodAndWritesAhead)
{
    const Folder place;
    JournalStore store;
    QStringList accesses;
    JournalStore watched([&accesses](const QString &access) {
        accesses << access;
        return std::optional<SqlTrouble>();
    });
    watched.open(place.target);
    EXPECT_TRUE(accesses.contains(u"PRAGMA synchronous = FULL"_s));
    EXPECT_TRUE(accesses.contains(u"PRAGMA integrity_check(1)"_s));
    SqlConnection sql;
    sql.open(place.target);
    QString mode;
    sql.read(u"PRAGMA journal_mode"_s, {}, [&mode](const auto &column) { mode = column(0).toString(); });
    EXPECT_EQ(mode, u"wal"_s);
}

TEST(JournalStore, LeavesADatabaseOfALaterVersionAlone)
{
    const Folder place;
    {
        JournalStore store;
        store.open(place.target);
        store.insert(makeRows(2));
        SqlConnection sql;
        sql.open(place.target);
        sql.run(u"UPDATE journal_version SET version = version + 1"_s);
    }
    JournalStore store;
    try {
        store.open(place.target);
        FAIL();
    } catch (const SqlFailure &failure) {
        EXPECT_EQ(failure.trouble(), SqlTrouble::Newer);
    }
    EXPECT_FALSE(store.isOpen());
    EXPECT_EQ(idsIn(place.file).size(), 2);
}

class JournalMigration : public ::testing::TestWithParam<int>
{
};

TEST_P(JournalMigration, KeepsAndCountsEveryRowOfAnOlderVersion)
{
    const Folder place;
    const QList<JournalRow> old = makeRows(12);
    {
        JournalStore store;
        store.openBeside(place.target);
        store.migrateTo(GetParam());
        // What versions 1 and 2 wrote, in their own words.
        SqlConnection sql;
        sql.open(place.target);
        for (const JournalRow &row : old) {
            sql.run(u"INSERT INTO visits VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                    {row.id.toString(QUuid::WithoutBraces), row.office, row.profile, row.day.toString(Qt::ISODate),
                     row.journey, row.furthestStep, wordOf(row.outcome), row.failures.join(u','), row.minutes,
                     row.assisted, row.language, row.aids.join(u',')});
            if (GetParam() >= 2) {
                for (const auto &[span, word] : {std::pair {Span::Day, u"day"_s}, std::pair {Span::Week, u"week"_s},
                                                 std::pair {Span::Month, u"month"_s}}) {
                    sql.run(u"INSERT INTO tallies VALUES (?, ?, ?, ?, 'outcome', ?, 1) "
                            "ON CONFLICT DO UPDATE SET visits = visits + 1"_s,
                            {word, firstDayOf(span, row.day).toString(Qt::ISODate), row.office, row.journey,
                             wordOf(row.outcome)});
                }
            }
        }
    }
    JournalStore store;
    store.open(place.target);
    QList<JournalRow> kept = store.rowsToHandOver(100);
    EXPECT_EQ(idsOf(kept), idsOf(old));
    EXPECT_TRUE(std::all_of(kept.begin(), kept.end(), [&old](const JournalRow &row) { return old.contains(row); }));
    store.insert(makeRows(1));
    for (const Span span : everySpan) {
        EXPECT_EQ(tallied(place.file, u"outcome"_s, span), 13);
    }
    EXPECT_EQ(soundness(place.file), u"ok"_s);
}

INSTANTIATE_TEST_SUITE_P(EachOlder, JournalMigration, ::testing::Range(1, JournalStore::schemaVersion()));

TEST(JournalStore, HandsEveryRowOverOnce)
{
    const Folder here;
    const Folder there;
    JournalStore local;
    JournalStore remote;
    local.open(here.target);
    remote.open(there.target);
    const QList<JournalRow> rows = makeRows(450);
    local.insert(rows);
    handOver(local, remote);
    handOver(local, remote);
    EXPECT_EQ(idsIn(there.file), idsOf(rows));
    EXPECT_EQ(tallied(there.file, u"outcome"_s, Span::Month), 450);
    EXPECT_EQ(local.countToHandOver(), 0);
    EXPECT_EQ(idsIn(here.file).size(), 450) << "kept for the figures of this counter";
}

} // namespace
