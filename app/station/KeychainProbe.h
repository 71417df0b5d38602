// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Vault.h"

#include <functional>
#include <optional>

/// Looks whether the keychain can be asked without anybody at the screen. QtKeychain cannot tell: on a locked keyring it
/// opens the system's own password prompt and waits for ever.
namespace guichet::keychainprobe {

enum class Act { Read, Write, Erase };

/// Nothing: go ahead. Otherwise what QtKeychain would have run into; NotFound when nothing lies there to read or erase.
using Handler = std::function<void(std::optional<Vault::Problem>)>;

/// Once, in main(), before the first thread and before QApplication: has QtKeychain use the Secret Service (libsecret),
/// whatever the desktop is called. QtKeychain 0.13 goes by the names that the session gives itself, and knows no option.
void chooseBackend();

/// From the main thread, with its event loop on GLib (as Qt has it on Linux). Answers later, once, and never after the
/// ticket was dropped; has no deadline of its own. On systems other than Linux it always says to go ahead.
Ticket ask(Act act, const QString &service, const QString &key, Handler handler);

} // namespace guichet::keychainprobe
