// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CouncilTest.h"

namespace guichet::training::test {

class Sessions : public CouncilTest
{
protected:
    static Headers session(const Reply &signedIn)
    {
        return {{"Resident-Session"_ba, signedIn.text(u"token"_s).toLatin1()}};
    }

    static inline const QString email = u"deja.inscrit@example.fr"_s;
    static inline const QString password = u"Bleu-Tracteur-58"_s;
};

TEST_F(Sessions, OpenWithTheAccount)
{
    const Reply reply = signIn(u"Deja.inscrit@example.fr"_s, password);
    EXPECT_EQ(reply.status, 201);
    EXPECT_FALSE(reply.text(u"token"_s).isEmpty());
    EXPECT_EQ(reply.text(u"expiresAt"_s), u"2026-11-23T10:30:00Z"_s);
    const QJsonObject expected {
        {u"holder"_s, u"USAGÈRE Deuxième"_s},   {u"address"_s, u"8 impasse du Spécimen, 31220 Cazères"_s},
        {u"contract"_s, u"CG-004214"_s},        {u"email"_s, email},
        {u"mobileHint"_s, u"06 •• •• •• 99"_s}, {u"payment"_s, QJsonObject {{u"mode"_s, u"per-invoice"_s}}},
    };
    EXPECT_EQ(reply.json().value(u"account"_s).toObject(), expected);
    const Reply account = client.get("/account"_ba, session(reply));
    EXPECT_EQ(account.status, 200);
    EXPECT_EQ(account.json(), expected);
}

TEST_F(Sessions, EndWhenTheResidentLeaves)
{
    const Headers token = session(signIn(email, password));
    EXPECT_EQ(client.remove("/sessions/current"_ba, token).status, 204);
    for (const Reply &reply : {client.remove("/sessions/current"_ba, token), client.get("/account"_ba, token)}) {
        EXPECT_EQ(reply.status, 401);
        EXPECT_EQ(reply.problem(), u"session-expired"_s);
        EXPECT_FALSE(reply.headers.value("www-authenticate"_ba).isEmpty());
    }
}

TEST_F(Sessions, EndAfterThirtyMinutes)
{
    const Headers token = session(signIn(email, password));
    council.advanceClock(30min - 1s);
    EXPECT_EQ(client.get("/account"_ba, token).status, 200);
    council.advanceClock(1s);
    EXPECT_EQ(client.get("/account"_ba, token).problem(), u"session-expired"_s);
}

TEST_F(Sessions, NeedTheirToken)
{
    EXPECT_EQ(client.get("/account"_ba).problem(), u"session-expired"_s);
    EXPECT_EQ(client.get("/account"_ba, {{"Resident-Session"_ba, "wrong"_ba}}).problem(), u"session-expired"_s);
}

TEST_F(Sessions, LockKnownAndUnknownIdentifiersAlike)
{
    for (const QString &identifier : {email, u"personne@example.fr"_s, u"OM-2026-0417"_s, u"OM-2026-0420"_s}) {
        for (int left = 4; left > 0; --left) {
            const Reply reply = signIn(left % 2 == 0 ? identifier : identifier.toUpper(), u"wrong"_s);
            EXPECT_EQ(reply.status, 401);
            EXPECT_EQ(reply.problem(), u"credentials-refused"_s);
            EXPECT_EQ(reply.number(u"attemptsLeft"_s), left);
            EXPECT_FALSE(reply.headers.value("www-authenticate"_ba).isEmpty());
        }
        const Reply reply = signIn(identifier, u"wrong"_s);
        EXPECT_EQ(reply.status, 423);
        EXPECT_EQ(reply.problem(), u"account-locked"_s);
        EXPECT_EQ(reply.number(u"retryAfterSeconds"_s), 600);
    }
    council.advanceClock(599s);
    EXPECT_EQ(signIn(email, password).number(u"retryAfterSeconds"_s), 1);
    council.advanceClock(1s);
    EXPECT_EQ(signIn(email, password).status, 201);
}

TEST_F(Sessions, ForgetFailuresWithASuccess)
{
    for (int round = 0; round < 2; ++round) {
        for (int left = 4; left > 0; --left) {
            EXPECT_EQ(signIn(email, u"wrong"_s).number(u"attemptsLeft"_s), left);
        }
        EXPECT_EQ(signIn(email, password).status, 201);
    }
}

TEST_F(Sessions, ShowTheLockedAccountUntilTenMinutesAfterTheFirstAttempt)
{
    const QString locked = u"Compte.bloque@example.fr"_s;
    const QString itsPassword = u"Verger-Ardoise-73"_s;
    council.advanceClock(24h);
    const Reply first = signIn(locked, itsPassword);
    EXPECT_EQ(first.status, 423);
    EXPECT_EQ(first.problem(), u"account-locked"_s);
    EXPECT_EQ(first.number(u"retryAfterSeconds"_s), 600);
    council.advanceClock(599s);
    EXPECT_EQ(signIn(locked, itsPassword).number(u"retryAfterSeconds"_s), 1);
    council.advanceClock(1s);
    EXPECT_EQ(signIn(locked, itsPassword).status, 201);
    EXPECT_EQ(signIn(locked, u"wrong"_s).number(u"attemptsLeft"_s), 4);
}

TEST_F(Sessions, SendAnUnregisteredHouseholdToItsRegistration)
{
    EXPECT_EQ(signIn(u"OM-2026-0417"_s, u"rk7-mo0l"_s).problem(), u"credentials-refused"_s);
    const Reply reply = signIn(u"om-2026-0417"_s, u"rK7-mO0l"_s);
    EXPECT_EQ(reply.status, 409);
    EXPECT_EQ(reply.problem(), u"first-registration-needed"_s);
}

TEST_F(Sessions, RefuseTheInvoiceOfARegisteredHousehold)
{
    EXPECT_EQ(signIn(u"OM-2026-0420"_s, u"uV7-nM1l"_s).problem(), u"credentials-refused"_s);
}

} // namespace guichet::training::test
