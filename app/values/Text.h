// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// How typed and pasted text is cleaned, for the other files of this folder. Characters are code points.
namespace guichet::text {

/// Format characters (category Cf): zero-width and bidi marks, BOM, soft hyphen.
bool isInvisible(char32_t c);
/// Every dash of Unicode, the minus sign and the hyphen bullet included.
bool isDash(char32_t c);
/// Digits of any script (category Nd) and full-width forms of ASCII to ASCII; anything else as it is.
char32_t folded(char32_t c);
/// Without white space and invisible characters at the ends; the inside as it is.
QString withoutBlankEnds(const QString &typed);

} // namespace guichet::text
