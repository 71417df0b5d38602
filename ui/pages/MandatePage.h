// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FactList.h"
#include "StepPage.h"

namespace guichet {

/// « Mensualisation » 5: the SEPA mandate, with its fixed text, to be signed.
class MandatePage : public StepPage
{
    Q_OBJECT

public:
    explicit MandatePage(const PageTools &tools);

    SideContent side() const override;

protected:
    void writeTexts() override;
    void onAct() override { m_tools.journey.sign(); }
    QWidget *firstFocus() const override { return m_act; }
    void onViewer() override { writeIban(); }

private:
    void writeIban();

    QLabel *m_text;
    QLabel *m_rights;
    FactList *m_facts;
    FactList::Row m_reference;
    FactList::Row m_creditor;
    FactList::Row m_ics;
    FactList::Row m_debtor;
    FactList::Row m_iban;
    FactList::Row m_kind;
};

} // namespace guichet
