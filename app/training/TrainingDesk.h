// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Accounts.h"
#include "Calls.h"
#include "Clock.h"
#include "Http.h"
#include "MonthlyPayment.h"
#include "Phone.h"
#include "Settings.h"
#include "Terminals.h"

#include <QByteArray>
#include <QJsonObject>

namespace guichet::training {

/// Everything under /training, outside the contract: what a trainer sees (messages, invoices, agents, terminals,
/// calls) and sets (rules, time, a terminal's revocation).
/// Each request carries « Authorization: Training <key> », else 401 training-key-refused.
class TrainingDesk
{
public:
    static const QString prefix;

    /// What lies on the desk.
    struct Things
    {
        const Accounts &accounts;
        const MonthlyPayment &payments;
        const Phone &phone;
        Terminals &terminals;
        const Calls &calls;
    };

    /// All but the key must outlive this.
    TrainingDesk(const QByteArray &key, const Things &things, Clock &clock, Settings &settings);

    /// Answers any request whose path begins with the prefix. Does not throw.
    Answer answer(const Request &request);

private:
    using Showing = QJsonObject (TrainingDesk::*)() const;
    using Setting = Result (TrainingDesk::*)(const QJsonObject &body);

    Result dispatch(const Request &request);
    QJsonObject phone() const;
    QJsonObject invoices() const;
    QJsonObject agents() const;
    QJsonObject terminals() const;
    QJsonObject calls() const;
    Result changeSettings(const QJsonObject &body);
    Result advanceClock(const QJsonObject &body);
    Result revoke(const QJsonObject &body);

    QByteArray m_key;
    Things m_things;
    Clock &m_clock;
    Settings &m_settings;
};

/// The invented households with the state that they are in now. Throws StoreError.
QList<Invoice> presentInvoices(const Accounts &accounts, const MonthlyPayment &payments);

} // namespace guichet::training
