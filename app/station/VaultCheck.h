// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Vault.h"

#include <QObject>

#include <optional>

namespace guichet {

/// Tries whether a vault keeps what it is given, with an entry that means nothing: written, read back, erased. Before
/// something is fetched that can be had only once.
class VaultCheck : public QObject
{
    Q_OBJECT

public:
    /// \a vault must outlive this.
    explicit VaultCheck(Vault &vault, QObject *parent = nullptr);

    /// finished() follows, once. Not while one is under way.
    void start();

Q_SIGNALS:
    /// Nothing when the vault can be relied on.
    void finished(std::optional<Vault::Problem> problem);

private:
    void erase(std::optional<Vault::Problem> found);

    Vault &m_vault;
    Secret m_sample;
    Ticket m_ticket;
};

} // namespace guichet
