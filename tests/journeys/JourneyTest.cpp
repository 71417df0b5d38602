// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "JourneyTest.h"

#include <algorithm>
#include <array>

namespace guichet {

using namespace Qt::StringLiterals;

void PrintTo(Step step, std::ostream *stream)
{
    static constexpr std::array names = {"Welcome",   "SignIn",  "Mobile", "Code",    "Invoice",
                                         "Household", "Account", "Done",   "SignedIn"};
    *stream << names.at(static_cast<std::size_t>(step));
}

void PrintTo(Cue cue, std::ostream *stream)
{
    static constexpr std::array names = {"Register",       "SignIn",         "Back",     "Continue",   "ChangeNumber",
                                         "Confirm",        "NotMine",        "CodeSent", "SameNumber", "CodeRight",
                                         "HouseholdFound", "AccountCreated", "SignedIn", "Expired"};
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
         []() -> ScriptedBackend::Answer { return codeState(true); }, Step::Code, false},
        {"sendNewCode", Call::SendCode, Step::Code, [](Journey &journey) { journey.sendNewCode(Channel::Whatsapp); },
         []() -> ScriptedBackend::Answer { return codeState(); }, Step::Code, true},
        {"checkCode", Call::CheckCode, Step::Code, [](Journey &journey) { journey.checkCode(oneTimeCode()); },
         []() -> ScriptedBackend::Answer { return journeyState(JourneyPhase::MobileVerified); }, Step::Invoice, true},
        {"identify", Call::Identify, Step::Invoice, [](Journey &journey) { journey.identify(invoiceCredentials()); },
         []() -> ScriptedBackend::Answer { return household(); }, Step::Household, true},
        {"createAccount", Call::CreateAccount, Step::Account,
         [](Journey &journey) { journey.createAccount(emailAddress(), newPassword()); },
         []() -> ScriptedBackend::Answer { return journeyState(JourneyPhase::AccountCreated, u"usager@example.fr"_s); },
         Step::Done, true},
        {"signIn", Call::SignIn, Step::SignIn,
         [](Journey &journey) { journey.signIn(u"usager@example.fr"_s, Secret(u"Tracteur-Bleu-58"_s)); },
         []() -> ScriptedBackend::Answer { return session(); }, Step::SignedIn, false},
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
    if (step == Step::SignIn || step == Step::SignedIn) {
        journey->beginSignIn();
        if (step == Step::SignedIn) {
            succeed(Call::SignIn);
        }
        return;
    }
    while (journey->step() != step) {
        switch (journey->step()) {
        case Step::Welcome:
            journey->beginRegistration();
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
        case Step::Done:
        case Step::SignIn:
        case Step::SignedIn:
            FAIL() << "walked past the step";
        }
        if (HasFatalFailure()) {
            return;
        }
    }
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
