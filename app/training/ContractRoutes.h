// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Agents.h"
#include "AnswerMemory.h"
#include "Calls.h"
#include "Clock.h"
#include "Codes.h"
#include "Http.h"
#include "MonthlyPayment.h"
#include "PasswordResets.h"
#include "Registrations.h"
#include "Sessions.h"
#include "Settings.h"
#include "Store.h"
#include "Terminals.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <functional>

namespace guichet::training {

/// Everything under /api/v1: the rules that hold for any request, then the route table of the contract.
class ContractRoutes
{
public:
    static const QString prefix;

    /// Who does the acts.
    struct Resources
    {
        Registrations &registrations;
        PasswordResets &resets;
        Sessions &sessions;
        MonthlyPayment &payments;
        Terminals &terminals;
        Agents &agents;
        Calls &calls;
        Codes &codes;
    };

    /// All must outlive this.
    ContractRoutes(Store &store, const Clock &clock, const Settings &settings, const Resources &resources);

    /// Answers any request whose path begins with the prefix. Does not throw: a failing store is answered with 500 internal,
    /// and then nothing that the request did is kept.
    Answer answer(const Request &request);

private:
    /// What a handler is given: checked headers, a checked body.
    struct Act
    {
        const Request &request;
        Terminals::Sender sender;
        /// What stands at the place of {id}.
        QString id;
        QJsonObject body;
        QByteArray journeyToken() const { return request.header(QByteArrayLiteral("journey-token")); }
        QByteArray residentSession() const { return request.header(QByteArrayLiteral("resident-session")); }
        QByteArray agentSession() const { return request.header(QByteArrayLiteral("agent-session")); }
    };

    /// One line of the contract.
    struct Route
    {
        QByteArray method;
        QStringList segments;
        /// Members that the body must have, all of them strings; none where there is no body.
        QStringList members;
        std::function<Result(const Act &)> handle;
        /// Members that must be whole numbers.
        QStringList numbers = {};
    };

    Result dispatch(const Request &request);
    std::optional<Problem> headerProblem(const Request &request) const;
    Result perform(const Route &route, const Act &act);
    Result performOnce(const Route &route, const Act &act);
    /// session-expired, or what `act` comes to for the account of the session.
    Result forAccount(const Act &act, const std::function<Result(const Account &)> &handle) const;
    static Result handleWithBody(const Route &route, const Act &act);

    Store &m_store;
    const Settings &m_settings;
    Resources m_resources;
    AnswerMemory m_memory;
    QList<Route> m_routes;
};

} // namespace guichet::training
