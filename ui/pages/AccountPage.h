// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "StepPage.h"

namespace guichet {

/// Step 5 of the guide: the e-mail address and the new password, typed twice.
class AccountPage : public StepPage
{
    Q_OBJECT

public:
    explicit AccountPage(const PageTools &tools);

protected:
    void writeTexts() override;
    void onEnter() override;
    void onAct() override;
    FormField *fieldOf(const Failure &failure) const override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void writeRules();
    void askAboutSlip(const QString &typed, const QString &meant);

    FormField *m_email;
    QFrame *m_slip;
    QLabel *m_slipText;
    QPushButton *m_slipYes;
    QPushButton *m_slipNo;
    FormField *m_password;
    QWidget *m_rules;
    QList<QLabel *> m_ruleSigns;
    QList<QLabel *> m_ruleTexts;
    QLabel *m_advice;
    QLabel *m_capsLock;
    FormField *m_confirmation;
    QPushButton *m_noEmail;
    QString m_slipTyped;
    QString m_slipMeant;
    /// The address that the resident said is right as it is.
    QString m_confirmedEmail;
};

} // namespace guichet
