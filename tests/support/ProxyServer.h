// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QTcpServer>

QT_FORWARD_DECLARE_CLASS(QTcpSocket)

namespace guichet::test {

/// A proxy on the loopback: CONNECT of HTTP/1.1 with Basic, or SOCKS5 with a password (RFC 1928, RFC 1929).
class ProxyServer : private QTcpServer
{
public:
    enum class Kind { Http, Socks5 };

    explicit ProxyServer(Kind kind);

    bool start();
    quint16 port() const { return serverPort(); }
    /// « http://127.0.0.1:PORT » or « socks5://127.0.0.1:PORT ».
    QString address() const;

    /// Nobody gets through without these.
    void setCredentials(const QByteArray &name, const QByteArray &secret) { m_credentials = name + ':' + secret; }
    /// Whoever wants through is told this status (HTTP), or that the rules forbid it (SOCKS5).
    void setRefusing(int status) { m_refusing = status; }

    /// « HOST:PORT » of each connection that was let through.
    const QList<QByteArray> &targets() const { return m_targets; }
    /// « user:password » of each try, right or wrong.
    const QList<QByteArray> &tries() const { return m_tries; }
    int connectionCount() const { return m_connections; }

private:
    class Client;

    void incomingConnection(qintptr descriptor) override;

    Kind m_kind;
    QByteArray m_credentials;
    int m_refusing = 0;
    QList<QByteArray> m_targets;
    QList<QByteArray> m_tries;
    int m_connections = 0;
    QObject m_clients; ///< The last, so that their ends find everything they touch.
};

} // namespace guichet::test
