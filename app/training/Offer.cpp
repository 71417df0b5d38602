// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Offer.h"

#include <QDate>
#include <QDateTime>
#include <QList>

#include <algorithm>

namespace guichet::training {

using namespace Qt::StringLiterals;

namespace {

constexpr int monthsToFirstInstalment = 3;

struct Rhythm
{
    QString id;
    QString label;
    int instalments = 0;
    int monthsApart = 1;
    QList<int> debitDays;
};

const QList<Rhythm> &rhythms()
{
    static const QList<Rhythm> all {
        {u"10x"_s, u"10 mensualités"_s, 10, 1, {5, 10, 20}},
        {u"4x"_s, u"4 échéances, une par trimestre"_s, 4, 3, {10, 25}},
        {u"2x"_s, u"2 échéances, une par semestre"_s, 2, 6, {15}},
    };
    return all;
}

QDate firstMonth(Instant now)
{
    const QDate today = QDateTime::fromSecsSinceEpoch(now, Qt::UTC).date();
    return QDate(today.year(), today.month(), 1).addMonths(monthsToFirstInstalment);
}

/// What does not divide is in the last one.
QJsonArray instalments(const Rhythm &rhythm, int debitDay, int yearlyAmountCents, Instant now)
{
    const int each = yearlyAmountCents / rhythm.instalments;
    QJsonArray all;
    for (int index = 0; index < rhythm.instalments; ++index) {
        const QDate month = firstMonth(now).addMonths(index * rhythm.monthsApart);
        const bool isLast = index == rhythm.instalments - 1;
        all.append(QJsonObject {
            {u"dueOn"_s, QDate(month.year(), month.month(), debitDay).toString(Qt::ISODate)},
            {u"amountCents"_s, isLast ? yearlyAmountCents - each * index : each},
        });
    }
    return all;
}

QJsonObject rhythmObject(const Rhythm &rhythm, int yearlyAmountCents, Instant now)
{
    QJsonArray schedules;
    for (const int day : rhythm.debitDays) {
        schedules.append(
            QJsonObject {{u"debitDay"_s, day}, {u"instalments"_s, instalments(rhythm, day, yearlyAmountCents, now)}});
    }
    return {{u"id"_s, rhythm.id}, {u"label"_s, rhythm.label}, {u"schedules"_s, schedules}};
}

QString rulesText(Rules rules)
{
    const QString unpaid =
        rules == Rules::First
            ? u"Après deux échéances rejetées de suite, le paiement mensuel prend fin et le solde de "
              "l'année est à payer à réception de la facture."_s
            : u"Dès la première échéance rejetée, le paiement mensuel prend fin et le solde de l'année "
              "est à payer à réception de la facture."_s;
    return QStringList {
        u"Texte de formation, sans valeur juridique."_s,
        u"Le montant de l'année est réparti selon le rythme et le jour que vous choisissez. L'échéancier vous est "
        "remis à la signature. La dernière échéance peut différer de quelques centimes."_s,
        u"Chaque échéance est prélevée au jour choisi. Si ce jour tombe un samedi, un dimanche ou un jour férié, elle "
        "est prélevée le premier jour ouvré qui suit."_s,
        unpaid,
        u"Si vous changez de compte bancaire ou d'adresse, prévenez le service déchets au moins un mois avant la "
        "prochaine échéance."_s,
        u"Le paiement mensuel est reconduit d'année en année. Vous pouvez y mettre fin à tout moment, par écrit, "
        u"auprès "
        "du service déchets."_s,
    }
        .join(u"\n\n"_s);
}

} // namespace

QString rulesVersion(Rules rules)
{
    switch (rules) {
    case Rules::First:
        return u"formation-1"_s;
    case Rules::Changed:
        return u"formation-2"_s;
    }
    return {};
}

QJsonObject offerObject(int yearlyAmountCents, Instant now, Rules rules)
{
    QJsonArray offered;
    for (const Rhythm &rhythm : rhythms()) {
        offered.append(rhythmObject(rhythm, yearlyAmountCents, now));
    }
    return {
        {u"yearlyAmountCents"_s, yearlyAmountCents},
        {u"creditor"_s, QJsonObject {{u"name"_s, u"Service déchets (formation)"_s},
                                     {u"address"_s, u"1 rue de l'Exemple, 31370 Rieumes"_s},
                                     {u"ics"_s, u"FR53ZZZ999999"_s}}},
        {u"rhythms"_s, offered},
        {u"deadline"_s, firstMonth(now).addDays(-1).toString(Qt::ISODate)},
        {u"rules"_s, QJsonObject {{u"version"_s, rulesVersion(rules)},
                                  {u"title"_s, u"Règlement du paiement mensuel"_s},
                                  {u"text"_s, rulesText(rules)}}},
    };
}

bool isRhythm(const QString &rhythm)
{
    return std::any_of(rhythms().cbegin(), rhythms().cend(), [&](const Rhythm &known) { return known.id == rhythm; });
}

std::optional<QJsonArray> instalmentsOf(int yearlyAmountCents, Instant now, const QString &rhythm, int debitDay)
{
    const auto found =
        std::find_if(rhythms().cbegin(), rhythms().cend(), [&](const Rhythm &known) { return known.id == rhythm; });
    if (found == rhythms().cend() || !found->debitDays.contains(debitDay)) {
        return std::nullopt;
    }
    return instalments(*found, debitDay, yearlyAmountCents, now);
}

} // namespace guichet::training
