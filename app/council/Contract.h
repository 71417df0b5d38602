// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <values/EmailAddress.h>
#include <values/Iban.h>
#include <values/MobileNumber.h>
#include <values/NewPassword.h>
#include <values/OneTimeCode.h>
#include <values/Secret.h>

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QDeadlineTimer>
#include <QList>
#include <QString>
#include <QTime>

#include <chrono>
#include <optional>

/// The shapes of the council's answers, read and checked. Plain values; nothing here talks to anyone.
namespace guichet {

/// An instant that the council named. Durations are counted from the answer's own Date header by a monotonic clock, so
/// that a wrong clock of this machine changes nothing.
class Moment
{
public:
    Moment() = default;
    /// \a at and \a answered are the council's times; the count starts now.
    Moment(const QDateTime &at, const QDateTime &answered);

    /// For clock times on screen. UTC.
    const QDateTime &at() const { return m_at; }
    /// Never negative; a year at most.
    std::chrono::milliseconds remaining() const;
    bool isValid() const { return m_at.isValid(); }

private:
    QDateTime m_at;
    QDeadlineTimer m_deadline;
};

enum class Channel { Sms, Whatsapp };

/// As the contract writes it.
QString nameOf(Channel channel);

struct OpeningHours
{
    int day; ///< 1 is Monday.
    QTime from;
    QTime to;
};

struct Office
{
    QString id;
    QString name;
    QString street;
    QString postcode;
    QString town;
    QString phone; ///< E.164
    QString email;
    QString appointment; ///< May be empty.
    QDate checkedOn;
    QList<OpeningHours> hours;
};

struct Contact
{
    QString name;
    QString phone; ///< E.164
    QString email; ///< May be empty.
    QString hours; ///< May be empty.
};

struct Notice
{
    QString id;
    QString title;
    QString text;
};

/// What the council tells every terminal: its rules, its offices, and whether it works.
struct Service
{
    QString name;
    QString council;
    bool inMaintenance = false;
    QString notice; ///< May be empty.
    CodePolicy code;
    QList<Channel> channels;
    PasswordPolicy password;
    QStringList callingCodes;
    std::optional<Contact> contact;
    QList<Notice> notices;
    QList<Office> offices;
    QString monthlyPaymentLink;
    QString officesLink;

    bool offers(Channel channel) const { return channels.contains(channel); }
    /// Null when there is no such office.
    const Office *office(const QString &id) const;
};

/// The answer to GET /service.
struct ServiceAnswer
{
    bool notModified = false; ///< The known ETag still holds; the rest is then empty.
    Service service = {};
    QByteArray etag = {};
    QByteArray json = {}; ///< As received, for the disk cache.
};

/// Names one registration or password reset to the council. The token is its key and stays in memory.
struct JourneyRef
{
    QString id;
    Secret token;
};

enum class JourneyPhase { CodeSent, MobileVerified, Identified, AccountCreated };

struct JourneyState
{
    JourneyPhase phase = JourneyPhase::CodeSent;
    Moment expiresAt;
    QString email; ///< Only once the account exists, and only if the council says it.
};

/// A password reset.
enum class ResetPhase { CodeSent, MobileVerified, Done };

struct ResetState
{
    ResetPhase phase = ResetPhase::CodeSent;
    Moment expiresAt;
};

/// The answer to a new password: that it holds from now on.
struct PasswordSet
{
};

struct CodeState
{
    QString id;
    Secret token; ///< Empty but in the answer that opened the journey.
    Channel channel = Channel::Sms;
    QString mobileHint;
    Moment codeExpiresAt;
    Moment resendAllowedAt;
    int attemptsLeft = 0;
    int sendsLeft = 0;
    Moment expiresAt;
};

struct Household
{
    JourneyState state;
    QString holder;
    QString address;
};

/// One debit of the monthly payment.
struct Instalment
{
    QDate dueOn;
    qint64 amountCents = 0;

    bool operator==(const Instalment &) const = default;
};

/// What is debited when one chooses this day of the month.
struct Schedule
{
    int debitDay = 0;
    QList<Instalment> instalments;

    bool operator==(const Schedule &) const = default;
};

struct Rhythm
{
    QString id;
    QString label;
    QList<Schedule> schedules; ///< At least one.

    /// Null when it is not offered.
    const Schedule *schedule(int debitDay) const;
};

struct Creditor
{
    QString name;
    QString address;
    QString ics; ///< The creditor's SEPA identifier.
};

/// What is signed with the mandate. The version goes back with the signature.
struct PaymentRules
{
    QString version;
    QString title;
    QString text; ///< Paragraphs are parted by an empty line.
};

/// What the council offers to one household instead of paying each invoice.
struct PaymentOffer
{
    qint64 yearlyAmountCents = 0;
    Creditor creditor;
    QList<Rhythm> rhythms; ///< At least one.
    QDate deadline;
    PaymentRules rules;

    /// Null when there is no such rhythm.
    const Rhythm *rhythm(const QString &id) const;
    /// Null when it is not offered.
    const Schedule *schedule(const QString &rhythmId, int debitDay) const;
};

enum class MandateState {
    Active,
    AwaitingSignature, ///< To be printed, signed by hand and handed to the agent.
};

/// A SEPA mandate, as the council keeps it.
struct Mandate
{
    QString reference; ///< The RUM.
    MandateState state = MandateState::Active;
    QString ibanHint;
    QString rhythm;
    int debitDay = 0;
    QList<Instalment> instalments;
    QDateTime signedAt; ///< Invalid when the council does not say it. UTC.
};

/// What the resident signs.
struct MandateRequest
{
    Iban iban;
    QString holder; ///< Of the bank account.
    QString rhythm;
    int debitDay = 0;
    QString rulesVersion;
};

enum class PaymentMode { PerInvoice, Monthly, Other };

struct Account
{
    QString holder;
    QString address;
    QString contract;
    QString email;
    QString mobileHint;
    PaymentMode payment = PaymentMode::Other;
    std::optional<Mandate> mandate = std::nullopt;
};

struct Session
{
    Secret token;
    Moment expiresAt;
    Account account;
};

} // namespace guichet
