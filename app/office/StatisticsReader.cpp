// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StatisticsReader.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <utility>

namespace guichet {

using namespace Qt::StringLiterals;

namespace {

JournalTallies talliesOf(JournalStore &store, QDate today)
{
    const auto read = [&](Span span) { return store.tallies(span, Figures::first(span, today)); };
    return {read(Span::Day), read(Span::Week), read(Span::Month)};
}

QString csvName(Span span, QDate today)
{
    QString word;
    switch (span) {
    case Span::Day:
        word = u"jours"_s;
        break;
    case Span::Week:
        word = u"semaines"_s;
        break;
    case Span::Month:
        word = u"mois"_s;
        break;
    }
    return u"guichet-statistiques-%1-%2.csv"_s.arg(word, today.toString(Qt::ISODate));
}

} // namespace

StatisticsReader::StatisticsReader(std::shared_ptr<const StatisticsSource> source)
    : m_source(std::move(source))
{
}

StatisticsAnswer StatisticsReader::read(const StatisticsSource &source, QDate today)
{
    StatisticsAnswer read;
    if (source.postgres) {
        try {
            JournalStore store(source.remoteGate);
            store.openBeside(*source.postgres);
            read.figures = std::make_shared<Figures>(talliesOf(store, today), today);
            return read;
        } catch (const SqlFailure &failure) {
            read.trouble = failure.trouble();
            read.ofThisDeviceOnly = true;
        }
    }
    try {
        JournalTallies tallies;
        if (QFile::exists(source.file)) {
            JournalStore store(source.localGate);
            store.openBeside(SqliteTarget {source.file, true});
            tallies = talliesOf(store, today);
        }
        read.figures = std::make_shared<Figures>(tallies, today);
    } catch (const SqlFailure &failure) {
        read.trouble = failure.trouble();
        read.ofThisDeviceOnly = false;
    }
    return read;
}

void StatisticsReader::writeCsv(const std::shared_ptr<const Figures> &figures, Span span, QDate today,
                                const Wording &wording)
{
    const QDir folder(m_source->exportFolder);
    QSaveFile file(folder.filePath(csvName(span, today)));
    if (folder.mkpath(u"."_s) && file.open(QIODevice::WriteOnly)
        && figures::writeCsv(file, *figures, span, m_source->officeNames, wording) && file.commit()) {
        Q_EMIT exported(file.fileName());
    } else {
        Q_EMIT exportFailed(folder.path());
    }
}

} // namespace guichet
