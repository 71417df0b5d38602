// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DeskOffice.h"
#include "Screen.h"

#include <desk/Desk.h>

namespace guichet {

/// A counter with its desk, over a fake council, used as its agent uses it.
class DeskScreen
{
public:
    /// With \a screens at hand: the second, if there is one, faces the resident. There are two in the whole.
    explicit DeskScreen(qsizetype screens = 1, QSize size = {1280, 900}, const WindowTools &tools = {});
    ~DeskScreen();
    DeskScreen(const DeskScreen &) = delete;
    DeskScreen &operator=(const DeskScreen &) = delete;

    /// What the printer says of the last document, when the test lets it; nothing when nobody waits for it.
    PrintQueue::Handler answerPrint;
    DeskOffice office;
    AgentSession agent;
    CallBoard calls;
    Screen screen;
    Desk *desk;
    int beeps = 0;
    QList<QByteArray> printed;
    /// UTC
    QDateTime now;
    /// The statistics that were made; null before and after.
    QPointer<QWidget> statistics;

    void settle();
    /// Signs the agent in, with what is right.
    void signIn();
    /// Signs in and begins an accompaniment: for a first registration, or for what the resident is at already.
    void accompany();

    /// Wherever it is in the window.
    QWidget *panel();
    /// What is seen of the panel alone.
    QStringList texts();
    bool shows(const QString &text);
    /// Some text that is seen in the panel holds \a part.
    bool tells(const QString &part);
    QAbstractButton *button(const QString &text);
    QLineEdit *field(const QString &label);
    /// Through the menu, where there is one; opens the panel where it is folded away.
    void press(const QString &text);
    void fill(const QString &label, const QString &text);
    /// The window on the resident's own screen; null while there is none.
    QWidget *residentScreen();
    /// Presses a button of the resident's own screen.
    void pressThere(const QString &text);

private:
    void unfold();
};

/// A call as it comes from a kiosk, waiting.
Call callFrom(const QString &terminal, const QString &id);

} // namespace guichet
