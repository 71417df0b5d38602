// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleOffer.h"

#include <QTimeZone>

namespace guichet::test {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 yearly = 21600;

Schedule schedule(int debitDay, int count, int monthsApart)
{
    Schedule made {debitDay, {}};
    for (int i = 0; i < count; ++i) {
        made.instalments << Instalment {QDate(2027, 2, debitDay).addMonths(i * monthsApart), yearly / count};
    }
    return made;
}

} // namespace

PaymentOffer paymentOffer(const QString &rulesVersion)
{
    return {
        yearly,
        {u"Communauté de communes Cœur de Garonne"_s, u"31 promenade du Campet, 31220 Cazères"_s, u"FR69ZZZ651190"_s},
        {{u"10x"_s, u"10 mensualités"_s, {schedule(5, 10, 1), schedule(10, 10, 1)}},
         {u"4x"_s, u"4 mensualités"_s, {schedule(10, 4, 3)}}},
        QDate(2027, 1, 31),
        {rulesVersion, u"Règlement de la mensualisation"_s,
         u"Le prélèvement a lieu le jour choisi.\n\nLe contrat se renouvelle chaque année."_s}};
}

Mandate mandate(const QString &rhythm, int debitDay, MandateState state)
{
    const PaymentOffer offer = paymentOffer();
    const Schedule *chosen = offer.schedule(rhythm, debitDay);
    return {u"CG-004211-2026-0001"_s,
            state,
            u"FR76 •••• •••• •••• •••• •••• 189"_s,
            rhythm,
            debitDay,
            chosen == nullptr ? QList<Instalment>() : chosen->instalments,
            state == MandateState::Active ? QDateTime(QDate(2026, 7, 14), QTime(8, 32), QTimeZone::utc())
                                          : QDateTime()};
}

} // namespace guichet::test
