// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Money.h"

#include <pages/Languages.h>

#include <QCoreApplication>
#include <QLocale>

#include <numeric>

namespace guichet::money {

using namespace Qt::StringLiterals;

namespace {

QLocale locale()
{
    return QLocale(languages::current());
}

/// The face has no narrow no-break space, and a date is not to be broken either.
QString unbroken(QString text)
{
    return text.replace(u'\u202F', u'\u00A0').replace(u' ', u'\u00A0');
}

} // namespace

QString euros(qint64 cents)
{
    return unbroken(locale().toCurrencyString(static_cast<double>(cents) / 100, u"€"_s, 2));
}

QString date(QDate day)
{
    //: A pattern as Qt's QLocale has it; the first of a month, which French writes « 1er ».
    const QString first = QCoreApplication::translate("Money", "d'er' MMMM yyyy");
    //: A pattern as Qt's QLocale has it.
    const QString other = QCoreApplication::translate("Money", "d MMMM yyyy");
    return unbroken(locale().toString(day, day.day() == 1 ? first : other));
}

QString dayAndMonth(QDate day)
{
    //: A pattern as Qt's QLocale has it; the first of a month, which French writes « 1er ».
    const QString first = QCoreApplication::translate("Money", "d'er' MMMM");
    //: A pattern as Qt's QLocale has it.
    const QString other = QCoreApplication::translate("Money", "d MMMM");
    return unbroken(locale().toString(day, day.day() == 1 ? first : other));
}

QString dayOfMonth(int day)
{
    //: The first day of a month, where « le 10 » stands for the others.
    return day == 1 ? QCoreApplication::translate("Money", "1er") : QString::number(day);
}

QString month(QDate day)
{
    return locale().standaloneMonthName(day.month());
}

QString countAndTotal(const QList<Instalment> &debits)
{
    const qint64 sum =
        std::accumulate(debits.begin(), debits.end(), qint64(0),
                        [](qint64 before, const Instalment &debit) { return before + debit.amountCents; });
    const auto count = static_cast<int>(debits.size());
    return QCoreApplication::translate("Money", "%n prélèvement(s), %1 en tout", nullptr, count).arg(euros(sum));
}

} // namespace guichet::money
