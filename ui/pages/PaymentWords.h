// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <council/Contract.h>
#include <values/Iban.h>

#include <QString>

/// What the pages of the monthly payment and its paper write the same way, in the language of the screen.
namespace guichet::paymentwords {

/// « le 10 du mois », « le 1er du mois »
QString debitDay(int day);
/// « 10 prélèvements de 21,60 € », or their sum where they differ.
QString debits(const QList<Instalment> &instalments);
/// « Du … au … »; one date where there is one debit, empty without any.
QString span(const QList<Instalment> &instalments);

/// In groups of four, \a whole for the resident's own eyes and the paper that they sign; else its hint.
QString iban(const Iban &iban, bool whole);

/// The text of the SEPA core mandate, as the European Payments Council fixed it, for \a creditor.
QString mandateText(const QString &creditor);
QString mandateRights();
QString recurrent();

} // namespace guichet::paymentwords
