// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CouncilTest.h"

#include <support/RegistryIbans.h>

#include <training/AccountRules.h>
#include <training/Iban.h>
#include <training/Offer.h>

#include <QDate>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

namespace guichet::training::test {

class MonthlyPayment : public CouncilTest
{
protected:
    /// The invented household that pays so.
    static Invoice household(PaymentSituation situation)
    {
        for (const Invoice &invoice : inventedInvoices()) {
            if (invoice.payment == situation && invoice.state == InvoiceState::Registered) {
                return invoice;
            }
        }
        ADD_FAILURE() << "no such household";
        return {};
    }

    Headers session(PaymentSituation situation = PaymentSituation::PerInvoice)
    {
        const Invoice invoice = household(situation);
        const Reply reply = signIn(invoice.email, invoice.accountPassword);
        EXPECT_EQ(reply.status, 201);
        return {{"Resident-Session"_ba, reply.text(u"token"_s).toLatin1()}};
    }

    Reply offer(const Headers &session) { return client.get("/account/monthly-payment"_ba, session); }

    Reply sign(const Headers &session, const QJsonObject &changes = {})
    {
        return client.post("/account/mandates"_ba, mandate(changes), session);
    }

    QJsonObject payment(const Headers &session)
    {
        return client.get("/account"_ba, session).json().value(u"payment"_s).toObject();
    }

    static QJsonObject mandate(const QJsonObject &changes = {})
    {
        QJsonObject body {{u"iban"_s, u"FR7630006000011234567890189"_s},
                          {u"holder"_s, u"USAGÈRE Deuxième"_s},
                          {u"rhythm"_s, u"10x"_s},
                          {u"debitDay"_s, 10},
                          {u"rulesVersion"_s, u"formation-1"_s}};
        for (auto change = changes.begin(); change != changes.end(); ++change) {
            body.insert(change.key(), change.value());
        }
        return body;
    }

    static int sum(const QJsonArray &instalments)
    {
        int cents = 0;
        for (const QJsonValue instalment : instalments) {
            cents += instalment[u"amountCents"].toInt();
        }
        return cents;
    }
};

TEST_F(MonthlyPayment, IsOfferedWhole)
{
    const Reply reply = offer(session());
    EXPECT_EQ(reply.status, 200);
    const QJsonObject told = reply.json();
    EXPECT_EQ(told.value(u"yearlyAmountCents"_s), 18735);
    EXPECT_EQ(told.value(u"deadline"_s), u"2027-01-31"_s);
    const QJsonObject creditor = told.value(u"creditor"_s).toObject();
    EXPECT_FALSE(creditor.value(u"name"_s).toString().isEmpty());
    EXPECT_FALSE(creditor.value(u"address"_s).toString().isEmpty());
    EXPECT_EQ(creditor.value(u"ics"_s), u"FR53ZZZ999999"_s);
    const QJsonObject rules = told.value(u"rules"_s).toObject();
    EXPECT_EQ(rules.value(u"version"_s), u"formation-1"_s);
    EXPECT_FALSE(rules.value(u"title"_s).toString().isEmpty());
    EXPECT_GE(rules.value(u"text"_s).toString().split(u"\n\n"_s).size(), 4);

    QStringList schedules;
    for (const QJsonValue rhythm : told.value(u"rhythms"_s).toArray()) {
        EXPECT_FALSE(rhythm[u"label"].toString().isEmpty());
        for (const QJsonValue schedule : rhythm[u"schedules"].toArray()) {
            const QJsonArray instalments = schedule[u"instalments"].toArray();
            EXPECT_EQ(sum(instalments), 18735);
            for (const QJsonValue instalment : instalments) {
                const QDate due = QDate::fromString(instalment[u"dueOn"].toString(), Qt::ISODate);
                EXPECT_EQ(due.day(), schedule[u"debitDay"].toInt());
                EXPECT_GT(instalment[u"amountCents"].toInt(), 0);
            }
            schedules += u"%1 le %2 : %3 × %4, %5 à %6"_s.arg(rhythm[u"id"].toString())
                             .arg(schedule[u"debitDay"].toInt())
                             .arg(instalments.size())
                             .arg(instalments.first()[u"amountCents"].toInt())
                             .arg(instalments.first()[u"dueOn"].toString(), instalments.last()[u"dueOn"].toString());
        }
    }
    EXPECT_EQ(schedules, (QStringList {u"10x le 5 : 10 × 1873, 2027-02-05 à 2027-11-05"_s,
                                       u"10x le 10 : 10 × 1873, 2027-02-10 à 2027-11-10"_s,
                                       u"10x le 20 : 10 × 1873, 2027-02-20 à 2027-11-20"_s,
                                       u"4x le 10 : 4 × 4683, 2027-02-10 à 2027-11-10"_s,
                                       u"4x le 25 : 4 × 4683, 2027-02-25 à 2027-11-25"_s,
                                       u"2x le 15 : 2 × 9367, 2027-02-15 à 2027-08-15"_s}));
}

TEST(Offer, NeverGoesStale)
{
    for (int day = 0; day < 800; ++day) {
        const QDateTime now(QDate(2026, 1, 1).addDays(day), QTime(23, 59), Qt::UTC);
        const QJsonObject told = offerObject(24019, now.toSecsSinceEpoch(), Rules::First);
        const QDate deadline = QDate::fromString(told.value(u"deadline"_s).toString(), Qt::ISODate);
        EXPECT_GE(now.date().daysTo(deadline), 50) << day;
        const auto instalments = instalmentsOf(24019, now.toSecsSinceEpoch(), u"10x"_s, 5);
        ASSERT_TRUE(instalments.has_value());
        const QDate first = QDate::fromString(instalments->first()[u"dueOn"].toString(), Qt::ISODate);
        EXPECT_EQ(deadline.daysTo(first), 5) << day;
    }
}

TEST_F(MonthlyPayment, IsActiveOnceSigned)
{
    const Headers resident = session();
    const Reply reply = sign(resident, {{u"rhythm"_s, u"4x"_s}, {u"debitDay"_s, 25}});
    EXPECT_EQ(reply.status, 201);
    const QJsonObject signedMandate = reply.json();
    EXPECT_EQ(signedMandate.value(u"reference"_s), u"OM-CG-004214-20261123"_s);
    EXPECT_LE(signedMandate.value(u"reference"_s).toString().size(), 35);
    EXPECT_EQ(signedMandate.value(u"state"_s), u"active"_s);
    EXPECT_EQ(signedMandate.value(u"ibanHint"_s), u"FR76 •••• •••• •••• •••• •••• 189"_s);
    EXPECT_EQ(signedMandate.value(u"rhythm"_s), u"4x"_s);
    EXPECT_EQ(signedMandate.value(u"debitDay"_s), 25);
    EXPECT_EQ(signedMandate.value(u"signedAt"_s), u"2026-11-23T10:00:00Z"_s);
    const QJsonArray instalments = signedMandate.value(u"instalments"_s).toArray();
    EXPECT_EQ(instalments.size(), 4);
    EXPECT_EQ(sum(instalments), 18735);
    EXPECT_EQ(payment(resident), (QJsonObject {{u"mode"_s, u"monthly"_s}, {u"mandate"_s, signedMandate}}));
    for (const Reply &again : {offer(resident), sign(resident)}) {
        EXPECT_EQ(again.status, 409);
        EXPECT_EQ(again.problem(), u"mandate-exists"_s);
    }
}

TEST_F(MonthlyPayment, TakesTheScheduleOfTheOffer)
{
    const Headers resident = session();
    const QJsonArray rhythms = offer(resident).json().value(u"rhythms"_s).toArray();
    EXPECT_EQ(sign(resident).json().value(u"instalments"_s), rhythms[0][u"schedules"][1][u"instalments"]);
}

TEST_F(MonthlyPayment, IsSignedOnceUnderOneKey)
{
    const Headers headers = RawClient::postHeaders(session());
    const QByteArray body = QJsonDocument(mandate()).toJson();
    const Reply first = client.send("POST"_ba, "/api/v1/account/mandates"_ba, headers, body);
    EXPECT_EQ(first.status, 201);
    const Reply again =
        client.send("POST"_ba, "/api/v1/account/mandates"_ba, with(headers, "X-Request-Id"_ba, freshUuid()), body);
    EXPECT_EQ(again.status, 201);
    EXPECT_EQ(again.body, first.body);
    EXPECT_EQ(client
                  .send("POST"_ba, "/api/v1/account/mandates"_ba, headers,
                        QJsonDocument(mandate({{u"debitDay"_s, 20}})).toJson())
                  .reasons(),
              QStringList {u"idempotency-key"_s});
}

TEST_F(MonthlyPayment, TakesForeignAccountsAndAnyFormOfAnIban)
{
    const QList<QPair<QString, QString>> ibans {
        {u"fr76 3000 6000 0112 3456 7890 189"_s, u"FR76 •••• •••• •••• •••• •••• 189"_s},
        {u"BE68539007547034"_s, u"BE68 •••• •••• •034"_s},
        {u"DE89370400440532013000"_s, u"DE89 •••• •••• •••• •••0 00"_s},
    };
    for (const auto &[iban, hint] : ibans) {
        EXPECT_TRUE(isSepaIban(compactIban(iban)));
        EXPECT_EQ(ibanHint(compactIban(iban)), hint);
    }
    EXPECT_EQ(sign(session(), {{u"iban"_s, u"DE89 3704 0044 0532 0130 00"_s}, {u"bic"_s, u"COBADEFFXXX"_s}}).status,
              201);
}

TEST_F(MonthlyPayment, RefusesWhatIsNoIbanOfSepa)
{
    const Headers resident = session();
    for (const QString &iban :
         {u""_s, u"FR7630006000011234567890188"_s, u"FR763000600001123456789018"_s, u"FR76300060000112345678901890"_s,
          u"BR1500000000000010932840814P2"_s, u"SA0380000000608010167519"_s, u"DE8937040044053201300é"_s, u"XX00"_s,
          u"FRA630006000011234567890189"_s}) {
        const Reply reply = sign(resident, {{u"iban"_s, iban}});
        EXPECT_EQ(reply.status, 422) << iban;
        EXPECT_EQ(reply.problem(), u"iban-refused"_s);
    }
    EXPECT_EQ(payment(resident), (QJsonObject {{u"mode"_s, u"per-invoice"_s}}));
    EXPECT_EQ(sign(resident).status, 201);
}

TEST_F(MonthlyPayment, RefusesWhatIsNoHolder)
{
    const Headers resident = session();
    for (const QString &holder : {u""_s, u"   "_s, u"U"_s, u"12 34"_s, u"usager@example.fr"_s, u"Пример"_s,
                                  u"Usager\nExemple"_s, u"Us"_s.repeated(35) + u'a'}) {
        const Reply reply = sign(resident, {{u"holder"_s, holder}});
        EXPECT_EQ(reply.status, 422) << holder;
        EXPECT_EQ(reply.problem(), u"holder-refused"_s);
    }
    EXPECT_EQ(sign(resident, {{u"holder"_s, u" SCI L’Exemple & Cie (2) "_s}}).status, 201);
}

TEST_F(MonthlyPayment, NeedsARhythmAndOneOfItsDays)
{
    const Headers resident = session();
    const QList<QPair<QJsonObject, QString>> wrongs {
        {{{u"rhythm"_s, u"12x"_s}}, u"rhythm"_s},
        {{{u"debitDay"_s, 25}}, u"debitDay"_s},
        {{{u"debitDay"_s, 10.5}}, u"debitDay"_s},
        {{{u"debitDay"_s, u"10"_s}}, u"debitDay"_s},
        {{{u"iban"_s, 1}}, u"iban"_s},
        {{{u"holder"_s, QJsonValue()}}, u"holder"_s},
        {{{u"rulesVersion"_s, 1}}, u"rulesVersion"_s},
        {{{u"bic"_s, u"short"_s}}, u"bic"_s},
        {{{u"bic"_s, 1}}, u"bic"_s},
    };
    for (const auto &[change, reason] : wrongs) {
        const Reply reply = sign(resident, change);
        EXPECT_EQ(reply.status, 400) << reason;
        EXPECT_EQ(reply.problem(), u"validation-failed"_s);
        EXPECT_EQ(reply.reasons(), QStringList {reason});
    }
    EXPECT_EQ(client.post("/account/mandates"_ba, {}, resident).reasons(),
              (QStringList {u"iban"_s, u"holder"_s, u"rhythm"_s, u"rulesVersion"_s, u"debitDay"_s}));
}

TEST_F(MonthlyPayment, NeedsTheRulesThatHold)
{
    const Reply reply = sign(session(), {{u"rulesVersion"_s, u"formation-0"_s}});
    EXPECT_EQ(reply.status, 409);
    EXPECT_EQ(reply.problem(), u"rules-changed"_s);
}

TEST_F(MonthlyPayment, HasRulesThatChangeBetweenReadingAndSigning)
{
    const Headers resident = session(PaymentSituation::RulesChange);
    const QJsonObject before = offer(resident).json().value(u"rules"_s).toObject();
    EXPECT_EQ(offer(resident).json().value(u"rules"_s).toObject(), before);
    const Reply refused = sign(resident, {{u"rulesVersion"_s, before.value(u"version"_s)}});
    EXPECT_EQ(refused.status, 409);
    EXPECT_EQ(refused.problem(), u"rules-changed"_s);

    const QJsonObject after = offer(resident).json().value(u"rules"_s).toObject();
    EXPECT_NE(after.value(u"version"_s), before.value(u"version"_s));
    EXPECT_NE(after.value(u"text"_s), before.value(u"text"_s));
    EXPECT_EQ(sign(resident, {{u"rulesVersion"_s, before.value(u"version"_s)}}).problem(), u"rules-changed"_s);
    EXPECT_EQ(sign(resident, {{u"rulesVersion"_s, after.value(u"version"_s)}}).status, 201);
    EXPECT_EQ(offer(session()).json().value(u"rules"_s).toObject(), before);
}

TEST_F(MonthlyPayment, IsClosedToWhoComesTooLate)
{
    const Headers resident = session(PaymentSituation::OfferClosed);
    EXPECT_EQ(payment(resident), (QJsonObject {{u"mode"_s, u"per-invoice"_s}}));
    for (const Reply &reply : {offer(resident), sign(resident)}) {
        EXPECT_EQ(reply.status, 410);
        EXPECT_EQ(reply.problem(), u"offer-closed"_s);
    }
}

TEST_F(MonthlyPayment, HoldsForWhoHasAMandateAlready)
{
    const Headers resident = session(PaymentSituation::Monthly);
    const QJsonObject paid = payment(resident);
    EXPECT_EQ(paid.value(u"mode"_s), u"monthly"_s);
    const QJsonObject itsMandate = paid.value(u"mandate"_s).toObject();
    EXPECT_EQ(itsMandate.value(u"state"_s), u"active"_s);
    EXPECT_EQ(itsMandate.value(u"signedAt"_s), u"2026-08-25T10:00:00Z"_s);
    const QJsonArray instalments = itsMandate.value(u"instalments"_s).toArray();
    EXPECT_EQ(instalments.first()[u"dueOn"], u"2026-11-10"_s);
    EXPECT_EQ(instalments.size(), 10);
    EXPECT_EQ(sum(instalments), 21600);
    for (const Reply &reply : {offer(resident), sign(resident)}) {
        EXPECT_EQ(reply.status, 409);
        EXPECT_EQ(reply.problem(), u"mandate-exists"_s);
    }
}

TEST_F(MonthlyPayment, MayWaitForASignatureByHand)
{
    const Headers resident = session(PaymentSituation::SignsByHand);
    const Reply reply = sign(resident);
    EXPECT_EQ(reply.status, 201);
    EXPECT_EQ(reply.text(u"state"_s), u"awaiting-signature"_s);
    EXPECT_FALSE(reply.text(u"reference"_s).isEmpty());
    EXPECT_FALSE(reply.json().contains(u"signedAt"_s));
    const QJsonObject waiting {{u"mode"_s, u"per-invoice"_s}, {u"mandate"_s, reply.json()}};
    EXPECT_EQ(payment(resident), waiting);
    EXPECT_EQ(offer(resident).problem(), u"mandate-exists"_s);

    const Headers other = session(PaymentSituation::AwaitingSignature);
    EXPECT_EQ(payment(other).value(u"mode"_s), u"per-invoice"_s);
    EXPECT_EQ(payment(other)[u"mandate"][u"state"], u"awaiting-signature"_s);
    EXPECT_EQ(sign(other).problem(), u"mandate-exists"_s);
}

TEST_F(MonthlyPayment, NeedsASessionThatHolds)
{
    const Headers resident = session();
    council.advanceClock(30min);
    for (const Headers &none : {resident, Headers {}, Headers {{"Resident-Session"_ba, "wrong"_ba}}}) {
        for (const Reply &reply : {offer(none), sign(none)}) {
            EXPECT_EQ(reply.status, 401);
            EXPECT_EQ(reply.problem(), u"session-expired"_s);
        }
    }
}

TEST_F(MonthlyPayment, MayNotBeRepeatedWithoutTheSession)
{
    const Headers headers = RawClient::postHeaders(session());
    const QByteArray body = QJsonDocument(mandate()).toJson();
    EXPECT_EQ(client.send("POST"_ba, "/api/v1/account/mandates"_ba, headers, body).status, 201);
    EXPECT_EQ(
        client.send("POST"_ba, "/api/v1/account/mandates"_ba, without(headers, "Resident-Session"_ba), body).status,
        400);
}

TEST(Iban, IsOfSepaByLengthAndCheckDigits)
{
    for (const QString &iban : guichet::test::registryIbans) {
        EXPECT_TRUE(isSepaIban(iban)) << iban;
        QString changed = iban;
        changed.back() = changed.back() == u'1' ? u'2' : u'1';
        EXPECT_FALSE(isSepaIban(changed)) << changed;
        EXPECT_FALSE(isSepaIban(iban + u'0')) << iban;
    }
}

TEST(Households, AreInventedWholeAndUnlike)
{
    QSet<QString> unique;
    int values = 0;
    const auto keep = [&](const QString &value) {
        unique.insert(value.toCaseFolded());
        ++values;
    };
    for (const Invoice &invoice : inventedInvoices()) {
        for (const QString &value : {invoice.login, invoice.password, invoice.contract, invoice.holder}) {
            EXPECT_FALSE(value.isEmpty());
            keep(value);
        }
        EXPECT_GT(invoice.yearlyAmountCents, 0);
        if (invoice.state == InvoiceState::Unregistered) {
            EXPECT_TRUE(invoice.email.isEmpty());
            continue;
        }
        keep(invoice.email);
        keep(invoice.mobile);
        EXPECT_TRUE(invoice.email.endsWith(u"@example.fr"_s));
        EXPECT_TRUE(invoice.mobile.startsWith(u"+336399800"_s));
        EXPECT_EQ(passwordReasons(invoice.accountPassword, {}, invoice.holder, invoice.email), QStringList());
    }
    EXPECT_EQ(unique.size(), values);
}

TEST(Households, StandInTheReadme)
{
    QFile file(QStringLiteral(GUICHET_SOURCE_DIR "/README.md"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QString readme = QString::fromUtf8(file.readAll());
    for (const Invoice &invoice : inventedInvoices()) {
        for (const QString &value : {invoice.login, invoice.password, invoice.email, invoice.accountPassword}) {
            EXPECT_TRUE(readme.contains(value)) << value;
        }
    }
}

} // namespace guichet::training::test
