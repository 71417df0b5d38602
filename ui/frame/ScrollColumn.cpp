// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ScrollColumn.h"

#include "Look.h"
#include "ScrollArea.h"

#include <QCoreApplication>
#include <QEvent>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace guichet {

namespace {

/// Room for the focus ring around what stands at an edge.
constexpr int ringRoom = 8;
/// Of the text that is read most, with its spacing, at 96 dots an inch and 100 % text.
constexpr double lineHeight = 40;

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
    m_followed = m_inner->isAncestorOf(widget) ? widget : nullptr;
    if (m_followed != nullptr) {
        arrange();
        follow();
    }
}

void ScrollColumn::follow()
{
    // It may have been moved to another place meanwhile.
    if (m_followed == nullptr || !m_inner->isAncestorOf(m_followed)) {
        return;
    }
    const int viewport = m_scroll->viewport()->height();
    const int height = m_followed->height();
    const int top = m_followed->mapTo(m_inner, QPoint()).y();
    if (height > viewport) {
        // Its label and its input stand at its top.
        m_scroll->verticalScrollBar()->setValue(top);
        return;
    }
    m_scroll->ensureVisible(0, top + height / 2, 0, height / 2 + std::min(m_look.px(24), (viewport - height) / 2));
}

void ScrollColumn::scrollToTop()
{
    m_followed = nullptr;
    m_scroll->verticalScrollBar()->setValue(0);
}

void ScrollColumn::scrollBy(Span span, int count)
{
    QScrollBar *bar = m_scroll->verticalScrollBar();
    // A page keeps its last line in sight, as the first of the next.
    const int line = m_look.textPx(lineHeight);
    bar->setValue(bar->value() + count * (span == Span::Line ? line : std::max(line, bar->pageStep() - line)));
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
    const bool before = isScrolling();
    m_scroll->setVerticalScrollBarPolicy(scrolls ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    const int shown = std::min(contentHeight, room);
    m_scroll->setGeometry(0, 0, width(), shown);
    m_footWidget->setGeometry(0, shown, width(), footHeight);
    m_content->activate();
    // Now, not when the area finds the time: what is to be in view is looked for next.
    QEvent request(QEvent::LayoutRequest);
    QCoreApplication::sendEvent(m_scroll, &request);
    // Only then: whoever scrolls away by hand is not drawn back by each second of a count-down.
    if (std::exchange(m_arranged, std::pair(contentHeight, room)) != std::pair(contentHeight, room)) {
        follow();
    }
    if (isScrolling() != before) {
        Q_EMIT scrollingChanged();
    }
}

} // namespace guichet
