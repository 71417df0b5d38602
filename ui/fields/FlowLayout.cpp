// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FlowLayout.h"

#include <algorithm>

namespace guichet {

FlowLayout::FlowLayout(QWidget *parent, Widths widths)
    : QLayout(parent)
    , m_widths(widths)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items << item;
    invalidate();
}

int FlowLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return m_items.value(index);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return flow(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::sizeHint() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        const QSize hint = item->sizeHint();
        size = QSize(size.width() + hint.width() + spacing(), std::max(size.height(), hint.height()));
    }
    return size;
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items) {
        size = size.expandedTo(item->minimumSize());
    }
    return size;
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    flow(rect, true);
}

int FlowLayout::evenWidth(int width) const
{
    int widest = 1;
    for (const QLayoutItem *item : m_items) {
        widest = std::max(widest, item->sizeHint().width());
    }
    const int columns = std::clamp((width + spacing()) / (widest + spacing()), 1, std::max(1, count()));
    return (width - (columns - 1) * spacing()) / columns;
}

int FlowLayout::flow(const QRect &rect, bool place) const
{
    int x = rect.left();
    int y = rect.top();
    int rowHeight = 0;
    qsizetype rowBegin = 0;
    QList<QRect> places;
    const int even = m_widths == Widths::Even ? evenWidth(rect.width()) : 0;
    // Known to be over only once the next begins.
    const auto endRow = [&] {
        for (; rowBegin < places.size(); ++rowBegin) {
            QRect &at = places[rowBegin];
            at.translate(0, (rowHeight - at.height()) / 2);
        }
    };
    for (const QLayoutItem *item : m_items) {
        const QSize hint = item->sizeHint();
        const QSize size(even > 0 ? even : hint.width(), hint.height());
        if (x > rect.left() && x + size.width() > rect.right() + 1) {
            endRow();
            x = rect.left();
            y += rowHeight + spacing();
            rowHeight = 0;
        }
        places << QRect(x, y, std::min(size.width(), rect.width()), size.height());
        x += size.width() + spacing();
        rowHeight = std::max(rowHeight, size.height());
    }
    endRow();
    for (qsizetype i = 0; place && i < places.size(); ++i) {
        m_items.at(i)->setGeometry(places.at(i));
    }
    return y + rowHeight - rect.top();
}

} // namespace guichet
