// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Rows.h"

#include <office/Statistics.h>
#include <support/Printing.h>
#include <support/Waiting.h>

#include <gtest/gtest.h>

#include <QBuffer>
#include <QDir>
#include <QFile>

using namespace guichet;
using namespace guichet::test;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 25);

/// \a count visits of one kind.
QList<JournalRow> visits(int count, const QString &office, const QString &journey, VisitOutcome outcome,
                         QDate day = today, const QString &step = u"code"_s)
{
    QList<JournalRow> rows;
    for (int i = 0; i < count; ++i) {
        JournalRow row;
        row.id = QUuid::createUuid();
        row.office = office;
        row.journey = journey;
        row.outcome = outcome;
        row.day = day;
        row.furthestStep = outcome == VisitOutcome::Succeeded ? u"done"_s : step;
        rows << row;
    }
    return rows;
}

Figures figuresOf(const QList<JournalRow> &rows)
{
    const Folder place;
    JournalStore store;
    store.open(place.target);
    store.insert(rows);
    return Figures({store.tallies(Span::Day, Figures::first(Span::Day, today)),
                    store.tallies(Span::Week, Figures::first(Span::Week, today)),
                    store.tallies(Span::Month, Figures::first(Span::Month, today))},
                   today);
}

QString shown(const Figures &figures, Figure figure, Span span, std::optional<QDate> period = std::nullopt,
              const QString &office = {}, const QString &journey = {})
{
    return figures.count(figure, span, period, office, journey).text({});
}

const QString rieumes = u"rieumes"_s;
const QString cazeres = u"cazeres"_s;
const QString registration = u"registration"_s;
const QString signIn = u"sign-in"_s;

TEST(Figures, CountsByDayWeekAndMonth)
{
    const Figures figures =
        figuresOf(visits(10, rieumes, registration, VisitOutcome::Succeeded)
                  + visits(20, rieumes, registration, VisitOutcome::Succeeded, today.addDays(-1))
                  + visits(40, rieumes, registration, VisitOutcome::Succeeded, today.addDays(-7))
                  + visits(80, rieumes, registration, VisitOutcome::Succeeded, QDate(2025, 12, 31)));
    EXPECT_EQ(shown(figures, Figure::Visits, Span::Day, today), u"10"_s);
    EXPECT_EQ(shown(figures, Figure::Visits, Span::Day, today.addDays(-1)), u"20"_s);
    EXPECT_EQ(shown(figures, Figure::Visits, Span::Day), u"70"_s);
    EXPECT_EQ(shown(figures, Figure::Visits, Span::Week, QDate(2026, 11, 23)), u"30"_s);
    EXPECT_EQ(shown(figures, Figure::Visits, Span::Week, QDate(2026, 11, 16)), u"40"_s);
    EXPECT_EQ(shown(figures, Figure::Visits, Span::Month, QDate(2026, 11, 1)), u"70"_s);
    EXPECT_EQ(shown(figures, Figure::Visits, Span::Month, QDate(2025, 12, 1)), u"80"_s);
    EXPECT_EQ(shown(figures, Figure::Visits, Span::Month), u"150"_s);
    EXPECT_EQ(figures.periods(Span::Day).last(), today);
    EXPECT_EQ(figures.periods(Span::Day).first(), QDate(2026, 10, 26));
    EXPECT_EQ(figures.periods(Span::Week).size(), 26);
    EXPECT_EQ(figures.periods(Span::Month).size(), 24);
}

TEST(Figures, CountsByOfficeJourneyAndOutcome)
{
    const Figures figures = figuresOf(visits(30, rieumes, registration, VisitOutcome::Succeeded)
                                      + visits(11, rieumes, registration, VisitOutcome::Abandoned)
                                      + visits(12, rieumes, signIn, VisitOutcome::TimedOut)
                                      + visits(13, cazeres, registration, VisitOutcome::Failed));
    EXPECT_EQ(figures.offices(), (QStringList {cazeres, rieumes}));
    EXPECT_EQ(figures.journeys(), (QStringList {registration, signIn}));
    EXPECT_EQ(shown(figures, Figure::Visits, Span::Month), u"66"_s);
    EXPECT_EQ(shown(figures, Figure::Visits, Span::Month, {}, rieumes), u"53"_s);
    EXPECT_EQ(shown(figures, Figure::Visits, Span::Month, {}, {}, registration), u"54"_s);
    EXPECT_EQ(shown(figures, Figure::Succeeded, Span::Month, {}, rieumes, registration), u"30"_s);
    EXPECT_EQ(shown(figures, Figure::Abandoned, Span::Month, {}, rieumes, registration), u"11"_s);
    EXPECT_EQ(shown(figures, Figure::TimedOut, Span::Month, {}, {}, signIn), u"12"_s);
    EXPECT_EQ(shown(figures, Figure::Failed, Span::Month, {}, cazeres), u"13"_s);
    EXPECT_EQ(shown(figures, Figure::NotSucceeded, Span::Month), u"36"_s);
    EXPECT_EQ(shown(figures, Figure::Visits, Span::Month, {}, u"nowhere"_s), u"0"_s);
}

TEST(Figures, TellsWhereResidentsStopWhatFailedAndWhatHelped)
{
    QList<JournalRow> rows = visits(20, rieumes, registration, VisitOutcome::Abandoned)
                             + visits(30, rieumes, registration, VisitOutcome::Failed, today, u"invoice"_s)
                             + visits(50, rieumes, registration, VisitOutcome::Succeeded);
    for (int i = 0; i < 100; ++i) {
        rows[i].failures = i < 40 ? QStringList {u"GD-09"_s, u"GD-05"_s} : QStringList {};
        rows[i].aids = i < 10 ? QStringList {u"contrast"_s} : QStringList {};
        rows[i].assisted = i < 25;
    }
    const Figures figures = figuresOf(rows);
    const auto told = [&figures](Detail detail) {
        QStringList lines;
        for (const WordCount &count : figures.details(detail, Span::Day, rieumes, {})) {
            lines << figures::detailName(detail, count.word, {}) + u" "_s + count.count.text({});
        }
        return lines;
    };
    EXPECT_EQ(told(Detail::Stop), (QStringList {u"Identifiants de la facture 30"_s, u"Code reçu 20"_s}));
    EXPECT_EQ(told(Detail::Failure),
              (QStringList {u"Code faux (GD-05) 40"_s, u"Identifiants de facture inconnus (GD-09) 40"_s}));
    EXPECT_EQ(told(Detail::Aid), QStringList {u"Contraste fort 10"_s});
    EXPECT_EQ(shown(figures, Figure::Assisted, Span::Day), u"25"_s);
    EXPECT_EQ(shown(figures, Figure::Alone, Span::Day), u"75"_s);
}

TEST(Figures, HidesSmallCountsInEachViewAndBetweenThem)
{
    const Figures figures = figuresOf(visits(3, cazeres, registration, VisitOutcome::Succeeded)
                                      + visits(20, rieumes, registration, VisitOutcome::Succeeded)
                                      + visits(30, rieumes, registration, VisitOutcome::Succeeded, today.addDays(-1))
                                      + visits(30, cazeres, registration, VisitOutcome::Succeeded, today.addDays(-1)));
    const QString few = u"moins de 5"_s;
    EXPECT_EQ(shown(figures, Figure::Visits, Span::Day, today, cazeres), few);
    const auto isShown = [&figures](Span span, std::optional<QDate> period, const QString &office) {
        return figures.count(Figure::Visits, span, period, office, {}).showing == Showing::Exact;
    };
    EXPECT_FALSE(isShown(Span::Day, today, {}) && isShown(Span::Day, today, rieumes)) << "all offices less the other";
    EXPECT_FALSE(isShown(Span::Week, QDate(2026, 11, 23), cazeres) && isShown(Span::Day, today.addDays(-1), cazeres))
        << "the week less the other days";
    EXPECT_FALSE(isShown(Span::Day, std::nullopt, cazeres) && isShown(Span::Day, today.addDays(-1), cazeres))
        << "all days less the others";
    EXPECT_EQ(shown(figures, Figure::Visits, Span::Month), u"83"_s);
    EXPECT_EQ(shown(figures, Figure::Visits, Span::Month, {}, cazeres), u"33"_s);
}

TEST(Figures, HidesAnAidThatAlmostAllUse)
{
    QList<JournalRow> rows = visits(20, rieumes, registration, VisitOutcome::Succeeded);
    for (int i = 0; i < 18; ++i) {
        rows[i].aids = QStringList {u"contrast"_s};
    }
    const QList<WordCount> aids = figuresOf(rows).details(Detail::Aid, Span::Day, {}, {});
    ASSERT_EQ(aids.size(), 1);
    EXPECT_NE(aids.first().count.showing, Showing::Exact) << "20 less 18 would say 2";
}

TEST(Figures, OfNothingAreEmpty)
{
    const Figures figures = figuresOf({});
    EXPECT_TRUE(figures.isEmpty());
    EXPECT_EQ(shown(figures, Figure::Visits, Span::Day), u"0"_s);
    EXPECT_TRUE(Figures().isEmpty());
}

QList<QStringList> parsedCsv(const QByteArray &bytes)
{
    EXPECT_TRUE(bytes.startsWith("\xEF\xBB\xBF"));
    EXPECT_TRUE(bytes.endsWith("\r\n"));
    QList<QStringList> lines {{QString()}};
    bool quoted = false;
    const QString text = QString::fromUtf8(bytes.mid(3).chopped(2));
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'"') {
            if (quoted && i + 1 < text.size() && text.at(i + 1) == u'"') {
                lines.last().last() += c;
                ++i;
            } else {
                quoted = !quoted;
            }
        } else if (c == u';' && !quoted) {
            lines.last() << QString();
        } else if (c == u'\r' && !quoted) {
            EXPECT_EQ(text.at(++i), u'\n');
            lines << QStringList {QString()};
        } else {
            lines.last().last() += c;
        }
    }
    return lines;
}

QByteArray csvOf(const Figures &figures, const QHash<QString, QString> &names = {})
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    EXPECT_TRUE(figures::writeCsv(buffer, figures, Span::Month, names, {}));
    return buffer.data();
}

TEST(FiguresCsv, HasTheCountsUnderFrenchNames)
{
    const QList<QStringList> lines =
        parsedCsv(csvOf(figuresOf(visits(30, rieumes, registration, VisitOutcome::Succeeded)
                                  + visits(2, rieumes, registration, VisitOutcome::Failed)),
                        {{rieumes, u"France services Rieumes"_s}}));
    EXPECT_EQ(lines.first(), (QStringList {u"Du"_s, u"Au"_s, u"Espace"_s, u"Démarche"_s, u"Rubrique"_s, u"Détail"_s,
                                           u"Nombre de visites"_s}));
    for (const QStringList &line : lines) {
        EXPECT_EQ(line.size(), 7);
    }
    const auto has = [&lines](const QStringList &line) { return lines.contains(line); };
    EXPECT_TRUE(has({u"01/11/2026"_s, u"30/11/2026"_s, u"France services Rieumes"_s, u"Première inscription"_s,
                     u"Visites"_s, u"Visites"_s, u"32"_s}));
    EXPECT_TRUE(has({u"01/12/2024"_s, u"30/11/2026"_s, u"Tous les espaces"_s, u"Toutes les démarches"_s, u"Issue"_s,
                     u"En échec"_s, u"moins de 5"_s}));
    EXPECT_TRUE(has({u"01/12/2024"_s, u"30/11/2026"_s, u"Tous les espaces"_s, u"Toutes les démarches"_s,
                     u"Étape d'arrêt"_s, u"Code reçu"_s, u"moins de 5"_s}));
    for (const QStringList &line : lines) {
        EXPECT_NE(line.last(), u"2"_s);
        EXPECT_NE(line.last(), u"30"_s) << "32 less 30 would say 2";
    }
}

TEST(FiguresCsv, IsSafeInASpreadsheet)
{
    const Figures figures = figuresOf(visits(9, u"=1+1"_s, u"+x"_s, VisitOutcome::Succeeded)
                                      + visits(9, u"a;b\"c\nd"_s, u"@y"_s, VisitOutcome::Succeeded));
    const QByteArray bytes = csvOf(figures);
    EXPECT_FALSE(bytes.contains(";=") || bytes.contains(";+") || bytes.contains(";@")) << bytes.constData();
    EXPECT_TRUE(bytes.contains(";\"a;b\"\"c\nd\";"));
    QStringList offices;
    for (const QStringList &line : parsedCsv(bytes)) {
        EXPECT_EQ(line.size(), 7);
        offices << line.at(2);
    }
    EXPECT_TRUE(offices.contains(u"'=1+1"_s));
    EXPECT_TRUE(offices.contains(u"a;b\"c\nd"_s));
}

class StatisticsTest : public ::testing::Test
{
protected:
    void fill(const QList<JournalRow> &rows) const
    {
        JournalStore store;
        store.open(place.target);
        store.insert(rows);
    }
    StatisticsSource source() const
    {
        StatisticsSource source;
        source.file = place.file;
        source.exportFolder = place.folder.filePath(u"Documents/Guichet"_s);
        return source;
    }
    static bool isReady(const Statistics &statistics) { return statistics.state() == Statistics::State::Ready; }

    Folder place;
};

TEST_F(StatisticsTest, ReadInTheBackground)
{
    fill(visits(7, rieumes, registration, VisitOutcome::Succeeded));
    Statistics statistics(source());
    EXPECT_EQ(statistics.state(), Statistics::State::Unknown);
    statistics.refresh(today);
    EXPECT_EQ(statistics.state(), Statistics::State::Reading);
    ASSERT_TRUE(waitFor([&] { return isReady(statistics); }));
    EXPECT_EQ(shown(statistics.figures(), Figure::Visits, Span::Day, today), u"7"_s);
    fill(visits(3, rieumes, registration, VisitOutcome::Succeeded));
    statistics.refresh(today);
    ASSERT_TRUE(waitFor([&] { return isReady(statistics); }));
    EXPECT_EQ(shown(statistics.figures(), Figure::Visits, Span::Day, today), u"10"_s);
}

TEST_F(StatisticsTest, AreEmptyBeforeTheFirstVisit)
{
    Statistics statistics(source());
    statistics.refresh(today);
    ASSERT_TRUE(waitFor([&] { return isReady(statistics); }));
    EXPECT_TRUE(statistics.figures().isEmpty());
    EXPECT_FALSE(QFile::exists(place.file)) << "reading makes no file";
}

TEST_F(StatisticsTest, SayThatTheJournalCannotBeRead)
{
    QFile file(place.file);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(9000, 'x'));
    file.close();
    Statistics statistics(source());
    statistics.refresh(today);
    ASSERT_TRUE(waitFor([&] { return statistics.state() == Statistics::State::Broken; }));
    EXPECT_EQ(statistics.trouble(), SqlTrouble::Corrupted);
}

TEST_F(StatisticsTest, SurviveEachAccessThatFails)
{
    fill(visits(7, rieumes, registration, VisitOutcome::Succeeded));
    for (int i = 1;; ++i) {
        ASSERT_LT(i, 100);
        const auto count = std::make_shared<int>(0);
        StatisticsSource broken = source();
        broken.localGate = [count, i](const QString &) {
            return ++*count == i ? std::optional(SqlTrouble::Broken) : std::nullopt;
        };
        Statistics statistics(std::move(broken));
        statistics.refresh(today);
        ASSERT_TRUE(waitFor([&] { return statistics.state() != Statistics::State::Reading; }));
        if (isReady(statistics)) {
            EXPECT_EQ(i, 5) << "opened, and read three times";
            break;
        }
        statistics.refresh(today);
        ASSERT_TRUE(waitFor([&] { return isReady(statistics); }));
    }
}

TEST_F(StatisticsTest, AreThisDevicesWhileTheSharedDatabaseIsAway)
{
    fill(visits(7, rieumes, registration, VisitOutcome::Succeeded));
    StatisticsSource shared = source();
    shared.postgres.emplace();
    shared.remoteGate = [](const QString &) { return std::optional(SqlTrouble::Away); };
    Statistics statistics(std::move(shared));
    statistics.refresh(today);
    ASSERT_TRUE(waitFor([&] { return isReady(statistics); }));
    EXPECT_TRUE(statistics.isOfThisDeviceOnly());
    EXPECT_EQ(statistics.trouble(), SqlTrouble::Away);
    EXPECT_EQ(shown(statistics.figures(), Figure::Visits, Span::Day), u"7"_s);
}

TEST_F(StatisticsTest, AreExportedIntoTheFolder)
{
    fill(visits(7, rieumes, registration, VisitOutcome::Succeeded));
    Statistics statistics(source());
    QString exported;
    QObject::connect(&statistics, &Statistics::exported, &statistics, [&](const QString &file) { exported = file; });
    statistics.refresh(today);
    ASSERT_TRUE(waitFor([&] { return isReady(statistics); }));
    statistics.exportCsv(Span::Month, {});
    ASSERT_TRUE(waitFor([&] { return !exported.isEmpty(); }));
    EXPECT_EQ(exported, place.folder.filePath(u"Documents/Guichet/guichet-statistiques-mois-2026-11-25.csv"_s));
    QFile file(exported);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_GT(parsedCsv(file.readAll()).size(), 7);
}

TEST_F(StatisticsTest, SayThatTheFolderTakesNothing)
{
    QFile inTheWay(place.folder.filePath(u"Documents"_s));
    ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly));
    Statistics statistics(source());
    QString refused;
    QObject::connect(&statistics, &Statistics::exportFailed, &statistics, [&](const QString &dir) { refused = dir; });
    statistics.exportCsv(Span::Day, {});
    EXPECT_TRUE(waitFor([&] { return !refused.isEmpty(); }));
}

} // namespace
