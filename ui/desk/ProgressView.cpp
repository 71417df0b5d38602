// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProgressView.h"

#include "AgentTongue.h"

#include <frame/Look.h>
#include <frame/ScrollColumn.h>
#include <pages/StepPage.h>

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace guichet {

ProgressView::ProgressView(Look &look, const AgentTongue &tongue, QWidget *parent)
    : QWidget(parent)
    , m_tongue(tongue)
    , m_look(look)
    , m_column(new ScrollColumn(look))
    , m_step(makeLabel("title"))
    , m_title(makeLabel("lead"))
    , m_fields(new QVBoxLayout)
    , m_back(new DeskButton(look, "act"))
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_column);
    QLabel *where = makeLabel("body");
    where->setText(m_tongue.translate("Desk", "La page est sur l'écran de l'usager. Ici, vous voyez où il en est, mais "
                                              "pas ce qu'il écrit."));
    QVBoxLayout *content = m_column->content();
    for (QWidget *widget : QList<QWidget *> {m_step, m_title, where}) {
        content->addWidget(widget);
    }
    content->addLayout(m_fields);
    m_fields->setSpacing(look.px(10));
    m_back->setText(m_tongue.translate("Desk", "Reprendre la page"));
    m_column->foot()->addWidget(m_back);
    connect(m_back, &QPushButton::clicked, this, &ProgressView::takeBackAsked);
}

void ProgressView::show(const QString &step, StepPage *page)
{
    for (const QMetaObject::Connection &follow : std::as_const(m_follows)) {
        disconnect(follow);
    }
    m_follows.clear();
    m_step->setText(step);
    m_page = page;
    const auto fields = page->findChildren<FormField *>();
    for (const FormField *field : fields) {
        m_follows << connect(field, &FormField::changed, this, &ProgressView::refresh);
    }
    m_follows << connect(page, &StepPage::sideChanged, this, &ProgressView::refresh)
              << connect(page, &QObject::destroyed, this, [this] { m_page = nullptr; });
    refresh();
}

void ProgressView::refresh()
{
    empty(m_fields);
    if (m_page == nullptr) {
        return;
    }
    m_title->setText(m_page->heading());
    const auto fields = m_page->findChildren<FormField *>();
    for (const FormField *field : fields) {
        if (!field->isVisibleTo(m_page)) {
            continue;
        }
        auto *row = new QHBoxLayout;
        row->setSpacing(m_look.px(20));
        QLabel *label = makeLabel("body");
        label->setText(field->label());
        QLabel *state = makeLabel("label");
        state->setWordWrap(false);
        state->setText(field->text().isEmpty() ? m_tongue.translate("Desk", "vide")
                                               : m_tongue.translate("Desk", "rempli"));
        row->addWidget(label, 1);
        row->addWidget(state);
        m_fields->addLayout(row);
    }
}

} // namespace guichet
