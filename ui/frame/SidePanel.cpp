// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SidePanel.h"

#include "Drawing.h"
#include "Look.h"

#include <QVBoxLayout>

namespace guichet {

SidePanel::SidePanel(Look &look, QWidget *parent)
    : QFrame(parent)
    , m_title(makeLabel("label"))
    , m_text(makeLabel("small"))
    , m_drawing(new Drawing(look))
{
    setProperty("role", QStringLiteral("card"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look.px(24), look.px(20), look.px(24), look.px(24));
    column->setSpacing(look.px(12));
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addWidget(m_drawing, 1);
    // Without a drawing the words stay at the top.
    column->addStretch();
}

void SidePanel::show(const SideContent &content)
{
    m_empty = content.title.isEmpty();
    m_title->setText(content.title);
    m_text->setText(content.text);
    m_text->setVisible(!content.text.isEmpty());
    m_drawing->show(content.drawing);
    m_drawing->setVisible(!content.drawing.isEmpty());
    for (auto words = content.words.cbegin(); words != content.words.cend(); ++words) {
        m_drawing->write(words.key(), words.value());
    }
}

} // namespace guichet
