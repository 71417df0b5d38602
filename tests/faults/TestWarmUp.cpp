// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FaultyCouncil.h"

#include "../support/SlowLine.h"

#include <QElapsedTimer>

namespace guichet::test {

namespace {

class WarmUp : public FaultyCouncil
{
protected:
    WarmUp()
        : line(static_cast<quint16>(proxy.url().port()))
    {
    }
    void SetUp() override
    {
        FaultyCouncil::SetUp();
        ASSERT_TRUE(line.start());
        backend.door().setOptions(slow());
    }
    /// The same council, over the line that counts.
    DoorOptions slow() const
    {
        DoorOptions options = patient();
        options.base.setPort(line.port());
        return options;
    }
    bool isWarm(int handshakes)
    {
        // What TLS says after its handshake is there too, once nothing moves any more.
        const bool isOpen = waitFor([&] { return proxy.handshakeCount() == handshakes; });
        for (int trips = -1; std::exchange(trips, line.roundTrips()) != line.roundTrips() || trips < 0;) {
            stayFor(60ms);
        }
        return isOpen;
    }

    SlowLine line;
};

} // namespace

TEST_F(WarmUp, LeavesOneRoundTripToTheAct)
{
    backend.warmUp();
    ASSERT_TRUE(isWarm(1));
    EXPECT_TRUE(proxy.requests().isEmpty());
    const int before = line.roundTrips();
    ASSERT_TRUE(resident.start().ok());
    EXPECT_EQ(line.roundTrips() - before, 1);
    EXPECT_EQ(proxy.connectionCount(), 1);
    EXPECT_EQ(proxy.requests().size(), 1);
    // Each further act of the visit, too.
    ASSERT_TRUE(resident.checkCode().ok());
    EXPECT_EQ(line.roundTrips() - before, 2);

    // What the same costs without.
    backend.dropConnections();
    ASSERT_TRUE(waitFor([this] { return proxy.openConnectionCount() == 0; }));
    const int cold = line.roundTrips();
    ASSERT_TRUE(resident.state().ok());
    EXPECT_GE(line.roundTrips() - cold, 3);
}

TEST_F(WarmUp, PaysTheLatencyOfASlowLineBeforehand)
{
    // How much sooner the answer comes depends on the machine; that the line is as slow as it says does not.
    constexpr std::chrono::milliseconds latency = 40ms;
    line.setLatency(latency);
    QElapsedTimer timer;
    timer.start();
    ASSERT_TRUE(resident.service().ok());
    EXPECT_GE(std::chrono::milliseconds(timer.elapsed()), 3 * latency);
    backend.dropConnections();
    backend.warmUp();
    ASSERT_TRUE(isWarm(2));
    const int before = line.roundTrips();
    ASSERT_TRUE(resident.service().ok());
    EXPECT_EQ(line.roundTrips() - before, 1);
}

TEST_F(WarmUp, CostsNothingWhileTheLineIsOpen)
{
    ASSERT_TRUE(resident.start().ok());
    const int before = line.roundTrips();
    for (int i = 0; i < 20; ++i) {
        backend.warmUp();
        stayFor(2ms);
    }
    EXPECT_EQ(line.roundTrips(), before);
    EXPECT_EQ(proxy.connectionCount(), 1);
    EXPECT_EQ(proxy.requests().size(), 1);
}

TEST_F(WarmUp, OpensAgainWhatTheCouncilClosed)
{
    ASSERT_TRUE(resident.start().ok());
    proxy.dropConnections();
    ASSERT_TRUE(waitFor([this] { return proxy.openConnectionCount() == 0; }));
    // The client hears of it a moment later.
    ASSERT_TRUE(waitFor([this] {
        backend.warmUp();
        return proxy.connectionCount() == 2;
    }));
    ASSERT_TRUE(isWarm(2));
    attempts = 0;
    const int before = line.roundTrips();
    ASSERT_TRUE(resident.checkCode().ok());
    EXPECT_EQ(line.roundTrips() - before, 1);
    EXPECT_EQ(attempts, 1);
    EXPECT_EQ(proxy.connectionCount(), 2);
}

TEST_F(WarmUp, OpensOneLineForAnActThatComesMeanwhile)
{
    line.setLatency(20ms);
    backend.warmUp();
    backend.warmUp();
    ASSERT_TRUE(resident.start().ok());
    backend.warmUp();
    stayFor(50ms);
    EXPECT_EQ(proxy.connectionCount(), 1);
    EXPECT_EQ(proxy.requests().size(), 1);
}

TEST_F(WarmUp, LetsTheCouncilTakeItsTimeForTheActThatCameMeanwhile)
{
    DoorOptions options = slow();
    options.connectTimeout = 1s;
    backend.door().setOptions(options);
    proxy.setFault("GET"_ba, u"/service"_s, faults::slow(1100ms));
    backend.warmUp();
    EXPECT_TRUE(resident.service().ok());
    EXPECT_EQ(attempts, 1);
}

TEST_F(WarmUp, EndsWithTheVisit)
{
    backend.warmUp();
    ASSERT_TRUE(isWarm(1));
    backend.dropConnections();
    EXPECT_TRUE(waitFor([this] { return proxy.openConnectionCount() == 0; }));
}

TEST_F(WarmUp, OfABlackHoleHoldsUpNoAct)
{
    FaultServer mute(council.url());
    mute.setMute();
    ASSERT_TRUE(mute.start());
    DoorOptions options = patient();
    options.base = mute.url();
    options.authorities = QSslCertificate::fromData(mute.certificatePem());
    options.connectTimeout = 500ms;
    backend.door().setOptions(options);
    backend.warmUp();
    ASSERT_TRUE(waitFor([&mute] { return mute.connectionCount() == 1; }));
    mute.setMute(false);
    // It may be behind it at first, and then tries a line of its own.
    EXPECT_TRUE(resident.start().ok());
    EXPECT_LE(attempts, 2);
}

TEST_F(WarmUp, ThatFailedIsTriedOnceEachTime)
{
    proxy.setHangingUp(true);
    for (int tick = 1; tick <= 6; ++tick) {
        // The one before may not have ended yet, and then nothing is opened.
        ASSERT_TRUE(waitFor([&] {
            if (proxy.connectionCount() < tick) {
                backend.warmUp();
            }
            return proxy.connectionCount() >= tick;
        }));
        stayFor(20ms);
        EXPECT_EQ(proxy.connectionCount(), tick);
    }
    proxy.setHangingUp(false);
    EXPECT_TRUE(resident.start().ok());
    EXPECT_EQ(attempts, 1);
}

TEST_F(WarmUp, OfNobodyIsNoFault)
{
    backend.door().setOptions({});
    backend.warmUp();
    DoorOptions plain = slow();
    plain.base.setScheme(u"http"_s);
    backend.door().setOptions(plain);
    backend.warmUp();
    stayFor(30ms);
    EXPECT_EQ(line.connectionCount(), 0);
    proxy.refuse();
    backend.door().setOptions(patient());
    backend.warmUp();
    stayFor(30ms);
    ASSERT_TRUE(proxy.resume());
    EXPECT_TRUE(resident.start().ok());
}

} // namespace guichet::test
