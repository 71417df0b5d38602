// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SqlConnection.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QStringList>

#include <array>
#include <atomic>
#include <utility>

namespace guichet {

using namespace Qt::StringLiterals;

namespace {

struct NativeCode
{
    const char *code;
    SqlTrouble trouble;
};

// The primary result codes of sqlite3.h.
constexpr std::array sqliteCodes = {
    NativeCode {"3", SqlTrouble::CannotOpen},  NativeCode {"5", SqlTrouble::Locked},
    NativeCode {"6", SqlTrouble::Locked},      NativeCode {"8", SqlTrouble::ReadOnly},
    NativeCode {"11", SqlTrouble::Corrupted},  NativeCode {"13", SqlTrouble::Full},
    NativeCode {"14", SqlTrouble::CannotOpen}, NativeCode {"23", SqlTrouble::CannotOpen},
    NativeCode {"26", SqlTrouble::Corrupted},
};

// SQLSTATE, by its beginning. Without one the connection itself is gone.
constexpr std::array postgresCodes = {
    NativeCode {"08", SqlTrouble::Away},         NativeCode {"57014", SqlTrouble::Slow},
    NativeCode {"57P", SqlTrouble::Away},        NativeCode {"55P03", SqlTrouble::Slow},
    NativeCode {"40", SqlTrouble::Slow},         NativeCode {"53100", SqlTrouble::Full},
    NativeCode {"53", SqlTrouble::Away},         NativeCode {"25006", SqlTrouble::ReadOnly},
    NativeCode {"28", SqlTrouble::Refused},      NativeCode {"42501", SqlTrouble::Refused},
    NativeCode {"XX001", SqlTrouble::Corrupted},
};

SqlTrouble ofSqlite(const QSqlError &error)
{
    constexpr int primaryCode = 0xff;
    const QString code = QString::number(error.nativeErrorCode().toInt() & primaryCode);
    for (const NativeCode &known : sqliteCodes) {
        if (code == QLatin1StringView(known.code)) {
            return known.trouble;
        }
    }
    return SqlTrouble::Broken;
}

SqlTrouble ofPostgres(const QSqlError &error)
{
    const QString code = error.nativeErrorCode();
    if (code.isEmpty()) {
        // libpq gives no code for a failed connection. « FATAL » is the server's own word, in each of its languages.
        const QString text = error.text();
        return text.contains("FATAL"_L1) || text.contains("SSL"_L1) || text.contains("certificate"_L1)
                   ? SqlTrouble::Refused
                   : SqlTrouble::Away;
    }
    for (const NativeCode &known : postgresCodes) {
        if (code.startsWith(QLatin1StringView(known.code))) {
            return known.trouble;
        }
    }
    return SqlTrouble::Broken;
}

QString nextName()
{
    static std::atomic<int> last = 0;
    return u"guichet-journal-%1"_s.arg(++last);
}

QString withAuthorities(const QString &mode, const PostgresTarget &target)
{
    if (target.caFile.isEmpty()) {
        return mode;
    }
    QString file = target.caFile;
    file.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s);
    return mode + u";sslrootcert='"_s + file + u'\'';
}

QString tlsOptions(const PostgresTarget &target)
{
    switch (target.tls) {
    case DatabaseTls::Off:
        return u"sslmode=disable"_s;
    case DatabaseTls::Required:
        return u"sslmode=require"_s;
    case DatabaseTls::Authority:
        return withAuthorities(u"sslmode=verify-ca"_s, target);
    case DatabaseTls::Verified:
        return withAuthorities(u"sslmode=verify-full"_s, target);
    }
    return {};
}

} // namespace

PostgresTarget PostgresTarget::duplicate() const
{
    return {host, port, database, user, password.duplicate(), tls, caFile};
}

SqlConnection::SqlConnection(SqlGate gate)
    : m_gate(std::move(gate))
{
}

SqlConnection::~SqlConnection()
{
    close();
}

void SqlConnection::open(const SqliteTarget &target)
{
    openAs(Dialect::Sqlite, [&target](QSqlDatabase &database) {
        database.setDatabaseName(target.file);
        database.setConnectOptions(target.readOnly ? u"QSQLITE_BUSY_TIMEOUT=2000;QSQLITE_OPEN_READONLY"_s
                                                   : u"QSQLITE_BUSY_TIMEOUT=2000"_s);
        return database.open();
    });
}

void SqlConnection::open(const PostgresTarget &target)
{
    openAs(Dialect::Postgres, [&target](QSqlDatabase &database) {
        database.setHostName(target.host);
        database.setPort(target.port);
        database.setDatabaseName(target.database);
        database.setConnectOptions(
            u"connect_timeout=5;tcp_user_timeout=10000;application_name=guichet;"
            "options='-c statement_timeout=5000 -c lock_timeout=5000 -c client_min_messages=error';"_s
            + tlsOptions(target));
        // Given here the password is used and not kept.
        return database.open(target.user, target.password.reveal());
    });
}

void SqlConnection::openAs(Dialect dialect, const std::function<bool(QSqlDatabase &)> &open)
{
    close();
    m_dialect = dialect;
    pass(u"open"_s);
    m_name = nextName();
    QSqlError error;
    {
        QSqlDatabase database =
            QSqlDatabase::addDatabase(dialect == Dialect::Sqlite ? u"QSQLITE"_s : u"QPSQL"_s, m_name);
        if (!open(database)) {
            error = database.lastError();
        }
    }
    if (error.isValid()) {
        close();
        fail(error);
    }
}

void SqlConnection::close()
{
    if (isOpen()) {
        database().close();
        QSqlDatabase::removeDatabase(std::exchange(m_name, {}));
    }
}

int SqlConnection::run(const QString &sql, const QVariantList &values)
{
    int changed = 0;
    pass(sql);
    QSqlQuery query(database());
    // PostgreSQL does not prepare what changes the schema.
    if (!values.isEmpty() && !query.prepare(sql)) {
        fail(query.lastError());
    }
    for (const QVariant &value : values) {
        query.addBindValue(value);
    }
    if (!(values.isEmpty() ? query.exec(sql) : query.exec())) {
        fail(query.lastError());
    }
    changed = query.numRowsAffected();
    return changed;
}

void SqlConnection::read(const QString &sql, const QVariantList &values, const RowReader &row)
{
    pass(sql);
    QSqlQuery query(database());
    query.setForwardOnly(true);
    if (!query.prepare(sql)) {
        fail(query.lastError());
    }
    for (const QVariant &value : values) {
        query.addBindValue(value);
    }
    if (!query.exec()) {
        fail(query.lastError());
    }
    const auto column = [&query](int index) { return query.value(index); };
    while (query.next()) {
        row(column);
    }
    if (query.lastError().isValid()) {
        fail(query.lastError());
    }
}

QStringList SqlConnection::tables()
{
    // Qt's own list is empty when the asking failed, which must not look like an empty database.
    QStringList names;
    read(m_dialect == Dialect::Sqlite ? u"SELECT name FROM sqlite_master WHERE type = 'table'"_s
                                      : u"SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"_s,
         {}, [&names](const auto &column) { names << column(0).toString(); });
    return names;
}

void SqlConnection::begin()
{
    // SQLite is told at once that it will be written to: two that read first and then both want to write never come to terms.
    run(m_dialect == Dialect::Sqlite ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s);
}

void SqlConnection::commit()
{
    run(u"COMMIT"_s);
    pass(u"answer to COMMIT"_s);
}

void SqlConnection::rollback() noexcept
{
    if (isOpen()) {
        QSqlQuery query(database());
        query.exec(u"ROLLBACK"_s);
    }
}

void SqlConnection::pass(const QString &access) const
{
    if (!m_gate) {
        return;
    }
    if (const auto trouble = m_gate(access)) {
        throw SqlFailure(*trouble, access);
    }
}

void SqlConnection::fail(const QSqlError &error) const
{
    throw SqlFailure(m_dialect == Dialect::Sqlite ? ofSqlite(error) : ofPostgres(error), error.text());
}

QSqlDatabase SqlConnection::database() const
{
    return QSqlDatabase::database(m_name, false);
}

} // namespace guichet
