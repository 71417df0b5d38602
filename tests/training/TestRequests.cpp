// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CouncilTest.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslConfiguration>

#include <memory>

namespace guichet::training::test {

/// The rules that hold for any request.
class Requests : public CouncilTest
{
protected:
    static QByteArray opening(const QString &number = mobile)
    {
        return QJsonDocument(QJsonObject {{u"mobile"_s, number}, {u"channel"_s, u"sms"_s}}).toJson();
    }

    Reply postOpening(const Headers &headers, const QByteArray &body = opening())
    {
        return client.send("POST"_ba, "/api/v1/registrations"_ba, headers, body);
    }
};

TEST_F(Requests, NeedEveryHeaderOfTheContract)
{
    const QList<QPair<QByteArray, QString>> needed {{"X-Request-Id"_ba, u"x-request-id"_s},
                                                    {"User-Agent"_ba, u"user-agent"_s},
                                                    {"Accept-Language"_ba, u"accept-language"_s},
                                                    {"Idempotency-Key"_ba, u"idempotency-key"_s}};
    for (const auto &[name, reason] : needed) {
        const Reply reply = postOpening(without(RawClient::postHeaders(), name));
        EXPECT_EQ(reply.status, 400);
        EXPECT_EQ(reply.problem(), u"validation-failed"_s);
        EXPECT_EQ(reply.reasons(), QStringList {reason});
    }
    EXPECT_TRUE(council.lastCode(mobile).isEmpty());
}

TEST_F(Requests, NeedHeadersOfTheRightForm)
{
    for (const QByteArray &name : {"X-Request-Id"_ba, "User-Agent"_ba, "Idempotency-Key"_ba}) {
        const Reply reply = postOpening(with(RawClient::postHeaders(), name, "neither uuid nor Guichet"_ba));
        EXPECT_EQ(reply.reasons(), QStringList {QString::fromLatin1(name.toLower())});
    }
    EXPECT_EQ(client.send("GET"_ba, "/api/v1/service"_ba, {}).reasons(),
              (QStringList {u"x-request-id"_s, u"user-agent"_s, u"accept-language"_s}));
}

TEST_F(Requests, EchoTheirIdInProblems)
{
    const QByteArray id = freshUuid();
    const Reply reply =
        client.send("GET"_ba, "/api/v1/nothing"_ba, with(RawClient::usualHeaders(), "X-Request-Id"_ba, id));
    EXPECT_EQ(reply.text(u"requestId"_s), QString::fromLatin1(id));
    const Reply replyToNone = client.send("GET"_ba, "/api/v1/nothing"_ba, {});
    EXPECT_FALSE(replyToNone.json().contains(u"requestId"_s));
}

TEST_F(Requests, OfUnknownPathsAreNotFound)
{
    for (const QByteArray &path : {"/api/v1/nothing"_ba, "/api/v1/registrations/1/nothing"_ba, "/api/v1"_ba, "/"_ba,
                                   "/api/v10/service"_ba, "/trainings"_ba}) {
        const Reply reply = client.send("GET"_ba, path, RawClient::usualHeaders());
        EXPECT_EQ(reply.status, 404) << path.toStdString();
        EXPECT_EQ(reply.problem(), u"not-found"_s);
    }
}

TEST_F(Requests, WithAnotherMethodAreToldTheAllowedOnes)
{
    const Reply reply = client.remove("/service"_ba);
    EXPECT_EQ(reply.status, 405);
    EXPECT_EQ(reply.problem(), u"method-not-allowed"_s);
    EXPECT_EQ(reply.headers.value("allow"_ba), "GET, HEAD"_ba);
    EXPECT_EQ(
        client.send("PATCH"_ba, "/api/v1/registrations/1"_ba, RawClient::usualHeaders()).headers.value("allow"_ba),
        "GET, HEAD, DELETE"_ba);
}

TEST_F(Requests, WithAStrangersTokenAreRefused)
{
    const Reply reply = client.get("/service"_ba, {{"Authorization"_ba, "Bearer stranger"_ba}});
    EXPECT_EQ(reply.status, 401);
    EXPECT_EQ(reply.problem(), u"terminal-unknown"_s);
    EXPECT_TRUE(reply.headers.value("www-authenticate"_ba).startsWith("Bearer"));
}

TEST_F(Requests, NeedAJsonObject)
{
    const Reply wrongType = postOpening(with(RawClient::postHeaders(), "Content-Type"_ba, "text/plain"_ba));
    EXPECT_EQ(wrongType.status, 400);
    EXPECT_EQ(wrongType.reasons(), QStringList {u"content-type"_s});
    for (const QByteArray &body : {"{"_ba, "[]"_ba, "3"_ba, "{\"mobile\":\"\xff\"}"_ba, QByteArray()}) {
        const Reply reply = postOpening(RawClient::postHeaders(), body);
        EXPECT_EQ(reply.status, 400);
        EXPECT_EQ(reply.problem(), u"validation-failed"_s);
        EXPECT_EQ(reply.reasons(), QStringList {u"body"_s});
    }
}

TEST_F(Requests, MayNameTheCharset)
{
    const Headers headers = with(RawClient::postHeaders(), "Content-Type"_ba, "Application/JSON; charset=utf-8"_ba);
    EXPECT_EQ(postOpening(headers).status, 201);
}

TEST_F(Requests, NeedEveryMemberOfItsType)
{
    EXPECT_EQ(client.post("/registrations"_ba, {{u"channel"_s, u"sms"_s}}).reasons(), QStringList {u"mobile"_s});
    EXPECT_EQ(client.post("/registrations"_ba, {{u"mobile"_s, 0}, {u"channel"_s, true}}).reasons(),
              (QStringList {u"mobile"_s, u"channel"_s}));
    EXPECT_EQ(client.post("/registrations/1/codes"_ba, {}).reasons(), QStringList {u"channel"_s});
    EXPECT_EQ(client.post("/registrations/1/code-check"_ba, {}).reasons(), QStringList {u"code"_s});
    EXPECT_EQ(client.post("/registrations/1/identification"_ba, {}).reasons(),
              (QStringList {u"login"_s, u"password"_s}));
    EXPECT_EQ(client.post("/registrations/1/account"_ba, {}).reasons(), (QStringList {u"email"_s, u"password"_s}));
    EXPECT_EQ(client.post("/sessions"_ba, {}).reasons(), (QStringList {u"identifier"_s, u"password"_s}));
    EXPECT_EQ(client.post("/password-resets"_ba, {}).reasons(), QStringList {u"email"_s});
    EXPECT_EQ(client.post("/password-resets/1/code-check"_ba, {}).reasons(), QStringList {u"code"_s});
    EXPECT_EQ(client.put("/password-resets/1/password"_ba, {}).reasons(), QStringList {u"password"_s});
}

TEST_F(Requests, MayHaveMembersThatNobodyKnows)
{
    EXPECT_EQ(
        client.post("/registrations"_ba, {{u"mobile"_s, mobile}, {u"channel"_s, u"sms"_s}, {u"later"_s, 1}}).status,
        201);
}

TEST_F(Requests, AreNotReadBeyondTheirLargestBody)
{
    const Reply reply = postOpening(RawClient::postHeaders(), QByteArray(64 * 1024 + 1, ' '));
    EXPECT_EQ(reply.status, 413);
    EXPECT_EQ(reply.problem(), u"content-too-large"_s);
}

TEST_F(Requests, RepeatedWithTheirKeyGetTheSameBytesAndActOnce)
{
    const Headers headers = RawClient::postHeaders();
    const Reply first = postOpening(headers);
    const QString code = council.lastCode(mobile);
    council.advanceClock(59min);
    const Reply second = postOpening(with(headers, "X-Request-Id"_ba, freshUuid()));
    EXPECT_EQ(second.status, first.status);
    EXPECT_EQ(second.body, first.body);
    EXPECT_EQ(second.headers.value("date"_ba), "Mon, 23 Nov 2026 10:59:00 GMT"_ba);
    EXPECT_EQ(council.lastCode(mobile), code);
}

TEST_F(Requests, RepeatedWithTheirKeyGetTheSameRefusal)
{
    const Headers headers = with(RawClient::postHeaders(), "Content-Type"_ba, "application/json"_ba);
    const QByteArray body = R"({"identifier":"personne@example.fr","password":"x"})"_ba;
    const Reply first = client.send("POST"_ba, "/api/v1/sessions"_ba, headers, body);
    EXPECT_EQ(first.number(u"attemptsLeft"_s), 4);
    const Reply second =
        client.send("POST"_ba, "/api/v1/sessions"_ba, with(headers, "X-Request-Id"_ba, freshUuid()), body);
    EXPECT_EQ(second.status, 401);
    EXPECT_EQ(second.body, first.body);
    EXPECT_EQ(second.headers.value("www-authenticate"_ba), first.headers.value("www-authenticate"_ba));
    EXPECT_EQ(second.headers.value("content-type"_ba), "application/problem+json"_ba);
}

TEST_F(Requests, MayNotUseAKeyForAnotherBodyOrPath)
{
    const Headers headers = RawClient::postHeaders();
    const Reply first = postOpening(headers);
    const Reply otherBody = postOpening(headers, opening(u"+33639980002"_s));
    const Reply otherPath = client.send("POST"_ba, "/api/v1/sessions"_ba, headers, opening());
    for (const Reply &reply : {otherBody, otherPath}) {
        EXPECT_EQ(reply.status, 400);
        EXPECT_EQ(reply.problem(), u"validation-failed"_s);
        EXPECT_EQ(reply.reasons(), QStringList {u"idempotency-key"_s});
    }
    EXPECT_EQ(postOpening(headers).body, first.body);
    EXPECT_TRUE(council.lastCode(u"+33639980002"_s).isEmpty());
}

TEST_F(Requests, MayNotRepeatAKeyWithoutTheTokenOfTheJourney)
{
    const Journey journey = open();
    const Headers headers = RawClient::postHeaders(journey.token);
    const QByteArray path = "/api/v1"_ba + journey.path() + "/code-check";
    const QByteArray body = QJsonDocument(QJsonObject {{u"code"_s, council.lastCode(mobile)}}).toJson();
    EXPECT_EQ(client.send("POST"_ba, path, headers, body).status, 200);
    EXPECT_EQ(client.send("POST"_ba, path, without(headers, "Journey-Token"_ba), body).status, 400);
}

TEST_F(Requests, AreRememberedForAnHourAndForTheLifeOfTheirJourney)
{
    const Headers headers = RawClient::postHeaders();
    const Reply first = postOpening(headers);
    Journey journey {first.text(u"id"_s).toLatin1(), {{"Journey-Token"_ba, first.text(u"token"_s).toLatin1()}}};
    EXPECT_EQ(check(journey, council.lastCode(mobile)).status, 200);
    for (int act = 0; act < 3; ++act) {
        council.advanceClock(29min);
        EXPECT_EQ(check(journey, u"repeated"_s).status, 200);
    }
    EXPECT_EQ(postOpening(headers).body, first.body);
    council.advanceClock(30min);
    EXPECT_NE(postOpening(headers).body, first.body);
}

TEST_F(Requests, InMaintenanceAreRefusedButForService)
{
    const Journey journey = open();
    Settings settings = council.settings();
    settings.maintenance = true;
    council.setSettings(settings);
    const Headers headers = RawClient::postHeaders();
    const Reply refused = postOpening(headers);
    for (const Reply &reply :
         {refused, client.get(journey.path(), journey.token), client.remove(journey.path(), journey.token),
          client.get("/account"_ba), client.get("/nothing"_ba)}) {
        EXPECT_EQ(reply.status, 503);
        EXPECT_EQ(reply.problem(), u"maintenance"_s);
    }
    EXPECT_EQ(client.get("/service"_ba).status, 200);
    settings.maintenance = false;
    council.setSettings(settings);
    EXPECT_EQ(postOpening(headers).status, 201);
}

TEST_F(Requests, AreCountedAndListedWithoutTheirQuery)
{
    client.get("/service?x=1"_ba);
    client.post("/sessions"_ba, {});
    client.desk("GET"_ba, "/phone"_ba, council.key());
    EXPECT_EQ(council.requestCount(), 2);
    EXPECT_EQ(council.requestLines(), (QByteArrayList {"GET /api/v1/service"_ba, "POST /api/v1/sessions"_ba}));
}

TEST_F(Requests, MayComeFromQtsOwnClient)
{
    QNetworkAccessManager manager;
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates(QSslCertificate::fromData(council.certificatePem()));
    QNetworkRequest request(QUrl(council.url().toString() + u"/registrations"_s));
    request.setSslConfiguration(configuration);
    for (const auto &[name, value] : RawClient::postHeaders()) {
        request.setRawHeader(name, value);
    }
    const std::unique_ptr<QNetworkReply> reply(manager.post(request, opening()));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    EXPECT_EQ(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 201);
    EXPECT_FALSE(council.lastCode(mobile).isEmpty());
}

TEST_F(Requests, FindNobodyOnceTheCouncilHasStopped)
{
    EXPECT_EQ(client.get("/service"_ba).status, 200);
    const auto port = static_cast<quint16>(council.url().port());
    council.stop();
    EXPECT_TRUE(council.url().isEmpty());
    EXPECT_EQ(client.get("/service"_ba).status, 0);
    ASSERT_TRUE(council.start(port));
    EXPECT_EQ(client.get("/service"_ba).status, 200);
}

TEST_F(Requests, AreEncryptedForTheCertificateAlone)
{
    RawClient stranger(council.url(), {});
    EXPECT_EQ(stranger.get("/service"_ba).status, 0);
    QUrl byAddress = council.url();
    byAddress.setHost(u"127.0.0.1"_s);
    RawClient numeric(byAddress, council.certificatePem());
    EXPECT_EQ(numeric.get("/service"_ba).status, 200);
    EXPECT_GE(numeric.socket().sessionProtocol(), QSsl::TlsV1_2);
}

} // namespace guichet::training::test
