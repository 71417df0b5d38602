// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QTcpServer>

#include <chrono>
#include <deque>
#include <memory>
#include <random>

QT_FORWARD_DECLARE_CLASS(QTcpSocket)

namespace guichet::test {

/// A line as poor as it is told to be, in front of a server on loopback: hands bytes on as they are, later. One thread, whose
/// event loop carries them. A lost packet is made up for after the time that TCP would need; order is kept.
class SlowLine : private QTcpServer
{
public:
    /// \a target: the server's port on loopback.
    explicit SlowLine(quint16 target);
    ~SlowLine() override;

    bool start();
    quint16 port() const { return serverPort(); }

    /// There and back, for what is sent from now on. Half of it each way; opening a connection costs the whole once more.
    void setLatency(std::chrono::milliseconds latency) { m_latency = latency; }
    /// Of so many chunks in a hundred the first sending is lost. The same chunks each time.
    void setLoss(int percent) { m_lossPercent = percent; }
    /// As a server that has waited long enough.
    void closeConnections();

    /// How often the client had to wait for the other end since forgetCounts(), at any latency: once for each connection, and
    /// once for each time that it spoke after the server had. In TLS 1.3 the server speaks once more after the handshake, for
    /// which nobody waits: a request right behind a handshake may count one too many.
    int roundTrips() const { return m_roundTrips; }
    int connectionCount() const { return m_connections; }
    void forgetCounts();

private:
    using Clock = std::chrono::steady_clock;
    struct Way
    {
        QTcpSocket *from = nullptr;
        QTcpSocket *to = nullptr;
        std::deque<std::pair<Clock::time_point, QByteArray>> chunks = {};
        Clock::time_point last = {};
    };
    struct Pair
    {
        Way toServer;
        Way toClient;
        Clock::time_point open;
        bool serverSpoke = true;
    };

    void incomingConnection(qintptr descriptor) override;
    void take(const std::shared_ptr<Pair> &pair, Way &way, bool fromClient);
    static void handOn(Way &way);

    quint16 m_target;
    std::chrono::milliseconds m_latency {0};
    int m_lossPercent = 0;
    std::minstd_rand m_dice;
    QList<QTcpSocket *> m_sockets;
    int m_roundTrips = 0;
    int m_connections = 0;
};

} // namespace guichet::test
