// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <cstddef>

QT_FORWARD_DECLARE_CLASS(QDebug)

namespace guichet {

/// A password, code or token: UTF-8 bytes in memory of libsodium's (guarded, locked where the system allows, zeroed when freed).
/// Moves but does not copy; cannot be printed, compared only in constant time. Not thread-safe; any one thread at a time.
class Secret
{
public:
    /// An empty secret.
    Secret() = default;
    /// Takes the text as it is: nothing trimmed, nothing normalised. The caller's own string is the caller's to destroy.
    explicit Secret(const QString &text);
    explicit Secret(const QByteArray &utf8);
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;
    ~Secret();

    bool isEmpty() const { return m_size == 0; }
    /// A second secret with the same bytes: the one way to copy, so that copies are seen in review.
    Secret duplicate() const;
    /// For the request being built, and nothing else: the text leaves the guarded memory.
    QString reveal() const;
    /// In constant time for secrets of the same length.
    bool equals(const Secret &other) const;
    /// Zeroes and forgets now.
    void wipe();

private:
    void assign(const char *bytes, std::size_t size);

    char *m_bytes = nullptr;
    std::size_t m_size = 0;
};

/// Secrets do not print.
void operator<<(const QDebug &debug, const Secret &secret) = delete;

} // namespace guichet
