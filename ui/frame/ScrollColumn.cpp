// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ScrollColumn.h"

#include "Look.h"
#include "ScrollArea.h"

#include <QEvent>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace guichet {

namespace {

/// Room for the focus ring around what stands at an edge.
constexpr int ringRoom = 8;

int heightOf(const QWidget &widget, int width)
{
    const QLayout *layout = widget.layout();
    return layout->hasHeightForWidth() ? layout->totalHeightForWidth(width) : layout->totalSizeHint().height();
}

} // namespace

ScrollColumn::ScrollColumn(Look &look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_scroll(new ScrollArea(this))
    , m_inner(new QWidget)
    , m_content(new QVBoxLayout(m_inner))
    , m_footWidget(new QWidget(this))
    , m_foot(new QVBoxLayout(m_footWidget))
{
    // The wizard gives a page that does not expand no more than its hint.
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_scroll->setWidget(m_inner);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    const int room = look.px(ringRoom);
    m_content->setContentsMargins(room, room, room, room);
    m_content->setSpacing(look.px(18));
    m_foot->setContentsMargins(room, 2 * room, room, room);
    m_foot->setSpacing(look.px(12));
    m_inner->installEventFilter(this);
    m_footWidget->installEventFilter(this);
    connect(&look, &Look::changed, this, &ScrollColumn::arrange);
}

void ScrollColumn::reveal(QWidget *widget)
{
    if (m_inner->isAncestorOf(widget)) {
        arrange();
        m_scroll->ensureWidgetVisible(widget, 0, m_look.px(24));
    }
}

void ScrollColumn::scrollToTop()
{
    m_scroll->verticalScrollBar()->setValue(0);
}

bool ScrollColumn::isScrolling() const
{
    return m_scroll->verticalScrollBar()->maximum() > 0;
}

QSize ScrollColumn::minimumSizeHint() const
{
    return {m_look.px(320), m_look.px(240)};
}

void ScrollColumn::resizeEvent(QResizeEvent *)
{
    arrange();
}

bool ScrollColumn::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) {
        arrange();
    }
    return QWidget::eventFilter(watched, event);
}

void ScrollColumn::arrange()
{
    const int footHeight = heightOf(*m_footWidget, width());
    const int room = std::max(0, height() - footHeight);
    const int contentHeight = heightOf(*m_inner, width());
    // Decided here: left to itself the area keeps a bar that only its own width makes necessary.
    const bool scrolls = contentHeight > room;
    m_scroll->setVerticalScrollBarPolicy(scrolls ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    const int shown = std::min(contentHeight, room);
    m_scroll->setGeometry(0, 0, width(), shown);
    m_footWidget->setGeometry(0, shown, width(), footHeight);
}

} // namespace guichet
