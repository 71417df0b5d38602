// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Accounts.h"
#include "Clock.h"
#include "Http.h"
#include "Phone.h"
#include "Settings.h"

#include <QByteArray>
#include <QJsonObject>

namespace guichet::training {

/// Everything under /training, outside the contract: what a trainer sees (messages, invoices) and sets (rules, time).
/// Each request carries « Authorization: Training <key> », else 401 training-key-refused.
class TrainingDesk
{
public:
    static const QString prefix;

    /// All but the key must outlive this.
    TrainingDesk(const QByteArray &key, const Accounts &accounts, const Phone &phone, Clock &clock, Settings &settings);

    /// Answers any request whose path begins with the prefix. Does not throw.
    Answer answer(const Request &request);

private:
    Result dispatch(const Request &request);
    QJsonObject phone() const;
    QJsonObject invoices() const;
    Result changeSettings(const QJsonObject &body);
    Result advanceClock(const QJsonObject &body);

    QByteArray m_key;
    const Accounts &m_accounts;
    const Phone &m_phone;
    Clock &m_clock;
    Settings &m_settings;
};

/// The invented households with the state that they are in now. Throws StoreError.
QList<Invoice> presentInvoices(const Accounts &accounts);

} // namespace guichet::training
