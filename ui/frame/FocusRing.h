// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFocusFrame>

namespace guichet {

class Look;

/// Shows where the keyboard is: a dark line, a ring of ochre and a dark line around whatever has the focus, in every
/// theme and on fields in error too. Buttons and inputs have it, and widgets whose property « ringed » is true. One for the
/// window.
class FocusRing : public QFocusFrame
{
    Q_OBJECT

public:
    FocusRing(Look &look, QWidget *window);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void stay();

    Look &m_look;
};

} // namespace guichet
