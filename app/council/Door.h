// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Failure.h"
#include "ProxyChoice.h"
#include "Ticket.h"
#include "TlsTrust.h"

#include <values/Outcome.h>
#include <values/Secret.h>

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QNetworkProxy>
#include <QObject>
#include <QPair>
#include <QPointer>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QUrl>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

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
    ProxyChoice proxy = {};
    Pins pins = {};
    /// Where the council's own host is asked in clear whether a captive portal answers for it, once a request could not get
    /// there; see PortalProbe. 80 but in tests; 0: nobody asks, and an outage is all that is told. Not through a proxy.
    quint16 portalPort = 0;
};

struct DoorRequest
{
    QByteArray verb;
    /// Below the base address, beginning with a slash, percent-encoded. Holds no secret and no personal data.
    QString path;
    QList<QPair<QByteArray, QByteArray>> headers = {};
    /// Headers whose values are secret: in clear only while an attempt is under way.
    std::vector<std::pair<QByteArray, Secret>> secrets = {};
    /// JSON; zeroed when the exchange ends. Null for a request without a body.
    QByteArray body = {};
    /// GETs, and requests with an Idempotency-Key.
    bool retryable = false;
    /// What follows the question mark, percent-encoded; no secret and no personal data either.
    QString query = {};
    /// How long the council may take for it beyond the usual time, as long polls do.
    std::chrono::milliseconds wait = std::chrono::milliseconds(0);
    /// The council does this for a terminal that it knows, and for no other.
    bool provesTerminal = false;
};

struct DoorAnswer
{
    int status = 0;
    QByteArray body;
    QByteArray etag;
    /// The council's own time of the answer; this machine's when the council says none.
    QDateTime date;
};

/// Writes the code of an answer that breaks the contract into the log, and nothing else of it; ignores other failures.
void noteProtocolFailure(const Failure &failure);

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
    /// Sends once, over a connection of its own, for nobody who waits; outlives dropConnections(). \a handler, if there is
    /// one, is called as ask() would.
    void tell(DoorRequest request, Handler handler = nullptr);
    /// What was told has not all come through yet.
    bool isTelling() const { return m_farewells > 0; }
    /// Opens the connection that the next request will go over, TLS included, unless it is open or about to be. Sends no
    /// request. Cheap while the connection stands: it touches the network only if the council closed it meanwhile. What fails
    /// is told to nobody; the next request finds out by itself.
    void warmUp();

    /// Another council from now on. Until a base address is known, requests are retried as if it were out of reach.
    void setOptions(DoorOptions options);
    /// BCP 47, sent as Accept-Language from now on.
    void setLanguage(const QString &language);
    /// The token of this terminal, sent with every request from now on, retries and farewells too; none when empty.
    void setTerminalToken(const Secret &token);
    /// What is asked from now on goes over new connections, and with new TLS sessions. The old ones close with the last
    /// exchange that still uses them: drop its ticket to end it now.
    void dropConnections();

Q_SIGNALS:
    /// An attempt is about to be sent. For support and rehearsals.
    void attemptStarted(const QByteArray &verb, const QString &requestId);
    /// Its answer, or its failure, is there and about to be read.
    void attemptEnded();
    /// isTelling() is over.
    void allTold();
    /// The council answered that it does not know this terminal (terminal-unknown), or no longer wants it
    /// (terminal-revoked). Told each time, before the handler of the request; not for a token that was replaced meanwhile.
    void terminalRefused(guichet::FailureCode code);
    /// The council served this terminal: whoever put it out of order for a refusal may take that back. Told each time, whatever
    /// was before and through whichever door the refusal came. With a token only what the council does for known terminals
    /// counts, which is to say heartbeats, since it tells its service to anyone; without a token every good answer does.
    void terminalAccepted();

private:
    friend class Exchange;
    std::shared_ptr<Connections> connections();
    std::shared_ptr<Connections> makeConnections() const;
    QSslConfiguration tlsConfiguration() const;
    /// Calls back once the proxy is known, at once if it is, unless \a context dies before.
    void findProxy(QObject *context, std::function<void()> found);
    void useProxy(const QNetworkProxy &proxy);

    DoorOptions m_options;
    QByteArray m_language = "fr";
    Secret m_terminalToken;
    int m_tokenCount = 0; ///< Of those set so far: names the present one.
    std::shared_ptr<Connections> m_connections;
    QNetworkProxy m_proxy = QNetworkProxy(QNetworkProxy::NoProxy);
    bool m_isProxyFound = false; ///< Sought anew for each visit's connections.
    std::vector<std::pair<QPointer<QObject>, std::function<void()>>> m_awaitingProxy;
    int m_farewells = 0; ///< Under way.
    int m_lookUps = 0; ///< So far: names the present one.
    bool m_isLookingUp = false;
};

} // namespace guichet
