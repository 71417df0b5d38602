// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EmailSlipQuestion.h"

#include <frame/Look.h>

#include <QVBoxLayout>

namespace guichet {

EmailSlipQuestion::EmailSlipQuestion(const Look &look, FormField *field, QWidget *parent)
    : QFrame(parent)
    , m_field(field)
    , m_text(makeLabel("label"))
    , m_yes(makeButton("quiet"))
    , m_no(makeButton("quiet"))
{
    setProperty("role", QStringLiteral("alert"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(look.px(20), look.px(14), look.px(20), look.px(14));
    column->setSpacing(look.px(12));
    column->addWidget(m_text);
    // One under the other: side by side they are wider than a small screen at 200 %.
    column->addWidget(m_yes, 0, Qt::AlignLeft);
    column->addWidget(m_no, 0, Qt::AlignLeft);
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

void EmailSlipQuestion::writeTexts()
{
    m_text->setText(tr("Vouliez-vous écrire %1 ?").arg(m_meant));
    m_yes->setText(tr("Oui, corriger"));
    m_no->setText(tr("Non, mon adresse est juste"));
}

} // namespace guichet
