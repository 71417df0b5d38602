// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../support/Registrant.h"
#include "Relay.h"

#include <council/HttpsCouncil.h>
#include <council/HttpsOffice.h>

#include <QJsonObject>

#include <functional>
#include <optional>
#include <utility>

namespace guichet::test {

/// What came of a call: nothing where a good answer was read, else its failure.
using Failed = std::optional<FailureCode>;

/// Both backends of the program, on one relay, and the values that their calls are made with, which a test changes.
class Client
{
public:
    explicit Client(Relay &relay);

    /// A farewell, whose answer nobody hears: the status that it got.
    int tell(const std::function<void()> &farewell);
    /// An act with values that no field of the program would let through, by the program's own door.
    Failed act(const QString &path, const QJsonObject &body, bool ofSession = false);
    /// With the same key for all acts from now on, or with a fresh one for each.
    void setKey(const std::optional<ActKey> &key) { m_key = key; }
    ActKey key() const { return m_key.value_or(QUuid::createUuid()); }
    void setTerminalToken(const QString &token);

    Relay &relay;
    HttpsCouncil council;
    HttpsOffice office;

    JourneyRef journey {QStringLiteral("a-journey"), Secret(QStringLiteral("its-token"))};
    Secret session {QStringLiteral("a-session")};
    Secret pass {QStringLiteral("a-pass")};
    QString callId = QStringLiteral("a-call");
    QString officeId = QStringLiteral("rieumes");
    QByteArray etag;

private:
    std::optional<ActKey> m_key;
};

template<typename Answer>
Failed failed(const Outcome<Answer, Failure> &outcome)
{
    return outcome.ok() ? std::nullopt : std::optional(outcome.error().code);
}

/// One request of the program, by its operationId in the document.
struct ClientCall
{
    const char *operation;
    std::function<Failed(Client &)> make;
    /// Nobody hears the answer: make() says nothing.
    bool isFarewell = false;
};

/// Every request that the program can make, once each.
const QList<ClientCall> &everyCall();

} // namespace guichet::test
