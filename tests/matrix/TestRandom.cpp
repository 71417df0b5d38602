// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/FaultServer.h"
#include "../support/Printing.h"
#include "../support/ScriptedBackend.h"
#include "../support/Waiting.h"

#include <council/HttpsCouncil.h>
#include <journeys/Journey.h>
#include <training/TrainingCouncil.h>

#include <gtest/gtest.h>

#include <QSslCertificate>

#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <random>

namespace guichet::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int batches = 10;
constexpr int registrationsInABatch = 50;
constexpr double share = 0.2; ///< Of the requests meet a fault.
const QString mobileE164 = u"+33639980001"_s;
const QString address = u"nouveau@example.fr"_s;

/// GUICHET_FAULT_SEED, else another one each time.
std::uint32_t seed()
{
    static const std::uint32_t chosen = [] {
        const char *given = std::getenv("GUICHET_FAULT_SEED");
        return given == nullptr ? std::random_device()() : static_cast<std::uint32_t>(std::strtoul(given, nullptr, 10));
    }();
    return chosen;
}

QList<Fault> everyKind()
{
    const QByteArray html = "text/html"_ba;
    const QByteArray json = "application/json"_ba;
    return {faults::cutBeforeTheCouncil(),
            faults::cutAfterTheCouncil(),
            faults::cutInTheAnswer(),
            faults::cutAt(20),
            faults::reset(false),
            faults::reset(true),
            faults::silence(),
            {.forwarded = true},
            faults::slow(400ms),
            faults::spoilt(answerOf(502, html, "<html>"_ba)),
            faults::instead(answerOf(503, html, "<html>"_ba)),
            faults::spoilt(problemOf(500, "internal"_ba)),
            faults::instead(problemOf(503, "maintenance"_ba)),
            faults::instead(answerOf(302, html, "<html>"_ba, {{"Location"_ba, "/login"_ba}})),
            faults::spoilt(answerOf(200, html, "<html>Wi-Fi</html>"_ba)),
            faults::spoilt(answerOf(200, json, R"({"state":"identified","state":"code-sent"})"_ba)),
            faults::twisted([](const QByteArray &answer) { return answer + answer; })};
}

} // namespace

class RandomFaults : public ::testing::TestWithParam<int>
{
protected:
    std::mt19937 random {seed() + static_cast<std::uint32_t>(GetParam())};
    const QList<Fault> kinds = everyKind();
    int requests = 0;
    int struck = 0;

    std::optional<Fault> chance()
    {
        ++requests;
        if (!std::bernoulli_distribution(share)(random)) {
            return std::nullopt;
        }
        ++struck;
        return kinds.at(std::uniform_int_distribution<qsizetype>(0, kinds.size() - 1)(random));
    }

    /// What the resident presses, whatever the page shows.
    static void press(Journey &journey, const training::TrainingCouncil &council)
    {
        if (journey.status() == Journey::ActStatus::Unsettled) {
            journey.retry();
            return;
        }
        switch (journey.step()) {
        case Step::Welcome:
            journey.beginRegistration();
            return;
        case Step::Mobile:
            journey.sendCode(mobileNumber(), Channel::Sms);
            return;
        case Step::Code:
            journey.checkCode(oneTimeCode(council.lastCode(mobileE164)));
            return;
        case Step::Invoice:
            journey.identify(invoiceCredentials());
            return;
        case Step::Household:
            journey.confirmHousehold();
            return;
        case Step::Account:
            journey.createAccount(emailAddress(address), newPassword());
            return;
        default:
            ADD_FAILURE() << "led astray to step " << static_cast<int>(journey.step());
        }
    }

    /// One resident, one council, and a line that breaks.
    void registerOnce()
    {
        training::TrainingCouncil council;
        ASSERT_TRUE(council.start());
        const int before = council.accountCount();
        FaultServer line(council.url());
        ASSERT_TRUE(line.start());
        line.setWhim([this](const SeenRequest &) { return chance(); });
        HttpsCouncil backend({.base = line.url(),
                              .authorities = QSslCertificate::fromData(line.certificatePem()),
                              .answerTimeout = 250ms,
                              .retryPause = 1ms});
        {
            Visit visit(backend);
            Journey journey(visit);
            QObject::connect(&journey, &Journey::failed, &journey, [](const Failure &failure) {
                EXPECT_FALSE(failure.definite) << failure.supportCode() << " where nothing was wrong";
            });
            int presses = 0;
            while (journey.step() != Step::Done && ++presses < 60 && !HasFailure()) {
                press(journey, council);
                ASSERT_TRUE(waitFor([&] { return journey.status() != Journey::ActStatus::Waiting; }, 60s)) << "stuck";
            }
            EXPECT_EQ(journey.step(), Step::Done) << "stuck after " << presses << " presses";
            EXPECT_EQ(visit.accountEmail, address);
        }
        EXPECT_EQ(council.accountCount(address), 1);
        EXPECT_EQ(council.accountCount(), before + 1);
    }
};

TEST_P(RandomFaults, LeaveOneAccountEachAndNobodyStuck)
{
    std::printf("random faults: seed %u (GUICHET_FAULT_SEED), batch %d of %d, %d registrations\n", seed(),
                GetParam() + 1, batches, registrationsInABatch);
    for (int each = 0; each < registrationsInABatch; ++each) {
        SCOPED_TRACE("seed " + std::to_string(seed()) + ", registration " + std::to_string(each));
        registerOnce();
        if (HasFailure()) {
            return;
        }
    }
    std::printf("random faults: %d of %d requests met one\n", struck, requests);
    RecordProperty("registrations", registrationsInABatch);
    // A fifth, as far as chance has it.
    EXPECT_GT(struck, requests / 10);
}

INSTANTIATE_TEST_SUITE_P(FiveHundredRegistrations, RandomFaults, ::testing::Range(0, batches));

} // namespace guichet::test
