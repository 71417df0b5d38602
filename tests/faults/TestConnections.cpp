// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FaultyCouncil.h"

#include <QSet>

namespace guichet::test {

namespace {

using Connections = FaultyCouncil;

const QString journeyPath = u"/registrations/[^/]+"_s;

} // namespace

TEST_F(Connections, AreKeptWithinAVisitAndNeverAcross)
{
    ASSERT_TRUE(resident.start().ok());
    ASSERT_TRUE(resident.checkCode().ok());
    ASSERT_TRUE(resident.identify().ok());
    ASSERT_TRUE(resident.createAccount().ok());
    EXPECT_EQ(proxy.connectionCount(), 1);

    backend.dropConnections();
    EXPECT_TRUE(waitFor([this] { return proxy.openConnectionCount() == 0; }));
    ASSERT_TRUE(resident.signIn().ok());
    ASSERT_TRUE(resident.service().ok());
    EXPECT_EQ(proxy.connectionCount(), 2);
    EXPECT_EQ(proxy.openConnectionCount(), 1);
}

TEST_F(Connections, OfAnActUnderWayEndWithItsTicket)
{
    proxy.setFault("GET"_ba, u"/service"_s, faults::silence());
    Ticket ticket = backend.fetchService({}, [](auto) { FAIL(); });
    ASSERT_TRUE(waitFor([this] { return !proxy.requests().isEmpty(); }));
    backend.dropConnections();
    ticket.cancel();
    EXPECT_TRUE(waitFor([this] { return proxy.openConnectionCount() == 0; }));
}

TEST_F(Connections, ThatTheCouncilClosedCostNoActTwice)
{
    ASSERT_TRUE(resident.start().ok());
    proxy.dropConnections();
    attempts = 0;
    const ActKey key = QUuid::createUuid();
    ASSERT_TRUE(resident.checkCode(council.lastCode(mobileE164), key).ok());
    const auto requests = proxy.requests("POST"_ba, journeyPath + u"/code-check"_s);
    EXPECT_EQ(requests.size(), 1);
    EXPECT_LE(attempts, 2);
}

TEST_F(Connections, ThatCloseUnderAnActAreOurOwnToOpenAgain)
{
    ASSERT_TRUE(resident.start().ok());
    for (const char *connection : {"kept alive", "new"}) {
        SCOPED_TRACE(connection);
        attempts = 0;
        proxy.forgetRequests();
        proxy.setFault("POST"_ba, journeyPath + u"/code-check"_s, faults::cutBeforeTheCouncil(), 1,
                       FaultServer::always);
        EXPECT_EQ(resident.checkCode().error().code, FailureCode::ConnectionLost);
        EXPECT_EQ(attempts, 3);
        EXPECT_EQ(proxy.requests().size(), 3);
        proxy.clearFaults();
        backend.dropConnections();
    }
}

TEST_F(Connections, ThatCloseUnderAQuestionBringItOncePerId)
{
    ASSERT_TRUE(resident.start().ok());
    for (const char *connection : {"kept alive", "new"}) {
        SCOPED_TRACE(connection);
        attempts = 0;
        proxy.forgetRequests();
        proxy.setFault("GET"_ba, u"/.*"_s, faults::cutBeforeTheCouncil(), 1, FaultServer::always);
        EXPECT_EQ(resident.service().error().code, FailureCode::ConnectionLost);
        QSet<QByteArray> ids;
        for (const SeenRequest &request : proxy.requests()) {
            ids.insert(request.header("x-request-id"_ba));
        }
        EXPECT_EQ(attempts, 3);
        EXPECT_EQ(ids.size(), 3);
        EXPECT_EQ(proxy.requests().size(), 3);
        proxy.clearFaults();
        backend.dropConnections();
    }
}

TEST_F(Connections, ThatCloseUnderAFarewellEndIt)
{
    ASSERT_TRUE(resident.start().ok());
    attempts = 0;
    proxy.setFault("DELETE"_ba, journeyPath, faults::cutBeforeTheCouncil(), 1, FaultServer::always);
    backend.abandonRegistration(resident.journey());
    ASSERT_TRUE(waitFor([this] { return !proxy.requests("DELETE"_ba, journeyPath).isEmpty(); }));
    stayFor(50ms);
    EXPECT_EQ(attempts, 1);
    EXPECT_EQ(proxy.requests("DELETE"_ba, journeyPath).size(), 1);
}

TEST_F(Connections, OfFarewellsOutliveTheVisit)
{
    ASSERT_TRUE(resident.start().ok());
    backend.abandonRegistration(resident.journey());
    backend.dropConnections();
    ASSERT_TRUE(waitFor([this] { return !proxy.requests("DELETE"_ba, journeyPath).isEmpty(); }));
    const SeenRequest request = proxy.requests("DELETE"_ba, journeyPath).first();
    EXPECT_EQ(request.header("journey-token"_ba), resident.journey().token.reveal().toUtf8());
    EXPECT_TRUE(request.body.isEmpty());
    EXPECT_NE(request.connection, 1);
    EXPECT_TRUE(waitFor([this] { return proxy.openConnectionCount() == 0; }));
    EXPECT_EQ(resident.state().error().code, FailureCode::RegistrationExpired);
}

TEST_F(Connections, OfSigningOutOutliveTheVisit)
{
    const auto session = resident.signIn(QUuid::createUuid(), u"deja.inscrit@example.fr"_s, u"Bleu-Tracteur-58"_s);
    ASSERT_TRUE(session.ok());
    backend.signOut(session.value().token);
    backend.dropConnections();
    ASSERT_TRUE(waitFor([this] { return !proxy.requests("DELETE"_ba, u"/sessions/current"_s).isEmpty(); }));
    const SeenRequest request = proxy.requests("DELETE"_ba, u"/sessions/current"_s).first();
    EXPECT_EQ(request.header("resident-session"_ba), session.value().token.reveal().toUtf8());
    EXPECT_FALSE(request.has("authorization"_ba));
    EXPECT_TRUE(waitFor([this] { return proxy.openConnectionCount() == 0; }));
}

TEST_F(Connections, OfASignInThatNobodyWaitsForEndItsSession)
{
    const ActKey key = ActKey::createUuid();
    const QString identifier = u"deja.inscrit@example.fr"_s;
    const Secret secret(u"Bleu-Tracteur-58"_s);
    const QString sessions = u"/sessions"_s;
    proxy.setFault("POST"_ba, sessions, faults::spoilt({}));
    {
        const Ticket left = backend.signIn(identifier, secret, key, [](const Outcome<Session, Failure> &) { FAIL(); });
        ASSERT_TRUE(waitFor([&] { return !proxy.requests("POST"_ba, sessions).isEmpty(); }));
    }
    EXPECT_FALSE(backend.door().isTelling());
    bool told = false;
    QObject::connect(&backend.door(), &Door::allTold, &backend.door(), [&told] { told = true; });
    backend.abandonSignIn(identifier, secret, key);
    backend.dropConnections();
    EXPECT_TRUE(backend.door().isTelling());
    ASSERT_TRUE(waitFor([&told] { return told; }));
    EXPECT_FALSE(backend.door().isTelling());
    const auto sendings = proxy.requests("POST"_ba, sessions);
    ASSERT_EQ(sendings.size(), 2);
    EXPECT_EQ(sendings[0].header("idempotency-key"_ba), sendings[1].header("idempotency-key"_ba));
    EXPECT_EQ(sendings[0].body, sendings[1].body);
    EXPECT_NE(sendings[0].header("x-request-id"_ba), sendings[1].header("x-request-id"_ba));
    const auto ends = proxy.requests("DELETE"_ba, u"/sessions/current"_s);
    ASSERT_EQ(ends.size(), 1);
    // The same key gave the session that was begun at first: there is no other.
    const auto account = answerTo<Account>([&](auto handler) {
        return backend.fetchAccount(Secret(QString::fromLatin1(ends[0].header("resident-session"_ba))),
                                    std::move(handler));
    });
    EXPECT_EQ(account.error().code, FailureCode::SessionExpired);
}

TEST_F(Connections, OfAnAbandonedSignInEndWithARefusal)
{
    backend.abandonSignIn(u"deja.inscrit@example.fr"_s, Secret(u"wrong"_s), ActKey::createUuid());
    ASSERT_TRUE(waitFor([this] { return !backend.door().isTelling(); }));
    EXPECT_EQ(proxy.requests("POST"_ba, u"/sessions"_s).size(), 1);
    EXPECT_TRUE(proxy.requests("DELETE"_ba, u"/sessions/current"_s).isEmpty());
}

TEST_F(Connections, OfFarewellsAreTriedOnce)
{
    ASSERT_TRUE(resident.start().ok());
    attempts = 0;
    proxy.setFault("DELETE"_ba, journeyPath, faults::instead(answerOf(502, "text/html"_ba, {})), 1,
                   FaultServer::always);
    backend.abandonRegistration(resident.journey());
    ASSERT_TRUE(waitFor([this] { return !proxy.requests("DELETE"_ba, journeyPath).isEmpty(); }));
    stayFor(50ms);
    EXPECT_EQ(attempts, 1);
    EXPECT_EQ(proxy.requests("DELETE"_ba, journeyPath).size(), 1);
}

} // namespace guichet::test
