// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <support/EnrolmentDesk.h>
#include <support/FakeVault.h>
#include <support/Printing.h>
#include <support/Waiting.h>

#include <station/TerminalIdentity.h>

#include <gtest/gtest.h>

namespace guichet::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = TerminalIdentity::State;
using Act = FakeVault::Act;
using Problem = Vault::Problem;

namespace {

const auto tokenName = u"terminal-token"_s;
const TerminalIdentity::Place place {u"rieumes"_s, u"kiosk"_s, u"Borne 1"_s};
/// Asked again as soon as the event loop runs.
constexpr VaultPauses atOnce {.first = 0ms, .longest = 0ms};
constexpr VaultPauses hours {.first = 1h, .longest = 1h};

Failure failure(FailureCode code, bool definite)
{
    return {.code = code, .definite = definite};
}

} // namespace

class TerminalIdentityTest : public ::testing::Test
{
protected:
    void begin(const VaultPauses &pauses = hours)
    {
        identity = std::make_unique<TerminalIdentity>(vault, council, pauses);
        QObject::connect(identity.get(), &TerminalIdentity::tokenKnown, identity.get(),
                         [this](const Secret &token) { said << u"known "_s + token.reveal(); });
        QObject::connect(identity.get(), &TerminalIdentity::tokenForgotten, identity.get(),
                         [this] { said << u"forgotten"_s; });
        QObject::connect(identity.get(), &TerminalIdentity::enrolled, identity.get(), [this] {
            said << u"enrolled"_s;
            EXPECT_FALSE(identity->isEnrolling());
        });
        QObject::connect(identity.get(), &TerminalIdentity::enrolmentFailed, identity.get(),
                         [this](const Failure &why) {
                             said << u"failed "_s + why.supportCode();
                             EXPECT_FALSE(identity->isEnrolling());
                         });
    }

    void enrol(const QString &code = u"CODE-1"_s) { identity->enrol(Secret(code), place); }

    FakeVault vault;
    EnrolmentDesk council;
    std::unique_ptr<TerminalIdentity> identity;
    QStringList said;
};

TEST_F(TerminalIdentityTest, AsksNothingUntilItIsOpened)
{
    begin();
    EXPECT_EQ(identity->state(), State::Unknown);
    EXPECT_TRUE(vault.records().isEmpty());
    identity->open();
    identity->open();
    EXPECT_EQ(identity->state(), State::Reading);
    EXPECT_EQ(vault.acts(), QList {Act::Read});
    EXPECT_EQ(vault.records().first().name, tokenName);
}

TEST_F(TerminalIdentityTest, HandsOverTheTokenThatTheVaultHas)
{
    vault.entries[tokenName] = u"jeton"_s;
    begin();
    identity->open();
    vault.deliver();
    EXPECT_EQ(identity->state(), State::Enrolled);
    EXPECT_TRUE(identity->isKept());
    EXPECT_EQ(identity->token().reveal(), u"jeton"_s);
    EXPECT_EQ(said, QStringList {u"known jeton"_s});
}

TEST_F(TerminalIdentityTest, IsNotEnrolledWhenNothingLiesThere)
{
    begin();
    identity->open();
    vault.deliver();
    EXPECT_EQ(identity->state(), State::NotEnrolled);
    EXPECT_EQ(identity->problem(), std::nullopt);
    EXPECT_TRUE(identity->token().isEmpty());
}

TEST_F(TerminalIdentityTest, AsksAVaultAgainThatMayTellLater)
{
    vault.entries[tokenName] = u"jeton"_s;
    for (const Problem problem : {Problem::Locked, Problem::Slow, Problem::Absent}) {
        said.clear();
        vault.failNext(Act::Read, problem);
        begin(atOnce);
        const auto before = vault.records().size();
        identity->open();
        vault.deliver();
        EXPECT_EQ(identity->state(), State::VaultProblem);
        EXPECT_EQ(identity->problem(), problem);
        ASSERT_TRUE(waitFor([&] { return vault.records().size() == before + 2; }));
        EXPECT_EQ(identity->state(), State::VaultProblem) << "what is known stays until something else is known";
        vault.deliver();
        EXPECT_EQ(identity->state(), State::Enrolled);
        EXPECT_EQ(identity->problem(), std::nullopt);
        EXPECT_EQ(said, QStringList {u"known jeton"_s});
    }
}

TEST_F(TerminalIdentityTest, DoesNotAskAgainWhatNeedsSomebody)
{
    for (const Problem problem : {Problem::Refused, Problem::Corrupted}) {
        vault.failNext(Act::Read, problem);
        begin(atOnce);
        const auto before = vault.records().size();
        identity->open();
        vault.deliver();
        EXPECT_EQ(identity->problem(), problem);
        stayFor(20ms);
        EXPECT_EQ(vault.records().size(), before + 1);
    }
}

TEST(VaultPausesTest, GrowToFiveMinutes)
{
    EXPECT_EQ(VaultPauses().first, 5s);
    EXPECT_EQ(VaultPauses().longest, 5min);
    FakeVault vault(FakeVault::Delivery::ByEventLoop);
    EnrolmentDesk council;
    TerminalIdentity identity(vault, council);
    auto *timer = identity.findChild<QTimer *>();
    ASSERT_NE(timer, nullptr);
    QList<std::chrono::milliseconds> pauses;
    for (int i = 0; i < 9; ++i) {
        vault.failNext(Act::Read, Problem::Locked);
    }
    identity.open();
    while (pauses.size() < 9) {
        ASSERT_TRUE(waitFor([&] { return timer->isActive(); }));
        pauses << timer->intervalAsDuration();
        // Now, rather than then.
        timer->start(0);
        ASSERT_TRUE(waitFor([&] { return vault.records().size() > pauses.size(); }));
    }
    EXPECT_EQ(pauses, QList<std::chrono::milliseconds>({5s, 10s, 20s, 40s, 80s, 160s, 5min, 5min, 5min}));
}

TEST_F(TerminalIdentityTest, EnrolsAndKeeps)
{
    begin();
    identity->open();
    vault.deliver();
    enrol();
    EXPECT_TRUE(identity->isEnrolling());
    EXPECT_EQ(council.records().last().values, QStringList({u"CODE-1"_s, u"rieumes"_s, u"kiosk"_s, u"Borne 1"_s}));
    enrol();
    EXPECT_EQ(council.records().size(), 1) << "one at a time";
    council.give(u"jeton"_s);
    EXPECT_EQ(identity->state(), State::Enrolled);
    EXPECT_FALSE(identity->isKept());
    EXPECT_TRUE(identity->isEnrolling()) << "until the vault has answered";
    vault.deliver();
    EXPECT_TRUE(identity->isKept());
    EXPECT_EQ(vault.entries[tokenName], u"jeton"_s);
    EXPECT_EQ(said, QStringList({u"known jeton"_s, u"enrolled"_s}));
}

TEST_F(TerminalIdentityTest, UsesForThisRunWhatTheVaultDoesNotKeep)
{
    for (const Problem problem : {Problem::Refused, Problem::TooLarge, Problem::Locked}) {
        said.clear();
        begin();
        enrol();
        vault.failNext(Act::Write, problem);
        council.give(u"jeton"_s);
        vault.deliver();
        EXPECT_EQ(identity->state(), State::Enrolled);
        EXPECT_FALSE(identity->isKept());
        EXPECT_EQ(identity->problem(), problem);
        EXPECT_EQ(identity->token().reveal(), u"jeton"_s);
        EXPECT_EQ(said, QStringList({u"known jeton"_s, u"enrolled"_s}));
    }
}

TEST_F(TerminalIdentityTest, KeepsLaterWhatALockedVaultDidNotTake)
{
    begin(atOnce);
    enrol();
    vault.failNext(Act::Write, Problem::Locked);
    council.give(u"jeton"_s);
    vault.deliver();
    ASSERT_TRUE(waitFor([&] { return vault.acts() == QList({Act::Write, Act::Write}); }));
    vault.deliver();
    EXPECT_TRUE(identity->isKept());
    EXPECT_EQ(identity->problem(), std::nullopt);
    EXPECT_EQ(vault.entries[tokenName], u"jeton"_s);
    EXPECT_EQ(said, QStringList({u"known jeton"_s, u"enrolled"_s})) << "said once";
}

TEST_F(TerminalIdentityTest, RepeatsUnderTheSameKeyUntilTheAnswerIsDefinite)
{
    begin();
    enrol();
    council.give(failure(FailureCode::TimedOut, false));
    enrol();
    council.give(failure(FailureCode::EnrolmentRefused, true));
    enrol();
    council.give(failure(FailureCode::TimedOut, false));
    enrol(u"CODE-2"_s);
    council.give(failure(FailureCode::TimedOut, false));
    identity->enrol(Secret(u"CODE-2"_s), {u"cazeres"_s, u"kiosk"_s, u"Borne 1"_s});
    const auto key = [this](int i) { return council.records()[i].key; };
    EXPECT_FALSE(key(0).isNull());
    EXPECT_EQ(key(1), key(0)) << "the outcome was unknown";
    EXPECT_NE(key(2), key(1)) << "the council had decided";
    EXPECT_NE(key(3), key(2)) << "another code";
    EXPECT_NE(key(4), key(3)) << "another place";
}

TEST_F(TerminalIdentityTest, StaysWhatItWasWhenTheCouncilRefuses)
{
    vault.entries[tokenName] = u"jeton"_s;
    begin();
    identity->open();
    vault.deliver();
    said.clear();
    enrol();
    council.give(failure(FailureCode::EnrolmentRefused, true));
    EXPECT_EQ(identity->state(), State::Enrolled);
    EXPECT_TRUE(identity->isKept());
    EXPECT_EQ(said, QStringList {u"failed "_s + failure(FailureCode::EnrolmentRefused, true).supportCode()});
    EXPECT_FALSE(vault.deliver()) << "nothing more was asked of it";
}

TEST_F(TerminalIdentityTest, ReadsOnAfterAFailedEnrolmentInTheMiddleOfIt)
{
    vault.entries[tokenName] = u"jeton"_s;
    begin(atOnce);
    identity->open();
    enrol();
    EXPECT_TRUE(vault.records().first().dropped);
    council.give(failure(FailureCode::EnrolmentRefused, true));
    ASSERT_TRUE(waitFor([&] { return vault.records().size() == 2; }));
    vault.deliver();
    EXPECT_EQ(identity->state(), State::Enrolled);
    EXPECT_EQ(identity->token().reveal(), u"jeton"_s);
}

TEST_F(TerminalIdentityTest, TakesANewTokenInPlaceOfACorruptedOne)
{
    vault.failNext(Act::Read, Problem::Corrupted);
    begin();
    identity->open();
    vault.deliver();
    enrol();
    council.give(u"nouveau"_s);
    vault.deliver();
    EXPECT_TRUE(identity->isKept());
    EXPECT_EQ(identity->problem(), std::nullopt);
}

TEST_F(TerminalIdentityTest, ForgetsAtOnceAndSaysWhetherTheVaultDid)
{
    for (const auto &problem : {std::optional<Problem>(), std::optional(Problem::Locked)}) {
        vault.entries[tokenName] = u"jeton"_s;
        begin();
        identity->open();
        vault.deliver();
        said.clear();
        if (problem) {
            vault.failNext(Act::Erase, *problem);
        }
        identity->forget();
        EXPECT_EQ(identity->state(), State::NotEnrolled);
        EXPECT_TRUE(identity->token().isEmpty());
        EXPECT_FALSE(identity->isKept());
        EXPECT_EQ(said, QStringList {u"forgotten"_s});
        vault.deliver();
        EXPECT_EQ(identity->problem(), problem);
        EXPECT_EQ(vault.entries.contains(tokenName), problem.has_value());
    }
}

TEST_F(TerminalIdentityTest, DropsWhatIsOnItsWayWhenForgotten)
{
    begin();
    enrol();
    identity->forget();
    EXPECT_FALSE(council.isAsked());
    EXPECT_FALSE(identity->isEnrolling());
}

TEST_F(TerminalIdentityTest, DropsAnswersAfterItsEnd)
{
    begin();
    identity->open();
    identity.reset();
    EXPECT_TRUE(vault.records().first().dropped);
}

} // namespace guichet::test
