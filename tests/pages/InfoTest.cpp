// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeOffice.h"
#include "Screen.h"

#include <office/HelpCall.h>
#include <pages/CallPage.h>
#include <pages/InfoPage.h>

#include <algorithm>
#include <array>

namespace guichet {

using namespace Qt::StringLiterals;

namespace {

const QStringList phones = {u"Téléphone : 09 67 51 89 96"_s, u"Téléphone : 05 62 01 48 59"_s};

void tellNotices(Screen &screen, const QList<Notice> &notices)
{
    screen.council.service.notices = notices;
    screen.service.refresh();
    screen.settle();
}

bool says(Screen &screen, const QString &part)
{
    return screen.texts().join(u'\n').contains(part);
}

} // namespace

TEST(InfoTest, SomethingMissingIsAskedForWhereverItCanBeMissed)
{
    for (const Step step : {Step::Welcome, Step::Mobile, Step::Code, Step::Invoice, Step::Household, Step::Account,
                            Step::ResetEmail, Step::ResetCode, Step::ResetPassword}) {
        SCOPED_TRACE(qPrintable(Screen::nameOf(step)));
        Screen screen;
        screen.goTo(step);
        screen.fillRight();
        const int acts = screen.council.acts();
        screen.press(words::missing);
        ASSERT_NE(screen.overlay<InfoPage>(), nullptr);
        screen.press(words::back);
        EXPECT_EQ(screen.step(), step);
        EXPECT_EQ(screen.council.acts(), acts);
        EXPECT_EQ(screen.window().shownPage(), &screen.window().wizard());
    }
}

TEST(InfoTest, WhateverIsMissingHasSomethingToDoAndSomebodyToAsk)
{
    Screen screen;
    screen.council.service.contact = Contact {u"Service déchets"_s, u"+33561000000"_s, {}, u"Du lundi au jeudi"_s};
    screen.service.refresh();
    screen.settle();
    screen.press(words::missing);
    for (const QString &lack :
         {u"Je n'ai pas de facture, ou elle est ancienne"_s, u"Je n'arrive pas à lire les identifiants"_s,
          u"Je n'ai pas de portable, ou seulement un téléphone fixe"_s, u"Mon portable n'a pas de réseau"_s,
          u"Je n'ai pas d'adresse mail, ou je ne peux pas l'ouvrir"_s, u"Mon numéro de portable a changé"_s}) {
        EXPECT_TRUE(screen.shows(lack)) << qPrintable(lack);
        const QStringList texts = screen.texts();
        EXPECT_TRUE(texts.value(texts.indexOf(lack) + 1).endsWith(u'.')) << qPrintable(lack);
    }
    for (const QString &phone : phones + QStringList {u"Téléphone : 05 61 00 00 00"_s, u"Du lundi au jeudi"_s}) {
        EXPECT_TRUE(screen.shows(phone)) << qPrintable(phone);
    }
}

TEST(InfoTest, NoticesAreTheCouncilsOwnTextParagraphByParagraph)
{
    Screen screen;
    tellNotices(screen, {{u"privacy"_s, u"Vos données"_s,
                          u"Premier paragraphe.\r\n\r\nSecond <b>paragraphe</b>.\n \nTroisième."_s},
                         {u"accessibility"_s, u"Accessibilité"_s, u"Déclaration d'essai."_s},
                         {u"legal"_s, u"Mentions légales"_s, u"Mentions d'essai."_s}});
    screen.goTo(Step::Mobile);
    screen.press(words::privacy);
    for (const QString &text : {u"Premier paragraphe."_s, u"Second <b>paragraphe</b>."_s, u"Troisième."_s,
                                u"Mentions légales"_s, u"Mentions d'essai."_s}) {
        EXPECT_TRUE(screen.shows(text)) << qPrintable(text);
    }
    EXPECT_FALSE(says(screen, u"n'a pas encore donné"_s));
    // From one to the other, and straight back to the journey.
    screen.press(words::accessibility);
    EXPECT_TRUE(screen.shows(u"Déclaration d'essai."_s));
    EXPECT_FALSE(screen.shows(u"Premier paragraphe."_s));
    screen.press(words::back);
    EXPECT_EQ(screen.window().shownPage(), &screen.window().wizard());
    EXPECT_EQ(screen.step(), Step::Mobile);
    EXPECT_EQ(screen.focusedLabel(), words::number);
}

TEST(InfoTest, WithoutTheCouncilsTextThatIsSaidWithPhones)
{
    Screen screen;
    for (const QString &topic : {words::privacy, words::accessibility}) {
        SCOPED_TRACE(qPrintable(topic));
        screen.press(topic);
        EXPECT_TRUE(says(screen, u"n'a pas encore donné ici"_s));
        for (const QString &phone : phones) {
            EXPECT_TRUE(screen.shows(phone));
        }
        screen.press(words::back);
    }
}

TEST(InfoTest, HeaderKeepsItsButtonsInTheirPlaces)
{
    for (const QSize size : {QSize(1920, 1080), QSize(1024, 768)}) {
        Screen screen(Profile::Kiosk, size);
        screen.goTo(Step::Mobile);
        const std::array names = {words::accessibility, words::privacy, u"Contraste"_s};
        std::array<QPoint, names.size()> places;
        const auto look = [&] {
            std::array<QPoint, names.size()> now;
            std::transform(names.begin(), names.end(), now.begin(),
                           [&](const QString &name) { return screen.button(name)->mapTo(&screen.window(), QPoint()); });
            return now;
        };
        places = look();
        screen.fillRight();
        screen.press(words::check);
        EXPECT_EQ(look(), places);
        screen.press(words::privacy);
        EXPECT_EQ(look(), places);
    }
}

TEST(InfoTest, ComesToTheFrontOfTheQuestionAndOfTheCall)
{
    FakeOffice office;
    HelpCall call(office, u"rieumes"_s);
    Screen screen(Profile::Kiosk, {1920, 1080}, {.call = &call});
    screen.goTo(Step::Mobile);
    screen.fillRight();
    screen.press(words::end);
    screen.press(words::privacy);
    EXPECT_NE(screen.overlay<InfoPage>(), nullptr);
    screen.press(words::back);
    EXPECT_EQ(screen.window().shownPage(), &screen.window().wizard());

    screen.press(u"Appeler un agent"_s);
    ASSERT_NE(screen.overlay<CallPage>(), nullptr);
    screen.press(words::accessibility);
    EXPECT_NE(screen.overlay<InfoPage>(), nullptr);
    // Nobody withdrew it.
    EXPECT_TRUE(call.isOpen());
    screen.press(words::back);
    EXPECT_EQ(screen.step(), Step::Mobile);
}

TEST(InfoTest, ServiceItselfIsNamedWhereHelpIsOffered)
{
    Screen screen;
    screen.council.service.contact = Contact {u"Service déchets"_s, u"+33561000000"_s, {}, {}};
    screen.service.refresh();
    screen.settle();
    screen.goTo(Step::SignedIn);
    EXPECT_TRUE(screen.texts().join(u'\n').contains(u"Service déchets\n05 61 00 00 00"_s))
        << qPrintable(screen.texts().join(u" | "_s));
}

} // namespace guichet
