// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Screen.h"

#include <frame/ScrollColumn.h>

#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

namespace guichet {

using namespace Qt::StringLiterals;

namespace {

struct Room
{
    QSize size;
    int text;
};

class LayoutTest : public ::testing::TestWithParam<Room>
{
};

QRect placeOf(const QWidget *widget, const QWidget &window)
{
    return {widget->mapTo(&window, QPoint()), widget->size()};
}

/// All of \a widget can be seen now, without scrolling.
bool isInSight(const QWidget *widget)
{
    return widget->visibleRegion().boundingRect() == widget->rect();
}

void expectNothingBeyondTheSides(Screen &screen)
{
    const auto widgets = screen.window().findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        const bool read = qobject_cast<const QLabel *>(widget) != nullptr
                          || qobject_cast<const QAbstractButton *>(widget) != nullptr
                          || qobject_cast<const QLineEdit *>(widget) != nullptr;
        if (read && widget->isVisible()) {
            const QRect place = placeOf(widget, screen.window());
            EXPECT_TRUE(place.left() >= 0 && place.right() < screen.window().width()) << qPrintable(describe(widget));
        }
    }
    const auto areas = screen.window().findChildren<QScrollArea *>();
    for (const QScrollArea *area : areas) {
        if (area->isVisible()) {
            EXPECT_EQ(area->horizontalScrollBar()->maximum(), 0);
        }
    }
}

/// Retour, the act and « Réessayer » where they are shown, and « Ne plus attendre ».
void expectActsInSight(Screen &screen)
{
    const auto buttons = screen.window().shownPage()->findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        const QString role = button->property("role").toString();
        if (button->isVisible() && (role == u"act"_s || role == u"back"_s || role == u"leave"_s)) {
            EXPECT_TRUE(isInSight(button)) << qPrintable(describe(button));
        }
    }
}

void expectFocusInSightWithItsWords(Screen &screen)
{
    const auto edits = screen.page().findChildren<QLineEdit *>();
    for (QLineEdit *edit : edits) {
        // Where the page put the focus by itself it is left; elsewhere Tab brings it.
        if (!edit->isVisible() || !edit->isEnabled() || screen.window().shownPage() != &screen.window().wizard()) {
            continue;
        }
        if (!edit->hasFocus()) {
            edit->setFocus(Qt::TabFocusReason);
            screen.settle();
        }
        const QWidget *form = edit->parentWidget();
        EXPECT_TRUE(isInSight(edit)) << qPrintable(describe(edit));
        // The longest errors at 200 % on the smallest screen are taller than the room for all of it.
        const bool fits = form->height() <= screen.page().findChild<QScrollArea *>()->viewport()->height();
        const auto labels = form->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            EXPECT_TRUE(!label->isVisible() || isInSight(label)
                        || (!fits && label->text() != screen.form(edit->accessibleName())->label()))
                << qPrintable(describe(label));
        }
    }
}

} // namespace

TEST_P(LayoutTest, ScrollsDownwardsOnlyWithActsAndFocusInSight)
{
    const auto [size, text] = GetParam();
    Screen screen(Profile::Kiosk, size);
    screen.look.setTextSize(text);
    screen.settle();
    screen.walk([&](const QString &) {
        EXPECT_EQ(screen.window().size(), size);
        expectNothingBeyondTheSides(screen);
        expectActsInSight(screen);
        expectFocusInSightWithItsWords(screen);
        expectActsInSight(screen);
        if (size == QSize(1920, 1080) && text == 100 && screen.window().shownPage() == &screen.window().wizard()
            && screen.summary().isEmpty()) {
            EXPECT_FALSE(screen.page().column()->isScrolling());
        }
    });
}

TEST(LayoutOfATouchTest, WhatIsPressedStaysUnderTheFinger)
{
    Screen screen(Profile::Kiosk, {1024, 768});
    screen.goTo(Step::Account);
    for (const QString &text : {u"Je n'ai pas d'adresse mail"_s, u"Afficher le mot de passe"_s, words::create}) {
        SCOPED_TRACE(qPrintable(text));
        QAbstractButton *button = screen.button(text);
        screen.page().column()->reveal(button);
        const QRect before = placeOf(button, screen.window());
        QTest::mousePress(screen.window().windowHandle(), Qt::LeftButton, {}, before.center());
        EXPECT_EQ(placeOf(button, screen.window()), before);
        EXPECT_TRUE(button->isDown());
        // Let go beside it: nothing is done.
        QTest::mouseRelease(screen.window().windowHandle(), Qt::LeftButton, {}, {1, screen.window().height() / 2});
    }
}

INSTANTIATE_TEST_SUITE_P(Screens, LayoutTest,
                         ::testing::Values(Room {{1920, 1080}, 100}, Room {{1920, 1080}, 150}, Room {{1920, 1080}, 200},
                                           Room {{1024, 768}, 100}, Room {{1024, 768}, 150}, Room {{1024, 768}, 200}),
                         [](const auto &room) {
                             return u"%1at%2"_s.arg(room.param.size.width()).arg(room.param.text).toStdString();
                         });

} // namespace guichet
