// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <support/FakeVault.h>
#include <support/Printing.h>
#include <support/Waiting.h>

#include <station/KeepCommand.h>

#include <gtest/gtest.h>

#include <cstdio>
#include <memory>

namespace guichet::test {

using namespace Qt::StringLiterals;
using Act = FakeVault::Act;
using Problem = Vault::Problem;

class KeepCommandTest : public ::testing::Test
{
protected:
    KeepCommandTest()
    {
        QObject::connect(&command, &KeepCommand::finished, &command, [this](int code, const QString &said) {
            ++times;
            exitCode = code;
            line = said;
        });
    }

    void untilFinished()
    {
        command.start();
        ASSERT_TRUE(waitFor([&] { return times > 0; }));
        EXPECT_EQ(times, 1);
        EXPECT_FALSE(line.contains(u'\n'));
        EXPECT_FALSE(line.contains(u"mot de passe"_s));
    }

    FakeVault vault {FakeVault::Delivery::ByEventLoop};
    KeepCommand command {vault, Vault::postgresPassword, Secret(u" mot de passe "_s)};
    int times = 0;
    int exitCode = -1;
    QString line;
};

TEST_F(KeepCommandTest, LaysItInTheVaultAndReadsItBack)
{
    vault.entries.insert(u"postgres-password"_s, u"un ancien"_s);
    untilFinished();
    EXPECT_EQ(exitCode, 0);
    EXPECT_EQ(line, u"kept « postgres-password » in this user's keyring"_s);
    EXPECT_EQ(vault.entries.value(u"postgres-password"_s), u" mot de passe "_s) << "as it was typed";
    EXPECT_EQ(vault.acts(), (QList {Act::Write, Act::Read}));
}

TEST_F(KeepCommandTest, SaysWhyItIsNotKept)
{
    vault.failNext(Act::Write, Problem::Locked);
    untilFinished();
    EXPECT_EQ(exitCode, 1);
    EXPECT_TRUE(line.startsWith(u"« postgres-password » is not kept: the keyring is locked"_s)) << line;
    EXPECT_EQ(vault.acts(), QList {Act::Write});
}

TEST_F(KeepCommandTest, DoesNotBelieveAVaultThatForgets)
{
    vault.failNext(Act::Read, Problem::NotFound);
    untilFinished();
    EXPECT_EQ(exitCode, 1);
    EXPECT_EQ(line, u"« postgres-password » is not kept: the keyring did not give back what it was given"_s);
}

TEST_F(KeepCommandTest, DoesNotBelieveAVaultThatKeepsSomethingElse)
{
    command.start();
    ASSERT_TRUE(waitFor([&] { return vault.records().size() == 2; }));
    vault.entries.insert(u"postgres-password"_s, u"autre"_s);
    ASSERT_TRUE(waitFor([&] { return times > 0; }));
    EXPECT_EQ(exitCode, 1);
    EXPECT_EQ(line, u"« postgres-password » is not kept: the keyring did not give back what it was given"_s);
}

namespace {

struct Closing
{
    void operator()(std::FILE *file) const { std::fclose(file); }
};

Outcome<Secret, QString> afterTyping(const QByteArray &typed)
{
    const std::unique_ptr<std::FILE, Closing> input(std::tmpfile());
    std::fwrite(typed.constData(), 1, static_cast<std::size_t>(typed.size()), input.get());
    std::rewind(input.get());
    const std::unique_ptr<std::FILE, Closing> errors(std::tmpfile());
    auto asked = KeepCommand::ask(Vault::postgresPassword, input.get(), errors.get());
    EXPECT_EQ(std::ftell(errors.get()), 0) << "nobody is asked through a pipe";
    return asked;
}

} // namespace

TEST(KeepCommandAskTest, TakesOneLineOfAPipeAsItIs)
{
    for (const QByteArray &typed : {" été «1» "_ba, " été «1» \n"_ba, " été «1» \r\nune autre ligne\n"_ba}) {
        const auto asked = afterTyping(typed);
        ASSERT_TRUE(asked.ok());
        EXPECT_TRUE(asked.value().equals(Secret(u" été «1» "_s)));
    }
}

TEST(KeepCommandAskTest, SaysThatThereIsNone)
{
    for (const QByteArray &typed : {""_ba, "\n"_ba, QByteArray(600, 'a') + '\n'}) {
        const auto asked = afterTyping(typed);
        ASSERT_FALSE(asked.ok());
        EXPECT_EQ(asked.error(),
                  u"nothing kept: --keep-secret needs the secret on a line of its own, of 500 bytes at most"_s);
    }
}

} // namespace guichet::test
