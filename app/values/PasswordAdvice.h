// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace guichet {

/// How hard a password is to guess. Advice only: the council's policy decides, see NewPassword.
enum class PasswordStrength { Weak, Fair, Strong };

/// Estimated with zxcvbn and words of the place (towns, the service). \a personalWords: what is known of the resident,
/// such as the first part of the address. Nothing is kept. Takes well under a frame for what a person types.
PasswordStrength passwordStrength(const QString &typed, const QStringList &personalWords);

} // namespace guichet
