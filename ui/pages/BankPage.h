// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "StepPage.h"

namespace guichet {

/// « Mensualisation » 2: the account that is debited, and whose it is. An agent who types it sees the IBAN while they are
/// at it, and not before or after.
class BankPage : public StepPage
{
    Q_OBJECT

public:
    explicit BankPage(const PageTools &tools);

    SideContent side() const override;

protected:
    void writeTexts() override;
    void onAct() override;
    FormField *fieldOf(const Failure &failure) const override;
    QWidget *firstFocus() const override;
    void onViewer() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showIban(bool shown);
    void forgetWhatIsOver();

    FormField *m_iban;
    FormField *m_holder;
    QLabel *m_bic;
    /// Whose account it was typed for.
    QString m_contract;
};

} // namespace guichet
