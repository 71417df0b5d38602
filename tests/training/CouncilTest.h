// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "RawClient.h"

#include <training/TrainingCouncil.h>

#include <gtest/gtest.h>

#include <chrono>
#include <ostream>

// Where QString lives, so that a failing comparison shows text.
inline std::ostream &operator<<(std::ostream &stream, const QString &text)
{
    return stream << text.toStdString();
}
inline void PrintTo(const QString &text, std::ostream *stream)
{
    *stream << '"' << text << '"';
}

namespace guichet::training::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A council whose clock stands at 2026-11-23T10:00:00Z unless a test moves it, and a client that trusts it.
class CouncilTest : public ::testing::Test
{
protected:
    CouncilTest()
        : council(TrainingCouncil::Options {{}, [] { return QDateTime(QDate(2026, 11, 23), QTime(10, 0), Qt::UTC); }})
        , started(council.start())
        , client(council.url(), council.certificatePem())
    {
    }

    void SetUp() override { ASSERT_TRUE(started); }

    /// A registration as a resident leads it.
    struct Journey
    {
        QByteArray id;
        Headers token;
        QByteArray path() const { return "/registrations/"_ba + id; }
    };

    Journey open(const QString &number = mobile)
    {
        const Reply reply = client.post("/registrations"_ba, {{u"mobile"_s, number}, {u"channel"_s, u"sms"_s}});
        EXPECT_EQ(reply.status, 201);
        return {reply.text(u"id"_s).toLatin1(), {{"Journey-Token"_ba, reply.text(u"token"_s).toLatin1()}}};
    }

    Journey verified(const QString &number = mobile)
    {
        const Journey journey = open(number);
        EXPECT_EQ(check(journey, council.lastCode(number)).status, 200);
        return journey;
    }

    Journey identified(const QString &number = mobile)
    {
        const Journey journey = verified(number);
        EXPECT_EQ(identify(journey, u"OM-2026-0417"_s, u"rK7-mO0l"_s).status, 200);
        return journey;
    }

    Reply check(const Journey &journey, const QString &code)
    {
        return client.post(journey.path() + "/code-check", {{u"code"_s, code}}, journey.token);
    }

    Reply resend(const Journey &journey, const QString &channel = u"sms"_s)
    {
        return client.post(journey.path() + "/codes", {{u"channel"_s, channel}}, journey.token);
    }

    Reply identify(const Journey &journey, const QString &login, const QString &password)
    {
        return client.post(journey.path() + "/identification", {{u"login"_s, login}, {u"password"_s, password}},
                           journey.token);
    }

    Reply create(const Journey &journey, const QString &email, const QString &password)
    {
        return client.post(journey.path() + "/account", {{u"email"_s, email}, {u"password"_s, password}},
                           journey.token);
    }

    Reply signIn(const QString &identifier, const QString &password)
    {
        return client.post("/sessions"_ba, {{u"identifier"_s, identifier}, {u"password"_s, password}});
    }

    Reply enrol(const QJsonObject &changes = {})
    {
        QJsonObject body {{u"enrolmentCode"_s, TrainingCouncil::enrolmentCode()},
                          {u"office"_s, u"rieumes"_s},
                          {u"profile"_s, u"kiosk"_s},
                          {u"name"_s, u"Borne 1"_s}};
        for (auto change = changes.begin(); change != changes.end(); ++change) {
            body.insert(change.key(), change.value());
        }
        return client.post("/terminals"_ba, body);
    }

    /// The Authorization header of a terminal just enrolled under this name.
    Headers terminal(const QString &name = u"Borne 1"_s)
    {
        const Reply reply = enrol({{u"name"_s, name}});
        EXPECT_EQ(reply.status, 201);
        return {{"Authorization"_ba, "Bearer "_ba + reply.text(u"token"_s).toLatin1()}};
    }

    Reply signInAgent(const QString &agent, const QString &pin)
    {
        return client.post("/agent-sessions"_ba, {{u"agent"_s, agent}, {u"pin"_s, pin}});
    }

    /// The Agent-Session header of an invented agent who has just signed in.
    Headers agentSession(const QString &id = u"agent1"_s)
    {
        const Reply reply = signInAgent(id, agentById(id).value_or(Agent {}).pin);
        EXPECT_EQ(reply.status, 201);
        return {{"Agent-Session"_ba, reply.text(u"token"_s).toLatin1()}};
    }

    /// Differs from the code in its last character.
    static QString wrong(const QString &code) { return code.chopped(1) + (code.endsWith(u'0') ? u'1' : u'0'); }

    static inline const QString mobile = u"+33639980001"_s;
    static inline const QString goodPassword = u"Tracteur-Bleu-58"_s;

    TrainingCouncil council;
    bool started;
    RawClient client;
};

} // namespace guichet::training::test
