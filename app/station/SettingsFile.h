// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <values/Outcome.h>

#include <QList>
#include <QString>
#include <QStringList>

namespace guichet {

/// One « key=value » of a settings file.
struct SettingsEntry
{
    QString key; ///< « group/key ».
    QStringList texts; ///< One, or several where commas part them.
    int line = 0; ///< Where the key stands; the first is 1.
};

/// Whether nothing lies under \a path. What lies there and cannot be read is not absent, nor is what cannot be looked for.
bool isAbsent(const QString &path);

/// Reads an INI file. The syntax and the values are QSettings' own; what QSettings would pass over in silence (a key that
/// stands twice, a line without « = », words behind a section) is an error here. The order is that of the file.
/// The error is one line: « path:line: what is wrong », without the line where there is none.
Outcome<QList<SettingsEntry>, QString> readSettingsFile(const QString &path);

} // namespace guichet
