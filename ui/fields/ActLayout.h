// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

namespace guichet {

/// The acts of a page side by side over the whole width, each with its share of it and at least room for its words. Where the
/// words do not fit so they stand one under the other, the largest share on top. What it needs does not depend on what it was
/// given: it may stand where things scroll.
class ActLayout : public QLayout
{
    Q_OBJECT

public:
    explicit ActLayout(QWidget *parent);
    ~ActLayout() override;

    void addAct(QWidget *act, int share);
    void insertAct(int index, QWidget *act, int share);

    /// In the order in which they were placed last, from left to right or downwards; those that are hidden too.
    QList<QWidget *> order() const;

    void addItem(QLayoutItem *item) override;
    int count() const override;
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    /// All in one row.
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

Q_SIGNALS:
    /// They stand in another order now.
    void reordered();

private:
    struct Item
    {
        QLayoutItem *item;
        int share;
    };

    static QList<Item> downwards(QList<Item> items);
    bool fits(int width) const;
    QList<Item> shown() const;
    void placeInARow(const QRect &rect);

    QList<Item> m_items;
    bool m_stacked = false;
};

} // namespace guichet
