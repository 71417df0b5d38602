// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Clock.h"

#include <QLocale>

#include <utility>

namespace guichet::training {

using namespace Qt::StringLiterals;

Clock::Clock(Source source)
    : m_source(source ? std::move(source) : Source(&QDateTime::currentDateTimeUtc))
{
}

Instant Clock::now() const
{
    return m_source().toSecsSinceEpoch() + m_offset.count();
}

void Clock::advance(std::chrono::seconds by)
{
    m_offset += by;
}

QString toRfc3339(Instant instant)
{
    return QDateTime::fromSecsSinceEpoch(instant, Qt::UTC).toString(Qt::ISODate);
}

QByteArray toImfFixdate(Instant instant)
{
    const QDateTime time = QDateTime::fromSecsSinceEpoch(instant, Qt::UTC);
    return QLocale::c().toString(time, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
}

} // namespace guichet::training
