// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RulesPage.h"

#include <fields/Sentences.h>
#include <frame/Look.h>
#include <frame/ScrollColumn.h>

#include <QKeyEvent>
#include <QVBoxLayout>

#include <utility>

namespace guichet {

using namespace Qt::StringLiterals;

RulesPage::RulesPage(const PageTools &tools)
    : StepPage(tools)
    , m_text(makeFrame("card"))
    , m_title(makeLabel("section"))
{
    const Look &look = tools.look;
    auto *text = new QVBoxLayout(m_text);
    text->setContentsMargins(look.px(24), look.px(20), look.px(24), look.px(20));
    text->setSpacing(look.px(14));
    text->addWidget(m_title);
    m_text->setFocusPolicy(Qt::TabFocus);
    m_text->setProperty("ringed", true);
    add(m_text);
    connect(column(), &ScrollColumn::scrollingChanged, this, &RulesPage::noteScrolling, Qt::QueuedConnection);
}

SideContent RulesPage::side() const
{
    QString text = tr("Lisez le règlement en entier. Un agent peut vous le lire.");
    if (m_scrolls) {
        text += u"\n\n"_s + tr("Pour voir la suite, faites glisser vers le bas la barre à droite du texte.");
    }
    return {tr("Prenez votre temps"), text, {}, {}};
}

void RulesPage::writeTexts()
{
    setHeading(tr("Mensualisation : le règlement"));
    setLead(tr("Lisez ce règlement avant de l'accepter."));
    setActTexts(tr("Retour"), tr("J'ai lu et j'accepte"));
    const auto &payment = m_tools.journey.visit().payment;
    if (!payment) {
        return;
    }
    const PaymentRules &rules = payment->offer.rules;
    const QStringList paragraphs = sentences::paragraphs(rules.text);
    m_title->setText(rules.title);
    m_text->setAccessibleName(rules.title);
    while (m_paragraphs.size() < paragraphs.size()) {
        m_paragraphs << makeLabel("body");
        m_text->layout()->addWidget(m_paragraphs.last());
    }
    for (int i = 0; i < m_paragraphs.size(); ++i) {
        m_paragraphs.at(i)->setVisible(i < paragraphs.size());
        m_paragraphs.at(i)->setText(i < paragraphs.size() ? paragraphs.at(i) : QString());
    }
}

void RulesPage::noteScrolling()
{
    if (std::exchange(m_scrolls, column()->isScrolling()) != m_scrolls) {
        Q_EMIT sideChanged();
    }
}

void RulesPage::keyPressEvent(QKeyEvent *event)
{
    const bool reads = m_text->hasFocus();
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (reads) {
            column()->scrollBy(ScrollColumn::Span::Page, 1);
            event->accept();
            return;
        }
        break;
    case Qt::Key_Up:
    case Qt::Key_Down:
        column()->scrollBy(ScrollColumn::Span::Line, event->key() == Qt::Key_Up ? -1 : 1);
        event->accept();
        return;
    default:
        break;
    }
    StepPage::keyPressEvent(event);
}

} // namespace guichet
