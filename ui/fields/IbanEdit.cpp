// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "IbanEdit.h"

#include <values/Iban.h>

#include <QKeyEvent>
#include <QScopedValueRollback>

#include <algorithm>
#include <utility>

namespace guichet {

IbanEdit::IbanEdit(QWidget *parent)
    : QLineEdit(parent)
{
    connect(this, &QLineEdit::textEdited, this, [this] { m_edited = true; });
    connect(this, &QLineEdit::textChanged, this, &IbanEdit::follow);
    // Qt tells of these after the change of text, so that while that is told they are still as before it.
    connect(this, &QLineEdit::cursorPositionChanged, this, [this] { m_shown.caret = cursorPosition(); });
    connect(this, &QLineEdit::selectionChanged, this, [this] { m_selected = hasSelectedText(); });
}

void IbanEdit::forget()
{
    // Also where the text is empty already: what was deleted can be brought back.
    setText(QString());
    m_before.clear();
    m_after.clear();
}

void IbanEdit::keyPressEvent(QKeyEvent *event)
{
    // Qt's own memory also holds the spaces that nobody typed.
    if (event->matches(QKeySequence::Undo)) {
        step(m_before, m_after);
    } else if (event->matches(QKeySequence::Redo)) {
        step(m_after, m_before);
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

void IbanEdit::follow()
{
    if (m_showing) {
        return;
    }
    State state {text(), cursorPosition()};
    const bool edited = std::exchange(m_edited, false);
    if (edited) {
        deleteBeyondSpace(state);
    }
    state.text = Iban::grouped(state.text, &state.caret);
    if (!edited) {
        m_before.clear();
        m_after.clear();
    } else if (state.text != m_shown.text) {
        m_before << m_shown;
        m_after.clear();
    }
    show(state);
}

void IbanEdit::deleteBeyondSpace(State &typed) const
{
    const bool onlySpaceGone = typed.text.size() < m_shown.text.size() && Iban::grouped(typed.text) == m_shown.text;
    if (!onlySpaceGone || m_selected) {
        return;
    }
    const bool backwards = typed.caret < m_shown.caret;
    const qsizetype end = backwards ? typed.caret : std::min(typed.caret + 1, typed.text.size());
    const qsizetype from = backwards ? std::max<qsizetype>(typed.caret - 1, 0) : typed.caret;
    typed.text.remove(from, end - from);
    typed.caret = from;
}

void IbanEdit::show(const State &state)
{
    const QScopedValueRollback showing(m_showing, true);
    const QString old = text();
    if (old != state.text) {
        // Only what differs: a screen reader says what is put in, and setText() would make it say all of it.
        const auto [fromOld, fromNew] = std::mismatch(old.begin(), old.end(), state.text.begin(), state.text.end());
        const auto [toOld, toNew] = std::mismatch(old.rbegin(), std::make_reverse_iterator(fromOld),
                                                  state.text.rbegin(), std::make_reverse_iterator(fromNew));
        const auto from = static_cast<int>(fromOld - old.begin());
        setSelection(from, static_cast<int>(toOld.base() - fromOld));
        const QString put(fromNew, toNew.base() - fromNew);
        if (put.isEmpty()) {
            del();
        } else {
            insert(put);
        }
    }
    setCursorPosition(static_cast<int>(state.caret));
    m_shown = state;
    m_edited = false;
}

void IbanEdit::step(QList<State> &from, QList<State> &to)
{
    if (!from.isEmpty()) {
        to << m_shown;
        show(from.takeLast());
    }
}

} // namespace guichet
