// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeCouncil.h"

#include <council/Answers.h>

#include <QFile>
#include <QTimeZone>

#include <algorithm>
#include <utility>

namespace guichet {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

FakeCouncil::FakeCouncil()
    : now(QDate(2026, 7, 14), QTime(8, 32), QTimeZone::utc())
{
    QFile defaults(u":/offices/service.json"_s);
    if (defaults.open(QIODevice::ReadOnly)) {
        service = answers::readService(defaults.readAll()).value();
    }
}

void FakeCouncil::failNext(Kind kind, const Failure &failure)
{
    m_failures[kind] << failure;
}

void FakeCouncil::answer()
{
    m_held = false;
    while (!m_pending.empty()) {
        const auto give = std::move(m_pending.front().second);
        m_pending.erase(m_pending.begin());
        give();
    }
}

std::vector<FakeCouncil::Call> FakeCouncil::calls(Kind kind) const
{
    std::vector<Call> found;
    std::copy_if(m_calls.begin(), m_calls.end(), std::back_inserter(found),
                 [kind](const Call &call) { return call.kind == kind; });
    return found;
}

int FakeCouncil::acts() const
{
    return static_cast<int>(
        std::count_if(m_calls.begin(), m_calls.end(), [](const Call &call) { return call.kind != Kind::Service; }));
}

template<typename Answer>
Ticket FakeCouncil::reply(Call call, Handler<Answer> handler, std::function<Answer()> make)
{
    const Kind kind = call.kind;
    m_calls.push_back(std::move(call));
    QList<Failure> &failures = m_failures[kind];
    std::optional<Failure> failure;
    if (!failures.isEmpty()) {
        failure = failures.takeFirst();
    }
    const int number = ++m_tickets;
    m_pending.emplace_back(number, [handler = std::move(handler), make = std::move(make), failure] {
        handler(failure ? Outcome<Answer, Failure>(*failure) : Outcome<Answer, Failure>(make()));
    });
    if (!m_held) {
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (!m_held) {
                    answer();
                }
            },
            Qt::QueuedConnection);
    }
    return Ticket(
        [this, number] { std::erase_if(m_pending, [number](const auto &one) { return one.first == number; }); });
}

Moment FakeCouncil::in(std::chrono::seconds span) const
{
    return {now.addSecs(span.count()), now};
}

CodeState FakeCouncil::codeState(Channel channel, bool opens)
{
    return {.id = u"registration-%1"_s.arg(m_registrations),
            .token = opens ? Secret(u"token-%1"_s.arg(m_registrations)) : Secret(),
            .channel = channel,
            .mobileHint = m_mobileHint,
            .codeExpiresAt = in(codeHolds),
            .resendAllowedAt = in(resendIn),
            .attemptsLeft = 3,
            .sendsLeft = sendsLeft,
            .expiresAt = in(registrationHolds)};
}

JourneyState FakeCouncil::journeyState() const
{
    return {m_phase, in(registrationHolds), {}};
}

Ticket FakeCouncil::fetchService(const QByteArray &, Handler<ServiceAnswer> handler)
{
    return reply<ServiceAnswer>({Kind::Service, {}, {}}, std::move(handler),
                                [this] { return ServiceAnswer {.service = service}; });
}

Ticket FakeCouncil::startRegistration(const MobileNumber &mobile, Channel channel, const ActKey &key,
                                      Handler<CodeState> handler)
{
    return reply<CodeState>({Kind::Start, key, {mobile.e164(), nameOf(channel)}}, std::move(handler),
                            [this, channel, number = mobile.e164()] {
                                ++m_registrations;
                                m_phase = JourneyPhase::CodeSent;
                                m_mobileHint = u"06 •• •• •• "_s + number.last(2);
                                return codeState(channel, true);
                            });
}

Ticket FakeCouncil::fetchRegistration(const JourneyRef &journey, Handler<JourneyState> handler)
{
    return reply<JourneyState>({Kind::State, {}, {journey.id}}, std::move(handler), [this] { return journeyState(); });
}

Ticket FakeCouncil::sendCode(const JourneyRef &journey, Channel channel, const ActKey &key, Handler<CodeState> handler)
{
    return reply<CodeState>({Kind::Resend, key, {journey.id, nameOf(channel)}}, std::move(handler),
                            [this, channel] { return codeState(channel, false); });
}

Ticket FakeCouncil::checkCode(const JourneyRef &journey, const OneTimeCode &code, const ActKey &key,
                              Handler<JourneyState> handler)
{
    return reply<JourneyState>({Kind::Check, key, {journey.id, code.secret().reveal()}}, std::move(handler), [this] {
        m_phase = JourneyPhase::MobileVerified;
        return journeyState();
    });
}

Ticket FakeCouncil::identify(const JourneyRef &journey, const InvoiceCredentials &credentials, const ActKey &key,
                             Handler<Household> handler)
{
    return reply<Household>(
        {Kind::Identify, key, {journey.id, credentials.login(), credentials.password().reveal()}}, std::move(handler),
        [this] {
            m_phase = JourneyPhase::Identified;
            return Household {journeyState(), u"Mme Exemple Usager"_s, u"1 rue de l'Exemple, 31370 Rieumes"_s};
        });
}

Ticket FakeCouncil::createAccount(const JourneyRef &journey, const EmailAddress &email, const NewPassword &password,
                                  const ActKey &key, Handler<JourneyState> handler)
{
    return reply<JourneyState>({Kind::Create, key, {journey.id, email.text(), password.secret().reveal()}},
                               std::move(handler), [this] {
                                   m_phase = JourneyPhase::AccountCreated;
                                   return journeyState();
                               });
}

void FakeCouncil::abandonRegistration(const JourneyRef &journey)
{
    m_abandoned << journey.id;
}

Ticket FakeCouncil::signIn(const QString &identifier, const Secret &password, const ActKey &key,
                           Handler<Session> handler)
{
    return reply<Session>({Kind::SignIn, key, {identifier, password.reveal()}}, std::move(handler), [this, identifier] {
        m_identifier = identifier;
        return Session {.token = Secret(u"session"_s), .expiresAt = in(registrationHolds), .account = account()};
    });
}

guichet::Account FakeCouncil::account() const
{
    return {.holder = u"Mme Exemple Usager"_s,
            .address = u"1 rue de l'Exemple, 31370 Rieumes"_s,
            .contract = u"C-0001"_s,
            .email = m_identifier,
            .mobileHint = {},
            .payment = mandate && mandate->state == MandateState::Active ? PaymentMode::Monthly : payment,
            .mandate = mandate};
}

/// The key names the session here.
void FakeCouncil::abandonSignIn(const QString & /*identifier*/, const Secret & /*password*/, const ActKey &key)
{
    m_signedOut << key.toString();
}

Ticket FakeCouncil::startReset(const EmailAddress &email, const ActKey &key, Handler<CodeState> handler)
{
    return reply<CodeState>({Kind::StartReset, key, {email.text()}}, std::move(handler), [this] {
        ++m_registrations;
        m_resetPhase = ResetPhase::CodeSent;
        m_mobileHint = u"•• •• •• •• ••"_s;
        return codeState(Channel::Sms, true);
    });
}

Ticket FakeCouncil::fetchReset(const JourneyRef &journey, Handler<ResetState> handler)
{
    return reply<ResetState>({Kind::ResetState, {}, {journey.id}}, std::move(handler), [this] { return resetState(); });
}

Ticket FakeCouncil::sendResetCode(const JourneyRef &journey, const ActKey &key, Handler<CodeState> handler)
{
    return reply<CodeState>({Kind::ResendReset, key, {journey.id}}, std::move(handler),
                            [this] { return codeState(Channel::Sms, false); });
}

Ticket FakeCouncil::checkResetCode(const JourneyRef &journey, const OneTimeCode &code, const ActKey &key,
                                   Handler<ResetState> handler)
{
    return reply<ResetState>({Kind::CheckReset, key, {journey.id, code.secret().reveal()}}, std::move(handler), [this] {
        m_resetPhase = ResetPhase::MobileVerified;
        return resetState();
    });
}

Ticket FakeCouncil::setPassword(const JourneyRef &journey, const NewPassword &password, const ActKey &key,
                                Handler<PasswordSet> handler)
{
    return reply<PasswordSet>({Kind::SetPassword, key, {journey.id, password.secret().reveal()}}, std::move(handler),
                              [this] {
                                  m_resetPhase = ResetPhase::Done;
                                  return PasswordSet {};
                              });
}

guichet::ResetState FakeCouncil::resetState() const
{
    return {m_resetPhase, in(registrationHolds)};
}

Ticket FakeCouncil::fetchAccount(const Secret &, Handler<Account> handler)
{
    return reply<Account>({Kind::Account, {}, {}}, std::move(handler), [this] { return account(); });
}

Ticket FakeCouncil::fetchOffer(const Secret &, Handler<PaymentOffer> handler)
{
    return reply<PaymentOffer>({Kind::Offer, {}, {}}, std::move(handler), [this] { return offer; });
}

Ticket FakeCouncil::signMandate(const Secret &, const MandateRequest &request, const ActKey &key,
                                Handler<Mandate> handler)
{
    return reply<Mandate>({Kind::Sign,
                           key,
                           {request.iban.secret().reveal(), request.holder, request.rhythm,
                            QString::number(request.debitDay), request.rulesVersion}},
                          std::move(handler), [this, rhythm = request.rhythm, day = request.debitDay] {
                              mandate = test::mandate(rhythm, day, mandateState);
                              for (int i = 0; firstDebit.isValid() && i < mandate->instalments.size(); ++i) {
                                  mandate->instalments[i].dueOn = firstDebit.addMonths(i);
                              }
                              return *mandate;
                          });
}

void FakeCouncil::signOut(const Secret &session)
{
    m_signedOut << session.reveal();
}

void FakeCouncil::setLanguage(const QString &language)
{
    m_language = language;
}

void FakeCouncil::dropConnections()
{
    ++m_droppings;
}

} // namespace guichet
