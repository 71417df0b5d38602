// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Text.h"

#include <QChar>
#include <QList>

namespace guichet::text {

namespace {

bool isBlank(char32_t c)
{
    return QChar::isSpace(c) || isInvisible(c);
}

} // namespace

bool isInvisible(char32_t c)
{
    return QChar::category(c) == QChar::Other_Format;
}

bool isDash(char32_t c)
{
    return QChar::category(c) == QChar::Punctuation_Dash || c == U'\u2212' || c == U'\u2043';
}

char32_t folded(char32_t c)
{
    if (c >= U'\uFF01' && c <= U'\uFF5E') {
        return c - U'\uFF01' + U'!';
    }
    if (QChar::category(c) == QChar::Number_DecimalDigit) {
        return U'0' + static_cast<char32_t>(QChar::digitValue(c));
    }
    return c;
}

QString withoutBlankEnds(const QString &typed)
{
    const QList<uint> points = typed.toUcs4();
    qsizetype from = 0;
    qsizetype to = points.size();
    while (from < to && isBlank(points[from])) {
        ++from;
    }
    while (to > from && isBlank(points[to - 1])) {
        --to;
    }
    QString kept;
    kept.reserve(typed.size());
    for (qsizetype i = from; i < to; ++i) {
        kept += QChar::fromUcs4(points[i]);
    }
    return kept;
}

} // namespace guichet::text
