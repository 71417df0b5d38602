// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Answers.h"

#include "StrictJson.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace guichet::answers {

using namespace Qt::StringLiterals;

namespace {

/// Reads members and remembers whether any was missing or of a wrong type; what it returns then means nothing.
class Reader
{
public:
    explicit Reader(const QByteArray &json)
    {
        const auto object = strictObject(json);
        m_sound = object.has_value();
        m_object = object.value_or(QJsonObject());
    }
    explicit Reader(const QJsonValue &value)
        : m_object(value.toObject())
        , m_sound(value.isObject())
    {
    }

    bool sound() const { return m_sound; }
    void spoil() { m_sound = false; }

    QString string(QLatin1StringView key) { return required(key, QJsonValue::String).toString(); }
    QString filled(QLatin1StringView key)
    {
        QString text = string(key);
        m_sound = m_sound && !text.isEmpty();
        return text;
    }
    QString optionalString(QLatin1StringView key) { return m_object.contains(key) ? string(key) : QString(); }

    int natural(QLatin1StringView key)
    {
        const double number = required(key, QJsonValue::Double).toDouble();
        if (number != std::floor(number) || number < 0 || number > 1'000'000'000) {
            m_sound = false;
            return 0;
        }
        return static_cast<int>(number);
    }
    std::optional<int> optionalNatural(QLatin1StringView key)
    {
        return m_object.contains(key) ? std::optional(natural(key)) : std::nullopt;
    }

    QDateTime instant(QLatin1StringView key)
    {
        const QDateTime time = QDateTime::fromString(string(key), Qt::ISODateWithMs);
        // RFC 3339 demands an offset; without one Qt would read local time.
        if (!time.isValid() || time.timeSpec() == Qt::LocalTime) {
            m_sound = false;
            return {};
        }
        return time.toUTC();
    }
    Moment moment(QLatin1StringView key, const QDateTime &answered)
    {
        const QDateTime time = instant(key);
        return time.isValid() ? Moment(time, answered) : Moment();
    }
    QDate date(QLatin1StringView key)
    {
        const QString text = string(key);
        // Qt would take the day out of a time, too.
        const QDate day = text.size() == 10 ? QDate::fromString(text, Qt::ISODate) : QDate();
        m_sound = m_sound && day.isValid();
        return day;
    }
    QTime time(QLatin1StringView key)
    {
        const QTime time = QTime::fromString(string(key), u"HH:mm"_s);
        m_sound = m_sound && time.isValid();
        return time;
    }

    Reader object(QLatin1StringView key) { return Reader(required(key, QJsonValue::Object)); }
    QJsonArray array(QLatin1StringView key) { return required(key, QJsonValue::Array).toArray(); }
    QJsonArray optionalArray(QLatin1StringView key) { return m_object.contains(key) ? array(key) : QJsonArray(); }
    bool has(QLatin1StringView key) const { return m_object.contains(key); }

    QStringList strings(QLatin1StringView key)
    {
        QStringList list;
        const QJsonArray values = array(key);
        for (const QJsonValue &value : values) {
            m_sound = m_sound && value.isString();
            list << value.toString();
        }
        return list;
    }
    void alsoSound(const Reader &inner) { m_sound = m_sound && inner.sound(); }

private:
    QJsonValue required(QLatin1StringView key, QJsonValue::Type type)
    {
        QJsonValue value = m_object.value(key);
        m_sound = m_sound && value.type() == type;
        return value;
    }

    QJsonObject m_object;
    bool m_sound = false;
};

template<typename Answer>
Outcome<Answer, FailureCode> judged(const Reader &reader, Answer &&answer)
{
    if (!reader.sound()) {
        return FailureCode::AnswerMalformed;
    }
    return std::forward<Answer>(answer);
}

/// The value that the contract calls \a name; nothing for a name that this version does not know.
template<typename Value, std::size_t count>
std::optional<Value> valueNamed(const std::array<std::pair<QLatin1StringView, Value>, count> &names,
                                const QString &name)
{
    for (const auto &[known, value] : names) {
        if (name == known) {
            return value;
        }
    }
    return std::nullopt;
}

std::optional<Channel> channelNamed(const QString &name)
{
    for (const Channel channel : {Channel::Sms, Channel::Whatsapp}) {
        if (name == nameOf(channel)) {
            return channel;
        }
    }
    return std::nullopt;
}

std::optional<JourneyPhase> phaseNamed(const QString &name)
{
    static const std::array<std::pair<QLatin1StringView, JourneyPhase>, 4> names = {{
        {"code-sent"_L1, JourneyPhase::CodeSent},
        {"mobile-verified"_L1, JourneyPhase::MobileVerified},
        {"identified"_L1, JourneyPhase::Identified},
        {"account-created"_L1, JourneyPhase::AccountCreated},
    }};
    return valueNamed(names, name);
}

Office readOffice(Reader &reader)
{
    Office office;
    office.id = reader.filled("id"_L1);
    office.name = reader.string("name"_L1);
    office.street = reader.string("street"_L1);
    office.postcode = reader.string("postcode"_L1);
    office.town = reader.string("town"_L1);
    office.phone = reader.string("phone"_L1);
    office.email = reader.string("email"_L1);
    office.appointment = reader.optionalString("appointment"_L1);
    office.checkedOn = reader.date("checkedOn"_L1);
    const QJsonArray hours = reader.array("hours"_L1);
    for (const QJsonValue &value : hours) {
        Reader span(value);
        office.hours << OpeningHours {span.natural("day"_L1), span.time("from"_L1), span.time("to"_L1)};
        reader.alsoSound(span);
    }
    return office;
}

CodePolicy readCodePolicy(Reader &code, QList<Channel> &channels)
{
    CodePolicy policy;
    policy.length = code.natural("length"_L1);
    if (policy.length == 0) {
        code.spoil();
    }
    const QString alphabet = code.string("alphabet"_L1);
    policy.alphabet = alphabet == "digits"_L1         ? CodeAlphabet::Digits
                      : alphabet == "alphanumeric"_L1 ? CodeAlphabet::Alphanumeric
                                                      : CodeAlphabet::AnyPrintable;
    const QStringList names = code.strings("channels"_L1);
    for (const QString &name : names) {
        const auto channel = channelNamed(name);
        if (channel && !channels.contains(*channel)) {
            channels << *channel;
        }
    }
    return policy;
}

PasswordPolicy readPasswordPolicy(Reader &password)
{
    PasswordPolicy policy;
    policy.minimumLength = password.natural("minimumLength"_L1);
    policy.maximumLength = password.natural("maximumLength"_L1);
    policy.uppercase = password.natural("uppercase"_L1);
    policy.digits = password.natural("digits"_L1);
    policy.specials = password.natural("specials"_L1);
    return policy;
}

Outcome<JourneyState, FailureCode> readState(Reader &reader, const QDateTime &answered)
{
    JourneyState state;
    const QString name = reader.string("state"_L1);
    const auto phase = phaseNamed(name);
    state.expiresAt = reader.moment("expiresAt"_L1, answered);
    state.email = reader.optionalString("email"_L1);
    if (!reader.sound()) {
        return FailureCode::AnswerMalformed;
    }
    if (!phase) {
        return FailureCode::UnknownState;
    }
    state.phase = *phase;
    return state;
}

std::optional<ResetPhase> resetPhaseNamed(const QString &name)
{
    static const std::array<std::pair<QLatin1StringView, ResetPhase>, 3> names = {{
        {"code-sent"_L1, ResetPhase::CodeSent},
        {"mobile-verified"_L1, ResetPhase::MobileVerified},
        {"done"_L1, ResetPhase::Done},
    }};
    return valueNamed(names, name);
}

int readDebitDay(Reader &reader)
{
    const int day = reader.natural("debitDay"_L1);
    if (day < 1 || day > 31) {
        reader.spoil();
    }
    return day;
}

QList<Instalment> readInstalments(Reader &reader)
{
    QList<Instalment> instalments;
    const QJsonArray values = reader.array("instalments"_L1);
    for (const QJsonValue &value : values) {
        Reader instalment(value);
        instalments << Instalment {instalment.date("dueOn"_L1), instalment.natural("amountCents"_L1)};
        reader.alsoSound(instalment);
    }
    // The contract asks for no order, and the pages name the first and the last.
    std::stable_sort(instalments.begin(), instalments.end(),
                     [](const Instalment &one, const Instalment &other) { return one.dueOn < other.dueOn; });
    return instalments;
}

Rhythm readRhythm(Reader &reader)
{
    Rhythm rhythm;
    rhythm.id = reader.filled("id"_L1);
    rhythm.label = reader.filled("label"_L1);
    const QJsonArray schedules = reader.array("schedules"_L1);
    if (schedules.isEmpty()) {
        reader.spoil();
    }
    for (const QJsonValue &value : schedules) {
        Reader schedule(value);
        rhythm.schedules << Schedule {readDebitDay(schedule), readInstalments(schedule)};
        reader.alsoSound(schedule);
    }
    return rhythm;
}

Outcome<Mandate, FailureCode> readMandateOf(Reader &&reader)
{
    Mandate mandate;
    mandate.reference = reader.filled("reference"_L1);
    const QString state = reader.string("state"_L1);
    mandate.ibanHint = reader.string("ibanHint"_L1);
    mandate.rhythm = reader.string("rhythm"_L1);
    mandate.debitDay = readDebitDay(reader);
    mandate.instalments = readInstalments(reader);
    if (reader.has("signedAt"_L1)) {
        mandate.signedAt = reader.instant("signedAt"_L1);
    }
    if (reader.sound() && state != "active"_L1 && state != "awaiting-signature"_L1) {
        return FailureCode::UnknownState;
    }
    mandate.state = state == "active"_L1 ? MandateState::Active : MandateState::AwaitingSignature;
    return judged(reader, std::move(mandate));
}

Outcome<Account, FailureCode> readAccountOf(Reader &&reader)
{
    Account account;
    account.holder = reader.string("holder"_L1);
    account.address = reader.string("address"_L1);
    account.contract = reader.string("contract"_L1);
    account.email = reader.string("email"_L1);
    account.mobileHint = reader.string("mobileHint"_L1);
    Reader payment = reader.object("payment"_L1);
    const QString mode = payment.string("mode"_L1);
    account.payment = mode == "per-invoice"_L1 ? PaymentMode::PerInvoice
                      : mode == "monthly"_L1   ? PaymentMode::Monthly
                                               : PaymentMode::Other;
    if (payment.has("mandate"_L1)) {
        auto mandate = readMandateOf(payment.object("mandate"_L1));
        if (!mandate) {
            return mandate.error();
        }
        account.mandate = std::move(mandate).value();
    }
    reader.alsoSound(payment);
    return judged(reader, std::move(account));
}

std::optional<CallState> callStateNamed(const QString &name)
{
    static const std::array<std::pair<QLatin1StringView, CallState>, 4> names = {{
        {"waiting"_L1, CallState::Waiting},
        {"accepted"_L1, CallState::Accepted},
        {"closed"_L1, CallState::Closed},
        {"withdrawn"_L1, CallState::Withdrawn},
    }};
    return valueNamed(names, name);
}

Outcome<Call, FailureCode> readCallOf(Reader &&reader)
{
    Call call;
    call.id = reader.filled("id"_L1);
    call.terminal = reader.string("terminal"_L1);
    call.office = reader.string("office"_L1);
    call.journey = reader.string("journey"_L1);
    call.step = reader.string("step"_L1);
    call.language = reader.string("language"_L1);
    call.reason = reader.string("reason"_L1) == "stuck"_L1 ? CallReason::Stuck : CallReason::Asked;
    call.problem = reader.optionalString("problem"_L1);
    const auto state = callStateNamed(reader.string("state"_L1));
    call.agent = reader.optionalString("agent"_L1);
    call.position = reader.natural("position"_L1);
    call.since = reader.instant("since"_L1);
    if (reader.sound() && !state) {
        return FailureCode::UnknownState;
    }
    call.state = state.value_or(CallState::Waiting);
    return judged(reader, std::move(call));
}

std::optional<PasswordReason> passwordReason(const QString &name)
{
    static const std::array<std::pair<QLatin1StringView, PasswordReason>, 7> names = {{
        {"too-short"_L1, PasswordReason::TooShort},
        {"too-long"_L1, PasswordReason::TooLong},
        {"no-uppercase"_L1, PasswordReason::NoUppercase},
        {"no-digit"_L1, PasswordReason::NoDigit},
        {"no-special"_L1, PasswordReason::NoSpecial},
        {"too-common"_L1, PasswordReason::TooCommon},
        {"contains-personal-data"_L1, PasswordReason::ContainsPersonalData},
    }};
    return valueNamed(names, name);
}

} // namespace

Outcome<Service, FailureCode> readService(const QByteArray &json)
{
    Reader reader(json);
    Service service;
    service.name = reader.string("name"_L1);
    service.council = reader.string("council"_L1);
    service.inMaintenance = reader.string("status"_L1) == "maintenance"_L1;
    service.notice = reader.optionalString("notice"_L1);

    Reader code = reader.object("code"_L1);
    service.code = readCodePolicy(code, service.channels);
    reader.alsoSound(code);

    Reader password = reader.object("password"_L1);
    service.password = readPasswordPolicy(password);
    reader.alsoSound(password);

    Reader mobile = reader.object("mobile"_L1);
    service.callingCodes = mobile.strings("callingCodes"_L1);
    reader.alsoSound(mobile);

    if (reader.has("contact"_L1)) {
        Reader contact = reader.object("contact"_L1);
        service.contact = Contact {contact.string("name"_L1), contact.string("phone"_L1),
                                   contact.optionalString("email"_L1), contact.optionalString("hours"_L1)};
        reader.alsoSound(contact);
    }
    const QJsonArray notices = reader.optionalArray("notices"_L1);
    for (const QJsonValue &value : notices) {
        Reader notice(value);
        service.notices << Notice {notice.string("id"_L1), notice.string("title"_L1), notice.string("text"_L1)};
        reader.alsoSound(notice);
    }
    const QJsonArray offices = reader.array("offices"_L1);
    for (const QJsonValue &value : offices) {
        Reader office(value);
        service.offices << readOffice(office);
        reader.alsoSound(office);
    }
    Reader links = reader.object("links"_L1);
    service.monthlyPaymentLink = links.string("monthlyPayment"_L1);
    service.officesLink = links.string("offices"_L1);
    reader.alsoSound(links);
    return judged(reader, std::move(service));
}

Outcome<CodeState, FailureCode> readCodeState(const QByteArray &json, const QDateTime &answered, bool opensJourney)
{
    Reader reader(json);
    CodeState state;
    state.id = reader.filled("id"_L1);
    if (opensJourney) {
        state.token = Secret(reader.filled("token"_L1));
    }
    const QString phase = reader.string("state"_L1);
    const auto channel = channelNamed(reader.string("channel"_L1));
    state.channel = channel.value_or(Channel::Sms);
    state.mobileHint = reader.string("mobileHint"_L1);
    state.codeExpiresAt = reader.moment("codeExpiresAt"_L1, answered);
    state.resendAllowedAt = reader.moment("resendAllowedAt"_L1, answered);
    state.attemptsLeft = reader.natural("attemptsLeft"_L1);
    state.sendsLeft = reader.natural("sendsLeft"_L1);
    state.expiresAt = reader.moment("expiresAt"_L1, answered);
    if (reader.sound() && phaseNamed(phase) != JourneyPhase::CodeSent) {
        return FailureCode::UnknownState;
    }
    return judged(reader, std::move(state));
}

Outcome<JourneyState, FailureCode> readJourneyState(const QByteArray &json, const QDateTime &answered)
{
    Reader reader(json);
    return readState(reader, answered);
}

Outcome<Household, FailureCode> readHousehold(const QByteArray &json, const QDateTime &answered)
{
    Reader reader(json);
    Household household;
    household.holder = reader.string("holder"_L1);
    household.address = reader.string("address"_L1);
    const auto state = readState(reader, answered);
    if (!state) {
        return state.error();
    }
    household.state = state.value();
    return household;
}

Outcome<Session, FailureCode> readSession(const QByteArray &json, const QDateTime &answered)
{
    Reader reader(json);
    Session session;
    session.token = Secret(reader.filled("token"_L1));
    session.expiresAt = reader.moment("expiresAt"_L1, answered);
    auto account = readAccountOf(reader.object("account"_L1));
    if (!account) {
        return account.error();
    }
    session.account = std::move(account).value();
    return judged(reader, std::move(session));
}

Outcome<ResetState, FailureCode> readResetState(const QByteArray &json, const QDateTime &answered)
{
    Reader reader(json);
    const auto phase = resetPhaseNamed(reader.string("state"_L1));
    ResetState state {phase.value_or(ResetPhase::CodeSent), reader.moment("expiresAt"_L1, answered)};
    if (reader.sound() && !phase) {
        return FailureCode::UnknownState;
    }
    return judged(reader, std::move(state));
}

Outcome<Account, FailureCode> readAccount(const QByteArray &json)
{
    return readAccountOf(Reader(json));
}

Outcome<PaymentOffer, FailureCode> readOffer(const QByteArray &json)
{
    Reader reader(json);
    PaymentOffer offer;
    offer.yearlyAmountCents = reader.natural("yearlyAmountCents"_L1);
    Reader creditor = reader.object("creditor"_L1);
    offer.creditor = {creditor.string("name"_L1), creditor.string("address"_L1), creditor.string("ics"_L1)};
    reader.alsoSound(creditor);
    const QJsonArray rhythms = reader.array("rhythms"_L1);
    if (rhythms.isEmpty()) {
        reader.spoil();
    }
    for (const QJsonValue &value : rhythms) {
        Reader rhythm(value);
        offer.rhythms << readRhythm(rhythm);
        reader.alsoSound(rhythm);
    }
    offer.deadline = reader.date("deadline"_L1);
    Reader rules = reader.object("rules"_L1);
    offer.rules = {rules.filled("version"_L1), rules.string("title"_L1), rules.string("text"_L1)};
    reader.alsoSound(rules);
    return judged(reader, std::move(offer));
}

Outcome<Mandate, FailureCode> readMandate(const QByteArray &json)
{
    return readMandateOf(Reader(json));
}

Outcome<Terminal, FailureCode> readTerminal(const QByteArray &json)
{
    Reader reader(json);
    Terminal terminal;
    terminal.id = reader.filled("id"_L1);
    terminal.token = Secret(reader.filled("token"_L1));
    return judged(reader, std::move(terminal));
}

Outcome<AgentPass, FailureCode> readAgentPass(const QByteArray &json, const QDateTime &answered)
{
    Reader reader(json);
    AgentPass pass;
    pass.token = Secret(reader.filled("token"_L1));
    pass.name = reader.string("name"_L1);
    pass.office = reader.filled("office"_L1);
    pass.expiresAt = reader.moment("expiresAt"_L1, answered);
    return judged(reader, std::move(pass));
}

Outcome<Call, FailureCode> readCall(const QByteArray &json)
{
    return readCallOf(Reader(json));
}

Outcome<QList<Call>, FailureCode> readCalls(const QByteArray &json)
{
    Reader reader(json);
    QList<Call> calls;
    const QJsonArray values = reader.array("calls"_L1);
    for (const QJsonValue &value : values) {
        auto call = readCallOf(Reader(value));
        if (!call) {
            return call.error();
        }
        calls << std::move(call).value();
    }
    return judged(reader, std::move(calls));
}

Failure readProblem(const QByteArray &json, int status)
{
    Reader reader(json);
    Failure failure;
    const QString code = reader.string("code"_L1);
    reader.string("type"_L1);
    reader.string("title"_L1);
    failure.attemptsLeft = reader.optionalNatural("attemptsLeft"_L1);
    if (const auto seconds = reader.optionalNatural("retryAfterSeconds"_L1)) {
        failure.retryAfter = std::chrono::seconds(*seconds);
    }
    failure.requestId = reader.optionalString("requestId"_L1);
    const QJsonArray reasons = reader.optionalArray("reasons"_L1);
    if (reader.natural("status"_L1) != status || !reader.sound()) {
        return Failure {.code = FailureCode::AnswerMalformed};
    }
    for (const QJsonValue &value : reasons) {
        const auto reason = passwordReason(value.toString());
        if (reason && !failure.reasons.contains(*reason)) {
            failure.reasons << *reason;
        }
    }
    const bool refusal = status < 500;
    failure.definite = refusal;
    failure.code = failureOfProblem(code).value_or(refusal ? FailureCode::RequestRefused : FailureCode::ServerTrouble);
    return failure;
}

QString problemCode(const QByteArray &json)
{
    return strictObject(json).value_or(QJsonObject()).value("code"_L1).toString();
}

} // namespace guichet::answers
