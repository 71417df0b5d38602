// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QTcpServer>
#include <QUrl>

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
    /// \a server: host and port are used.
    explicit SlowLine(const QUrl &server);
    ~SlowLine() override;

    bool start();
    /// The server's address through this line.
    QUrl url() const;

    /// For what is sent from now on. Half of it each way; opening a connection costs the whole once more.
    void setRoundTrip(std::chrono::milliseconds roundTrip) { m_roundTrip = roundTrip; }
    /// Of so many chunks in a hundred the first sending is lost. The same chunks each time.
    void setLoss(int percent) { m_lossPercent = percent; }
    /// As a server that has waited long enough.
    void closeConnections();

    /// Those begun since forgetCounts(): for opening connections, for TLS, for requests.
    int roundTrips() const { return m_roundTrips; }
    int connections() const { return m_connections; }
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
    void handOn(const std::shared_ptr<Pair> &pair, Way &way);

    QUrl m_server;
    std::chrono::milliseconds m_roundTrip {0};
    int m_lossPercent = 0;
    std::minstd_rand m_dice;
    QList<QTcpSocket *> m_sockets;
    int m_roundTrips = 0;
    int m_connections = 0;
};

} // namespace guichet::test
