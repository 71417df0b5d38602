// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FocusRing.h"

#include "Look.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QPainter>
#include <QProxyStyle>

namespace guichet {

namespace {

constexpr int ringWidth = 6;

/// Tells the frame how far it reaches beyond its widget.
class RingStyle : public QProxyStyle
{
public:
    explicit RingStyle(Look &look)
        : m_look(look)
    {
    }
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override
    {
        return metric == PM_FocusFrameHMargin || metric == PM_FocusFrameVMargin
                   ? m_look.px(ringWidth)
                   : QProxyStyle::pixelMetric(metric, option, widget);
    }
    /// Above all, or the parent's edges would cut the ring.
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *result) const override
    {
        switch (hint) {
        case SH_FocusFrame_AboveWidget:
            return 1;
        case SH_FocusFrame_Mask:
            // A square hole in the ring would notch its rounded corners.
            return 0;
        default: // Qt's own list is open.
            return QProxyStyle::styleHint(hint, option, widget, result);
        }
    }

private:
    Look &m_look;
};

} // namespace

FocusRing::FocusRing(Look &look, QWidget *window)
    : QFocusFrame(window)
    , m_look(look)
{
    auto *style = new RingStyle(look);
    style->setParent(this);
    setStyle(style);
    connect(qApp, &QApplication::focusChanged, this, [this, window](QWidget *, QWidget *now) {
        const bool ringed = now != nullptr && now->window() == window
                            && (qobject_cast<QAbstractButton *>(now) != nullptr
                                || qobject_cast<QLineEdit *>(now) != nullptr || now->property("ringed").toBool());
        setWidget(ringed ? now : nullptr);
        stay();
    });
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    const bool handled = QFocusFrame::eventFilter(watched, event);
    if (watched == widget() && (event->type() == QEvent::StyleChange || event->type() == QEvent::ParentChange)) {
        stay();
    }
    return handled;
}

/// Qt hides the frame with each new style sheet, and where its widget is out of sight at first: nothing would bring it back
/// once the page is scrolled there.
void FocusRing::stay()
{
    if (widget() != nullptr && !widget()->isHidden()) {
        show();
        raise();
    }
}

void FocusRing::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double line = m_look.px(2);
    const double ring = m_look.px(ringWidth) - line;
    QRectF outer = QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2);
    const double radius = m_look.px(18);
    painter.setPen(QPen(m_look.color(Token::Ink), line));
    painter.drawRoundedRect(outer, radius, radius);
    const double inset = (line + ring) / 2;
    outer.adjust(inset, inset, -inset, -inset);
    painter.setPen(QPen(m_look.color(Token::LookHere), ring));
    painter.drawRoundedRect(outer, radius - inset, radius - inset);
}

} // namespace guichet
