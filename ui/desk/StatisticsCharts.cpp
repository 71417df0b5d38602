// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StatisticsCharts.h"

#include <frame/Look.h>

#include <QPainter>

#include <algorithm>

namespace guichet {

namespace {

/// The next of 5, 10, 20, 50, 100 … that \a most fits under: a scale with quarters that are easily read.
int roundedUp(int most)
{
    int step = 5;
    for (const int factor : {2, 2, 5, 2, 5, 2, 2, 5, 2, 5, 2, 2, 5}) {
        if (step >= most) {
            break;
        }
        step = factor == 5 ? step / 2 * 5 : step * 2;
    }
    return std::max(step, 5);
}

QBrush hatched(const QColor &color)
{
    return {color, Qt::BDiagPattern};
}

} // namespace

PeriodChart::PeriodChart(Look &look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&look, &Look::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void PeriodChart::show(const QList<Bar> &bars)
{
    m_bars = bars;
    update();
}

QSize PeriodChart::sizeHint() const
{
    return {m_look.px(560), m_look.px(220) + m_look.textPx(80)};
}

QSize PeriodChart::minimumSizeHint() const
{
    return {m_look.px(280), sizeHint().height()};
}

int PeriodChart::legend(QPainter &painter) const
{
    const QFontMetrics metrics = painter.fontMetrics();
    const int side = metrics.ascent();
    int x = 0;
    const auto entry = [&](const QBrush &brush, const QString &words) {
        painter.setPen(QPen(m_look.color(Token::Act), m_look.px(2)));
        painter.setBrush(brush);
        painter.drawRect(QRect(x + m_look.px(2), m_look.px(4), side, side));
        painter.setPen(m_look.color(Token::Ink));
        painter.drawText(x + side + m_look.px(12), m_look.px(4) + metrics.ascent(), words);
        x += side + m_look.px(40) + metrics.horizontalAdvance(words);
    };
    entry(m_look.color(Token::Act), figures::figureName(Figure::Succeeded));
    entry(hatched(m_look.color(Token::Act)), figures::figureName(Figure::NotSucceeded));
    return metrics.height() + m_look.px(16);
}

void PeriodChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(m_look.font(TypeSize::Small));
    const QFontMetrics metrics = painter.fontMetrics();
    int most = 0;
    for (const Bar &bar : std::as_const(m_bars)) {
        most = std::max(most, bar.visits.bar());
    }
    const int top = roundedUp(most);
    const int left = metrics.horizontalAdvance(QString::number(top)) + m_look.px(10);
    const QRect ground(left, legend(painter) + metrics.height() / 2, width() - left,
                       height() - legend(painter) - 2 * metrics.height());
    for (const int part : {0, 1, 2}) {
        const int y = ground.bottom() - ground.height() * part / 2;
        painter.setPen(QPen(m_look.color(Token::Line), part == 0 ? m_look.px(2) : 1));
        painter.drawLine(ground.left(), y, ground.right(), y);
        painter.setPen(m_look.color(Token::Soft));
        const QString number = top % 2 == 0 || part != 1 ? QString::number(top * part / 2) : QString();
        painter.drawText(QRect(0, y - metrics.height() / 2, left - m_look.px(10), metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, number);
    }
    const auto count = static_cast<int>(m_bars.size());
    int labelled = 0;
    for (int i = 0; i < count; ++i) {
        const Bar &bar = m_bars.at(i);
        const int from = ground.left() + ground.width() * i / count;
        const int to = ground.left() + ground.width() * (i + 1) / count;
        const QRect place(from + (to - from) / 6, ground.top(), std::max(2, (to - from) * 2 / 3), ground.height());
        painter.setPen(QPen(m_look.color(Token::Act), 1));
        if (bar.visits.showing != Showing::Exact) {
            painter.setBrush(m_look.color(Token::Soft));
            painter.drawEllipse(QPoint(place.center().x(), ground.bottom() - m_look.px(8)), m_look.px(3), m_look.px(3));
        } else if (bar.visits.count > 0) {
            const int full = ground.height() * bar.visits.count / top;
            const int filled = ground.height() * bar.succeeded.bar() / top;
            painter.setBrush(hatched(m_look.color(Token::Act)));
            painter.drawRect(QRect(place.left(), ground.bottom() - full, place.width(), full));
            painter.setBrush(m_look.color(Token::Act));
            painter.drawRect(QRect(place.left(), ground.bottom() - filled, place.width(), filled));
        }
        const int labelWidth = metrics.horizontalAdvance(bar.label);
        const int labelLeft = std::min(place.center().x() - labelWidth / 2, width() - labelWidth);
        if (labelLeft >= labelled) {
            painter.setPen(m_look.color(Token::Soft));
            painter.drawText(labelLeft, height() - metrics.descent() - 1, bar.label);
            labelled = labelLeft + labelWidth + m_look.px(16);
        }
    }
}

WordChart::WordChart(Look &look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&look, &Look::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void WordChart::show(const QList<Bar> &bars)
{
    m_bars = bars;
    updateGeometry();
    update();
}

int WordChart::barHeight() const
{
    return QFontMetrics(m_look.font(TypeSize::Small)).height() + m_look.px(22);
}

QSize WordChart::sizeHint() const
{
    return {m_look.px(280), static_cast<int>(m_bars.size()) * barHeight()};
}

void WordChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(m_look.font(TypeSize::Small));
    const QFontMetrics metrics = painter.fontMetrics();
    int most = 1;
    for (const Bar &bar : std::as_const(m_bars)) {
        most = std::max(most, bar.count.bar());
    }
    int y = 0;
    for (const Bar &bar : std::as_const(m_bars)) {
        const QString number = bar.count.text();
        const int numberWidth = metrics.horizontalAdvance(number);
        painter.setPen(m_look.color(Token::Ink));
        painter.drawText(0, y + metrics.ascent(),
                         metrics.elidedText(bar.words, Qt::ElideRight, width() - numberWidth - m_look.px(16)));
        painter.drawText(width() - numberWidth, y + metrics.ascent(), number);
        const QRect ground(0, y + metrics.height() + m_look.px(2), width(), m_look.px(10));
        painter.fillRect(ground, m_look.color(Token::ActTint));
        QRect filled = ground;
        filled.setWidth(ground.width() * bar.count.bar() / most);
        painter.fillRect(filled, m_look.color(Token::Act));
        y += barHeight();
    }
}

} // namespace guichet
