// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>
#include <QThread>

#include <memory>

namespace guichet {

/// Ends a thread and the one object that lives on it, behind all that was asked of it before; waits until \a bound at most.
/// A thread that then still stands in the system, where nothing reaches it, is left to itself, and its object with it: they
/// go when it comes back, or with the process. False then.
bool endThread(std::unique_ptr<QThread> thread, QObject *worker, QDeadlineTimer bound);

} // namespace guichet
