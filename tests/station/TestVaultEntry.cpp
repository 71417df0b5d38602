// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <station/MemoryVault.h>
#include <station/VaultEntry.h>
#include <support/Printing.h>
#include <support/Waiting.h>

#include <gtest/gtest.h>

namespace guichet::test {

using namespace Qt::StringLiterals;
using Problem = Vault::Problem;

namespace {

const auto key = u"guichet/dechets.example.fr/terminal-token"_s;

QByteArray sealed(const QString &text)
{
    return vaultentry::seal(key, Secret(text)).value();
}

} // namespace

TEST(VaultEntryTest, OpensWhatWasSealed)
{
    for (const QString &text : {QString(), u"a"_s, u"jeton é 𝄞"_s, QString(vaultentry::longestSecret, u'x')}) {
        const auto opened = vaultentry::open(key, sealed(text));
        ASSERT_TRUE(opened);
        EXPECT_EQ(opened.value().reveal(), text);
    }
}

TEST(VaultEntryTest, RefusesWhatIsTooLarge)
{
    const auto entry = vaultentry::seal(key, Secret(QString(vaultentry::longestSecret + 1, u'x')));
    ASSERT_FALSE(entry);
    EXPECT_EQ(entry.error(), Problem::TooLarge);
    const QByteArray larger = sealed(QString(vaultentry::longestSecret, u'x')) + 'x';
    EXPECT_EQ(vaultentry::open(key, larger).error(), Problem::Corrupted);
}

TEST(VaultEntryTest, SeesEveryBitThatIsOtherAndEveryByteThatLacks)
{
    const QByteArray good = sealed(u"jeton"_s);
    for (qsizetype i = 0; i < good.size(); ++i) {
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray bad = good;
            bad[i] = static_cast<char>(bad[i] ^ (1 << bit));
            EXPECT_FALSE(vaultentry::open(key, bad)) << "byte " << i << " bit " << bit;
        }
        EXPECT_FALSE(vaultentry::open(key, good.first(i))) << "cut at " << i;
    }
    EXPECT_FALSE(vaultentry::open(key + u'x', good)) << "moved to another key";
    EXPECT_TRUE(vaultentry::open(key, good));
}

TEST(VaultEntryTest, WipesWhatIsShared)
{
    const QByteArray bytes = sealed(u"jeton"_s);
    const QByteArray shared = bytes;
    vaultentry::wipe(bytes);
    EXPECT_EQ(shared, QByteArray(shared.size(), '\0'));
}

TEST(MemoryVaultTest, KeepsWhileItLastsAndAnswersLater)
{
    MemoryVault vault;
    QStringList said;
    const auto told = [&said](const QString &what) {
        return [&said, what](auto outcome) { said << what + (outcome ? u" ok"_s : u" not"_s); };
    };
    const auto read = [&said](Outcome<Secret, Problem> outcome) {
        said << (outcome ? outcome.value().reveal() : u"nothing"_s);
    };
    const Ticket first = vault.read(u"a"_s, read);
    const Ticket second = vault.write(u"a"_s, Secret(u"jeton"_s), told(u"kept"_s));
    Ticket dropped = vault.write(u"b"_s, Secret(u"autre"_s), told(u"dropped"_s));
    const Ticket third = vault.read(u"a"_s, read);
    dropped.cancel();
    EXPECT_TRUE(said.isEmpty());
    ASSERT_TRUE(waitFor([&] { return said.size() == 3; }));
    const Ticket fourth = vault.erase(u"a"_s, told(u"erased"_s));
    const Ticket fifth = vault.read(u"a"_s, read);
    ASSERT_TRUE(waitFor([&] { return said.size() == 5; }));
    EXPECT_EQ(said, QStringList({u"jeton"_s, u"kept ok"_s, u"jeton"_s, u"erased ok"_s, u"nothing"_s}));
}

} // namespace guichet::test
