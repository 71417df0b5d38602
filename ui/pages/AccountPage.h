// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "StepPage.h"

namespace guichet {

class EmailSlipQuestion;
class NewPasswordFields;

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
    QList<Offer> offersFor(const Failure &failure) const override;

private:
    QStringList ownWords() const;

    FormField *m_email;
    QPushButton *m_noEmail;
    EmailSlipQuestion *m_slip;
    FormField *m_password;
    NewPasswordFields *m_newPassword;
};

} // namespace guichet
