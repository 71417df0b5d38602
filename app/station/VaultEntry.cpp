// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "VaultEntry.h"

#include <sodium.h>

#include <cstddef>

namespace guichet::vaultentry {

namespace {

constexpr QByteArrayView header("guichet\x01", 8);
constexpr qsizetype checksumSize = crypto_generichash_BYTES;

const unsigned char *raw(const char *bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes);
}

QByteArray checksum(const QString &key, QByteArrayView secret)
{
    const QByteArray name = key.toUtf8();
    QByteArray sum(checksumSize, '\0');
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, static_cast<std::size_t>(checksumSize));
    // With the null byte that ends the key, so that no byte can move from the one to the other.
    crypto_generichash_update(&state, raw(name.constData()), static_cast<unsigned long long>(name.size()) + 1);
    crypto_generichash_update(&state, raw(secret.data()), static_cast<unsigned long long>(secret.size()));
    crypto_generichash_final(&state, reinterpret_cast<unsigned char *>(sum.data()),
                             static_cast<std::size_t>(checksumSize));
    sodium_memzero(&state, sizeof state);
    return sum;
}

} // namespace

Outcome<QByteArray, Vault::Problem> seal(const QString &key, const Secret &secret)
{
    QString text = secret.reveal();
    const QByteArray bytes = text.toUtf8();
    sodium_memzero(text.data(), static_cast<std::size_t>(text.size()) * sizeof(QChar));
    if (bytes.size() > longestSecret) {
        wipe(bytes);
        return Vault::Problem::TooLarge;
    }
    QByteArray entry;
    // At once, so that growing leaves no copy behind.
    entry.reserve(header.size() + checksumSize + bytes.size());
    entry.append(header);
    entry.append(checksum(key, bytes));
    entry.append(bytes);
    wipe(bytes);
    return entry;
}

Outcome<Secret, Vault::Problem> open(const QString &key, const QByteArray &entry)
{
    const qsizetype start = header.size() + checksumSize;
    if (entry.size() < start || entry.size() > start + longestSecret || !entry.startsWith(header)) {
        return Vault::Problem::Corrupted;
    }
    const auto secret = QByteArrayView(entry).sliced(start);
    if (checksum(key, secret) != QByteArrayView(entry).sliced(header.size(), checksumSize)) {
        return Vault::Problem::Corrupted;
    }
    return Secret(QByteArray::fromRawData(secret.data(), secret.size()));
}

void wipe(const QByteArray &bytes)
{
    // Through const on purpose: a writable pointer would detach and leave the other copies as they are.
    sodium_memzero(const_cast<char *>(bytes.constData()), static_cast<std::size_t>(bytes.size()));
}

} // namespace guichet::vaultentry
