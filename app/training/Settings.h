// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <chrono>

namespace guichet::training {

/// What a trainer or a test may set while the council runs. Takes effect with the next request; codes and registrations
/// already made keep the times that they were given.
struct Settings
{
    /// In maintenance GET /service still answers, everything else of the contract is 503.
    bool maintenance = false;
    /// From the channels of the contract: sms, whatsapp.
    QStringList channels {QStringLiteral("sms"), QStringLiteral("whatsapp")};
    /// A–Z and 0–9 instead of digits alone.
    bool alphanumericCodes = false;
    int codeLength = 6;
    std::chrono::seconds resendPause {30};
    std::chrono::seconds codeLife {600};
    /// Of password resets too.
    std::chrono::seconds registrationLife {1800};
};

inline constexpr int minimumCodeLength = 4;
inline constexpr int maximumCodeLength = 12;

} // namespace guichet::training
