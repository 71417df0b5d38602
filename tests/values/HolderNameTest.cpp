// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <values/HolderName.h>

#include <gtest/gtest.h>

#include <QList>

using namespace Qt::StringLiterals;
using namespace guichet;

namespace {

std::string nameOf(HolderError error)
{
    switch (error) {
    case HolderError::Empty:
        return "Empty";
    case HolderError::LooksLikeIban:
        return "LooksLikeIban";
    case HolderError::LooksLikeEmail:
        return "LooksLikeEmail";
    case HolderError::UnknownCharacter:
        return "UnknownCharacter";
    case HolderError::NoLetter:
        return "NoLetter";
    case HolderError::TooLong:
        return "TooLong";
    }
    return {};
}

/// The name as kept, or the problem and its character.
std::string answer(const QString &typed)
{
    const auto outcome = HolderName::parse(typed);
    if (outcome.ok()) {
        return outcome.value().text().toStdString();
    }
    const HolderProblem &problem = outcome.error();
    return nameOf(problem.error) + (problem.character.isEmpty() ? "" : ' ' + problem.character.toStdString());
}

} // namespace

TEST(HolderName, IsKeptAsTypedButForSpacesAndPrintersSigns)
{
    const QList<QPair<QString, std::string>> cases {
        {u"Usager Exemple"_s, "Usager Exemple"},
        {u"  Usager \t Exemple\n"_s, "Usager Exemple"},
        {u"Usager\u00A0Exemple\u200B"_s, "Usager Exemple"},
        {u"M. OU MME USAGER EXEMPLE (SCI 2)"_s, "M. OU MME USAGER EXEMPLE (SCI 2)"},
        {u"Usager d’Exemple"_s, "Usager d'Exemple"},
        {u"Usager‑Exemple"_s, "Usager-Exemple"},
        {u"Ünal Çelik Œuvré"_s, "Ünal Çelik Œuvré"},
        {u"Exemple\u0301"_s, "Exemplé"},
        {u"Łódź Ñandú Ő"_s, "Łódź Ñandú Ő"},
        {u"Ｕｓａｇｅｒ"_s, "Usager"},
        {u"A"_s, "A"},
        {QString(70, u'é'), QString(70, u'é').toStdString()},
        {u' ' + QString(70, u'é') + u' ', QString(70, u'é').toStdString()},
        {u"Association des usagers du 31 / Exemple"_s, "Association des usagers du 31 / Exemple"},
    };
    for (const auto &[typed, expected] : cases) {
        EXPECT_EQ(answer(typed), expected) << "typed: « " << typed.toStdString() << " »";
    }
}

TEST(HolderName, TellsProblemsApart)
{
    const QList<QPair<QString, std::string>> cases {
        {u""_s, "Empty"},
        {u" \u200B\n"_s, "Empty"},
        {u"FR76 3000 6000 0112 3456 7890 189"_s, "LooksLikeIban"},
        {u"fr7630006000011234567890188"_s, "LooksLikeIban"},
        {u"IBAN: FR76 3000 6000"_s, "LooksLikeIban"},
        {u"NL91 ABNA 0417 1643 00"_s, "LooksLikeIban"},
        {u"usager.exemple@example.fr"_s, "LooksLikeEmail"},
        {u"Usager usager@example.fr"_s, "LooksLikeEmail"},
        {u"M. & Mme Exemple"_s, "UnknownCharacter &"},
        {u"Usager @ Exemple"_s, "UnknownCharacter @"},
        {u"Usager <b>"_s, "UnknownCharacter <"},
        {u"Усагер"_s, "UnknownCharacter У"},
        {u"مستعمل"_s, "UnknownCharacter م"},
        {u"Usager \U0001F600"_s, "UnknownCharacter \U0001F600"},
        {u"2026"_s, "NoLetter"},
        {u"- . -"_s, "NoLetter"},
        {QString(71, u'a'), "TooLong"},
    };
    for (const auto &[typed, expected] : cases) {
        EXPECT_EQ(answer(typed), expected) << "typed: « " << typed.toStdString() << " »";
    }
}
