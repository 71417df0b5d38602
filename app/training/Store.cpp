// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Store.h"

#include "Crypto.h"

#include <QSqlError>
#include <QUuid>
#include <QVariant>

namespace guichet::training {

using namespace Qt::StringLiterals;

namespace {

constexpr int firstVersion = 2;
constexpr int schemaVersion = 3;
constexpr int digestKeySize = 32;

[[noreturn]] void fail(const QSqlError &error)
{
    throw StoreError(error.text().toStdString());
}

} // namespace

Store::Store(const QString &path)
    : m_connection(u"training-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection))
{
    m_database.setDatabaseName(path.isEmpty() ? u":memory:"_s : path);
    try {
        if (!m_database.open()) {
            fail(m_database.lastError());
        }
        createTables();
        m_digestKey = loadDigestKey();
    } catch (const StoreError &) {
        m_database = {};
        QSqlDatabase::removeDatabase(m_connection);
        throw;
    }
}

Store::~Store()
{
    m_database = {};
    QSqlDatabase::removeDatabase(m_connection);
}

QSqlQuery Store::run(const QString &statement, const QVariantList &values) const
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(statement)) {
        fail(query.lastError());
    }
    for (const QVariant &value : values) {
        query.addBindValue(value);
    }
    if (!query.exec()) {
        fail(query.lastError());
    }
    return query;
}

QByteArray Store::digestOf(const QByteArray &text) const
{
    return digest(m_digestKey, text);
}

void Store::createTables() const
{
    QSqlQuery version = run(u"PRAGMA user_version"_s);
    const int found = version.next() ? version.value(0).toInt() : 0;
    version.finish();
    if (found != 0 && (found < firstVersion || found > schemaVersion)) {
        throw StoreError("the store is of another version");
    }
    if (found == schemaVersion) {
        return;
    }
    run(u"BEGIN"_s);
    if (found == 0) {
        createFirstTables();
    }
    addTablesOfAccounts();
    run(u"PRAGMA user_version = %1"_s.arg(schemaVersion));
    run(u"COMMIT"_s);
}

void Store::createFirstTables() const
{
    run(u"CREATE TABLE digest_key (key BLOB NOT NULL)"_s);
    run(u"CREATE TABLE registrations (id TEXT PRIMARY KEY, token_digest BLOB NOT NULL, mobile TEXT NOT NULL,"
        " channel TEXT NOT NULL, state TEXT NOT NULL, expires_at INTEGER NOT NULL, code_digest BLOB NOT NULL,"
        " code_expires_at INTEGER NOT NULL, resend_allowed_at INTEGER NOT NULL, code_attempts_left INTEGER NOT NULL,"
        " sends_left INTEGER NOT NULL, identification_attempts_left INTEGER NOT NULL, contract TEXT NOT NULL,"
        " email TEXT NOT NULL)"_s);
    run(u"CREATE TABLE sends (mobile TEXT NOT NULL, sent_at INTEGER NOT NULL)"_s);
    run(u"CREATE TABLE accounts (contract TEXT PRIMARY KEY, email TEXT NOT NULL, email_key TEXT NOT NULL UNIQUE,"
        " mobile TEXT NOT NULL, password_hash BLOB NOT NULL, locked INTEGER NOT NULL)"_s);
    run(u"CREATE TABLE sessions (token_digest BLOB PRIMARY KEY, contract TEXT NOT NULL, expires_at INTEGER NOT NULL)"_s);
    run(u"CREATE TABLE sign_in_failures (identifier_digest BLOB PRIMARY KEY, failures INTEGER NOT NULL,"
        " last_failure_at INTEGER NOT NULL)"_s);
    run(u"CREATE TABLE terminals (id TEXT PRIMARY KEY, token_digest BLOB NOT NULL UNIQUE, name TEXT NOT NULL,"
        " office TEXT NOT NULL, profile TEXT NOT NULL, revoked INTEGER NOT NULL, version TEXT NOT NULL,"
        " state TEXT NOT NULL, heartbeat_at INTEGER NOT NULL)"_s);
    run(u"CREATE TABLE agent_sessions (token_digest BLOB PRIMARY KEY, agent TEXT NOT NULL,"
        " expires_at INTEGER NOT NULL)"_s);
    run(u"CREATE TABLE calls (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, terminal TEXT NOT NULL,"
        " terminal_name TEXT NOT NULL, office TEXT NOT NULL, journey TEXT NOT NULL, step TEXT NOT NULL,"
        " language TEXT NOT NULL, reason TEXT NOT NULL, problem TEXT NOT NULL, state TEXT NOT NULL,"
        " agent TEXT NOT NULL, since INTEGER NOT NULL, changed_at INTEGER NOT NULL, polled_at INTEGER NOT NULL)"_s);
    run(u"CREATE TABLE answers (key TEXT PRIMARY KEY, fingerprint BLOB NOT NULL, journey TEXT NOT NULL,"
        " answer BLOB NOT NULL, remembered_at INTEGER NOT NULL)"_s);
}

void Store::addTablesOfAccounts() const
{
    run(u"ALTER TABLE sends RENAME COLUMN mobile TO recipient"_s);
    run(u"CREATE TABLE password_resets (id TEXT PRIMARY KEY, token_digest BLOB NOT NULL, recipient TEXT NOT NULL,"
        " contract TEXT NOT NULL, state TEXT NOT NULL, expires_at INTEGER NOT NULL, channel TEXT NOT NULL,"
        " code_digest BLOB NOT NULL, code_expires_at INTEGER NOT NULL, resend_allowed_at INTEGER NOT NULL,"
        " code_attempts_left INTEGER NOT NULL, sends_left INTEGER NOT NULL)"_s);
    run(u"CREATE TABLE mandates (contract TEXT PRIMARY KEY, mandate TEXT NOT NULL)"_s);
    run(u"CREATE TABLE changed_rules (contract TEXT PRIMARY KEY)"_s);
}

QByteArray Store::loadDigestKey() const
{
    QSqlQuery query = run(u"SELECT key FROM digest_key"_s);
    if (query.next()) {
        return query.value(0).toByteArray();
    }
    QByteArray key = randomBytes(digestKeySize);
    run(u"INSERT INTO digest_key (key) VALUES (?)"_s, {key});
    return key;
}

Store::Transaction::Transaction(Store &store)
    : m_store(store)
{
    if (!m_store.m_database.transaction()) {
        fail(m_store.m_database.lastError());
    }
}

Store::Transaction::~Transaction()
{
    if (!m_done) {
        m_store.m_database.rollback();
    }
}

void Store::Transaction::commit()
{
    if (!m_store.m_database.commit()) {
        fail(m_store.m_database.lastError());
    }
    m_done = true;
}

} // namespace guichet::training
