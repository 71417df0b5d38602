// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Registrations.h"

#include "AccountRules.h"
#include "Crypto.h"
#include "Masking.h"
#include "MobilePlan.h"

#include <QUuid>
#include <QVariant>

namespace guichet::training {

using namespace Qt::StringLiterals;

namespace {

constexpr int identificationAttempts = 5;

// As the contract names them; the store keeps the same words.
const QString codeSent = u"code-sent"_s;
const QString mobileVerified = u"mobile-verified"_s;
const QString identified = u"identified"_s;
const QString accountCreated = u"account-created"_s;

} // namespace

struct Registrations::Registration
{
    QString id;
    QByteArray tokenDigest;
    QString mobile;
    QString state;
    Instant expiresAt = 0;
    SentCode code = {};
    int identificationAttemptsLeft = identificationAttempts;
    QString contract;
    QString email;
};

Registrations::Registrations(Store &store, Accounts &accounts, Codes &codes, const Clock &clock,
                             const Settings &settings, Phone &phone)
    : m_store(store)
    , m_accounts(accounts)
    , m_codes(codes)
    , m_clock(clock)
    , m_settings(settings)
    , m_phone(phone)
{
}

Result Registrations::open(const QJsonObject &body)
{
    Registration registration;
    registration.mobile = body.value(u"mobile"_s).toString();
    registration.code.channel = body.value(u"channel"_s).toString();
    if (!isFrenchMobile(registration.mobile)) {
        return Problem {ProblemCode::MobileRefused};
    }
    if (const auto refusal = m_codes.sendRefusal(registration.mobile, registration.code.channel)) {
        return *refusal;
    }
    const QByteArray token = randomToken();
    registration.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    registration.tokenDigest = m_store.digestOf(token);
    registration.state = codeSent;
    moveOn(registration);
    send(registration);
    save(registration);

    QJsonObject answer = codeState(registration);
    answer.insert(u"token"_s, QString::fromLatin1(token));
    return Answer::json(201, answer);
}

Result Registrations::state(const QString &id, const QByteArray &token) const
{
    const std::optional<Registration> registration = load(id, token);
    if (!registration) {
        return Problem {ProblemCode::RegistrationExpired};
    }
    return Answer::json(200, journeyState(*registration));
}

Result Registrations::sendCode(const QString &id, const QByteArray &token, const QJsonObject &body)
{
    std::optional<Registration> registration = load(id, token);
    if (!registration) {
        return Problem {ProblemCode::RegistrationExpired};
    }
    if (registration->state != codeSent) {
        return Problem {ProblemCode::StepOutOfOrder};
    }
    const QString channel = body.value(u"channel"_s).toString();
    if (const auto refusal = m_codes.resendRefusal(registration->code)) {
        return *refusal;
    }
    if (const auto refusal = m_codes.sendRefusal(registration->mobile, channel)) {
        return *refusal;
    }
    registration->code.channel = channel;
    moveOn(*registration);
    send(*registration);
    save(*registration);
    return Answer::json(200, codeState(*registration));
}

Result Registrations::checkCode(const QString &id, const QByteArray &token, const QJsonObject &body)
{
    std::optional<Registration> registration = load(id, token);
    if (!registration) {
        return Problem {ProblemCode::RegistrationExpired};
    }
    if (registration->state == codeSent) {
        if (const auto refusal = m_codes.check(registration->code, body.value(u"code"_s).toString())) {
            save(*registration);
            return *refusal;
        }
        registration->state = mobileVerified;
    }
    moveOn(*registration);
    save(*registration);
    return Answer::json(200, journeyState(*registration));
}

Result Registrations::identify(const QString &id, const QByteArray &token, const QJsonObject &body)
{
    std::optional<Registration> registration = load(id, token);
    if (!registration) {
        return Problem {ProblemCode::RegistrationExpired};
    }
    if (registration->state != mobileVerified && registration->state != identified) {
        return Problem {ProblemCode::StepOutOfOrder};
    }
    if (registration->identificationAttemptsLeft == 0) {
        return Problem {ProblemCode::AttemptsExhausted};
    }
    const std::optional<Invoice> invoice = invoiceByLogin(body.value(u"login"_s).toString());
    const QByteArray typed = m_store.digestOf(body.value(u"password"_s).toString());
    const QByteArray printed = m_store.digestOf(invoice ? invoice->password : QString());
    if (const bool matches = constantTimeEquals(typed, printed); !matches || !invoice) {
        --registration->identificationAttemptsLeft;
        save(*registration);
        return registration->identificationAttemptsLeft == 0
                   ? Problem {ProblemCode::AttemptsExhausted}
                   : Problem {ProblemCode::CredentialsUnknown, registration->identificationAttemptsLeft};
    }
    if (m_accounts.byContract(invoice->contract)) {
        return Problem {ProblemCode::AlreadyRegistered};
    }
    registration->contract = invoice->contract;
    registration->state = identified;
    moveOn(*registration);
    save(*registration);

    QJsonObject answer = journeyState(*registration);
    answer.insert(u"holder"_s, maskedHolder(invoice->holder));
    answer.insert(u"address"_s, maskedAddress(invoice->address));
    return Answer::json(200, answer);
}

Result Registrations::createAccount(const QString &id, const QByteArray &token, const QJsonObject &body)
{
    std::optional<Registration> registration = load(id, token);
    if (!registration) {
        return Problem {ProblemCode::RegistrationExpired};
    }
    if (registration->state != identified) {
        return Problem {ProblemCode::StepOutOfOrder};
    }
    const QString email = body.value(u"email"_s).toString();
    const QString password = body.value(u"password"_s).toString();
    if (password.normalized(QString::NormalizationForm_C) != password) {
        return Problem::invalid(u"password"_s);
    }
    if (!isUsableEmail(email)) {
        return Problem {ProblemCode::EmailRefused};
    }
    // Two registrations may have been identified for one household: the first account stands.
    if (m_accounts.byContract(registration->contract)) {
        return Problem {ProblemCode::AlreadyRegistered};
    }
    if (m_accounts.byEmail(email)) {
        return Problem {ProblemCode::EmailInUse};
    }
    const QString holder = invoiceByContract(registration->contract).value_or(Invoice {}).holder;
    const QStringList reasons = passwordReasons(password, PasswordPolicy {}, holder, email);
    if (!reasons.isEmpty()) {
        return Problem {ProblemCode::PasswordRefused, {}, {}, reasons};
    }
    m_accounts.add({registration->contract, email, registration->mobile, hashPassword(password), false});
    registration->email = email;
    registration->state = accountCreated;
    moveOn(*registration);
    save(*registration);
    return Answer::json(201, journeyState(*registration));
}

Result Registrations::withdraw(const QString &id, const QByteArray &token)
{
    if (!load(id, token)) {
        return Problem {ProblemCode::RegistrationExpired};
    }
    m_store.run(u"DELETE FROM registrations WHERE id = ?"_s, {id});
    return Answer::empty(204);
}

void Registrations::purge()
{
    m_store.run(u"DELETE FROM registrations WHERE expires_at <= ?"_s, {m_clock.now()});
}

std::optional<Registrations::Registration> Registrations::load(const QString &id, const QByteArray &token) const
{
    QSqlQuery row = m_store.run(
        u"SELECT id, token_digest, mobile, channel, state, expires_at, code_digest, code_expires_at, resend_allowed_at,"
        " code_attempts_left, sends_left, identification_attempts_left, contract, email"
        " FROM registrations WHERE id = ? AND expires_at > ?"_s,
        {id, m_clock.now()});
    if (!row.next() || !constantTimeEquals(m_store.digestOf(token), row.value(1).toByteArray())) {
        return std::nullopt;
    }
    return Registration {
        row.value(0).toString(),
        row.value(1).toByteArray(),
        row.value(2).toString(),
        row.value(4).toString(),
        row.value(5).toLongLong(),
        {row.value(3).toString(), row.value(6).toByteArray(), row.value(7).toLongLong(), row.value(8).toLongLong(),
         row.value(9).toInt(), row.value(10).toInt()},
        row.value(11).toInt(),
        row.value(12).toString(),
        row.value(13).toString(),
    };
}

void Registrations::save(const Registration &registration)
{
    // An empty string of Qt's may be null, which the columns refuse.
    const auto text = [](const QString &value) { return value.isNull() ? u""_s : value; };
    m_store.run(
        u"INSERT OR REPLACE INTO registrations (id, token_digest, mobile, channel, state, expires_at, code_digest,"
        " code_expires_at, resend_allowed_at, code_attempts_left, sends_left, identification_attempts_left,"
        " contract, email) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
        {registration.id, registration.tokenDigest, registration.mobile, registration.code.channel, registration.state,
         registration.expiresAt, registration.code.digest, registration.code.expiresAt,
         registration.code.resendAllowedAt, registration.code.attemptsLeft, registration.code.sendsLeft,
         registration.identificationAttemptsLeft, text(registration.contract), text(registration.email)});
}

void Registrations::moveOn(Registration &registration) const
{
    registration.expiresAt = m_clock.now() + m_settings.registrationLife.count();
}

void Registrations::send(Registration &registration)
{
    const QString code = m_codes.renew(registration.code, registration.mobile);
    m_phone.deliver({registration.mobile, registration.code.channel, codeMessage(code), code, m_clock.now()});
}

QJsonObject Registrations::codeState(const Registration &registration)
{
    return codeStateObject(registration.id, registration.code, mobileHint(registration.mobile), registration.expiresAt);
}

QJsonObject Registrations::journeyState(const Registration &registration)
{
    QJsonObject object {{u"state"_s, registration.state}, {u"expiresAt"_s, toRfc3339(registration.expiresAt)}};
    if (registration.state == accountCreated) {
        object.insert(u"email"_s, registration.email);
    }
    return object;
}

} // namespace guichet::training
