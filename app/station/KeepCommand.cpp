// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "KeepCommand.h"

#include "TypedSecret.h"
#include "VaultWords.h"

#include <utility>

namespace guichet {

using namespace Qt::StringLiterals;

Outcome<Secret, QString> KeepCommand::ask(const QString &name, std::FILE *input, std::FILE *errors)
{
    auto typed = typed::ask(u"%1: "_s.arg(name), typed::FromPipe::Once, input, errors);
    if (!typed && typed.error() == typed::Problem::Differs) {
        return u"nothing kept: the two differ"_s;
    }
    if (!typed || typed.value().isEmpty()) {
        return u"nothing kept: --keep-secret needs the secret on a line of its own, of 500 bytes at most"_s;
    }
    return std::move(typed).value();
}

KeepCommand::KeepCommand(Vault &vault, const QString &name, Secret secret, QObject *parent)
    : QObject(parent)
    , m_vault(vault)
    , m_name(name)
    , m_secret(std::move(secret))
{
}

void KeepCommand::start()
{
    m_ticket = m_vault.write(m_name, m_secret, [this](const Outcome<Vault::Kept, Vault::Problem> &written) {
        if (written) {
            readBack();
        } else {
            fail(written.error());
        }
    });
}

void KeepCommand::readBack()
{
    m_ticket = m_vault.read(m_name, [this](const Outcome<Secret, Vault::Problem> &read) {
        if (!read) {
            fail(read.error());
        } else if (!read.value().equals(m_secret)) {
            fail(Vault::Problem::Corrupted);
        } else {
            m_secret.wipe();
            Q_EMIT finished(0, u"kept « %1 » in this user's keyring"_s.arg(m_name));
        }
    });
}

void KeepCommand::fail(Vault::Problem problem)
{
    m_secret.wipe();
    Q_EMIT finished(1, u"« %1 » is not kept: %2"_s.arg(m_name, vaultWords(problem)));
}

} // namespace guichet
