// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FaultyCouncil.h"

#include "../support/TlsZoo.h"
#include "council/PortalProbe.h"

#include <QElapsedTimer>

namespace guichet::test {

namespace {

QByteArray leading(const QByteArray &target)
{
    return answerOf(302, "text/html"_ba, "<html>"_ba, {{"Location"_ba, target}});
}

/// What answers in clear on the council's host.
class Portals : public FaultyCouncil
{
protected:
    Portals()
        : host([this](const SeenRequest &) { return page; })
    {
        host.setPlain();
    }
    void SetUp() override
    {
        FaultyCouncil::SetUp();
        ASSERT_TRUE(host.start());
    }
    DoorOptions watchful() const
    {
        DoorOptions options = patient();
        options.portalPort = static_cast<quint16>(host.url().port());
        return options;
    }
    FailureCode codeWith(const DoorOptions &options)
    {
        host.forgetRequests();
        backend.door().setOptions(options);
        const auto failure = failureIn(resident.start());
        EXPECT_FALSE(failure->definite);
        return failure->code;
    }

    QByteArray page = answerOf(511, "text/html"_ba, "<html>"_ba);
    FaultServer host;
};

} // namespace

TEST_F(Portals, AreToldFromAnOutage)
{
    proxy.refuse();
    EXPECT_EQ(codeWith(watchful()), FailureCode::CaptivePortal);
    host.refuse();
    EXPECT_EQ(codeWith(watchful()), FailureCode::Unreachable);
}

TEST_F(Portals, AreToldFromABlackHole)
{
    proxy.setMute();
    DoorOptions options = watchful();
    options.connectTimeout = 40ms;
    EXPECT_EQ(codeWith(options), FailureCode::CaptivePortal);
}

TEST_F(Portals, AreNotAskedForOnceTheActsTimeIsOver)
{
    proxy.setMute();
    DoorOptions options = watchful();
    options.actTimeout = 100ms;
    EXPECT_EQ(codeWith(options), FailureCode::TimedOut);
    EXPECT_TRUE(host.requests().isEmpty());
}

TEST_F(Portals, AreNotWaitedForBeyondTheActsTime)
{
    proxy.refuse();
    host.setMute();
    DoorOptions options = watchful();
    options.actTimeout = 1s;
    QElapsedTimer waited;
    waited.start();
    EXPECT_EQ(codeWith(options), FailureCode::Unreachable);
    EXPECT_EQ(attempts, 3);
    EXPECT_LT(waited.elapsed(), PortalProbe::patience.count());
}

TEST_F(Portals, AreToldWhereACertificateIsTheirOwn)
{
    const TlsZoo zoo;
    const QList<std::pair<Animal, bool>> table = {{Animal::WrongHost, true},
                                                  {Animal::SelfSigned, true},
                                                  {Animal::UnknownAuthority, true},
                                                  {Animal::Expired, false},
                                                  {Animal::WeakKey, false}};
    for (const auto &[animal, mayBe] : table) {
        ZooServer server(zoo.identity(animal));
        ASSERT_TRUE(server.start());
        DoorOptions options = watchful();
        options.base = server.url();
        options.authorities = QSslCertificate::fromData(zoo.authorityPem());
        const FailureCode cause = allAnimals()[static_cast<std::size_t>(animal)].failure;
        EXPECT_EQ(codeWith(options), mayBe ? FailureCode::CaptivePortal : cause);
        EXPECT_EQ(host.requests().size(), mayBe ? 1 : 0);
        EXPECT_TRUE(server.received().isEmpty());
        page = answerOf(200, "text/html"_ba, "<html>The council's own page</html>"_ba);
        EXPECT_EQ(codeWith(options), cause);
        page = answerOf(511, "text/html"_ba, "<html>"_ba);
    }
}

TEST_F(Portals, AreKnownByWhatTheyAnswer)
{
    proxy.refuse();
    const QList<std::pair<QByteArray, bool>> table = {
        {answerOf(511, "text/html"_ba, {}), true},
        {leading("http://portail.example.net/login"_ba), true},
        {leading("https://192.168.1.1/"_ba), true},
        // As any web server leads from the one to the other.
        {leading("https://127.0.0.1/"_ba), false},
        {leading("/accueil"_ba), false},
        {answerOf(200, "text/html"_ba, "<html><!-- <WISPAccessGatewayParam xmlns... --></html>"_ba), true},
        {answerOf(200, "text/html"_ba, "<html>Bienvenue</html>"_ba), false},
        {answerOf(404, "text/html"_ba, "<html>"_ba), false},
        {answerOf(503, "text/html"_ba, "<html>"_ba), false},
        {"hello\r\n\r\n"_ba, false},
    };
    for (const auto &[answer, isPortal] : table) {
        page = answer;
        EXPECT_EQ(codeWith(watchful()), isPortal ? FailureCode::CaptivePortal : FailureCode::Unreachable)
            << answer.toStdString();
    }
}

TEST_F(Portals, AreToldNothing)
{
    proxy.refuse();
    backend.setTerminalToken(Secret(u"a terminal's token"_s));
    EXPECT_EQ(codeWith(watchful()), FailureCode::CaptivePortal);
    ASSERT_EQ(host.requests().size(), 1);
    const SeenRequest request = host.requests().first();
    EXPECT_EQ(request.method, "GET"_ba);
    EXPECT_EQ(request.path, "/"_ba);
    EXPECT_TRUE(request.body.isEmpty());
    for (const auto &[name, value] : request.headers) {
        EXPECT_TRUE(
            (QByteArrayList {"host"_ba, "connection"_ba, "accept-encoding"_ba, "accept-language"_ba, "user-agent"_ba})
                .contains(name))
            << name.toStdString();
        EXPECT_FALSE(value.contains("token")) << name.toStdString();
    }
}

TEST_F(Portals, AreNotSoughtWhereTheCouncilAnswered)
{
    ASSERT_TRUE(resident.service().ok());
    const DoorOptions options = watchful();
    DoorOptions hasty = options;
    hasty.answerTimeout = 60ms;
    proxy.setFault("POST"_ba, u"/registrations"_s, faults::silence(), 1, FaultServer::always);
    EXPECT_EQ(codeWith(hasty), FailureCode::TimedOut);
    proxy.clearFaults();
    proxy.setFault("POST"_ba, u"/registrations"_s, faults::instead(answerOf(502, "text/html"_ba, {})), 1,
                   FaultServer::always);
    EXPECT_EQ(codeWith(options), FailureCode::Unavailable);
    EXPECT_TRUE(host.requests().isEmpty());
    // Somebody in between whose certificate is believed says so itself.
    proxy.clearFaults();
    proxy.setFault("POST"_ba, u"/registrations"_s, faults::instead(answerOf(511, "text/html"_ba, "<html>"_ba)), 1,
                   FaultServer::always);
    EXPECT_EQ(codeWith(options), FailureCode::CaptivePortal);
    EXPECT_TRUE(host.requests().isEmpty());
}

TEST_F(Portals, EndWithTheTicket)
{
    proxy.refuse();
    page.clear();
    backend.door().setOptions(watchful());
    bool called = false;
    {
        const Ticket ticket = backend.fetchService({}, [&called](auto) { called = true; });
        ASSERT_TRUE(waitFor([this] { return !host.requests().isEmpty(); }));
    }
    EXPECT_TRUE(waitFor([this] { return host.openConnectionCount() == 0; }));
    EXPECT_FALSE(called);
}

} // namespace guichet::test
