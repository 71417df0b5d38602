// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QFont>
#include <QStringList>

namespace guichet {

/// A table of words: the columns from \a numbersFrom on are numbers and stand on the right.
class StatisticsTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit StatisticsTable(int numbersFrom, QObject *parent = nullptr);

    /// Of the cells; the head is bold. Through the model, for the style sheet of the application hides the views' own.
    void setFont(const QFont &font);
    void show(const QStringList &head, const QList<QStringList> &rows);
    const QStringList &head() const { return m_head; }
    const QList<QStringList> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    int m_numbersFrom;
    QFont m_font;
    QStringList m_head;
    QList<QStringList> m_rows;
};

} // namespace guichet
