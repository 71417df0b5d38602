// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProxyServer.h"

#include <QHostAddress>
#include <QString>
#include <QTcpSocket>
#include <QtEndian>

#include <algorithm>

namespace guichet::test {

using namespace Qt::StringLiterals;

namespace {

const QByteArray endOfHead = "\r\n\r\n"_ba;

QByteArray bytes(std::initializer_list<int> values)
{
    QByteArray text;
    for (const int value : values) {
        text.append(static_cast<char>(value));
    }
    return text;
}

} // namespace

class ProxyServer::Client : public QObject
{
public:
    Client(ProxyServer &server, qintptr descriptor)
        : QObject(&server.m_clients)
        , m_server(server)
    {
        m_near.setSocketDescriptor(descriptor);
        connect(&m_near, &QTcpSocket::readyRead, this, &Client::read);
        connect(&m_far, &QTcpSocket::connected, this, [this] {
            m_near.write(m_welcome);
            m_isThrough = true;
        });
        connect(&m_far, &QTcpSocket::readyRead, this, [this] { m_near.write(m_far.readAll()); });
        connect(&m_far, &QTcpSocket::disconnected, &m_near, &QTcpSocket::disconnectFromHost);
        connect(&m_far, &QTcpSocket::errorOccurred, &m_near, &QTcpSocket::disconnectFromHost);
        connect(&m_near, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    }

private:
    void read()
    {
        m_received += m_near.readAll();
        if (m_isThrough) {
            m_far.write(std::exchange(m_received, {}));
        } else if (m_server.m_kind == Kind::Http) {
            readHttp();
        } else {
            while (readSocks()) { }
        }
    }

    void readHttp()
    {
        const qsizetype size = m_received.indexOf(endOfHead);
        if (size < 0) {
            return;
        }
        const QList<QByteArray> lines = m_received.left(size).split('\n');
        m_received.remove(0, size + endOfHead.size());
        QByteArray shown;
        for (const QByteArray &line : lines) {
            if (line.toLower().startsWith("proxy-authorization: basic ")) {
                shown = QByteArray::fromBase64(line.mid(27).trimmed());
                m_server.m_tries << shown;
            }
        }
        if (!m_server.m_credentials.isEmpty() && shown != m_server.m_credentials) {
            m_near.write("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"test\"\r\n"
                         "Content-Length: 0\r\n\r\n");
            return;
        }
        if (m_server.m_refusing != 0) {
            m_near.write("HTTP/1.1 " + QByteArray::number(m_server.m_refusing) + " No\r\nContent-Length: 0\r\n\r\n");
            return;
        }
        const QByteArray target = lines.value(0).split(' ').value(1);
        const qsizetype colon = target.lastIndexOf(':');
        open(target.left(colon), target.mid(colon + 1).toUShort(), "HTTP/1.1 200 Connection established\r\n\r\n"_ba);
    }

    /// One message; true when another may be there.
    bool readSocks()
    {
        const auto at = [this](qsizetype index) {
            return index < m_received.size() ? static_cast<unsigned char>(m_received.at(index)) : 0;
        };
        switch (m_stage) {
        case Stage::Greeting: {
            const int size = 2 + at(1);
            if (m_received.size() < 2 || m_received.size() < size) {
                return false;
            }
            const bool wantsPassword = !m_server.m_credentials.isEmpty();
            const bool canDoIt = m_received.mid(2, at(1)).contains(wantsPassword ? '\2' : '\0');
            m_received.remove(0, size);
            m_near.write(bytes({5, !canDoIt ? 0xff : wantsPassword ? 2 : 0}));
            m_stage = wantsPassword ? Stage::Password : Stage::Request;
            return true;
        }
        case Stage::Password: {
            const int userSize = at(1);
            const int size = 3 + userSize + at(2 + userSize);
            if (m_received.size() < 3 + userSize || m_received.size() < size) {
                return false;
            }
            const QByteArray shown =
                m_received.mid(2, userSize) + ':' + m_received.mid(3 + userSize, size - 3 - userSize);
            m_received.remove(0, size);
            m_server.m_tries << shown;
            const bool isRight = shown == m_server.m_credentials;
            m_near.write(bytes({1, isRight ? 0 : 1}));
            m_stage = Stage::Request;
            return isRight;
        }
        case Stage::Request: {
            const int kind = at(3);
            const int addressSize = kind == 1 ? 4 : kind == 4 ? 16 : 1 + at(4);
            if (m_received.size() < 5 || m_received.size() < 6 + addressSize) {
                return false;
            }
            const QByteArray address = m_received.mid(4, addressSize);
            const auto port = qFromBigEndian<quint16>(m_received.constData() + 4 + addressSize);
            m_received.remove(0, 6 + addressSize);
            if (m_server.m_refusing != 0) {
                m_near.write(bytes({5, 2, 0, 1, 0, 0, 0, 0, 0, 0}));
                return false;
            }
            const QByteArray host =
                kind == 1 ? QHostAddress(qFromBigEndian<quint32>(address.constData())).toString().toLatin1()
                          : address.mid(1);
            open(host, port, bytes({5, 0, 0, 1, 0, 0, 0, 0, 0, 0}));
            return false;
        }
        }
        return false;
    }

    void open(const QByteArray &host, quint16 port, const QByteArray &welcome)
    {
        m_server.m_targets << host + ':' + QByteArray::number(port);
        m_welcome = welcome;
        m_far.connectToHost(QString::fromLatin1(host), port);
    }

    enum class Stage { Greeting, Password, Request };

    ProxyServer &m_server;
    QTcpSocket m_near;
    QTcpSocket m_far;
    QByteArray m_received;
    QByteArray m_welcome;
    Stage m_stage = Stage::Greeting;
    bool m_isThrough = false;
};

ProxyServer::ProxyServer(Kind kind)
    : m_kind(kind)
{
}

bool ProxyServer::start()
{
    return listen(QHostAddress(QHostAddress::LocalHost));
}

QString ProxyServer::address() const
{
    return u"%1://127.0.0.1:%2"_s.arg(m_kind == Kind::Http ? u"http"_s : u"socks5"_s).arg(serverPort());
}

void ProxyServer::incomingConnection(qintptr descriptor)
{
    ++m_connections;
    new Client(*this, descriptor);
}

} // namespace guichet::test
