// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PasswordAdvice.h"

#include <sodium.h>
#include <zxcvbn.h>

#include <array>
#include <vector>

namespace guichet {

namespace {

/// What people here think of first, and no English dictionary knows.
constexpr std::array localWords = {
    "cazeres", "rieumes",  "garonne",  "coeurdegaronne", "dechets",    "poubelle", "poubelles", "ordures",
    "facture", "toulouse", "lherm",    "martres",        "tolosane",   "mairie",   "azerty",    "azertyuiop",
    "soleil",  "doudou",   "chouchou", "loulou",         "motdepasse", "bonjour",  "jetaime",   "marseille",
    "france",  "nicolas",  "camille",  "isabelle",       "jean",       "pierre",   "marie",     "coucou",
};

/// CNIL, deliberation of 2022: 50 bits where the server slows guessing down, 80 where the password stands alone.
constexpr double fairBits = 50;
constexpr double strongBits = 80;
/// The estimate grows with the square of the length and says nothing new beyond.
constexpr qsizetype longestJudged = 64;

} // namespace

PasswordStrength passwordStrength(const QString &typed, const QStringList &personalWords)
{
    QByteArray password = typed.left(longestJudged).toUtf8();
    std::vector<QByteArray> personal;
    for (const QString &word : personalWords) {
        if (word.size() >= 3) {
            personal.push_back(word.toLower().toUtf8());
        }
    }
    std::vector<const char *> words(localWords.begin(), localWords.end());
    for (const QByteArray &word : personal) {
        words.push_back(word.constData());
    }
    words.push_back(nullptr);
    const double bits = ZxcvbnMatch(password.constData(), words.data(), nullptr);
    sodium_memzero(password.data(), static_cast<std::size_t>(password.size()));
    return bits >= strongBits ? PasswordStrength::Strong
           : bits >= fairBits ? PasswordStrength::Fair
                              : PasswordStrength::Weak;
}

} // namespace guichet
