// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Screen.h"

namespace guichet {

using namespace Qt::StringLiterals;

namespace {

using Kind = FakeCouncil::Kind;

} // namespace

TEST(BackTest, KeepsWhatWasTypedExceptSecretsAndSendsNothing)
{
    Screen screen;
    screen.goTo(Step::Account);
    screen.fillRight();
    const int acts = screen.council.acts();

    screen.press(words::back);
    ASSERT_EQ(screen.step(), Step::Invoice);
    EXPECT_TRUE(screen.shows(u"Votre foyer est reconnu"_s));
    EXPECT_TRUE(screen.shows(u"Mme Exemple Usager"_s));
    EXPECT_NE(screen.button(words::goOn), nullptr);
    EXPECT_EQ(screen.field(words::login), nullptr);

    screen.press(words::back);
    ASSERT_EQ(screen.step(), Step::Code);
    EXPECT_TRUE(screen.shows(u"Votre numéro 06 •• •• •• 01 est vérifié."_s));
    EXPECT_EQ(screen.field(words::code), nullptr);
    EXPECT_NE(screen.button(words::goOn), nullptr);

    screen.press(words::back);
    ASSERT_EQ(screen.step(), Step::Mobile);
    EXPECT_TRUE(screen.shows(u"Votre numéro 06 •• •• •• 01 est vérifié."_s));
    EXPECT_EQ(screen.field(words::number), nullptr);

    for (const Step step : {Step::Code, Step::Invoice, Step::Account}) {
        screen.press(words::goOn);
        ASSERT_EQ(screen.step(), step);
    }
    EXPECT_EQ(screen.field(words::email)->text(), given::email);
    EXPECT_EQ(screen.field(words::password)->text(), QString());
    EXPECT_EQ(screen.field(words::confirmation)->text(), QString());
    EXPECT_EQ(screen.council.acts(), acts);
    EXPECT_TRUE(screen.council.abandoned().isEmpty());
}

TEST(BackTest, ForgottenSecretsCannotBeUndone)
{
    Screen screen;
    screen.goTo(Step::Account);
    screen.fill(words::password, given::password);
    screen.fill(words::confirmation, given::password);
    screen.press(words::back);
    screen.press(words::goOn);
    for (const QString &label : {words::password, words::confirmation}) {
        QLineEdit *edit = screen.field(label);
        EXPECT_FALSE(edit->isUndoAvailable());
        screen.touch(edit);
        screen.key(Qt::Key_Z, Qt::ControlModifier);
        EXPECT_EQ(edit->text(), QString());
    }
}

TEST(BackTest, CodeAndInvoicePasswordAreForgottenLoginAndNumberKept)
{
    Screen screen;
    screen.goTo(Step::Code);
    screen.put(words::code, u"12"_s);
    screen.press(words::back);
    EXPECT_EQ(screen.field(words::number)->text(), given::mobile);
    screen.press(words::check);
    EXPECT_EQ(screen.field(words::code)->text(), QString());
    screen.put(words::code, u"12"_s);
    screen.press(u"Changer de numéro"_s);
    screen.press(words::check);
    EXPECT_EQ(screen.field(words::code)->text(), QString());

    screen.fillRight();
    screen.press(words::check);
    screen.fillRight();
    screen.press(words::back);
    screen.press(words::goOn);
    EXPECT_EQ(screen.field(words::login)->text(), given::login);
    EXPECT_EQ(screen.field(words::password)->text(), QString());
}

TEST(BackTest, SameNumberAgainSendsNothing)
{
    Screen screen;
    screen.goTo(Step::Code);
    screen.press(words::back);
    // Written otherwise, it is the same.
    screen.put(words::number, u"+33 6 39 98 00 01"_s);
    screen.press(words::check);
    EXPECT_EQ(screen.step(), Step::Code);
    EXPECT_EQ(screen.council.calls(Kind::Start).size(), 1U);
    EXPECT_TRUE(screen.council.abandoned().isEmpty());
}

TEST(BackTest, AnotherNumberGivesTheOldRegistrationUp)
{
    Screen screen;
    screen.goTo(Step::Code);
    screen.press(u"Changer de numéro"_s);
    screen.put(words::number, u"06 39 98 00 02"_s);
    screen.press(words::check);
    EXPECT_EQ(screen.step(), Step::Code);
    EXPECT_TRUE(screen.shows(u"06 •• •• •• 02"_s));
    EXPECT_EQ(screen.council.calls(Kind::Start).size(), 2U);
    EXPECT_EQ(screen.council.abandoned(), QStringList {u"registration-1"_s});
}

TEST(BackTest, VerifiedNumberCanBeChanged)
{
    Screen screen;
    screen.goTo(Step::Invoice);
    screen.press(words::back);
    screen.press(words::back);
    screen.press(u"Changer de numéro"_s);
    EXPECT_EQ(screen.focusedLabel(), words::number);
    EXPECT_EQ(screen.field(words::number)->text(), given::mobile);
    screen.put(words::number, u"06 39 98 00 02"_s);
    screen.press(words::check);
    EXPECT_EQ(screen.step(), Step::Code);
    EXPECT_NE(screen.field(words::code), nullptr);
    EXPECT_EQ(screen.council.abandoned(), QStringList {u"registration-1"_s});
}

TEST(BackTest, HouseholdOfSomeoneElseAsksForOtherCredentials)
{
    Screen screen;
    screen.goTo(Step::Household);
    const int acts = screen.council.acts();
    screen.press(u"Non, ce n'est pas mon foyer"_s);
    EXPECT_EQ(screen.step(), Step::Invoice);
    EXPECT_EQ(screen.field(words::login)->text(), given::login);
    EXPECT_EQ(screen.field(words::password)->text(), QString());
    EXPECT_EQ(screen.council.acts(), acts);
    EXPECT_FALSE(screen.shows(u"Mme Exemple Usager"_s));
    EXPECT_TRUE(screen.texts().join(u' ').contains(u"demandez à un agent"_s));
    EXPECT_EQ(screen.focusedLabel(), words::login);
}

TEST(BackTest, DoneLeadsToSignInWithTheAddress)
{
    Screen screen;
    screen.goTo(Step::Done);
    screen.press(words::back);
    EXPECT_EQ(screen.step(), Step::SignIn);
    EXPECT_EQ(screen.field(words::identifier)->text(), given::email);
    EXPECT_EQ(screen.field(words::yourPassword)->text(), QString());
    screen.put(words::yourPassword, given::password);
    screen.press(words::validate);
    EXPECT_EQ(screen.step(), Step::SignedIn);
    EXPECT_EQ(screen.council.calls(Kind::SignIn).front().values, (QStringList {given::email, given::password}));
}

TEST(BackTest, RegistrationFromSignInLeadsBackToSignIn)
{
    Screen screen;
    screen.goTo(Step::SignIn);
    screen.put(words::identifier, given::login);
    screen.put(words::yourPassword, given::invoicePassword);
    screen.press(u"Cliquez ici"_s);
    EXPECT_EQ(screen.step(), Step::Mobile);
    screen.press(words::back);
    EXPECT_EQ(screen.step(), Step::SignIn);
    EXPECT_EQ(screen.field(words::identifier)->text(), given::login);
    EXPECT_EQ(screen.field(words::yourPassword)->text(), QString());
}

TEST(BackTest, ResetKeepsTheAddressShowsWhatIsDoneAndSendsNothing)
{
    Screen screen;
    screen.goTo(Step::ResetPassword);
    screen.fillRight();
    const int acts = screen.council.acts();
    screen.press(words::back);
    ASSERT_EQ(screen.step(), Step::ResetCode);
    EXPECT_EQ(screen.field(words::code), nullptr);
    EXPECT_TRUE(screen.shows(u"Votre code est vérifié."_s));
    screen.press(words::back);
    ASSERT_EQ(screen.step(), Step::ResetEmail);
    EXPECT_EQ(screen.field(words::email), nullptr);
    EXPECT_TRUE(screen.texts().join(u'\n').contains(given::email));
    screen.press(words::goOn);
    screen.press(words::goOn);
    ASSERT_EQ(screen.step(), Step::ResetPassword);
    EXPECT_EQ(screen.field(words::newPassword)->text(), QString());
    EXPECT_FALSE(screen.field(words::newPassword)->isUndoAvailable());
    EXPECT_EQ(screen.field(words::confirmation)->text(), QString());
    EXPECT_EQ(screen.council.acts(), acts);
}

TEST(BackTest, SameAddressSendsNothingAnotherBeginsANewReset)
{
    Screen screen;
    screen.goTo(Step::ResetCode);
    screen.put(words::code, u"12"_s);
    screen.press(u"Changer d'adresse"_s);
    ASSERT_EQ(screen.step(), Step::ResetEmail);
    EXPECT_EQ(screen.field(words::email)->text(), given::email);
    screen.press(words::sendReset);
    EXPECT_EQ(screen.step(), Step::ResetCode);
    EXPECT_EQ(screen.field(words::code)->text(), QString());
    EXPECT_EQ(screen.council.calls(Kind::StartReset).size(), 1U);
    screen.fillRight();
    screen.press(words::check);
    screen.press(words::back);
    screen.press(words::back);
    screen.press(u"Changer d'adresse"_s);
    EXPECT_EQ(screen.focusedLabel(), words::email);
    screen.put(words::email, u"autre.exemple@example.fr"_s);
    screen.press(words::sendReset);
    EXPECT_EQ(screen.step(), Step::ResetCode);
    EXPECT_NE(screen.field(words::code), nullptr);
    EXPECT_TRUE(screen.shows(u"autre.exemple@example.fr"_s));
    EXPECT_EQ(screen.council.calls(Kind::StartReset).size(), 2U);
}

TEST(BackTest, ResetLeadsBackToWhereItWasAskedFor)
{
    Screen screen;
    screen.press(words::forgotten);
    screen.press(words::back);
    EXPECT_EQ(screen.step(), Step::Welcome);
    screen.press(words::signIn);
    screen.press(words::forgotten);
    screen.press(words::back);
    EXPECT_EQ(screen.step(), Step::SignIn);
}

TEST(BackTest, ResetDoneLeadsToSignInWithItsAddressWhateverStoodThere)
{
    Screen screen;
    screen.press(words::signIn);
    screen.put(words::identifier, given::login);
    for (const QString &address : {given::email, given::email, u"autre.exemple@example.fr"_s}) {
        screen.press(words::forgotten);
        screen.put(words::email, address);
        screen.press(words::sendReset);
        screen.fillRight();
        screen.press(words::check);
        screen.fillRight();
        screen.press(words::savePassword);
        ASSERT_EQ(screen.step(), Step::ResetDone);
        EXPECT_TRUE(screen.shows(address));
        EXPECT_EQ(screen.button(words::back), nullptr);
        screen.press(words::signIn);
        EXPECT_EQ(screen.field(words::identifier)->text(), address);
        EXPECT_EQ(screen.field(words::yourPassword)->text(), QString());
        screen.put(words::identifier, given::login);
    }
}

} // namespace guichet
