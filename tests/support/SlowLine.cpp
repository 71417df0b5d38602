// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SlowLine.h"

#include <QHostAddress>
#include <QQueue>
#include <QTcpSocket>
#include <QTimer>

namespace guichet::test {

/// One connection, and the one that it is handed on by.
class SlowLine::Pair : public QObject
{
public:
    Pair(SlowLine &line, qintptr descriptor)
        : QObject(&line.m_pairs)
        , m_line(line)
    {
        m_near.setSocketDescriptor(descriptor);
        m_far.connectToHost(QHostAddress(QHostAddress::LocalHost), line.m_target);
        connect(&m_near, &QTcpSocket::readyRead, this, [this] {
            if (!m_clientSpoke) {
                m_clientSpoke = true;
                ++m_line.m_roundTrips;
            }
            const auto opening = m_isOpen ? std::chrono::milliseconds(0) : m_line.m_latency;
            m_isOpen = true;
            carry(m_near, m_far, m_toFar, opening);
        });
        connect(&m_far, &QTcpSocket::readyRead, this, [this] {
            m_clientSpoke = false;
            carry(m_far, m_near, m_toNear, {});
        });
        connect(&m_near, &QTcpSocket::disconnected, this, [this] { end(m_far); });
        connect(&m_far, &QTcpSocket::disconnected, this, [this] { end(m_near); });
    }

private:
    void carry(QTcpSocket &from, QTcpSocket &to, QQueue<QByteArray> &way, std::chrono::milliseconds more)
    {
        way.enqueue(from.readAll());
        // Each timer takes what is first, so that nothing is overtaken.
        QTimer::singleShot(m_line.m_latency / 2 + more, Qt::PreciseTimer, this,
                           [&to, &way] { to.write(way.dequeue()); });
    }

    void end(QTcpSocket &other)
    {
        QTimer::singleShot(m_line.m_latency / 2, Qt::PreciseTimer, this, [this, &other] {
            other.disconnectFromHost();
            deleteLater();
        });
    }

    SlowLine &m_line;
    QTcpSocket m_near;
    QTcpSocket m_far;
    QQueue<QByteArray> m_toFar;
    QQueue<QByteArray> m_toNear;
    bool m_clientSpoke = false;
    bool m_isOpen = false;
};

SlowLine::SlowLine(quint16 target)
    : m_target(target)
{
}

bool SlowLine::start()
{
    return listen(QHostAddress(QHostAddress::LocalHost));
}

void SlowLine::incomingConnection(qintptr descriptor)
{
    ++m_connections;
    ++m_roundTrips;
    new Pair(*this, descriptor);
}

} // namespace guichet::test
