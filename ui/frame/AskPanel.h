// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Overlays.h"

#include <fields/Widgets.h>

#include <functional>

namespace guichet {

class Look;

/// A question that covers the journey inside the one window: title, sentence, two answers. Esc is the first answer.
class AskPanel : public OverlayPage
{
    Q_OBJECT

public:
    explicit AskPanel(Look &look, QWidget *parent = nullptr);

    struct Words
    {
        QString title;
        QString sentence;
        QString stay;
        QString go; ///< Empty for a question with one answer.
        QString figure = {}; ///< Of a countdown, shown large; empty for none.
    };
    /// \a words is asked again whenever the language changes.
    void ask(std::function<Words()> words);
    /// The sentence anew, for a countdown.
    void refresh();
    QWidget *firstFocus() override { return m_stay; }
    /// Screen readers say the sentence now.
    void say();

Q_SIGNALS:
    void stayed();
    void went();
    /// The sentence was given to screen readers.
    void said();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QLabel *m_title;
    QLabel *m_sentence;
    QLabel *m_figure;
    QPushButton *m_stay;
    QPushButton *m_go;
    std::function<Words()> m_words;
};

} // namespace guichet
