// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../support/FaultServer.h"
#include "../support/Printing.h"
#include "../support/Registrant.h"

#include <QSslCertificate>

namespace guichet::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The client, and the training council behind a server that breaks what it is told to.
class FaultyCouncil : public ::testing::Test
{
protected:
    FaultyCouncil()
        : councilStarted(council.start())
        , proxy(council.url())
        , proxyStarted(proxy.start())
        , backend(patient())
        , resident(backend, &council)
    {
        QObject::connect(&backend.door(), &Door::attemptStarted, &backend.door(), [this] { ++attempts; });
    }

    void SetUp() override { ASSERT_TRUE(councilStarted && proxyStarted); }

    /// Longer than anything takes that works, without pauses worth the name.
    DoorOptions patient() const
    {
        return {.base = proxy.url(),
                .authorities = QSslCertificate::fromData(proxy.certificatePem()),
                .connectTimeout = 5s,
                .answerTimeout = 5s,
                .actTimeout = 30s,
                .retryPause = 2ms};
    }
    /// For a council that never answers; long enough for a busy machine to bring it each attempt.
    DoorOptions impatient() const
    {
        DoorOptions options = patient();
        options.answerTimeout = 250ms;
        return options;
    }

    training::TrainingCouncil council;
    bool councilStarted;
    FaultServer proxy;
    bool proxyStarted;
    HttpsCouncil backend;
    Registrant resident;
    /// Those of ours.
    int attempts = 0;
};

template<typename Answer>
std::optional<Failure> failureIn(const Outcome<Answer, Failure> &outcome)
{
    return outcome.ok() ? std::nullopt : std::optional(outcome.error());
}

} // namespace guichet::test
