// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CouncilTest.h"

#include <training/Store.h>

#include <QFile>
#include <QJsonObject>
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
    EXPECT_EQ(council.accountCount(), 0);
    EXPECT_EQ(council.accountCount(u"deja.inscrit@example.fr"_s), 1);
    EXPECT_EQ(client.send("POST"_ba, "/api/v1/registrations"_ba, headers, body).body, answer);
    EXPECT_EQ(client.post(journey + "/code-check", {{u"code"_s, code}}, token).text(u"state"_s), u"mobile-verified"_s);
}

TEST_F(StoreFile, KeepsResetsMandatesAndRulesOverARestart)
{
    const auto serve = [this](const auto &act) {
        TrainingCouncil council({path, {}});
        ASSERT_TRUE(council.start());
        RawClient client(council.url(), council.certificatePem());
        act(council, client);
    };
    const auto signIn = [](RawClient &client, const QString &email, const QString &password) -> Headers {
        const Reply reply = client.post("/sessions"_ba, {{u"identifier"_s, email}, {u"password"_s, password}});
        return {{"Resident-Session"_ba, reply.text(u"token"_s).toLatin1()}};
    };
    QJsonObject body {{u"iban"_s, u"FR7630006000011234567890189"_s},
                      {u"holder"_s, u"Usager Exemple"_s},
                      {u"rhythm"_s, u"10x"_s},
                      {u"debitDay"_s, 5},
                      {u"rulesVersion"_s, u"formation-1"_s}};
    QByteArray reset;
    Headers token;
    QString code;
    Headers session;
    Headers other;
    QJsonObject mandate;
    serve([&](TrainingCouncil &council, RawClient &client) {
        const Reply opened = client.post("/password-resets"_ba, {{u"email"_s, u"offre.close@example.fr"_s}});
        reset = "/password-resets/"_ba + opened.text(u"id"_s).toLatin1();
        token = {{"Journey-Token"_ba, opened.text(u"token"_s).toLatin1()}};
        code = council.lastCode(u"+33639980096"_s);
        session = signIn(client, u"deja.inscrit@example.fr"_s, u"Bleu-Tracteur-58"_s);
        mandate = client.post("/account/mandates"_ba, body, session).json();
        other = signIn(client, u"reglement.change@example.fr"_s, u"Colline-Framboise-62"_s);
        EXPECT_EQ(client.post("/account/mandates"_ba, body, other).problem(), u"rules-changed"_s);
    });
    serve([&](TrainingCouncil &, RawClient &client) {
        EXPECT_EQ(client.post(reset + "/code-check", {{u"code"_s, code}}, token).text(u"state"_s),
                  u"mobile-verified"_s);
        EXPECT_EQ(client.put(reset + "/password", {{u"password"_s, u"Hamac-Lavande-31"_s}}, token).status, 204);
        EXPECT_EQ(client.get("/account"_ba, session).json()[u"payment"][u"mandate"].toObject(), mandate);
        EXPECT_EQ(client.get("/account/monthly-payment"_ba, other).json()[u"rules"][u"version"], u"formation-2"_s);
    });
    serve([&](TrainingCouncil &council, RawClient &client) {
        EXPECT_EQ(client.get(reset, token).text(u"state"_s), u"done"_s);
        EXPECT_TRUE(council.invoices().at(6).accountPassword.isEmpty());
    });
}

TEST_F(StoreFile, IsBroughtUpToDateWhenItIsOlder)
{
    const QString mobile = u"+33639980001"_s;
    {
        const Store store(path);
        store.run(u"DROP TABLE password_resets"_s);
        store.run(u"DROP TABLE mandates"_s);
        store.run(u"DROP TABLE changed_rules"_s);
        store.run(u"ALTER TABLE sends RENAME COLUMN recipient TO mobile"_s);
        store.run(u"INSERT INTO accounts (contract, email, email_key, mobile, password_hash, locked)"
                  " VALUES ('CG-004211', 'ancien@example.fr', 'ancien@example.fr', ?, 'x', 0)"_s,
                  {mobile});
        store.run(u"PRAGMA user_version = 2"_s);
    }
    for (int start = 0; start < 2; ++start) {
        TrainingCouncil council({path, {}});
        ASSERT_TRUE(council.start());
        RawClient client(council.url(), council.certificatePem());
        EXPECT_EQ(council.accountCount(u"ancien@example.fr"_s), 1);
        EXPECT_EQ(client.post("/password-resets"_ba, {{u"email"_s, u"ancien@example.fr"_s}}).status, 202);
        EXPECT_FALSE(council.lastCode(mobile).isEmpty());
        EXPECT_EQ(council.invoices().at(5).payment, PaymentSituation::Monthly);
    }
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
        store.run(u"INSERT INTO sends (recipient, sent_at) VALUES ('x', 1)"_s);
    }
    QSqlQuery row = store.run(u"SELECT COUNT(*) FROM sends"_s);
    ASSERT_TRUE(row.next());
    EXPECT_EQ(row.value(0).toInt(), 0);
    EXPECT_THROW(store.run(u"SELECT * FROM nothing"_s), StoreError);
}

} // namespace guichet::training::test
