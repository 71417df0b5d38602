// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FaultyCouncil.h"

#include "../support/ProxyServer.h"

#include <QSemaphore>
#include <QThread>

#include <atomic>
#include <memory>

namespace guichet::test {

namespace {

const QByteArray user = "borne"_ba;
const QByteArray word = "p:@%20 x"_ba;

/// The council behind a proxy of each kind.
class Proxies : public FaultyCouncil, public ::testing::WithParamInterface<ProxyServer::Kind>
{
protected:
    Proxies()
        : relay(GetParam())
    {
    }
    void SetUp() override
    {
        FaultyCouncil::SetUp();
        ASSERT_TRUE(relay.start());
    }
    DoorOptions relayed() const
    {
        DoorOptions options = patient();
        options.proxy = ProxyChoice::explicitOne(relay.address()).value();
        return options;
    }
    DoorOptions relayed(const QByteArray &name, const QByteArray &secret) const
    {
        DoorOptions options = relayed();
        options.proxy.user = QString::fromUtf8(name);
        options.proxy.password = std::make_shared<const Secret>(secret);
        return options;
    }

    ProxyServer relay;
};

/// The system's own choice.
class SystemProxy : public FaultyCouncil
{
protected:
    DoorOptions fromSystem(std::function<QList<QNetworkProxy>(const QNetworkProxyQuery &)> answer) const
    {
        DoorOptions options = patient();
        options.proxy = {.kind = ProxyChoice::Kind::System, .systemProxies = std::move(answer)};
        return options;
    }
};

} // namespace

TEST_P(Proxies, LeadToTheCouncil)
{
    backend.door().setOptions(relayed());
    ASSERT_TRUE(resident.start().ok());
    ASSERT_TRUE(resident.checkCode().ok());
    const QByteArray target = "127.0.0.1:" + QByteArray::number(proxy.url().port());
    EXPECT_EQ(relay.targets(), QList<QByteArray> {target});
    EXPECT_TRUE(relay.tries().isEmpty());
    EXPECT_EQ(proxy.connectionCount(), 1);
}

TEST_P(Proxies, AreSignedInTo)
{
    relay.setCredentials(user, word);
    backend.door().setOptions(relayed(user, word));
    ASSERT_TRUE(resident.start().ok());
    ASSERT_TRUE(resident.checkCode().ok());
    EXPECT_EQ(relay.tries(), QList<QByteArray> {user + ':' + word});
    // Nothing of it is for the council.
    for (const SeenRequest &request : proxy.requests()) {
        EXPECT_FALSE(request.has("proxy-authorization"_ba));
    }
}

TEST_P(Proxies, ThatRefuseTheSignInAreToldFromOutages)
{
    relay.setCredentials(user, word);
    for (const DoorOptions &options : {relayed(user, "wrong"_ba), relayed()}) {
        backend.door().setOptions(options);
        attempts = 0;
        const Failure failure = resident.start().error();
        EXPECT_EQ(failure.code, FailureCode::ProxySignInRefused) << failure.supportCode();
        EXPECT_FALSE(failure.definite);
        EXPECT_EQ(attempts, 1);
    }
    EXPECT_EQ(proxy.connectionCount(), 0);
}

TEST_P(Proxies, AreNotSignedInToOverAndOver)
{
    relay.setCredentials(user, word);
    backend.door().setOptions(relayed(user, "wrong"_ba));
    for (int i = 0; i < 5; ++i) {
        backend.warmUp();
        stayFor(20ms);
    }
    ASSERT_TRUE(waitFor([this] { return !relay.tries().isEmpty(); }));
    for (int i = 0; i < 5; ++i) {
        backend.warmUp();
        stayFor(20ms);
    }
    EXPECT_EQ(relay.tries().size(), 1);
    // Whoever presses wants to know.
    EXPECT_EQ(resident.start().error().code, FailureCode::ProxySignInRefused);
    EXPECT_EQ(relay.tries().size(), 2);
}

TEST_P(Proxies, AreNotSignedInToWithoutAPassword)
{
    relay.setCredentials(user, word);
    backend.door().setOptions(relayed(user, {}));
    EXPECT_EQ(resident.start().error().code, FailureCode::ProxySignInRefused);
    EXPECT_TRUE(relay.tries().isEmpty());
}

TEST_P(Proxies, OutOfReachAreToldFromOutages)
{
    const DoorOptions options = [] {
        ProxyServer gone(GetParam());
        EXPECT_TRUE(gone.start());
        DoorOptions there;
        there.proxy = ProxyChoice::explicitOne(gone.address()).value();
        return there;
    }();
    DoorOptions all = patient();
    all.proxy = options.proxy;
    backend.door().setOptions(all);
    EXPECT_EQ(resident.start().error().code, FailureCode::ProxyUnreachable);
    EXPECT_EQ(attempts, 3);
    EXPECT_EQ(proxy.connectionCount(), 0);
}

TEST_P(Proxies, ThatForbidTheWayAreNoSilence)
{
    backend.door().setOptions(relayed());
    for (const int status : {403, 502, 511}) {
        relay.setRefusing(status);
        EXPECT_EQ(resident.start().error().code, FailureCode::ProxyUnreachable) << status;
    }
}

TEST_P(Proxies, AreWarmedThrough)
{
    relay.setCredentials(user, word);
    backend.door().setOptions(relayed(user, word));
    backend.warmUp();
    ASSERT_TRUE(waitFor([this] { return proxy.handshakeCount() == 1; }));
    ASSERT_TRUE(resident.start().ok());
    EXPECT_EQ(proxy.connectionCount(), 1);
    EXPECT_EQ(relay.targets().size(), 1);
}

TEST_P(Proxies, AreNoReasonToBelieveAnybody)
{
    DoorOptions options = relayed();
    options.authorities = QSslCertificate::fromData(council.certificatePem());
    backend.door().setOptions(options);
    EXPECT_EQ(resident.start().error().code, FailureCode::CertificateSelfSigned);
    EXPECT_TRUE(proxy.requests().isEmpty());
}

INSTANTIATE_TEST_SUITE_P(Kinds, Proxies, ::testing::Values(ProxyServer::Kind::Http, ProxyServer::Kind::Socks5),
                         [](const auto &instance) {
                             return instance.param == ProxyServer::Kind::Http ? "Http" : "Socks5";
                         });

TEST_F(SystemProxy, IsSoughtAnewWhenItLeadsNowhere)
{
    const QNetworkProxy gone = [] {
        ProxyServer server(ProxyServer::Kind::Http);
        EXPECT_TRUE(server.start());
        return ProxyChoice::explicitOne(server.address()).value().atOnce().value();
    }();
    std::atomic<int> lookUps = 0;
    backend.door().setOptions(fromSystem([&lookUps, gone](const QNetworkProxyQuery &) {
        return QList<QNetworkProxy> {lookUps++ == 0 ? gone : QNetworkProxy(QNetworkProxy::NoProxy)};
    }));
    EXPECT_TRUE(resident.start().ok());
    EXPECT_EQ(attempts, 2);
    EXPECT_EQ(lookUps, 2);
}

TEST_F(SystemProxy, IsAskedForTheCouncilOnAnotherThread)
{
    ProxyServer relay(ProxyServer::Kind::Http);
    ASSERT_TRUE(relay.start());
    relay.setCredentials(user, word);
    QUrl asked;
    const QThread *thread = nullptr;
    DoorOptions options = fromSystem([&](const QNetworkProxyQuery &query) -> QList<QNetworkProxy> {
        asked = query.url();
        thread = QThread::currentThread();
        return {QNetworkProxy(QNetworkProxy::FtpCachingProxy, u"ftp.example.fr"_s, 21),
                QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, relay.port())};
    });
    options.proxy.user = QString::fromUtf8(user);
    options.proxy.password = std::make_shared<const Secret>(word);
    backend.door().setOptions(options);
    EXPECT_TRUE(resident.start().ok());
    EXPECT_EQ(asked, proxy.url());
    EXPECT_NE(thread, QThread::currentThread());
    EXPECT_EQ(relay.targets().size(), 1);
}

TEST_F(SystemProxy, MayBeNone)
{
    for (const QList<QNetworkProxy> &none :
         {QList<QNetworkProxy>(), QList<QNetworkProxy> {QNetworkProxy(QNetworkProxy::NoProxy)}}) {
        backend.door().setOptions(fromSystem([none](const QNetworkProxyQuery &) { return none; }));
        EXPECT_TRUE(resident.service().ok());
    }
}

TEST_F(SystemProxy, IsAskedOnceAVisit)
{
    int lookUps = 0;
    backend.door().setOptions(fromSystem([&lookUps](const QNetworkProxyQuery &) {
        ++lookUps;
        return QList<QNetworkProxy>();
    }));
    backend.warmUp();
    EXPECT_TRUE(resident.start().ok());
    EXPECT_TRUE(resident.checkCode().ok());
    EXPECT_EQ(lookUps, 1);
    backend.dropConnections();
    EXPECT_TRUE(resident.state().ok());
    EXPECT_EQ(lookUps, 2);
}

TEST_F(SystemProxy, ThatIsLongInComingEndsWithTheTimeForConnecting)
{
    const auto gate = std::make_shared<QSemaphore>();
    DoorOptions options = fromSystem([gate](const QNetworkProxyQuery &) {
        gate->acquire();
        return QList<QNetworkProxy>();
    });
    options.connectTimeout = 40ms;
    backend.door().setOptions(options);
    EXPECT_EQ(resident.service().error().code, FailureCode::TimedOut);
    EXPECT_EQ(attempts, 0);
    // A visit is not over with it: what it brings in the end is of use.
    gate->release();
    options.connectTimeout = 5s;
    EXPECT_TRUE(waitFor([this] { return resident.service().ok(); }));
}

TEST_F(SystemProxy, OfAnotherCouncilIsNotThatOfThisOne)
{
    const auto gate = std::make_shared<QSemaphore>();
    backend.door().setOptions(fromSystem([gate](const QNetworkProxyQuery &) {
        gate->acquire();
        return QList<QNetworkProxy> {QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, 1)};
    }));
    std::optional<bool> went;
    const Ticket ticket = backend.fetchService({}, [&went](const auto &outcome) { went = outcome.ok(); });
    stayFor(10ms);
    backend.door().setOptions(fromSystem([](const QNetworkProxyQuery &) { return QList<QNetworkProxy>(); }));
    gate->release();
    ASSERT_TRUE(waitFor([&went] { return went.has_value(); }));
    EXPECT_TRUE(*went);
}

TEST(ProxyAddress, IsOfAHostAndAPort)
{
    const auto http = ProxyChoice::explicitOne(u"http://relais.example.fr:3128"_s);
    ASSERT_TRUE(http.has_value());
    EXPECT_EQ(http->type, QNetworkProxy::HttpProxy);
    EXPECT_EQ(http->host, u"relais.example.fr"_s);
    EXPECT_EQ(http->port, 3128);
    EXPECT_EQ(http->address(), u"http://relais.example.fr:3128"_s);
    EXPECT_EQ(ProxyChoice::explicitOne(u"socks5://10.0.0.1:1080/"_s)->address(), u"socks5://10.0.0.1:1080"_s);
    for (const QString &text : {u""_s, u"relais.example.fr:3128"_s, u"http://relais.example.fr"_s,
                                u"https://relais.example.fr:3128"_s, u"socks4://relais.example.fr:1080"_s,
                                u"http://borne:mot@relais.example.fr:3128"_s, u"http://relais.example.fr:0"_s,
                                u"http://relais.example.fr:3128/x"_s, u"http://relais.example.fr:3128?x"_s}) {
        EXPECT_FALSE(ProxyChoice::explicitOne(text).has_value()) << text;
    }
}

} // namespace guichet::test
