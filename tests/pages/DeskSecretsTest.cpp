// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DeskScreen.h"

#include <pages/Languages.h>

#include <QScreen>
#include <QTest>

namespace guichet {

using namespace Qt::StringLiterals;

namespace {

const QString turn = u"Tourner l'écran vers l'usager"_s;
const QString takeBack = u"Reprendre la page"_s;
const QString giveBack = u"J'ai fini, je rends l'écran"_s;

void goOnTo(DeskScreen &desk, Step wanted)
{
    while (desk.screen.step() != wanted && !::testing::Test::HasFatalFailure()) {
        desk.screen.fillRight();
        desk.screen.press(Screen::actOf(desk.screen.step()));
    }
}

QLineEdit *fieldOf(DeskScreen &desk, const QString &label)
{
    const auto edits = desk.screen.page().findChildren<QLineEdit *>();
    for (QLineEdit *edit : edits) {
        if (edit->accessibleName() == label) {
            return edit;
        }
    }
    return nullptr;
}

} // namespace

TEST(DeskSecretsTest, NoAgentTypesTheNewPassword)
{
    DeskScreen desk;
    desk.accompany();
    goOnTo(desk, Step::Account);
    for (const QString &label : {words::password, words::confirmation}) {
        EXPECT_FALSE(desk.screen.field(label)->isEnabled());
        EXPECT_TRUE(desk.screen.field(label)->accessibleDescription().contains(u"Tournez l'écran vers l'usager"_s));
    }
    EXPECT_TRUE(desk.screen.field(words::email)->isEnabled());
    desk.screen.fill(words::email, given::email);
    const int acts = desk.screen.council.acts();
    desk.screen.press(words::create);
    EXPECT_EQ(desk.screen.council.acts(), acts);
    EXPECT_EQ(desk.screen.step(), Step::Account);
    EXPECT_EQ(desk.screen.summary(),
              QStringList {u"L'usager écrit lui-même son mot de passe. Tournez l'écran vers lui."_s});
    desk.press(turn);
    EXPECT_TRUE(desk.screen.summary().isEmpty());
}

TEST(DeskSecretsTest, NoAgentTypesThePasswordOfAnAccount)
{
    DeskScreen desk;
    desk.screen.press(u"Me connecter"_s);
    desk.accompany();
    EXPECT_FALSE(desk.screen.field(words::yourPassword)->isEnabled());
    desk.press(turn);
    EXPECT_TRUE(desk.screen.field(words::yourPassword)->isEnabled());
}

TEST(DeskSecretsTest, TheCodeAndTheInvoicesPasswordAreTypedMasked)
{
    DeskScreen desk;
    desk.accompany();
    for (const auto &[step, label] : {std::pair(Step::Code, words::code), std::pair(Step::Invoice, words::password)}) {
        goOnTo(desk, step);
        EXPECT_TRUE(desk.screen.field(label)->isEnabled());
        EXPECT_EQ(desk.screen.field(label)->echoMode(), QLineEdit::Password);
        EXPECT_EQ(desk.screen.button(u"Afficher"_s), nullptr);
        desk.press(turn);
        ASSERT_NE(desk.screen.button(u"Afficher"_s), nullptr);
        desk.screen.fillRight();
        desk.screen.press(u"Afficher"_s);
        EXPECT_EQ(desk.screen.field(label)->echoMode(), QLineEdit::Normal);
        desk.screen.press(giveBack);
        EXPECT_EQ(desk.screen.field(label)->echoMode(), QLineEdit::Password);
        EXPECT_FALSE(desk.screen.field(label)->text().isEmpty());
        EXPECT_EQ(desk.screen.button(u"Afficher"_s), nullptr);
    }
}

TEST(DeskSecretsTest, OneScreenIsTurnedAndGivenBack)
{
    DeskScreen desk(1);
    desk.accompany();
    goOnTo(desk, Step::Account);
    desk.screen.put(words::email, given::email);
    desk.press(turn);
    EXPECT_TRUE(desk.desk->isTurnedOver());
    EXPECT_FALSE(desk.desk->isVisible());
    EXPECT_EQ(desk.residentScreen(), nullptr);
    EXPECT_EQ(desk.screen.focusedLabel(), words::email);
    EXPECT_TRUE(desk.screen.shows(u"Tournez l'écran vers l'usager."_s));
    ASSERT_NE(desk.screen.button(u"Afficher le mot de passe"_s), nullptr);
    desk.screen.fill(words::password, given::password);
    desk.screen.press(u"Afficher le mot de passe"_s);
    desk.screen.fill(words::confirmation, given::password);
    desk.screen.press(giveBack);
    EXPECT_FALSE(desk.desk->isTurnedOver());
    EXPECT_TRUE(desk.desk->isVisible());
    for (const QString &label : {words::password, words::confirmation}) {
        EXPECT_EQ(desk.screen.field(label)->text(), given::password);
        EXPECT_EQ(desk.screen.field(label)->echoMode(), QLineEdit::Password);
        EXPECT_FALSE(desk.screen.field(label)->isEnabled());
    }
    EXPECT_FALSE(desk.screen.texts().join(u' ').contains(given::password));
    // What the resident typed can be sent from either side.
    desk.screen.press(words::create);
    EXPECT_EQ(desk.screen.step(), Step::Done);
}

TEST(DeskSecretsTest, TheSecondScreenHasThePageAndTheAgentTheProgress)
{
    DeskScreen desk(2);
    desk.accompany();
    goOnTo(desk, Step::Account);
    desk.screen.put(words::email, given::email);
    desk.press(turn);
    QWidget *there = desk.residentScreen();
    ASSERT_NE(there, nullptr);
    EXPECT_TRUE(there->isFullScreen());
    EXPECT_EQ(there->screen()->name(), u"resident"_s);
    EXPECT_EQ(there->geometry(), there->screen()->geometry());
    EXPECT_EQ(desk.screen.page().window(), there);
    EXPECT_TRUE(desk.desk->isVisible());
    fieldOf(desk, words::password)->setText(given::password);
    desk.settle();
    const QString seen = desk.screen.texts().join(u'\n');
    for (const QString &label : {words::email, words::password, words::confirmation}) {
        EXPECT_TRUE(seen.contains(label)) << qPrintable(label);
    }
    EXPECT_EQ(desk.screen.texts().count(u"rempli"_s), 2);
    EXPECT_EQ(desk.screen.texts().count(u"vide"_s), 1);
    EXPECT_FALSE(seen.contains(given::password));
    EXPECT_FALSE(seen.contains(given::email));
    const auto edits = desk.screen.window().findChildren<QLineEdit *>();
    for (const QLineEdit *edit : edits) {
        EXPECT_TRUE(edit->text().isEmpty());
    }
    fieldOf(desk, words::confirmation)->setText(given::password);
    desk.pressThere(words::create);
    EXPECT_EQ(desk.screen.step(), Step::Done);
    EXPECT_TRUE(desk.screen.texts().contains(u"Compte créé"_s));
    desk.press(takeBack);
    EXPECT_EQ(desk.residentScreen(), nullptr);
    EXPECT_EQ(desk.screen.page().window(), &desk.screen.window());
    EXPECT_TRUE(desk.screen.page().isVisible());
}

TEST(DeskSecretsTest, OnTheSecondScreenTheResidentChoosesLanguageSizeAndContrast)
{
    DeskScreen desk(2);
    desk.accompany();
    goOnTo(desk, Step::Account);
    desk.press(turn);
    QWidget *there = desk.residentScreen();
    ASSERT_NE(there, nullptr);
    const auto buttonThere = [there](const QString &text) -> QAbstractButton * {
        const auto buttons = there->findChildren<QAbstractButton *>();
        const auto found = std::find_if(buttons.begin(), buttons.end(), [&text](const QAbstractButton *button) {
            return button->isVisible() && button->text() == text;
        });
        return found == buttons.end() ? nullptr : *found;
    };
    // The end of the visit and the help are the agent's.
    EXPECT_EQ(buttonThere(u"Terminer"_s), nullptr);
    EXPECT_EQ(buttonThere(u"Aide"_s), nullptr);
    desk.pressThere(u"English"_s);
    EXPECT_EQ(languages::current(), u"en"_s);
    EXPECT_TRUE(buttonThere(u"English"_s)->isChecked());
    EXPECT_TRUE(desk.tells(u"Terminer l'accompagnement"_s)) << "the agent's panel keeps to the agent's language";
    desk.pressThere(u"Français"_s);
    desk.pressThere(u"Texte : 100 %"_s);
    EXPECT_EQ(desk.screen.look.textSize(), 150);
    EXPECT_NE(buttonThere(u"Texte : 150 %"_s), nullptr);
    buttonThere(u"Contraste"_s)->setFocus();
    QTest::keyClick(buttonThere(u"Contraste"_s), Qt::Key_Return);
    EXPECT_TRUE(desk.screen.look.isHighContrast());
    desk.press(takeBack);
    EXPECT_EQ(desk.residentScreen(), nullptr);
    EXPECT_TRUE(desk.screen.page().isVisible());
}

TEST(DeskSecretsTest, TakenBackFromTheSecondScreenSecretsAreMasked)
{
    DeskScreen desk(2);
    desk.accompany();
    goOnTo(desk, Step::Account);
    desk.press(turn);
    fieldOf(desk, words::password)->setText(given::password);
    desk.pressThere(u"Afficher le mot de passe"_s);
    ASSERT_EQ(fieldOf(desk, words::password)->echoMode(), QLineEdit::Normal);
    desk.press(takeBack);
    EXPECT_EQ(desk.screen.field(words::password)->echoMode(), QLineEdit::Password);
    EXPECT_FALSE(desk.screen.field(words::password)->isEnabled());
}

TEST(DeskSecretsTest, TheVisitEndsWhereverThePageIs)
{
    for (const qsizetype screens : {1, 2}) {
        DeskScreen desk(screens);
        desk.accompany();
        desk.press(turn);
        desk.screen.window().end(EndReason::Idle);
        desk.settle();
        EXPECT_FALSE(desk.desk->isTurnedOver());
        EXPECT_EQ(desk.residentScreen(), nullptr);
        EXPECT_TRUE(desk.desk->isVisible());
        EXPECT_TRUE(desk.screen.page().isVisible());
        EXPECT_EQ(desk.screen.step(), Step::Welcome);
    }
}

TEST(DeskSecretsTest, AWindowClosedBySomebodyGivesThePageBack)
{
    DeskScreen desk(2);
    desk.accompany();
    desk.press(turn);
    ASSERT_NE(desk.residentScreen(), nullptr);
    desk.residentScreen()->close();
    desk.settle();
    EXPECT_EQ(desk.residentScreen(), nullptr);
    EXPECT_TRUE(desk.screen.page().isVisible());
}

TEST(DeskSecretsTest, StatisticsLeaveThePageOnTheSecondScreen)
{
    DeskScreen desk(2);
    desk.accompany();
    desk.press(turn);
    desk.press(u"Statistiques"_s);
    ASSERT_NE(desk.residentScreen(), nullptr);
    EXPECT_TRUE(desk.screen.page().isVisible());
    EXPECT_TRUE(desk.statistics->isVisible());
}

TEST(DeskSecretsTest, AloneTheResidentTypesThePasswordAsEver)
{
    DeskScreen desk;
    desk.screen.goTo(Step::Account);
    EXPECT_TRUE(desk.screen.field(words::password)->isEnabled());
    desk.signIn();
    ASSERT_NE(fieldOf(desk, words::password), nullptr);
    EXPECT_FALSE(fieldOf(desk, words::password)->isVisible());
    EXPECT_FALSE(fieldOf(desk, words::password)->isEnabled());
    desk.press(u"Se déconnecter"_s);
    EXPECT_TRUE(desk.screen.field(words::password)->isEnabled());
}

} // namespace guichet
