// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CouncilTest.h"

#include <QJsonArray>

namespace guichet::training::test {

class Desk : public CouncilTest
{
protected:
    Reply set(const QJsonObject &settings) { return client.desk("POST"_ba, "/settings"_ba, council.key(), settings); }
};

TEST_F(Desk, ShowsTheMessagesNewestLast)
{
    open();
    council.advanceClock(1min);
    open(u"+33639980002"_s);
    const Reply reply = client.desk("GET"_ba, "/phone"_ba, council.key());
    EXPECT_EQ(reply.status, 200);
    const QJsonArray messages = reply.json().value(u"messages"_s).toArray();
    ASSERT_EQ(messages.size(), 2);
    const QString code = council.lastCode(u"+33639980002"_s);
    EXPECT_EQ(code.size(), 6);
    EXPECT_EQ(messages.last().toObject(), (QJsonObject {{u"mobile"_s, u"+33639980002"_s},
                                                        {u"channel"_s, u"sms"_s},
                                                        {u"text"_s, u"Service déchets : votre code est "_s + code},
                                                        {u"code"_s, code},
                                                        {u"at"_s, u"2026-11-23T10:01:00Z"_s}}));
}

TEST_F(Desk, KeepsAHundredMessages)
{
    for (int send = 0; send < 101; ++send) {
        open(u"+3363998%1"_s.arg(send, 4, 10, QChar(u'0')));
    }
    const Reply reply = client.desk("GET"_ba, "/phone"_ba, council.key());
    EXPECT_EQ(reply.json().value(u"messages"_s).toArray().size(), 100);
    EXPECT_TRUE(council.lastCode(u"+33639980000"_s).isEmpty());
}

TEST_F(Desk, ShowsTheInvoicesAsTheyAre)
{
    const auto states = [this] {
        QStringList found;
        const Reply reply = client.desk("GET"_ba, "/invoices"_ba, council.key());
        for (const QJsonValue invoice : reply.json().value(u"invoices"_s).toArray()) {
            EXPECT_TRUE(invoice.toObject().value(u"login"_s).isString());
            EXPECT_TRUE(invoice.toObject().value(u"password"_s).isString());
            EXPECT_TRUE(invoice.toObject().value(u"holder"_s).isString());
            found += invoice.toObject().value(u"state"_s).toString();
        }
        return found;
    };
    const QString unregistered = u"unregistered"_s;
    const QString registered = u"registered"_s;
    const QStringList others(5, registered);
    EXPECT_EQ(states(), (QStringList {unregistered, unregistered, unregistered, registered, u"locked"_s} + others));
    create(identified(), u"nouveau@example.fr"_s, goodPassword);
    EXPECT_EQ(states(), (QStringList {registered, unregistered, unregistered, registered, u"locked"_s} + others));
}

TEST_F(Desk, ShowsTheAccountsAsTheyAre)
{
    const auto invoice = [this](int index) {
        return client.desk("GET"_ba, "/invoices"_ba, council.key()).json()[u"invoices"][index].toObject();
    };
    EXPECT_FALSE(invoice(0).contains(u"email"_s));
    EXPECT_EQ(invoice(3), (QJsonObject {{u"login"_s, u"OM-2026-0420"_s},
                                        {u"password"_s, u"uV7-nM1l"_s},
                                        {u"holder"_s, u"USAGÈRE Deuxième"_s},
                                        {u"state"_s, u"registered"_s},
                                        {u"payment"_s, u"per-invoice"_s},
                                        {u"email"_s, u"deja.inscrit@example.fr"_s},
                                        {u"accountPassword"_s, u"Bleu-Tracteur-58"_s},
                                        {u"mobile"_s, u"+33639980099"_s}}));
    QStringList payments;
    for (int index = 3; index < 10; ++index) {
        payments += invoice(index).value(u"payment"_s).toString();
    }
    EXPECT_EQ(payments, (QStringList {u"per-invoice"_s, u"per-invoice"_s, u"monthly"_s, u"offer-closed"_s,
                                      u"rules-change"_s, u"signs-by-hand"_s, u"awaiting-signature"_s}));

    const Reply session = signIn(u"deja.inscrit@example.fr"_s, u"Bleu-Tracteur-58"_s);
    client.post("/account/mandates"_ba,
                {{u"iban"_s, u"FR7630006000011234567890189"_s},
                 {u"holder"_s, u"USAGÈRE Deuxième"_s},
                 {u"rhythm"_s, u"2x"_s},
                 {u"debitDay"_s, 15},
                 {u"rulesVersion"_s, u"formation-1"_s}},
                {{"Resident-Session"_ba, session.text(u"token"_s).toLatin1()}});
    EXPECT_EQ(invoice(3).value(u"payment"_s), u"monthly"_s);

    create(identified(), u"nouveau@example.fr"_s, goodPassword);
    EXPECT_EQ(invoice(0).value(u"email"_s), u"nouveau@example.fr"_s);
    EXPECT_EQ(invoice(0).value(u"mobile"_s), mobile);
    EXPECT_FALSE(invoice(0).contains(u"accountPassword"_s));
}

TEST_F(Desk, ForgetsAPasswordThatWasChanged)
{
    const Reply reset = client.post("/password-resets"_ba, {{u"email"_s, u"deja.inscrit@example.fr"_s}});
    const QByteArray path = "/password-resets/"_ba + reset.text(u"id"_s).toLatin1();
    const Headers token {{"Journey-Token"_ba, reset.text(u"token"_s).toLatin1()}};
    client.post(path + "/code-check", {{u"code"_s, council.lastCode(u"+33639980099"_s)}}, token);
    EXPECT_EQ(client.put(path + "/password", {{u"password"_s, goodPassword}}, token).status, 204);
    EXPECT_TRUE(council.invoices().at(3).accountPassword.isEmpty());
    EXPECT_FALSE(council.invoices().at(4).accountPassword.isEmpty());
}

TEST_F(Desk, WantsItsKey)
{
    for (const QByteArray &path : {"/phone"_ba, "/invoices"_ba, "/settings"_ba, "/clock"_ba, "/nothing"_ba}) {
        const Reply reply = client.desk("GET"_ba, path, "wrong"_ba);
        EXPECT_EQ(reply.status, 401);
        EXPECT_EQ(reply.problem(), u"training-key-refused"_s);
        EXPECT_TRUE(reply.headers.value("www-authenticate"_ba).startsWith("Training"));
    }
    EXPECT_EQ(client.send("GET"_ba, "/training/phone"_ba, {}).status, 401);
    EXPECT_EQ(client.desk("GET"_ba, "/nothing"_ba, council.key()).status, 404);
    EXPECT_EQ(client.desk("GET"_ba, "/settings"_ba, council.key()).status, 404);
}

TEST_F(Desk, MovesTheClockAndTheDate)
{
    const Reply reply = client.desk("POST"_ba, "/clock"_ba, council.key(), {{u"advanceSeconds"_s, 90}});
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(reply.text(u"now"_s), u"2026-11-23T10:01:30Z"_s);
    EXPECT_EQ(client.get("/service"_ba).headers.value("date"_ba), "Mon, 23 Nov 2026 10:01:30 GMT"_ba);
}

TEST_F(Desk, RefusesToTurnTheClockBack)
{
    for (const QJsonValue &by : {QJsonValue(-1), QJsonValue(1.5), QJsonValue(u"1"_s), QJsonValue()}) {
        const Reply reply = client.desk("POST"_ba, "/clock"_ba, council.key(), {{u"advanceSeconds"_s, by}});
        EXPECT_EQ(reply.status, 400);
        EXPECT_EQ(reply.reasons(), QStringList {u"advanceSeconds"_s});
    }
    EXPECT_EQ(client.desk("POST"_ba, "/clock"_ba, council.key(), {}).status, 400);
}

TEST_F(Desk, SetsTheRules)
{
    const QJsonObject wanted {{u"status"_s, u"open"_s},
                              {u"channels"_s, QJsonArray {u"whatsapp"_s}},
                              {u"alphabet"_s, u"alphanumeric"_s},
                              {u"codeLength"_s, 8},
                              {u"resendSeconds"_s, 5},
                              {u"codeSeconds"_s, 60},
                              {u"registrationSeconds"_s, 120}};
    const Reply reply = set(wanted);
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(reply.json(), wanted);
    EXPECT_EQ(client.get("/service"_ba).json().value(u"code"_s).toObject(),
              (QJsonObject {
                  {u"length"_s, 8}, {u"alphabet"_s, u"alphanumeric"_s}, {u"channels"_s, QJsonArray {u"whatsapp"_s}}}));
    const Reply opened = client.post("/registrations"_ba, {{u"mobile"_s, mobile}, {u"channel"_s, u"whatsapp"_s}});
    EXPECT_EQ(opened.text(u"resendAllowedAt"_s), u"2026-11-23T10:00:05Z"_s);
    EXPECT_EQ(opened.text(u"codeExpiresAt"_s), u"2026-11-23T10:01:00Z"_s);
    EXPECT_EQ(opened.text(u"expiresAt"_s), u"2026-11-23T10:02:00Z"_s);
    EXPECT_EQ(council.lastCode(mobile).size(), 8);
}

TEST_F(Desk, SetsMaintenanceAndStillListens)
{
    EXPECT_EQ(set({{u"status"_s, u"maintenance"_s}}).status, 200);
    EXPECT_EQ(client.get("/account"_ba).problem(), u"maintenance"_s);
    EXPECT_EQ(client.desk("GET"_ba, "/phone"_ba, council.key()).status, 200);
    EXPECT_EQ(set({{u"status"_s, u"open"_s}}).status, 200);
    EXPECT_EQ(client.get("/account"_ba).problem(), u"session-expired"_s);
}

TEST_F(Desk, ChangesNothingWhenAnythingIsWrong)
{
    const Reply reply = set({{u"codeLength"_s, 3},
                             {u"resendSeconds"_s, -1},
                             {u"codeSeconds"_s, u"60"_s},
                             {u"status"_s, u"closed"_s},
                             {u"alphabet"_s, 1},
                             {u"channels"_s, QJsonArray {u"pigeon"_s}},
                             {u"registrationSeconds"_s, 60}});
    EXPECT_EQ(reply.status, 400);
    EXPECT_EQ(reply.reasons(), (QStringList {u"resendSeconds"_s, u"codeSeconds"_s, u"codeLength"_s, u"status"_s,
                                             u"alphabet"_s, u"channels"_s}));
    EXPECT_EQ(set({{u"channels"_s, u"sms"_s}}).status, 400);
    EXPECT_EQ(council.settings().registrationLife, 30min);
}

} // namespace guichet::training::test
