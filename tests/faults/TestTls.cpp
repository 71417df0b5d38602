// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FaultyCouncil.h"

#include "../support/TlsZoo.h"

#include <QLocale>
#include <QTcpSocket>

#include <utility>
#include <vector>

namespace guichet::test {

namespace {

class Tls : public FaultyCouncil
{
protected:
    /// Nothing of ours reaches such a server, and it is not tried twice.
    void expectRefused(const FaultServer &server, const DoorOptions &options, FailureCode code)
    {
        expectRefused(options, code);
        EXPECT_TRUE(server.requests().isEmpty());
    }
    void expectRefused(const DoorOptions &options, FailureCode code)
    {
        backend.door().setOptions(options);
        for (const bool post : {true, false}) {
            attempts = 0;
            const auto failure = post ? failureIn(resident.start()) : failureIn(resident.service());
            ASSERT_TRUE(failure.has_value());
            EXPECT_EQ(failure->code, code) << failure->supportCode();
            EXPECT_FALSE(failure->definite);
            EXPECT_LE(attempts, 1);
            last = *failure;
        }
    }

    Failure last;
};

/// Each wrong server of the zoo.
class Zoo : public Tls, public ::testing::WithParamInterface<AnimalRow>
{
protected:
    static void SetUpTestSuite() { zoo = new TlsZoo; }
    static void TearDownTestSuite() { delete std::exchange(zoo, nullptr); }

    static inline TlsZoo *zoo = nullptr;
};

std::vector<AnimalRow> wrongAnimals()
{
    const auto rows = allAnimals();
    return {rows.begin() + 1, rows.end()};
}

} // namespace

TEST_F(Tls, OfAnUnknownAuthorityIsRefused)
{
    DoorOptions options = patient();
    options.authorities = QSslCertificate::fromData(council.certificatePem());
    expectRefused(proxy, options, FailureCode::CertificateSelfSigned);
}

TEST_F(Tls, OfNoAuthorityOfTheSystemsIsRefused)
{
    DoorOptions options = patient();
    options.authorities.clear();
    expectRefused(proxy, options, FailureCode::CertificateSelfSigned);
}

TEST_F(Tls, OfAnotherHostIsRefused)
{
    FaultServer other(council.url());
    ASSERT_TRUE(other.start(QHostAddress(u"127.0.0.2"_s)));
    DoorOptions options = patient();
    options.base = other.url();
    options.authorities = QSslCertificate::fromData(other.certificatePem());
    expectRefused(other, options, FailureCode::CertificateOfAnother);
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
    expectRefused(proxy, options, FailureCode::TlsRefused);
}

TEST_F(Tls, IsTheOnlyWay)
{
    DoorOptions options = patient();
    options.base.setScheme(u"http"_s);
    expectRefused(proxy, options, FailureCode::TlsRefused);
    EXPECT_EQ(proxy.connectionCount(), 0);
}

TEST_F(Tls, IsTriedOnceTheBaseIsKnown)
{
    backend.door().setOptions({.base = {}, .retryPause = 2ms});
    EXPECT_EQ(resident.service().error().code, FailureCode::Unreachable);
    backend.door().setOptions(patient());
    EXPECT_TRUE(resident.service().ok());
}

TEST_P(Zoo, IsRefusedWithItsCause)
{
    ZooServer server(zoo->identity(GetParam().animal));
    ASSERT_TRUE(server.start());
    DoorOptions options = patient();
    options.base = server.url();
    options.authorities = QSslCertificate::fromData(zoo->authorityPem());
    expectRefused(options, GetParam().failure);
    EXPECT_TRUE(server.received().isEmpty());
    // What a client learns after its handshake Qt may find out once more by itself.
    EXPECT_LE(server.connectionCount(), GetParam().animal == Animal::AsksForCertificate ? 4 : 2);
    // The line that was kept for the first act is not one to go on with.
    expectRefused(options, GetParam().failure);
    EXPECT_TRUE(server.received().isEmpty());

    const QString said = last.forAgent();
    switch (GetParam().animal) {
    case Animal::Expired:
        EXPECT_EQ(last.detail.date.date(), TlsZoo::expiredAt().date());
        EXPECT_TRUE(said.contains(QLocale(u"fr"_s).toString(TlsZoo::expiredAt().date(), u"d MMMM yyyy"_s))) << said;
        break;
    case Animal::NotYetValid:
        EXPECT_EQ(last.detail.date.date(), TlsZoo::validFrom().date());
        break;
    case Animal::WrongHost:
        EXPECT_TRUE(said.contains(QString::fromLatin1(TlsZoo::otherHost()))) << said;
        EXPECT_TRUE(said.contains(u"127.0.0.1"_s)) << said;
        break;
    case Animal::UnknownAuthority:
        EXPECT_TRUE(said.contains(u"Stranger Root"_s)) << said;
        break;
    case Animal::Healthy:
    case Animal::SelfSigned:
    case Animal::OldProtocol:
    case Animal::WeakKey:
    case Animal::AsksForCertificate:
        EXPECT_EQ(last.detail, FailureDetail());
        break;
    }
}

INSTANTIATE_TEST_SUITE_P(Animals, Zoo, ::testing::ValuesIn(wrongAnimals()),
                         [](const auto &instance) { return instance.param.name; });

TEST_F(Tls, OfAServerThatIsAsItShouldBeIsBelieved)
{
    const TlsZoo zoo;
    FaultServer server(council.url());
    server.setIdentity(zoo.identity(Animal::Healthy));
    ASSERT_TRUE(server.start());
    DoorOptions options = patient();
    options.base = server.url();
    options.authorities = QSslCertificate::fromData(zoo.authorityPem());
    backend.door().setOptions(options);
    EXPECT_TRUE(resident.start().ok());
}

} // namespace guichet::test
