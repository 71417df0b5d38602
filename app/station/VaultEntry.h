// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Vault.h"

#include <QByteArray>

/// What lies in the keychain under one key: a header that names us and the version, a checksum over the key and the
/// secret, and the secret. So what is read back can be judged: cut short, written by something else, or moved there from
/// another key, it is Corrupted and never taken for a token.
namespace guichet::vaultentry {

/// Longest secret, in bytes. Windows keeps 2,560 bytes an entry, of which the header takes its part.
#ifdef Q_OS_WIN
inline constexpr qsizetype longestSecret = 2500;
#else
inline constexpr qsizetype longestSecret = 16 * 1024;
#endif

/// The bytes to keep, or TooLarge. They hold the secret in clear: the caller wipes them.
Outcome<QByteArray, Vault::Problem> seal(const QString &key, const Secret &secret);
/// The secret that was sealed under the same key, or Corrupted.
Outcome<Secret, Vault::Problem> open(const QString &key, const QByteArray &entry);

/// Zeroes the bytes in place, for all who share them.
void wipe(const QByteArray &bytes);

} // namespace guichet::vaultentry
