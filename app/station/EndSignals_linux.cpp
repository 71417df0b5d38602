// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EndSignals.h"

#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace guichet {

namespace {

constexpr std::array endingSignals = {SIGTERM, SIGINT, SIGHUP};

/// Written to by the handler, which may do next to nothing else.
volatile sig_atomic_t wire = -1;

extern "C" void heard(int)
{
    const char ring = 1;
    const int kept = errno;
    // A full pipe has rung already.
    [[maybe_unused]] const ssize_t written = write(wire, &ring, 1);
    errno = kept;
}

void handle(void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    for (const int number : endingSignals) {
        sigaction(number, &action, nullptr);
    }
}

} // namespace

struct EndSignals::Wires
{
    std::array<int, 2> ends = {-1, -1};
    std::unique_ptr<QSocketNotifier> notifier;
};

EndSignals::EndSignals(QObject *parent)
    : QObject(parent)
    , m_wires(std::make_unique<Wires>())
{
    if (pipe2(m_wires->ends.data(), O_CLOEXEC | O_NONBLOCK) != 0) {
        return;
    }
    m_wires->notifier = std::make_unique<QSocketNotifier>(m_wires->ends[0], QSocketNotifier::Read);
    connect(m_wires->notifier.get(), &QSocketNotifier::activated, this, [this] {
        char ring = 0;
        while (read(m_wires->ends[0], &ring, 1) == 1) {
            Q_EMIT asked();
        }
    });
    wire = m_wires->ends[1];
    handle(heard);
}

EndSignals::~EndSignals()
{
    if (m_wires->notifier == nullptr) {
        return;
    }
    handle(SIG_DFL);
    wire = -1;
    m_wires->notifier.reset();
    for (const int end : m_wires->ends) {
        ::close(end);
    }
}

} // namespace guichet
