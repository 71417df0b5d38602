// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Screen.h"

#include <fields/PaymentCalendar.h>
#include <frame/ScrollColumn.h>
#include <pages/MandatePaper.h>

#include <QLabel>

#include <algorithm>

namespace guichet {

using namespace Qt::StringLiterals;

namespace {

using Kind = FakeCouncil::Kind;

const QString wholeIban = u"FR7630006000011234567890189"_s;
const QString hint = u"FR76 •••• •••• •••• •••• •••• 189"_s;

Failure refusal(FailureCode code)
{
    return {.code = code, .definite = true};
}

/// What was signed, as the council got it.
QStringList signature(const QString &rules = u"2026-1"_s)
{
    return {wholeIban, given::holder, u"10x"_s, u"10"_s, rules};
}

void signInAgain(Screen &screen)
{
    ASSERT_EQ(screen.step(), Step::SignIn);
    screen.fillRight();
    screen.press(words::validate);
}

QString all(Screen &screen)
{
    return screen.texts().join(u'\n');
}

} // namespace

TEST(AccountTest, MonthlyPaymentIsOfferedOnlyWhereEachInvoiceIsPaid)
{
    struct Contract
    {
        PaymentMode payment;
        std::optional<Mandate> mandate;
        QString said;
        bool offered;
    };
    const QList<Contract> contracts = {
        {PaymentMode::PerInvoice, {}, u"Vous payez à chaque facture."_s, true},
        {PaymentMode::PerInvoice, test::mandate(u"10x"_s, 10, MandateState::AwaitingSignature),
         u"La mensualisation attend votre signature."_s, false},
        {PaymentMode::Monthly, test::mandate(), u"Vous payez chaque mois, par prélèvement"_s, false},
        {PaymentMode::Monthly, {}, u"Vous payez chaque mois, par prélèvement"_s, false},
        {PaymentMode::Other, {}, u"demandez au service déchets."_s, false},
    };
    for (const Contract &contract : contracts) {
        SCOPED_TRACE(qPrintable(contract.said));
        Screen screen;
        screen.council.payment = contract.payment;
        screen.council.mandate = contract.mandate;
        screen.goTo(Step::SignedIn);
        EXPECT_TRUE(all(screen).contains(contract.said));
        EXPECT_EQ(screen.button(words::monthly) != nullptr, contract.offered);
        EXPECT_EQ(screen.shows(u"CG-004211-2026-0001"_s), contract.mandate.has_value());
        EXPECT_EQ(screen.shows(hint), contract.mandate.has_value());
        EXPECT_TRUE(screen.button(words::end) != nullptr);
    }
}

TEST(AccountTest, BackSignsOut)
{
    Screen screen;
    screen.goTo(Step::SignedIn);
    screen.press(u"Me déconnecter"_s);
    EXPECT_EQ(screen.step(), Step::SignIn);
    EXPECT_EQ(screen.council.signedOut(), QStringList {u"session"_s});
    EXPECT_EQ(screen.field(words::yourPassword)->text(), QString());
}

TEST(AccountTest, ClosedOfferIsSaidThere)
{
    Screen screen;
    screen.goTo(Step::SignedIn);
    screen.council.failNext(Kind::Offer, refusal(FailureCode::OfferClosed));
    screen.press(words::monthly);
    EXPECT_EQ(screen.step(), Step::SignedIn);
    EXPECT_EQ(screen.summary(), QStringList {refusal(FailureCode::OfferClosed).forResident()});
    EXPECT_NE(screen.button(u"Appeler un agent"_s), nullptr);
}

TEST(AccountTest, MandateOfElsewhereIsSaidAndShown)
{
    Screen screen;
    screen.goTo(Step::SignedIn);
    screen.council.mandate = test::mandate();
    screen.council.failNext(Kind::Offer, refusal(FailureCode::MandateExists));
    screen.press(words::monthly);
    EXPECT_EQ(screen.step(), Step::SignedIn);
    EXPECT_EQ(screen.summary(), QStringList {refusal(FailureCode::MandateExists).forResident()});
    EXPECT_TRUE(screen.shows(u"CG-004211-2026-0001"_s));
    EXPECT_EQ(screen.button(words::monthly), nullptr);
}

TEST(AccountTest, MandateOfElsewhereThatAwaitsItsSignatureIsNotSaidToBeInPlace)
{
    Screen screen;
    screen.goTo(Step::SignedIn);
    screen.council.mandate = test::mandate(u"10x"_s, 10, MandateState::AwaitingSignature);
    screen.council.failNext(Kind::Offer, refusal(FailureCode::MandateExists));
    screen.press(words::monthly);
    ASSERT_EQ(screen.summary().size(), 1);
    EXPECT_TRUE(screen.summary().front().contains(u"Il reste à signer le mandat"_s));
    EXPECT_FALSE(all(screen).contains(u"Vous n'avez rien d'autre à faire"_s));
    EXPECT_TRUE(all(screen).contains(u"La mensualisation attend votre signature."_s));
}

TEST(AccountTest, OfferThatDoesNotComeChangesNothing)
{
    Screen screen;
    screen.goTo(Step::SignedIn);
    screen.council.failNext(Kind::Offer, {.code = FailureCode::TimedOut});
    screen.press(words::monthly);
    EXPECT_EQ(screen.status(), Journey::ActStatus::Idle);
    ASSERT_EQ(screen.summary().size(), 1);
    screen.press(words::monthly);
    EXPECT_EQ(screen.step(), Step::Offer);
}

TEST(AccountTest, OfferThatDoesNotComeCanBeAskedForAgainAsItsSentenceSays)
{
    Screen screen;
    screen.goTo(Step::SignedIn);
    screen.council.failNext(Kind::Offer, {.code = FailureCode::ConnectionLost});
    screen.press(words::monthly);
    ASSERT_EQ(screen.summary().size(), 1);
    EXPECT_TRUE(screen.summary().front().contains(words::retry));
    screen.press(words::retry);
    EXPECT_EQ(screen.step(), Step::Offer);
}

TEST(PaymentTest, BeginsOnTheDonePageWithTheAddressKept)
{
    Screen screen;
    screen.goTo(Step::Done);
    screen.press(words::monthly);
    ASSERT_EQ(screen.step(), Step::SignIn);
    EXPECT_EQ(screen.field(words::identifier)->text(), given::email);
    screen.put(words::yourPassword, given::password);
    screen.press(words::validate);
    EXPECT_EQ(screen.step(), Step::Offer);
}

TEST(PaymentTest, NothingIsChosenForTheResident)
{
    Screen screen;
    screen.goTo(Step::Offer);
    EXPECT_FALSE(screen.button(given::rhythm)->isChecked());
    EXPECT_EQ(screen.button(given::debitDay), nullptr);
    screen.press(words::choose);
    EXPECT_EQ(screen.summary(), QStringList {u"Choisissez d'abord en combien de fois vous voulez payer."_s});
    EXPECT_EQ(screen.texts().count(screen.summary().front()), 2);
    EXPECT_EQ(screen.focus(), screen.button(given::rhythm));
    screen.press(given::rhythm);
    EXPECT_TRUE(screen.summary().isEmpty());
    EXPECT_FALSE(screen.button(given::debitDay)->isChecked());
    screen.press(words::choose);
    EXPECT_EQ(screen.summary(), QStringList {u"Choisissez aussi le jour du prélèvement."_s});
    EXPECT_EQ(screen.focus(), screen.button(u"le 5 du mois"_s));
    screen.press(given::debitDay);
    EXPECT_TRUE(screen.page().findChild<PaymentCalendar *>()->text().contains(u"21,60"_s));
    screen.press(words::choose);
    EXPECT_EQ(screen.step(), Step::Bank);
    screen.press(words::back);
    EXPECT_TRUE(screen.button(given::rhythm)->isChecked());
    EXPECT_TRUE(screen.button(given::debitDay)->isChecked());
}

TEST(PaymentTest, CalendarIsOneStopWhicheverMonthIsLookedAt)
{
    Screen screen;
    screen.goTo(Step::Offer);
    screen.fillRight();
    screen.button(given::debitDay)->setFocus(Qt::TabFocusReason);
    for (const int key : {Qt::Key_Right, Qt::Key_End, Qt::Key_Left}) {
        screen.key(Qt::Key_Tab);
        ASSERT_STREQ(screen.focus()->metaObject()->className(), "guichet::MonthLeaf");
        const QPointer<QWidget> month = screen.focus();
        screen.key(key);
        EXPECT_NE(screen.focus(), month);
        screen.key(Qt::Key_Tab);
        EXPECT_EQ(screen.focus(), screen.button(words::back));
        screen.key(Qt::Key_Backtab, Qt::ShiftModifier);
        screen.key(Qt::Key_Backtab, Qt::ShiftModifier);
        EXPECT_EQ(screen.focus(), screen.button(given::debitDay));
    }
}

TEST(PaymentTest, DeadlineIsSaid)
{
    Screen screen;
    screen.goTo(Step::Offer);
    EXPECT_TRUE(all(screen).contains(u"Vous pouvez choisir jusqu'au 31"_s));
}

TEST(PaymentTest, LongAnswersStandInFewerColumnsWithoutAScrollBar)
{
    Screen screen;
    screen.council.offer.rhythms[1].label = u"4 échéances, une par trimestre"_s;
    screen.council.offer.rhythms << screen.council.offer.rhythms.at(1);
    screen.council.offer.rhythms[2].id = u"2x"_s;
    screen.council.offer.rhythms[2].label = u"2 échéances, une par semestre"_s;
    screen.goTo(Step::Offer);
    screen.fillRight();
    screen.settle();
    const QRect first(screen.button(given::rhythm)->geometry());
    EXPECT_EQ(screen.button(u"4 échéances, une par trimestre"_s)->geometry().top(), first.top());
    EXPECT_GT(screen.button(u"2 échéances, une par semestre"_s)->geometry().top(), first.bottom());
    EXPECT_FALSE(screen.page().column()->isScrolling());
}

TEST(PaymentTest, AnswersFindTheirColumnsInEveryTextSize)
{
    Screen screen;
    PaymentOffer offer = test::paymentOffer();
    offer.rhythms << offer.rhythms.constLast();
    offer.rhythms[0].label = u"10 mensualités"_s;
    offer.rhythms[1].label = u"4 échéances, une par trimestre"_s;
    offer.rhythms[2].id = u"2x"_s;
    offer.rhythms[2].label = u"2 échéances, une par semestre"_s;
    screen.council.offer = offer;
    screen.goTo(Step::Offer);
    screen.press(u"10 mensualités"_s);
    screen.press(u"le 5 du mois"_s);
    for (const QSize size : {QSize(1920, 1080), QSize(1400, 900), QSize(1024, 768)}) {
        screen.resize(size);
        for (const int percent : {200, 100, 150, 200, 150, 100}) {
            screen.look.setTextSize(percent);
            screen.settle();
            for (const Rhythm &rhythm : offer.rhythms) {
                const QAbstractButton *answer = screen.button(rhythm.label);
                ASSERT_NE(answer, nullptr) << percent;
                EXPECT_GE(answer->width(), answer->minimumSizeHint().width()) << percent;
                EXPECT_LE(answer->mapTo(&screen.page(), QPoint(answer->width(), 0)).x(), screen.page().width())
                    << percent;
            }
        }
    }
}

TEST(PaymentTest, TheOnlyChoiceIsMade)
{
    Screen screen;
    screen.council.offer.rhythms.removeFirst();
    screen.goTo(Step::SignedIn);
    screen.press(words::monthly);
    EXPECT_TRUE(screen.button(u"4 mensualités"_s)->isChecked());
    EXPECT_TRUE(screen.button(given::debitDay)->isChecked());
    screen.press(words::choose);
    EXPECT_EQ(screen.step(), Step::Bank);
}

TEST(PaymentTest, AnotherRhythmKeepsTheDayWhereItIsOffered)
{
    Screen screen;
    screen.goTo(Step::Offer);
    screen.press(given::rhythm);
    screen.press(u"le 5 du mois"_s);
    screen.press(u"4 mensualités"_s);
    // Its only day.
    EXPECT_TRUE(screen.button(given::debitDay)->isChecked());
    EXPECT_EQ(screen.button(u"le 5 du mois"_s), nullptr);
    screen.press(given::rhythm);
    EXPECT_TRUE(screen.button(given::debitDay)->isChecked());
    EXPECT_FALSE(screen.button(u"le 5 du mois"_s)->isChecked());
}

TEST(PaymentTest, TheFirstDayOfTheMonthIsWrittenAsItIsSaid)
{
    Screen screen;
    screen.council.offer.rhythms.front().schedules.front().debitDay = 1;
    screen.goTo(Step::Offer);
    screen.press(given::rhythm);
    screen.press(u"le 1er du mois"_s);
    screen.press(words::choose);
    screen.fillRight();
    screen.press(words::useAccount);
    screen.press(words::acceptRules);
    EXPECT_TRUE(screen.shows(u"le 1er du mois"_s));
    screen.press(u"English"_s);
    EXPECT_TRUE(screen.shows(u"day 1 of the month"_s));
}

TEST(PaymentTest, ChoicesStayThroughAnotherLanguage)
{
    Screen screen;
    screen.goTo(Step::Offer);
    screen.fillRight();
    const auto *rhythm = screen.button(given::rhythm);
    screen.press(u"English"_s);
    EXPECT_TRUE(rhythm->isChecked());
    screen.press(u"Français"_s);
    EXPECT_TRUE(screen.button(given::debitDay)->isChecked());
}

TEST(PaymentTest, EachLineOfTheCheckCanBeChanged)
{
    struct Change
    {
        QString button;
        Step step;
        QString focus;
    };
    for (const Change &change : {Change {u"Modifier le nombre"_s, Step::Offer, given::rhythm},
                                 Change {u"Modifier le jour"_s, Step::Offer, given::debitDay},
                                 Change {u"Modifier l'IBAN"_s, Step::Bank, words::iban},
                                 Change {u"Modifier le titulaire"_s, Step::Bank, words::holder}}) {
        for (const bool changes : {true, false}) {
            SCOPED_TRACE(qPrintable(change.button));
            Screen screen;
            screen.goTo(Step::Check);
            screen.press(change.button);
            ASSERT_EQ(screen.step(), change.step);
            EXPECT_TRUE(screen.focusedLabel().contains(change.focus)) << qPrintable(screen.focusedLabel());
            if (change.step == Step::Offer) {
                EXPECT_TRUE(screen.button(given::debitDay)->isChecked());
                screen.press(u"le 5 du mois"_s);
            } else {
                EXPECT_EQ(screen.field(words::iban)->text(), given::iban);
                EXPECT_EQ(screen.field(words::holder)->text(), given::holder);
                screen.put(words::holder, u"Autre Exemple"_s);
            }
            screen.press(changes ? Screen::actOf(change.step) : words::back);
            ASSERT_EQ(screen.step(), Step::Check);
            const bool schedule = change.step == Step::Offer;
            EXPECT_EQ(screen.shows(u"le 5 du mois"_s), changes && schedule);
            EXPECT_EQ(screen.shows(u"Autre Exemple"_s), changes && !schedule);
            EXPECT_TRUE(screen.shows(u"Lu et accepté"_s));
        }
    }
}

TEST(PaymentTest, RulesCanBeReadAgain)
{
    for (const QString &way : {words::acceptRules, words::back}) {
        Screen screen;
        screen.goTo(Step::Check);
        screen.press(u"Relire le règlement"_s);
        EXPECT_EQ(screen.step(), Step::Rules);
        screen.press(way);
        EXPECT_EQ(screen.step(), Step::Check);
        EXPECT_TRUE(screen.shows(u"Lu et accepté"_s));
    }
}

TEST(PaymentTest, HowToReadOnIsSaidWhereTheRulesAreLongerThanTheirPlace)
{
    for (const int paragraphs : {2, 60}) {
        Screen screen;
        screen.council.offer.rules.text = QStringList(paragraphs, u"Un paragraphe."_s).join(u"\r\n\r\n"_s);
        screen.goTo(Step::Rules);
        EXPECT_EQ(screen.texts().count(u"Un paragraphe."_s), paragraphs);
        EXPECT_EQ(screen.page().column()->isScrolling(), paragraphs == 60);
        EXPECT_EQ(all(screen).contains(u"Pour voir la suite"_s), paragraphs == 60);
        screen.resize({1024, 400});
        EXPECT_TRUE(all(screen).contains(u"Pour voir la suite"_s));
    }
}

TEST(PaymentTest, WholeIbanIsThereToBeCheckedUntilItIsSigned)
{
    Screen screen;
    screen.goTo(Step::Bank);
    screen.fillRight();
    for (const Step step : {Step::Bank, Step::Rules, Step::Check, Step::Mandate, Step::MandateDone}) {
        ASSERT_EQ(screen.step(), step);
        EXPECT_EQ(screen.shows(given::iban), step == Step::Check || step == Step::Mandate);
        EXPECT_EQ(screen.shows(hint), step == Step::MandateDone);
        // Not on the pages behind either.
        const auto labels = screen.window().findChildren<QLabel *>();
        EXPECT_EQ(std::count_if(labels.begin(), labels.end(),
                                [](const QLabel *label) { return label->text().remove(u' ').contains(wholeIban); }),
                  step == Step::Check || step == Step::Mandate ? 1 : 0);
        if (step != Step::MandateDone) {
            screen.press(Screen::actOf(step));
        }
    }
    // Signed, it is nowhere.
    const auto edits = screen.window().findChildren<QLineEdit *>();
    for (const QLineEdit *edit : edits) {
        EXPECT_FALSE(edit->text().remove(u' ').contains(wholeIban));
    }
}

TEST(PaymentTest, AgentSeesTheIbanOnlyWhileItIsTyped)
{
    Screen screen(Profile::Counter);
    screen.goTo(Step::Bank);
    screen.fill(words::iban, given::iban);
    EXPECT_EQ(screen.field(words::iban)->echoMode(), QLineEdit::Normal);
    screen.fill(words::holder, given::holder);
    EXPECT_EQ(screen.field(words::iban)->echoMode(), QLineEdit::Password);
    EXPECT_EQ(screen.field(words::iban)->text(), given::iban);
    screen.press(words::useAccount);
    screen.press(words::acceptRules);
    screen.press(u"Modifier le titulaire"_s);
    EXPECT_EQ(screen.focusedLabel(), words::holder);
    EXPECT_EQ(screen.field(words::iban)->echoMode(), QLineEdit::Password);
    screen.page().setViewer(Viewer::Resident);
    EXPECT_EQ(screen.field(words::iban)->echoMode(), QLineEdit::Normal);
    screen.page().setViewer(Viewer::Agent);
    EXPECT_EQ(screen.field(words::iban)->echoMode(), QLineEdit::Password);
}

TEST(PaymentTest, WholeIbanOfTheCheckIsForTheResidentAlone)
{
    Screen screen(Profile::Counter);
    screen.goTo(Step::Check);
    for (const Step step : {Step::Check, Step::Mandate}) {
        ASSERT_EQ(screen.step(), step);
        for (const Viewer viewer : {Viewer::Resident, Viewer::Agent, Viewer::Resident, Viewer::Agent}) {
            screen.page().setViewer(viewer);
            EXPECT_EQ(screen.shows(given::iban), viewer == Viewer::Resident);
            EXPECT_EQ(screen.shows(hint), viewer == Viewer::Agent);
        }
        screen.press(Screen::actOf(step));
    }
}

TEST(PaymentTest, RefusedByTheCouncilTheAccountIsAskedForAgain)
{
    for (const auto &[code, label] :
         {std::pair(FailureCode::IbanRefused, words::iban), std::pair(FailureCode::HolderRefused, words::holder)}) {
        SCOPED_TRACE(qPrintable(label));
        Screen screen;
        screen.goTo(Step::Mandate);
        screen.council.failNext(Kind::Sign, refusal(code));
        screen.press(words::sign);
        ASSERT_EQ(screen.step(), Step::Bank);
        EXPECT_EQ(screen.summary(), QStringList {refusal(code).forResident()});
        EXPECT_EQ(screen.form(label)->error(), refusal(code).forResident());
        EXPECT_EQ(screen.focusedLabel(), label);
        EXPECT_EQ(screen.field(words::iban)->text(), given::iban);
        EXPECT_EQ(screen.field(words::holder)->text(), given::holder);
        screen.put(words::iban, u"DE89 3704 0044 0532 0130 00"_s);
        screen.press(words::useAccount);
        ASSERT_EQ(screen.step(), Step::Check);
        screen.press(words::allRight);
        screen.press(words::sign);
        EXPECT_EQ(screen.step(), Step::MandateDone);
        EXPECT_EQ(screen.council.calls(Kind::Sign).back().values.front(), u"DE89370400440532013000"_s);
    }
}

TEST(PaymentTest, ChangedRulesAreReadBeforeTheyAreSigned)
{
    Screen screen;
    screen.goTo(Step::Mandate);
    screen.council.offer = test::paymentOffer(u"2026-2"_s);
    screen.council.offer.rules.text = u"Le prélèvement a lieu à une autre date."_s;
    screen.council.failNext(Kind::Sign, refusal(FailureCode::RulesChanged));
    screen.press(words::sign);
    ASSERT_EQ(screen.step(), Step::Rules);
    EXPECT_EQ(screen.summary(), QStringList {refusal(FailureCode::RulesChanged).forResident()});
    EXPECT_TRUE(screen.shows(u"Le prélèvement a lieu à une autre date."_s));
    EXPECT_FALSE(screen.shows(u"Le prélèvement a lieu le jour choisi."_s));
    screen.press(words::acceptRules);
    ASSERT_EQ(screen.step(), Step::Check);
    EXPECT_TRUE(screen.shows(given::iban));
    screen.press(words::allRight);
    screen.press(words::sign);
    EXPECT_EQ(screen.step(), Step::MandateDone);
    EXPECT_EQ(screen.council.calls(Kind::Sign).back().values, signature(u"2026-2"_s));
}

TEST(PaymentTest, ChangedOfferIsChosenAgain)
{
    Screen screen;
    screen.goTo(Step::Mandate);
    screen.council.offer = test::paymentOffer(u"2026-2"_s);
    screen.council.offer.rhythms.front().schedules.back().instalments.front().amountCents += 100;
    screen.council.failNext(Kind::Sign, refusal(FailureCode::RulesChanged));
    screen.press(words::sign);
    ASSERT_EQ(screen.step(), Step::Offer);
    EXPECT_EQ(screen.summary(), QStringList {u"Les mensualités proposées ont changé. Choisissez à nouveau."_s});
    EXPECT_FALSE(screen.button(given::rhythm)->isChecked());
    screen.fillRight();
    screen.press(words::choose);
    EXPECT_EQ(screen.step(), Step::Bank);
    EXPECT_EQ(screen.field(words::iban)->text(), given::iban);
    screen.press(words::useAccount);
    EXPECT_EQ(screen.step(), Step::Rules);
}

TEST(PaymentTest, ClosedOrMadeElsewhereLeadsToTheAccount)
{
    for (const FailureCode code : {FailureCode::OfferClosed, FailureCode::MandateExists}) {
        Screen screen;
        screen.goTo(Step::Mandate);
        if (code == FailureCode::MandateExists) {
            screen.council.mandate = test::mandate();
        }
        screen.council.failNext(Kind::Sign, refusal(code));
        screen.press(words::sign);
        ASSERT_EQ(screen.step(), Step::SignedIn);
        EXPECT_EQ(screen.summary(), QStringList {refusal(code).forResident()});
        EXPECT_EQ(screen.button(words::monthly) == nullptr, code == FailureCode::MandateExists);
        EXPECT_EQ(screen.shows(u"CG-004211-2026-0001"_s), code == FailureCode::MandateExists);
    }
}

TEST(PaymentTest, ExpiredSessionGoesOnWhereItWasWithAllKept)
{
    Screen screen;
    screen.goTo(Step::Mandate);
    screen.council.failNext(Kind::Sign, refusal(FailureCode::SessionExpired));
    screen.press(words::sign);
    // Said once, as no problem of the resident's, and among the steps that are gone on with.
    EXPECT_TRUE(screen.summary().isEmpty());
    EXPECT_EQ(all(screen).count(u"la connexion a pris fin"_s), 1);
    EXPECT_TRUE(screen.shows(u"5 Signature (vous êtes ici)"_s));
    EXPECT_FALSE(screen.shows(u"Sur votre facture"_s));
    signInAgain(screen);
    ASSERT_EQ(screen.step(), Step::Mandate);
    EXPECT_TRUE(screen.shows(given::iban));
    screen.press(words::back);
    screen.press(u"Modifier l'IBAN"_s);
    EXPECT_EQ(screen.field(words::iban)->text(), given::iban);
    EXPECT_EQ(screen.field(words::holder)->text(), given::holder);
    screen.press(words::useAccount);
    screen.press(words::allRight);
    screen.press(words::sign);
    ASSERT_EQ(screen.step(), Step::MandateDone);
    EXPECT_EQ(screen.council.calls(Kind::Sign).back().values, signature());
}

TEST(PaymentTest, WhatOneTypedIsNotTheNextOnes)
{
    Screen screen;
    screen.goTo(Step::Bank);
    screen.fillRight();
    screen.press(words::back);
    screen.press(words::back);
    screen.press(u"Me déconnecter"_s);
    signInAgain(screen);
    for (const Step step : {Step::SignedIn, Step::Offer}) {
        ASSERT_EQ(screen.step(), step);
        screen.fillRight();
        screen.press(Screen::actOf(step));
    }
    ASSERT_EQ(screen.step(), Step::Bank);
    EXPECT_EQ(screen.field(words::iban)->text(), QString());
    EXPECT_EQ(screen.field(words::holder)->text(), QString());
    EXPECT_FALSE(screen.field(words::iban)->isUndoAvailable());
}

TEST(PaymentTest, LostAnswerToTheSignatureIsOneSuccess)
{
    Screen screen;
    screen.goTo(Step::Mandate);
    screen.council.failNext(Kind::Sign, {.code = FailureCode::ConnectionLost});
    screen.press(words::sign);
    EXPECT_EQ(screen.step(), Step::Mandate);
    EXPECT_EQ(screen.status(), Journey::ActStatus::Unsettled);
    EXPECT_EQ(screen.button(words::sign), nullptr);
    EXPECT_EQ(screen.button(words::back), nullptr);
    screen.press(words::retry);
    ASSERT_EQ(screen.step(), Step::MandateDone);
    EXPECT_TRUE(screen.summary().isEmpty());
    const auto calls = screen.council.calls(Kind::Sign);
    ASSERT_EQ(calls.size(), 2U);
    EXPECT_EQ(calls.front().key, calls.back().key);
    EXPECT_EQ(calls.front().values, calls.back().values);
}

TEST(PaymentTest, MandateThatTheLostAnswerMadeIsASuccess)
{
    Screen screen;
    screen.goTo(Step::Mandate);
    screen.council.failNext(Kind::Sign, {.code = FailureCode::ConnectionLost});
    screen.press(words::sign);
    screen.council.mandate = test::mandate();
    screen.council.failNext(Kind::Sign, refusal(FailureCode::MandateExists));
    screen.press(words::retry);
    ASSERT_EQ(screen.step(), Step::MandateDone);
    EXPECT_TRUE(screen.summary().isEmpty());
    EXPECT_TRUE(screen.shows(u"CG-004211-2026-0001"_s));
}

TEST(PaymentTest, EachFailureOfTheSignatureIsSaid)
{
    const QList<FailureCode> elsewhere = {FailureCode::SessionExpired, FailureCode::OfferClosed,
                                          FailureCode::MandateExists,  FailureCode::IbanRefused,
                                          FailureCode::HolderRefused,  FailureCode::RulesChanged};
    Screen screen;
    screen.goTo(Step::Mandate);
    for (const FailureRow &row : allFailures()) {
        if (elsewhere.contains(row.code)) {
            continue;
        }
        SCOPED_TRACE(qPrintable(Failure {.code = row.code}.supportCode()));
        screen.council.failNext(Kind::Sign, refusal(row.code));
        screen.press(words::sign);
        ASSERT_EQ(screen.step(), Step::Mandate);
        EXPECT_EQ(screen.status(), Journey::ActStatus::Idle);
        ASSERT_EQ(screen.summary().size(), 1);
        EXPECT_TRUE(screen.summary().front().startsWith(refusal(row.code).forResident()));
        EXPECT_TRUE(screen.shows(u"Code pour l'agent : "_s + refusal(row.code).supportCode()));
        EXPECT_TRUE(screen.button(words::sign)->isEnabled());
        EXPECT_TRUE(screen.page().isAncestorOf(screen.focus())) << qPrintable(describe(screen.focus()));
    }
}

TEST(PaymentTest, StepsOfThePaymentStandAtTheLeft)
{
    Screen screen;
    screen.goTo(Step::Rules);
    for (const QString &name : {u"1 Échéances (fait)"_s, u"2 Compte bancaire (fait)"_s,
                                u"3 Règlement (vous êtes ici)"_s, u"4 Vérification"_s, u"5 Signature"_s}) {
        EXPECT_TRUE(screen.shows(name)) << qPrintable(name);
    }
    screen.press(words::acceptRules);
    screen.press(words::allRight);
    screen.press(words::sign);
    EXPECT_TRUE(screen.shows(u"5 Signature (fait)"_s));
    EXPECT_TRUE(screen.shows(u"Votre mandat est enregistré"_s));
}

namespace {

/// A printer that answers when it is told to.
struct Printer
{
    QList<QByteArray> papers;
    PrintQueue::Handler answer;

    WindowTools tools()
    {
        WindowTools tools;
        tools.print = [this](const QByteArray &pdf, PrintQueue::Handler handler) {
            papers << pdf;
            answer = std::move(handler);
            return Ticket([this] { answer = nullptr; });
        };
        return tools;
    }
};

} // namespace

TEST(MandatePrintingTest, PaperIsOfferedWhereThereIsAPrinter)
{
    Screen screen;
    screen.goTo(Step::MandateDone);
    EXPECT_EQ(screen.button(u"Imprimer l'échéancier"_s), nullptr);
    EXPECT_TRUE(all(screen).contains(u"Notez la référence"_s));
}

TEST(MandatePrintingTest, SaysWhatBecameOfIt)
{
    for (const bool works : {true, false}) {
        Printer printer;
        Screen screen(Profile::Kiosk, {1920, 1080}, printer.tools());
        screen.goTo(Step::MandateDone);
        screen.press(u"Imprimer l'échéancier"_s);
        ASSERT_EQ(printer.papers.size(), 1);
        EXPECT_TRUE(printer.papers.front().startsWith("%PDF-"));
        EXPECT_TRUE(screen.shows(u"Patientez… Le document part à l'imprimante."_s));
        EXPECT_FALSE(screen.button(u"Imprimer l'échéancier"_s)->isEnabled());
        using Answer = Outcome<PrintQueue::Accepted, PrintQueue::Problem>;
        printer.answer(works ? Answer(PrintQueue::Accepted {}) : Answer(PrintQueue::Problem::Refused));
        screen.settle();
        EXPECT_EQ(screen.shows(u"L'impression a commencé. Prenez la feuille à l'imprimante."_s), works);
        EXPECT_EQ(screen.shows(u"L'imprimante ne répond pas. Essayez encore, ou demandez à un agent."_s), !works);
        EXPECT_TRUE(screen.button(u"Imprimer l'échéancier"_s)->isEnabled());
        EXPECT_EQ(screen.focus(), screen.button(u"Imprimer l'échéancier"_s));
    }
}

TEST(MandatePrintingTest, AnswerAfterTheVisitIsNobodys)
{
    Printer printer;
    Screen screen(Profile::Kiosk, {1920, 1080}, printer.tools());
    screen.goTo(Step::MandateDone);
    screen.press(u"Imprimer l'échéancier"_s);
    ASSERT_TRUE(printer.answer);
    screen.press(words::end);
    EXPECT_EQ(screen.step(), Step::Welcome);
    EXPECT_FALSE(printer.answer);
}

TEST(MandatePrintingTest, MandateToSignByHandHasItsPlaces)
{
    Printer printer;
    Screen screen(Profile::Kiosk, {1920, 1080}, printer.tools());
    screen.council.mandateState = MandateState::AwaitingSignature;
    screen.goTo(Step::MandateDone);
    EXPECT_TRUE(screen.shows(u"Il reste à signer le mandat"_s));
    EXPECT_TRUE(screen.shows(u"Votre demande est enregistrée"_s));
    EXPECT_TRUE(screen.shows(u"4 Vérification (fait)"_s));
    EXPECT_TRUE(screen.shows(u"5 Signature (vous êtes ici)"_s));
    EXPECT_TRUE(all(screen).contains(u"2. Écrivez-y le lieu et la date, puis signez à la main."_s));
    screen.press(u"Imprimer le mandat"_s);
    EXPECT_EQ(printer.papers.size(), 1);

    const Visit &visit = screen.window().journey().visit();
    const QString text = mandatepaper::text(*visit.payment, visit.session->account);
    for (const QString &part :
         {u"Mandat de prélèvement SEPA"_s, u"CG-004211-2026-0001"_s, u"FR69ZZZ651190"_s, u"31 promenade du Campet"_s,
          given::holder, u"IBAN\n"_s + given::iban + u'\n', u"Signature du titulaire du compte"_s, u"8 semaines"_s,
          u"Mme Exemple Usager"_s, u"10 novembre 2027"_s, u"21,60"_s}) {
        EXPECT_TRUE(text.contains(part)) << qPrintable(part);
    }
    // On the screen there is the hint alone.
    EXPECT_TRUE(screen.shows(hint));
    EXPECT_FALSE(all(screen).remove(u' ').contains(wholeIban));
}

TEST(MandatePrintingTest, AccountOffersThePaperForAsLongAsTheVisitHasIt)
{
    const QString print = u"Imprimer le mandat"_s;
    Printer printer;
    Screen screen(Profile::Kiosk, {1920, 1080}, printer.tools());
    screen.council.mandateState = MandateState::AwaitingSignature;
    screen.goTo(Step::MandateDone);
    screen.press(words::back);
    ASSERT_EQ(screen.step(), Step::SignedIn);
    EXPECT_TRUE(all(screen).contains(u"Imprimez le mandat, signez-le à la main"_s));
    screen.press(print);
    ASSERT_EQ(printer.papers.size(), 1);
    EXPECT_FALSE(screen.button(print)->isEnabled());
    printer.answer(PrintQueue::Accepted {});
    screen.settle();
    EXPECT_TRUE(screen.shows(u"L'impression a commencé. Prenez la feuille à l'imprimante."_s));
    EXPECT_EQ(screen.focus(), screen.button(print));
    // As often as it is wanted.
    screen.press(print);
    EXPECT_EQ(printer.papers.size(), 2);

    screen.council.mandate = test::mandate(u"10x"_s, 10, MandateState::AwaitingSignature);
    screen.press(u"Me déconnecter"_s);
    signInAgain(screen);
    ASSERT_EQ(screen.step(), Step::SignedIn);
    EXPECT_EQ(screen.button(print), nullptr);
    EXPECT_TRUE(all(screen).contains(u"Si vous n'avez pas la feuille, demandez-la à un agent."_s));
}

TEST(MandatePrintingTest, AccountWithoutAPrinterAsksForThePaper)
{
    Screen screen;
    screen.council.mandateState = MandateState::AwaitingSignature;
    screen.goTo(Step::MandateDone);
    screen.press(words::back);
    EXPECT_EQ(screen.button(u"Imprimer le mandat"_s), nullptr);
    EXPECT_TRUE(all(screen).contains(u"Si vous n'avez pas la feuille, demandez-la à un agent."_s));
    screen.press(words::end);
    EXPECT_EQ(screen.step(), Step::Welcome);
}

TEST(MandatePrintingTest, EndAsksOnceForThePaperThatWasNotPrinted)
{
    const QString question = u"Le mandat n'est pas imprimé"_s;
    for (const Step step : {Step::MandateDone, Step::SignedIn}) {
        SCOPED_TRACE(qPrintable(Screen::nameOf(step)));
        Printer printer;
        Screen screen(Profile::Kiosk, {1920, 1080}, printer.tools());
        screen.council.mandateState = MandateState::AwaitingSignature;
        screen.goTo(Step::MandateDone);
        if (step == Step::SignedIn) {
            screen.press(words::back);
        }
        screen.press(words::end);
        EXPECT_TRUE(screen.shows(question));
        // The header's own.
        screen.press(words::end);
        EXPECT_TRUE(screen.shows(question));
        screen.press(u"Imprimer le mandat"_s);
        EXPECT_EQ(screen.step(), step);
        EXPECT_FALSE(screen.shows(question));
        EXPECT_EQ(printer.papers.size(), 1);
        EXPECT_TRUE(screen.shows(u"Patientez… Le document part à l'imprimante."_s));
        printer.answer(PrintQueue::Problem::Refused);
        screen.settle();
        EXPECT_TRUE(screen.shows(u"L'imprimante ne répond pas. Essayez encore, ou demandez à un agent."_s));
        screen.press(words::end);
        EXPECT_FALSE(screen.shows(question));
        EXPECT_EQ(screen.step(), Step::Welcome);

        // The next one is asked again.
        screen.council.mandate.reset();
        screen.goTo(Step::MandateDone);
        screen.press(words::end);
        EXPECT_TRUE(screen.shows(question));
        screen.press(u"Terminer sans imprimer"_s);
        EXPECT_EQ(screen.step(), Step::Welcome);
        EXPECT_EQ(printer.papers.size(), 1);
    }
}

TEST(MandatePrintingTest, EndDoesNotAskForWhatIsPrinted)
{
    Printer printer;
    Screen screen(Profile::Kiosk, {1920, 1080}, printer.tools());
    screen.council.mandateState = MandateState::AwaitingSignature;
    screen.goTo(Step::MandateDone);
    screen.press(u"Imprimer le mandat"_s);
    printer.answer(PrintQueue::Accepted {});
    screen.press(words::back);
    screen.press(words::end);
    EXPECT_EQ(screen.step(), Step::Welcome);
}

TEST(MandatePrintingTest, ScheduleOfAnActiveMandateHasNothingToSign)
{
    Screen screen;
    screen.goTo(Step::MandateDone);
    const Visit &visit = screen.window().journey().visit();
    const QString text = mandatepaper::text(*visit.payment, visit.session->account);
    EXPECT_TRUE(text.contains(u"CG-004211-2026-0001"_s));
    EXPECT_TRUE(text.contains(u"10 février 2027"_s));
    EXPECT_FALSE(text.contains(u"Signature"_s));
    EXPECT_TRUE(text.contains(hint));
    EXPECT_FALSE(QString(text).remove(u' ').contains(wholeIban));
}

} // namespace guichet
