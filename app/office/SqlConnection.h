// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <values/Secret.h>

#include <QSqlDatabase>
#include <QString>
#include <QVariant>

#include <functional>
#include <optional>
#include <stdexcept>

QT_FORWARD_DECLARE_CLASS(QSqlError)

namespace guichet {

/// Why a database did not do what it was asked for.
enum class SqlTrouble {
    CannotOpen, ///< No such place, or no right to it.
    ReadOnly,
    Full,
    Locked, ///< Another program holds it.
    Corrupted, ///< What lies there is no sound database.
    Newer, ///< Written by a later version of the program.
    Away, ///< The server cannot be reached.
    Refused, ///< The server does not let us in: name, password or encryption.
    Slow, ///< The server did not answer in time.
    Broken, ///< Anything else.
};

/// Thrown by SqlConnection and by what stands on it; caught by whoever owns the connection's thread.
class SqlFailure : public std::runtime_error
{
public:
    SqlFailure(SqlTrouble trouble, const QString &detail)
        : std::runtime_error(detail.toStdString())
        , m_trouble(trouble)
    {
    }
    SqlTrouble trouble() const { return m_trouble; }

private:
    SqlTrouble m_trouble;
};

/// Asked before each access to a database, and once more after a commit: a trouble makes that access fail, and the one
/// after a commit loses its answer. For tests. Called on the thread of the connection.
using SqlGate = std::function<std::optional<SqlTrouble>(const QString &access)>;

struct SqliteTarget
{
    QString file;
    bool readOnly = false;
};

enum class DatabaseTls {
    Off, ///< Within one machine or a tunnel only.
    Required, ///< Encrypted; whoever answers is believed.
    Authority, ///< Encrypted, with a certificate by a known authority, whatever its name.
    Verified, ///< Encrypted, with a certificate of this name by a known authority.
};

struct PostgresTarget
{
    QString host; ///< A name, an address or the folder of a socket.
    int port = 5432;
    QString database;
    QString user;
    Secret password;
    DatabaseTls tls = DatabaseTls::Verified;
    QString caFile; ///< PEM, for Authority and Verified; empty for libpq's own.

    PostgresTarget duplicate() const;
};

/// One connection to SQLite or PostgreSQL, and the one way to them: every access goes through here, and through the gate.
/// Belongs to the thread that opened it. All calls block, so this is nothing for the thread of the screen, and throw
/// SqlFailure.
class SqlConnection
{
public:
    enum class Dialect { Sqlite, Postgres };

    explicit SqlConnection(SqlGate gate = {});
    ~SqlConnection();
    SqlConnection(const SqlConnection &) = delete;
    SqlConnection &operator=(const SqlConnection &) = delete;

    /// Waits up to two seconds for a lock, here and in each access later.
    void open(const SqliteTarget &target);
    /// Waits up to five seconds for the server, here and in each access later, unless the server itself stands still.
    void open(const PostgresTarget &target);
    void close();
    bool isOpen() const { return !m_name.isEmpty(); }
    Dialect dialect() const { return m_dialect; }

    /// The number of rows that changed. \a values go where the question marks stand.
    int run(const QString &sql, const QVariantList &values = {});
    using RowReader = std::function<void(const std::function<QVariant(int column)> &)>;
    void read(const QString &sql, const QVariantList &values, const RowReader &row);
    QStringList tables();

    void begin();
    void commit();
    /// Never throws: what is not committed is gone in any case once the connection is.
    void rollback() noexcept;

private:
    void pass(const QString &access) const;
    [[noreturn]] void fail(const QSqlError &error) const;
    void openAs(Dialect dialect, const std::function<bool(QSqlDatabase &)> &open);
    QSqlDatabase database() const;

    SqlGate m_gate;
    Dialect m_dialect = Dialect::Sqlite;
    /// Of the connection, as Qt keeps it; empty while closed.
    QString m_name;
};

/// From its making to commit(); left without it, everything is taken back.
class SqlTransaction
{
public:
    explicit SqlTransaction(SqlConnection &connection)
        : m_connection(connection)
    {
        m_connection.begin();
    }
    ~SqlTransaction()
    {
        if (!m_done) {
            m_connection.rollback();
        }
    }
    SqlTransaction(const SqlTransaction &) = delete;
    SqlTransaction &operator=(const SqlTransaction &) = delete;
    void commit()
    {
        m_connection.commit();
        m_done = true;
    }

private:
    SqlConnection &m_connection;
    bool m_done = false;
};

} // namespace guichet
