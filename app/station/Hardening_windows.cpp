// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Hardening.h"

#include <windows.h>

namespace guichet {

void hardenProcess()
{
    // Without the error box of Windows no report with a dump of memory is offered.
    SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX);
}

} // namespace guichet
