// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CouncilTest.h"

#include <support/Waiting.h>

#include <QElapsedTimer>
#include <QJsonArray>

namespace guichet::training::test {

using guichet::test::waitFor;

/// A kiosk and the counters of its office.
class Calls : public CouncilTest
{
protected:
    static QJsonObject request()
    {
        return {{u"journey"_s, u"registration"_s},
                {u"step"_s, u"code"_s},
                {u"language"_s, u"fr"_s},
                {u"reason"_s, u"stuck"_s},
                {u"problem"_s, u"wrong-code"_s}};
    }

    Reply make(const Headers &terminal, const QByteArray &office = "rieumes"_ba, const QJsonObject &body = request())
    {
        return client.post("/offices/"_ba + office + "/calls", body, terminal);
    }

    QByteArray makeOpen(const Headers &terminal, const QByteArray &office = "rieumes"_ba)
    {
        const Reply reply = make(terminal, office);
        EXPECT_EQ(reply.status, 201);
        return "/calls/"_ba + reply.text(u"id"_s).toLatin1();
    }

    Reply change(const QByteArray &call, const QString &state, const Headers &session)
    {
        return client.patch(call, {{u"state"_s, state}}, session);
    }

    QJsonArray calls(const Headers &session, const QByteArray &office = "rieumes"_ba)
    {
        const Reply reply = client.get("/offices/"_ba + office + "/calls", session);
        EXPECT_EQ(reply.status, 200);
        return reply.json().value(u"calls"_s).toArray();
    }

    /// Begins to wait for a change of what stands at the path now.
    void beginWaiting(const QByteArray &path, const Headers &token, const QByteArray &query)
    {
        const Reply now = poller.get(path, token);
        ASSERT_EQ(now.status, 200);
        ASSERT_TRUE(
            poller.begin("GET"_ba, "/api/v1"_ba + path + query,
                         with(RawClient::usualHeaders(), "If-None-Match"_ba, now.headers.value("etag"_ba)) + token));
        // The one thread has read the poll once it has answered what came after it.
        const int seen = council.requestCount();
        ASSERT_TRUE(waitFor([&] { return council.requestCount() > seen; }));
        EXPECT_FALSE(poller.isAnswered());
    }

    Headers kiosk = terminal();
    Headers agent = agentSession();
    RawClient poller {council.url(), council.certificatePem()};
};

TEST_F(Calls, AreMadeByATerminal)
{
    const Reply reply = make(kiosk);
    EXPECT_EQ(reply.status, 201);
    const QJsonObject expected {
        {u"id"_s, reply.text(u"id"_s)},
        {u"terminal"_s, u"Borne 1"_s},
        {u"office"_s, u"rieumes"_s},
        {u"journey"_s, u"registration"_s},
        {u"step"_s, u"code"_s},
        {u"language"_s, u"fr"_s},
        {u"reason"_s, u"stuck"_s},
        {u"problem"_s, u"wrong-code"_s},
        {u"state"_s, u"waiting"_s},
        {u"position"_s, 1},
        {u"since"_s, u"2026-11-23T10:00:00Z"_s},
    };
    EXPECT_EQ(reply.json(), expected);
    const Reply state = client.get("/calls/"_ba + reply.text(u"id"_s).toLatin1(), kiosk);
    EXPECT_EQ(state.status, 200);
    EXPECT_EQ(state.json(), expected);
    EXPECT_EQ(calls(agent), QJsonArray {expected});
    EXPECT_EQ(client.desk("GET"_ba, "/calls"_ba, council.key()).json().value(u"calls"_s), QJsonArray {expected});
}

TEST_F(Calls, AreOneATerminal)
{
    const Reply first = make(kiosk);
    const Reply second = make(
        kiosk, "cazeres"_ba,
        {{u"journey"_s, u"none"_s}, {u"step"_s, u"welcome"_s}, {u"language"_s, u"en"_s}, {u"reason"_s, u"asked"_s}});
    EXPECT_EQ(second.status, 200);
    EXPECT_EQ(second.json(), first.json());
    EXPECT_EQ(client.remove("/calls/"_ba + first.text(u"id"_s).toLatin1(), kiosk).status, 204);
    EXPECT_EQ(make(kiosk).status, 201);
}

TEST_F(Calls, OfTerminalsWithoutATokenAreThoseOfOneTerminal)
{
    const Reply first = make({});
    EXPECT_EQ(first.status, 201);
    EXPECT_FALSE(first.text(u"terminal"_s).isEmpty());
    EXPECT_EQ(make({}).status, 200);
    EXPECT_EQ(make(kiosk).status, 201);
    EXPECT_EQ(client.get("/calls/"_ba + first.text(u"id"_s).toLatin1()).status, 200);
}

TEST_F(Calls, NeedEveryMemberInItsForm)
{
    EXPECT_EQ(make(kiosk, "rieumes"_ba, {}).reasons(),
              (QStringList {u"journey"_s, u"step"_s, u"language"_s, u"reason"_s}));
    const QList<QPair<QString, QJsonValue>> wrong {
        {u"journey"_s, u"holiday"_s},     {u"step"_s, u"Ma saisie"_s}, {u"language"_s, u"français"_s},
        {u"reason"_s, u"bored"_s},        {u"problem"_s, 4},           {u"problem"_s, u""_s},
        {u"problem"_s, QJsonValue::Null},
    };
    for (const auto &[member, value] : wrong) {
        QJsonObject body = request();
        body.insert(member, value);
        const Reply reply = make(kiosk, "rieumes"_ba, body);
        EXPECT_EQ(reply.status, 400);
        EXPECT_EQ(reply.reasons(), QStringList {member});
    }
    EXPECT_TRUE(calls(agent).isEmpty());
}

TEST_F(Calls, NeedAnOfficeThatThereIs)
{
    for (const Reply &reply : {make(kiosk, "toulouse"_ba), client.get("/offices/toulouse/calls"_ba, agent)}) {
        EXPECT_EQ(reply.status, 404);
        EXPECT_EQ(reply.problem(), u"office-unknown"_s);
    }
}

TEST_F(Calls, AreTheirTerminalsAlone)
{
    const QByteArray call = makeOpen(kiosk);
    const Headers other = terminal(u"Borne 2"_s);
    for (const Reply &reply :
         {client.get(call, other), client.get(call), client.remove(call, other), client.get("/calls/none"_ba, kiosk),
          client.remove("/calls/none"_ba, kiosk), change("/calls/none"_ba, u"accepted"_s, agent)}) {
        EXPECT_EQ(reply.status, 404);
        EXPECT_EQ(reply.problem(), u"call-unknown"_s);
    }
    EXPECT_EQ(client.get(call, kiosk).text(u"state"_s), u"waiting"_s);
}

TEST_F(Calls, CountTheWaitingOfTheirOffice)
{
    const Headers second = terminal(u"Borne 2"_s);
    const QByteArray first = makeOpen(kiosk);
    makeOpen(terminal(u"Cazères"_s), "cazeres"_ba);
    EXPECT_EQ(make(second).number(u"position"_s), 2);
    const QJsonArray both = calls(agent);
    ASSERT_EQ(both.size(), 2);
    EXPECT_EQ(both.first()[u"terminal"_s], u"Borne 1"_s);
    EXPECT_EQ(both.last()[u"position"_s], 2);
    EXPECT_EQ(change(first, u"accepted"_s, agent).number(u"position"_s), 0);
    EXPECT_EQ(make(second).number(u"position"_s), 1);
    EXPECT_EQ(calls(agent, "cazeres"_ba).size(), 1);
}

TEST_F(Calls, AreAcceptedAndClosed)
{
    const QByteArray call = makeOpen(kiosk);
    for (int repeat = 0; repeat < 2; ++repeat) {
        const Reply accepted = change(call, u"accepted"_s, agent);
        EXPECT_EQ(accepted.status, 200);
        EXPECT_EQ(accepted.text(u"state"_s), u"accepted"_s);
        EXPECT_EQ(accepted.text(u"agent"_s), u"Agent 1"_s);
        EXPECT_EQ(accepted.number(u"position"_s), 0);
    }
    EXPECT_EQ(client.get(call, kiosk).text(u"agent"_s), u"Agent 1"_s);
    EXPECT_EQ(calls(agent).size(), 1);
    // The same agent may have signed in anew meanwhile.
    const Headers again = agentSession();
    for (int repeat = 0; repeat < 2; ++repeat) {
        EXPECT_EQ(change(call, u"closed"_s, again).text(u"state"_s), u"closed"_s);
    }
    EXPECT_EQ(change(call, u"accepted"_s, agent).problem(), u"step-out-of-order"_s);
    EXPECT_EQ(client.get(call, kiosk).text(u"state"_s), u"closed"_s);
    EXPECT_TRUE(calls(agent).isEmpty());
    EXPECT_EQ(make(kiosk).status, 201);
}

TEST_F(Calls, AreOneAgentsOnceAccepted)
{
    const QByteArray call = makeOpen(kiosk);
    const Headers colleague = agentSession(u"agent2"_s);
    EXPECT_EQ(change(call, u"accepted"_s, agent).status, 200);
    for (const QString &state : {u"accepted"_s, u"closed"_s}) {
        const Reply reply = change(call, state, colleague);
        EXPECT_EQ(reply.status, 409);
        EXPECT_EQ(reply.problem(), u"call-taken"_s);
    }
    EXPECT_EQ(change(call, u"closed"_s, agent).status, 200);
    EXPECT_EQ(change(call, u"closed"_s, colleague).problem(), u"call-taken"_s);
}

TEST_F(Calls, ChangeInTheirOrder)
{
    const QByteArray call = makeOpen(kiosk);
    EXPECT_EQ(change(call, u"closed"_s, agent).status, 409);
    EXPECT_EQ(change(call, u"closed"_s, agent).problem(), u"step-out-of-order"_s);
    EXPECT_EQ(client.remove(call, kiosk).status, 204);
    EXPECT_EQ(change(call, u"accepted"_s, agent).problem(), u"step-out-of-order"_s);
    EXPECT_EQ(client.get(call, kiosk).text(u"state"_s), u"withdrawn"_s);
}

TEST_F(Calls, ChangeForAnAgentAlone)
{
    const QByteArray call = makeOpen(kiosk);
    for (const Reply &reply : {change(call, u"accepted"_s, {}), change(call, u"accepted"_s, kiosk),
                               client.get("/offices/rieumes/calls"_ba, kiosk)}) {
        EXPECT_EQ(reply.status, 401);
        EXPECT_EQ(reply.problem(), u"session-expired"_s);
    }
    for (const QString &state : {u"waiting"_s, u"withdrawn"_s, u"x"_s}) {
        EXPECT_EQ(change(call, state, agent).reasons(), QStringList {u"state"_s});
    }
    EXPECT_EQ(client.patch(call, {}, agent).reasons(), QStringList {u"state"_s});
    const Headers plain = with(RawClient::usualHeaders(), "Content-Type"_ba, "text/plain"_ba) + agent;
    EXPECT_EQ(client.send("PATCH"_ba, "/api/v1"_ba + call, plain, "{}"_ba).reasons(), QStringList {u"content-type"_s});
    EXPECT_EQ(client.get(call, kiosk).text(u"state"_s), u"waiting"_s);
}

TEST_F(Calls, AreWithdrawnInAnyState)
{
    const QByteArray call = makeOpen(kiosk);
    EXPECT_EQ(change(call, u"accepted"_s, agent).status, 200);
    // Qt may send it twice.
    EXPECT_EQ(client.remove(call, kiosk).status, 204);
    EXPECT_EQ(client.remove(call, kiosk).status, 204);
    EXPECT_EQ(client.get(call, kiosk).text(u"state"_s), u"withdrawn"_s);
    EXPECT_TRUE(calls(agent).isEmpty());

    const QByteArray next = makeOpen(kiosk);
    EXPECT_EQ(change(next, u"accepted"_s, agent).status, 200);
    EXPECT_EQ(change(next, u"closed"_s, agent).status, 200);
    EXPECT_EQ(client.remove(next, kiosk).status, 204);
    EXPECT_EQ(client.get(next, kiosk).text(u"state"_s), u"closed"_s);
}

TEST_F(Calls, AreWithdrawnOnceTheirTerminalIsSilentForAMinute)
{
    const QByteArray call = makeOpen(kiosk);
    const QByteArray other = makeOpen(terminal(u"Borne 2"_s));
    council.advanceClock(59s);
    EXPECT_EQ(client.get(call, kiosk).text(u"state"_s), u"waiting"_s);
    EXPECT_EQ(calls(agent).size(), 2);
    council.advanceClock(1s);
    EXPECT_EQ(calls(agent).size(), 1);
    EXPECT_EQ(client.get(call, kiosk).number(u"position"_s), 1);
    EXPECT_EQ(change(call, u"accepted"_s, agent).status, 200);
    council.advanceClock(60s);
    EXPECT_TRUE(calls(agent).isEmpty());
    EXPECT_EQ(change(call, u"closed"_s, agent).problem(), u"step-out-of-order"_s);
    EXPECT_EQ(change(other, u"accepted"_s, agent).problem(), u"step-out-of-order"_s);
}

TEST_F(Calls, AreForgottenAnHourAfterTheirEnd)
{
    const QByteArray call = makeOpen(kiosk);
    EXPECT_EQ(client.remove(call, kiosk).status, 204);
    council.advanceClock(1h - 1s);
    EXPECT_EQ(client.get(call, kiosk).status, 200);
    council.advanceClock(1s);
    EXPECT_EQ(client.get(call, kiosk).problem(), u"call-unknown"_s);
}

TEST_F(Calls, AreMadeOnceForARepeat)
{
    const Headers headers = RawClient::postHeaders(kiosk);
    const QByteArray body = R"({"journey":"none","step":"welcome","language":"fr","reason":"asked"})"_ba;
    const QByteArray path = "/api/v1/offices/rieumes/calls"_ba;
    const Reply first = client.send("POST"_ba, path, headers, body);
    EXPECT_EQ(first.status, 201);
    EXPECT_FALSE(first.json().contains(u"problem"_s));
    EXPECT_FALSE(first.json().contains(u"agent"_s));
    EXPECT_EQ(client.remove("/calls/"_ba + first.text(u"id"_s).toLatin1(), kiosk).status, 204);
    const Reply second = client.send("POST"_ba, path, headers, body);
    EXPECT_EQ(second.status, 201);
    EXPECT_EQ(second.body, first.body);
    EXPECT_TRUE(calls(agent).isEmpty());
}

TEST_F(Calls, AnswerAtOnceWhoKnowsNothingOrSomethingElse)
{
    const QByteArray call = makeOpen(kiosk);
    const Reply unknowing = client.get(call + "?wait=25", kiosk);
    EXPECT_EQ(unknowing.status, 200);
    EXPECT_TRUE(unknowing.headers.value("etag"_ba).startsWith('"'));
    EXPECT_EQ(client.get(call + "?wait=25", with(kiosk, "If-None-Match"_ba, "\"old\""_ba)).status, 200);
    const Headers knowing = with(kiosk, "If-None-Match"_ba, unknowing.headers.value("etag"_ba));
    for (const QByteArray &path : {call, call + "?wait=0"}) {
        const Reply reply = client.get(path, knowing);
        EXPECT_EQ(reply.status, 304);
        EXPECT_TRUE(reply.body.isEmpty());
        EXPECT_EQ(reply.headers.value("etag"_ba), unknowing.headers.value("etag"_ba));
        EXPECT_FALSE(reply.headers.contains("content-length"_ba));
    }
    EXPECT_EQ(client.send("HEAD"_ba, "/api/v1"_ba + call + "?wait=25", RawClient::usualHeaders() + knowing).status,
              304);
}

TEST_F(Calls, WaitForANumberOfSeconds)
{
    const QByteArray call = makeOpen(kiosk);
    for (const QByteArray &query : {"?wait=x"_ba, "?wait=-1"_ba, "?wait="_ba, "?wait=1.5"_ba}) {
        EXPECT_EQ(client.get(call + query, kiosk).reasons(), QStringList {u"wait"_s}) << query.toStdString();
        EXPECT_EQ(client.get("/offices/rieumes/calls"_ba + query, agent).reasons(), QStringList {u"wait"_s});
    }
}

TEST_F(Calls, AreTheSameAfterTheWaitAtMost)
{
    const QByteArray call = makeOpen(kiosk);
    QElapsedTimer watch;
    watch.start();
    ASSERT_NO_FATAL_FAILURE(beginWaiting(call, kiosk, "?wait=1"_ba));
    EXPECT_EQ(poller.finish().status, 304);
    EXPECT_GE(watch.elapsed(), 1000);
    EXPECT_LT(watch.elapsed(), 5000);
}

TEST_F(Calls, ReachTheCounterThatWaitsWhileOthersAreServed)
{
    ASSERT_NO_FATAL_FAILURE(beginWaiting("/offices/rieumes/calls"_ba, agent, "?wait=25"_ba));
    EXPECT_EQ(client.get("/service"_ba, kiosk).status, 200);
    EXPECT_FALSE(poller.isAnswered());
    makeOpen(terminal(u"Cazères"_s), "cazeres"_ba);
    EXPECT_FALSE(poller.isAnswered());
    makeOpen(kiosk);
    const Reply reply = poller.finish();
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(reply.json().value(u"calls"_s).toArray().size(), 1);
    EXPECT_EQ(reply.headers.value("date"_ba), "Mon, 23 Nov 2026 10:00:00 GMT"_ba);
}

TEST_F(Calls, TellTheKioskThatWaitsThatSomebodyComes)
{
    const QByteArray call = makeOpen(kiosk);
    ASSERT_NO_FATAL_FAILURE(beginWaiting(call, kiosk, "?wait=9999"_ba));
    EXPECT_EQ(change(call, u"accepted"_s, agent).status, 200);
    EXPECT_EQ(poller.finish().text(u"state"_s), u"accepted"_s);
    ASSERT_NO_FATAL_FAILURE(beginWaiting(call, kiosk, "?wait=25"_ba));
    EXPECT_EQ(change(call, u"closed"_s, agent).status, 200);
    EXPECT_EQ(poller.finish().text(u"state"_s), u"closed"_s);
}

TEST_F(Calls, AnswerWhoWaitsWhenItMayNotAnyMore)
{
    ASSERT_NO_FATAL_FAILURE(beginWaiting("/offices/rieumes/calls"_ba, agent, "?wait=25"_ba));
    council.advanceClock(4h);
    EXPECT_EQ(poller.finish().problem(), u"session-expired"_s);

    const QByteArray call = makeOpen(kiosk);
    ASSERT_NO_FATAL_FAILURE(beginWaiting(call, kiosk, "?wait=25"_ba));
    Settings settings = council.settings();
    settings.maintenance = true;
    council.setSettings(settings);
    EXPECT_EQ(poller.finish().problem(), u"maintenance"_s);
}

TEST_F(Calls, ForgetWhoDidNotWait)
{
    ASSERT_NO_FATAL_FAILURE(beginWaiting("/offices/rieumes/calls"_ba, agent, "?wait=25"_ba));
    poller.leave();
    const QByteArray call = makeOpen(kiosk);
    EXPECT_EQ(change(call, u"accepted"_s, agent).status, 200);
    ASSERT_NO_FATAL_FAILURE(beginWaiting(call, kiosk, "?wait=25"_ba));
    council.stop();
    EXPECT_EQ(poller.finish().status, 0);
}

TEST_F(Calls, AnswerInTheOrderOfTheRequests)
{
    const QByteArray path = "/offices/rieumes/calls"_ba;
    ASSERT_NO_FATAL_FAILURE(beginWaiting(path, agent, "?wait=25"_ba));
    ASSERT_TRUE(poller.begin("GET"_ba, "/api/v1/service"_ba, RawClient::usualHeaders()));
    EXPECT_EQ(poller.finish().status, 304);
}

} // namespace guichet::training::test
