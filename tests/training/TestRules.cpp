// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CouncilTest.h"

#include <training/AccountRules.h>
#include <training/Clock.h>
#include <training/Crypto.h>
#include <training/Masking.h>
#include <training/MobilePlan.h>

namespace guichet::training::test {

TEST(MobilePlan, TakesFrenchMobilesAlone)
{
    for (const QString &mobile :
         {u"+33612345678"_s, u"+33639980001"_s, u"+33700000000"_s, u"+33730000000"_s, u"+33695000000"_s,
          u"+33600412345"_s, u"+262692123456"_s, u"+262639123456"_s, u"+590690123456"_s, u"+590691212345"_s,
          u"+594694123456"_s, u"+596696123456"_s, u"+508551234"_s, u"+508708551234"_s}) {
        EXPECT_EQ(isFrenchMobile(mobile), mobile != u"+33700000000"_s) << mobile;
    }
    for (const QString &mobile :
         {u""_s, u"+"_s, u"33612345678"_s, u"0612345678"_s, u"+330612345678"_s, u"+33 612345678"_s, u"+33561000000"_s,
          u"+33639123456"_s, u"+33690123456"_s, u"+33600012345"_s, u"+33600612345"_s, u"+3361234567"_s,
          u"+336123456789"_s, u"+33612345678\n"_s, u"+687751234"_s, u"+41791234567"_s, u"+590694123456"_s,
          u"+508151234"_s, u"+33٦12345678"_s}) {
        EXPECT_FALSE(isFrenchMobile(mobile)) << mobile;
    }
}

TEST(MobilePlan, HidesTheMiddleOfANumber)
{
    EXPECT_EQ(mobileHint(u"+33639980078"_s), u"06 •• •• •• 78"_s);
    EXPECT_EQ(mobileHint(u"+262692123456"_s), u"06 •• •• •• 56"_s);
    EXPECT_EQ(mobileHint(u"+508551234"_s), u"55 •• 34"_s);
}

TEST(Masking, HidesMostOfHoldersAndAddresses)
{
    EXPECT_EQ(maskedHolder(u"USAGER Exemple"_s), u"USAGER E••••••"_s);
    EXPECT_EQ(maskedHolder(u"USAGER"_s), u"USAGER"_s);
    EXPECT_EQ(maskedAddress(u"8 impasse du Spécimen, 31220 Cazères"_s), u"•• impasse du S•••••••, 31220 Cazères"_s);
    EXPECT_EQ(maskedAddress(u"27 place de l'Essai, 31370 Rieumes"_s), u"•• place de l'E••••, 31370 Rieumes"_s);
    EXPECT_EQ(maskedAddress(u"Mairie"_s), u"Mairie"_s);
}

TEST(Passwords, AreRefusedForEachReason)
{
    const auto reasons = [](const QString &password) {
        return passwordReasons(password, {}, u"USAGÈRE Deuxième"_s, u"jeanne@example.fr"_s);
    };
    EXPECT_EQ(reasons(u"Tracteur-Bleu-58"_s), QStringList());
    EXPECT_EQ(reasons(u"Tracteur-58"_s), QStringList {u"too-short"_s});
    EXPECT_EQ(reasons(u"Tracteur-58!"_s), QStringList());
    EXPECT_EQ(reasons(u"Ab1-"_s.repeated(32)), QStringList());
    EXPECT_EQ(reasons(u"Ab1-"_s.repeated(32) + u'x'), QStringList {u"too-long"_s});
    EXPECT_EQ(reasons(u"tracteur-bleu-58"_s), QStringList {u"no-uppercase"_s});
    EXPECT_EQ(reasons(u"Tracteur-Bleu-"_s), QStringList {u"no-digit"_s});
    EXPECT_EQ(reasons(u"Tracteur Bleu 58"_s), QStringList {u"no-special"_s});
    EXPECT_EQ(reasons(u"Motdepasse2024!"_s), QStringList {u"too-common"_s});
    EXPECT_EQ(reasons(u"Coeur-De-Garonne-1"_s), QStringList {u"too-common"_s});
    EXPECT_EQ(reasons(u"AAAAAAAAA11-"_s), QStringList {u"too-common"_s});
    EXPECT_EQ(reasons(u"Bleu-deuxieme-58"_s), QStringList {u"contains-personal-data"_s});
    EXPECT_EQ(reasons(u"Bleu-JEANNE-58-x"_s), QStringList {u"contains-personal-data"_s});
}

TEST(Passwords, MayHoldShortPartsOfNames)
{
    EXPECT_EQ(passwordReasons(u"Bleu-Tracteur-Leo-58"_s, {}, u"LEO Exemple"_s, u"leo@example.fr"_s), QStringList());
}

TEST(Passwords, AreCountedInCodePoints)
{
    const QString emoji = u"\U0001F600"_s;
    EXPECT_EQ(passwordReasons(u"A1"_s + emoji.repeated(9) + u"bc"_s, {}, {}, {}).contains(u"too-short"_s), false);
    EXPECT_EQ(passwordReasons(u"A1b"_s + emoji.repeated(8), {}, {}, {}), QStringList {u"too-short"_s});
    EXPECT_EQ(passwordReasons(u"Élève-été-nº٣"_s, {}, {}, {}), QStringList());
}

TEST(Emails, AreUsableOrNot)
{
    for (const QString &email : {u"a@example.fr"_s, u"a.b+c@sub.example.fr"_s, u"o'brien_1@example.fr"_s}) {
        EXPECT_TRUE(isUsableEmail(email)) << email;
    }
    for (const QString &email : {u""_s, u"a"_s, u"a@"_s, u"@example.fr"_s, u"a@example"_s, u"a@@example.fr"_s,
                                 u"a b@example.fr"_s, u".a@example.fr"_s, u"a.@example.fr"_s, u"a..b@example.fr"_s,
                                 u"a@-example.fr"_s, u"a@example.fr\n"_s, u"é@example.fr"_s, u"a@example.1"_s,
                                 u"a"_s.repeated(65) + u"@example.fr"_s, u"a@"_s + u"b."_s.repeated(130) + u"fr"_s}) {
        EXPECT_FALSE(isUsableEmail(email)) << email;
    }
}

TEST(Time, IsWrittenAsTheContractSays)
{
    EXPECT_EQ(toRfc3339(1795428000), u"2026-11-23T10:00:00Z"_s);
    EXPECT_EQ(toImfFixdate(1795428000), "Mon, 23 Nov 2026 10:00:00 GMT"_ba);
    EXPECT_EQ(toImfFixdate(784111777), "Sun, 06 Nov 1994 08:49:37 GMT"_ba);
}

TEST(Time, FollowsItsSourceAndIsMovedOn)
{
    Clock clock;
    const Instant before = QDateTime::currentSecsSinceEpoch();
    clock.advance(24h);
    EXPECT_GE(clock.now(), before + 86400);
    EXPECT_LE(clock.now(), QDateTime::currentSecsSinceEpoch() + 86400);
}

TEST(Crypto, MakesCodesOfTheAlphabetAsked)
{
    const QString digits = randomCode(500, false);
    EXPECT_EQ(digits.size(), 500);
    EXPECT_TRUE(std::all_of(digits.cbegin(), digits.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; }));
    const QString both = randomCode(500, true);
    EXPECT_TRUE(std::all_of(both.cbegin(), both.cend(),
                            [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z'); }));
    EXPECT_TRUE(std::any_of(both.cbegin(), both.cend(), [](QChar c) { return c.isLetter(); }));
    EXPECT_NE(randomToken(), randomToken());
}

TEST(Crypto, VerifiesPasswordsExactly)
{
    const QByteArray hash = hashPassword(u"Tracteur-Bleu-58"_s);
    EXPECT_FALSE(hash.contains("Tracteur"));
    EXPECT_TRUE(verifyPassword(hash, u"Tracteur-Bleu-58"_s));
    EXPECT_FALSE(verifyPassword(hash, u"tracteur-Bleu-58"_s));
    EXPECT_FALSE(verifyPassword({}, {}));
    EXPECT_TRUE(constantTimeEquals("abc"_ba, "abc"_ba));
    EXPECT_FALSE(constantTimeEquals("abc"_ba, "abd"_ba));
    EXPECT_FALSE(constantTimeEquals("abc"_ba, "ab"_ba));
}

} // namespace guichet::training::test
