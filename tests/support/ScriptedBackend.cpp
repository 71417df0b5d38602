// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ScriptedBackend.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <utility>

namespace guichet::test {

using namespace Qt::StringLiterals;

namespace {

const char *nameOfCall(Call call)
{
    switch (call) {
    case Call::FetchService:
        return "fetchService";
    case Call::StartRegistration:
        return "startRegistration";
    case Call::FetchRegistration:
        return "fetchRegistration";
    case Call::SendCode:
        return "sendCode";
    case Call::CheckCode:
        return "checkCode";
    case Call::Identify:
        return "identify";
    case Call::CreateAccount:
        return "createAccount";
    case Call::AbandonRegistration:
        return "abandonRegistration";
    case Call::SignIn:
        return "signIn";
    case Call::AbandonSignIn:
        return "abandonSignIn";
    case Call::StartReset:
        return "startReset";
    case Call::FetchReset:
        return "fetchReset";
    case Call::SendResetCode:
        return "sendResetCode";
    case Call::CheckResetCode:
        return "checkResetCode";
    case Call::SetPassword:
        return "setPassword";
    case Call::FetchAccount:
        return "fetchAccount";
    case Call::FetchOffer:
        return "fetchOffer";
    case Call::SignMandate:
        return "signMandate";
    case Call::SignOut:
        return "signOut";
    case Call::SetLanguage:
        return "setLanguage";
    case Call::DropConnections:
        return "dropConnections";
    }
    return "";
}

QStringList valuesOf(const JourneyRef &journey, const QStringList &others = {})
{
    return QStringList {journey.id, journey.token.reveal()} + others;
}

template<typename Value, typename Problem>
Value certain(Outcome<Value, Problem> outcome)
{
    if (!outcome) {
        throw std::logic_error("a test typed something that the program refuses");
    }
    return std::move(outcome).value();
}

} // namespace

void PrintTo(Call call, std::ostream *stream)
{
    *stream << nameOfCall(call);
}

ScriptedBackend::ScriptedBackend(Delivery delivery)
    : m_delivery(delivery)
{
}

ScriptedBackend::~ScriptedBackend()
{
    for (const Line &line : m_script) {
        ADD_FAILURE() << "never called: " << nameOfCall(line.call);
    }
}

void ScriptedBackend::expect(Call call, Answer answer)
{
    m_script.push_back({call, std::move(answer)});
}

bool ScriptedBackend::deliver()
{
    const auto next = std::find_if(m_due.begin(), m_due.end(), [](const Due &due) { return due.give != nullptr; });
    if (next == m_due.end()) {
        return false;
    }
    // Taken out first: the handler may ask again, and drops the ticket of this call when it does.
    const Due due = std::move(*next);
    m_due.erase(next);
    m_records[due.record].answered = true;
    due.give();
    return true;
}

int ScriptedBackend::due() const
{
    return static_cast<int>(
        std::count_if(m_due.begin(), m_due.end(), [](const Due &due) { return due.give != nullptr; }));
}

QList<ScriptedBackend::Record> ScriptedBackend::records(Call call) const
{
    QList<Record> found;
    std::copy_if(m_records.begin(), m_records.end(), std::back_inserter(found),
                 [call](const Record &record) { return record.call == call; });
    return found;
}

QList<Call> ScriptedBackend::calls() const
{
    QList<Call> found;
    for (const Record &record : m_records) {
        found << record.call;
    }
    return found;
}

void ScriptedBackend::note(Call call, const QStringList &values, const ActKey &key)
{
    m_records << Record {call, values, key};
}

template<typename Value>
Ticket ScriptedBackend::play(Call call, const QStringList &values, const ActKey &key, Handler<Value> handler)
{
    note(call, values, key);
    const qsizetype record = m_records.size() - 1;
    if (m_script.empty() || m_script.front().call != call) {
        ADD_FAILURE() << "not expected now: " << nameOfCall(call)
                      << (m_script.empty() ? "" : std::string(", but ") + nameOfCall(m_script.front().call));
        return {};
    }
    Answer answer = std::move(m_script.front().answer);
    m_script.pop_front();
    Due due {record, nullptr};
    if (!std::holds_alternative<Silence>(answer)) {
        if (!std::holds_alternative<Value>(answer) && !std::holds_alternative<Failure>(answer)) {
            throw std::logic_error("a test scripted an answer of another call");
        }
        // Answers hold secrets and cannot be copied, a std::function wants to be.
        const auto kept = std::make_shared<Answer>(std::move(answer));
        due.give = [kept, handler = std::move(handler)] {
            if (const Failure *failure = std::get_if<Failure>(kept.get())) {
                handler(*failure);
            } else {
                handler(std::get<Value>(std::move(*kept)));
            }
        };
        if (m_delivery == Delivery::ByEventLoop) {
            QMetaObject::invokeMethod(
                &m_context, [this] { deliver(); }, Qt::QueuedConnection);
        }
    }
    m_due.push_back(std::move(due));
    return Ticket([this, record] {
        const auto pending = std::find_if(m_due.begin(), m_due.end(),
                                          [record](const Due &candidate) { return candidate.record == record; });
        if (pending != m_due.end()) {
            m_due.erase(pending);
            m_records[record].cancelled = true;
        }
    });
}

Ticket ScriptedBackend::fetchService(const QByteArray &knownEtag, Handler<ServiceAnswer> handler)
{
    return play<ServiceAnswer>(Call::FetchService, {QString::fromLatin1(knownEtag)}, {}, std::move(handler));
}

Ticket ScriptedBackend::startRegistration(const MobileNumber &mobile, Channel channel, const ActKey &key,
                                          Handler<CodeState> handler)
{
    return play<CodeState>(Call::StartRegistration, {mobile.e164(), nameOf(channel)}, key, std::move(handler));
}

Ticket ScriptedBackend::fetchRegistration(const JourneyRef &journey, Handler<JourneyState> handler)
{
    return play<JourneyState>(Call::FetchRegistration, valuesOf(journey), {}, std::move(handler));
}

Ticket ScriptedBackend::sendCode(const JourneyRef &journey, Channel channel, const ActKey &key,
                                 Handler<CodeState> handler)
{
    return play<CodeState>(Call::SendCode, valuesOf(journey, {nameOf(channel)}), key, std::move(handler));
}

Ticket ScriptedBackend::checkCode(const JourneyRef &journey, const OneTimeCode &code, const ActKey &key,
                                  Handler<JourneyState> handler)
{
    return play<JourneyState>(Call::CheckCode, valuesOf(journey, {code.secret().reveal()}), key, std::move(handler));
}

Ticket ScriptedBackend::identify(const JourneyRef &journey, const InvoiceCredentials &credentials, const ActKey &key,
                                 Handler<Household> handler)
{
    return play<Household>(Call::Identify, valuesOf(journey, {credentials.login(), credentials.password().reveal()}),
                           key, std::move(handler));
}

Ticket ScriptedBackend::createAccount(const JourneyRef &journey, const EmailAddress &email, const NewPassword &password,
                                      const ActKey &key, Handler<JourneyState> handler)
{
    return play<JourneyState>(Call::CreateAccount, valuesOf(journey, {email.text(), password.secret().reveal()}), key,
                              std::move(handler));
}

void ScriptedBackend::abandonRegistration(const JourneyRef &journey)
{
    note(Call::AbandonRegistration, valuesOf(journey));
}

Ticket ScriptedBackend::signIn(const QString &identifier, const Secret &password, const ActKey &key,
                               Handler<Session> handler)
{
    return play<Session>(Call::SignIn, {identifier, password.reveal()}, key, std::move(handler));
}

void ScriptedBackend::abandonSignIn(const QString &identifier, const Secret &password, const ActKey &key)
{
    note(Call::AbandonSignIn, {identifier, password.reveal()}, key);
}

Ticket ScriptedBackend::startReset(const EmailAddress &email, const ActKey &key, Handler<CodeState> handler)
{
    return play<CodeState>(Call::StartReset, {email.text()}, key, std::move(handler));
}

Ticket ScriptedBackend::fetchReset(const JourneyRef &journey, Handler<ResetState> handler)
{
    return play<ResetState>(Call::FetchReset, valuesOf(journey), {}, std::move(handler));
}

Ticket ScriptedBackend::sendResetCode(const JourneyRef &journey, const ActKey &key, Handler<CodeState> handler)
{
    return play<CodeState>(Call::SendResetCode, valuesOf(journey), key, std::move(handler));
}

Ticket ScriptedBackend::checkResetCode(const JourneyRef &journey, const OneTimeCode &code, const ActKey &key,
                                       Handler<ResetState> handler)
{
    return play<ResetState>(Call::CheckResetCode, valuesOf(journey, {code.secret().reveal()}), key, std::move(handler));
}

Ticket ScriptedBackend::setPassword(const JourneyRef &journey, const NewPassword &password, const ActKey &key,
                                    Handler<PasswordSet> handler)
{
    return play<PasswordSet>(Call::SetPassword, valuesOf(journey, {password.secret().reveal()}), key,
                             std::move(handler));
}

Ticket ScriptedBackend::fetchAccount(const Secret &session, Handler<Account> handler)
{
    return play<Account>(Call::FetchAccount, {session.reveal()}, {}, std::move(handler));
}

Ticket ScriptedBackend::fetchOffer(const Secret &session, Handler<PaymentOffer> handler)
{
    return play<PaymentOffer>(Call::FetchOffer, {session.reveal()}, {}, std::move(handler));
}

Ticket ScriptedBackend::signMandate(const Secret &session, const MandateRequest &request, const ActKey &key,
                                    Handler<Mandate> handler)
{
    return play<Mandate>(Call::SignMandate,
                         {session.reveal(), request.iban.secret().reveal(), request.holder, request.rhythm,
                          QString::number(request.debitDay), request.rulesVersion},
                         key, std::move(handler));
}

void ScriptedBackend::signOut(const Secret &session)
{
    note(Call::SignOut, {session.reveal()});
}

void ScriptedBackend::setLanguage(const QString &language)
{
    note(Call::SetLanguage, {language});
}

void ScriptedBackend::dropConnections()
{
    note(Call::DropConnections, {});
}

Moment inSeconds(int seconds)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return Moment(now.addSecs(seconds), now);
}

CodeState codeState(bool opensJourney, const QString &id)
{
    CodeState state;
    state.id = id;
    if (opensJourney) {
        state.token = Secret(u"token-"_s + id);
    }
    state.mobileHint = u"06 •• •• •• 01"_s;
    state.codeExpiresAt = inSeconds(600);
    state.resendAllowedAt = inSeconds(30);
    state.attemptsLeft = 5;
    state.sendsLeft = 2;
    state.expiresAt = inSeconds(1800);
    return state;
}

JourneyState journeyState(JourneyPhase phase, const QString &email)
{
    return {phase, inSeconds(1800), email};
}

Household household(const QString &holder)
{
    return {journeyState(JourneyPhase::Identified), holder, u"1 rue de l’E•••••, 31370 Rieumes"_s};
}

ResetState resetState(ResetPhase phase)
{
    return {phase, inSeconds(1800)};
}

Account account(std::optional<Mandate> mandate)
{
    const PaymentMode mode =
        mandate && mandate->state == MandateState::Active ? PaymentMode::Monthly : PaymentMode::PerInvoice;
    return {u"USAGER Exemple"_s, u"1 rue de l’Exemple, 31370 Rieumes"_s,
            u"CG-004211"_s,      u"usager@example.fr"_s,
            u"06 •• •• •• 01"_s, mode,
            std::move(mandate)};
}

Session session(const QString &token)
{
    Session session;
    session.token = Secret(token);
    session.expiresAt = inSeconds(900);
    session.account = account();
    return session;
}

Failure refusal(FailureCode code)
{
    return {.code = code, .definite = true};
}

Failure doubt(FailureCode code)
{
    return {.code = code};
}

MobileNumber mobileNumber(const QString &typed)
{
    return certain(MobileNumber::parse(typed, {.callingCodes = {u"33"_s}, .fictionAllowed = true}));
}

OneTimeCode oneTimeCode(const QString &typed)
{
    return certain(OneTimeCode::parse(typed, {}));
}

InvoiceCredentials invoiceCredentials(const QString &login)
{
    return certain(InvoiceCredentials::parse(login, u"rK7-mO0l"_s));
}

EmailAddress emailAddress(const QString &typed)
{
    return certain(EmailAddress::parse(typed));
}

Iban iban(const QString &typed)
{
    return certain(Iban::parse(typed));
}

NewPassword newPassword(const QString &typed)
{
    return certain(NewPassword::parse(typed, {}));
}

} // namespace guichet::test
