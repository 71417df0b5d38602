// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <council/Contract.h>

#include <QList>
#include <QWidget>

namespace guichet {

class Look;

/// One month with debits, as a leaf torn off a calendar. To screen readers a row of the list that the calendar is.
class MonthLeaf : public QWidget
{
    Q_OBJECT

public:
    /// \a debits are of one month, at least one, the earliest first.
    MonthLeaf(Look &look, const QList<Instalment> &debits, QWidget *parent);

    QDate month() const { return m_debits.first().dueOn; }
    /// Writes its words anew, in the present language.
    void retranslate();

Q_SIGNALS:
    /// An arrow was pressed on it: how many leaves further.
    void left(int leaves);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    Look &m_look;
    QList<Instalment> m_debits;
};

/// When how much is debited, as a calendar to look at: a tile for each month, in rows that stand at the same place every
/// year, from the row of the first debit to that of the last. A month with a debit differs by its shape and by words, not by
/// its colour alone. As high as its width asks for.
///
/// One stop for Tab, so that it can be scrolled through by keyboard; the arrows, Home and End go from debit to debit. To
/// screen readers a list named by the whole schedule, with one row for each month that has debits.
class PaymentCalendar : public QWidget
{
    Q_OBJECT

public:
    explicit PaymentCalendar(Look &look, QWidget *parent = nullptr);

    /// In any order. Without any, nothing is shown.
    void setInstalments(const QList<Instalment> &instalments);
    /// The whole schedule in words, in the present language: for print and for the accessible name.
    QString text() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Place
    {
        QDate month; ///< The first of it; a year's heading where isHeading.
        QRect at;
        bool isHeading = false;
    };
    struct Plan
    {
        QList<Place> places;
        int height = 0;
    };

    Plan planFor(int width) const;
    int columnsFor(int width) const;
    int leafWidth() const;
    int leafHeight() const;
    QString headingOf(int year) const;
    MonthLeaf *leafOf(QDate month) const;
    void makeLeaves();
    void retranslate();
    void arrange();
    void goOn(const MonthLeaf *from, int leaves);

    Look &m_look;
    QList<Instalment> m_instalments;
    QList<MonthLeaf *> m_leaves;
    int m_mostOfAMonth = 0;
};

} // namespace guichet
