// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Iban.h"

#include "Text.h"

#include <QChar>
#include <QList>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>

using namespace Qt::StringLiterals;

namespace guichet {

namespace {

struct Country
{
    QLatin1StringView code;
    /// What follows the check digits: counts of n (digits), a (capitals) and c (either), as in the SWIFT registry.
    QLatin1StringView structure;
};

// The countries are those of EPC409-09, « EPC List of SEPA Scheme Countries », version 8.0 of 24 December 2025: 41, and
// Gibraltar under its own letters. French overseas territories have FR, the Åland Islands FI, Jersey, Guernsey and the
// Isle of Man GB. The structures are those of SWIFT's IBAN Registry, release 101.
constexpr std::array sepa {
    Country {"AD"_L1, "8n12c"_L1},    Country {"AL"_L1, "8n16c"_L1},    Country {"AT"_L1, "16n"_L1},
    Country {"BE"_L1, "12n"_L1},      Country {"BG"_L1, "4a6n8c"_L1},   Country {"CH"_L1, "5n12c"_L1},
    Country {"CY"_L1, "8n16c"_L1},    Country {"CZ"_L1, "20n"_L1},      Country {"DE"_L1, "18n"_L1},
    Country {"DK"_L1, "14n"_L1},      Country {"EE"_L1, "16n"_L1},      Country {"ES"_L1, "20n"_L1},
    Country {"FI"_L1, "14n"_L1},      Country {"FR"_L1, "10n11c2n"_L1}, Country {"GB"_L1, "4a14n"_L1},
    Country {"GI"_L1, "4a15c"_L1},    Country {"GR"_L1, "7n16c"_L1},    Country {"HR"_L1, "17n"_L1},
    Country {"HU"_L1, "24n"_L1},      Country {"IE"_L1, "4a14n"_L1},    Country {"IS"_L1, "22n"_L1},
    Country {"IT"_L1, "1a10n12c"_L1}, Country {"LI"_L1, "5n12c"_L1},    Country {"LT"_L1, "16n"_L1},
    Country {"LU"_L1, "3n13c"_L1},    Country {"LV"_L1, "4a13c"_L1},    Country {"MC"_L1, "10n11c2n"_L1},
    Country {"MD"_L1, "20c"_L1},      Country {"ME"_L1, "18n"_L1},      Country {"MK"_L1, "3n10c2n"_L1},
    Country {"MT"_L1, "4a5n18c"_L1},  Country {"NL"_L1, "4a10n"_L1},    Country {"NO"_L1, "11n"_L1},
    Country {"PL"_L1, "24n"_L1},      Country {"PT"_L1, "21n"_L1},      Country {"RO"_L1, "4a16c"_L1},
    Country {"RS"_L1, "18n"_L1},      Country {"SE"_L1, "20n"_L1},      Country {"SI"_L1, "15n"_L1},
    Country {"SK"_L1, "20n"_L1},      Country {"SM"_L1, "1a10n12c"_L1}, Country {"VA"_L1, "18n"_L1},
};

/// Countries outside the scheme whose banks write IBANs, some of them not yet in the registry: told apart from a slip.
constexpr std::array others {
    "AE"_L1, "AO"_L1, "AZ"_L1, "BA"_L1, "BF"_L1, "BH"_L1, "BI"_L1, "BJ"_L1, "BR"_L1, "BY"_L1, "CF"_L1, "CG"_L1,
    "CI"_L1, "CM"_L1, "CR"_L1, "CV"_L1, "DJ"_L1, "DO"_L1, "DZ"_L1, "EG"_L1, "FK"_L1, "FO"_L1, "GA"_L1, "GE"_L1,
    "GL"_L1, "GQ"_L1, "GT"_L1, "GW"_L1, "HN"_L1, "IL"_L1, "IQ"_L1, "IR"_L1, "JO"_L1, "KM"_L1, "KW"_L1, "KZ"_L1,
    "LB"_L1, "LC"_L1, "LY"_L1, "MA"_L1, "MG"_L1, "ML"_L1, "MN"_L1, "MR"_L1, "MU"_L1, "MZ"_L1, "NE"_L1, "NI"_L1,
    "OM"_L1, "PK"_L1, "PS"_L1, "QA"_L1, "RU"_L1, "SA"_L1, "SC"_L1, "SD"_L1, "SN"_L1, "SO"_L1, "ST"_L1, "SV"_L1,
    "TD"_L1, "TG"_L1, "TL"_L1, "TN"_L1, "TR"_L1, "UA"_L1, "VG"_L1, "XK"_L1, "YE"_L1,
};

/// What people take for each other when they read print.
constexpr std::array alike {
    "0O"_L1, "0Q"_L1, "0D"_L1, "1I"_L1, "1L"_L1, "2Z"_L1, "5S"_L1, "6G"_L1, "8B"_L1,
};

/// No country has the letters IB, so that the word is never the beginning of an IBAN itself.
constexpr std::u32string_view word = U"IBAN";
constexpr qsizetype countryLength = 2;
constexpr qsizetype headLength = 4;
constexpr qsizetype groupLength = 4;
constexpr qsizetype shownAtTheEnd = 3;

bool isSeparator(char32_t c)
{
    return QChar::isSpace(c) || text::isInvisible(c) || text::isDash(c) || c == U'.' || c == U',' || c == U':'
           || c == U'/';
}

bool isDigit(char32_t c)
{
    return c >= U'0' && c <= U'9';
}

bool isCapital(char32_t c)
{
    return c >= U'A' && c <= U'Z';
}

/// In an IBAN.
bool stands(char32_t c)
{
    return isDigit(c) || isCapital(c);
}

/// Folded, in capitals, without separators; the rest as it is.
std::u32string bare(const QString &typed)
{
    std::u32string kept;
    const QList<uint> points = typed.toUcs4();
    for (const uint point : points) {
        const char32_t c = text::folded(point);
        if (!isSeparator(c)) {
            // Not toUpper(): a dotless ı or a ß must not become a letter of an IBAN.
            kept += c >= U'a' && c <= U'z' ? c - U'a' + U'A' : c;
        }
    }
    return kept;
}

int groupOf(qsizetype index)
{
    return static_cast<int>(index / groupLength) + 1;
}

/// One of n, a and c for every character of the whole IBAN.
QString kindsOf(const Country &country)
{
    QString kinds = u"aann"_s;
    int count = 0;
    for (const char sign : country.structure) {
        const QChar c = QLatin1Char(sign);
        if (c.isDigit()) {
            count = count * 10 + c.digitValue();
        } else {
            kinds += QString(count, c);
            count = 0;
        }
    }
    return kinds;
}

bool fits(QChar c, QChar kind)
{
    return (kind != u'n' && isCapital(c.unicode())) || (kind != u'a' && isDigit(c.unicode()));
}

constexpr int modulus = 97;

/// The remainder of the number that the characters make when letters stand for 10 to 35.
int remainder(QStringView characters, int before = 0)
{
    int rest = before;
    for (const QChar c : characters) {
        const int value = c.isDigit() ? c.digitValue() : c.unicode() - u'A' + 10;
        rest = (rest * (value < 10 ? 10 : 100) + value) % modulus;
    }
    return rest;
}

bool hasRightChecksum(QStringView iban)
{
    // 00, 01 and 99 leave the right remainder too, where 97, 98 and 02 are meant; no bank gives them.
    const int digits = iban.sliced(countryLength, 2).toInt();
    return digits >= 2 && digits <= 98 && remainder(iban.first(headLength), remainder(iban.sliced(headLength))) == 1;
}

/// Of a letter in the RIB: A to I and J to R are 1 to 9, S to Z are 2 to 9.
int ribValue(QChar c)
{
    if (c.isDigit()) {
        return c.digitValue();
    }
    const int place = c.unicode() - u'A';
    return place < 18 ? place % 9 + 1 : place - 18 + 2;
}

bool hasRibKey(QStringView iban)
{
    return iban.startsWith("FR"_L1) || iban.startsWith("MC"_L1);
}

bool hasRightRibKey(QStringView iban)
{
    int rest = 0;
    for (const QChar c : iban.sliced(headLength)) {
        rest = (rest * 10 + ribValue(c)) % modulus;
    }
    return rest == 0;
}

bool areAlike(QChar a, QChar b)
{
    return std::any_of(alike.begin(), alike.end(), [a, b](QLatin1StringView pair) {
        return (pair[0] == a && pair[1] == b) || (pair[0] == b && pair[1] == a);
    });
}

/// What may have been meant where \a typed stands: another digit for a digit, another letter for a letter, what looks alike.
QString meantFor(QChar typed, QChar kind)
{
    static const QString all = u"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"_s;
    QString meant;
    for (const QChar c : all) {
        if (c != typed && fits(c, kind) && (c.isDigit() == typed.isDigit() || areAlike(c, typed))) {
            meant += c;
        }
    }
    return meant;
}

/// The groups where one slip may lie that, put right, makes both keys right: a character mistaken for another, or two
/// neighbours swapped. The country is taken for granted.
std::set<int> groupsOfSlips(const QString &iban, const QString &kinds)
{
    std::set<int> groups;
    QString tried = iban;
    const auto isRight = [&tried] { return hasRightChecksum(tried) && hasRightRibKey(tried); };
    for (qsizetype i = countryLength; i < iban.size(); ++i) {
        const QString meant = meantFor(iban[i], kinds[i]);
        for (const QChar c : meant) {
            tried[i] = c;
            if (isRight()) {
                groups.insert(groupOf(i));
            }
        }
        tried[i] = iban[i];
        if (i + 1 < iban.size() && iban[i] != iban[i + 1] && fits(iban[i], kinds[i + 1])
            && fits(iban[i + 1], kinds[i])) {
            std::swap(tried[i], tried[i + 1]);
            if (isRight()) {
                groups.insert({groupOf(i), groupOf(i + 1)});
            }
            std::swap(tried[i], tried[i + 1]);
        }
    }
    return groups;
}

IbanProblem problemOfKind(const QString &iban, qsizetype at, QChar kind)
{
    IbanProblem problem {IbanError::WrongGroup, groupOf(at), 0, kind == u'n'};
    for (const QLatin1StringView pair : alike) {
        if (problem.letterForDigit && pair[1] == iban[at]) {
            problem.letter = pair[1];
            problem.digit = pair[0];
        }
    }
    return problem;
}

std::optional<IbanProblem> problemOfKeys(const QString &iban, const QString &kinds)
{
    const bool rightChecksum = hasRightChecksum(iban);
    if (!hasRibKey(iban)) {
        return rightChecksum ? std::nullopt : std::optional(IbanProblem {IbanError::WrongChecksum});
    }
    const bool rightRibKey = hasRightRibKey(iban);
    if (rightChecksum && rightRibKey) {
        return std::nullopt;
    }
    IbanProblem problem {rightChecksum ? IbanError::WrongRibKey : IbanError::WrongChecksum};
    std::set<int> groups = groupsOfSlips(iban, kinds);
    if (rightRibKey) {
        // What its own key confirms is rarely where the slip is.
        groups.insert(1);
    }
    if (groups.size() == 1) {
        problem.group = *groups.begin();
    }
    return problem;
}

IbanProblem problemOfCountry(QStringView code)
{
    const bool known = std::find(others.begin(), others.end(), code) != others.end();
    return {known ? IbanError::NotSepa : IbanError::UnknownCountry, 1};
}

} // namespace

Outcome<Iban, IbanProblem> Iban::parse(const QString &typed)
{
    std::u32string characters = bare(typed);
    if (characters.starts_with(word)) {
        characters.erase(0, word.size());
    }
    if (characters.empty()) {
        return IbanProblem {IbanError::Empty};
    }
    const auto stranger = std::find_if_not(characters.begin(), characters.end(), stands);
    if (stranger != characters.end()) {
        return IbanProblem {IbanError::UnknownCharacter, groupOf(stranger - characters.begin())};
    }
    const QString iban = QString::fromStdU32String(characters);
    const QString code = iban.first(std::min(countryLength, iban.size()));
    const auto *const country =
        std::find_if(sepa.begin(), sepa.end(), [&code](const Country &known) { return code == known.code; });
    if (country == sepa.end()) {
        return problemOfCountry(code);
    }
    const QString kinds = kindsOf(*country);
    if (iban.size() != kinds.size()) {
        return IbanProblem {iban.size() < kinds.size() ? IbanError::TooShort : IbanError::TooLong, std::nullopt,
                            static_cast<int>(kinds.size())};
    }
    for (qsizetype i = 0; i < iban.size(); ++i) {
        if (!fits(iban[i], kinds[i])) {
            return problemOfKind(iban, i, kinds[i]);
        }
    }
    if (const std::optional<IbanProblem> problem = problemOfKeys(iban, kinds)) {
        return *problem;
    }
    return Iban(Secret(iban), code);
}

QString Iban::grouped(const QString &typed, qsizetype *caret)
{
    std::u32string characters = bare(typed);
    // The word alone may still be on its way: it goes when something follows.
    const std::size_t dropped =
        characters.size() > word.size() && characters.starts_with(word) ? word.size() : std::size_t {0};
    characters.erase(0, dropped);
    QString shown;
    qsizetype place = 0;
    const std::size_t before = caret != nullptr ? bare(typed.first(*caret)).size() : 0;
    const bool behindSpace = caret != nullptr && *caret > 0 && isSeparator(typed[*caret - 1].unicode());
    for (std::size_t i = 0; i < characters.size(); ++i) {
        const bool here = i + dropped == before;
        if (here && !behindSpace) {
            place = shown.size();
        }
        if (i > 0 && i % groupLength == 0) {
            shown += u' ';
        }
        if (here && behindSpace) {
            place = shown.size();
        }
        shown += QChar::fromUcs4(characters[i]);
    }
    if (caret != nullptr) {
        *caret = before >= characters.size() + dropped ? shown.size() : place;
    }
    return shown;
}

QString Iban::hint() const
{
    QString masked = m_secret.reveal();
    for (qsizetype i = headLength; i < masked.size() - shownAtTheEnd; ++i) {
        masked[i] = u'•';
    }
    for (qsizetype at = masked.size() - masked.size() % groupLength; at > 0; at -= groupLength) {
        if (at < masked.size()) {
            masked.insert(at, u' ');
        }
    }
    return masked;
}

} // namespace guichet
