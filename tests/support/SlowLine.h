// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>

#include <chrono>

namespace guichet::test {

/// A line to a server of this machine that is slow, and counts. Whatever goes over it is late by half of its latency in each
/// direction, and a connection takes one latency to be opened.
class SlowLine : private QTcpServer
{
public:
    explicit SlowLine(quint16 target);

    bool start();
    quint16 port() const { return serverPort(); }
    /// There and back.
    void setLatency(std::chrono::milliseconds latency) { m_latency = latency; }

    int connectionCount() const { return m_connections; }
    /// How often the client had to wait for the other end, at any latency: once for each connection, and once for each time
    /// that it spoke after the server had. In TLS 1.3 the server speaks once more after the handshake, for which nobody waits:
    /// a request right behind a handshake may count one too many.
    int roundTrips() const { return m_roundTrips; }

private:
    class Pair;

    void incomingConnection(qintptr descriptor) override;

    quint16 m_target;
    std::chrono::milliseconds m_latency {0};
    int m_connections = 0;
    int m_roundTrips = 0;
    QObject m_pairs; ///< The last, so that their ends find everything they touch.
};

} // namespace guichet::test
