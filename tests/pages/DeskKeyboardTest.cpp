// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DeskScreen.h"

#include <QAccessible>
#include <QPushButton>
#include <QRadioButton>

namespace guichet {

using namespace Qt::StringLiterals;

namespace {

bool focused(DeskScreen &desk, const QString &text)
{
    const QWidget *focus = desk.screen.focus();
    const auto *button = qobject_cast<const QAbstractButton *>(focus);
    return (button != nullptr ? button->text() : focus->accessibleName()) == text;
}

void tabTo(DeskScreen &desk, const QString &text)
{
    for (int i = 0; i < 80 && !focused(desk, text); ++i) {
        desk.screen.key(Qt::Key_Tab);
    }
    ASSERT_TRUE(focused(desk, text)) << qPrintable(text);
}

} // namespace

TEST(DeskKeyboardTest, SignsInAndAccompaniesWithKeysAlone)
{
    DeskScreen desk;
    tabTo(desk, u"Identifiant de l'agent :"_s);
    desk.screen.type(u"agent-1"_s);
    desk.screen.key(Qt::Key_Tab);
    desk.screen.type(u"2468"_s);
    desk.screen.key(Qt::Key_Return);
    desk.settle();
    ASSERT_EQ(desk.agent.state(), AgentSession::State::SignedIn);
    tabTo(desk, u"Une première inscription"_s);
    tabTo(desk, u"Demander l'accord de l'usager"_s);
    desk.screen.key(Qt::Key_Return);
    desk.settle();
    EXPECT_TRUE(focused(desk, u"L'usager dit oui"_s));
    desk.screen.key(Qt::Key_Space);
    tabTo(desk, u"Commencer"_s);
    desk.screen.key(Qt::Key_Space);
    desk.settle();
    EXPECT_TRUE(desk.desk->isAccompanying());
    EXPECT_EQ(desk.screen.focusedLabel(), words::number);
    tabTo(desk, u"Tourner l'écran vers l'usager"_s);
    desk.screen.key(Qt::Key_Return);
    desk.settle();
    tabTo(desk, u"J'ai fini, je rends l'écran"_s);
    desk.screen.key(Qt::Key_Return);
    desk.settle();
    EXPECT_TRUE(focused(desk, u"Tourner l'écran vers l'usager"_s));
}

TEST(DeskKeyboardTest, TabGoesThroughThePageThenThePanel)
{
    DeskScreen desk;
    desk.accompany();
    desk.office.setCalls({callFrom(u"Borne 1"_s, u"1"_s)});
    // A page made later, with a problem on it, and a panel that changed meanwhile.
    desk.screen.fillRight();
    desk.screen.press(words::check);
    desk.screen.council.failNext(FakeCouncil::Kind::Check, {.code = FailureCode::CodeExpired, .definite = true});
    desk.screen.fillRight();
    desk.screen.press(words::check);
    ASSERT_NE(desk.screen.button(u"Recevoir un nouveau code"_s), nullptr);
    QList<QWidget *> expected;
    const auto widgets = desk.screen.window().findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) != 0) {
            expected << widget;
        }
    }
    desk.screen.field(words::code)->setFocus();
    const QWidget *first = desk.screen.focus();
    QList<QWidget *> visited;
    do {
        visited << desk.screen.focus();
        desk.screen.key(Qt::Key_Tab);
    } while (desk.screen.focus() != first && visited.size() <= expected.size());
    EXPECT_EQ(QSet<QWidget *>(visited.begin(), visited.end()), QSet<QWidget *>(expected.begin(), expected.end()));
    EXPECT_EQ(visited.size(), expected.size());
    // One stretch of the panel, which goes down; the page ends right before it.
    int changes = 0;
    for (qsizetype i = 1; i < visited.size(); ++i) {
        const QWidget *before = visited.at(i - 1);
        const QWidget *now = visited.at(i);
        const bool wasIn = desk.panel()->isAncestorOf(before);
        changes += wasIn != desk.panel()->isAncestorOf(now) ? 1 : 0;
        if (!wasIn && desk.panel()->isAncestorOf(now)) {
            EXPECT_TRUE(desk.screen.page().isAncestorOf(before)) << qPrintable(describe(before));
        }
        if (wasIn && desk.panel()->isAncestorOf(now)) {
            const QPoint from = before->mapTo(desk.panel(), QPoint());
            const QPoint to = now->mapTo(desk.panel(), QPoint());
            EXPECT_TRUE(to.y() > from.y() || (to.y() == from.y() && to.x() > from.x()))
                << qPrintable(describe(before)) << " comes before " << qPrintable(describe(now));
        }
    }
    EXPECT_EQ(changes, 2);
}

TEST(DeskKeyboardTest, EscapeInThePanelLeavesThePageAlone)
{
    DeskScreen desk;
    desk.accompany();
    desk.screen.put(words::number, given::mobile);
    desk.press(u"Terminer l'accompagnement"_s);
    desk.screen.key(Qt::Key_Escape);
    desk.settle();
    EXPECT_EQ(desk.screen.step(), Step::Mobile);
    EXPECT_TRUE(focused(desk, u"Terminer l'accompagnement"_s));
    desk.screen.key(Qt::Key_Escape);
    desk.settle();
    EXPECT_EQ(desk.screen.step(), Step::Mobile);
}

TEST(DeskKeyboardTest, WhatIsPressedIsAButtonNamedByItsWords)
{
    DeskScreen desk;
    desk.accompany();
    desk.office.setCalls({callFrom(u"Borne 1"_s, u"1"_s)});
    desk.settle();
    desk.press(u"Appels (1)"_s);
    const auto buttons = desk.panel()->findChildren<QAbstractButton *>();
    int seen = 0;
    for (QAbstractButton *button : buttons) {
        if (button->isVisible()) {
            ++seen;
            EXPECT_TRUE(qobject_cast<QPushButton *>(button) != nullptr
                        || qobject_cast<QRadioButton *>(button) != nullptr);
            const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(button);
            EXPECT_EQ(accessible->text(QAccessible::Name), button->text());
            EXPECT_FALSE(button->text().isEmpty());
        }
    }
    EXPECT_GE(seen, 6);
}

TEST(DeskKeyboardTest, EverythingPressedIsInSightAtEverySize)
{
    for (const QSize size : {QSize(1280, 900), QSize(1024, 768)}) {
        for (const int text : {100, 150, 200}) {
            SCOPED_TRACE(qPrintable(u"%1 at %2"_s.arg(size.width()).arg(text)));
            DeskScreen desk(1, size);
            desk.accompany();
            desk.screen.look.setTextSize(text);
            desk.settle();
            const QString end = u"Terminer l'accompagnement"_s;
            const bool folded = desk.screen.button(u"Volet de l'agent"_s) != nullptr;
            EXPECT_EQ(folded, size.width() < 8 * text);
            EXPECT_TRUE(desk.screen.field(words::number)->isVisible());
            const QString turn = u"Tourner l'écran vers l'usager"_s;
            QStringList acts {words::back, words::check};
            if (folded) {
                acts << u"Volet de l'agent"_s;
            } else {
                acts << turn << (desk.button(end) != nullptr ? end : u"Menu"_s);
            }
            for (const QString &act : acts) {
                const QAbstractButton *button = desk.screen.button(act);
                ASSERT_NE(button, nullptr) << qPrintable(act);
                const QRect at(button->mapTo(&desk.screen.window(), QPoint()), button->size());
                EXPECT_TRUE(desk.screen.window().rect().contains(at)) << qPrintable(act);
                EXPECT_GE(button->width(), button->fontMetrics().horizontalAdvance(act.section(u' ', -1)));
            }
            desk.press(end);
            EXPECT_FALSE(desk.desk->isAccompanying());
            EXPECT_EQ(desk.screen.window().size(), size);
        }
    }
}

} // namespace guichet
