// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FactList.h"
#include "StepPage.h"

namespace guichet {

/// « Mensualisation » 4: everything once more, changeable line by line, before it is signed.
class CheckPage : public StepPage
{
    Q_OBJECT

public:
    explicit CheckPage(const PageTools &tools);

    SideContent side() const override;

protected:
    void writeTexts() override;
    void onAct() override { m_tools.journey.confirmCheck(); }
    QWidget *firstFocus() const override { return m_act; }
    void onViewer() override { writeIban(); }

private:
    void writeIban();

    FactList *m_facts;
    FactList::Row m_contract;
    FactList::Row m_rhythm;
    FactList::Row m_day;
    FactList::Row m_debits;
    FactList::Row m_iban;
    FactList::Row m_holder;
    FactList::Row m_rules;
};

} // namespace guichet
