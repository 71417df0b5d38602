// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "JournalStore.h"
#include "SmallCounts.h"
#include "Wording.h"

#include <QHash>

#include <array>
#include <functional>
#include <optional>

QT_FORWARD_DECLARE_CLASS(QIODevice)

namespace guichet {

/// A count as it may be shown.
struct ShownCount
{
    Showing showing = Showing::Exact;
    int count = 0; ///< Only what is exact is shown; charts draw a mark for the others.

    /// « 12 », « moins de 5 » or « masqué ».
    QString text(const Wording &wording) const;
    /// For bars: 0 unless exact.
    int bar() const { return showing == Showing::Exact ? count : 0; }
};

/// What is counted of the visits of a span of time, an office and a journey.
enum class Figure { Visits, Succeeded, NotSucceeded, Abandoned, TimedOut, Failed, Assisted, Alone };
/// What is counted by words: where residents stop who did not succeed, what failed, which aids were used.
enum class Detail { Stop, Failure, Aid };

struct WordCount
{
    QString word;
    ShownCount count;
};

/// The tallies that the figures are made of.
struct JournalTallies
{
    QList<Tally> days;
    QList<Tally> weeks;
    QList<Tally> months;
};

/// The figures of the journal as of one day: the last five weeks by day, 26 weeks by week and 24 months by month, for each
/// office, each journey and all of them, with counts under 5 protected over all of that at once (see SmallCounts). A plain
/// value. The protection holds within one state of the figures; somebody who writes them down each day can still compare.
class Figures
{
public:
    Figures() = default;
    Figures(const JournalTallies &tallies, QDate today);

    /// From which day on tallies are wanted.
    static QDate first(Span span, QDate today);

    /// Whether there is no visit in any of them.
    bool isEmpty() const;
    /// In the order of their words, of those that have a visit.
    const QStringList &offices() const { return m_offices; }
    const QStringList &journeys() const { return m_journeys; }
    /// First days, oldest first, none in the future.
    QList<QDate> periods(Span span) const;
    static QDate lastDay(Span span, QDate firstDay);

    /// \a period is one of periods(), or nothing for all of them together; office and journey may be empty for all.
    ShownCount count(Figure figure, Span span, std::optional<QDate> period, const QString &office,
                     const QString &journey) const;
    /// Of all the periods together, largest first; those that are not counted exactly come last.
    QList<WordCount> details(Detail detail, Span span, const QString &office, const QString &journey) const;

private:
    struct Time
    {
        Span span = Span::Day;
        QDate first; ///< Invalid for all of them together.
    };
    struct Word
    {
        Detail detail = Detail::Stop;
        QString word;
    };

    void collectWords(const JournalTallies &tallies);
    std::vector<int> tallied(const JournalTallies &tallies) const;
    void addSums();
    void addDetailSums();
    void addMargins(const std::function<int(int office, int journey)> &cell);
    int cell(int time, int office, int journey, Figure figure) const;
    int detailCell(Span span, int office, int journey, int word, bool without) const;
    int timeOf(Span span, QDate first) const;
    int officeOf(const QString &office) const;
    int journeyOf(const QString &journey) const;
    ShownCount shown(int cell) const { return {m_counts.showing(cell), m_counts.count(cell)}; }

    QDate m_today;
    QStringList m_offices;
    QStringList m_journeys;
    QList<Word> m_words;
    QHash<std::pair<QString, QString>, int> m_wordOf; ///< By topic and word.
    QList<Time> m_times;
    QHash<std::pair<int, qint64>, int> m_timeOf; ///< By span and first day.
    SmallCounts m_counts;
};

/// Words of the journal in the language of the screen; unknown ones as they are.
namespace figures {

QString journeyName(const QString &journey, const Wording &wording);
QString stepName(const QString &step, const Wording &wording);
QString aidName(const QString &aid, const Wording &wording);
QString detailName(Detail detail, const QString &word, const Wording &wording);
QString figureName(Figure figure, const Wording &wording);
QString spanName(Span span, const Wording &wording);
/// « 25/11/2026 », « du 23/11/2026 au 29/11/2026 », « novembre 2026 ».
QString periodName(Span span, QDate firstDay, const Wording &wording);

/// Writes all figures of \a span line by line: UTF-8 with BOM, « ; », CRLF, quoted as in RFC 4180, and nothing that a
/// spreadsheet would take for a formula. \a officeNames by id; others stand with their id. False when \a device does not
/// take it.
bool writeCsv(QIODevice &device, const Figures &figures, Span span, const QHash<QString, QString> &officeNames,
              const Wording &wording);

} // namespace figures

} // namespace guichet
