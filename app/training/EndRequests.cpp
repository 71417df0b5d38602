// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EndRequests.h"

#ifdef Q_OS_UNIX
#    include <QSocketNotifier>

#    include <array>
#    include <csignal>
#    include <fcntl.h>
#    include <unistd.h>
#else
#    include <QCoreApplication>

#    include <cstdio>
#    include <qt_windows.h>
#    include <thread>
#endif

namespace guichet::training {

#ifdef Q_OS_UNIX

namespace {

// A signal handler may do no more than write to a pipe; the event loop reads the other end.
std::array<int, 2> signalPipe {-1, -1};

void onSignal(int)
{
    const char byte = 0;
    [[maybe_unused]] const ssize_t written = ::write(signalPipe[1], &byte, 1);
}

void handle(int number, void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, nullptr);
}

} // namespace

EndRequests::EndRequests(QObject *parent)
    : QObject(parent)
{
    if (::pipe(signalPipe.data()) != 0) {
        qFatal("no pipe for signals");
    }
    for (const int end : signalPipe) {
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
        ::fcntl(end, F_SETFL, O_NONBLOCK);
    }
    m_signals = new QSocketNotifier(signalPipe[0], QSocketNotifier::Read, this);
    connect(m_signals, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        if (::read(signalPipe[0], &byte, 1) == 1) {
            Q_EMIT requested();
        }
    });
    handle(SIGTERM, onSignal);
    handle(SIGINT, onSignal);
    handle(SIGHUP, onSignal);
    // Whoever read our output may be gone before us; that alone ends nothing.
    handle(SIGPIPE, SIG_IGN);
}

EndRequests::~EndRequests()
{
    for (const int number : {SIGTERM, SIGINT, SIGHUP}) {
        handle(number, SIG_DFL);
    }
    ::close(signalPipe[0]);
    ::close(signalPipe[1]);
}

void EndRequests::watchStandardInput()
{
    auto *input = new QSocketNotifier(STDIN_FILENO, QSocketNotifier::Read, this);
    connect(input, &QSocketNotifier::activated, this, [this, input] {
        std::array<char, 256> dropped {};
        if (::read(STDIN_FILENO, dropped.data(), dropped.size()) <= 0) {
            input->setEnabled(false);
            Q_EMIT requested();
        }
    });
}

#else

namespace {

EndRequests *only = nullptr;

void ask()
{
    QMetaObject::invokeMethod(only, &EndRequests::requested, Qt::QueuedConnection);
}

BOOL WINAPI onConsoleEvent(DWORD)
{
    ask();
    return TRUE;
}

} // namespace

EndRequests::EndRequests(QObject *parent)
    : QObject(parent)
{
    only = this;
    SetConsoleCtrlHandler(onConsoleEvent, TRUE);
}

EndRequests::~EndRequests()
{
    SetConsoleCtrlHandler(onConsoleEvent, FALSE);
}

void EndRequests::watchStandardInput()
{
    // Pipes cannot be waited for by the event loop here; the thread ends with its pipe or with the process.
    std::thread([] {
        while (std::getchar() != EOF) { }
        ask();
    }).detach();
}

#endif

} // namespace guichet::training
