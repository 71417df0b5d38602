// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Relay.h"

#include <training/Certificate.h>

#include <QHostAddress>
#include <QPointer>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpSocket>

#include <memory>
#include <utility>

namespace guichet::test {

using namespace Qt::StringLiterals;

namespace {

const QByteArray endOfHead = "\r\n\r\n"_ba;

/// Empty when there is none.
QByteArray headerOf(const QByteArray &message, const QString &name)
{
    const QRegularExpression line(u"\r\n%1: *([^\r]*)"_s.arg(name), QRegularExpression::CaseInsensitiveOption);
    return line.match(QString::fromLatin1(message.left(message.indexOf(endOfHead)))).captured(1).toLatin1();
}

bool isWhole(const QByteArray &message)
{
    const qsizetype headSize = message.indexOf(endOfHead);
    return headSize >= 0
           && message.size() - headSize - endOfHead.size() >= headerOf(message, u"Content-Length"_s).toLongLong();
}

Exchange exchangeOf(const QByteArray &request, const QByteArray &answer)
{
    const QByteArrayList first = request.left(request.indexOf('\r')).split(' ');
    const QByteArray target = first.value(1);
    return {first.value(0), target.left(target.indexOf('?') < 0 ? target.size() : target.indexOf('?')),
            answer.mid(answer.indexOf(' ') + 1, 3).toInt(), headerOf(answer, u"sl-violations"_s),
            answer.mid(answer.indexOf(endOfHead) + endOfHead.size())};
}

} // namespace

Relay::Relay(quint16 prism)
    : m_prism(prism)
{
    const training::Certificate certificate = training::makeLoopbackCertificate();
    m_certificate = certificate.certificate;
    m_privateKey = certificate.privateKey;
}

Relay::~Relay()
{
    // Their ends must find nothing left to touch.
    qDeleteAll(findChildren<QSslSocket *>(Qt::FindDirectChildrenOnly));
}

bool Relay::start()
{
    return listen(QHostAddress::LocalHost);
}

QUrl Relay::url() const
{
    return QUrl(u"https://127.0.0.1:%1"_s.arg(serverPort()));
}

void Relay::incomingConnection(qintptr descriptor)
{
    auto *client = new QSslSocket(this);
    client->setSocketDescriptor(descriptor);
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(m_certificate, QSsl::Pem));
    configuration.setPrivateKey(QSslKey(m_privateKey, QSsl::Ec, QSsl::Pem));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    client->setSslConfiguration(configuration);
    auto received = std::make_shared<QByteArray>();
    connect(client, &QSslSocket::readyRead, this, [this, client, received] {
        *received += client->readAll();
        if (isWhole(*received)) {
            forward(client, std::exchange(*received, {}));
        }
    });
    connect(client, &QSslSocket::disconnected, client, &QObject::deleteLater);
    client->startServerEncryption();
}

void Relay::forward(QSslSocket *client, QByteArray message)
{
    if (!m_preference.isEmpty()) {
        message.insert(message.indexOf(endOfHead), "\r\nPrefer: "_ba + m_preference);
    }
    auto *prism = new QTcpSocket(&m_toPrism);
    auto answer = std::make_shared<QByteArray>();
    connect(prism, &QTcpSocket::connected, prism, [prism, message] { prism->write(message); });
    connect(prism, &QTcpSocket::readyRead, this, [this, prism, answer, message, asker = QPointer<QSslSocket>(client)] {
        *answer += prism->readAll();
        if (!isWhole(*answer)) {
            return;
        }
        prism->disconnect();
        prism->abort();
        prism->deleteLater();
        m_exchanges.append(exchangeOf(message, *answer));
        if (asker != nullptr) {
            asker->write(*answer);
        }
    });
    prism->connectToHost(QHostAddress(QHostAddress::LocalHost), m_prism);
}

} // namespace guichet::test
