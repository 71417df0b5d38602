// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/// The languages of the screen. A language is one file in translations/: it is offered because the file is there.
namespace guichet::languages {

/// BCP 47 codes, French first, then by code; or those that offer() was given.
QStringList offered();
/// From now on only these, in this order. Once, before the first window; each has its file.
void offer(const QStringList &codes);
/// In the language itself, for its button.
QString nativeName(const QString &code);
QString current();
/// Installs the translations; every widget then gets LanguageChange. \a code must be offered.
void choose(const QString &code);

} // namespace guichet::languages
