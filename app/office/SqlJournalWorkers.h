// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "JournalStore.h"
#include "SqlJournal.h"

#include <QMutex>
#include <QTimer>

namespace guichet {

/// What the threads of a journal have in common.
struct SqlJournal::Shared
{
    explicit Shared(JournalOptions given)
        : options(std::move(given))
    {
    }
    const JournalOptions options;
    QMutex mutex;
    /// Oldest first; guarded by the mutex. A row leaves once the file has it.
    QList<JournalRow> waiting;
};

/// Pauses that double from the first to the longest, until the next success.
class GrowingPause
{
public:
    explicit GrowingPause(const JournalOptions &options)
        : m_first(options.firstPause)
        , m_longest(options.longestPause)
        , m_next(options.firstPause)
    {
    }
    std::chrono::milliseconds next() { return std::exchange(m_next, std::min(m_next * 2, m_longest)); }
    void reset() { m_next = m_first; }

private:
    std::chrono::milliseconds m_first;
    std::chrono::milliseconds m_longest;
    std::chrono::milliseconds m_next;
};

/// Writes the waiting rows to the file. Lives on its own thread, slots are called there.
class JournalWriter : public QObject
{
    Q_OBJECT

public:
    explicit JournalWriter(std::shared_ptr<SqlJournal::Shared> shared);

public Q_SLOTS:
    /// Opens what is closed and writes what waits; after a failure once more by itself, later.
    void work();

Q_SIGNALS:
    void told(const guichet::JournalState &state);
    void written(const QList<QUuid> &rows);

private:
    void open();
    void expire();
    void writeWaiting();
    void setAside();

    std::shared_ptr<SqlJournal::Shared> m_shared;
    JournalStore m_store;
    JournalState m_state;
    GrowingPause m_pause;
    QTimer m_retry {this};
    QTimer m_daily {this};
};

/// Hands the rows of the file over to PostgreSQL. Lives on its own thread, slots are called there.
class JournalHandOver : public QObject
{
    Q_OBJECT

public:
    explicit JournalHandOver(std::shared_ptr<SqlJournal::Shared> shared);

public Q_SLOTS:
    /// Hands over what there is, unless it rests after a failure.
    void work();
    /// And does not rest any more.
    void setPassword(const Secret &password);

Q_SIGNALS:
    /// A server is about to be waited for; told() ends it.
    void began();
    void told(std::optional<guichet::SqlTrouble> trouble, int toHandOver);

private:
    void pass();

    std::shared_ptr<SqlJournal::Shared> m_shared;
    PostgresTarget m_target;
    JournalStore m_local;
    JournalStore m_remote;
    GrowingPause m_pause;
    QDate m_expired;
    QTimer m_retry {this};
    QTimer m_daily {this};
};

} // namespace guichet
