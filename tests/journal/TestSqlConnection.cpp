// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Rows.h"

#include <gtest/gtest.h>

#include <QFile>

using namespace guichet;
using namespace guichet::test;
using namespace Qt::StringLiterals;

namespace {

template<typename Work>
std::optional<SqlTrouble> troubleOf(const Work &work)
{
    try {
        work();
    } catch (const SqlFailure &failure) {
        return failure.trouble();
    }
    return std::nullopt;
}

TEST(SqlConnection, SaysThatTheDiskIsFull)
{
    const Folder place;
    SqlConnection sql;
    sql.open(place.target);
    sql.run(u"CREATE TABLE t (x TEXT)"_s);
    // SQLite gives the same answer as for a full disk.
    sql.run(u"PRAGMA max_page_count = 2"_s);
    EXPECT_EQ(troubleOf([&] { sql.run(u"INSERT INTO t VALUES (?)"_s, {QString(100'000, u'x')}); }), SqlTrouble::Full);
}

TEST(SqlConnection, SaysThatTheDatabaseIsReadOnly)
{
    const Folder place;
    {
        SqlConnection sql;
        sql.open(place.target);
        sql.run(u"CREATE TABLE t (x TEXT)"_s);
    }
    SqlConnection sql;
    sql.open(SqliteTarget {place.file, true});
    EXPECT_EQ(troubleOf([&] { sql.run(u"INSERT INTO t VALUES ('x')"_s); }), SqlTrouble::ReadOnly);
}

TEST(SqlConnection, SaysThatThereIsNoSuchPlace)
{
    const Folder place;
    SqlConnection sql;
    EXPECT_EQ(troubleOf([&] { sql.open(SqliteTarget {place.folder.filePath(u"none/x.sqlite"_s)}); }),
              SqlTrouble::CannotOpen);
    EXPECT_FALSE(sql.isOpen());
}

TEST(SqlConnection, SaysThatAFileIsNoDatabase)
{
    const Folder place;
    QFile file(place.file);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(8192, 'x'));
    file.close();
    SqlConnection sql;
    EXPECT_EQ(troubleOf([&] {
                  sql.open(place.target);
                  sql.tables();
              }),
              SqlTrouble::Corrupted);
}

TEST(SqlConnection, SaysThatAnotherHoldsTheDatabase)
{
    const Folder place;
    SqlConnection other;
    other.open(place.target);
    other.run(u"BEGIN EXCLUSIVE"_s);
    SqlConnection sql;
    sql.open(place.target);
    sql.run(u"PRAGMA busy_timeout = 0"_s);
    EXPECT_EQ(troubleOf([&] { sql.run(u"BEGIN IMMEDIATE"_s); }), SqlTrouble::Locked);
}

TEST(SqlConnection, SaysThatNoServerIsThere)
{
    SqlConnection sql;
    PostgresTarget target;
    target.host = u"127.0.0.1"_s;
    target.port = 1;
    EXPECT_EQ(troubleOf([&] { sql.open(target); }), SqlTrouble::Away);
    EXPECT_FALSE(sql.isOpen());
}

TEST(SqlConnection, TakesBackWhatIsNotCommitted)
{
    const Folder place;
    SqlConnection sql;
    sql.open(place.target);
    sql.run(u"CREATE TABLE t (x TEXT)"_s);
    {
        const SqlTransaction transaction(sql);
        sql.run(u"INSERT INTO t VALUES ('x')"_s);
    }
    int rows = -1;
    sql.read(u"SELECT count(*) FROM t"_s, {}, [&rows](const auto &column) { rows = column(0).toInt(); });
    EXPECT_EQ(rows, 0);
}

TEST(SqlConnection, LeavesNoConnectionBehind)
{
    const Folder place;
    const auto before = QSqlDatabase::connectionNames().size();
    {
        SqlConnection sql;
        sql.open(place.target);
        EXPECT_EQ(QSqlDatabase::connectionNames().size(), before + 1);
    }
    EXPECT_EQ(QSqlDatabase::connectionNames().size(), before);
}

} // namespace
