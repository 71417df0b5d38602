// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Client.h"

#include <council/Requests.h>

#include <QSslCertificate>

#include <utility>

namespace guichet::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

DoorOptions optionsFor(const Relay &relay)
{
    return {.base = relay.url(),
            .authorities = QSslCertificate::fromData(relay.certificatePem()),
            .answerTimeout = 30s,
            .retryPause = 2ms};
}

InvoiceCredentials credentials()
{
    return InvoiceCredentials::parse(invoiceLogin, invoicePassword).value();
}

MandateRequest mandateRequest()
{
    return {Iban::parse(u"FR76 3000 6000 0112 3456 7890 189"_s).value().duplicate(), u"USAGER Exemple"_s, u"10x"_s, 10,
            u"2026-1"_s};
}

/// A call that is a method of one of the backends with these values, its handler last.
template<typename Answer, typename Making>
Failed asked(Making call)
{
    return failed(answerTo<Answer>(call));
}

} // namespace

Client::Client(Relay &front)
    : relay(front)
    , council(optionsFor(front))
    , office(optionsFor(front))
{
}

int Client::tell(const std::function<void()> &farewell)
{
    const qsizetype before = relay.exchanges().size();
    farewell();
    if (!waitFor([&] { return relay.exchanges().size() > before; })) {
        ADD_FAILURE() << "a farewell did not arrive";
        return 0;
    }
    return relay.exchanges().constLast().status;
}

Failed Client::act(const QString &path, const QJsonObject &body, bool ofSession)
{
    DoorRequest request = requests::post(path, key(), body);
    if (ofSession) {
        request.secrets.emplace_back("Resident-Session", session.duplicate());
    } else {
        request.secrets.emplace_back("Journey-Token", journey.token.duplicate());
    }
    std::optional<Outcome<DoorAnswer, Failure>> outcome;
    const Ticket ticket = council.door().ask(
        std::move(request), [&outcome](Outcome<DoorAnswer, Failure> answer) { outcome.emplace(std::move(answer)); });
    if (!waitFor([&outcome] { return outcome.has_value(); })) {
        ADD_FAILURE() << "no answer came";
        return std::nullopt;
    }
    return failed(*outcome);
}

void Client::setTerminalToken(const QString &token)
{
    council.setTerminalToken(Secret(token));
    office.setTerminalToken(Secret(token));
}

const QList<ClientCall> &everyCall()
{
    static const QList<ClientCall> calls {
        {"getService",
         [](Client &c) {
             return asked<ServiceAnswer>(
                 [&c](auto handler) { return c.council.fetchService(c.etag, std::move(handler)); });
         }},
        {"startRegistration",
         [](Client &c) {
             return asked<CodeState>([&c](auto handler) {
                 return c.council.startRegistration(mobileNumber(), Channel::Sms, c.key(), std::move(handler));
             });
         }},
        {"getRegistration",
         [](Client &c) {
             return asked<JourneyState>(
                 [&c](auto handler) { return c.council.fetchRegistration(c.journey, std::move(handler)); });
         }},
        {"abandonRegistration",
         [](Client &c) -> Failed {
             c.tell([&c] { c.council.abandonRegistration(c.journey); });
             return std::nullopt;
         },
         true},
        {"sendRegistrationCode",
         [](Client &c) {
             return asked<CodeState>([&c](auto handler) {
                 return c.council.sendCode(c.journey, Channel::Whatsapp, c.key(), std::move(handler));
             });
         }},
        {"checkRegistrationCode",
         [](Client &c) {
             return asked<JourneyState>([&c](auto handler) {
                 return c.council.checkCode(c.journey, oneTimeCode(u"123456"_s), c.key(), std::move(handler));
             });
         }},
        {"identify",
         [](Client &c) {
             return asked<Household>([&c](auto handler) {
                 return c.council.identify(c.journey, credentials(), c.key(), std::move(handler));
             });
         }},
        {"createAccount",
         [](Client &c) {
             return asked<JourneyState>([&c](auto handler) {
                 return c.council.createAccount(c.journey, EmailAddress::parse(email).value(),
                                                NewPassword::parse(password, {}).value(), c.key(), std::move(handler));
             });
         }},
        {"signIn",
         [](Client &c) {
             return asked<Session>(
                 [&c](auto handler) { return c.council.signIn(email, Secret(password), c.key(), std::move(handler)); });
         }},
        {"signOut",
         [](Client &c) -> Failed {
             c.tell([&c] { c.council.signOut(c.session); });
             return std::nullopt;
         },
         true},
        {"startPasswordReset",
         [](Client &c) {
             return asked<CodeState>([&c](auto handler) {
                 return c.council.startReset(EmailAddress::parse(email).value(), c.key(), std::move(handler));
             });
         }},
        {"getPasswordReset",
         [](Client &c) {
             return asked<ResetState>(
                 [&c](auto handler) { return c.council.fetchReset(c.journey, std::move(handler)); });
         }},
        {"sendPasswordResetCode",
         [](Client &c) {
             return asked<CodeState>(
                 [&c](auto handler) { return c.council.sendResetCode(c.journey, c.key(), std::move(handler)); });
         }},
        {"checkPasswordResetCode",
         [](Client &c) {
             return asked<ResetState>([&c](auto handler) {
                 return c.council.checkResetCode(c.journey, oneTimeCode(u"123456"_s), c.key(), std::move(handler));
             });
         }},
        {"setPassword",
         [](Client &c) {
             return asked<PasswordSet>([&c](auto handler) {
                 return c.council.setPassword(c.journey, NewPassword::parse(password, {}).value(), c.key(),
                                              std::move(handler));
             });
         }},
        {"getAccount",
         [](Client &c) {
             return asked<Account>(
                 [&c](auto handler) { return c.council.fetchAccount(c.session, std::move(handler)); });
         }},
        {"getMonthlyPaymentOffer",
         [](Client &c) {
             return asked<PaymentOffer>(
                 [&c](auto handler) { return c.council.fetchOffer(c.session, std::move(handler)); });
         }},
        {"signMandate",
         [](Client &c) {
             return asked<Mandate>([&c](auto handler) {
                 return c.council.signMandate(c.session, mandateRequest(), c.key(), std::move(handler));
             });
         }},
        {"callAgent",
         [](Client &c) {
             return asked<Call>([&c](auto handler) {
                 const HelpRequest request {u"registration"_s, u"code"_s, u"fr"_s, CallReason::Stuck, u"wrong-code"_s};
                 return c.office.makeCall(c.officeId, request, c.key(), std::move(handler));
             });
         }},
        {"listCalls",
         [](Client &c) {
             return asked<CallsAnswer>([&c](auto handler) {
                 return c.office.fetchCalls(c.officeId, c.pass, c.etag, 1s, std::move(handler));
             });
         }},
        {"getCall",
         [](Client &c) {
             return asked<CallAnswer>(
                 [&c](auto handler) { return c.office.fetchCall(c.callId, c.etag, 1s, std::move(handler)); });
         }},
        {"updateCall",
         [](Client &c) {
             return asked<Call>([&c](auto handler) {
                 return c.office.changeCall(c.callId, c.pass, CallState::Accepted, std::move(handler));
             });
         }},
        {"withdrawCall",
         [](Client &c) {
             return asked<Done>([&c](auto handler) { return c.office.withdrawCall(c.callId, std::move(handler)); });
         }},
        {"withdrawCall",
         [](Client &c) -> Failed {
             c.tell([&c] { c.office.abandonCall(c.callId); });
             return std::nullopt;
         },
         true},
        {"agentSignIn",
         [](Client &c) {
             return asked<AgentPass>([&c](auto handler) {
                 return c.office.signInAgent(u"agent1"_s, Secret(u"410027"_s), c.key(), std::move(handler));
             });
         }},
        {"agentSignOut",
         [](Client &c) -> Failed {
             c.tell([&c] { c.office.signOutAgent(c.pass); });
             return std::nullopt;
         },
         true},
        {"enrolTerminal",
         [](Client &c) {
             return asked<Terminal>([&c](auto handler) {
                 return c.office.enrol(Secret(u"FORMATION-2026"_s), c.officeId, u"kiosk"_s, u"Borne 1"_s, c.key(),
                                       std::move(handler));
             });
         }},
        {"sendHeartbeat",
         [](Client &c) {
             return asked<Done>([&c](auto handler) {
                 const Heartbeat heartbeat {u"0.1.0"_s, u"kiosk"_s, c.officeId, TerminalState::OutOfOrder};
                 return c.office.sendHeartbeat(heartbeat, c.key(), std::move(handler));
             });
         }},
    };
    return calls;
}

} // namespace guichet::test
