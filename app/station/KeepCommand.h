// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Vault.h"

#include <QObject>

#include <cstdio>

namespace guichet {

/// `guichet --keep-secret NAME`: lays in the vault what an administrator typed, without a display, and reads it back: what is
/// said to be kept can be had again.
class KeepCommand : public QObject
{
    Q_OBJECT

public:
    /// Asks for the secret; from a pipe it reads one line. The error is a line for standard error, and the exit code is 2.
    /// Waits for its answers.
    static Outcome<Secret, QString> ask(const QString &name, std::FILE *input, std::FILE *errors);

    /// \a vault must outlive this.
    KeepCommand(Vault &vault, const QString &name, Secret secret, QObject *parent = nullptr);

    /// Once. Returns at once; finished() follows, from the event loop.
    void start();

Q_SIGNALS:
    /// 0 and a line for standard output: kept. 1 and a line for standard error: what failed, what to do.
    void finished(int exitCode, const QString &line);

private:
    void readBack();
    void fail(Vault::Problem problem);

    Vault &m_vault;
    QString m_name;
    Secret m_secret;
    Ticket m_ticket;
};

} // namespace guichet
