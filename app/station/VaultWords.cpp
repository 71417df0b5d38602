// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "VaultWords.h"

namespace guichet {

using namespace Qt::StringLiterals;

QString vaultWords(Vault::Problem problem)
{
    switch (problem) {
    case Vault::Problem::Absent:
        return u"this session has no keyring (is gnome-keyring-daemon running on this user's session bus?)"_s;
    case Vault::Problem::Locked:
        return u"the keyring is locked (unlock it, see installer/KEYRING.md)"_s;
    case Vault::Problem::Slow:
        return u"the keyring did not answer in time"_s;
    case Vault::Problem::Refused:
        return u"the keyring refused"_s;
    case Vault::Problem::TooLarge:
        return u"it is too long for the keyring"_s;
    case Vault::Problem::Corrupted:
    case Vault::Problem::NotFound:
        return u"the keyring did not give back what it was given"_s;
    }
    return {};
}

} // namespace guichet
