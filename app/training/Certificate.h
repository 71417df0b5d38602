// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace guichet::training {

/// A certificate and its private key, both in PEM.
struct Certificate
{
    QByteArray certificate;
    QByteArray privateKey;

    bool isNull() const { return certificate.isEmpty() || privateKey.isEmpty(); }
};

/// A fresh self-signed P-256 certificate for localhost, 127.0.0.1 and ::1, valid from an hour ago for thirty days by the
/// machine's clock. Null when OpenSSL refuses.
Certificate makeLoopbackCertificate();

} // namespace guichet::training
