// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkAccessManager>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

QT_FORWARD_DECLARE_CLASS(QNetworkReply)

namespace guichet {

/// Tells a captive portal from an outage, once the council could not be reached over TLS: asks the council's own host, and
/// nobody else, for its first page in clear, as a network without a portal would never answer it. The request says nothing but
/// the host's name, which the look-up of that name and the handshake have said in clear already; it carries no token, no path and
/// no language. What comes back changes the words of a failure, and nothing else: no act goes on because of it.
///
/// A portal is whoever answers 511 (RFC 6585), leads to a host that has not even its domain in common with the council's, or
/// puts WISPr's mark into its page. A page without any of these may be the council's own web server, and counts for nothing.
class PortalProbe : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds patience = std::chrono::seconds(2);
    /// « Network Authentication Required »: said by the network in between, and by no council (RFC 6585).
    static constexpr int portalStatus = 511;

    /// Asks \a port of \a host at once; \a handler is called once, later, after \a patience at the latest, unless this is
    /// destroyed before.
    PortalProbe(const QString &host, quint16 port, std::function<void(bool isPortal)> handler,
                QObject *parent = nullptr);

private:
    void judge();
    void finish(bool isPortal);

    QString m_host;
    std::function<void(bool)> m_handler;
    QNetworkAccessManager m_manager;
    QTimer m_timer;
    QNetworkReply *m_reply = nullptr;
};

} // namespace guichet
