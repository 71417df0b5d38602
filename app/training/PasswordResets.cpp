// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PasswordResets.h"

#include "AccountRules.h"
#include "Crypto.h"

#include <QUuid>
#include <QVariant>

namespace guichet::training {

using namespace Qt::StringLiterals;

namespace {

// As the contract names them; the store keeps the same words.
const QString codeSent = u"code-sent"_s;
const QString mobileVerified = u"mobile-verified"_s;
const QString done = u"done"_s;

constexpr int digestSize = 32;

} // namespace

struct PasswordResets::Reset
{
    QString id;
    QByteArray tokenDigest;
    /// What sends are counted by: the address, as a digest.
    QString recipient;
    /// Empty for an address without an account.
    QString contract;
    QString state;
    Instant expiresAt = 0;
    SentCode code = {};
};

PasswordResets::PasswordResets(Store &store, const Things &things, const Clock &clock, const Settings &settings)
    : m_store(store)
    , m_things(things)
    , m_clock(clock)
    , m_settings(settings)
{
}

Result PasswordResets::open(const QJsonObject &body)
{
    const QString email = body.value(u"email"_s).toString();
    const std::optional<Account> account = m_things.accounts.byEmail(email);
    Reset reset;
    reset.recipient = QString::fromLatin1(m_store.digestOf(email.toCaseFolded()).toHex());
    reset.contract = account ? account->contract : u""_s;
    // The resident does not choose: the first channel that is served.
    reset.code.channel = m_settings.channels.value(0);
    if (const auto refusal = m_things.codes.sendRefusal(reset.recipient, reset.code.channel)) {
        return *refusal;
    }
    const QByteArray token = randomToken();
    reset.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    reset.tokenDigest = m_store.digestOf(token);
    reset.state = codeSent;
    moveOn(reset);
    send(reset);
    save(reset);

    QJsonObject answer = codeState(reset);
    answer.insert(u"token"_s, QString::fromLatin1(token));
    return Answer::json(202, answer);
}

Result PasswordResets::state(const QString &id, const QByteArray &token) const
{
    const std::optional<Reset> reset = load(id, token);
    if (!reset) {
        return Problem {ProblemCode::RegistrationExpired};
    }
    return Answer::json(200, journeyState(*reset));
}

Result PasswordResets::sendCode(const QString &id, const QByteArray &token)
{
    std::optional<Reset> reset = load(id, token);
    if (!reset) {
        return Problem {ProblemCode::RegistrationExpired};
    }
    if (reset->state != codeSent) {
        return Problem {ProblemCode::StepOutOfOrder};
    }
    if (const auto refusal = m_things.codes.resendRefusal(reset->code)) {
        return *refusal;
    }
    reset->code.channel = m_settings.channels.value(0);
    if (const auto refusal = m_things.codes.sendRefusal(reset->recipient, reset->code.channel)) {
        return *refusal;
    }
    moveOn(*reset);
    send(*reset);
    save(*reset);
    return Answer::json(200, codeState(*reset));
}

Result PasswordResets::checkCode(const QString &id, const QByteArray &token, const QJsonObject &body)
{
    std::optional<Reset> reset = load(id, token);
    if (!reset) {
        return Problem {ProblemCode::RegistrationExpired};
    }
    if (reset->state == codeSent) {
        if (const auto refusal = m_things.codes.check(reset->code, body.value(u"code"_s).toString())) {
            save(*reset);
            return *refusal;
        }
        reset->state = mobileVerified;
    }
    moveOn(*reset);
    save(*reset);
    return Answer::json(200, journeyState(*reset));
}

Result PasswordResets::setPassword(const QString &id, const QByteArray &token, const QJsonObject &body)
{
    std::optional<Reset> reset = load(id, token);
    if (!reset) {
        return Problem {ProblemCode::RegistrationExpired};
    }
    const std::optional<Account> account = m_things.accounts.byContract(reset->contract);
    if (reset->state != mobileVerified || !account) {
        return Problem {ProblemCode::StepOutOfOrder};
    }
    const QString password = body.value(u"password"_s).toString();
    if (password.normalized(QString::NormalizationForm_C) != password) {
        return Problem::invalid(u"password"_s);
    }
    const QString holder = invoiceByContract(account->contract).value_or(Invoice {}).holder;
    const QStringList reasons = passwordReasons(password, PasswordPolicy {}, holder, account->email);
    if (!reasons.isEmpty()) {
        return Problem {ProblemCode::PasswordRefused, {}, {}, reasons};
    }
    m_things.accounts.setPassword(account->contract, hashPassword(password));
    m_things.sessions.startAnew(*account);
    reset->state = done;
    moveOn(*reset);
    save(*reset);
    return Answer::empty(204);
}

void PasswordResets::purge()
{
    m_store.run(u"DELETE FROM password_resets WHERE expires_at <= ?"_s, {m_clock.now()});
}

std::optional<PasswordResets::Reset> PasswordResets::load(const QString &id, const QByteArray &token) const
{
    QSqlQuery row = m_store.run(
        u"SELECT id, token_digest, recipient, contract, state, expires_at, channel, code_digest, code_expires_at,"
        " resend_allowed_at, code_attempts_left, sends_left FROM password_resets WHERE id = ? AND expires_at > ?"_s,
        {id, m_clock.now()});
    if (!row.next() || !constantTimeEquals(m_store.digestOf(token), row.value(1).toByteArray())) {
        return std::nullopt;
    }
    return Reset {
        row.value(0).toString(),
        row.value(1).toByteArray(),
        row.value(2).toString(),
        row.value(3).toString(),
        row.value(4).toString(),
        row.value(5).toLongLong(),
        {row.value(6).toString(), row.value(7).toByteArray(), row.value(8).toLongLong(), row.value(9).toLongLong(),
         row.value(10).toInt(), row.value(11).toInt()},
    };
}

void PasswordResets::save(const Reset &reset)
{
    m_store.run(u"INSERT OR REPLACE INTO password_resets (id, token_digest, recipient, contract, state, expires_at,"
                " channel, code_digest, code_expires_at, resend_allowed_at, code_attempts_left, sends_left)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                {reset.id, reset.tokenDigest, reset.recipient, reset.contract, reset.state, reset.expiresAt,
                 reset.code.channel, reset.code.digest, reset.code.expiresAt, reset.code.resendAllowedAt,
                 reset.code.attemptsLeft, reset.code.sendsLeft});
}

void PasswordResets::moveOn(Reset &reset) const
{
    reset.expiresAt = m_clock.now() + m_settings.registrationLife.count();
}

void PasswordResets::send(Reset &reset)
{
    const QString code = m_things.codes.renew(reset.code, reset.recipient);
    const std::optional<Account> account = m_things.accounts.byContract(reset.contract);
    if (account) {
        m_things.phone.deliver({account->mobile, reset.code.channel, codeMessage(code), code, m_clock.now()});
    } else {
        // The digest of no code at all: nobody guesses it.
        reset.code.digest = randomBytes(digestSize);
    }
}

QJsonObject PasswordResets::codeState(const Reset &reset)
{
    return codeStateObject(reset.id, reset.code, u"•• •• •• •• ••"_s, reset.expiresAt);
}

QJsonObject PasswordResets::journeyState(const Reset &reset)
{
    return {{u"state"_s, reset.state}, {u"expiresAt"_s, toRfc3339(reset.expiresAt)}};
}

} // namespace guichet::training
