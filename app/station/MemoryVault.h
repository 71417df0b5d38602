// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Vault.h"

#include <QObject>

#include <map>

namespace guichet {

/// Keeps secrets in memory alone, until it ends. For training, where every token is of a council that ends with the
/// program; never beside a real council.
class MemoryVault : public QObject, public Vault
{
    Q_OBJECT

public:
    explicit MemoryVault(QObject *parent = nullptr);

    Ticket read(const QString &name, Handler<Secret> handler) override;
    Ticket write(const QString &name, const Secret &secret, Handler<Kept> handler) override;
    Ticket erase(const QString &name, Handler<Kept> handler) override;

private:
    Ticket later(std::function<void()> answer);

    std::map<QString, Secret> m_secrets;
};

} // namespace guichet
