// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "OneTimeCode.h"

#include "Text.h"

#include <QChar>
#include <QList>

#include <algorithm>

namespace guichet {

namespace {

bool isDigit(char32_t c)
{
    return c >= U'0' && c <= U'9';
}

bool isCapital(char32_t c)
{
    return c >= U'A' && c <= U'Z';
}

bool isSeparator(char32_t c)
{
    return QChar::isSpace(c) || text::isInvisible(c) || text::isDash(c) || c == U'.';
}

/// As sent, for the alphabets that people may write with separators.
QString bare(const QString &typed)
{
    QString code;
    const QList<uint> points = typed.toUcs4();
    for (const uint point : points) {
        const char32_t c = text::folded(point);
        if (!isSeparator(c)) {
            // Not toUpper(): the council's capitals are A to Z, and a dotless ı or a ß must not become one.
            code += QChar::fromUcs4(c >= U'a' && c <= U'z' ? c - U'a' + U'A' : c);
        }
    }
    return code;
}

} // namespace

Outcome<OneTimeCode, CodeProblem> OneTimeCode::parse(const QString &typed, const CodePolicy &policy)
{
    const QString code = policy.alphabet == CodeAlphabet::AnyPrintable ? text::withoutBlankEnds(typed) : bare(typed);
    const QList<uint> points = code.toUcs4();
    if (points.isEmpty()) {
        return CodeProblem::Empty;
    }
    const auto every = [&points](bool (*fits)(char32_t)) { return std::all_of(points.begin(), points.end(), fits); };
    switch (policy.alphabet) {
    case CodeAlphabet::Digits:
        if (!every(isDigit)) {
            return CodeProblem::NotDigits;
        }
        break;
    case CodeAlphabet::Alphanumeric:
        if (!every([](char32_t c) { return isDigit(c) || isCapital(c); })) {
            return CodeProblem::NotAlphanumeric;
        }
        break;
    case CodeAlphabet::AnyPrintable:
        if (!every([](char32_t c) { return QChar::isPrint(c); })) {
            return CodeProblem::NotPrintable;
        }
        break;
    }
    if (points.size() < policy.length) {
        return CodeProblem::TooShort;
    }
    if (points.size() > policy.length) {
        return CodeProblem::TooLong;
    }
    return OneTimeCode(code);
}

} // namespace guichet
