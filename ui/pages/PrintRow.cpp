// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PrintRow.h"

#include "EndPages.h"
#include "MandatePrinter.h"

#include <fields/Sentences.h>
#include <frame/Look.h>
#include <frame/ScrollColumn.h>

#include <QVBoxLayout>

namespace guichet {

using State = MandatePrinter::State;

PrintRow::PrintRow(const PageTools &tools, StepPage &page)
    : m_tools(tools)
    , m_page(page)
    , m_print(makeButton("quiet"))
    , m_printed(makeLabel("small"))
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(tools.look.px(18));
    rows->addLayout(atTheLeft(m_print));
    rows->addWidget(m_printed);
    if (tools.printer == nullptr) {
        hide();
        return;
    }
    connect(m_print, &QPushButton::clicked, tools.printer, &MandatePrinter::print);
    connect(tools.printer, &MandatePrinter::changed, this, &PrintRow::follow);
}

void PrintRow::write(const QString &act)
{
    m_print->setText(act);
    writeState();
}

void PrintRow::follow()
{
    const State state = m_tools.printer->state();
    if (state == State::Waiting && m_print->hasFocus()) {
        // What is disabled passes the focus on, and the next key would press something else.
        m_page.setFocus(Qt::OtherFocusReason);
    }
    writeState();
    if (state == State::None || !isVisible()) {
        return;
    }
    sentences::say(m_printed);
    m_page.column()->reveal(m_printed);
    if (state != State::Waiting && m_page.hasFocus()) {
        m_print->setFocus(Qt::OtherFocusReason);
    }
}

void PrintRow::writeState()
{
    const State state = m_tools.printer != nullptr ? m_tools.printer->state() : State::None;
    m_print->setProperty("unavailable", state == State::Waiting);
    m_print->setEnabled(state != State::Waiting && m_tools.journey.status() == Journey::ActStatus::Idle);
    switch (state) {
    case State::None:
        m_printed->setText({});
        break;
    case State::Waiting:
        m_printed->setText(tr("Patientez… Le document part à l'imprimante."));
        break;
    case State::Begun:
        m_printed->setText(tr("L'impression a commencé. Prenez la feuille à l'imprimante."));
        break;
    case State::Failed:
        m_printed->setText(tr("L'imprimante ne répond pas. Essayez encore, ou demandez à un agent."));
        break;
    }
    m_printed->setVisible(state != State::None);
}

} // namespace guichet
