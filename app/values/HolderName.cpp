// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "HolderName.h"

#include "Text.h"

#include <QChar>
#include <QList>
#include <QRegularExpression>

#include <algorithm>
#include <string>

using namespace Qt::StringLiterals;

namespace guichet {

namespace {

bool isApostrophe(char32_t c)
{
    return c == U'\u2018' || c == U'\u2019' || c == U'\u02BC' || c == U'\u2032' || c == U'\u00B4' || c == U'`';
}

char32_t signOf(char32_t typed)
{
    const char32_t c = text::folded(typed);
    if (isApostrophe(c)) {
        return U'\'';
    }
    return text::isDash(c) ? U'-' : c;
}

QString tidied(const QString &typed)
{
    std::u32string kept;
    const QList<uint> points = typed.toUcs4();
    for (const uint point : points) {
        if (!text::isInvisible(point)) {
            kept += signOf(point);
        }
    }
    return QString::fromStdU32String(kept).simplified().normalized(QString::NormalizationForm_C);
}

bool isLatinLetter(char32_t c)
{
    return QChar::isLetter(c) && QChar::script(c) == QChar::Script_Latin;
}

bool isKnown(char32_t c)
{
    return isLatinLetter(c) || (c >= U'0' && c <= U'9') || c == U' '
           || (c < 0x80 && QByteArrayView("/-?:().,'+").contains(static_cast<char>(c)));
}

/// Country, check digits and the beginning of an account, right or wrong, and nothing else.
bool looksLikeIban(QString text)
{
    static const QRegularExpression shape(u"^(IBAN)?[A-Z]{2}[0-9]{2}[A-Z0-9]{0,4}[0-9]{4}[A-Z0-9]*$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return shape.match(text.remove(QRegularExpression(u"[ .:-]"_s))).hasMatch();
}

bool looksLikeEmail(const QString &text)
{
    static const QRegularExpression shape(u"\\S@\\S"_s);
    return shape.match(text).hasMatch();
}

} // namespace

Outcome<HolderName, HolderProblem> HolderName::parse(const QString &typed)
{
    const QString text = tidied(typed);
    if (text.isEmpty()) {
        return HolderProblem {HolderError::Empty};
    }
    if (looksLikeIban(text)) {
        return HolderProblem {HolderError::LooksLikeIban};
    }
    if (looksLikeEmail(text)) {
        return HolderProblem {HolderError::LooksLikeEmail};
    }
    const QList<uint> points = text.toUcs4();
    const auto stranger = std::find_if_not(points.begin(), points.end(), isKnown);
    if (stranger != points.end()) {
        return HolderProblem {HolderError::UnknownCharacter, QStringView(QChar::fromUcs4(*stranger)).toString()};
    }
    if (std::none_of(points.begin(), points.end(), isLatinLetter)) {
        return HolderProblem {HolderError::NoLetter};
    }
    if (points.size() > maximumLength) {
        return HolderProblem {HolderError::TooLong};
    }
    return HolderName(text);
}

} // namespace guichet
