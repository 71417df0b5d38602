// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "MemoryVault.h"

#include <QTimer>

#include <memory>
#include <utility>

namespace guichet {

MemoryVault::MemoryVault(QObject *parent)
    : QObject(parent)
{
}

Ticket MemoryVault::read(const QString &name, Handler<Secret> handler)
{
    return later([this, name, handler = std::move(handler)] {
        const auto found = m_secrets.find(name);
        if (found == m_secrets.end()) {
            handler(Problem::NotFound);
        } else {
            handler(found->second.duplicate());
        }
    });
}

Ticket MemoryVault::write(const QString &name, const Secret &secret, Handler<Kept> handler)
{
    m_secrets.insert_or_assign(name, secret.duplicate());
    return later([handler = std::move(handler)] { handler(Kept {}); });
}

Ticket MemoryVault::erase(const QString &name, Handler<Kept> handler)
{
    m_secrets.erase(name);
    return later([handler = std::move(handler)] { handler(Kept {}); });
}

Ticket MemoryVault::later(std::function<void()> answer)
{
    const auto wanted = std::make_shared<std::function<void()>>(std::move(answer));
    QTimer::singleShot(0, this, [wanted] {
        if (const auto give = std::exchange(*wanted, nullptr)) {
            give();
        }
    });
    return Ticket([wanted] { *wanted = nullptr; });
}

} // namespace guichet
