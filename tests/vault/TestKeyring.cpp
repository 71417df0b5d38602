// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Asking.h"
#include "Keyring.h"

#include <station/KeepCommand.h>
#include <station/KeychainVault.h>
#include <station/VaultCheck.h>
#include <support/Printing.h>
#include <support/Waiting.h>

#include <gtest/gtest.h>

#include <QElapsedTimer>

#include <memory>

namespace guichet::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Problem = Vault::Problem;

namespace {

const QByteArray password = "mot-de-passe-du-trousseau";
const auto host = u"dechets.example.fr"_s;
const auto key = u"guichet/dechets.example.fr/terminal-token"_s;
const auto token = u"jeton-«é»-0123456789"_s;

} // namespace

/// On a session bus where nobody starts a keyring but the test.
class KeyringTest : public ::testing::Test
{
protected:
    Keyring keyring;
    KeychainVault vault {host};
    /// Not so patient.
    KeychainVault quick {host, 200ms};
};

TEST_F(KeyringTest, KeepsReadsAndErases)
{
    keyring.start(password);
    EXPECT_EQ(readProblem(vault), Problem::NotFound);
    EXPECT_EQ(write(vault, token), std::nullopt);
    EXPECT_EQ(read(vault), token);
    EXPECT_EQ(write(vault, u"un autre"_s), std::nullopt);
    EXPECT_EQ(read(vault), u"un autre"_s);
    EXPECT_EQ(erase(vault), std::nullopt);
    EXPECT_EQ(readProblem(vault), Problem::NotFound);
    EXPECT_EQ(erase(vault), std::nullopt) << "what is not there is erased";
}

TEST_F(KeyringTest, KeepsAcrossAPowerCut)
{
    keyring.start(password);
    ASSERT_EQ(write(vault, token), std::nullopt);
    keyring.kill();
    keyring.start(password);
    EXPECT_EQ(read(vault), token);
}

TEST_F(KeyringTest, LeavesNothingInClearOnTheDisk)
{
    keyring.start(password);
    ASSERT_EQ(write(vault, u"marque-du-jeton"_s), std::nullopt);
    const QByteArray files = keyring.files();
    EXPECT_GT(files.size(), 100);
    const QByteArray mark = "marque-du-jeton";
    EXPECT_FALSE(files.contains(mark));
    EXPECT_FALSE(files.contains(mark.toBase64().chopped(4)));
}

TEST_F(KeyringTest, KeepsEachCouncilAndNameApart)
{
    keyring.start(password);
    KeychainVault other(u"autre.example.fr"_s);
    ASSERT_EQ(write(vault, token), std::nullopt);
    EXPECT_EQ(readProblem(other), Problem::NotFound);
    EXPECT_EQ(readProblem(vault, u"proxy"_s), Problem::NotFound);
    ASSERT_EQ(write(other, u"un autre"_s), std::nullopt);
    EXPECT_EQ(erase(other), std::nullopt);
    EXPECT_EQ(read(vault), token);
}

TEST_F(KeyringTest, JudgesWhatLiesThere)
{
    keyring.start(password);
    ASSERT_EQ(write(vault, token), std::nullopt);
    const QByteArray good = QByteArray::fromBase64(keyring.lookUp(key));
    ASSERT_TRUE(good.startsWith("guichet"));
    for (const QByteArray &bad : {QByteArray("un jeton en clair"), good.chopped(1), good + 'x', QByteArray()}) {
        ASSERT_EQ(erase(vault), std::nullopt);
        keyring.plant(key, bad);
        EXPECT_EQ(readProblem(vault), Problem::Corrupted) << bad.toHex().constData();
    }
    keyring.plant(u"guichet/dechets.example.fr/proxy"_s, good);
    EXPECT_EQ(readProblem(vault, u"proxy"_s), Problem::Corrupted) << "moved from another name";
    EXPECT_EQ(write(vault, token), std::nullopt);
    EXPECT_EQ(read(vault), token) << "written anew, it is good again";
}

TEST_F(KeyringTest, HasALimitOfOurs)
{
    keyring.start(password);
    const QString longest(16 * 1024, u'a');
    EXPECT_EQ(write(vault, longest), std::nullopt);
    EXPECT_EQ(read(vault), longest);
    EXPECT_EQ(write(vault, longest + u'a'), Problem::TooLarge);
    EXPECT_EQ(read(vault), longest);
}

TEST_F(KeyringTest, SaysThatItIsLockedAndNeverPrompts)
{
    keyring.start(password);
    ASSERT_EQ(write(vault, token), std::nullopt);
    keyring.lock();
    QElapsedTimer time;
    time.start();
    EXPECT_EQ(readProblem(vault), Problem::Locked);
    EXPECT_EQ(write(vault, u"un autre"_s), Problem::Locked);
    EXPECT_EQ(erase(vault), Problem::Locked);
    EXPECT_LT(time.elapsed(), 4000) << "it was not the deadline that told";

    keyring.kill();
    keyring.start();
    EXPECT_EQ(readProblem(vault), Problem::Locked) << "started by itself, unlocked by nobody";
    EXPECT_EQ(readProblem(vault, u"proxy"_s), Problem::Locked) << "though nothing of that name may be there";

    keyring.kill();
    keyring.start(password);
    EXPECT_EQ(read(vault), token) << "nothing was lost, and the same vault finds it";
}

TEST_F(KeyringTest, IsAbsentWithoutAKeyring)
{
    EXPECT_EQ(readProblem(vault), Problem::Absent);
    EXPECT_EQ(write(vault, token), Problem::Absent);
    EXPECT_EQ(erase(vault), Problem::Absent);
    keyring.start();
    EXPECT_EQ(write(vault, token), Problem::Absent) << "a daemon, but a keyring was never made";
    keyring.kill();
    keyring.start(password);
    EXPECT_EQ(write(vault, token), std::nullopt);
    keyring.kill();
    EXPECT_EQ(readProblem(vault), Problem::Absent);
}

TEST_F(KeyringTest, IsAbsentWhenItDiesWhileAsked)
{
    keyring.start(password);
    ASSERT_EQ(write(vault, token), std::nullopt);
    keyring.freeze();
    Answer answer;
    askRead(vault, answer);
    stayFor(50ms);
    EXPECT_FALSE(answer.came());
    keyring.kill();
    ASSERT_TRUE(waitFor([&] { return answer.came(); }));
    EXPECT_EQ(answer.problem, Problem::Absent);
    keyring.start(password);
    EXPECT_EQ(read(vault), token);
    EXPECT_EQ(answer.times, 1);
}

TEST_F(KeyringTest, AnswersOnceWheneverItDies)
{
    keyring.start(password);
    ASSERT_EQ(write(vault, token), std::nullopt);
    // Later each time: before, during and after what QtKeychain does.
    for (int step = 0; step < 10; ++step) {
        KeychainVault patient(host);
        Answer written;
        Answer readBack;
        askWrite(patient, written, token);
        askRead(patient, readBack);
        stayFor(step * 2ms);
        keyring.kill();
        ASSERT_TRUE(waitFor([&] { return written.came() && readBack.came(); })) << "killed after " << 2 * step << " ms";
        for (const Answer *answer : {&written, &readBack}) {
            EXPECT_TRUE(answer->good() || answer->problem == Problem::Absent)
                << ::testing::PrintToString(*answer->problem);
        }
        keyring.start(password);
        EXPECT_EQ(read(vault), token);
        EXPECT_EQ(written.times, 1);
        EXPECT_EQ(readBack.times, 1);
    }
}

TEST_F(KeyringTest, IsSlowAfterOurDeadlineAndServesAgain)
{
    keyring.start(password);
    ASSERT_EQ(write(vault, token), std::nullopt);
    keyring.freeze();
    QElapsedTimer time;
    time.start();
    std::array<Answer, 3> answers;
    askRead(quick, answers[0]);
    askWrite(quick, answers[1], u"un autre"_s);
    askErase(quick, answers[2]);
    ASSERT_TRUE(waitFor([&] { return answers[0].came() && answers[1].came() && answers[2].came(); }));
    EXPECT_LT(time.elapsed(), 2000) << "the waiting ones do not wait for each other's deadline";
    for (const Answer &answer : answers) {
        EXPECT_EQ(answer.problem, Problem::Slow);
    }
    keyring.resume();
    EXPECT_TRUE(waitFor([&] { return read(quick) == token; }));
    for (const Answer &answer : answers) {
        EXPECT_EQ(answer.times, 1);
    }
}

TEST_F(KeyringTest, IsSlowWheneverItStops)
{
    keyring.start(password);
    ASSERT_EQ(write(vault, token), std::nullopt);
    for (int step = 0; step < 10; ++step) {
        Answer answer;
        askRead(quick, answer);
        stayFor(step * 1ms);
        keyring.freeze();
        ASSERT_TRUE(waitFor([&] { return answer.came(); })) << "stopped after " << step << " ms";
        EXPECT_TRUE(answer.good() || answer.problem == Problem::Slow);
        keyring.resume();
        EXPECT_EQ(read(vault), token);
        EXPECT_EQ(answer.times, 1);
    }
}

TEST_F(KeyringTest, DropsAnAnswerWithItsTicket)
{
    keyring.start(password);
    ASSERT_EQ(write(vault, token), std::nullopt);
    Answer atOnce;
    askRead(vault, atOnce);
    atOnce.ticket.cancel();
    Answer underWay;
    askRead(vault, underWay);
    stayFor(2ms);
    underWay.ticket.cancel();
    const int before = underWay.times;
    EXPECT_EQ(read(vault), token) << "those that follow are served";
    EXPECT_EQ(atOnce.times, 0);
    EXPECT_EQ(underWay.times, before);
}

TEST_F(KeyringTest, MayEndAtAnyTime)
{
    keyring.start(password);
    ASSERT_EQ(write(vault, token), std::nullopt);
    for (int step = 0; step < 10; ++step) {
        Answer answer;
        auto brief = std::make_unique<KeychainVault>(host);
        askRead(*brief, answer);
        stayFor(step * 1ms);
        brief.reset();
        const int before = answer.times;
        EXPECT_EQ(read(vault), token);
        EXPECT_EQ(answer.times, before);
    }
    auto brief = std::make_unique<KeychainVault>(host);
    bool ended = false;
    const Ticket ticket = brief->read(tokenName, [&](auto) {
        brief.reset();
        ended = true;
    });
    EXPECT_TRUE(waitFor([&] { return ended; })) << "by whoever hears its answer, too";
}

TEST_F(KeyringTest, IsFoundGoodByTheCheck)
{
    keyring.start(password);
    VaultCheck check(vault);
    QList<std::optional<Problem>> found;
    QObject::connect(&check, &VaultCheck::finished, &check, [&](auto problem) { found << problem; });
    check.start();
    ASSERT_TRUE(waitFor([&] { return !found.isEmpty(); }));
    EXPECT_EQ(found.first(), std::nullopt);
    EXPECT_EQ(readProblem(vault, u"check"_s), Problem::NotFound) << "nothing is left of it";
    keyring.lock();
    check.start();
    ASSERT_TRUE(waitFor([&] { return found.size() == 2; }));
    EXPECT_EQ(found.last(), Problem::Locked);
}

TEST_F(KeyringTest, KeepsWhatAnAdministratorLaysThere)
{
    QList<int> codes;
    QStringList lines;
    const auto keep = [&](const QString &secret) {
        KeepCommand command(vault, Vault::postgresPassword, Secret(secret));
        QObject::connect(&command, &KeepCommand::finished, &command, [&](int code, const QString &line) {
            codes << code;
            lines << line;
        });
        const auto before = codes.size();
        command.start();
        EXPECT_TRUE(waitFor([&] { return codes.size() > before; }));
    };
    keep(u"mot de passe"_s);
    keyring.start(password);
    keep(u"mot de passe"_s);
    keyring.kill();
    keyring.start(password);
    EXPECT_EQ(read(vault, Vault::postgresPassword), u"mot de passe"_s) << "the journal finds it after a power cut";
    keep(u"un autre"_s);
    EXPECT_EQ(read(vault, Vault::postgresPassword), u"un autre"_s);
    keyring.lock();
    keep(u"un troisième"_s);
    EXPECT_EQ(codes, (QList {1, 0, 0, 1}));
    EXPECT_TRUE(lines.value(0).contains(u"no keyring"_s)) << lines.value(0);
    EXPECT_TRUE(lines.value(3).contains(u"locked"_s)) << lines.value(3);
}

} // namespace guichet::test
