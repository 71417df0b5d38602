// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Phone.h"

#include <algorithm>

namespace guichet::training {

namespace {

constexpr qsizetype messagesKept = 100;

} // namespace

void Phone::deliver(const Message &message)
{
    if (m_messages.size() == messagesKept) {
        m_messages.removeFirst();
    }
    m_messages.append(message);
}

QString Phone::lastCode(const QString &mobile) const
{
    const auto newest = std::find_if(m_messages.crbegin(), m_messages.crend(),
                                     [&](const Message &message) { return message.mobile == mobile; });
    return newest == m_messages.crend() ? QString() : newest->code;
}

} // namespace guichet::training
