// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/FaultServer.h"
#include "../support/Printing.h"
#include "Client.h"
#include "Document.h"
#include "Prism.h"
#include "Relay.h"

#include <training/Store.h>
#include <training/TrainingCouncil.h>

#include <QJsonDocument>
#include <QSet>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <vector>

namespace guichet::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using training::TrainingCouncil;

namespace {

/// An answer as the document names it; no problem for a good one.
struct Named
{
    QString operation;
    int status = 0;
    QString problem;

    QString text() const { return u"%1 %2 %3"_s.arg(operation).arg(status).arg(problem).trimmed(); }
};

/// Something that is answered for.
struct Reasoned
{
    Named answer;
    const char *reason;
};

/// What the training council answers although the document does not name it.
const QList<Reasoned> &beyondTheDocument()
{
    static const auto needless = "a verified mobile needs no code, and states never go back";
    static const QList<Reasoned> list {
        {{u"sendRegistrationCode"_s, 409, u"step-out-of-order"_s}, needless},
        {{u"sendPasswordResetCode"_s, 409, u"step-out-of-order"_s}, needless},
        {{u"createAccount"_s, 409, u"already-registered"_s}, "another registration of the same household was first"},
    };
    return list;
}

/// What the training council never answers to this client. An empty operation stands for all of them.
const QList<Reasoned> &neverSeen()
{
    static const auto malformed = "only to a request that its schema refuses, which Prism lets nobody send";
    static const QList<Reasoned> list {
        {{{}, 429, u"rate-limited"_s}, "the training council does not count requests"},
        {{u"getService"_s, 503, u"maintenance"_s}, "the training council says so in the service itself"},
        {{u"getService"_s, 400, u"validation-failed"_s}, malformed},
        {{u"getRegistration"_s, 400, u"validation-failed"_s}, malformed},
        {{u"abandonRegistration"_s, 400, u"validation-failed"_s}, malformed},
        {{u"signOut"_s, 400, u"validation-failed"_s}, malformed},
        {{u"getPasswordReset"_s, 400, u"validation-failed"_s}, malformed},
        {{u"getAccount"_s, 400, u"validation-failed"_s}, malformed},
        {{u"getMonthlyPaymentOffer"_s, 400, u"validation-failed"_s}, malformed},
        {{u"listCalls"_s, 400, u"validation-failed"_s}, malformed},
        {{u"getCall"_s, 400, u"validation-failed"_s}, malformed},
        {{u"updateCall"_s, 400, u"validation-failed"_s}, malformed},
        {{u"withdrawCall"_s, 400, u"validation-failed"_s}, malformed},
        {{u"agentSignOut"_s, 400, u"validation-failed"_s}, malformed},
    };
    return list;
}

const Reasoned *reasonFor(const Named &answer, const QList<Reasoned> &list)
{
    const auto found = std::find_if(list.begin(), list.end(), [&answer](const Reasoned &row) {
        return (row.answer.operation.isEmpty() || row.answer.operation == answer.operation)
               && row.answer.status == answer.status && row.answer.problem == answer.problem;
    });
    return found == list.end() ? nullptr : &*found;
}

/// The client, a relay, Prism, and the training council behind a server that can spoil an answer.
class Proxy : public ::testing::Test
{
protected:
    static void SetUpTestSuite() { s_stand = std::make_unique<Stand>(); }
    static void TearDownTestSuite()
    {
        s_stand.reset();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    void SetUp() override { ASSERT_TRUE(stand().ready) << stand().prism.errorString(); }

    struct Stand
    {
        Stand()
            : council(TrainingCouncil::Options {folder.filePath(u"store"_s), {}})
            , documented(documentedAnswers())
        {
            ready = council.start() && !documented.isEmpty();
            upstream = std::make_unique<FaultServer>(council.url());
            ready = ready && upstream->start() && prism.startProxy(upstream->url(), upstream->certificatePem());
            relay = std::make_unique<Relay>(prism.port());
            ready = ready && relay->start();
            client = std::make_unique<Client>(*relay);
        }
        QTemporaryDir folder;
        TrainingCouncil council;
        QList<DocumentedAnswer> documented;
        Prism prism;
        std::unique_ptr<FaultServer> upstream;
        std::unique_ptr<Relay> relay;
        std::unique_ptr<Client> client;
        bool ready = false;
    };

    static Stand &stand() { return *s_stand; }
    static TrainingCouncil &council() { return stand().council; }
    static Client &client() { return *stand().client; }

    /// The request whose answer is read; tell() makes those whose is not.
    static Failed make(const char *operation)
    {
        for (const ClientCall &call : everyCall()) {
            if (qstrcmp(call.operation, operation) == 0) {
                return call.make(client());
            }
        }
        ADD_FAILURE() << operation;
        return std::nullopt;
    }
    static void change(const std::function<void(training::Settings &)> &how)
    {
        training::Settings settings = council().settings();
        how(settings);
        council().setSettings(settings);
    }
    static QString wrong(const QString &code) { return code.chopped(1) + (code.endsWith(u'0') ? u'1' : u'0'); }

    static Failed start(const QString &typed = mobile, Channel channel = Channel::Sms)
    {
        auto outcome = answerTo<CodeState>([&](auto handler) {
            return client().council.startRegistration(mobileNumber(typed), channel, client().key(), std::move(handler));
        });
        if (outcome.ok()) {
            client().journey = {outcome.value().id, outcome.value().token.duplicate()};
        }
        return failed(outcome);
    }
    static Failed check(const QString &code)
    {
        return failed(answerTo<JourneyState>([&](auto handler) {
            return client().council.checkCode(client().journey, oneTimeCode(code), client().key(), std::move(handler));
        }));
    }
    static Failed identify(const QString &login, const QString &temporary)
    {
        return failed(answerTo<Household>([&](auto handler) {
            return client().council.identify(client().journey, InvoiceCredentials::parse(login, temporary).value(),
                                             client().key(), std::move(handler));
        }));
    }
    static Failed create(const QString &address, const QString &chosen)
    {
        return failed(answerTo<JourneyState>([&](auto handler) {
            return client().council.createAccount(client().journey, EmailAddress::parse(address).value(),
                                                  NewPassword::parse(chosen, {}).value(), client().key(),
                                                  std::move(handler));
        }));
    }
    static Failed signIn(const QString &identifier, const QString &typed)
    {
        auto outcome = answerTo<Session>([&](auto handler) {
            return client().council.signIn(identifier, Secret(typed), client().key(), std::move(handler));
        });
        if (outcome.ok()) {
            client().session = outcome.value().token.duplicate();
        }
        return failed(outcome);
    }
    static Failed startReset(const QString &address)
    {
        auto outcome = answerTo<CodeState>([&](auto handler) {
            return client().council.startReset(EmailAddress::parse(address).value(), client().key(),
                                               std::move(handler));
        });
        if (outcome.ok()) {
            client().journey = {outcome.value().id, outcome.value().token.duplicate()};
        }
        return failed(outcome);
    }
    static Failed checkReset(const QString &code)
    {
        return failed(answerTo<ResetState>([&](auto handler) {
            return client().council.checkResetCode(client().journey, oneTimeCode(code), client().key(),
                                                   std::move(handler));
        }));
    }
    static Failed setPassword(const QString &chosen)
    {
        return failed(answerTo<PasswordSet>([&](auto handler) {
            return client().council.setPassword(client().journey, NewPassword::parse(chosen, {}).value(),
                                                client().key(), std::move(handler));
        }));
    }
    static Failed sign(const QString &holder, const QString &rhythm, const QString &rules)
    {
        return failed(answerTo<Mandate>([&](auto handler) {
            const MandateRequest request {Iban::parse(u"FR7630006000011234567890189"_s).value().duplicate(), holder,
                                          rhythm, 10, rules};
            return client().council.signMandate(client().session, request, client().key(), std::move(handler));
        }));
    }
    static QString rulesVersion()
    {
        auto outcome = answerTo<PaymentOffer>(
            [](auto handler) { return client().council.fetchOffer(client().session, std::move(handler)); });
        return outcome.ok() ? outcome.value().rules.version : QString();
    }
    static Failed signInAgent(const QString &agent, const QString &pin)
    {
        auto outcome = answerTo<AgentPass>([&](auto handler) {
            return client().office.signInAgent(agent, Secret(pin), client().key(), std::move(handler));
        });
        if (outcome.ok()) {
            client().pass = outcome.value().token.duplicate();
        }
        return failed(outcome);
    }
    static Failed changeCall(CallState state)
    {
        return failed(answerTo<Call>([&](auto handler) {
            return client().office.changeCall(client().callId, client().pass, state, std::move(handler));
        }));
    }
    static int tell(const char *operation)
    {
        for (const ClientCall &call : everyCall()) {
            if (call.isFarewell && qstrcmp(call.operation, operation) == 0) {
                call.make(client());
                return stand().relay->exchanges().constLast().status;
            }
        }
        ADD_FAILURE() << operation;
        return 0;
    }
    static void sweep(FailureCode expected, const QSet<QByteArray> &spared = {})
    {
        for (const ClientCall &call : everyCall()) {
            if (spared.contains(call.operation)) {
                continue;
            }
            SCOPED_TRACE(call.operation);
            const Failed outcome = call.make(client());
            if (!call.isFarewell) {
                EXPECT_EQ(outcome, expected);
            }
        }
    }

    static void readTheService();
    static void registerResidents();
    static void expireRegistrations();
    static void exhaustRegistrations();
    static void signInAndOut();
    static void payMonthly();
    static void resetPasswords();
    static void expireResets();
    static void enrolAndBeat();
    static void callAgents();
    static void refuseEverything();

private:
    static inline std::unique_ptr<Stand> s_stand;
};

void Proxy::readTheService()
{
    const auto service =
        answerTo<ServiceAnswer>([](auto handler) { return client().council.fetchService({}, std::move(handler)); });
    ASSERT_TRUE(service.ok());
    const auto again = answerTo<ServiceAnswer>(
        [&](auto handler) { return client().council.fetchService(service.value().etag, std::move(handler)); });
    ASSERT_TRUE(again.ok());
    EXPECT_TRUE(again.value().notModified);
}

void Proxy::registerResidents()
{
    change([](auto &settings) { settings.channels = QStringList {u"sms"_s}; });
    EXPECT_EQ(start(mobile, Channel::Whatsapp), FailureCode::ChannelUnavailable);
    EXPECT_EQ(client().act(u"/registrations"_s, {{u"mobile"_s, u"+33123456789"_s}, {u"channel"_s, u"sms"_s}}),
              FailureCode::MobileRefused);
    EXPECT_EQ(start(), std::nullopt);
    EXPECT_EQ(make("getRegistration"), std::nullopt);
    EXPECT_EQ(identify(invoiceLogin, invoicePassword), FailureCode::StepOutOfOrder);
    EXPECT_EQ(create(email, password), FailureCode::StepOutOfOrder);
    EXPECT_EQ(make("sendRegistrationCode"), FailureCode::ResendTooEarly);
    council().advanceClock(31s);
    EXPECT_EQ(make("sendRegistrationCode"), FailureCode::ChannelUnavailable);
    change([](auto &settings) { settings.channels = QStringList {u"sms"_s, u"whatsapp"_s}; });
    EXPECT_EQ(make("sendRegistrationCode"), std::nullopt);
    EXPECT_EQ(check(wrong(council().lastCode(mobileE164))), FailureCode::WrongCode);
    EXPECT_EQ(check(council().lastCode(mobileE164)), std::nullopt);
    EXPECT_EQ(check(council().lastCode(mobileE164)), std::nullopt);
    EXPECT_EQ(make("sendRegistrationCode"), FailureCode::StepOutOfOrder);
    EXPECT_EQ(identify(invoiceLogin, u"faux"_s), FailureCode::CredentialsUnknown);
    EXPECT_EQ(identify(u"OM-2026-0420"_s, u"uV7-nM1l"_s), FailureCode::AlreadyRegistered);
    EXPECT_EQ(identify(invoiceLogin, invoicePassword), std::nullopt);
    EXPECT_EQ(create(u"deja.inscrit@example.fr"_s, password), FailureCode::EmailInUse);
    EXPECT_EQ(client().act(u"/registrations/%1/account"_s.arg(client().journey.id),
                           {{u"email"_s, u"usager@example.f"_s}, {u"password"_s, password}}),
              FailureCode::EmailRefused);
    EXPECT_EQ(create(email, u"Usager-Exemple-58"_s), FailureCode::PasswordRefused);
    JourneyRef first {client().journey.id, client().journey.token.duplicate()};
    ASSERT_EQ(start(u"06 39 98 00 03"_s), std::nullopt);
    EXPECT_EQ(check(council().lastCode(u"+33639980003"_s)), std::nullopt);
    EXPECT_EQ(identify(invoiceLogin, invoicePassword), std::nullopt);
    EXPECT_EQ(create(email, password), std::nullopt);
    JourneyRef second = std::exchange(client().journey, std::move(first));
    EXPECT_EQ(create(u"deuxieme@example.fr"_s, password), FailureCode::AlreadyRegistered);
    client().journey = std::move(second);
    EXPECT_EQ(make("getRegistration"), std::nullopt);
    EXPECT_EQ(tell("abandonRegistration"), 204);
}

void Proxy::expireRegistrations()
{
    EXPECT_EQ(start(), std::nullopt);
    council().advanceClock(601s);
    EXPECT_EQ(check(council().lastCode(mobileE164)), FailureCode::CodeExpired);
    council().advanceClock(1800s);
    for (const char *operation :
         {"getRegistration", "sendRegistrationCode", "checkRegistrationCode", "identify", "createAccount"}) {
        SCOPED_TRACE(operation);
        EXPECT_EQ(make(operation), FailureCode::RegistrationExpired);
    }
    EXPECT_EQ(tell("abandonRegistration"), 410);
}

void Proxy::exhaustRegistrations()
{
    const QString typed = u"06 39 98 00 02"_s;
    const QString number = u"+33639980002"_s;
    ASSERT_EQ(start(typed), std::nullopt);
    const auto checkWrong = [&] { return check(wrong(council().lastCode(number))); };
    Failed last;
    for (int attempt = 0; attempt < 5; ++attempt) {
        last = checkWrong();
    }
    EXPECT_EQ(last, FailureCode::AttemptsExhausted);
    for (int send = 0; send < 3; ++send) {
        council().advanceClock(31s);
        last = make("sendRegistrationCode");
    }
    EXPECT_EQ(last, FailureCode::SendsExhausted);
    EXPECT_EQ(check(council().lastCode(number)), std::nullopt);
    for (int attempt = 0; attempt < 5; ++attempt) {
        last = identify(invoiceLogin, u"faux"_s);
    }
    EXPECT_EQ(last, FailureCode::AttemptsExhausted);
    for (int registration = 0; registration < 10; ++registration) {
        last = start(typed);
    }
    EXPECT_EQ(last, FailureCode::SendsExhausted);
}

void Proxy::signInAndOut()
{
    EXPECT_EQ(signIn(u"deja.inscrit@example.fr"_s, u"faux"_s), FailureCode::CredentialsRefused);
    EXPECT_EQ(signIn(u"compte.bloque@example.fr"_s, u"Verger-Ardoise-73"_s), FailureCode::AccountLocked);
    EXPECT_EQ(signIn(u"OM-2026-0418"_s, u"Il1-O0oQ"_s), FailureCode::FirstRegistrationNeeded);
    EXPECT_EQ(signIn(u"deja.inscrit@example.fr"_s, u"Bleu-Tracteur-58"_s), std::nullopt);
    EXPECT_EQ(make("getAccount"), std::nullopt);
    EXPECT_EQ(tell("signOut"), 204);
    EXPECT_EQ(tell("signOut"), 401);
    for (const char *operation : {"getAccount", "getMonthlyPaymentOffer", "signMandate"}) {
        SCOPED_TRACE(operation);
        EXPECT_EQ(make(operation), FailureCode::SessionExpired);
    }
}

void Proxy::payMonthly()
{
    const QString holder = u"USAGER Exemple"_s;
    ASSERT_EQ(signIn(u"deja.inscrit@example.fr"_s, u"Bleu-Tracteur-58"_s), std::nullopt);
    const QString rules = rulesVersion();
    EXPECT_EQ(sign(holder, u"10x"_s, u"older"_s), FailureCode::RulesChanged);
    EXPECT_EQ(sign(holder, u"never"_s, rules), FailureCode::ValidationFailed);
    EXPECT_EQ(sign(u"1234"_s, u"10x"_s, rules), FailureCode::HolderRefused);
    EXPECT_EQ(client().act(u"/account/mandates"_s,
                           {{u"iban"_s, u"FR7630006000011234567890188"_s},
                            {u"bic"_s, u"AGRIFRPP"_s},
                            {u"holder"_s, holder},
                            {u"rhythm"_s, u"10x"_s},
                            {u"debitDay"_s, 10},
                            {u"rulesVersion"_s, rules}},
                           true),
              FailureCode::IbanRefused);
    EXPECT_EQ(sign(holder, u"10x"_s, rules), std::nullopt);
    EXPECT_EQ(sign(holder, u"10x"_s, rules), FailureCode::MandateExists);
    EXPECT_EQ(make("getMonthlyPaymentOffer"), FailureCode::MandateExists);
    EXPECT_EQ(make("getAccount"), std::nullopt);
    ASSERT_EQ(signIn(u"signature.papier@example.fr"_s, u"Sentier-Mirabelle-47"_s), std::nullopt);
    EXPECT_EQ(sign(holder, u"10x"_s, rulesVersion()), std::nullopt);
    EXPECT_EQ(make("getAccount"), std::nullopt);
    ASSERT_EQ(signIn(u"reglement.change@example.fr"_s, u"Colline-Framboise-62"_s), std::nullopt);
    EXPECT_EQ(sign(holder, u"10x"_s, rulesVersion()), FailureCode::RulesChanged);
    EXPECT_EQ(sign(holder, u"10x"_s, rulesVersion()), std::nullopt);
    ASSERT_EQ(signIn(u"offre.close@example.fr"_s, u"Moulin-Jonquille-39"_s), std::nullopt);
    EXPECT_EQ(make("getMonthlyPaymentOffer"), FailureCode::OfferClosed);
    EXPECT_EQ(make("signMandate"), FailureCode::OfferClosed);
    ASSERT_EQ(signIn(u"signature.attendue@example.fr"_s, u"Tilleul-Pivoine-85"_s), std::nullopt);
    EXPECT_EQ(make("getAccount"), std::nullopt);
}

void Proxy::resetPasswords()
{
    const QString address = u"deja.mensualise@example.fr"_s;
    const QString number = u"+33639980097"_s;
    EXPECT_EQ(startReset(u"personne@example.fr"_s), std::nullopt);
    ASSERT_EQ(startReset(address), std::nullopt);
    EXPECT_EQ(make("getPasswordReset"), std::nullopt);
    EXPECT_EQ(make("sendPasswordResetCode"), FailureCode::ResendTooEarly);
    EXPECT_EQ(setPassword(password), FailureCode::StepOutOfOrder);
    EXPECT_EQ(checkReset(wrong(council().lastCode(number))), FailureCode::WrongCode);
    Failed last;
    for (int attempt = 0; attempt < 4; ++attempt) {
        last = checkReset(wrong(council().lastCode(number)));
    }
    EXPECT_EQ(last, FailureCode::AttemptsExhausted);
    council().advanceClock(31s);
    change([](auto &settings) { settings.channels.clear(); });
    EXPECT_EQ(make("sendPasswordResetCode"), FailureCode::ChannelUnavailable);
    change([](auto &settings) { settings.channels = QStringList {u"sms"_s, u"whatsapp"_s}; });
    EXPECT_EQ(make("sendPasswordResetCode"), std::nullopt);
    for (int send = 0; send < 2; ++send) {
        council().advanceClock(31s);
        last = make("sendPasswordResetCode");
    }
    EXPECT_EQ(last, FailureCode::SendsExhausted);
    EXPECT_EQ(checkReset(council().lastCode(number)), std::nullopt);
    EXPECT_EQ(make("sendPasswordResetCode"), FailureCode::StepOutOfOrder);
    EXPECT_EQ(setPassword(u"Password-1234"_s), FailureCode::PasswordRefused);
    EXPECT_EQ(setPassword(u"Noisette-Cabane-25"_s), std::nullopt);
    EXPECT_EQ(make("getPasswordReset"), std::nullopt);
}

void Proxy::expireResets()
{
    const QString address = u"signature.papier@example.fr"_s;
    ASSERT_EQ(startReset(address), std::nullopt);
    council().advanceClock(601s);
    EXPECT_EQ(checkReset(council().lastCode(u"+33639980094"_s)), FailureCode::CodeExpired);
    council().advanceClock(1800s);
    for (const char *operation :
         {"getPasswordReset", "sendPasswordResetCode", "checkPasswordResetCode", "setPassword"}) {
        SCOPED_TRACE(operation);
        EXPECT_EQ(make(operation), FailureCode::RegistrationExpired);
    }
    Failed last;
    for (int reset = 0; reset < 11; ++reset) {
        last = startReset(u"personne@example.fr"_s);
    }
    EXPECT_EQ(last, FailureCode::SendsExhausted);
}

void Proxy::enrolAndBeat()
{
    const auto enrol = [](const QString &code) {
        return answerTo<Terminal>([&](auto handler) {
            return client().office.enrol(Secret(code), client().officeId, u"counter"_s, u"Guichet 1"_s, client().key(),
                                         std::move(handler));
        });
    };
    EXPECT_EQ(failed(enrol(u"wrong"_s)), FailureCode::EnrolmentRefused);
    client().officeId = u"nowhere"_s;
    EXPECT_EQ(failed(enrol(TrainingCouncil::enrolmentCode())), FailureCode::OfficeUnknown);
    client().officeId = u"rieumes"_s;
    const auto terminal = enrol(TrainingCouncil::enrolmentCode());
    ASSERT_TRUE(terminal.ok());
    client().setTerminalToken(terminal.value().token.reveal());
    for (const TerminalState state : {TerminalState::Idle, TerminalState::Busy, TerminalState::OutOfOrder}) {
        EXPECT_EQ(failed(answerTo<Done>([&](auto handler) {
                      return client().office.sendHeartbeat({u"0.1.0"_s, u"counter"_s, u"rieumes"_s, state},
                                                           client().key(), std::move(handler));
                  })),
                  std::nullopt);
    }
    EXPECT_EQ(make("getService"), std::nullopt);
}

void Proxy::callAgents()
{
    EXPECT_EQ(signInAgent(u"agent1"_s, u"000000"_s), FailureCode::AgentRefused);
    Failed last;
    for (int attempt = 0; attempt < 5; ++attempt) {
        last = signInAgent(u"agent3"_s, u"000000"_s);
    }
    EXPECT_EQ(last, FailureCode::AgentLocked);
    ASSERT_EQ(signInAgent(u"agent1"_s, u"410027"_s), std::nullopt);

    const auto makeCall = [] {
        auto outcome = answerTo<Call>([](auto handler) {
            return client().office.makeCall(u"rieumes"_s, {u"none"_s, u"welcome"_s, u"fr"_s, CallReason::Asked, {}},
                                            client().key(), std::move(handler));
        });
        client().callId = outcome.ok() ? outcome.value().id : QString();
        return failed(outcome);
    };
    client().callId = u"nobody's"_s;
    for (const char *operation : {"getCall", "updateCall", "withdrawCall"}) {
        SCOPED_TRACE(operation);
        EXPECT_EQ(make(operation), FailureCode::CallUnknown);
    }
    client().officeId = u"nowhere"_s;
    EXPECT_EQ(make("callAgent"), FailureCode::OfficeUnknown);
    EXPECT_EQ(make("listCalls"), FailureCode::OfficeUnknown);
    client().officeId = u"rieumes"_s;
    EXPECT_EQ(make("callAgent"), std::nullopt);
    EXPECT_EQ(makeCall(), std::nullopt);

    const auto call = answerTo<CallAnswer>(
        [](auto handler) { return client().office.fetchCall(client().callId, {}, 1s, std::move(handler)); });
    ASSERT_TRUE(call.ok());
    client().etag = call.value().etag;
    EXPECT_EQ(make("getCall"), std::nullopt);
    const auto calls = answerTo<CallsAnswer>([](auto handler) {
        return client().office.fetchCalls(u"rieumes"_s, client().pass, {}, 1s, std::move(handler));
    });
    ASSERT_TRUE(calls.ok());
    client().etag = calls.value().etag;
    EXPECT_EQ(make("listCalls"), std::nullopt);
    client().etag.clear();

    EXPECT_EQ(changeCall(CallState::Accepted), std::nullopt);
    EXPECT_EQ(changeCall(CallState::Accepted), std::nullopt);
    const Secret first = client().pass.duplicate();
    ASSERT_EQ(signInAgent(u"agent2"_s, u"520038"_s), std::nullopt);
    EXPECT_EQ(changeCall(CallState::Accepted), FailureCode::CallTaken);
    client().pass = first.duplicate();
    EXPECT_EQ(make("listCalls"), std::nullopt);
    EXPECT_EQ(changeCall(CallState::Closed), std::nullopt);
    EXPECT_EQ(changeCall(CallState::Accepted), FailureCode::StepOutOfOrder);
    EXPECT_EQ(makeCall(), std::nullopt);
    EXPECT_EQ(make("withdrawCall"), std::nullopt);
    EXPECT_EQ(makeCall(), std::nullopt);
    EXPECT_EQ(tell("withdrawCall"), 204);

    EXPECT_EQ(tell("agentSignOut"), 204);
    EXPECT_EQ(tell("agentSignOut"), 401);
    EXPECT_EQ(make("listCalls"), FailureCode::SessionExpired);
    EXPECT_EQ(make("updateCall"), FailureCode::SessionExpired);
}

/// What any request may be answered.
void Proxy::refuseEverything()
{
    const auto terminal = answerTo<Terminal>([](auto handler) {
        return client().office.enrol(Secret(TrainingCouncil::enrolmentCode()), u"cazeres"_s, u"kiosk"_s, u"Borne 2"_s,
                                     client().key(), std::move(handler));
    });
    ASSERT_TRUE(terminal.ok());
    const QString token = terminal.value().token.reveal();
    client().setTerminalToken(token);
    change([](auto &settings) { settings.maintenance = true; });
    EXPECT_EQ(make("getService"), std::nullopt);
    sweep(FailureCode::Maintenance, {"getService"});
    change([](auto &settings) { settings.maintenance = false; });

    client().setKey(QUuid::createUuid());
    EXPECT_EQ(signIn(u"first@example.fr"_s, u"of this key"_s), FailureCode::CredentialsRefused);
    sweep(FailureCode::ValidationFailed,
          {"getService", "getRegistration", "abandonRegistration", "signOut", "getPasswordReset", "getAccount",
           "getMonthlyPaymentOffer", "listCalls", "getCall", "updateCall", "withdrawCall", "agentSignOut"});
    client().setKey({});

    {
        const training::Store other(stand().folder.filePath(u"store"_s));
        other.run(u"ALTER TABLE sends RENAME TO hidden"_s);
        sweep(FailureCode::Internal);
        other.run(u"ALTER TABLE hidden RENAME TO sends"_s);
    }
    ASSERT_TRUE(council().revokeTerminal(terminal.value().id));
    sweep(FailureCode::TerminalRevoked);
    client().setTerminalToken(u"of-no-terminal"_s);
    sweep(FailureCode::TerminalUnknown);
    client().setTerminalToken({});
}

/// « GET /service: 200 … » for each exchange that Prism, or the document's list of problems, has something against.
QStringList violationsIn(const QList<Exchange> &exchanges, const QList<DocumentedAnswer> &documented,
                         QSet<QString> &seen)
{
    QStringList violations;
    for (const Exchange &exchange : exchanges) {
        const QString told =
            QString::fromUtf8(exchange.method + ' ' + exchange.path + ": "_ba + QByteArray::number(exchange.status));
        const QString type = QJsonDocument::fromJson(exchange.body).object().value(u"type"_s).toString();
        if (!exchange.violations.isEmpty() || type.contains(u"stoplight"_s)) {
            violations << told + u' ' + QString::fromUtf8(exchange.violations) + u' ' + type;
            continue;
        }
        const auto answer = std::find_if(documented.begin(), documented.end(), [&](const DocumentedAnswer &known) {
            return known.method == exchange.method && known.status == exchange.status
                   && isOfTemplate(known.path, exchange.path);
        });
        const QString problem = exchange.status < 400 ? QString() : type.mid(type.lastIndexOf(u':') + 1);
        if (answer == documented.end()) {
            violations << told + u" is no status of this operation"_s;
        } else if (const Named named {answer->operation, answer->status, problem};
                   !problem.isEmpty() && !answer->problems.contains(problem)
                   && reasonFor(named, beyondTheDocument()) == nullptr) {
            violations << told + u' ' + problem + u" is no problem of this operation"_s;
        } else {
            seen.insert(named.text());
        }
    }
    return violations;
}

} // namespace

TEST_F(Proxy, FindsNothingAgainstAnyExchange)
{
    readTheService();
    registerResidents();
    expireRegistrations();
    exhaustRegistrations();
    signInAndOut();
    payMonthly();
    resetPasswords();
    expireResets();
    enrolAndBeat();
    callAgents();
    refuseEverything();

    QSet<QString> seen;
    const QList<Exchange> &exchanges = stand().relay->exchanges();
    const QStringList violations = violationsIn(exchanges, stand().documented, seen);
    for (const QString &violation : violations) {
        ADD_FAILURE() << violation;
    }
    EXPECT_TRUE(waitFor([&] { return stand().prism.requestCount() >= exchanges.size(); }));
    EXPECT_EQ(stand().prism.requestCount(), exchanges.size());
    EXPECT_EQ(stand().prism.violationCount(), 0);

    for (const Reasoned &row : beyondTheDocument()) {
        EXPECT_TRUE(seen.remove(row.answer.text())) << row.answer.text();
        std::printf("contract: beyond the document, %s: %s\n", row.reason, qUtf8Printable(row.answer.text()));
    }
    int total = 0;
    QMap<QString, QStringList> excused;
    for (const DocumentedAnswer &answer : stand().documented) {
        const QStringList problems = answer.problems.isEmpty() ? QStringList {QString()} : answer.problems;
        for (const QString &problem : problems) {
            ++total;
            const Named named {answer.operation, answer.status, problem};
            const Reasoned *reason = reasonFor(named, neverSeen());
            EXPECT_NE(seen.contains(named.text()), reason != nullptr) << named.text();
            if (reason != nullptr) {
                excused[QString::fromLatin1(reason->reason)] << named.text();
            }
        }
    }
    for (auto reason = excused.cbegin(); reason != excused.cend(); ++reason) {
        std::printf("contract: not seen, %s: %s\n", qUtf8Printable(reason.key()),
                    qUtf8Printable(reason.value().join(u", "_s)));
    }
    std::printf("contract: %d of %d documented answers seen\n", int(seen.size()), total);
    std::printf("contract: %d exchanges seen by Prism, %d violations\n", stand().prism.requestCount(),
                int(violations.size()));
    std::fflush(stdout);
}

TEST_F(Proxy, FindsWhatDoesNotKeepToTheDocument)
{
    const auto violationsOf = [](const std::function<void()> &exchange) {
        const qsizetype before = stand().relay->exchanges().size();
        exchange();
        QSet<QString> seen;
        return violationsIn(stand().relay->exchanges().mid(before), stand().documented, seen);
    };
    // A request.
    EXPECT_EQ(violationsOf([] { client().act(u"/sessions"_s, {{u"identifier"_s, u"x"_s}}); }).size(), 1);
    EXPECT_EQ(violationsOf([] { client().act(u"/unheard-of"_s, {}); }).size(), 1);
    // An answer: without a member, of another type, with a status or a problem of another operation's.
    const QByteArrayList answers {
        answerOf(201, "application/json"_ba, R"({"token":"t","expiresAt":"2026-11-23T10:30:00Z"})"_ba),
        answerOf(201, "text/html"_ba, "<html>"_ba),
        answerOf(200, "application/json"_ba, "{}"_ba),
        problemOf(409, "step-out-of-order"_ba),
    };
    for (const QByteArray &answer : answers) {
        SCOPED_TRACE(answer.toStdString());
        stand().upstream->setFault("POST"_ba, u"/sessions"_s, faults::instead(answer));
        EXPECT_EQ(violationsOf([] { make("signIn"); }).size(), 1);
        stand().upstream->clearFaults();
    }
    EXPECT_GE(stand().prism.violationCount(), 1);
}

} // namespace guichet::test
