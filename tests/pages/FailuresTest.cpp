// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Screen.h"

#include <QTimeZone>

namespace guichet {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Kind = FakeCouncil::Kind;

struct Act
{
    Kind kind;
    Step step;
    QString button;
    QStringList fields;
};

const QList<Act> acts = {
    {Kind::Start, Step::Mobile, words::check, {words::number}},
    {Kind::Resend, Step::Code, u"Utiliser un SMS"_s, {words::code}},
    {Kind::Check, Step::Code, words::check, {words::code}},
    {Kind::Identify, Step::Invoice, words::check, {words::login, words::password}},
    {Kind::Create, Step::Account, words::create, {words::email, words::password, words::confirmation}},
    {Kind::StartReset, Step::ResetEmail, words::sendReset, {words::email}},
    {Kind::ResendReset, Step::ResetCode, words::newCode, {words::code}},
    {Kind::CheckReset, Step::ResetCode, words::check, {words::code}},
    {Kind::SetPassword, Step::ResetPassword, words::savePassword, {words::newPassword, words::confirmation}},
    {Kind::SignIn, Step::SignIn, words::validate, {words::identifier, words::yourPassword}},
};

QStringList textsOf(Screen &screen, const QStringList &labels)
{
    QStringList texts;
    for (const QString &label : labels) {
        const QLineEdit *edit = screen.field(label);
        texts << (edit == nullptr ? u"(none)"_s : edit->text());
    }
    return texts;
}

/// The field that the failure speaks of.
QString fieldOf(const Act &act, FailureCode code)
{
    const QList<std::tuple<Step, FailureCode, QString>> table = {
        {Step::Mobile, FailureCode::MobileRefused, words::number},
        {Step::Code, FailureCode::WrongCode, words::code},
        {Step::Code, FailureCode::CodeExpired, words::code},
        {Step::Invoice, FailureCode::CredentialsUnknown, words::login},
        {Step::Account, FailureCode::EmailInUse, words::email},
        {Step::Account, FailureCode::EmailRefused, words::email},
        {Step::Account, FailureCode::PasswordRefused, words::password},
        {Step::ResetEmail, FailureCode::EmailRefused, words::email},
        {Step::ResetCode, FailureCode::WrongCode, words::code},
        {Step::ResetCode, FailureCode::CodeExpired, words::code},
        {Step::ResetPassword, FailureCode::PasswordRefused, words::newPassword},
        {Step::SignIn, FailureCode::CredentialsRefused, words::identifier},
    };
    for (const auto &[step, failure, label] : table) {
        if (step == act.step && failure == code) {
            return label;
        }
    }
    return {};
}

/// What the page says in place of the failure's own sentence: a new code brings new tries.
QString insteadOf(const Act &act, FailureCode code)
{
    return code == FailureCode::AttemptsExhausted && (act.step == Step::Code || act.step == Step::ResetCode)
               ? u"Il ne vous reste plus d'essai. Demandez un nouveau code, ou demandez à un agent."_s
               : QString();
}

/// 10:12 in the offices.
QDateTime tenTwelve()
{
    return {QDate(2026, 7, 14), QTime(8, 12), QTimeZone::utc()};
}

bool isOfReset(const Act &act)
{
    return act.step >= Step::ResetEmail && act.step <= Step::ResetPassword;
}

/// The failures that lead to another page are told there, and have tests of their own.
bool leadsElsewhere(const Act &act, FailureCode code)
{
    const bool isBegun = act.kind != Kind::Start && act.kind != Kind::StartReset && act.kind != Kind::SignIn;
    return isBegun && (code == FailureCode::RegistrationExpired || code == FailureCode::StepOutOfOrder);
}

} // namespace

TEST(FailuresTest, EachIsSaidAtEveryAct)
{
    for (const Act &act : acts) {
        SCOPED_TRACE(qPrintable(Screen::nameOf(act.step) + u" "_s + act.button));
        Screen screen;
        screen.goTo(act.step);
        screen.fillRight();
        const QStringList before = textsOf(screen, act.fields);
        for (const FailureRow &row : allFailures()) {
            SCOPED_TRACE(qPrintable(Failure {.code = row.code}.supportCode()));
            const Failure open {.code = row.code};
            screen.council.failNext(act.kind, open);
            screen.press(act.button);
            EXPECT_EQ(screen.step(), act.step);
            EXPECT_EQ(screen.status(), Journey::ActStatus::Unsettled);
            ASSERT_EQ(screen.summary().size(), 1);
            EXPECT_TRUE(screen.summary().front().startsWith(open.forResident()));
            EXPECT_EQ(textsOf(screen, act.fields), before);
            for (const QString &label : act.fields) {
                EXPECT_FALSE(screen.field(label)->isEnabled());
            }
            EXPECT_EQ(screen.button(words::back), nullptr);

            const FailureCode code = leadsElsewhere(act, row.code) ? FailureCode::RateLimited : row.code;
            const Failure settled {.code = code, .definite = true, .attemptsLeft = 2};
            screen.council.failNext(act.kind, settled);
            screen.press(words::retry);
            EXPECT_EQ(screen.step(), act.step);
            EXPECT_EQ(screen.status(), Journey::ActStatus::Idle);
            ASSERT_EQ(screen.summary().size(), 1);
            EXPECT_TRUE(screen.summary().front().startsWith(settled.forResident(insteadOf(act, code))))
                << qPrintable(screen.summary().front());
            EXPECT_EQ(textsOf(screen, act.fields), before);
            for (const QString &label : act.fields) {
                EXPECT_TRUE(screen.field(label)->isEnabled());
                EXPECT_EQ(screen.form(label)->error(),
                          label == fieldOf(act, code) ? screen.summary().front() : QString());
            }
            EXPECT_TRUE(screen.button(words::back) != nullptr && screen.button(words::back)->isEnabled());
            EXPECT_TRUE(screen.button(act.button)->isEnabled());
            EXPECT_EQ(screen.button(words::retry), nullptr);
            // Whoever cannot go on alone reads out a number; who can mends the field.
            EXPECT_EQ(screen.shows(u"Code pour l'agent : "_s + settled.supportCode()), fieldOf(act, code).isEmpty());
            if (!fieldOf(act, code).isEmpty()) {
                EXPECT_EQ(screen.focusedLabel(), fieldOf(act, code));
            }
            EXPECT_TRUE(screen.page().isAncestorOf(screen.focus())) << qPrintable(describe(screen.focus()));
            if (HasFailure()) {
                return;
            }
        }
    }
}

TEST(FailuresTest, TriesAndWaitingTimesAreSaid)
{
    Screen screen(Profile::Kiosk, {1920, 1080}, {.clock = [] { return tenTwelve(); }});
    screen.goTo(Step::Code);
    screen.council.failNext(Kind::Check, {.code = FailureCode::WrongCode, .definite = true, .attemptsLeft = 2});
    screen.fillRight();
    screen.press(words::check);
    EXPECT_TRUE(screen.form(words::code)->error().endsWith(u"Il vous reste 2 essais."_s));
    screen.council.failNext(
        Kind::Resend, {.code = FailureCode::SendsExhausted, .definite = true, .retryAfter = std::chrono::minutes(30)});
    screen.press(u"Utiliser un SMS"_s);
    // By the clock of the window.
    EXPECT_TRUE(screen.summary().front().endsWith(u"Demandez à un agent. Vous pourrez essayer à partir de 10 h 42."_s))
        << qPrintable(screen.summary().front());
    screen.council.failNext(Kind::Check, {.code = FailureCode::AttemptsExhausted, .definite = true, .attemptsLeft = 0});
    screen.press(words::check);
    EXPECT_NE(screen.button(u"Recevoir un nouveau code"_s), nullptr);
    EXPECT_NE(screen.button(u"Appeler un agent"_s), nullptr);
}

TEST(FailuresTest, ExpiredRegistrationLeadsToTheNumberThatIsKept)
{
    for (const Act &act : acts) {
        if (act.kind == Kind::Start || act.kind == Kind::SignIn || isOfReset(act)) {
            continue;
        }
        SCOPED_TRACE(qPrintable(Screen::nameOf(act.step) + u" "_s + act.button));
        Screen screen;
        screen.goTo(act.step);
        screen.fillRight();
        const Failure failure {.code = FailureCode::RegistrationExpired, .definite = true};
        screen.council.failNext(act.kind, failure);
        screen.press(act.button);
        ASSERT_EQ(screen.step(), Step::Mobile);
        EXPECT_EQ(screen.summary(), QStringList {failure.forResident()});
        EXPECT_EQ(screen.field(words::number)->text(), given::mobile);
        EXPECT_EQ(screen.focusedLabel(), words::number);
        EXPECT_TRUE(screen.council.abandoned().isEmpty());
        // A code is sent anew: the number belongs to no registration any more.
        screen.press(words::check);
        ASSERT_EQ(screen.step(), Step::Code);
        EXPECT_EQ(screen.council.calls(Kind::Start).size(), 2U);
        EXPECT_EQ(screen.field(words::code)->text(), QString());
        screen.fillRight();
        screen.press(words::check);
        EXPECT_EQ(screen.field(words::password)->text(), QString());
        if (act.step == Step::Account) {
            EXPECT_EQ(screen.field(words::login)->text(), given::login);
        }
        screen.fillRight();
        screen.press(words::check);
        screen.press(Screen::actOf(Step::Household));
        EXPECT_EQ(screen.field(words::email)->text(), act.step == Step::Account ? given::email : QString());
        EXPECT_EQ(screen.field(words::password)->text(), QString());
        EXPECT_EQ(screen.field(words::confirmation)->text(), QString());
    }
}

TEST(FailuresTest, ExpiredResetLeadsToTheAddressThatIsKept)
{
    for (const Act &act : acts) {
        if (!isOfReset(act) || act.kind == Kind::StartReset) {
            continue;
        }
        SCOPED_TRACE(qPrintable(Screen::nameOf(act.step) + u" "_s + act.button));
        Screen screen;
        screen.goTo(act.step);
        screen.fillRight();
        const Failure failure {.code = FailureCode::RegistrationExpired, .definite = true};
        screen.council.failNext(act.kind, failure);
        screen.press(act.button);
        ASSERT_EQ(screen.step(), Step::ResetEmail);
        EXPECT_EQ(screen.summary(), QStringList {failure.forResident()});
        EXPECT_EQ(screen.field(words::email)->text(), given::email);
        EXPECT_EQ(screen.focusedLabel(), words::email);
        // The address again is a new reset: the old one is gone.
        screen.press(words::sendReset);
        ASSERT_EQ(screen.step(), Step::ResetCode);
        EXPECT_EQ(screen.council.calls(Kind::StartReset).size(), 2U);
        EXPECT_EQ(screen.field(words::code)->text(), QString());
        screen.fillRight();
        screen.press(words::check);
        EXPECT_EQ(screen.field(words::newPassword)->text(), QString());
    }
}

TEST(FailuresTest, LostAnswerToTheNewPasswordIsOneSuccess)
{
    Screen screen;
    screen.goTo(Step::ResetPassword);
    screen.fillRight();
    screen.council.failNext(Kind::SetPassword, {.code = FailureCode::ConnectionLost});
    screen.press(words::savePassword);
    EXPECT_FALSE(screen.field(words::newPassword)->isEnabled());
    screen.press(words::retry);
    EXPECT_EQ(screen.step(), Step::ResetDone);
    const auto calls = screen.council.calls(Kind::SetPassword);
    ASSERT_EQ(calls.size(), 2U);
    EXPECT_EQ(calls.front().key, calls.back().key);
    EXPECT_EQ(calls.front().values, calls.back().values);
}

TEST(FailuresTest, LockedAccountSaysWhenItOpens)
{
    Screen screen(Profile::Kiosk, {1920, 1080}, {.clock = [] { return tenTwelve(); }});
    screen.goTo(Step::SignIn);
    screen.fillRight();
    screen.council.failNext(
        Kind::SignIn, {.code = FailureCode::AccountLocked, .definite = true, .retryAfter = std::chrono::minutes(30)});
    screen.press(words::validate);
    const QString said = screen.summary().front();
    EXPECT_TRUE(said.endsWith(u"ou demandez à un agent. Vous pourrez essayer à partir de 10 h 42."_s))
        << qPrintable(said);
    // Said again in the language of the screen, it is the same time.
    screen.press(u"English"_s);
    EXPECT_TRUE(screen.summary().front().contains(u"10:42"_s)) << qPrintable(screen.summary().front());
    // A moment is waited for better than a time of the day.
    screen.press(u"Français"_s);
    screen.council.failNext(
        Kind::SignIn, {.code = FailureCode::AccountLocked, .definite = true, .retryAfter = std::chrono::seconds(30)});
    screen.press(words::validate);
    EXPECT_TRUE(screen.summary().front().endsWith(u"Essayez dans 30 secondes."_s));
}

TEST(FailuresTest, LockPastTheDaySaysOnWhichOneItOpens)
{
    struct Lock
    {
        std::chrono::minutes wait;
        QString said;
        QString english;
    };
    const QList<Lock> locks = {
        {std::chrono::hours(11), u"Vous pourrez essayer à partir de 21 h 12."_s, u"You can try again from 21:12."_s},
        {std::chrono::hours(22), u"Vous pourrez essayer demain à partir de 8 h 12."_s,
         u"You can try again tomorrow from 8:12."_s},
        {std::chrono::hours(48), u"Vous pourrez essayer à partir du jeudi 16\u00a0juillet, 10 h 12."_s,
         u"You can try again from Thursday 16\u00a0July, 10:12."_s},
    };
    Screen screen(Profile::Kiosk, {1920, 1080}, {.clock = [] { return tenTwelve(); }});
    screen.goTo(Step::SignIn);
    for (const Lock &lock : locks) {
        screen.fillRight();
        screen.council.failNext(Kind::SignIn,
                                {.code = FailureCode::AccountLocked, .definite = true, .retryAfter = lock.wait});
        screen.press(words::validate);
        EXPECT_TRUE(screen.summary().front().endsWith(lock.said)) << qPrintable(screen.summary().front());
        EXPECT_FALSE(screen.summary().front().contains(u"Essayez dans"_s));
        screen.press(u"English"_s);
        EXPECT_TRUE(screen.summary().front().endsWith(lock.english)) << qPrintable(screen.summary().front());
        screen.press(u"Français"_s);
    }
}

TEST(FailuresTest, EndedSessionIsSignedInAgainAndSaysThatNothingIsLost)
{
    Screen screen;
    screen.goTo(Step::SignedIn);
    screen.council.failNext(Kind::Offer, {.code = FailureCode::SessionExpired, .definite = true});
    screen.window().journey().openMonthlyPayment();
    screen.settle();
    ASSERT_EQ(screen.step(), Step::SignIn);
    EXPECT_TRUE(screen.texts().join(u'\n').contains(u"rien de ce que vous avez écrit n'est perdu"_s));
    EXPECT_TRUE(screen.summary().isEmpty());
    EXPECT_EQ(screen.field(words::identifier)->text(), given::email);
    EXPECT_EQ(screen.field(words::yourPassword)->text(), QString());
    const Failure wrong {.code = FailureCode::CredentialsRefused, .definite = true, .attemptsLeft = 4};
    screen.council.failNext(Kind::SignIn, wrong);
    screen.fillRight();
    screen.press(words::validate);
    EXPECT_EQ(screen.summary(), QStringList {wrong.forResident()});
    screen.fillRight();
    screen.press(words::validate);
    EXPECT_EQ(screen.step(), Step::SignedIn);
    screen.press(words::end);
    screen.press(words::signIn);
    EXPECT_FALSE(screen.texts().join(u'\n').contains(u"n'est perdu"_s));
}

TEST(FailuresTest, WrongOrderLeadsToWhereTheCouncilStands)
{
    Screen screen;
    screen.goTo(Step::Invoice);
    screen.fillRight();
    screen.council.failNext(Kind::Identify, {.code = FailureCode::StepOutOfOrder, .definite = true});
    screen.press(words::check);
    EXPECT_EQ(screen.council.calls(Kind::State).size(), 1U);
    EXPECT_EQ(screen.step(), Step::Invoice);
    EXPECT_TRUE(screen.field(words::login)->isEnabled());
}

TEST(FailuresTest, LostAnswerToTheAccountIsOneSuccess)
{
    Screen screen;
    screen.goTo(Step::Account);
    screen.fillRight();
    screen.council.failNext(Kind::Create, {.code = FailureCode::ConnectionLost});
    screen.press(words::create);
    EXPECT_TRUE(screen.summary().front().startsWith(u"La liaison avec le service a été coupée."_s));
    screen.press(words::retry);
    EXPECT_EQ(screen.step(), Step::Done);
    EXPECT_TRUE(screen.shows(given::email));
    const auto calls = screen.council.calls(Kind::Create);
    ASSERT_EQ(calls.size(), 2U);
    EXPECT_EQ(calls.front().key, calls.back().key);
    EXPECT_EQ(calls.front().values, calls.back().values);
}

TEST(FailuresTest, WaysOnAreOfferedAndTaken)
{
    {
        Screen screen;
        screen.goTo(Step::Invoice);
        screen.fillRight();
        screen.council.failNext(Kind::Identify, {.code = FailureCode::AlreadyRegistered, .definite = true});
        screen.press(words::check);
        screen.press(words::signIn);
        EXPECT_EQ(screen.step(), Step::SignIn);
    }
    for (const auto &[kind, step, code] : {std::tuple(Kind::Identify, Step::Invoice, FailureCode::AlreadyRegistered),
                                           std::tuple(Kind::Create, Step::Account, FailureCode::EmailInUse)}) {
        for (const auto &[way, there] :
             {std::pair(words::forgotten, Step::ResetEmail), std::pair(words::signIn, Step::SignIn)}) {
            Screen screen;
            screen.goTo(step);
            screen.fillRight();
            screen.council.failNext(kind, {.code = code, .definite = true});
            screen.press(Screen::actOf(step));
            screen.press(way);
            EXPECT_EQ(screen.step(), there);
            screen.press(words::back);
            EXPECT_EQ(screen.step(), there == Step::ResetEmail ? step : Step::Welcome);
        }
    }
    {
        Screen screen;
        screen.goTo(Step::SignIn);
        screen.fillRight();
        screen.council.failNext(Kind::SignIn, {.code = FailureCode::FirstRegistrationNeeded, .definite = true});
        screen.press(words::validate);
        screen.press(u"Première inscription"_s);
        EXPECT_EQ(screen.step(), Step::Mobile);
    }
    for (const auto &[step, check, resend] : {std::tuple(Step::Code, Kind::Check, Kind::Resend),
                                              std::tuple(Step::ResetCode, Kind::CheckReset, Kind::ResendReset)}) {
        for (const FailureCode code : {FailureCode::CodeExpired, FailureCode::AttemptsExhausted}) {
            Screen screen;
            screen.goTo(step);
            screen.fillRight();
            screen.council.failNext(check, {.code = code, .definite = true});
            screen.press(words::check);
            QAbstractButton *offered = screen.offer(words::newCode);
            ASSERT_NE(offered, nullptr);
            screen.touch(offered);
            screen.settle();
            EXPECT_EQ(screen.council.calls(resend).size(), 1U);
            EXPECT_EQ(screen.focusedLabel(), words::code);
        }
    }
    {
        Screen screen;
        screen.goTo(Step::Code);
        screen.fillRight();
        screen.council.failNext(Kind::Check, {.code = FailureCode::WrongCode, .definite = true, .attemptsLeft = 0});
        screen.press(words::check);
        screen.press(u"Recevoir un nouveau code"_s);
        EXPECT_EQ(screen.council.calls(Kind::Resend).size(), 1U);
    }
    {
        Screen screen;
        screen.goTo(Step::Mobile);
        screen.fillRight();
        screen.council.failNext(Kind::Start, {.code = FailureCode::SendsExhausted, .definite = true});
        screen.press(words::check);
        screen.press(u"Appeler un agent"_s);
        EXPECT_NE(screen.window().shownPage(), &screen.window().wizard());
    }
}

TEST(FailuresTest, CodePageSaysOneThingOfTheNextCode)
{
    const QString may = u"Vous pouvez demander un nouveau code."_s;
    for (const FailureCode code : {FailureCode::SendsExhausted, FailureCode::ResendTooEarly}) {
        Screen screen;
        screen.council.resendIn = 0s;
        screen.goTo(Step::Code);
        screen.firePageTimer(u"tick"_s);
        EXPECT_TRUE(screen.shows(may));
        screen.council.failNext(Kind::Resend, {.code = code, .definite = true, .retryAfter = 90s});
        screen.press(u"Utiliser un SMS"_s);
        screen.firePageTimer(u"tick"_s);
        EXPECT_FALSE(screen.shows(may));
        EXPECT_TRUE(screen.shows(code == FailureCode::SendsExhausted
                                     ? u"Plus d'envoi possible pour l'instant : demandez à un agent."_s
                                     : u"Nouveau code possible dans 90 secondes."_s));
    }
}

TEST(FailuresTest, NewCodeIsSaid)
{
    Screen screen;
    screen.goTo(Step::Code);
    const QString sent = u"Un nouveau code est parti."_s;
    EXPECT_FALSE(screen.shows(sent));
    screen.press(u"Utiliser un SMS"_s);
    EXPECT_TRUE(screen.shows(sent));
    screen.fillRight();
    screen.press(words::check);
    EXPECT_FALSE(screen.shows(sent));
}

TEST(FailuresTest, WithoutAChannelThatItKnowsNothingIsSent)
{
    Screen screen;
    screen.council.service.channels.clear();
    screen.service.refresh();
    screen.settle();
    screen.goTo(Step::Mobile);
    for (const QString &channel : {u"Utiliser Whatsapp"_s, u"Utiliser un SMS"_s}) {
        EXPECT_FALSE(screen.button(channel)->isEnabled());
        EXPECT_TRUE(screen.button(channel)->accessibleDescription().contains(u"n'est pas disponible"_s));
    }
    screen.fillRight();
    screen.press(words::check);
    EXPECT_TRUE(screen.council.calls(Kind::Start).empty());
    ASSERT_EQ(screen.summary().size(), 1);
    EXPECT_TRUE(screen.summary().front().contains(u"L'envoi de codes n'est pas disponible"_s));
}

TEST(FailuresTest, WelcomeNamesTheCodeOfTheFailureForSupport)
{
    Screen screen;
    screen.council.failNext(Kind::Service, {.code = FailureCode::AnswerMalformed});
    screen.service.refresh();
    screen.settle();
    const QString code = Failure {.code = FailureCode::AnswerMalformed}.supportCode();
    EXPECT_TRUE(screen.texts().join(u' ').contains(code)) << qPrintable(code);
}

TEST(FailuresTest, PasswordsAreComparedAsTheyAreSent)
{
    Screen screen;
    screen.goTo(Step::Account);
    screen.put(words::email, given::email);
    screen.put(words::password, u"Tracteur-Été-58"_s);
    screen.put(words::confirmation, u"Tracteur-E\u0301te\u0301-58"_s);
    screen.press(words::create);
    EXPECT_EQ(screen.step(), Step::Done);
}

TEST(FailuresTest, WarningComesBeforeTheRegistrationExpires)
{
    const QString said =
        u"Il reste moins de 3 minutes pour finir cette étape. Après, il faudra recommencer au numéro de portable."_s;
    Screen screen;
    screen.goTo(Step::Code);
    EXPECT_FALSE(screen.shows(said));
    auto *timer = screen.window().findChild<QTimer *>(u"expiry"_s);
    ASSERT_NE(timer, nullptr);
    EXPECT_TRUE(timer->isActive());
    EXPECT_NEAR(timer->interval(), 27 * 60 * 1000, 60 * 1000);
    screen.council.registrationHolds = std::chrono::minutes(2);
    screen.press(u"Utiliser un SMS"_s);
    EXPECT_TRUE(screen.shows(said));
    screen.council.registrationHolds = std::chrono::minutes(30);
    screen.fillRight();
    screen.press(words::check);
    EXPECT_FALSE(screen.shows(said));
}

TEST(FailuresTest, WarningComesBeforeTheResetExpiresInItsOwnWords)
{
    const QString said =
        u"Il reste moins de 3 minutes pour choisir votre mot de passe. Après, il faudra recommencer à l'adresse mail."_s;
    Screen screen;
    screen.goTo(Step::ResetCode);
    EXPECT_FALSE(screen.shows(said));
    screen.council.registrationHolds = std::chrono::minutes(2);
    screen.press(words::newCode);
    EXPECT_TRUE(screen.shows(said));
    screen.fillRight();
    screen.press(words::check);
    EXPECT_TRUE(screen.shows(said));
    screen.fillRight();
    screen.press(words::savePassword);
    EXPECT_EQ(screen.step(), Step::ResetDone);
    EXPECT_FALSE(screen.shows(said));
}

} // namespace guichet
