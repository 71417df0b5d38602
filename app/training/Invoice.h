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

/// How an invented household pays, and what monthly payment does when it is tried there.
enum class PaymentSituation {
    /// Can sign, and the mandate is active at once.
    PerInvoice,
    /// Its mandate is active.
    Monthly,
    /// Too late for an offer.
    OfferClosed,
    /// The rules change between reading and signing: who first signs is refused, and signs again under the new ones.
    RulesChange,
    /// Can sign, and the mandate then waits for a signature by hand.
    SignsByHand,
    /// Its mandate waits for a signature by hand.
    AwaitingSignature,
};

/// The word of GET /training/invoices: per-invoice, monthly, offer-closed, rules-change, signs-by-hand or
/// awaiting-signature.
QString paymentSituationName(PaymentSituation situation);

/// One invented household, with what is printed on its invoice.
struct Invoice
{
    QString login;
    QString password;
    QString contract;
    QString holder;
    QString address;
    int yearlyAmountCents = 0;
    InvoiceState state = InvoiceState::Unregistered;
    PaymentSituation payment = PaymentSituation::PerInvoice;
    /// Of the account, as the two below; empty without an account.
    QString email = {};
    /// Known while an invented account has the password that it began with, else empty.
    QString accountPassword = {};
    /// E.164.
    QString mobile = {};
};

/// The households as they are before anybody has done anything. The same list for the life of the process.
const QList<Invoice> &inventedInvoices();

/// The invented household with this login, compared without case; nothing if there is none.
std::optional<Invoice> invoiceByLogin(const QString &login);
/// The invented household of this contract; nothing if there is none.
std::optional<Invoice> invoiceByContract(const QString &contract);

} // namespace guichet::training
