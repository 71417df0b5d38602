// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fields/Money.h>
#include <fields/PaymentCalendar.h>
#include <frame/Look.h>
#include <pages/Languages.h>

#include <gtest/gtest.h>

#include <QAccessible>
#include <QTest>

namespace guichet {

using namespace Qt::StringLiterals;

namespace {

QList<Instalment> monthly(QDate first, int count)
{
    QList<Instalment> instalments;
    for (int i = 0; i < count; ++i) {
        instalments << Instalment {first.addMonths(i), 2160};
    }
    return instalments;
}

class CalendarTest : public ::testing::Test
{
protected:
    void show(const QList<Instalment> &instalments, int width = 680)
    {
        calendar.setInstalments(instalments);
        calendar.resize(width, calendar.heightForWidth(width));
        calendar.show();
    }

    /// In the order of the screen reader.
    QList<MonthLeaf *> leaves() { return calendar.findChildren<MonthLeaf *>(); }

    Look look {Profile::Kiosk, true};
    PaymentCalendar calendar {look};
};

} // namespace

TEST(MoneyTest, IsWrittenAsTheLanguageOfTheScreenHasIt)
{
    EXPECT_EQ(money::euros(2160), u"21,60\u00A0€"_s);
    EXPECT_EQ(money::euros(5), u"0,05\u00A0€"_s);
    EXPECT_EQ(money::euros(0), u"0,00\u00A0€"_s);
    EXPECT_EQ(money::euros(123456789), u"1\u00A0234\u00A0567,89\u00A0€"_s);
    EXPECT_EQ(money::date(QDate(2027, 2, 10)), u"10\u00A0février\u00A02027"_s);
    EXPECT_EQ(money::date(QDate(2027, 8, 1)), u"1er\u00A0août\u00A02027"_s);
    EXPECT_EQ(money::dayAndMonth(QDate(2027, 12, 31)), u"31\u00A0décembre"_s);
    EXPECT_EQ(money::dayAndMonth(QDate(2027, 3, 1)), u"1er\u00A0mars"_s);
    languages::choose(u"en"_s);
    EXPECT_EQ(money::euros(2160), u"€21.60"_s);
    EXPECT_EQ(money::month(QDate(2027, 2, 10)), u"February"_s);
    languages::choose(u"fr"_s);
}

TEST_F(CalendarTest, IsAListOfTheDebitsInTheirOrder)
{
    show({{QDate(2027, 6, 20), 5400}, {QDate(2027, 12, 1), 123456}, {QDate(2027, 6, 5), 5000}});
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&calendar);
    ASSERT_NE(list, nullptr);
    EXPECT_EQ(list->role(), QAccessible::List);
    EXPECT_EQ(list->text(QAccessible::Name), calendar.text());
    EXPECT_TRUE(calendar.text().endsWith(u"1\u00A0338,56\u00A0€ en tout : 5\u00A0juin\u00A02027 : 50,00\u00A0€ ; "
                                         "20\u00A0juin\u00A02027 : 54,00\u00A0€ ; 1er\u00A0décembre\u00A02027 : "
                                         "1\u00A0234,56\u00A0€"_s))
        << calendar.text().toStdString();
    ASSERT_EQ(list->childCount(), 2) << "one row a month, none for a month without";
    EXPECT_EQ(list->child(0)->role(), QAccessible::ListItem);
    EXPECT_EQ(list->child(0)->text(QAccessible::Name),
              u"5\u00A0juin\u00A02027 : 50,00\u00A0€ ; 20\u00A0juin\u00A02027 : 54,00\u00A0€"_s);
    EXPECT_EQ(list->child(1)->text(QAccessible::Name), u"1er\u00A0décembre\u00A02027 : 1\u00A0234,56\u00A0€"_s);
}

TEST_F(CalendarTest, EveryDebitHasRoomAtEverySize)
{
    const QList<QList<Instalment>> schedules {
        monthly(QDate(2027, 2, 10), 10),
        monthly(QDate(2027, 11, 1), 5),
        monthly(QDate(2026, 12, 28), 12),
        {{QDate(2027, 6, 15), 21600}},
        {{QDate(2027, 6, 5), 5400}, {QDate(2027, 6, 20), 5400}},
    };
    for (const int textSize : {100, 150, 200}) {
        look.setTextSize(textSize);
        for (const int width : {320, 640, 1100, 1800}) {
            for (const QList<Instalment> &schedule : schedules) {
                show(schedule, width);
                const QList<MonthLeaf *> all = leaves();
                for (qsizetype i = 0; i < all.size(); ++i) {
                    EXPECT_TRUE(calendar.rect().contains(all[i]->geometry())) << textSize << ' ' << width << ' ' << i;
                    EXPECT_GE(all[i]->height(), look.textPx(100));
                    for (qsizetype j = 0; j < i; ++j) {
                        EXPECT_FALSE(all[i]->geometry().intersects(all[j]->geometry())) << textSize << ' ' << width;
                    }
                }
            }
        }
    }
    look.setTextSize(100);
}

TEST_F(CalendarTest, RowsBeforeTheFirstAndAfterTheLastAreLeftOut)
{
    // Wide enough for half a year in a row.
    const int width = 4000;
    show({{QDate(2027, 6, 15), 2160}}, width);
    const int oneRow = calendar.height();
    const int top = leaves().first()->y();
    show(monthly(QDate(2027, 1, 15), 6), width);
    EXPECT_EQ(calendar.height(), oneRow);
    EXPECT_EQ(leaves().first()->y(), top);
    show(monthly(QDate(2027, 7, 15), 6), width);
    EXPECT_EQ(calendar.height(), oneRow);
    EXPECT_EQ(leaves().first()->y(), top);
    show(monthly(QDate(2027, 6, 15), 2), width);
    EXPECT_GT(calendar.height(), oneRow);
    show({});
    EXPECT_EQ(calendar.heightForWidth(680), 0);
    EXPECT_EQ(calendar.text(), QString());
}

TEST_F(CalendarTest, AMonthStandsUnderTheSameMonthOfTheYearBefore)
{
    show({{QDate(2027, 3, 1), 100}, {QDate(2028, 3, 1), 100}});
    EXPECT_EQ(leaves().at(0)->x(), leaves().at(1)->x());
    EXPECT_GT(leaves().at(1)->y(), leaves().at(0)->y());
}

TEST_F(CalendarTest, IsOneStopForTabAndTheArrowsGoThrough)
{
    show(monthly(QDate(2027, 2, 10), 10));
    const auto stops = [this] {
        int count = 0;
        for (const MonthLeaf *leaf : leaves()) {
            count += (leaf->focusPolicy() & Qt::TabFocus) != 0;
            EXPECT_EQ(leaf->focusPolicy() & (Qt::ClickFocus & ~Qt::TabFocus), 0) << "there is nothing to press";
        }
        return count;
    };
    EXPECT_EQ(stops(), 1);
    calendar.activateWindow();
    leaves().first()->setFocus(Qt::TabFocusReason);
    const auto at = [this] { return leaves().indexOf(qobject_cast<MonthLeaf *>(calendar.focusWidget())); };
    const QList<QPair<Qt::Key, qsizetype>> keys {
        {Qt::Key_Left, 0}, {Qt::Key_Right, 1}, {Qt::Key_Down, 2}, {Qt::Key_Up, 1},
        {Qt::Key_End, 9},  {Qt::Key_Right, 9}, {Qt::Key_Left, 8}, {Qt::Key_Home, 0},
    };
    for (const auto &[key, expected] : keys) {
        QTest::keyClick(calendar.focusWidget(), key);
        EXPECT_EQ(at(), expected) << key;
        EXPECT_EQ(stops(), 1);
    }
    calendar.setLayoutDirection(Qt::RightToLeft);
    QTest::keyClick(calendar.focusWidget(), Qt::Key_Left);
    EXPECT_EQ(at(), 1);
    EXPECT_LT(leaves().at(1)->x(), leaves().at(0)->x());
}

TEST_F(CalendarTest, FollowsTheLanguage)
{
    show(monthly(QDate(2027, 2, 10), 1));
    languages::choose(u"en"_s);
    QCoreApplication::sendPostedEvents();
    EXPECT_TRUE(leaves().first()->accessibleName().contains(u"February"_s));
    languages::choose(u"fr"_s);
    QCoreApplication::sendPostedEvents();
    EXPECT_TRUE(leaves().first()->accessibleName().contains(u"février"_s));
}

} // namespace guichet
