// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace guichet {

/// How many objects and arrays may stand one in the other. The contract's own shapes need six.
constexpr int deepestJson = 64;

/// The object that \a json is, or nothing where two readers could see two things in it, or one could choke on it: bytes that are
/// no UTF-8, numbers that no double holds, two members of one name in one object, of which Qt takes the last without a word,
/// what nests deeper than deepestJson, and whatever else is no JSON to Qt. Qt is lax about « 1. » and « \x », which mean
/// but one thing.
std::optional<QJsonObject> strictObject(const QByteArray &json);

} // namespace guichet
