// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <council/HttpsCouncil.h>
#include <council/HttpsOffice.h>

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>
#include <optional>
#include <ostream>

namespace guichet::test {

/// The two ways to the council that the program has.
struct Backends
{
    HttpsCouncil &council;
    HttpsOffice &office;
};

/// One row of the matrix: a call of the program's to the council, as the contract has it.
struct MatrixCall
{
    const char *name;
    QByteArray method;
    QString path; ///< Below the base address; a regular expression.
    /// Asks, and waits for the answer.
    std::function<std::optional<Failure>(Backends &, const ActKey &)> run;
    bool isOffice = false;
    bool answerHasBody = true;

    bool isKeyed() const { return method == "POST" || method == "PUT"; }
    /// What a lost answer lets the client ask again by itself.
    bool isRetried() const { return isKeyed() || method == "GET"; }
};

/// The rows whose answer is waited for.
const QList<MatrixCall> &allCalls();
/// Those that are said and not waited for, tried once.
struct Farewell
{
    const char *name;
    QByteArray method;
    QString path;
    std::function<void(Backends &)> say;
    bool isOffice = false;
};
const QList<Farewell> &allFarewells();

void PrintTo(const MatrixCall &call, std::ostream *stream);
void PrintTo(const Farewell &farewell, std::ostream *stream);

} // namespace guichet::test
