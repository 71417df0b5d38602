// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SqlJournalWorkers.h"

#include "OpeningHours.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace guichet {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto daily = 24h;
constexpr int rowsAtOnce = 200;

QDate today()
{
    return officeTime(QDateTime::currentDateTimeUtc()).date();
}

/// A name beside \a file that nothing has yet.
QString freeNameBeside(const QString &file)
{
    const QString base = file + u".endommagé-"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmss'Z'"_s);
    QString name = base;
    for (int i = 2; QFile::exists(name); ++i) {
        name = u"%1-%2"_s.arg(base).arg(i);
    }
    return name;
}

} // namespace

JournalWriter::JournalWriter(std::shared_ptr<SqlJournal::Shared> shared)
    : m_shared(std::move(shared))
    , m_store(m_shared->options.localGate)
    , m_pause(m_shared->options)
{
    m_retry.setSingleShot(true);
    m_retry.callOnTimeout(this, &JournalWriter::work);
    m_daily.callOnTimeout(this, [this] {
        m_store.close();
        work();
    });
}

void JournalWriter::work()
{
    bool again = false;
    do {
        again = false;
        try {
            if (!m_store.isOpen()) {
                open();
            }
            writeWaiting();
            m_state.local.reset();
            m_pause.reset();
            m_retry.stop();
        } catch (const SqlFailure &failure) {
            m_store.close();
            const bool first = m_state.local != failure.trouble();
            m_state.local = failure.trouble();
            if (failure.trouble() == SqlTrouble::Corrupted && first) {
                setAside();
                again = true;
            } else {
                m_retry.start(m_pause.next());
            }
        }
    } while (again);
    {
        const QMutexLocker lock(&m_shared->mutex);
        m_state.waiting = static_cast<int>(m_shared->waiting.size());
    }
    Q_EMIT told(m_state);
}

void JournalWriter::open()
{
    const SqliteTarget target {m_shared->options.file};
    QDir().mkpath(QFileInfo(target.file).absolutePath());
    m_store.open(target);
    expire();
    m_daily.start(daily);
}

void JournalWriter::expire()
{
    m_store.expire(today().addDays(-m_shared->options.retentionDays));
}

void JournalWriter::writeWaiting()
{
    for (;;) {
        QList<JournalRow> rows;
        {
            const QMutexLocker lock(&m_shared->mutex);
            rows = m_shared->waiting.first(std::min<qsizetype>(m_shared->waiting.size(), rowsAtOnce));
        }
        if (rows.isEmpty()) {
            return;
        }
        m_store.insert(rows);
        QList<QUuid> ids;
        {
            const QMutexLocker lock(&m_shared->mutex);
            m_shared->waiting.remove(0, rows.size());
        }
        for (const JournalRow &row : std::as_const(rows)) {
            ids << row.id;
        }
        Q_EMIT written(ids);
    }
}

void JournalWriter::setAside()
{
    const QString &file = m_shared->options.file;
    const QString aside = freeNameBeside(file);
    if (!QFile::rename(file, aside)) {
        return;
    }
    m_state.setAside = aside;
    // SQLite would take what is left of the old file's log for the new file's.
    for (const QString &end : {u"-wal"_s, u"-shm"_s}) {
        QFile::rename(file + end, aside + end);
    }
}

JournalHandOver::JournalHandOver(std::shared_ptr<SqlJournal::Shared> shared)
    : m_shared(std::move(shared))
    , m_target(m_shared->options.postgres->duplicate())
    , m_local(m_shared->options.localGate)
    , m_remote(m_shared->options.remoteGate)
    , m_pause(m_shared->options)
{
    m_retry.setSingleShot(true);
    m_retry.callOnTimeout(this, &JournalHandOver::work);
    m_daily.callOnTimeout(this, &JournalHandOver::work);
}

void JournalHandOver::work()
{
    if (m_retry.isActive()) {
        return;
    }
    if (!m_daily.isActive()) {
        m_daily.start(daily);
    }
    Q_EMIT began();
    std::optional<SqlTrouble> trouble;
    int left = 0;
    try {
        pass();
        m_pause.reset();
    } catch (const SqlFailure &failure) {
        m_remote.close();
        trouble = failure.trouble();
    }
    if (trouble) {
        m_retry.start(m_pause.next());
        try {
            m_local.openBeside(SqliteTarget {m_shared->options.file, true});
            left = m_local.countToHandOver();
        } catch (const SqlFailure &) {
            left = 0;
        }
    }
    // Opened anew each time: the file may be set aside in between.
    m_local.close();
    Q_EMIT told(trouble, left);
}

void JournalHandOver::setPassword(const Secret &password)
{
    m_target.password = password.duplicate();
    m_retry.stop();
    m_pause.reset();
    work();
}

void JournalHandOver::pass()
{
    m_local.openBeside(SqliteTarget {m_shared->options.file});
    if (!m_remote.isOpen()) {
        m_remote.open(m_target);
        m_expired = {};
    }
    if (m_expired != today()) {
        m_remote.expire(today().addDays(-m_shared->options.retentionDays));
        m_expired = today();
    }
    handOver(m_local, m_remote);
}

} // namespace guichet
