// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace guichet::training {

/// « USAGER E•••••• »: the first word as it is, of the others the first letter.
QString maskedHolder(const QString &holder);

/// « •• rue de l'E••••••, 31370 Rieumes »: of the street its number and the last word are hidden, the town stays.
QString maskedAddress(const QString &address);

} // namespace guichet::training
