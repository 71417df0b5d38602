// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TypedSecret.h"

#include "Platform.h"

#include <sodium.h>

#include <array>
#include <cstring>
#include <optional>
#include <utility>

namespace guichet::typed {

using namespace Qt::StringLiterals;

namespace {

/// A line of five hundred bytes or so; nothing if there is none, or a longer one.
std::optional<Secret> readLine(std::FILE *input)
{
    std::array<char, 512> line {};
    if (std::fgets(line.data(), static_cast<int>(line.size()), input) == nullptr) {
        return std::nullopt;
    }
    const std::size_t size = std::strcspn(line.data(), "\r\n");
    const bool isWhole = line.at(size) != '\0' || std::feof(input) != 0;
    QString text = QString::fromLocal8Bit(line.data(), static_cast<qsizetype>(size));
    Secret secret(text);
    sodium_memzero(line.data(), line.size());
    sodium_memzero(text.data(), static_cast<std::size_t>(text.size()) * sizeof(QChar));
    return isWhole ? std::optional(std::move(secret)) : std::nullopt;
}

} // namespace

Outcome<Secret, Problem> ask(const QString &question, FromPipe fromPipe, std::FILE *input, std::FILE *errors)
{
    // No copy of the secret in the stream's own memory.
    std::setvbuf(input, nullptr, _IONBF, 0);
    const platform::HiddenTyping hidden(input);
    if (hidden.isTerminal()) {
        say(errors, question);
    }
    std::optional<Secret> first = readLine(input);
    if (!first) {
        return Problem::Missing;
    }
    if (!hidden.isTerminal() && fromPipe == FromPipe::Once) {
        return std::move(*first);
    }
    if (hidden.isTerminal()) {
        say(errors, u"The same again: "_s);
    }
    const std::optional<Secret> second = readLine(input);
    if (!second) {
        return Problem::Missing;
    }
    if (!first->equals(*second)) {
        return Problem::Differs;
    }
    return std::move(*first);
}

void say(std::FILE *stream, const QString &text)
{
    std::fputs(qPrintable(text), stream);
    std::fflush(stream);
}

} // namespace guichet::typed
