// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <chrono>
#include <functional>

namespace guichet::training {

/// Seconds since 1970-01-01T00:00:00Z: the grain of the Date header, so that a time in an answer minus its Date is exact.
using Instant = qint64;

/// The council's own clock: a source of time, moved on by whoever trains or tests. It never goes back unless its source does.
class Clock
{
public:
    using Source = std::function<QDateTime()>;

    /// Without a source: the machine's clock.
    explicit Clock(Source source = {});

    Instant now() const;
    /// `by` is not negative.
    void advance(std::chrono::seconds by);

private:
    Source m_source;
    std::chrono::seconds m_offset {0};
};

/// « 2026-11-23T10:30:00Z ».
QString toRfc3339(Instant instant);
/// « Mon, 23 Nov 2026 10:30:00 GMT », as in the Date header (RFC 9110 §5.6.7).
QByteArray toImfFixdate(Instant instant);

} // namespace guichet::training
