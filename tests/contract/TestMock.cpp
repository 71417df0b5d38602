// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/Printing.h"
#include "Client.h"
#include "Document.h"
#include "Prism.h"
#include "Relay.h"

#include <cstdio>

namespace guichet::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int seeds = 4;

/// The client in front of a council that knows nothing but the document.
class Mock : public ::testing::Test
{
protected:
    Mock()
        : documented(documentedAnswers())
        , started(prism.startMock())
        , relay(prism.port())
        , relayStarted(relay.start())
        , client(relay)
    {
        client.setTerminalToken(u"of-this-terminal"_s);
    }
    void SetUp() override
    {
        ASSERT_TRUE(started) << prism.errorString();
        ASSERT_TRUE(relayStarted && !documented.isEmpty());
    }

    void expect(const DocumentedAnswer &answer, const QString &preference, Failed expected)
    {
        relay.setPreference(u"code=%1%2"_s.arg(answer.status).arg(preference).toLatin1());
        client.etag = answer.status == 304 ? "\"1a2b3c\""_ba : QByteArray();
        for (const ClientCall &call : everyCall()) {
            if (answer.operation != QLatin1StringView(call.operation)) {
                continue;
            }
            SCOPED_TRACE(u"%1 %2%3"_s.arg(answer.operation).arg(answer.status).arg(preference).toStdString());
            const Failed outcome = call.make(client);
            const Exchange &exchange = relay.exchanges().constLast();
            EXPECT_EQ(exchange.status, answer.status) << exchange.body.toStdString();
            EXPECT_TRUE(exchange.violations.isEmpty()) << exchange.violations.toStdString();
            if (!call.isFarewell) {
                EXPECT_EQ(outcome, expected) << exchange.body.toStdString();
            }
        }
    }

    QList<DocumentedAnswer> documented;
    Prism prism;
    bool started;
    Relay relay;
    bool relayStarted;
    Client client;
};

} // namespace

TEST_F(Mock, IsReadWhateverTheDocumentAllows)
{
    for (const DocumentedAnswer &answer : documented) {
        if (answer.problems.isEmpty()) {
            expect(answer, {}, std::nullopt);
            for (int seed = 1; seed <= seeds && answer.status < 300; ++seed) {
                expect(answer, u", dynamic=true, seed=%1"_s.arg(seed), std::nullopt);
            }
        }
        for (const QString &problem : answer.problems) {
            const auto code = failureOfProblem(problem);
            ASSERT_TRUE(code.has_value()) << problem;
            expect(answer, u", example=%1"_s.arg(problem), code);
        }
    }
    std::printf("contract: %d answers of Prism's mock met by the client\n", int(relay.exchanges().size()));
    std::fflush(stdout);
}

} // namespace guichet::test
