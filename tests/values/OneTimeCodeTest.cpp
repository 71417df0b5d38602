// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <values/OneTimeCode.h>

#include <gtest/gtest.h>

#include <QList>

#include <type_traits>

using namespace Qt::StringLiterals;
using namespace guichet;

static_assert(!std::is_copy_constructible_v<OneTimeCode> && !std::is_copy_assignable_v<OneTimeCode>);
static_assert(std::is_nothrow_move_constructible_v<OneTimeCode>);

namespace {

std::string nameOf(CodeProblem problem)
{
    switch (problem) {
    case CodeProblem::Empty:
        return "Empty";
    case CodeProblem::TooShort:
        return "TooShort";
    case CodeProblem::TooLong:
        return "TooLong";
    case CodeProblem::NotDigits:
        return "NotDigits";
    case CodeProblem::NotAlphanumeric:
        return "NotAlphanumeric";
    case CodeProblem::NotPrintable:
        return "NotPrintable";
    }
    return {};
}

struct Case
{
    QString typed;
    std::string expected; ///< the code as sent, or the name of the problem
};

void expectAll(const QList<Case> &cases, const CodePolicy &policy)
{
    for (const Case &c : cases) {
        const auto outcome = OneTimeCode::parse(c.typed, policy);
        const std::string got =
            outcome.ok() ? outcome.value().secret().reveal().toStdString() : nameOf(outcome.error());
        EXPECT_EQ(got, c.expected) << "typed: « " << c.typed.toStdString() << " »";
    }
}

} // namespace

TEST(OneTimeCode, ReadsDigits)
{
    expectAll(
        {
            {u"123456"_s, "123456"},
            {u"012 345"_s, "012345"},
            {u"123-456"_s, "123456"},
            {u"123\u2011456"_s, "123456"},
            {u"12.34.56."_s, "123456"},
            {u"\u00A012\u202F34\u300056\u200B\n"_s, "123456"},
            {u"١٢٣٤٥٦"_s, "123456"},
            {u"۱۲۳۴۵۶"_s, "123456"},
            {u"１２３４５６"_s, "123456"},
            {u"𝟏𝟐𝟑𝟒𝟓𝟔"_s, "123456"},
            {u""_s, "Empty"},
            {u" - \uFEFF"_s, "Empty"},
            {u"12345"_s, "TooShort"},
            {u"1234567"_s, "TooLong"},
            {u"12345O"_s, "NotDigits"},
            {u"O"_s, "NotDigits"},
            {u"12345²"_s, "NotDigits"},
            {u"123,456"_s, "NotDigits"},
            {u"12345\u0007"_s, "NotDigits"},
        },
        CodePolicy {});
    expectAll({{u"1234"_s, "1234"}, {u"123456"_s, "TooLong"}}, CodePolicy {4, CodeAlphabet::Digits});
}

TEST(OneTimeCode, ReadsAlphanumericsIntoCapitals)
{
    expectAll(
        {
            {u"ab12cd"_s, "AB12CD"},
            {u"AB-12 cD"_s, "AB12CD"},
            {u"ａｂ１２ＣＤ"_s, "AB12CD"},
            {u"ab١٢cd"_s, "AB12CD"},
            {u"   "_s, "Empty"},
            {u"ab12c"_s, "TooShort"},
            {u"ab12cde"_s, "TooLong"},
            {u"é"_s, "NotAlphanumeric"},
            {u"ab12cé"_s, "NotAlphanumeric"},
            {u"ab12cı"_s, "NotAlphanumeric"},
            {u"ab12cß"_s, "NotAlphanumeric"},
            {u"ab12c\u212A"_s, "NotAlphanumeric"},
            {u"ab_12c"_s, "NotAlphanumeric"},
        },
        CodePolicy {6, CodeAlphabet::Alphanumeric});
}

TEST(OneTimeCode, TakesAnyPrintableAsItIs)
{
    expectAll(
        {
            {u"aB-1.é"_s, "aB-1.é"},
            {u" \u00A0aB-1.é\u200B\n"_s, "aB-1.é"},
            {u"aB 1.é"_s, "aB 1.é"},
            {u"١٢٣٤٥٦"_s, "١٢٣٤٥٦"},
            {u"abcde😀"_s, "abcde😀"},
            {u"\t"_s, "Empty"},
            {u"abcde"_s, "TooShort"},
            {u"abcdefg"_s, "TooLong"},
            {u"abc\u0007ef"_s, "NotPrintable"},
            {u"abc\u200Bef"_s, "NotPrintable"},
            {u"abc\nef"_s, "NotPrintable"},
        },
        CodePolicy {6, CodeAlphabet::AnyPrintable});
}
