// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Invoice.h"
#include "Store.h"

#include <QJsonObject>

#include <optional>

namespace guichet::training {

struct Account
{
    QString contract;
    QString email;
    QString mobile;
    QByteArray passwordHash;
    /// Locked for good: the invented account that shows what a locked one looks like.
    bool locked = false;
};

/// The residents' accounts. Everything throws StoreError when the store fails.
class Accounts
{
public:
    /// Adds the invented accounts unless they are there already.
    explicit Accounts(Store &store);

    std::optional<Account> byContract(const QString &contract) const;
    /// Without regard to case.
    std::optional<Account> byEmail(const QString &email) const;
    /// The contract and the address must be free.
    void add(const Account &account);
    int count() const;
    InvoiceState stateOf(const QString &contract) const;

private:
    std::optional<Account> find(const QString &column, const QString &value) const;

    Store &m_store;
};

/// The account of the contract page « Shapes ».
QJsonObject accountObject(const Account &account);

} // namespace guichet::training
