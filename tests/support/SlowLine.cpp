// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SlowLine.h"

#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace guichet::test {

using namespace std::chrono_literals;

namespace {

/// The shortest time after which Linux sends again what was not acknowledged.
constexpr auto resendAfter = 200ms;

} // namespace

SlowLine::SlowLine(quint16 target)
    : m_target(target)
{
}

SlowLine::~SlowLine()
{
    close();
    closeConnections();
}

bool SlowLine::start()
{
    return listen(QHostAddress::LocalHost);
}

void SlowLine::closeConnections()
{
    const QList<QTcpSocket *> sockets = std::exchange(m_sockets, {});
    for (QTcpSocket *socket : sockets) {
        socket->disconnect();
        socket->abort();
        socket->deleteLater();
    }
}

void SlowLine::forgetCounts()
{
    m_roundTrips = 0;
    m_connections = 0;
}

void SlowLine::incomingConnection(qintptr descriptor)
{
    ++m_connections;
    ++m_roundTrips;
    auto *client = new QTcpSocket(this);
    auto *server = new QTcpSocket(this);
    client->setSocketDescriptor(descriptor);
    const auto pair = std::make_shared<Pair>();
    pair->toServer = {client, server};
    pair->toClient = {server, client};
    pair->open = Clock::now() + m_latency;
    m_sockets << client << server;
    connect(client, &QTcpSocket::readyRead, this, [this, pair] { take(pair, pair->toServer, true); });
    connect(server, &QTcpSocket::readyRead, this, [this, pair] { take(pair, pair->toClient, false); });
    for (auto [one, other] : {std::pair(client, server), std::pair(server, client)}) {
        connect(one, &QTcpSocket::disconnected, this, [this, one = one, other = other] {
            m_sockets.removeAll(one);
            one->deleteLater();
            other->disconnectFromHost();
        });
    }
    server->connectToHost(QHostAddress(QHostAddress::LocalHost), m_target);
}

void SlowLine::take(const std::shared_ptr<Pair> &pair, Way &way, bool fromClient)
{
    QByteArray bytes = way.from->readAll();
    if (fromClient && std::exchange(pair->serverSpoke, false)) {
        ++m_roundTrips;
    } else if (!fromClient) {
        pair->serverSpoke = true;
    }
    auto due = std::max(Clock::now(), pair->open) + m_latency / 2;
    if (m_lossPercent > 0 && static_cast<int>(m_dice() % 100) < m_lossPercent) {
        due += resendAfter + m_latency;
    }
    way.last = std::max(way.last, due);
    way.chunks.emplace_back(way.last, std::move(bytes));
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(way.last - Clock::now());
    QTimer::singleShot(std::max<std::chrono::milliseconds>(wait, 0ms), Qt::PreciseTimer, way.to,
                       [pair, &way] { handOn(way); });
}

void SlowLine::handOn(Way &way)
{
    if (!way.chunks.empty()) {
        way.to->write(way.chunks.front().second);
        way.chunks.pop_front();
    }
}

} // namespace guichet::test
