// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <council/Contract.h>

namespace guichet::test {

/// 216 € a year: « 10x » on the 5th or the 10th, and « 4x » on the 10th, from February 2027.
PaymentOffer paymentOffer(const QString &rulesVersion = QStringLiteral("2026-1"));
/// What signing \a rhythm on \a debitDay of paymentOffer() makes.
Mandate mandate(const QString &rhythm = QStringLiteral("10x"), int debitDay = 10,
                MandateState state = MandateState::Active);

} // namespace guichet::test
