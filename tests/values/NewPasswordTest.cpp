// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <values/NewPassword.h>

#include <gtest/gtest.h>

#include <type_traits>

using namespace Qt::StringLiterals;
using namespace guichet;

static_assert(!std::is_copy_constructible_v<NewPassword> && !std::is_copy_assignable_v<NewPassword>);
static_assert(std::is_nothrow_move_constructible_v<NewPassword>);

namespace {

using Answers = QList<PasswordRuleAnswer>;

constexpr PasswordPolicy usual {12, 128, 1, 1, 1};

struct Counts
{
    int length;
    int uppercase;
    int digits;
    int specials;
};

} // namespace

TEST(NewPassword, CountsByUnicodeCategoryInNfc)
{
    struct Case
    {
        QString typed;
        Counts counts;
    };
    const QList<Case> cases {
        {u""_s, {0, 0, 0, 0}},        {u"Ab1!"_s, {4, 1, 1, 1}},
        {u" A b "_s, {5, 1, 0, 0}},   {u"a\u00A0\t\n\u2028\u3000"_s, {6, 0, 0, 0}},
        {u"ÉÇŒß"_s, {4, 3, 0, 0}},    {u"E\u0301"_s, {1, 1, 0, 0}}, // composes to É
        {u"q\u0301"_s, {2, 0, 0, 1}}, // nothing to compose to: the mark stays, and is neither letter, number nor white space
        {u"ǅ"_s, {1, 0, 0, 0}}, // titlecase is not uppercase
        {u"ªʰ中"_s, {3, 0, 0, 0}},    {u"٣３۳"_s, {3, 0, 3, 0}},
        {u"²½Ⅷ"_s, {3, 0, 0, 0}}, // numbers that are no digits are no specials either
        {u"€_-«»#"_s, {6, 0, 0, 6}},  {u"😀"_s, {1, 0, 0, 1}},
        {u"𝐀𝟏𐐀"_s, {3, 2, 1, 0}},     {u"👩‍👧"_s, {3, 0, 0, 3}},
    };
    for (const Case &c : cases) {
        const Answers expected {
            {PasswordRule::MinimumLength, 12, c.counts.length, c.counts.length >= 12},
            {PasswordRule::MaximumLength, 128, c.counts.length, c.counts.length <= 128},
            {PasswordRule::Uppercase, 1, c.counts.uppercase, c.counts.uppercase >= 1},
            {PasswordRule::Digits, 1, c.counts.digits, c.counts.digits >= 1},
            {PasswordRule::Specials, 1, c.counts.specials, c.counts.specials >= 1},
        };
        EXPECT_EQ(NewPassword::check(c.typed, usual), expected) << "typed: « " << c.typed.toStdString() << " »";
    }
}

TEST(NewPassword, LeavesOutRulesWithoutRequirement)
{
    EXPECT_EQ(NewPassword::check(u"a"_s, (PasswordPolicy {8, 0, 0, 2, -1})),
              (Answers {{PasswordRule::MinimumLength, 8, 1, false}, {PasswordRule::Digits, 2, 0, false}}));
    EXPECT_EQ(NewPassword::check(u"a"_s, (PasswordPolicy {0, 0, 0, 0, 0})), Answers {});
}

TEST(NewPassword, KeepsWhatMeetsThePolicyInNfc)
{
    struct Case
    {
        QString typed;
        QString kept;
    };
    const QList<Case> cases {
        {u"Quatre mots 1!"_s, u"Quatre mots 1!"_s},
        {u"  Quatre mots 1!\n"_s, u"  Quatre mots 1!\n"_s},
        {u"E\u0301te\u0301 a\u0300 Rieumes 1!"_s, u"Été à Rieumes 1!"_s},
        {u"𝐀bcdefghij1😀"_s, u"𝐀bcdefghij1😀"_s},
    };
    for (const Case &c : cases) {
        const auto outcome = NewPassword::parse(c.typed, usual);
        ASSERT_TRUE(outcome.ok()) << c.typed.toStdString();
        EXPECT_EQ(outcome.value().secret().reveal().toStdString(), c.kept.toStdString());
    }
}

TEST(NewPassword, TellsTheUnmetRules)
{
    EXPECT_EQ(NewPassword::parse(u"Ab1!"_s, usual).error(), (Answers {{PasswordRule::MinimumLength, 12, 4, false}}));
    EXPECT_EQ(NewPassword::parse(u"abc"_s, usual).error(), (Answers {{PasswordRule::MinimumLength, 12, 3, false},
                                                                     {PasswordRule::Uppercase, 1, 0, false},
                                                                     {PasswordRule::Digits, 1, 0, false},
                                                                     {PasswordRule::Specials, 1, 0, false}}));
    EXPECT_EQ(NewPassword::parse(u"Ab1!"_s.repeated(33), usual).error(),
              (Answers {{PasswordRule::MaximumLength, 128, 132, false}}));
    EXPECT_TRUE(NewPassword::parse(u"Ab1!"_s.repeated(32), usual).ok());
    // Twelve code points, although thirteen UTF-16 units; and eleven, although twelve units.
    EXPECT_TRUE(NewPassword::parse(u"Abcdefghij1😀"_s, usual).ok());
    EXPECT_FALSE(NewPassword::parse(u"Abcdefghi1😀"_s, usual).ok());
}

TEST(NewPassword, RefusesNothingWhateverThePolicy)
{
    constexpr PasswordPolicy lax {0, 0, 0, 0, 0};
    EXPECT_EQ(NewPassword::parse(u""_s, lax).error(), (Answers {{PasswordRule::MinimumLength, 1, 0, false}}));
    EXPECT_TRUE(NewPassword::parse(u" "_s, lax).ok());
}
