// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../support/GoodCouncil.h"
#include "../support/Printing.h"
#include "../support/Waiting.h"
#include "Faults.h"

#include <council/HttpsCouncil.h>
#include <council/HttpsOffice.h>

#include <gtest/gtest.h>

#include <QElapsedTimer>

#include <memory>

namespace guichet::test {

/// The program's two ways to a good council, through a server that breaks what it is told to. The cells of one row run one after the
/// other; each begins and ends without a connection.
class Matrix : public ::testing::Test
{
protected:
    Matrix();
    void SetUp() override;

    /// As at the beginning of a visit, with a connection that has been used.
    void beginCell();
    /// All that asks ends, and no connection stays.
    void endCell();
    /// For the zoo, whose servers stand where the fault says.
    static void SetUpTestSuite();
    static void TearDownTestSuite();
    void breakIt(const MatrixFault &fault, const QByteArray &method, const QString &path, bool answerHasBody);
    void mendIt(const MatrixFault &fault);
    /// Nothing was sent that the contract does not allow: each attempt with an id of its own, and all of them with one key and the
    /// same bytes, as many as there may be.
    void expectSent(const MatrixFault &fault, const QByteArray &method, const QString &path, int most) const;
    /// What a resident and an agent are told.
    static void expectSentences(const Failure &failure);
    /// However slow the machine is, this is another order of magnitude than for ever.
    static constexpr std::chrono::milliseconds bound = std::chrono::seconds(50);

    static inline TlsZoo *zoo = nullptr;

    GoodCouncil model;
    FaultServer server;
    bool started;
    HttpsCouncil council;
    HttpsOffice office;
    int attempts = 0;
    int cells = 0;

private:
    void setOptions(const DoorOptions &options);

    std::unique_ptr<ZooServer> m_stranger;
};

} // namespace guichet::test
