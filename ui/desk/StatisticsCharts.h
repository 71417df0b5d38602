// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <office/Figures.h>

#include <QWidget>

namespace guichet {

class Look;

/// Visits by period, oldest on the left: one bar each, the successful ones filled below, the others hatched above. A bar of
/// which nobody may know how many succeeded is crossed out all over; a count that may not be shown is a mark on the ground
/// line. The words above say so where there is one of them. To look at only: the table says the same in words.
class PeriodChart : public QWidget
{
    Q_OBJECT

public:
    struct Bar
    {
        QString label; ///< Short; drawn where there is room for it.
        ShownCount visits;
        ShownCount succeeded;
    };

    PeriodChart(Look &look, const Wording &wording, QWidget *parent = nullptr);
    void show(const QList<Bar> &bars);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// What a bar can be.
    enum class Kind {
        Nothing, ///< Nobody came.
        Told, ///< Both counts are.
        Undivided, ///< The visits are told, and not how many succeeded.
        Hidden, ///< Not even the visits are.
    };

    static Kind kindOf(const Bar &bar);
    /// Draws it, and gives its height.
    int legend(QPainter &painter) const;
    void paintBar(QPainter &painter, const Bar &bar, const QRect &place, int top) const;
    void paintMark(QPainter &painter, QPoint ground) const;

    Look &m_look;
    Wording m_wording;
    QList<Bar> m_bars;
};

/// Lying bars with their words above and their counts behind them; one whose count may not be shown is crossed out. To look
/// at only.
class WordChart : public QWidget
{
    Q_OBJECT

public:
    struct Bar
    {
        QString words;
        ShownCount count;
    };

    WordChart(Look &look, const Wording &wording, QWidget *parent = nullptr);
    void show(const QList<Bar> &bars);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int barHeight() const;

    Look &m_look;
    Wording m_wording;
    QList<Bar> m_bars;
};

} // namespace guichet
