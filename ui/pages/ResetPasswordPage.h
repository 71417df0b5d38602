// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "StepPage.h"

namespace guichet {

class NewPasswordFields;

/// « Mot de passe oublié »: the new password, typed twice.
class ResetPasswordPage : public StepPage
{
    Q_OBJECT

public:
    explicit ResetPasswordPage(const PageTools &tools);

protected:
    void writeTexts() override;
    void onEnter() override;
    void onAct() override;
    FormField *fieldOf(const Failure &failure) const override;

private:
    FormField *m_password;
    NewPasswordFields *m_newPassword;
};

} // namespace guichet
