// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <council/Ticket.h>
#include <values/Outcome.h>

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>

namespace guichet {

/// Prints for the present visit, and takes back what was not printed when the visit ends. Nothing is written to disk by
/// Guichet, and no job's name says whose it is.
class PrintQueue
{
public:
    enum class Problem {
        NoPrinter, ///< None is configured.
        NotAvailable, ///< This system's means to print are not there.
        Refused, ///< No such printer, it takes no jobs, or the print system does not answer.
        Slow, ///< Not taken in time. It is taken back, should it have been taken after all.
    };
    /// The print system took the job; paper is not promised.
    struct Accepted
    {
    };
    using Handler = std::function<void(Outcome<Accepted, Problem>)>;

    virtual ~PrintQueue() = default;

    /// Prints \a pdf, a whole document. Answers on the calling thread, later, exactly once, within a deadline of ours.
    /// Dropping the ticket drops the answer, not the job.
    virtual Ticket print(const QByteArray &pdf, Handler handler) = 0;
    /// Called at the end of each visit: cancels all its jobs that are not on paper, and those still being handed over once
    /// they are. How long the print system keeps documents that it has printed is its own setting.
    virtual void cancelAll() = 0;
};

/// The queue of this system; \a printer as the settings name it, or empty.
std::unique_ptr<PrintQueue> printQueue(const QString &printer);

} // namespace guichet
