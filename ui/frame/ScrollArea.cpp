// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ScrollArea.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace guichet {

namespace {

QAccessibleInterface *makeAccessible(const QString &, QObject *object)
{
    auto *area = qobject_cast<ScrollArea *>(object);
    return area != nullptr ? new QAccessibleWidget(area, QAccessible::LayeredPane) : nullptr;
}

} // namespace

ScrollArea::ScrollArea(QWidget *parent)
    : QScrollArea(parent)
{
    // A factory that is installed already is not installed again.
    QAccessible::installFactory(makeAccessible);
}

} // namespace guichet
