// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <support/RegistryIbans.h>
#include <values/Iban.h>

#include <gtest/gtest.h>

#include <QFile>
#include <QList>

#include <map>
#include <type_traits>

using namespace Qt::StringLiterals;
using namespace guichet;

namespace {

std::string nameOf(IbanError error)
{
    switch (error) {
    case IbanError::Empty:
        return "empty";
    case IbanError::UnknownCharacter:
        return "unknown-character";
    case IbanError::UnknownCountry:
        return "unknown-country";
    case IbanError::NotSepa:
        return "not-sepa";
    case IbanError::TooShort:
        return "too-short";
    case IbanError::TooLong:
        return "too-long";
    case IbanError::WrongGroup:
        return "wrong-group";
    case IbanError::WrongChecksum:
        return "wrong-checksum";
    case IbanError::WrongRibKey:
        return "wrong-rib-key";
    }
    return {};
}

/// The electronic form, or the problem with all that it tells: « wrong-group 3 letter O0 », « too-short of 27 ».
std::string answer(const QString &typed)
{
    const auto outcome = Iban::parse(typed);
    if (outcome.ok()) {
        return outcome.value().secret().reveal().toStdString();
    }
    const IbanProblem &problem = outcome.error();
    std::string told = nameOf(problem.error);
    if (problem.group) {
        told += ' ' + std::to_string(*problem.group);
    }
    if (problem.length != 0) {
        told += " of " + std::to_string(problem.length);
    }
    if (problem.letterForDigit) {
        told += " letter";
    }
    if (!problem.letter.isNull()) {
        told += {' ', problem.letter.toLatin1(), problem.digit.toLatin1()};
    }
    return told;
}

struct Case
{
    QString typed;
    std::string expected;
};

void expectAll(const QList<Case> &cases)
{
    for (const Case &c : cases) {
        EXPECT_EQ(answer(c.typed), c.expected) << "typed: « " << c.typed.toStdString() << " »";
    }
}

static_assert(!std::is_copy_constructible_v<Iban> && std::is_nothrow_move_constructible_v<Iban>);

} // namespace

TEST(Iban, TakesEveryWayOfWritingIt)
{
    const QStringList ways {
        u"FR1420041010050500013M02606"_s,
        u"FR14 2004 1010 0505 0001 3M02 606"_s,
        u"fr14 2004 1010 0505 0001 3m02 606"_s,
        u"  FR14 2004 1010 0505 0001 3M02 606\r\n"_s,
        u"FR14-2004-1010-0505-0001-3M02-606"_s,
        u"FR14‑2004–1010—0505−0001-3M02‐606"_s,
        u"FR14.2004.1010.0505.0001.3M02.606"_s,
        u"FR14/2004/1010/0505/0001/3M02/606"_s,
        u"FR14\u00A02004\u202F1010\u20090505\u30000001\t3M02\n606"_s,
        u"\uFEFFFR14\u200B2004\u00AD1010\u20600505\u202D0001\u202C3M02\u200E606"_s,
        u"IBAN FR14 2004 1010 0505 0001 3M02 606"_s,
        u"IBAN: FR14 2004 1010 0505 0001 3M02 606"_s,
        u"iban : fr1420041010050500013m02606"_s,
        u"IBANFR1420041010050500013M02606"_s,
        u"I.B.A.N. FR14 2004 1010 0505 0001 3M02 606"_s,
        u"ＦＲ１４ ２００４ １０１０ ０５０５ ０００１ ３Ｍ０２ ６０６"_s,
        u"ｆｒ１４２００４１０１００５０５０００１３ｍ０２６０６"_s,
        u"FR١٤ ٢٠٠٤ ١٠١٠ ٠٥٠٥ ٠٠٠١ ٣M٠٢ ٦٠٦"_s,
        u"FR۱۴ ۲۰۰۴ ۱۰۱۰ ۰۵۰۵ ۰۰۰۱ ۳M۰۲ ۶۰۶"_s,
        u"F R 1 4 2 0 0 4 1 0 1 0 0 5 0 5 0 0 0 1 3 M 0 2 6 0 6"_s,
    };
    for (const QString &typed : ways) {
        EXPECT_EQ(answer(typed), "FR1420041010050500013M02606") << "typed: « " << typed.toStdString() << " »";
        EXPECT_EQ(Iban::grouped(typed), u"FR14 2004 1010 0505 0001 3M02 606"_s) << typed.toStdString();
    }
}

TEST(Iban, TellsProblemsApart)
{
    expectAll({
        {u""_s, "empty"},
        {u" \u00A0\u200B\n"_s, "empty"},
        {u"--- ."_s, "empty"},
        {u"IBAN"_s, "empty"},
        {u"iban :"_s, "empty"},
        {u"F"_s, "unknown-country 1"},
        {u"30006000011234567890189"_s, "unknown-country 1"},
        {u"EN76 3000 6000 0112 3456 7890 189"_s, "unknown-country 1"},
        {u"XX76 3000 6000 0112 3456 7890 189"_s, "unknown-country 1"},
        {u"AX2112345600000785"_s, "unknown-country 1"},
        {u"MA64 0115 1900 0001 2050 0053 4921"_s, "not-sepa 1"},
        {u"DZ58 0002 1000 0111 3000 0005 70"_s, "not-sepa 1"},
        {u"TR33 0006 1005 1978 6457 8413 26"_s, "not-sepa 1"},
        {u"GL89 6471 0001 0002 06"_s, "not-sepa 1"},
        {u"FR"_s, "too-short of 27"},
        {u"FR76 3000 6000 0112 3456 7890 18"_s, "too-short of 27"},
        {u"FR76 3000 6000 0112 3456 7890 1890"_s, "too-long of 27"},
        {u"FR76 3000 6000 0112 3456 7890 189 FR76 3000 6000 0112 3456 7890 189"_s, "too-long of 27"},
        {u"NO93 8601 1117 94"_s, "too-short of 15"},
        {u"MT84 MALT 0110 0001 2345 MTLC AST0 01S1"_s, "too-long of 31"},
        {u"FR76 3000 6000 0112 3456 7890 18é"_s, "unknown-character 7"},
        {u"FR76 30OO €000 0112 3456 7890 189"_s, "unknown-character 3"},
        {u"F$76"_s, "unknown-character 1"},
        {u"IBAN FR76 3#00"_s, "unknown-character 2"},
        {u"FR76 3000 6000 0112 3456 7890 189 \U0001F600"_s, "unknown-character 7"},
        {u"ßR76"_s, "unknown-character 1"},
        {u"ıt60 x054"_s, "unknown-character 1"},
        {u"ФR76"_s, "unknown-character 1"},
    });
}

TEST(Iban, NamesTheGroupThatBreaksTheStructure)
{
    expectAll({
        {u"FRI6 3000 6000 0112 3456 7890 189"_s, "wrong-group 1 letter I1"},
        {u"FR7G 3000 6000 0112 3456 7890 189"_s, "wrong-group 1 letter G6"},
        {u"FR76 3OOO 6000 0112 3456 7890 189"_s, "wrong-group 2 letter O0"},
        {u"FR76 3000 6000 O112 3456 7890 189"_s, "wrong-group 4 letter O0"},
        {u"FR76 3000 6000 0112 3456 7890 1B9"_s, "wrong-group 7 letter B8"},
        {u"GB29 N0BK 6016 1331 9268 19"_s, "wrong-group 2"},
        {u"GB29 NWBK 6016 I331 9268 19"_s, "wrong-group 4 letter I1"},
        {u"IT60 0054 2811 1010 0000 0123 456"_s, "wrong-group 2"},
        {u"MT84 MALT O110 0001 2345 MTLC AST0 01S"_s, "wrong-group 3 letter O0"},
        // The account itself may hold letters: then the keys have to tell.
        {u"FR76 3000 6000 01I2 3456 7890 189"_s, "wrong-checksum 4"},
    });
}

TEST(Iban, TakesTheExamplesOfTheRegistry)
{
    EXPECT_EQ(test::registryIbans.size(), 42) << "41 countries and Gibraltar";
    for (const QString &typed : test::registryIbans) {
        EXPECT_EQ(answer(typed), typed.toStdString());
        EXPECT_EQ(Iban::parse(typed).value().country(), typed.first(2));
    }
}

TEST(Iban, ReadsTheKeyOfTheRib)
{
    expectAll({
        {u"FR7630006000011234567890189"_s, "FR7630006000011234567890189"},
        {u"FR7630001007941234567890185"_s, "FR7630001007941234567890185"},
        // The check digits are those of the wrong key: only the key tells.
        {u"FR5430006000011234567890100"_s, "wrong-rib-key"},
        {u"FR84 2004 1010 0505 0001 3M02 607"_s, "wrong-rib-key"},
        {u"FR76 3000 6000 0112 3456 7890 198"_s, "wrong-checksum"},
    });
}

TEST(Iban, NamesTheGroupOfAWrongKeyOnlyWhereItIsCertain)
{
    expectAll({
        // The rest fits its own key, so that the slip is in front of it.
        {u"FR67 3000 6000 0112 3456 7890 189"_s, "wrong-checksum 1"},
        {u"FR13 2004 1010 0505 0001 3M02 606"_s, "wrong-checksum 1"},
        {u"FR00 3000 6000 0112 3456 7890 189"_s, "wrong-checksum 1"},
        // A letter in the account weighs differently in the two keys: only one digit can explain both.
        {u"FR14 2004 1010 0505 0001 3M02 607"_s, "wrong-checksum 7"},
        {u"FR14 2004 1090 0505 0001 3M02 606"_s, "wrong-checksum 3"},
        {u"FR14 2004 1010 0545 0001 3M02 606"_s, "wrong-checksum 4"},
        {u"FR14 2004 1010 0505 0001 3M12 606"_s, "wrong-checksum"},
        // Without one, digits of several groups mostly would.
        {u"FR76 3000 6000 0112 3456 7890 188"_s, "wrong-checksum"},
        {u"FR76 8000 1007 9412 3456 7890 185"_s, "wrong-checksum 2"},
        // Two neighbours swapped.
        {u"FR76 3000 6000 0121 3456 7890 189"_s, "wrong-checksum"},
        {u"FR14 2004 1100 0505 0001 3M02 606"_s, "wrong-checksum 3"},
        // Elsewhere there is one key.
        {u"DE88 3704 0044 0532 0130 00"_s, "wrong-checksum"},
        {u"GB82 WEST 1234 5698 7654 33"_s, "wrong-checksum"},
        {u"GB82 TEST 1234 5698 7654 32"_s, "wrong-checksum"},
    });
}

TEST(Iban, ASlipIsNeverPutInAnotherGroup)
{
    int named = 0;
    int unnamed = 0;
    const QString digits = u"0123456789"_s;
    for (const QString &right :
         {u"FR7630006000011234567890189"_s, u"FR1420041010050500013M02606"_s, u"MC5811222000010123456789030"_s}) {
        for (qsizetype i = 2; i < right.size(); ++i) {
            if (!right[i].isDigit()) {
                continue;
            }
            for (const QChar digit : digits) {
                QString typed = right;
                typed[i] = digit;
                if (typed == right) {
                    continue;
                }
                const auto outcome = Iban::parse(typed);
                ASSERT_FALSE(outcome.ok()) << typed.toStdString();
                EXPECT_EQ(outcome.error().error, IbanError::WrongChecksum) << typed.toStdString();
                if (outcome.error().group) {
                    ++named;
                    EXPECT_EQ(*outcome.error().group, static_cast<int>(i / 4) + 1) << typed.toStdString();
                } else {
                    ++unnamed;
                }
            }
        }
    }
    EXPECT_GT(named, 150);
    EXPECT_GT(unnamed, 150);
}

TEST(Iban, AgreesWithIbantools)
{
    QFile file(QStringLiteral(GUICHET_SOURCE_DIR "/tests/values/iban-vectors.tsv"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    std::map<std::string, int> seen;
    int named = 0;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().trimmed();
        if (line.startsWith('#')) {
            continue;
        }
        const QList<QByteArray> columns = line.split('\t');
        ASSERT_EQ(columns.size(), 3) << line.toStdString();
        const auto outcome = Iban::parse(QString::fromLatin1(columns[0]));
        const std::string got = outcome.ok() ? "right" : nameOf(outcome.error().error);
        EXPECT_EQ(got, columns[1].toStdString()) << "typed: " << columns[0].toStdString();
        ++seen[got];
        if (got == "wrong-checksum" || got == "wrong-rib-key") {
            const std::optional<int> group = outcome.error().group;
            named += group.has_value();
            EXPECT_EQ(group ? std::to_string(*group) : "-", columns[2].toStdString()) << columns[0].toStdString();
        }
    }
    EXPECT_GT(seen["right"], 200);
    EXPECT_GT(seen["wrong-checksum"], 5000);
    for (const char *kind : {"unknown-country", "not-sepa", "too-short", "too-long", "wrong-group", "wrong-rib-key"}) {
        EXPECT_GT(seen[kind], 50) << kind;
    }
    EXPECT_GT(named, 200);
}

TEST(Iban, HintHidesAllButTheEnds)
{
    const auto hint = [](const QString &typed) { return Iban::parse(typed).value().hint(); };
    EXPECT_EQ(hint(u"FR7630006000011234567890189"_s), u"FR76 •••• •••• •••• •••• •••• 189"_s);
    EXPECT_EQ(hint(u"ES9121000418450200051332"_s), u"ES91 •••• •••• •••• •••• •332"_s);
    EXPECT_EQ(hint(u"DE89370400440532013000"_s), u"DE89 •••• •••• •••• •••0 00"_s);
    EXPECT_EQ(hint(u"NO9386011117947"_s), u"NO93 •••• •••• 947"_s);
}

TEST(Iban, IsDuplicatedOnlyByWord)
{
    Iban first = Iban::parse(u"FR7630006000011234567890189"_s).value().duplicate();
    const Iban second = first.duplicate();
    const Iban moved = std::move(first);
    EXPECT_TRUE(moved.secret().equals(second.secret()));
    EXPECT_EQ(second.country(), u"FR"_s);
}

TEST(Iban, GroupsWhatIsTypedWithoutLosingAny)
{
    const QList<QPair<QString, QString>> cases {
        {u""_s, u""_s},
        {u"f"_s, u"F"_s},
        {u"fr76"_s, u"FR76"_s},
        {u"fr76 "_s, u"FR76"_s},
        {u"fr763"_s, u"FR76 3"_s},
        {u"FR76 30 00 6"_s, u"FR76 3000 6"_s},
        {u"FR76\u00A03000\u200B6"_s, u"FR76 3000 6"_s},
        {u"iban"_s, u"IBAN"_s},
        {u"iban:"_s, u"IBAN"_s},
        {u"iban f"_s, u"F"_s},
        {u"fr7é€"_s, u"FR7é €"_s},
        {u"fr7\U0001F600x"_s, u"FR7\U0001F600 X"_s},
    };
    for (const auto &[typed, shown] : cases) {
        EXPECT_EQ(Iban::grouped(typed), shown) << typed.toStdString();
        EXPECT_EQ(Iban::grouped(shown), shown) << typed.toStdString();
    }
}

TEST(Iban, GroupingKeepsThePlaceOfTheCaret)
{
    // The bar is the caret.
    const QList<QPair<QString, QString>> cases {
        {u"|"_s, u"|"_s},
        {u"|fr"_s, u"|FR"_s},
        {u"f|r"_s, u"F|R"_s},
        {u"FR76|"_s, u"FR76|"_s},
        {u"FR763|"_s, u"FR76 3|"_s},
        {u"FR76 |"_s, u"FR76|"_s},
        {u"FR76|3000"_s, u"FR76| 3000"_s},
        {u"FR76| 3000"_s, u"FR76| 3000"_s},
        {u"FR76 |3000"_s, u"FR76 |3000"_s},
        {u"FR76  |3000"_s, u"FR76 |3000"_s},
        {u"FR76 |000"_s, u"FR76 |000"_s},
        {u"FR769| 3000"_s, u"FR76 9|300 0"_s},
        {u"FR76 30|006"_s, u"FR76 30|00 6"_s},
        {u"FR-|76.3000"_s, u"FR|76 3000"_s},
        {u"iban: fr76| 3000"_s, u"FR76| 3000"_s},
        {u"iban f|"_s, u"F|"_s},
        {u"ib|an fr76"_s, u"|FR76"_s},
        {u"F\U0001F600|R76 3"_s, u"F\U0001F600|R7 63"_s},
        {u"FR\U0001F6006\U0001F600|3"_s, u"FR\U0001F6006 \U0001F600|3"_s},
    };
    for (const auto &[typed, shown] : cases) {
        qsizetype caret = typed.indexOf(u'|');
        const QString grouped = Iban::grouped(QString(typed).remove(u'|'), &caret);
        EXPECT_EQ(QString(grouped).insert(caret, u'|').toStdString(), shown.toStdString()) << typed.toStdString();
    }
}
