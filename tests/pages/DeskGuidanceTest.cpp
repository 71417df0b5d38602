// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DeskScreen.h"

#include <desk/Guidance.h>

namespace guichet {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array everyStep = {Step::Welcome,   Step::SignIn,     Step::Mobile,     Step::Code,
                                  Step::Invoice,   Step::Household,  Step::Account,    Step::Done,
                                  Step::SignedIn,  Step::ResetEmail, Step::ResetCode,  Step::ResetPassword,
                                  Step::ResetDone, Step::Offer,      Step::Bank,       Step::Rules,
                                  Step::Check,     Step::Mandate,    Step::MandateDone};

QString of(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

TEST(DeskGuidanceTest, NoStepLacksAnything)
{
    ASSERT_EQ(allGuidance().size(), everyStep.size());
    for (std::size_t i = 0; i < everyStep.size(); ++i) {
        SCOPED_TRACE(qPrintable(Screen::nameOf(everyStep[i])));
        const GuidanceRow &row = allGuidance()[i];
        EXPECT_EQ(row.step, everyStep[i]);
        for (const char *text : {row.name, row.ask, row.check, row.mistakes}) {
            EXPECT_FALSE(of(text).trimmed().isEmpty());
        }
        const QStringList lines = (of(row.ask) + u'\n' + of(row.check) + u'\n' + of(row.mistakes)).split(u'\n');
        for (const QString &line : lines) {
            EXPECT_FALSE(line.trimmed().isEmpty());
        }
    }
}

TEST(DeskGuidanceTest, EveryStepWithASecretSaysWhoTypesIt)
{
    for (const Step step : everyStep) {
        constexpr std::array secret = {Step::SignIn,    Step::Code,          Step::Invoice, Step::Account,
                                       Step::ResetCode, Step::ResetPassword, Step::Bank};
        const bool hasSecret = std::find(secret.begin(), secret.end(), step) != secret.end();
        EXPECT_EQ(!of(guidanceOf(step).secret).isEmpty(), hasSecret) << qPrintable(Screen::nameOf(step));
    }
}

TEST(DeskGuidanceTest, FollowsTheJourney)
{
    DeskScreen desk;
    desk.accompany();
    for (const Step step : {Step::Mobile, Step::Code, Step::Invoice, Step::Household, Step::Account}) {
        ASSERT_EQ(desk.screen.step(), step);
        const GuidanceRow &row = guidanceOf(step);
        EXPECT_TRUE(desk.shows(of(row.name)));
        for (const char *list : {row.ask, row.check, row.mistakes}) {
            // The council's rules are told by a test of their own.
            QStringList lines = of(list).split(u'\n');
            lines.removeIf([](const QString &line) { return line.contains(u"%1"_s); });
            for (const QString &line : lines) {
                EXPECT_TRUE(desk.shows(line)) << qPrintable(line);
            }
        }
        EXPECT_TRUE(of(row.secret).isEmpty() || desk.shows(of(row.secret)));
        if (step != Step::Account) {
            desk.screen.fillRight();
            desk.screen.press(Screen::actOf(step));
        }
    }
}

TEST(DeskGuidanceTest, TellsTheCouncilsOwnRulesForPasswords)
{
    DeskScreen desk;
    desk.screen.council.service.password = {.minimumLength = 9, .digits = 2, .specials = 0};
    desk.screen.service.refresh();
    desk.settle();
    desk.accompany();
    while (desk.screen.step() != Step::Account) {
        desk.screen.fillRight();
        desk.screen.press(Screen::actOf(desk.screen.step()));
    }
    EXPECT_TRUE(desk.tells(u"au moins 9 caractères, au moins 1 majuscule, au moins 2 chiffres."_s))
        << qPrintable(desk.texts().join(u" | "_s));
}

TEST(DeskGuidanceTest, SaysWhatEachFailureMeansAndWhatToDo)
{
    DeskScreen desk;
    desk.accompany();
    desk.screen.fillRight();
    for (const FailureRow &row : allFailures()) {
        for (const bool definite : {true, false}) {
            const Failure failure {.code = row.code, .definite = definite, .attemptsLeft = 2};
            SCOPED_TRACE(qPrintable(failure.supportCode()));
            const QString remedy = of(remedyFor(failure));
            ASSERT_FALSE(remedy.isEmpty());
            Q_EMIT desk.screen.window().failureShown(failure);
            for (const QString &part : {failure.forAgent(), remedy, failure.supportCode(), u": 2"_s}) {
                EXPECT_TRUE(desk.tells(part)) << qPrintable(part);
            }
        }
    }
}

TEST(DeskGuidanceTest, TheFailureGoesWithTheNextTry)
{
    DeskScreen desk;
    desk.accompany();
    const Failure failure {.code = FailureCode::MobileRefused, .definite = true};
    desk.screen.council.failNext(FakeCouncil::Kind::Start, failure);
    desk.screen.fillRight();
    desk.screen.press(words::check);
    EXPECT_TRUE(desk.tells(failure.forAgent()));
    desk.screen.press(words::check);
    ASSERT_EQ(desk.screen.step(), Step::Code);
    EXPECT_FALSE(desk.tells(failure.forAgent()));
}

TEST(DeskGuidanceTest, SpeaksTheAgentsLanguageWhateverTheResidents)
{
    DeskScreen desk;
    desk.accompany();
    desk.screen.fillRight();
    desk.screen.press(u"English"_s);
    desk.screen.press(u"Check"_s);
    ASSERT_EQ(desk.screen.step(), Step::Code);
    EXPECT_TRUE(desk.shows(of(guidanceOf(Step::Code).secret)));
    EXPECT_TRUE(desk.shows(u"Terminer l'accompagnement"_s));
}

} // namespace guichet
