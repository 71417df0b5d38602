// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Figures.h"
#include "SqlConnection.h"

#include <QObject>
#include <QThread>

#include <memory>
#include <optional>

namespace guichet {

class StatisticsReader;

/// Where the figures come from.
struct StatisticsSource
{
    QString file; ///< The journal's SQLite file. Where there is none yet, there are no visits yet.
    /// Where several counters share one journal: asked first; while it is away, the file stands in for it.
    std::optional<PostgresTarget> postgres = std::nullopt;
    /// Where CSV files go, such as the user's documents. Made if it is not there.
    QString exportFolder;
    QHash<QString, QString> officeNames; ///< By id.

    // In tests only.
    SqlGate localGate = {};
    SqlGate remoteGate = {};
};

/// The figures of the journal, read and written out on a thread of its own: nobody waits for a disk or a server. Called on
/// one thread, which its signals come on.
class Statistics : public QObject
{
    Q_OBJECT

public:
    explicit Statistics(StatisticsSource source, QObject *parent = nullptr);
    ~Statistics() override;

    enum class State {
        Unknown, ///< Not asked for yet.
        Reading, ///< The figures are the last ones until then.
        Ready,
        Broken, ///< They could not be read; trouble() says why.
    };

    State state() const { return m_state; }
    const Figures &figures() const { return *m_figures; }
    std::optional<SqlTrouble> trouble() const { return m_trouble; }
    /// The shared database is away: these are the visits of this device only.
    bool isOfThisDeviceOnly() const { return m_ofThisDeviceOnly; }
    const QHash<QString, QString> &officeNames() const { return m_source->officeNames; }

    /// PostgreSQL's password came, or another one: it holds from the next refresh() on.
    void setPassword(const Secret &password);
    /// Reads the figures as of \a today, in Europe/Paris. changed() follows.
    void refresh(QDate today);
    /// Writes what figures() has of \a span; exported() or exportFailed() follows.
    void exportCsv(Span span, const Wording &wording);

Q_SIGNALS:
    void changed();
    void exported(const QString &file);
    /// The folder does not take it.
    void exportFailed(const QString &folder);

private:
    void start();

    std::shared_ptr<const StatisticsSource> m_source;
    State m_state = State::Unknown;
    std::shared_ptr<const Figures> m_figures = std::make_shared<Figures>();
    std::optional<SqlTrouble> m_trouble;
    bool m_ofThisDeviceOnly = false;
    QDate m_today;
    /// Started with the first question: most terminals are never asked.
    std::unique_ptr<QThread> m_thread;
    StatisticsReader *m_reader = nullptr;
};

} // namespace guichet
