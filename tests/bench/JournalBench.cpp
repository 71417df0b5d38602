// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Figures and export of a journal of a million visits: guichet-bench-journal [VISITS] [FOLDER]. Prints times and the
// memory that each part adds at its highest.

#include <office/StatisticsReader.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <random>
#include <vector>

using namespace guichet;
using namespace Qt::StringLiterals;

namespace {

constexpr int usualVisits = 1'000'000;
constexpr int days = 730;

double memory(const char *what)
{
    QFile status(u"/proc/self/status"_s);
    if (status.open(QIODevice::ReadOnly)) {
        const QList<QByteArray> lines = status.readAll().split('\n');
        for (const QByteArray &line : lines) {
            if (line.startsWith(what)) {
                return line.mid(line.indexOf(':') + 1).simplified().split(' ').first().toDouble() / 1024;
            }
        }
    }
    return 0;
}

/// From here on the highest memory counts anew.
void resetHighest()
{
    QFile clear(u"/proc/self/clear_refs"_s);
    if (clear.open(QIODevice::WriteOnly)) {
        clear.write("5");
    }
}

JournalRow randomRow(std::mt19937 &random, QDate day)
{
    static const QStringList journeys = {u"registration"_s,   u"registration"_s,    u"sign-in"_s,
                                         u"password-reset"_s, u"monthly-payment"_s, u"none"_s};
    static const QStringList steps = {u"welcome"_s, u"sign-in"_s, u"mobile"_s, u"code"_s,
                                      u"invoice"_s, u"account"_s, u"bank"_s};
    static const QStringList aids = {u"text-size"_s, u"contrast"_s, u"read-aloud"_s, u"keyboard"_s};
    const auto below = [&random](qsizetype end) {
        return std::uniform_int_distribution<qsizetype>(0, end - 1)(random);
    };
    JournalRow row;
    row.id = QUuid::createUuid();
    row.office = below(3) > 0 ? u"rieumes"_s : u"cazeres"_s;
    row.profile = u"kiosk"_s;
    row.day = day;
    row.journey = journeys.at(below(journeys.size()));
    row.outcome = below(2) > 0 ? VisitOutcome::Succeeded : static_cast<VisitOutcome>(below(4));
    row.furthestStep = row.outcome == VisitOutcome::Succeeded ? u"done"_s : steps.at(below(steps.size()));
    if (row.outcome == VisitOutcome::Failed) {
        row.failures << u"GD-%1"_s.arg(1 + below(20), 2, 10, QChar(u'0'));
    }
    if (below(5) == 0) {
        row.aids << aids.at(below(aids.size()));
    }
    row.minutes = static_cast<int>(below(20));
    row.assisted = below(4) == 0;
    row.language = u"fr"_s;
    return row;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int visits = arguments.size() > 1 ? arguments.at(1).toInt() : usualVisits;
    QTemporaryDir folder(arguments.value(2, u"/tmp"_s) + u"/guichet-bench-XXXXXX"_s);
    const auto kept = std::make_shared<StatisticsSource>();
    StatisticsSource &source = *kept;
    source.file = folder.filePath(u"journal.sqlite"_s);
    source.exportFolder = folder.path();
    const QDate today(2026, 11, 25);
    std::mt19937 random(1);
    QElapsedTimer timer;
    timer.start();
    {
        JournalStore store;
        store.open(SqliteTarget {source.file, false});
        constexpr int batch = 20'000;
        for (int done = 0; done < visits; done += batch) {
            QList<JournalRow> rows;
            for (int i = 0; i < std::min(batch, visits - done); ++i) {
                rows << randomRow(random, today.addDays(-days + 1 + qint64(done + i) * days / visits));
            }
            store.insert(rows);
        }
    }
    std::printf("%d visits   written in %.1f s, %.0f MB\n", visits, double(timer.elapsed()) / 1000,
                double(QFile(source.file).size()) / 1e6);
    {
        JournalStore store;
        timer.restart();
        store.open(SqliteTarget {source.file, false});
        std::printf("open         %7.1f ms (checks the whole file, in the background)\n",
                    double(timer.nsecsElapsed()) / 1e6);
        timer.restart();
        store.insert({randomRow(random, today)});
        std::printf("one more     %7.1f ms\n", double(timer.nsecsElapsed()) / 1e6);
    }
    std::vector<double> times;
    StatisticsAnswer answer;
    resetHighest();
    double before = memory("VmRSS");
    for (int i = 0; i < 10; ++i) {
        timer.restart();
        answer = StatisticsReader::read(source, today);
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    std::printf("figures      %7.1f ms median of 10 (at most 200), %.1f at worst, %.1f MB\n",
                times.at(times.size() / 2), times.back(), memory("VmHWM") - before);
    StatisticsReader reader(kept);
    QString file;
    QObject::connect(&reader, &StatisticsReader::exported, &reader, [&file](const QString &name) { file = name; });
    for (const Span span : {Span::Day, Span::Week, Span::Month}) {
        resetHighest();
        before = memory("VmRSS");
        timer.restart();
        reader.writeCsv(answer.figures, span, today, {});
        std::printf("export       %7.1f ms, %.1f MB, file of %.2f MB\n", double(timer.nsecsElapsed()) / 1e6,
                    memory("VmHWM") - before, double(QFile(file).size()) / 1e6);
    }
    return 0;
}
