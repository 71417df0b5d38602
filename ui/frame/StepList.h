// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fields/Widgets.h>
#include <journeys/Journey.h>

#include <QWidget>

namespace guichet {

/// The guide's five steps at the left: the present one marked by number and words, the done ones marked done. Under them
/// the messages that something is done. In a narrow window one line says the present step.
class StepList : public QWidget
{
    Q_OBJECT

public:
    explicit StepList(Look &look, QWidget *parent = nullptr);

    void setStep(Step step);
    void setNarrow(bool narrow);
    /// A message that something is done; empty takes it away.
    void setMessage(const QString &message);
    /// A warning, such as that the registration will soon expire; empty takes it away.
    void setWarning(const QString &warning);
    void retranslate();
    /// Neither steps nor messages are to be seen now.
    bool isEmpty() const;

Q_SIGNALS:
    /// isEmpty() may answer otherwise now.
    void filled();

private:
    struct Row
    {
        QWidget *widget;
        QLabel *mark;
        QLabel *name;
    };

    void write();

    Look &m_look;
    QList<Row> m_rows;
    QLabel *m_line;
    QFrame *m_message;
    QLabel *m_messageText;
    QFrame *m_warning;
    QLabel *m_warningText;
    Step m_step = Step::Welcome;
    bool m_narrow = false;
};

} // namespace guichet
