// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Screen.h"

#include <fields/Widgets.h>

#include <QAccessible>
#include <QLabel>

#include <memory>

namespace guichet {

using namespace Qt::StringLiterals;

namespace {

struct Page
{
    Step step;
    QStringList texts;
};

/// What the council's guide and the list of screens write, to the letter.
const QList<Page> pages = {
    {Step::Welcome,
     {u"Que voulez-vous faire ?"_s, u"Première inscription"_s, u"Me connecter"_s, u"Mot de passe oublié"_s,
      u"Trouver un espace France services"_s, u"Il me manque quelque chose"_s}},
    {Step::SignIn,
     {u"Service déchets"_s,
      u"Votre identifiant et votre mot de passe d'accès à cette page, vous ont été indiqués sur le recto de votre dernière facture dans la rubrique \"Modalités de paiement\", \"Par paiement électronique\"."_s,
      u"Déjà inscrit ? Votre identifiant est votre adresse mail."_s, u"Votre identifiant :"_s,
      u"Votre mot de passe :"_s, u"Mot de passe oublié"_s,
      u"Première inscription : cliquez ici pour votre première connexion."_s, u"Cliquez ici"_s, u"Valider"_s,
      u"Retour"_s}},
    {Step::Mobile,
     {u"1ère inscription : vérification de votre n° de portable"_s,
      u"Votre numéro de portable (uniquement numéro français) :"_s, u"Utiliser Whatsapp"_s, u"Utiliser un SMS"_s,
      u"Vérifier"_s, u"Retour"_s}},
    {Step::Code,
     {u"1ère inscription : vérification de votre n° de portable"_s,
      u"Vous allez recevoir un code sur votre téléphone"_s,
      u"Votre numéro de portable (uniquement numéro français) :"_s, u"06 •• •• •• 01"_s, u"Changer de numéro"_s,
      u"Entrez le code reçu sur votre téléphone :"_s, u"Rien reçu ? Recevoir un nouveau code"_s, u"Utiliser Whatsapp"_s,
      u"Utiliser un SMS"_s, u"Vérifier"_s, u"Il me manque quelque chose"_s, u"Retour"_s}},
    {Step::Invoice,
     {u"1ère inscription : identification"_s,
      u"Veuillez rentrer vos identifiants temporaires. Ils sont inscrits sur votre dernière facture."_s,
      u"Identifiant :"_s, u"(appelé Login) figurant à gauche de votre facture"_s, u"Mot de passe :"_s,
      u"figurant à gauche de votre facture"_s, u"Vérifier"_s, u"Retour"_s}},
    {Step::Household,
     {u"1ère inscription : identification"_s, u"Est-ce bien votre foyer ?"_s, u"Mme Exemple Usager"_s,
      u"1 rue de l'Exemple, 31370 Rieumes"_s, u"Oui, c'est bien mon foyer"_s, u"Non, ce n'est pas mon foyer"_s,
      u"Retour"_s}},
    {Step::Account,
     {u"1ère inscription : paramètres du compte"_s, u"Votre adresse mail :"_s, u"Mot de passe :"_s, u"Confirmation :"_s,
      u"Créer le Compte"_s, u"Je n'ai pas d'adresse mail"_s, u"Retour"_s}},
    {Step::Done,
     {u"Votre compte a été créé avec succès"_s,
      u"Dorénavant, utilisez votre adresse mail comme identifiant et ce nouveau mot de passe pour vous connecter."_s,
      given::email, u"Vous pouvez maintenant suivre la procédure de mise en place de la mensualisation des factures"_s,
      u"Si vous avez besoin d'aide, vous pouvez vous rendre dans les espaces France services de Rieumes ou Cazères."_s,
      u"Retour"_s, u"Mettre en place la mensualisation"_s, u"Terminer"_s}},
    {Step::ResetEmail,
     {u"Mot de passe oublié"_s, u"Votre adresse mail :"_s,
      u"Si cette adresse a un compte, un code arrive sur le téléphone de ce compte."_s, u"Recevoir un code"_s,
      u"Il me manque quelque chose"_s, u"Retour"_s}},
    {Step::ResetCode,
     {u"Si cette adresse a un compte, un code arrive sur le téléphone de ce compte."_s, given::email,
      u"Changer d'adresse"_s, u"Entrez le code reçu sur votre téléphone :"_s, u"Recevoir un nouveau code"_s,
      u"Vérifier"_s, u"Il me manque quelque chose"_s, u"Retour"_s}},
    {Step::ResetPassword,
     {u"Nouveau mot de passe :"_s, u"Confirmation :"_s, u"Enregistrer le mot de passe"_s,
      u"Il me manque quelque chose"_s, u"Retour"_s}},
    {Step::ResetDone,
     {u"Votre mot de passe est changé"_s,
      u"Dorénavant, utilisez votre adresse mail comme identifiant et ce nouveau mot de passe pour vous connecter."_s,
      given::email, u"Appuyez sur « Me connecter » pour l'essayer."_s, u"Me connecter"_s}},
    {Step::SignedIn,
     {u"Votre compte"_s, u"Mme Exemple Usager"_s, u"Contrat"_s, u"C-0001"_s, u"1 rue de l'Exemple, 31370 Rieumes"_s,
      given::email, u"Vous payez à chaque facture."_s, u"Me déconnecter"_s, words::monthly}},
    {Step::Offer,
     {u"Mensualisation : vos échéances"_s, u"En combien de fois voulez-vous payer ?"_s, u"10 mensualités"_s,
      u"4 mensualités"_s, words::choose, words::back}},
    {Step::Bank,
     {u"Mensualisation : votre compte bancaire"_s, words::iban, words::holder, words::useAccount, words::back}},
    {Step::Rules,
     {u"Mensualisation : le règlement"_s, u"Règlement de la mensualisation"_s,
      u"Le prélèvement a lieu le jour choisi."_s, u"Le contrat se renouvelle chaque année."_s, words::acceptRules,
      words::back}},
    {Step::Check,
     {u"Vérifiez avant de signer"_s, u"10 mensualités"_s, u"le 10 du mois"_s, u"FR76 3000 6000 0112 3456 7890 189"_s,
      given::holder, u"Modifier le nombre"_s, u"Modifier le jour"_s, u"Modifier l'IBAN"_s, u"Modifier le titulaire"_s,
      u"Relire le règlement"_s, words::allRight, words::back}},
    {Step::Mandate,
     {u"Mandat de prélèvement SEPA"_s, u"RUM : communiquée après la signature"_s, u"FR69ZZZ651190"_s,
      u"Communauté de communes Cœur de Garonne\n31 promenade du Campet, 31220 Cazères"_s,
      u"USAGER Exemple\n1 rue de l'Exemple, 31370 Rieumes"_s, u"FR76 3000 6000 0112 3456 7890 189"_s, words::sign,
      words::back}},
    {Step::MandateDone,
     {u"La mensualisation est en place"_s, u"CG-004211-2026-0001"_s, u"FR76 •••• •••• •••• •••• •••• 189"_s,
      words::back, words::end}},
};

/// The guide's number of the step, 0 for none.
int numberOf(Step step)
{
    switch (step) {
    case Step::SignIn:
        return 1;
    case Step::Mobile:
        return 2;
    case Step::Code:
        return 3;
    case Step::Invoice:
    case Step::Household:
        return 4;
    case Step::Account:
        return 5;
    case Step::Welcome:
    case Step::Done:
    case Step::SignedIn:
    case Step::ResetEmail:
    case Step::ResetCode:
    case Step::ResetPassword:
    case Step::ResetDone:
    case Step::Offer:
    case Step::Bank:
    case Step::Rules:
    case Step::Check:
    case Step::Mandate:
    case Step::MandateDone:
        return 0;
    }
    return 0;
}

} // namespace

TEST(WordsTest, StandOnEveryPageToTheLetter)
{
    const QStringList steps = {u"Connexion"_s, u"Numéro de portable"_s, u"Code reçu"_s, u"Identifiants de la facture"_s,
                               u"Adresse mail et mot de passe"_s};
    for (const Page &page : pages) {
        SCOPED_TRACE(qPrintable(Screen::nameOf(page.step)));
        Screen screen;
        screen.goTo(page.step);
        ASSERT_EQ(screen.step(), page.step);
        const QStringList seen = screen.texts();
        for (const QString &text : page.texts) {
            EXPECT_TRUE(seen.contains(text)) << qPrintable(text) << "\n  in: " << qPrintable(seen.join(u" | "_s));
        }
        // The frame: who this is, what helps, and the guide's five steps with their numbers.
        EXPECT_TRUE(seen.contains(u"Communauté de communes Cœur de Garonne · France services Rieumes"_s));
        EXPECT_TRUE(seen.contains(u"Appeler un agent"_s));
        EXPECT_TRUE(seen.contains(words::privacy) && seen.contains(words::accessibility));
        EXPECT_EQ(seen.contains(u"Terminer"_s), page.step != Step::Welcome);
        const int present = numberOf(page.step);
        for (int number = 1; present > 0 && number <= 5; ++number) {
            const QString name = u"%1 %2"_s.arg(number).arg(steps.at(number - 1));
            EXPECT_TRUE(seen.contains(number < present    ? name + u" (fait)"_s
                                      : number == present ? name + u" (vous êtes ici)"_s
                                                          : name))
                << qPrintable(name);
        }
        // « Suivant » names no act of the guide's.
        EXPECT_FALSE(seen.contains(u"Suivant"_s));
    }
}

TEST(WordsTest, SuccessStandsAtTheLeftToo)
{
    Screen screen;
    screen.goTo(Step::Done);
    EXPECT_EQ(screen.texts().count(u"Votre compte a été créé avec succès"_s), 2);
}

TEST(WordsTest, CounterOffersHelpAndNoSightOfSecrets)
{
    Screen screen(Profile::Counter);
    EXPECT_TRUE(screen.shows(u"Aide"_s));
    EXPECT_FALSE(screen.shows(u"Appeler un agent"_s));
    screen.goTo(Step::Code);
    EXPECT_EQ(screen.field(words::code)->echoMode(), QLineEdit::Password);
    screen.fillRight();
    screen.press(words::check);
    for (const QString &shown : {u"Afficher"_s, u"Afficher le mot de passe"_s, u"Afficher la confirmation"_s}) {
        EXPECT_EQ(screen.button(shown), nullptr);
    }
    EXPECT_EQ(screen.field(words::password)->echoMode(), QLineEdit::Password);

    Screen reset(Profile::Counter);
    reset.goTo(Step::ResetCode);
    EXPECT_EQ(reset.field(words::code)->echoMode(), QLineEdit::Password);
    reset.fillRight();
    reset.press(words::check);
    for (const QString &shown : {u"Afficher le mot de passe"_s, u"Afficher la confirmation"_s}) {
        EXPECT_EQ(reset.button(shown), nullptr);
    }
}

TEST(WordsTest, CodeIsInSightOfTheResidentWhoTypesIt)
{
    Screen screen;
    screen.goTo(Step::Code);
    EXPECT_EQ(screen.field(words::code)->echoMode(), QLineEdit::Normal);
    Screen reset;
    reset.goTo(Step::ResetCode);
    EXPECT_EQ(reset.field(words::code)->echoMode(), QLineEdit::Normal);
}

TEST(WordsTest, HelpTellsWhomToPhone)
{
    Screen screen;
    screen.goTo(Step::Mobile);
    screen.press(u"Appeler un agent"_s);
    EXPECT_TRUE(screen.shows(u"France services Rieumes"_s));
    EXPECT_TRUE(screen.shows(u"Téléphone : 09 67 51 89 96"_s));
    screen.press(words::back);
    EXPECT_EQ(screen.focusedLabel(), words::number);
}

TEST(WordsTest, LabelsNeverReadMarkup)
{
    Screen screen;
    screen.walk([&](const QString &) {
        const auto labels = screen.window().findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            EXPECT_TRUE(label->text().isEmpty() || label->textFormat() == Qt::PlainText) << qPrintable(describe(label));
        }
    });
}

TEST(WordsTest, OutOfReachOrInMaintenanceIsSaidAtOnceWithPhones)
{
    for (const FailureCode code : {FailureCode::Unreachable, FailureCode::Maintenance}) {
        Screen screen;
        screen.council.failNext(FakeCouncil::Kind::Service, {.code = code});
        screen.service.refresh();
        screen.settle();
        const QString all = screen.texts().join(u'\n');
        EXPECT_TRUE(all.contains(code == FailureCode::Maintenance ? u"Le service est arrêté un moment pour entretien."_s
                                                                  : u"Nous n'arrivons pas à joindre le service."_s));
        EXPECT_TRUE(all.contains(u"France services Rieumes : 09 67 51 89 96"_s));
        EXPECT_TRUE(all.contains(u"France services Cazères : 05 62 01 48 59"_s));
    }
}

TEST(BoundTest, SignsNumbersAndHoursStayWithTheirWords)
{
    for (const auto &[sentence, written] : {
             std::pair(u"Rien reçu ? Comme « ! » : non ; si !"_s, u"Rien reçu_? Comme «_!_»_: non_; si_!"_s),
             std::pair(u"le 06 •• •• •• 01, ou"_s, u"le 06_••_••_••_01, ou"_s),
             std::pair(u"au 05 61 00 00 00"_s, u"au 05_61_00_00_00"_s),
             std::pair(u"de 9 h à 12 h 30, 8 habitants"_s, u"de 9_h à 12_h_30, 8 habitants"_s),
             std::pair(u"31370 Rieumes, 4 rue"_s, u"31370 Rieumes, 4 rue"_s),
             std::pair(u"3 Code reçu (vous êtes ici)"_s, u"3 Code reçu (vous_êtes_ici)"_s),
             std::pair(u"FR76 •••• •••• •••• •••• •••• 189"_s, u"FR76 •••• •••• •••• ••••_••••_189"_s),
         }) {
        EXPECT_EQ(bound(sentence).replace(QChar::Nbsp, u'_'), written);
    }
}

TEST(BoundTest, LabelsPaintBoundWhatTheyTellAsItIs)
{
    Look look(Profile::Kiosk, true);
    look.apply();
    const QString sentence = u"Regardez : « Modalités de paiement » ? Le 06 •• •• •• 01 !\nÀ 10 h 42."_s;
    for (const char *role : {"title", "hint", "band"}) {
        const std::unique_ptr<QLabel> label(makeLabel(role));
        label->setText(sentence);
        EXPECT_EQ(label->text(), sentence);
        EXPECT_EQ(QAccessible::queryAccessibleInterface(label.get())->text(QAccessible::Name), sentence);
        const std::unique_ptr<QLabel> written(makeLabel(role));
        written->setText(bound(sentence));
        EXPECT_EQ(label->sizeHint(), written->sizeHint());
        EXPECT_EQ(label->minimumSizeHint(), written->minimumSizeHint());
        for (const auto alignment : {Qt::AlignLeft | Qt::AlignVCenter, Qt::AlignRight | Qt::AlignTop}) {
            label->setAlignment(alignment);
            written->setAlignment(alignment);
            for (int width = label->minimumSizeHint().width(); width < 1200; width += 97) {
                EXPECT_EQ(label->heightForWidth(width), written->heightForWidth(width)) << width;
                label->resize(width, label->heightForWidth(width));
                written->resize(label->size());
                EXPECT_EQ(label->grab().toImage(), written->grab().toImage()) << role << width;
            }
        }
    }
    look.reset();
}

} // namespace guichet
