// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <office/JourneyWords.h>
#include <office/VisitRecorder.h>
#include <support/Printing.h>
#include <support/ScriptedBackend.h>

#include <gtest/gtest.h>

#include <functional>

using namespace guichet;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class Recorder
{
public:
    std::chrono::milliseconds now = 0ms;
    VisitRecorder recorder {u"cazeres"_s, u"kiosk"_s, {[this] { return now; }, [] { return QDate(2026, 11, 23); }}};
};

using Story = std::function<void(VisitRecorder &)>;

struct Case
{
    const char *name;
    Story story;
    VisitEnd end;
    const char *journey;
    const char *furthestStep;
    VisitOutcome outcome;
    QStringList failures = {};
};

const auto at = [](const char *journey, const char *step) -> Story {
    return [=](VisitRecorder &visit) { visit.stepReached(QString::fromLatin1(journey), QString::fromLatin1(step)); };
};
const auto fails = [](const char *code) -> Story {
    return [=](VisitRecorder &visit) { visit.failed(QString::fromLatin1(code)); };
};
const Story acts = [](VisitRecorder &visit) { visit.actBegun(); };
const Story touches = [](VisitRecorder &visit) { visit.noteTouch(); };

Story all(const QList<Story> &stories)
{
    return [=](VisitRecorder &visit) {
        for (const Story &story : stories) {
            story(visit);
        }
    };
}

QList<Case> cases()
{
    const auto mobile = at("registration", "mobile");
    const auto code = at("registration", "code");
    const auto done = at("registration", "done");
    const auto signIn = at("sign-in", "sign-in");
    const auto signedIn = at("sign-in", "done");
    return {
        {"touched only", touches, VisitEnd::Idle, "none", "welcome", VisitOutcome::TimedOut},
        {"stopped at the code", all({mobile, code}), VisitEnd::Asked, "registration", "code", VisitOutcome::Abandoned},
        {"left at the code", all({mobile, code}), VisitEnd::Idle, "registration", "code", VisitOutcome::TimedOut},
        {"went back", all({mobile, code, mobile}), VisitEnd::Asked, "registration", "code", VisitOutcome::Abandoned},
        {"went back to welcome", all({mobile, code, at("none", "welcome")}), VisitEnd::Asked, "registration", "code",
         VisitOutcome::Abandoned},
        {"came to the end", all({mobile, code, done}), VisitEnd::Asked, "registration", "done",
         VisitOutcome::Succeeded},
        {"walked away after the end", all({mobile, code, done}), VisitEnd::Idle, "registration", "done",
         VisitOutcome::Succeeded},
        {"failed",
         all({mobile, code, fails("GD-05")}),
         VisitEnd::Asked,
         "registration",
         "code",
         VisitOutcome::Failed,
         {u"GD-05"_s}},
        {"failed and walked away",
         all({mobile, code, fails("GD-05")}),
         VisitEnd::Idle,
         "registration",
         "code",
         VisitOutcome::Failed,
         {u"GD-05"_s}},
        {"tried again",
         all({mobile, code, fails("GD-05"), acts}),
         VisitEnd::Idle,
         "registration",
         "code",
         VisitOutcome::TimedOut,
         {u"GD-05"_s}},
        {"got over it",
         all({mobile, fails("GD-01"), code}),
         VisitEnd::Asked,
         "registration",
         "code",
         VisitOutcome::Abandoned,
         {u"GD-01"_s}},
        {"each failure once",
         all({mobile, fails("GD-05"), fails("GD-09"), fails("GD-05")}),
         VisitEnd::Asked,
         "registration",
         "mobile",
         VisitOutcome::Failed,
         {u"GD-05"_s, u"GD-09"_s}},
        {"sign-in led to registration",
         all({signIn, fails("GD-17"), mobile}),
         VisitEnd::Asked,
         "registration",
         "mobile",
         VisitOutcome::Abandoned,
         {u"GD-17"_s}},
        {"registration led to sign-in", all({mobile, code, signIn, signedIn}), VisitEnd::Asked, "sign-in", "done",
         VisitOutcome::Succeeded},
        {"signed in after the registration", all({mobile, done, signIn, signedIn}), VisitEnd::Asked, "registration",
         "done", VisitOutcome::Succeeded},
        {"signed in for another journey", all({signIn, signedIn, at("monthly-payment", "bank")}), VisitEnd::Asked,
         "monthly-payment", "bank", VisitOutcome::Abandoned},
        {"a success is not lost to a beginning", all({mobile, done, at("monthly-payment", "offer")}), VisitEnd::Asked,
         "registration", "done", VisitOutcome::Succeeded},
        {"the second success counts",
         all({mobile, done, at("monthly-payment", "offer"), at("monthly-payment", "done")}), VisitEnd::Asked,
         "monthly-payment", "done", VisitOutcome::Succeeded},
        {"began again",
         all({mobile, code, at("registration", "invoice"), fails("GD-08"), mobile}),
         VisitEnd::Asked,
         "registration",
         "invoice",
         VisitOutcome::Abandoned,
         {u"GD-08"_s}},
    };
}

TEST(VisitRecorder, MakesTheRowOfEachStory)
{
    for (const Case &one : cases()) {
        SCOPED_TRACE(one.name);
        Recorder visit;
        one.story(visit.recorder);
        const auto row = visit.recorder.ended(one.end);
        ASSERT_TRUE(row);
        EXPECT_EQ(row->journey, QString::fromLatin1(one.journey));
        EXPECT_EQ(row->furthestStep, QString::fromLatin1(one.furthestStep));
        EXPECT_EQ(row->outcome, one.outcome);
        EXPECT_EQ(row->failures, one.failures);
        EXPECT_EQ(row->office, u"cazeres"_s);
        EXPECT_EQ(row->profile, u"kiosk"_s);
        EXPECT_EQ(row->day, QDate(2026, 11, 23));
        EXPECT_FALSE(row->id.isNull());
    }
}

TEST(VisitRecorder, YieldsNothingForAVisitThatNobodyMade)
{
    Recorder untouched;
    untouched.recorder.setLanguage(u"fr"_s);
    untouched.recorder.stepReached(u"none"_s, u"welcome"_s);
    EXPECT_FALSE(untouched.recorder.ended(VisitEnd::Asked));
}

TEST(VisitRecorder, YieldsARowOnce)
{
    Recorder visit;
    visit.recorder.noteTouch();
    EXPECT_TRUE(visit.recorder.ended(VisitEnd::Asked));
    EXPECT_FALSE(visit.recorder.ended(VisitEnd::Asked));
}

TEST(VisitRecorder, CountsMinutesBegunAfterTheFirst)
{
    for (const auto &[spent, minutes] : {std::pair<std::chrono::milliseconds, int> {0ms, 0},
                                         {59'999ms, 0},
                                         {60'000ms, 1},
                                         {60'001ms, 2},
                                         {10min, 10}}) {
        Recorder visit;
        visit.recorder.noteTouch();
        visit.now = spent;
        EXPECT_EQ(visit.recorder.ended(VisitEnd::Asked)->minutes, minutes) << spent.count();
    }
}

TEST(VisitRecorder, KeepsLanguageAidsAndAssistance)
{
    Recorder visit;
    visit.recorder.setLanguage(u"fr"_s);
    visit.recorder.noteAid(u"contrast"_s);
    visit.recorder.noteAid(u"text-size"_s);
    visit.recorder.noteAid(u"contrast"_s);
    visit.recorder.noteAssistance();
    visit.recorder.setLanguage(u"en"_s);
    const auto row = visit.recorder.ended(VisitEnd::Asked);
    ASSERT_TRUE(row);
    EXPECT_EQ(row->language, u"en"_s);
    EXPECT_EQ(row->aids, (QStringList {u"contrast"_s, u"text-size"_s}));
    EXPECT_TRUE(row->assisted);
}

TEST(VisitRecorder, FollowsTheRegistration)
{
    test::ScriptedBackend backend;
    Visit resident(backend);
    Journey journey(resident);
    Recorder visit;
    visit.recorder.follow(journey);
    Q_EMIT journey.stepChanged(Step::SignIn);
    Q_EMIT journey.stepChanged(Step::Mobile);
    Q_EMIT journey.stepChanged(Step::Code);
    Q_EMIT journey.failed(Failure {FailureCode::WrongCode});
    Q_EMIT journey.statusChanged(Journey::ActStatus::Waiting);
    Q_EMIT journey.stepChanged(Step::Household);
    const auto row = visit.recorder.ended(VisitEnd::Asked);
    ASSERT_TRUE(row);
    EXPECT_EQ(row->journey, u"registration"_s);
    EXPECT_EQ(row->furthestStep, u"invoice"_s);
    EXPECT_EQ(row->outcome, VisitOutcome::Abandoned);
    EXPECT_EQ(row->failures, QStringList {u"GD-05"_s});
}

TEST(VisitRecorder, KnowsEachStepInTheContractsWords)
{
    const QList<std::tuple<Step, QString, QString>> table = {
        {Step::Welcome, u"none"_s, u"welcome"_s},         {Step::SignIn, u"sign-in"_s, u"sign-in"_s},
        {Step::Mobile, u"registration"_s, u"mobile"_s},   {Step::Code, u"registration"_s, u"code"_s},
        {Step::Invoice, u"registration"_s, u"invoice"_s}, {Step::Household, u"registration"_s, u"invoice"_s},
        {Step::Account, u"registration"_s, u"account"_s}, {Step::Done, u"registration"_s, u"done"_s},
        {Step::SignedIn, u"sign-in"_s, u"done"_s},
    };
    for (const auto &[step, journey, word] : table) {
        EXPECT_EQ(journeyWord(step), journey);
        EXPECT_EQ(stepWord(step), word);
    }
}

} // namespace
