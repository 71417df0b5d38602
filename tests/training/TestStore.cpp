// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CouncilTest.h"

#include <training/Store.h>

#include <QFile>
#include <QTemporaryDir>

namespace guichet::training::test {

class StoreFile : public ::testing::Test
{
protected:
    QTemporaryDir folder;
    QString path = folder.filePath(u"store.sqlite"_s);
};

TEST_F(StoreFile, KeepsAccountsAndJourneysOverARestart)
{
    const QString mobile = u"+33639980001"_s;
    Headers token;
    QByteArray journey;
    const Headers headers = RawClient::postHeaders();
    const QByteArray body = R"({"mobile":"+33639980001","channel":"sms"})"_ba;
    QByteArray answer;
    QString code;
    {
        TrainingCouncil council({path, {}});
        ASSERT_TRUE(council.start());
        RawClient client(council.url(), council.certificatePem());
        const Reply opened = client.send("POST"_ba, "/api/v1/registrations"_ba, headers, body);
        answer = opened.body;
        journey = "/registrations/"_ba + opened.text(u"id"_s).toLatin1();
        token = {{"Journey-Token"_ba, opened.text(u"token"_s).toLatin1()}};
        code = council.lastCode(mobile);
    }
    TrainingCouncil council({path, {}});
    ASSERT_TRUE(council.start());
    RawClient client(council.url(), council.certificatePem());
    EXPECT_EQ(council.accountCount(), 2);
    EXPECT_EQ(client.send("POST"_ba, "/api/v1/registrations"_ba, headers, body).body, answer);
    EXPECT_EQ(client.post(journey + "/code-check", {{u"code"_s, code}}, token).text(u"state"_s), u"mobile-verified"_s);
}

TEST_F(StoreFile, IsRefusedWhenItIsNoStore)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, 'x'));
    file.close();
    TrainingCouncil council({path, {}});
    EXPECT_FALSE(council.start());
    EXPECT_FALSE(council.errorString().isEmpty());
    EXPECT_TRUE(council.url().isEmpty());
    EXPECT_EQ(council.accountCount(), 0);
    EXPECT_EQ(council.accountCount(u"deja.inscrit@example.fr"_s), 0);
    EXPECT_TRUE(council.invoices().isEmpty());
    EXPECT_TRUE(council.lastCode(u"+33639980001"_s).isEmpty());
}

TEST_F(StoreFile, IsRefusedWhenItIsOfAnotherVersion)
{
    {
        const Store store(path);
        store.run(u"PRAGMA user_version = 99"_s);
    }
    EXPECT_THROW(Store {path}, StoreError);
}

TEST_F(StoreFile, FailingIsAnInternalErrorThatKeepsNothing)
{
    TrainingCouncil council({path, {}});
    ASSERT_TRUE(council.start());
    RawClient client(council.url(), council.certificatePem());
    const Headers headers = RawClient::postHeaders();
    const QByteArray body = R"({"mobile":"+33639980001","channel":"sms"})"_ba;
    const Store other(path);
    other.run(u"ALTER TABLE answers RENAME TO hidden"_s);
    const Reply failed = client.send("POST"_ba, "/api/v1/registrations"_ba, headers, body);
    EXPECT_EQ(failed.status, 500);
    EXPECT_EQ(failed.problem(), u"internal"_s);
    other.run(u"ALTER TABLE hidden RENAME TO answers"_s);
    EXPECT_EQ(client.send("POST"_ba, "/api/v1/registrations"_ba, headers, body).number(u"sendsLeft"_s), 2);
    other.run(u"ALTER TABLE accounts RENAME TO hidden"_s);
    EXPECT_EQ(client.desk("GET"_ba, "/invoices"_ba, council.key()).problem(), u"internal"_s);
}

TEST(StoreTransaction, IsRolledBackUnlessCommitted)
{
    Store store {QString()};
    {
        const Store::Transaction transaction(store);
        store.run(u"INSERT INTO sends (mobile, sent_at) VALUES ('x', 1)"_s);
    }
    QSqlQuery row = store.run(u"SELECT COUNT(*) FROM sends"_s);
    ASSERT_TRUE(row.next());
    EXPECT_EQ(row.value(0).toInt(), 0);
    EXPECT_THROW(store.run(u"SELECT * FROM nothing"_s), StoreError);
}

} // namespace guichet::training::test
