// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace guichet::training {

/// One invented agent.
struct Agent
{
    QString id;
    QString pin;
    /// As the screens of the office show it.
    QString name;
    QString office;
};

/// Two in Rieumes, so that one can take a call from the other, and one in Cazères. The same list for the life of the process.
const QList<Agent> &inventedAgents();

/// Without regard to case; nothing if there is none.
std::optional<Agent> agentById(const QString &id);

} // namespace guichet::training
