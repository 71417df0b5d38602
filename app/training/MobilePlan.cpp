// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "MobilePlan.h"

#include <QRegularExpression>
#include <QStringList>

namespace guichet::training {

using namespace Qt::StringLiterals;

namespace {

struct Plan
{
    QString callingCode;
    QRegularExpression national;
};

QRegularExpression whole(const QString &pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern));
}

// After the plan of ARCEP's decision 2018-0881: 0600 0–3 and 6–9 route calls and belong to nobody, 0700 is for machines, the
// blocks 0639 and 069x belong to the overseas codes.
const QList<Plan> &plans()
{
    static const QList<Plan> all {
        {u"33"_s, whole(u"(?!600[0-36-9])6(?:[0-24-8]\\d|3[0-8]|9[589])\\d{6}|63998\\d{4}|7[3-9]\\d{7}"_s)},
        {u"262"_s, whole(u"6(?:9[23]|39)\\d{6}|709(?:2[0-3]|3[5-7])\\d{4}"_s)},
        {u"590"_s, whole(u"690\\d{6}|691[23]\\d{5}|7090[0-4]\\d{4}"_s)},
        {u"594"_s, whole(u"694\\d{6}|7093[0-3]\\d{4}"_s)},
        {u"596"_s, whole(u"69[67]\\d{6}|7091[0-3]\\d{4}"_s)},
        {u"508"_s, whole(u"[2-9]\\d{5}|708(?:4[0-5]|5[0-6])\\d{4}"_s)},
    };
    return all;
}

/// Without the calling code; empty if `mobile` is of no plan.
QString subscriberPart(const QString &mobile)
{
    for (const Plan &plan : plans()) {
        const QString prefix = u'+' + plan.callingCode;
        if (mobile.startsWith(prefix) && plan.national.match(mobile.mid(prefix.size())).hasMatch()) {
            return mobile.mid(prefix.size());
        }
    }
    return {};
}

} // namespace

const QStringList &mobileCallingCodes()
{
    static const QStringList codes = [] {
        QStringList names;
        for (const Plan &plan : plans()) {
            names += plan.callingCode;
        }
        return names;
    }();
    return codes;
}

bool isFrenchMobile(const QString &mobile)
{
    return !subscriberPart(mobile).isEmpty();
}

QString mobileHint(const QString &mobile)
{
    const QString part = subscriberPart(mobile);
    const bool shortNumber = part.size() == 6;
    const QString national = shortNumber ? part : u'0' + part;
    QString hint = national.left(2);
    for (qsizetype pair = 0; pair < national.size() / 2 - 2; ++pair) {
        hint += u" \u2022\u2022"_s;
    }
    return hint + u' ' + national.right(2);
}

} // namespace guichet::training
