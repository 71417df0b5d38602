// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Failure.h"
#include "Ticket.h"

#include <values/Outcome.h>

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QObject>
#include <QPair>
#include <QSslCertificate>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace guichet {

class Connections;

/// Where the council is, and how patient the door is with it.
struct DoorOptions
{
    /// HTTPS only; requests are refused otherwise.
    QUrl base;
    /// Instead of the system's authorities, when not empty.
    QList<QSslCertificate> authorities = {};
    std::chrono::milliseconds connectTimeout = std::chrono::seconds(5);
    std::chrono::milliseconds answerTimeout = std::chrono::seconds(10);
    /// For a request with all its retries.
    std::chrono::milliseconds actTimeout = std::chrono::seconds(30);
    /// Mean pause before the first retry; the next one is three times as long. Both are jittered by a half.
    std::chrono::milliseconds retryPause = std::chrono::milliseconds(500);
    qint64 largestAnswer = qint64(256) * 1024;
};

struct DoorRequest
{
    QByteArray verb;
    /// Below the base address, beginning with a slash, percent-encoded. Holds no secret and no personal data.
    QString path;
    QList<QPair<QByteArray, QByteArray>> headers = {};
    /// JSON; zeroed when the exchange ends. Null for a request without a body.
    QByteArray body = {};
    /// GETs, and requests with an Idempotency-Key.
    bool retryable = false;
};

struct DoorAnswer
{
    int status = 0;
    QByteArray body;
    QByteArray etag;
    /// The council's own time of the answer; this machine's when the council says none.
    QDateTime date;
};

/// The one door to the network: TLS policy, headers, time-outs, size cap and retries of contract.md stand here and
/// nowhere else. Answers of the 2xx class and 304 come back as DoorAnswer, everything else as Failure.
/// One thread; the network is first touched by the first request.
class Door : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<void(Outcome<DoorAnswer, Failure>)>;

    explicit Door(DoorOptions options, QObject *parent = nullptr);
    ~Door() override;

    /// Asks; the handler is called once, later, unless the ticket is dropped before.
    Ticket ask(DoorRequest request, Handler handler);
    /// Sends once, over a connection of its own, without wanting an answer; outlives dropConnections().
    void tell(DoorRequest request);

    /// Another council from now on. Until a base address is known, requests are retried as if it were out of reach.
    void setOptions(DoorOptions options);
    /// BCP 47, sent as Accept-Language from now on.
    void setLanguage(const QString &language);
    /// What is asked from now on goes over new connections, and with new TLS sessions. The old ones close with the last
    /// exchange that still uses them: drop its ticket to end it now.
    void dropConnections();

Q_SIGNALS:
    /// An attempt is about to be sent. For support and rehearsals.
    void attemptStarted(const QByteArray &verb, const QString &requestId);
    /// Its answer, or its failure, is there and about to be read.
    void attemptEnded();

private:
    friend class Exchange;
    std::shared_ptr<Connections> connections();

    DoorOptions m_options;
    QByteArray m_language = "fr";
    std::shared_ptr<Connections> m_connections;
};

} // namespace guichet
