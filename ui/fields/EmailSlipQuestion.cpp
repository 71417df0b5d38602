// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EmailSlipQuestion.h"

#include <frame/Look.h>

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace guichet {

namespace {

/// Narrower than that at 96 dots an inch and 100 % text, the answers stand one under the other.
constexpr double besideWidth = 600;

} // namespace

EmailSlipQuestion::EmailSlipQuestion(const Look &look, FormField *field, QWidget *parent)
    : QFrame(parent)
    , m_look(look)
    , m_field(field)
    , m_text(makeLabel("label"))
    , m_yes(makeButton("quiet"))
    , m_no(makeButton("quiet"))
    , m_answers(new QHBoxLayout)
{
    setProperty("role", QStringLiteral("alert"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look.px(20), look.px(14), look.px(20), look.px(14));
    column->setSpacing(look.px(12));
    column->addWidget(m_text);
    m_answers->setSpacing(look.px(12));
    m_answers->addWidget(m_yes, 0, Qt::AlignLeft);
    m_answers->addWidget(m_no, 0, Qt::AlignLeft);
    m_answers->addStretch();
    column->addLayout(m_answers);
    hide();
    connect(m_field, &FormField::changed, this, &QWidget::hide);
    connect(m_yes, &QPushButton::clicked, this, [this] {
        m_field->setText(m_meant);
        m_confirmed = m_meant;
        Q_EMIT answered();
    });
    connect(m_no, &QPushButton::clicked, this, [this] {
        m_confirmed = m_typed;
        hide();
        Q_EMIT answered();
    });
}

bool EmailSlipQuestion::asks(const EmailAddress &email)
{
    const auto meant = email.probablyMeant();
    if (!meant || m_confirmed == email.text()) {
        hide();
        return false;
    }
    m_typed = email.text();
    m_meant = *meant;
    writeTexts();
    show();
    m_yes->setFocus(Qt::OtherFocusReason);
    return true;
}

void EmailSlipQuestion::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    m_answers->setDirection(width() < m_look.textPx(besideWidth) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void EmailSlipQuestion::writeTexts()
{
    m_text->setText(tr("Vouliez-vous écrire %1 ?").arg(m_meant));
    m_yes->setText(tr("Oui, corriger"));
    m_no->setText(tr("Non, mon adresse est juste"));
}

} // namespace guichet
