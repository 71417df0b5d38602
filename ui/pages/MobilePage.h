// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "StepPage.h"

QT_FORWARD_DECLARE_CLASS(QRadioButton)

namespace guichet {

/// Step 2 of the guide: the mobile number, and how the code is to come.
class MobilePage : public StepPage
{
    Q_OBJECT

public:
    explicit MobilePage(const PageTools &tools);

    SideContent side() const override;
    void refresh() override;

protected:
    void writeTexts() override;
    void onEnter() override;
    void onAct() override;
    FormField *fieldOf(const Failure &failure) const override;

private:
    bool showsDone() const;
    /// Of the channels that the service offers, this version knows one at least.
    bool canSend() const;
    QString reason() const;

    FormField *m_number;
    QLabel *m_fate;
    QLabel *m_how;
    QRadioButton *m_whatsapp;
    QRadioButton *m_sms;
    QLabel *m_reason;
    QFrame *m_done;
    QLabel *m_doneText;
    QPushButton *m_change;
    QWidget *m_choice;
    bool m_changing = false;
};

} // namespace guichet
