// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TrainingDesk.h"

#include "Crypto.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace guichet::training {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestSpan = 366 * 24 * 3600;

/// Reads one change of settings, collecting the names of members that are wrong.
class Changes
{
public:
    explicit Changes(const QJsonObject &body)
        : m_body(body)
    {
    }

    /// A whole number from `least` to `most`, taken if present.
    template<typename Taker>
    void number(const QString &name, int least, int most, Taker take)
    {
        if (!m_body.contains(name)) {
            return;
        }
        const double value = m_body.value(name).toDouble(-1);
        if (std::trunc(value) == value && value >= least && value <= most) {
            take(static_cast<int>(value));
        } else {
            m_wrong += name;
        }
    }

    /// One of two words, taken as whether it is the second.
    void choice(const QString &name, const QString &first, const QString &second, bool &target)
    {
        if (!m_body.contains(name)) {
            return;
        }
        const QString word = m_body.value(name).toString();
        if (word == first || word == second) {
            target = word == second;
        } else {
            m_wrong += name;
        }
    }

    void channels(QStringList &target)
    {
        const QString name = u"channels"_s;
        if (!m_body.contains(name)) {
            return;
        }
        QStringList channels;
        for (const QJsonValue channel : m_body.value(name).toArray()) {
            channels += channel.toString();
        }
        const bool known = std::all_of(channels.cbegin(), channels.cend(), [](const QString &channel) {
            return channel == u"sms"_s || channel == u"whatsapp"_s;
        });
        if (known && m_body.value(name).isArray()) {
            target = channels;
        } else {
            m_wrong += name;
        }
    }

    const QStringList &wrong() const { return m_wrong; }

private:
    const QJsonObject &m_body;
    QStringList m_wrong;
};

QJsonObject settingsObject(const Settings &settings)
{
    return {
        {u"status"_s, settings.maintenance ? u"maintenance"_s : u"open"_s},
        {u"channels"_s, QJsonArray::fromStringList(settings.channels)},
        {u"alphabet"_s, settings.alphanumericCodes ? u"alphanumeric"_s : u"digits"_s},
        {u"codeLength"_s, settings.codeLength},
        {u"resendSeconds"_s, static_cast<qint64>(settings.resendPause.count())},
        {u"codeSeconds"_s, static_cast<qint64>(settings.codeLife.count())},
        {u"registrationSeconds"_s, static_cast<qint64>(settings.registrationLife.count())},
    };
}

} // namespace

const QString TrainingDesk::prefix = u"/training"_s;

TrainingDesk::TrainingDesk(const QByteArray &key, const Things &things, Clock &clock, Settings &settings)
    : m_key(key)
    , m_things(things)
    , m_clock(clock)
    , m_settings(settings)
{
}

Answer TrainingDesk::answer(const Request &request)
{
    try {
        Result result = dispatch(request);
        if (const auto *problem = std::get_if<Problem>(&result)) {
            return problemAnswer(*problem, {});
        }
        return std::get<Answer>(std::move(result));
    } catch (const StoreError &) {
        return problemAnswer({ProblemCode::Internal}, {});
    }
}

Result TrainingDesk::dispatch(const Request &request)
{
    if (!constantTimeEquals(request.header("authorization"_ba), "Training "_ba + m_key)) {
        return Problem {ProblemCode::TrainingKeyRefused};
    }
    static const QHash<QByteArray, Showing> pages {
        {"/phone"_ba, &TrainingDesk::phone},   {"/invoices"_ba, &TrainingDesk::invoices},
        {"/agents"_ba, &TrainingDesk::agents}, {"/terminals"_ba, &TrainingDesk::terminals},
        {"/calls"_ba, &TrainingDesk::calls},
    };
    static const QHash<QByteArray, Setting> acts {
        {"/settings"_ba, &TrainingDesk::changeSettings},
        {"/clock"_ba, &TrainingDesk::advanceClock},
        {"/revocations"_ba, &TrainingDesk::revoke},
    };
    const QByteArray page = request.path.mid(prefix.size()).toUtf8();
    if (request.method == "GET"_ba && pages.contains(page)) {
        return Answer::json(200, (this->*pages.value(page))());
    }
    if (request.method != "POST"_ba || !acts.contains(page)) {
        return Problem {ProblemCode::NotFound};
    }
    const auto body = jsonBody(request);
    if (const auto *problem = std::get_if<Problem>(&body)) {
        return *problem;
    }
    return (this->*acts.value(page))(std::get<QJsonObject>(body));
}

QJsonObject TrainingDesk::phone() const
{
    QJsonArray messages;
    for (const Message &message : m_things.phone.messages()) {
        messages.append(QJsonObject {
            {u"mobile"_s, message.mobile},
            {u"channel"_s, message.channel},
            {u"text"_s, message.text},
            {u"code"_s, message.code},
            {u"at"_s, toRfc3339(message.at)},
        });
    }
    return {{u"messages"_s, messages}};
}

QJsonObject TrainingDesk::invoices() const
{
    QJsonArray list;
    for (const Invoice &invoice : presentInvoices(m_things.accounts, m_things.payments)) {
        QJsonObject object {
            {u"login"_s, invoice.login},
            {u"password"_s, invoice.password},
            {u"holder"_s, invoice.holder},
            {u"state"_s, invoiceStateName(invoice.state)},
            {u"payment"_s, paymentSituationName(invoice.payment)},
        };
        const QHash<QString, QString> ofTheAccount {{u"email"_s, invoice.email},
                                                    {u"accountPassword"_s, invoice.accountPassword},
                                                    {u"mobile"_s, invoice.mobile}};
        for (auto member = ofTheAccount.cbegin(); member != ofTheAccount.cend(); ++member) {
            if (!member.value().isEmpty()) {
                object.insert(member.key(), member.value());
            }
        }
        list.append(object);
    }
    return {{u"invoices"_s, list}};
}

QJsonObject TrainingDesk::agents() const
{
    QJsonArray list;
    for (const Agent &agent : inventedAgents()) {
        list.append(QJsonObject {
            {u"agent"_s, agent.id},
            {u"pin"_s, agent.pin},
            {u"name"_s, agent.name},
            {u"office"_s, agent.office},
        });
    }
    return {{u"agents"_s, list}};
}

QJsonObject TrainingDesk::terminals() const
{
    return {{u"enrolmentCode"_s, Terminals::enrolmentCode}, {u"terminals"_s, m_things.terminals.list()}};
}

QJsonObject TrainingDesk::calls() const
{
    return {{u"calls"_s, m_things.calls.list()}};
}

Result TrainingDesk::changeSettings(const QJsonObject &body)
{
    Settings changed = m_settings;
    Changes changes(body);
    changes.number(u"resendSeconds"_s, 0, longestSpan,
                   [&](int value) { changed.resendPause = std::chrono::seconds(value); });
    changes.number(u"codeSeconds"_s, 1, longestSpan,
                   [&](int value) { changed.codeLife = std::chrono::seconds(value); });
    changes.number(u"registrationSeconds"_s, 1, longestSpan,
                   [&](int value) { changed.registrationLife = std::chrono::seconds(value); });
    changes.number(u"codeLength"_s, minimumCodeLength, maximumCodeLength,
                   [&](int value) { changed.codeLength = value; });
    changes.choice(u"status"_s, u"open"_s, u"maintenance"_s, changed.maintenance);
    changes.choice(u"alphabet"_s, u"digits"_s, u"alphanumeric"_s, changed.alphanumericCodes);
    changes.channels(changed.channels);
    if (!changes.wrong().isEmpty()) {
        return Problem {ProblemCode::ValidationFailed, {}, {}, changes.wrong()};
    }
    m_settings = changed;
    return Answer::json(200, settingsObject(m_settings));
}

Result TrainingDesk::advanceClock(const QJsonObject &body)
{
    std::optional<int> seconds;
    Changes changes(body);
    changes.number(u"advanceSeconds"_s, 0, longestSpan, [&](int value) { seconds = value; });
    if (!seconds) {
        return Problem::invalid(u"advanceSeconds"_s);
    }
    m_clock.advance(std::chrono::seconds(*seconds));
    return Answer::json(200, {{u"now"_s, toRfc3339(m_clock.now())}});
}

Result TrainingDesk::revoke(const QJsonObject &body)
{
    const QString terminal = body.value(u"terminal"_s).toString();
    if (terminal.isEmpty()) {
        return Problem::invalid(u"terminal"_s);
    }
    return m_things.terminals.revoke(terminal) ? Result(Answer::empty(204)) : Result(Problem {ProblemCode::NotFound});
}

QList<Invoice> presentInvoices(const Accounts &accounts, const MonthlyPayment &payments)
{
    QList<Invoice> invoices = inventedInvoices();
    for (Invoice &invoice : invoices) {
        const Account account = accounts.byContract(invoice.contract).value_or(Account {});
        invoice.state = accounts.stateOf(invoice.contract);
        invoice.email = account.email;
        invoice.mobile = account.mobile;
        if (!verifyPassword(account.passwordHash, invoice.accountPassword)) {
            invoice.accountPassword.clear();
        }
        if (const auto mandate = payments.mandateOf(invoice.contract)) {
            const bool isActive = mandate->value(u"state"_s).toString() == u"active"_s;
            invoice.payment = isActive ? PaymentSituation::Monthly : PaymentSituation::AwaitingSignature;
        }
    }
    return invoices;
}

} // namespace guichet::training
