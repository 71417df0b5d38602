// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CouncilTest.h"

#include <QJsonArray>

namespace guichet::training::test {

class Agents : public CouncilTest
{
protected:
    Reply calls(const Headers &session) { return client.get("/offices/rieumes/calls"_ba, session); }
};

TEST_F(Agents, SignInWithTheirPin)
{
    const Reply reply = signInAgent(u"Agent1"_s, u"410027"_s);
    EXPECT_EQ(reply.status, 201);
    EXPECT_FALSE(reply.text(u"token"_s).isEmpty());
    EXPECT_EQ(reply.text(u"name"_s), u"Agent 1"_s);
    EXPECT_EQ(reply.text(u"office"_s), u"rieumes"_s);
    EXPECT_EQ(reply.text(u"expiresAt"_s), u"2026-11-23T14:00:00Z"_s);
    EXPECT_EQ(calls({{"Agent-Session"_ba, reply.text(u"token"_s).toLatin1()}}).status, 200);
}

TEST_F(Agents, NeedBothMembers)
{
    EXPECT_EQ(client.post("/agent-sessions"_ba, {{u"pin"_s, 410027}}).reasons(), (QStringList {u"agent"_s, u"pin"_s}));
}

TEST_F(Agents, AreLockedOutKnownOrNot)
{
    for (const QString &agent : {u"agent1"_s, u"nobody"_s, u""_s}) {
        for (int left = 4; left > 0; --left) {
            const Reply reply = signInAgent(left % 2 == 0 ? agent : agent.toUpper(), u"000000"_s);
            EXPECT_EQ(reply.status, 401);
            EXPECT_EQ(reply.problem(), u"agent-refused"_s);
            EXPECT_EQ(reply.number(u"attemptsLeft"_s), left);
            EXPECT_TRUE(reply.headers.value("www-authenticate"_ba).startsWith("Agent-Session"));
        }
        const Reply reply = signInAgent(agent, u"000000"_s);
        EXPECT_EQ(reply.status, 423);
        EXPECT_EQ(reply.problem(), u"agent-locked"_s);
        EXPECT_EQ(reply.number(u"retryAfterSeconds"_s), 600);
    }
    council.advanceClock(599s);
    EXPECT_EQ(signInAgent(u"agent1"_s, u"410027"_s).number(u"retryAfterSeconds"_s), 1);
    EXPECT_EQ(signInAgent(u"agent2"_s, u"520038"_s).status, 201);
    council.advanceClock(1s);
    EXPECT_EQ(signInAgent(u"agent1"_s, u"410027"_s).status, 201);
}

TEST_F(Agents, AreNotLockedOutByAResidentOfTheSameName)
{
    for (int attempt = 0; attempt < 5; ++attempt) {
        signIn(u"agent1"_s, u"wrong"_s);
    }
    EXPECT_EQ(signIn(u"agent1"_s, u"wrong"_s).problem(), u"account-locked"_s);
    EXPECT_EQ(signInAgent(u"agent1"_s, u"410027"_s).status, 201);
}

TEST_F(Agents, HaveAllTheirAttemptsAgainAfterASuccess)
{
    for (int round = 0; round < 2; ++round) {
        for (int left = 4; left > 0; --left) {
            EXPECT_EQ(signInAgent(u"agent2"_s, u"000000"_s).number(u"attemptsLeft"_s), left);
        }
        EXPECT_EQ(signInAgent(u"agent2"_s, u"520038"_s).status, 201);
    }
}

TEST_F(Agents, SignOut)
{
    const Headers session = agentSession();
    const Reply reply = client.remove("/agent-sessions/current"_ba, session);
    EXPECT_EQ(reply.status, 204);
    EXPECT_TRUE(reply.body.isEmpty());
    for (const Reply &after : {client.remove("/agent-sessions/current"_ba, session), calls(session)}) {
        EXPECT_EQ(after.status, 401);
        EXPECT_EQ(after.problem(), u"session-expired"_s);
        EXPECT_TRUE(after.headers.value("www-authenticate"_ba).startsWith("Agent-Session"));
    }
}

TEST_F(Agents, AreSignedOutAfterFourHours)
{
    const Headers session = agentSession();
    council.advanceClock(4h - 1s);
    EXPECT_EQ(calls(session).status, 200);
    council.advanceClock(1s);
    EXPECT_EQ(calls(session).problem(), u"session-expired"_s);
}

TEST_F(Agents, AreShownAtTheDesk)
{
    const QJsonArray agents = client.desk("GET"_ba, "/agents"_ba, council.key()).json().value(u"agents"_s).toArray();
    ASSERT_EQ(agents.size(), inventedAgents().size());
    EXPECT_EQ(agents.first().toObject(), (QJsonObject {{u"agent"_s, u"agent1"_s},
                                                       {u"pin"_s, u"410027"_s},
                                                       {u"name"_s, u"Agent 1"_s},
                                                       {u"office"_s, u"rieumes"_s}}));
    for (const QJsonValue agent : agents) {
        EXPECT_EQ(signInAgent(agent[u"agent"_s].toString(), agent[u"pin"_s].toString()).status, 201);
    }
}

} // namespace guichet::training::test
