// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HttpsCouncil.h"

#include "Answers.h"
#include "Requests.h"

#include <utility>

namespace guichet {

using namespace Qt::StringLiterals;
using requests::encoded;
using requests::get;
using requests::post;
using requests::reading;
using requests::readingNews;

namespace {

QString pathOf(const JourneyRef &journey, QLatin1StringView resource = {})
{
    return u"/registrations/"_s + encoded(journey.id) + resource;
}

QString resetPath(const JourneyRef &reset, QLatin1StringView resource = {})
{
    return u"/password-resets/"_s + encoded(reset.id) + resource;
}

void addSession(DoorRequest &request, const Secret &session)
{
    request.secrets.emplace_back("Resident-Session", session.duplicate());
}

void addJourneyToken(DoorRequest &request, const JourneyRef &journey)
{
    request.secrets.emplace_back("Journey-Token", journey.token.duplicate());
}

Outcome<JourneyState, FailureCode> readJourney(const DoorAnswer &answer)
{
    return answers::readJourneyState(answer.body, answer.date);
}

Outcome<ResetState, FailureCode> readReset(const DoorAnswer &answer)
{
    return answers::readResetState(answer.body, answer.date);
}

/// The code state that opens a journey: with its token.
Outcome<CodeState, FailureCode> readOpening(const DoorAnswer &answer)
{
    return answers::readCodeState(answer.body, answer.date, true);
}

Outcome<CodeState, FailureCode> readRenewal(const DoorAnswer &answer)
{
    return answers::readCodeState(answer.body, answer.date, false);
}

Outcome<Session, FailureCode> readOpened(const DoorAnswer &answer)
{
    return answers::readSession(answer.body, answer.date);
}

/// Here the address is not optional: it is what the resident signs in with from now on.
Outcome<JourneyState, FailureCode> readCreatedAccount(const DoorAnswer &answer)
{
    auto state = readJourney(answer);
    if (state && state.value().email.isEmpty()) {
        return FailureCode::AnswerMalformed;
    }
    return state;
}

} // namespace

HttpsCouncil::HttpsCouncil(DoorOptions options)
    : m_door(std::move(options))
{
}

Ticket HttpsCouncil::fetchService(const QByteArray &knownEtag, Handler<ServiceAnswer> handler)
{
    return m_door.ask(get(u"/service"_s, knownEtag),
                      readingNews<ServiceAnswer>(
                          !knownEtag.isEmpty(), std::move(handler),
                          [](const DoorAnswer &answer) -> Outcome<ServiceAnswer, FailureCode> {
                              auto service = answers::readService(answer.body);
                              if (!service) {
                                  return service.error();
                              }
                              return ServiceAnswer {false, std::move(service).value(), answer.etag, answer.body};
                          }));
}

Ticket HttpsCouncil::startRegistration(const MobileNumber &mobile, Channel channel, const ActKey &key,
                                       Handler<CodeState> handler)
{
    return m_door.ask(post(u"/registrations"_s, key, {{u"mobile"_s, mobile.e164()}, {u"channel"_s, nameOf(channel)}}),
                      reading<CodeState>({201}, std::move(handler), readOpening));
}

Ticket HttpsCouncil::fetchRegistration(const JourneyRef &journey, Handler<JourneyState> handler)
{
    DoorRequest request = get(pathOf(journey));
    addJourneyToken(request, journey);
    return m_door.ask(std::move(request), reading<JourneyState>({200}, std::move(handler), readJourney));
}

Ticket HttpsCouncil::sendCode(const JourneyRef &journey, Channel channel, const ActKey &key, Handler<CodeState> handler)
{
    DoorRequest request = post(pathOf(journey, "/codes"_L1), key, {{u"channel"_s, nameOf(channel)}});
    addJourneyToken(request, journey);
    return m_door.ask(std::move(request), reading<CodeState>({200}, std::move(handler), readRenewal));
}

Ticket HttpsCouncil::checkCode(const JourneyRef &journey, const OneTimeCode &code, const ActKey &key,
                               Handler<JourneyState> handler)
{
    DoorRequest request = post(pathOf(journey, "/code-check"_L1), key, {{u"code"_s, code.secret().reveal()}});
    addJourneyToken(request, journey);
    return m_door.ask(std::move(request), reading<JourneyState>({200}, std::move(handler), readJourney));
}

Ticket HttpsCouncil::identify(const JourneyRef &journey, const InvoiceCredentials &credentials, const ActKey &key,
                              Handler<Household> handler)
{
    DoorRequest request = post(pathOf(journey, "/identification"_L1), key,
                               {{u"login"_s, credentials.login()}, {u"password"_s, credentials.password().reveal()}});
    addJourneyToken(request, journey);
    return m_door.ask(std::move(request), reading<Household>({200}, std::move(handler), [](const DoorAnswer &answer) {
                          return answers::readHousehold(answer.body, answer.date);
                      }));
}

Ticket HttpsCouncil::createAccount(const JourneyRef &journey, const EmailAddress &email, const NewPassword &password,
                                   const ActKey &key, Handler<JourneyState> handler)
{
    DoorRequest request = post(pathOf(journey, "/account"_L1), key,
                               {{u"email"_s, email.text()}, {u"password"_s, password.secret().reveal()}});
    addJourneyToken(request, journey);
    return m_door.ask(std::move(request), reading<JourneyState>({201}, std::move(handler), readCreatedAccount));
}

void HttpsCouncil::abandonRegistration(const JourneyRef &journey)
{
    DoorRequest request {.verb = "DELETE", .path = pathOf(journey)};
    addJourneyToken(request, journey);
    m_door.tell(std::move(request));
}

namespace {

DoorRequest opening(const QString &identifier, const Secret &password, const ActKey &key)
{
    return post(u"/sessions"_s, key, {{u"identifier"_s, identifier}, {u"password"_s, password.reveal()}});
}

} // namespace

Ticket HttpsCouncil::signIn(const QString &identifier, const Secret &password, const ActKey &key,
                            Handler<Session> handler)
{
    return m_door.ask(opening(identifier, password, key), reading<Session>({201}, std::move(handler), readOpened));
}

void HttpsCouncil::abandonSignIn(const QString &identifier, const Secret &password, const ActKey &key)
{
    m_door.tell(opening(identifier, password, key), reading<Session>(
                                                        {201},
                                                        [this](const Outcome<Session, Failure> &session) {
                                                            if (session) {
                                                                signOut(session.value().token);
                                                            }
                                                        },
                                                        readOpened));
}

Ticket HttpsCouncil::startReset(const EmailAddress &email, const ActKey &key, Handler<CodeState> handler)
{
    return m_door.ask(post(u"/password-resets"_s, key, {{u"email"_s, email.text()}}),
                      reading<CodeState>({202}, std::move(handler), readOpening));
}

Ticket HttpsCouncil::fetchReset(const JourneyRef &journey, Handler<ResetState> handler)
{
    DoorRequest request = get(resetPath(journey));
    addJourneyToken(request, journey);
    return m_door.ask(std::move(request), reading<ResetState>({200}, std::move(handler), readReset));
}

Ticket HttpsCouncil::sendResetCode(const JourneyRef &journey, const ActKey &key, Handler<CodeState> handler)
{
    DoorRequest request = post(resetPath(journey, "/codes"_L1), key, {});
    request.body = {};
    addJourneyToken(request, journey);
    return m_door.ask(std::move(request), reading<CodeState>({200}, std::move(handler), readRenewal));
}

Ticket HttpsCouncil::checkResetCode(const JourneyRef &journey, const OneTimeCode &code, const ActKey &key,
                                    Handler<ResetState> handler)
{
    DoorRequest request = post(resetPath(journey, "/code-check"_L1), key, {{u"code"_s, code.secret().reveal()}});
    addJourneyToken(request, journey);
    return m_door.ask(std::move(request), reading<ResetState>({200}, std::move(handler), readReset));
}

Ticket HttpsCouncil::setPassword(const JourneyRef &journey, const NewPassword &password, const ActKey &key,
                                 Handler<PasswordSet> handler)
{
    DoorRequest request = post(resetPath(journey, "/password"_L1), key, {{u"password"_s, password.secret().reveal()}});
    request.verb = "PUT";
    addJourneyToken(request, journey);
    return m_door.ask(std::move(request), reading<PasswordSet>({204}, std::move(handler), [](const DoorAnswer &) {
                          return Outcome<PasswordSet, FailureCode>(PasswordSet());
                      }));
}

Ticket HttpsCouncil::fetchAccount(const Secret &session, Handler<Account> handler)
{
    DoorRequest request = get(u"/account"_s);
    addSession(request, session);
    return m_door.ask(std::move(request), reading<Account>({200}, std::move(handler), [](const DoorAnswer &answer) {
                          return answers::readAccount(answer.body);
                      }));
}

Ticket HttpsCouncil::fetchOffer(const Secret &session, Handler<PaymentOffer> handler)
{
    DoorRequest request = get(u"/account/monthly-payment"_s);
    addSession(request, session);
    return m_door.ask(std::move(request),
                      reading<PaymentOffer>({200}, std::move(handler),
                                            [](const DoorAnswer &answer) { return answers::readOffer(answer.body); }));
}

Ticket HttpsCouncil::signMandate(const Secret &session, const MandateRequest &request, const ActKey &key,
                                 Handler<Mandate> handler)
{
    DoorRequest act = post(u"/account/mandates"_s, key,
                           {{u"iban"_s, request.iban.secret().reveal()},
                            {u"holder"_s, request.holder},
                            {u"rhythm"_s, request.rhythm},
                            {u"debitDay"_s, request.debitDay},
                            {u"rulesVersion"_s, request.rulesVersion}});
    addSession(act, session);
    return m_door.ask(std::move(act), reading<Mandate>({201}, std::move(handler), [](const DoorAnswer &answer) {
                          return answers::readMandate(answer.body);
                      }));
}

void HttpsCouncil::signOut(const Secret &session)
{
    DoorRequest request {.verb = "DELETE", .path = u"/sessions/current"_s};
    addSession(request, session);
    m_door.tell(std::move(request));
}

void HttpsCouncil::setTerminalToken(const Secret &token)
{
    m_door.setTerminalToken(token);
}

void HttpsCouncil::setLanguage(const QString &language)
{
    m_door.setLanguage(language);
}

void HttpsCouncil::warmUp()
{
    m_door.warmUp();
}

void HttpsCouncil::dropConnections()
{
    m_door.dropConnections();
}

} // namespace guichet
