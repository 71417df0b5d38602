// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FactList.h"

#include <fields/Widgets.h>
#include <frame/Look.h>

#include <QGridLayout>

namespace guichet {

namespace {

/// Narrower than that at 96 dots an inch and 100 % text, name and value stand below each other.
constexpr double besideWidth = 560;

} // namespace

FactList::FactList(Look &look, QWidget *parent)
    : QFrame(parent)
    , m_look(look)
    , m_grid(new QGridLayout(this))
{
    setProperty("role", QStringLiteral("card"));
    m_grid->setContentsMargins(look.px(24), look.px(16), look.px(24), look.px(16));
    m_grid->setHorizontalSpacing(look.px(20));
    m_grid->setVerticalSpacing(look.px(8));
    connect(&look, &Look::changed, this, &FactList::arrange);
}

FactList::Row FactList::addRow(bool changeable)
{
    const Row row {makeLabel("small"), makeLabel("smallBold"), changeable ? makeButton("quiet") : nullptr};
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
    const bool narrow = width() < m_look.textPx(besideWidth);
    if (narrow != m_narrow) {
        arrange();
    }
}

void FactList::arrange()
{
    m_narrow = width() < m_look.textPx(besideWidth);
    m_grid->setColumnStretch(0, m_narrow ? 1 : 2);
    m_grid->setColumnStretch(1, m_narrow ? 0 : 3);
    int line = 0;
    for (const Row &row : std::as_const(m_rows)) {
        m_grid->addWidget(row.name, line, 0, m_narrow ? Qt::Alignment() : Qt::AlignVCenter);
        line += m_narrow ? 1 : 0;
        m_grid->addWidget(row.value, line, m_narrow ? 0 : 1, m_narrow ? Qt::Alignment() : Qt::AlignVCenter);
        line += m_narrow ? 1 : 0;
        if (row.button != nullptr) {
            m_grid->addWidget(row.button, line, m_narrow ? 0 : 2);
        }
        ++line;
    }
}

} // namespace guichet
