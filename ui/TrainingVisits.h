// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <office/Journal.h>

#include <QList>

namespace guichet {

/// Invented visits of the six weeks before \a today, so that in training the figures are there to be looked at. The same
/// ones each day of a week.
QList<JournalRow> trainingVisits(QDate today);

} // namespace guichet
