// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "VaultReading.h"

#include <algorithm>
#include <utility>

namespace guichet {

bool mayPass(Vault::Problem problem)
{
    switch (problem) {
    case Vault::Problem::Absent:
    case Vault::Problem::Locked:
    case Vault::Problem::Slow:
        return true;
    case Vault::Problem::Refused:
    case Vault::Problem::TooLarge:
    case Vault::Problem::Corrupted:
    case Vault::Problem::NotFound:
        return false;
    }
    return false;
}

VaultReading::VaultReading(Vault &vault, const QString &name, const VaultPauses &pauses, QObject *parent)
    : QObject(parent)
    , m_vault(vault)
    , m_name(name)
    , m_pauses(pauses)
    , m_pause(pauses.first)
{
    m_retry.setSingleShot(true);
    m_retry.callOnTimeout(this, &VaultReading::read);
}

void VaultReading::start()
{
    read();
}

void VaultReading::read()
{
    m_ticket = m_vault.read(m_name, [this](const Outcome<Secret, Vault::Problem> &outcome) {
        if (outcome) {
            Q_EMIT found(outcome.value());
            return;
        }
        if (mayPass(outcome.error())) {
            m_retry.start(m_pause);
            m_pause = std::min(2 * m_pause, m_pauses.longest);
        }
        if (!std::exchange(m_isMissing, true)) {
            Q_EMIT missing(outcome.error());
        }
    });
}

} // namespace guichet
