// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Figures.h"

#include <algorithm>
#include <utility>

namespace guichet {

using namespace Qt::StringLiterals;

namespace {

constexpr int weeksOfDays = 5;
constexpr int weeksShown = 26;
constexpr int monthsShown = 24;

constexpr std::array allSpans = {Span::Day, Span::Week, Span::Month};
constexpr int figureCount = static_cast<int>(Figure::Alone) + 1;

struct TalliedFigure
{
    QLatin1StringView topic;
    QLatin1StringView word;
    Figure figure = Figure::Visits;
};

/// A visit is counted once in each topic, and once as a visit and as one with or without success.
constexpr std::array talliedFigures = {
    TalliedFigure {"outcome"_L1, "succeeded"_L1, Figure::Succeeded},
    TalliedFigure {"outcome"_L1, "abandoned"_L1, Figure::Abandoned},
    TalliedFigure {"outcome"_L1, "timed-out"_L1, Figure::TimedOut},
    TalliedFigure {"outcome"_L1, "failed"_L1, Figure::Failed},
    TalliedFigure {"help"_L1, "assisted"_L1, Figure::Assisted},
    TalliedFigure {"help"_L1, "alone"_L1, Figure::Alone},
};

struct TalliedDetail
{
    QLatin1StringView topic;
    Detail detail = Detail::Stop;
};

constexpr std::array talliedDetails = {
    TalliedDetail {"stop"_L1, Detail::Stop},
    TalliedDetail {"failure"_L1, Detail::Failure},
    TalliedDetail {"aid"_L1, Detail::Aid},
};

const QList<Tally> &of(Span span, const JournalTallies &tallies)
{
    switch (span) {
    case Span::Day:
        return tallies.days;
    case Span::Week:
        return tallies.weeks;
    case Span::Month:
        break;
    }
    return tallies.months;
}

QDate after(Span span, QDate first)
{
    switch (span) {
    case Span::Day:
        return first.addDays(1);
    case Span::Week:
        return first.addDays(7);
    case Span::Month:
        break;
    }
    return first.addMonths(1);
}

} // namespace

QString ShownCount::text(const Wording &wording) const
{
    switch (showing) {
    case Showing::Exact:
        return QString::number(count);
    case Showing::Small:
        return wording.translate("Figures", "moins de 5");
    case Showing::Masked:
        return wording.translate("Figures", "masqué");
    }
    return {};
}

QDate Figures::first(Span span, QDate today)
{
    switch (span) {
    case Span::Day:
        // Whole weeks: days and the weeks they make up are protected together.
        return firstDayOf(Span::Week, today).addDays(qint64(-7) * (weeksOfDays - 1));
    case Span::Week:
        return firstDayOf(Span::Week, today).addDays(qint64(-7) * (weeksShown - 1));
    case Span::Month:
        break;
    }
    return firstDayOf(Span::Month, today).addMonths(1 - monthsShown);
}

QDate Figures::lastDay(Span span, QDate firstDay)
{
    return after(span, firstDay).addDays(-1);
}

Figures::Figures(const JournalTallies &tallies, QDate today)
    : m_today(today)
{
    const auto addTime = [this](Span span, QDate first) {
        m_timeOf.insert({static_cast<int>(span), first.toJulianDay()}, static_cast<int>(m_times.size()));
        m_times.append({span, first});
    };
    for (const Span span : allSpans) {
        addTime(span, QDate());
        const QDate end = span == Span::Day ? firstDayOf(Span::Week, today).addDays(6) : today;
        for (QDate day = first(span, today); day <= end; day = after(span, day)) {
            addTime(span, day);
        }
    }
    collectWords(tallies);
    for (const int count : tallied(tallies)) {
        m_counts.add(count);
    }
    addSums();
    addDetailSums();
    m_counts.protect();
}

void Figures::collectWords(const JournalTallies &tallies)
{
    QSet<QString> offices;
    QSet<QString> journeys;
    for (const Span span : allSpans) {
        for (const Tally &tally : of(span, tallies)) {
            if (timeOf(span, tally.firstDay) < 0) {
                continue;
            }
            offices.insert(tally.office);
            journeys.insert(tally.journey);
            const auto known = std::find_if(talliedDetails.begin(), talliedDetails.end(),
                                            [&tally](const TalliedDetail &one) { return one.topic == tally.topic; });
            if (known != talliedDetails.end() && !m_wordOf.contains({tally.topic, tally.word})) {
                m_wordOf.insert({tally.topic, tally.word}, static_cast<int>(m_words.size()));
                m_words.append({known->detail, tally.word});
            }
        }
    }
    m_offices = offices.values();
    m_journeys = journeys.values();
    m_offices.sort();
    m_journeys.sort();
}

std::vector<int> Figures::tallied(const JournalTallies &tallies) const
{
    const auto places = (m_offices.size() + 1) * (m_journeys.size() + 1);
    const auto cells = places * (m_times.size() * figureCount + qsizetype(allSpans.size()) * m_words.size() * 2);
    std::vector<int> counts(static_cast<std::size_t>(cells));
    const auto at = [&counts](int cell) -> int & { return counts[static_cast<std::size_t>(cell)]; };
    for (const Span span : allSpans) {
        const int whole = timeOf(span, QDate());
        for (const Tally &tally : of(span, tallies)) {
            const int period = timeOf(span, tally.firstDay);
            if (period < 0) {
                continue;
            }
            QList<Figure> figures;
            for (const TalliedFigure &known : talliedFigures) {
                if (known.topic == tally.topic && known.word == tally.word) {
                    figures << known.figure;
                }
            }
            if (tally.topic == "outcome"_L1) {
                figures << Figure::Visits;
                if (!figures.contains(Figure::Succeeded)) {
                    figures << Figure::NotSucceeded;
                }
            }
            const int word = m_wordOf.value({tally.topic, tally.word}, -1);
            for (const int office : {0, officeOf(tally.office)}) {
                for (const int journey : {0, journeyOf(tally.journey)}) {
                    for (const Figure figure : std::as_const(figures)) {
                        at(cell(whole, office, journey, figure)) += tally.visits;
                        at(cell(period, office, journey, figure)) += tally.visits;
                    }
                    if (word >= 0) {
                        at(detailCell(span, office, journey, word, false)) += tally.visits;
                    }
                }
            }
        }
        for (int office = 0; office <= m_offices.size(); ++office) {
            for (int journey = 0; journey <= m_journeys.size(); ++journey) {
                for (int word = 0; word < m_words.size(); ++word) {
                    at(detailCell(span, office, journey, word, true)) =
                        at(cell(whole, office, journey, Figure::Visits))
                        - at(detailCell(span, office, journey, word, false));
                }
            }
        }
    }
    return counts;
}

void Figures::addMargins(const std::function<int(int office, int journey)> &cell)
{
    const auto offices = static_cast<int>(m_offices.size());
    const auto journeys = static_cast<int>(m_journeys.size());
    for (int journey = 0; journey <= journeys; ++journey) {
        QList<int> parts;
        for (int office = 1; office <= offices; ++office) {
            parts << cell(office, journey);
        }
        m_counts.addSum(cell(0, journey), parts);
    }
    for (int office = 0; office <= offices; ++office) {
        QList<int> parts;
        for (int journey = 1; journey <= journeys; ++journey) {
            parts << cell(office, journey);
        }
        m_counts.addSum(cell(office, 0), parts);
    }
}

void Figures::addSums()
{
    for (int time = 0; time < m_times.size(); ++time) {
        const Time &whole = m_times.at(time);
        // What this time is the sum of, in each of the ways that the page shows.
        QList<QList<int>> ways;
        if (!whole.first.isValid()) {
            ways << QList<int>();
            for (int part = 0; part < m_times.size(); ++part) {
                if (m_times.at(part).span == whole.span && m_times.at(part).first.isValid()) {
                    ways.last() << part;
                }
            }
        } else if (whole.span != Span::Day) {
            QList<int> days;
            const QDate end = after(whole.span, whole.first);
            for (QDate day = whole.first; day < end; day = day.addDays(1)) {
                days << timeOf(Span::Day, day);
            }
            if (!days.contains(-1)) {
                ways << days;
            }
        }
        for (int i = 0; i < figureCount; ++i) {
            const auto figure = static_cast<Figure>(i);
            addMargins([&](int office, int journey) { return cell(time, office, journey, figure); });
        }
        for (int office = 0; office <= m_offices.size(); ++office) {
            for (int journey = 0; journey <= m_journeys.size(); ++journey) {
                const auto at = [&](Figure figure) { return cell(time, office, journey, figure); };
                m_counts.addSum(at(Figure::Visits), {at(Figure::Succeeded), at(Figure::NotSucceeded)});
                m_counts.addSum(at(Figure::NotSucceeded),
                                {at(Figure::Abandoned), at(Figure::TimedOut), at(Figure::Failed)});
                m_counts.addSum(at(Figure::Visits), {at(Figure::Assisted), at(Figure::Alone)});
                for (const QList<int> &way : std::as_const(ways)) {
                    for (int i = 0; i < figureCount; ++i) {
                        QList<int> parts;
                        for (const int part : way) {
                            parts << cell(part, office, journey, static_cast<Figure>(i));
                        }
                        m_counts.addSum(at(static_cast<Figure>(i)), parts);
                    }
                }
            }
        }
    }
}

void Figures::addDetailSums()
{
    for (const Span span : allSpans) {
        const int whole = timeOf(span, QDate());
        for (int word = 0; word < m_words.size(); ++word) {
            for (const bool without : {false, true}) {
                addMargins([&](int office, int journey) { return detailCell(span, office, journey, word, without); });
            }
        }
        for (int office = 0; office <= m_offices.size(); ++office) {
            for (int journey = 0; journey <= m_journeys.size(); ++journey) {
                QList<int> stops;
                for (int word = 0; word < m_words.size(); ++word) {
                    const int with = detailCell(span, office, journey, word, false);
                    // Visits have several failures and aids, so these do not add up; but each leaves those without it.
                    m_counts.addSum(cell(whole, office, journey, Figure::Visits),
                                    {with, detailCell(span, office, journey, word, true)});
                    if (m_words.at(word).detail == Detail::Stop) {
                        stops << with;
                    }
                }
                if (!stops.isEmpty()) {
                    m_counts.addSum(cell(whole, office, journey, Figure::NotSucceeded), stops);
                }
            }
        }
    }
}

int Figures::cell(int time, int office, int journey, Figure figure) const
{
    const auto offices = static_cast<int>(m_offices.size()) + 1;
    const auto journeys = static_cast<int>(m_journeys.size()) + 1;
    return ((time * offices + office) * journeys + journey) * figureCount + static_cast<int>(figure);
}

int Figures::detailCell(Span span, int office, int journey, int word, bool without) const
{
    const auto offices = static_cast<int>(m_offices.size()) + 1;
    const auto journeys = static_cast<int>(m_journeys.size()) + 1;
    const auto words = static_cast<int>(m_words.size());
    const int base = cell(static_cast<int>(m_times.size()), 0, 0, Figure::Visits);
    const int place = (static_cast<int>(span) * offices + office) * journeys + journey;
    return base + (place * words + word) * 2 + (without ? 1 : 0);
}

int Figures::timeOf(Span span, QDate first) const
{
    return m_timeOf.value({static_cast<int>(span), first.toJulianDay()}, -1);
}

int Figures::officeOf(const QString &office) const
{
    return static_cast<int>(m_offices.indexOf(office)) + 1;
}

int Figures::journeyOf(const QString &journey) const
{
    return static_cast<int>(m_journeys.indexOf(journey)) + 1;
}

bool Figures::isEmpty() const
{
    return m_offices.isEmpty();
}

QList<QDate> Figures::periods(Span span) const
{
    QList<QDate> periods;
    for (const Time &time : m_times) {
        if (time.span == span && time.first.isValid() && time.first <= m_today) {
            periods << time.first;
        }
    }
    return periods;
}

ShownCount Figures::count(Figure figure, Span span, std::optional<QDate> period, const QString &office,
                          const QString &journey) const
{
    const int time = timeOf(span, period.value_or(QDate()));
    const bool isKnown = time >= 0 && (office.isEmpty() || m_offices.contains(office))
                         && (journey.isEmpty() || m_journeys.contains(journey));
    return isKnown ? shown(
               cell(time, office.isEmpty() ? 0 : officeOf(office), journey.isEmpty() ? 0 : journeyOf(journey), figure))
                   : ShownCount();
}

QList<WordCount> Figures::details(Detail detail, Span span, const QString &office, const QString &journey) const
{
    QList<WordCount> counts;
    if ((!office.isEmpty() && !m_offices.contains(office)) || (!journey.isEmpty() && !m_journeys.contains(journey))) {
        return counts;
    }
    for (int word = 0; word < m_words.size(); ++word) {
        const ShownCount count = shown(detailCell(span, office.isEmpty() ? 0 : officeOf(office),
                                                  journey.isEmpty() ? 0 : journeyOf(journey), word, false));
        if (m_words.at(word).detail == detail && (count.showing != Showing::Exact || count.count > 0)) {
            counts.append({m_words.at(word).word, count});
        }
    }
    // By what is shown and the word alone: the order must not tell what the counts do not.
    std::sort(counts.begin(), counts.end(), [](const WordCount &a, const WordCount &b) {
        return std::pair(-a.count.bar(), a.word) < std::pair(-b.count.bar(), b.word);
    });
    return counts;
}

} // namespace guichet
