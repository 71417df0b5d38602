// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Screen.h"

#include <fields/Sentences.h>

#include <QTimeZone>

namespace guichet {

using namespace Qt::StringLiterals;

namespace {

const QString offices = u"Trouver un espace France services"_s;

/// The page of the offices at a time of Paris.
struct Offices
{
    explicit Offices(QDateTime at)
        : now(std::move(at))
    {
        screen.press(offices);
    }
    QDateTime now;
    Screen screen {Profile::Kiosk, {1920, 1080}, {.clock = [this] { return now.toUTC(); }}};
};

QDateTime paris(QDate day, int hour, int minute, int second = 0)
{
    return {day, QTime(hour, minute, second), QTimeZone("Europe/Paris")};
}

} // namespace

TEST(OfficesTest, SayWhetherTheyAreOpenNow)
{
    // A Monday: Cazères from 9 to 12:30, Rieumes from 13:30.
    Offices page(paris({2026, 6, 15}, 10, 0));
    EXPECT_TRUE(page.screen.shows(u"Fermé, ouvre aujourd'hui à 13 h 30"_s));
    EXPECT_TRUE(page.screen.shows(u"Ouvert maintenant, ferme à 12 h 30"_s));
    EXPECT_TRUE(page.screen.shows(u"Renseignements vérifiés le 01/08/2024"_s));
    EXPECT_TRUE(page.screen.shows(u"Téléphone : 09 67 51 89 96"_s));
    EXPECT_TRUE(page.screen.shows(u"de 9 h à 12 h 30, de 13 h 30 à 16 h 30"_s));
    EXPECT_TRUE(page.screen.shows(u"dimanche"_s));
    EXPECT_TRUE(page.screen.shows(u"fermé"_s));
}

TEST(OfficesTest, FollowTheClockEachMinuteWhileTheyAreSeen)
{
    Offices page(paris({2026, 6, 15}, 12, 29, 40));
    auto *minute = page.screen.window().findChild<QTimer *>(u"minute"_s);
    ASSERT_TRUE(minute != nullptr && minute->isActive());
    EXPECT_LE(minute->interval(), 20'000);
    page.now = paris({2026, 6, 15}, 12, 30);
    EXPECT_TRUE(page.screen.fireTimer(u"minute"_s));
    EXPECT_FALSE(page.screen.shows(u"Ouvert maintenant, ferme à 12 h 30"_s));
    EXPECT_EQ(minute->interval(), 60'000);
    EXPECT_TRUE(minute->isActive());
    page.screen.press(words::back);
    EXPECT_FALSE(minute->isActive());
    page.screen.press(words::missing);
    EXPECT_FALSE(minute->isActive());
}

TEST(OfficesTest, ShowHolidays)
{
    // Ascension.
    Offices page(paris({2026, 5, 14}, 10, 0));
    EXPECT_TRUE(page.screen.shows(u"Fermé aujourd'hui (Ascension), ouvre demain à 9 h"_s));
    EXPECT_TRUE(page.screen.shows(u"fermé, jour férié (Ascension)"_s));
}

TEST(OfficesTest, EverySentenceOfTheState)
{
    const QDate monday(2026, 6, 15);
    const QList<std::pair<OpenState, QString>> expected = {
        {{.closesAt = QTime(17, 0), .today = monday}, u"Ouvert maintenant, ferme à 17 h"_s},
        {{.opensNext = Opening {monday, {9, 0}}, .today = monday}, u"Fermé, ouvre aujourd'hui à 9 h"_s},
        {{.opensNext = Opening {monday.addDays(1), {9, 0}}, .today = monday}, u"Fermé, ouvre demain à 9 h"_s},
        {{.opensNext = Opening {monday.addDays(3), {9, 5}}, .today = monday}, u"Fermé, ouvre jeudi à 9 h 05"_s},
        {{.opensNext = Opening {monday.addDays(8), {9, 0}}, .today = monday}, u"Fermé, ouvre le 23/06/2026 à 9 h"_s},
        {{.today = monday}, u"Fermé"_s},
        {{.holiday = Holiday::Christmas, .today = monday}, u"Fermé aujourd'hui (Noël)"_s},
    };
    for (const auto &[state, sentence] : expected) {
        EXPECT_EQ(sentences::openNow(state), sentence);
    }
}

} // namespace guichet
