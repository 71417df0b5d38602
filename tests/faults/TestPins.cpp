// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FaultyCouncil.h"

#include "../support/TlsZoo.h"

namespace guichet::test {

namespace {

QByteArray hashOf(const TlsIdentity &identity)
{
    return Pins::hashOf(QString::fromLatin1(TlsZoo::pinOf(identity.chain))).value();
}

/// The council behind a server whose certificates are all right.
class PinsOfTheDoor : public FaultyCouncil
{
protected:
    void SetUp() override
    {
        FaultyCouncil::SetUp();
        proxy.setIdentity(present);
    }
    DoorOptions pinned(const QList<QByteArray> &hashes) const
    {
        DoorOptions options = patient();
        options.authorities = QSslCertificate::fromData(zoo.authorityPem());
        options.pins = {.hashes = hashes};
        return options;
    }
    void expectRefused()
    {
        const auto failure = failureIn(resident.start());
        ASSERT_TRUE(failure.has_value());
        EXPECT_EQ(failure->code, FailureCode::CertificateNotPinned) << failure->supportCode();
        EXPECT_FALSE(failure->definite);
        EXPECT_TRUE(proxy.requests().isEmpty());
    }

    const TlsZoo zoo;
    const TlsIdentity present = zoo.makeHealthy();
    const TlsIdentity next = zoo.makeHealthy();
    const TlsIdentity other = zoo.makeHealthy();
};

} // namespace

TEST_F(PinsOfTheDoor, LetTheServerHaveAnyOfThem)
{
    backend.door().setOptions(pinned({hashOf(next), hashOf(present)}));
    EXPECT_TRUE(resident.start().ok());
    EXPECT_TRUE(resident.checkCode().ok());
    EXPECT_EQ(proxy.handshakeCount(), 1);
}

TEST_F(PinsOfTheDoor, SurviveTheServersNewKey)
{
    backend.door().setOptions(pinned({hashOf(present), hashOf(next)}));
    EXPECT_TRUE(resident.start().ok());
    proxy.setIdentity(next);
    proxy.dropConnections();
    EXPECT_TRUE(resident.checkCode().ok());
    EXPECT_EQ(proxy.handshakeCount(), 2);
    // A third key was announced by nobody.
    proxy.setIdentity(other);
    proxy.dropConnections();
    backend.dropConnections();
    EXPECT_EQ(failureIn(resident.state())->code, FailureCode::CertificateNotPinned);
}

TEST_F(PinsOfTheDoor, SendNothingToAServerWithoutOne)
{
    const Secret token(u"a terminal's token"_s);
    backend.setTerminalToken(token);
    backend.door().setOptions(pinned({hashOf(next), hashOf(other)}));
    for (int i = 0; i < 50 && !HasFailure(); ++i) {
        expectRefused();
    }
    EXPECT_EQ(proxy.connectionCount(), 50);
    EXPECT_EQ(attempts, 50);
    EXPECT_TRUE(waitFor([this] { return proxy.openConnectionCount() == 0; }));
}

TEST_F(PinsOfTheDoor, HoldForALineThatIsWarm)
{
    backend.door().setOptions(pinned({hashOf(next), hashOf(other)}));
    for (int i = 0; i < 20 && !HasFailure(); ++i) {
        // The act waits for the connection that is being opened.
        backend.warmUp();
        expectRefused();
    }
    backend.warmUp();
    ASSERT_TRUE(waitFor([this] { return proxy.connectionCount() == 21 && proxy.openConnectionCount() == 0; }));
    expectRefused();
}

TEST_F(PinsOfTheDoor, HoldForFarewells)
{
    backend.door().setOptions(pinned({hashOf(present), hashOf(next)}));
    ASSERT_TRUE(resident.start().ok());
    proxy.setIdentity(other);
    proxy.forgetRequests();
    backend.abandonRegistration(resident.journey());
    ASSERT_TRUE(waitFor([this] { return proxy.connectionCount() == 2 && proxy.openConnectionCount() == 1; }));
    EXPECT_TRUE(proxy.requests().isEmpty());
}

TEST_F(PinsOfTheDoor, MayBeThoseOfTheAuthorityInBetween)
{
    const qsizetype second = present.chain.indexOf("-----BEGIN", 1);
    const TlsIdentity middle {.chain = present.chain.mid(second), .privateKey = {}};
    backend.door().setOptions(pinned({hashOf(middle), hashOf(other)}));
    EXPECT_TRUE(resident.start().ok());
}

TEST_F(PinsOfTheDoor, AreNotMetByACertificateThatOnlyComesAlong)
{
    // Whoever got an authority to sign for the council's name may send the council's own certificate too: everybody has it.
    proxy.setIdentity(TlsZoo::withStowaway(other, present.chain));
    const TlsIdentity own {.chain = present.chain, .privateKey = {}};
    backend.door().setOptions(pinned({hashOf(own), hashOf(next)}));
    expectRefused();
    EXPECT_EQ(proxy.connectionCount(), 1);
}

TEST_F(PinsOfTheDoor, HoldWhenTheLineIsOpenedAgain)
{
    TlsIdentity middleAged = present;
    middleAged.hasMiddleProtocolOnly = true;
    for (const TlsIdentity &identity : {present, middleAged}) {
        proxy.setIdentity(identity);
        backend.door().setOptions(pinned({hashOf(present), hashOf(next)}));
        ASSERT_TRUE(resident.start().ok());
        for (int i = 0; i < 3; ++i) {
            proxy.dropConnections();
            EXPECT_TRUE(resident.state().ok());
        }
    }
}

TEST_F(PinsOfTheDoor, EndWithTheirLastDay)
{
    DoorOptions options = pinned({hashOf(next), hashOf(other)});
    const QDate today = QDate::currentDate();
    for (const auto &[lastDay, holds] : {std::pair(today.addDays(1), true), std::pair(today.addDays(-1), false)}) {
        options.pins.lastDay = lastDay;
        backend.door().setOptions(options);
        EXPECT_EQ(resident.service().ok(), !holds);
    }
}

TEST(PinsState, WarnsForThirtyDays)
{
    const QDate today(2026, 11, 12);
    EXPECT_EQ((Pins {}).state(today), Pins::State::None);
    EXPECT_EQ((Pins {.hashes = {}, .lastDay = today}).state(today), Pins::State::None);
    Pins pins {.hashes = {QByteArray(32, 'a'), QByteArray(32, 'b')}};
    EXPECT_EQ(pins.state(today), Pins::State::InForce);
    const QList<std::pair<int, Pins::State>> table = {
        {31, Pins::State::InForce}, {30, Pins::State::EndSoon}, {0, Pins::State::EndSoon}, {-1, Pins::State::Ended}};
    for (const auto &[days, state] : table) {
        pins.lastDay = today.addDays(days);
        EXPECT_EQ(pins.state(today), state) << days;
    }
}

TEST(PinsState, AreReadFromBase64)
{
    EXPECT_EQ(Pins::hashOf(u"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="_s), QByteArray(32, '\0'));
    for (const QString &text : {u""_s, u"AAAA"_s, u"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA!="_s,
                                u"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=="_s}) {
        EXPECT_FALSE(Pins::hashOf(text).has_value()) << text;
    }
}

} // namespace guichet::test
