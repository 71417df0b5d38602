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
    /// The invented account that shows what a locked one looks like: nobody has tried it yet.
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
    void setPassword(const QString &contract, const QByteArray &hash);
    void unlock(const QString &contract);
    /// Without the invented ones.
    int count() const;
    InvoiceState stateOf(const QString &contract) const;

private:
    std::optional<Account> find(const QString &column, const QString &value) const;

    Store &m_store;
};

/// The account of the contract page « Shapes »; `payment` as there.
QJsonObject accountObject(const Account &account, const QJsonObject &payment);

} // namespace guichet::training
