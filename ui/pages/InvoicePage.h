// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "StepPage.h"

namespace guichet {

/// Step 4 of the guide: the temporary credentials of the invoice and then, in the same page, whether the household that
/// the council found is the resident's.
class InvoicePage : public StepPage
{
    Q_OBJECT

public:
    explicit InvoicePage(const PageTools &tools);

    SideContent side() const override;

protected:
    void writeTexts() override;
    void onEnter() override;
    void onAct() override;
    FormField *fieldOf(const Failure &failure) const override;
    QList<Offer> offersFor(const Failure &failure) const override;
    QString afterword(const Failure &failure) const override;

private:
    bool asksHousehold() const { return m_tools.journey.step() == Step::Household; }
    bool showsDone() const { return !asksHousehold() && m_tools.journey.isDone(Step::Invoice); }

    FormField *m_login;
    FormField *m_password;
    QFrame *m_household;
    QLabel *m_question;
    QLabel *m_holder;
    QLabel *m_address;
    QPushButton *m_notMine;
    QLabel *m_rejected;
    QString m_confusables;
    bool m_wasRejected = false;
};

} // namespace guichet
