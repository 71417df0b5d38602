// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Against a real PostgreSQL server, started here. Skipped where there is none, but never in continuous integration.

#include "PostgresServer.h"
#include "Rows.h"

#include <office/SqlJournal.h>
#include <office/Statistics.h>
#include <support/Waiting.h>

#include <gtest/gtest.h>

#include <array>
#include <memory>
#include <vector>

using namespace guichet;
using namespace guichet::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class JournalPostgres : public ::testing::Test
{
protected:
    void SetUp() override
    {
        if (!PostgresServer::isInstalled()) {
            if (qEnvironmentVariableIsSet("CI")) {
                FAIL() << "no PostgreSQL server: the Debian package « postgresql » is missing";
            }
            GTEST_SKIP() << "no PostgreSQL server here: install the Debian package « postgresql » to run this test";
        }
        ASSERT_TRUE(QSqlDatabase::isDriverAvailable(u"QPSQL"_s)) << "the Debian package « libqt6sql6-psql » is missing";
        ASSERT_TRUE(server.make()) << server.problem().toStdString();
        ASSERT_TRUE(server.start()) << server.problem().toStdString();
    }

    JournalOptions options()
    {
        JournalOptions options;
        options.file = place.file;
        options.retentionDays = 100'000;
        options.firstPause = 1ms;
        options.longestPause = 20ms;
        options.postgres = server.target();
        return options;
    }
    QStringList idsThere()
    {
        QStringList ids;
        SqlConnection sql;
        sql.open(server.target());
        sql.read(u"SELECT id FROM visits"_s, {}, [&ids](const auto &column) { ids << column(0).toString(); });
        ids.sort();
        return ids;
    }
    int talliedThere()
    {
        int visits = 0;
        JournalStore store;
        store.openBeside(server.target());
        for (const Tally &tally : store.tallies(Span::Month, QDate(2000, 1, 1))) {
            visits += tally.topic == u"outcome"_s ? tally.visits : 0;
        }
        return visits;
    }
    static bool isHandedOver(const SqlJournal &journal) { return journal.state() == JournalState(); }
    int leftHere()
    {
        JournalStore store;
        store.openBeside(place.target);
        return store.countToHandOver();
    }

    Folder place;
    PostgresServer server;
};

TEST_F(JournalPostgres, GetsEachRowOnceThoughTheServerGoesAndComes)
{
    QList<JournalRow> rows = makeRows(5);
    SqlJournal journal(options());
    for (const JournalRow &row : rows) {
        journal.add(row);
    }
    ASSERT_TRUE(waitFor([&] { return QFile::exists(place.file) && journal.state().waiting == 0; }));
    ASSERT_TRUE(waitFor([&] {
        try {
            return idsThere() == idsOf(rows);
        } catch (const SqlFailure &) {
            return false; // The tables are not there yet.
        }
    }));

    ASSERT_TRUE(server.stop()) << server.problem().toStdString();
    const JournalRow meanwhile = makeRow();
    journal.add(meanwhile);
    rows << meanwhile;
    ASSERT_TRUE(waitFor([&] { return journal.state().remote == SqlTrouble::Away && journal.state().toHandOver == 1; }));
    EXPECT_FALSE(journal.state().local) << "the visit is safe in the file";
    EXPECT_TRUE(journal.state().forAdministrator().contains(u"injoignable"_s));

    ASSERT_TRUE(server.start()) << server.problem().toStdString();
    ASSERT_TRUE(waitFor([&] { return isHandedOver(journal); }));
    EXPECT_EQ(idsThere(), idsOf(rows));
    EXPECT_EQ(talliedThere(), 6);
    EXPECT_EQ(idsIn(place.file), idsOf(rows));
}

TEST_F(JournalPostgres, GetsTheRowsOfTheTimeBeforeIt)
{
    const QList<JournalRow> rows = makeRows(250);
    {
        JournalOptions alone = options();
        alone.postgres.reset();
        SqlJournal journal(std::move(alone));
        for (const JournalRow &row : rows) {
            journal.add(row);
        }
    }
    SqlJournal journal(options());
    ASSERT_TRUE(waitFor([&] { return QFile::exists(place.file) && leftHere() == 0; }));
    EXPECT_EQ(idsThere(), idsOf(rows));
}

TEST_F(JournalPostgres, GetsARowOnceThoughTheProgramDiesBeforeItKnows)
{
    const QList<JournalRow> rows = makeRows(3);
    {
        JournalOptions dying = options();
        dying.firstPause = 1h;
        // PostgreSQL has committed; the file is never told.
        dying.localGate = [](const QString &access) {
            return access.startsWith("UPDATE visits SET handed_over"_L1) ? std::optional(SqlTrouble::Broken)
                                                                         : std::nullopt;
        };
        SqlJournal journal(std::move(dying));
        for (const JournalRow &row : rows) {
            journal.add(row);
        }
        ASSERT_TRUE(waitFor([&] { return journal.state().remote == SqlTrouble::Broken; }));
        EXPECT_FALSE(idsThere().isEmpty());
    }
    ASSERT_GT(leftHere(), 0);
    SqlJournal journal(options());
    ASSERT_TRUE(waitFor([&] { return leftHere() == 0; }));
    EXPECT_EQ(idsThere(), idsOf(rows));
    EXPECT_EQ(talliedThere(), 3);
}

TEST_F(JournalPostgres, IsToldToRefuseToBeSlowAndToBeUnverified)
{
    {
        JournalOptions wrong = options();
        wrong.postgres->password = Secret(QByteArray("faux"));
        SqlJournal journal(std::move(wrong));
        journal.add(makeRow());
        EXPECT_TRUE(waitFor([&] { return journal.state().remote == SqlTrouble::Refused; }));
        EXPECT_FALSE(journal.state().local);
    }
    {
        JournalOptions stranger = options();
        stranger.postgres->caFile = u"/etc/ssl/certs/ca-certificates.crt"_s;
        SqlJournal journal(std::move(stranger));
        EXPECT_TRUE(waitFor([&] { return journal.state().remote == SqlTrouble::Refused; }));
    }
    {
        SqlJournal journal(options());
        ASSERT_TRUE(waitFor([&] { return QFile::exists(place.file) && leftHere() == 0; }));
    }
    SqlConnection other;
    other.open(server.target());
    other.begin();
    other.run(u"LOCK TABLE visits"_s);
    JournalOptions patient = options();
    patient.slowAfter = 1ms;
    SqlJournal journal(std::move(patient));
    journal.add(makeRow());
    EXPECT_TRUE(waitFor([&] { return journal.state().remote == SqlTrouble::Slow && journal.state().waiting == 0; }));
    other.rollback();
    EXPECT_TRUE(waitFor([&] { return leftHere() == 0; }));
}

TEST_F(JournalPostgres, TakesAPasswordThatComesLater)
{
    const auto without = [this] {
        PostgresTarget target = server.target();
        target.password = {};
        return target;
    };
    JournalOptions early = options();
    early.postgres = without();
    early.firstPause = 1h;
    SqlJournal journal(std::move(early));
    const QList<JournalRow> rows = makeRows(3);
    for (const JournalRow &row : rows) {
        journal.add(row);
    }
    ASSERT_TRUE(waitFor([&] { return journal.state().remote.has_value() && journal.state().waiting == 0; }));
    EXPECT_FALSE(journal.state().local) << "the visits are safe in the file";
    StatisticsSource source;
    source.file = place.file;
    source.postgres = without();
    Statistics statistics(std::move(source));
    statistics.refresh(QDate(2026, 11, 25));
    ASSERT_TRUE(waitFor([&] { return statistics.state() == Statistics::State::Ready; }));
    EXPECT_TRUE(statistics.isOfThisDeviceOnly());

    journal.setPassword(server.target().password);
    ASSERT_TRUE(waitFor([&] { return isHandedOver(journal) && leftHere() == 0; }));
    EXPECT_EQ(idsThere(), idsOf(rows));
    statistics.setPassword(server.target().password);
    statistics.refresh(QDate(2026, 11, 25));
    ASSERT_TRUE(waitFor([&] { return statistics.state() == Statistics::State::Ready; }));
    EXPECT_FALSE(statistics.isOfThisDeviceOnly());
}

TEST_F(JournalPostgres, ChecksTheServerAsFarAsItIsTold)
{
    struct Case
    {
        DatabaseTls tls;
        bool byName;
        bool rightAuthority;
        bool encrypted;
        bool letIn;
    };
    for (const Case &one : {
             Case {DatabaseTls::Verified, true, true, true, true},
             Case {DatabaseTls::Verified, false, true, true, false},
             Case {DatabaseTls::Verified, true, false, true, false},
             Case {DatabaseTls::Authority, false, true, true, true},
             Case {DatabaseTls::Authority, false, false, true, false},
             Case {DatabaseTls::Required, false, false, true, true},
             Case {DatabaseTls::Off, false, false, false, true},
         }) {
        SCOPED_TRACE(::testing::Message() << "tls " << static_cast<int>(one.tls) << ", name " << one.byName
                                          << ", authority " << one.rightAuthority);
        PostgresTarget target = one.byName ? server.target() : server.byNumber();
        target.tls = one.tls;
        if (!one.rightAuthority) {
            target.caFile = server.otherAuthority();
        }
        SqlConnection sql;
        std::optional<SqlTrouble> trouble;
        bool encrypted = false;
        try {
            sql.open(target);
            sql.read(u"SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()"_s, {},
                     [&encrypted](const auto &column) { encrypted = column(0).toBool(); });
        } catch (const SqlFailure &failure) {
            trouble = failure.trouble();
        }
        EXPECT_EQ(trouble, one.letIn ? std::nullopt : std::optional(SqlTrouble::Refused));
        EXPECT_EQ(encrypted, one.encrypted && one.letIn);
    }
}

TEST_F(JournalPostgres, IsSharedByCountersThatMeetAtTheEmptyDatabase)
{
    constexpr int counters = 3;
    std::array<Folder, counters> places;
    QList<JournalRow> all;
    {
        std::vector<std::unique_ptr<SqlJournal>> journals;
        for (const Folder &mine : places) {
            JournalOptions own = options();
            own.file = mine.file;
            journals.push_back(std::make_unique<SqlJournal>(std::move(own)));
            for (const JournalRow &row : makeRows(40)) {
                journals.back()->add(row);
                all << row;
            }
        }
        ASSERT_TRUE(waitFor([&] {
            try {
                return idsThere().size() == all.size();
            } catch (const SqlFailure &) {
                return false; // The tables are not there yet.
            }
        }));
    }
    EXPECT_EQ(idsThere(), idsOf(all));
    EXPECT_EQ(talliedThere(), all.size());
}

TEST_F(JournalPostgres, ForgetsOldVisits)
{
    JournalStore store;
    store.open(server.target());
    store.insert({makeRow(0), makeRow(10)});
    store.expire(QDate(2026, 11, 5));
    EXPECT_EQ(idsThere().size(), 1);
}

TEST_F(JournalPostgres, SurvivesEachAccessThatFails)
{
    constexpr int accesses = 400;
    SqlConnection eye;
    eye.open(server.target());
    const auto number = [&eye](const QString &sql) {
        int value = -1;
        eye.read(sql, {}, [&value](const auto &column) { value = column(0).toInt(); });
        return value;
    };
    // Nothing of this is private to the outside of the machine, and a hundred handshakes take their time.
    PostgresTarget target = server.target();
    target.tls = DatabaseTls::Off;
    int i = 1;
    for (; i < accesses; ++i) {
        SCOPED_TRACE(::testing::Message() << "access " << i);
        eye.run(u"DROP TABLE IF EXISTS visits, tallies, journal_version"_s);
        const Folder here;
        int count = 0;
        const SqlGate gate = [&count, i](const QString &) {
            return ++count == i ? std::optional(SqlTrouble::Away) : std::nullopt;
        };
        JournalStore local;
        JournalStore remote(gate);
        local.open(here.target);
        JournalRow row = makeRow();
        row.failures.clear();
        local.insert({row});
        for (int attempt = 0; attempt < 2; ++attempt) {
            try {
                if (!remote.isOpen()) {
                    remote.open(target);
                }
                handOver(local, remote);
                remote.expire(QDate(2026, 1, 1));
                break;
            } catch (const SqlFailure &failure) {
                ASSERT_EQ(failure.trouble(), SqlTrouble::Away) << failure.what();
            }
        }
        ASSERT_EQ(number(u"SELECT count(*) FROM visits"_s), 1);
        ASSERT_EQ(number(u"SELECT visits FROM tallies WHERE span = 'day' AND topic = 'outcome'"_s), 1);
        if (count < i) {
            break;
        }
    }
    EXPECT_GT(i, 30);
    EXPECT_LT(i, accesses);
}

} // namespace
