// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Asking.h"

#include <station/KeychainVault.h>
#include <support/Printing.h>
#include <support/Waiting.h>

#include <gtest/gtest.h>

#include <QElapsedTimer>

namespace guichet::test {

using namespace Qt::StringLiterals;
using Problem = Vault::Problem;

// The program's side of kiosk-keyring.sh, which runs each of these by its name in a session of its own.

namespace {

const auto token = u"jeton de la borne"_s;

/// The daemon starts beside us, as on the kiosk: what it says while it does is no answer yet.
std::optional<Problem> firstWord(KeychainVault &vault)
{
    QElapsedTimer time;
    time.start();
    auto problem = readProblem(vault);
    while (problem == Problem::Absent && !time.hasExpired(10'000)) {
        stayFor(std::chrono::milliseconds(20));
        problem = readProblem(vault);
    }
    return problem;
}

} // namespace

TEST(KioskKeyringTest, WritesAtTheFirstStart)
{
    KeychainVault vault(u"dechets.example.fr"_s);
    ASSERT_EQ(firstWord(vault), Problem::NotFound);
    EXPECT_EQ(write(vault, token), std::nullopt);
}

TEST(KioskKeyringTest, ReadsAfterThePowerCut)
{
    KeychainVault vault(u"dechets.example.fr"_s);
    ASSERT_EQ(firstWord(vault), std::nullopt);
    EXPECT_EQ(read(vault), token);
}

TEST(KioskKeyringTest, IsAbsentAtFirst)
{
    KeychainVault vault(u"dechets.example.fr"_s);
    EXPECT_EQ(readProblem(vault), Problem::Absent);
}

TEST(KioskKeyringTest, IsLockedWithAnotherPassword)
{
    KeychainVault vault(u"dechets.example.fr"_s);
    EXPECT_EQ(firstWord(vault), Problem::Locked);
}

} // namespace guichet::test
