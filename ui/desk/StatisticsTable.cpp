// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StatisticsTable.h"

namespace guichet {

StatisticsTable::StatisticsTable(int numbersFrom, QObject *parent)
    : QAbstractTableModel(parent)
    , m_numbersFrom(numbersFrom)
{
}

void StatisticsTable::show(const QStringList &head, const QList<QStringList> &rows)
{
    beginResetModel();
    m_head = head;
    m_rows = rows;
    endResetModel();
}

int StatisticsTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int StatisticsTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_head.size());
}

QVariant StatisticsTable::data(const QModelIndex &index, int role) const
{
    if (role == Qt::TextAlignmentRole) {
        return QVariant(Qt::Alignment(Qt::AlignVCenter)
                        | (index.column() < m_numbersFrom ? Qt::AlignLeft : Qt::AlignRight));
    }
    return role == Qt::DisplayRole ? m_rows.at(index.row()).value(index.column()) : QVariant();
}

QVariant StatisticsTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant(Qt::Alignment(Qt::AlignVCenter) | (section < m_numbersFrom ? Qt::AlignLeft : Qt::AlignRight));
    }
    return role == Qt::DisplayRole ? m_head.value(section) : QVariant();
}

} // namespace guichet
