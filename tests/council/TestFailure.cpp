// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/Printing.h"

#include <council/Failure.h>

#include <gtest/gtest.h>

#include <QRegularExpression>
#include <QSet>

namespace guichet::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Every problem that the contract's table and the line below it name.
const QStringList contractProblems {
    u"maintenance"_s,
    u"mobile-refused"_s,
    u"channel-unavailable"_s,
    u"sends-exhausted"_s,
    u"registration-expired"_s,
    u"resend-too-early"_s,
    u"wrong-code"_s,
    u"code-expired"_s,
    u"attempts-exhausted"_s,
    u"credentials-unknown"_s,
    u"already-registered"_s,
    u"step-out-of-order"_s,
    u"email-in-use"_s,
    u"email-refused"_s,
    u"password-refused"_s,
    u"credentials-refused"_s,
    u"account-locked"_s,
    u"first-registration-needed"_s,
    u"session-expired"_s,
    u"offer-closed"_s,
    u"mandate-exists"_s,
    u"iban-refused"_s,
    u"holder-refused"_s,
    u"rules-changed"_s,
    u"office-unknown"_s,
    u"call-unknown"_s,
    u"agent-refused"_s,
    u"agent-locked"_s,
    u"call-taken"_s,
    u"enrolment-refused"_s,
    u"terminal-unknown"_s,
    u"terminal-revoked"_s,
    u"rate-limited"_s,
    u"validation-failed"_s,
    u"internal"_s,
};

constexpr std::array allReasons = {
    PasswordReason::TooShort,  PasswordReason::TooLong,   PasswordReason::NoUppercase,         PasswordReason::NoDigit,
    PasswordReason::NoSpecial, PasswordReason::TooCommon, PasswordReason::ContainsPersonalData};

void expectSentence(const QString &sentence)
{
    EXPECT_GT(sentence.size(), 10) << sentence;
    EXPECT_EQ(sentence, sentence.trimmed());
    EXPECT_EQ(sentence.back(), u'.') << sentence;
    EXPECT_FALSE(sentence.contains(u"  "_s)) << sentence;
}

} // namespace

TEST(Failure, HasOneRowForEachCodeInOrder)
{
    int expected = 0;
    for (const FailureRow &row : allFailures()) {
        EXPECT_EQ(static_cast<int>(row.code), expected) << row.number;
        EXPECT_EQ(&rowOf(row.code), &row);
        ++expected;
    }
    EXPECT_EQ(expected, static_cast<int>(FailureCode::ServerTrouble) + 1);
}

TEST(Failure, HasANumberOfItsOwn)
{
    QSet<int> numbers;
    for (const FailureRow &row : allFailures()) {
        EXPECT_GT(row.number, 0);
        EXPECT_FALSE(numbers.contains(row.number)) << row.number;
        numbers.insert(row.number);
    }
}

TEST(Failure, SpeaksToTheResidentAndToTheAgent)
{
    for (const FailureRow &row : allFailures()) {
        SCOPED_TRACE(row.number);
        expectSentence(QString::fromUtf8(row.resident));
        expectSentence(QString::fromUtf8(row.agent));
        const Failure failure {.code = row.code};
        EXPECT_EQ(failure.forResident(), QString::fromUtf8(row.resident));
        EXPECT_EQ(failure.forAgent(), QString::fromUtf8(row.agent));
    }
}

TEST(Failure, KnowsEveryProblemOfTheContract)
{
    QSet<FailureCode> codes;
    for (const QString &problem : contractProblems) {
        const auto code = failureOfProblem(problem);
        ASSERT_TRUE(code.has_value()) << problem;
        EXPECT_EQ(QLatin1StringView(rowOf(*code).problem), problem);
        EXPECT_FALSE(codes.contains(*code)) << problem;
        codes.insert(*code);
    }
}

TEST(Failure, NamesNoProblemThatTheContractDoesNot)
{
    QStringList named;
    for (const FailureRow &row : allFailures()) {
        if (*row.problem != '\0') {
            named << QString::fromLatin1(row.problem);
        }
    }
    QStringList expected = contractProblems;
    named.sort();
    expected.sort();
    EXPECT_EQ(named, expected);
}

TEST(Failure, DoesNotKnowOtherProblems)
{
    for (const QString &problem : {u""_s, u"teapot"_s, u"Wrong-Code"_s, u"wrong-code "_s, u"timed-out"_s}) {
        EXPECT_FALSE(failureOfProblem(problem).has_value()) << problem;
    }
}

TEST(Failure, HasASupportCodeOfTwoDigitsAtLeast)
{
    EXPECT_EQ(Failure {.code = FailureCode::MobileRefused}.supportCode(), u"GD-01"_s);
    EXPECT_EQ(Failure {.code = FailureCode::RulesChanged}.supportCode(), u"GD-23"_s);
    const QRegularExpression form(u"^GD-[0-9]{2,}$"_s);
    for (const FailureRow &row : allFailures()) {
        EXPECT_TRUE(form.match(Failure {.code = row.code}.supportCode()).hasMatch());
    }
}

TEST(Failure, TellsTheTriesLeft)
{
    Failure failure {.code = FailureCode::WrongCode, .definite = true, .attemptsLeft = 3};
    EXPECT_TRUE(failure.forResident().contains(u"3 essai"_s)) << failure.forResident();
    failure.attemptsLeft = 0;
    EXPECT_TRUE(failure.forResident().contains(u"plus d'essai"_s)) << failure.forResident();
    EXPECT_FALSE(failure.forResident().contains(u'0'));
    expectSentence(failure.forResident());
    // Whoever signs in as an agent has no other to ask.
    failure.code = FailureCode::AgentRefused;
    EXPECT_TRUE(failure.forResident().contains(u"plus d'essai"_s)) << failure.forResident();
    EXPECT_FALSE(failure.forResident().contains(u"Demandez"_s)) << failure.forResident();
    expectSentence(failure.forResident());
}

TEST(Failure, TellsTheWaitingTimeInAUnitOfItsSize)
{
    const QList<QPair<std::chrono::seconds, QString>> waits {
        {1s, u"1 seconde"_s},   {89s, u"89 seconde"_s},  {90s, u"2 minute"_s},
        {600s, u"10 minute"_s}, {601s, u"11 minute"_s},  {119min, u"119 minute"_s},
        {2h, u"2 heure"_s},     {2h + 1s, u"3 heure"_s}, {24h, u"24 heure"_s},
    };
    for (const auto &[wait, said] : waits) {
        const Failure failure {.code = FailureCode::AccountLocked, .retryAfter = wait};
        EXPECT_TRUE(failure.forResident().contains(u"Essayez dans "_s + said)) << failure.forResident();
        expectSentence(failure.forResident());
    }
}

TEST(Failure, TellsNoWaitingTimeWhereThereIsNone)
{
    const Failure failure {.code = FailureCode::Unavailable, .retryAfter = 0s};
    EXPECT_EQ(failure.forResident(), Failure {.code = FailureCode::Unavailable}.forResident());
}

TEST(Failure, TellsTheAgentWhatIsKnownOfACertificate)
{
    const Failure expired {.code = FailureCode::CertificateExpired,
                           .detail = {.date = QDateTime(QDate(2026, 11, 12), QTime(8, 0), Qt::UTC)}};
    EXPECT_TRUE(expired.forAgent().endsWith(u" Il a expiré le 12 novembre 2026."_s)) << expired.forAgent();
    const Failure early {.code = FailureCode::CertificateNotYetValid, .detail = expired.detail};
    EXPECT_TRUE(early.forAgent().endsWith(u" Il commence le 12 novembre 2026."_s)) << early.forAgent();
    const Failure other {.code = FailureCode::CertificateOfAnother,
                         .detail = {.presented = u"portail.example.net"_s, .expected = u"dechets.example.fr"_s}};
    EXPECT_TRUE(
        other.forAgent().endsWith(u" Nom attendu : « dechets.example.fr ». Nom reçu : « portail.example.net »."_s))
        << other.forAgent();
    const Failure stranger {.code = FailureCode::AuthorityUnknown, .detail = {.presented = u"Box interne"_s}};
    EXPECT_TRUE(stranger.forAgent().endsWith(u" Autorité : « Box interne »."_s)) << stranger.forAgent();
    for (const Failure &failure : {expired, early, other, stranger}) {
        expectSentence(failure.forAgent());
        EXPECT_TRUE(failure.forAgent().startsWith(QString::fromUtf8(rowOf(failure.code).agent)));
        // The resident reads one plain sentence.
        EXPECT_EQ(failure.forResident(), Failure {.code = failure.code}.forResident());
    }
}

TEST(Failure, TellsTheDayOfACertificateByTheClockOnTheWall)
{
    const Failure expired {.code = FailureCode::CertificateExpired,
                           .detail = {.date = QDateTime(QDate(2026, 11, 12), QTime(23, 30), Qt::UTC)}};
    EXPECT_TRUE(expired.forAgent().endsWith(u" Il a expiré le 13 novembre 2026."_s)) << expired.forAgent();
}

TEST(Failure, SaysWhatAPageKnowsInPlaceOfItsOwnSentence)
{
    const Failure failure {.code = FailureCode::AttemptsExhausted, .retryAfter = 2h};
    EXPECT_TRUE(failure.forResident(u"Demandez un nouveau code."_s).startsWith(u"Demandez un nouveau code. Essayez"_s));
}

TEST(Failure, TellsTheAgentInTheAgentsLanguage)
{
    const Failure expired {.code = FailureCode::CertificateExpired,
                           .detail = {.date = QDateTime(QDate(2026, 11, 12), QTime(8, 0), Qt::UTC)}};
    const QString said = expired.forAgent([](const char *context, const char *text) {
        EXPECT_STREQ(context, "Failure");
        const QString source = QString::fromUtf8(text);
        return source == u"fr"_s              ? u"en"_s
               : source.startsWith(u"Il a"_s) ? u"It expired on %1."_s
               : source == u"d MMMM yyyy"_s   ? source
                                              : u"The certificate is no longer valid."_s;
    });
    EXPECT_EQ(said, u"The certificate is no longer valid. It expired on 12 November 2026."_s);
}

TEST(Failure, TakesNamesThatOthersGaveForNamesOnly)
{
    EXPECT_EQ(printableName(u"*.dechets-31.example.fr"_s), u"*.dechets-31.example.fr"_s);
    EXPECT_EQ(printableName(u"Autorité d'Occitanie"_s), u"Autorité d'Occitanie"_s);
    EXPECT_EQ(printableName(u"<a href=\"http://x\">\n  évil</a>\u202e%1&amp;"_s), u"a hrefhttpx évila1amp"_s);
    EXPECT_EQ(printableName(QString(500, u'a')).size(), 60);
}

TEST(Failure, AddsASentenceForEachReason)
{
    const qsizetype bare = Failure {.code = FailureCode::PasswordRefused}.forResident().size();
    QSet<QString> sentences;
    for (const PasswordReason reason : allReasons) {
        const QString sentence = sentenceFor(reason);
        expectSentence(sentence);
        sentences.insert(sentence);
        const QString told = Failure {.code = FailureCode::PasswordRefused, .reasons = {reason}}.forResident();
        EXPECT_TRUE(told.endsWith(u' ' + sentence)) << told;
        EXPECT_EQ(told.size(), bare + 1 + sentence.size());
    }
    EXPECT_EQ(sentences.size(), static_cast<qsizetype>(allReasons.size()));

    const QString both =
        Failure {.code = FailureCode::PasswordRefused, .reasons = {PasswordReason::NoDigit, PasswordReason::TooShort}}
            .forResident();
    EXPECT_TRUE(both.endsWith(sentenceFor(PasswordReason::NoDigit) + u' ' + sentenceFor(PasswordReason::TooShort)));
}

} // namespace guichet::test
