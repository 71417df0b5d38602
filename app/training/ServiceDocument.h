// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Http.h"
#include "Settings.h"

namespace guichet::training {

/// GET /service: what the council says of itself, with its ETag; 304 when `ifNoneMatch` names that ETag.
Answer serviceAnswer(const Settings &settings, const QByteArray &ifNoneMatch);
/// Whether this is the id of one of the offices that GET /service names.
bool isOffice(const QString &id);

} // namespace guichet::training
