// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Failure.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace guichet {

namespace {

#define SAY(text) QT_TRANSLATE_NOOP("Failure", text)

// clang-format off
constexpr std::array rows = {
    FailureRow{FailureCode::MobileRefused, 1, "mobile-refused",
        SAY("Le service n'accepte pas ce numéro. Vérifiez-le, ou donnez un autre numéro de portable français."),
        SAY("Le numéro est bien formé mais refusé par la communauté de communes. Essayer un autre portable."), Lead::Stay},
    FailureRow{FailureCode::ChannelUnavailable, 2, "channel-unavailable",
        SAY("Ce moyen d'envoi ne marche pas en ce moment. Choisissez l'autre."),
        SAY("Canal d'envoi indisponible. Proposer l'autre canal (SMS ou WhatsApp)."), Lead::Stay},
    FailureRow{FailureCode::SendsExhausted, 3, "sends-exhausted",
        SAY("Tous les codes possibles ont été envoyés à ce numéro. Un agent peut vous aider."),
        SAY("Nombre d'envois épuisé pour ce numéro. Attendre le délai indiqué, ou un autre portable."), Lead::Agent},
    FailureRow{FailureCode::ResendTooEarly, 4, "resend-too-early",
        SAY("Un code vient de partir. Attendez un peu avant d'en demander un nouveau."),
        SAY("Nouvel envoi demandé trop tôt. Attendre la fin du décompte."), Lead::Stay},
    FailureRow{FailureCode::WrongCode, 5, "wrong-code",
        SAY("Ce n'est pas le bon code. Relisez le dernier message reçu sur votre téléphone."),
        SAY("Code faux. Si plusieurs messages sont arrivés, seul le dernier compte."), Lead::Stay},
    FailureRow{FailureCode::CodeExpired, 6, "code-expired",
        SAY("Ce code n'est plus valable. Demandez-en un nouveau."),
        SAY("Code expiré. Demander un nouveau code."), Lead::NewCode},
    FailureRow{FailureCode::AttemptsExhausted, 7, "attempts-exhausted",
        SAY("Il n'y a plus d'essai possible. Un agent peut vous aider."),
        SAY("Nombre d'essais épuisé. Pour un code : en demander un nouveau. Pour la facture : attendre, ou joindre le service."), Lead::Agent},
    FailureRow{FailureCode::RegistrationExpired, 8, "registration-expired",
        SAY("L'inscription a duré trop longtemps et s'est arrêtée. Recommencez : votre numéro et votre adresse mail sont gardés."),
        SAY("Inscription expirée au serveur. Reprendre à l'étape 2."), Lead::Restart},
    FailureRow{FailureCode::CredentialsUnknown, 9, "credentials-unknown",
        SAY("Cet identifiant et ce mot de passe ne vont pas ensemble. Recopiez-les tels qu'ils sont sur votre dernière facture."),
        SAY("Identifiants de facture inconnus. Vérifier que c'est la dernière facture ; attention à 0 et O, 1 et l."), Lead::Stay},
    FailureRow{FailureCode::AlreadyRegistered, 10, "already-registered",
        SAY("Un compte existe déjà pour cette facture. Connectez-vous avec votre adresse mail."),
        SAY("Foyer déjà inscrit. Passer par la connexion ou par le mot de passe oublié."), Lead::SignIn},
    FailureRow{FailureCode::StepOutOfOrder, 11, "step-out-of-order",
        SAY("Cette étape n'est pas la bonne. Nous vous ramenons à la bonne étape."),
        SAY("Le serveur attend une autre étape. Le programme s'y rend."), Lead::AskState},
    FailureRow{FailureCode::EmailInUse, 12, "email-in-use",
        SAY("Cette adresse mail sert déjà à un autre compte. Donnez une autre adresse."),
        SAY("Adresse déjà utilisée. Une autre adresse, ou le mot de passe oublié si c'est la sienne."), Lead::Stay},
    FailureRow{FailureCode::EmailRefused, 13, "email-refused",
        SAY("Le service n'accepte pas cette adresse mail. Vérifiez-la, ou donnez-en une autre."),
        SAY("Adresse refusée par la communauté de communes. La relire lettre par lettre."), Lead::Stay},
    FailureRow{FailureCode::PasswordRefused, 14, "password-refused",
        SAY("Ce mot de passe n'est pas accepté. Choisissez-en un autre."),
        SAY("Mot de passe refusé : lire les raisons avec l'usager, sans lui demander son mot de passe."), Lead::Stay},
    FailureRow{FailureCode::CredentialsRefused, 15, "credentials-refused",
        SAY("L'identifiant ou le mot de passe n'est pas le bon. Vérifiez les deux."),
        SAY("Connexion refusée. Après l'inscription, l'identifiant est l'adresse mail."), Lead::Stay},
    FailureRow{FailureCode::AccountLocked, 16, "account-locked",
        SAY("Après plusieurs essais, ce compte est bloqué pour un moment."),
        SAY("Compte bloqué après trop d'essais. Attendre le délai indiqué."), Lead::Stay},
    FailureRow{FailureCode::FirstRegistrationNeeded, 17, "first-registration-needed",
        SAY("Ces identifiants sont ceux de la facture : il faut d'abord faire la première inscription."),
        SAY("Identifiants de facture justes, mais le compte n'est pas créé. Faire la première inscription."), Lead::Stay},
    FailureRow{FailureCode::SessionExpired, 18, "session-expired",
        SAY("La connexion a duré trop longtemps. Connectez-vous à nouveau."),
        SAY("Session expirée au serveur. Se reconnecter."), Lead::SignIn},
    FailureRow{FailureCode::OfferClosed, 19, "offer-closed",
        SAY("La mensualisation n'est plus ouverte pour cette année. Le service déchets vous dira quand elle rouvre."),
        SAY("Offre de mensualisation close."), Lead::Agent},
    FailureRow{FailureCode::MandateExists, 20, "mandate-exists",
        SAY("La mensualisation est déjà en place. Vous n'avez rien à faire."),
        SAY("Un mandat existe déjà pour ce contrat."), Lead::Stay},
    FailureRow{FailureCode::IbanRefused, 21, "iban-refused",
        SAY("Cet IBAN n'est pas accepté. Recopiez-le depuis votre RIB."),
        SAY("IBAN refusé par la communauté de communes. Vérifier le RIB."), Lead::Stay},
    FailureRow{FailureCode::HolderRefused, 22, "holder-refused",
        SAY("Ce nom de titulaire n'est pas accepté. Recopiez-le depuis votre RIB."),
        SAY("Titulaire du compte bancaire refusé. Vérifier le RIB."), Lead::Stay},
    FailureRow{FailureCode::RulesChanged, 23, "rules-changed",
        SAY("Le règlement a changé. Relisez-le avant d'accepter."),
        SAY("Nouvelle version du règlement : la faire lire à nouveau."), Lead::Stay},
    FailureRow{FailureCode::OfficeUnknown, 24, "office-unknown",
        SAY("Cet appareil n'est pas bien réglé. Adressez-vous à un agent."),
        SAY("L'espace réglé sur ce poste est inconnu du serveur. Prévenir l'informatique."), Lead::Agent},
    FailureRow{FailureCode::CallUnknown, 25, "call-unknown",
        SAY("Votre appel n'est plus en attente. Venez au guichet."),
        SAY("Appel inconnu du serveur ou déjà retiré."), Lead::Stay},
    FailureRow{FailureCode::CallTaken, 26, "call-taken",
        SAY("Un agent a déjà pris cet appel."),
        SAY("Appel déjà pris par un collègue."), Lead::Stay},
    FailureRow{FailureCode::AgentRefused, 27, "agent-refused",
        SAY("L'identifiant ou le code de l'agent n'est pas le bon."),
        SAY("Identifiant d'agent ou code refusé."), Lead::Stay},
    FailureRow{FailureCode::AgentLocked, 28, "agent-locked",
        SAY("L'accès de l'agent est bloqué pour un moment."),
        SAY("Accès bloqué après trop d'essais. Attendre le délai indiqué."), Lead::Stay},
    FailureRow{FailureCode::EnrolmentRefused, 29, "enrolment-refused",
        SAY("Cet appareil n'a pas pu être inscrit. Adressez-vous à un agent."),
        SAY("Code d'enrôlement refusé : en demander un nouveau."), Lead::Agent},
    FailureRow{FailureCode::TerminalUnknown, 30, "terminal-unknown",
        SAY("Cet appareil est hors service. Venez au guichet."),
        SAY("Poste inconnu du serveur : prévenir l'informatique pour un nouvel enrôlement."), Lead::OutOfOrder},
    FailureRow{FailureCode::TerminalRevoked, 31, "terminal-revoked",
        SAY("Cet appareil est hors service. Venez au guichet."),
        SAY("Poste retiré par la communauté de communes : prévenir l'informatique."), Lead::OutOfOrder},
    FailureRow{FailureCode::RateLimited, 32, "rate-limited",
        SAY("Il y a trop de demandes en ce moment. Attendez un peu, puis essayez encore."),
        SAY("Trop de demandes depuis ce poste. Attendre."), Lead::Stay},
    FailureRow{FailureCode::ValidationFailed, 33, "validation-failed",
        SAY("Le service n'a pas compris cette demande. Vérifiez ce que vous avez écrit, ou demandez à un agent."),
        SAY("Demande refusée par le serveur comme mal formée. Noter le code et prévenir l'informatique."), Lead::Stay},
    FailureRow{FailureCode::Internal, 34, "internal",
        SAY("Le service a eu un problème. Ce n'est pas de votre faute. Appuyez sur « Réessayer »."),
        SAY("Erreur interne du serveur. Réessayer, puis prévenir le service."), Lead::Stay},
    FailureRow{FailureCode::Maintenance, 35, "maintenance",
        SAY("Le service est en travaux. Revenez plus tard, ou demandez à un agent."),
        SAY("Maintenance annoncée par le serveur."), Lead::Stay},
    FailureRow{FailureCode::Unreachable, 40, "",
        SAY("Nous n'arrivons pas à joindre le service. Appuyez sur « Réessayer », ou demandez à un agent."),
        SAY("Serveur injoignable : vérifier le réseau du poste."), Lead::Stay},
    FailureRow{FailureCode::TimedOut, 41, "",
        SAY("Le service met trop de temps à répondre. Appuyez sur « Réessayer »."),
        SAY("Pas de réponse dans le délai. Ligne lente ou serveur chargé."), Lead::Stay},
    FailureRow{FailureCode::ConnectionLost, 42, "",
        SAY("La ligne a été coupée. Appuyez sur « Réessayer » : rien ne sera fait deux fois."),
        SAY("Connexion coupée avant la réponse. L'acte peut être repris sans risque de doublon."), Lead::Stay},
    FailureRow{FailureCode::TlsRefused, 43, "",
        SAY("La liaison avec le service n'est pas sûre : rien n'a été envoyé. Demandez à un agent."),
        SAY("Certificat du serveur refusé : vérifier la date du poste et l'autorité de certification."), Lead::Stay},
    FailureRow{FailureCode::Unavailable, 44, "",
        SAY("Le service ne répond pas pour le moment. Appuyez sur « Réessayer » dans un instant."),
        SAY("Serveur indisponible (502, 503 ou 504)."), Lead::Stay},
    FailureRow{FailureCode::WaitLeft, 45, "",
        SAY("Vous avez arrêté d'attendre. Appuyez sur « Réessayer » pour savoir si c'est fait : rien ne sera fait deux fois."),
        SAY("L'usager a quitté l'attente : l'issue n'est pas connue, « Réessayer » la donne."), Lead::Stay},
    FailureRow{FailureCode::AnswerTooLarge, 50, "",
        SAY("La réponse du service n'est pas lisible. Appuyez sur « Réessayer », ou demandez à un agent."),
        SAY("Réponse de plus de 256 Kio, non lue. Prévenir l'informatique."), Lead::Stay},
    FailureRow{FailureCode::AnswerMalformed, 51, "",
        SAY("La réponse du service n'est pas lisible. Appuyez sur « Réessayer », ou demandez à un agent."),
        SAY("Réponse mal formée ou incomplète. Prévenir l'informatique."), Lead::Stay},
    FailureRow{FailureCode::AnswerWrongType, 52, "",
        SAY("La réponse du service n'est pas lisible. Appuyez sur « Réessayer », ou demandez à un agent."),
        SAY("Type de contenu inattendu : un portail ou un relais répond peut-être à la place du serveur."), Lead::Stay},
    FailureRow{FailureCode::UnknownState, 53, "",
        SAY("La réponse du service n'est pas lisible. Appuyez sur « Réessayer », ou demandez à un agent."),
        SAY("Le serveur annonce un état que cette version ne connaît pas. Mettre le programme à jour."), Lead::Stay},
    FailureRow{FailureCode::Redirected, 54, "",
        SAY("La réponse du service n'est pas lisible. Appuyez sur « Réessayer », ou demandez à un agent."),
        SAY("Le serveur renvoie vers une autre adresse, ce qui n'est jamais suivi. Vérifier l'adresse réglée."), Lead::Stay},
    FailureRow{FailureCode::RequestRefused, 55, "",
        SAY("Le service a refusé cette demande. Demandez à un agent."),
        SAY("Refus que cette version ne connaît pas. Noter le code et prévenir l'informatique."), Lead::Stay},
    FailureRow{FailureCode::ServerTrouble, 56, "",
        SAY("Le service a eu un problème. Ce n'est pas de votre faute. Appuyez sur « Réessayer »."),
        SAY("Erreur du serveur que cette version ne connaît pas. Réessayer, puis prévenir le service."), Lead::Stay},
};
// clang-format on
#undef SAY

QString translated(const char *text)
{
    return QCoreApplication::translate("Failure", text);
}

QString triesLeft(int count)
{
    return count == 0 ? QCoreApplication::translate("Failure", "Il n'y a plus d'essai.")
                      : QCoreApplication::translate("Failure", "Il vous reste %n essai(s).", nullptr, count);
}

QString waitingTime(std::chrono::seconds wait)
{
    if (wait < std::chrono::seconds(90)) {
        return QCoreApplication::translate("Failure", "Essayez dans %n seconde(s).", nullptr,
                                           static_cast<int>(wait.count()));
    }
    const auto minutes = std::chrono::ceil<std::chrono::minutes>(wait).count();
    if (minutes < 120) {
        return QCoreApplication::translate("Failure", "Essayez dans %n minute(s).", nullptr, static_cast<int>(minutes));
    }
    return QCoreApplication::translate("Failure", "Essayez dans %n heure(s).", nullptr,
                                       static_cast<int>((minutes + 59) / 60));
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

QString Failure::forResident() const
{
    QString sentence = translated(rowOf(code).resident);
    if (code == FailureCode::PasswordRefused) {
        for (const PasswordReason reason : reasons) {
            sentence += QLatin1Char(' ') + sentenceFor(reason);
        }
    }
    if (attemptsLeft) {
        sentence += QLatin1Char(' ') + triesLeft(*attemptsLeft);
    }
    if (retryAfter && *retryAfter > std::chrono::seconds(0)) {
        sentence += QLatin1Char(' ') + waitingTime(*retryAfter);
    }
    return sentence;
}

QString Failure::forAgent() const
{
    return translated(rowOf(code).agent);
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
        return QCoreApplication::translate("Failure", "Il contient votre nom ou votre adresse.");
    }
    return {};
}

} // namespace guichet
