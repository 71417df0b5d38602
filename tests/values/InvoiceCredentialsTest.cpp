// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <values/InvoiceCredentials.h>

#include <gtest/gtest.h>

#include <type_traits>

using namespace Qt::StringLiterals;
using namespace guichet;

static_assert(!std::is_copy_constructible_v<InvoiceCredentials> && !std::is_copy_assignable_v<InvoiceCredentials>);
static_assert(std::is_nothrow_move_constructible_v<InvoiceCredentials>);

TEST(InvoiceCredentials, DropsBlanksAtTheEndsAlone)
{
    struct Case
    {
        QString typed;
        QString kept;
    };
    const QList<Case> cases {
        {u"CG-004211"_s, u"CG-004211"_s},
        {u"  CG-004211\r\n"_s, u"CG-004211"_s},
        {u"\uFEFF\u200BCG-004211\u00A0\u202F\u200E\u2060"_s, u"CG-004211"_s},
        {u"CG 004\u200B211"_s, u"CG 004\u200B211"_s},
        {u" \u200B \n😀 é\u0301\t"_s, u"😀 é\u0301"_s},
        {u"."_s, u"."_s},
    };
    for (const Case &c : cases) {
        const auto asLogin = InvoiceCredentials::parse(c.typed, u"x"_s);
        ASSERT_TRUE(asLogin.ok()) << c.typed.toStdString();
        EXPECT_EQ(asLogin.value().login().toStdString(), c.kept.toStdString());
        const auto asPassword = InvoiceCredentials::parse(u"x"_s, c.typed);
        ASSERT_TRUE(asPassword.ok()) << c.typed.toStdString();
        EXPECT_EQ(asPassword.value().password().reveal().toStdString(), c.kept.toStdString());
    }
}

TEST(InvoiceCredentials, TellsBothProblemsAtOnce)
{
    using Problems = QList<CredentialsProblem>;
    const QString blank = u" \u200B\u00A0\uFEFF\n"_s;
    EXPECT_EQ(InvoiceCredentials::parse(blank, u""_s).error(),
              (Problems {CredentialsProblem::LoginEmpty, CredentialsProblem::PasswordEmpty}));
    EXPECT_EQ(InvoiceCredentials::parse(u""_s, u"x"_s).error(), Problems {CredentialsProblem::LoginEmpty});
    EXPECT_EQ(InvoiceCredentials::parse(u"x"_s, blank).error(), Problems {CredentialsProblem::PasswordEmpty});
}

TEST(InvoiceCredentials, HintsAtConfusableSigns)
{
    struct Case
    {
        QString text;
        ConfusableHint hint;
    };
    const QList<Case> cases {
        {u"abcdef"_s, {false, false}}, {u"a0"_s, {true, false}},   {u"aO"_s, {true, false}},
        {u"ao"_s, {true, false}},      {u"a1"_s, {false, true}},   {u"al"_s, {false, true}},
        {u"aI"_s, {false, true}},      {u"aiL"_s, {false, false}}, {u"O1"_s, {true, true}},
    };
    for (const Case &c : cases) {
        const auto outcome = InvoiceCredentials::parse(c.text, u"abc"_s);
        EXPECT_EQ(outcome.value().loginHint(), c.hint) << c.text.toStdString();
        EXPECT_EQ(outcome.value().passwordHint(), ConfusableHint {}) << c.text.toStdString();
        EXPECT_EQ(InvoiceCredentials::parse(u"abc"_s, c.text).value().passwordHint(), c.hint) << c.text.toStdString();
    }
}
