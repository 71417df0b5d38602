// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <pages/StepPage.h>

#include <QFrame>

namespace guichet {

class Drawing;

/// The card at the right, or under the fields where the window is narrow: what the resident needs to look at.
class SidePanel : public QFrame
{
    Q_OBJECT

public:
    explicit SidePanel(Look &look, QWidget *parent = nullptr);

    /// Hides itself when there is nothing to show.
    void show(const SideContent &content);
    bool isEmpty() const { return m_empty; }

private:
    QLabel *m_title;
    QLabel *m_text;
    Drawing *m_drawing;
    bool m_empty = true;
};

} // namespace guichet
