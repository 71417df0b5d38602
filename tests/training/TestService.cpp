// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CouncilTest.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace guichet::training::test {

using Service = CouncilTest;

TEST_F(Service, HasEveryMemberOfTheContract)
{
    const Reply reply = client.get("/service"_ba);
    ASSERT_EQ(reply.status, 200);
    EXPECT_EQ(reply.headers.value("content-type"_ba), "application/json"_ba);
    const QJsonObject service = reply.json();
    EXPECT_EQ(reply.text(u"status"_s), u"open"_s);
    EXPECT_EQ(reply.text(u"name"_s), u"Service déchets"_s);
    EXPECT_EQ(reply.text(u"council"_s), u"Communauté de communes Cœur de Garonne"_s);
    EXPECT_EQ(service.value(u"code"_s).toObject(),
              (QJsonObject {{u"length"_s, 6},
                            {u"alphabet"_s, u"digits"_s},
                            {u"channels"_s, QJsonArray {u"sms"_s, u"whatsapp"_s}}}));
    EXPECT_EQ(service.value(u"password"_s).toObject(), (QJsonObject {{u"minimumLength"_s, 12},
                                                                     {u"maximumLength"_s, 128},
                                                                     {u"uppercase"_s, 1},
                                                                     {u"digits"_s, 1},
                                                                     {u"specials"_s, 1}}));
    EXPECT_EQ(service.value(u"mobile"_s).toObject().value(u"callingCodes"_s).toArray(),
              (QJsonArray {u"33"_s, u"262"_s, u"590"_s, u"594"_s, u"596"_s, u"508"_s}));
    EXPECT_TRUE(service.value(u"links"_s).toObject().value(u"monthlyPayment"_s).isString());
    EXPECT_TRUE(service.value(u"links"_s).toObject().value(u"offices"_s).isString());
}

TEST_F(Service, NamesBothOfficesWithTheirHours)
{
    const QJsonArray offices = client.get("/service"_ba).json().value(u"offices"_s).toArray();
    ASSERT_EQ(offices.size(), 2);
    EXPECT_EQ(offices.at(0).toObject().value(u"id"_s).toString(), u"rieumes"_s);
    EXPECT_EQ(offices.at(0).toObject().value(u"hours"_s).toArray().size(), 7);
    EXPECT_EQ(offices.at(1).toObject().value(u"id"_s).toString(), u"cazeres"_s);
    EXPECT_EQ(offices.at(1).toObject().value(u"hours"_s).toArray().size(), 8);
    for (const QJsonValue office : offices) {
        for (const QString &member :
             {u"name"_s, u"street"_s, u"postcode"_s, u"town"_s, u"phone"_s, u"email"_s, u"checkedOn"_s}) {
            EXPECT_TRUE(office.toObject().value(member).isString()) << member;
        }
    }
}

TEST_F(Service, HasThreeNotices)
{
    QStringList ids;
    for (const QJsonValue notice : client.get("/service"_ba).json().value(u"notices"_s).toArray()) {
        ids += notice.toObject().value(u"id"_s).toString();
        EXPECT_FALSE(notice.toObject().value(u"title"_s).toString().isEmpty());
        EXPECT_FALSE(notice.toObject().value(u"text"_s).toString().isEmpty());
    }
    EXPECT_EQ(ids, (QStringList {u"privacy"_s, u"accessibility"_s, u"legal"_s}));
}

TEST_F(Service, EveryAnswerHasItsDateAndIsNotStored)
{
    for (const Reply &reply :
         {client.get("/service"_ba), client.get("/nothing"_ba), client.remove("/sessions/current"_ba)}) {
        EXPECT_EQ(reply.headers.value("date"_ba), "Mon, 23 Nov 2026 10:00:00 GMT"_ba);
        EXPECT_EQ(reply.headers.value("cache-control"_ba), "no-store"_ba);
    }
}

TEST_F(Service, IsNotSentAgainToWhoHasIt)
{
    const QByteArray tag = client.get("/service"_ba).headers.value("etag"_ba);
    ASSERT_FALSE(tag.isEmpty());
    for (const QByteArray &condition : {tag, "W/"_ba + tag, "\"other\", "_ba + tag, "*"_ba}) {
        const Reply reply = client.get("/service"_ba, {{"If-None-Match"_ba, condition}});
        EXPECT_EQ(reply.status, 304);
        EXPECT_EQ(reply.headers.value("etag"_ba), tag);
        EXPECT_FALSE(reply.headers.contains("content-type"_ba));
        EXPECT_TRUE(reply.body.isEmpty());
    }
    EXPECT_EQ(client.get("/service"_ba, {{"If-None-Match"_ba, "\"other\""_ba}}).status, 200);
}

TEST_F(Service, ChangesItsTagWithItsStatus)
{
    const QByteArray tag = client.get("/service"_ba).headers.value("etag"_ba);
    Settings settings = council.settings();
    settings.maintenance = true;
    council.setSettings(settings);
    const Reply reply = client.get("/service"_ba, {{"If-None-Match"_ba, tag}});
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(reply.text(u"status"_s), u"maintenance"_s);
}

TEST_F(Service, AnswersHeadWithoutABody)
{
    const Reply reply = client.send("HEAD"_ba, "/api/v1/service"_ba, RawClient::usualHeaders());
    EXPECT_EQ(reply.status, 200);
    EXPECT_GT(reply.headers.value("content-length"_ba).toInt(), 0);
    EXPECT_EQ(client.get("/service"_ba).status, 200);
}

} // namespace guichet::training::test
