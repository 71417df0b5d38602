// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Contract.h"

#include <algorithm>

namespace guichet {

Moment::Moment(const QDateTime &at, const QDateTime &answered)
    : m_at(at.toUTC())
    , m_deadline(std::chrono::milliseconds(std::max<qint64>(0, answered.msecsTo(at))))
{
}

std::chrono::milliseconds Moment::remaining() const
{
    return isValid() ? std::chrono::milliseconds(m_deadline.remainingTime()) : std::chrono::milliseconds(0);
}

QString nameOf(Channel channel)
{
    switch (channel) {
    case Channel::Sms:
        return QStringLiteral("sms");
    case Channel::Whatsapp:
        return QStringLiteral("whatsapp");
    }
    return {};
}

const Office *Service::office(const QString &id) const
{
    const auto found =
        std::find_if(offices.begin(), offices.end(), [&id](const Office &office) { return office.id == id; });
    return found == offices.end() ? nullptr : &*found;
}

} // namespace guichet
