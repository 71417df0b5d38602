// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../support/FaultServer.h"
#include "../support/TlsZoo.h"

#include <council/Door.h>
#include <council/Failure.h>

#include <QList>

#include <optional>
#include <ostream>

namespace guichet::test {

/// Where a fault strikes.
enum class Where {
    Request, ///< Each request of the act meets it, on a connection that was there before.
    Port, ///< Nobody listens.
    Connection, ///< Connections are taken, and treated badly before anything is said.
    Tls, ///< Another server stands in the council's place, and shows itself as it should not.
};

/// What is done to connections.
enum class Treatment { None, HungUp, Reset, Mute };

/// One column of the matrix, and what must come of it.
struct MatrixFault
{
    const char *name;
    Where where = Where::Request;
    Fault fault = {};
    Treatment treatment = Treatment::None;
    /// The failure of an act whose good answer has a body, and of one whose answer has none; nothing where the client reads through it.
    std::optional<FailureCode> code = std::nullopt;
    std::optional<FailureCode> codeWithoutBody = code;
    /// Whom the client meets.
    Animal animal = Animal::Healthy;
    /// Ends only by a time-out, for which the client is made impatient.
    bool endless = false;

    std::optional<FailureCode> expected(bool answerHasBody) const { return answerHasBody ? code : codeWithoutBody; }
    bool isEndless(bool answerHasBody) const { return endless && expected(answerHasBody); }
};

/// The columns.
const QList<MatrixFault> &allFaults();
void PrintTo(const MatrixFault &fault, std::ostream *stream);

/// Whether the client asks again by itself after \a code.
bool isTransient(FailureCode code);

/// Lets \a fault happen to all that is asked by \a method for \a path, until mend().
void breakServer(FaultServer &server, const MatrixFault &fault, const QByteArray &method, const QString &path);
/// False if the port could not be had again.
bool mendServer(FaultServer &server, const MatrixFault &fault);

/// Longer than anything takes that works, without pauses worth the name.
DoorOptions patientWith(const FaultServer &server);
/// For a server that never answers because of \a fault.
DoorOptions impatientWith(const FaultServer &server, const MatrixFault &fault);

} // namespace guichet::test
