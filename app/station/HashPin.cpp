// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HashPin.h"

#include "AdminPin.h"
#include "Platform.h"

#include <values/Secret.h>

#include <QString>

#include <sodium.h>

#include <array>
#include <cstring>
#include <optional>

namespace guichet {

using namespace Qt::StringLiterals;

namespace {

constexpr int wrongUse = 2;

void say(std::FILE *stream, const QString &text)
{
    std::fputs(qPrintable(text), stream);
    std::fflush(stream);
}

/// A line of a hundred characters or so; nothing if there is none, or a longer one.
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

int hashPin(std::FILE *input, std::FILE *output, std::FILE *errors)
{
    // No copy of the PIN in the stream's own memory.
    std::setvbuf(input, nullptr, _IONBF, 0);
    std::optional<Secret> first;
    std::optional<Secret> second;
    {
        const platform::HiddenTyping hidden(input);
        say(errors, hidden.isTerminal() ? u"Administrator's PIN, at least 6 digits or letters: "_s : QString());
        first = readLine(input);
        say(errors, first && hidden.isTerminal() ? u"The same again: "_s : QString());
        second = first ? readLine(input) : std::nullopt;
    }
    if (!first || !second) {
        say(errors, u"guichet: --hash-pin needs the PIN twice, each on a line of its own\n"_s);
        return wrongUse;
    }
    if (!first->equals(*second)) {
        say(errors, u"guichet: the two PINs differ\n"_s);
        return wrongUse;
    }
    if (const auto weakness = AdminPin::weakness(first->reveal())) {
        say(errors, u"guichet: this PIN %1\n"_s.arg(*weakness));
        return wrongUse;
    }
    const QString hash = AdminPin::hash(*first);
    if (hash.isEmpty()) {
        say(errors, u"guichet: not enough memory to hash the PIN\n"_s);
        return 1;
    }
    say(errors, u"For %1:\n"_s.arg(platform::systemSettingsFile()));
    say(output, u"[admin]\npinHash=\"%1\"\n"_s.arg(hash));
    return 0;
}

} // namespace guichet
