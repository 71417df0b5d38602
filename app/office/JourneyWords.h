// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <journeys/Journey.h>

#include <QString>

namespace guichet {

/// As the contract tells them apart; the welcome page belongs to none.
enum class JourneyKind { None, SignIn, Registration, PasswordReset, MonthlyPayment };

/// The one that \a step belongs to.
JourneyKind journeyOf(Step step);
/// The contract's word for the journey that \a step belongs to: registration, sign-in, password-reset,
/// monthly-payment or none.
QString journeyWord(Step step);
/// The contract's word for \a step: welcome, sign-in, mobile, code, invoice, account, done, email, password,
/// offer, bank, rules, check; and mandate, which is one more of the steps that the contract leaves open.
QString stepWord(Step step);

} // namespace guichet
