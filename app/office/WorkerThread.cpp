// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "WorkerThread.h"

namespace guichet {

bool endThread(std::unique_ptr<QThread> thread, QObject *worker, QDeadlineTimer bound)
{
    QObject::connect(thread.get(), &QThread::finished, worker, &QObject::deleteLater);
    QMetaObject::invokeMethod(worker, [thread = thread.get()] { thread->quit(); });
    if (thread->wait(bound)) {
        return true;
    }
    // It must not be destroyed while it runs.
    QThread *left = thread.release();
    QObject::connect(left, &QThread::finished, left, &QObject::deleteLater);
    if (left->isFinished()) {
        left->deleteLater();
    }
    return false;
}

} // namespace guichet
