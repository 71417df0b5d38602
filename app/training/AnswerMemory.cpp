// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AnswerMemory.h"

#include "Crypto.h"

#include <QDataStream>
#include <QIODevice>
#include <QVariant>

namespace guichet::training {

using namespace Qt::StringLiterals;

namespace {

constexpr Instant keptSeconds = 3600;

QByteArray packed(const Answer &answer)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << answer.status << answer.contentType << answer.body << answer.headers;
    return bytes;
}

Answer unpacked(const QByteArray &bytes)
{
    Answer answer;
    QDataStream stream(bytes);
    stream >> answer.status >> answer.contentType >> answer.body >> answer.headers;
    return answer;
}

} // namespace

AnswerMemory::AnswerMemory(Store &store, const Clock &clock)
    : m_store(store)
    , m_clock(clock)
{
}

std::optional<Result> AnswerMemory::recall(const QString &key, const Request &request) const
{
    QSqlQuery row = m_store.run(u"SELECT fingerprint, answer FROM answers WHERE key = ?"_s, {key});
    if (!row.next()) {
        return std::nullopt;
    }
    if (!constantTimeEquals(row.value(0).toByteArray(), fingerprint(request))) {
        return Problem::invalid(u"idempotency-key"_s);
    }
    return unpacked(row.value(1).toByteArray());
}

void AnswerMemory::remember(const QString &key, const Request &request, const QString &journey, const Answer &answer)
{
    m_store.run(u"INSERT INTO answers (key, fingerprint, journey, answer, remembered_at) VALUES (?, ?, ?, ?, ?)"_s,
                {key, fingerprint(request), journey.isNull() ? u""_s : journey, packed(answer), m_clock.now()});
}

void AnswerMemory::purge()
{
    m_store.run(u"DELETE FROM answers WHERE remembered_at <= ? AND journey NOT IN"
                " (SELECT id FROM registrations UNION SELECT id FROM password_resets)"_s,
                {m_clock.now() - keptSeconds});
}

// The tokens count too: who knows a key without its journey's token learns nothing by repeating it.
QByteArray AnswerMemory::fingerprint(const Request &request) const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << request.method << request.path << request.header("journey-token"_ba)
           << request.header("resident-session"_ba) << request.header("agent-session"_ba) << request.body;
    return m_store.digestOf(bytes);
}

} // namespace guichet::training
