// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <values/Outcome.h>
#include <values/Secret.h>

#include <QString>

#include <cstdio>

/// Secrets typed for the command line. All of it waits for its answers.
namespace guichet::typed {

enum class Problem {
    Missing, ///< No line, or one of more than five hundred bytes.
    Differs, ///< The second is not the first.
};

/// How often it is asked for from a pipe, where nobody mistypes. Somebody at a terminal is asked twice always.
enum class FromPipe { Once, Twice };

/// Asks on \a errors for a line that is typed into \a input without being shown, and for the same again.
Outcome<Secret, Problem> ask(const QString &question, FromPipe fromPipe, std::FILE *input, std::FILE *errors);

/// Writes the text as it is, at once.
void say(std::FILE *stream, const QString &text);

} // namespace guichet::typed
