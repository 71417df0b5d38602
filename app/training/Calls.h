// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Agents.h"
#include "Clock.h"
#include "Http.h"
#include "Store.h"
#include "Terminals.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>

namespace guichet::training {

/// Calls for help between the terminals and the agents of an office: /calls and /offices/{office}/calls of the contract.
/// Called as Registrations is, with the same guarantees. A terminal knows its own calls alone, an agent knows them all.
/// The two polls answer with an ETag; where it is known already they answer 304, which may be held back for `wait` seconds.
class Calls
{
public:
    /// All must outlive this.
    Calls(Store &store, const Agents &agents, const Clock &clock);

    Result make(const Terminals::Sender &sender, const QString &office, const QJsonObject &body);
    Result state(const Terminals::Sender &sender, const QString &id, const Request &request);
    Result withdraw(const Terminals::Sender &sender, const QString &id);
    Result ofOffice(const QString &office, const Request &request) const;
    Result change(const QString &id, const Request &request, const QJsonObject &body);

    /// Withdraws calls whose terminal is silent, and forgets those that ended an hour ago. Called before each request.
    void purge();
    /// All that are remembered, oldest first, as GET /training/calls shows them.
    QJsonArray list() const;

private:
    struct Call;

    std::optional<Call> load(const QString &condition, const QVariantList &values) const;
    QJsonArray objects(const QString &condition, const QVariantList &values = {}) const;
    QJsonObject object(const Call &call) const;
    void setState(Call &call, const QString &state, const QString &agent);

    Store &m_store;
    const Agents &m_agents;
    const Clock &m_clock;
};

} // namespace guichet::training
