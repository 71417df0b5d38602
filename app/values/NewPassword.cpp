// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "NewPassword.h"

#include <QChar>

#include <algorithm>

namespace guichet {

namespace {

struct Counts
{
    int length = 0;
    int uppercase = 0;
    int digits = 0;
    int specials = 0;
};

Counts countsOf(const QString &normalised)
{
    Counts counts;
    const QList<uint> points = normalised.toUcs4();
    for (const uint point : points) {
        const QChar::Category category = QChar::category(point);
        ++counts.length;
        counts.uppercase += category == QChar::Letter_Uppercase;
        counts.digits += category == QChar::Number_DecimalDigit;
        counts.specials += !QChar::isLetter(point) && !QChar::isNumber(point) && !QChar::isSpace(point);
    }
    return counts;
}

QString normalisedForm(const QString &typed)
{
    return typed.normalized(QString::NormalizationForm_C);
}

QList<PasswordRuleAnswer> answersFor(const Counts &counts, const PasswordPolicy &policy)
{
    QList<PasswordRuleAnswer> answers;
    const auto atLeast = [&answers](PasswordRule rule, int required, int counted) {
        if (required > 0) {
            answers += PasswordRuleAnswer {rule, required, counted, counted >= required};
        }
    };
    atLeast(PasswordRule::MinimumLength, policy.minimumLength, counts.length);
    if (policy.maximumLength > 0) {
        answers += PasswordRuleAnswer {PasswordRule::MaximumLength, policy.maximumLength, counts.length,
                                       counts.length <= policy.maximumLength};
    }
    atLeast(PasswordRule::Uppercase, policy.uppercase, counts.uppercase);
    atLeast(PasswordRule::Digits, policy.digits, counts.digits);
    atLeast(PasswordRule::Specials, policy.specials, counts.specials);
    return answers;
}

} // namespace

QList<PasswordRuleAnswer> NewPassword::check(const QString &typed, const PasswordPolicy &policy)
{
    return answersFor(countsOf(normalisedForm(typed)), policy);
}

Outcome<NewPassword, QList<PasswordRuleAnswer>> NewPassword::parse(const QString &typed, const PasswordPolicy &policy)
{
    const QString normalised = normalisedForm(typed);
    PasswordPolicy notEmpty = policy;
    notEmpty.minimumLength = std::max(policy.minimumLength, 1);
    QList<PasswordRuleAnswer> unmet = answersFor(countsOf(normalised), notEmpty);
    unmet.removeIf([](const PasswordRuleAnswer &answer) { return answer.met; });
    if (!unmet.isEmpty()) {
        return unmet;
    }
    return NewPassword(normalised);
}

} // namespace guichet
