// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Vault.h"

namespace guichet {

/// Why the vault did not, and what the administrator can do about it: the end of a line of the command line's.
QString vaultWords(Vault::Problem problem);

} // namespace guichet
