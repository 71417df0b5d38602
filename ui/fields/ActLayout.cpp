// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ActLayout.h"

#include <QWidget>

#include <algorithm>
#include <numeric>
#include <utility>

namespace guichet {

ActLayout::ActLayout(QWidget *parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
}

ActLayout::~ActLayout()
{
    for (const Item &entry : std::as_const(m_items)) {
        delete entry.item;
    }
}

void ActLayout::addAct(QWidget *act, int share)
{
    insertAct(count(), act, share);
}

void ActLayout::insertAct(int index, QWidget *act, int share)
{
    addChildWidget(act);
    m_items.insert(index, Item {new QWidgetItem(act), share});
    invalidate();
}

QList<QWidget *> ActLayout::order() const
{
    QList<QWidget *> widgets;
    const QList<Item> all = m_stacked ? downwards(m_items) : m_items;
    for (const Item &entry : all) {
        widgets << entry.item->widget();
    }
    return widgets;
}

void ActLayout::addItem(QLayoutItem *item)
{
    m_items << Item {item, 1};
    invalidate();
}

int ActLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem *ActLayout::itemAt(int index) const
{
    return m_items.value(index, {}).item;
}

QLayoutItem *ActLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index).item : nullptr;
}

int ActLayout::heightForWidth(int width) const
{
    if (fits(width)) {
        return sizeHint().height();
    }
    int height = -spacing();
    const QList<Item> present = shown();
    for (const Item &entry : present) {
        height += entry.item->sizeHint().height() + spacing();
    }
    return height;
}

QSize ActLayout::sizeHint() const
{
    const QList<Item> present = shown();
    QSize size;
    for (const Item &entry : present) {
        const QSize hint = entry.item->sizeHint();
        size = QSize(size.width() + hint.width() + (size.width() > 0 ? spacing() : 0),
                     std::max(size.height(), hint.height()));
    }
    return size;
}

QSize ActLayout::minimumSize() const
{
    const QList<Item> present = shown();
    QSize size;
    for (const Item &entry : present) {
        size = size.expandedTo(entry.item->minimumSize());
    }
    return size;
}

void ActLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    const bool stacked = !fits(rect.width());
    if (stacked) {
        int top = rect.top();
        const QList<Item> present = downwards(shown());
        for (const Item &entry : present) {
            const int height = entry.item->sizeHint().height();
            entry.item->setGeometry(QRect(rect.left(), top, rect.width(), height));
            top += height + spacing();
        }
    } else {
        placeInARow(rect);
    }
    if (std::exchange(m_stacked, stacked) != stacked) {
        Q_EMIT reordered();
    }
}

bool ActLayout::fits(int width) const
{
    return sizeHint().width() <= width;
}

QList<ActLayout::Item> ActLayout::shown() const
{
    QList<Item> present = m_items;
    present.removeIf([](const Item &entry) { return entry.item->isEmpty(); });
    return present;
}

QList<ActLayout::Item> ActLayout::downwards(QList<Item> items)
{
    std::stable_sort(items.begin(), items.end(), [](const Item &a, const Item &b) { return a.share > b.share; });
    return items;
}

void ActLayout::placeInARow(const QRect &rect)
{
    const QList<Item> present = shown();
    int room = rect.width() - (static_cast<int>(present.size()) - 1) * spacing();
    int shares = std::accumulate(present.begin(), present.end(), 0,
                                 [](int sum, const Item &entry) { return sum + entry.share; });
    // Those whose share is too little for their words take what they need from the others.
    QList<int> widths(present.size(), 0);
    for (bool settled = false; !settled;) {
        settled = true;
        for (int i = 0; i < present.size(); ++i) {
            const int needed = present.at(i).item->sizeHint().width();
            if (widths.at(i) == 0 && shares > 0 && room * present.at(i).share / shares < needed) {
                widths[i] = needed;
                room -= needed;
                shares -= present.at(i).share;
                settled = false;
            }
        }
    }
    int left = rect.left();
    for (int i = 0; i < present.size(); ++i) {
        if (widths.at(i) == 0) {
            widths[i] = room * present.at(i).share / shares;
            room -= widths.at(i);
            shares -= present.at(i).share;
        }
        present.at(i).item->setGeometry(QRect(left, rect.top(), widths.at(i), rect.height()));
        left += widths.at(i) + spacing();
    }
}

} // namespace guichet
