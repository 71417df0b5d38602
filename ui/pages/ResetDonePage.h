// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "StepPage.h"

namespace guichet {

/// « Mot de passe oublié »: the new password holds; on to signing in with it.
class ResetDonePage : public StepPage
{
    Q_OBJECT

public:
    explicit ResetDonePage(const PageTools &tools);

protected:
    void writeTexts() override;
    void onAct() override { m_tools.journey.beginSignIn(); }

private:
    QLabel *m_login;
    QLabel *m_address;
    QLabel *m_try;
};

} // namespace guichet
