// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Screen.h"

#include <frame/FocusRing.h>

#include <QLabel>

namespace guichet {

using namespace Qt::StringLiterals;

namespace {

/// The ring stands around what has the focus, and can be seen.
void expectRinged(Screen &screen)
{
    const QWidget *focus = screen.focus();
    ASSERT_NE(focus, nullptr);
    const auto *ring = screen.window().findChild<FocusRing *>();
    ASSERT_NE(ring, nullptr);
    EXPECT_TRUE(ring->isVisible()) << qPrintable(describe(focus));
    const QRect around(ring->mapTo(&screen.window(), QPoint()), ring->size());
    const QRect inside(focus->mapTo(&screen.window(), QPoint()), focus->size());
    EXPECT_TRUE(around.contains(inside, true)) << qPrintable(describe(focus));
    EXPECT_FALSE(ring->visibleRegion().isEmpty()) << qPrintable(describe(focus));
}

} // namespace

TEST(FocusRingTest, StaysWhenTextSizeAndContrastChange)
{
    {
        Screen screen;
        screen.goTo(Step::SignIn);
        for (const auto &change : {u"Texte : 100 %"_s, u"Contraste"_s, u"Texte : 150 %"_s, u"Texte : 200 %"_s}) {
            SCOPED_TRACE(qPrintable(change));
            screen.button(change)->setFocus(Qt::TabFocusReason);
            screen.key(Qt::Key_Return);
            screen.settle();
            expectRinged(screen);
        }
    }
    Screen screen;
    screen.goTo(Step::Mobile);
    EXPECT_EQ(screen.focusedLabel(), words::number);
    for (const int size : {150, 200, 100}) {
        screen.look.setTextSize(size);
        screen.settle();
        EXPECT_EQ(screen.focusedLabel(), words::number);
        expectRinged(screen);
    }
    screen.look.setHighContrast(true);
    screen.settle();
    expectRinged(screen);
}

TEST(FocusRingTest, ComesAlongWhereTheFocusMakesThePageScroll)
{
    Screen screen(Profile::Kiosk, {1024, 768});
    screen.goTo(Step::Account);
    screen.look.setTextSize(200);
    screen.settle();
    QWidget *first = screen.focus();
    int visited = 0;
    do {
        screen.key(Qt::Key_Tab);
        screen.settle();
        expectRinged(screen);
        ++visited;
    } while (screen.focus() != first && visited < 40);
    EXPECT_EQ(screen.focus(), first);
}

TEST(FocusRingTest, IsWholeAtItsCornersAndLeavesTheHintAlone)
{
    Screen screen;
    screen.goTo(Step::SignIn);
    const auto *ring = screen.window().findChild<FocusRing *>();
    EXPECT_TRUE(ring->mask().isEmpty());
    const QRect around(ring->mapTo(&screen.window(), QPoint()), ring->size());
    const auto labels = screen.form(words::identifier)->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->isVisible()) {
            EXPECT_FALSE(around.intersects(QRect(label->mapTo(&screen.window(), QPoint()), label->size())))
                << qPrintable(describe(label));
        }
    }
}

} // namespace guichet
