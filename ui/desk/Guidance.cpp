// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Guidance.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace guichet {

namespace {

// clang-format off
constexpr std::array rows = {
    GuidanceRow{Step::Welcome,
        QT_TRANSLATE_NOOP("Guidance", "Accueil"),
        "",
        QT_TRANSLATE_NOOP("Guidance",
            "« Avez-vous déjà créé votre compte ? »\n"
            "« Avez-vous votre dernière facture, votre portable allumé et une adresse mail que vous pouvez ouvrir ? »"),
        QT_TRANSLATE_NOOP("Guidance",
            "Jamais inscrit : « Première inscription ».\n"
            "Déjà inscrit : « Me connecter ».\n"
            "Mot de passe perdu : « Mot de passe oublié »."),
        QT_TRANSLATE_NOOP("Guidance",
            "Apporter une ancienne facture : il faut la dernière.\n"
            "Refaire une inscription alors que le compte existe.")},
    GuidanceRow{Step::SignIn,
        QT_TRANSLATE_NOOP("Guidance", "Connexion"),
        QT_TRANSLATE_NOOP("Guidance", "Le mot de passe du compte est à l'usager seul. Tournez l'écran pour qu'il l'écrive."),
        QT_TRANSLATE_NOOP("Guidance",
            "« Avez-vous déjà créé votre compte ? »\n"
            "« Avec quelle adresse mail ? »"),
        QT_TRANSLATE_NOOP("Guidance",
            "Compte créé : l'identifiant est l'adresse mail, avec le mot de passe choisi à l'inscription.\n"
            "Pas de compte : « Cliquez ici » mène à la première inscription."),
        QT_TRANSLATE_NOOP("Guidance",
            "Écrire les identifiants de la facture alors que le compte est créé.\n"
            "Oublier une majuscule, ou laisser le clavier en majuscules.\n"
            "Donner l'adresse mail d'un proche.")},
    GuidanceRow{Step::Mobile,
        QT_TRANSLATE_NOOP("Guidance", "Numéro de portable"),
        "",
        QT_TRANSLATE_NOOP("Guidance",
            "« Quel est votre numéro de portable ? »\n"
            "« L'avez-vous avec vous, allumé ? »"),
        QT_TRANSLATE_NOOP("Guidance",
            "Un numéro français de 10 chiffres, qui commence par 06 ou 07.\n"
            "Le téléphone a du réseau.\n"
            "Conseillez le SMS. Whatsapp convient si l'usager s'en sert avec ce numéro."),
        QT_TRANSLATE_NOOP("Guidance",
            "Donner le numéro d'un téléphone fixe, ou un numéro étranger.\n"
            "Écrire la lettre O à la place du chiffre 0, ou oublier un chiffre.\n"
            "Donner le numéro d'un proche qui n'est pas là : c'est lui qui recevra le code.")},
    GuidanceRow{Step::Code,
        QT_TRANSLATE_NOOP("Guidance", "Code reçu"),
        QT_TRANSLATE_NOOP("Guidance", "C'est à l'usager de lire le code. S'il le souhaite, écrivez-le sous sa dictée. Ne prenez pas son téléphone."),
        QT_TRANSLATE_NOOP("Guidance",
            "« Avez-vous reçu un message avec un code ? »\n"
            "« Est-ce bien la fin de votre numéro ? »"),
        QT_TRANSLATE_NOOP("Guidance",
            "Seul le dernier message compte. L'heure limite est écrite au-dessus du champ.\n"
            "Rien reçu : le réseau d'abord, puis un nouveau code quand le décompte est fini, ou l'autre moyen d'envoi.\n"
            "Numéro faux : « Changer de numéro »."),
        QT_TRANSLATE_NOOP("Guidance",
            "Recopier le code d'un ancien message.\n"
            "Recopier le numéro de l'expéditeur à la place du code.\n"
            "Demander plusieurs codes de suite : le nombre d'envois est limité.")},
    GuidanceRow{Step::Invoice,
        QT_TRANSLATE_NOOP("Guidance", "Identifiants de la facture"),
        QT_TRANSLATE_NOOP("Guidance", "Le mot de passe de la facture s'écrit masqué. Écrivez-le seulement si l'usager le souhaite."),
        QT_TRANSLATE_NOOP("Guidance",
            "« Pouvez-vous me montrer votre dernière facture ? »\n"
            "« Est-elle bien à l'adresse de votre foyer ? »"),
        QT_TRANSLATE_NOOP("Guidance",
            "L'identifiant (appelé Login) et le mot de passe sont à gauche de la facture.\n"
            "C'est la dernière facture reçue."),
        QT_TRANSLATE_NOOP("Guidance",
            "Confondre 0 et O, 1 et l, ou oublier les majuscules du mot de passe.\n"
            "Écrire le numéro de la facture ou du contrat à la place du Login.\n"
            "Écrire l'adresse mail : elle ne sert qu'une fois le compte créé.")},
    GuidanceRow{Step::Household,
        QT_TRANSLATE_NOOP("Guidance", "Identifiants de la facture : le foyer"),
        "",
        QT_TRANSLATE_NOOP("Guidance",
            "« Est-ce bien votre nom et votre adresse ? »"),
        QT_TRANSLATE_NOOP("Guidance",
            "Le nom et l'adresse, en partie masqués, sont ceux de la facture.\n"
            "C'est l'usager qui répond."),
        QT_TRANSLATE_NOOP("Guidance",
            "Répondre oui trop vite pour le foyer d'un voisin ou d'un parent.\n"
            "Répondre non parce que la facture est au nom du conjoint.")},
    GuidanceRow{Step::Account,
        QT_TRANSLATE_NOOP("Guidance", "Adresse mail et mot de passe"),
        QT_TRANSLATE_NOOP("Guidance", "Vous ne devez ni voir ni écrire le nouveau mot de passe. Tournez l'écran vers l'usager."),
        QT_TRANSLATE_NOOP("Guidance",
            "« Quelle adresse mail pouvez-vous ouvrir ? »\n"
            "« Inventez un mot de passe, sans me le dire. »"),
        QT_TRANSLATE_NOOP("Guidance",
            "L'adresse, lettre par lettre : elle devient l'identifiant.\n"
            "Les règles du mot de passe, sur la page : %1.\n"
            "Pas d'adresse : le bouton « Je n'ai pas d'adresse mail » dit quoi faire."),
        QT_TRANSLATE_NOOP("Guidance",
            "Reprendre le mot de passe de la facture.\n"
            "Écrire deux mots de passe différents.\n"
            "Oublier la fin de l'adresse, ou écrire gmial pour gmail.")},
    GuidanceRow{Step::Done,
        QT_TRANSLATE_NOOP("Guidance", "Compte créé"),
        "",
        QT_TRANSLATE_NOOP("Guidance",
            "« Saurez-vous retrouver votre adresse mail et votre mot de passe ? »\n"
            "« Voulez-vous payer chaque mois ? »"),
        QT_TRANSLATE_NOOP("Guidance",
            "Le message « Votre compte a été créé avec succès » est à gauche de l'écran.\n"
            "Faites essayer la connexion : « Retour », puis l'adresse mail et le nouveau mot de passe."),
        QT_TRANSLATE_NOOP("Guidance",
            "Se reconnecter avec les identifiants de la facture : ils ne servent plus.\n"
            "Laisser au guichet un papier avec le mot de passe.")},
    GuidanceRow{Step::SignedIn,
        QT_TRANSLATE_NOOP("Guidance", "Compte ouvert"),
        "",
        QT_TRANSLATE_NOOP("Guidance",
            "« Est-ce bien votre nom et votre contrat ? »\n"
            "« Voulez-vous payer chaque mois ? »\n"
            "« Avez-vous une autre question ? »"),
        QT_TRANSLATE_NOOP("Guidance",
            "Comment le contrat est payé est écrit sur la page.\n"
            "Pour la mensualisation, il faut un RIB au nom de celui qui signe.\n"
            "Un mandat attend une signature : le faire signer sur papier."),
        QT_TRANSLATE_NOOP("Guidance",
            "Commencer la mensualisation sans RIB.\n"
            "Partir sans terminer : le compte reste à l'écran. Terminez l'accompagnement.")},
    GuidanceRow{Step::ResetEmail,
        QT_TRANSLATE_NOOP("Guidance", "Mot de passe oublié : adresse mail"),
        "",
        QT_TRANSLATE_NOOP("Guidance",
            "« Avec quelle adresse mail avez-vous créé votre compte ? »\n"
            "« Avez-vous toujours le même numéro de portable ? »"),
        QT_TRANSLATE_NOOP("Guidance",
            "L'adresse, lettre par lettre : c'est celle du compte.\n"
            "Le portable du compte est là, allumé, avec du réseau.\n"
            "Le numéro a changé : téléphonez au service déchets avec l'usager."),
        QT_TRANSLATE_NOOP("Guidance",
            "Donner une autre adresse que celle du compte : la page ne dit jamais si elle est connue.\n"
            "Demander un nouveau mot de passe alors que le compte n'a jamais été créé.")},
    GuidanceRow{Step::ResetCode,
        QT_TRANSLATE_NOOP("Guidance", "Mot de passe oublié : code reçu"),
        QT_TRANSLATE_NOOP("Guidance", "C'est à l'usager de lire le code. S'il le souhaite, écrivez-le sous sa dictée. Ne prenez pas son téléphone."),
        QT_TRANSLATE_NOOP("Guidance",
            "« Avez-vous reçu un message avec un code ? »"),
        QT_TRANSLATE_NOOP("Guidance",
            "Seul le dernier message compte. L'heure limite est écrite au-dessus du champ.\n"
            "Rien reçu : l'adresse d'abord, puis le réseau, puis un nouveau code quand le décompte est fini.\n"
            "Toujours rien : cette adresse n'a peut-être pas de compte."),
        QT_TRANSLATE_NOOP("Guidance",
            "Attendre le code sur un portable dont le numéro a changé.\n"
            "Recopier le code d'un ancien message.\n"
            "Demander plusieurs codes de suite : le nombre d'envois est limité.")},
    GuidanceRow{Step::ResetPassword,
        QT_TRANSLATE_NOOP("Guidance", "Mot de passe oublié : nouveau mot de passe"),
        QT_TRANSLATE_NOOP("Guidance", "Vous ne devez ni voir ni écrire le nouveau mot de passe. Tournez l'écran vers l'usager."),
        QT_TRANSLATE_NOOP("Guidance",
            "« Inventez un nouveau mot de passe, sans me le dire. »\n"
            "« Saurez-vous le retrouver ? »"),
        QT_TRANSLATE_NOOP("Guidance",
            "Les règles du mot de passe, sur la page : au moins 1 majuscule, 1 chiffre et 1 caractère spécial."),
        QT_TRANSLATE_NOOP("Guidance",
            "Reprendre le mot de passe de la facture.\n"
            "Écrire deux mots de passe différents.\n"
            "Laisser le clavier en majuscules.")},
    GuidanceRow{Step::ResetDone,
        QT_TRANSLATE_NOOP("Guidance", "Mot de passe changé"),
        "",
        QT_TRANSLATE_NOOP("Guidance",
            "« Voulez-vous essayer votre nouveau mot de passe ? »"),
        QT_TRANSLATE_NOOP("Guidance",
            "Faites essayer la connexion : « Me connecter », l'adresse est déjà écrite."),
        QT_TRANSLATE_NOOP("Guidance",
            "Se connecter avec l'ancien mot de passe : il ne sert plus.\n"
            "Laisser au guichet un papier avec le mot de passe.")},
    GuidanceRow{Step::Offer,
        QT_TRANSLATE_NOOP("Guidance", "Mensualisation : les échéances"),
        "",
        QT_TRANSLATE_NOOP("Guidance",
            "« En combien de fois voulez-vous payer ? »\n"
            "« Quel jour du mois vous convient ? »"),
        QT_TRANSLATE_NOOP("Guidance",
            "Le calendrier montre chaque prélèvement, avec sa date et son montant.\n"
            "La date limite est écrite à côté."),
        QT_TRANSLATE_NOOP("Guidance",
            "Choisir un jour avant l'arrivée du salaire ou de la pension.\n"
            "Croire que le premier prélèvement est pour tout de suite.")},
    GuidanceRow{Step::Bank,
        QT_TRANSLATE_NOOP("Guidance", "Mensualisation : le compte bancaire"),
        QT_TRANSLATE_NOOP("Guidance", "Écrivez l'IBAN seulement si l'usager le souhaite. Ne le notez nulle part et ne gardez pas le RIB."),
        QT_TRANSLATE_NOOP("Guidance",
            "« Avez-vous votre RIB, le papier de votre banque ? »\n"
            "« Le compte est-il à votre nom ? »"),
        QT_TRANSLATE_NOOP("Guidance",
            "L'IBAN groupe par groupe, comme sur le RIB.\n"
            "Le titulaire tel qu'il est écrit sur le RIB : c'est lui qui signe.\n"
            "Un IBAN d'un autre pays d'Europe est accepté."),
        QT_TRANSLATE_NOOP("Guidance",
            "Recopier le numéro de la carte bancaire.\n"
            "Recopier l'ancien RIB sans le début FR76.\n"
            "Donner le compte d'un proche : c'est à lui de signer.")},
    GuidanceRow{Step::Rules,
        QT_TRANSLATE_NOOP("Guidance", "Mensualisation : le règlement"),
        "",
        QT_TRANSLATE_NOOP("Guidance",
            "« Voulez-vous le lire, ou que je vous le lise ? »\n"
            "« Y a-t-il quelque chose que vous ne comprenez pas ? »"),
        QT_TRANSLATE_NOOP("Guidance",
            "L'usager a lu ou entendu tout le règlement.\n"
            "C'est lui qui accepte."),
        QT_TRANSLATE_NOOP("Guidance",
            "Accepter sans lire.\n"
            "Ne pas voir que le texte continue plus bas.")},
    GuidanceRow{Step::Check,
        QT_TRANSLATE_NOOP("Guidance", "Mensualisation : la vérification"),
        "",
        QT_TRANSLATE_NOOP("Guidance",
            "« Est-ce que chaque ligne est juste ? »"),
        QT_TRANSLATE_NOOP("Guidance",
            "Le début et la fin de l'IBAN sont ceux du RIB.\n"
            "Chaque ligne se change avec le bouton à côté, sans perdre le reste."),
        QT_TRANSLATE_NOOP("Guidance",
            "Appuyer sur « Tout est juste » sans relire.\n"
            "Utiliser « Retour » plusieurs fois au lieu du bouton « Modifier ».")},
    GuidanceRow{Step::Mandate,
        QT_TRANSLATE_NOOP("Guidance", "Mensualisation : la signature"),
        "",
        QT_TRANSLATE_NOOP("Guidance",
            "« Êtes-vous le titulaire du compte ? »\n"
            "« Êtes-vous d'accord pour ces prélèvements ? »"),
        QT_TRANSLATE_NOOP("Guidance",
            "C'est l'usager qui appuie sur « Signer le mandat ».\n"
            "La référence (RUM) vient après la signature."),
        QT_TRANSLATE_NOOP("Guidance",
            "Signer à la place du titulaire du compte.\n"
            "Attendre la référence avant de signer.")},
    GuidanceRow{Step::MandateDone,
        QT_TRANSLATE_NOOP("Guidance", "Mandat enregistré"),
        "",
        QT_TRANSLATE_NOOP("Guidance",
            "« Voulez-vous l'échéancier sur papier ? »\n"
            "« Avez-vous une autre question ? »"),
        QT_TRANSLATE_NOOP("Guidance",
            "Signature sur papier demandée : imprimer, faire écrire le lieu et la date, faire signer, puis garder la feuille pour le service.\n"
            "Sinon, tout est fait : l'usager garde la référence (RUM)."),
        QT_TRANSLATE_NOOP("Guidance",
            "Laisser la feuille à l'imprimante.\n"
            "Partir sans terminer : le compte reste à l'écran. Terminez l'accompagnement.")},
};
// clang-format on

} // namespace

std::span<const GuidanceRow> allGuidance()
{
    return rows;
}

const GuidanceRow &guidanceOf(Step step)
{
    return *std::find_if(rows.begin(), rows.end(), [step](const GuidanceRow &row) { return row.step == step; });
}

const char *remedyFor(const Failure &failure)
{
    if (!failure.definite) {
        return QT_TRANSLATE_NOOP("Guidance", "Appuyez sur « Réessayer » : rien ne sera fait deux fois.");
    }
    switch (rowOf(failure.code).lead) {
    case Lead::Stay:
        return QT_TRANSLATE_NOOP("Guidance", "Relisez la page avec l'usager, puis appuyez à nouveau.");
    case Lead::NewCode:
        return QT_TRANSLATE_NOOP("Guidance", "Appuyez sur « Recevoir un nouveau code ».");
    case Lead::Restart:
        return QT_TRANSLATE_NOOP("Guidance", "Reprenez à la page affichée : ce qui y était écrit est resté.");
    case Lead::SignIn:
        return QT_TRANSLATE_NOOP("Guidance", "Passez par « Me connecter ».");
    case Lead::AskState:
        return QT_TRANSLATE_NOOP("Guidance", "Suivez la page : elle va d'elle-même à la bonne étape.");
    case Lead::Agent:
        return QT_TRANSLATE_NOOP("Guidance", "Si cela ne suffit pas, téléphonez au service déchets avec l'usager.");
    case Lead::OutOfOrder:
        return QT_TRANSLATE_NOOP("Guidance", "Ce poste ne peut plus servir. Prévenez l'informatique.");
    }
    return "";
}

} // namespace guichet
