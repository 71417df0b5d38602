// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdio>
#include <memory>

namespace guichet {

/// Which of the system's keychains keeps this terminal's secrets. Never chosen by the desktop's name.
enum class VaultBackend {
    SecretService, ///< gnome-keyring and the like, over D-Bus.
    Windows, ///< Windows' credential store.
};

/// What differs from one system to the next in how a terminal is set up.
namespace platform {

/// The administrator's file, which those who use the terminal cannot write. It may be absent.
QString systemSettingsFile();

/// The one that this system has.
VaultBackend usualVaultBackend();

/// While it lives, what is typed into a terminal is not shown there; what is no terminal is left alone.
class HiddenTyping
{
public:
    /// \a input must outlive this.
    explicit HiddenTyping(std::FILE *input);
    HiddenTyping(const HiddenTyping &) = delete;
    HiddenTyping &operator=(const HiddenTyping &) = delete;
    ~HiddenTyping();

    /// Whether somebody types, who is then to be asked.
    bool isTerminal() const { return m_before != nullptr; }

private:
    struct Before;
    std::unique_ptr<Before> m_before;
};

} // namespace platform

} // namespace guichet
