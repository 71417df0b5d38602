// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

QT_FORWARD_DECLARE_CLASS(QLabel)
QT_FORWARD_DECLARE_CLASS(QRadioButton)

namespace guichet {

class FlowLayout;
class Look;

/// A question with exclusive answers, of which none is chosen at first: radio buttons in as many columns as there is
/// room for. Tab goes to the chosen one, or to the first while there is none.
class Choices : public QWidget
{
    Q_OBJECT

public:
    explicit Choices(Look &look, QWidget *parent = nullptr);

    void setQuestion(const QString &question);
    /// In place of those before, with none chosen.
    void setAnswers(const QStringList &answers);
    /// -1 for none.
    int chosen() const;
    /// Tells nobody. -1 takes the choice back.
    void choose(int index);
    /// Empty takes the error away.
    void setError(const QString &error);
    QString error() const;
    /// The chosen one, or the first; null without answers.
    QWidget *firstFocus() const;

Q_SIGNALS:
    /// Somebody chose.
    void changed();

private:
    void followFocus();
    void describe();

    QLabel *m_question;
    QWidget *m_row;
    FlowLayout *m_flow;
    QLabel *m_error;
    QList<QRadioButton *> m_answers;
    bool m_choosing = false;
};

} // namespace guichet
