// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Accounts.h"
#include "Clock.h"
#include "Http.h"
#include "Offer.h"
#include "Store.h"

#include <QJsonObject>

#include <optional>

namespace guichet::training {

/// How households pay: /account/monthly-payment and /account/mandates of the contract. Called as Registrations is, with the
/// same guarantees, for the account of a session that holds.
class MonthlyPayment
{
public:
    /// Adds the mandates of the invented households unless they are there already. Both must outlive this.
    MonthlyPayment(Store &store, const Clock &clock);

    Result offer(const Account &account) const;
    Result sign(const Account &account, const QJsonObject &body);

    /// As in the contract page « Shapes »; nothing without a mandate.
    std::optional<QJsonObject> mandateOf(const QString &contract) const;
    /// `payment` of the account: monthly from the moment that a mandate is active.
    QJsonObject paymentOf(const QString &contract) const;

private:
    std::optional<Problem> closedTo(const Invoice &household) const;
    Rules rulesOf(const Invoice &household) const;
    void keep(const QString &contract, const QJsonObject &mandate);

    Store &m_store;
    const Clock &m_clock;
};

} // namespace guichet::training
