// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FactList.h"
#include "StepPage.h"

QT_FORWARD_DECLARE_CLASS(QBoxLayout)

namespace guichet {

class PaymentCalendar;
class PrintRow;

/// The mandate is with the council: its reference and what will be debited, to print; or what is still to be signed by hand.
class MandateDonePage : public StepPage
{
    Q_OBJECT

public:
    explicit MandateDonePage(const PageTools &tools);

    SideContent side() const override;

protected:
    void writeTexts() override;
    void onAct() override { m_tools.endVisit(); }
    QWidget *firstFocus() const override { return m_act; }
    void resizeEvent(QResizeEvent *event) override;

private:
    const Mandate *mandate() const;
    bool awaitsSignature() const;

    /// What to do with the paper, and the button that prints it.
    QBoxLayout *m_top;
    QLabel *m_todo;
    FactList *m_facts;
    FactList::Row m_reference;
    FactList::Row m_bank;
    FactList::Row m_debits;
    PaymentCalendar *m_calendar;
    PrintRow *m_paper;
};

} // namespace guichet
