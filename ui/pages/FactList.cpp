// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FactList.h"

#include <fields/Widgets.h>
#include <frame/Look.h>

#include <QEvent>
#include <QGridLayout>

#include <algorithm>
#include <utility>

namespace guichet {

namespace {

/// Narrower than that at 96 dots an inch and 100 % text, name and value stand below each other.
constexpr double besideWidth = 560;
constexpr int margin = 24;
constexpr int columnGap = 20;
/// So many facts and more stand in two columns where there is room.
constexpr int leastTwice = 6;
constexpr int twiceGap = 56;
/// There a longer value is wrapped.
constexpr double wrapWidth = 290;

} // namespace

FactList::FactList(Look &look, QWidget *parent)
    : QFrame(parent)
    , m_look(look)
    , m_grid(new QGridLayout(this))
{
    setProperty("role", QStringLiteral("card"));
    m_grid->setContentsMargins(look.px(margin), look.px(16), look.px(margin), look.px(16));
    m_grid->setHorizontalSpacing(look.px(columnGap));
    m_grid->setVerticalSpacing(look.px(8));
    connect(&look, &Look::changed, this, &FactList::arrange);
}

FactList::Row FactList::addRow(bool changeable)
{
    const Row row {makeLabel("small", this), makeLabel("smallBold", this),
                   changeable ? makeButton("quiet", this) : nullptr};
    m_rows << row;
    arrange();
    return row;
}

void FactList::write(const Row &row, const QString &name, const QString &value)
{
    row.name->setText(name);
    row.value->setText(value);
    row.name->setVisible(!value.isEmpty());
    row.value->setVisible(!value.isEmpty());
    if (row.button != nullptr) {
        row.button->setVisible(!value.isEmpty());
    }
}

void FactList::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    arrange();
}

bool FactList::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) {
        arrange();
    }
    return QFrame::event(event);
}

/// What \a rows need side by side: the widest name, and the widest value or what it can be wrapped to.
FactList::Widths FactList::widthsOf(const QList<Row> &rows) const
{
    Widths widths;
    for (const Row &row : rows) {
        widths.name = std::max(widths.name, row.name->fontMetrics().horizontalAdvance(row.name->text()));
        const QFontMetrics metrics = row.value->fontMetrics();
        int longestWord = 0;
        const QStringList words = row.value->text().split(QLatin1Char(' '));
        for (const QString &word : words) {
            longestWord = std::max(longestWord, metrics.horizontalAdvance(word));
        }
        const int whole = metrics.horizontalAdvance(row.value->text());
        widths.value = std::max({widths.value, longestWord, std::min(whole, m_look.textPx(wrapWidth))});
    }
    return widths;
}

FactList::Plan FactList::plan() const
{
    Plan plan;
    plan.narrow = width() < m_look.textPx(besideWidth);
    QList<Row> rows = m_rows;
    rows.removeIf([](const Row &row) { return row.value->isHidden(); });
    for (const Row &row : std::as_const(rows)) {
        plan.values << row.value;
    }
    const qsizetype half = (rows.size() + 1) / 2;
    const Widths left = widthsOf(rows.first(half));
    const Widths right = widthsOf(rows.sliced(half));
    const bool changeable = std::any_of(rows.begin(), rows.end(), [](const Row &row) { return row.button != nullptr; });
    const int needed =
        left.name + left.value + right.name + right.value + m_look.px(2 * margin + 2 * columnGap + twiceGap);
    plan.twice = rows.size() >= leastTwice && !changeable && needed <= width();
    plan.leftName = plan.twice ? left.name : 0;
    plan.rightName = plan.twice ? right.name : 0;
    return plan;
}

void FactList::arrange()
{
    const Plan now = plan();
    if (std::exchange(m_plan, now) == now) {
        return;
    }
    const bool narrow = now.narrow;
    const bool changeable =
        std::any_of(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.button != nullptr; });
    // Buttons keep more from each other.
    m_grid->setVerticalSpacing(m_look.px(changeable ? 12 : 8));
    m_grid->setColumnStretch(0, narrow ? 1 : now.twice ? 0 : 2);
    m_grid->setColumnStretch(1, narrow ? 0 : 3);
    m_grid->setColumnStretch(4, now.twice ? 3 : 0);
    m_grid->setColumnMinimumWidth(0, now.leftName);
    m_grid->setColumnMinimumWidth(2, now.twice ? m_look.px(twiceGap - 2 * columnGap) : 0);
    m_grid->setColumnMinimumWidth(3, now.rightName);
    const auto half = static_cast<int>((now.values.size() + 1) / 2);
    int line = 0;
    for (const Row &row : std::as_const(m_rows)) {
        if (!now.values.contains(row.value)) {
            continue;
        }
        const bool second = now.twice && line >= half;
        const int at = second ? line - half : line;
        const Qt::Alignment alignment = narrow ? Qt::Alignment() : Qt::AlignVCenter;
        m_grid->addWidget(row.name, at, second ? 3 : 0, alignment);
        line += narrow ? 1 : 0;
        m_grid->addWidget(row.value, narrow ? line : at, narrow ? 0 : second ? 4 : 1, alignment);
        line += narrow ? 1 : 0;
        // Closer to its name than to the next.
        row.value->setContentsMargins(0, 0, 0, narrow && row.button == nullptr ? m_look.px(10) : 0);
        if (row.button != nullptr) {
            m_grid->addWidget(row.button, line, narrow ? 0 : 2);
        }
        ++line;
    }
}

} // namespace guichet
