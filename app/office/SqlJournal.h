// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Journal.h"
#include "SqlConnection.h"

#include <QObject>
#include <QThread>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace guichet {

class JournalHandOver;
class JournalWriter;

/// Where the journal is kept, and how hard it is tried.
struct JournalOptions
{
    QString file; ///< SQLite. Its folder is made.
    int retentionDays = 730; ///< Older visits are forgotten when the journal is opened, and once a day.
    /// Where several counters share one journal: rows go to the file first and are handed over.
    std::optional<PostgresTarget> postgres = std::nullopt;

    // Other ones in tests only.
    std::chrono::milliseconds firstPause = std::chrono::seconds(1); ///< After a failure; doubles with each.
    std::chrono::milliseconds longestPause = std::chrono::minutes(5);
    std::chrono::milliseconds slowAfter =
        std::chrono::seconds(15); ///< A server silent for that long is said to be slow.
    std::chrono::milliseconds endBound = std::chrono::seconds(3);
    SqlGate localGate = {};
    SqlGate remoteGate = {};
};

/// How the journal is.
struct JournalState
{
    /// Why rows wait in memory; none while they are written.
    std::optional<SqlTrouble> local = std::nullopt;
    /// Why rows wait in the file; none while they are handed over, or need not be.
    std::optional<SqlTrouble> remote = std::nullopt;
    int waiting = 0; ///< Rows in memory only.
    int toHandOver = 0; ///< Rows in the file that PostgreSQL has not confirmed.
    QString setAside; ///< A damaged file was given this name in this run, and a new one begun.

    bool isWell() const { return !local && !remote && setAside.isEmpty(); }
    /// For the administrator, in the language of the screen: what is wrong, what it means for the visits, what to do.
    /// One sentence or more; empty when all is well.
    QString forAdministrator() const;

    bool operator==(const JournalState &) const = default;
};

/// The journal in a database. Rows are written to an SQLite file on a thread of its own, and handed over to PostgreSQL,
/// where configured, on another, so that a disk or a server that stands still holds nobody up. A row is in memory until
/// the file has it for certain, and marked as handed over only once PostgreSQL has it for certain; what happens twice
/// because an answer was lost counts once. A damaged file is set aside, never deleted.
///
/// All of its functions are called, and all signals come, on the thread that made it.
class SqlJournal : public QObject, public Journal
{
    Q_OBJECT

public:
    /// Opens at once, in the background.
    explicit SqlJournal(JournalOptions options, QObject *parent = nullptr);
    /// finish() with the bound of the options, unless it was called.
    ~SqlJournal() override;

    /// Ignored after finish().
    void add(const JournalRow &row) override;
    const JournalState &state() const { return m_state; }
    /// PostgreSQL's password came, or another one: it is tried at once. Where PostgreSQL is configured.
    void setPassword(const Secret &password);

    /// The orderly end of the program: writes what waits and stops, for \a bound at most. A disk or server that still
    /// does not answer then is left to the end of the process. True when no row was left in memory.
    bool finish(std::chrono::milliseconds bound);

Q_SIGNALS:
    /// state() is another.
    void changed();
    /// The file has these rows for certain.
    void written(const QList<QUuid> &rows);

private:
    struct Shared;
    friend class JournalWriter;
    friend class JournalHandOver;

    void take(const JournalState &local);
    void setRemote(std::optional<SqlTrouble> trouble, int toHandOver);
    void show(const JournalState &state);

    std::shared_ptr<Shared> m_shared;
    JournalState m_state;
    std::unique_ptr<QThread> m_writing;
    std::unique_ptr<QThread> m_handing;
    JournalWriter *m_writer = nullptr;
    JournalHandOver *m_handOver = nullptr;
    QTimer m_slow {this};
    bool m_finished = false;
};

} // namespace guichet
