// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PaymentWords.h"

#include <fields/Money.h>

#include <QCoreApplication>

#include <algorithm>

namespace guichet::paymentwords {

QString debitDay(int day)
{
    return QCoreApplication::translate("Payment", "le %1 du mois").arg(money::dayOfMonth(day));
}

QString debits(const QList<Instalment> &instalments)
{
    const auto count = static_cast<int>(instalments.size());
    const bool alike = std::all_of(instalments.begin(), instalments.end(), [&](const Instalment &one) {
        return one.amountCents == instalments.front().amountCents;
    });
    if (alike && count > 0) {
        return QCoreApplication::translate("Payment", "%n prélèvement(s) de %1", nullptr, count)
            .arg(money::euros(instalments.front().amountCents));
    }
    return money::countAndTotal(instalments);
}

QString span(const QList<Instalment> &instalments)
{
    if (instalments.isEmpty()) {
        return {};
    }
    if (instalments.size() == 1) {
        return money::date(instalments.front().dueOn);
    }
    return QCoreApplication::translate("Payment", "du %1 au %2")
        .arg(money::date(instalments.front().dueOn), money::date(instalments.back().dueOn));
}

QString iban(const Iban &iban, bool whole)
{
    return whole ? Iban::grouped(iban.secret().reveal()) : iban.hint();
}

QString mandateText(const QString &creditor)
{
    return QCoreApplication::translate(
               "Payment",
               "En signant ce formulaire de mandat, vous autorisez (A) %1 à envoyer des instructions à votre banque "
               "pour débiter votre compte, et (B) votre banque à débiter votre compte conformément aux instructions de "
               "%1.\n\nVous bénéficiez du droit d'être remboursé par votre banque selon les conditions décrites dans "
               "la convention que vous avez passée avec elle. Une demande de remboursement doit être présentée dans "
               "les 8 semaines suivant la date de débit de votre compte pour un prélèvement autorisé.")
        .arg(creditor);
}

QString mandateRights()
{
    return QCoreApplication::translate("Payment",
                                       "Vos droits concernant ce mandat sont expliqués dans un document que vous "
                                       "pouvez obtenir auprès de votre banque.");
}

QString recurrent()
{
    return QCoreApplication::translate("Payment", "paiement répétitif (plusieurs prélèvements)");
}

} // namespace guichet::paymentwords
