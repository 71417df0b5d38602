// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Screen.h"

#include <frame/ScrollColumn.h>

#include <QLabel>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>

namespace guichet {

using namespace Qt::StringLiterals;

namespace {

const QList<Step> journey = {Step::Welcome,   Step::Mobile,  Step::Code, Step::Invoice,
                             Step::Household, Step::Account, Step::Done};

/// The name of what has the focus: a field's label or a button's text.
QString focused(Screen &screen)
{
    const auto *button = qobject_cast<QAbstractButton *>(screen.focus());
    return button != nullptr && button->hasFocus() ? button->text() : screen.focusedLabel();
}

void tabTo(Screen &screen, const QString &name)
{
    for (int i = 0; i < 40 && focused(screen) != name; ++i) {
        screen.key(Qt::Key_Tab);
    }
    ASSERT_EQ(focused(screen), name);
}

QList<QPair<QString, QString>> rightOf(Step step)
{
    switch (step) {
    case Step::Mobile:
        return {{words::number, given::mobile}};
    case Step::Code:
        return {{words::code, given::code}};
    case Step::Invoice:
        return {{words::login, given::login}, {words::password, given::invoicePassword}};
    case Step::Account:
        return {
            {words::email, given::email}, {words::password, given::password}, {words::confirmation, given::password}};
    case Step::SignIn:
        return {{words::identifier, given::email}, {words::yourPassword, given::password}};
    case Step::ResetEmail:
        return {{words::email, given::email}};
    case Step::ResetCode:
        return {{words::code, given::code}};
    case Step::ResetPassword:
        return {{words::newPassword, given::password}, {words::confirmation, given::password}};
    case Step::Bank:
        return {{words::iban, given::iban}, {words::holder, given::holder}};
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
        return {};
    }
    return {};
}

/// Types the page's right values, from the field that has the focus on entering.
void typeRight(Screen &screen)
{
    for (const auto &[label, text] : rightOf(screen.step())) {
        tabTo(screen, label);
        screen.type(text);
        ASSERT_EQ(screen.field(label)->text(), text);
    }
}

} // namespace

TEST(KeyboardTest, RegistersWithTabAndEnterAlone)
{
    Screen screen;
    for (const Step step : journey) {
        ASSERT_EQ(screen.step(), step);
        if (step == Step::Done) {
            break;
        }
        typeRight(screen);
        if (step == Step::Household) {
            tabTo(screen, Screen::actOf(step));
        }
        screen.key(step == Step::Code ? Qt::Key_Enter : Qt::Key_Return);
        screen.settle();
    }
    EXPECT_EQ(screen.council.calls(FakeCouncil::Kind::Create).front().values,
              (QStringList {u"registration-1"_s, given::email, given::password}));
    EXPECT_EQ(screen.council.acts(), 4);
}

TEST(KeyboardTest, RegistersWithTabAndSpaceOnTheActs)
{
    Screen screen;
    for (const Step step : journey) {
        ASSERT_EQ(screen.step(), step);
        if (step == Step::Done) {
            break;
        }
        typeRight(screen);
        tabTo(screen, Screen::actOf(step));
        screen.key(Qt::Key_Space);
        screen.settle();
    }
    EXPECT_EQ(screen.council.acts(), 4);
}

TEST(KeyboardTest, ResetsAForgottenPasswordWithTabAndEnterAlone)
{
    Screen screen;
    tabTo(screen, words::forgotten);
    screen.key(Qt::Key_Return);
    screen.settle();
    for (const Step step : {Step::ResetEmail, Step::ResetCode, Step::ResetPassword}) {
        ASSERT_EQ(screen.step(), step);
        typeRight(screen);
        screen.key(Qt::Key_Return);
        screen.settle();
    }
    ASSERT_EQ(screen.step(), Step::ResetDone);
    EXPECT_EQ(screen.council.calls(FakeCouncil::Kind::SetPassword).front().values,
              (QStringList {u"registration-1"_s, given::password}));
    EXPECT_EQ(screen.council.acts(), 3);
    screen.key(Qt::Key_Return);
    screen.settle();
    ASSERT_EQ(screen.step(), Step::SignIn);
    EXPECT_EQ(screen.field(words::identifier)->text(), given::email);
}

TEST(KeyboardTest, SetsUpMonthlyPaymentWithTheKeyboardAlone)
{
    Screen screen;
    screen.goTo(Step::SignedIn);
    screen.key(Qt::Key_Return);
    screen.settle();
    ASSERT_EQ(screen.step(), Step::Offer);
    screen.key(Qt::Key_Space);
    tabTo(screen, u"le 5 du mois"_s);
    screen.key(Qt::Key_Space);
    screen.key(Qt::Key_Right);
    EXPECT_TRUE(screen.button(given::debitDay)->isChecked());
    for (const Step step : {Step::Offer, Step::Bank, Step::Rules, Step::Check, Step::Mandate}) {
        ASSERT_EQ(screen.step(), step);
        typeRight(screen);
        if (step == Step::Rules) {
            // What brought the resident here is not to accept what nobody has read.
            screen.key(Qt::Key_Return);
            screen.settle();
            ASSERT_EQ(screen.step(), Step::Rules);
            tabTo(screen, Screen::actOf(step));
        }
        screen.key(Qt::Key_Return);
        screen.settle();
    }
    ASSERT_EQ(screen.step(), Step::MandateDone);
    EXPECT_EQ(screen.council.calls(FakeCouncil::Kind::Sign).front().values,
              (QStringList {u"FR7630006000011234567890189"_s, given::holder, u"10x"_s, u"10"_s, u"2026-1"_s}));
}

TEST(KeyboardTest, LongRulesAreReadWithTheKeys)
{
    Screen screen(Profile::Kiosk, {1024, 768});
    screen.council.offer.rules.text = QStringList(40, u"Le prélèvement a lieu le jour choisi."_s).join(u"\n\n"_s);
    screen.goTo(Step::Rules);
    ASSERT_TRUE(screen.page().column()->isScrolling());
    const auto *bar = screen.page().findChild<QScrollArea *>()->verticalScrollBar();
    EXPECT_EQ(bar->value(), 0);
    int before = 0;
    for (const int key : {Qt::Key_Down, Qt::Key_PageDown, Qt::Key_Space, Qt::Key_Return}) {
        screen.key(key);
        EXPECT_GT(bar->value(), before) << key;
        before = bar->value();
    }
    for (const int key : {Qt::Key_Up, Qt::Key_PageUp}) {
        screen.key(key);
        EXPECT_LT(bar->value(), before) << key;
        before = bar->value();
    }
    EXPECT_EQ(screen.step(), Step::Rules);
    // From the acts too.
    tabTo(screen, words::acceptRules);
    before = bar->value();
    screen.key(Qt::Key_PageDown);
    EXPECT_GT(bar->value(), before);
}

TEST(KeyboardTest, EnterActsFromEveryFieldAndChoice)
{
    const QHash<Step, FakeCouncil::Kind> kinds = {
        {Step::SignIn, FakeCouncil::Kind::SignIn},        {Step::Mobile, FakeCouncil::Kind::Start},
        {Step::Code, FakeCouncil::Kind::Check},           {Step::Invoice, FakeCouncil::Kind::Identify},
        {Step::Account, FakeCouncil::Kind::Create},       {Step::ResetEmail, FakeCouncil::Kind::StartReset},
        {Step::ResetCode, FakeCouncil::Kind::CheckReset}, {Step::ResetPassword, FakeCouncil::Kind::SetPassword},
    };
    for (const Step step : {Step::SignIn, Step::Mobile, Step::Code, Step::Invoice, Step::Account, Step::ResetEmail,
                            Step::ResetCode, Step::ResetPassword}) {
        QStringList labels;
        for (const auto &[label, text] : rightOf(step)) {
            labels << label;
        }
        if (step == Step::Mobile) {
            labels << u"Utiliser un SMS"_s;
        }
        Screen screen;
        screen.goTo(step);
        const int before = screen.council.acts();
        int acts = 0;
        for (const QString &label : labels) {
            SCOPED_TRACE(qPrintable(label));
            // Refused by the council, so that the page stays.
            screen.council.failNext(kinds.value(step), {.code = FailureCode::RateLimited, .definite = true});
            screen.fillRight();
            tabTo(screen, label);
            screen.key(Qt::Key_Return);
            screen.settle();
            ASSERT_EQ(screen.step(), step);
            EXPECT_EQ(screen.council.acts(), before + ++acts);
        }
    }
}

TEST(KeyboardTest, EnterOnBackGoesBack)
{
    for (const auto &[step, before] :
         {std::pair(Step::SignIn, Step::Welcome), std::pair(Step::Mobile, Step::Welcome),
          std::pair(Step::Code, Step::Mobile), std::pair(Step::Invoice, Step::Code),
          std::pair(Step::Household, Step::Invoice), std::pair(Step::Account, Step::Invoice),
          std::pair(Step::Done, Step::SignIn), std::pair(Step::ResetEmail, Step::Welcome),
          std::pair(Step::ResetCode, Step::ResetEmail), std::pair(Step::ResetPassword, Step::ResetCode),
          std::pair(Step::Offer, Step::SignedIn), std::pair(Step::Bank, Step::Offer),
          std::pair(Step::Rules, Step::Bank), std::pair(Step::Check, Step::Rules),
          std::pair(Step::Mandate, Step::Check), std::pair(Step::MandateDone, Step::SignedIn)}) {
        SCOPED_TRACE(qPrintable(Screen::nameOf(step)));
        Screen screen;
        screen.goTo(step);
        screen.fillRight();
        const int acts = screen.council.acts();
        tabTo(screen, words::back);
        screen.key(Qt::Key_Return);
        screen.settle();
        EXPECT_EQ(screen.step(), before);
        EXPECT_EQ(screen.council.acts(), acts);
    }
}

TEST(KeyboardTest, EscapeIsBackAndNeverHidesTheWizard)
{
    for (const auto &[step, before] :
         {std::pair(Step::Welcome, Step::Welcome), std::pair(Step::SignIn, Step::Welcome),
          std::pair(Step::Mobile, Step::Welcome), std::pair(Step::Code, Step::Mobile),
          std::pair(Step::Invoice, Step::Code), std::pair(Step::Household, Step::Invoice),
          std::pair(Step::Account, Step::Invoice), std::pair(Step::Done, Step::SignIn),
          std::pair(Step::ResetEmail, Step::Welcome), std::pair(Step::ResetCode, Step::ResetEmail),
          std::pair(Step::ResetPassword, Step::ResetCode), std::pair(Step::ResetDone, Step::ResetDone),
          std::pair(Step::SignedIn, Step::SignIn), std::pair(Step::Offer, Step::SignedIn),
          std::pair(Step::Bank, Step::Offer), std::pair(Step::Rules, Step::Bank), std::pair(Step::Check, Step::Rules),
          std::pair(Step::Mandate, Step::Check), std::pair(Step::MandateDone, Step::SignedIn)}) {
        for (const bool fromHeader : {false, true}) {
            SCOPED_TRACE(qPrintable(Screen::nameOf(step)));
            SCOPED_TRACE(fromHeader);
            Screen screen;
            screen.goTo(step);
            if (fromHeader) {
                tabTo(screen, u"Contraste"_s);
            }
            screen.key(Qt::Key_Escape);
            screen.settle();
            EXPECT_EQ(screen.step(), before);
            EXPECT_TRUE(screen.window().wizard().isVisible());
            EXPECT_TRUE(screen.page().isVisible());
        }
    }
}

TEST(KeyboardTest, EscapeLeavesWhatLiesOverTheJourney)
{
    Screen screen;
    screen.goTo(Step::Account);
    screen.put(words::email, given::email);
    for (const QString &button : {u"Appeler un agent"_s, u"Je n'ai pas d'adresse mail"_s, words::missing,
                                  words::privacy, words::accessibility, words::end}) {
        screen.press(button);
        EXPECT_NE(screen.window().shownPage(), &screen.window().wizard());
        screen.key(Qt::Key_Escape);
        screen.settle();
        EXPECT_EQ(screen.window().shownPage(), &screen.window().wizard());
        EXPECT_EQ(screen.step(), Step::Account);
    }
    EXPECT_EQ(screen.field(words::email)->text(), given::email);
}

TEST(KeyboardTest, TabVisitsEachControlOnceInTheOrderOfReading)
{
    Screen screen;
    screen.walk([&](const QString &) {
        QList<QWidget *> expected;
        const auto widgets = screen.window().findChildren<QWidget *>();
        for (QWidget *widget : widgets) {
            if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) != 0) {
                expected << widget;
            }
        }
        QWidget *first = expected.first();
        first->setFocus(Qt::TabFocusReason);
        QList<QWidget *> visited {first};
        for (qsizetype i = 0; i <= expected.size(); ++i) {
            screen.key(Qt::Key_Tab);
            if (screen.focus() == first) {
                break;
            }
            visited << screen.focus();
        }
        for (QWidget *widget : expected) {
            EXPECT_EQ(visited.count(widget), 1) << qPrintable(describe(widget));
        }
        EXPECT_EQ(visited.size(), expected.size());

        QList<QWidget *> backwards {first};
        for (qsizetype i = 1; i < visited.size(); ++i) {
            screen.key(Qt::Key_Backtab, Qt::ShiftModifier);
            backwards.insert(1, screen.focus());
        }
        EXPECT_EQ(backwards, visited);

        const QWidget *shown = screen.window().shownPage();
        for (qsizetype i = 1; i < visited.size(); ++i) {
            const QWidget *a = visited.at(i - 1);
            const QWidget *b = visited.at(i);
            if (shown->isAncestorOf(a) && shown->isAncestorOf(b)) {
                const QRect from(a->mapTo(&screen.window(), QPoint()), a->size());
                const QRect to(b->mapTo(&screen.window(), QPoint()), b->size());
                EXPECT_TRUE(to.top() > from.bottom() || to.left() > from.right())
                    << qPrintable(describe(a)) << " comes before " << qPrintable(describe(b));
            }
        }
    });
}

TEST(KeyboardTest, FocusGoesToTheFirstFieldOnEntering)
{
    for (const auto &[step, label] :
         {std::pair(Step::Welcome, u"Première inscription"_s), std::pair(Step::SignIn, words::identifier),
          std::pair(Step::Mobile, words::number), std::pair(Step::Code, words::code),
          std::pair(Step::Invoice, words::login), std::pair(Step::Household, Screen::actOf(Step::Household)),
          std::pair(Step::Account, words::email), std::pair(Step::Done, words::end),
          std::pair(Step::ResetEmail, words::email), std::pair(Step::ResetCode, words::code),
          std::pair(Step::ResetPassword, words::newPassword), std::pair(Step::ResetDone, words::signIn),
          std::pair(Step::SignedIn, words::monthly), std::pair(Step::Offer, given::rhythm),
          std::pair(Step::Bank, words::iban), std::pair(Step::Check, words::allRight),
          std::pair(Step::Mandate, words::sign), std::pair(Step::MandateDone, words::end)}) {
        Screen screen;
        screen.goTo(step);
        EXPECT_EQ(focused(screen), label);
        // The frame has a « Terminer » too.
        EXPECT_TRUE(screen.page().isAncestorOf(screen.focus()));
    }
}

TEST(KeyboardTest, FocusGoesToThePasswordWhereTheIdentifierIsKnown)
{
    {
        Screen screen;
        screen.goTo(Step::ResetDone);
        screen.press(words::signIn);
        EXPECT_EQ(screen.field(words::identifier)->text(), given::email);
        EXPECT_EQ(screen.focusedLabel(), words::yourPassword);
    }
    Screen screen;
    screen.goTo(Step::SignedIn);
    screen.council.failNext(FakeCouncil::Kind::Offer, {.code = FailureCode::SessionExpired, .definite = true});
    screen.press(words::monthly);
    ASSERT_EQ(screen.step(), Step::SignIn);
    EXPECT_EQ(screen.focusedLabel(), words::yourPassword);
}

TEST(KeyboardTest, EnterPressesTheButtonsOfTheFrame)
{
    Screen screen;
    screen.goTo(Step::Mobile);
    tabTo(screen, u"Contraste"_s);
    screen.key(Qt::Key_Return);
    screen.settle();
    EXPECT_TRUE(screen.look.isHighContrast());
    tabTo(screen, u"Appeler un agent"_s);
    screen.key(Qt::Key_Return);
    screen.settle();
    EXPECT_NE(screen.window().shownPage(), &screen.window().wizard());
    EXPECT_EQ(screen.council.acts(), 0);
}

TEST(KeyboardTest, ArrowsChooseTheChannelAndTheLanguage)
{
    Screen screen;
    screen.goTo(Step::Mobile);
    tabTo(screen, u"Utiliser un SMS"_s);
    screen.key(Qt::Key_Left);
    EXPECT_TRUE(screen.button(u"Utiliser Whatsapp"_s)->isChecked());
    tabTo(screen, u"Français"_s);
    screen.key(Qt::Key_Right);
    screen.settle();
    EXPECT_TRUE(screen.button(u"English"_s)->isChecked());
    EXPECT_EQ(screen.council.language(), u"en"_s);
}

TEST(KeyboardTest, HelpWhileWaitingComesBackToTheNewPage)
{
    Screen screen;
    screen.goTo(Step::Mobile);
    screen.fillRight();
    screen.council.hold();
    screen.press(words::check);
    screen.press(u"Appeler un agent"_s);
    screen.council.answer();
    screen.settle();
    EXPECT_NE(screen.window().shownPage(), &screen.window().wizard());
    screen.press(words::back);
    EXPECT_EQ(screen.step(), Step::Code);
    EXPECT_EQ(screen.focusedLabel(), words::code);
}

} // namespace guichet
