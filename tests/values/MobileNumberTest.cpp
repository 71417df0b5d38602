// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <values/MobileNumber.h>

#include <gtest/gtest.h>

#include <QFile>
#include <QList>

using namespace Qt::StringLiterals;
using namespace guichet;

namespace {

std::string nameOf(MobileProblem problem)
{
    switch (problem) {
    case MobileProblem::Empty:
        return "Empty";
    case MobileProblem::Letters:
        return "Letters";
    case MobileProblem::Extension:
        return "Extension";
    case MobileProblem::TooShort:
        return "TooShort";
    case MobileProblem::TooLong:
        return "TooLong";
    case MobileProblem::Landline:
        return "Landline";
    case MobileProblem::Special:
        return "Special";
    case MobileProblem::VoIp:
        return "VoIp";
    case MobileProblem::Foreign:
        return "Foreign";
    case MobileProblem::MachineToMachine:
        return "MachineToMachine";
    case MobileProblem::Unassigned:
        return "Unassigned";
    case MobileProblem::TerritoryNotServed:
        return "TerritoryNotServed";
    case MobileProblem::NotANumber:
        return "NotANumber";
    }
    return {};
}

const MobilePolicy usual {{u"33"_s, u"262"_s, u"590"_s, u"594"_s, u"596"_s, u"508"_s}, false};
const MobilePolicy training {usual.callingCodes, true};
const MobilePolicy metropolitan {{u"33"_s}, false};
const MobilePolicy everywhere {usual.callingCodes + QStringList {u"687"_s, u"689"_s, u"681"_s}, false};

/// The E.164 number or the name of the problem.
std::string answer(const QString &typed, const MobilePolicy &policy)
{
    const auto outcome = MobileNumber::parse(typed, policy);
    return outcome.ok() ? outcome.value().e164().toStdString() : nameOf(outcome.error());
}

struct Case
{
    QString typed;
    std::string expected;
};

void expectAll(const QList<Case> &cases, const MobilePolicy &policy)
{
    for (const Case &c : cases) {
        EXPECT_EQ(answer(c.typed, policy), c.expected) << "typed: « " << c.typed.toStdString() << " »";
    }
}

} // namespace

TEST(MobileNumber, TakesEveryWayOfWritingIt)
{
    const QStringList ways {
        u"0612345678"_s,
        u"06 12 34 56 78"_s,
        u"  06 12 34 56 78\n"_s,
        u"06.12.34.56.78"_s,
        u"06-12-34-56-78"_s,
        u"06‐12‑34‒56–78"_s,
        u"06—12―34−56－78"_s,
        u"06/12/34/56/78"_s,
        u"06,12,34,56,78"_s,
        u"(06) 12 [34] 56 {78}"_s,
        u"06\u00A012\u202F34\u200956\u300078"_s,
        u"\u202D06\u200B12\u2060345678\u202C\uFEFF"_s,
        u"\u2066+33\u2069 6 12 34 56 78"_s,
        u"06\u00AD12345678"_s,
        u"+33612345678"_s,
        u"+ 33 6 12 34 56 78"_s,
        u"＋33 6 12 34 56 78"_s,
        u"+33 (0)6 12 34 56 78"_s,
        u"(+33) 06 12 34 56 78"_s,
        u"+330612345678"_s,
        u"+0033612345678"_s,
        u"0033612345678"_s,
        u"0033 (0)6 12 34 56 78"_s,
        u"00 33 6 12 34 56 78"_s,
        u"33612345678"_s,
        u"33 (0)6 12 34 56 78"_s,
        u"612345678"_s,
        u"6 12 34 56 78"_s,
        u"٠٦١٢٣٤٥٦٧٨"_s,
        u"۰۶۱۲۳۴۵۶۷۸"_s,
        u"０６１２３４５６７８"_s,
        u"+٣٣ ٦ ١٢ ٣٤ ٥٦ ٧٨"_s,
    };
    for (const QString &typed : ways) {
        EXPECT_EQ(answer(typed, usual), "+33612345678") << "typed: « " << typed.toStdString() << " »";
    }
}

TEST(MobileNumber, TellsProblemsApart)
{
    expectAll(
        {
            {u""_s, "Empty"},
            {u" \t\u00A0\u200B\uFEFF"_s, "Empty"},
            {u" -.()"_s, "Empty"},
            // letters
            {u"O6 12 34 56 78"_s, "Letters"},
            {u"06 12 34 56 7O"_s, "Letters"},
            {u"06 12 34 56 7l"_s, "Letters"},
            {u"О6 12 34 56 78"_s, "Letters"},
            {u"Tél : 06 12 34 56 78"_s, "Letters"},
            {u"tel:+33612345678"_s, "Letters"},
            {u"usager@example.fr"_s, "Letters"},
            {u"06 12 34 56 78 bureau"_s, "Letters"},
            {u"06 12 34 ext 2"_s, "Letters"},
            // extensions
            {u"06 12 34 56 78 ext 2"_s, "Extension"},
            {u"06 12 34 56 78 Ext. 2"_s, "Extension"},
            {u"06 12 34 56 78 extension 21"_s, "Extension"},
            {u"06 12 34 56 78 poste 12"_s, "Extension"},
            {u"06 12 34 56 78 Poste\u00A0: 12"_s, "Extension"},
            {u"06 12 34 56 78 #12"_s, "Extension"},
            {u"0612345678#12 "_s, "Extension"},
            {u"06 12 34 56 78 p. 3"_s, "Extension"},
            {u"0612345678x3"_s, "Extension"},
            {u"+33 (0)5 61 23 45 67 poste 12"_s, "Extension"},
            {u"06 12 34 56 78 poste ١٢"_s, "Extension"},
            // length
            {u"0"_s, "TooShort"},
            {u"06 12 34 56 7"_s, "TooShort"},
            {u"61234567"_s, "TooShort"},
            {u"+"_s, "TooShort"},
            {u"+3"_s, "TooShort"},
            {u"+33 6 12 34 56 7"_s, "TooShort"},
            {u"00"_s, "TooShort"},
            {u"33 6 12 34 56 7"_s, "TooShort"},
            {u"33 06 12 34 56 7"_s, "TooShort"},
            {u"33 6 12 34 56"_s, "Landline"}, // nine digits may as well be 03 36 12 34 56
            {u"06 12 34 56 789"_s, "TooLong"},
            {u"+33 6 12 34 56 789"_s, "TooLong"},
            {u"33 6 12 34 56 789"_s, "TooLong"},
            {u"6 12 34 56 78 9"_s, "TooLong"},
            {u"06 12 34 56 78 / 06 98 76 54 32"_s, "TooLong"},
            // kinds
            {u"05 61 23 45 67"_s, "Landline"},
            {u"01 23 45 67 89"_s, "Landline"},
            {u"+33 4 12 34 56 78"_s, "Landline"},
            {u"561234567"_s, "Landline"},
            {u"0262 12 34 56"_s, "Landline"},
            {u"+262 262 12 34 56"_s, "Landline"},
            {u"+508 41 12 34"_s, "Landline"},
            {u"09 67 51 89 96"_s, "VoIp"},
            {u"+33 9 12 34 56 78"_s, "VoIp"},
            {u"0800 12 34 56"_s, "Special"},
            {u"08 92 12 34 56"_s, "Special"},
            {u"3949"_s, "Special"},
            {u"36 39"_s, "Special"},
            {u"118 218"_s, "Special"},
            {u"116 117"_s, "Special"},
            {u"1014"_s, "Special"},
            {u"112"_s, "Special"},
            {u"17"_s, "Special"},
            {u"2345"_s, "TooShort"},
            // foreign
            {u"+41 79 123 45 67"_s, "Foreign"},
            {u"0041 79 123 45 67"_s, "Foreign"},
            {u"+34 612 34 56 78"_s, "Foreign"},
            {u"+1 202 555 0123"_s, "Foreign"},
            // machines
            {u"0700 12 34 56"_s, "MachineToMachine"},
            {u"0700 12 34 56 78 90"_s, "MachineToMachine"},
            {u"+33 700 12 34 56 78 90"_s, "MachineToMachine"},
            // nobody's
            {u"0701 23 45 67"_s, "Unassigned"},
            {u"0710 12 34 56"_s, "Unassigned"},
            {u"0723 45 67 89"_s, "Unassigned"},
            {u"0708 46 12 34"_s, "Unassigned"},
            {u"0691 00 12 34"_s, "Unassigned"},
            {u"06 39 98 00 01"_s, "Unassigned"},
            {u"+33 6 39 98 00 01"_s, "Unassigned"},
            {u"+262 639 98 00 01"_s, "Unassigned"},
            {u"+33 692 12 34 56"_s, "Unassigned"},
            {u"+590 696 12 34 56"_s, "Unassigned"},
            {u"+33 (0)0 12 34 56 78"_s, "Unassigned"},
            // no number
            {u"+06 12 34 56 78"_s, "NotANumber"},
            {u"++33 6 12 34 56 78"_s, "NotANumber"},
            {u"06 12 34 56 78 + 1"_s, "NotANumber"},
            {u"06 12 34 56 7*"_s, "NotANumber"},
            {u"#12"_s, "NotANumber"},
            {u"?"_s, "NotANumber"},
            {u"06 12 34 56 7²"_s, "NotANumber"},
            {u"06 12 34 \u001B 56 78"_s, "NotANumber"},
        },
        usual);
}

TEST(MobileNumber, GivesOverseasNumbersTheirOwnCallingCode)
{
    expectAll(
        {
            {u"0690 12 34 56"_s, "+590690123456"},
            {u"0691 22 34 56"_s, "+590691223456"},
            {u"0709 04 12 34"_s, "+590709041234"},
            {u"0694 12 34 56"_s, "+594694123456"},
            {u"0709 30 12 34"_s, "+594709301234"},
            {u"0696 12 34 56"_s, "+596696123456"},
            {u"0697 12 34 56"_s, "+596697123456"},
            {u"0709 13 12 34"_s, "+596709131234"},
            {u"0692 12 34 56"_s, "+262692123456"},
            {u"0693 12 34 56"_s, "+262693123456"},
            {u"0709 20 12 34"_s, "+262709201234"},
            {u"0639 01 23 45"_s, "+262639012345"},
            {u"0709 35 12 34"_s, "+262709351234"},
            {u"0708 45 12 34"_s, "+508708451234"},
            {u"0708 56 12 34"_s, "+508708561234"},
            {u"692 12 34 56"_s, "+262692123456"},
            {u"+262 692 12 34 56"_s, "+262692123456"},
            {u"+262 (0)692 12 34 56"_s, "+262692123456"},
            {u"00262 692 12 34 56"_s, "+262692123456"},
            {u"262 692 12 34 56"_s, "+262692123456"},
            {u"+508 55 12 34"_s, "+508551234"},
            {u"00508 55 12 34"_s, "+508551234"},
            {u"+508 708 55 12 34"_s, "+508708551234"},
            {u"+508 55 12 3"_s, "TooShort"},
            {u"+508 55 12 34 5"_s, "TooShort"},
            {u"55 12 34"_s, "TooShort"},
            {u"055 12 34"_s, "TooShort"},
            // No overseas territory's, although in the middle of theirs.
            {u"0695 12 34 56"_s, "+33695123456"},
        },
        usual);
    expectAll(
        {
            {u"06 12 34 56 78"_s, "+33612345678"},
            {u"0692 12 34 56"_s, "TerritoryNotServed"},
            {u"+262 692 12 34 56"_s, "TerritoryNotServed"},
            {u"+596 1"_s, "TerritoryNotServed"},
            {u"+687 75 12 34"_s, "TerritoryNotServed"},
            {u"+689 87 12 34 56"_s, "TerritoryNotServed"},
            {u"00681 82 12 34"_s, "TerritoryNotServed"},
        },
        metropolitan);
    expectAll(
        {
            {u"+687 75 12 34"_s, "+687751234"},
            {u"+689 87 12 34 56"_s, "+68987123456"},
            {u"689 87 12 34 56"_s, "+68987123456"},
            {u"+681 82 12 34"_s, "+681821234"},
            {u"+687 23 12 34"_s, "Landline"},
            {u"+689 40 12 34 56"_s, "Landline"},
            {u"+689 87 12 34"_s, "TooShort"},
            {u"+681 82 12 34 56"_s, "TooLong"},
        },
        everywhere);
    expectAll({{u"06 12 34 56 78"_s, "TerritoryNotServed"}, {u"05 61 23 45 67"_s, "Landline"}}, MobilePolicy {});
}

TEST(MobileNumber, TakesNumbersOfFictionWhenAllowed)
{
    expectAll(
        {
            {u"06 39 98 00 01"_s, "+33639980001"},
            {u"+33 6 39 98 00 01"_s, "+33639980001"},
            {u"639980001"_s, "+33639980001"},
            {u"0639 97 00 01"_s, "+262639970001"},
            {u"0639 99 00 01"_s, "+262639990001"},
            {u"+262 639 98 00 01"_s, "Unassigned"},
        },
        training);
}

TEST(MobileNumber, ComparesByValue)
{
    const auto typed = MobileNumber::parse(u"06 12 34 56 78"_s, usual);
    const auto pasted = MobileNumber::parse(u"+33 612-345-678"_s, usual);
    const auto other = MobileNumber::parse(u"06 12 34 56 79"_s, usual);
    ASSERT_TRUE(typed.ok() && pasted.ok() && other.ok());
    EXPECT_TRUE(typed.value() == pasted.value());
    EXPECT_FALSE(typed.value() == other.value());
}

TEST(MobileNumber, AgreesWithTheOracle)
{
    // Numbers of fiction are nobody's to libphonenumber; 06 39 98 xx xx is taken for training on purpose.
    QFile file(QStringLiteral(GUICHET_SOURCE_DIR "/tests/values/mobile-vectors.tsv"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    int rows = 0;
    int mobiles = 0;
    int ofFiction = 0;
    const MobilePolicy policy {everywhere.callingCodes, true};
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().trimmed();
        if (line.startsWith('#')) {
            continue;
        }
        const QList<QByteArray> columns = line.split('\t');
        ASSERT_EQ(columns.size(), 2) << line.toStdString();
        ++rows;
        const auto outcome = MobileNumber::parse(QString::fromLatin1(columns[0]), policy);
        if (columns[0].startsWith("063998")) {
            ++ofFiction;
            EXPECT_EQ(columns[1], "-") << "the oracle now knows " << line.toStdString();
            EXPECT_TRUE(outcome.ok());
            continue;
        }
        const std::string got = outcome.ok() ? outcome.value().e164().toStdString() : "-";
        mobiles += outcome.ok();
        EXPECT_EQ(got, columns[1].toStdString())
            << "typed: " << columns[0].toStdString() << (outcome.ok() ? "" : " refused as " + nameOf(outcome.error()));
    }
    EXPECT_GT(rows, 5000);
    EXPECT_GT(mobiles, 2000);
    EXPECT_EQ(ofFiction, 1);
}
