// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/FaultServer.h"
#include "../support/Printing.h"
#include "../support/Registrant.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QSslCertificate>

namespace guichet::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray json = "application/json"_ba;
const QByteArray state = R"({"state":"mobile-verified","expiresAt":"2026-11-23T10:30:00Z"})"_ba;

/// A stub that says what the test wants and keeps what it hears.
class Requests : public ::testing::Test
{
protected:
    Requests()
        : stub([this](const SeenRequest &) { return answer; })
        , started(stub.start())
        , backend(DoorOptions {
              .base = stub.url(), .authorities = QSslCertificate::fromData(stub.certificatePem()), .retryPause = 2ms})
    {
    }
    void SetUp() override { ASSERT_TRUE(started); }

    Outcome<JourneyState, Failure> checkCode(const ActKey &key = QUuid::createUuid())
    {
        return answerTo<JourneyState>([&](auto handler) {
            return backend.checkCode(journey, oneTimeCode(u"123456"_s), key, std::move(handler));
        });
    }
    Outcome<JourneyState, Failure> fetch()
    {
        return answerTo<JourneyState>(
            [&](auto handler) { return backend.fetchRegistration(journey, std::move(handler)); });
    }
    Outcome<ServiceAnswer, Failure> fetchService(const QByteArray &etag = {})
    {
        return answerTo<ServiceAnswer>([&](auto handler) { return backend.fetchService(etag, std::move(handler)); });
    }

    QByteArray answer = answerOf(200, json, state);
    FaultServer stub;
    bool started;
    HttpsCouncil backend;
    const JourneyRef journey {u"r1"_s, Secret(u"t1"_s)};
};

} // namespace

TEST_F(Requests, CarryWhatTheContractAsks)
{
    const ActKey key = QUuid::createUuid();
    ASSERT_TRUE(checkCode(key).ok());
    ASSERT_EQ(stub.requests().size(), 1);
    const SeenRequest request = stub.requests().first();
    EXPECT_EQ(request.method, "POST"_ba);
    EXPECT_EQ(request.path, "/api/v1/registrations/r1/code-check"_ba);
    EXPECT_EQ(request.header("idempotency-key"_ba), key.toByteArray(QUuid::WithoutBraces));
    EXPECT_EQ(request.header("journey-token"_ba), "t1"_ba);
    EXPECT_EQ(request.header("content-type"_ba), json);
    EXPECT_EQ(request.header("content-length"_ba), QByteArray::number(request.body.size()));
    EXPECT_EQ(request.header("user-agent"_ba), "Guichet/" GUICHET_VERSION);
    EXPECT_EQ(request.header("accept-language"_ba), "fr"_ba);
    EXPECT_FALSE(QUuid::fromString(QLatin1StringView(request.header("x-request-id"_ba))).isNull());
    EXPECT_EQ(QJsonDocument::fromJson(request.body).object(), (QJsonObject {{u"code"_s, u"123456"_s}}));
    for (const QByteArray &absent : {"authorization"_ba, "cookie"_ba, "resident-session"_ba, "transfer-encoding"_ba,
                                     "upgrade"_ba, "expect"_ba, "referer"_ba}) {
        EXPECT_FALSE(request.has(absent)) << absent.toStdString();
    }
}

TEST_F(Requests, OfAGetCarryNoKeyAndNoBody)
{
    ASSERT_TRUE(fetch().ok());
    const SeenRequest request = stub.requests().first();
    EXPECT_EQ(request.method, "GET"_ba);
    EXPECT_EQ(request.path, "/api/v1/registrations/r1"_ba);
    EXPECT_EQ(request.header("journey-token"_ba), "t1"_ba);
    EXPECT_FALSE(request.has("idempotency-key"_ba) || request.has("content-type"_ba));
    EXPECT_TRUE(request.body.isEmpty());

    answer = answerOf(304, {}, {});
    ASSERT_TRUE(fetchService("\"known\""_ba).ok());
    EXPECT_EQ(stub.requests().last().path, "/api/v1/service"_ba);
    EXPECT_EQ(stub.requests().last().header("if-none-match"_ba), "\"known\""_ba);
    EXPECT_FALSE(stub.requests().last().has("journey-token"_ba));
}

TEST_F(Requests, NameAJourneyByItsIdWhateverItHolds)
{
    const JourneyRef odd {u"a/b+c=?d#e%2F é"_s, Secret(u"t1"_s)};
    const auto outcome =
        answerTo<JourneyState>([&](auto handler) { return backend.fetchRegistration(odd, std::move(handler)); });
    ASSERT_TRUE(outcome.ok());
    const QByteArray id = stub.requests().first().path.mid("/api/v1/registrations/"_ba.size());
    EXPECT_FALSE(id.contains('/') || id.contains('?')) << id.toStdString();
    EXPECT_EQ(QString::fromUtf8(QByteArray::fromPercentEncoding(id)), odd.id);
}

TEST_F(Requests, HaveAnIdOfTheirOwn)
{
    QSet<QByteArray> ids;
    for (int round = 0; round < 3; ++round) {
        ASSERT_TRUE(fetch().ok());
        ids.insert(stub.requests().last().header("x-request-id"_ba));
    }
    EXPECT_EQ(ids.size(), 3);
}

TEST_F(Requests, FollowTheLanguageOfTheScreen)
{
    ASSERT_TRUE(fetch().ok());
    for (const QString &language : {u"en"_s, u"oc-FR"_s, u"fr"_s}) {
        backend.setLanguage(language);
        ASSERT_TRUE(fetch().ok());
        EXPECT_EQ(stub.requests().last().header("accept-language"_ba), language.toLatin1());
    }
}

TEST_F(Requests, WriteEachBodyAsTheContractNamesIt)
{
    Registrant resident(backend);
    const auto body = [this] { return QJsonDocument::fromJson(stub.requests().last().body).object(); };
    EXPECT_FALSE(resident.start(QUuid::createUuid(), Channel::Whatsapp).ok());
    EXPECT_EQ(body(), (QJsonObject {{u"mobile"_s, mobileE164}, {u"channel"_s, u"whatsapp"_s}}));
    EXPECT_FALSE(resident.identify().ok());
    EXPECT_EQ(body(), (QJsonObject {{u"login"_s, invoiceLogin}, {u"password"_s, invoicePassword}}));
    EXPECT_FALSE(resident.createAccount(QUuid::createUuid(), email, u"Tracteur-Ble\u0301-58é"_s).ok());
    EXPECT_EQ(body(), (QJsonObject {{u"email"_s, email}, {u"password"_s, u"Tracteur-Bl\u00e9-58é"_s}}));
    EXPECT_FALSE(resident.signIn().ok());
    EXPECT_EQ(body(), (QJsonObject {{u"identifier"_s, email}, {u"password"_s, password}}));
    for (const SeenRequest &request : stub.requests()) {
        EXPECT_TRUE(request.has("idempotency-key"_ba));
    }
}

TEST_F(Requests, OfAResetAreAsTheContractNamesThem)
{
    const ActKey key = QUuid::createUuid();
    const JourneyRef reset {u"p1"_s, Secret(u"t2"_s)};
    const auto seen = [this] { return stub.requests().last(); };
    const auto line = [&] { return seen().method + ' ' + seen().path; };
    const auto body = [&] { return QJsonDocument::fromJson(seen().body).object(); };
    const auto expectKeyAndToken = [&] {
        EXPECT_EQ(seen().header("idempotency-key"_ba), key.toByteArray(QUuid::WithoutBraces));
        EXPECT_EQ(seen().header("journey-token"_ba), "t2"_ba);
    };
    const QByteArray code = R"({"id":"p1","token":"t2","state":"code-sent","channel":"sms",
     "mobileHint":"•• •• •• •• ••","codeExpiresAt":"2026-11-23T10:10:00Z","resendAllowedAt":"2026-11-23T10:00:30Z",
     "attemptsLeft":5,"sendsLeft":2,"expiresAt":"2026-11-23T10:30:00Z"})"_ba;

    answer = answerOf(202, json, code);
    const auto opened = answerTo<CodeState>(
        [&](auto handler) { return backend.startReset(EmailAddress::parse(email).value(), key, std::move(handler)); });
    ASSERT_TRUE(opened.ok());
    EXPECT_EQ(opened.value().token.reveal(), u"t2"_s);
    EXPECT_EQ(line(), "POST /api/v1/password-resets"_ba);
    EXPECT_EQ(seen().header("idempotency-key"_ba), key.toByteArray(QUuid::WithoutBraces));
    EXPECT_FALSE(seen().has("journey-token"_ba));
    EXPECT_EQ(body(), (QJsonObject {{u"email"_s, email}}));

    answer = answerOf(200, json, state);
    const auto now = answerTo<ResetState>([&](auto handler) { return backend.fetchReset(reset, std::move(handler)); });
    EXPECT_EQ(now.value().phase, ResetPhase::MobileVerified);
    EXPECT_EQ(line(), "GET /api/v1/password-resets/p1"_ba);
    EXPECT_EQ(seen().header("journey-token"_ba), "t2"_ba);
    EXPECT_FALSE(seen().has("idempotency-key"_ba));

    answer = answerOf(200, json, code);
    const auto renewed =
        answerTo<CodeState>([&](auto handler) { return backend.sendResetCode(reset, key, std::move(handler)); });
    ASSERT_TRUE(renewed.ok());
    EXPECT_TRUE(renewed.value().token.isEmpty());
    EXPECT_EQ(line(), "POST /api/v1/password-resets/p1/codes"_ba);
    expectKeyAndToken();
    EXPECT_TRUE(seen().body.isEmpty());
    EXPECT_FALSE(seen().has("content-type"_ba));
    EXPECT_EQ(seen().header("content-length"_ba), "0"_ba);

    answer = answerOf(200, json, state);
    EXPECT_TRUE(answerTo<ResetState>([&](auto handler) {
                    return backend.checkResetCode(reset, oneTimeCode(u"123456"_s), key, std::move(handler));
                }).ok());
    EXPECT_EQ(line(), "POST /api/v1/password-resets/p1/code-check"_ba);
    expectKeyAndToken();
    EXPECT_EQ(body(), (QJsonObject {{u"code"_s, u"123456"_s}}));

    answer = answerOf(204, {}, {});
    EXPECT_TRUE(answerTo<PasswordSet>([&](auto handler) {
                    return backend.setPassword(reset, NewPassword::parse(password, {}).value(), key,
                                               std::move(handler));
                }).ok());
    EXPECT_EQ(line(), "PUT /api/v1/password-resets/p1/password"_ba);
    expectKeyAndToken();
    EXPECT_EQ(body(), (QJsonObject {{u"password"_s, password}}));
}

TEST_F(Requests, OfTheAccountAreAsTheContractNamesThem)
{
    const Secret session(u"s1"_s);
    const auto seen = [this] { return stub.requests().last(); };
    const auto line = [&] { return seen().method + ' ' + seen().path; };
    const auto expectSession = [&] {
        EXPECT_EQ(seen().header("resident-session"_ba), "s1"_ba);
        EXPECT_FALSE(seen().has("journey-token"_ba));
        EXPECT_FALSE(seen().path.contains("s1"_ba));
    };
    answer = answerOf(200, json, R"({"holder":"USAGER Exemple","address":"12 rue de l'Exemple","contract":"CG-004211",
     "email":"nouveau@example.fr","mobileHint":"06 •• •• •• 78","payment":{"mode":"per-invoice"}})"_ba);
    EXPECT_TRUE(
        answerTo<Account>([&](auto handler) { return backend.fetchAccount(session, std::move(handler)); }).ok());
    EXPECT_EQ(line(), "GET /api/v1/account"_ba);
    expectSession();

    answer = problemOf(410, "offer-closed"_ba);
    EXPECT_EQ(answerTo<PaymentOffer>([&](auto handler) { return backend.fetchOffer(session, std::move(handler)); })
                  .error()
                  .code,
              FailureCode::OfferClosed);
    EXPECT_EQ(line(), "GET /api/v1/account/monthly-payment"_ba);
    expectSession();

    answer = answerOf(201, json, R"({"reference":"CG-004211-2026-0001","state":"active","ibanHint":"FR76 •••• 189",
     "rhythm":"10x","debitDay":10,"instalments":[]})"_ba);
    const ActKey key = QUuid::createUuid();
    const MandateRequest request {Iban::parse(u"FR76 3000 6000 0112 3456 7890 189"_s).value(), u"USAGER Exemple"_s,
                                  u"10x"_s, 10, u"2026-1"_s};
    EXPECT_TRUE(answerTo<Mandate>([&](auto handler) {
                    return backend.signMandate(session, request, key, std::move(handler));
                }).ok());
    EXPECT_EQ(line(), "POST /api/v1/account/mandates"_ba);
    expectSession();
    EXPECT_EQ(seen().header("idempotency-key"_ba), key.toByteArray(QUuid::WithoutBraces));
    EXPECT_EQ(QJsonDocument::fromJson(seen().body).object(),
              (QJsonObject {{u"iban"_s, u"FR7630006000011234567890189"_s},
                            {u"holder"_s, u"USAGER Exemple"_s},
                            {u"rhythm"_s, u"10x"_s},
                            {u"debitDay"_s, 10},
                            {u"rulesVersion"_s, u"2026-1"_s}}));
}

TEST_F(Requests, OfResetsAndTheAccountTakeOnlyTheStatusThatTheContractNames)
{
    const JourneyRef reset {u"p1"_s, Secret(u"t2"_s)};
    const auto opens = [&] {
        return answerTo<CodeState>([&](auto handler) {
            return backend.startReset(EmailAddress::parse(email).value(), QUuid::createUuid(), std::move(handler));
        });
    };
    const auto sets = [&] {
        return answerTo<PasswordSet>([&](auto handler) {
            return backend.setPassword(reset, NewPassword::parse(password, {}).value(), QUuid::createUuid(),
                                       std::move(handler));
        });
    };
    const QByteArray code = R"({"id":"p1","token":"t2","state":"code-sent","channel":"sms","mobileHint":"••",
     "codeExpiresAt":"2026-11-23T10:10:00Z","resendAllowedAt":"2026-11-23T10:00:30Z","attemptsLeft":5,"sendsLeft":2,
     "expiresAt":"2026-11-23T10:30:00Z"})"_ba;
    for (const int status : {200, 201, 203}) {
        answer = answerOf(status, json, code);
        EXPECT_EQ(opens().error().code, FailureCode::AnswerMalformed) << status;
        EXPECT_EQ(sets().error().code, FailureCode::AnswerMalformed) << status;
    }
    answer = answerOf(201, json, state);
    EXPECT_EQ(
        answerTo<ResetState>([&](auto handler) { return backend.fetchReset(reset, std::move(handler)); }).error().code,
        FailureCode::AnswerMalformed);
}

TEST_F(Requests, GiveNoCookieBack)
{
    answer = answerOf(200, json, state, {{"Set-Cookie"_ba, "track=1; Path=/"_ba}});
    ASSERT_TRUE(fetch().ok());
    ASSERT_TRUE(fetch().ok());
    EXPECT_FALSE(stub.requests().last().has("cookie"_ba));
}

TEST_F(Requests, TakeOnlyTheStatusThatTheContractNames)
{
    for (const int status : {201, 202, 203, 206}) {
        answer = answerOf(status, json, state);
        EXPECT_EQ(fetch().error().code, FailureCode::AnswerMalformed) << status;
        EXPECT_EQ(checkCode().error().code, FailureCode::AnswerMalformed) << status;
    }
    answer = answerOf(204, {}, {});
    EXPECT_EQ(fetch().error().code, FailureCode::AnswerMalformed);
    answer = answerOf(304, {}, {});
    EXPECT_EQ(fetch().error().code, FailureCode::AnswerMalformed);
    // Nothing was known that could have stayed the same.
    EXPECT_EQ(fetchService().error().code, FailureCode::AnswerMalformed);
}

TEST_F(Requests, TakeTheServiceWithItsOwnStatusAlone)
{
    training::TrainingCouncil council;
    ASSERT_TRUE(council.start());
    HttpsCouncil honest({.base = council.url(), .authorities = QSslCertificate::fromData(council.certificatePem())});
    const QByteArray service = Registrant(honest).service().value().json;
    answer = answerOf(200, json, service);
    EXPECT_TRUE(fetchService().ok());
    answer = answerOf(203, json, service);
    EXPECT_EQ(fetchService().error().code, FailureCode::AnswerMalformed);
}

TEST_F(Requests, TakeJsonByAnyOfItsNames)
{
    for (const QByteArray &type :
         {"application/json; charset=utf-8"_ba, "Application/JSON"_ba, "application/json ;v=1"_ba}) {
        answer = answerOf(200, type, state);
        EXPECT_TRUE(fetch().ok()) << type.toStdString();
    }
    for (const QByteArray &type : {"text/html"_ba, "application/problem+json"_ba, "application/jsonp"_ba, ""_ba}) {
        answer = answerOf(200, type, state);
        EXPECT_EQ(fetch().error().code, FailureCode::AnswerWrongType) << type.toStdString();
    }
}

TEST_F(Requests, CountFromTheDateOfTheAnswer)
{
    answer = answerOf(200, json, state, {{"Date"_ba, "Mon, 23 Nov 2026 10:20:00 GMT"_ba}});
    const auto soon = fetch();
    ASSERT_TRUE(soon.ok());
    EXPECT_LE(soon.value().expiresAt.remaining(), 10min);
    EXPECT_GT(soon.value().expiresAt.remaining(), 9min);

    answer = answerOf(200, json, state, {{"Date"_ba, "Mon, 23 Nov 2026 10:40:00 GMT"_ba}});
    EXPECT_EQ(fetch().value().expiresAt.remaining(), 0ms);
}

TEST_F(Requests, ReadTheDateInAnyFormOfHttp)
{
    const QDateTime sent({2026, 11, 23}, {10, 20}, Qt::UTC);
    for (const QByteArray &date :
         {"Mon, 23 Nov 2026 10:20:00 GMT"_ba, "Monday, 23-Nov-26 10:20:00 GMT"_ba, "Mon Nov 23 10:20:00 2026"_ba}) {
        answer = problemOf(429, "rate-limited"_ba, {},
                           {{"Date"_ba, date}, {"Retry-After"_ba, "Mon, 23 Nov 2026 10:22:00 GMT"_ba}});
        const Failure limited = checkCode().error();
        EXPECT_EQ(limited.answered, sent) << date.toStdString();
        EXPECT_EQ(limited.retryAfter, 120s) << date.toStdString();
        EXPECT_EQ(limited.opensAt(sent.addDays(3)), sent.addSecs(120)) << date.toStdString();
    }
    answer =
        problemOf(429, "rate-limited"_ba, {},
                  {{"Date"_ba, "Mon, 06 Jul 2026 09:08:07 GMT"_ba}, {"Retry-After"_ba, "Mon Jul  6 09:09:00 2026"_ba}});
    EXPECT_EQ(checkCode().error().retryAfter, 53s);
    answer = problemOf(429, "rate-limited"_ba, {}, {{"Retry-After"_ba, "soon"_ba}});
    EXPECT_EQ(checkCode().error().retryAfter, std::nullopt);
}

TEST_F(Requests, WantTheAddressOfTheAccountMade)
{
    Registrant resident(backend);
    const QByteArray made = R"({"state":"account-created","expiresAt":"2026-11-23T10:30:00Z"})"_ba;
    answer = answerOf(201, json, made);
    EXPECT_EQ(resident.createAccount().error().code, FailureCode::AnswerMalformed);
    answer = answerOf(201, json, made.chopped(1) + R"(,"email":"nouveau@example.fr"})");
    EXPECT_EQ(resident.createAccount().value().email, email);
}

TEST_F(Requests, TellWhatAProblemTells)
{
    answer = problemOf(429, "rate-limited"_ba, {}, {{"Retry-After"_ba, "120"_ba}});
    const Failure limited = checkCode().error();
    EXPECT_EQ(limited.code, FailureCode::RateLimited);
    EXPECT_TRUE(limited.definite);
    EXPECT_EQ(limited.retryAfter, 120s);

    // What the body says is the council's own word.
    answer = problemOf(423, "account-locked"_ba, R"(,"retryAfterSeconds":600)"_ba, {{"Retry-After"_ba, "120"_ba}});
    EXPECT_EQ(checkCode().error().retryAfter, 600s);

    answer = problemOf(401, "terminal-revoked"_ba);
    EXPECT_EQ(fetch().error().code, FailureCode::TerminalRevoked);
    answer = problemOf(404, "teapot"_ba);
    EXPECT_EQ(fetch().error().code, FailureCode::RequestRefused);
    answer = problemOf(501, "teapot"_ba);
    EXPECT_EQ(fetch().error().code, FailureCode::ServerTrouble);
    answer = answerOf(404, "text/html"_ba, "<html>"_ba);
    EXPECT_EQ(fetch().error().code, FailureCode::AnswerWrongType);
    EXPECT_FALSE(fetch().error().definite);
    answer = answerOf(404, json, "{}"_ba);
    EXPECT_EQ(fetch().error().code, FailureCode::AnswerWrongType);
    answer = answerOf(404, "application/problem+json"_ba, "{}"_ba);
    EXPECT_EQ(fetch().error().code, FailureCode::AnswerMalformed);
}

} // namespace guichet::test
