// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Clock.h"
#include "Http.h"
#include "Store.h"

#include <QJsonArray>
#include <QJsonObject>

#include <optional>
#include <variant>

namespace guichet::training {

/// The enrolled terminals: /terminals of the contract. Called as Registrations is, with the same guarantees.
class Terminals
{
public:
    /// The one enrolment code, invented like everything here; it may be used any number of times.
    static const QString enrolmentCode;

    /// Who sends a request. Without a token nobody is known: all terminals without one are one, with an empty id.
    struct Sender
    {
        QString id;
        QString name;
    };

    /// Both must outlive this.
    Terminals(Store &store, const Clock &clock);

    /// By the Authorization header; terminal-unknown or terminal-revoked for a token that is none or none any more.
    std::variant<Sender, Problem> sender(const Request &request) const;
    Result enrol(const QJsonObject &body);
    Result beat(const Sender &sender, const QJsonObject &body);

    /// False if there is no such terminal.
    bool revoke(const QString &id);
    /// As GET /training/terminals shows them, in the order of their names.
    QJsonArray list() const;

private:
    Store &m_store;
    const Clock &m_clock;
};

} // namespace guichet::training
