// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace guichet::training {

/// The calling codes that GET /service names: metropolitan France and the overseas departments and collectivities.
const QStringList &mobileCallingCodes();

/// Whether `mobile` is an E.164 mobile of the French plan, of one of mobileCallingCodes(). Numbers kept for fiction
/// (+33 6 39 98 xx xx) are taken too: training uses no others.
bool isFrenchMobile(const QString &mobile);

/// « 06 •• •• •• 01 »: the first two and the last two digits of the national form. `mobile` passed isFrenchMobile().
QString mobileHint(const QString &mobile);

} // namespace guichet::training
