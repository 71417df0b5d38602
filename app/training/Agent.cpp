// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Agent.h"

#include <algorithm>

namespace guichet::training {

using namespace Qt::StringLiterals;

const QList<Agent> &inventedAgents()
{
    static const QList<Agent> agents {
        {u"agent1"_s, u"410027"_s, u"Agent 1"_s, u"rieumes"_s},
        {u"agent2"_s, u"520038"_s, u"Agent 2"_s, u"rieumes"_s},
        {u"agent3"_s, u"630049"_s, u"Agent 3"_s, u"cazeres"_s},
    };
    return agents;
}

std::optional<Agent> agentById(const QString &id)
{
    const QList<Agent> &agents = inventedAgents();
    const auto found = std::find_if(agents.cbegin(), agents.cend(),
                                    [&](const Agent &agent) { return agent.id.compare(id, Qt::CaseInsensitive) == 0; });
    return found == agents.cend() ? std::nullopt : std::optional<Agent>(*found);
}

} // namespace guichet::training
