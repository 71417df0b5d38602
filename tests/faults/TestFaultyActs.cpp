// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "FaultyCouncil.h"

#include <QSet>

#include <functional>

namespace guichet::test {

namespace {

const QByteArray html = "text/html"_ba;
const QByteArray json = "application/json"_ba;
const QByteArray page = "<html><body>Bad gateway</body></html>"_ba;
const Headers basic {{"WWW-Authenticate"_ba, "Basic realm=\"proxy\""_ba}};

QByteArray redirectOf(int status)
{
    return answerOf(status, html, page, {{"Location"_ba, "/api/v1/service"_ba}});
}

enum class Way { Answered, Refused, HungUp };

/// What befalls every attempt of an act, and what must come of it.
struct Case
{
    const char *name;
    Fault fault;
    FailureCode code;
    bool retried = false;
    bool definite = false;
    std::optional<std::chrono::seconds> retryAfter = std::nullopt;
    Way way = Way::Answered;

    bool endless() const { return code == FailureCode::TimedOut; }
};

void PrintTo(const Case &broken, std::ostream *stream)
{
    *stream << broken.name;
}

QList<Case> cases()
{
    using namespace faults;
    const auto unavailable = [](int status, const QByteArray &retryAfter = {}) {
        return answerOf(status, html, page, {{"Retry-After"_ba, retryAfter}});
    };
    const Headers inAnHour {{"Date"_ba, "Mon, 23 Nov 2026 10:00:00 GMT"_ba},
                            {"Retry-After"_ba, "Mon, 23 Nov 2026 11:00:00 GMT"_ba}};
    const Headers inThePast {{"Date"_ba, "Mon, 23 Nov 2026 10:00:00 GMT"_ba},
                             {"Retry-After"_ba, "Mon, 23 Nov 2026 09:00:00 GMT"_ba}};
    return {
        {"Refused", {}, FailureCode::Unreachable, true, false, {}, Way::Refused},
        {"HungUp", {}, FailureCode::ConnectionLost, true, false, {}, Way::HungUp},
        {"CutBeforeTheCouncil", cutBeforeTheCouncil(), FailureCode::ConnectionLost, true},
        {"CutAfterTheCouncil", cutAfterTheCouncil(), FailureCode::ConnectionLost, true},
        {"CutInTheAnswer", cutInTheAnswer(), FailureCode::ConnectionLost, true},
        {"Silence", silence(), FailureCode::TimedOut, true},
        {"SilenceAfterTheCouncil", {.forwarded = true}, FailureCode::TimedOut, true},
        {"Internal", instead(problemOf(500, "internal"_ba)), FailureCode::Internal},
        {"InternalAfterTheCouncil", spoilt(problemOf(500, "internal"_ba)), FailureCode::Internal},
        {"InternalPage", instead(answerOf(500, html, page)), FailureCode::AnswerWrongType},
        {"BadGateway", instead(unavailable(502)), FailureCode::Unavailable, true},
        {"BadGatewayAfterTheCouncil", spoilt(unavailable(502)), FailureCode::Unavailable, true},
        {"BadGatewayWithoutType", instead(answerOf(502, {}, {})), FailureCode::Unavailable, true},
        {"Unavailable", instead(unavailable(503)), FailureCode::Unavailable, true},
        {"UnavailableForNoTime", instead(unavailable(503, "0"_ba)), FailureCode::Unavailable, true, false, 0s},
        {"UnavailableForLong", instead(unavailable(503, "11"_ba)), FailureCode::Unavailable, false, false, 11s},
        {"UnavailableForAnHour", instead(answerOf(503, html, page, inAnHour)), FailureCode::Unavailable, false, false,
         1h},
        {"UnavailableUntilThePast", instead(answerOf(503, html, page, inThePast)), FailureCode::Unavailable, true,
         false, 0s},
        {"UnavailableUntilWhoKnows", instead(unavailable(503, "soon"_ba)), FailureCode::Unavailable, true},
        {"GatewayTimeout", instead(unavailable(504)), FailureCode::Unavailable, true},
        {"GatewayTimeoutForLong", instead(unavailable(504, "60"_ba)), FailureCode::Unavailable, false, false, 60s},
        {"Maintenance", instead(problemOf(503, "maintenance"_ba)), FailureCode::Maintenance},
        {"MaintenanceForNoTime", instead(problemOf(503, "maintenance"_ba, {}, {{"Retry-After"_ba, "0"_ba}})),
         FailureCode::Maintenance, false, false, 0s},
        {"MaintenanceForAnHour", instead(problemOf(503, "maintenance"_ba, R"(,"retryAfterSeconds":3600)"_ba)),
         FailureCode::Maintenance, false, false, 1h},
        {"MalformedJson", spoilt(answerOf(200, json, R"({"state":"code-sent",)"_ba)), FailureCode::AnswerMalformed},
        {"EmptyJson", spoilt(answerOf(200, json, {})), FailureCode::AnswerMalformed},
        {"WrongType", spoilt(answerOf(200, html, page)), FailureCode::AnswerWrongType},
        {"AnnouncedFlood", spoilt(announcedFlood()), FailureCode::AnswerTooLarge},
        {"UnannouncedFlood", spoilt(unannouncedFlood()), FailureCode::AnswerTooLarge},
        {"Found", instead(redirectOf(302)), FailureCode::Redirected},
        {"MovedPermanently", instead(redirectOf(301)), FailureCode::Redirected},
        {"SeeOther", instead(redirectOf(303)), FailureCode::Redirected},
        {"TemporaryRedirect", instead(redirectOf(307)), FailureCode::Redirected},
        {"PermanentRedirect", instead(redirectOf(308)), FailureCode::Redirected},
        {"Packed", spoilt(answerOf(200, json, "\x1f\x8b"_ba, {{"Content-Encoding"_ba, "gzip"_ba}})),
         FailureCode::AnswerWrongType},
        {"BasicChallengePage", instead(answerOf(401, html, page, basic)), FailureCode::AnswerWrongType},
        {"BasicChallenge", instead(problemOf(401, "terminal-unknown"_ba, {}, basic)), FailureCode::TerminalUnknown,
         false, true},
        {"ProxyChallenge", instead(answerOf(407, html, page, {{"Proxy-Authenticate"_ba, "Basic realm=\"p\""_ba}})),
         FailureCode::AnswerWrongType},
        {"RateLimited", instead(problemOf(429, "rate-limited"_ba, {}, {{"Retry-After"_ba, "1"_ba}})),
         FailureCode::RateLimited, false, true, 1s},
        {"Timeout", instead(answerOf(408, html, page)), FailureCode::AnswerWrongType},
        {"NoHttp", {.answer = "\x16\x03 nonsense\r\n\r\n"_ba, .closed = true}, FailureCode::ConnectionLost, true},
    };
}

/// One act of the registration, repeated with its key.
struct Act
{
    QByteArray method;
    QString path;
    std::function<std::optional<Failure>()> run;
    ActKey key = QUuid::createUuid();

    bool isPost() const { return method == "POST"_ba; }
};

class FaultyActs : public FaultyCouncil, public ::testing::WithParamInterface<Case>
{
protected:
    /// In the order of a registration.
    void forEachAct(const std::function<void(const Act &)> &meet)
    {
        const auto with = [](Act act, auto run) {
            act.run = [run, key = act.key] { return failureIn(run(key)); };
            return act;
        };
        const QString journey = u"/registrations/[^/]+"_s;
        const QList<Act> acts {
            with({"GET"_ba, u"/service"_s, {}}, [this](const ActKey &) { return resident.service(); }),
            with({"POST"_ba, u"/registrations"_s, {}}, [this](const ActKey &act) { return resident.start(act); }),
            with({"GET"_ba, journey, {}}, [this](const ActKey &) { return resident.state(); }),
            with({"POST"_ba, journey + u"/codes"_s, {}}, [this](const ActKey &act) { return resident.sendCode(act); }),
            with({"POST"_ba, journey + u"/code-check"_s, {}},
                 [this](const ActKey &act) { return resident.checkCode(council.lastCode(mobileE164), act); }),
            with({"POST"_ba, journey + u"/identification"_s, {}},
                 [this](const ActKey &act) { return resident.identify(act); }),
            with({"POST"_ba, journey + u"/account"_s, {}},
                 [this](const ActKey &act) { return resident.createAccount(act); }),
            with({"POST"_ba, u"/sessions"_s, {}}, [this](const ActKey &act) { return resident.signIn(act); }),
        };
        for (const Act &act : acts) {
            SCOPED_TRACE((act.method + ' ' + act.path.toLatin1()).toStdString());
            council.advanceClock(30s);
            proxy.forgetRequests();
            attempts = 0;
            meet(act);
            if (HasFatalFailure()) {
                return;
            }
        }
        EXPECT_EQ(council.accountCount(), 1);
        EXPECT_EQ(council.accountCount(email), 1);
    }

    void breakIt(const Act &act, int count)
    {
        const Case &broken = GetParam();
        switch (broken.way) {
        case Way::Answered:
            proxy.setFault(act.method, act.path, broken.fault, 1, count);
            break;
        case Way::Refused:
            proxy.refuse();
            break;
        case Way::HungUp:
            backend.dropConnections();
            proxy.setHangingUp(true);
            break;
        }
        if (broken.endless()) {
            backend.door().setOptions(impatient());
        }
    }

    void mend()
    {
        proxy.clearFaults();
        proxy.setHangingUp(false);
        if (GetParam().way == Way::Refused) {
            ASSERT_TRUE(proxy.resume());
        }
        if (GetParam().endless()) {
            backend.door().setOptions(patient());
        }
    }

    /// Each attempt has an id of its own, and all of an act have its key and its bytes.
    void expectAttempts(const Act &act, const QList<SeenRequest> &requests) const
    {
        QSet<QByteArray> ids;
        for (const SeenRequest &request : requests) {
            ids.insert(request.header("x-request-id"_ba));
            EXPECT_EQ(request.header("idempotency-key"_ba),
                      act.isPost() ? act.key.toByteArray(QUuid::WithoutBraces) : QByteArray());
            EXPECT_EQ(request.body, requests.first().body);
            EXPECT_NE(request.body.isEmpty(), act.isPost());
            EXPECT_FALSE(request.has("authorization"_ba));
        }
        EXPECT_EQ(ids.size(), attempts);
        EXPECT_EQ(requests.size(), attempts) << "a request was sent again by Qt itself";
    }
};

class TransientFaults : public FaultyActs
{
};

QList<Case> transientCases()
{
    QList<Case> transient = cases();
    transient.removeIf([](const Case &broken) { return !broken.retried || broken.way != Way::Answered; });
    return transient;
}

} // namespace

TEST_P(FaultyActs, FailAsTheContractSaysAndAreDoneOnceInTheEnd)
{
    const Case &broken = GetParam();
    forEachAct([&](const Act &act) {
        breakIt(act, FaultServer::always);
        const auto failure = act.run();
        ASSERT_TRUE(failure.has_value());
        EXPECT_EQ(failure->code, broken.code) << failure->supportCode();
        EXPECT_EQ(failure->definite, broken.definite);
        EXPECT_EQ(failure->retryAfter, broken.retryAfter);
        EXPECT_EQ(attempts, broken.retried ? 3 : 1);
        if (broken.way == Way::Answered) {
            expectAttempts(act, proxy.requests(act.method, act.path));
        }
        EXPECT_TRUE(proxy.requests().size() == proxy.requests(act.method, act.path).size()) << "led elsewhere";

        mend();
        const auto again = act.run();
        ASSERT_FALSE(again.has_value()) << again->supportCode();
        const auto requests = proxy.requests(act.method, act.path);
        EXPECT_EQ(requests.first().body, requests.last().body);
    });
}

INSTANTIATE_TEST_SUITE_P(Faults, FaultyActs, ::testing::ValuesIn(cases()),
                         [](const auto &tested) { return std::string(tested.param.name); });

TEST_P(TransientFaults, AreOvercomeByARetry)
{
    forEachAct([&](const Act &act) {
        breakIt(act, 1);
        // The retry meets the council itself, which takes its time.
        const auto first = QObject::connect(&backend.door(), &Door::attemptEnded, &backend.door(), [this] { mend(); });
        const auto failure = act.run();
        QObject::disconnect(first);
        ASSERT_FALSE(failure.has_value()) << failure->supportCode();
        // A GET that was cut may have been sent again by Qt, with the same id.
        EXPECT_LE(attempts, 2);
        EXPECT_TRUE(attempts == 2 || !act.isPost());
        expectAttempts(act, proxy.requests(act.method, act.path));
        mend();
    });
}

INSTANTIATE_TEST_SUITE_P(Faults, TransientFaults, ::testing::ValuesIn(transientCases()),
                         [](const auto &tested) { return std::string(tested.param.name); });

} // namespace guichet::test
