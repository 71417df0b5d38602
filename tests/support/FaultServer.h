// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "TlsZoo.h"

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QPair>
#include <QString>
#include <QTcpServer>
#include <QUrl>

#include <chrono>
#include <functional>
#include <limits>
#include <optional>
#include <utility>

QT_FORWARD_DECLARE_CLASS(QSslSocket)
QT_FORWARD_DECLARE_CLASS(QTcpSocket)

namespace guichet::test {

using Headers = QList<QPair<QByteArray, QByteArray>>;

/// One request as it arrived.
struct SeenRequest
{
    QByteArray method;
    QByteArray path;
    Headers headers; ///< Names in small letters.
    QByteArray body;
    int connection = 0; ///< Counted from 1.

    /// Empty when there is none.
    QByteArray header(const QByteArray &name) const;
    bool has(const QByteArray &name) const;
};

/// A whole HTTP/1.1 answer, with its Content-Length, unless \a headers name another framing, and a Date.
QByteArray answerOf(int status, const QByteArray &type, const QByteArray &body, const Headers &headers = {});
/// A problem of the contract.
QByteArray problemOf(int status, const QByteArray &code, const QByteArray &moreMembers = {},
                     const Headers &headers = {});

/// What befalls one request. The parts combine, from the top.
struct Fault
{
    /// The council does the act first; its answer is then at the mercy of the rest.
    bool forwarded = false;
    /// Sent in place of the council's answer; nothing at all when empty.
    std::optional<QByteArray> answer = QByteArray();
    /// Only the head and half of the body are sent.
    bool halved = false;
    /// Sent this long after the request was read.
    std::chrono::milliseconds delay {0};
    /// The connection is closed afterwards; else it stays open.
    bool closed = false;
    /// Made of what would be sent.
    std::function<QByteArray(const QByteArray &)> twist = {};
    /// Sent byte by byte, with this pause before each, as soon as it is more than nothing.
    std::chrono::milliseconds drip {0};
    /// With closed: by a reset, and not in order.
    bool reset = false;
};

namespace faults {
Fault cutBeforeTheCouncil();
Fault cutAfterTheCouncil();
Fault cutInTheAnswer();
Fault silence();
/// The council's own answer, late.
Fault slow(std::chrono::milliseconds delay);
/// \a answer in place of the council's, which is not asked.
Fault instead(const QByteArray &answer);
/// \a answer in place of the council's, which has done the act.
Fault spoilt(const QByteArray &answer);
/// The connection is reset, before or after the council did the act.
Fault reset(bool forwarded);
/// The council's own answer, of which only the first \a size bytes come; those before the last -\a size if it is negative.
Fault cutAt(qsizetype size);
/// The council's own answer, changed.
Fault twisted(std::function<QByteArray(const QByteArray &)> twist);
/// The council's own answer, one byte at a time.
Fault drip(std::chrono::milliseconds pause);
QByteArray announcedFlood();
QByteArray unannouncedFlood();
} // namespace faults

/// A loopback HTTPS server that hands every request to a council, or to a script, and breaks those it was told to break.
/// Records all of them. Simple HTTP/1.1: bodies with Content-Length, one request at a time on a connection.
class FaultServer : private QTcpServer
{
public:
    using Script = std::function<QByteArray(const SeenRequest &)>;

    /// In front of the council at \a council, which is trusted whatever its certificate.
    explicit FaultServer(const QUrl &council);
    /// A stub that answers by itself.
    explicit FaultServer(Script script);
    ~FaultServer() override;

    bool start(const QHostAddress &address = QHostAddress(QHostAddress::LocalHost), quint16 port = 0);
    /// « https://127.0.0.1:PORT/api/v1 », also after stop().
    QUrl url() const;
    QByteArray certificatePem() const { return m_identity.chain; }
    /// From the next connection on it shows itself like this.
    void setIdentity(const TlsIdentity &identity) { m_identity = identity; }

    /// Connections are refused until the next resume(), and those there are end.
    void refuse();
    bool resume();
    /// Connections are taken and closed at once, before a byte is read.
    void setHangingUp(bool hangingUp) { m_hangingUp = hangingUp; }
    /// Connections are taken and reset at once.
    void setResetting(bool resetting) { m_resetting = resetting; }
    /// Speaks plain HTTP.
    void setPlain() { m_plain = true; }
    /// Takes connections and never says a word, not even for the handshake.
    void setMute(bool mute = true) { m_mute = mute; }
    /// Closes every connection, those with a request under way too.
    void dropConnections();

    static constexpr int always = std::numeric_limits<int>::max();
    /// From now on, requests \a first to \a first + \a count - 1 of those that match meet \a fault. \a path is a regular expression for
    /// the whole path below the base.
    void setFault(const QByteArray &method, const QString &path, const Fault &fault, int first = 1, int count = 1);
    void clearFaults()
    {
        m_rules.clear();
        m_whim = nullptr;
    }
    /// Asked about each request that no rule is for.
    void setWhim(std::function<std::optional<Fault>(const SeenRequest &)> whim) { m_whim = std::move(whim); }

    const QList<SeenRequest> &requests() const { return m_requests; }
    void forgetRequests() { m_requests.clear(); }
    /// Of the recorded ones.
    QList<SeenRequest> requests(const QByteArray &method, const QString &path) const;
    /// TCP connections taken since the beginning, and those still open.
    int connectionCount() const { return m_connections; }
    int openConnectionCount() const;
    /// Handshakes that were carried to their end.
    int handshakeCount() const { return m_handshakes; }

private:
    struct Rule
    {
        QByteArray method;
        QString path;
        Fault fault;
        int first;
        int count;
        int seen = 0;
    };
    struct Connection;

    void incomingConnection(qintptr descriptor) override;
    void read(QTcpSocket *socket, Connection &connection);
    void serve(QTcpSocket *socket, const SeenRequest &request);
    void forward(QTcpSocket *socket, const SeenRequest &request, const std::optional<Fault> &fault);
    void reply(QTcpSocket *socket, QByteArray answer, const std::optional<Fault> &fault);
    std::optional<Fault> faultOf(const SeenRequest &request);
    static bool matches(const QByteArray &method, const QString &path, const SeenRequest &request);

    QUrl m_council;
    QObject m_toCouncil; ///< The parent of the connections to it.
    Script m_script;
    TlsIdentity m_identity;
    QHostAddress m_address;
    quint16 m_port = 0;
    bool m_hangingUp = false;
    bool m_resetting = false;
    bool m_plain = false;
    bool m_mute = false;
    QList<Rule> m_rules;
    std::function<std::optional<Fault>(const SeenRequest &)> m_whim;
    QList<SeenRequest> m_requests;
    int m_connections = 0;
    int m_handshakes = 0;
};

} // namespace guichet::test
