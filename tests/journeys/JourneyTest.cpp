// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "JourneyTest.h"

#include <algorithm>
#include <array>

namespace guichet {

using namespace Qt::StringLiterals;

void PrintTo(Step step, std::ostream *stream)
{
    static constexpr std::array names = {"Welcome",   "SignIn",        "Mobile",    "Code",       "Invoice",
                                         "Household", "Account",       "Done",      "SignedIn",   "ResetEmail",
                                         "ResetCode", "ResetPassword", "ResetDone", "Offer",      "Bank",
                                         "Rules",     "Check",         "Mandate",   "MandateDone"};
    *stream << names.at(static_cast<std::size_t>(step));
}

void PrintTo(Cue cue, std::ostream *stream)
{
    static constexpr std::array names = {
        "Register",       "SignIn",         "Forgotten",    "Back",     "Continue",    "ChangeNumber",
        "Confirm",        "NotMine",        "Choose",       "GiveBank", "AcceptRules", "AmendSchedule",
        "AmendBank",      "AmendRules",     "Amended",      "CodeSent", "SameNumber",  "CodeRight",
        "HouseholdFound", "AccountCreated", "SignedIn",     "Expired",  "PasswordSet", "OfferShown",
        "BankRefused",    "RulesChanged",   "OfferChanged", "Signed",   "PaymentOver"};
    *stream << names.at(static_cast<std::size_t>(cue));
}

void PrintTo(FailureCode code, std::ostream *stream)
{
    *stream << Failure {.code = code}.supportCode().toStdString();
}

void PrintTo(Journey::ActStatus status, std::ostream *stream)
{
    static constexpr std::array names = {"Idle", "Waiting", "Unsettled"};
    *stream << names.at(static_cast<std::size_t>(status));
}

namespace test {

const QList<Act> &allActs()
{
    static const QList<Act> acts = {
        {"sendCode", Call::StartRegistration, Step::Mobile,
         [](Journey &journey) { journey.sendCode(mobileNumber(), Channel::Sms); },
         []() -> ScriptedBackend::Answer { return codeState(true); }, Step::Code, Within::Nothing},
        {"sendNewCode", Call::SendCode, Step::Code, [](Journey &journey) { journey.sendNewCode(Channel::Whatsapp); },
         []() -> ScriptedBackend::Answer { return codeState(); }, Step::Code, Within::Registration},
        {"checkCode", Call::CheckCode, Step::Code, [](Journey &journey) { journey.checkCode(oneTimeCode()); },
         []() -> ScriptedBackend::Answer { return journeyState(JourneyPhase::MobileVerified); }, Step::Invoice,
         Within::Registration},
        {"identify", Call::Identify, Step::Invoice, [](Journey &journey) { journey.identify(invoiceCredentials()); },
         []() -> ScriptedBackend::Answer { return household(); }, Step::Household, Within::Registration},
        {"createAccount", Call::CreateAccount, Step::Account,
         [](Journey &journey) { journey.createAccount(emailAddress(), newPassword()); },
         []() -> ScriptedBackend::Answer { return journeyState(JourneyPhase::AccountCreated, u"usager@example.fr"_s); },
         Step::Done, Within::Registration},
        {"signIn", Call::SignIn, Step::SignIn,
         [](Journey &journey) { journey.signIn(u"usager@example.fr"_s, Secret(u"Tracteur-Bleu-58"_s)); },
         []() -> ScriptedBackend::Answer { return session(); }, Step::SignedIn, Within::Nothing},
        {"startReset", Call::StartReset, Step::ResetEmail, [](Journey &journey) { journey.startReset(emailAddress()); },
         []() -> ScriptedBackend::Answer { return codeState(true, u"p-1"_s); }, Step::ResetCode, Within::Nothing},
        {"sendNewResetCode", Call::SendResetCode, Step::ResetCode,
         [](Journey &journey) { journey.sendNewCode(Channel::Sms); },
         []() -> ScriptedBackend::Answer { return codeState(false, u"p-1"_s); }, Step::ResetCode, Within::Reset},
        {"checkResetCode", Call::CheckResetCode, Step::ResetCode,
         [](Journey &journey) { journey.checkCode(oneTimeCode()); },
         []() -> ScriptedBackend::Answer { return resetState(ResetPhase::MobileVerified); }, Step::ResetPassword,
         Within::Reset},
        {"setPassword", Call::SetPassword, Step::ResetPassword,
         [](Journey &journey) { journey.setPassword(newPassword()); },
         []() -> ScriptedBackend::Answer { return PasswordSet(); }, Step::ResetDone, Within::Reset},
        {"sign", Call::SignMandate, Step::Mandate, [](Journey &journey) { journey.sign(); },
         []() -> ScriptedBackend::Answer { return mandate(); }, Step::MandateDone, Within::Session},
    };
    return acts;
}

const Act &actOf(Call call)
{
    return *std::find_if(allActs().begin(), allActs().end(), [call](const Act &act) { return act.call == call; });
}

void PrintTo(const Act &act, std::ostream *stream)
{
    *stream << act.name;
}

void JourneyTest::begin()
{
    journey.reset();
    visit.emplace(council);
    journey.emplace(*visit);
    news.clear();
    QObject::connect(&*journey, &Journey::stepChanged, &*journey, [this](Step step) {
        news << News {.kind = News::Kind::Step, .step = step, .standing = journey->step()};
    });
    QObject::connect(&*journey, &Journey::statusChanged, &*journey, [this](ActStatus status) {
        news << News {.kind = News::Kind::Status, .status = status, .standing = journey->step()};
    });
    QObject::connect(&*journey, &Journey::failed, &*journey, [this](const Failure &failure) {
        news << News {
            .kind = News::Kind::Failed, .status = journey->status(), .code = failure.code, .standing = journey->step()};
    });
    QObject::connect(&*journey, &Journey::codeRenewed, &*journey,
                     [this] { news << News {.kind = News::Kind::Renewed, .standing = journey->step()}; });
}

void JourneyTest::attempt(const Act &act, ScriptedBackend::Answer answer)
{
    council.expect(act.call, std::move(answer));
    act.ask(*journey);
    EXPECT_TRUE(council.deliver()) << act.name;
}

void JourneyTest::succeed(Call call)
{
    const Act &act = actOf(call);
    ASSERT_EQ(journey->step(), act.step) << act.name;
    attempt(act, act.good());
    ASSERT_EQ(journey->step(), act.leadsTo) << act.name;
    ASSERT_EQ(journey->status(), ActStatus::Idle) << act.name;
}

void JourneyTest::walkTo(Step step)
{
    ASSERT_EQ(journey->step(), Step::Welcome);
    const bool signsIn = step == Step::SignIn || step == Step::SignedIn || step > Step::ResetDone;
    const bool resets = step >= Step::ResetEmail && step <= Step::ResetDone;
    while (journey->step() != step) {
        switch (journey->step()) {
        case Step::Welcome:
            if (signsIn || resets) {
                journey->beginSignIn();
            } else {
                journey->beginRegistration();
            }
            break;
        case Step::SignIn:
            if (resets) {
                journey->beginReset();
            } else {
                succeed(Call::SignIn);
            }
            break;
        case Step::Mobile:
            succeed(Call::StartRegistration);
            break;
        case Step::Code:
            succeed(Call::CheckCode);
            break;
        case Step::Invoice:
            succeed(Call::Identify);
            break;
        case Step::Household:
            journey->confirmHousehold();
            break;
        case Step::Account:
            succeed(Call::CreateAccount);
            break;
        case Step::ResetEmail:
            succeed(Call::StartReset);
            break;
        case Step::ResetCode:
            succeed(Call::CheckResetCode);
            break;
        case Step::ResetPassword:
            succeed(Call::SetPassword);
            break;
        case Step::SignedIn:
            openOffer();
            break;
        case Step::Offer:
            journey->chooseSchedule(u"10x"_s, 10);
            break;
        case Step::Bank:
            journey->giveBank(iban(), u"USAGER Exemple"_s);
            break;
        case Step::Rules:
            journey->acceptRules();
            break;
        case Step::Check:
            journey->confirmCheck();
            break;
        case Step::Mandate:
            succeed(Call::SignMandate);
            break;
        case Step::Done:
        case Step::ResetDone:
        case Step::MandateDone:
            FAIL() << "walked past the step";
        }
        if (HasFatalFailure()) {
            return;
        }
    }
}

void JourneyTest::openOffer(ScriptedBackend::Answer answer)
{
    council.expect(Call::FetchOffer, std::move(answer));
    journey->openMonthlyPayment();
    ASSERT_TRUE(council.deliver());
}

void JourneyTest::pressEverything()
{
    for (const Act &act : allActs()) {
        act.ask(*journey);
    }
    journey->beginRegistration();
    journey->beginSignIn();
    journey->goBack();
    journey->goOn();
    journey->changeNumber();
    journey->confirmHousehold();
    journey->rejectHousehold();
    journey->beginReset();
    journey->beginMonthlyPayment();
    journey->openMonthlyPayment();
    journey->chooseSchedule(u"4x"_s, 10);
    journey->giveBank(iban(), u"AUTRE Exemple"_s);
    journey->acceptRules();
    journey->amend(Journey::Line::Rhythm);
    journey->amend(Journey::Line::Iban);
    journey->confirmCheck();
}

QList<FailureCode> JourneyTest::failures() const
{
    QList<FailureCode> codes;
    for (const News &piece : news) {
        if (piece.kind == News::Kind::Failed) {
            codes << piece.code;
        }
    }
    return codes;
}

QList<Step> JourneyTest::steps() const
{
    QList<Step> reached;
    for (const News &piece : news) {
        if (piece.kind == News::Kind::Step) {
            reached << piece.step;
        }
    }
    return reached;
}

} // namespace test

} // namespace guichet
