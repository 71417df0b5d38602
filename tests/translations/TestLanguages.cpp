// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/Printing.h"
#include "TranslationFile.h"

#include <gtest/gtest.h>

#include <council/Failure.h>
#include <fields/Sentences.h>
#include <pages/Languages.h>

#include <QCoreApplication>

namespace guichet::test {

using namespace Qt::StringLiterals;

class Languages : public ::testing::Test
{
protected:
    ~Languages() override { languages::choose(u"fr"_s); }

    static QString countdown(int seconds)
    {
        return QCoreApplication::translate("guichet::CodePage", "Nouveau code possible dans %n seconde(s).", nullptr,
                                           seconds);
    }

    static QString uppercase(int count)
    {
        return sentences::forPasswordRule({PasswordRule::Uppercase, count, 0, false});
    }
};

TEST_F(Languages, CostOneFileEach)
{
    QStringList files = TranslationFile::languages();
    files.removeOne(u"fr"_s);
    EXPECT_EQ(languages::offered(), QStringList(u"fr"_s) + files);
}

TEST_F(Languages, HaveANameOfTheirOwn)
{
    EXPECT_EQ(languages::nativeName(u"fr"_s), u"Français"_s);
    EXPECT_EQ(languages::nativeName(u"en"_s), u"English"_s);
}

TEST_F(Languages, SpeakEnglishFromThePagesToTheFailures)
{
    languages::choose(u"en"_s);
    EXPECT_EQ(languages::current(), u"en"_s);
    EXPECT_EQ(QCoreApplication::translate("guichet::WelcomePage", "Que voulez-vous faire ?"),
              u"What do you want to do?"_s);
    EXPECT_EQ(sentences::forEmail(EmailProblem::Empty), u"Type your e-mail address."_s);
    EXPECT_EQ(sentences::day(1), u"Monday"_s);
    EXPECT_EQ(Failure {.code = FailureCode::Unreachable}.forResident(),
              u"We cannot reach the service. Press “Try again”, or ask an agent."_s);
}

TEST_F(Languages, NameInAFailureTheButtonsAsTheyAre)
{
    languages::choose(u"en"_s);
    const QString retry = QCoreApplication::translate("guichet::StepPage", "Réessayer");
    EXPECT_TRUE(Failure {.code = FailureCode::TimedOut}.forResident().contains(u'“' + retry + u'”'));
    const QString anew = QCoreApplication::translate("guichet::CodePage", "Recevoir un nouveau code");
    EXPECT_TRUE(Failure {.code = FailureCode::CodeExpired}.forResident().contains(u'“' + anew + u'”'));
    const QString first = QCoreApplication::translate("guichet::SignInPage", "Première inscription");
    EXPECT_TRUE(Failure {.code = FailureCode::FirstRegistrationNeeded}.forResident().contains(u'“' + first + u'”'));
}

TEST_F(Languages, TranslateEveryFailureForBoth)
{
    for (const FailureRow &row : allFailures()) {
        const Failure failure {.code = row.code};
        languages::choose(u"fr"_s);
        const QString resident = failure.forResident();
        const QString agent = failure.forAgent();
        EXPECT_EQ(resident, QString::fromUtf8(row.resident));
        EXPECT_EQ(agent, QString::fromUtf8(row.agent));
        languages::choose(u"en"_s);
        EXPECT_NE(failure.forResident(), resident);
        EXPECT_NE(failure.forAgent(), agent);
    }
}

TEST_F(Languages, CountInFrench)
{
    languages::choose(u"fr"_s);
    EXPECT_EQ(countdown(0), u"Nouveau code possible dans 0 seconde."_s);
    EXPECT_EQ(countdown(1), u"Nouveau code possible dans 1 seconde."_s);
    EXPECT_EQ(countdown(2), u"Nouveau code possible dans 2 secondes."_s);
    EXPECT_EQ(uppercase(1), u"au moins 1 majuscule"_s);
    EXPECT_EQ(uppercase(2), u"au moins 2 majuscules"_s);
}

TEST_F(Languages, CountInEnglish)
{
    languages::choose(u"en"_s);
    EXPECT_EQ(countdown(0), u"New code possible in 0 seconds."_s);
    EXPECT_EQ(countdown(1), u"New code possible in 1 second."_s);
    EXPECT_EQ(countdown(2), u"New code possible in 2 seconds."_s);
    EXPECT_EQ(uppercase(1), u"at least 1 capital letter"_s);
    EXPECT_EQ(uppercase(2), u"at least 2 capital letters"_s);
}

TEST_F(Languages, CountWhatAPasswordLacks)
{
    const QList<PasswordRuleAnswer> unmet = {{PasswordRule::MinimumLength, 12, 7, false},
                                             {PasswordRule::Uppercase, 1, 0, false},
                                             {PasswordRule::Digits, 2, 1, false},
                                             {PasswordRule::Specials, 2, 0, false}};
    languages::choose(u"fr"_s);
    EXPECT_EQ(
        sentences::forPasswordProblems(unmet),
        u"Il manque à ce mot de passe : 5 caractères, 1 majuscule, 1 chiffre, 2 caractères spéciaux, comme « ! »."_s);
    EXPECT_EQ(sentences::forPasswordProblems({{PasswordRule::MaximumLength, 64, 70, false}}),
              u"Ce mot de passe est trop long : au plus 64 caractères."_s);
    languages::choose(u"en"_s);
    EXPECT_EQ(sentences::forPasswordProblems(unmet.first(2)),
              u"This password still needs: 5 characters, 1 capital letter."_s);
}

TEST_F(Languages, RemindOfWhatLooksAlikeInOneBreath)
{
    const auto reminder = [](const QString &login, const QString &password) {
        return sentences::forConfusables(InvoiceCredentials::parse(login, password).value());
    };
    languages::choose(u"fr"_s);
    EXPECT_EQ(reminder(u"A2"_s, u"b3"_s), QString());
    EXPECT_EQ(reminder(u"A0"_s, u"b3"_s), u"Attention : le chiffre 0 et la lettre O se ressemblent."_s);
    EXPECT_EQ(reminder(u"A2"_s, u"l3"_s),
              u"Attention : le chiffre 1, la petite lettre l et la grande lettre I se ressemblent."_s);
    EXPECT_EQ(
        reminder(u"A0"_s, u"l3"_s),
        u"Attention : le chiffre 0 et la lettre O se ressemblent. Le chiffre 1, la petite lettre l et la grande lettre I aussi."_s);
}

TEST_F(Languages, CountTriesAndWaiting)
{
    using namespace std::chrono_literals;
    const auto ending = [](std::optional<int> tries, std::optional<std::chrono::seconds> wait) {
        const Failure bare {.code = FailureCode::WrongCode};
        const Failure failure {.code = FailureCode::WrongCode, .attemptsLeft = tries, .retryAfter = wait};
        return failure.forResident().mid(bare.forResident().size() + 1);
    };
    languages::choose(u"fr"_s);
    EXPECT_EQ(ending(0, {}), u"Il ne vous reste plus d'essai. Demandez à un agent."_s);
    EXPECT_EQ(ending(1, {}), u"Il vous reste 1 essai."_s);
    EXPECT_EQ(ending(3, {}), u"Il vous reste 3 essais."_s);
    EXPECT_EQ(ending({}, 1s), u"Essayez dans 1 seconde."_s);
    EXPECT_EQ(ending({}, 10min), u"Essayez dans 10 minutes."_s);
    EXPECT_EQ(ending({}, 2h), u"Essayez dans 2 heures."_s);
    languages::choose(u"en"_s);
    EXPECT_EQ(ending(0, {}), u"You have no tries left. Ask an agent."_s);
    EXPECT_EQ(ending(1, 20s), u"You have 1 try left. Try again in 20 seconds."_s);
    EXPECT_EQ(ending(2, 2h), u"You have 2 tries left. Try again in 2 hours."_s);
}

TEST_F(Languages, SayOnlyOnceThatNoTriesAreLeft)
{
    const Failure failure {.code = FailureCode::AttemptsExhausted, .attemptsLeft = 0};
    EXPECT_EQ(failure.forResident(), u"Il ne vous reste plus d'essai. Demandez à un agent."_s);
}

TEST_F(Languages, WriteOpeningHours)
{
    Office office;
    office.hours = {{1, QTime(9, 0), QTime(12, 30)}, {1, QTime(13, 30), QTime(17, 0)}, {3, QTime(9, 0), QTime(12, 0)}};
    EXPECT_EQ(sentences::hours(office), u"lundi de 9 h à 12 h 30, de 13 h 30 à 17 h\nmercredi de 9 h à 12 h"_s);
    languages::choose(u"en"_s);
    EXPECT_TRUE(sentences::hours(office).startsWith(u"Monday 9:00 to 12:30, 13:30 to 17:00"_s));
}

TEST_F(Languages, ComeBackToFrench)
{
    languages::choose(u"en"_s);
    languages::choose(u"fr"_s);
    EXPECT_EQ(QCoreApplication::translate("guichet::WelcomePage", "Que voulez-vous faire ?"),
              u"Que voulez-vous faire ?"_s);
}

} // namespace guichet::test
