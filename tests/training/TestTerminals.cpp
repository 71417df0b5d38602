// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CouncilTest.h"

#include <QJsonArray>

namespace guichet::training::test {

class Terminals : public CouncilTest
{
protected:
    static QJsonObject heartbeat()
    {
        return {{u"version"_s, u"0.1.0"_s},
                {u"profile"_s, u"kiosk"_s},
                {u"office"_s, u"rieumes"_s},
                {u"state"_s, u"idle"_s}};
    }

    Reply beat(const Headers &terminal, const QJsonObject &body = heartbeat())
    {
        return client.post("/terminals/current/heartbeats"_ba, body, terminal);
    }

    QJsonArray listed()
    {
        return client.desk("GET"_ba, "/terminals"_ba, council.key()).json().value(u"terminals"_s).toArray();
    }
};

TEST_F(Terminals, EnrolWithTheCode)
{
    const Reply reply = enrol();
    EXPECT_EQ(reply.status, 201);
    EXPECT_FALSE(reply.text(u"id"_s).isEmpty());
    EXPECT_FALSE(reply.text(u"token"_s).isEmpty());
    const Headers token {{"Authorization"_ba, "Bearer "_ba + reply.text(u"token"_s).toLatin1()}};
    EXPECT_EQ(client.get("/service"_ba, token).status, 200);
    EXPECT_NE(enrol().text(u"token"_s), reply.text(u"token"_s));
}

TEST_F(Terminals, AreRefusedWithoutTheCode)
{
    for (const QString &code : {u"FORMATION-2027"_s, u""_s}) {
        const Reply reply = enrol({{u"enrolmentCode"_s, code}});
        EXPECT_EQ(reply.status, 401);
        EXPECT_EQ(reply.problem(), u"enrolment-refused"_s);
        EXPECT_FALSE(reply.headers.value("www-authenticate"_ba).isEmpty());
    }
    EXPECT_TRUE(listed().isEmpty());
}

TEST_F(Terminals, StandInAnOfficeThatThereIs)
{
    const Reply reply = enrol({{u"office"_s, u"toulouse"_s}});
    EXPECT_EQ(reply.status, 404);
    EXPECT_EQ(reply.problem(), u"office-unknown"_s);
}

TEST_F(Terminals, NeedEveryMemberInItsForm)
{
    EXPECT_EQ(client.post("/terminals"_ba, {}).reasons(),
              (QStringList {u"enrolmentCode"_s, u"office"_s, u"profile"_s, u"name"_s}));
    EXPECT_EQ(enrol({{u"profile"_s, u"phone"_s}, {u"name"_s, u" "_s}}).reasons(),
              (QStringList {u"profile"_s, u"name"_s}));
    EXPECT_EQ(enrol({{u"name"_s, QString(61, u'x')}}).reasons(), QStringList {u"name"_s});
    EXPECT_EQ(enrol({{u"name"_s, u"Borne\n1"_s}}).reasons(), QStringList {u"name"_s});
}

TEST_F(Terminals, EnrolledOnceForARepeat)
{
    const Headers headers = RawClient::postHeaders();
    const QByteArray body =
        R"({"enrolmentCode":"FORMATION-2026","office":"cazeres","profile":"counter","name":"Accueil"})"_ba;
    const Reply first = client.send("POST"_ba, "/api/v1/terminals"_ba, headers, body);
    EXPECT_EQ(first.status, 201);
    EXPECT_EQ(client.send("POST"_ba, "/api/v1/terminals"_ba, headers, body).body, first.body);
    EXPECT_EQ(listed().size(), 1);
}

TEST_F(Terminals, HaveKeysOfTheirOwn)
{
    const Headers key {{"Idempotency-Key"_ba, freshUuid()}};
    const QByteArray path = "/api/v1/sessions"_ba;
    const QByteArray body = R"({"identifier":"personne@example.fr","password":"x"})"_ba;
    const Headers common = without(RawClient::postHeaders(), "Idempotency-Key"_ba) + key;
    const Headers first = common + terminal();
    EXPECT_EQ(client.send("POST"_ba, path, first, body).number(u"attemptsLeft"_s), 4);
    EXPECT_EQ(client.send("POST"_ba, path, first, body).number(u"attemptsLeft"_s), 4);
    EXPECT_EQ(client.send("POST"_ba, path, common + terminal(), body).number(u"attemptsLeft"_s), 3);
    EXPECT_EQ(client.send("POST"_ba, path, common, body).number(u"attemptsLeft"_s), 2);
}

TEST_F(Terminals, OfNobodyAreUnknown)
{
    for (const QByteArray &value : {"Bearer stranger"_ba, "Bearer"_ba, "Bearer "_ba, "Basic eDp5"_ba, QByteArray()}) {
        const Reply reply = client.get("/service"_ba, {{"Authorization"_ba, value}});
        EXPECT_EQ(reply.status, 401) << value.toStdString();
        EXPECT_EQ(reply.problem(), u"terminal-unknown"_s);
        EXPECT_TRUE(reply.headers.value("www-authenticate"_ba).startsWith("Bearer"));
    }
}

TEST_F(Terminals, RevokedAreToldSo)
{
    const Headers one = terminal();
    const Headers other = terminal(u"Borne 2"_s);
    const QString id = listed().first().toObject().value(u"id"_s).toString();
    EXPECT_EQ(client.desk("POST"_ba, "/revocations"_ba, council.key(), {{u"terminal"_s, id}}).status, 204);
    const Reply reply = client.get("/service"_ba, one);
    EXPECT_EQ(reply.status, 401);
    EXPECT_EQ(reply.problem(), u"terminal-revoked"_s);
    EXPECT_EQ(beat(one).problem(), u"terminal-revoked"_s);
    EXPECT_EQ(client.get("/service"_ba, other).status, 200);
    EXPECT_TRUE(listed().first().toObject().value(u"revoked"_s).toBool());

    EXPECT_EQ(client.desk("POST"_ba, "/revocations"_ba, council.key(), {{u"terminal"_s, u"none"_s}}).status, 404);
    EXPECT_EQ(client.desk("POST"_ba, "/revocations"_ba, council.key(), {}).reasons(), QStringList {u"terminal"_s});
    EXPECT_TRUE(council.revokeTerminal(listed().last().toObject().value(u"id"_s).toString()));
    EXPECT_FALSE(council.revokeTerminal(u"none"_s));
    EXPECT_EQ(client.get("/service"_ba, other).problem(), u"terminal-revoked"_s);
}

TEST_F(Terminals, TellTheirState)
{
    const Headers token = terminal();
    EXPECT_EQ(listed().first().toObject(), (QJsonObject {{u"id"_s, listed().first().toObject().value(u"id"_s)},
                                                         {u"name"_s, u"Borne 1"_s},
                                                         {u"office"_s, u"rieumes"_s},
                                                         {u"profile"_s, u"kiosk"_s},
                                                         {u"revoked"_s, false}}));
    council.advanceClock(1min);
    const Reply reply = beat(token);
    EXPECT_EQ(reply.status, 204);
    EXPECT_TRUE(reply.body.isEmpty());
    const QJsonObject told = listed().first().toObject();
    EXPECT_EQ(told.value(u"version"_s), u"0.1.0"_s);
    EXPECT_EQ(told.value(u"state"_s), u"idle"_s);
    EXPECT_EQ(told.value(u"heartbeatAt"_s), u"2026-11-23T10:01:00Z"_s);
}

TEST_F(Terminals, TellTheirStateInTheWordsOfTheContract)
{
    EXPECT_EQ(beat({}).status, 401);
    EXPECT_EQ(beat({}).problem(), u"terminal-unknown"_s);
    const Headers token = terminal();
    EXPECT_EQ(beat(token, {}).reasons(), (QStringList {u"version"_s, u"profile"_s, u"office"_s, u"state"_s}));
    EXPECT_EQ(beat(token, {{u"version"_s, u""_s}, {u"profile"_s, u"x"_s}, {u"office"_s, u"x"_s}, {u"state"_s, u"x"_s}})
                  .reasons(),
              (QStringList {u"version"_s, u"profile"_s, u"office"_s, u"state"_s}));
    for (const QString &state : {u"busy"_s, u"out-of-order"_s}) {
        QJsonObject body = heartbeat();
        body.insert(u"state"_s, state);
        EXPECT_EQ(beat(token, body).status, 204);
    }
}

TEST_F(Terminals, ShowTheirCodeAtTheDesk)
{
    EXPECT_EQ(client.desk("GET"_ba, "/terminals"_ba, council.key()).text(u"enrolmentCode"_s),
              TrainingCouncil::enrolmentCode());
}

} // namespace guichet::training::test
