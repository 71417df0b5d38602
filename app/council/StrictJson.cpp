// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "StrictJson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <cstddef>
#include <vector>

namespace guichet {

namespace {

/// The end of the string that begins at \a begin: where its closing quotation mark stands, or the end of everything.
qsizetype endOfString(const QByteArray &json, qsizetype begin)
{
    for (qsizetype at = begin + 1; at < json.size(); ++at) {
        if (json.at(at) == '\\') {
            ++at;
        } else if (json.at(at) == '"') {
            return at;
        }
    }
    return json.size();
}

/// A name may be written in many ways: « a » is also « \u0061 ».
QByteArray nameOf(const QByteArray &token)
{
    return token.contains('\\') ? QJsonDocument::fromJson('[' + token + ']').array().at(0).toString().toUtf8()
                                : token.mid(1, token.size() - 2);
}

bool isFollowedByColon(const QByteArray &json, qsizetype at)
{
    while (at < json.size() && QByteArrayView(" \t\r\n").contains(json.at(at))) {
        ++at;
    }
    return at < json.size() && json.at(at) == ':';
}

/// Whether nothing is named twice or nests too deep. Only braces and strings are looked at: the rest is the parser's, which comes
/// afterwards, so that nothing deep ever reaches it.
bool isPlain(const QByteArray &json)
{
    std::vector<QSet<QByteArray>> open;
    for (qsizetype at = 0; at < json.size(); ++at) {
        const char sign = json.at(at);
        if (sign == '{' || sign == '[') {
            if (open.size() == static_cast<std::size_t>(deepestJson)) {
                return false;
            }
            open.emplace_back();
        } else if ((sign == '}' || sign == ']') && !open.empty()) {
            open.pop_back();
        } else if (sign == '"') {
            const qsizetype begin = at;
            at = endOfString(json, begin);
            if (open.empty() || !isFollowedByColon(json, at + 1)) {
                continue;
            }
            const QByteArray name = nameOf(json.mid(begin, at + 1 - begin));
            if (open.back().contains(name)) {
                return false;
            }
            open.back().insert(name);
        }
    }
    return true;
}

} // namespace

std::optional<QJsonObject> strictObject(const QByteArray &json)
{
    if (!isPlain(json)) {
        return std::nullopt;
    }
    const QJsonDocument document = QJsonDocument::fromJson(json);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

} // namespace guichet
