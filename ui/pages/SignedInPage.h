// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FactList.h"
#include "StepPage.h"

namespace guichet {

class PaymentCalendar;
class PrintRow;

/// The resident's account: whose it is, how it is paid, and what can be done.
class SignedInPage : public StepPage
{
    Q_OBJECT

public:
    explicit SignedInPage(const PageTools &tools);

    SideContent side() const override;

protected:
    void writeTexts() override;
    void onAct() override;
    QString insteadOf(const Failure &failure) const override;
    QList<Offer> offersToAskAgain() const override;
    QWidget *firstFocus() const override { return m_act; }

private:
    bool canBeginPayment() const;
    void writePayment(const Account &account);
    static QString paymentOf(PaymentMode mode);

    FactList *m_facts;
    FactList::Row m_holder;
    FactList::Row m_contract;
    FactList::Row m_address;
    FactList::Row m_email;
    FactList::Row m_mobile;
    FactList::Row m_payment;
    FactList::Row m_reference;
    FactList::Row m_bank;
    FactList::Row m_day;
    QFrame *m_todo;
    QLabel *m_todoText;
    PrintRow *m_paper;
    PaymentCalendar *m_calendar;
};

} // namespace guichet
