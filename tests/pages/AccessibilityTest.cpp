// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Screen.h"

#include <pages/Languages.h>

#include <QAccessible>
#include <QLabel>
#include <QSignalSpy>

namespace guichet {

using namespace Qt::StringLiterals;

namespace {

QAccessibleInterface *tellingOf(QWidget *widget)
{
    return QAccessible::queryAccessibleInterface(widget);
}

/// As a program for those who cannot see sets it.
void setThroughTheInterface(Screen &screen, const QString &label, const QString &text)
{
    QLineEdit *edit = screen.field(label);
    ASSERT_NE(edit, nullptr) << qPrintable(label);
    QAccessibleEditableTextInterface *editable = tellingOf(edit)->editableTextInterface();
    ASSERT_NE(editable, nullptr) << qPrintable(label);
    editable->replaceText(0, tellingOf(edit)->textInterface()->characterCount(), text);
}

void pressThroughTheInterface(Screen &screen, const QString &name)
{
    QAbstractButton *button = screen.button(name);
    ASSERT_NE(button, nullptr) << qPrintable(name);
    // The button stays down for a moment before it acts.
    QSignalSpy clicked(button, &QAbstractButton::clicked);
    const QPointer<QAbstractButton> guarded(button);
    tellingOf(button)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    clicked.wait();
    screen.settle();
}

} // namespace

TEST(AccessibilityTest, NamesAreTheVisibleWordsAndDescriptionsHintAndError)
{
    Screen screen;
    screen.walk([&](const QString &) {
        const auto widgets = screen.window().findChildren<QWidget *>();
        for (QWidget *widget : widgets) {
            if (!widget->isVisible()) {
                continue;
            }
            if (auto *button = qobject_cast<QAbstractButton *>(widget)) {
                EXPECT_FALSE(button->text().isEmpty());
                EXPECT_EQ(tellingOf(button)->text(QAccessible::Name), button->text());
            } else if (auto *label = qobject_cast<QLabel *>(widget); label != nullptr && !label->text().isEmpty()) {
                EXPECT_EQ(tellingOf(label)->text(QAccessible::Name), label->text());
            } else if (auto *edit = qobject_cast<QLineEdit *>(widget)) {
                auto *form = qobject_cast<FormField *>(edit->parentWidget());
                ASSERT_NE(form, nullptr);
                EXPECT_EQ(tellingOf(edit)->text(QAccessible::Name), form->label());
                EXPECT_TRUE(screen.shows(form->label()));
                QStringList said;
                const auto labels = form->findChildren<QLabel *>();
                for (const QLabel *part : labels) {
                    if (part->isVisible() && part->text() != form->label()) {
                        said << part->text();
                    }
                }
                EXPECT_EQ(tellingOf(edit)->text(QAccessible::Description), said.join(u' '));
                EXPECT_EQ(said.contains(form->error()), !form->error().isEmpty());
            }
        }
    });
}

TEST(AccessibilityTest, WhateverIsPressedIsAPushOrARadioButton)
{
    for (const Profile profile : {Profile::Kiosk, Profile::Counter}) {
        Screen screen(profile);
        screen.walk([&](const QString &) {
            const auto widgets = screen.window().findChildren<QWidget *>();
            for (QWidget *widget : widgets) {
                const bool pressed = widget->isVisible() && (widget->focusPolicy() & Qt::ClickFocus) != 0
                                     && qobject_cast<QLineEdit *>(widget) == nullptr;
                if (!pressed) {
                    continue;
                }
                const QAccessible::Role role = tellingOf(widget)->role();
                EXPECT_TRUE(role == QAccessible::Button || role == QAccessible::RadioButton)
                    << qPrintable(describe(widget)) << " is " << role;
                if (widget->isEnabled()) {
                    const QStringList actions = tellingOf(widget)->actionInterface()->actionNames();
                    EXPECT_TRUE(actions.contains(QAccessibleActionInterface::pressAction())
                                || actions.contains(QAccessibleActionInterface::toggleAction()))
                        << qPrintable(actions.join(u' '));
                }
            }
        });
    }
}

TEST(AccessibilityTest, RegistersThroughTheInterfaceAlone)
{
    Screen screen;
    pressThroughTheInterface(screen, u"Première inscription"_s);
    setThroughTheInterface(screen, words::number, given::mobile);
    pressThroughTheInterface(screen, words::check);
    setThroughTheInterface(screen, words::code, given::code);
    pressThroughTheInterface(screen, words::check);
    setThroughTheInterface(screen, words::login, given::login);
    setThroughTheInterface(screen, words::password, given::invoicePassword);
    pressThroughTheInterface(screen, words::check);
    pressThroughTheInterface(screen, Screen::actOf(Step::Household));
    setThroughTheInterface(screen, words::email, given::email);
    setThroughTheInterface(screen, words::password, u"Violette"_s);
    EXPECT_TRUE(screen.shows(u"À faire : au moins 1 chiffre"_s)) << qPrintable(screen.texts().join(u" | "_s));
    setThroughTheInterface(screen, words::password, given::password);
    EXPECT_FALSE(screen.texts().join(u'\n').contains(u"À faire"_s));
    setThroughTheInterface(screen, words::confirmation, given::password);
    pressThroughTheInterface(screen, words::create);
    ASSERT_EQ(screen.step(), Step::Done);
    EXPECT_EQ(screen.council.calls(FakeCouncil::Kind::Create).front().values,
              (QStringList {u"registration-1"_s, given::email, given::password}));
}

TEST(AccessibilityTest, ResetsThroughTheInterfaceAlone)
{
    Screen screen;
    pressThroughTheInterface(screen, words::forgotten);
    setThroughTheInterface(screen, words::email, given::email);
    pressThroughTheInterface(screen, words::sendReset);
    setThroughTheInterface(screen, words::code, given::code);
    pressThroughTheInterface(screen, words::check);
    setThroughTheInterface(screen, words::newPassword, u"Violette"_s);
    EXPECT_TRUE(screen.shows(u"À faire : au moins 1 chiffre"_s)) << qPrintable(screen.texts().join(u" | "_s));
    setThroughTheInterface(screen, words::newPassword, given::password);
    setThroughTheInterface(screen, words::confirmation, given::password);
    pressThroughTheInterface(screen, words::savePassword);
    ASSERT_EQ(screen.step(), Step::ResetDone);
    EXPECT_EQ(screen.council.calls(FakeCouncil::Kind::SetPassword).front().values,
              (QStringList {u"registration-1"_s, given::password}));
}

TEST(AccessibilityTest, NewPasswordOfAResetIsNotReadOut)
{
    Screen screen;
    screen.goTo(Step::ResetPassword);
    screen.fillRight();
    for (const QString &label : {words::newPassword, words::confirmation}) {
        QAccessibleInterface *telling = tellingOf(screen.field(label));
        EXPECT_TRUE(telling->state().passwordEdit);
        EXPECT_FALSE(telling->textInterface()->text(0, 100).contains(given::password));
    }
}

TEST(AccessibilityTest, SetsUpMonthlyPaymentThroughTheInterfaceAlone)
{
    Screen screen;
    screen.goTo(Step::SignedIn);
    pressThroughTheInterface(screen, words::monthly);
    for (const QString &choice : {given::rhythm, given::debitDay}) {
        QAccessibleInterface *telling = tellingOf(screen.button(choice));
        EXPECT_EQ(telling->role(), QAccessible::RadioButton);
        EXPECT_TRUE(telling->text(QAccessible::Description).contains(u'?'));
        telling->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
        EXPECT_TRUE(telling->state().checked);
    }
    pressThroughTheInterface(screen, words::choose);
    setThroughTheInterface(screen, words::iban, u"fr7630006000011234567890189"_s);
    setThroughTheInterface(screen, words::holder, given::holder);
    for (const QString &act : {words::useAccount, words::acceptRules, words::allRight, words::sign}) {
        pressThroughTheInterface(screen, act);
    }
    ASSERT_EQ(screen.step(), Step::MandateDone);
    EXPECT_EQ(screen.council.calls(FakeCouncil::Kind::Sign).front().values,
              (QStringList {u"FR7630006000011234567890189"_s, given::holder, u"10x"_s, u"10"_s, u"2026-1"_s}));
}

TEST(AccessibilityTest, SecretsAreNotReadOut)
{
    Screen screen;
    screen.goTo(Step::Account);
    screen.fillRight();
    for (const QString &label : {words::password, words::confirmation}) {
        QAccessibleInterface *telling = tellingOf(screen.field(label));
        EXPECT_TRUE(telling->state().passwordEdit);
        EXPECT_NE(telling->text(QAccessible::Value), given::password);
        EXPECT_FALSE(telling->textInterface()->text(0, 100).contains(given::password));
    }
}

TEST(AccessibilityTest, LanguageIsChosenByTogglingItThroughTheInterface)
{
    // Of the page and of the header: the welcome page has both.
    for (const bool ofThePage : {true, false}) {
        Screen screen;
        if (!ofThePage) {
            screen.goTo(Step::Mobile);
        }
        for (const auto &[name, code] : {std::pair(u"English"_s, u"en"_s), std::pair(u"Français"_s, u"fr"_s)}) {
            tellingOf(screen.button(name))->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
            screen.settle();
            EXPECT_EQ(languages::current(), code);
            EXPECT_EQ(screen.council.language(), code);
            EXPECT_EQ(screen.shows(u"Contraste"_s), code == "fr"_L1);
            const auto buttons = screen.window().findChildren<QAbstractButton *>();
            for (const QAbstractButton *button : buttons) {
                EXPECT_EQ(button->text() == name && button->isVisible(),
                          button->isVisible() && button->isChecked()
                              && (button->text() == u"English"_s || button->text() == u"Français"_s));
            }
        }
    }
}

} // namespace guichet
