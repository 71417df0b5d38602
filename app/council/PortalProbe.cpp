// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PortalProbe.h"

#include <QHostAddress>
#include <QNetworkCookieJar>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QUrl>

#include <utility>

namespace guichet {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostOfPage = qint64(16) * 1024;

/// The last two labels of a name; the whole of an address.
QString domainOf(const QString &host)
{
    return QHostAddress(host).isNull() ? host.section(u'.', -2).toLower() : host;
}

} // namespace

PortalProbe::PortalProbe(const QString &host, quint16 port, std::function<void(bool isPortal)> handler, QObject *parent)
    : QObject(parent)
    , m_host(host)
    , m_handler(std::move(handler))
{
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(host);
    url.setPort(port);
    url.setPath(u"/"_s);
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    // Qt would tell the machine's language.
    request.setRawHeader("Accept-Language", "*");
    request.setRawHeader("Accept-Encoding", "identity");
    m_manager.setProxy(QNetworkProxy::NoProxy);
    m_reply = m_manager.get(request);
    m_reply->setReadBufferSize(mostOfPage);
    connect(m_reply, &QNetworkReply::finished, this, &PortalProbe::judge);
    connect(m_reply, &QNetworkReply::readyRead, this, [this] {
        if (m_reply->bytesAvailable() >= mostOfPage) {
            judge();
        }
    });
    m_timer.setSingleShot(true);
    m_timer.callOnTimeout(this, &PortalProbe::judge);
    m_timer.start(patience);
}

void PortalProbe::judge()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QUrl target =
        m_reply->url().resolved(m_reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl());
    const bool leadsAway = status >= 300 && status < 400 && domainOf(target.host()) != domainOf(m_host);
    finish(status == portalStatus || leadsAway || m_reply->peek(mostOfPage).contains("<WISPAccessGatewayParam"));
}

void PortalProbe::finish(bool isPortal)
{
    m_timer.stop();
    m_reply->disconnect(this);
    m_reply->abort();
    if (const auto handler = std::exchange(m_handler, nullptr)) {
        handler(isPortal);
    }
}

} // namespace guichet
