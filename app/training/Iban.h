// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace guichet::training {

/// Without white space and in capitals, as the functions below want it.
QString compactIban(const QString &typed);

/// Whether this is an account that a direct debit may reach: a country of SEPA, its length, and the check digits.
bool isSepaIban(const QString &compact);

/// « FR76 •••• •••• •••• •••• •••• 189 »: the first four characters and the last three.
QString ibanHint(const QString &compact);

} // namespace guichet::training
