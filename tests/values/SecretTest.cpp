// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <values/Outcome.h>
#include <values/Secret.h>

#include <gtest/gtest.h>

#include <QDebug>

#include <memory>
#include <type_traits>
#include <utility>
#include <variant>

using namespace Qt::StringLiterals;
using namespace guichet;

static_assert(!std::is_copy_constructible_v<Secret> && !std::is_copy_assignable_v<Secret>);
static_assert(std::is_nothrow_move_constructible_v<Secret> && std::is_nothrow_move_assignable_v<Secret>);
static_assert(!std::is_convertible_v<QString, Secret> && !std::is_convertible_v<Secret, QString>);

namespace {

template<typename T>
concept Printable = requires(QDebug debug, const T &value)
{
    debug << value;
};

static_assert(Printable<QString> && !Printable<Secret>);

template<typename T>
concept Comparable = requires(const T &a, const T &b)
{
    a == b;
};

static_assert(Comparable<QString> && !Comparable<Secret>);

} // namespace

TEST(Secret, GivesBackWhatItTook)
{
    const QStringList texts {u"Mot de passe"_s, u" \té\u0301 😀 "_s, u"a"_s, u"0"_s.repeated(4096)};
    for (const QString &text : texts) {
        const Secret fromText(text);
        EXPECT_FALSE(fromText.isEmpty());
        EXPECT_EQ(fromText.reveal().toStdString(), text.toStdString());
        const Secret fromBytes(text.toUtf8());
        EXPECT_EQ(fromBytes.reveal().toStdString(), text.toStdString());
        EXPECT_TRUE(fromText.equals(fromBytes));
    }
}

TEST(Secret, MayBeEmpty)
{
    const QList<std::shared_ptr<Secret>> empties {std::make_shared<Secret>(), std::make_shared<Secret>(QString()),
                                                  std::make_shared<Secret>(QByteArray()),
                                                  std::make_shared<Secret>(Secret().duplicate())};
    for (const auto &empty : empties) {
        EXPECT_TRUE(empty->isEmpty());
        EXPECT_EQ(empty->reveal(), QString());
        EXPECT_TRUE(empty->equals(Secret()));
        EXPECT_FALSE(empty->equals(Secret(u"a"_s)));
        EXPECT_FALSE(Secret(u"a"_s).equals(*empty));
    }
}

TEST(Secret, MovesAndLeavesNothingBehind)
{
    Secret first(u"premier"_s);
    Secret moved(std::move(first));
    EXPECT_EQ(moved.reveal(), u"premier"_s);
    EXPECT_TRUE(first.isEmpty()); // NOLINT(bugprone-use-after-move): the moved-from state is what is tested

    Secret target(u"second"_s);
    target = std::move(moved);
    EXPECT_EQ(target.reveal(), u"premier"_s);
    EXPECT_TRUE(moved.isEmpty()); // NOLINT(bugprone-use-after-move)

    Secret &same = target;
    target = std::move(same);
    EXPECT_EQ(target.reveal(), u"premier"_s);
}

TEST(Secret, DuplicatesApart)
{
    Secret secret(u"code 123456"_s);
    const Secret copy = secret.duplicate();
    EXPECT_TRUE(copy.equals(secret));
    secret.wipe();
    EXPECT_TRUE(secret.isEmpty());
    EXPECT_EQ(secret.reveal(), QString());
    EXPECT_EQ(copy.reveal(), u"code 123456"_s);
    secret.wipe();
    EXPECT_TRUE(secret.isEmpty());
}

TEST(Secret, ComparesEveryByte)
{
    const Secret secret(u"abcd"_s);
    EXPECT_TRUE(secret.equals(secret));
    EXPECT_TRUE(secret.equals(Secret(u"abcd"_s)));
    const QStringList others {u"abce"_s, u"Abcd"_s, u"abc"_s, u"abcde"_s, u"abcd "_s};
    for (const QString &other : others) {
        EXPECT_FALSE(secret.equals(Secret(other))) << other.toStdString();
    }
}

TEST(Outcome, HoldsOneSideAlone)
{
    using Result = Outcome<int, QString>;
    const Result good(7);
    EXPECT_TRUE(good.ok());
    EXPECT_TRUE(static_cast<bool>(good));
    EXPECT_EQ(good.value(), 7);
    EXPECT_THROW(static_cast<void>(good.error()), std::bad_variant_access);

    const Result bad(u"raison"_s);
    EXPECT_FALSE(bad.ok());
    EXPECT_FALSE(static_cast<bool>(bad));
    EXPECT_EQ(bad.error(), u"raison"_s);
    EXPECT_THROW(static_cast<void>(bad.value()), std::bad_variant_access);
}

TEST(Outcome, CarriesWhatOnlyMoves)
{
    Outcome<Secret, int> outcome(Secret(u"code"_s));
    const Secret taken = std::move(outcome).value();
    EXPECT_EQ(taken.reveal(), u"code"_s);
}
