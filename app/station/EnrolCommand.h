// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "TerminalIdentity.h"
#include "VaultCheck.h"

namespace guichet {

/// `guichet --enrol`: enrols this terminal without a display. The vault is tried first, so that a code is never spent on a
/// token that nothing would keep. Where nobody knows whether the council took the code, it is sent again by itself, twice,
/// under the same idempotency key.
class EnrolCommand : public QObject
{
    Q_OBJECT

public:
    /// \a vault and \a council must outlive this. \a pause lies before each further try; another one in tests only.
    EnrolCommand(Vault &vault, OfficeBackend &council, Secret code, const TerminalIdentity::Place &place,
                 std::chrono::milliseconds pause = std::chrono::seconds(3), QObject *parent = nullptr);

    /// Once. Returns at once; finished() follows, from the event loop.
    void start();

Q_SIGNALS:
    /// 0 and a line for standard output: enrolled, and kept. 1 and a line for standard error: what failed, what to do.
    void finished(int exitCode, const QString &line);

private:
    void enrol();
    void takeFailure(const Failure &failure);

    VaultCheck m_check;
    TerminalIdentity m_identity;
    Secret m_code;
    TerminalIdentity::Place m_place;
    std::chrono::milliseconds m_pause;
    int m_triesLeft = 3;
};

} // namespace guichet
