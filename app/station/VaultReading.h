// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Vault.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace guichet {

/// How long after a vault's problem it is asked again: longer each time.
struct VaultPauses
{
    std::chrono::milliseconds first = std::chrono::seconds(5);
    std::chrono::milliseconds longest = std::chrono::minutes(5);
};

/// What may be otherwise in a while without anybody's doing here: a vault that is absent, locked or slow.
bool mayPass(Vault::Problem problem);

/// Reads one secret, and asks again by itself while the vault's problem may pass: after a power cut the program may well be
/// there before its keyring is.
class VaultReading : public QObject
{
    Q_OBJECT

public:
    /// \a vault must outlive this. \a pauses are other ones in tests only.
    VaultReading(Vault &vault, const QString &name, const VaultPauses &pauses = {}, QObject *parent = nullptr);

    /// Once. Returns at once; a signal follows.
    void start();

Q_SIGNALS:
    /// Once, and the last of the signals.
    void found(const Secret &secret);
    /// Once at most, with the first problem. Where it may pass, found() may still come.
    void missing(Vault::Problem problem);

private:
    void read();

    Vault &m_vault;
    QString m_name;
    VaultPauses m_pauses;
    std::chrono::milliseconds m_pause;
    bool m_isMissing = false;
    Ticket m_ticket;
    QTimer m_retry {this};
};

} // namespace guichet
