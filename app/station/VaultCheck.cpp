// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "VaultCheck.h"

#include <QUuid>

namespace guichet {

using namespace Qt::StringLiterals;
using Problem = Vault::Problem;

namespace {

const auto sampleName = u"check"_s;

} // namespace

VaultCheck::VaultCheck(Vault &vault, QObject *parent)
    : QObject(parent)
    , m_vault(vault)
{
}

void VaultCheck::start()
{
    m_sample = Secret(QUuid::createUuid().toString());
    m_ticket = m_vault.write(sampleName, m_sample, [this](Outcome<Vault::Kept, Problem> written) {
        if (!written) {
            Q_EMIT finished(written.error());
            return;
        }
        m_ticket = m_vault.read(sampleName, [this](Outcome<Secret, Problem> read) {
            if (read) {
                erase(read.value().equals(m_sample) ? std::nullopt : std::optional(Problem::Corrupted));
            } else {
                erase(read.error());
            }
        });
    });
}

void VaultCheck::erase(std::optional<Problem> found)
{
    m_ticket = m_vault.erase(sampleName, [this, found](Outcome<Vault::Kept, Problem> erased) {
        if (!found && !erased) {
            Q_EMIT finished(erased.error());
        } else {
            Q_EMIT finished(found);
        }
    });
}

} // namespace guichet
