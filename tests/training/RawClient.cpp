// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "RawClient.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSslConfiguration>
#include <QTimer>
#include <QUuid>

#include <algorithm>

namespace guichet::training::test {

using namespace Qt::StringLiterals;

namespace {

// Never reached unless something is broken.
constexpr int patience = 10000;

} // namespace

QByteArray freshUuid()
{
    return QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
}

Headers without(Headers headers, const QByteArray &name)
{
    headers.removeIf([&](const auto &header) { return header.first == name; });
    return headers;
}

Headers with(Headers headers, const QByteArray &name, const QByteArray &value)
{
    headers = without(std::move(headers), name);
    headers.append({name, value});
    return headers;
}

QJsonObject Reply::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QString Reply::problem() const
{
    const QString code = text(u"code"_s);
    const bool whole = headers.value("content-type"_ba) == "application/problem+json"_ba
                       && number(u"status"_s) == status && text(u"type"_s) == u"urn:guichet:problem:"_s + code
                       && !text(u"title"_s).isEmpty();
    return whole ? code : QString();
}

QStringList Reply::reasons() const
{
    QStringList reasons;
    for (const QJsonValue reason : json().value(u"reasons"_s).toArray()) {
        reasons += reason.toString();
    }
    return reasons;
}

RawClient::RawClient(const QUrl &url, const QByteArray &certificatePem)
    : m_url(url)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates(QSslCertificate::fromData(certificatePem));
    m_socket.setSslConfiguration(configuration);
}

Headers RawClient::usualHeaders()
{
    return {{"X-Request-Id"_ba, freshUuid()}, {"User-Agent"_ba, "Guichet/0.1.0"_ba}, {"Accept-Language"_ba, "fr"_ba}};
}

Headers RawClient::postHeaders(const Headers &more)
{
    Headers headers = usualHeaders();
    headers.append({"Idempotency-Key"_ba, freshUuid()});
    headers.append({"Content-Type"_ba, "application/json"_ba});
    return headers + more;
}

Reply RawClient::send(const QByteArray &method, const QByteArray &path, const Headers &headers, const QByteArray &body)
{
    return begin(method, path, headers, body) ? finish(method != "HEAD"_ba) : Reply {};
}

bool RawClient::begin(const QByteArray &method, const QByteArray &path, const Headers &headers, const QByteArray &body)
{
    if (!connectSocket()) {
        return false;
    }
    QByteArray request = method + ' ' + path + " HTTP/1.1\r\nHost: localhost\r\n"_ba;
    for (const auto &[name, value] : headers) {
        request += name + ": " + value + "\r\n";
    }
    if (!body.isEmpty()) {
        request += "Content-Length: "_ba + QByteArray::number(body.size()) + "\r\n";
    }
    m_socket.write(request + "\r\n" + body);
    return m_socket.flush();
}

Reply RawClient::get(const QByteArray &path, const Headers &more)
{
    return send("GET"_ba, "/api/v1"_ba + path, usualHeaders() + more);
}

Reply RawClient::remove(const QByteArray &path, const Headers &more)
{
    return send("DELETE"_ba, "/api/v1"_ba + path, usualHeaders() + more);
}

Reply RawClient::post(const QByteArray &path, const QJsonObject &body, const Headers &more)
{
    return send("POST"_ba, "/api/v1"_ba + path, postHeaders(more), QJsonDocument(body).toJson(QJsonDocument::Compact));
}

Reply RawClient::put(const QByteArray &path, const QJsonObject &body, const Headers &more)
{
    return send("PUT"_ba, "/api/v1"_ba + path, postHeaders(more), QJsonDocument(body).toJson(QJsonDocument::Compact));
}

Reply RawClient::patch(const QByteArray &path, const QJsonObject &body, const Headers &more)
{
    return send("PATCH"_ba, "/api/v1"_ba + path, with(usualHeaders(), "Content-Type"_ba, "application/json"_ba) + more,
                QJsonDocument(body).toJson(QJsonDocument::Compact));
}

Reply RawClient::desk(const QByteArray &method, const QByteArray &path, const QByteArray &key, const QJsonObject &body)
{
    const Headers headers {{"Authorization"_ba, "Training "_ba + key}, {"Content-Type"_ba, "application/json"_ba}};
    const QByteArray content = method == "POST"_ba ? QJsonDocument(body).toJson() : QByteArray();
    return send(method, "/training"_ba + path, headers, content);
}

bool RawClient::connectSocket()
{
    if (m_socket.state() == QAbstractSocket::ConnectedState && m_socket.isEncrypted()) {
        return true;
    }
    m_socket.abort();
    QEventLoop loop;
    QObject::connect(&m_socket, &QSslSocket::encrypted, &loop, &QEventLoop::quit);
    QObject::connect(&m_socket, &QSslSocket::errorOccurred, &loop, &QEventLoop::quit);
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    m_socket.connectToHostEncrypted(m_url.host(), static_cast<quint16>(m_url.port()));
    loop.exec();
    return m_socket.isEncrypted();
}

Reply RawClient::finish(bool hasBody)
{
    const QByteArray endOfHeaders = "\r\n\r\n"_ba;
    QByteArray received;
    while (!received.contains(endOfHeaders)) {
        if (!waitForData()) {
            return {};
        }
        received += m_socket.readAll();
    }
    const qsizetype headerSize = received.indexOf(endOfHeaders);
    QList<QByteArray> lines = received.left(headerSize).split('\n');
    Reply reply;
    reply.status = lines.takeFirst().split(' ').value(1).toInt();
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        reply.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    reply.body = received.mid(headerSize + endOfHeaders.size());
    const qsizetype length = hasBody ? reply.headers.value("content-length"_ba, "0"_ba).toLongLong() : 0;
    while (reply.body.size() < length) {
        if (!waitForData()) {
            return {};
        }
        reply.body += m_socket.readAll();
    }
    return reply;
}

bool RawClient::waitForData()
{
    if (m_socket.bytesAvailable() == 0) {
        QEventLoop loop;
        QObject::connect(&m_socket, &QSslSocket::readyRead, &loop, &QEventLoop::quit);
        QObject::connect(&m_socket, &QSslSocket::disconnected, &loop, &QEventLoop::quit);
        QTimer::singleShot(patience, &loop, &QEventLoop::quit);
        loop.exec();
    }
    return m_socket.bytesAvailable() > 0;
}

} // namespace guichet::training::test
