// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Failure.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

#include <algorithm>
#include <array>

namespace guichet {

namespace {

constexpr qsizetype longestName = 60;

// clang-format off
constexpr std::array rows = {
    FailureRow{FailureCode::MobileRefused, 1, "mobile-refused",
        QT_TRANSLATE_NOOP("Failure", "Le service n'accepte pas ce numéro. Vérifiez-le, ou donnez un autre numéro de portable français."),
        QT_TRANSLATE_NOOP("Failure", "Le numéro est bien formé mais refusé par la communauté de communes. Essayer un autre portable."), Lead::Stay},
    FailureRow{FailureCode::ChannelUnavailable, 2, "channel-unavailable",
        QT_TRANSLATE_NOOP("Failure", "Ce moyen d'envoi ne marche pas en ce moment. Choisissez-en un autre, ou demandez à un agent."),
        QT_TRANSLATE_NOOP("Failure", "Canal d'envoi indisponible. À l'inscription, proposer l'autre canal (SMS ou WhatsApp)."), Lead::Stay},
    FailureRow{FailureCode::SendsExhausted, 3, "sends-exhausted",
        QT_TRANSLATE_NOOP("Failure", "Nous ne pouvons plus envoyer de code pour le moment. Demandez à un agent."),
        QT_TRANSLATE_NOOP("Failure", "Nombre d'envois épuisé. Attendre le délai indiqué ; à l'inscription, essayer un autre portable."), Lead::Agent},
    FailureRow{FailureCode::ResendTooEarly, 4, "resend-too-early",
        QT_TRANSLATE_NOOP("Failure", "Un code vient de partir. Attendez un peu avant d'en demander un nouveau."),
        QT_TRANSLATE_NOOP("Failure", "Nouvel envoi demandé trop tôt. Attendre la fin du décompte."), Lead::Stay},
    FailureRow{FailureCode::WrongCode, 5, "wrong-code",
        QT_TRANSLATE_NOOP("Failure", "Ce n'est pas le bon code. Relisez le dernier message reçu sur votre téléphone."),
        QT_TRANSLATE_NOOP("Failure", "Code faux. Si plusieurs messages sont arrivés, seul le dernier compte."), Lead::Stay},
    FailureRow{FailureCode::CodeExpired, 6, "code-expired",
        QT_TRANSLATE_NOOP("Failure", "Ce code n'est plus valable. Appuyez sur « Recevoir un nouveau code »."),
        QT_TRANSLATE_NOOP("Failure", "Code expiré. Demander un nouveau code."), Lead::NewCode},
    FailureRow{FailureCode::AttemptsExhausted, 7, "attempts-exhausted",
        QT_TRANSLATE_NOOP("Failure", "Il ne vous reste plus d'essai. Demandez à un agent."),
        QT_TRANSLATE_NOOP("Failure", "Nombre d'essais épuisé. Pour un code : en demander un nouveau. Pour la facture : attendre, ou joindre le service."), Lead::Agent},
    FailureRow{FailureCode::RegistrationExpired, 8, "registration-expired",
        QT_TRANSLATE_NOOP("Failure", "Le temps prévu est passé. Recommencez ici : ce que vous aviez écrit sur cette page y est encore."),
        QT_TRANSLATE_NOOP("Failure", "Démarche expirée sur le serveur. Reprendre à la page affichée."), Lead::Restart},
    FailureRow{FailureCode::CredentialsUnknown, 9, "credentials-unknown",
        QT_TRANSLATE_NOOP("Failure", "Cet identifiant et ce mot de passe ne vont pas ensemble. Recopiez-les tels qu'ils sont sur votre dernière facture."),
        QT_TRANSLATE_NOOP("Failure", "Identifiants de facture inconnus. Vérifier que c'est la dernière facture ; attention à 0 et O, 1 et l."), Lead::Stay},
    FailureRow{FailureCode::AlreadyRegistered, 10, "already-registered",
        QT_TRANSLATE_NOOP("Failure", "Un compte existe déjà pour cette facture. Connectez-vous avec l'adresse mail de ce compte."),
        QT_TRANSLATE_NOOP("Failure", "Foyer déjà inscrit. Passer par la connexion ou par le mot de passe oublié."), Lead::SignIn},
    FailureRow{FailureCode::StepOutOfOrder, 11, "step-out-of-order",
        QT_TRANSLATE_NOOP("Failure", "Cette étape est à refaire. Essayez encore, ou demandez à un agent."),
        QT_TRANSLATE_NOOP("Failure", "Le serveur en est à une autre étape. L'écran se met à jour."), Lead::AskState},
    FailureRow{FailureCode::EmailInUse, 12, "email-in-use",
        QT_TRANSLATE_NOOP("Failure", "Cette adresse mail sert déjà à un compte. Si c'est le vôtre, connectez-vous. Sinon, donnez une autre adresse."),
        QT_TRANSLATE_NOOP("Failure", "Adresse déjà utilisée. En donner une autre, ou passer par le mot de passe oublié si c'est la sienne."), Lead::Stay},
    FailureRow{FailureCode::EmailRefused, 13, "email-refused",
        QT_TRANSLATE_NOOP("Failure", "Le service n'accepte pas cette adresse mail. Vérifiez-la, ou donnez-en une autre."),
        QT_TRANSLATE_NOOP("Failure", "Adresse refusée par la communauté de communes. La relire lettre par lettre."), Lead::Stay},
    FailureRow{FailureCode::PasswordRefused, 14, "password-refused",
        QT_TRANSLATE_NOOP("Failure", "Choisissez un autre mot de passe : le service n'accepte pas celui-ci."),
        QT_TRANSLATE_NOOP("Failure", "Mot de passe refusé : lire les raisons avec l'usager, sans lui demander son mot de passe."), Lead::Stay},
    FailureRow{FailureCode::CredentialsRefused, 15, "credentials-refused",
        QT_TRANSLATE_NOOP("Failure", "L'identifiant ou le mot de passe n'est pas le bon. Vérifiez les deux."),
        QT_TRANSLATE_NOOP("Failure", "Connexion refusée. Après l'inscription, l'identifiant est l'adresse mail."), Lead::Stay},
    FailureRow{FailureCode::AccountLocked, 16, "account-locked",
        QT_TRANSLATE_NOOP("Failure", "Après plusieurs essais, ce compte est bloqué pour un moment. Attendez, ou demandez à un agent."),
        QT_TRANSLATE_NOOP("Failure", "Compte bloqué après trop d'essais. Attendre le délai indiqué."), Lead::Stay},
    FailureRow{FailureCode::FirstRegistrationNeeded, 17, "first-registration-needed",
        QT_TRANSLATE_NOOP("Failure", "Ces identifiants sont ceux de votre facture. Pour créer votre compte, appuyez sur « Première inscription »."),
        QT_TRANSLATE_NOOP("Failure", "Identifiants de facture justes, mais le compte n'est pas créé. Faire la première inscription."), Lead::Stay},
    FailureRow{FailureCode::SessionExpired, 18, "session-expired",
        QT_TRANSLATE_NOOP("Failure", "Pour votre sécurité, la connexion s'est arrêtée. Connectez-vous à nouveau."),
        QT_TRANSLATE_NOOP("Failure", "Session expirée sur le serveur. Se reconnecter."), Lead::SignIn},
    FailureRow{FailureCode::OfferClosed, 19, "offer-closed",
        QT_TRANSLATE_NOOP("Failure", "La mensualisation n'est pas ouverte en ce moment. Demandez au service déchets quand elle ouvrira."),
        QT_TRANSLATE_NOOP("Failure", "Offre de mensualisation close."), Lead::Agent},
    FailureRow{FailureCode::MandateExists, 20, "mandate-exists",
        QT_TRANSLATE_NOOP("Failure", "La mensualisation est déjà en place. Vous n'avez rien d'autre à faire."),
        QT_TRANSLATE_NOOP("Failure", "Un mandat existe déjà pour ce contrat."), Lead::Stay},
    FailureRow{FailureCode::IbanRefused, 21, "iban-refused",
        QT_TRANSLATE_NOOP("Failure", "Le service n'accepte pas cet IBAN. Recopiez-le tel qu'il est sur votre RIB, le papier de votre banque."),
        QT_TRANSLATE_NOOP("Failure", "IBAN refusé par la communauté de communes. Vérifier le RIB."), Lead::Stay},
    FailureRow{FailureCode::HolderRefused, 22, "holder-refused",
        QT_TRANSLATE_NOOP("Failure", "Le service n'accepte pas ce nom. Recopiez-le tel qu'il est sur votre RIB, le papier de votre banque."),
        QT_TRANSLATE_NOOP("Failure", "Titulaire du compte bancaire refusé. Vérifier le RIB."), Lead::Stay},
    FailureRow{FailureCode::RulesChanged, 23, "rules-changed",
        QT_TRANSLATE_NOOP("Failure", "Le règlement a changé. Lisez le nouveau avant de l'accepter."),
        QT_TRANSLATE_NOOP("Failure", "Nouvelle version du règlement : la faire lire à nouveau."), Lead::Stay},
    FailureRow{FailureCode::OfficeUnknown, 24, "office-unknown",
        QT_TRANSLATE_NOOP("Failure", "Cet appareil n'est pas bien réglé. Demandez à un agent."),
        QT_TRANSLATE_NOOP("Failure", "L'espace réglé sur ce poste est inconnu du serveur. Prévenir l'informatique."), Lead::Agent},
    FailureRow{FailureCode::CallUnknown, 25, "call-unknown",
        QT_TRANSLATE_NOOP("Failure", "Votre appel n'est plus en attente. Venez au guichet."),
        QT_TRANSLATE_NOOP("Failure", "Cet appel n'existe plus : l'usager l'a retiré, ou la borne ne répond plus."), Lead::Stay},
    FailureRow{FailureCode::CallTaken, 26, "call-taken",
        QT_TRANSLATE_NOOP("Failure", "Un agent s'occupe déjà de cet appel. Vous n'avez rien d'autre à faire."),
        QT_TRANSLATE_NOOP("Failure", "Appel déjà pris par un collègue."), Lead::Stay},
    FailureRow{FailureCode::AgentRefused, 27, "agent-refused",
        QT_TRANSLATE_NOOP("Failure", "L'identifiant ou le code de l'agent n'est pas le bon. Vérifiez les deux."),
        QT_TRANSLATE_NOOP("Failure", "Identifiant d'agent ou code refusé."), Lead::Stay},
    FailureRow{FailureCode::AgentLocked, 28, "agent-locked",
        QT_TRANSLATE_NOOP("Failure", "L'accès de l'agent est bloqué pour un moment. Attendez, puis essayez encore."),
        QT_TRANSLATE_NOOP("Failure", "Accès bloqué après trop d'essais. Attendre le délai indiqué."), Lead::Stay},
    FailureRow{FailureCode::EnrolmentRefused, 29, "enrolment-refused",
        QT_TRANSLATE_NOOP("Failure", "Cet appareil n'a pas pu être inscrit. Demandez à un agent."),
        QT_TRANSLATE_NOOP("Failure", "Code d'enrôlement refusé : en demander un nouveau."), Lead::Agent},
    FailureRow{FailureCode::TerminalUnknown, 30, "terminal-unknown",
        QT_TRANSLATE_NOOP("Failure", "Cet appareil est hors service. Venez au guichet."),
        QT_TRANSLATE_NOOP("Failure", "Poste inconnu du serveur : prévenir l'informatique pour un nouvel enrôlement."), Lead::OutOfOrder},
    FailureRow{FailureCode::TerminalRevoked, 31, "terminal-revoked",
        QT_TRANSLATE_NOOP("Failure", "Cet appareil est hors service. Venez au guichet."),
        QT_TRANSLATE_NOOP("Failure", "Poste retiré par la communauté de communes : prévenir l'informatique."), Lead::OutOfOrder},
    FailureRow{FailureCode::RateLimited, 32, "rate-limited",
        QT_TRANSLATE_NOOP("Failure", "Il y a trop de demandes en ce moment. Attendez un peu, puis essayez encore."),
        QT_TRANSLATE_NOOP("Failure", "Trop de demandes depuis ce poste. Attendre."), Lead::Stay},
    FailureRow{FailureCode::ValidationFailed, 33, "validation-failed",
        QT_TRANSLATE_NOOP("Failure", "Le service n'a pas compris cette demande. Vérifiez ce que vous avez écrit, ou demandez à un agent."),
        QT_TRANSLATE_NOOP("Failure", "Demande refusée par le serveur comme mal formée. Noter le code et prévenir l'informatique."), Lead::Stay},
    FailureRow{FailureCode::Internal, 34, "internal",
        QT_TRANSLATE_NOOP("Failure", "Le service a eu un problème. Ce n'est pas votre faute. Appuyez sur « Réessayer », ou demandez à un agent."),
        QT_TRANSLATE_NOOP("Failure", "Erreur interne du serveur. Essayer encore, puis prévenir le service."), Lead::Stay},
    FailureRow{FailureCode::Maintenance, 35, "maintenance",
        QT_TRANSLATE_NOOP("Failure", "Le service est arrêté un moment pour entretien. Appuyez sur « Réessayer » un peu plus tard, ou demandez à un agent."),
        QT_TRANSLATE_NOOP("Failure", "Maintenance annoncée par le serveur."), Lead::Stay},
    FailureRow{FailureCode::Unreachable, 40, "",
        QT_TRANSLATE_NOOP("Failure", "Nous n'arrivons pas à joindre le service. Appuyez sur « Réessayer », ou demandez à un agent."),
        QT_TRANSLATE_NOOP("Failure", "Serveur injoignable : vérifier le réseau du poste."), Lead::Stay},
    FailureRow{FailureCode::TimedOut, 41, "",
        QT_TRANSLATE_NOOP("Failure", "Le service met trop de temps à répondre. Appuyez sur « Réessayer », ou demandez à un agent."),
        QT_TRANSLATE_NOOP("Failure", "Pas de réponse dans le délai. Ligne lente ou serveur chargé."), Lead::Stay},
    FailureRow{FailureCode::ConnectionLost, 42, "",
        QT_TRANSLATE_NOOP("Failure", "La liaison avec le service a été coupée. Appuyez sur « Réessayer » : rien ne sera fait deux fois."),
        QT_TRANSLATE_NOOP("Failure", "Connexion coupée avant la réponse. L'acte peut être repris sans risque de doublon."), Lead::Stay},
    FailureRow{FailureCode::TlsRefused, 43, "",
        QT_TRANSLATE_NOOP("Failure", "La liaison avec le service n'est pas sûre. Pour vous protéger, nous n'envoyons rien. Demandez à un agent."),
        QT_TRANSLATE_NOOP("Failure", "Certificat du serveur refusé : vérifier la date du poste et l'autorité de certification."), Lead::Stay},
    FailureRow{FailureCode::Unavailable, 44, "",
        QT_TRANSLATE_NOOP("Failure", "Le service ne répond pas pour le moment. Attendez un peu, puis appuyez sur « Réessayer »."),
        QT_TRANSLATE_NOOP("Failure", "Serveur indisponible (502, 503 ou 504)."), Lead::Stay},
    FailureRow{FailureCode::WaitLeft, 45, "",
        QT_TRANSLATE_NOOP("Failure", "Vous avez arrêté d'attendre. Appuyez sur « Réessayer » pour savoir si c'est fait : rien ne sera fait deux fois."),
        QT_TRANSLATE_NOOP("Failure", "L'usager a quitté l'attente : l'issue n'est pas connue, « Réessayer » la donne."), Lead::Stay},
    FailureRow{FailureCode::ProxyUnreachable, 46, "",
        QT_TRANSLATE_NOOP("Failure", "Nous n'arrivons pas à joindre le service. Appuyez sur « Réessayer », ou demandez à un agent."),
        QT_TRANSLATE_NOOP("Failure", "Le relais du réseau (proxy) ne répond pas, ou refuse le passage : prévenir l'informatique."), Lead::Stay},
    FailureRow{FailureCode::ProxySignInRefused, 47, "",
        QT_TRANSLATE_NOOP("Failure", "Nous n'arrivons pas à joindre le service. Demandez à un agent."),
        QT_TRANSLATE_NOOP("Failure", "Le relais du réseau (proxy) refuse l'identifiant ou le mot de passe de cet appareil : prévenir l'informatique."), Lead::Stay},
    FailureRow{FailureCode::CaptivePortal, 48, "",
        QT_TRANSLATE_NOOP("Failure", "Nous n'arrivons pas à joindre le service. Demandez à un agent."),
        QT_TRANSLATE_NOOP("Failure", "Le réseau demande de se connecter à son portail (portail captif) : le service n'est pas en panne. Prévenir l'informatique."), Lead::Stay},
    FailureRow{FailureCode::CertificateExpired, 60, "",
        QT_TRANSLATE_NOOP("Failure", "La liaison avec le service n'est pas sûre. Pour vous protéger, nous n'envoyons rien. Demandez à un agent."),
        QT_TRANSLATE_NOOP("Failure", "Le certificat du service n'est plus valable : vérifier la date de cet appareil, puis prévenir l'informatique."), Lead::Stay},
    FailureRow{FailureCode::CertificateNotYetValid, 61, "",
        QT_TRANSLATE_NOOP("Failure", "La liaison avec le service n'est pas sûre. Pour vous protéger, nous n'envoyons rien. Demandez à un agent."),
        QT_TRANSLATE_NOOP("Failure", "Le certificat du service n'est pas encore valable : vérifier la date de cet appareil, puis prévenir l'informatique."), Lead::Stay},
    FailureRow{FailureCode::CertificateOfAnother, 62, "",
        QT_TRANSLATE_NOOP("Failure", "La liaison avec le service n'est pas sûre. Pour vous protéger, nous n'envoyons rien. Demandez à un agent."),
        QT_TRANSLATE_NOOP("Failure", "Le certificat reçu porte un autre nom que celui du service : vérifier l'adresse réglée et le réseau, puis prévenir l'informatique."), Lead::Stay},
    FailureRow{FailureCode::CertificateSelfSigned, 63, "",
        QT_TRANSLATE_NOOP("Failure", "La liaison avec le service n'est pas sûre. Pour vous protéger, nous n'envoyons rien. Demandez à un agent."),
        QT_TRANSLATE_NOOP("Failure", "Le certificat reçu n'est signé par aucune autorité : un autre serveur répond peut-être à la place du service. Prévenir l'informatique."), Lead::Stay},
    FailureRow{FailureCode::AuthorityUnknown, 64, "",
        QT_TRANSLATE_NOOP("Failure", "La liaison avec le service n'est pas sûre. Pour vous protéger, nous n'envoyons rien. Demandez à un agent."),
        QT_TRANSLATE_NOOP("Failure", "L'autorité qui a signé le certificat du service est inconnue de cet appareil. Prévenir l'informatique."), Lead::Stay},
    FailureRow{FailureCode::CertificateRevoked, 65, "",
        QT_TRANSLATE_NOOP("Failure", "La liaison avec le service n'est pas sûre. Pour vous protéger, nous n'envoyons rien. Demandez à un agent."),
        QT_TRANSLATE_NOOP("Failure", "Le certificat du service a été révoqué par son autorité. Prévenir l'informatique."), Lead::Stay},
    FailureRow{FailureCode::CertificateWeak, 66, "",
        QT_TRANSLATE_NOOP("Failure", "La liaison avec le service n'est pas sûre. Pour vous protéger, nous n'envoyons rien. Demandez à un agent."),
        QT_TRANSLATE_NOOP("Failure", "La clé ou la signature du certificat du service est trop faible. Prévenir l'informatique."), Lead::Stay},
    FailureRow{FailureCode::ProtocolTooOld, 67, "",
        QT_TRANSLATE_NOOP("Failure", "La liaison avec le service n'est pas sûre. Pour vous protéger, nous n'envoyons rien. Demandez à un agent."),
        QT_TRANSLATE_NOOP("Failure", "Le serveur ne propose pas TLS 1.2 ou plus récent. Prévenir l'informatique."), Lead::Stay},
    FailureRow{FailureCode::CertificateAsked, 68, "",
        QT_TRANSLATE_NOOP("Failure", "Le service ne reconnaît pas cet appareil. Demandez à un agent."),
        QT_TRANSLATE_NOOP("Failure", "Le serveur demande un certificat à cet appareil, qui n'en a pas. Prévenir l'informatique."), Lead::Stay},
    FailureRow{FailureCode::CertificateNotPinned, 69, "",
        QT_TRANSLATE_NOOP("Failure", "La liaison avec le service n'est pas sûre. Pour vous protéger, nous n'envoyons rien. Demandez à un agent."),
        QT_TRANSLATE_NOOP("Failure", "La clé du serveur n'est aucune de celles qui sont réglées sur cet appareil (council/pins). Prévenir l'informatique."), Lead::Stay},
    FailureRow{FailureCode::AnswerTooLarge, 50, "",
        QT_TRANSLATE_NOOP("Failure", "Nous n'arrivons pas à lire la réponse du service. Appuyez sur « Réessayer », ou demandez à un agent."),
        QT_TRANSLATE_NOOP("Failure", "Réponse de plus de 256 Kio, non lue. Prévenir l'informatique."), Lead::Stay},
    FailureRow{FailureCode::AnswerMalformed, 51, "",
        QT_TRANSLATE_NOOP("Failure", "Nous n'arrivons pas à lire la réponse du service. Appuyez sur « Réessayer », ou demandez à un agent."),
        QT_TRANSLATE_NOOP("Failure", "Réponse mal formée ou incomplète. Prévenir l'informatique."), Lead::Stay},
    FailureRow{FailureCode::AnswerWrongType, 52, "",
        QT_TRANSLATE_NOOP("Failure", "Nous n'arrivons pas à lire la réponse du service. Appuyez sur « Réessayer », ou demandez à un agent."),
        QT_TRANSLATE_NOOP("Failure", "Type de contenu inattendu : un portail ou un relais répond peut-être à la place du serveur."), Lead::Stay},
    FailureRow{FailureCode::UnknownState, 53, "",
        QT_TRANSLATE_NOOP("Failure", "Nous n'arrivons pas à lire la réponse du service. Appuyez sur « Réessayer », ou demandez à un agent."),
        QT_TRANSLATE_NOOP("Failure", "Le serveur annonce un état que cette version ne connaît pas. Mettre le programme à jour."), Lead::Stay},
    FailureRow{FailureCode::Redirected, 54, "",
        QT_TRANSLATE_NOOP("Failure", "Nous n'arrivons pas à lire la réponse du service. Appuyez sur « Réessayer », ou demandez à un agent."),
        QT_TRANSLATE_NOOP("Failure", "Le serveur renvoie vers une autre adresse, ce qui n'est jamais suivi. Vérifier l'adresse réglée."), Lead::Stay},
    FailureRow{FailureCode::RequestRefused, 55, "",
        QT_TRANSLATE_NOOP("Failure", "Le service a refusé cette demande. Demandez à un agent."),
        QT_TRANSLATE_NOOP("Failure", "Refus que cette version ne connaît pas. Noter le code et prévenir l'informatique."), Lead::Stay},
    FailureRow{FailureCode::ServerTrouble, 56, "",
        QT_TRANSLATE_NOOP("Failure", "Le service a eu un problème. Ce n'est pas votre faute. Appuyez sur « Réessayer », ou demandez à un agent."),
        QT_TRANSLATE_NOOP("Failure", "Erreur du serveur que cette version ne connaît pas. Essayer encore, puis prévenir le service."), Lead::Stay},
};
// clang-format on

QString translated(const char *text)
{
    return QCoreApplication::translate("Failure", text);
}

/// In the language of the sentence around it, by the clock on the wall. Not called translate: lupdate would take it for its own, and lose the texts.
QString dayOf(const QDateTime &date, const Failure::Translate &say)
{
    const QLocale language(say("Failure", QT_TRANSLATE_NOOP("Failure", "fr")));
    return language.toString(date.toTimeZone(QTimeZone("Europe/Paris")).date(),
                             say("Failure", QT_TRANSLATE_NOOP("Failure", "d MMMM yyyy")));
}

/// What is known of this one beyond its row; may be nothing.
QString detailSentence(const Failure &failure, const Failure::Translate &say)
{
    const FailureDetail &detail = failure.detail;
    if (detail.date.isValid()) {
        return say("Failure", failure.code == FailureCode::CertificateExpired
                                  ? QT_TRANSLATE_NOOP("Failure", "Il a expiré le %1.")
                                  : QT_TRANSLATE_NOOP("Failure", "Il commence le %1."))
            .arg(dayOf(detail.date, say));
    }
    if (detail.presented.isEmpty()) {
        return {};
    }
    if (failure.code == FailureCode::CertificateOfAnother) {
        return say("Failure", QT_TRANSLATE_NOOP("Failure", "Nom attendu : « %1 ». Nom reçu : « %2 »."))
            .arg(detail.expected, detail.presented);
    }
    return say("Failure", QT_TRANSLATE_NOOP("Failure", "Autorité : « %1 ».")).arg(detail.presented);
}

QString triesLeft(FailureCode code, int count)
{
    if (count > 0) {
        return QCoreApplication::translate("Failure", "Il vous reste %n essai(s).", nullptr, count);
    }
    return code == FailureCode::AgentRefused
               ? QCoreApplication::translate("Failure", "Il ne vous reste plus d'essai. Attendez, puis essayez encore.")
               : QCoreApplication::translate("Failure", "Il ne vous reste plus d'essai. Demandez à un agent.");
}

// lupdate passes over a count that is more than a name or a member, without a word.
QString waitingTime(std::chrono::seconds wait)
{
    if (wait < std::chrono::seconds(90)) {
        const int seconds = static_cast<int>(wait.count());
        return QCoreApplication::translate("Failure", "Essayez dans %n seconde(s).", nullptr, seconds);
    }
    const auto wholeMinutes = std::chrono::ceil<std::chrono::minutes>(wait).count();
    if (wholeMinutes < 120) {
        const int minutes = static_cast<int>(wholeMinutes);
        return QCoreApplication::translate("Failure", "Essayez dans %n minute(s).", nullptr, minutes);
    }
    const int hours = static_cast<int>((wholeMinutes + 59) / 60);
    return QCoreApplication::translate("Failure", "Essayez dans %n heure(s).", nullptr, hours);
}

} // namespace

std::span<const FailureRow> allFailures()
{
    return rows;
}

const FailureRow &rowOf(FailureCode code)
{
    return *std::find_if(rows.begin(), rows.end(), [code](const FailureRow &row) { return row.code == code; });
}

bool isProtocolFailure(FailureCode code)
{
    return code == FailureCode::AnswerTooLarge || code == FailureCode::AnswerMalformed
           || code == FailureCode::AnswerWrongType || code == FailureCode::Redirected;
}

std::optional<FailureCode> failureOfProblem(const QString &code)
{
    if (code.isEmpty()) {
        return std::nullopt;
    }
    const auto row = std::find_if(rows.begin(), rows.end(), [&code](const FailureRow &candidate) {
        return code == QLatin1StringView(candidate.problem);
    });
    return row == rows.end() ? std::nullopt : std::optional(row->code);
}

QString Failure::supportCode() const
{
    return QStringLiteral("GD-%1").arg(rowOf(code).number, 2, 10, QLatin1Char('0'));
}

QString Failure::forResident(const QString &instead) const
{
    QString sentence = instead.isEmpty() ? translated(rowOf(code).resident) : instead;
    if (code == FailureCode::PasswordRefused) {
        for (const PasswordReason reason : reasons) {
            sentence += QLatin1Char(' ') + sentenceFor(reason);
        }
    }
    // Its own sentence says already that there are none.
    if (attemptsLeft && code != FailureCode::AttemptsExhausted) {
        sentence += QLatin1Char(' ') + triesLeft(code, *attemptsLeft);
    }
    if (retryAfter && *retryAfter > std::chrono::seconds(0)) {
        sentence += QLatin1Char(' ') + waitingTime(*retryAfter);
    }
    return sentence;
}

QString Failure::forAgent() const
{
    return forAgent([](const char *context, const char *text) { return QCoreApplication::translate(context, text); });
}

QDateTime Failure::opensAt(const QDateTime &now) const
{
    return (answered.isValid() ? answered : now).addSecs(retryAfter.value_or(std::chrono::seconds(0)).count());
}

QString Failure::forAgent(const Translate &translate) const
{
    const QString more = detailSentence(*this, translate);
    const QString sentence = translate("Failure", rowOf(code).agent);
    return more.isEmpty() ? sentence : sentence + QLatin1Char(' ') + more;
}

QString printableName(const QString &name)
{
    QString printable;
    for (const QChar character : name.left(longestName)) {
        if (character.isLetterOrNumber() || QStringView(u" .*-_'").contains(character)) {
            printable += character;
        }
    }
    return printable.simplified();
}

QString sentenceFor(PasswordReason reason)
{
    switch (reason) {
    case PasswordReason::TooShort:
        return QCoreApplication::translate("Failure", "Il est trop court.");
    case PasswordReason::TooLong:
        return QCoreApplication::translate("Failure", "Il est trop long.");
    case PasswordReason::NoUppercase:
        return QCoreApplication::translate("Failure", "Il lui manque une majuscule.");
    case PasswordReason::NoDigit:
        return QCoreApplication::translate("Failure", "Il lui manque un chiffre.");
    case PasswordReason::NoSpecial:
        return QCoreApplication::translate("Failure", "Il lui manque un caractère spécial, comme « ! » ou « ? ».");
    case PasswordReason::TooCommon:
        return QCoreApplication::translate("Failure", "Il est trop courant : quelqu'un pourrait le deviner.");
    case PasswordReason::ContainsPersonalData:
        return QCoreApplication::translate("Failure",
                                           "Il contient votre nom ou votre adresse : quelqu'un pourrait le deviner.");
    }
    return {};
}

} // namespace guichet
