// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ChoiceButton.h"

#include <fields/Widgets.h>
#include <frame/Look.h>

#include <QPainter>
#include <QStyleOptionButton>
#include <QSvgRenderer>

#include <algorithm>

namespace guichet {

namespace {

constexpr double side = 28;
constexpr double gap = 6;
constexpr double drawingHeight = 210;

int wrappedHeight(const QFont &font, const QString &text, int width)
{
    return QFontMetrics(font).boundingRect(0, 0, width, 10000, Qt::TextWordWrap, bound(text)).height();
}

} // namespace

ChoiceButton::ChoiceButton(Look &look, bool main, QWidget *parent)
    : QPushButton(parent)
    , m_look(look)
    , m_main(main)
{
    setProperty("role", main ? QStringLiteral("mainChoice") : QStringLiteral("choice"));
    setAutoDefault(false);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&look, &Look::changed, this, &ChoiceButton::updateGeometry);
}

void ChoiceButton::setTexts(const QString &name, const QString &second)
{
    setText(name);
    m_second = second;
    setAccessibleDescription(second);
    updateGeometry();
    update();
}

QSize ChoiceButton::sizeHint() const
{
    const int width = m_look.px(m_main ? 520 : 320);
    return {width, heightForWidth(width)};
}

int ChoiceButton::heightForWidth(int width) const
{
    return std::max(m_look.targetHeight(), wordsHeight(width - 2 * m_look.px(side)) + m_look.px(36));
}

void ChoiceButton::paintEvent(QPaintEvent *)
{
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    style()->drawControl(QStyle::CE_PushButton, &option, &painter, this);

    const int margin = m_look.px(side);
    const int inner = width() - 2 * margin;
    const int words = wordsHeight(inner);
    const bool pressed = isDown();
    painter.setPen(m_look.color(pressed ? Token::Ink : m_main ? Token::ActText : Token::Act));
    int top = m_main ? height() - margin - words : (height() - words) / 2;
    const int room = top - 2 * margin;
    if (!m_drawing.isEmpty() && room > m_look.px(90)) {
        QSvgRenderer renderer(m_look.drawing(m_drawing));
        const QSizeF size =
            QSizeF(renderer.defaultSize()).scaled(inner, std::min(room, m_look.px(drawingHeight)), Qt::KeepAspectRatio);
        renderer.render(&painter, QRectF(QPointF(margin, margin + (room - size.height()) / 2), size));
    }
    painter.setFont(nameFont());
    const int nameHeight = wrappedHeight(nameFont(), text(), inner);
    painter.drawText(QRect(margin, top, inner, nameHeight), Qt::TextWordWrap, bound(text()));
    top += nameHeight + m_look.px(gap);
    if (!m_main && !pressed) {
        painter.setPen(m_look.color(Token::Ink));
    }
    painter.setFont(secondFont());
    painter.drawText(QRect(margin, top, inner, height() - top), Qt::TextWordWrap, bound(m_second));
}

QFont ChoiceButton::nameFont() const
{
    return m_look.font(m_main ? TypeSize::Title : TypeSize::Field, true);
}

QFont ChoiceButton::secondFont() const
{
    return m_look.font(m_main ? TypeSize::Body : TypeSize::Small);
}

int ChoiceButton::wordsHeight(int width) const
{
    const int second = m_second.isEmpty() ? 0 : wrappedHeight(secondFont(), m_second, width) + m_look.px(gap);
    return wrappedHeight(nameFont(), text(), width) + second;
}

} // namespace guichet
