// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdio>

namespace guichet {

/// What « guichet --hash-pin » does: asks for a PIN twice, without showing it, and prints its lines for the system settings
/// on \a output; all else it says goes to \a errors. From a pipe it reads two lines. Waits for its answers: for the command
/// line alone. Returns the exit code: 0; 2 if there is no PIN to use; 1 if the
/// machine lacks the memory.
int hashPin(std::FILE *input, std::FILE *output, std::FILE *errors);

} // namespace guichet
