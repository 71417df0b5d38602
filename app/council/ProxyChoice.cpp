// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ProxyChoice.h"

#include <QPromise>
#include <QThreadPool>

#include <algorithm>
#include <utility>

namespace guichet {

using namespace Qt::StringLiterals;

namespace {

bool isOfUse(const QNetworkProxy &proxy)
{
    return proxy.type() == QNetworkProxy::NoProxy || proxy.type() == QNetworkProxy::HttpProxy
           || proxy.type() == QNetworkProxy::Socks5Proxy;
}

QNetworkProxy firstOf(const QList<QNetworkProxy> &proxies)
{
    const auto first = std::find_if(proxies.begin(), proxies.end(), isOfUse);
    return first == proxies.end() ? QNetworkProxy(QNetworkProxy::NoProxy) : *first;
}

/// Not the application's pool, which the end of the program would wait for: what answers a look-up may never do so.
QThreadPool &lookUps()
{
    static auto *const pool = new QThreadPool;
    return *pool;
}

} // namespace

std::optional<QNetworkProxy> ProxyChoice::atOnce() const
{
    switch (kind) {
    case Kind::None:
        return QNetworkProxy(QNetworkProxy::NoProxy);
    case Kind::Explicit:
        return signedIn(QNetworkProxy(type, host, port));
    case Kind::System:
        break;
    }
    return std::nullopt;
}

QFuture<QNetworkProxy> ProxyChoice::lookUp(const QUrl &council) const
{
    auto promise = std::make_shared<QPromise<QNetworkProxy>>();
    promise->start();
    QFuture<QNetworkProxy> future = promise->future();
    lookUps().start([promise = std::move(promise), systemProxies = systemProxies, query = QNetworkProxyQuery(council)] {
        promise->addResult(firstOf(systemProxies(query)));
        promise->finish();
    });
    return future;
}

std::optional<ProxyChoice> ProxyChoice::explicitOne(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    const bool isHttp = url.scheme() == "http"_L1;
    const bool isAll = url.isValid() && (isHttp || url.scheme() == "socks5"_L1) && !url.host().isEmpty()
                       && url.port() > 0 && url.userInfo().isEmpty() && (url.path().isEmpty() || url.path() == "/"_L1)
                       && !url.hasQuery() && !url.hasFragment();
    if (!isAll) {
        return std::nullopt;
    }
    return ProxyChoice {.kind = Kind::Explicit,
                        .type = isHttp ? QNetworkProxy::HttpProxy : QNetworkProxy::Socks5Proxy,
                        .host = url.host(),
                        .port = static_cast<quint16>(url.port())};
}

QString ProxyChoice::address() const
{
    QUrl url;
    url.setScheme(type == QNetworkProxy::HttpProxy ? u"http"_s : u"socks5"_s);
    url.setHost(host);
    url.setPort(port);
    return url.toString();
}

QNetworkProxy ProxyChoice::signedIn(QNetworkProxy proxy) const
{
    // Without a password a sign-in is refused for certain, and counts: the account may be every terminal's.
    const bool canSignIn = !user.isEmpty() && password != nullptr && !password->isEmpty();
    if (proxy.type() != QNetworkProxy::NoProxy && canSignIn && proxy.user().isEmpty()) {
        proxy.setUser(user);
        proxy.setPassword(password->reveal());
    }
    return proxy;
}

} // namespace guichet
