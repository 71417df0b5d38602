// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Widgets.h"

#include <values/EmailAddress.h>

namespace guichet {

/// « Vouliez-vous écrire … ? »: asked once about an address that is probably a slip of the finger, and never a refusal.
/// Stands under the field of the address, hidden until it is asked.
class EmailSlipQuestion : public QFrame
{
    Q_OBJECT

public:
    /// Both outlive this.
    EmailSlipQuestion(const Look &look, FormField *field, QWidget *parent = nullptr);

    /// Shows the question, and gives it the focus, if \a email is to be asked about; false if it is to be taken as it is.
    bool asks(const EmailAddress &email);
    void writeTexts();

Q_SIGNALS:
    /// The field now holds the address that the resident wants, corrected or not: it is not asked about again.
    void answered();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    const Look &m_look;
    FormField *m_field;
    QLabel *m_text;
    QPushButton *m_yes;
    QPushButton *m_no;
    QHBoxLayout *m_answers;
    QString m_typed;
    QString m_meant;
    /// The address that the resident said is right as it is.
    QString m_confirmed;
};

} // namespace guichet
