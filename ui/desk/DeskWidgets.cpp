// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DeskWidgets.h"

#include <frame/Look.h>

#include <QHBoxLayout>
#include <QPainter>
#include <QStyleOptionButton>
#include <QVBoxLayout>

#include <algorithm>

namespace guichet {

using namespace Qt::StringLiterals;

namespace {

constexpr double side = 14;
constexpr int unbounded = 10000;

} // namespace

DeskButton::DeskButton(Look &look, const char *role, QWidget *parent)
    : QPushButton(parent)
    , m_look(look)
{
    setProperty("role", QLatin1StringView(role));
    setFocusPolicy(Qt::StrongFocus);
    setAutoDefault(false);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize DeskButton::sizeHint() const
{
    const int width = m_look.px(280);
    return {width, heightForWidth(width)};
}

QSize DeskButton::minimumSizeHint() const
{
    return {m_look.px(120), m_look.targetHeight()};
}

int DeskButton::heightForWidth(int width) const
{
    const int words =
        fontMetrics()
            .boundingRect(0, 0, room(width), unbounded, Qt::TextWordWrap | Qt::AlignHCenter, bound(text()))
            .height();
    // The style sheet's own least height counts too.
    ensurePolished();
    return std::max({m_look.targetHeight(), minimumHeight(), words + 2 * m_look.px(8)});
}

int DeskButton::room(int width) const
{
    return width - 2 * m_look.px(side);
}

void DeskButton::paintEvent(QPaintEvent *)
{
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    QPainter painter(this);
    style()->drawControl(QStyle::CE_PushButton, &option, &painter, this);
    const QString role = property("role").toString();
    const bool onAct = isChecked() || role == "act"_L1;
    painter.setPen(m_look.color(!isEnabled()         ? Token::Soft
                                : isDown()           ? Token::Ink
                                : role == "strip"_L1 ? Token::LookHereText
                                : onAct              ? Token::ActText
                                                     : Token::Act));
    painter.drawText(QRect(m_look.px(side), 0, room(width()), height()),
                     Qt::TextWordWrap | Qt::AlignHCenter | Qt::AlignVCenter, bound(text()));
}

BulletList::BulletList(Look &look, QWidget *parent)
    : QWidget(parent)
    , m_look(look)
    , m_title(makeLabel("smallBold"))
    , m_rows(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look.px(4));
    column->addWidget(m_title);
    column->addLayout(m_rows);
    m_rows->setSpacing(look.px(6));
}

void BulletList::show(const QString &title, const QString &lines)
{
    setVisible(!lines.isEmpty());
    m_title->setText(title);
    empty(m_rows);
    const QStringList sentences = lines.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &sentence : sentences) {
        auto *row = new QHBoxLayout;
        row->setSpacing(m_look.px(8));
        QLabel *dot = makeLabel("small");
        dot->setText(u"•"_s);
        dot->setWordWrap(false);
        QLabel *words = makeLabel("small");
        words->setText(sentence);
        row->addWidget(dot, 0, Qt::AlignTop);
        row->addWidget(words, 1);
        m_rows->addLayout(row);
    }
}

void empty(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (item->layout() != nullptr) {
            empty(item->layout());
        } else if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
}

} // namespace guichet
