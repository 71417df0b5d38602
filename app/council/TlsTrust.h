// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Failure.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>

#include <optional>

QT_FORWARD_DECLARE_CLASS(QSslCertificate)
QT_FORWARD_DECLARE_CLASS(QSslError)

namespace guichet {

/// Public keys of which the council's server, or an authority that signed for it and that it sends along, must have one. On
/// top of all else that TLS asks for, never instead of it.
struct Pins
{
    enum class State {
        None,
        InForce,
        EndSoon, ///< In force, for 30 days at most.
        Ended, ///< No longer asked for: a terminal that nobody looks after goes on by the authorities alone.
    };

    QList<QByteArray> hashes = {}; ///< SHA-256 of the SubjectPublicKeyInfo, 32 bytes each.
    QDate lastDay = {}; ///< In force on this day still; invalid: for ever.

    State state(const QDate &today) const;
    /// From base 64; nothing if that is no SHA-256.
    static std::optional<QByteArray> hashOf(const QString &text);
};

namespace tls {

/// What there is against a server that TLS itself believed: keys and signatures of less than 112 bits of security (RSA below
/// 2048 bits, SHA-1), whatever the system's policy is, or none of the \a pins. Only certificates that one after the other signed
/// the server's own count, not whatever else it sends. \a chain begins with the server's own.
std::optional<Failure> objectionTo(const QList<QSslCertificate> &chain, const QList<QByteArray> &pins);

/// Why TLS did not believe the server of \a host, from the errors that Qt found.
Failure refusalFor(const QList<QSslError> &errors, const QString &host);
/// The same where the handshake failed before or after the certificates were looked at, from Qt's text of the error, which
/// has OpenSSL's number in it. Nothing if it is not about TLS.
std::optional<FailureCode> refusalIn(const QString &errorText);

} // namespace tls

} // namespace guichet
