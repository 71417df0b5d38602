// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CouncilTest.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace guichet::training::test {

class PasswordResets : public CouncilTest
{
protected:
    Journey reset(const QString &address = email)
    {
        const Reply reply = start(address);
        EXPECT_EQ(reply.status, 202);
        return {reply.text(u"id"_s).toLatin1(), {{"Journey-Token"_ba, reply.text(u"token"_s).toLatin1()}}};
    }

    Journey verifiedReset(const QString &address = email, const QString &itsMobile = emailsMobile)
    {
        const Journey journey = reset(address);
        EXPECT_EQ(checkCode(journey, council.lastCode(itsMobile)).text(u"state"_s), u"mobile-verified"_s);
        return journey;
    }

    Reply start(const QString &address) { return client.post("/password-resets"_ba, {{u"email"_s, address}}); }

    static QByteArray path(const Journey &journey) { return "/password-resets/"_ba + journey.id; }

    Reply state(const Journey &journey) { return client.get(path(journey), journey.token); }

    /// Without a body, as the contract has it.
    Reply another(const Journey &journey)
    {
        return client.send("POST"_ba, "/api/v1"_ba + path(journey) + "/codes",
                           without(RawClient::postHeaders(journey.token), "Content-Type"_ba));
    }

    Reply checkCode(const Journey &journey, const QString &code)
    {
        return client.post(path(journey) + "/code-check", {{u"code"_s, code}}, journey.token);
    }

    Reply choose(const Journey &journey, const QString &password)
    {
        return client.put(path(journey) + "/password", {{u"password"_s, password}}, journey.token);
    }

    static inline const QString email = u"deja.inscrit@example.fr"_s;
    static inline const QString emailsMobile = u"+33639980099"_s;
    static inline const QString oldPassword = u"Bleu-Tracteur-58"_s;
    static inline const QString newPassword = u"Hamac-Lavande-31"_s;
    static inline const QString nobody = u"personne@example.fr"_s;
};

TEST_F(PasswordResets, LeadFromAnAddressToANewPassword)
{
    const Journey journey = reset(u"Deja.Inscrit@example.fr"_s);
    EXPECT_EQ(state(journey).text(u"state"_s), u"code-sent"_s);
    const Reply checked = checkCode(journey, council.lastCode(emailsMobile));
    EXPECT_EQ(checked.status, 200);
    EXPECT_EQ(checked.text(u"state"_s), u"mobile-verified"_s);
    EXPECT_EQ(state(journey).text(u"state"_s), u"mobile-verified"_s);

    const Reply chosen = choose(journey, newPassword);
    EXPECT_EQ(chosen.status, 204);
    EXPECT_TRUE(chosen.body.isEmpty());
    EXPECT_FALSE(chosen.headers.contains("content-length"_ba));
    EXPECT_EQ(state(journey).text(u"state"_s), u"done"_s);
    EXPECT_EQ(signIn(email, oldPassword).problem(), u"credentials-refused"_s);
    EXPECT_EQ(signIn(email, newPassword).status, 201);
}

TEST_F(PasswordResets, OpenWithTheSameCodeStateForKnownAndUnknownAddresses)
{
    QJsonObject known = start(email).json();
    for (const QString &address : {nobody, u"no address at all"_s}) {
        const Reply reply = start(address);
        EXPECT_EQ(reply.status, 202);
        QJsonObject unknown = reply.json();
        for (const QString &own : {u"id"_s, u"token"_s}) {
            EXPECT_EQ(unknown.value(own).toString().size(), known.value(own).toString().size());
            EXPECT_NE(unknown.value(own), known.value(own));
            unknown.remove(own);
        }
        QJsonObject expected = known;
        expected.remove(u"id"_s);
        expected.remove(u"token"_s);
        EXPECT_EQ(unknown, expected);
    }
    EXPECT_EQ(known.value(u"state"_s), u"code-sent"_s);
    EXPECT_EQ(known.value(u"channel"_s), u"sms"_s);
    EXPECT_EQ(known.value(u"mobileHint"_s), u"•• •• •• •• ••"_s);
    EXPECT_EQ(known.value(u"codeExpiresAt"_s), u"2026-11-23T10:10:00Z"_s);
    EXPECT_EQ(known.value(u"resendAllowedAt"_s), u"2026-11-23T10:00:30Z"_s);
    EXPECT_EQ(known.value(u"expiresAt"_s), u"2026-11-23T10:30:00Z"_s);
    EXPECT_EQ(known.value(u"attemptsLeft"_s), 5);
    EXPECT_EQ(known.value(u"sendsLeft"_s), 2);
}

TEST_F(PasswordResets, DeliverTheCodeOfAKnownAddressAlone)
{
    reset(nobody);
    const auto messages = [this] {
        return client.desk("GET"_ba, "/phone"_ba, council.key()).json().value(u"messages"_s).toArray().size();
    };
    EXPECT_EQ(messages(), 0);
    reset();
    EXPECT_EQ(messages(), 1);
    EXPECT_EQ(council.lastCode(emailsMobile).size(), 6);
}

TEST_F(PasswordResets, RefuseTheSameForKnownAndUnknownAddresses)
{
    for (const QString &address : {email, nobody}) {
        const Journey journey = reset(address);
        const QString code = council.lastCode(emailsMobile);
        EXPECT_EQ(choose(journey, newPassword).problem(), u"step-out-of-order"_s);
        const Reply early = another(journey);
        EXPECT_EQ(early.status, 429);
        EXPECT_EQ(early.problem(), u"resend-too-early"_s);
        EXPECT_EQ(early.number(u"retryAfterSeconds"_s), 30);
        for (int left = 4; left > 0; --left) {
            const Reply reply = checkCode(journey, wrong(code));
            EXPECT_EQ(reply.status, 422);
            EXPECT_EQ(reply.problem(), u"wrong-code"_s);
            EXPECT_EQ(reply.number(u"attemptsLeft"_s), left);
        }
        for (int again = 0; again < 2; ++again) {
            const Reply reply = checkCode(journey, wrong(code));
            EXPECT_EQ(reply.status, 429);
            EXPECT_EQ(reply.problem(), u"attempts-exhausted"_s);
        }
        for (int left = 1; left >= 0; --left) {
            council.advanceClock(30s);
            const Reply reply = another(journey);
            EXPECT_EQ(reply.status, 200);
            EXPECT_EQ(reply.text(u"id"_s).toLatin1(), journey.id);
            EXPECT_FALSE(reply.json().contains(u"token"_s));
            EXPECT_EQ(reply.text(u"mobileHint"_s), u"•• •• •• •• ••"_s);
            EXPECT_EQ(reply.number(u"sendsLeft"_s), left);
            EXPECT_EQ(reply.number(u"attemptsLeft"_s), 5);
        }
        council.advanceClock(30s);
        EXPECT_EQ(another(journey).problem(), u"sends-exhausted"_s);
        council.advanceClock(10min - 30s);
        const Reply late = checkCode(journey, council.lastCode(emailsMobile));
        EXPECT_EQ(late.status, 410);
        EXPECT_EQ(late.problem(), u"code-expired"_s);
        council.advanceClock(20min);
        const Reply gone = state(journey);
        EXPECT_EQ(gone.status, 410);
        EXPECT_EQ(gone.problem(), u"registration-expired"_s);
    }
}

TEST_F(PasswordResets, OfUnknownAddressesHaveNoRightCode)
{
    const Journey stranger = reset(nobody);
    reset();
    EXPECT_EQ(checkCode(stranger, council.lastCode(emailsMobile)).problem(), u"wrong-code"_s);
    EXPECT_EQ(checkCode(stranger, QString()).problem(), u"wrong-code"_s);
}

TEST_F(PasswordResets, SendTenCodesAnHourToOneAddress)
{
    for (const QString &address : {email, nobody}) {
        for (int send = 0; send < 10; ++send) {
            reset(send % 2 == 0 ? address : address.toUpper());
        }
        const Reply reply = start(address);
        EXPECT_EQ(reply.status, 429);
        EXPECT_EQ(reply.problem(), u"sends-exhausted"_s);
        EXPECT_EQ(reply.number(u"retryAfterSeconds"_s), 3600);
    }
    council.advanceClock(1h);
    reset();
}

TEST_F(PasswordResets, AreNotHinderedByTheCodesOfARegistration)
{
    for (int send = 0; send < 10; ++send) {
        open(emailsMobile);
    }
    EXPECT_EQ(start(email).status, 202);
}

TEST_F(PasswordResets, TellNothingWithoutTheirToken)
{
    const Journey journey = verifiedReset();
    const Journey strangers {journey.id, {{"Journey-Token"_ba, "wrong"_ba}}};
    const Journey nowhere {"unknown"_ba, journey.token};
    for (const Journey &other : {strangers, nowhere, Journey {journey.id, {}}}) {
        for (const Reply &reply :
             {state(other), another(other), checkCode(other, u"1"_s), choose(other, newPassword)}) {
            EXPECT_EQ(reply.status, 410);
            EXPECT_EQ(reply.problem(), u"registration-expired"_s);
        }
    }
    // A registration is no reset, whatever its token.
    const Journey registration = open();
    EXPECT_EQ(state(registration).problem(), u"registration-expired"_s);
    EXPECT_EQ(state(journey).text(u"state"_s), u"mobile-verified"_s);
}

TEST_F(PasswordResets, KeepTheirOrderAndNeverGoBack)
{
    const Journey journey = verifiedReset();
    EXPECT_EQ(another(journey).problem(), u"step-out-of-order"_s);
    EXPECT_EQ(checkCode(journey, u"whatever"_s).text(u"state"_s), u"mobile-verified"_s);
    EXPECT_EQ(choose(journey, newPassword).status, 204);
    EXPECT_EQ(checkCode(journey, u"whatever"_s).text(u"state"_s), u"done"_s);
    const Reply again = choose(journey, u"Autre-Lavande-31"_s);
    EXPECT_EQ(again.status, 409);
    EXPECT_EQ(again.problem(), u"step-out-of-order"_s);
    EXPECT_EQ(signIn(email, newPassword).status, 201);
}

TEST_F(PasswordResets, AreMovedOnByEveryAcceptedAct)
{
    const Journey journey = reset();
    council.advanceClock(9min);
    EXPECT_EQ(another(journey).text(u"expiresAt"_s), u"2026-11-23T10:39:00Z"_s);
    council.advanceClock(1min);
    EXPECT_EQ(checkCode(journey, council.lastCode(emailsMobile)).text(u"expiresAt"_s), u"2026-11-23T10:40:00Z"_s);
    council.advanceClock(29min);
    EXPECT_EQ(choose(journey, u"exemple"_s).status, 422);
    EXPECT_EQ(state(journey).text(u"expiresAt"_s), u"2026-11-23T10:40:00Z"_s);
    EXPECT_EQ(choose(journey, newPassword).status, 204);
    EXPECT_EQ(state(journey).text(u"expiresAt"_s), u"2026-11-23T11:09:00Z"_s);
}

TEST_F(PasswordResets, RefuseAPasswordWithEveryReason)
{
    const Journey journey = verifiedReset();
    const Reply reply = choose(journey, u"deuxieme"_s);
    EXPECT_EQ(reply.status, 422);
    EXPECT_EQ(reply.problem(), u"password-refused"_s);
    EXPECT_EQ(reply.reasons(), (QStringList {u"too-short"_s, u"no-uppercase"_s, u"no-digit"_s, u"no-special"_s,
                                             u"contains-personal-data"_s}));
    const Reply notNormalised = choose(journey, u"Tracteur-Ble\u0301-58"_s);
    EXPECT_EQ(notNormalised.status, 400);
    EXPECT_EQ(notNormalised.reasons(), QStringList {u"password"_s});
    EXPECT_EQ(signIn(email, oldPassword).status, 201);
}

TEST_F(PasswordResets, EndTheSessionsOfTheAccountAndLiftItsLock)
{
    const Headers session {{"Resident-Session"_ba, signIn(email, oldPassword).text(u"token"_s).toLatin1()}};
    for (int failure = 0; failure < 5; ++failure) {
        signIn(email, u"wrong"_s);
    }
    EXPECT_EQ(signIn(email, oldPassword).problem(), u"account-locked"_s);
    EXPECT_EQ(choose(verifiedReset(), newPassword).status, 204);
    EXPECT_EQ(client.get("/account"_ba, session).problem(), u"session-expired"_s);
    EXPECT_EQ(signIn(email, newPassword).status, 201);
}

TEST_F(PasswordResets, OpenTheLockedAccountToo)
{
    EXPECT_EQ(choose(verifiedReset(u"compte.bloque@example.fr"_s, u"+33639980098"_s), newPassword).status, 204);
    EXPECT_EQ(signIn(u"compte.bloque@example.fr"_s, newPassword).status, 201);
}

TEST_F(PasswordResets, ActOnceUnderOneKey)
{
    const Journey journey = verifiedReset();
    const Headers headers = RawClient::postHeaders(journey.token);
    const QByteArray body = QJsonDocument(QJsonObject {{u"password"_s, newPassword}}).toJson();
    const QByteArray where = "/api/v1"_ba + path(journey) + "/password";
    const Reply first = client.send("PUT"_ba, where, headers, body);
    EXPECT_EQ(first.status, 204);
    EXPECT_EQ(client.send("PUT"_ba, where, with(headers, "X-Request-Id"_ba, freshUuid()), body).status, 204);
    const Reply other = client.send("PUT"_ba, where, headers, body + ' ');
    EXPECT_EQ(other.status, 400);
    EXPECT_EQ(other.reasons(), QStringList {u"idempotency-key"_s});
    EXPECT_EQ(client.send("PUT"_ba, where, without(headers, "Idempotency-Key"_ba), body).reasons(),
              QStringList {u"idempotency-key"_s});
}

TEST_F(PasswordResets, AreOpenedOnceUnderOneKeyForTheirWholeLife)
{
    const Headers headers = RawClient::postHeaders();
    const QByteArray body = QJsonDocument(QJsonObject {{u"email"_s, email}}).toJson();
    const Reply first = client.send("POST"_ba, "/api/v1/password-resets"_ba, headers, body);
    const Journey journey {first.text(u"id"_s).toLatin1(), {{"Journey-Token"_ba, first.text(u"token"_s).toLatin1()}}};
    EXPECT_EQ(checkCode(journey, council.lastCode(emailsMobile)).status, 200);
    for (int act = 0; act < 3; ++act) {
        council.advanceClock(29min);
        EXPECT_EQ(checkCode(journey, u"repeated"_s).status, 200);
    }
    EXPECT_EQ(client.send("POST"_ba, "/api/v1/password-resets"_ba, headers, body).body, first.body);
    council.advanceClock(30min);
    EXPECT_NE(client.send("POST"_ba, "/api/v1/password-resets"_ba, headers, body).body, first.body);
}

TEST_F(PasswordResets, AreSentByAChannelThatIsServed)
{
    Settings settings = council.settings();
    settings.channels = QStringList {u"whatsapp"_s};
    council.setSettings(settings);
    EXPECT_EQ(start(email).text(u"channel"_s), u"whatsapp"_s);
}

} // namespace guichet::training::test
