// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AskPanel.h"

#include "Look.h"

#include <fields/ActLayout.h>
#include <fields/Sentences.h>

#include <QEvent>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace guichet {

AskPanel::AskPanel(Look &look, QWidget *parent)
    : OverlayPage(parent)
    , m_title(makeLabel("title"))
    , m_sentence(makeLabel("lead"))
    , m_figure(makeLabel("countdown"))
    , m_stay(makeButton("act"))
    , m_go(makeButton("quiet"))
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(look.px(24));
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addWidget(m_figure);
    auto *answers = new QWidget;
    auto *acts = new ActLayout(answers);
    acts->setSpacing(look.px(20));
    acts->addAct(m_stay, 1);
    acts->addAct(m_go, 1);
    column->addWidget(answers);
    column->addStretch();
    connect(m_stay, &QPushButton::clicked, this, &AskPanel::stayed);
    connect(m_go, &QPushButton::clicked, this, &AskPanel::went);
}

void AskPanel::ask(std::function<Words()> words)
{
    m_words = std::move(words);
    refresh();
}

void AskPanel::refresh()
{
    if (m_words) {
        const Words words = m_words();
        m_title->setText(words.title);
        m_sentence->setText(words.sentence);
        m_figure->setText(words.figure);
        m_figure->setVisible(!words.figure.isEmpty());
        m_stay->setText(words.stay);
        m_go->setText(words.go);
        m_go->setVisible(!words.go.isEmpty());
    }
}

void AskPanel::say()
{
    sentences::say(m_sentence);
    Q_EMIT said();
}

void AskPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        m_stay->click();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        (m_go->hasFocus() ? m_go : m_stay)->click();
    } else {
        OverlayPage::keyPressEvent(event);
    }
}

void AskPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        refresh();
    }
    OverlayPage::changeEvent(event);
}

} // namespace guichet
