// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FaultyCouncil.h"

#include <QTcpSocket>

namespace guichet::test {

namespace {

class Tls : public FaultyCouncil
{
protected:
    /// Nothing of ours reaches such a server, and it is not tried twice.
    void expectRefused(const FaultServer &server, const DoorOptions &options)
    {
        backend.door().setOptions(options);
        for (const bool post : {true, false}) {
            attempts = 0;
            const auto failure = post ? failureIn(resident.start()) : failureIn(resident.service());
            ASSERT_TRUE(failure.has_value());
            EXPECT_EQ(failure->code, FailureCode::TlsRefused) << failure->supportCode();
            EXPECT_FALSE(failure->definite);
            EXPECT_LE(attempts, 1);
            EXPECT_TRUE(server.requests().isEmpty());
        }
    }
};

} // namespace

TEST_F(Tls, OfAnUnknownAuthorityIsRefused)
{
    DoorOptions options = patient();
    options.authorities = QSslCertificate::fromData(council.certificatePem());
    expectRefused(proxy, options);
}

TEST_F(Tls, OfNoAuthorityOfTheSystemsIsRefused)
{
    DoorOptions options = patient();
    options.authorities.clear();
    expectRefused(proxy, options);
}

TEST_F(Tls, OfAnotherHostIsRefused)
{
    FaultServer other(council.url());
    ASSERT_TRUE(other.start(QHostAddress(u"127.0.0.2"_s)));
    DoorOptions options = patient();
    options.base = other.url();
    options.authorities = QSslCertificate::fromData(other.certificatePem());
    expectRefused(other, options);
}

TEST_F(Tls, IsNotGivenUpForAPlainServer)
{
    FaultServer plain([](const SeenRequest &) { return answerOf(200, "application/json"_ba, "{}"_ba); });
    plain.setPlain();
    ASSERT_TRUE(plain.start());
    DoorOptions options = patient();
    options.base = plain.url();
    options.connectTimeout = 60ms;
    backend.door().setOptions(options);
    const auto failure = failureIn(resident.start());
    ASSERT_TRUE(failure.has_value());
    // It waits for the rest of what it takes for a request, as a silent line would.
    EXPECT_EQ(failure->code, FailureCode::TimedOut);
    EXPECT_TRUE(plain.requests().isEmpty());
}

TEST_F(Tls, IsRefusedByAServerThatSpeaksSomethingElse)
{
    QTcpServer greeter;
    ASSERT_TRUE(greeter.listen(QHostAddress(QHostAddress::LocalHost)));
    QObject::connect(&greeter, &QTcpServer::newConnection, &greeter, [&greeter] {
        greeter.nextPendingConnection()->write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
    });
    DoorOptions options = patient();
    options.base.setPort(greeter.serverPort());
    expectRefused(proxy, options);
}

TEST_F(Tls, IsTheOnlyWay)
{
    DoorOptions options = patient();
    options.base.setScheme(u"http"_s);
    expectRefused(proxy, options);
    EXPECT_EQ(proxy.connectionCount(), 0);
}

TEST_F(Tls, IsTriedOnceTheBaseIsKnown)
{
    backend.door().setOptions({.base = {}, .retryPause = 2ms});
    EXPECT_EQ(resident.service().error().code, FailureCode::Unreachable);
    backend.door().setOptions(patient());
    EXPECT_TRUE(resident.service().ok());
}

} // namespace guichet::test
