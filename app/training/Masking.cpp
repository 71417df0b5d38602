// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Masking.h"

#include <QStringList>

namespace guichet::training {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar bullet(0x2022);

QString maskedWord(const QString &word)
{
    // « l'Exemple » keeps its article, and the first letter of the name.
    const qsizetype shown = word.indexOf(u'\'') + 2;
    return word.left(shown) + QString(qMax(word.size() - shown, qsizetype {1}), bullet);
}

} // namespace

QString maskedHolder(const QString &holder)
{
    QStringList words = holder.split(u' ', Qt::SkipEmptyParts);
    for (qsizetype index = 1; index < words.size(); ++index) {
        words[index] = maskedWord(words.at(index));
    }
    return words.join(u' ');
}

QString maskedAddress(const QString &address)
{
    const qsizetype comma = address.indexOf(u',');
    QStringList words = address.left(comma).split(u' ', Qt::SkipEmptyParts);
    for (QString &word : words) {
        if (word.at(0).isDigit()) {
            word = QString(2, bullet);
        }
    }
    if (words.size() > 1) {
        words.last() = maskedWord(words.last());
    }
    return words.join(u' ') + (comma < 0 ? QString() : address.mid(comma));
}

} // namespace guichet::training
