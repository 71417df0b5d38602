// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AccountRules.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace guichet::training {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortestPersonalPart = 4;

/// Without case and accents: « Deuxième » is found in « deuxieme ».
QString folded(const QString &text)
{
    QString plain;
    for (const QChar character : text.normalized(QString::NormalizationForm_KD)) {
        if (!character.isMark()) {
            plain += character.toCaseFolded();
        }
    }
    return plain;
}

QString lettersOf(const QString &text)
{
    QString letters;
    for (const QChar character : text) {
        if (character.isLetter()) {
            letters += character;
        }
    }
    return letters;
}

/// A common word dressed up with digits and signs stays common: « Azerty123456! »,« Mot2passe2024! ».
bool isTooCommon(const QString &password)
{
    static const QSet<QString> words {
        u"admin"_s,      u"administrateur"_s, u"azerty"_s,         u"azertyuiop"_s, u"bienvenue"_s, u"bonjour"_s,
        u"cazeres"_s,    u"chouchou"_s,       u"chocolat"_s,       u"dechets"_s,    u"doudou"_s,    u"facture"_s,
        u"france"_s,     u"garonne"_s,        u"coeurdegaronne"_s, u"guichet"_s,    u"loulou"_s,    u"marseille"_s,
        u"motdepasse"_s, u"motpasse"_s,       u"ordures"_s,        u"password"_s,   u"poubelle"_s,  u"qwerty"_s,
        u"qwertyuiop"_s, u"rieumes"_s,        u"secret"_s,         u"soleil"_s,     u"toulouse"_s,  u"vacances"_s,
    };
    const QString plain = folded(password);
    const QString letters = lettersOf(plain);
    if (words.contains(letters)) {
        return true;
    }
    const QSet<QChar> different(plain.cbegin(), plain.cend());
    return different.size() <= 3;
}

bool containsPersonalData(const QString &password, const QString &holder, const QString &email)
{
    static const QRegularExpression notALetter(u"[^\\p{L}]+"_s);
    const QString plain = folded(password);
    QStringList parts = folded(holder).split(notALetter, Qt::SkipEmptyParts);
    parts += folded(email.section(u'@', 0, 0));
    return std::any_of(parts.cbegin(), parts.cend(), [&](const QString &part) {
        return part.size() >= shortestPersonalPart && plain.contains(part);
    });
}

} // namespace

QStringList passwordReasons(const QString &password, const PasswordPolicy &policy, const QString &holder,
                            const QString &email)
{
    int uppercase = 0;
    int digits = 0;
    int specials = 0;
    const QList<uint> points = password.toUcs4();
    for (const uint point : points) {
        uppercase += QChar::category(point) == QChar::Letter_Uppercase ? 1 : 0;
        digits += QChar::category(point) == QChar::Number_DecimalDigit ? 1 : 0;
        specials += !QChar::isLetterOrNumber(point) && !QChar::isSpace(point) ? 1 : 0;
    }

    QStringList reasons;
    const auto refuseIf = [&](bool refused, const QString &reason) {
        if (refused) {
            reasons += reason;
        }
    };
    refuseIf(points.size() < policy.minimumLength, u"too-short"_s);
    refuseIf(points.size() > policy.maximumLength, u"too-long"_s);
    refuseIf(uppercase < policy.uppercase, u"no-uppercase"_s);
    refuseIf(digits < policy.digits, u"no-digit"_s);
    refuseIf(specials < policy.specials, u"no-special"_s);
    refuseIf(isTooCommon(password), u"too-common"_s);
    refuseIf(containsPersonalData(password, holder, email), u"contains-personal-data"_s);
    return reasons;
}

bool isUsableEmail(const QString &email)
{
    static const QRegularExpression shape(QRegularExpression::anchoredPattern(
        u"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
        "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]"_s));
    return email.size() <= 254 && email.indexOf(u'@') <= 64 && shape.match(email).hasMatch();
}

} // namespace guichet::training
