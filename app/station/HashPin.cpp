// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HashPin.h"

#include "AdminPin.h"
#include "Platform.h"
#include "TypedSecret.h"

namespace guichet {

using namespace Qt::StringLiterals;

namespace {

constexpr int wrongUse = 2;

} // namespace

int hashPin(std::FILE *input, std::FILE *output, std::FILE *errors)
{
    const auto pin =
        typed::ask(u"Administrator's PIN, at least 6 digits or letters: "_s, typed::FromPipe::Twice, input, errors);
    if (!pin) {
        typed::say(errors, pin.error() == typed::Problem::Missing
                               ? u"guichet: --hash-pin needs the PIN twice, each on a line of its own\n"_s
                               : u"guichet: the two PINs differ\n"_s);
        return wrongUse;
    }
    if (const auto weakness = AdminPin::weakness(pin.value().reveal())) {
        typed::say(errors, u"guichet: this PIN %1\n"_s.arg(*weakness));
        return wrongUse;
    }
    const QString hash = AdminPin::hash(pin.value());
    if (hash.isEmpty()) {
        typed::say(errors, u"guichet: not enough memory to hash the PIN\n"_s);
        return 1;
    }
    typed::say(errors, u"For %1:\n"_s.arg(platform::systemSettingsFile()));
    typed::say(output, u"[admin]\npinHash=\"%1\"\n"_s.arg(hash));
    return 0;
}

} // namespace guichet
