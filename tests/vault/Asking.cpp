// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Asking.h"

#include <support/Waiting.h>

#include <gtest/gtest.h>

namespace guichet {

void PrintTo(Vault::Problem problem, std::ostream *stream)
{
    switch (problem) {
    case Vault::Problem::Absent:
        *stream << "Absent";
        return;
    case Vault::Problem::Locked:
        *stream << "Locked";
        return;
    case Vault::Problem::Slow:
        *stream << "Slow";
        return;
    case Vault::Problem::Refused:
        *stream << "Refused";
        return;
    case Vault::Problem::TooLarge:
        *stream << "TooLarge";
        return;
    case Vault::Problem::Corrupted:
        *stream << "Corrupted";
        return;
    case Vault::Problem::NotFound:
        *stream << "NotFound";
        return;
    }
}

} // namespace guichet

namespace guichet::test {

namespace {

void take(Answer &answer, const Outcome<Vault::Kept, Vault::Problem> &outcome)
{
    ++answer.times;
    if (!outcome) {
        answer.problem = outcome.error();
    }
}

std::optional<Vault::Problem> await(const Answer &answer)
{
    EXPECT_FALSE(answer.came()) << "answered before the call returned";
    EXPECT_TRUE(waitFor([&] { return answer.came(); }));
    return answer.problem;
}

} // namespace

void askRead(Vault &vault, Answer &answer, const QString &name)
{
    answer.ticket = vault.read(name, [&answer](Outcome<Secret, Vault::Problem> outcome) {
        ++answer.times;
        if (outcome) {
            answer.text = outcome.value().reveal();
        } else {
            answer.problem = outcome.error();
        }
    });
}

void askWrite(Vault &vault, Answer &answer, const QString &text, const QString &name)
{
    answer.ticket = vault.write(name, Secret(text), [&answer](auto outcome) { take(answer, outcome); });
}

void askErase(Vault &vault, Answer &answer, const QString &name)
{
    answer.ticket = vault.erase(name, [&answer](auto outcome) { take(answer, outcome); });
}

std::optional<Vault::Problem> write(Vault &vault, const QString &text, const QString &name)
{
    Answer answer;
    askWrite(vault, answer, text, name);
    return await(answer);
}

std::optional<Vault::Problem> erase(Vault &vault, const QString &name)
{
    Answer answer;
    askErase(vault, answer, name);
    return await(answer);
}

std::optional<Vault::Problem> readProblem(Vault &vault, const QString &name)
{
    Answer answer;
    askRead(vault, answer, name);
    return await(answer);
}

QString read(Vault &vault, const QString &name)
{
    Answer answer;
    askRead(vault, answer, name);
    EXPECT_EQ(await(answer), std::nullopt);
    return answer.text;
}

} // namespace guichet::test
