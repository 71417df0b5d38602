// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace guichet::test {

/// One sentence of a .ts file.
struct Sentence
{
    QString context;
    QString source;
    bool counted = false; ///< Has a singular and a plural.
    bool finished = false;
    QStringList forms; ///< One, or one for each number where counted.
};

/// A .ts file of translations/, read with no help of Qt's own tools.
struct TranslationFile
{
    QString language;
    QList<Sentence> sentences;
    QString error; ///< Empty when the file could be read.

    static TranslationFile read(const QString &language);
    /// Codes of all that there are, by name.
    static QStringList languages();
};

/// A sentence as it stands in the sources.
struct SourceSentence
{
    QString file;
    QString context; ///< Empty for tr(), whose class names it.
    QString text;
};

/// Every sentence of app/ and ui/ that is marked to be translated, by the look of the call alone.
QList<SourceSentence> sentencesOfTheSources();

} // namespace guichet::test
