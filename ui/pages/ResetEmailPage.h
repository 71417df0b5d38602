// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "StepPage.h"

namespace guichet {

class EmailSlipQuestion;

/// « Mot de passe oublié »: the e-mail address of the account.
class ResetEmailPage : public StepPage
{
    Q_OBJECT

public:
    explicit ResetEmailPage(const PageTools &tools);

    SideContent side() const override;

protected:
    void writeTexts() override;
    void onEnter() override;
    void onAct() override;
    FormField *fieldOf(const Failure &failure) const override;

private:
    void arrange();
    bool showsDone() const { return !m_changing && m_tools.journey.isDone(Step::ResetEmail); }

    QFrame *m_done;
    QLabel *m_doneText;
    QPushButton *m_change;
    FormField *m_email;
    EmailSlipQuestion *m_slip;
    QLabel *m_promise;
    /// The address of the account made in this visit, once it was put into the field.
    QString m_proposed;
    /// The code is verified, and yet another address is wanted.
    bool m_changing = false;
};

} // namespace guichet
