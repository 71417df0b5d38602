// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Codes.h"

#include "Crypto.h"

#include <QVariant>

namespace guichet::training {

using namespace Qt::StringLiterals;

namespace {

constexpr int attemptsPerCode = 5;
constexpr int sendsPerRecipientAndHour = 10;
constexpr Instant hour = 3600;

} // namespace

Codes::Codes(Store &store, const Clock &clock, const Settings &settings)
    : m_store(store)
    , m_clock(clock)
    , m_settings(settings)
{
}

std::optional<Problem> Codes::resendRefusal(const SentCode &code) const
{
    if (code.sendsLeft == 0) {
        return Problem {ProblemCode::SendsExhausted};
    }
    if (m_clock.now() < code.resendAllowedAt) {
        return Problem {ProblemCode::ResendTooEarly, {}, waitSeconds(code.resendAllowedAt, m_clock.now())};
    }
    return std::nullopt;
}

std::optional<Problem> Codes::sendRefusal(const QString &recipient, const QString &channel) const
{
    if (!m_settings.channels.contains(channel)) {
        return Problem {ProblemCode::ChannelUnavailable};
    }
    // The oldest of the last sends that count is the one whose hour must end before another may go.
    QSqlQuery row = m_store.run(u"SELECT sent_at FROM sends WHERE recipient = ? AND sent_at > ?"
                                " ORDER BY sent_at DESC LIMIT 1 OFFSET ?"_s,
                                {recipient, m_clock.now() - hour, sendsPerRecipientAndHour - 1});
    if (row.next()) {
        return Problem {ProblemCode::SendsExhausted, {}, waitSeconds(row.value(0).toLongLong() + hour, m_clock.now())};
    }
    return std::nullopt;
}

QString Codes::renew(SentCode &code, const QString &recipient)
{
    const Instant now = m_clock.now();
    QString text = randomCode(m_settings.codeLength, m_settings.alphanumericCodes);
    code.digest = m_store.digestOf(text);
    code.expiresAt = now + m_settings.codeLife.count();
    code.resendAllowedAt = now + m_settings.resendPause.count();
    code.attemptsLeft = attemptsPerCode;
    --code.sendsLeft;
    m_store.run(u"INSERT INTO sends (recipient, sent_at) VALUES (?, ?)"_s, {recipient, now});
    return text;
}

std::optional<Problem> Codes::check(SentCode &code, const QString &typed) const
{
    if (code.attemptsLeft == 0) {
        return Problem {ProblemCode::AttemptsExhausted};
    }
    if (m_clock.now() >= code.expiresAt) {
        return Problem {ProblemCode::CodeExpired};
    }
    if (constantTimeEquals(m_store.digestOf(typed), code.digest)) {
        return std::nullopt;
    }
    --code.attemptsLeft;
    return code.attemptsLeft == 0 ? Problem {ProblemCode::AttemptsExhausted}
                                  : Problem {ProblemCode::WrongCode, code.attemptsLeft};
}

void Codes::purge()
{
    m_store.run(u"DELETE FROM sends WHERE sent_at <= ?"_s, {m_clock.now() - hour});
}

QJsonObject codeStateObject(const QString &id, const SentCode &code, const QString &mobileHint, Instant expiresAt)
{
    return {
        {u"id"_s, id},
        {u"state"_s, u"code-sent"_s},
        {u"channel"_s, code.channel},
        {u"mobileHint"_s, mobileHint},
        {u"codeExpiresAt"_s, toRfc3339(code.expiresAt)},
        {u"resendAllowedAt"_s, toRfc3339(code.resendAllowedAt)},
        {u"attemptsLeft"_s, code.attemptsLeft},
        {u"sendsLeft"_s, code.sendsLeft},
        {u"expiresAt"_s, toRfc3339(expiresAt)},
    };
}

QString codeMessage(const QString &code)
{
    return u"Service déchets : votre code est "_s + code;
}

int waitSeconds(Instant until, Instant now)
{
    return static_cast<int>(until - now);
}

} // namespace guichet::training
