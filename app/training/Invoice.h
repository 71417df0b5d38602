// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace guichet::training {

enum class InvoiceState { Unregistered, Registered, Locked };

/// The word of GET /training/invoices: unregistered, registered or locked.
QString invoiceStateName(InvoiceState state);

/// One invented household, with what is printed on its invoice.
struct Invoice
{
    QString login;
    QString password;
    QString contract;
    QString holder;
    QString address;
    InvoiceState state = InvoiceState::Unregistered;
    /// Empty without an account.
    QString email;
    /// Of the account; known for the invented accounts only, else empty.
    QString accountPassword;
};

/// The households as they are before anybody has done anything. The same list for the life of the process.
const QList<Invoice> &inventedInvoices();

/// The invented household with this login, compared without case; nothing if there is none.
std::optional<Invoice> invoiceByLogin(const QString &login);
/// The invented household of this contract; nothing if there is none.
std::optional<Invoice> invoiceByContract(const QString &contract);

} // namespace guichet::training
