// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>

#include <stdexcept>

namespace guichet::training {

/// The database refused. What it says is for developers: never shown, never logged, as it may quote data.
class StoreError : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// The SQLite database behind the council: its connection, its tables, its secret. One thread; a QCoreApplication must exist.
/// Passwords, codes and tokens are in it as hashes only, except for answers kept for repeats.
class Store
{
public:
    /// `path` is a file, made if absent and brought up to date if older, or empty for memory alone. Throws StoreError.
    explicit Store(const QString &path);
    ~Store();
    Store(const Store &) = delete;
    Store &operator=(const Store &) = delete;

    /// Runs one statement with its values; the query stands before its first row. Throws StoreError.
    QSqlQuery run(const QString &statement, const QVariantList &values = {}) const;
    /// digest() with this store's own key.
    QByteArray digestOf(const QByteArray &text) const;
    QByteArray digestOf(const QString &text) const { return digestOf(text.toUtf8()); }

    /// All or nothing: rolled back unless commit() was called.
    class Transaction
    {
    public:
        /// Throws StoreError.
        explicit Transaction(Store &store);
        ~Transaction();
        Transaction(const Transaction &) = delete;
        Transaction &operator=(const Transaction &) = delete;
        /// Throws StoreError, and then nothing was kept.
        void commit();

    private:
        Store &m_store;
        bool m_done = false;
    };

private:
    void createTables() const;
    void createFirstTables() const;
    void addTablesOfAccounts() const;
    QByteArray loadDigestKey() const;

    QString m_connection;
    QSqlDatabase m_database;
    QByteArray m_digestKey;
};

} // namespace guichet::training
