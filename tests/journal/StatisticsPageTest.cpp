// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Rows.h"

#include <desk/StatisticsPage.h>
#include <frame/Look.h>
#include <pages/Languages.h>
#include <support/Printing.h>
#include <support/Waiting.h>

#include <gtest/gtest.h>

#include <QAccessible>
#include <QAccessibleTableInterface>
#include <QFile>
#include <QImage>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>

#include <algorithm>
#include <memory>

using namespace guichet;
using namespace guichet::test;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2026, 11, 25);

/// Two years of two offices, as they might be.
QList<JournalRow> someVisits()
{
    QList<JournalRow> rows;
    const QStringList journeys = {u"registration"_s, u"sign-in"_s, u"monthly-payment"_s};
    const QStringList steps = {u"code"_s, u"invoice"_s, u"mobile"_s, u"account"_s};
    for (int i = 0; i < 6000; ++i) {
        JournalRow row = makeRow();
        row.office = i % 3 == 0 ? u"cazeres"_s : u"rieumes"_s;
        row.journey = journeys.at(i % 7 % 3);
        row.day = today.addDays(-(i % 300));
        row.outcome = i % 5 < 3 ? VisitOutcome::Succeeded : static_cast<VisitOutcome>(1 + i % 3);
        row.furthestStep = row.outcome == VisitOutcome::Succeeded ? u"done"_s : steps.at(i % 11 % 4);
        row.failures =
            row.outcome == VisitOutcome::Failed ? QStringList {i % 2 == 0 ? u"GD-05"_s : u"GD-09"_s} : QStringList {};
        row.aids = i % 6 == 0 ? QStringList {u"text-size"_s} : QStringList {};
        row.assisted = i % 4 == 0;
        rows << row;
    }
    return rows;
}

class StatisticsPageTest : public ::testing::Test
{
protected:
    void open(const QList<JournalRow> &rows)
    {
        if (!rows.isEmpty()) {
            JournalStore store;
            store.open(place.target);
            store.insert(rows);
        }
        StatisticsSource source;
        source.file = place.file;
        source.exportFolder = place.folder.filePath(u"Documents"_s);
        source.officeNames = {{u"rieumes"_s, u"Rieumes"_s}, {u"cazeres"_s, u"Cazères"_s}};
        statistics = std::make_unique<Statistics>(std::move(source));
        page = std::make_unique<StatisticsPage>(look, tongue, *statistics,
                                                [this](const QByteArray &pdf, PrintQueue::Handler handler) {
                                                    printed = pdf;
                                                    answerPrint = std::move(handler);
                                                    return Ticket();
                                                });
        page->resize(1280, 760);
        page->show();
        page->open(today);
        ASSERT_TRUE(waitFor([this] { return statistics->state() != Statistics::State::Reading; }));
        settle();
    }
    void settle()
    {
        QCoreApplication::sendPostedEvents();
        page->grab();
        QCoreApplication::sendPostedEvents();
    }
    QAbstractButton *button(const QString &text)
    {
        for (QAbstractButton *one : page->findChildren<QAbstractButton *>()) {
            if (one->text() == text && one->isVisible()) {
                return one;
            }
        }
        ADD_FAILURE() << "no button " << text.toStdString();
        return nullptr;
    }
    bool shows(const QString &text)
    {
        const auto labels = page->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
    }
    QString cell(const QString &row, const QString &column)
    {
        const QAbstractItemModel &model = *page->findChildren<QTableView *>().first()->model();
        for (int x = 0; x < model.columnCount(); ++x) {
            for (int y = 0; y < model.rowCount(); ++y) {
                if (model.headerData(x, Qt::Horizontal).toString() == column
                    && model.index(y, 0).data().toString() == row) {
                    return model.index(y, x).data().toString();
                }
            }
        }
        return {};
    }

    Folder place;
    Look look {Profile::Counter, true};
    AgentTongue tongue {u"fr"_s};
    PrintQueue::Handler answerPrint;
    std::unique_ptr<Statistics> statistics;
    std::unique_ptr<StatisticsPage> page;
    QByteArray printed;
};

TEST_F(StatisticsPageTest, ShowsTheFiguresThatAreChosen)
{
    open(someVisits());
    button(u"Par mois"_s)->click();
    settle();
    EXPECT_EQ(cell(u"Toute la période"_s, u"Visites"_s), u"6000"_s);
    button(u"Rieumes"_s)->click();
    settle();
    EXPECT_EQ(cell(u"Toute la période"_s, u"Visites"_s), u"4000"_s);
    EXPECT_FALSE(cell(u"novembre 2026"_s, u"Réussies"_s).isEmpty());
    button(u"Connexion"_s)->click();
    settle();
    EXPECT_LT(cell(u"Toute la période"_s, u"Visites"_s).toInt(), 2000);
    EXPECT_TRUE(shows(u"Où les usagers s'arrêtent"_s));
    button(u"Par semaine"_s)->click();
    settle();
    EXPECT_FALSE(cell(u"du 23/11/2026 au 29/11/2026"_s, u"Visites"_s).isEmpty());
}

TEST_F(StatisticsPageTest, FitsTheWindowInEachTextSizeAndTheme)
{
    open(someVisits());
    for (const int percent : {100, 150, 200}) {
        look.setTextSize(percent);
        look.setHighContrast(percent == 150);
        for (int i = 0; i < 3; ++i) {
            settle();
        }
        for (const QAbstractButton *one : page->findChildren<QAbstractButton *>()) {
            if (!one->isVisible()) {
                continue;
            }
            const int right = one->mapTo(page.get(), QPoint(one->width(), 0)).x();
            EXPECT_LE(right, page->width()) << one->text().toStdString() << " at " << percent;
            EXPECT_TRUE(one->parentWidget()->rect().contains(one->geometry()))
                << one->text().toStdString() << " at " << percent;
            EXPECT_GE(one->width(), one->minimumSizeHint().width()) << one->text().toStdString() << " at " << percent;
        }
        for (const QLabel *label : page->findChildren<QLabel *>()) {
            EXPECT_LE(label->mapTo(page.get(), QPoint(label->width(), 0)).x(), page->width());
        }
        EXPECT_TRUE(button(u"Exporter"_s)->visibleRegion().boundingRect().height() > 0) << "acts stay in sight";
    }
    look.reset();
}

TEST_F(StatisticsPageTest, IsReachedByKeysAndReadAloud)
{
    open(someVisits());
    QList<QTableView *> views = page->findChildren<QTableView *>();
    ASSERT_EQ(views.size(), 2);
    for (QTableView *view : views) {
        EXPECT_NE(view->focusPolicy() & Qt::TabFocus, 0);
        EXPECT_FALSE(view->tabKeyNavigation()) << "Tab must lead out again";
        QAccessibleInterface *reader = QAccessible::queryAccessibleInterface(view);
        ASSERT_NE(reader, nullptr);
        EXPECT_FALSE(reader->text(QAccessible::Name).isEmpty());
        ASSERT_NE(reader->tableInterface(), nullptr);
        EXPECT_EQ(reader->tableInterface()->columnCount(), view->model()->columnCount());
    }
    EXPECT_TRUE(button(u"Par jour"_s)->hasFocus());
    bool left = false;
    QObject::connect(page.get(), &StatisticsPage::left, page.get(), [&left] { left = true; });
    QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
    QCoreApplication::sendEvent(page.get(), &escape);
    EXPECT_TRUE(left);
}

TEST_F(StatisticsPageTest, SaysWhereTheFileWasWritten)
{
    open(someVisits());
    button(u"Exporter"_s)->click();
    const QString file = place.folder.filePath(u"Documents/guichet-statistiques-jours-2026-11-25.csv"_s);
    ASSERT_TRUE(waitFor([&] { return shows(file); }));
    EXPECT_TRUE(QFile::exists(file));
    settle();
}

TEST_F(StatisticsPageTest, SaysThatTheFileCouldNotBeWritten)
{
    open(someVisits());
    QFile inTheWay(place.folder.filePath(u"Documents"_s));
    ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly));
    button(u"Exporter"_s)->click();
    EXPECT_TRUE(waitFor([&] { return shows(u"n'a pas pu être écrit"_s); }));
    EXPECT_TRUE(button(u"Exporter"_s)->isEnabled());
}

TEST_F(StatisticsPageTest, PrintsAnA4Document)
{
    open(someVisits());
    button(u"Par mois"_s)->click();
    button(u"Imprimer"_s)->click();
    EXPECT_TRUE(printed.startsWith("%PDF-"));
    EXPECT_TRUE(printed.contains("/MediaBox [0 0 595")) << "A4";
}

TEST_F(StatisticsPageTest, SaysWhatBecameOfThePaper)
{
    open(someVisits());
    button(u"Imprimer"_s)->click();
    EXPECT_TRUE(shows(u"Patientez… Le document part à l'imprimante."_s));
    EXPECT_FALSE(button(u"Imprimer"_s)->isEnabled());
    EXPECT_FALSE(button(u"Exporter"_s)->hasFocus());
    answerPrint(PrintQueue::Problem::Refused);
    EXPECT_TRUE(button(u"Imprimer"_s)->hasFocus());
    EXPECT_TRUE(shows(u"L'imprimante ne prend pas le document. Vérifiez qu'elle est allumée"_s));
    button(u"Imprimer"_s)->click();
    answerPrint(PrintQueue::Accepted {});
    EXPECT_TRUE(shows(u"L'impression a commencé."_s));
    EXPECT_FALSE(shows(u"ne prend pas"_s));
}

TEST_F(StatisticsPageTest, SpeaksTheAgentsLanguageWhateverTheScreens)
{
    open(someVisits());
    languages::choose(u"en"_s);
    settle();
    button(u"Par mois"_s)->click();
    settle();
    EXPECT_TRUE(shows(u"Statistiques des visites"_s));
    EXPECT_FALSE(cell(u"novembre 2026"_s, u"Réussies"_s).isEmpty());
    button(u"Exporter"_s)->click();
    ASSERT_TRUE(waitFor([&] { return shows(u"Le fichier est prêt"_s); }));
    QFile file(place.folder.filePath(u"Documents/guichet-statistiques-mois-2026-11-25.csv"_s));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QString csv = QString::fromUtf8(file.readAll());
    EXPECT_TRUE(csv.contains(u";Première inscription;"_s) && csv.contains(u";Réussies;"_s)) << csv.left(300);
    languages::choose(u"fr"_s);

    tongue = AgentTongue(u"en"_s);
    open({});
    EXPECT_FALSE(shows(u"Statistiques des visites"_s));
    button(u"By month"_s)->click();
    settle();
    EXPECT_FALSE(cell(u"November 2026"_s, u"Successful"_s).isEmpty());
}

namespace {

/// How much of \a image, from row \a from on, has this colour.
int pixelsOf(const QImage &image, const QColor &color, int from)
{
    int found = 0;
    for (int y = from; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            found += image.pixelColor(x, y).rgb() == color.rgb() ? 1 : 0;
        }
    }
    return found;
}

} // namespace

TEST_F(StatisticsPageTest, DrawsWhatIsMaskedUnlikeWhatFailed)
{
    const auto draw = [this](const ShownCount &visits, const ShownCount &succeeded) {
        PeriodChart chart(look, {});
        chart.resize(600, 320);
        chart.show({{u"11/2026"_s, visits, succeeded}});
        return chart.grab().toImage();
    };
    const ShownCount ten {Showing::Exact, 10};
    const ShownCount none {Showing::Exact, 0};
    const ShownCount masked {Showing::Masked, 3};
    const ShownCount small {Showing::Small, 3};
    const int legend = 80;
    const QColor act = look.color(Token::Act);
    EXPECT_GT(pixelsOf(draw(ten, ten), act, legend), pixelsOf(draw(ten, none), act, legend));
    EXPECT_GT(pixelsOf(draw(ten, none), act, legend), 0);
    for (const ShownCount &secret : {masked, small}) {
        EXPECT_EQ(pixelsOf(draw(ten, secret), act, legend), 0) << "nothing that looks like failed or succeeded";
        EXPECT_NE(draw(ten, secret), draw(secret, secret));
    }
    // It is in words too, there alone.
    EXPECT_NE(draw(ten, masked).copy(0, 0, 600, legend), draw(ten, none).copy(0, 0, 600, legend));
    EXPECT_EQ(draw(ten, masked), draw(ten, small)) << "and the picture does not tell how much it hides";
    const auto bar = [this](const ShownCount &count) {
        WordChart chart(look, {});
        chart.resize(600, 60);
        chart.show({{u"Texte plus grand"_s, count}});
        return chart.grab().toImage().copy(0, 30, 600, 30);
    };
    EXPECT_NE(bar(masked), bar(none));
    EXPECT_EQ(bar(masked), bar(small));
}

TEST_F(StatisticsPageTest, SaysThatThereIsNothingYet)
{
    open({});
    EXPECT_TRUE(shows(u"pas encore de visite"_s));
    EXPECT_TRUE(button(u"Retour"_s)->isVisible());
}

TEST_F(StatisticsPageTest, SaysThatTheJournalCannotBeRead)
{
    QFile file(place.file);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(9000, 'x'));
    file.close();
    open({});
    EXPECT_TRUE(shows(u"ne peuvent pas être lues"_s));
}

} // namespace
