// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QTcpServer>
#include <QUrl>

QT_FORWARD_DECLARE_CLASS(QSslSocket)

namespace guichet::test {

/// One request and its answer, as Prism let them through.
struct Exchange
{
    QByteArray method;
    /// Without the query.
    QByteArray path;
    int status = 0;
    /// What Prism found against either, as it lists it; empty when there is nothing.
    QByteArray violations;
    QByteArray body;
};

/// Speaks HTTPS to the client, as the client will not speak anything else, and plain HTTP to Prism. Hands on the client's
/// own bytes and keeps what came of each request.
class Relay : private QTcpServer
{
public:
    explicit Relay(quint16 prism);
    ~Relay() override;

    bool start();
    /// The address that stands for the interface's base.
    QUrl url() const;
    QByteArray certificatePem() const { return m_certificate; }
    /// Sent as Prefer with every request from now on, which tells the mock what to answer.
    void setPreference(const QByteArray &preference) { m_preference = preference; }

    const QList<Exchange> &exchanges() const { return m_exchanges; }

private:
    void incomingConnection(qintptr descriptor) override;
    void forward(QSslSocket *client, QByteArray message);

    quint16 m_prism;
    QObject m_toPrism; ///< The parent of the connections to it.
    QByteArray m_certificate;
    QByteArray m_privateKey;
    QByteArray m_preference;
    QList<Exchange> m_exchanges;
};

} // namespace guichet::test
