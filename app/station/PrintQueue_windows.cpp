// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PrintQueue.h"

#include <QCoreApplication>

#include <utility>

namespace guichet {

namespace {

/// Windows has no program that prints a PDF from its standard input; a file on disk is not wanted.
class NoPrintQueue : public PrintQueue
{
public:
    explicit NoPrintQueue(Problem problem)
        : m_problem(problem)
    {
    }

    Ticket print(const QByteArray & /*pdf*/, Handler handler) override
    {
        auto waiting = std::make_shared<Handler>(std::move(handler));
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [waiting, problem = m_problem] {
                if (const auto wanted = std::exchange(*waiting, nullptr)) {
                    wanted(problem);
                }
            },
            Qt::QueuedConnection);
        return Ticket([waiting] { *waiting = nullptr; });
    }
    void cancelAll() override { }

private:
    Problem m_problem;
};

} // namespace

std::unique_ptr<PrintQueue> printQueue(const QString &printer)
{
    return std::make_unique<NoPrintQueue>(printer.isEmpty() ? PrintQueue::Problem::NoPrinter
                                                            : PrintQueue::Problem::NotAvailable);
}

} // namespace guichet
