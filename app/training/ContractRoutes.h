// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "AnswerMemory.h"
#include "Clock.h"
#include "Http.h"
#include "Registrations.h"
#include "Sessions.h"
#include "Settings.h"
#include "Store.h"

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

    /// All must outlive this.
    ContractRoutes(Store &store, const Clock &clock, const Settings &settings, Registrations &registrations,
                   Sessions &sessions);

    /// Answers any request whose path begins with the prefix. Does not throw: a failing store is answered with 500 internal,
    /// and then nothing that the request did is kept.
    Answer answer(const Request &request);

private:
    /// What a handler is given: checked headers, a checked body.
    struct Call
    {
        const Request &request;
        /// What stands at the place of {id}.
        QString id;
        QJsonObject body;
        QByteArray journeyToken() const { return request.header(QByteArrayLiteral("journey-token")); }
        QByteArray residentSession() const { return request.header(QByteArrayLiteral("resident-session")); }
    };

    /// One line of the contract.
    struct Route
    {
        QByteArray method;
        QStringList segments;
        /// Members that the body must have, all of them strings.
        QStringList members;
        std::function<Result(const Call &)> handle;
    };

    Result dispatch(const Request &request);
    std::optional<Problem> headerProblem(const Request &request) const;
    Result perform(const Route &route, const Call &call);
    Result performOnce(const Route &route, const Call &call);

    Store &m_store;
    const Settings &m_settings;
    Registrations &m_registrations;
    Sessions &m_sessions;
    AnswerMemory m_memory;
    QList<Route> m_routes;
};

} // namespace guichet::training
