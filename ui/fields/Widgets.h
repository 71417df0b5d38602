// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

QT_FORWARD_DECLARE_CLASS(QHBoxLayout)

namespace guichet {

class IbanEdit;
class Look;

/// \a sentence with its French signs bound to their words, and its numbers, its hours and a short remark in brackets at its end
/// held together, by no-break spaces: for the eye alone. Names and texts that programs read keep the spaces of the sentence.
QString bound(QString sentence);
/// A label that wraps, its text bound. Its \a role chooses its look in the style sheet. Its text is plain, whatever it holds.
QLabel *makeLabel(const char *role, QWidget *parent = nullptr);
/// A push button as wide as its text, reached by Tab; Enter and Space press it.
QPushButton *makeButton(const char *role, QWidget *parent = nullptr);
/// Makes \a button one choice of those beside it: a radio button to screen readers whatever it looks like. Tab goes to the
/// chosen one, the arrows choose the others.
void makeChoice(QAbstractButton *button);
QFrame *makeFrame(const char *role, QWidget *parent = nullptr);

/// Label, hint, input and error as one: the label's text is the accessible name, hint and error are the description.
class FormField : public QWidget
{
    Q_OBJECT

public:
    enum class Kind {
        Plain,
        Secret, ///< Masked, with a button that shows it where that is allowed.
        Iban, ///< In capitals and groups of four while it is typed, whatever is typed.
    };

    FormField(Look &look, Kind kind, bool showable, QWidget *parent = nullptr);

    void setTexts(const QString &label, const QString &hint = {});
    /// Texts of the button that shows and hides what is typed: they are different on each field of a page.
    void setShowTexts(const QString &show, const QString &hide);
    /// What that button needs for the longer of its texts, and at least; 0 without one.
    int toggleWidth() const;
    void setToggleWidth(int width);
    /// A button at the right of the input, such as a way on for those who have nothing to write here.
    void addBeside(QPushButton *button);
    /// Whether a secret may be shown: only to its owner. Taking that away masks it.
    void setShowable(bool showable);
    /// Not to be typed by whoever sits there now; \a why says what to do instead. Empty gives it back.
    void withhold(const QString &why);
    bool isWithheld() const { return m_withheld; }
    /// Empty takes the error away.
    void setError(const QString &error);
    QString error() const { return m_error->text(); }
    QString label() const { return m_label->text(); }

    QString text() const { return m_edit->text(); }
    void setText(const QString &text) { m_edit->setText(text); }
    /// Forgets the text and its undo history.
    void forget();
    QLineEdit *edit() { return m_edit; }
    /// While an act waits or its outcome is unknown.
    void setLocked(bool locked);

protected:
    void resizeEvent(QResizeEvent *event) override;

Q_SIGNALS:
    /// Whatever changed it: typed, pasted, or set through the accessibility interface.
    void changed();

private:
    void describe();
    void renameToggle();
    bool isShown() const { return m_edit->echoMode() == QLineEdit::Normal; }
    void setShown(bool shown);
    void applyLocks();

    Look &m_look;
    QLabel *m_label;
    QLabel *m_hint;
    QLabel *m_why;
    IbanEdit *m_iban; ///< The input if it is one for an IBAN, else null.
    QLineEdit *m_edit;
    QHBoxLayout *m_row;
    QPushButton *m_toggle = nullptr;
    QLabel *m_error;
    QString m_show;
    QString m_hide;
    bool m_locked = false;
    bool m_withheld = false;
};

} // namespace guichet
