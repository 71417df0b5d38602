// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "StepPage.h"

namespace guichet {

/// Step 1 of the guide: the council's sign-in page.
class SignInPage : public StepPage
{
    Q_OBJECT

public:
    explicit SignInPage(const PageTools &tools);

    SideContent side() const override;

protected:
    void writeTexts() override;
    void onEnter() override;
    void onAct() override;
    bool tells(const Failure &failure) override;
    /// The password, where the identifier stands there already.
    QWidget *firstFocus() const override;
    FormField *fieldOf(const Failure &failure) const override;
    QList<Offer> offersFor(const Failure &failure) const override;

private:
    QFrame *m_again;
    QLabel *m_againText;
    FormField *m_identifier;
    FormField *m_password;
    QPushButton *m_forgotten;
    QLabel *m_first;
    QPushButton *m_here;
    /// The address of the account made or opened anew in this visit, once it was put into the field.
    QString m_proposed;
};

} // namespace guichet
