// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QList>

namespace guichet {

/// An input that shows an IBAN in groups of four while it grows, however it grows: typed, pasted, by an input method, or set
/// through the accessibility interface. Nothing is refused. The caret stays behind what it stood behind, and whoever deletes
/// a space deletes the character beyond it. Undo and redo go change by change; text that the program sets empties them.
class IbanEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit IbanEdit(QWidget *parent = nullptr);

    /// Forgets the text and every earlier one.
    void forget();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct State
    {
        QString text;
        qsizetype caret = 0;
    };

    void follow();
    void deleteBeyondSpace(State &typed) const;
    void show(const State &state);
    void step(QList<State> &from, QList<State> &to);

    State m_shown;
    bool m_selected = false;
    /// The change that is being told comes from whoever sits there.
    bool m_edited = false;
    bool m_showing = false;
    QList<State> m_before;
    QList<State> m_after;
};

} // namespace guichet
