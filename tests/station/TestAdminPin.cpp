// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <support/Printing.h>
#include <support/Waiting.h>

#include <station/AdminPin.h>

#include <gtest/gtest.h>

#include <QElapsedTimer>
#include <QList>

#include <sodium.h>

#include <array>
#include <thread>

namespace guichet::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Answer = AdminPin::Answer;

namespace {

const QString rightPin = u"274930"_s;

/// At the least cost there is, so that tests are quick.
QString cheapHash()
{
    EXPECT_GE(sodium_init(), 0);
    const QByteArray pin = rightPin.toUtf8();
    std::array<char, crypto_pwhash_STRBYTES> text {};
    EXPECT_EQ(crypto_pwhash_str(text.data(), pin.constData(), static_cast<unsigned long long>(pin.size()),
                                crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN),
              0);
    return QString::fromLatin1(text.data());
}

} // namespace

class AdminPinTest : public ::testing::Test
{
protected:
    Ticket begin(const QString &typed)
    {
        return pin.verify(Secret(typed), [this](Answer answer) {
            EXPECT_EQ(std::this_thread::get_id(), here);
            answers << answer;
        });
    }

    Answer answerTo(const QString &typed)
    {
        answers.clear();
        const Ticket ticket = begin(typed);
        EXPECT_TRUE(answers.isEmpty()) << "answered at once";
        EXPECT_TRUE(waitFor([this] { return !answers.isEmpty(); }));
        EXPECT_EQ(answers.size(), 1);
        return answers.value(0, Answer::NotChecked);
    }

    const std::thread::id here = std::this_thread::get_id();
    std::chrono::steady_clock::time_point now {1h};
    AdminPin pin {cheapHash(), [this] { return now; }};
    QList<Answer> answers;
};

TEST_F(AdminPinTest, OpensToTheRightPinAlone)
{
    EXPECT_TRUE(pin.isSet());
    EXPECT_EQ(answerTo(rightPin), Answer::Right);
    EXPECT_EQ(answerTo(u"274931"_s), Answer::Wrong);
    EXPECT_EQ(answerTo(u""_s), Answer::Wrong);
}

TEST_F(AdminPinTest, StaysShutLongerAfterEachWrongTry)
{
    for (const std::chrono::seconds pause : {0s, 0s, 5s, 15s, 60s, 300s, 300s, 300s}) {
        EXPECT_EQ(answerTo(u"000000"_s), Answer::Wrong);
        EXPECT_EQ(pin.pause(), pause);
        if (pause > 0s) {
            // Not even the right one is looked at, nor does it count.
            now += pause - 1ms;
            EXPECT_EQ(pin.pause(), 1s);
            EXPECT_EQ(answerTo(rightPin), Answer::TooSoon);
            EXPECT_EQ(answerTo(u"000000"_s), Answer::TooSoon);
            now += 1ms;
            EXPECT_EQ(pin.pause(), 0s);
        }
    }
    EXPECT_EQ(answerTo(rightPin), Answer::Right);
    // And everything begins anew.
    EXPECT_EQ(answerTo(u"000000"_s), Answer::Wrong);
    EXPECT_EQ(pin.pause(), 0s);
}

TEST_F(AdminPinTest, LooksAtOneTryAtATime)
{
    const Ticket first = begin(u"000000"_s);
    const Ticket second = begin(rightPin);
    EXPECT_TRUE(waitFor([this] { return answers.size() == 2; }));
    EXPECT_TRUE(answers.contains(Answer::TooSoon));
    EXPECT_TRUE(answers.contains(Answer::Wrong));
}

TEST_F(AdminPinTest, CountsATryWhoseAnswerNobodyWants)
{
    EXPECT_EQ(answerTo(u"000000"_s), Answer::Wrong);
    EXPECT_EQ(answerTo(u"000000"_s), Answer::Wrong);
    answers.clear();
    begin(u"000000"_s).cancel();
    EXPECT_TRUE(waitFor([this] { return pin.pause() == 5s; }));
    EXPECT_TRUE(answers.isEmpty());
}

TEST_F(AdminPinTest, DropsTheAnswerWithItsTicket)
{
    begin(rightPin).cancel();
    Answer next = Answer::TooSoon;
    while (next == Answer::TooSoon) {
        next = answerTo(u"000000"_s);
    }
    EXPECT_EQ(next, Answer::Wrong);
}

TEST_F(AdminPinTest, StaysShutWithoutAHash)
{
    AdminPin none {QString()};
    EXPECT_FALSE(none.isSet());
    std::optional<Answer> answer;
    const Ticket ticket = none.verify(Secret(rightPin), [&answer](Answer given) { answer = given; });
    EXPECT_FALSE(answer.has_value());
    EXPECT_TRUE(waitFor([&answer] { return answer.has_value(); }));
    EXPECT_EQ(answer, Answer::NotSet);
}

TEST_F(AdminPinTest, MayBeDestroyedWhileItLooks)
{
    bool answered = false;
    {
        AdminPin gone {cheapHash()};
        const Ticket ticket = gone.verify(Secret(rightPin), [&answered](Answer) { answered = true; });
    }
    EXPECT_EQ(answerTo(rightPin), Answer::Right);
    EXPECT_FALSE(answered);
}

TEST_F(AdminPinTest, HashesAtTheCostOfTheHouse)
{
    const QString hash = AdminPin::hash(Secret(rightPin));
    EXPECT_TRUE(hash.startsWith(u"$argon2id$v=19$m=65536,t=2,p=1$"_s)) << hash;
    EXPECT_TRUE(AdminPin::isHash(hash));
    EXPECT_NE(AdminPin::hash(Secret(rightPin)), hash) << "no salt";
    AdminPin made {hash};
    QElapsedTimer time;
    time.start();
    std::optional<Answer> answer;
    const Ticket ticket = made.verify(Secret(rightPin), [&answer](Answer given) { answer = given; });
    const qint64 blocked = time.elapsed();
    EXPECT_TRUE(waitFor([&answer] { return answer.has_value(); }));
    EXPECT_EQ(answer, Answer::Right);
    RecordProperty("milliseconds", static_cast<int>(time.elapsed()));
    RecordProperty("blockedMilliseconds", static_cast<int>(blocked));
}

TEST_F(AdminPinTest, KnowsAHash)
{
    EXPECT_TRUE(AdminPin::isHash(cheapHash()));
    for (const QString &text : {u""_s, u"274930"_s, u"$argon2id$"_s, cheapHash().replace(u"argon2id"_s, u"argon2i"_s),
                                cheapHash().chopped(30), cheapHash() + QString(200, u'A')}) {
        EXPECT_FALSE(AdminPin::isHash(text)) << text;
    }
}

TEST_F(AdminPinTest, KnowsAWeakPin)
{
    for (const QString &text : {u""_s, u"1"_s, u"27493"_s, u"000000"_s, u"aaaaaaaa"_s, u"123456"_s, u"987654"_s,
                                u"345678901"_s.left(6), u"abcdef"_s}) {
        EXPECT_TRUE(AdminPin::weakness(text).has_value()) << text;
    }
    for (const QString &text : {rightPin, u"135791"_s, u"un mot de passe"_s, u"112233"_s}) {
        EXPECT_FALSE(AdminPin::weakness(text).has_value()) << text;
    }
}

} // namespace guichet::test
