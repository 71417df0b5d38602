// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace guichet::training {

/// libsodium behind Qt types. Any thread. All of it aborts the process if libsodium cannot be initialised.

/// `size` random bytes in URL-safe base64 without padding.
QByteArray randomToken(int size = 32);
/// Evenly spread over the alphabet, from the system's generator.
QString randomCode(int length, bool alphanumeric);
QByteArray randomBytes(int size);

/// In constant time for texts of one length; the length itself is no secret.
bool constantTimeEquals(const QByteArray &left, const QByteArray &right);

/// Keyed BLAKE2b, 32 bytes: what the store keeps in the place of a token, a code or a fingerprint. `key` has 32 bytes.
QByteArray digest(const QByteArray &key, const QByteArray &text);

/// Argon2id at libsodium's least cost: the data are invented, the tests must be quick.
QByteArray hashPassword(const QString &password);
/// An empty hash costs as much as a real one and never matches, so that an unknown identifier takes as long as a known one.
bool verifyPassword(const QByteArray &hash, const QString &password);

} // namespace guichet::training
