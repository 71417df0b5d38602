// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Accounts.h"

#include "Crypto.h"
#include "MobilePlan.h"

#include <QVariant>

namespace guichet::training {

using namespace Qt::StringLiterals;

Accounts::Accounts(Store &store)
    : m_store(store)
{
    Store::Transaction transaction(m_store);
    for (const Invoice &invoice : inventedInvoices()) {
        if (invoice.state != InvoiceState::Unregistered && !byContract(invoice.contract) && !byEmail(invoice.email)) {
            add({invoice.contract, invoice.email, invoice.mobile, hashPassword(invoice.accountPassword),
                 invoice.state == InvoiceState::Locked});
        }
    }
    transaction.commit();
}

std::optional<Account> Accounts::byContract(const QString &contract) const
{
    return find(u"contract"_s, contract);
}

std::optional<Account> Accounts::byEmail(const QString &email) const
{
    return find(u"email_key"_s, email.toCaseFolded());
}

std::optional<Account> Accounts::find(const QString &column, const QString &value) const
{
    QSqlQuery row = m_store.run(
        u"SELECT contract, email, mobile, password_hash, locked FROM accounts WHERE %1 = ?"_s.arg(column), {value});
    if (!row.next()) {
        return std::nullopt;
    }
    return Account {row.value(0).toString(), row.value(1).toString(), row.value(2).toString(),
                    row.value(3).toByteArray(), row.value(4).toBool()};
}

void Accounts::add(const Account &account)
{
    m_store.run(u"INSERT INTO accounts (contract, email, email_key, mobile, password_hash, locked)"
                " VALUES (?, ?, ?, ?, ?, ?)"_s,
                {account.contract, account.email, account.email.toCaseFolded(), account.mobile, account.passwordHash,
                 account.locked ? 1 : 0});
}

void Accounts::setPassword(const QString &contract, const QByteArray &hash)
{
    m_store.run(u"UPDATE accounts SET password_hash = ? WHERE contract = ?"_s, {hash, contract});
}

void Accounts::unlock(const QString &contract)
{
    m_store.run(u"UPDATE accounts SET locked = 0 WHERE contract = ?"_s, {contract});
}

int Accounts::count() const
{
    QSqlQuery row = m_store.run(u"SELECT contract FROM accounts"_s);
    int opened = 0;
    while (row.next()) {
        const auto household = invoiceByContract(row.value(0).toString());
        opened += household && household->state == InvoiceState::Unregistered ? 1 : 0;
    }
    return opened;
}

InvoiceState Accounts::stateOf(const QString &contract) const
{
    const std::optional<Account> account = byContract(contract);
    if (!account) {
        return InvoiceState::Unregistered;
    }
    return account->locked ? InvoiceState::Locked : InvoiceState::Registered;
}

QJsonObject accountObject(const Account &account, const QJsonObject &payment)
{
    const Invoice household = invoiceByContract(account.contract).value_or(Invoice {});
    return {
        {u"holder"_s, household.holder},
        {u"address"_s, household.address},
        {u"contract"_s, account.contract},
        {u"email"_s, account.email},
        {u"mobileHint"_s, mobileHint(account.mobile)},
        {u"payment"_s, payment},
    };
}

} // namespace guichet::training
