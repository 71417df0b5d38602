// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <support/EnrolmentDesk.h>
#include <support/FakeVault.h>
#include <support/Printing.h>
#include <support/Waiting.h>

#include <station/EnrolCommand.h>

#include <gtest/gtest.h>

namespace guichet::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Act = FakeVault::Act;
using Problem = Vault::Problem;

class EnrolCommandTest : public ::testing::Test
{
protected:
    EnrolCommandTest()
    {
        QObject::connect(&command, &EnrolCommand::finished, &command, [this](int code, const QString &said) {
            ++times;
            exitCode = code;
            line = said;
        });
    }

    void untilAsked()
    {
        command.start();
        ASSERT_TRUE(waitFor([&] { return council.isAsked(); }));
    }
    void untilFinished()
    {
        ASSERT_TRUE(waitFor([&] { return times > 0; }));
        EXPECT_EQ(times, 1);
        EXPECT_FALSE(line.contains(u'\n'));
        EXPECT_FALSE(line.contains(u"CODE-1"_s));
    }

    FakeVault vault {FakeVault::Delivery::ByEventLoop};
    EnrolmentDesk council;
    EnrolCommand command {vault, council, Secret(u"CODE-1"_s), {u"rieumes"_s, u"kiosk"_s, u"Borne 1"_s}, 0ms};
    int times = 0;
    int exitCode = -1;
    QString line;
};

TEST_F(EnrolCommandTest, EnrolsAndSaysWhereTheTokenIs)
{
    untilAsked();
    EXPECT_TRUE(vault.entries.isEmpty()) << "the trial entry is gone";
    council.give(u"jeton"_s);
    untilFinished();
    EXPECT_EQ(exitCode, 0);
    EXPECT_EQ(line, u"enrolled « Borne 1 » (kiosk, rieumes); its token is in this user's keyring"_s);
    EXPECT_EQ(vault.entries.values(), QStringList {u"jeton"_s});
}

TEST_F(EnrolCommandTest, DoesNotSpendTheCodeWithoutAVault)
{
    vault.failNext(Act::Write, Problem::Locked);
    command.start();
    untilFinished();
    EXPECT_EQ(exitCode, 1);
    EXPECT_TRUE(line.startsWith(u"not enrolled, and the code is not spent: the keyring is locked"_s)) << line;
    EXPECT_TRUE(council.records().isEmpty());
}

TEST_F(EnrolCommandTest, DoesNotSpendTheCodeOnAVaultThatForgets)
{
    vault.failNext(Act::Read, Problem::Corrupted);
    command.start();
    untilFinished();
    EXPECT_EQ(exitCode, 1);
    EXPECT_TRUE(council.records().isEmpty());
    EXPECT_TRUE(vault.entries.isEmpty()) << "the trial entry is gone";
}

TEST_F(EnrolCommandTest, DoesNotSpendTheCodeOnAVaultThatDoesNotErase)
{
    vault.failNext(Act::Erase, Problem::Refused);
    command.start();
    untilFinished();
    EXPECT_EQ(exitCode, 1);
    EXPECT_TRUE(council.records().isEmpty());
}

TEST_F(EnrolCommandTest, SaysThatTheCouncilRefused)
{
    untilAsked();
    council.give(Failure {.code = FailureCode::EnrolmentRefused, .definite = true});
    untilFinished();
    EXPECT_EQ(exitCode, 1);
    EXPECT_TRUE(line.startsWith(u"not enrolled: the council refused this enrolment code"_s)) << line;
    EXPECT_EQ(council.records().size(), 1);
}

TEST_F(EnrolCommandTest, SendsTheCodeAgainWhereNobodyKnows)
{
    untilAsked();
    council.give(Failure {.code = FailureCode::TimedOut});
    ASSERT_TRUE(waitFor([&] { return council.isAsked(); }));
    EXPECT_EQ(council.records()[1].key, council.records()[0].key);
    council.give(u"jeton"_s);
    untilFinished();
    EXPECT_EQ(exitCode, 0);
}

TEST_F(EnrolCommandTest, GivesUpAfterThreeTries)
{
    untilAsked();
    for (int i = 0; i < 3; ++i) {
        ASSERT_TRUE(waitFor([&] { return council.isAsked(); }));
        council.give(Failure {.code = FailureCode::Unreachable});
    }
    untilFinished();
    EXPECT_EQ(exitCode, 1);
    EXPECT_TRUE(line.startsWith(u"not enrolled: no answer that can be used"_s)) << line;
    EXPECT_EQ(council.records().size(), 3);
}

TEST_F(EnrolCommandTest, SaysWhenTheTokenIsLost)
{
    untilAsked();
    vault.failNext(Act::Write, Problem::Slow);
    council.give(u"jeton"_s);
    untilFinished();
    EXPECT_EQ(exitCode, 1);
    EXPECT_EQ(line,
              u"the council enrolled « Borne 1 », but its token is lost: the keyring did not answer in time. The code "
              "is spent: ask for a new one"_s);
}

TEST_F(EnrolCommandTest, HasWordsForEveryProblemOfTheVault)
{
    QStringList lines;
    for (const Problem problem :
         {Problem::Absent, Problem::Locked, Problem::Slow, Problem::Refused, Problem::TooLarge, Problem::Corrupted}) {
        EnrolCommand other(vault, council, Secret(u"CODE-1"_s), {u"rieumes"_s, u"kiosk"_s, u"Borne 1"_s});
        QObject::connect(&other, &EnrolCommand::finished, &other, [&](int, const QString &said) { lines << said; });
        vault.failNext(Act::Write, problem);
        const auto before = lines.size();
        other.start();
        ASSERT_TRUE(waitFor([&] { return lines.size() == before + 1; }));
    }
    EXPECT_EQ(lines.removeDuplicates(), 0);
    EXPECT_TRUE(council.records().isEmpty());
}

} // namespace guichet::test
