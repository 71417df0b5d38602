// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "DeskScreen.h"

#include <desk/Agreement.h>

#include <QLabel>

#include <algorithm>
#include <tuple>

namespace guichet {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

TEST(DeskAgentTest, WithoutAnAgentThePagesWorkAlone)
{
    DeskScreen desk;
    Call call = callFrom(u"Borne 1"_s, u"1"_s);
    desk.office.setCalls({call});
    desk.settle();
    desk.screen.goTo(Step::Done);
    EXPECT_EQ(desk.screen.step(), Step::Done);
    EXPECT_FALSE(desk.desk->isAccompanying());
    EXPECT_EQ(desk.beeps, 0);
    for (const QString &word : {u"Accompagner"_s, u"Appels (0)"_s, u"Appels (1)"_s, u"Statistiques"_s,
                                u"Tourner l'écran vers l'usager"_s, u"Se déconnecter"_s}) {
        EXPECT_EQ(desk.button(word), nullptr) << qPrintable(word);
    }
    EXPECT_FALSE(desk.tells(u"À demander"_s));
}

TEST(DeskAgentTest, SignsInAndOut)
{
    DeskScreen desk;
    EXPECT_EQ(desk.field(u"Code personnel :"_s)->echoMode(), QLineEdit::Password);
    EXPECT_EQ(desk.button(u"Afficher"_s), nullptr);
    desk.signIn();
    ASSERT_EQ(desk.office.signIns().size(), 1);
    EXPECT_EQ(desk.office.signIns().first().agent, u"agent-1"_s);
    EXPECT_EQ(desk.office.signIns().first().pin, u"2468"_s);
    EXPECT_TRUE(desk.shows(u"Agent 1"_s));
    EXPECT_NE(desk.button(u"Accompagner"_s), nullptr);
    desk.press(u"Se déconnecter"_s);
    EXPECT_EQ(desk.office.signOuts(), 1);
    EXPECT_FALSE(desk.shows(u"Agent 1"_s));
    EXPECT_EQ(desk.field(u"Identifiant de l'agent :"_s)->text(), QString());
    EXPECT_EQ(desk.field(u"Code personnel :"_s)->text(), QString());
}

TEST(DeskAgentTest, AsksForWhatIsMissing)
{
    DeskScreen desk;
    desk.press(u"Se connecter"_s);
    EXPECT_TRUE(desk.shows(u"Écrivez votre identifiant d'agent."_s));
    desk.fill(u"Identifiant de l'agent :"_s, u"agent-1"_s);
    desk.press(u"Se connecter"_s);
    EXPECT_TRUE(desk.shows(u"Écrivez votre code personnel."_s));
    EXPECT_TRUE(desk.office.signIns().isEmpty());
}

TEST(DeskAgentTest, ARefusalSaysTheTriesLeftAndForgetsTheCode)
{
    DeskScreen desk;
    const Failure failure {.code = FailureCode::AgentRefused, .definite = true, .attemptsLeft = 3};
    desk.office.signInFailure = failure;
    desk.fill(u"Identifiant de l'agent :"_s, u"agent-1"_s);
    desk.fill(u"Code personnel :"_s, u"1111"_s);
    desk.press(u"Se connecter"_s);
    EXPECT_TRUE(desk.tells(failure.forAgent()));
    EXPECT_TRUE(desk.tells(u"Il vous reste 3 essai"_s));
    EXPECT_EQ(desk.field(u"Identifiant de l'agent :"_s)->text(), u"agent-1"_s);
    EXPECT_EQ(desk.field(u"Code personnel :"_s)->text(), QString());
    EXPECT_TRUE(desk.field(u"Code personnel :"_s)->hasFocus());
}

TEST(DeskAgentTest, ALockSaysUntilWhen)
{
    DeskScreen desk;
    desk.office.signInFailure = Failure {.code = FailureCode::AgentLocked, .definite = true, .retryAfter = 15min};
    desk.fill(u"Identifiant de l'agent :"_s, u"agent-1"_s);
    desk.fill(u"Code personnel :"_s, u"1111"_s);
    desk.press(u"Se connecter"_s);
    // 8:32 and a quarter of an hour in UTC, shown in Europe/Paris.
    EXPECT_TRUE(desk.tells(u"à partir de 10 h 47"_s)) << qPrintable(desk.texts().join(u" | "_s));
}

TEST(DeskAgentTest, OutOfReachKeepsTheCodeForAnotherTry)
{
    DeskScreen desk;
    const Failure failure {.code = FailureCode::Unreachable};
    desk.office.signInFailure = failure;
    desk.fill(u"Identifiant de l'agent :"_s, u"agent-1"_s);
    desk.fill(u"Code personnel :"_s, u"2468"_s);
    desk.press(u"Se connecter"_s);
    EXPECT_TRUE(desk.tells(failure.forAgent()));
    EXPECT_TRUE(desk.tells(failure.supportCode()));
    desk.press(u"Se connecter"_s);
    EXPECT_EQ(desk.agent.state(), AgentSession::State::SignedIn);
    EXPECT_EQ(desk.office.signIns().last().pin, u"2468"_s);
}

TEST(DeskAgentTest, TheWaitIsSaidAndCanBeLeft)
{
    DeskScreen desk;
    desk.office.silent = true;
    desk.fill(u"Identifiant de l'agent :"_s, u"agent-1"_s);
    desk.fill(u"Code personnel :"_s, u"2468"_s);
    desk.press(u"Se connecter"_s);
    EXPECT_TRUE(desk.shows(u"Patientez…"_s));
    EXPECT_FALSE(desk.button(u"Se connecter"_s)->isEnabled());
    EXPECT_EQ(desk.button(u"Ne plus attendre"_s), nullptr);
    ASSERT_TRUE(Screen::fire(desk.panel()->findChild<QTimer *>(u"leavable"_s)));
    desk.press(u"Ne plus attendre"_s);
    EXPECT_EQ(desk.agent.state(), AgentSession::State::SignedOut);
    EXPECT_TRUE(desk.button(u"Se connecter"_s)->isEnabled());
    EXPECT_FALSE(desk.shows(u"Patientez…"_s));
}

TEST(DeskAgentTest, SaysWhyTheAgentWasSignedOut)
{
    for (const auto &[reason, words] : {std::pair(AgentSession::End::Idle, u"personne n'a touché"_s),
                                        std::pair(AgentSession::End::Expired, u"le temps prévu"_s),
                                        std::pair(AgentSession::End::DayOver, u"la journée est finie"_s)}) {
        DeskScreen desk;
        desk.signIn();
        desk.agent.signOut();
        Q_EMIT desk.agent.ended(reason);
        EXPECT_TRUE(desk.tells(words)) << qPrintable(words);
        desk.signIn();
        desk.press(u"Se déconnecter"_s);
        EXPECT_FALSE(desk.tells(words)) << qPrintable(words);
    }
}

TEST(DeskAgentTest, AnAccompanimentNeedsTheResidentsYes)
{
    DeskScreen desk;
    desk.signIn();
    desk.press(u"Demander l'accord de l'usager"_s);
    EXPECT_TRUE(desk.screen.shows(agreement::title()));
    EXPECT_FALSE(desk.screen.page().isVisible());
    EXPECT_FALSE(qobject_cast<QAbstractButton *>(desk.button(u"L'usager dit oui"_s))->isChecked());
    desk.press(u"Commencer"_s);
    EXPECT_FALSE(desk.desk->isAccompanying());
    EXPECT_TRUE(desk.shows(u"Cochez la réponse de l'usager."_s));
    desk.press(u"L'usager dit non"_s);
    desk.press(u"Commencer"_s);
    EXPECT_FALSE(desk.desk->isAccompanying());
    desk.press(u"Annuler"_s);
    EXPECT_TRUE(desk.screen.page().isVisible());
    EXPECT_EQ(desk.screen.step(), Step::Welcome);
    desk.press(u"Demander l'accord de l'usager"_s);
    EXPECT_FALSE(desk.button(u"L'usager dit non"_s)->isChecked());
    desk.press(u"L'usager dit oui"_s);
    desk.press(u"Commencer"_s);
    EXPECT_TRUE(desk.desk->isAccompanying());
    EXPECT_EQ(desk.desk->purpose(), Purpose::Registration);
    EXPECT_EQ(desk.screen.step(), Step::Mobile);
    EXPECT_TRUE(desk.screen.page().isVisible());
}

TEST(DeskAgentTest, AJourneyBegunBesideAnAgentWaitsForTheResidentsYes)
{
    for (const auto &[choice, step, purpose] :
         {std::tuple(u"Première inscription"_s, Step::Mobile, Purpose::Registration),
          std::tuple(words::signIn, Step::SignIn, Purpose::SignIn),
          std::tuple(words::forgotten, Step::ResetEmail, Purpose::ForgottenPassword)}) {
        SCOPED_TRACE(qPrintable(choice));
        DeskScreen desk;
        int begun = 0;
        QObject::connect(desk.desk, &Desk::accompanimentBegun, desk.desk, [&begun] { ++begun; });
        desk.signIn();
        desk.screen.press(choice);
        EXPECT_EQ(desk.screen.step(), step);
        EXPECT_FALSE(desk.screen.page().isVisible());
        EXPECT_TRUE(desk.screen.shows(agreement::title()));
        EXPECT_TRUE(desk.button(u"L'usager dit oui"_s)->hasFocus());
        EXPECT_EQ(desk.button(u"Annuler"_s), nullptr);
        EXPECT_EQ(desk.button(u"Tourner l'écran vers l'usager"_s), nullptr);
        // Looking elsewhere does not get around it.
        desk.press(u"Appels (0)"_s);
        EXPECT_FALSE(desk.screen.page().isVisible());
        desk.press(u"Accompagner"_s);
        desk.press(u"Commencer"_s);
        EXPECT_FALSE(desk.desk->isAccompanying());
        EXPECT_EQ(begun, 0);
        desk.press(u"L'usager dit oui"_s);
        desk.press(u"Commencer"_s);
        EXPECT_EQ(desk.desk->purpose(), purpose);
        EXPECT_EQ(begun, 1);
        EXPECT_EQ(desk.screen.step(), step);
        EXPECT_TRUE(desk.screen.page().isVisible());
        EXPECT_TRUE(desk.tells(u"À demander"_s));
    }
}

TEST(DeskAgentTest, AnAgentWhoComesInTheMiddleWaitsForTheResidentsYes)
{
    for (const auto &[step, purpose] :
         {std::pair(Step::Code, Purpose::Registration), std::pair(Step::ResetPassword, Purpose::ForgottenPassword),
          std::pair(Step::SignedIn, Purpose::SignIn), std::pair(Step::Bank, Purpose::MonthlyPayment)}) {
        SCOPED_TRACE(qPrintable(Screen::nameOf(step)));
        DeskScreen desk;
        desk.screen.goTo(step);
        desk.signIn();
        EXPECT_FALSE(desk.screen.page().isVisible());
        EXPECT_TRUE(desk.screen.shows(agreement::title()));
        desk.press(u"L'usager dit oui"_s);
        desk.press(u"Commencer"_s);
        EXPECT_EQ(desk.desk->purpose(), purpose);
        EXPECT_EQ(desk.screen.step(), step);
        EXPECT_TRUE(desk.screen.page().isVisible());
    }
    DeskScreen desk;
    desk.screen.goTo(Step::Bank);
    desk.signIn();
    desk.press(u"Se déconnecter"_s);
    EXPECT_TRUE(desk.screen.page().isVisible());
}

TEST(DeskAgentTest, WithoutAYesTheResidentTypesAlone)
{
    for (const qsizetype screens : {1, 2}) {
        DeskScreen desk(screens);
        desk.signIn();
        desk.screen.press(words::signIn);
        desk.press(u"L'usager dit non"_s);
        desk.press(u"Commencer"_s);
        EXPECT_TRUE(desk.tells(u"Appuyez sur « L'usager écrit lui-même »."_s));
        desk.press(u"L'usager écrit lui-même"_s);
        EXPECT_FALSE(desk.desk->isAccompanying());
        EXPECT_TRUE(desk.desk->isTurnedOver());
        EXPECT_TRUE(desk.screen.page().isVisible());
        const auto passwords = desk.screen.page().findChildren<QLineEdit *>();
        EXPECT_TRUE(std::all_of(passwords.begin(), passwords.end(), [](QLineEdit *edit) { return edit->isEnabled(); }));
        // Whoever takes the page from the resident asks them.
        if (screens == 1) {
            desk.screen.press(u"J'ai fini, je rends l'écran"_s);
        } else {
            desk.press(u"Reprendre la page"_s);
        }
        EXPECT_FALSE(desk.desk->isTurnedOver());
        EXPECT_FALSE(desk.screen.page().isVisible());
        EXPECT_TRUE(desk.screen.shows(agreement::title()));
        EXPECT_TRUE(desk.button(u"L'usager dit oui"_s)->hasFocus());
        desk.screen.window().end(EndReason::Idle);
        desk.settle();
        EXPECT_TRUE(desk.screen.page().isVisible());
        EXPECT_NE(desk.button(u"Demander l'accord de l'usager"_s), nullptr);
    }
}

TEST(DeskAgentTest, OfAResidentAloneOnTheirScreenTheAgentSeesWhatWentWrongAndMayAsk)
{
    DeskScreen desk(2);
    desk.signIn();
    desk.screen.press(u"Première inscription"_s);
    desk.press(u"L'usager écrit lui-même"_s);
    const Failure failure {.code = FailureCode::MobileRefused, .definite = true};
    desk.screen.council.failNext(FakeCouncil::Kind::Start, failure);
    desk.screen.page().findChild<QLineEdit *>()->setText(given::mobile);
    desk.pressThere(words::check);
    EXPECT_TRUE(desk.tells(failure.forAgent()));
    desk.press(u"Demander l'accord de l'usager"_s);
    EXPECT_EQ(desk.residentScreen(), nullptr);
    EXPECT_TRUE(desk.screen.shows(agreement::title()));
    desk.press(u"L'usager dit oui"_s);
    desk.press(u"Commencer"_s);
    EXPECT_TRUE(desk.desk->isAccompanying());
    // It stands on the page still.
    EXPECT_TRUE(desk.tells(failure.forAgent()));
    EXPECT_EQ(desk.screen.summary(), QStringList {failure.forResident()});
}

TEST(DeskAgentTest, ThePurposeLeadsTheJourney)
{
    for (const auto &[choice, step] :
         {std::pair(u"Une première inscription"_s, Step::Mobile), std::pair(u"Une connexion au compte"_s, Step::SignIn),
          std::pair(u"Un mot de passe oublié"_s, Step::ResetEmail), std::pair(u"Une mensualisation"_s, Step::SignIn),
          std::pair(u"Une autre demande"_s, Step::Welcome)}) {
        DeskScreen desk;
        desk.signIn();
        desk.press(choice);
        desk.press(u"Demander l'accord de l'usager"_s);
        desk.press(u"L'usager dit oui"_s);
        desk.press(u"Commencer"_s);
        EXPECT_EQ(desk.screen.step(), step) << qPrintable(choice);
    }
}

TEST(DeskAgentTest, TheAgreementOnPaperNamesOfficeAndDayAndNobody)
{
    DeskScreen desk;
    desk.signIn();
    desk.press(u"Demander l'accord de l'usager"_s);
    desk.press(u"Imprimer l'accord"_s);
    ASSERT_EQ(desk.printed.size(), 1);
    EXPECT_TRUE(desk.printed.first().startsWith("%PDF-"));
    EXPECT_EQ(desk.printed.first().count("/Type /Page\n"), 1);
    const QString text = agreement::paperText(u"France services Rieumes"_s, QDate(2026, 7, 14));
    for (const QString &part : {agreement::title(), u"France services Rieumes"_s, u"14/07/2026"_s,
                                u"Nom et prénom : ____"_s, u"Signature : ____"_s}) {
        EXPECT_TRUE(text.contains(part)) << qPrintable(part);
    }
    EXPECT_FALSE(text.contains(u"Agent 1"_s));
}

TEST(DeskAgentTest, LeavingTheStatisticsBringsTheResidentsPageBack)
{
    DeskScreen desk;
    desk.signIn();
    desk.press(u"Statistiques"_s);
    ASSERT_NE(desk.statistics, nullptr);
    EXPECT_FALSE(desk.screen.page().isVisible());
    desk.desk->leaveStatistics();
    desk.settle();
    EXPECT_EQ(desk.statistics, nullptr);
    EXPECT_TRUE(desk.screen.page().isVisible());
}

TEST(DeskAgentTest, SaysWhatBecameOfThePaper)
{
    using Problem = PrintQueue::Problem;
    using Answer = Outcome<PrintQueue::Accepted, Problem>;
    DeskScreen desk;
    desk.signIn();
    desk.press(u"Demander l'accord de l'usager"_s);
    for (const auto &[answer, part] : {
             std::pair(Answer(Problem::NoPrinter), u"Ce poste n'a pas d'imprimante"_s),
             std::pair(Answer(Problem::NotAvailable), u"Ce poste ne sait pas imprimer"_s),
             std::pair(Answer(Problem::Refused), u"L'imprimante ne prend pas le document. Vérifiez"_s),
             std::pair(Answer(Problem::Slow), u"L'imprimante n'a pas répondu à temps"_s),
             std::pair(Answer(PrintQueue::Accepted {}), u"L'impression a commencé."_s),
         }) {
        desk.press(u"Imprimer l'accord"_s);
        EXPECT_TRUE(desk.shows(u"Patientez… Le document part à l'imprimante."_s));
        EXPECT_FALSE(desk.button(u"Imprimer l'accord"_s)->isEnabled());
        EXPECT_FALSE(desk.button(u"Commencer"_s)->hasFocus()) << "the next key would press it";
        ASSERT_TRUE(desk.answerPrint != nullptr);
        desk.answerPrint(answer);
        desk.settle();
        EXPECT_TRUE(desk.tells(part)) << qPrintable(desk.texts().join(u" | "_s));
        EXPECT_TRUE(desk.button(u"Imprimer l'accord"_s)->isEnabled());
        EXPECT_TRUE(desk.button(u"Imprimer l'accord"_s)->hasFocus());
    }
    desk.press(u"Imprimer l'accord"_s);
    desk.press(u"Annuler"_s);
    EXPECT_TRUE(desk.answerPrint == nullptr) << "nobody waits for it any more";
    desk.press(u"Demander l'accord de l'usager"_s);
    EXPECT_FALSE(desk.tells(u"imprimante"_s)) << "what was said of the one before is gone";
    EXPECT_TRUE(desk.button(u"Imprimer l'accord"_s)->isEnabled());
}

TEST(DeskAgentTest, TheEndOfTheAccompanimentIsTheEndOfTheVisit)
{
    DeskScreen desk;
    desk.accompany();
    desk.screen.put(words::number, given::mobile);
    bool assisted = false;
    QObject::connect(&desk.screen.window(), &MainWindow::visitEnding, desk.desk,
                     [&] { assisted = desk.desk->isAccompanying(); });
    desk.press(u"Terminer l'accompagnement"_s);
    EXPECT_EQ(desk.screen.step(), Step::Mobile);
    desk.press(u"Non, continuer"_s);
    EXPECT_TRUE(desk.desk->isAccompanying());
    desk.press(u"Terminer l'accompagnement"_s);
    desk.press(u"Oui, tout effacer"_s);
    EXPECT_TRUE(assisted);
    EXPECT_FALSE(desk.desk->isAccompanying());
    EXPECT_EQ(desk.screen.step(), Step::Welcome);
    EXPECT_FALSE(desk.screen.window().wizard().hasInput());
    EXPECT_NE(desk.button(u"Demander l'accord de l'usager"_s), nullptr);
}

TEST(DeskAgentTest, TheEndOfTheAccompanimentAsksWhereTheResidentsOwnEndDoes)
{
    for (const Step step : {Step::ResetPassword, Step::ResetDone, Step::Check, Step::MandateDone}) {
        SCOPED_TRACE(qPrintable(Screen::nameOf(step)));
        DeskScreen desk;
        desk.screen.goTo(step);
        desk.accompany();
        desk.press(u"Terminer l'accompagnement"_s);
        const bool atAnEnd = step == Step::ResetDone || step == Step::MandateDone;
        EXPECT_EQ(desk.screen.step(), atAnEnd ? Step::Welcome : step);
        EXPECT_EQ(desk.button(u"Oui, tout effacer"_s) == nullptr, atAnEnd);
    }
}

TEST(DeskAgentTest, TheEndOfTheAccompanimentAsksForAPaperThatWasNotPrinted)
{
    int papers = 0;
    WindowTools tools;
    tools.print = [&papers](const QByteArray &, const PrintQueue::Handler &handler) {
        ++papers;
        handler(PrintQueue::Accepted {});
        return Ticket();
    };
    DeskScreen desk(1, {1280, 900}, tools);
    desk.screen.council.mandateState = MandateState::AwaitingSignature;
    desk.screen.goTo(Step::MandateDone);
    desk.accompany();
    desk.press(u"Terminer l'accompagnement"_s);
    EXPECT_TRUE(desk.tells(u"Le mandat n'est pas imprimé."_s));
    desk.press(u"Non, continuer"_s);
    desk.screen.press(u"Imprimer le mandat"_s);
    EXPECT_EQ(papers, 1);
    desk.press(u"Terminer l'accompagnement"_s);
    EXPECT_EQ(desk.screen.step(), Step::Welcome);
}

TEST(DeskAgentTest, AnythingElseThatEndsTheVisitEndsTheAccompanimentToo)
{
    DeskScreen desk;
    desk.accompany();
    desk.screen.window().end(EndReason::Idle);
    desk.settle();
    EXPECT_FALSE(desk.desk->isAccompanying());
    EXPECT_EQ(desk.agent.state(), AgentSession::State::SignedIn);
}

TEST(DeskAgentTest, WhoIsSignedOutInTheMiddleStillEndsTheAccompaniment)
{
    DeskScreen desk;
    desk.accompany();
    desk.press(u"Se déconnecter"_s);
    EXPECT_TRUE(desk.desk->isAccompanying());
    EXPECT_FALSE(desk.tells(u"À demander"_s));
    EXPECT_NE(desk.button(u"Tourner l'écran vers l'usager"_s), nullptr);
    desk.press(u"Terminer l'accompagnement"_s);
    EXPECT_FALSE(desk.desk->isAccompanying());
}

TEST(DeskAgentTest, StatisticsAreMadeWhenOpenedAndGoneWhenLeft)
{
    DeskScreen desk;
    desk.signIn();
    EXPECT_EQ(desk.statistics, nullptr);
    desk.press(u"Statistiques"_s);
    ASSERT_NE(desk.statistics, nullptr);
    EXPECT_TRUE(desk.statistics->isVisible());
    EXPECT_FALSE(desk.screen.page().isVisible());
    desk.press(u"Accompagner"_s);
    EXPECT_EQ(desk.statistics, nullptr);
    EXPECT_TRUE(desk.screen.page().isVisible());
    desk.press(u"Statistiques"_s);
    desk.press(u"Se déconnecter"_s);
    EXPECT_EQ(desk.statistics, nullptr);
    EXPECT_TRUE(desk.screen.page().isVisible());
}

TEST(DeskAgentTest, WhatLiesOverThePageIsSeenOverStatistics)
{
    DeskScreen desk;
    desk.accompany();
    desk.press(u"Statistiques"_s);
    desk.screen.press(u"Aide"_s);
    EXPECT_FALSE(desk.statistics->isVisible());
    EXPECT_NE(desk.screen.window().shownPage(), &desk.screen.window().wizard());
    EXPECT_TRUE(desk.screen.window().shownPage()->isVisible());
}

} // namespace guichet
