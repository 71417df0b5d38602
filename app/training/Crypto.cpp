// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Crypto.h"

#include <sodium.h>

#include <cstddef>

namespace guichet::training {

namespace {

void initialise()
{
    static const bool ready = sodium_init() >= 0;
    if (!ready) {
        qFatal("libsodium cannot be initialised");
    }
}

std::size_t unsignedSize(const QByteArray &bytes)
{
    return static_cast<std::size_t>(bytes.size());
}

const unsigned char *unsignedData(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

} // namespace

QByteArray randomBytes(int size)
{
    initialise();
    QByteArray bytes(size, Qt::Uninitialized);
    randombytes_buf(bytes.data(), unsignedSize(bytes));
    return bytes;
}

QByteArray randomToken(int size)
{
    return randomBytes(size).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QString randomCode(int length, bool alphanumeric)
{
    initialise();
    constexpr char alphabet[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const quint32 size = alphanumeric ? 36 : 10;
    QString code;
    for (int index = 0; index < length; ++index) {
        code += QLatin1Char(alphabet[randombytes_uniform(size)]);
    }
    return code;
}

bool constantTimeEquals(const QByteArray &left, const QByteArray &right)
{
    initialise();
    return left.size() == right.size() && sodium_memcmp(left.constData(), right.constData(), unsignedSize(left)) == 0;
}

QByteArray digest(const QByteArray &key, const QByteArray &text)
{
    initialise();
    QByteArray hash(crypto_generichash_BYTES, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(hash.data()), unsignedSize(hash), unsignedData(text),
                       unsignedSize(text), unsignedData(key), unsignedSize(key));
    return hash;
}

QByteArray hashPassword(const QString &password)
{
    initialise();
    const QByteArray utf8 = password.toUtf8();
    char hash[crypto_pwhash_STRBYTES];
    if (crypto_pwhash_str(hash, utf8.constData(), unsignedSize(utf8), crypto_pwhash_OPSLIMIT_MIN,
                          crypto_pwhash_MEMLIMIT_MIN)
        != 0) {
        qFatal("no memory to hash a password");
    }
    return QByteArray(hash);
}

bool verifyPassword(const QByteArray &hash, const QString &password)
{
    static const QByteArray nobody = hashPassword(QString::fromLatin1(randomToken()));
    const QByteArray utf8 = password.toUtf8();
    const QByteArray &compared = hash.isEmpty() ? nobody : hash;
    const bool matches = crypto_pwhash_str_verify(compared.constData(), utf8.constData(), unsignedSize(utf8)) == 0;
    return matches && !hash.isEmpty();
}

} // namespace guichet::training
