// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Clock.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace guichet::training {

/// Which text of the rules holds for a household.
enum class Rules { First, Changed };

/// As in `rules.version` of the offer.
QString rulesVersion(Rules rules);

/// The offer of the contract page « Shapes ». Its dates are counted from `now`: the first instalment is due in the third
/// month after it, and the offer can be taken until the end of the month before.
QJsonObject offerObject(int yearlyAmountCents, Instant now, Rules rules);

bool isRhythm(const QString &rhythm);

/// The instalments of a rhythm on one of its days, as in the offer of that moment; they add up to the yearly amount.
/// Nothing if the offer has no such rhythm, or not on that day.
std::optional<QJsonArray> instalmentsOf(int yearlyAmountCents, Instant now, const QString &rhythm, int debitDay);

} // namespace guichet::training
