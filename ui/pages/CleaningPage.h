// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fields/Widgets.h>
#include <frame/Overlays.h>

#include <QTimer>

#include <chrono>

namespace guichet {

class Look;

/// Counts down while the screen is cleaned. The window ignores touch, mouse and keys meanwhile; nothing but the time
/// ends it.
class CleaningPage : public OverlayPage
{
    Q_OBJECT

public:
    explicit CleaningPage(Look &look, QWidget *parent = nullptr);

    void start(std::chrono::seconds time);
    QWidget *firstFocus() override { return this; }

Q_SIGNALS:
    void finished();

protected:
    void changeEvent(QEvent *event) override;

private:
    void count();
    void write();

    QLabel *m_heading;
    QLabel *m_figure;
    QLabel *m_sentence;
    int m_secondsLeft = 0;
    QTimer m_second {this};
};

} // namespace guichet
