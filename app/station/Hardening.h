// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace guichet {

/// Keeps what residents typed out of crash dumps: no core file, and in release builds no other process of the same user
/// may look into this one. Called first thing in main(); a system without the means is left as it is.
void hardenProcess();

} // namespace guichet
