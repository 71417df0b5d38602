// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StatisticsCharts.h"

#include <frame/Look.h>

#include <QPainter>

#include <algorithm>
#include <functional>

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

/// Of what may not be told.
QBrush crossed(const QColor &color)
{
    return {color, Qt::DiagCrossPattern};
}

} // namespace

PeriodChart::PeriodChart(Look &look, const Wording &wording, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_wording(wording)
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

PeriodChart::Kind PeriodChart::kindOf(const Bar &bar)
{
    if (bar.visits.showing != Showing::Exact) {
        return Kind::Hidden;
    }
    if (bar.visits.count == 0) {
        return Kind::Nothing;
    }
    return bar.succeeded.showing == Showing::Exact ? Kind::Told : Kind::Undivided;
}

int PeriodChart::legend(QPainter &painter) const
{
    const QFontMetrics metrics = painter.fontMetrics();
    const int side = metrics.ascent();
    int x = 0;
    int y = m_look.px(4);
    const auto entry = [&](const QString &words, const std::function<void(const QRect &)> &paintSign) {
        const int wide = side + m_look.px(12) + metrics.horizontalAdvance(words);
        if (x > 0 && x + wide > width()) {
            x = 0;
            y += metrics.height() + m_look.px(4);
        }
        paintSign(QRect(x + m_look.px(2), y, side, side));
        painter.setPen(m_look.color(Token::Ink));
        painter.drawText(x + side + m_look.px(12), y + metrics.ascent(), words);
        x += wide + m_look.px(28);
    };
    const auto square = [&](const QBrush &brush, const QColor &line) {
        return [&painter, brush, line, this](const QRect &place) {
            painter.setPen(QPen(line, m_look.px(2)));
            painter.setBrush(brush);
            painter.drawRect(place);
        };
    };
    const auto has = [this](Kind kind) {
        return std::any_of(m_bars.begin(), m_bars.end(), [kind](const Bar &bar) { return kindOf(bar) == kind; });
    };
    const QColor act = m_look.color(Token::Act);
    entry(figures::figureName(Figure::Succeeded, m_wording), square(act, act));
    entry(figures::figureName(Figure::NotSucceeded, m_wording), square(hatched(act), act));
    if (has(Kind::Undivided)) {
        entry(m_wording.translate("guichet::StatisticsPage", "Réussies ou non : masqué"),
              square(crossed(m_look.color(Token::Soft)), m_look.color(Token::Soft)));
    }
    if (has(Kind::Hidden)) {
        entry(m_wording.translate("guichet::StatisticsPage", "Nombre masqué"),
              [&](const QRect &place) { paintMark(painter, place.center() + QPoint(0, m_look.px(8))); });
    }
    return y + metrics.height() + m_look.px(12);
}

void PeriodChart::paintMark(QPainter &painter, QPoint ground) const
{
    painter.setPen(QPen(m_look.color(Token::Act), 1));
    painter.setBrush(m_look.color(Token::Soft));
    painter.drawEllipse(ground - QPoint(0, m_look.px(8)), m_look.px(3), m_look.px(3));
}

void PeriodChart::paintBar(QPainter &painter, const Bar &bar, const QRect &place, int top) const
{
    const auto upTo = [&place, top](int count) {
        const int high = place.height() * count / top;
        return QRect(place.left(), place.bottom() - high, place.width(), high);
    };
    const QColor act = m_look.color(Token::Act);
    switch (kindOf(bar)) {
    case Kind::Nothing:
        return;
    case Kind::Hidden:
        paintMark(painter, {place.center().x(), place.bottom()});
        return;
    case Kind::Undivided:
        painter.setPen(QPen(m_look.color(Token::Soft), 1));
        painter.setBrush(crossed(m_look.color(Token::Soft)));
        painter.drawRect(upTo(bar.visits.count));
        return;
    case Kind::Told:
        painter.setPen(QPen(act, 1));
        painter.setBrush(hatched(act));
        painter.drawRect(upTo(bar.visits.count));
        painter.setBrush(act);
        painter.drawRect(upTo(bar.succeeded.count));
        return;
    }
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
    const int above = legend(painter);
    const QRect ground(left, above + metrics.height() / 2, width() - left, height() - above - 2 * metrics.height());
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
        paintBar(painter, bar, place, top);
        const int labelWidth = metrics.horizontalAdvance(bar.label);
        const int labelLeft = std::min(place.center().x() - labelWidth / 2, width() - labelWidth);
        if (labelLeft >= labelled) {
            painter.setPen(m_look.color(Token::Soft));
            painter.drawText(labelLeft, height() - metrics.descent() - 1, bar.label);
            labelled = labelLeft + labelWidth + m_look.px(16);
        }
    }
}

WordChart::WordChart(Look &look, const Wording &wording, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_wording(wording)
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
        const QString number = bar.count.text(m_wording);
        const int numberWidth = metrics.horizontalAdvance(number);
        painter.setPen(m_look.color(Token::Ink));
        painter.drawText(0, y + metrics.ascent(),
                         metrics.elidedText(bar.words, Qt::ElideRight, width() - numberWidth - m_look.px(16)));
        painter.drawText(width() - numberWidth, y + metrics.ascent(), number);
        const QRect ground(0, y + metrics.height() + m_look.px(2), width(), m_look.px(10));
        painter.fillRect(ground, m_look.color(Token::ActTint));
        if (bar.count.showing == Showing::Exact) {
            QRect filled = ground;
            filled.setWidth(ground.width() * bar.count.count / most);
            painter.fillRect(filled, m_look.color(Token::Act));
        } else {
            painter.fillRect(ground, crossed(m_look.color(Token::Soft)));
        }
        y += barHeight();
    }
}

} // namespace guichet
