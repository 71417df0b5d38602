// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "StepPage.h"

namespace guichet {

/// Step 3 of the guide: the code that came to the phone.
class CodePage : public StepPage
{
    Q_OBJECT

public:
    explicit CodePage(const PageTools &tools);

    SideContent side() const override;
    void refresh() override;
    bool hasInput() const override { return true; }

protected:
    void writeTexts() override;
    void onEnter() override;
    void onAct() override;
    FormField *fieldOf(const Failure &failure) const override;
    QList<Offer> offersFor(const Failure &failure) const override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void tick();
    bool showsDone() const { return m_tools.journey.isDone(Step::Code); }

    QFrame *m_done;
    QLabel *m_doneText;
    QWidget *m_number;
    QLabel *m_numberLabel;
    QLabel *m_hint;
    QPushButton *m_change;
    FormField *m_code;
    QWidget *m_again;
    QLabel *m_nothing;
    QPushButton *m_whatsapp;
    QPushButton *m_sms;
    QLabel *m_wait;
    QLabel *m_tips;
    QTimer m_tick {this};
    qint64 m_announced = -1;
};

} // namespace guichet
