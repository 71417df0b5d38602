// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Http.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace guichet::training {

using namespace Qt::StringLiterals;

namespace {

/// If-None-Match compares weakly (RFC 9110 §13.1.2).
bool namesTag(const QByteArray &ifNoneMatch, const QByteArray &tag)
{
    if (ifNoneMatch.trimmed() == "*"_ba) {
        return true;
    }
    const QList<QByteArray> candidates = ifNoneMatch.split(',');
    return std::any_of(candidates.cbegin(), candidates.cend(), [&](const QByteArray &candidate) {
        const QByteArray trimmed = candidate.trimmed();
        return (trimmed.startsWith("W/") ? trimmed.mid(2) : trimmed) == tag;
    });
}

} // namespace

Answer Answer::json(int status, const QJsonObject &object)
{
    return {status, "application/json"_ba, QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

Answer Answer::empty(int status)
{
    return {status};
}

Answer taggedJson(const QJsonObject &object, const QByteArray &ifNoneMatch)
{
    Answer answer = Answer::json(200, object);
    const QByteArray hash = QCryptographicHash::hash(answer.body, QCryptographicHash::Sha256).toHex().left(32);
    const QByteArray tag = '"' + hash + '"';
    if (namesTag(ifNoneMatch, tag)) {
        answer = Answer::empty(304);
    }
    answer.headers.append({"ETag"_ba, tag});
    return answer;
}

Answer problemAnswer(const Problem &problem, const QByteArray &requestId)
{
    const ProblemKind kind = kindOf(problem.code);
    QJsonObject object {
        {u"type"_s, u"urn:guichet:problem:"_s + kind.name},
        {u"title"_s, QString(kind.title)},
        {u"status"_s, kind.status},
        {u"code"_s, QString(kind.name)},
    };
    if (problem.attemptsLeft) {
        object.insert(u"attemptsLeft"_s, *problem.attemptsLeft);
    }
    if (problem.retryAfterSeconds) {
        object.insert(u"retryAfterSeconds"_s, *problem.retryAfterSeconds);
    }
    if (!problem.reasons.isEmpty()) {
        object.insert(u"reasons"_s, QJsonArray::fromStringList(problem.reasons));
    }
    if (!requestId.isEmpty()) {
        object.insert(u"requestId"_s, QString::fromLatin1(requestId));
    }
    Answer answer = Answer::json(kind.status, object);
    answer.contentType = "application/problem+json"_ba;
    if (!kind.challenge.isEmpty()) {
        answer.headers.append({"WWW-Authenticate"_ba, QByteArray(kind.challenge.data(), kind.challenge.size())});
    }
    return answer;
}

std::variant<QJsonObject, Problem> jsonBody(const Request &request)
{
    const QByteArray mediaType = request.header("content-type"_ba).split(';').first().trimmed().toLower();
    if (mediaType != "application/json"_ba) {
        return Problem::invalid(u"content-type"_s);
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(request.body, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject()) {
        return Problem::invalid(u"body"_s);
    }
    return document.object();
}

} // namespace guichet::training
