// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EnrolmentDesk.h"

#include <gtest/gtest.h>

#include <utility>

namespace guichet::test {

namespace {

Ticket unexpected()
{
    ADD_FAILURE() << "the enrolment desk only enrols";
    return {};
}

} // namespace

void EnrolmentDesk::give(const QString &token)
{
    ASSERT_TRUE(m_handler);
    std::exchange(m_handler, nullptr)(Terminal {.id = QStringLiteral("t-1"), .token = Secret(token)});
}

void EnrolmentDesk::give(const Failure &failure)
{
    ASSERT_TRUE(m_handler);
    std::exchange(m_handler, nullptr)(failure);
}

Ticket EnrolmentDesk::enrol(const Secret &enrolmentCode, const QString &office, const QString &profile,
                            const QString &name, const ActKey &key, Handler<Terminal> handler)
{
    EXPECT_FALSE(m_handler) << "one enrolment at a time";
    m_records << Record {{enrolmentCode.reveal(), office, profile, name}, key};
    m_handler = std::move(handler);
    return Ticket([this, number = m_records.size()] {
        if (number == m_records.size()) {
            m_handler = nullptr;
        }
    });
}

Ticket EnrolmentDesk::sendHeartbeat(const Heartbeat &, const ActKey &, Handler<Done>)
{
    return unexpected();
}

Ticket EnrolmentDesk::signInAgent(const QString &, const Secret &, const ActKey &, Handler<AgentPass>)
{
    return unexpected();
}

void EnrolmentDesk::signOutAgent(const Secret &)
{
    unexpected().cancel();
}

Ticket EnrolmentDesk::makeCall(const QString &, const HelpRequest &, const ActKey &, Handler<Call>)
{
    return unexpected();
}

Ticket EnrolmentDesk::fetchCall(const QString &, const QByteArray &, std::chrono::seconds, Handler<CallAnswer>)
{
    return unexpected();
}

Ticket EnrolmentDesk::withdrawCall(const QString &, Handler<Done>)
{
    return unexpected();
}

void EnrolmentDesk::abandonCall(const QString &)
{
    unexpected().cancel();
}

Ticket EnrolmentDesk::fetchCalls(const QString &, const Secret &, const QByteArray &, std::chrono::seconds,
                                 Handler<CallsAnswer>)
{
    return unexpected();
}

Ticket EnrolmentDesk::changeCall(const QString &, const Secret &, CallState, Handler<Call>)
{
    return unexpected();
}

} // namespace guichet::test
