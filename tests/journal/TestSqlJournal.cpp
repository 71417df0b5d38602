// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Rows.h"

#include <office/SqlJournal.h>
#include <support/Waiting.h>

#include <gtest/gtest.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSemaphore>

#include <atomic>
#include <memory>

using namespace guichet;
using namespace guichet::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

JournalOptions optionsFor(const Folder &place)
{
    JournalOptions options;
    options.file = place.file;
    options.retentionDays = 100'000;
    options.firstPause = 1ms;
    return options;
}

void spoil(const QString &fileName, qint64 at, const QByteArray &bytes)
{
    QFile file(fileName);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    file.seek(at);
    file.write(bytes);
}

QStringList setAsideIn(const Folder &place)
{
    return QDir(place.folder.path()).entryList({u"journal.sqlite.endommag*"_s}, QDir::Files);
}

TEST(SqlJournal, WritesAndSaysSo)
{
    const Folder place;
    SqlJournal journal(optionsFor(place));
    QList<QUuid> written;
    QObject::connect(&journal, &SqlJournal::written, &journal, [&](const QList<QUuid> &ids) { written << ids; });
    const QList<JournalRow> rows = makeRows(3);
    for (const JournalRow &row : rows) {
        journal.add(row);
    }
    ASSERT_TRUE(waitFor([&] { return written.size() == 3; }));
    EXPECT_EQ(idsIn(place.file), idsOf(rows));
    EXPECT_TRUE(journal.state().isWell());
    EXPECT_TRUE(journal.state().forAdministrator().isEmpty());
}

TEST(SqlJournal, MakesTheFolderOfItsFile)
{
    const Folder place;
    JournalOptions options = optionsFor(place);
    options.file = place.folder.filePath(u"a/b/journal.sqlite"_s);
    SqlJournal journal(std::move(options));
    journal.add(makeRow());
    EXPECT_TRUE(journal.finish(10s));
    EXPECT_EQ(idsIn(place.folder.filePath(u"a/b/journal.sqlite"_s)).size(), 1);
}

TEST(SqlJournal, WritesWhatWaitsAtTheEnd)
{
    const Folder place;
    const QList<JournalRow> rows = makeRows(500);
    {
        SqlJournal journal(optionsFor(place));
        for (const JournalRow &row : rows) {
            journal.add(row);
        }
    }
    EXPECT_EQ(idsIn(place.file), idsOf(rows));
}

TEST(SqlJournal, NeverWaitsForTheDisk)
{
    const Folder place;
    // A disk that stands still until the test lets it go on. Shared, for the thread may live longer than the test.
    const auto disk = std::make_shared<QSemaphore>();
    JournalOptions options = optionsFor(place);
    options.localGate = [disk](const QString &) {
        disk->acquire();
        disk->release();
        return std::optional<SqlTrouble>();
    };
    SqlJournal journal(std::move(options));
    const QList<JournalRow> rows = makeRows(100);
    for (const JournalRow &row : rows) {
        journal.add(row);
    }
    EXPECT_EQ(journal.state(), JournalState()) << "came back with the disk still standing";
    disk->release();
    EXPECT_TRUE(journal.finish(10s));
    EXPECT_EQ(idsIn(place.file), idsOf(rows));
}

TEST(SqlJournal, EndsWithinItsBoundThoughTheDiskStandsStill)
{
    const Folder place;
    const auto disk = std::make_shared<QSemaphore>();
    const auto passed = std::make_shared<std::atomic<bool>>(false);
    JournalOptions options = optionsFor(place);
    options.localGate = [disk, passed](const QString &) {
        disk->acquire();
        disk->release();
        *passed = true;
        return std::optional(SqlTrouble::Broken);
    };
    {
        SqlJournal journal(std::move(options));
        journal.add(makeRow());
        EXPECT_FALSE(journal.finish(20ms));
    }
    // The thread that was left behind harms nobody when it comes back.
    disk->release();
    EXPECT_TRUE(waitFor([&] { return passed->load(); }));
}

TEST(SqlJournal, ForgetsOldVisitsWhenItOpens)
{
    const Folder place;
    {
        SqlJournal journal(optionsFor(place));
        JournalRow fresh = makeRow();
        fresh.day = QDate::currentDate();
        JournalRow old = makeRow();
        old.day = fresh.day.addDays(-400);
        journal.add(old);
        journal.add(fresh);
    }
    EXPECT_EQ(idsIn(place.file).size(), 2);
    JournalOptions options = optionsFor(place);
    options.retentionDays = 365;
    SqlJournal(std::move(options)).finish(10s);
    EXPECT_EQ(idsIn(place.file).size(), 1);
}

TEST(SqlJournal, SetsAFileAsideThatIsNoDatabase)
{
    const Folder place;
    spoil(place.file, 0, QByteArray(9000, 'x'));
    SqlJournal journal(optionsFor(place));
    const JournalRow row = makeRow();
    journal.add(row);
    ASSERT_TRUE(waitFor([&] { return !journal.state().setAside.isEmpty() && journal.state().waiting == 0; }));
    EXPECT_FALSE(journal.state().local);
    EXPECT_EQ(idsIn(place.file), idsOf({row}));
    ASSERT_EQ(setAsideIn(place).size(), 1);
    QFile kept(place.folder.filePath(setAsideIn(place).first()));
    ASSERT_TRUE(kept.open(QIODevice::ReadOnly));
    EXPECT_EQ(kept.readAll(), QByteArray(9000, 'x')) << "kept as it was";
    EXPECT_TRUE(journal.state().forAdministrator().contains(kept.fileName()));
}

TEST(SqlJournal, SetsAFileAsideThatIsDamagedInTheMiddle)
{
    const Folder place;
    {
        SqlJournal journal(optionsFor(place));
        for (const JournalRow &row : makeRows(300)) {
            journal.add(row);
        }
    }
    spoil(place.file, 4096, QByteArray(4096, '\x5a'));
    SqlJournal journal(optionsFor(place));
    journal.add(makeRow());
    EXPECT_TRUE(waitFor([&] { return !journal.state().setAside.isEmpty() && journal.state().waiting == 0; }));
    EXPECT_EQ(setAsideIn(place).size(), 1);
    EXPECT_EQ(idsIn(place.file).size(), 1);
    EXPECT_EQ(soundness(place.file), u"ok"_s);
}

TEST(SqlJournal, SetsAFileAsideThatBreaksWhileItWrites)
{
    const Folder place;
    const auto breaks = std::make_shared<std::atomic<bool>>(false);
    JournalOptions options = optionsFor(place);
    options.localGate = [breaks](const QString &access) {
        return access.startsWith("INSERT INTO visits"_L1) && breaks->exchange(false)
                   ? std::optional(SqlTrouble::Corrupted)
                   : std::nullopt;
    };
    SqlJournal journal(std::move(options));
    journal.add(makeRow());
    ASSERT_TRUE(waitFor([&] { return QFile::exists(place.file) && journal.state().waiting == 0; }));
    *breaks = true;
    const JournalRow second = makeRow();
    journal.add(second);
    ASSERT_TRUE(waitFor([&] { return !journal.state().setAside.isEmpty() && journal.state().waiting == 0; }));
    EXPECT_EQ(idsIn(place.file), idsOf({second}));
    EXPECT_EQ(setAsideIn(place).size(), 1);
}

TEST(SqlJournal, GoesOnWhenAnotherProgramLetsTheFileGo)
{
    const Folder place;
    SqlJournal(optionsFor(place)).finish(10s);
    const auto locked = std::make_shared<std::atomic<bool>>(true);
    JournalOptions options = optionsFor(place);
    options.localGate = [locked](const QString &access) {
        return locked->load() && access.startsWith("BEGIN"_L1) ? std::optional(SqlTrouble::Locked) : std::nullopt;
    };
    SqlJournal journal(std::move(options));
    const QList<JournalRow> rows = makeRows(7);
    for (const JournalRow &row : rows) {
        journal.add(row);
    }
    ASSERT_TRUE(waitFor([&] { return journal.state().local == SqlTrouble::Locked && journal.state().waiting == 7; }));
    *locked = false;
    EXPECT_TRUE(waitFor([&] { return journal.state() == JournalState(); }));
    EXPECT_EQ(idsIn(place.file), idsOf(rows));
}

} // namespace
