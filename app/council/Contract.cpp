// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Contract.h"

#include <algorithm>

namespace guichet {

namespace {

// Qt counts what remains in nanoseconds and overflows after 292 years, which would make « never » an hour long gone.
constexpr std::chrono::milliseconds longestRemaining = std::chrono::years(1);

std::chrono::milliseconds remainingAt(const QDateTime &answered, const QDateTime &at)
{
    return std::clamp(std::chrono::milliseconds(answered.msecsTo(at)), std::chrono::milliseconds(0), longestRemaining);
}

} // namespace

Moment::Moment(const QDateTime &at, const QDateTime &answered)
    : m_at(at.toUTC())
    , m_deadline(remainingAt(answered, at))
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

const Schedule *Rhythm::schedule(int debitDay) const
{
    const auto found = std::find_if(schedules.begin(), schedules.end(),
                                    [debitDay](const Schedule &schedule) { return schedule.debitDay == debitDay; });
    return found == schedules.end() ? nullptr : &*found;
}

const Rhythm *PaymentOffer::rhythm(const QString &id) const
{
    const auto found =
        std::find_if(rhythms.begin(), rhythms.end(), [&id](const Rhythm &rhythm) { return rhythm.id == id; });
    return found == rhythms.end() ? nullptr : &*found;
}

const Schedule *PaymentOffer::schedule(const QString &rhythmId, int debitDay) const
{
    const Rhythm *found = rhythm(rhythmId);
    return found == nullptr ? nullptr : found->schedule(debitDay);
}

} // namespace guichet
