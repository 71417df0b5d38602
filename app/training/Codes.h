// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Clock.h"
#include "Http.h"
#include "Settings.h"
#include "Store.h"

#include <QJsonObject>

#include <optional>

namespace guichet::training {

/// The code of one journey, as the store keeps it.
struct SentCode
{
    static constexpr int sendsPerJourney = 3;

    QString channel;
    QByteArray digest;
    Instant expiresAt = 0;
    Instant resendAllowedAt = 0;
    int attemptsLeft = 0;
    int sendsLeft = sendsPerJourney;
};

/// The rules for codes, the same for registrations and password resets. Throws StoreError when the store fails.
class Codes
{
public:
    /// All must outlive this.
    Codes(Store &store, const Clock &clock, const Settings &settings);

    /// Why the journey may have no other code yet, or none any more: sends-exhausted, resend-too-early.
    std::optional<Problem> resendRefusal(const SentCode &code) const;
    /// Why no code may go to this recipient: channel-unavailable, or sends-exhausted after ten within an hour.
    /// The recipient is a mobile, or whatever else sends are counted by.
    std::optional<Problem> sendRefusal(const QString &recipient, const QString &channel) const;
    /// Puts a new code into `code`, with its attempts anew, counts the send, and returns the code itself.
    QString renew(SentCode &code, const QString &recipient);
    /// Nothing if `typed` is right, else the refusal; a wrong code takes an attempt off `code`, which is to be saved.
    std::optional<Problem> check(SentCode &code, const QString &typed) const;

    /// Forgets sends that no longer count. Called before each request.
    void purge();

private:
    Store &m_store;
    const Clock &m_clock;
    const Settings &m_settings;
};

/// The code state of the contract page « Shapes », without its token. Only a journey in the state code-sent has one.
QJsonObject codeStateObject(const QString &id, const SentCode &code, const QString &mobileHint, Instant expiresAt);

/// The message with the code, as a resident gets it.
QString codeMessage(const QString &code);

/// The seconds from `now` until then.
int waitSeconds(Instant until, Instant now);

} // namespace guichet::training
