// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <station/Vault.h>

#include <QString>

#include <optional>

namespace guichet::test {

inline const auto tokenName = QStringLiteral("terminal-token");

/// What came of one call of a vault, and how often it was answered. It must outlive the vault.
struct Answer
{
    Ticket ticket;
    int times = 0;
    QString text;
    std::optional<Vault::Problem> problem;

    bool came() const { return times > 0; }
    bool good() const { return times == 1 && !problem; }
};

/// Each begins a call and does not wait.
void askRead(Vault &vault, Answer &answer, const QString &name = tokenName);
void askWrite(Vault &vault, Answer &answer, const QString &text, const QString &name = tokenName);
void askErase(Vault &vault, Answer &answer, const QString &name = tokenName);

/// Each waits for the answer; the problem that came, or nothing.
std::optional<Vault::Problem> write(Vault &vault, const QString &text, const QString &name = tokenName);
std::optional<Vault::Problem> erase(Vault &vault, const QString &name = tokenName);
std::optional<Vault::Problem> readProblem(Vault &vault, const QString &name = tokenName);
/// The text that was read; fails the test on a problem.
QString read(Vault &vault, const QString &name = tokenName);

} // namespace guichet::test

namespace guichet {

/// For failing comparisons.
void PrintTo(Vault::Problem problem, std::ostream *stream);

} // namespace guichet
