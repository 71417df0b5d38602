// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <office/Figures.h>

#include <QWidget>

namespace guichet {

class Look;

/// Visits by period, oldest on the left: one bar each, the successful ones filled below, the others hatched above. A count
/// that may not be shown is a mark on the ground line. To look at only: the table says the same in words.
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

    explicit PeriodChart(Look &look, QWidget *parent = nullptr);
    void show(const QList<Bar> &bars);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int legend(QPainter &painter) const;

    Look &m_look;
    QList<Bar> m_bars;
};

/// Lying bars with their words above and their counts behind them. To look at only.
class WordChart : public QWidget
{
    Q_OBJECT

public:
    struct Bar
    {
        QString words;
        ShownCount count;
    };

    explicit WordChart(Look &look, QWidget *parent = nullptr);
    void show(const QList<Bar> &bars);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int barHeight() const;

    Look &m_look;
    QList<Bar> m_bars;
};

} // namespace guichet
