// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Accounts.h"
#include "Clock.h"
#include "Codes.h"
#include "Http.h"
#include "Phone.h"
#include "Sessions.h"
#include "Settings.h"
#include "Store.h"

#include <QJsonObject>

namespace guichet::training {

/// Forgotten passwords: /password-resets of the contract. Called as Registrations is, with the same guarantees.
/// An address without an account is answered like one with an account, at the same cost; only its code is never delivered, and
/// no code is right. Sends are counted by address, so that they say nothing either.
class PasswordResets
{
public:
    /// What a reset works on; all of it must outlive this.
    struct Things
    {
        Accounts &accounts;
        Sessions &sessions;
        Codes &codes;
        Phone &phone;
    };

    /// All must outlive this.
    PasswordResets(Store &store, const Things &things, const Clock &clock, const Settings &settings);

    Result open(const QJsonObject &body);
    Result state(const QString &id, const QByteArray &token) const;
    Result sendCode(const QString &id, const QByteArray &token);
    Result checkCode(const QString &id, const QByteArray &token, const QJsonObject &body);
    /// With a new password the sessions of the account end, and its lock is lifted.
    Result setPassword(const QString &id, const QByteArray &token, const QJsonObject &body);

    /// Forgets what is past its time. Called before each request.
    void purge();

private:
    struct Reset;

    std::optional<Reset> load(const QString &id, const QByteArray &token) const;
    void save(const Reset &reset);
    void moveOn(Reset &reset) const;
    void send(Reset &reset);
    static QJsonObject codeState(const Reset &reset);
    static QJsonObject journeyState(const Reset &reset);

    Store &m_store;
    Things m_things;
    const Clock &m_clock;
    const Settings &m_settings;
};

} // namespace guichet::training
