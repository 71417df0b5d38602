// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Accounts.h"
#include "Clock.h"
#include "Codes.h"
#include "Http.h"
#include "Phone.h"
#include "Settings.h"
#include "Store.h"

#include <QJsonObject>

namespace guichet::training {

/// First registrations: /registrations of the contract. Each act is called inside one transaction, with a body whose members
/// have been checked for presence and type, and returns what the contract says; StoreError when the store fails.
/// An unknown id, a wrong or missing Journey-Token and a registration past its time all come to registration-expired.
class Registrations
{
public:
    /// All must outlive this.
    Registrations(Store &store, Accounts &accounts, Codes &codes, const Clock &clock, const Settings &settings,
                  Phone &phone);

    Result open(const QJsonObject &body);
    Result state(const QString &id, const QByteArray &token) const;
    Result sendCode(const QString &id, const QByteArray &token, const QJsonObject &body);
    Result checkCode(const QString &id, const QByteArray &token, const QJsonObject &body);
    Result identify(const QString &id, const QByteArray &token, const QJsonObject &body);
    Result createAccount(const QString &id, const QByteArray &token, const QJsonObject &body);
    Result withdraw(const QString &id, const QByteArray &token);

    /// Forgets what is past its time. Called before each request.
    void purge();

private:
    struct Registration;

    std::optional<Registration> load(const QString &id, const QByteArray &token) const;
    void save(const Registration &registration);
    void moveOn(Registration &registration) const;
    void send(Registration &registration);
    static QJsonObject codeState(const Registration &registration);
    static QJsonObject journeyState(const Registration &registration);

    Store &m_store;
    Accounts &m_accounts;
    Codes &m_codes;
    const Clock &m_clock;
    const Settings &m_settings;
    Phone &m_phone;
};

} // namespace guichet::training
