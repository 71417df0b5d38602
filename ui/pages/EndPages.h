// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "StepPage.h"

namespace guichet {

/// The offices, where somebody helps with whatever comes next.
SideContent officesAside(const Service &service);

/// The account is created: what to do from now on.
class DonePage : public StepPage
{
    Q_OBJECT

public:
    explicit DonePage(const PageTools &tools);

    SideContent side() const override;

protected:
    void writeTexts() override;
    void onAct() override { m_tools.endVisit(); }

private:
    QLabel *m_login;
    QLabel *m_address;
    QLabel *m_next;
    QPushButton *m_monthly;
    QLabel *m_help;
};

} // namespace guichet
