// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Secret.h"

#include <sodium.h>

#include <cstring>
#include <new>
#include <utility>

namespace guichet {

Secret::Secret(const QString &text)
{
    QByteArray utf8 = text.toUtf8();
    assign(utf8.constData(), static_cast<std::size_t>(utf8.size()));
    sodium_memzero(utf8.data(), static_cast<std::size_t>(utf8.size()));
}

Secret::Secret(const QByteArray &utf8)
{
    assign(utf8.constData(), static_cast<std::size_t>(utf8.size()));
}

Secret::Secret(Secret &&other) noexcept
    : m_bytes(std::exchange(other.m_bytes, nullptr))
    , m_size(std::exchange(other.m_size, 0))
{
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::exchange(other.m_bytes, nullptr);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

Secret::~Secret()
{
    wipe();
}

Secret Secret::duplicate() const
{
    Secret copy;
    copy.assign(m_bytes, m_size);
    return copy;
}

QString Secret::reveal() const
{
    return QString::fromUtf8(m_bytes, static_cast<qsizetype>(m_size));
}

bool Secret::equals(const Secret &other) const
{
    return m_size == other.m_size && (m_size == 0 || sodium_memcmp(m_bytes, other.m_bytes, m_size) == 0);
}

void Secret::wipe()
{
    sodium_free(m_bytes);
    m_bytes = nullptr;
    m_size = 0;
}

void Secret::assign(const char *bytes, std::size_t size)
{
    if (size == 0) {
        return;
    }
    if (sodium_init() < 0) {
        throw std::bad_alloc();
    }
    m_bytes = static_cast<char *>(sodium_malloc(size));
    if (m_bytes == nullptr) {
        throw std::bad_alloc();
    }
    std::memcpy(m_bytes, bytes, size);
    m_size = size;
}

} // namespace guichet
