// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Screen.h"

#include <QSet>

namespace guichet {

using namespace Qt::StringLiterals;

namespace {

/// One label and what is typed there.
using Typed = QPair<QString, QString>;

struct Wrong
{
    QList<Typed> typed;
    /// The fields that are wrong, from the top.
    QStringList fields;
};

QList<Wrong> wrongAt(Step step)
{
    QList<Wrong> all;
    const auto account = [&all](const QString &email, const QString &password, const QString &confirmation,
                                const QStringList &fields) {
        all << Wrong {{{words::email, email}, {words::password, password}, {words::confirmation, confirmation}},
                      fields};
    };
    const QString good = given::password;
    switch (step) {
    case Step::SignIn:
        all << Wrong {{}, {words::identifier, words::yourPassword}}
            << Wrong {{{words::yourPassword, good}}, {words::identifier}}
            << Wrong {{{words::identifier, u"  "_s}, {words::yourPassword, good}}, {words::identifier}}
            << Wrong {{{words::identifier, given::email}}, {words::yourPassword}};
        break;
    case Step::Mobile:
        for (const QString &number :
             {u""_s, u"06 39 98 00 0"_s, u"06 39 98 00 01 2"_s, u"O6 39 98 00 01"_s, u"06 39 98 00 01 poste 3"_s,
              u"05 61 00 00 00"_s, u"08 99 10 20 30"_s, u"09 67 51 89 96"_s, u"+49 170 1234567"_s,
              u"0700 12 34 56 78 90"_s, u"+590 696 12 34 56"_s, u"+687 75 12 34"_s, u"06 39 = 98 00 01"_s}) {
            all << Wrong {{{words::number, number}}, {words::number}};
        }
        break;
    case Step::Code:
        for (const QString &code : {u""_s, u"12345"_s, u"1234567"_s, u"12345a"_s}) {
            all << Wrong {{{words::code, code}}, {words::code}};
        }
        break;
    case Step::Invoice:
        all << Wrong {{}, {words::login, words::password}}
            << Wrong {{{words::password, given::invoicePassword}}, {words::login}}
            << Wrong {{{words::login, given::login}}, {words::password}};
        break;
    case Step::Account:
        account({}, {}, {}, {words::email, words::password});
        for (const QString &address :
             {u""_s, u"usager"_s, u"usager@exemple@example.fr"_s, u"usager exemple@example.fr"_s, u"@example.fr"_s,
              u"usager@"_s, QString(65, u'a') + u"@example.fr"_s, u"usager@example"_s, u"usager@example..fr"_s,
              u"usager\u0007@example.fr"_s}) {
            account(address, good, good, {words::email});
        }
        for (const QString &weak : {u""_s, u"Court-1"_s, u"violette-9-tambour!"_s, u"Violette-neuf-tambour!"_s,
                                    u"Violette9tambour"_s, QString(200, u'a') + good}) {
            account(given::email, weak, weak, {words::password});
        }
        account(given::email, good, {}, {words::confirmation});
        account(given::email, good, good + u' ', {words::confirmation});
        account(u"usager"_s, u"Court-1"_s, {}, {words::email, words::password});
        break;
    case Step::ResetEmail:
        for (const QString &address : {u""_s, u"usager"_s, u"usager exemple@example.fr"_s, u"usager@example"_s}) {
            all << Wrong {{{words::email, address}}, {words::email}};
        }
        break;
    case Step::ResetCode:
        for (const QString &code : {u""_s, u"12345"_s, u"1234567"_s, u"12345a"_s}) {
            all << Wrong {{{words::code, code}}, {words::code}};
        }
        break;
    case Step::ResetPassword:
        for (const QString &weak : {u""_s, u"Court-1"_s, u"violette-9-tambour!"_s, u"Violette9tambour"_s}) {
            all << Wrong {{{words::newPassword, weak}, {words::confirmation, weak}}, {words::newPassword}};
        }
        all << Wrong {{{words::newPassword, good}}, {words::confirmation}}
            << Wrong {{{words::newPassword, good}, {words::confirmation, good + u' '}}, {words::confirmation}};
        break;
    case Step::Bank:
        all << Wrong {{}, {words::iban, words::holder}};
        for (const QString &iban :
             {u""_s, u"FR76 3000 6000 0112 3456 7890 18"_s, u"FR76 3000 6000 0112 3456 7890 1890"_s,
              u"FR76 3000 6000 0112 3456 7890 188"_s, u"FR76 3000 6000 0112 3456 7890 18$"_s,
              u"XX76 3000 6000 0112 3456 7890 189"_s, u"FR76 3O00 6000 0112 3456 7890 189"_s}) {
            all << Wrong {{{words::iban, iban}, {words::holder, given::holder}}, {words::iban}};
        }
        for (const QString &holder :
             {u""_s, u"12"_s, u"Usager = Exemple"_s, u"usager@example.fr"_s, given::iban, QString(71, u'a')}) {
            all << Wrong {{{words::iban, given::iban}, {words::holder, holder}}, {words::holder}};
        }
        break;
    case Step::Welcome:
    case Step::Household:
    case Step::Done:
    case Step::SignedIn:
    case Step::ResetDone:
    case Step::Offer:
    case Step::Rules:
    case Step::Check:
    case Step::Mandate:
    case Step::MandateDone:
        break;
    }
    return all;
}

class InputTest : public ::testing::TestWithParam<Step>
{
};

} // namespace

TEST_P(InputTest, WrongIsAnsweredInPlaceLosesNothingAndSendsNothing)
{
    Screen screen;
    screen.goTo(GetParam());
    const int acts = screen.council.acts();
    QSet<QString> said;
    qsizetype full = 0;
    for (const Wrong &wrong : wrongAt(GetParam())) {
        const auto edits = screen.page().findChildren<QLineEdit *>();
        for (QLineEdit *edit : edits) {
            edit->clear();
        }
        QStringList trace;
        for (const auto &[label, text] : wrong.typed) {
            screen.put(label, text);
            trace << text;
        }
        SCOPED_TRACE(qPrintable(trace.join(u" | "_s)));
        screen.press(Screen::actOf(GetParam()));
        const QStringList sentences = screen.summary();
        ASSERT_EQ(sentences.size(), wrong.fields.size()) << qPrintable(sentences.join(u" | "_s));
        for (qsizetype i = 0; i < sentences.size(); ++i) {
            EXPECT_TRUE(sentences.at(i).endsWith(u'.')) << qPrintable(sentences.at(i));
            EXPECT_EQ(screen.form(wrong.fields.at(i))->error(), sentences.at(i));
            EXPECT_TRUE(screen.shows(words::problem));
        }
        for (const QLineEdit *edit : edits) {
            if (edit->isVisible() && !wrong.fields.contains(edit->accessibleName())) {
                EXPECT_EQ(screen.form(edit->accessibleName())->error(), QString());
            }
        }
        EXPECT_EQ(screen.focusedLabel(), wrong.fields.front());
        for (const auto &[label, text] : wrong.typed) {
            EXPECT_EQ(screen.field(label)->text(), text);
        }
        EXPECT_EQ(screen.step(), GetParam());
        EXPECT_EQ(screen.council.acts(), acts);
        if (GetParam() == Step::Mobile) {
            ++full;
            said << sentences.front();
        }
    }
    EXPECT_EQ(said.size(), full) << "each kind of number has a sentence of its own";

    // What is right is taken at once after all that.
    screen.fillRight();
    screen.press(Screen::actOf(GetParam()));
    // The bank's numbers go to the council with the signature.
    EXPECT_EQ(screen.council.acts(), GetParam() == Step::Bank ? acts : acts + 1);
    EXPECT_NE(screen.step(), GetParam());
}

INSTANTIATE_TEST_SUITE_P(Pages, InputTest,
                         ::testing::Values(Step::SignIn, Step::Mobile, Step::Code, Step::Invoice, Step::Account,
                                           Step::ResetEmail, Step::ResetCode, Step::ResetPassword, Step::Bank),
                         [](const auto &step) {
                             return Screen::nameOf(step.param).remove(u'-').remove(u' ').toStdString();
                         });

TEST(InputOfAnAddressTest, ProbableSlipIsAskedAboutAndNeverRefused)
{
    for (const auto &[typed, meant] : {std::pair(u"usager.exemple@gmial.com"_s, u"usager.exemple@gmail.com"_s),
                                       std::pair(u"usager.exemple@hotmal.fr"_s, u"usager.exemple@hotmail.fr"_s),
                                       std::pair(u"usager.exemple@example.con"_s, u"usager.exemple@example.com"_s),
                                       std::pair(u"usager.exemple@orange,fr"_s, u"usager.exemple@orange.fr"_s)}) {
        for (const bool corrects : {true, false}) {
            SCOPED_TRACE(qPrintable(typed));
            Screen screen;
            screen.goTo(Step::Account);
            screen.fillRight();
            screen.put(words::email, typed);
            screen.press(words::create);
            ASSERT_EQ(screen.step(), Step::Account);
            EXPECT_TRUE(screen.council.calls(FakeCouncil::Kind::Create).empty());
            EXPECT_TRUE(screen.shows(u"Vouliez-vous écrire %1 ?"_s.arg(meant)));
            EXPECT_EQ(screen.field(words::password)->text(), given::password);
            screen.press(corrects ? u"Oui, corriger"_s : u"Non, mon adresse est juste"_s);
            EXPECT_EQ(screen.step(), Step::Done);
            EXPECT_TRUE(screen.shows(corrects ? meant : typed));
        }
    }
}

TEST(InputOfAnAddressTest, TheForgottenPasswordAsksAboutASlipToo)
{
    for (const bool corrects : {true, false}) {
        Screen screen;
        screen.goTo(Step::ResetEmail);
        screen.put(words::email, u"usager.exemple@gmial.com"_s);
        screen.press(words::sendReset);
        ASSERT_EQ(screen.step(), Step::ResetEmail);
        EXPECT_TRUE(screen.council.calls(FakeCouncil::Kind::StartReset).empty());
        EXPECT_TRUE(screen.shows(u"Vouliez-vous écrire usager.exemple@gmail.com ?"_s));
        screen.press(corrects ? u"Oui, corriger"_s : u"Non, mon adresse est juste"_s);
        ASSERT_EQ(screen.step(), Step::ResetCode);
        EXPECT_EQ(screen.council.calls(FakeCouncil::Kind::StartReset).front().values,
                  QStringList {corrects ? u"usager.exemple@gmail.com"_s : u"usager.exemple@gmial.com"_s});
    }
}

} // namespace guichet
