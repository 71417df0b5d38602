// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "MonthlyPayment.h"

#include "Iban.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QVariant>

namespace guichet::training {

using namespace Qt::StringLiterals;

namespace {

const QString active = u"active"_s;
const QString awaitingSignature = u"awaiting-signature"_s;

/// What a household and its bank agree on.
struct Terms
{
    QString iban;
    QString rhythm;
    int debitDay = 0;
};

/// Letters of the Latin script and the signs of SEPA's own set; at least two letters, at most 70 characters (pain.008, Nm).
bool isUsableHolder(const QString &holder)
{
    static const QRegularExpression shape(
        QRegularExpression::anchoredPattern(u"[\\p{Latin}\\p{M}0-9 '’.,&/()+:?-]{2,70}"_s));
    static const QRegularExpression letters(u"\\p{L}.*\\p{L}"_s);
    return shape.match(holder).hasMatch() && letters.match(holder).hasMatch();
}

bool isBic(const QJsonValue &bic)
{
    static const QRegularExpression shape(
        QRegularExpression::anchoredPattern(u"[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?"_s));
    return shape.match(bic.toString()).hasMatch();
}

QJsonObject mandateObject(const Invoice &household, const Terms &terms, const QJsonArray &instalments, Instant signedAt)
{
    const bool byHand =
        household.payment == PaymentSituation::SignsByHand || household.payment == PaymentSituation::AwaitingSignature;
    const QString day = QDateTime::fromSecsSinceEpoch(signedAt, Qt::UTC).date().toString(u"yyyyMMdd"_s);
    QJsonObject mandate {
        {u"reference"_s, u"OM-"_s + household.contract + u'-' + day},
        {u"state"_s, byHand ? awaitingSignature : active},
        {u"ibanHint"_s, ibanHint(terms.iban)},
        {u"rhythm"_s, terms.rhythm},
        {u"debitDay"_s, terms.debitDay},
        {u"instalments"_s, instalments},
    };
    if (!byHand) {
        mandate.insert(u"signedAt"_s, toRfc3339(signedAt));
    }
    return mandate;
}

} // namespace

MonthlyPayment::MonthlyPayment(Store &store, const Clock &clock)
    : m_store(store)
    , m_clock(clock)
{
    constexpr Instant ninetyDays = Instant(90) * 24 * 3600;
    const Terms terms {u"FR7630006000011234567890189"_s, u"10x"_s, 10};
    Store::Transaction transaction(m_store);
    for (const Invoice &household : inventedInvoices()) {
        const bool isSigned = household.payment == PaymentSituation::Monthly;
        if ((!isSigned && household.payment != PaymentSituation::AwaitingSignature) || mandateOf(household.contract)) {
            continue;
        }
        // So that the first instalments of a mandate that holds are due about now.
        const Instant signedAt = m_clock.now() - (isSigned ? ninetyDays : 0);
        const QJsonArray instalments =
            instalmentsOf(household.yearlyAmountCents, signedAt, terms.rhythm, terms.debitDay).value_or(QJsonArray());
        keep(household.contract, mandateObject(household, terms, instalments, signedAt));
    }
    transaction.commit();
}

Result MonthlyPayment::offer(const Account &account) const
{
    const Invoice household = invoiceByContract(account.contract).value_or(Invoice {});
    if (const auto problem = closedTo(household)) {
        return *problem;
    }
    return Answer::json(200, offerObject(household.yearlyAmountCents, m_clock.now(), rulesOf(household)));
}

Result MonthlyPayment::sign(const Account &account, const QJsonObject &body)
{
    const Invoice household = invoiceByContract(account.contract).value_or(Invoice {});
    if (const auto problem = closedTo(household)) {
        return *problem;
    }
    const Terms terms {compactIban(body.value(u"iban"_s).toString()), body.value(u"rhythm"_s).toString(),
                       body.value(u"debitDay"_s).toInt()};
    const auto instalments = instalmentsOf(household.yearlyAmountCents, m_clock.now(), terms.rhythm, terms.debitDay);
    if (!instalments) {
        return Problem::invalid(isRhythm(terms.rhythm) ? u"debitDay"_s : u"rhythm"_s);
    }
    if (body.contains(u"bic"_s) && !isBic(body.value(u"bic"_s))) {
        return Problem::invalid(u"bic"_s);
    }
    const bool rulesChangeNow =
        household.payment == PaymentSituation::RulesChange && rulesOf(household) == Rules::First;
    if (rulesChangeNow) {
        m_store.run(u"INSERT INTO changed_rules (contract) VALUES (?)"_s, {household.contract});
    }
    if (body.value(u"rulesVersion"_s).toString() != rulesVersion(rulesOf(household))) {
        return Problem {ProblemCode::RulesChanged};
    }
    if (!isSepaIban(terms.iban)) {
        return Problem {ProblemCode::IbanRefused};
    }
    if (!isUsableHolder(body.value(u"holder"_s).toString().trimmed())) {
        return Problem {ProblemCode::HolderRefused};
    }
    const QJsonObject mandate = mandateObject(household, terms, *instalments, m_clock.now());
    keep(household.contract, mandate);
    return Answer::json(201, mandate);
}

std::optional<QJsonObject> MonthlyPayment::mandateOf(const QString &contract) const
{
    QSqlQuery row = m_store.run(u"SELECT mandate FROM mandates WHERE contract = ?"_s, {contract});
    if (!row.next()) {
        return std::nullopt;
    }
    return QJsonDocument::fromJson(row.value(0).toString().toUtf8()).object();
}

QJsonObject MonthlyPayment::paymentOf(const QString &contract) const
{
    const std::optional<QJsonObject> mandate = mandateOf(contract);
    if (!mandate) {
        return {{u"mode"_s, u"per-invoice"_s}};
    }
    const bool isActive = mandate->value(u"state"_s).toString() == active;
    return {{u"mode"_s, isActive ? u"monthly"_s : u"per-invoice"_s}, {u"mandate"_s, *mandate}};
}

std::optional<Problem> MonthlyPayment::closedTo(const Invoice &household) const
{
    if (mandateOf(household.contract)) {
        return Problem {ProblemCode::MandateExists};
    }
    if (household.payment == PaymentSituation::OfferClosed) {
        return Problem {ProblemCode::OfferClosed};
    }
    return std::nullopt;
}

Rules MonthlyPayment::rulesOf(const Invoice &household) const
{
    QSqlQuery row = m_store.run(u"SELECT 1 FROM changed_rules WHERE contract = ?"_s, {household.contract});
    return row.next() ? Rules::Changed : Rules::First;
}

void MonthlyPayment::keep(const QString &contract, const QJsonObject &mandate)
{
    m_store.run(u"INSERT INTO mandates (contract, mandate) VALUES (?, ?)"_s,
                {contract, QString::fromUtf8(QJsonDocument(mandate).toJson(QJsonDocument::Compact))});
}

} // namespace guichet::training
