// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The i-th access to a database fails, for every i, in every operation: never a crash, never a lost visit.

#include "Rows.h"

#include <office/SqlJournal.h>
#include <support/Waiting.h>

#include <gtest/gtest.h>

#include <QMutex>

#include <memory>

using namespace guichet;
using namespace guichet::test;
using namespace std::chrono_literals;

namespace {

/// Counts accesses, of all threads, and breaks one or all from it on.
class Breaker
{
public:
    explicit Breaker(int broken, SqlTrouble trouble = SqlTrouble::Broken)
        : m_broken(broken)
        , m_trouble(trouble)
    {
    }
    SqlGate gate()
    {
        return [this](const QString &) -> std::optional<SqlTrouble> {
            const QMutexLocker lock(&m_mutex);
            return ++m_count == m_broken ? std::optional(m_trouble) : std::nullopt;
        };
    }
    bool hasBroken() const { return m_count >= m_broken; }

private:
    QMutex m_mutex;
    int m_count = 0;
    int m_broken;
    SqlTrouble m_trouble;
};

constexpr int patience = 2000;

/// Does \a work with the i-th access broken, for i from 1 on, until an i is never reached; returns how many were broken.
template<typename Work>
int forEachAccess(const Work &work)
{
    for (int i = 1; i < patience; ++i) {
        SCOPED_TRACE(::testing::Message() << "access " << i);
        Breaker breaker(i);
        work(breaker);
        if (::testing::Test::HasFailure() || !breaker.hasBroken()) {
            return i - 1;
        }
    }
    ADD_FAILURE() << "no end of accesses";
    return 0;
}

/// As the threads of the journal do: whatever fails is done once more.
template<typename Work>
void tryTwice(const Work &work)
{
    try {
        work();
    } catch (const SqlFailure &) {
        work();
    }
}

TEST(JournalFailures, OpeningInsertingAndExpiring)
{
    const int broken = forEachAccess([](Breaker &breaker) {
        const Folder place;
        const QList<JournalRow> rows = makeRows(5);
        JournalStore store(breaker.gate());
        const auto opened = [&] {
            if (!store.isOpen()) {
                store.open(place.target);
            }
        };
        tryTwice([&] {
            opened();
            store.insert(rows.first(3));
        });
        tryTwice([&] {
            opened();
            store.insert(rows);
        });
        tryTwice([&] {
            opened();
            store.expire(QDate(2026, 11, 2));
        });
        QList<Tally> tallies;
        tryTwice([&] {
            opened();
            tallies = store.tallies(Span::Day, QDate(2026, 1, 1));
        });
        EXPECT_FALSE(tallies.isEmpty());
        EXPECT_EQ(idsIn(place.file), idsOf(rows.sliced(1)));
        EXPECT_EQ(tallied(place.file, QStringLiteral("outcome"), Span::Day), 4);
        EXPECT_EQ(soundness(place.file), QStringLiteral("ok"));
    });
    EXPECT_GT(broken, 40);
}

TEST(JournalFailures, Migrating)
{
    for (int from = 1; from < JournalStore::schemaVersion(); ++from) {
        const int broken = forEachAccess([from](Breaker &breaker) {
            const Folder place;
            {
                JournalStore old;
                old.openBeside(place.target);
                old.migrateTo(from);
            }
            JournalStore store(breaker.gate());
            tryTwice([&] { store.open(place.target); });
            const QList<JournalRow> rows = makeRows(2);
            tryTwice([&] {
                if (!store.isOpen()) {
                    store.open(place.target);
                }
                store.insert(rows);
            });
            EXPECT_EQ(idsIn(place.file), idsOf(rows));
        });
        EXPECT_GT(broken, 15);
    }
}

TEST(JournalFailures, HandingOver)
{
    const int broken = forEachAccess([](Breaker &breaker) {
        const Folder here;
        const Folder there;
        const QList<JournalRow> rows = makeRows(3);
        JournalStore local(breaker.gate());
        JournalStore remote(breaker.gate());
        const auto all = [&] {
            if (!local.isOpen()) {
                local.open(here.target);
            }
            local.insert(rows);
            if (!remote.isOpen()) {
                remote.open(there.target);
            }
            handOver(local, remote);
        };
        tryTwice(all);
        EXPECT_EQ(idsIn(there.file), idsOf(rows));
        EXPECT_EQ(tallied(there.file, QStringLiteral("outcome"), Span::Day), 3);
        // The counting may be what is broken.
        int left = -1;
        tryTwice([&] {
            if (!local.isOpen()) {
                local.open(here.target);
            }
            left = local.countToHandOver();
        });
        EXPECT_EQ(left, 0);
    });
    EXPECT_GT(broken, 80);
}

TEST(JournalFailures, TheWholeJournalOnItsThreads)
{
    const int broken = forEachAccess([](Breaker &breaker) {
        const Folder place;
        const QList<JournalRow> rows = makeRows(4);
        JournalOptions options;
        options.file = place.file;
        options.retentionDays = 100'000;
        options.firstPause = 1ms;
        options.localGate = breaker.gate();
        {
            SqlJournal journal(std::move(options));
            for (const JournalRow &row : rows) {
                journal.add(row);
            }
            EXPECT_TRUE(waitFor([&] { return journal.state() == JournalState(); }));
            EXPECT_TRUE(journal.finish(10s));
        }
        EXPECT_EQ(idsIn(place.file), idsOf(rows));
        EXPECT_EQ(tallied(place.file, QStringLiteral("outcome"), Span::Day), 4);
    });
    EXPECT_GT(broken, 30);
}

TEST(JournalFailures, WithoutADatabaseForGood)
{
    for (const SqlTrouble trouble : {SqlTrouble::CannotOpen, SqlTrouble::ReadOnly, SqlTrouble::Full, SqlTrouble::Locked,
                                     SqlTrouble::Newer, SqlTrouble::Broken}) {
        const Folder place;
        JournalOptions options;
        options.file = place.file;
        options.firstPause = 1h;
        options.localGate = [trouble](const QString &) { return std::optional(trouble); };
        SqlJournal journal(std::move(options));
        journal.add(makeRow());
        journal.add(makeRow());
        EXPECT_TRUE(waitFor([&] { return journal.state().local == trouble && journal.state().waiting == 2; }));
        EXPECT_TRUE(journal.state().forAdministrator().endsWith(u'.'));
        EXPECT_FALSE(journal.finish(10s)) << "rows are left, and it says so";
    }
}

} // namespace
