// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <station/PrintQueue.h>

#include <QDateTime>
#include <QList>
#include <QString>

#include <chrono>
#include <functional>

QT_FORWARD_DECLARE_CLASS(QWidget)

namespace guichet {

class HelpCall;
class PinCheck;

/// One line of what the administrator may know of this terminal, in the language of the screen.
struct Fact
{
    QString label;
    QString value;
};

/// What the window is given beside the visit's own things. Everything may be left out, and is then not offered; what is
/// given outlives the window.
struct WindowTools
{
    /// Calls an agent; without it « Appeler un agent » only tells where to go.
    HelpCall *call = nullptr;
    /// Without it there is no administrator's page.
    PinCheck *pin = nullptr;
    /// Asked anew each time the administrator's page shows what is known.
    std::function<QList<Fact>()> facts = nullptr;
    /// Makes the page that enrols this terminal; the administrator's page owns it and destroys it when it is left.
    std::function<QWidget *()> makeEnrolment = nullptr;
    /// Prints a document of the resident's, as PrintQueue::print() does; without it nothing is offered on paper.
    std::function<Ticket(const QByteArray &pdf, PrintQueue::Handler handler)> print = nullptr;
    /// Called at the wipe: what this program still has in the printers' queues is not to come out.
    std::function<void()> cancelPrinting = nullptr;
    /// Ends the program in order.
    std::function<void()> quit = nullptr;
    /// The seam for the clock of the opening hours. UTC.
    std::function<QDateTime()> clock = [] { return QDateTime::currentDateTimeUtc(); };
    /// The seam for how soon after a change somebody presses. Never goes back.
    std::function<std::chrono::milliseconds()> uptime = [] {
        return std::chrono::duration_cast<std::chrono::milliseconds>(
            std::chrono::steady_clock::now().time_since_epoch());
    };
    /// How long the screen ignores everybody for its cleaning.
    std::chrono::seconds cleaning = std::chrono::seconds(30);
};

} // namespace guichet
