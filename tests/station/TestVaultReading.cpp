// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <support/FakeVault.h>
#include <support/Printing.h>
#include <support/Waiting.h>

#include <station/VaultReading.h>

#include <gtest/gtest.h>

namespace guichet::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Act = FakeVault::Act;
using Problem = Vault::Problem;

class VaultReadingTest : public ::testing::Test
{
protected:
    VaultReadingTest()
    {
        QObject::connect(&reading, &VaultReading::found, &reading,
                         [this](const Secret &secret) { found << secret.reveal(); });
        QObject::connect(&reading, &VaultReading::missing, &reading, [this](Problem problem) { missing << problem; });
    }

    FakeVault vault;
    VaultReading reading {vault, Vault::postgresPassword, {.first = 0ms, .longest = 0ms}};
    QStringList found;
    QList<Problem> missing;
};

TEST_F(VaultReadingTest, GivesWhatLiesThere)
{
    vault.entries.insert(u"postgres-password"_s, u"secret"_s);
    reading.start();
    EXPECT_TRUE(found.isEmpty());
    vault.deliver();
    EXPECT_EQ(found, QStringList {u"secret"_s});
    EXPECT_TRUE(missing.isEmpty());
}

TEST_F(VaultReadingTest, AsksAgainWhileItMayPassAndSaysSoOnce)
{
    vault.entries.insert(u"postgres-password"_s, u"secret"_s);
    reading.start();
    for (const Problem problem : {Problem::Absent, Problem::Locked, Problem::Slow}) {
        vault.failNext(Act::Read, problem);
        ASSERT_TRUE(waitFor([this] { return vault.deliver(); }));
    }
    EXPECT_EQ(missing, QList {Problem::Absent});
    ASSERT_TRUE(waitFor([this] { return vault.deliver(); }));
    EXPECT_EQ(found, QStringList {u"secret"_s});
    EXPECT_EQ(vault.records().size(), 4);
}

TEST_F(VaultReadingTest, DoesNotAskAgainWhatNeedsSomebody)
{
    for (const Problem problem : {Problem::NotFound, Problem::Refused, Problem::Corrupted}) {
        VaultReading other(vault, Vault::postgresPassword, {.first = 0ms, .longest = 0ms});
        vault.failNext(Act::Read, problem);
        const auto before = vault.records().size();
        other.start();
        vault.deliver();
        stayFor(5ms);
        EXPECT_EQ(vault.records().size(), before + 1);
    }
}

} // namespace guichet::test
