// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Drawing.h"

#include "Look.h"

#include <fields/Widgets.h>

#include <QPainter>
#include <QSvgRenderer>

namespace guichet {

Drawing::Drawing(Look &look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&look, &Look::changed, this, &Drawing::reload);
}

Drawing::~Drawing() = default;

void Drawing::show(const QString &name)
{
    if (m_name != name) {
        m_name = name;
        m_words.clear();
        reload();
    }
    setVisible(!name.isEmpty());
}

void Drawing::write(const QString &place, const QString &words)
{
    m_words.insert(place, words);
    update();
}

QSize Drawing::sizeHint() const
{
    const int width = m_look.px(300);
    return {width, heightForWidth(width)};
}

int Drawing::heightForWidth(int width) const
{
    if (m_renderer == nullptr || m_renderer->defaultSize().isEmpty()) {
        return 0;
    }
    const QSizeF size = m_renderer->defaultSize();
    return std::min(static_cast<int>(width * size.height() / size.width()), m_look.px(500));
}

void Drawing::reload()
{
    m_renderer.reset();
    if (!m_name.isEmpty()) {
        m_renderer = std::make_unique<QSvgRenderer>(m_look.drawing(m_name));
    }
    updateGeometry();
    update();
}

QRectF Drawing::target() const
{
    const QSizeF size = QSizeF(m_renderer->defaultSize()).scaled(this->size(), Qt::KeepAspectRatio);
    return {{(width() - size.width()) / 2, (height() - size.height()) / 2}, size};
}

void Drawing::paintEvent(QPaintEvent *)
{
    if (m_renderer == nullptr) {
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF place = target();
    m_renderer->render(&painter, place);
    const QRectF view = m_renderer->viewBoxF();
    painter.setPen(m_look.color(Token::Ink));
    for (auto words = m_words.cbegin(); words != m_words.cend(); ++words) {
        const QRectF inView =
            m_renderer->transformForElement(words.key()).mapRect(m_renderer->boundsOnElement(words.key()));
        if (words.value().isEmpty() || inView.isEmpty()) {
            continue;
        }
        const QString written = bound(words.value());
        const double scale = place.width() / view.width();
        const double inset = m_look.px(8);
        const QRectF rect = QRectF(place.topLeft() + (inView.topLeft() - view.topLeft()) * scale, inView.size() * scale)
                                .adjusted(inset, 0, -inset, 0);
        QFont font = m_look.font(TypeSize::Small, true);
        int size = m_look.px(20);
        const int flags = Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap;
        // The place is fixed by the drawing: the words shrink until they fit.
        for (; size > 8; --size) {
            font.setPixelSize(size);
            const QRectF needed = QFontMetricsF(font).boundingRect(rect, flags, written);
            if (needed.width() <= rect.width() && needed.height() <= rect.height()) {
                break;
            }
        }
        font.setPixelSize(size);
        painter.setFont(font);
        painter.drawText(rect, flags, written);
    }
}

} // namespace guichet
