// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CouncilTest.h"

namespace guichet::training::test {

using Registration = CouncilTest;

TEST_F(Registration, LeadsFromAMobileToAnAccount)
{
    const Journey journey = open();
    EXPECT_EQ(client.get(journey.path(), journey.token).text(u"state"_s), u"code-sent"_s);

    const Reply checked = check(journey, council.lastCode(mobile));
    EXPECT_EQ(checked.status, 200);
    EXPECT_EQ(checked.text(u"state"_s), u"mobile-verified"_s);

    const Reply known = identify(journey, u"om-2026-0417"_s, u"rK7-mO0l"_s);
    EXPECT_EQ(known.status, 200);
    EXPECT_EQ(known.text(u"state"_s), u"identified"_s);
    EXPECT_EQ(known.text(u"holder"_s), u"USAGER E••••••"_s);
    EXPECT_EQ(known.text(u"address"_s), u"•• rue de l'E••••••, 31370 Rieumes"_s);

    const Reply created = create(journey, u"nouveau@example.fr"_s, goodPassword);
    EXPECT_EQ(created.status, 201);
    EXPECT_EQ(created.text(u"state"_s), u"account-created"_s);
    EXPECT_EQ(created.text(u"email"_s), u"nouveau@example.fr"_s);
    EXPECT_EQ(client.get(journey.path(), journey.token).text(u"email"_s), u"nouveau@example.fr"_s);
    EXPECT_EQ(council.accountCount(), 1);
    EXPECT_EQ(council.accountCount(u"Nouveau@Example.fr"_s), 1);
    EXPECT_EQ(council.invoices().first().state, InvoiceState::Registered);

    EXPECT_EQ(signIn(u"Nouveau@example.fr"_s, goodPassword).status, 201);
}

TEST_F(Registration, OpensWithTheWholeCodeState)
{
    const Reply reply = client.post("/registrations"_ba, {{u"mobile"_s, mobile}, {u"channel"_s, u"whatsapp"_s}});
    EXPECT_EQ(reply.status, 201);
    EXPECT_FALSE(reply.text(u"id"_s).isEmpty());
    EXPECT_FALSE(reply.text(u"token"_s).isEmpty());
    EXPECT_EQ(reply.text(u"state"_s), u"code-sent"_s);
    EXPECT_EQ(reply.text(u"channel"_s), u"whatsapp"_s);
    EXPECT_EQ(reply.text(u"mobileHint"_s), u"06 •• •• •• 01"_s);
    EXPECT_EQ(reply.text(u"codeExpiresAt"_s), u"2026-11-23T10:10:00Z"_s);
    EXPECT_EQ(reply.text(u"resendAllowedAt"_s), u"2026-11-23T10:00:30Z"_s);
    EXPECT_EQ(reply.text(u"expiresAt"_s), u"2026-11-23T10:30:00Z"_s);
    EXPECT_EQ(reply.number(u"attemptsLeft"_s), 5);
    EXPECT_EQ(reply.number(u"sendsLeft"_s), 2);
}

TEST_F(Registration, RefusesWhatIsNoFrenchMobile)
{
    for (const QString &number : {u"0639980001"_s, u"+33561000000"_s, u"+41791234567"_s, u""_s, u"+3363998000"_s}) {
        const Reply reply = client.post("/registrations"_ba, {{u"mobile"_s, number}, {u"channel"_s, u"sms"_s}});
        EXPECT_EQ(reply.status, 422) << number;
        EXPECT_EQ(reply.problem(), u"mobile-refused"_s);
    }
}

TEST_F(Registration, RefusesAChannelThatIsNotServed)
{
    const Journey journey = open();
    Settings settings = council.settings();
    settings.channels = QStringList {u"sms"_s};
    council.setSettings(settings);
    council.advanceClock(30s);
    const Reply opened = client.post("/registrations"_ba, {{u"mobile"_s, mobile}, {u"channel"_s, u"whatsapp"_s}});
    for (const Reply &reply : {opened, resend(journey, u"whatsapp"_s), resend(journey, u"pigeon"_s)}) {
        EXPECT_EQ(reply.status, 409);
        EXPECT_EQ(reply.problem(), u"channel-unavailable"_s);
    }
}

TEST_F(Registration, TellsNothingWithoutItsToken)
{
    const Journey journey = verified();
    const Headers wrongToken {{"Journey-Token"_ba, "wrong"_ba}};
    const QByteArray path = journey.path();
    const QJsonObject credentials {{u"login"_s, u"OM-2026-0417"_s}, {u"password"_s, u"rK7-mO0l"_s}};
    const QJsonObject account {{u"email"_s, u"a@example.fr"_s}, {u"password"_s, goodPassword}};
    for (const Reply &reply :
         {client.get(path), client.get(path, wrongToken), client.get("/registrations/unknown"_ba, journey.token),
          client.post(path + "/codes", {{u"channel"_s, u"sms"_s}}, wrongToken),
          client.post(path + "/code-check", {{u"code"_s, u"1"_s}}, wrongToken),
          client.post(path + "/identification", credentials, wrongToken),
          client.post(path + "/account", account, wrongToken), client.remove(path, wrongToken)}) {
        EXPECT_EQ(reply.status, 410);
        EXPECT_EQ(reply.problem(), u"registration-expired"_s);
    }
    EXPECT_EQ(client.get(path, journey.token).status, 200);
}

TEST_F(Registration, SendsAnotherCodeAfterItsPause)
{
    const Journey journey = open();
    const QString firstCode = council.lastCode(mobile);
    council.advanceClock(29s);
    const Reply early = resend(journey);
    EXPECT_EQ(early.status, 429);
    EXPECT_EQ(early.problem(), u"resend-too-early"_s);
    EXPECT_EQ(early.number(u"retryAfterSeconds"_s), 1);

    council.advanceClock(1s);
    const Reply again = resend(journey, u"whatsapp"_s);
    EXPECT_EQ(again.status, 200);
    EXPECT_EQ(again.text(u"id"_s).toLatin1(), journey.id);
    EXPECT_FALSE(again.json().contains(u"token"_s));
    EXPECT_EQ(again.text(u"channel"_s), u"whatsapp"_s);
    EXPECT_EQ(again.number(u"sendsLeft"_s), 1);
    EXPECT_EQ(again.text(u"codeExpiresAt"_s), u"2026-11-23T10:10:30Z"_s);
    EXPECT_EQ(again.text(u"expiresAt"_s), u"2026-11-23T10:30:30Z"_s);
    if (council.lastCode(mobile) != firstCode) {
        EXPECT_EQ(check(journey, firstCode).problem(), u"wrong-code"_s);
    }
    EXPECT_EQ(check(journey, council.lastCode(mobile)).status, 200);
}

TEST_F(Registration, SendsThreeCodesInAll)
{
    const Journey journey = open();
    council.advanceClock(30s);
    EXPECT_EQ(resend(journey).number(u"sendsLeft"_s), 1);
    council.advanceClock(30s);
    EXPECT_EQ(resend(journey).number(u"sendsLeft"_s), 0);
    council.advanceClock(30s);
    const Reply reply = resend(journey);
    EXPECT_EQ(reply.status, 429);
    EXPECT_EQ(reply.problem(), u"sends-exhausted"_s);
    EXPECT_EQ(check(journey, council.lastCode(mobile)).status, 200);
}

TEST_F(Registration, SendsTenCodesAnHourToOneMobile)
{
    for (int send = 0; send < 10; ++send) {
        open();
        council.advanceClock(1min);
    }
    const Reply reply = client.post("/registrations"_ba, {{u"mobile"_s, mobile}, {u"channel"_s, u"sms"_s}});
    EXPECT_EQ(reply.status, 429);
    EXPECT_EQ(reply.problem(), u"sends-exhausted"_s);
    EXPECT_EQ(reply.number(u"retryAfterSeconds"_s), 50 * 60);
    open(u"+33639980002"_s);
    council.advanceClock(50min);
    open();
}

TEST_F(Registration, TakesFiveTriesOfACodeAndAsManyOfTheNext)
{
    const Journey journey = open();
    const QString code = council.lastCode(mobile);
    for (int left = 4; left > 0; --left) {
        const Reply reply = check(journey, wrong(code));
        EXPECT_EQ(reply.status, 422);
        EXPECT_EQ(reply.problem(), u"wrong-code"_s);
        EXPECT_EQ(reply.number(u"attemptsLeft"_s), left);
    }
    for (const QString &typed : {wrong(code), code}) {
        const Reply reply = check(journey, typed);
        EXPECT_EQ(reply.status, 429);
        EXPECT_EQ(reply.problem(), u"attempts-exhausted"_s);
    }
    council.advanceClock(30s);
    EXPECT_EQ(resend(journey).number(u"attemptsLeft"_s), 5);
    EXPECT_EQ(check(journey, council.lastCode(mobile)).status, 200);
}

TEST_F(Registration, LetsACodeExpireAfterTenMinutes)
{
    const Journey journey = open();
    council.advanceClock(10min);
    const Reply reply = check(journey, council.lastCode(mobile));
    EXPECT_EQ(reply.status, 410);
    EXPECT_EQ(reply.problem(), u"code-expired"_s);
    EXPECT_EQ(resend(journey).status, 200);
    council.advanceClock(10min - 1s);
    EXPECT_EQ(check(journey, council.lastCode(mobile)).status, 200);
}

TEST_F(Registration, AnswersARepeatedCheckWithThePresentState)
{
    const Journey journey = identified();
    const Reply reply = check(journey, u"whatever"_s);
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(reply.text(u"state"_s), u"identified"_s);
}

TEST_F(Registration, ExpiresAfterThirtyMinutesMovedOnByEveryAct)
{
    const Journey journey = open();
    council.advanceClock(9min);
    EXPECT_EQ(check(journey, council.lastCode(mobile)).text(u"expiresAt"_s), u"2026-11-23T10:39:00Z"_s);
    council.advanceClock(29min);
    EXPECT_EQ(client.get(journey.path(), journey.token).text(u"expiresAt"_s), u"2026-11-23T10:39:00Z"_s);
    EXPECT_EQ(identify(journey, u"OM-2026-0417"_s, u"wrong"_s).status, 422);
    council.advanceClock(1min);
    const Reply gone = client.get(journey.path(), journey.token);
    EXPECT_EQ(gone.status, 410);
    EXPECT_EQ(gone.problem(), u"registration-expired"_s);
}

TEST_F(Registration, KeepsItsOrder)
{
    const Journey fresh = open();
    EXPECT_EQ(identify(fresh, u"OM-2026-0417"_s, u"rK7-mO0l"_s).problem(), u"step-out-of-order"_s);
    EXPECT_EQ(create(fresh, u"a@example.fr"_s, goodPassword).problem(), u"step-out-of-order"_s);

    const Journey checked = verified();
    EXPECT_EQ(resend(checked).problem(), u"step-out-of-order"_s);
    const Reply early = create(checked, u"a@example.fr"_s, goodPassword);
    EXPECT_EQ(early.status, 409);
    EXPECT_EQ(early.problem(), u"step-out-of-order"_s);

    const Journey done = identified();
    EXPECT_EQ(create(done, u"nouveau@example.fr"_s, goodPassword).status, 201);
    EXPECT_EQ(create(done, u"autre@example.fr"_s, goodPassword).problem(), u"step-out-of-order"_s);
    EXPECT_EQ(identify(done, u"OM-2026-0418"_s, u"Il1-O0oQ"_s).problem(), u"step-out-of-order"_s);
}

TEST_F(Registration, TakesFiveTriesOfTheInvoice)
{
    const Journey journey = verified();
    for (int left = 4; left > 0; --left) {
        const Reply reply = identify(journey, left % 2 == 0 ? u"OM-2026-0417"_s : u"OM-0000-0000"_s, u"rk7-mo0l"_s);
        EXPECT_EQ(reply.status, 422);
        EXPECT_EQ(reply.problem(), u"credentials-unknown"_s);
        EXPECT_EQ(reply.number(u"attemptsLeft"_s), left);
    }
    for (const QString &password : {u""_s, u"rK7-mO0l"_s}) {
        const Reply reply = identify(journey, u"OM-2026-0417"_s, password);
        EXPECT_EQ(reply.status, 429);
        EXPECT_EQ(reply.problem(), u"attempts-exhausted"_s);
    }
}

TEST_F(Registration, MayBeIdentifiedAgainAndTheLastCounts)
{
    const Journey journey = identified();
    EXPECT_EQ(identify(journey, u"OM-2026-0418"_s, u"Il1-O0oQ"_s).text(u"holder"_s), u"USAGÈRE E••••••"_s);
    EXPECT_EQ(create(journey, u"nouveau@example.fr"_s, goodPassword).status, 201);
    EXPECT_EQ(council.invoices().at(0).state, InvoiceState::Unregistered);
    EXPECT_EQ(council.invoices().at(1).state, InvoiceState::Registered);
}

TEST_F(Registration, TellsARegisteredHouseholdOnlyWithBothCredentials)
{
    const Journey journey = verified();
    EXPECT_EQ(identify(journey, u"OM-2026-0420"_s, u"wrong"_s).problem(), u"credentials-unknown"_s);
    const Reply reply = identify(journey, u"OM-2026-0420"_s, u"uV7-nM1l"_s);
    EXPECT_EQ(reply.status, 409);
    EXPECT_EQ(reply.problem(), u"already-registered"_s);
    EXPECT_EQ(identify(journey, u"OM-2026-0417"_s, u"rK7-mO0l"_s).status, 200);
}

TEST_F(Registration, MakesOneAccountForOneHousehold)
{
    const Journey first = identified();
    const Journey second = identified(u"+33639980002"_s);
    EXPECT_EQ(create(first, u"premier@example.fr"_s, goodPassword).status, 201);
    const Reply reply = create(second, u"second@example.fr"_s, goodPassword);
    EXPECT_EQ(reply.status, 409);
    EXPECT_EQ(reply.problem(), u"already-registered"_s);
    EXPECT_EQ(council.accountCount(), 1);
}

TEST_F(Registration, RefusesAnAddressInUse)
{
    const Reply reply = create(identified(), u"Deja.Inscrit@example.fr"_s, goodPassword);
    EXPECT_EQ(reply.status, 409);
    EXPECT_EQ(reply.problem(), u"email-in-use"_s);
}

TEST_F(Registration, RefusesWhatIsNoAddress)
{
    const Reply reply = create(identified(), u"nouveau@"_s, goodPassword);
    EXPECT_EQ(reply.status, 422);
    EXPECT_EQ(reply.problem(), u"email-refused"_s);
}

TEST_F(Registration, RefusesAPasswordWithEveryReason)
{
    const Journey journey = identified();
    const Reply reply = create(journey, u"nouveau@example.fr"_s, u"exemple"_s);
    EXPECT_EQ(reply.status, 422);
    EXPECT_EQ(reply.problem(), u"password-refused"_s);
    EXPECT_EQ(reply.reasons(), (QStringList {u"too-short"_s, u"no-uppercase"_s, u"no-digit"_s, u"no-special"_s,
                                             u"contains-personal-data"_s}));
    EXPECT_EQ(create(journey, u"nouveau@example.fr"_s, goodPassword).status, 201);
}

TEST_F(Registration, RefusesAPasswordThatIsNotNormalised)
{
    const Reply reply = create(identified(), u"nouveau@example.fr"_s, u"Tracteur-Ble\u0301-58"_s);
    EXPECT_EQ(reply.status, 400);
    EXPECT_EQ(reply.reasons(), QStringList {u"password"_s});
}

TEST_F(Registration, IsForgottenWhenWithdrawnButNeverItsAccount)
{
    const Journey journey = identified();
    EXPECT_EQ(create(journey, u"nouveau@example.fr"_s, goodPassword).status, 201);
    const Reply reply = client.remove(journey.path(), journey.token);
    EXPECT_EQ(reply.status, 204);
    EXPECT_FALSE(reply.headers.contains("content-length"_ba));
    EXPECT_EQ(client.remove(journey.path(), journey.token).problem(), u"registration-expired"_s);
    EXPECT_EQ(council.accountCount(u"nouveau@example.fr"_s), 1);
}

} // namespace guichet::training::test
