// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <council/Ticket.h>
#include <journeys/Journey.h>
#include <station/PrintQueue.h>

#include <QObject>

#include <functional>

namespace guichet {

/// Puts on paper what the mandate of a visit has there, from whichever page it is asked for, and knows whether that was
/// done. One for each visit; dies before its journey, and what is being printed is then nobody's.
class MandatePrinter : public QObject
{
    Q_OBJECT

public:
    /// What became of the present mandate's paper.
    enum class State { None, Waiting, Begun, Failed };
    using Print = std::function<Ticket(const QByteArray &pdf, PrintQueue::Handler handler)>;

    /// \a print is as PrintQueue::print().
    MandatePrinter(const Journey &journey, Print print, QObject *parent = nullptr);

    State state() const;
    /// The mandate was signed in this visit, its account is signed in, and it waits for a signature on paper.
    bool isPaperNeeded() const;
    /// It is needed, and neither printed nor on its way.
    bool isPaperMissing() const;
    /// In the language of the screen. Does nothing without a mandate of this visit or while its paper is on its way.
    void print();

Q_SIGNALS:
    void changed();

private:
    /// Null without one.
    const Mandate *mandate() const;

    const Journey &m_journey;
    Print m_print;
    Ticket m_ticket;
    State m_state = State::None;
    /// The mandate that the state speaks of.
    QString m_reference;
};

} // namespace guichet
