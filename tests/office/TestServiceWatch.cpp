// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <support/Printing.h>
#include <support/ScriptedBackend.h>
#include <support/Waiting.h>

#include <council/Answers.h>
#include <office/ServiceWatch.h>

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <optional>

namespace guichet::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using State = ServiceWatch::State;

/// A whole /service body of a council that calls itself \a name.
QByteArray body(const QByteArray &name, const QByteArray &status = "open")
{
    return R"({"name":")" + name + R"(","council":"Communauté de communes","status":")" + status + R"(",
        "code":{"length":6,"alphabet":"digits","channels":["sms","whatsapp"]},
        "password":{"minimumLength":12,"maximumLength":128,"uppercase":1,"digits":1,"specials":1},
        "mobile":{"callingCodes":["33"]},"offices":[],
        "links":{"monthlyPayment":"https://dechets.example.fr/m","offices":"https://dechets.example.fr/o"}})";
}

ServiceAnswer answer(const QByteArray &json, const QByteArray &etag = "\"1\"")
{
    auto service = answers::readService(json);
    EXPECT_TRUE(service.ok());
    return {.service = std::move(service).value(), .etag = etag, .json = json};
}

ServiceAnswer notModified()
{
    return {.notModified = true};
}

const QByteArray defaults = body("défaut");

} // namespace

class ServiceWatchTest : public ::testing::Test
{
protected:
    void watchOver(const QString &cache, const AskingPauses &pauses = {})
    {
        watch.emplace(council, defaults, cache, pauses);
        QObject::connect(&*watch, &ServiceWatch::changed, &*watch, [this] { ++changes; });
        QObject::connect(&*watch, &ServiceWatch::answered, &*watch, [this] {
            ++answers;
            EXPECT_FALSE(watch->isAsking());
        });
    }

    void ask(ScriptedBackend::Answer given)
    {
        council.expect(Call::FetchService, std::move(given));
        watch->refresh();
        EXPECT_TRUE(watch->isAsking());
        ASSERT_TRUE(council.deliver());
        EXPECT_FALSE(watch->isAsking());
    }

    void writeCache(const QByteArray &text)
    {
        QFile file(cacheFile);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    QByteArray cache() const
    {
        QFile file(cacheFile);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir folder;
    QString cacheFile = folder.filePath(u"service.json"_s);
    ScriptedBackend council;
    std::optional<ServiceWatch> watch;
    int changes = 0;
    int answers = 0;
};

TEST_F(ServiceWatchTest, BeginsWithTheDefaults)
{
    watchOver(cacheFile);
    EXPECT_EQ(watch->service().name, u"défaut"_s);
    EXPECT_EQ(watch->state(), State::Unknown);
    EXPECT_FALSE(watch->isReady());
    EXPECT_FALSE(watch->isAsking());
    EXPECT_TRUE(council.records().isEmpty());
}

TEST_F(ServiceWatchTest, PrefersWhatWasKept)
{
    writeCache(body("gardé", "maintenance"));
    watchOver(cacheFile);
    EXPECT_EQ(watch->service().name, u"gardé"_s);
    EXPECT_EQ(watch->state(), State::Unknown);
    EXPECT_FALSE(watch->isReady());
}

TEST_F(ServiceWatchTest, DoesNotTrustABadCache)
{
    const QByteArray whole = body("gardé");
    for (const QByteArray &text :
         {QByteArray(), QByteArray("{"), QByteArray("[]"), whole.chopped(20),
          QByteArray(whole).replace("\"length\":6", "\"length\":\"6\""), QByteArray("\0\xff\xfe", 3)}) {
        SCOPED_TRACE(text.toStdString());
        writeCache(text);
        watchOver(cacheFile);
        EXPECT_EQ(watch->service().name, u"défaut"_s);
    }
    watchOver(folder.path());
    EXPECT_EQ(watch->service().name, u"défaut"_s);
}

TEST_F(ServiceWatchTest, TakesTheCouncilsAnswerAndKeepsItsBytes)
{
    cacheFile = folder.filePath(u"new/folder/service.json"_s);
    watchOver(cacheFile);
    ask(answer(body("conseil")));
    EXPECT_EQ(watch->service().name, u"conseil"_s);
    EXPECT_EQ(watch->state(), State::Open);
    EXPECT_TRUE(watch->isReady());
    EXPECT_EQ(changes, 1);
    EXPECT_EQ(answers, 1);
    EXPECT_EQ(cache(), body("conseil"));

    watchOver(cacheFile);
    EXPECT_EQ(watch->service().name, u"conseil"_s);
    EXPECT_FALSE(watch->isReady());
}

TEST_F(ServiceWatchTest, WorksWithoutACache)
{
    watchOver({});
    ask(answer(body("conseil")));
    EXPECT_EQ(watch->service().name, u"conseil"_s);
    EXPECT_TRUE(QDir(folder.path()).isEmpty());
}

TEST_F(ServiceWatchTest, LosesNothingByACacheThatCannotBeWritten)
{
    QFile inTheWay(folder.filePath(u"file"_s));
    ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly));
    for (const QString &path : {folder.filePath(u"file/service.json"_s), folder.path()}) {
        SCOPED_TRACE(path.toStdString());
        watchOver(path);
        ask(answer(body("conseil")));
        EXPECT_EQ(watch->service().name, u"conseil"_s);
        EXPECT_TRUE(watch->isReady());
    }
}

TEST_F(ServiceWatchTest, AsksWithTheLastETagOfThisRun)
{
    writeCache(body("gardé"));
    watchOver(cacheFile);
    ask(answer(body("conseil"), "\"7\""));
    EXPECT_EQ(council.last().values, QStringList {QString()});
    const int before = changes;
    ask(notModified());
    EXPECT_EQ(council.last().values, QStringList {u"\"7\""_s});
    EXPECT_EQ(watch->service().name, u"conseil"_s);
    EXPECT_EQ(watch->state(), State::Open);
    EXPECT_TRUE(watch->isReady());
    EXPECT_EQ(changes, before);
    EXPECT_EQ(answers, 2);
    EXPECT_EQ(cache(), body("conseil"));
    ask(answer(body("nouveau"), "\"8\""));
    EXPECT_EQ(council.last().values, QStringList {u"\"7\""_s});
    EXPECT_EQ(watch->service().name, u"nouveau"_s);
    EXPECT_EQ(changes, before + 1);
}

TEST_F(ServiceWatchTest, AsksTheNextRunByTheETagOfWhatWasKept)
{
    watchOver(cacheFile);
    ask(answer(body("conseil"), "\"7\""));
    watchOver(cacheFile);
    EXPECT_FALSE(watch->isReady());
    ask(notModified());
    EXPECT_EQ(council.last().values, QStringList {u"\"7\""_s});
    EXPECT_TRUE(watch->isReady());
    EXPECT_EQ(watch->service().name, u"conseil"_s);
}

TEST_F(ServiceWatchTest, DoesNotNameTheETagOfAnotherBody)
{
    watchOver(cacheFile);
    ask(answer(body("conseil")));
    writeCache(body("autre"));
    watchOver(cacheFile);
    EXPECT_EQ(watch->service().name, u"autre"_s);
    ask(answer(body("conseil")));
    EXPECT_EQ(council.last().values, QStringList {QString()});

    for (const QByteArray &spoilt : {""_ba, "\n\"7\""_ba, "\"7\""_ba}) {
        QFile etag(cacheFile + u".etag"_s);
        ASSERT_TRUE(etag.open(QIODevice::WriteOnly));
        etag.write(spoilt);
        etag.close();
        watchOver(cacheFile);
        ask(answer(body("conseil")));
        EXPECT_EQ(council.last().values, QStringList {QString()}) << spoilt.constData();
    }
}

TEST_F(ServiceWatchTest, ForgetsTheETagWhenTheCouncilFailed)
{
    watchOver(cacheFile);
    ask(answer(body("conseil")));
    ask(doubt(FailureCode::Unreachable));
    ask(answer(body("conseil")));
    EXPECT_EQ(council.last().values, QStringList {QString()});
}

TEST_F(ServiceWatchTest, IsInMaintenanceByTheStatusOfTheService)
{
    watchOver(cacheFile);
    ask(answer(body("conseil", "maintenance")));
    EXPECT_EQ(watch->state(), State::Maintenance);
    EXPECT_FALSE(watch->isReady());
    EXPECT_EQ(watch->service().name, u"conseil"_s);
    ask(notModified());
    EXPECT_EQ(watch->state(), State::Maintenance);
    EXPECT_EQ(changes, 1);
    ask(answer(body("conseil")));
    EXPECT_EQ(watch->state(), State::Open);
    EXPECT_TRUE(watch->isReady());
    EXPECT_EQ(changes, 2);
}

TEST_F(ServiceWatchTest, IsInMaintenanceByItsProblem)
{
    watchOver(cacheFile);
    ask(doubt(FailureCode::Maintenance));
    EXPECT_EQ(watch->state(), State::Maintenance);
    EXPECT_FALSE(watch->isReady());
    EXPECT_EQ(watch->service().name, u"défaut"_s);
    EXPECT_TRUE(cache().isEmpty());
    ask(answer(body("conseil")));
    EXPECT_TRUE(watch->isReady());
    ask(doubt(FailureCode::Maintenance));
    EXPECT_FALSE(watch->isReady());
    EXPECT_EQ(cache(), body("conseil"));
}

TEST_F(ServiceWatchTest, IsOutOfReachByEveryOtherFailure)
{
    for (const FailureRow &row : allFailures()) {
        if (row.code == FailureCode::Maintenance) {
            continue;
        }
        SCOPED_TRACE(row.number);
        for (const bool definite : {true, false}) {
            watchOver(cacheFile);
            changes = 0;
            ask(Failure {.code = row.code, .definite = definite});
            EXPECT_EQ(watch->state(), State::OutOfReach);
            EXPECT_EQ(watch->failure().code, row.code);
            EXPECT_EQ(watch->service().name, u"défaut"_s);
            EXPECT_FALSE(watch->isReady());
            EXPECT_EQ(changes, 1);
        }
    }
}

TEST_F(ServiceWatchTest, StaysReadyOutOfReachOnceItWasAnswered)
{
    watchOver(cacheFile);
    ask(doubt(FailureCode::Unreachable));
    EXPECT_FALSE(watch->isReady());
    ask(doubt(FailureCode::TimedOut));
    EXPECT_FALSE(watch->isReady());
    ask(answer(body("conseil")));
    EXPECT_TRUE(watch->isReady());
    ask(doubt(FailureCode::Unreachable));
    EXPECT_EQ(watch->state(), State::OutOfReach);
    EXPECT_TRUE(watch->isReady());
    EXPECT_EQ(watch->service().name, u"conseil"_s);
    ask(answer(body("conseil")));
    EXPECT_EQ(watch->state(), State::Open);
}

TEST_F(ServiceWatchTest, AsksOnceAtATime)
{
    watchOver(cacheFile);
    council.expect(Call::FetchService, answer(body("conseil")));
    watch->refresh();
    watch->refresh();
    EXPECT_EQ(council.records().size(), 1);
    EXPECT_EQ(answers, 0);
    ASSERT_TRUE(council.deliver());
    EXPECT_EQ(answers, 1);
}

TEST_F(ServiceWatchTest, MayBeAskedAgainByWhoeverHearsTheAnswer)
{
    watchOver(cacheFile);
    QObject::connect(&*watch, &ServiceWatch::answered, &*watch, [this] {
        if (answers == 1) {
            council.expect(Call::FetchService, answer(body("encore")));
            watch->refresh();
        }
    });
    council.expect(Call::FetchService, answer(body("conseil")));
    watch->refresh();
    ASSERT_TRUE(council.deliver());
    EXPECT_TRUE(watch->isAsking());
    ASSERT_TRUE(council.deliver());
    EXPECT_EQ(watch->service().name, u"encore"_s);
}

TEST_F(ServiceWatchTest, DropsAnAnswerThatComesAfterItsEnd)
{
    watchOver(cacheFile);
    council.expect(Call::FetchService, answer(body("conseil")));
    watch->refresh();
    watch.reset();
    EXPECT_TRUE(council.last().cancelled);
    EXPECT_FALSE(council.deliver());
    EXPECT_EQ(answers, 0);
}

TEST(ServiceWatchPauses, AreTheContracts)
{
    EXPECT_EQ(AskingPauses().whileAway, 60s);
    EXPECT_EQ(AskingPauses().whileOpen, 10min);
}

TEST(ServiceWatchPauses, LeadToTheNextAsking)
{
    struct Case
    {
        std::function<ScriptedBackend::Answer()> first;
        AskingPauses pauses;
    };
    const AskingPauses shortAway {.whileAway = 1ms, .whileOpen = 1h};
    const AskingPauses shortOpen {.whileAway = 1h, .whileOpen = 1ms};
    const QList<Case> cases = {
        {[]() -> ScriptedBackend::Answer { return doubt(FailureCode::Unreachable); }, shortAway},
        {[]() -> ScriptedBackend::Answer { return doubt(FailureCode::Maintenance); }, shortAway},
        {[]() -> ScriptedBackend::Answer { return answer(body("conseil", "maintenance")); }, shortAway},
        {[]() -> ScriptedBackend::Answer { return answer(body("conseil")); }, shortOpen},
    };
    for (const Case &one : cases) {
        ScriptedBackend council(ScriptedBackend::Delivery::ByEventLoop);
        ServiceWatch watch(council, defaults, {}, one.pauses);
        council.expect(Call::FetchService, one.first());
        council.expect(Call::FetchService, one.first());
        council.expect(Call::FetchService, ScriptedBackend::Silence());
        watch.refresh();
        EXPECT_TRUE(waitFor([&] { return council.records().size() == 3; }));
    }
}

} // namespace guichet::test
