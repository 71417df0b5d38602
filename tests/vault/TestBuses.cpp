// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Asking.h"
#include "Keyring.h"

#include <station/KeychainVault.h>
#include <support/Printing.h>
#include <support/Waiting.h>

#include <gtest/gtest.h>

#include <QProcess>

namespace guichet::test {

using namespace Qt::StringLiterals;
using Problem = Vault::Problem;

namespace {

const auto host = u"dechets.example.fr"_s;

void expectEverywhere(Vault &vault, Problem problem)
{
    EXPECT_EQ(readProblem(vault), problem);
    EXPECT_EQ(write(vault, u"jeton"_s), problem);
    EXPECT_EQ(erase(vault), problem);
}

} // namespace

// Each of these needs a process with another session bus: CTest starts them one by one.

TEST(RefusingBusTest, SaysThatTheKeyringRefuses)
{
    KeychainVault vault(host);
    Keyring keyring;
    keyring.start("mot-de-passe");
    expectEverywhere(vault, Problem::Refused);
}

TEST(NoBusTest, SaysThatThereIsNoKeyring)
{
    ASSERT_FALSE(qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"));
    KeychainVault vault(host);
    expectEverywhere(vault, Problem::Absent);
}

TEST(DyingBusTest, OutlivesItsSession)
{
    QProcess bus;
    bus.start(u"dbus-daemon"_s, {u"--config-file"_s, u"" GUICHET_SOURCE_DIR "/tests/vault/closed-session.conf"_s,
                                 u"--print-address"_s, u"--nofork"_s});
    ASSERT_TRUE(bus.waitForReadyRead());
    qputenv("DBUS_SESSION_BUS_ADDRESS", bus.readLine().trimmed());
    KeychainVault vault(host);
    {
        Keyring keyring;
        keyring.start("mot-de-passe");
        ASSERT_EQ(write(vault, u"jeton"_s), std::nullopt);
        ASSERT_EQ(read(vault), u"jeton"_s);
        Answer answer;
        keyring.freeze();
        askRead(vault, answer);
        bus.kill();
        ASSERT_TRUE(bus.waitForFinished());
        ASSERT_TRUE(waitFor([&] { return answer.came(); }));
        EXPECT_EQ(answer.problem, Problem::Absent);
    }
    expectEverywhere(vault, Problem::Absent);
}

} // namespace guichet::test
