// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Clock.h"
#include "Store.h"

namespace guichet::training {

/// Counts wrong secrets for an identifier and locks it for a while, whether it exists or not. Identifiers are compared without
/// case and kept as digests. Throws StoreError when the store fails.
class Lockout
{
public:
    static constexpr int attempts = 5;
    static constexpr int lockSeconds = 600;

    /// `kind` keeps the identifiers of one kind of people apart from those of another. Both others must outlive this.
    Lockout(Store &store, const Clock &clock, const QString &kind);

    /// How long the identifier stays locked; 0 when it is not.
    int secondsLocked(const QString &identifier) const;
    /// The attempts that are left after this failure. With 0 the identifier is locked from now on.
    int countFailure(const QString &identifier);
    /// Locked from now on, without any failure.
    void lock(const QString &identifier);
    /// After a success.
    void forget(const QString &identifier);
    /// Forgets failures together with the lock that they may have led to. Called before each request.
    void purge();

private:
    void keep(const QByteArray &digest, int failures);
    QByteArray digestOf(const QString &identifier) const;

    Store &m_store;
    const Clock &m_clock;
    QString m_kind;
};

} // namespace guichet::training
