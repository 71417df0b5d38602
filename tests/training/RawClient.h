// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QPair>
#include <QSslSocket>
#include <QString>
#include <QUrl>

namespace guichet::training::test {

using Headers = QList<QPair<QByteArray, QByteArray>>;

struct Reply
{
    /// 0: no answer came.
    int status = 0;
    /// Names in small letters.
    QHash<QByteArray, QByteArray> headers;
    QByteArray body;

    QJsonObject json() const;
    QString text(const QString &member) const { return json().value(member).toString(); }
    int number(const QString &member) const { return json().value(member).toInt(-1); }
    /// The problem's code, once the whole shape of a problem was checked; empty if it is none.
    QString problem() const;
    QStringList reasons() const;
};

/// Speaks HTTP/1.1 over TLS by itself, so that a test says every byte of a request and sees every byte of the answer.
/// Runs an event loop while it waits: the council may live in the same thread.
class RawClient
{
public:
    RawClient(const QUrl &url, const QByteArray &certificatePem);

    /// The headers that the contract asks of every request, with a fresh request id.
    static Headers usualHeaders();
    /// Those of a POST: a fresh Idempotency-Key, and JSON.
    static Headers postHeaders(const Headers &more = {});

    /// `path` as it stands in the request line. Only the headers given are sent, with Host and, for a body, its length.
    Reply send(const QByteArray &method, const QByteArray &path, const Headers &headers, const QByteArray &body = {});

    /// The two halves of send(): for requests whose answer takes its time.
    bool begin(const QByteArray &method, const QByteArray &path, const Headers &headers, const QByteArray &body = {});
    Reply finish(bool hasBody = true);
    /// Whether finish() has something to read. Runs no event loop.
    bool isAnswered() const { return m_socket.bytesAvailable() > 0; }
    /// Leaves without waiting for anything.
    void leave() { m_socket.abort(); }

    /// As a well-behaved client, below /api/v1.
    Reply get(const QByteArray &path, const Headers &more = {});
    Reply remove(const QByteArray &path, const Headers &more = {});
    Reply post(const QByteArray &path, const QJsonObject &body, const Headers &more = {});
    Reply put(const QByteArray &path, const QJsonObject &body, const Headers &more = {});
    Reply patch(const QByteArray &path, const QJsonObject &body, const Headers &more = {});

    /// Below /training, with the key.
    Reply desk(const QByteArray &method, const QByteArray &path, const QByteArray &key, const QJsonObject &body = {});

    const QSslSocket &socket() const { return m_socket; }

private:
    bool connectSocket();
    bool waitForData();

    QUrl m_url;
    QSslSocket m_socket;
};

QByteArray freshUuid();
Headers without(Headers headers, const QByteArray &name);
Headers with(Headers headers, const QByteArray &name, const QByteArray &value);

} // namespace guichet::training::test
