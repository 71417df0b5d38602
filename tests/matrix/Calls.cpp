// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Calls.h"

#include "../support/ScriptedBackend.h"
#include "../support/Waiting.h"

#include <gtest/gtest.h>

#include <utility>

namespace guichet::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Asks by \a ask, and handles events until the one answer is there.
template<typename Answer, typename Ask>
std::optional<Failure> failureOf(const Ask &ask)
{
    std::optional<Outcome<Answer, Failure>> outcome;
    const Ticket ticket = ask([&outcome](Outcome<Answer, Failure> answer) {
        EXPECT_FALSE(outcome.has_value()) << "answered twice";
        outcome.emplace(std::move(answer));
    });
    EXPECT_FALSE(outcome.has_value()) << "answered before the call returned";
    if (!waitFor([&outcome] { return outcome.has_value(); }, 100s)) {
        ADD_FAILURE() << "no answer came";
        return std::nullopt;
    }
    return outcome->ok() ? std::nullopt : std::optional(outcome->error());
}

JourneyRef registration()
{
    return {u"r1"_s, Secret(u"token-r1"_s)};
}

JourneyRef reset()
{
    return {u"p1"_s, Secret(u"token-p1"_s)};
}

const QString &sessionToken()
{
    static const QString token = u"session-1"_s;
    return token;
}

template<typename Answer, typename Ask>
MatrixCall call(const char *name, const char *method, const QString &path, const Ask &ask, bool isOffice,
                bool answerHasBody)
{
    return {.name = name,
            .method = method,
            .path = path,
            .run =
                [ask](Backends &backends, const ActKey &key) {
                    return failureOf<Answer>([&](auto handler) { return ask(backends, key, std::move(handler)); });
                },
            .isOffice = isOffice,
            .answerHasBody = answerHasBody};
}

template<typename Answer>
using Ask = Ticket (*)(Backends &, const ActKey &, CouncilBackend::Handler<Answer>);

template<typename Answer>
MatrixCall ofVisits(const char *name, const char *method, const QString &path, Ask<Answer> ask,
                    bool answerHasBody = true)
{
    return call<Answer>(name, method, path, ask, false, answerHasBody);
}

template<typename Answer>
MatrixCall ofOffices(const char *name, const char *method, const QString &path, Ask<Answer> ask,
                     bool answerHasBody = true)
{
    return call<Answer>(name, method, path, ask, true, answerHasBody);
}

QList<MatrixCall> makeCalls()
{
    return {
        ofVisits<ServiceAnswer>(
            "fetchService", "GET", u"/service"_s,
            [](Backends &to, const ActKey &, auto handler) { return to.council.fetchService({}, std::move(handler)); }),
        ofVisits<CodeState>("startRegistration", "POST", u"/registrations"_s,
                            [](Backends &to, const ActKey &key, auto handler) {
                                return to.council.startRegistration(mobileNumber(), Channel::Sms, key,
                                                                    std::move(handler));
                            }),
        ofVisits<JourneyState>("fetchRegistration", "GET", u"/registrations/r1"_s,
                               [](Backends &to, const ActKey &, auto handler) {
                                   return to.council.fetchRegistration(registration(), std::move(handler));
                               }),
        ofVisits<CodeState>("sendCode", "POST", u"/registrations/r1/codes"_s,
                            [](Backends &to, const ActKey &key, auto handler) {
                                return to.council.sendCode(registration(), Channel::Whatsapp, key, std::move(handler));
                            }),
        ofVisits<JourneyState>("checkCode", "POST", u"/registrations/r1/code-check"_s,
                               [](Backends &to, const ActKey &key, auto handler) {
                                   return to.council.checkCode(registration(), oneTimeCode(), key, std::move(handler));
                               }),
        ofVisits<Household>("identify", "POST", u"/registrations/r1/identification"_s,
                            [](Backends &to, const ActKey &key, auto handler) {
                                return to.council.identify(registration(), invoiceCredentials(), key,
                                                           std::move(handler));
                            }),
        ofVisits<JourneyState>("createAccount", "POST", u"/registrations/r1/account"_s,
                               [](Backends &to, const ActKey &key, auto handler) {
                                   return to.council.createAccount(registration(), emailAddress(), newPassword(), key,
                                                                   std::move(handler));
                               }),
        ofVisits<Session>("signIn", "POST", u"/sessions"_s,
                          [](Backends &to, const ActKey &key, auto handler) {
                              return to.council.signIn(u"usager@example.fr"_s, Secret(u"Tracteur-Bleu-58"_s), key,
                                                       std::move(handler));
                          }),
        ofVisits<CodeState>("startReset", "POST", u"/password-resets"_s,
                            [](Backends &to, const ActKey &key, auto handler) {
                                return to.council.startReset(emailAddress(), key, std::move(handler));
                            }),
        ofVisits<ResetState>("fetchReset", "GET", u"/password-resets/p1"_s,
                             [](Backends &to, const ActKey &, auto handler) {
                                 return to.council.fetchReset(reset(), std::move(handler));
                             }),
        ofVisits<CodeState>("sendResetCode", "POST", u"/password-resets/p1/codes"_s,
                            [](Backends &to, const ActKey &key, auto handler) {
                                return to.council.sendResetCode(reset(), key, std::move(handler));
                            }),
        ofVisits<ResetState>("checkResetCode", "POST", u"/password-resets/p1/code-check"_s,
                             [](Backends &to, const ActKey &key, auto handler) {
                                 return to.council.checkResetCode(reset(), oneTimeCode(), key, std::move(handler));
                             }),
        ofVisits<PasswordSet>(
            "setPassword", "PUT", u"/password-resets/p1/password"_s,
            [](Backends &to, const ActKey &key, auto handler) {
                return to.council.setPassword(reset(), newPassword(), key, std::move(handler));
            },
            false),
        ofVisits<Account>("fetchAccount", "GET", u"/account"_s,
                          [](Backends &to, const ActKey &, auto handler) {
                              return to.council.fetchAccount(Secret(sessionToken()), std::move(handler));
                          }),
        ofVisits<PaymentOffer>("fetchOffer", "GET", u"/account/monthly-payment"_s,
                               [](Backends &to, const ActKey &, auto handler) {
                                   return to.council.fetchOffer(Secret(sessionToken()), std::move(handler));
                               }),
        ofVisits<Mandate>("signMandate", "POST", u"/account/mandates"_s,
                          [](Backends &to, const ActKey &key, auto handler) {
                              const MandateRequest request {iban(), u"USAGER Exemple"_s, u"10x"_s, 10, u"2026-1"_s};
                              return to.council.signMandate(Secret(sessionToken()), request, key, std::move(handler));
                          }),
        ofOffices<Terminal>("enrol", "POST", u"/terminals"_s,
                            [](Backends &to, const ActKey &key, auto handler) {
                                return to.office.enrol(Secret(u"ENROL-1"_s), u"rieumes"_s, u"kiosk"_s, u"Borne 1"_s,
                                                       key, std::move(handler));
                            }),
        ofOffices<Done>(
            "sendHeartbeat", "POST", u"/terminals/current/heartbeats"_s,
            [](Backends &to, const ActKey &key, auto handler) {
                return to.office.sendHeartbeat({u"1.2"_s, u"kiosk"_s, u"rieumes"_s, TerminalState::Idle}, key,
                                               std::move(handler));
            },
            false),
        ofOffices<AgentPass>("signInAgent", "POST", u"/agent-sessions"_s,
                             [](Backends &to, const ActKey &key, auto handler) {
                                 return to.office.signInAgent(u"agent-1"_s, Secret(u"4321"_s), key, std::move(handler));
                             }),
        ofOffices<guichet::Call>("makeCall", "POST", u"/offices/rieumes/calls"_s,
                                 [](Backends &to, const ActKey &key, auto handler) {
                                     return to.office.makeCall(
                                         u"rieumes"_s, {u"registration"_s, u"code"_s, u"fr"_s, CallReason::Asked, {}},
                                         key, std::move(handler));
                                 }),
        // The wait of a long poll is time that every time-out would be longer by.
        ofOffices<CallAnswer>("fetchCall", "GET", u"/calls/c1\\?wait=0"_s,
                              [](Backends &to, const ActKey &, auto handler) {
                                  return to.office.fetchCall(u"c1"_s, "\"old\"", 0s, std::move(handler));
                              }),
        ofOffices<Done>(
            "withdrawCall", "DELETE", u"/calls/c1"_s,
            [](Backends &to, const ActKey &, auto handler) {
                return to.office.withdrawCall(u"c1"_s, std::move(handler));
            },
            false),
        ofOffices<CallsAnswer>("fetchCalls", "GET", u"/offices/rieumes/calls\\?wait=0"_s,
                               [](Backends &to, const ActKey &, auto handler) {
                                   return to.office.fetchCalls(u"rieumes"_s, Secret(u"a1"_s), "\"old\"", 0s,
                                                               std::move(handler));
                               }),
        ofOffices<guichet::Call>("changeCall", "PATCH", u"/calls/c1"_s,
                                 [](Backends &to, const ActKey &, auto handler) {
                                     return to.office.changeCall(u"c1"_s, Secret(u"a1"_s), CallState::Accepted,
                                                                 std::move(handler));
                                 }),
    };
}

} // namespace

const QList<MatrixCall> &allCalls()
{
    static const QList<MatrixCall> calls = makeCalls();
    return calls;
}

const QList<Farewell> &allFarewells()
{
    static const QList<Farewell> farewells {
        {"abandonRegistration", "DELETE", u"/registrations/r1"_s,
         [](Backends &to) { to.council.abandonRegistration(registration()); }},
        {"signOut", "DELETE", u"/sessions/current"_s, [](Backends &to) { to.council.signOut(Secret(sessionToken())); }},
        {"signOutAgent", "DELETE", u"/agent-sessions/current"_s,
         [](Backends &to) { to.office.signOutAgent(Secret(u"a1"_s)); }, true},
        {"abandonCall", "DELETE", u"/calls/c1"_s, [](Backends &to) { to.office.abandonCall(u"c1"_s); }, true},
    };
    return farewells;
}

void PrintTo(const MatrixCall &call, std::ostream *stream)
{
    *stream << call.name;
}

void PrintTo(const Farewell &farewell, std::ostream *stream)
{
    *stream << farewell.name;
}

} // namespace guichet::test
