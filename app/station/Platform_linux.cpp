// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Platform.h"

#include <termios.h>
#include <unistd.h>

namespace guichet::platform {

using namespace Qt::StringLiterals;

QString systemSettingsFile()
{
    return u"/etc/guichet/guichet.conf"_s;
}

VaultBackend usualVaultBackend()
{
    return VaultBackend::SecretService;
}

struct HiddenTyping::Before
{
    int descriptor = -1;
    termios attributes {};
};

HiddenTyping::HiddenTyping(std::FILE *input)
{
    Before before {.descriptor = fileno(input)};
    if (tcgetattr(before.descriptor, &before.attributes) != 0) {
        return;
    }
    termios hidden = before.attributes;
    hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    // The end of a line is shown all the same, or the next question would stand behind the last.
    hidden.c_lflag |= ECHONL;
    // With what was typed before the question: it would have been seen.
    tcsetattr(before.descriptor, TCSAFLUSH, &hidden);
    m_before = std::make_unique<Before>(before);
}

HiddenTyping::~HiddenTyping()
{
    if (m_before != nullptr) {
        tcsetattr(m_before->descriptor, TCSAFLUSH, &m_before->attributes);
    }
}

} // namespace guichet::platform
