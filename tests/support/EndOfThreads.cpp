// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QEvent>
#include <QFile>
#include <QThread>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

#include <unistd.h>

namespace {

using namespace std::chrono_literals;

/// These stay until the process ends, and nobody waits for them.
constexpr std::array lasting {"QDBus", "Thread (pooled)", "gmain", "gdbus", "pool-"};

/// The names of the threads that are about to end, this one apart. Empty where the system does not tell.
QList<QByteArray> endingThreads()
{
    QList<QByteArray> names;
    const QString own = QString::number(qint64(getpid()));
    const auto ids = QDir(QStringLiteral("/proc/self/task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &id : ids) {
        QFile file(QStringLiteral("/proc/self/task/%1/comm").arg(id));
        if (id == own || !file.open(QIODevice::ReadOnly)) {
            continue;
        }
        const QByteArray name = file.readAll().trimmed();
        if (std::none_of(lasting.begin(), lasting.end(),
                         [&name](const char *beginning) { return name.startsWith(beginning); })) {
            names << name;
        }
    }
    return names;
}

/// A QThread counts as finished a little before its thread is: OpenSSL frees what it keeps for each thread in the thread's
/// very end. A process that ends in between leaves that behind, which LeakSanitizer reports now and then.
class EndOfThreads : public testing::Environment
{
public:
    void TearDown() override
    {
        // What the last test let go has threads of its own.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        const QDeadlineTimer bound(5s);
        while (!endingThreads().isEmpty()) {
            if (bound.hasExpired()) {
                std::fprintf(stderr, "still running: %s\n", endingThreads().join(", ").constData());
                return;
            }
            QThread::msleep(1);
        }
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
};

const auto *const registered = testing::AddGlobalTestEnvironment(new EndOfThreads);

} // namespace
