// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Lockout.h"

#include <QVariant>

namespace guichet::training {

using namespace Qt::StringLiterals;

Lockout::Lockout(Store &store, const Clock &clock, const QString &kind)
    : m_store(store)
    , m_clock(clock)
    , m_kind(kind)
{
}

int Lockout::secondsLocked(const QString &identifier) const
{
    QSqlQuery row =
        m_store.run(u"SELECT last_failure_at FROM sign_in_failures WHERE identifier_digest = ? AND failures >= ?"_s,
                    {digestOf(identifier), attempts});
    return row.next() ? qMax(0, static_cast<int>(row.value(0).toLongLong() + lockSeconds - m_clock.now())) : 0;
}

int Lockout::countFailure(const QString &identifier)
{
    const QByteArray digest = digestOf(identifier);
    QSqlQuery row = m_store.run(u"SELECT failures FROM sign_in_failures WHERE identifier_digest = ?"_s, {digest});
    const int failures = (row.next() ? row.value(0).toInt() : 0) + 1;
    keep(digest, failures);
    return qMax(0, attempts - failures);
}

void Lockout::lock(const QString &identifier)
{
    keep(digestOf(identifier), attempts);
}

void Lockout::forget(const QString &identifier)
{
    m_store.run(u"DELETE FROM sign_in_failures WHERE identifier_digest = ?"_s, {digestOf(identifier)});
}

void Lockout::purge()
{
    m_store.run(u"DELETE FROM sign_in_failures WHERE last_failure_at <= ?"_s, {m_clock.now() - lockSeconds});
}

void Lockout::keep(const QByteArray &digest, int failures)
{
    m_store.run(u"INSERT OR REPLACE INTO sign_in_failures (identifier_digest, failures, last_failure_at)"
                " VALUES (?, ?, ?)"_s,
                {digest, failures, m_clock.now()});
}

QByteArray Lockout::digestOf(const QString &identifier) const
{
    return m_store.digestOf(m_kind + u'\n' + identifier.toCaseFolded());
}

} // namespace guichet::training
