// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Screen.h"

#include <pages/Languages.h>

namespace guichet {

using namespace Qt::StringLiterals;

namespace {

QStringList typed(Screen &screen)
{
    QStringList texts;
    const auto edits = screen.window().findChildren<QLineEdit *>();
    for (const QLineEdit *edit : edits) {
        texts << edit->text();
    }
    return texts;
}

} // namespace

TEST(LanguagesTest, AreSwitchedOnEveryPageWithoutLosingWhatWasTyped)
{
    Screen screen;
    screen.walk([&](const QString &) {
        const QStringList french = screen.texts();
        const QStringList before = typed(screen);
        const QWidget *page = screen.window().shownPage();
        const Step step = screen.step();
        const auto status = screen.status();
        const int acts = screen.council.acts();
        screen.press(u"English"_s);
        EXPECT_EQ(languages::current(), u"en"_s);
        EXPECT_EQ(screen.council.language(), u"en"_s);
        EXPECT_NE(screen.texts(), french);
        for (const QString &word : {words::back, words::check, words::create, words::validate, words::retry,
                                    words::problem, words::goOn, words::end}) {
            EXPECT_FALSE(screen.shows(word)) << qPrintable(word);
        }
        EXPECT_EQ(typed(screen), before);
        screen.press(u"Français"_s);
        EXPECT_EQ(screen.texts(), french);
        EXPECT_EQ(typed(screen), before);
        EXPECT_EQ(screen.window().shownPage(), page);
        EXPECT_EQ(screen.step(), step);
        EXPECT_EQ(screen.status(), status);
        EXPECT_EQ(screen.council.acts(), acts);
    });
}

} // namespace guichet
