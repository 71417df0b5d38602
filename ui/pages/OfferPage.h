// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "StepPage.h"

namespace guichet {

class Choices;
class PaymentCalendar;

/// « Mensualisation » 1: in how many times and on which day, and what is debited then.
class OfferPage : public StepPage
{
    Q_OBJECT

public:
    explicit OfferPage(const PageTools &tools);

    SideContent side() const override;

protected:
    void writeTexts() override;
    void onEnter() override;
    void onAct() override;
    QString insteadOf(const Failure &failure) const override;
    QWidget *firstFocus() const override;

private:
    const Visit::Payment *payment() const;
    /// Null until one is chosen.
    const Rhythm *rhythm() const;
    const Schedule *schedule() const;
    void fillRhythms();
    /// Those of the rhythm that is chosen, \a day chosen if it is among them.
    void fillDays(int day);
    void showSchedule();
    void forgetMissing();
    void writeErrors();

    Choices *m_rhythms;
    Choices *m_days;
    PaymentCalendar *m_calendar;
    /// Chosen last, also where the present rhythm does not offer it.
    int m_debitDay = 0;
    bool m_rhythmMissing = false;
    bool m_dayMissing = false;
};

} // namespace guichet
