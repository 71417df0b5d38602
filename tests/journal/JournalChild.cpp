// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later

// guichet_journal_child FILE: writes visits to the journal without end, some at a time, and prints the id of each once the
// journal says that it has it for certain. Its parent kills it.

#include "Rows.h"

#include <office/SqlJournal.h>

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    guichet::JournalOptions options;
    options.file = application.arguments().value(1);
    options.retentionDays = 100'000;
    guichet::SqlJournal journal(std::move(options));
    QObject::connect(&journal, &guichet::SqlJournal::written, &journal, [&journal](const QList<QUuid> &rows) {
        for (const QUuid &id : rows) {
            std::puts(id.toByteArray(QUuid::WithoutBraces).constData());
            journal.add(guichet::test::makeRow(static_cast<int>(id.data1 % 20)));
        }
        std::fflush(stdout);
    });
    QObject::connect(&journal, &guichet::SqlJournal::changed, &journal, [&journal] {
        if (!journal.state().isWell()) {
            std::printf("! %s\n", qPrintable(journal.state().forAdministrator()));
            std::fflush(stdout);
        }
    });
    for (const guichet::JournalRow &row : guichet::test::makeRows(4)) {
        journal.add(row);
    }
    return QCoreApplication::exec();
}
