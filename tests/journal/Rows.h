// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <office/JournalStore.h>

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

namespace guichet::test {

/// A row of its own with an id of its own; \a day after the first of November 2026.
JournalRow makeRow(int day = 0);
QList<JournalRow> makeRows(int count);

/// A folder with the file of a journal, gone with it.
struct Folder
{
    /// In memory where there is such a place: these tests wait for the disk a thousand times, and learn nothing by it.
    QTemporaryDir folder {QFileInfo(QStringLiteral("/dev/shm")).isWritable()
                              ? QStringLiteral("/dev/shm/guichet-journal-XXXXXX")
                              : QDir::temp().filePath(QStringLiteral("guichet-journal-XXXXXX"))};
    QString file = folder.filePath(QStringLiteral("journal.sqlite"));
    SqliteTarget target {file, false};
};

/// What stands in the tables, sorted by id, as another program would find it.
QStringList idsIn(const QString &file);
/// Of these rows, sorted.
QStringList idsOf(const QList<JournalRow> &rows);
/// All visits that the tallies of this topic and span count.
int tallied(const QString &file, const QString &topic, Span span);
/// What SQLite's own check says of it: « ok ».
QString soundness(const QString &file);

} // namespace guichet::test
