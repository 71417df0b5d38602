// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StatisticsTable.h"

#include <algorithm>

namespace guichet {

StatisticsTable::StatisticsTable(int numbersFrom, QObject *parent)
    : QAbstractTableModel(parent)
    , m_numbersFrom(numbersFrom)
{
}

void StatisticsTable::setFont(const QFont &font)
{
    m_font = font;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, std::max(0, columnCount() - 1));
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
    if (role == Qt::FontRole) {
        return m_font;
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
    if (role == Qt::FontRole) {
        QFont bold = m_font;
        bold.setBold(true);
        return bold;
    }
    return role == Qt::DisplayRole ? m_head.value(section) : QVariant();
}

} // namespace guichet
