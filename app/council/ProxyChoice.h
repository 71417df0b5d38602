// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <values/Secret.h>

#include <QFuture>
#include <QList>
#include <QNetworkProxy>
#include <QString>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

namespace guichet {

/// By which proxy the council is reached.
struct ProxyChoice
{
    enum class Kind {
        None,
        System, ///< What the system says, which may be none, and may depend on the address.
        Explicit,
    };

    Kind kind = Kind::None;
    QNetworkProxy::ProxyType type =
        QNetworkProxy::HttpProxy; ///< With Kind::Explicit, as the two below: HTTP or SOCKS5.
    QString host = {};
    quint16 port = 0;
    /// For a proxy that wants to know who asks. The system's may bring its own, which then holds.
    QString user = {};
    std::shared_ptr<const Secret> password = {};
    /// The seam for the system's own settings. Called on another thread, as it may take seconds (automatic configuration).
    std::function<QList<QNetworkProxy>(const QNetworkProxyQuery &)> systemProxies =
        &QNetworkProxyFactory::systemProxyForQuery;

    /// The explicit one, or none. Only Kind::System has nothing to say at once.
    std::optional<QNetworkProxy> atOnce() const;
    /// Asks the system for the proxy to \a council, on another thread, for which the end of the program does not wait. The answer is to be signedIn().
    QFuture<QNetworkProxy> lookUp(const QUrl &council) const;
    /// With user and password, where it needs them and has none, and both are known.
    QNetworkProxy signedIn(QNetworkProxy proxy) const;

    /// From « http://HOST:PORT » or « socks5://HOST:PORT »; nothing if it is anything else.
    static std::optional<ProxyChoice> explicitOne(const QString &address);
    /// As explicitOne() reads it.
    QString address() const;
};

} // namespace guichet
