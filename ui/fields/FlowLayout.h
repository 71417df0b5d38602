// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

namespace guichet {

/// Widgets one behind the other, in as many rows as the width asks for, each in the middle of its row's height. What it needs
/// does not depend on what it was given: it may stand where things scroll.
class FlowLayout : public QLayout
{
public:
    enum class Widths {
        Own, ///< As each widget likes.
        Even, ///< Columns of one width that fill every row, as many as the widest widget allows.
    };

    explicit FlowLayout(QWidget *parent, Widths widths = Widths::Own);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override;
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    /// All in one row.
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    /// Returns the height; moves nothing unless \a place.
    int flow(const QRect &rect, bool place) const;
    int evenWidth(int width) const;

    Widths m_widths;
    QList<QLayoutItem *> m_items;
};

} // namespace guichet
