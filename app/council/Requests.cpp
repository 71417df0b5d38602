// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Requests.h"

#include <QJsonDocument>
#include <QUrl>

namespace guichet::requests {

QByteArray written(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString encoded(const QString &id)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(id));
}

DoorRequest post(const QString &path, const ActKey &key, const QJsonObject &body)
{
    return {.verb = "POST",
            .path = path,
            .headers = {{"Idempotency-Key", key.toByteArray(QUuid::WithoutBraces)}},
            .body = written(body),
            .retryable = true};
}

DoorRequest get(const QString &path, const QByteArray &knownEtag)
{
    DoorRequest request {.verb = "GET", .path = path, .retryable = true};
    if (!knownEtag.isEmpty()) {
        request.headers.append({"If-None-Match", knownEtag});
    }
    return request;
}

} // namespace guichet::requests
