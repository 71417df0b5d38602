// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Problem.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QPair>
#include <QString>

#include <chrono>
#include <variant>

namespace guichet::training {

/// One request as it came, freed of the server that read it.
struct Request
{
    /// In capitals.
    QByteArray method;
    /// Without the query.
    QString path;
    /// What stands after the question mark.
    QString query = {};
    /// Names in small letters.
    QHash<QByteArray, QByteArray> headers;
    QByteArray body;

    /// Empty if absent. `name` in small letters.
    QByteArray header(const QByteArray &name) const { return headers.value(name); }
};

/// One answer, without the headers that every answer has (Date, Cache-Control, Content-Length).
struct Answer
{
    int status = 200;
    /// Empty without a body.
    QByteArray contentType = {};
    QByteArray body = {};
    QList<QPair<QByteArray, QByteArray>> headers = {};
    /// So long this answer may be held back, for the same request to be answered otherwise.
    std::chrono::seconds patience {0};

    static Answer json(int status, const QJsonObject &object);
    static Answer empty(int status);
};

/// What an act comes to.
using Result = std::variant<Answer, Problem>;

/// 200 with an ETag that stands for the object; 304 when `ifNoneMatch` names that ETag.
Answer taggedJson(const QJsonObject &object, const QByteArray &ifNoneMatch);

/// The problem as application/problem+json. `requestId` is echoed unless empty.
Answer problemAnswer(const Problem &problem, const QByteArray &requestId);

/// The object in a JSON body, or validation-failed saying why there is none: wrong content type, no JSON, no object.
std::variant<QJsonObject, Problem> jsonBody(const Request &request);

} // namespace guichet::training
