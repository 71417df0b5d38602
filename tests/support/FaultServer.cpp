// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FaultServer.h"

#include <training/Certificate.h>

#include <QDateTime>
#include <QLocale>
#include <QPointer>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTimer>

#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>

#include <sys/socket.h>

namespace guichet::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int floodSize = 2 * 1024 * 1024;
const QByteArray endOfHead = "\r\n\r\n"_ba;
const QString basePath = u"/api/v1"_s;

/// Whether \a message is whole; only what has a Content-Length has a body.
bool isWhole(const QByteArray &message)
{
    const qsizetype headSize = message.indexOf(endOfHead);
    if (headSize < 0) {
        return false;
    }
    static const QRegularExpression length(u"\r\nContent-Length: *([0-9]+)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    const auto match = length.match(QString::fromLatin1(message.left(headSize)));
    return message.size() - headSize - endOfHead.size() >= match.captured(1).toLongLong();
}

SeenRequest parsed(const QByteArray &message)
{
    SeenRequest request;
    const qsizetype headSize = message.indexOf(endOfHead);
    QList<QByteArray> lines = message.left(headSize).split('\n');
    const QList<QByteArray> first = lines.takeFirst().split(' ');
    request.method = first.value(0);
    request.path = first.value(1);
    for (const QByteArray &line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.append({line.left(colon).toLower(), line.mid(colon + 1).trimmed()});
    }
    request.body = message.mid(headSize + endOfHead.size());
    return request;
}

/// Its end is a reset from now on.
void armReset(const QTcpSocket &socket)
{
    const linger atOnce {1, 0};
    setsockopt(static_cast<int>(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
}

void end(QTcpSocket *socket, bool reset)
{
    if (!reset) {
        socket->disconnectFromHost();
        return;
    }
    socket->flush();
    armReset(*socket);
    socket->abort();
}

/// Owned by the socket, and gone with what it had to say.
void sendInDrips(QTcpSocket *socket, const QByteArray &answer, const Fault &fault)
{
    auto *timer = new QTimer(socket);
    QObject::connect(timer, &QTimer::timeout, socket, [socket, timer, answer, fault, sent = qsizetype(0)]() mutable {
        if (sent < answer.size()) {
            socket->write(answer.mid(sent++, 1));
            return;
        }
        timer->deleteLater();
        if (fault.closed) {
            end(socket, fault.reset);
        }
    });
    timer->start(fault.drip);
}

QSslConfiguration configurationOf(const TlsIdentity &identity)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(QSslCertificate::fromData(identity.chain, QSsl::Pem));
    configuration.setPrivateKey(QSslKey(identity.privateKey, QSsl::Ec, QSsl::Pem));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    if (identity.hasMiddleProtocolOnly) {
        configuration.setProtocol(QSsl::TlsV1_2);
    }
    return configuration;
}

QByteArray halved(const QByteArray &answer)
{
    const qsizetype bodyAt = answer.indexOf(endOfHead) + endOfHead.size();
    return answer.left(bodyAt + (answer.size() - bodyAt) / 2);
}

} // namespace

QByteArray SeenRequest::header(const QByteArray &name) const
{
    for (const auto &[known, value] : headers) {
        if (known == name) {
            return value;
        }
    }
    return {};
}

bool SeenRequest::has(const QByteArray &name) const
{
    return std::any_of(headers.begin(), headers.end(), [&name](const auto &header) { return header.first == name; });
}

QByteArray answerOf(int status, const QByteArray &type, const QByteArray &body, const Headers &headers)
{
    QByteArray answer = "HTTP/1.1 "_ba + QByteArray::number(status) + " Scripted\r\n"_ba;
    Headers all = headers;
    const auto add = [&all](const QByteArray &name, const QByteArray &value) {
        for (const auto &header : std::as_const(all)) {
            if (header.first == name) {
                return;
            }
        }
        all.append({name, value});
    };
    add("Date"_ba,
        QLocale::c().toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1());
    if (!type.isEmpty()) {
        add("Content-Type"_ba, type);
    }
    bool chunked = false;
    for (const auto &header : std::as_const(all)) {
        chunked = chunked || header.first == "Transfer-Encoding"_ba;
    }
    if (!chunked && status != 204 && status != 304) {
        add("Content-Length"_ba, QByteArray::number(body.size()));
    }
    for (const auto &[name, value] : std::as_const(all)) {
        if (!value.isEmpty()) {
            answer += name + ": " + value + "\r\n";
        }
    }
    return answer + "\r\n" + body;
}

QByteArray problemOf(int status, const QByteArray &code, const QByteArray &moreMembers, const Headers &headers)
{
    const QByteArray body = R"({"type":"urn:guichet:problem:)"_ba + code + R"(","title":"Scripted","status":)"_ba
                            + QByteArray::number(status) + R"(,"code":")"_ba + code + '"' + moreMembers + '}';
    return answerOf(status, "application/problem+json"_ba, body, headers);
}

namespace faults {

Fault cutBeforeTheCouncil()
{
    return {.closed = true};
}

Fault cutAfterTheCouncil()
{
    return {.forwarded = true, .closed = true};
}

Fault cutInTheAnswer()
{
    return {.forwarded = true, .answer = std::nullopt, .halved = true, .closed = true};
}

Fault silence()
{
    return {};
}

Fault slow(std::chrono::milliseconds delay)
{
    return {.forwarded = true, .answer = std::nullopt, .delay = delay};
}

Fault instead(const QByteArray &answer)
{
    return {.answer = answer};
}

Fault spoilt(const QByteArray &answer)
{
    return {.forwarded = true, .answer = answer};
}

Fault reset(bool forwarded)
{
    return {.forwarded = forwarded, .closed = true, .reset = true};
}

Fault cutAt(qsizetype size)
{
    return {.forwarded = true, .answer = std::nullopt, .closed = true, .twist = [size](const QByteArray &answer) {
                return size < 0 ? answer.chopped(std::min(-size, answer.size())) : answer.left(size);
            }};
}

Fault twisted(std::function<QByteArray(const QByteArray &)> twist)
{
    return {.forwarded = true, .answer = std::nullopt, .twist = std::move(twist)};
}

Fault drip(std::chrono::milliseconds pause)
{
    return {.forwarded = true, .answer = std::nullopt, .drip = pause};
}

QByteArray announcedFlood()
{
    return answerOf(200, "application/json"_ba, QByteArray(floodSize, ' '));
}

QByteArray unannouncedFlood()
{
    const int chunkSize = 16 * 1024;
    const QByteArray chunk = QByteArray::number(chunkSize, 16) + "\r\n" + QByteArray(chunkSize, ' ') + "\r\n";
    return answerOf(200, "application/json"_ba, chunk.repeated(floodSize / chunkSize) + "0\r\n\r\n",
                    {{"Transfer-Encoding"_ba, "chunked"_ba}});
}

} // namespace faults

struct FaultServer::Connection
{
    int number;
    QByteArray received;
};

FaultServer::FaultServer(const QUrl &council)
    : m_council(council)
{
    const training::Certificate certificate = training::makeLoopbackCertificate();
    m_identity = {.chain = certificate.certificate, .privateKey = certificate.privateKey};
}

FaultServer::FaultServer(Script script)
    : FaultServer(QUrl())
{
    m_script = std::move(script);
}

FaultServer::~FaultServer()
{
    // Their ends must find nothing left to touch.
    qDeleteAll(findChildren<QTcpSocket *>(Qt::FindDirectChildrenOnly));
}

bool FaultServer::start(const QHostAddress &address, quint16 port)
{
    m_address = address;
    if (!listen(address, port)) {
        return false;
    }
    m_port = serverPort();
    return true;
}

QUrl FaultServer::url() const
{
    return QUrl(u"https://%1:%2%3"_s.arg(m_address.toString()).arg(m_port).arg(basePath));
}

void FaultServer::refuse()
{
    close();
    dropConnections();
}

bool FaultServer::resume()
{
    return listen(m_address, m_port);
}

void FaultServer::dropConnections()
{
    const auto sockets = findChildren<QTcpSocket *>(Qt::FindDirectChildrenOnly);
    for (QTcpSocket *socket : sockets) {
        socket->abort();
    }
}

int FaultServer::openConnectionCount() const
{
    const auto sockets = findChildren<QTcpSocket *>(Qt::FindDirectChildrenOnly);
    return static_cast<int>(std::count_if(sockets.begin(), sockets.end(), [](const QTcpSocket *socket) {
        return socket->state() == QAbstractSocket::ConnectedState;
    }));
}

void FaultServer::setFault(const QByteArray &method, const QString &path, const Fault &fault, int first, int count)
{
    m_rules.append({method, path, fault, first, count});
}

QList<SeenRequest> FaultServer::requests(const QByteArray &method, const QString &path) const
{
    QList<SeenRequest> matching;
    std::copy_if(m_requests.begin(), m_requests.end(), std::back_inserter(matching),
                 [&](const SeenRequest &request) { return matches(method, path, request); });
    return matching;
}

void FaultServer::incomingConnection(qintptr descriptor)
{
    const int number = ++m_connections;
    auto *socket = m_plain || m_mute ? new QTcpSocket(this) : new QSslSocket(this);
    socket->setSocketDescriptor(descriptor);
    if (m_hangingUp || m_resetting) {
        if (m_resetting) {
            armReset(*socket);
        }
        socket->abort();
        socket->deleteLater();
        return;
    }
    if (m_mute) {
        return;
    }
    auto connection = std::make_shared<Connection>(Connection {number, {}});
    connect(socket, &QTcpSocket::readyRead, this, [this, socket, connection] { read(socket, *connection); });
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    if (auto *secured = qobject_cast<QSslSocket *>(socket)) {
        secured->setSslConfiguration(configurationOf(m_identity));
        connect(secured, &QSslSocket::encrypted, this, [this] { ++m_handshakes; });
        connect(secured, &QSslSocket::errorOccurred, secured, [secured] {
            if (!secured->isEncrypted()) {
                secured->abort();
                secured->deleteLater();
            }
        });
        secured->startServerEncryption();
    }
}

void FaultServer::read(QTcpSocket *socket, Connection &connection)
{
    connection.received += socket->readAll();
    if (!isWhole(connection.received)) {
        return;
    }
    SeenRequest request = parsed(std::exchange(connection.received, {}));
    request.connection = connection.number;
    m_requests.append(request);
    serve(socket, request);
}

void FaultServer::serve(QTcpSocket *socket, const SeenRequest &request)
{
    const auto fault = faultOf(request);
    if (fault && !fault->forwarded) {
        reply(socket, fault->answer.value_or(QByteArray()), fault);
    } else if (m_script) {
        reply(socket, m_script(request), fault);
    } else {
        forward(socket, request, fault);
    }
}

void FaultServer::forward(QTcpSocket *socket, const SeenRequest &request, const std::optional<Fault> &fault)
{
    QByteArray message = request.method + ' ' + request.path + " HTTP/1.1\r\n"_ba;
    for (const auto &[name, value] : request.headers) {
        message += name + ": " + value + "\r\n";
    }
    message += "\r\n" + request.body;

    auto *council = new QSslSocket(&m_toCouncil);
    council->setPeerVerifyMode(QSslSocket::VerifyNone);
    auto answer = std::make_shared<QByteArray>();
    connect(council, &QSslSocket::encrypted, council, [council, message] { council->write(message); });
    // The council finishes what it began even when whoever asked is gone.
    connect(council, &QSslSocket::readyRead, this,
            [this, council, answer, fault, asker = QPointer<QTcpSocket>(socket)] {
                *answer += council->readAll();
                if (!isWhole(*answer)) {
                    return;
                }
                council->disconnect();
                council->abort();
                council->deleteLater();
                if (asker != nullptr) {
                    reply(asker, *answer, fault);
                }
            });
    council->connectToHostEncrypted(m_council.host(), static_cast<quint16>(m_council.port()));
}

void FaultServer::reply(QTcpSocket *socket, QByteArray answer, const std::optional<Fault> &fault)
{
    if (fault) {
        answer = fault->answer.value_or(answer);
        answer = fault->twist ? fault->twist(answer) : answer;
        answer = fault->halved ? halved(answer) : answer;
    }
    const auto send = [answer, fault, asker = QPointer<QTcpSocket>(socket)] {
        if (asker == nullptr) {
            return;
        }
        if (fault && fault->drip.count() > 0) {
            sendInDrips(asker, answer, *fault);
            return;
        }
        asker->write(answer);
        if (fault && fault->closed) {
            end(asker, fault->reset);
        }
    };
    if (fault && fault->delay.count() > 0) {
        QTimer::singleShot(fault->delay, Qt::PreciseTimer, this, send);
    } else {
        send();
    }
}

std::optional<Fault> FaultServer::faultOf(const SeenRequest &request)
{
    for (Rule &rule : m_rules) {
        if (matches(rule.method, rule.path, request)) {
            ++rule.seen;
            if (rule.seen >= rule.first && rule.seen - rule.first < rule.count) {
                return rule.fault;
            }
        }
    }
    return m_whim ? m_whim(request) : std::nullopt;
}

bool FaultServer::matches(const QByteArray &method, const QString &path, const SeenRequest &request)
{
    return request.method == method
           && QRegularExpression(QRegularExpression::anchoredPattern(basePath + path))
                  .match(QString::fromLatin1(request.path))
                  .hasMatch();
}

} // namespace guichet::test
