<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="fr">
<context>
    <name>Agreement</name>
    <message>
        <source>Être accompagné par un agent</source>
        <translation>Being helped by an agent</translation>
    </message>
    <message>
        <source>Un agent de l&apos;espace France services s&apos;assoit à côté de vous et vous aide à faire votre démarche sur cet écran.</source>
        <translation>An agent of the France services office sits beside you and helps you do what you came for on this screen.</translation>
    </message>
    <message>
        <source>L&apos;agent peut écrire pour vous, si vous le souhaitez. Il n&apos;écrit et ne voit jamais le mot de passe de votre compte : l&apos;écran est alors tourné vers vous.</source>
        <translation>The agent can type for you, if you wish. The agent never types or sees the password of your account: the screen is then turned towards you.</translation>
    </message>
    <message>
        <source>Ce que vous écrivez va au service déchets et n&apos;est pas gardé sur cet appareil. L&apos;espace compte les accompagnements, sans votre nom.</source>
        <translation>What you type goes to the waste service and is not kept on this device. The office counts how many people it helps, without your name.</translation>
    </message>
    <message>
        <source>Vous pouvez arrêter à tout moment : tout est alors effacé de l&apos;écran.</source>
        <translation>You can stop at any time: everything is then erased from the screen.</translation>
    </message>
    <message>
        <source>Êtes-vous d&apos;accord pour être accompagné ?</source>
        <translation>Do you agree to be helped?</translation>
    </message>
    <message>
        <source>Le %1</source>
        <translation>Date: %1</translation>
    </message>
    <message>
        <source>Je suis d&apos;accord pour être accompagné.</source>
        <translation>I agree to be helped.</translation>
    </message>
    <message>
        <source>Nom et prénom : %1</source>
        <translation>Surname and first name: %1</translation>
    </message>
    <message>
        <source>Signature : %1</source>
        <translation>Signature: %1</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Accompagner un usager</source>
        <translation>Assist a resident</translation>
    </message>
    <message>
        <source>L&apos;accord de l&apos;usager</source>
        <translation>The resident&apos;s agreement</translation>
    </message>
    <message>
        <source>Pour quoi l&apos;usager vient-il ?</source>
        <translation>What has the resident come for?</translation>
    </message>
    <message>
        <source>Demander l&apos;accord de l&apos;usager</source>
        <translation>Ask for the resident&apos;s agreement</translation>
    </message>
    <message>
        <source>Lisez avec l&apos;usager le texte à l&apos;écran, puis cochez sa réponse.</source>
        <translation>Read the text on the screen with the resident, then tick their answer.</translation>
    </message>
    <message>
        <source>L&apos;usager dit oui</source>
        <translation>The resident says yes</translation>
    </message>
    <message>
        <source>L&apos;usager dit non</source>
        <translation>The resident says no</translation>
    </message>
    <message>
        <source>Imprimer l&apos;accord</source>
        <translation>Print the agreement</translation>
    </message>
    <message>
        <source>Commencer</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Annuler</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Accompagnement en cours, accord donné.</source>
        <translation>You are assisting a resident, who has agreed.</translation>
    </message>
    <message>
        <source>À demander</source>
        <translation>To ask</translation>
    </message>
    <message>
        <source>À vérifier</source>
        <translation>To check</translation>
    </message>
    <message>
        <source>Les erreurs qu&apos;on voit souvent</source>
        <translation>Common mistakes</translation>
    </message>
    <message>
        <source>Essais qui restent à l&apos;usager : %1</source>
        <translation>Tries the resident has left: %1</translation>
    </message>
    <message>
        <source>Code pour l&apos;assistance : %1</source>
        <translation>Code for support: %1</translation>
    </message>
    <message>
        <source>Cochez la réponse de l&apos;usager.</source>
        <translation>Tick the resident&apos;s answer.</translation>
    </message>
    <message>
        <source>Connectez-vous pour accompagner un usager et recevoir les appels des bornes. Sans agent, les usagers font leurs démarches seuls.</source>
        <translation>Sign in to assist a resident and to receive calls from the kiosks. Without an agent, residents carry on alone.</translation>
    </message>
    <message>
        <source>Identifiant de l&apos;agent :</source>
        <translation>Agent&apos;s login:</translation>
    </message>
    <message>
        <source>Code personnel :</source>
        <translation>Personal code:</translation>
    </message>
    <message>
        <source>Se connecter</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Patientez…</source>
        <translation>Please wait…</translation>
    </message>
    <message>
        <source>Ne plus attendre</source>
        <translation>Stop waiting</translation>
    </message>
    <message>
        <source>Écrivez votre identifiant d&apos;agent.</source>
        <translation>Type your agent&apos;s login.</translation>
    </message>
    <message>
        <source>Écrivez votre code personnel.</source>
        <translation>Type your personal code.</translation>
    </message>
    <message numerus="yes">
        <source>Il vous reste %n essai(s).</source>
        <translation>
            <numerusform>You have %n try left.</numerusform>
            <numerusform>You have %n tries left.</numerusform>
        </translation>
    </message>
    <message>
        <source>Vous pourrez essayer à partir de %1.</source>
        <translation>You can try again from %1.</translation>
    </message>
    <message>
        <source>Appuyez à nouveau sur « Se connecter ».</source>
        <translation>Press “Sign in” again.</translation>
    </message>
    <message>
        <source>Vous avez été déconnecté : personne n&apos;a touché ce poste pendant un moment.</source>
        <translation>You have been signed out: nobody touched this computer for a while.</translation>
    </message>
    <message>
        <source>Vous avez été déconnecté : le temps prévu par le serveur est passé.</source>
        <translation>You have been signed out: the time set by the server has run out.</translation>
    </message>
    <message>
        <source>Vous avez été déconnecté : la journée est finie.</source>
        <translation>You have been signed out: the day is over.</translation>
    </message>
    <message>
        <source>1ère inscription</source>
        <translation>First registration</translation>
    </message>
    <message>
        <source>Connexion</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Mot de passe oublié</source>
        <translation>Forgotten password</translation>
    </message>
    <message>
        <source>Mensualisation</source>
        <translation>Monthly payment</translation>
    </message>
    <message>
        <source>Aucune démarche</source>
        <translation>No task</translation>
    </message>
    <message>
        <source>accueil</source>
        <translation>welcome page</translation>
    </message>
    <message>
        <source>identifiant et mot de passe</source>
        <translation>login and password</translation>
    </message>
    <message>
        <source>numéro de portable</source>
        <translation>mobile number</translation>
    </message>
    <message>
        <source>code reçu</source>
        <translation>code received</translation>
    </message>
    <message>
        <source>identifiants de la facture</source>
        <translation>invoice details</translation>
    </message>
    <message>
        <source>adresse mail et mot de passe</source>
        <translation>e-mail address and password</translation>
    </message>
    <message>
        <source>terminé</source>
        <translation>finished</translation>
    </message>
    <message>
        <source>adresse mail</source>
        <translation>e-mail address</translation>
    </message>
    <message>
        <source>nouveau mot de passe</source>
        <translation>new password</translation>
    </message>
    <message>
        <source>offre de mensualisation</source>
        <translation>monthly payment offer</translation>
    </message>
    <message>
        <source>compte en banque</source>
        <translation>bank account</translation>
    </message>
    <message>
        <source>règlement</source>
        <translation>rules</translation>
    </message>
    <message>
        <source>vérification avant de signer</source>
        <translation>check before signing</translation>
    </message>
    <message>
        <source>Appels des bornes</source>
        <translation>Calls from the kiosks</translation>
    </message>
    <message>
        <source>Personne n&apos;appelle en ce moment.</source>
        <translation>Nobody is calling at the moment.</translation>
    </message>
    <message>
        <source>%1 : %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Bloqué deux fois à cette étape.</source>
        <translation>Stuck twice at this step.</translation>
    </message>
    <message>
        <source>Depuis %1</source>
        <translation>Since %1</translation>
    </message>
    <message>
        <source>Vous y allez.</source>
        <translation>You are going.</translation>
    </message>
    <message>
        <source>Pris par %1.</source>
        <translation>Taken by %1.</translation>
    </message>
    <message>
        <source>J&apos;y vais</source>
        <translation>I am going</translation>
    </message>
    <message>
        <source>C&apos;est fait</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Tournez l&apos;écran vers l&apos;usager.</source>
        <translation>Turn the screen towards the resident.</translation>
    </message>
    <message>
        <source>Volet de l&apos;agent</source>
        <translation>Agent&apos;s panel</translation>
    </message>
    <message>
        <source>Accompagner</source>
        <translation>Assist</translation>
    </message>
    <message>
        <source>Statistiques</source>
        <translation>Statistics</translation>
    </message>
    <message>
        <source>Se déconnecter</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>Les chiffres sont à côté. Pour revenir à la page de l&apos;usager, appuyez sur « Accompagner ».</source>
        <translation>The figures are beside this panel. To go back to the resident&apos;s page, press “Assist”.</translation>
    </message>
    <message>
        <source>Tout sera effacé. Terminer l&apos;accompagnement ?</source>
        <translation>Everything will be erased. Stop assisting?</translation>
    </message>
    <message>
        <source>Terminer l&apos;accompagnement</source>
        <translation>Stop assisting</translation>
    </message>
    <message>
        <source>Non, continuer</source>
        <translation>No, continue</translation>
    </message>
    <message>
        <source>Oui, tout effacer</source>
        <translation>Yes, erase everything</translation>
    </message>
    <message>
        <source>Pour vous, agent</source>
        <translation>For you, the agent</translation>
    </message>
    <message>
        <source>Reprendre la page</source>
        <translation>Take the page back</translation>
    </message>
    <message>
        <source>Tourner l&apos;écran vers l&apos;usager</source>
        <translation>Turn the screen towards the resident</translation>
    </message>
    <message>
        <source>Fermer le menu</source>
        <translation>Close the menu</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Appels (%1)</source>
        <translation>Calls (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n appel(s) en attente : voir</source>
        <translation>
            <numerusform>%n call waiting: look</numerusform>
            <numerusform>%n calls waiting: look</numerusform>
        </translation>
    </message>
    <message>
        <source>La page est sur l&apos;écran de l&apos;usager. Ici, vous voyez où il en est, mais pas ce qu&apos;il écrit.</source>
        <translation>The page is on the resident&apos;s screen. Here you see how far they are, but not what they type.</translation>
    </message>
    <message>
        <source>vide</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>rempli</source>
        <translation>filled in</translation>
    </message>
    <message>
        <source>Liaison coupée</source>
        <translation>Connection lost</translation>
    </message>
    <message>
        <source>Liaison coupée : les appels n&apos;arrivent plus. Le poste essaie encore.</source>
        <translation>Connection lost: calls no longer arrive. The computer keeps trying.</translation>
    </message>
    <message>
        <source>Revenir à la page</source>
        <translation>Back to the page</translation>
    </message>
    <message numerus="yes">
        <source>Volet de l&apos;agent : %n appel(s)</source>
        <translation>
            <numerusform>Agent&apos;s panel: %n call</numerusform>
            <numerusform>Agent&apos;s panel: %n calls</numerusform>
        </translation>
    </message>
    <message>
        <source>Une première inscription</source>
        <translation>A first registration</translation>
    </message>
    <message>
        <source>Une connexion au compte</source>
        <translation>A sign-in to the account</translation>
    </message>
    <message>
        <source>Une autre demande</source>
        <translation>Something else</translation>
    </message>
    <message>
        <source>Un mot de passe oublié</source>
        <translation>A forgotten password</translation>
    </message>
    <message>
        <source>Une mensualisation</source>
        <translation>Monthly payment</translation>
    </message>
    <message>
        <source>L&apos;usager écrit lui-même</source>
        <translation>The resident types</translation>
    </message>
    <message>
        <source>Sans accord, l&apos;usager fait sa démarche seul. Appuyez sur « %1 ».</source>
        <translation>Without agreement, the resident goes on alone. Press “%1”.</translation>
    </message>
    <message>
        <source>Le mandat n&apos;est pas imprimé. Terminer quand même l&apos;accompagnement ?</source>
        <translation>The mandate is not printed. End the assistance all the same?</translation>
    </message>
</context>
<context>
    <name>EndPages</name>
    <message>
        <source>Besoin d&apos;aide ?</source>
        <translation>Do you need help?</translation>
    </message>
</context>
<context>
    <name>Failure</name>
    <message>
        <source>Le service n&apos;accepte pas ce numéro. Vérifiez-le, ou donnez un autre numéro de portable français.</source>
        <translation>The service does not accept this number. Check it, or give another French mobile number.</translation>
    </message>
    <message>
        <source>Le numéro est bien formé mais refusé par la communauté de communes. Essayer un autre portable.</source>
        <translation>The number is well formed but refused by the council. Try another mobile.</translation>
    </message>
    <message>
        <source>Un code vient de partir. Attendez un peu avant d&apos;en demander un nouveau.</source>
        <translation>A code has just been sent. Wait a little before you ask for a new one.</translation>
    </message>
    <message>
        <source>Nouvel envoi demandé trop tôt. Attendre la fin du décompte.</source>
        <translation>New code asked for too early. Wait for the end of the countdown.</translation>
    </message>
    <message>
        <source>Ce n&apos;est pas le bon code. Relisez le dernier message reçu sur votre téléphone.</source>
        <translation>This is not the right code. Read the latest message on your phone again.</translation>
    </message>
    <message>
        <source>Code faux. Si plusieurs messages sont arrivés, seul le dernier compte.</source>
        <translation>Wrong code. If several messages came, only the latest counts.</translation>
    </message>
    <message>
        <source>Ce code n&apos;est plus valable. Appuyez sur « Recevoir un nouveau code ».</source>
        <translation>This code is too old. Press “Get a new code”.</translation>
    </message>
    <message>
        <source>Code expiré. Demander un nouveau code.</source>
        <translation>Code expired. Ask for a new code.</translation>
    </message>
    <message>
        <source>Il ne vous reste plus d&apos;essai. Demandez à un agent.</source>
        <translation>You have no tries left. Ask an agent.</translation>
    </message>
    <message>
        <source>Nombre d&apos;essais épuisé. Pour un code : en demander un nouveau. Pour la facture : attendre, ou joindre le service.</source>
        <translation>No tries left. For a code: ask for a new one. For the invoice: wait, or contact the service.</translation>
    </message>
    <message>
        <source>Cet identifiant et ce mot de passe ne vont pas ensemble. Recopiez-les tels qu&apos;ils sont sur votre dernière facture.</source>
        <translation>This login and this password do not go together. Copy them exactly as they are on your latest invoice.</translation>
    </message>
    <message>
        <source>Identifiants de facture inconnus. Vérifier que c&apos;est la dernière facture ; attention à 0 et O, 1 et l.</source>
        <translation>Invoice details unknown. Check that it is the latest invoice; watch for 0 and O, 1 and l.</translation>
    </message>
    <message>
        <source>Un compte existe déjà pour cette facture. Connectez-vous avec l&apos;adresse mail de ce compte.</source>
        <translation>There is already an account for this invoice. Sign in with the e-mail address of that account.</translation>
    </message>
    <message>
        <source>Foyer déjà inscrit. Passer par la connexion ou par le mot de passe oublié.</source>
        <translation>Household already registered. Use the sign-in or the forgotten password.</translation>
    </message>
    <message>
        <source>Le service n&apos;accepte pas cette adresse mail. Vérifiez-la, ou donnez-en une autre.</source>
        <translation>The service does not accept this e-mail address. Check it, or give another one.</translation>
    </message>
    <message>
        <source>Adresse refusée par la communauté de communes. La relire lettre par lettre.</source>
        <translation>Address refused by the council. Read it again letter by letter.</translation>
    </message>
    <message>
        <source>Choisissez un autre mot de passe : le service n&apos;accepte pas celui-ci.</source>
        <translation>Choose another password: the service does not accept this one.</translation>
    </message>
    <message>
        <source>Mot de passe refusé : lire les raisons avec l&apos;usager, sans lui demander son mot de passe.</source>
        <translation>Password refused: read the reasons with the resident, without asking for the password.</translation>
    </message>
    <message>
        <source>L&apos;identifiant ou le mot de passe n&apos;est pas le bon. Vérifiez les deux.</source>
        <translation>The login or the password is not right. Check both.</translation>
    </message>
    <message>
        <source>Connexion refusée. Après l&apos;inscription, l&apos;identifiant est l&apos;adresse mail.</source>
        <translation>Sign-in refused. After registration, the login is the e-mail address.</translation>
    </message>
    <message>
        <source>Après plusieurs essais, ce compte est bloqué pour un moment. Attendez, ou demandez à un agent.</source>
        <translation>After several tries, this account is locked for a while. Wait, or ask an agent.</translation>
    </message>
    <message>
        <source>Compte bloqué après trop d&apos;essais. Attendre le délai indiqué.</source>
        <translation>Account locked after too many tries. Wait for the time shown.</translation>
    </message>
    <message>
        <source>Ces identifiants sont ceux de votre facture. Pour créer votre compte, appuyez sur « Première inscription ».</source>
        <translation>These are the details from your invoice. To create your account, press “First registration”.</translation>
    </message>
    <message>
        <source>Identifiants de facture justes, mais le compte n&apos;est pas créé. Faire la première inscription.</source>
        <translation>Invoice details correct, but the account is not created. Do the first registration.</translation>
    </message>
    <message>
        <source>La mensualisation n&apos;est pas ouverte en ce moment. Demandez au service déchets quand elle ouvrira.</source>
        <translation>Monthly payment is not open at the moment. Ask the waste service when it will open.</translation>
    </message>
    <message>
        <source>Offre de mensualisation close.</source>
        <translation>Monthly payment offer closed.</translation>
    </message>
    <message>
        <source>La mensualisation est déjà en place. Vous n&apos;avez rien d&apos;autre à faire.</source>
        <translation>Monthly payment is already set up. There is nothing else for you to do.</translation>
    </message>
    <message>
        <source>Un mandat existe déjà pour ce contrat.</source>
        <translation>A mandate already exists for this contract.</translation>
    </message>
    <message>
        <source>Le service n&apos;accepte pas cet IBAN. Recopiez-le tel qu&apos;il est sur votre RIB, le papier de votre banque.</source>
        <translation>The service does not accept this IBAN. Copy it exactly as it is on your RIB, the paper from your bank.</translation>
    </message>
    <message>
        <source>IBAN refusé par la communauté de communes. Vérifier le RIB.</source>
        <translation>IBAN refused by the council. Check the bank details (RIB).</translation>
    </message>
    <message>
        <source>Le service n&apos;accepte pas ce nom. Recopiez-le tel qu&apos;il est sur votre RIB, le papier de votre banque.</source>
        <translation>The service does not accept this name. Copy it exactly as it is on your RIB, the paper from your bank.</translation>
    </message>
    <message>
        <source>Titulaire du compte bancaire refusé. Vérifier le RIB.</source>
        <translation>Account holder refused. Check the bank details (RIB).</translation>
    </message>
    <message>
        <source>Le règlement a changé. Lisez le nouveau avant de l&apos;accepter.</source>
        <translation>The rules have changed. Read the new ones before you accept them.</translation>
    </message>
    <message>
        <source>Nouvelle version du règlement : la faire lire à nouveau.</source>
        <translation>New version of the rules: have the resident read it again.</translation>
    </message>
    <message>
        <source>Cet appareil n&apos;est pas bien réglé. Demandez à un agent.</source>
        <translation>This device is not set up correctly. Ask an agent.</translation>
    </message>
    <message>
        <source>L&apos;espace réglé sur ce poste est inconnu du serveur. Prévenir l&apos;informatique.</source>
        <translation>The office set on this computer is unknown to the server. Tell IT.</translation>
    </message>
    <message>
        <source>Votre appel n&apos;est plus en attente. Venez au guichet.</source>
        <translation>Your call is no longer waiting. Please come to the desk.</translation>
    </message>
    <message>
        <source>Un agent s&apos;occupe déjà de cet appel. Vous n&apos;avez rien d&apos;autre à faire.</source>
        <translation>An agent is already dealing with this call. There is nothing else for you to do.</translation>
    </message>
    <message>
        <source>Appel déjà pris par un collègue.</source>
        <translation>Call already taken by a colleague.</translation>
    </message>
    <message>
        <source>L&apos;identifiant ou le code de l&apos;agent n&apos;est pas le bon. Vérifiez les deux.</source>
        <translation>The agent&apos;s login or code is not right. Check both.</translation>
    </message>
    <message>
        <source>Identifiant d&apos;agent ou code refusé.</source>
        <translation>Agent login or code refused.</translation>
    </message>
    <message>
        <source>L&apos;accès de l&apos;agent est bloqué pour un moment. Attendez, puis essayez encore.</source>
        <translation>The agent&apos;s access is locked for a while. Wait, then try again.</translation>
    </message>
    <message>
        <source>Accès bloqué après trop d&apos;essais. Attendre le délai indiqué.</source>
        <translation>Access locked after too many tries. Wait for the time shown.</translation>
    </message>
    <message>
        <source>Cet appareil n&apos;a pas pu être inscrit. Demandez à un agent.</source>
        <translation>This device could not be registered. Ask an agent.</translation>
    </message>
    <message>
        <source>Code d&apos;enrôlement refusé : en demander un nouveau.</source>
        <translation>Enrolment code refused: ask for a new one.</translation>
    </message>
    <message>
        <source>Cet appareil est hors service. Venez au guichet.</source>
        <translation>This device is out of order. Please come to the desk.</translation>
    </message>
    <message>
        <source>Poste inconnu du serveur : prévenir l&apos;informatique pour un nouvel enrôlement.</source>
        <translation>Computer unknown to the server: tell IT, for a new enrolment.</translation>
    </message>
    <message>
        <source>Poste retiré par la communauté de communes : prévenir l&apos;informatique.</source>
        <translation>Computer withdrawn by the council: tell IT.</translation>
    </message>
    <message>
        <source>Il y a trop de demandes en ce moment. Attendez un peu, puis essayez encore.</source>
        <translation>There are too many requests at the moment. Wait a little, then try again.</translation>
    </message>
    <message>
        <source>Trop de demandes depuis ce poste. Attendre.</source>
        <translation>Too many requests from this computer. Wait.</translation>
    </message>
    <message>
        <source>Le service n&apos;a pas compris cette demande. Vérifiez ce que vous avez écrit, ou demandez à un agent.</source>
        <translation>The service did not understand this request. Check what you typed, or ask an agent.</translation>
    </message>
    <message>
        <source>Demande refusée par le serveur comme mal formée. Noter le code et prévenir l&apos;informatique.</source>
        <translation>Request refused by the server as malformed. Note the code and tell IT.</translation>
    </message>
    <message>
        <source>Le service a eu un problème. Ce n&apos;est pas votre faute. Appuyez sur « Réessayer », ou demandez à un agent.</source>
        <translation>The service had a problem. It is not your fault. Press “Try again”, or ask an agent.</translation>
    </message>
    <message>
        <source>Erreur interne du serveur. Essayer encore, puis prévenir le service.</source>
        <translation>Internal server error. Try again, then tell the service.</translation>
    </message>
    <message>
        <source>Maintenance annoncée par le serveur.</source>
        <translation>Maintenance announced by the server.</translation>
    </message>
    <message>
        <source>Nous n&apos;arrivons pas à joindre le service. Appuyez sur « Réessayer », ou demandez à un agent.</source>
        <translation>We cannot reach the service. Press “Try again”, or ask an agent.</translation>
    </message>
    <message>
        <source>Serveur injoignable : vérifier le réseau du poste.</source>
        <translation>Server out of reach: check the network of this computer.</translation>
    </message>
    <message>
        <source>Le service met trop de temps à répondre. Appuyez sur « Réessayer », ou demandez à un agent.</source>
        <translation>The service takes too long to answer. Press “Try again”, or ask an agent.</translation>
    </message>
    <message>
        <source>Pas de réponse dans le délai. Ligne lente ou serveur chargé.</source>
        <translation>No answer in time. Slow line or busy server.</translation>
    </message>
    <message>
        <source>Connexion coupée avant la réponse. L&apos;acte peut être repris sans risque de doublon.</source>
        <translation>Connection lost before the answer. The act can be tried again: it is not done twice.</translation>
    </message>
    <message>
        <source>La liaison avec le service n&apos;est pas sûre. Pour vous protéger, nous n&apos;envoyons rien. Demandez à un agent.</source>
        <translation>The connection to the service is not safe. To protect you, we send nothing. Ask an agent.</translation>
    </message>
    <message>
        <source>Certificat du serveur refusé : vérifier la date du poste et l&apos;autorité de certification.</source>
        <translation>Server certificate refused: check the date of this computer and the certificate authority.</translation>
    </message>
    <message>
        <source>Le service ne répond pas pour le moment. Attendez un peu, puis appuyez sur « Réessayer ».</source>
        <translation>The service is not answering at the moment. Wait a little, then press “Try again”.</translation>
    </message>
    <message>
        <source>Serveur indisponible (502, 503 ou 504).</source>
        <translation>Server unavailable (502, 503 or 504).</translation>
    </message>
    <message>
        <source>Vous avez arrêté d&apos;attendre. Appuyez sur « Réessayer » pour savoir si c&apos;est fait : rien ne sera fait deux fois.</source>
        <translation>You stopped waiting. Press “Try again” to see whether it is done: nothing will be done twice.</translation>
    </message>
    <message>
        <source>L&apos;usager a quitté l&apos;attente : l&apos;issue n&apos;est pas connue, « Réessayer » la donne.</source>
        <translation>The resident stopped waiting: the outcome is not known, “Try again” tells it.</translation>
    </message>
    <message>
        <source>Nous n&apos;arrivons pas à lire la réponse du service. Appuyez sur « Réessayer », ou demandez à un agent.</source>
        <translation>We cannot read the service&apos;s answer. Press “Try again”, or ask an agent.</translation>
    </message>
    <message>
        <source>Réponse de plus de 256 Kio, non lue. Prévenir l&apos;informatique.</source>
        <translation>Answer larger than 256 KiB, not read. Tell IT.</translation>
    </message>
    <message>
        <source>Réponse mal formée ou incomplète. Prévenir l&apos;informatique.</source>
        <translation>Malformed or incomplete answer. Tell IT.</translation>
    </message>
    <message>
        <source>Type de contenu inattendu : un portail ou un relais répond peut-être à la place du serveur.</source>
        <translation>Unexpected content type: a portal or a proxy may be answering instead of the server.</translation>
    </message>
    <message>
        <source>Le serveur annonce un état que cette version ne connaît pas. Mettre le programme à jour.</source>
        <translation>The server reports a state that this version does not know. Update the program.</translation>
    </message>
    <message>
        <source>Le serveur renvoie vers une autre adresse, ce qui n&apos;est jamais suivi. Vérifier l&apos;adresse réglée.</source>
        <translation>The server redirects to another address, which is never followed. Check the address in the settings.</translation>
    </message>
    <message>
        <source>Le service a refusé cette demande. Demandez à un agent.</source>
        <translation>The service refused this request. Ask an agent.</translation>
    </message>
    <message>
        <source>Refus que cette version ne connaît pas. Noter le code et prévenir l&apos;informatique.</source>
        <translation>Refusal that this version does not know. Note the code and tell IT.</translation>
    </message>
    <message>
        <source>Erreur du serveur que cette version ne connaît pas. Essayer encore, puis prévenir le service.</source>
        <translation>Server error that this version does not know. Try again, then tell the service.</translation>
    </message>
    <message numerus="yes">
        <source>Il vous reste %n essai(s).</source>
        <translation>
            <numerusform>You have %n try left.</numerusform>
            <numerusform>You have %n tries left.</numerusform>
        </translation>
    </message>
    <message>
        <source>Il est trop court.</source>
        <translation>It is too short.</translation>
    </message>
    <message>
        <source>Il est trop long.</source>
        <translation>It is too long.</translation>
    </message>
    <message>
        <source>Il lui manque une majuscule.</source>
        <translation>It needs a capital letter.</translation>
    </message>
    <message>
        <source>Il lui manque un chiffre.</source>
        <translation>It needs a digit.</translation>
    </message>
    <message>
        <source>Il lui manque un caractère spécial, comme « ! » ou « ? ».</source>
        <translation>It needs a special character, such as “!” or “?”.</translation>
    </message>
    <message>
        <source>Il est trop courant : quelqu&apos;un pourrait le deviner.</source>
        <translation>It is too common: someone could guess it.</translation>
    </message>
    <message>
        <source>Il contient votre nom ou votre adresse : quelqu&apos;un pourrait le deviner.</source>
        <translation>It contains your name or your address: someone could guess it.</translation>
    </message>
    <message numerus="yes">
        <source>Essayez dans %n seconde(s).</source>
        <translation>
            <numerusform>Try again in %n second.</numerusform>
            <numerusform>Try again in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Essayez dans %n minute(s).</source>
        <translation>
            <numerusform>Try again in %n minute.</numerusform>
            <numerusform>Try again in %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Essayez dans %n heure(s).</source>
        <translation>
            <numerusform>Try again in %n hour.</numerusform>
            <numerusform>Try again in %n hours.</numerusform>
        </translation>
    </message>
    <message>
        <source>Le serveur en est à une autre étape. L&apos;écran se met à jour.</source>
        <translation>The server is at another step. The screen is catching up.</translation>
    </message>
    <message>
        <source>Adresse déjà utilisée. En donner une autre, ou passer par le mot de passe oublié si c&apos;est la sienne.</source>
        <translation>Address already in use. Give another one, or use the forgotten password if it is their own.</translation>
    </message>
    <message>
        <source>Session expirée sur le serveur. Se reconnecter.</source>
        <translation>Session expired on the server. Sign in again.</translation>
    </message>
    <message>
        <source>Cet appel n&apos;existe plus : l&apos;usager l&apos;a retiré, ou la borne ne répond plus.</source>
        <translation>This call no longer exists: the resident withdrew it, or the kiosk no longer answers.</translation>
    </message>
    <message>
        <source>Il ne vous reste plus d&apos;essai. Attendez, puis essayez encore.</source>
        <translation>You have no tries left. Wait, then try again.</translation>
    </message>
    <message>
        <source>Ce moyen d&apos;envoi ne marche pas en ce moment. Choisissez-en un autre, ou demandez à un agent.</source>
        <translation>This way of sending does not work at the moment. Choose another, or ask an agent.</translation>
    </message>
    <message>
        <source>Canal d&apos;envoi indisponible. À l&apos;inscription, proposer l&apos;autre canal (SMS ou WhatsApp).</source>
        <translation>Way of sending not available. At registration, offer the other one (text message or WhatsApp).</translation>
    </message>
    <message>
        <source>Nous ne pouvons plus envoyer de code pour le moment. Demandez à un agent.</source>
        <translation>We cannot send any more codes for now. Ask an agent.</translation>
    </message>
    <message>
        <source>Nombre d&apos;envois épuisé. Attendre le délai indiqué ; à l&apos;inscription, essayer un autre portable.</source>
        <translation>No sends left. Wait for the time shown; at registration, try another mobile.</translation>
    </message>
    <message>
        <source>Le temps prévu est passé. Recommencez ici : ce que vous aviez écrit sur cette page y est encore.</source>
        <translation>The time for this has run out. Start again here: what you had written on this page is still there.</translation>
    </message>
    <message>
        <source>Démarche expirée sur le serveur. Reprendre à la page affichée.</source>
        <translation>Journey expired on the server. Start again from the page shown.</translation>
    </message>
    <message>
        <source>Cette adresse mail sert déjà à un compte. Si c&apos;est le vôtre, connectez-vous. Sinon, donnez une autre adresse.</source>
        <translation>This e-mail address already belongs to an account. If it is yours, sign in. If not, give another address.</translation>
    </message>
    <message>
        <source>Le relais du réseau (proxy) ne répond pas, ou refuse le passage : prévenir l&apos;informatique.</source>
        <translation>The network&apos;s relay (proxy) does not answer, or lets nothing through: tell IT.</translation>
    </message>
    <message>
        <source>Nous n&apos;arrivons pas à joindre le service. Demandez à un agent.</source>
        <translation>We cannot reach the service. Ask an agent.</translation>
    </message>
    <message>
        <source>Le relais du réseau (proxy) refuse l&apos;identifiant ou le mot de passe de cet appareil : prévenir l&apos;informatique.</source>
        <translation>The network&apos;s relay (proxy) refuses this device&apos;s login or password: tell IT.</translation>
    </message>
    <message>
        <source>Le réseau demande de se connecter à son portail (portail captif) : le service n&apos;est pas en panne. Prévenir l&apos;informatique.</source>
        <translation>The network asks to sign in to its portal (captive portal): the service itself is not down. Tell IT.</translation>
    </message>
    <message>
        <source>Le certificat du service n&apos;est plus valable : vérifier la date de cet appareil, puis prévenir l&apos;informatique.</source>
        <translation>The service&apos;s certificate is no longer valid: check the date of this device, then tell IT.</translation>
    </message>
    <message>
        <source>Le certificat du service n&apos;est pas encore valable : vérifier la date de cet appareil, puis prévenir l&apos;informatique.</source>
        <translation>The service&apos;s certificate is not valid yet: check the date of this device, then tell IT.</translation>
    </message>
    <message>
        <source>Le certificat reçu porte un autre nom que celui du service : vérifier l&apos;adresse réglée et le réseau, puis prévenir l&apos;informatique.</source>
        <translation>The certificate received has another name than the service&apos;s: check the address in the settings and the network, then tell IT.</translation>
    </message>
    <message>
        <source>Le certificat reçu n&apos;est signé par aucune autorité : un autre serveur répond peut-être à la place du service. Prévenir l&apos;informatique.</source>
        <translation>The certificate received is signed by no authority: another server may be answering in place of the service. Tell IT.</translation>
    </message>
    <message>
        <source>L&apos;autorité qui a signé le certificat du service est inconnue de cet appareil. Prévenir l&apos;informatique.</source>
        <translation>The authority that signed the service&apos;s certificate is unknown to this device. Tell IT.</translation>
    </message>
    <message>
        <source>Le certificat du service a été révoqué par son autorité. Prévenir l&apos;informatique.</source>
        <translation>The service&apos;s certificate was revoked by its authority. Tell IT.</translation>
    </message>
    <message>
        <source>La clé ou la signature du certificat du service est trop faible. Prévenir l&apos;informatique.</source>
        <translation>The key or the signature of the service&apos;s certificate is too weak. Tell IT.</translation>
    </message>
    <message>
        <source>Le serveur ne propose pas TLS 1.2 ou plus récent. Prévenir l&apos;informatique.</source>
        <translation>The server does not offer TLS 1.2 or newer. Tell IT.</translation>
    </message>
    <message>
        <source>Le service ne reconnaît pas cet appareil. Demandez à un agent.</source>
        <translation>The service does not recognise this device. Ask an agent.</translation>
    </message>
    <message>
        <source>Le serveur demande un certificat à cet appareil, qui n&apos;en a pas. Prévenir l&apos;informatique.</source>
        <translation>The server asks this device for a certificate, and it has none. Tell IT.</translation>
    </message>
    <message>
        <source>La clé du serveur n&apos;est aucune de celles qui sont réglées sur cet appareil (council/pins). Prévenir l&apos;informatique.</source>
        <translation>The server&apos;s key is none of those set on this device (council/pins). Tell IT.</translation>
    </message>
    <message>
        <source>Il a expiré le %1.</source>
        <translation>It expired on %1.</translation>
    </message>
    <message>
        <source>Il commence le %1.</source>
        <translation>It starts on %1.</translation>
    </message>
    <message>
        <source>fr</source>
        <translation>en</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>Nom attendu : « %1 ». Nom reçu : « %2 ».</source>
        <translation>Name expected: “%1”. Name received: “%2”.</translation>
    </message>
    <message>
        <source>Autorité : « %1 ».</source>
        <translation>Authority: “%1”.</translation>
    </message>
    <message>
        <source>Pour votre sécurité, la connexion s&apos;est arrêtée. Connectez-vous à nouveau.</source>
        <translation>For your safety, you have been signed out. Sign in again.</translation>
    </message>
    <message>
        <source>Le service est arrêté un moment pour entretien. Appuyez sur « Réessayer » un peu plus tard, ou demandez à un agent.</source>
        <translation>The service is down for maintenance. Press “Try again” a little later, or ask an agent.</translation>
    </message>
    <message>
        <source>La liaison avec le service a été coupée. Appuyez sur « Réessayer » : rien ne sera fait deux fois.</source>
        <translation>The connection to the service was lost. Press “Try again”: nothing will be done twice.</translation>
    </message>
    <message>
        <source>Cette étape est à refaire. Essayez encore, ou demandez à un agent.</source>
        <translation>This step has to be done again. Try once more, or ask an agent.</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>moins de 5</source>
        <translation>fewer than 5</translation>
    </message>
    <message>
        <source>masqué</source>
        <translation>hidden</translation>
    </message>
    <message>
        <source>Première inscription</source>
        <translation>First registration</translation>
    </message>
    <message>
        <source>Connexion</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Mot de passe oublié</source>
        <translation>Forgotten password</translation>
    </message>
    <message>
        <source>Mensualisation</source>
        <translation>Monthly payment</translation>
    </message>
    <message>
        <source>Aucune démarche</source>
        <translation>No task</translation>
    </message>
    <message>
        <source>Accueil</source>
        <translation>Welcome page</translation>
    </message>
    <message>
        <source>Numéro de portable</source>
        <translation>Mobile number</translation>
    </message>
    <message>
        <source>Code reçu</source>
        <translation>Code received</translation>
    </message>
    <message>
        <source>Identifiants de la facture</source>
        <translation>Invoice details</translation>
    </message>
    <message>
        <source>Adresse mail et mot de passe</source>
        <translation>E-mail address and password</translation>
    </message>
    <message>
        <source>Adresse mail</source>
        <translation>E-mail address</translation>
    </message>
    <message>
        <source>Mot de passe</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Offre de mensualisation</source>
        <translation>Monthly payment offer</translation>
    </message>
    <message>
        <source>Coordonnées bancaires</source>
        <translation>Bank details</translation>
    </message>
    <message>
        <source>Règlement</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>Vérification avant de signer</source>
        <translation>Check before signing</translation>
    </message>
    <message>
        <source>Fin de la démarche</source>
        <translation>End of the task</translation>
    </message>
    <message>
        <source>Texte plus grand</source>
        <translation>Larger text</translation>
    </message>
    <message>
        <source>Contraste fort</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>Lecture à voix haute</source>
        <translation>Read aloud</translation>
    </message>
    <message>
        <source>Clavier à l&apos;écran</source>
        <translation>On-screen keyboard</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Toutes les démarches</source>
        <translation>All tasks</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>Accompagnement</source>
        <translation>Assistance</translation>
    </message>
    <message>
        <source>Visites</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>Étape d&apos;arrêt</source>
        <translation>Step where it stopped</translation>
    </message>
    <message>
        <source>Difficulté</source>
        <translation>Difficulty</translation>
    </message>
    <message>
        <source>Aide utilisée</source>
        <translation>Aid used</translation>
    </message>
    <message>
        <source>Réussies</source>
        <translation>Successful</translation>
    </message>
    <message>
        <source>Non abouties</source>
        <translation>Not completed</translation>
    </message>
    <message>
        <source>Arrêtées</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>Sans réponse</source>
        <translation>Left without an answer</translation>
    </message>
    <message>
        <source>En échec</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Avec un agent</source>
        <translation>With an agent</translation>
    </message>
    <message>
        <source>Sans agent</source>
        <translation>Without an agent</translation>
    </message>
    <message>
        <source>Par jour</source>
        <translation>By day</translation>
    </message>
    <message>
        <source>Par semaine</source>
        <translation>By week</translation>
    </message>
    <message>
        <source>Par mois</source>
        <translation>By month</translation>
    </message>
    <message>
        <source>du %1 au %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>Du</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Au</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Espace</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>Démarche</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Rubrique</source>
        <translation>Heading</translation>
    </message>
    <message>
        <source>Détail</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>Nombre de visites</source>
        <translation>Number of visits</translation>
    </message>
    <message>
        <source>Tous les espaces</source>
        <translation>All offices</translation>
    </message>
</context>
<context>
    <name>Guidance</name>
    <message>
        <source>Accueil</source>
        <translation>Welcome page</translation>
    </message>
    <message>
        <source>« Avez-vous déjà créé votre compte ? »
« Avez-vous votre dernière facture, votre portable allumé et une adresse mail que vous pouvez ouvrir ? »</source>
        <translation>“Have you already created your account?”
“Do you have your latest invoice, your mobile phone switched on and an e-mail address whose messages you can read?”</translation>
    </message>
    <message>
        <source>Apporter une ancienne facture : il faut la dernière.
Refaire une inscription alors que le compte existe.</source>
        <translation>Bringing an old invoice: the latest one is needed.
Registering again although the account exists.</translation>
    </message>
    <message>
        <source>Connexion</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Le mot de passe du compte est à l&apos;usager seul. Tournez l&apos;écran pour qu&apos;il l&apos;écrive.</source>
        <translation>The password of the account is for the resident alone. Turn the screen so that they can type it.</translation>
    </message>
    <message>
        <source>« Avez-vous déjà créé votre compte ? »
« Avec quelle adresse mail ? »</source>
        <translation>“Have you already created your account?”
“With which e-mail address?”</translation>
    </message>
    <message>
        <source>Compte créé : l&apos;identifiant est l&apos;adresse mail, avec le mot de passe choisi à l&apos;inscription.
Pas de compte : « Cliquez ici » mène à la première inscription.</source>
        <translation>Account created: the login is the e-mail address, with the password chosen when registering.
No account: “Click here” leads to the first registration.</translation>
    </message>
    <message>
        <source>Écrire les identifiants de la facture alors que le compte est créé.
Oublier une majuscule, ou laisser le clavier en majuscules.
Donner l&apos;adresse mail d&apos;un proche.</source>
        <translation>Typing the details from the invoice although the account is created.
Forgetting a capital letter, or leaving Caps Lock on.
Giving the e-mail address of someone close to them.</translation>
    </message>
    <message>
        <source>Numéro de portable</source>
        <translation>Mobile number</translation>
    </message>
    <message>
        <source>« Quel est votre numéro de portable ? »
« L&apos;avez-vous avec vous, allumé ? »</source>
        <translation>“What is your mobile number?”
“Do you have the phone with you, switched on?”</translation>
    </message>
    <message>
        <source>Un numéro français de 10 chiffres, qui commence par 06 ou 07.
Le téléphone a du réseau.
Conseillez le SMS. Whatsapp convient si l&apos;usager s&apos;en sert avec ce numéro.</source>
        <translation>A French number of 10 digits, starting with 06 or 07.
The phone has a signal.
Suggest a text message (SMS). WhatsApp will do if the resident uses it with this number.</translation>
    </message>
    <message>
        <source>Donner le numéro d&apos;un téléphone fixe, ou un numéro étranger.
Écrire la lettre O à la place du chiffre 0, ou oublier un chiffre.
Donner le numéro d&apos;un proche qui n&apos;est pas là : c&apos;est lui qui recevra le code.</source>
        <translation>Giving a landline number or a foreign number.
Typing the letter O instead of the number 0, or leaving out a digit.
Giving the number of someone who is not there: that person will receive the code.</translation>
    </message>
    <message>
        <source>Code reçu</source>
        <translation>Code received</translation>
    </message>
    <message>
        <source>C&apos;est à l&apos;usager de lire le code. S&apos;il le souhaite, écrivez-le sous sa dictée. Ne prenez pas son téléphone.</source>
        <translation>It is for the resident to read the code. If they wish, type it as they say it. Do not take their phone.</translation>
    </message>
    <message>
        <source>« Avez-vous reçu un message avec un code ? »
« Est-ce bien la fin de votre numéro ? »</source>
        <translation>“Have you received a message with a code?”
“Is this the end of your number?”</translation>
    </message>
    <message>
        <source>Recopier le code d&apos;un ancien message.
Recopier le numéro de l&apos;expéditeur à la place du code.
Demander plusieurs codes de suite : le nombre d&apos;envois est limité.</source>
        <translation>Copying the code from an old message.
Copying the sender&apos;s number instead of the code.
Asking for several codes in a row: only so many can be sent.</translation>
    </message>
    <message>
        <source>Identifiants de la facture</source>
        <translation>Invoice details</translation>
    </message>
    <message>
        <source>Le mot de passe de la facture s&apos;écrit masqué. Écrivez-le seulement si l&apos;usager le souhaite.</source>
        <translation>The password from the invoice is hidden as it is typed. Type it only if the resident wishes.</translation>
    </message>
    <message>
        <source>« Pouvez-vous me montrer votre dernière facture ? »
« Est-elle bien à l&apos;adresse de votre foyer ? »</source>
        <translation>“Can you show me your latest invoice?”
“Does it have the address of your household?”</translation>
    </message>
    <message>
        <source>L&apos;identifiant (appelé Login) et le mot de passe sont à gauche de la facture.
C&apos;est la dernière facture reçue.</source>
        <translation>The login (called “Login”) and the password (called “Mot de passe”) are on the left of the invoice.
It is the latest invoice received.</translation>
    </message>
    <message>
        <source>Confondre 0 et O, 1 et l, ou oublier les majuscules du mot de passe.
Écrire le numéro de la facture ou du contrat à la place du Login.
Écrire l&apos;adresse mail : elle ne sert qu&apos;une fois le compte créé.</source>
        <translation>Mixing up 0 and O, or 1 and l, or forgetting the capital letters of the password.
Typing the invoice or contract number instead of the “Login”.
Typing the e-mail address: it is used only once the account is created.</translation>
    </message>
    <message>
        <source>Identifiants de la facture : le foyer</source>
        <translation>Invoice details: the household</translation>
    </message>
    <message>
        <source>« Est-ce bien votre nom et votre adresse ? »</source>
        <translation>“Are these your name and address?”</translation>
    </message>
    <message>
        <source>Le nom et l&apos;adresse, en partie masqués, sont ceux de la facture.
C&apos;est l&apos;usager qui répond.</source>
        <translation>The name and the address, partly hidden, are those on the invoice.
It is the resident who answers.</translation>
    </message>
    <message>
        <source>Répondre oui trop vite pour le foyer d&apos;un voisin ou d&apos;un parent.
Répondre non parce que la facture est au nom du conjoint.</source>
        <translation>Saying yes too quickly for the household of a neighbour or a relative.
Saying no because the invoice is in the name of the husband, wife or partner.</translation>
    </message>
    <message>
        <source>Adresse mail et mot de passe</source>
        <translation>E-mail address and password</translation>
    </message>
    <message>
        <source>Vous ne devez ni voir ni écrire le nouveau mot de passe. Tournez l&apos;écran vers l&apos;usager.</source>
        <translation>You must neither see nor type the new password. Turn the screen towards the resident.</translation>
    </message>
    <message>
        <source>« Quelle adresse mail pouvez-vous ouvrir ? »
« Inventez un mot de passe, sans me le dire. »</source>
        <translation>“Which e-mail address can you read messages at?”
“Make up a password, without telling me.”</translation>
    </message>
    <message>
        <source>Reprendre le mot de passe de la facture.
Écrire deux mots de passe différents.
Oublier la fin de l&apos;adresse, ou écrire gmial pour gmail.</source>
        <translation>Using the password from the invoice again.
Typing two different passwords.
Forgetting the end of the address, or typing gmial for gmail.</translation>
    </message>
    <message>
        <source>Compte créé</source>
        <translation>Account created</translation>
    </message>
    <message>
        <source>« Saurez-vous retrouver votre adresse mail et votre mot de passe ? »
« Voulez-vous payer chaque mois ? »</source>
        <translation>“Will you be able to find your e-mail address and your password again?”
“Do you want to pay every month?”</translation>
    </message>
    <message>
        <source>Le message « Votre compte a été créé avec succès » est à gauche de l&apos;écran.
Faites essayer la connexion : « Retour », puis l&apos;adresse mail et le nouveau mot de passe.</source>
        <translation>The message “Your account has been created” is on the left of the screen.
Have the resident try to sign in: “Back”, then the e-mail address and the new password.</translation>
    </message>
    <message>
        <source>Se reconnecter avec les identifiants de la facture : ils ne servent plus.
Laisser au guichet un papier avec le mot de passe.</source>
        <translation>Signing in again with the details from the invoice: they no longer work.
Leaving a piece of paper with the password at the desk.</translation>
    </message>
    <message>
        <source>Compte ouvert</source>
        <translation>Account open</translation>
    </message>
    <message>
        <source>Appuyez sur « Réessayer » : rien ne sera fait deux fois.</source>
        <translation>Press “Try again”: nothing will be done twice.</translation>
    </message>
    <message>
        <source>Relisez la page avec l&apos;usager, puis appuyez à nouveau.</source>
        <translation>Read the page again with the resident, then press again.</translation>
    </message>
    <message>
        <source>Appuyez sur « Recevoir un nouveau code ».</source>
        <translation>Press “Get a new code”.</translation>
    </message>
    <message>
        <source>Passez par « Me connecter ».</source>
        <translation>Use “Sign in”.</translation>
    </message>
    <message>
        <source>Suivez la page : elle va d&apos;elle-même à la bonne étape.</source>
        <translation>Follow the page: it goes to the right step by itself.</translation>
    </message>
    <message>
        <source>Si cela ne suffit pas, téléphonez au service déchets avec l&apos;usager.</source>
        <translation>If that is not enough, phone the waste service with the resident.</translation>
    </message>
    <message>
        <source>Ce poste ne peut plus servir. Prévenez l&apos;informatique.</source>
        <translation>This computer can no longer be used. Tell IT.</translation>
    </message>
    <message>
        <source>Jamais inscrit : « Première inscription ».
Déjà inscrit : « Me connecter ».
Mot de passe perdu : « Mot de passe oublié ».</source>
        <translation>Never registered: “First registration”.
Already registered: “Sign in”.
Password lost: “Forgotten password”.</translation>
    </message>
    <message>
        <source>L&apos;adresse, lettre par lettre : elle devient l&apos;identifiant.
Les règles du mot de passe, sur la page : %1.
Pas d&apos;adresse : le bouton « Je n&apos;ai pas d&apos;adresse mail » dit quoi faire.</source>
        <translation>The address, letter by letter: it becomes the login.
The rules for the password, on the page: %1.
No address: the button “I have no e-mail address” says what to do.</translation>
    </message>
    <message>
        <source>Mot de passe oublié : adresse mail</source>
        <translation>Forgotten password: e-mail address</translation>
    </message>
    <message>
        <source>« Avec quelle adresse mail avez-vous créé votre compte ? »
« Avez-vous toujours le même numéro de portable ? »</source>
        <translation>“With which e-mail address did you create your account?”
“Do you still have the same mobile number?”</translation>
    </message>
    <message>
        <source>L&apos;adresse, lettre par lettre : c&apos;est celle du compte.
Le portable du compte est là, allumé, avec du réseau.
Le numéro a changé : téléphonez au service déchets avec l&apos;usager.</source>
        <translation>The address, letter by letter: it is the account&apos;s.
The account&apos;s mobile is here, switched on, with a signal.
The number has changed: phone the waste service with the resident.</translation>
    </message>
    <message>
        <source>Donner une autre adresse que celle du compte : la page ne dit jamais si elle est connue.
Demander un nouveau mot de passe alors que le compte n&apos;a jamais été créé.</source>
        <translation>Giving another address than the account&apos;s: the page never says whether it is known.
Asking for a new password although the account was never created.</translation>
    </message>
    <message>
        <source>Mot de passe oublié : code reçu</source>
        <translation>Forgotten password: code received</translation>
    </message>
    <message>
        <source>« Avez-vous reçu un message avec un code ? »</source>
        <translation>“Have you received a message with a code?”</translation>
    </message>
    <message>
        <source>Seul le dernier message compte. L&apos;heure limite est écrite au-dessus du champ.
Rien reçu : l&apos;adresse d&apos;abord, puis le réseau, puis un nouveau code quand le décompte est fini.
Toujours rien : cette adresse n&apos;a peut-être pas de compte.</source>
        <translation>Only the latest message counts. The time limit is written above the field.
Nothing received: first the address, then the signal, then a new code once the countdown is over.
Still nothing: this address may have no account.</translation>
    </message>
    <message>
        <source>Attendre le code sur un portable dont le numéro a changé.
Recopier le code d&apos;un ancien message.
Demander plusieurs codes de suite : le nombre d&apos;envois est limité.</source>
        <translation>Waiting for the code on a mobile whose number has changed.
Copying the code of an old message.
Asking for several codes in a row: the number of sends is limited.</translation>
    </message>
    <message>
        <source>Mot de passe oublié : nouveau mot de passe</source>
        <translation>Forgotten password: new password</translation>
    </message>
    <message>
        <source>« Inventez un nouveau mot de passe, sans me le dire. »
« Saurez-vous le retrouver ? »</source>
        <translation>“Make up a new password, without telling me.”
“Will you be able to find it again?”</translation>
    </message>
    <message>
        <source>Les règles du mot de passe, sur la page : au moins 1 majuscule, 1 chiffre et 1 caractère spécial.</source>
        <translation>The rules for the password, on the page: at least 1 capital, 1 digit and 1 special character.</translation>
    </message>
    <message>
        <source>Reprendre le mot de passe de la facture.
Écrire deux mots de passe différents.
Laisser le clavier en majuscules.</source>
        <translation>Using the invoice&apos;s password again.
Typing two different passwords.
Leaving the keyboard in capitals.</translation>
    </message>
    <message>
        <source>Mot de passe changé</source>
        <translation>Password changed</translation>
    </message>
    <message>
        <source>« Voulez-vous essayer votre nouveau mot de passe ? »</source>
        <translation>“Would you like to try your new password?”</translation>
    </message>
    <message>
        <source>Faites essayer la connexion : « Me connecter », l&apos;adresse est déjà écrite.</source>
        <translation>Have the resident try to sign in: “Sign in”, the address is already there.</translation>
    </message>
    <message>
        <source>Se connecter avec l&apos;ancien mot de passe : il ne sert plus.
Laisser au guichet un papier avec le mot de passe.</source>
        <translation>Signing in with the old password: it no longer works.
Leaving a paper with the password at the desk.</translation>
    </message>
    <message>
        <source>Reprenez à la page affichée : ce qui y était écrit est resté.</source>
        <translation>Start again from the page shown: what was written there has stayed.</translation>
    </message>
    <message>
        <source>« Est-ce bien votre nom et votre contrat ? »
« Voulez-vous payer chaque mois ? »
« Avez-vous une autre question ? »</source>
        <translation>“Are these your name and your contract?”
“Would you like to pay each month?”
“Do you have another question?”</translation>
    </message>
    <message>
        <source>Comment le contrat est payé est écrit sur la page.
Pour la mensualisation, il faut un RIB au nom de celui qui signe.
Un mandat attend une signature : le faire signer sur papier.</source>
        <translation>How the contract is paid is written on the page.
Monthly payment needs a RIB (bank details) in the name of the person who signs.
A mandate awaits a signature: have it signed on paper.</translation>
    </message>
    <message>
        <source>Commencer la mensualisation sans RIB.
Partir sans terminer : le compte reste à l&apos;écran. Terminez l&apos;accompagnement.</source>
        <translation>Beginning monthly payment without a RIB.
Leaving without finishing: the account stays on the screen. End the assistance.</translation>
    </message>
    <message>
        <source>Mensualisation : les échéances</source>
        <translation>Monthly payment: the payments</translation>
    </message>
    <message>
        <source>« En combien de fois voulez-vous payer ? »
« Quel jour du mois vous convient ? »</source>
        <translation>“In how many payments would you like to pay?”
“Which day of the month suits you?”</translation>
    </message>
    <message>
        <source>Choisir un jour avant l&apos;arrivée du salaire ou de la pension.
Croire que le premier prélèvement est pour tout de suite.</source>
        <translation>Choosing a day before wages or pension arrive.
Believing that the first debit is at once.</translation>
    </message>
    <message>
        <source>Mensualisation : le compte bancaire</source>
        <translation>Monthly payment: the bank account</translation>
    </message>
    <message>
        <source>Écrivez l&apos;IBAN seulement si l&apos;usager le souhaite. Ne le notez nulle part et ne gardez pas le RIB.</source>
        <translation>Type the IBAN only if the resident wishes. Do not note it anywhere and do not keep the RIB.</translation>
    </message>
    <message>
        <source>« Avez-vous votre RIB, le papier de votre banque ? »
« Le compte est-il à votre nom ? »</source>
        <translation>“Do you have your RIB, the paper from your bank?”
“Is the account in your name?”</translation>
    </message>
    <message>
        <source>L&apos;IBAN groupe par groupe, comme sur le RIB.
Le titulaire tel qu&apos;il est écrit sur le RIB : c&apos;est lui qui signe.
Un IBAN d&apos;un autre pays d&apos;Europe est accepté.</source>
        <translation>The IBAN group by group, as on the RIB.
The holder exactly as written on the RIB: it is the holder who signs.
An IBAN from another European country is accepted.</translation>
    </message>
    <message>
        <source>Recopier le numéro de la carte bancaire.
Recopier l&apos;ancien RIB sans le début FR76.
Donner le compte d&apos;un proche : c&apos;est à lui de signer.</source>
        <translation>Copying the number of the bank card.
Copying the old RIB without FR76 at the beginning.
Giving the account of a relative: it is for the relative to sign.</translation>
    </message>
    <message>
        <source>Mensualisation : le règlement</source>
        <translation>Monthly payment: the rules</translation>
    </message>
    <message>
        <source>« Voulez-vous le lire, ou que je vous le lise ? »
« Y a-t-il quelque chose que vous ne comprenez pas ? »</source>
        <translation>“Would you like to read them, or shall I read them to you?”
“Is there anything that you do not understand?”</translation>
    </message>
    <message>
        <source>L&apos;usager a lu ou entendu tout le règlement.
C&apos;est lui qui accepte.</source>
        <translation>The resident has read or heard all the rules.
It is the resident who accepts.</translation>
    </message>
    <message>
        <source>Accepter sans lire.
Ne pas voir que le texte continue plus bas.</source>
        <translation>Accepting without reading.
Not seeing that the text goes on below.</translation>
    </message>
    <message>
        <source>Mensualisation : la vérification</source>
        <translation>Monthly payment: the check</translation>
    </message>
    <message>
        <source>« Est-ce que chaque ligne est juste ? »</source>
        <translation>“Is every line right?”</translation>
    </message>
    <message>
        <source>Le début et la fin de l&apos;IBAN sont ceux du RIB.
Chaque ligne se change avec le bouton à côté, sans perdre le reste.</source>
        <translation>The beginning and the end of the IBAN are those of the RIB.
Each line is changed with the button beside it, without losing the rest.</translation>
    </message>
    <message>
        <source>Appuyer sur « Tout est juste » sans relire.
Utiliser « Retour » plusieurs fois au lieu du bouton « Modifier ».</source>
        <translation>Pressing “Everything is right” without reading again.
Using “Back” several times instead of the “Change” button.</translation>
    </message>
    <message>
        <source>Mensualisation : la signature</source>
        <translation>Monthly payment: the signature</translation>
    </message>
    <message>
        <source>« Êtes-vous le titulaire du compte ? »
« Êtes-vous d&apos;accord pour ces prélèvements ? »</source>
        <translation>“Are you the account holder?”
“Do you agree to these debits?”</translation>
    </message>
    <message>
        <source>C&apos;est l&apos;usager qui appuie sur « Signer le mandat ».
La référence (RUM) vient après la signature.</source>
        <translation>It is the resident who presses “Sign the mandate”.
The reference (RUM) comes after the signature.</translation>
    </message>
    <message>
        <source>Signer à la place du titulaire du compte.
Attendre la référence avant de signer.</source>
        <translation>Signing in place of the account holder.
Waiting for the reference before signing.</translation>
    </message>
    <message>
        <source>Mandat enregistré</source>
        <translation>Mandate recorded</translation>
    </message>
    <message>
        <source>« Voulez-vous l&apos;échéancier sur papier ? »
« Avez-vous une autre question ? »</source>
        <translation>“Would you like the schedule on paper?”
“Do you have another question?”</translation>
    </message>
    <message>
        <source>Laisser la feuille à l&apos;imprimante.
Partir sans terminer : le compte reste à l&apos;écran. Terminez l&apos;accompagnement.</source>
        <translation>Leaving the sheet at the printer.
Leaving without finishing: the account stays on the screen. End the assistance.</translation>
    </message>
    <message>
        <source>Le calendrier montre chaque prélèvement, avec sa date et son montant.
La date limite est écrite à côté.</source>
        <translation>The calendar shows each debit, with its date and amount.
The deadline is written beside it.</translation>
    </message>
    <message>
        <source>Seul le dernier message compte. L&apos;heure limite est écrite au-dessus du champ.
Rien reçu : le réseau d&apos;abord, puis un nouveau code quand le décompte est fini, ou l&apos;autre moyen d&apos;envoi.
Numéro faux : « Changer de numéro ».</source>
        <translation>Only the latest message counts. The time limit is shown above the field.
Nothing received: the signal first, then a new code when the countdown is over, or the other way of sending.
Wrong number: “Change number”.</translation>
    </message>
    <message>
        <source>Signature sur papier demandée : imprimer, faire écrire le lieu et la date, faire signer, puis garder la feuille pour le service.
Sinon, tout est fait : l&apos;usager garde la référence (RUM).</source>
        <translation>Signature on paper wanted: print it, have the place and date written and the paper signed, then keep the sheet for the service.
Otherwise all is done: the resident keeps the reference (RUM).</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>Le journal d&apos;activité ne peut pas être ouvert. Vérifiez que son dossier existe et que le programme a le droit d&apos;y écrire.</source>
        <translation>The activity log cannot be opened. Check that its folder exists and that the program is allowed to write there.</translation>
    </message>
    <message>
        <source>Le journal d&apos;activité est en lecture seule. Donnez au programme le droit d&apos;y écrire.</source>
        <translation>The activity log is read-only. Allow the program to write to it.</translation>
    </message>
    <message>
        <source>Le disque est plein : le journal d&apos;activité ne peut plus être écrit. Libérez de la place.</source>
        <translation>The disk is full: the activity log can no longer be written. Free some space.</translation>
    </message>
    <message>
        <source>Le journal d&apos;activité est occupé par un autre programme. Fermez cet autre programme.</source>
        <translation>The activity log is in use by another program. Close that other program.</translation>
    </message>
    <message>
        <source>Le journal d&apos;activité est endommagé et ne peut pas être mis de côté. Déplacez son fichier ailleurs, sans l&apos;effacer.</source>
        <translation>The activity log is damaged and cannot be set aside. Move its file elsewhere, without deleting it.</translation>
    </message>
    <message>
        <source>Le journal d&apos;activité vient d&apos;une version plus récente du programme. Mettez ce programme à jour.</source>
        <translation>The activity log comes from a newer version of the program. Update this program.</translation>
    </message>
    <message>
        <source>Le journal d&apos;activité ne peut pas être écrit. Vérifiez le disque, puis redémarrez cet appareil.</source>
        <translation>The activity log cannot be written. Check the disk, then restart this device.</translation>
    </message>
    <message>
        <source>Le serveur PostgreSQL du journal d&apos;activité est injoignable. Vérifiez le réseau et le serveur.</source>
        <translation>The PostgreSQL server of the activity log is out of reach. Check the network and the server.</translation>
    </message>
    <message>
        <source>Le serveur PostgreSQL du journal d&apos;activité refuse ce programme. Vérifiez le nom, le mot de passe, les droits et le chiffrement.</source>
        <translation>The PostgreSQL server of the activity log refuses this program. Check the name, the password, the permissions and the encryption.</translation>
    </message>
    <message>
        <source>Le serveur PostgreSQL du journal d&apos;activité ne répond pas assez vite. Vérifiez sa charge.</source>
        <translation>The PostgreSQL server of the activity log does not answer fast enough. Check its load.</translation>
    </message>
    <message>
        <source>Le disque du serveur PostgreSQL du journal d&apos;activité est plein. Libérez-y de la place.</source>
        <translation>The disk of the activity log&apos;s PostgreSQL server is full. Free some space there.</translation>
    </message>
    <message>
        <source>La base PostgreSQL du journal d&apos;activité est en lecture seule. Rendez-la accessible en écriture.</source>
        <translation>The PostgreSQL database of the activity log is read-only. Make it writable.</translation>
    </message>
    <message>
        <source>La base PostgreSQL du journal d&apos;activité vient d&apos;une version plus récente du programme. Mettez ce programme à jour.</source>
        <translation>The PostgreSQL database of the activity log comes from a newer version of the program. Update this program.</translation>
    </message>
    <message>
        <source>La base PostgreSQL du journal d&apos;activité ne fonctionne pas. Vérifiez l&apos;état du serveur.</source>
        <translation>The PostgreSQL database of the activity log does not work. Check the state of the server.</translation>
    </message>
    <message numerus="yes">
        <source>Les visites continuent : %n ligne(s) attend(ent) en mémoire et sera(seront) écrite(s) ensuite.</source>
        <translation>
            <numerusform>Visits go on: %n line is waiting in memory and will be written afterwards.</numerusform>
            <numerusform>Visits go on: %n lines are waiting in memory and will be written afterwards.</numerusform>
        </translation>
    </message>
    <message>
        <source>Le fichier du journal d&apos;activité était endommagé. Il est gardé sous le nom %1 et un nouveau fichier est commencé.</source>
        <translation>The file of the activity log was damaged. It is kept under the name %1 and a new file has been started.</translation>
    </message>
    <message numerus="yes">
        <source>Rien n&apos;est perdu : %n ligne(s) attend(ent) sur cet appareil et sera(seront) transmise(s) ensuite.</source>
        <translation>
            <numerusform>Nothing is lost: %n line is waiting on this device and will be passed on afterwards.</numerusform>
            <numerusform>Nothing is lost: %n lines are waiting on this device and will be passed on afterwards.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MandatePaper</name>
    <message>
        <source>Mandat de prélèvement SEPA</source>
        <translation>SEPA Direct Debit mandate</translation>
    </message>
    <message>
        <source>Référence unique du mandat (RUM)</source>
        <translation>Unique mandate reference (RUM)</translation>
    </message>
    <message>
        <source>Créancier</source>
        <translation>Creditor</translation>
    </message>
    <message>
        <source>Identifiant du créancier (ICS)</source>
        <translation>Creditor identifier (ICS)</translation>
    </message>
    <message>
        <source>Débiteur</source>
        <translation>Debtor</translation>
    </message>
    <message>
        <source>Type de paiement</source>
        <translation>Type of payment</translation>
    </message>
    <message>
        <source>Fait à, le</source>
        <translation>Place and date</translation>
    </message>
    <message>
        <source>Signature du titulaire du compte</source>
        <translation>Signature of the account holder</translation>
    </message>
    <message>
        <source>Échéancier de la mensualisation</source>
        <translation>Schedule of the monthly payment</translation>
    </message>
    <message>
        <source>Titulaire du contrat</source>
        <translation>Contract holder</translation>
    </message>
    <message>
        <source>Contrat</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>Compte bancaire</source>
        <translation>Bank account</translation>
    </message>
    <message>
        <source>IBAN</source>
        <translation>IBAN</translation>
    </message>
</context>
<context>
    <name>Money</name>
    <message>
        <source>d&apos;er&apos; MMMM yyyy</source>
        <extracomment>A pattern as Qt&apos;s QLocale has it; the first of a month, which French writes « 1er ».</extracomment>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <extracomment>A pattern as Qt&apos;s QLocale has it.</extracomment>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>d&apos;er&apos; MMMM</source>
        <extracomment>A pattern as Qt&apos;s QLocale has it; the first of a month, which French writes « 1er ».</extracomment>
        <translation>d MMMM</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <extracomment>A pattern as Qt&apos;s QLocale has it.</extracomment>
        <translation>d MMMM</translation>
    </message>
    <message numerus="yes">
        <source>%n prélèvement(s), %1 en tout</source>
        <translation>
            <numerusform>%n debit, %1 in all</numerusform>
            <numerusform>%n debits, %1 in all</numerusform>
        </translation>
    </message>
    <message>
        <source>1er</source>
        <extracomment>The first day of a month, where « le 10 » stands for the others.</extracomment>
        <translation>1</translation>
    </message>
</context>
<context>
    <name>Payment</name>
    <message>
        <source>le %1 du mois</source>
        <translation>day %1 of the month</translation>
    </message>
    <message numerus="yes">
        <source>%n prélèvement(s) de %1</source>
        <translation>
            <numerusform>%n debit of %1</numerusform>
            <numerusform>%n debits of %1</numerusform>
        </translation>
    </message>
    <message>
        <source>du %1 au %2</source>
        <translation>from %1 to %2</translation>
    </message>
    <message>
        <source>En signant ce formulaire de mandat, vous autorisez (A) %1 à envoyer des instructions à votre banque pour débiter votre compte, et (B) votre banque à débiter votre compte conformément aux instructions de %1.

Vous bénéficiez du droit d&apos;être remboursé par votre banque selon les conditions décrites dans la convention que vous avez passée avec elle. Une demande de remboursement doit être présentée dans les 8 semaines suivant la date de débit de votre compte pour un prélèvement autorisé.</source>
        <translation>By signing this mandate form, you authorise (A) %1 to send instructions to your bank to debit your account and (B) your bank to debit your account in accordance with the instructions from %1.

As part of your rights, you are entitled to a refund from your bank under the terms and conditions of your agreement with your bank. A refund must be claimed within 8 weeks starting from the date on which your account was debited.</translation>
    </message>
    <message>
        <source>Vos droits concernant ce mandat sont expliqués dans un document que vous pouvez obtenir auprès de votre banque.</source>
        <translation>Your rights are explained in a statement that you can obtain from your bank.</translation>
    </message>
    <message>
        <source>paiement répétitif (plusieurs prélèvements)</source>
        <translation>recurrent payment</translation>
    </message>
</context>
<context>
    <name>PaymentCalendar</name>
    <message>
        <source>le %1</source>
        <extracomment>A day of a month with a debit: « le 10 ».</extracomment>
        <translation>day %1</translation>
    </message>
    <message>
        <source>rien à payer</source>
        <translation>nothing to pay</translation>
    </message>
    <message>
        <source>%1 : %2</source>
        <extracomment>A year, then how many debits it has and their sum.</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Patientez… Le document part à l&apos;imprimante.</source>
        <translation>Please wait… The document is on its way to the printer.</translation>
    </message>
    <message>
        <source>L&apos;impression a commencé. Prenez la feuille à l&apos;imprimante.</source>
        <translation>Printing has begun. Take the sheet from the printer.</translation>
    </message>
    <message>
        <source>Ce poste n&apos;a pas d&apos;imprimante : rien ne s&apos;imprime. Prévenez l&apos;informatique.</source>
        <translation>This computer has no printer: nothing is printed. Tell IT.</translation>
    </message>
    <message>
        <source>Ce poste ne sait pas imprimer : rien ne s&apos;imprime. Prévenez l&apos;informatique.</source>
        <translation>This computer cannot print: nothing is printed. Tell IT.</translation>
    </message>
    <message>
        <source>L&apos;imprimante ne prend pas le document. Vérifiez qu&apos;elle est allumée et qu&apos;elle a du papier, puis essayez encore. Si cela ne marche toujours pas, prévenez l&apos;informatique.</source>
        <translation>The printer does not take the document. Check that it is switched on and has paper, then try again. If it still does not work, tell IT.</translation>
    </message>
    <message>
        <source>L&apos;imprimante n&apos;a pas répondu à temps : rien ne s&apos;imprime. Vérifiez qu&apos;elle est allumée, puis essayez encore. Si cela ne marche toujours pas, prévenez l&apos;informatique.</source>
        <translation>The printer did not answer in time: nothing is printed. Check that it is switched on, then try again. If it still does not work, tell IT.</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>%1 h %2</source>
        <translation>%1:%2</translation>
    </message>
    <message>
        <source>Écrivez votre numéro de portable.</source>
        <translation>Type your mobile number.</translation>
    </message>
    <message>
        <source>Il y a une lettre dans ce numéro. Écrivez seulement des chiffres : le zéro est la touche 0, pas la lettre O.</source>
        <translation>There is a letter in this number. Type only digits: zero is the 0 key, not the letter O.</translation>
    </message>
    <message>
        <source>Écrivez seulement le numéro de portable, sans numéro de poste.</source>
        <translation>Type only the mobile number, without an extension.</translation>
    </message>
    <message>
        <source>Il manque des chiffres : un numéro de portable en a dix. Relisez-le.</source>
        <translation>Some digits are missing: a mobile number has ten. Check it.</translation>
    </message>
    <message>
        <source>Il y a trop de chiffres : un numéro de portable en a dix. Relisez-le.</source>
        <translation>There are too many digits: a mobile number has ten. Check it.</translation>
    </message>
    <message>
        <source>C&apos;est le numéro d&apos;un téléphone fixe. Donnez celui d&apos;un portable : le code ne peut arriver que là.</source>
        <translation>This is a landline number. Give a mobile number: the code can only be sent to a mobile.</translation>
    </message>
    <message>
        <source>C&apos;est un numéro spécial, pas celui d&apos;un portable. Un numéro de portable commence par 06 ou 07.</source>
        <translation>This is a special number, not a mobile number. A mobile number starts with 06 or 07.</translation>
    </message>
    <message>
        <source>C&apos;est le numéro d&apos;une box internet. Donnez celui d&apos;un portable : le code ne peut arriver que là.</source>
        <translation>This is the number of an internet box. Give a mobile number: the code can only be sent to a mobile.</translation>
    </message>
    <message>
        <source>C&apos;est le numéro d&apos;un autre pays. Donnez un numéro de portable français, ou demandez à un agent.</source>
        <translation>This is a number from another country. Give a French mobile number, or ask an agent.</translation>
    </message>
    <message>
        <source>Les numéros qui commencent par 0700 sont ceux d&apos;appareils, pas de téléphones. Donnez le numéro de votre portable.</source>
        <translation>Numbers that start with 0700 belong to machines, not phones. Give your mobile number.</translation>
    </message>
    <message>
        <source>Ce numéro n&apos;est donné à personne. Relisez-le chiffre par chiffre.</source>
        <translation>Nobody has this number. Check it digit by digit.</translation>
    </message>
    <message>
        <source>Le service n&apos;envoie pas de code vers ce territoire. Donnez un autre numéro de portable français.</source>
        <translation>The service does not send codes to this territory. Give another French mobile number.</translation>
    </message>
    <message>
        <source>Ce n&apos;est pas un numéro de téléphone. Écrivez les dix chiffres de votre portable.</source>
        <translation>This is not a phone number. Type the ten digits of your mobile number.</translation>
    </message>
    <message>
        <source>Écrivez le code reçu sur votre téléphone.</source>
        <translation>Type the code you received on your phone.</translation>
    </message>
    <message numerus="yes">
        <source>Le code est plus long : il a %n caractère(s). Écrivez-le en entier.</source>
        <translation>
            <numerusform>The code is longer: it has %n character. Type all of it.</numerusform>
            <numerusform>The code is longer: it has %n characters. Type all of it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Le code est plus court : il a %n caractère(s). Relisez le message sur votre téléphone.</source>
        <translation>
            <numerusform>The code is shorter: it has %n character. Read the message on your phone again.</numerusform>
            <numerusform>The code is shorter: it has %n characters. Read the message on your phone again.</numerusform>
        </translation>
    </message>
    <message>
        <source>Le code n&apos;a que des chiffres. Relisez le message sur votre téléphone.</source>
        <translation>The code has only digits. Read the message on your phone again.</translation>
    </message>
    <message>
        <source>Le code n&apos;a que des lettres et des chiffres. Relisez le message sur votre téléphone.</source>
        <translation>The code has only letters and digits. Read the message on your phone again.</translation>
    </message>
    <message>
        <source>Il y a un signe qui n&apos;est jamais dans un code. Relisez le message sur votre téléphone.</source>
        <translation>One character is never in a code. Read the message on your phone again.</translation>
    </message>
    <message>
        <source>Écrivez l&apos;identifiant : il s&apos;appelle « Login » sur votre facture, à gauche.</source>
        <translation>Type the login: it is called “Login” on the left of your invoice.</translation>
    </message>
    <message>
        <source>Écrivez le mot de passe imprimé sur votre facture, à gauche.</source>
        <translation>Type the password (“Mot de passe”) printed on the left of your invoice.</translation>
    </message>
    <message>
        <source>Attention : le chiffre 0 et la lettre O se ressemblent.</source>
        <translation>Be careful: the number 0 and the letter O look alike.</translation>
    </message>
    <message>
        <source>Attention : le chiffre 1, la petite lettre l et la grande lettre I se ressemblent.</source>
        <translation>Be careful: the number 1, the small letter l and the capital letter I look alike.</translation>
    </message>
    <message>
        <source>Écrivez votre adresse mail.</source>
        <translation>Type your e-mail address.</translation>
    </message>
    <message>
        <source>Il manque le signe @ dans cette adresse. Une adresse mail s&apos;écrit comme nom@example.fr.</source>
        <translation>The @ sign is missing in this address. An e-mail address looks like name@example.fr.</translation>
    </message>
    <message>
        <source>Il y a plusieurs signes @ : une adresse n&apos;en a qu&apos;un. Enlevez ceux qui sont en trop.</source>
        <translation>There are several @ signs: an address has only one. Remove the others.</translation>
    </message>
    <message>
        <source>Il y a un espace dans cette adresse. Enlevez-le.</source>
        <translation>There is a space in this address. Remove it.</translation>
    </message>
    <message>
        <source>Il manque le début de l&apos;adresse, avant le signe @. Écrivez-le.</source>
        <translation>The start of the address is missing, before the @ sign. Type it.</translation>
    </message>
    <message>
        <source>Il manque la fin de l&apos;adresse, après le signe @. Écrivez-la.</source>
        <translation>The end of the address is missing, after the @ sign. Type it.</translation>
    </message>
    <message>
        <source>Cette adresse est trop longue. Vérifiez qu&apos;elle n&apos;est pas écrite deux fois.</source>
        <translation>This address is too long. Check that it is not typed twice.</translation>
    </message>
    <message>
        <source>Il manque la fin de l&apos;adresse, comme .fr ou .com. Écrivez-la.</source>
        <translation>The end of the address is missing, such as .fr or .com. Type it.</translation>
    </message>
    <message>
        <source>Il y a un point de trop dans cette adresse. Enlevez-le.</source>
        <translation>There is one dot too many in this address. Remove it.</translation>
    </message>
    <message>
        <source>Il y a un signe qui n&apos;est jamais dans une adresse mail. Enlevez-le.</source>
        <translation>One character is never in an e-mail address. Remove it.</translation>
    </message>
    <message numerus="yes">
        <source>au moins %n caractère(s)</source>
        <translation>
            <numerusform>at least %n character</numerusform>
            <numerusform>at least %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>au plus %n caractère(s)</source>
        <translation>
            <numerusform>at most %n character</numerusform>
            <numerusform>at most %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>au moins %n majuscule(s)</source>
        <translation>
            <numerusform>at least %n capital letter</numerusform>
            <numerusform>at least %n capital letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>au moins %n chiffre(s)</source>
        <translation>
            <numerusform>at least %n digit</numerusform>
            <numerusform>at least %n digits</numerusform>
        </translation>
    </message>
    <message>
        <source>lundi</source>
        <translation>Monday</translation>
    </message>
    <message>
        <source>mardi</source>
        <translation>Tuesday</translation>
    </message>
    <message>
        <source>mercredi</source>
        <translation>Wednesday</translation>
    </message>
    <message>
        <source>jeudi</source>
        <translation>Thursday</translation>
    </message>
    <message>
        <source>vendredi</source>
        <translation>Friday</translation>
    </message>
    <message>
        <source>samedi</source>
        <translation>Saturday</translation>
    </message>
    <message>
        <source>dimanche</source>
        <translation>Sunday</translation>
    </message>
    <message>
        <source>de %1 à %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1:00</translation>
    </message>
    <message numerus="yes">
        <source>au moins %n caractère(s) spécial(aux), comme « ! »</source>
        <translation>
            <numerusform>at least %n special character, such as “!”</numerusform>
            <numerusform>at least %n special characters, such as “!”</numerusform>
        </translation>
    </message>
    <message>
        <source>Ouvert maintenant, ferme à %1</source>
        <translation>Open now, closes at %1</translation>
    </message>
    <message>
        <source>Fermé aujourd&apos;hui (%1)</source>
        <translation>Closed today (%1)</translation>
    </message>
    <message>
        <source>Fermé</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>%1, ouvre aujourd&apos;hui à %2</source>
        <translation>%1, opens today at %2</translation>
    </message>
    <message>
        <source>%1, ouvre demain à %2</source>
        <translation>%1, opens tomorrow at %2</translation>
    </message>
    <message>
        <source>%1, ouvre %2 à %3</source>
        <translation>%1, opens on %2 at %3</translation>
    </message>
    <message>
        <source>%1, ouvre le %2 à %3</source>
        <translation>%1, opens on %2 at %3</translation>
    </message>
    <message>
        <source>1er janvier</source>
        <translation>1 January</translation>
    </message>
    <message>
        <source>lundi de Pâques</source>
        <translation>Easter Monday</translation>
    </message>
    <message>
        <source>1er mai</source>
        <translation>1 May</translation>
    </message>
    <message>
        <source>8 mai</source>
        <translation>8 May</translation>
    </message>
    <message>
        <source>Ascension</source>
        <translation>Ascension Day</translation>
    </message>
    <message>
        <source>lundi de Pentecôte</source>
        <translation>Whit Monday</translation>
    </message>
    <message>
        <source>14 juillet</source>
        <translation>14 July</translation>
    </message>
    <message>
        <source>15 août</source>
        <translation>15 August</translation>
    </message>
    <message>
        <source>Toussaint</source>
        <translation>All Saints&apos; Day</translation>
    </message>
    <message>
        <source>11 novembre</source>
        <translation>11 November</translation>
    </message>
    <message>
        <source>Noël</source>
        <translation>Christmas Day</translation>
    </message>
    <message>
        <source>fermé</source>
        <translation>closed</translation>
    </message>
    <message>
        <source>%1 : %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Écrivez votre IBAN : il est sur votre RIB.</source>
        <translation>Type your IBAN: it is on your RIB, the paper from your bank.</translation>
    </message>
    <message>
        <source>Vérifiez le groupe %1 : il y a un signe qui n&apos;est jamais dans un IBAN. Écrivez seulement des lettres et des chiffres.</source>
        <translation>Check group %1: there is a character that is never in an IBAN. Type letters and digits only.</translation>
    </message>
    <message>
        <source>Un IBAN commence par les deux lettres d&apos;un pays, comme FR pour la France. Recopiez-le depuis le début, comme sur votre RIB.</source>
        <translation>An IBAN begins with the two letters of a country, such as FR for France. Copy it from the beginning, as on your RIB.</translation>
    </message>
    <message>
        <source>Le prélèvement n&apos;est pas possible sur un compte de ce pays. Donnez l&apos;IBAN d&apos;un autre compte, ou demandez à un agent.</source>
        <translation>An account in this country cannot be debited. Give the IBAN of another account, or ask an agent.</translation>
    </message>
    <message numerus="yes">
        <source>Il manque des lettres ou des chiffres : cet IBAN doit en avoir %n. Comparez-le avec votre RIB, groupe par groupe.</source>
        <translation>
            <numerusform>Letters or digits are missing: this IBAN must have %n. Compare it with your RIB, group by group.</numerusform>
            <numerusform>Letters or digits are missing: this IBAN must have %n. Compare it with your RIB, group by group.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Il y a trop de lettres ou de chiffres : cet IBAN doit en avoir %n. Comparez-le avec votre RIB, groupe par groupe.</source>
        <translation>
            <numerusform>There are too many letters or digits: this IBAN must have %n. Compare it with your RIB, group by group.</numerusform>
            <numerusform>There are too many letters or digits: this IBAN must have %n. Compare it with your RIB, group by group.</numerusform>
        </translation>
    </message>
    <message>
        <source>Vérifiez le groupe %1 : il y a un chiffre à la place d&apos;une lettre. Recopiez-le comme sur votre RIB.</source>
        <translation>Check group %1: there is a digit in place of a letter. Copy it as on your RIB.</translation>
    </message>
    <message>
        <source>Écrivez le nom du titulaire du compte, comme sur votre RIB.</source>
        <translation>Type the name of the account holder, as on your RIB.</translation>
    </message>
    <message>
        <source>C&apos;est un numéro de compte. Écrivez ici le nom du titulaire, comme sur votre RIB.</source>
        <translation>This is an account number. Type the name of the holder here, as on your RIB.</translation>
    </message>
    <message>
        <source>C&apos;est une adresse mail. Écrivez ici le nom du titulaire, comme sur votre RIB.</source>
        <translation>This is an e-mail address. Type the name of the holder here, as on your RIB.</translation>
    </message>
    <message>
        <source>Les banques n&apos;acceptent pas le signe &amp; dans un nom. Écrivez « et » à la place.</source>
        <translation>Banks do not accept the character &amp; in a name. Type “et” instead.</translation>
    </message>
    <message>
        <source>Les banques n&apos;acceptent pas le signe %1 dans un nom. Enlevez-le, ou écrivez comme sur votre RIB.</source>
        <translation>Banks do not accept the character %1 in a name. Remove it, or type it as on your RIB.</translation>
    </message>
    <message>
        <source>Il n&apos;y a pas de lettre. Écrivez le nom du titulaire du compte, comme sur votre RIB.</source>
        <translation>There is no letter. Type the name of the account holder, as on your RIB.</translation>
    </message>
    <message numerus="yes">
        <source>Les banques n&apos;acceptent pas plus de %n lettres dans un nom. Écrivez-le plus court.</source>
        <translation>
            <numerusform>Banks accept no more than %n letter in a name. Type it shorter.</numerusform>
            <numerusform>Banks accept no more than %n letters in a name. Type it shorter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caractère(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n majuscule(s)</source>
        <translation>
            <numerusform>%n capital letter</numerusform>
            <numerusform>%n capital letters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chiffre(s)</source>
        <translation>
            <numerusform>%n digit</numerusform>
            <numerusform>%n digits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caractère(s) spécial(aux), comme « ! »</source>
        <translation>
            <numerusform>%n special character, like “!”</numerusform>
            <numerusform>%n special characters, like “!”</numerusform>
        </translation>
    </message>
    <message>
        <source>Attention : le chiffre 0 et la lettre O se ressemblent. Le chiffre 1, la petite lettre l et la grande lettre I aussi.</source>
        <translation>Beware: the digit 0 and the letter O look alike. So do the digit 1, the small letter l and the capital letter I.</translation>
    </message>
    <message>
        <source>Vérifiez le groupe %1 : il y a une lettre à la place d&apos;un chiffre. Le chiffre %2 est la touche %2, pas la lettre %3.</source>
        <translation>Check group %1: there is a letter in place of a digit. The digit %2 is the key %2, not the letter %3.</translation>
    </message>
    <message>
        <source>Vérifiez le groupe %1 : il y a une lettre à la place d&apos;un chiffre. Recopiez-le comme sur votre RIB.</source>
        <translation>Check group %1: there is a letter in place of a digit. Copy it as on your RIB.</translation>
    </message>
    <message>
        <source>Vérifiez le groupe %1 : il ne va pas avec le reste de l&apos;IBAN. Comparez-le avec votre RIB.</source>
        <translation>Check group %1: it does not go with the rest of the IBAN. Compare it with your RIB.</translation>
    </message>
    <message>
        <source>Il y a une erreur dans cet IBAN. Comparez-le avec votre RIB, groupe par groupe.</source>
        <translation>There is a mistake in this IBAN. Compare it with your RIB, group by group.</translation>
    </message>
    <message>
        <source>Les deux derniers chiffres ne vont pas avec le reste. Comparez tout l&apos;IBAN avec votre RIB, groupe par groupe.</source>
        <translation>The last two digits do not go with the rest. Compare the whole IBAN with your RIB, group by group.</translation>
    </message>
    <message>
        <source>Ce mot de passe est trop long : %1.</source>
        <translation>This password is too long: %1.</translation>
    </message>
    <message>
        <source>Il manque à ce mot de passe : %1.</source>
        <translation>This password still needs: %1.</translation>
    </message>
    <message>
        <source>Vous pourrez essayer à partir de %1.</source>
        <translation>You can try again from %1.</translation>
    </message>
    <message>
        <source>Vous pourrez essayer demain à partir de %1.</source>
        <translation>You can try again tomorrow from %1.</translation>
    </message>
    <message>
        <source>Vous pourrez essayer à partir du %1 %2, %3.</source>
        <translation>You can try again from %1 %2, %3.</translation>
    </message>
</context>
<context>
    <name>guichet::AccountPage</name>
    <message>
        <source>1ère inscription : paramètres du compte</source>
        <translation>First registration: your account</translation>
    </message>
    <message>
        <source>Votre adresse mail :</source>
        <translation>Your e-mail address:</translation>
    </message>
    <message>
        <source>Elle sera votre identifiant.</source>
        <translation>It will be your login.</translation>
    </message>
    <message>
        <source>Je n&apos;ai pas d&apos;adresse mail</source>
        <translation>I have no e-mail address</translation>
    </message>
    <message>
        <source>Mot de passe :</source>
        <translation>Password:</translation>
    </message>
    <message>
        <source>Inventez-le vous-même : ce n&apos;est pas celui de la facture.</source>
        <translation>Make it up yourself: it is not the one on the invoice.</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Créer le Compte</source>
        <translation>Create the account</translation>
    </message>
</context>
<context>
    <name>guichet::AdminPage</name>
    <message>
        <source>Administration du poste</source>
        <translation>Administration of this computer</translation>
    </message>
    <message>
        <source>Code de l&apos;administrateur :</source>
        <translation>Administrator&apos;s code:</translation>
    </message>
    <message>
        <source>Patientez…</source>
        <translation>Please wait…</translation>
    </message>
    <message>
        <source>Le code choisi à l&apos;installation de ce poste.</source>
        <translation>The code chosen when this computer was set up.</translation>
    </message>
    <message>
        <source>Effacer</source>
        <translation>Erase</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Entrer</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Recommencer une visite</source>
        <translation>Start a new visit</translation>
    </message>
    <message>
        <source>Nettoyer l&apos;écran</source>
        <translation>Clean the screen</translation>
    </message>
    <message>
        <source>Quitter le programme</source>
        <translation>Quit the program</translation>
    </message>
    <message>
        <source>Fermer l&apos;administration</source>
        <translation>Close the administration</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Serveur</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>formation, données inventées</source>
        <translation>training, invented data</translation>
    </message>
    <message>
        <source>Espace France services</source>
        <translation>France services office</translation>
    </message>
    <message>
        <source>Profil</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>borne</source>
        <translation>kiosk</translation>
    </message>
    <message>
        <source>guichet</source>
        <translation>counter</translation>
    </message>
    <message>
        <source>Ce n&apos;est pas le bon code.</source>
        <translation>This is not the right code.</translation>
    </message>
    <message>
        <source>Aucun code n&apos;est réglé sur ce poste. Le mode d&apos;emploi dit comment en choisir un.</source>
        <translation>No code is set on this computer. The manual says how to choose one.</translation>
    </message>
    <message>
        <source>Le poste n&apos;a pas pu vérifier ce code. Essayez encore.</source>
        <translation>The computer could not check this code. Try again.</translation>
    </message>
    <message numerus="yes">
        <source>Attendez %n seconde(s).</source>
        <translation>
            <numerusform>Wait %n second.</numerusform>
            <numerusform>Wait %n seconds.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enrôler ou oublier ce poste</source>
        <translation>Enrol or forget this computer</translation>
    </message>
</context>
<context>
    <name>guichet::BankPage</name>
    <message>
        <source>Où trouver l&apos;IBAN ?</source>
        <translation>Where is the IBAN?</translation>
    </message>
    <message>
        <source>Titulaire</source>
        <translation>Holder</translation>
    </message>
    <message>
        <source>IBAN</source>
        <translation>IBAN</translation>
    </message>
    <message>
        <source>Mensualisation : votre compte bancaire</source>
        <translation>Monthly payment: your bank account</translation>
    </message>
    <message>
        <source>Votre IBAN :</source>
        <translation>Your IBAN:</translation>
    </message>
    <message>
        <source>Titulaire du compte :</source>
        <translation>Account holder:</translation>
    </message>
    <message>
        <source>Le nom écrit sur le RIB. Le titulaire signe le mandat.</source>
        <translation>The name written on the RIB. The holder signs the mandate.</translation>
    </message>
    <message>
        <source>Le BIC n&apos;est pas nécessaire. Les comptes d&apos;autres pays d&apos;Europe sont acceptés.</source>
        <translation>The BIC is not needed. Accounts from other European countries are accepted.</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Utiliser ce compte</source>
        <translation>Use this account</translation>
    </message>
    <message>
        <source>Sur votre RIB. Il est aussi dans votre chéquier ou sur le site de votre banque.</source>
        <translation>On your RIB. It is also in your cheque book or on the website of your bank.</translation>
    </message>
    <message>
        <source>Recopiez ces deux lignes de votre RIB, le papier que donne votre banque.</source>
        <translation>Copy these two lines from your RIB, the paper that your bank gives you.</translation>
    </message>
    <message>
        <source>Un IBAN français commence par FR et a 27 lettres et chiffres en tout.</source>
        <translation>A French IBAN begins with FR and has 27 letters and digits in all.</translation>
    </message>
</context>
<context>
    <name>guichet::CallPage</name>
    <message>
        <source>%1 arrive</source>
        <translation>%1 is coming</translation>
    </message>
    <message>
        <source>Appeler un agent</source>
        <translation>Call an agent</translation>
    </message>
    <message>
        <source>Un agent va venir. Restez près de cette borne. En attendant, vous pouvez continuer : ce que vous avez écrit est toujours là.</source>
        <translation>An agent will come. Stay near this kiosk. Meanwhile you can continue: what you typed is still there.</translation>
    </message>
    <message>
        <source>Restez près de cette borne.</source>
        <translation>Stay near this kiosk.</translation>
    </message>
    <message>
        <source>L&apos;agent a terminé</source>
        <translation>The agent has finished</translation>
    </message>
    <message>
        <source>Vous pouvez continuer. Si vous avez encore besoin d&apos;aide, appelez à nouveau.</source>
        <translation>You can continue. If you still need help, call again.</translation>
    </message>
    <message>
        <source>Venez au guichet</source>
        <translation>Please come to the desk</translation>
    </message>
    <message>
        <source>Votre appel n&apos;est plus en attente. Venez au guichet, ou appelez à nouveau.</source>
        <translation>Your call is no longer waiting. Please come to the desk, or call again.</translation>
    </message>
    <message>
        <source>L&apos;appel ne passe pas : la ligne est coupée. Venez demander de l&apos;aide à un agent. Si personne ne touche cet appareil pendant un moment, ce que vous avez écrit sera effacé.</source>
        <translation>The call does not get through: the connection is lost. Please come and ask an agent for help. If nobody touches this device for a while, what you typed will be erased.</translation>
    </message>
    <message>
        <source>Continuer ma démarche</source>
        <translation>Continue where I was</translation>
    </message>
    <message>
        <source>Annuler l&apos;appel</source>
        <translation>Cancel the call</translation>
    </message>
    <message>
        <source>Appeler à nouveau</source>
        <translation>Call again</translation>
    </message>
    <message>
        <source>Vous pouvez aussi téléphoner :</source>
        <translation>You can also phone:</translation>
    </message>
    <message>
        <source>votre appel est parti…</source>
        <translation>your call is on its way…</translation>
    </message>
    <message>
        <source>vous êtes le numéro %1</source>
        <translation>you are number %1</translation>
    </message>
    <message>
        <source>votre appel est en attente</source>
        <translation>your call is waiting</translation>
    </message>
    <message>
        <source>un agent arrive</source>
        <translation>an agent is coming</translation>
    </message>
    <message>
        <source>il n&apos;est plus en attente, venez au guichet</source>
        <translation>it is no longer waiting, please come to the desk</translation>
    </message>
    <message>
        <source>il ne passe pas, venez au guichet</source>
        <translation>it does not get through, please come to the desk</translation>
    </message>
</context>
<context>
    <name>guichet::CheckPage</name>
    <message>
        <source>Rien n&apos;est encore signé</source>
        <translation>Nothing is signed yet</translation>
    </message>
    <message>
        <source>Vérifiez avant de signer</source>
        <translation>Check before you sign</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Tout est juste</source>
        <translation>Everything is right</translation>
    </message>
    <message>
        <source>Modifier le nombre</source>
        <translation>Change the number</translation>
    </message>
    <message>
        <source>Modifier le jour</source>
        <translation>Change the day</translation>
    </message>
    <message>
        <source>Modifier l&apos;IBAN</source>
        <translation>Change the IBAN</translation>
    </message>
    <message>
        <source>Modifier le titulaire</source>
        <translation>Change the holder</translation>
    </message>
    <message>
        <source>Relire le règlement</source>
        <translation>Read the rules again</translation>
    </message>
    <message>
        <source>Contrat</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>Nombre d&apos;échéances</source>
        <translation>Number of payments</translation>
    </message>
    <message>
        <source>Jour de prélèvement</source>
        <translation>Day of debit</translation>
    </message>
    <message>
        <source>Ce qui sera prélevé</source>
        <translation>What will be debited</translation>
    </message>
    <message>
        <source>IBAN</source>
        <translation>IBAN</translation>
    </message>
    <message>
        <source>Titulaire du compte</source>
        <translation>Account holder</translation>
    </message>
    <message>
        <source>Règlement</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>Lu et accepté</source>
        <translation>Read and accepted</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Relisez chaque ligne. Pour changer une ligne, appuyez sur le bouton à côté : le reste est gardé.</source>
        <translation>Read each line again. To change a line, press the button beside it: the rest is kept.</translation>
    </message>
</context>
<context>
    <name>guichet::CleaningPage</name>
    <message>
        <source>Nettoyage de l&apos;écran</source>
        <translation>Cleaning the screen</translation>
    </message>
    <message>
        <source>L&apos;écran ne réagit à rien pendant ce temps. Essuyez-le, puis attendez la fin.</source>
        <translation>The screen does not react to anything during this time. Wipe it, then wait for the end.</translation>
    </message>
</context>
<context>
    <name>guichet::CodePage</name>
    <message>
        <source>Regardez votre téléphone</source>
        <translation>Look at your phone</translation>
    </message>
    <message>
        <source>Quand le message arrive, recopiez son code.</source>
        <translation>When the message arrives, copy its code.</translation>
    </message>
    <message>
        <source>Service déchets : votre code est…</source>
        <translation>Waste service: your code is…</translation>
    </message>
    <message>
        <source>Le téléphone de la formation</source>
        <translation>The training phone</translation>
    </message>
    <message>
        <source>Entrez le code reçu sur votre téléphone :</source>
        <translation>Type the code you received on your phone:</translation>
    </message>
    <message>
        <source>Ce code est valable jusqu&apos;à %1.</source>
        <translation>You can use this code until %1.</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Continuer</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Vérifier</source>
        <translation>Check</translation>
    </message>
    <message numerus="yes">
        <source>Nouveau code possible dans %n seconde(s).</source>
        <translation>
            <numerusform>New code possible in %n second.</numerusform>
            <numerusform>New code possible in %n seconds.</numerusform>
        </translation>
    </message>
    <message>
        <source>Vous pouvez demander un nouveau code.</source>
        <translation>You can ask for a new code.</translation>
    </message>
    <message>
        <source>Afficher</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Masquer</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>Recevoir un nouveau code</source>
        <translation>Get a new code</translation>
    </message>
    <message>
        <source>Il ne vous reste plus d&apos;essai. Demandez un nouveau code, ou demandez à un agent.</source>
        <translation>You have no tries left. Get a new code, or ask an agent.</translation>
    </message>
    <message>
        <source>Plus d&apos;envoi possible pour l&apos;instant : demandez à un agent.</source>
        <translation>No more codes can be sent for now: ask an agent.</translation>
    </message>
</context>
<context>
    <name>guichet::DonePage</name>
    <message>
        <source>Votre compte a été créé avec succès</source>
        <translation>Your account has been created</translation>
    </message>
    <message>
        <source>Dorénavant, utilisez votre adresse mail comme identifiant et ce nouveau mot de passe pour vous connecter.</source>
        <translation>From now on, sign in with your e-mail address as your login and this new password.</translation>
    </message>
    <message>
        <source>Vous pouvez maintenant suivre la procédure de mise en place de la mensualisation des factures</source>
        <translation>You can now set up monthly payment of your invoices</translation>
    </message>
    <message>
        <source>Mettre en place la mensualisation</source>
        <translation>Set up monthly payment</translation>
    </message>
    <message>
        <source>Si vous avez besoin d&apos;aide, vous pouvez vous rendre dans les espaces France services de Rieumes ou Cazères.</source>
        <translation>If you need help, you can go to the France services offices in Rieumes or Cazères.</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Terminer</source>
        <translation>Finish</translation>
    </message>
</context>
<context>
    <name>guichet::EmailSlipQuestion</name>
    <message>
        <source>Vouliez-vous écrire %1 ?</source>
        <translation>Did you mean %1?</translation>
    </message>
    <message>
        <source>Oui, corriger</source>
        <translation>Yes, correct it</translation>
    </message>
    <message>
        <source>Non, mon adresse est juste</source>
        <translation>No, my address is right</translation>
    </message>
</context>
<context>
    <name>guichet::EnrolPage</name>
    <message>
        <source>Aucun trousseau de clés ne répond sur cet appareil. Prévenez l&apos;informatique.</source>
        <translation>No keyring answers on this device. Tell IT.</translation>
    </message>
    <message>
        <source>Le trousseau de clés est verrouillé. Prévenez l&apos;informatique.</source>
        <translation>The keyring is locked. Tell IT.</translation>
    </message>
    <message>
        <source>Le trousseau de clés ne répond pas à temps. Patientez ; si cela dure, prévenez l&apos;informatique.</source>
        <translation>The keyring does not answer in time. Please wait; if it goes on, tell IT.</translation>
    </message>
    <message>
        <source>Le trousseau de clés refuse ce programme. Prévenez l&apos;informatique.</source>
        <translation>The keyring refuses this program. Tell IT.</translation>
    </message>
    <message>
        <source>Le jeton reçu est trop long pour le trousseau de clés. Prévenez l&apos;informatique.</source>
        <translation>The token received is too long for the keyring. Tell IT.</translation>
    </message>
    <message>
        <source>Ce que contient le trousseau de clés n&apos;est pas lisible. Demandez un nouveau code, puis enrôlez cet appareil de nouveau.</source>
        <translation>What is in the keyring cannot be read. Ask for a new code, then enrol this device again.</translation>
    </message>
    <message>
        <source>L&apos;appareil vérifie encore s&apos;il est enrôlé. Patientez.</source>
        <translation>The device is still checking whether it is enrolled. Please wait.</translation>
    </message>
    <message>
        <source>Cet appareil est enrôlé, mais jusqu&apos;à l&apos;arrêt du programme seulement : son jeton n&apos;a pas pu être gardé.</source>
        <translation>This device is enrolled, but only until the program stops: its token could not be kept.</translation>
    </message>
    <message>
        <source>Cet appareil est enrôlé. Un nouveau code remplace cet enrôlement.</source>
        <translation>This device is enrolled. A new code replaces this enrolment.</translation>
    </message>
    <message>
        <source>Cet appareil n&apos;est pas enrôlé. Il sert quand même les usagers. Demandez un code d&apos;enrôlement à l&apos;informatique.</source>
        <translation>This device is not enrolled. Residents can use it all the same. Ask IT for an enrolment code.</translation>
    </message>
    <message>
        <source>On ne sait pas si cet appareil est enrôlé. Il sert quand même les usagers.</source>
        <translation>It is not known whether this device is enrolled. Residents can use it all the same.</translation>
    </message>
    <message>
        <source>Enrôler cet appareil</source>
        <translation>Enrol this device</translation>
    </message>
    <message>
        <source>Espace : %1</source>
        <translation>Office: %1</translation>
    </message>
    <message>
        <source>Profil : borne en libre-service</source>
        <translation>Profile: self-service kiosk</translation>
    </message>
    <message>
        <source>Profil : poste d&apos;agent</source>
        <translation>Profile: agent&apos;s computer</translation>
    </message>
    <message>
        <source>Code d&apos;enrôlement :</source>
        <translation>Enrolment code:</translation>
    </message>
    <message>
        <source>Il ne sert qu&apos;une fois.</source>
        <translation>It can be used only once.</translation>
    </message>
    <message>
        <source>Afficher le code</source>
        <translation>Show the code</translation>
    </message>
    <message>
        <source>Masquer le code</source>
        <translation>Hide the code</translation>
    </message>
    <message>
        <source>Nom de cet appareil :</source>
        <translation>Name of this device:</translation>
    </message>
    <message>
        <source>Par exemple « Borne 1 ». Les agents voient ce nom.</source>
        <translation>For example “Borne 1” (kiosk 1). Agents see this name.</translation>
    </message>
    <message>
        <source>Patientez…</source>
        <translation>Please wait…</translation>
    </message>
    <message>
        <source>Écrivez le code d&apos;enrôlement que l&apos;informatique vous a donné.</source>
        <translation>Type the enrolment code that IT gave you.</translation>
    </message>
    <message>
        <source>Donnez un nom à cet appareil, par exemple « Borne 1 ».</source>
        <translation>Give this device a name, for example “Borne 1” (kiosk 1).</translation>
    </message>
    <message>
        <source>Ce code d&apos;enrôlement est refusé. Vérifiez-le, ou demandez-en un nouveau.</source>
        <translation>This enrolment code is refused. Check it, or ask for a new one.</translation>
    </message>
    <message>
        <source>Cet appareil n&apos;est plus enrôlé, mais son ancien jeton n&apos;a pas pu être effacé. Il servirait de nouveau au prochain démarrage : essayez encore de l&apos;oublier.</source>
        <translation>This device is no longer enrolled, but its old token could not be erased. It would be used again at the next start: try to forget it again.</translation>
    </message>
    <message>
        <source>Cet appareil n&apos;est plus enrôlé. Son jeton est en train d&apos;être effacé. Patientez.</source>
        <translation>This device is no longer enrolled. Its token is being erased. Please wait.</translation>
    </message>
    <message>
        <source>Oublier cet appareil</source>
        <translation>Forget this device</translation>
    </message>
    <message>
        <source>Oublier cet appareil ? Son jeton sera effacé. Il servira encore les usagers, mais la communauté de communes ne le reconnaîtra plus. Pour l&apos;enrôler de nouveau, il faudra un nouveau code.</source>
        <translation>Forget this device? Its token will be erased. It will still serve residents, but the council will no longer recognise it. To enrol it again, a new code will be needed.</translation>
    </message>
    <message>
        <source>Non, le garder</source>
        <translation>No, keep it</translation>
    </message>
    <message>
        <source>Oui, oublier cet appareil</source>
        <translation>Yes, forget this device</translation>
    </message>
    <message>
        <source>C&apos;est fait : le jeton est effacé.</source>
        <translation>Done: the token is erased.</translation>
    </message>
    <message>
        <source>%1 On ne sait pas si le code a été pris. Gardez le même code et réessayez. (%2)</source>
        <translation>%1 It is not known whether the code was taken. Keep the same code and try again. (%2)</translation>
    </message>
</context>
<context>
    <name>guichet::Header</name>
    <message>
        <source>Texte : %1 %</source>
        <translation>Text: %1%</translation>
    </message>
    <message>
        <source>Contraste</source>
        <translation>Contrast</translation>
    </message>
    <message>
        <source>Appeler un agent</source>
        <translation>Call an agent</translation>
    </message>
    <message>
        <source>Aide</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Terminer</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>Activé</source>
        <translation>On</translation>
    </message>
    <message>
        <source>Désactivé</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>Voir mon appel</source>
        <translation>See my call</translation>
    </message>
    <message>
        <source>Accessibilité</source>
        <translation>Accessibility</translation>
    </message>
    <message>
        <source>Vos données</source>
        <translation>Your data</translation>
    </message>
</context>
<context>
    <name>guichet::InfoPage</name>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Appeler un agent</source>
        <translation>Call an agent</translation>
    </message>
    <message>
        <source>Aide</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Venez au guichet demander de l&apos;aide à un agent. Si personne ne touche cet appareil pendant un moment, ce que vous avez écrit sera effacé.</source>
        <translation>Ask an agent at the desk for help. If nobody touches this device for a while, what you typed will be erased.</translation>
    </message>
    <message>
        <source>Vous pouvez aussi téléphoner :</source>
        <translation>You can also phone:</translation>
    </message>
    <message>
        <source>Trouver un espace France services</source>
        <translation>Find a France services office</translation>
    </message>
    <message>
        <source>Je n&apos;ai pas d&apos;adresse mail</source>
        <translation>I have no e-mail address</translation>
    </message>
    <message>
        <source>Il faut une adresse mail dont vous pouvez lire les messages : elle sera l&apos;identifiant de votre compte.</source>
        <translation>You need an e-mail address whose messages you can read: it will be the login of your account.</translation>
    </message>
    <message>
        <source>Demandez à un agent comment en créer une : c&apos;est gratuit. Vous choisissez vous-même le mot de passe.</source>
        <translation>Ask an agent how to create one: it is free. You choose the password yourself.</translation>
    </message>
    <message>
        <source>Vous pouvez aussi donner l&apos;adresse d&apos;un proche, s&apos;il est d&apos;accord : les messages du service lui arriveront.</source>
        <translation>You can also give the address of someone close to you, if they agree: the service&apos;s messages will go to them.</translation>
    </message>
    <message>
        <source>%1, %2 %3</source>
        <translation>%1, %2 %3</translation>
    </message>
    <message>
        <source>Téléphone : %1</source>
        <translation>Phone: %1</translation>
    </message>
    <message>
        <source>Renseignements vérifiés le %1</source>
        <translation>Information checked on %1</translation>
    </message>
    <message>
        <source>fermé, jour férié (%1)</source>
        <translation>closed, public holiday (%1)</translation>
    </message>
    <message>
        <source>Je n&apos;ai pas de facture, ou elle est ancienne</source>
        <translation>I have no invoice, or an old one</translation>
    </message>
    <message>
        <source>Il faut votre dernière facture de déchets. Cherchez-la dans vos papiers, ou demandez-en une copie au service déchets.</source>
        <translation>You need your latest waste invoice. Look for it among your papers, or ask the waste service for a copy.</translation>
    </message>
    <message>
        <source>Je n&apos;arrive pas à lire les identifiants</source>
        <translation>I cannot read the login and password</translation>
    </message>
    <message>
        <source>Montrez la facture à un agent : il peut les lire avec vous. S&apos;ils sont effacés, demandez une copie de la facture au service déchets.</source>
        <translation>Show the invoice to an agent: they can read them with you. If they have faded, ask the waste service for a copy of the invoice.</translation>
    </message>
    <message>
        <source>Je n&apos;ai pas de portable, ou seulement un téléphone fixe</source>
        <translation>I have no mobile, or only a landline</translation>
    </message>
    <message>
        <source>Le code n&apos;arrive que sur un portable français. Vous pouvez donner celui d&apos;un proche, s&apos;il est d&apos;accord et s&apos;il est avec vous. Sinon, demandez à un agent.</source>
        <translation>The code only comes to a French mobile. You can give that of a relative, if they agree and are with you. If not, ask an agent.</translation>
    </message>
    <message>
        <source>Mon portable n&apos;a pas de réseau</source>
        <translation>My mobile has no signal</translation>
    </message>
    <message>
        <source>Je n&apos;ai pas d&apos;adresse mail, ou je ne peux pas l&apos;ouvrir</source>
        <translation>I have no e-mail address, or I cannot open it</translation>
    </message>
    <message>
        <source>Un agent peut vous montrer comment créer une adresse : c&apos;est gratuit. Vous pouvez aussi donner celle d&apos;un proche, s&apos;il est d&apos;accord.</source>
        <translation>An agent can show you how to make an address: it is free. You can also give that of a relative, if they agree.</translation>
    </message>
    <message>
        <source>Mon numéro de portable a changé</source>
        <translation>My mobile number has changed</translation>
    </message>
    <message>
        <source>Il me manque quelque chose</source>
        <translation>Something is missing</translation>
    </message>
    <message>
        <source>Vos données</source>
        <translation>Your data</translation>
    </message>
    <message>
        <source>Accessibilité</source>
        <translation>Accessibility</translation>
    </message>
    <message>
        <source>À qui demander</source>
        <translation>Whom to ask</translation>
    </message>
    <message>
        <source>Ce que vous écrivez va au service déchets. Rien n&apos;est gardé sur cet appareil : tout est effacé quand vous terminez, ou si personne ne touche l&apos;appareil pendant un moment.</source>
        <translation>What you type goes to the waste service. Nothing is kept on this device: everything is erased when you finish, or if nobody touches the device for a while.</translation>
    </message>
    <message>
        <source>Le service déchets n&apos;a pas encore donné ici son texte sur vos données. Pour savoir ce qu&apos;il en fait, ou pour les faire corriger, téléphonez :</source>
        <translation>The waste service has not yet given its text about your data here. To know what it does with it, or to have it corrected, phone:</translation>
    </message>
    <message>
        <source>En haut de chaque page, « Texte » agrandit ce qui est écrit et « Contraste » rend les couleurs plus nettes. Tout peut se faire au clavier.</source>
        <translation>At the top of each page, “Text” makes the writing larger and “Contrast” makes the colours sharper. Everything can be done with the keyboard.</translation>
    </message>
    <message>
        <source>Le service déchets n&apos;a pas encore donné ici sa déclaration d&apos;accessibilité. Quelque chose vous gêne ? Demandez à un agent, ou téléphonez :</source>
        <translation>The waste service has not yet given its accessibility statement here. Is something hard to use? Ask an agent, or phone:</translation>
    </message>
    <message>
        <source>Vérifiez qu&apos;il est allumé et qu&apos;il n&apos;est pas en mode avion. Approchez-vous d&apos;une fenêtre, puis demandez un nouveau code. Toujours rien ? Demandez à un agent.</source>
        <translation>Check that it is switched on and not in flight mode. Move close to a window, then ask for a new code. Still nothing? Ask an agent.</translation>
    </message>
    <message>
        <source>Pour une première inscription, donnez le nouveau. Si vous avez déjà un compte, demandez au service déchets de changer le numéro : pour l&apos;instant, le code part vers l&apos;ancien.</source>
        <translation>For a first registration, give the new one. If you already have an account, ask the waste service to change the number: for now, the code goes to the old one.</translation>
    </message>
</context>
<context>
    <name>guichet::InvoicePage</name>
    <message>
        <source>Où regarder sur la facture ?</source>
        <translation>Where to look on the invoice?</translation>
    </message>
    <message>
        <source>À gauche de la facture, comme dans le cadre de ce dessin.</source>
        <translation>On the left of the invoice, as in the frame of this drawing.</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>Mot de passe</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>La facture de la formation</source>
        <translation>The training invoice</translation>
    </message>
    <message>
        <source>Login : %1
Mot de passe : %2</source>
        <translation>Login: %1
Mot de passe (password): %2</translation>
    </message>
    <message>
        <source>1ère inscription : identification</source>
        <translation>First registration: your invoice details</translation>
    </message>
    <message>
        <source>Veuillez rentrer vos identifiants temporaires. Ils sont inscrits sur votre dernière facture.</source>
        <translation>Type your temporary login and password. They are printed on your latest invoice.</translation>
    </message>
    <message>
        <source>Identifiant :</source>
        <translation>Login:</translation>
    </message>
    <message>
        <source>(appelé Login) figurant à gauche de votre facture</source>
        <translation>(called “Login”) on the left of your invoice</translation>
    </message>
    <message>
        <source>Mot de passe :</source>
        <translation>Password:</translation>
    </message>
    <message>
        <source>figurant à gauche de votre facture</source>
        <translation>(called “Mot de passe”) on the left of your invoice</translation>
    </message>
    <message>
        <source>Afficher</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Masquer</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>Recopiez les identifiants de votre propre facture. Si ce n&apos;est toujours pas votre foyer, demandez à un agent.</source>
        <translation>Copy the login and password from your own invoice. If it is still not your household, ask an agent.</translation>
    </message>
    <message>
        <source>Votre foyer est reconnu</source>
        <translation>Your household has been found</translation>
    </message>
    <message>
        <source>Est-ce bien votre foyer ?</source>
        <translation>Is this your household?</translation>
    </message>
    <message>
        <source>Non, ce n&apos;est pas mon foyer</source>
        <translation>No, this is not my household</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Oui, c&apos;est bien mon foyer</source>
        <translation>Yes, this is my household</translation>
    </message>
    <message>
        <source>Continuer</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Vérifier</source>
        <translation>Check</translation>
    </message>
</context>
<context>
    <name>guichet::MainWindow</name>
    <message>
        <source>Voulez-vous terminer ?</source>
        <translation>Do you want to finish?</translation>
    </message>
    <message>
        <source>Tout sera effacé : ce que vous avez écrit ne restera pas sur cet appareil.</source>
        <translation>Everything will be erased: what you typed will not stay on this device.</translation>
    </message>
    <message>
        <source>Non, continuer</source>
        <translation>No, continue</translation>
    </message>
    <message>
        <source>Oui, tout effacer et terminer</source>
        <translation>Yes, erase everything and finish</translation>
    </message>
    <message>
        <source>Votre compte a été créé avec succès</source>
        <translation>Your account has been created</translation>
    </message>
    <message>
        <source>Votre numéro %1 est vérifié.</source>
        <translation>Your number %1 is verified.</translation>
    </message>
    <message>
        <source>Formation : données inventées</source>
        <translation>Training: invented data</translation>
    </message>
    <message>
        <source>Êtes-vous toujours là ?</source>
        <translation>Are you still there?</translation>
    </message>
    <message numerus="yes">
        <source>Sans réponse, tout sera effacé dans %n seconde(s).</source>
        <translation>
            <numerusform>Without an answer, everything will be erased in %n second.</numerusform>
            <numerusform>Without an answer, everything will be erased in %n seconds.</numerusform>
        </translation>
    </message>
    <message>
        <source>Oui, continuer</source>
        <translation>Yes, continue</translation>
    </message>
    <message>
        <source>Il reste moins de 3 minutes pour finir cette étape. Après, il faudra recommencer au numéro de portable.</source>
        <translation>You have less than 3 minutes to finish this step. After that, you will have to start again at the mobile number.</translation>
    </message>
    <message>
        <source>Appel à un agent : %1</source>
        <translation>Call to an agent: %1</translation>
    </message>
    <message>
        <source>Votre code est vérifié.</source>
        <translation>Your code is verified.</translation>
    </message>
    <message>
        <source>Votre mot de passe est changé</source>
        <translation>Your password is changed</translation>
    </message>
    <message>
        <source>Il reste moins de 3 minutes pour choisir votre mot de passe. Après, il faudra recommencer à l&apos;adresse mail.</source>
        <translation>Less than 3 minutes are left to choose your password. After that, you will have to start again at the e-mail address.</translation>
    </message>
    <message>
        <source>Votre mandat est enregistré</source>
        <translation>Your mandate is recorded</translation>
    </message>
    <message>
        <source>Un nouveau code est parti.</source>
        <translation>A new code is on its way.</translation>
    </message>
    <message>
        <source>Le mandat n&apos;est pas imprimé</source>
        <translation>The mandate is not printed</translation>
    </message>
    <message>
        <source>La mensualisation ne commence pas sans ce papier signé à la main. Si vous terminez maintenant, demandez la feuille à un agent.</source>
        <translation>Monthly payment does not begin without this paper signed by hand. If you finish now, ask an agent for the sheet.</translation>
    </message>
    <message>
        <source>Imprimer le mandat</source>
        <translation>Print the mandate</translation>
    </message>
    <message>
        <source>Terminer sans imprimer</source>
        <translation>Finish without printing</translation>
    </message>
    <message>
        <source>Votre demande est enregistrée</source>
        <translation>Your request is recorded</translation>
    </message>
</context>
<context>
    <name>guichet::MandateDonePage</name>
    <message>
        <source>Il reste à signer le mandat</source>
        <translation>The mandate is still to be signed</translation>
    </message>
    <message>
        <source>La mensualisation est en place</source>
        <translation>Monthly payment is set up</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Terminer</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>Imprimer le mandat</source>
        <translation>Print the mandate</translation>
    </message>
    <message>
        <source>Imprimer l&apos;échéancier</source>
        <translation>Print the schedule</translation>
    </message>
    <message>
        <source>Rien n&apos;est prélevé avant votre signature sur papier.</source>
        <translation>No money is taken before you sign on paper.</translation>
    </message>
    <message>
        <source>Vous n&apos;avez plus rien à faire.</source>
        <translation>There is nothing more for you to do.</translation>
    </message>
    <message>
        <source>Gardez la référence de votre mandat : vous pouvez l&apos;imprimer.</source>
        <translation>Keep the reference of your mandate: you can print it.</translation>
    </message>
    <message>
        <source>Notez la référence de votre mandat et gardez-la.</source>
        <translation>Note the reference of your mandate and keep it.</translation>
    </message>
    <message>
        <source>Référence du mandat (RUM)</source>
        <translation>Mandate reference (RUM)</translation>
    </message>
    <message>
        <source>Compte bancaire</source>
        <translation>Bank account</translation>
    </message>
    <message>
        <source>Ce qui sera prélevé</source>
        <translation>What will be debited</translation>
    </message>
    <message>
        <source>Vous n&apos;avez plus rien à faire. Le premier prélèvement aura lieu le %1.</source>
        <translation>There is nothing more for you to do. The first debit will be on %1.</translation>
    </message>
    <message>
        <source>1. Imprimez le mandat.
2. Écrivez-y le lieu et la date, puis signez à la main.
3. Donnez-le à un agent.</source>
        <translation>1. Print the mandate.
2. Write the place and date on it, then sign it by hand.
3. Give it to an agent.</translation>
    </message>
    <message>
        <source>1. Demandez à un agent de vous donner le mandat.
2. Écrivez-y le lieu et la date, puis signez à la main.
3. Rendez-le à l&apos;agent.</source>
        <translation>1. Ask an agent to give you the mandate.
2. Write the place and date on it, then sign it by hand.
3. Give it back to the agent.</translation>
    </message>
</context>
<context>
    <name>guichet::MandatePage</name>
    <message>
        <source>Ce que vous signez</source>
        <translation>What you sign</translation>
    </message>
    <message>
        <source>Mandat de prélèvement SEPA</source>
        <translation>SEPA Direct Debit mandate</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Signer le mandat</source>
        <translation>Sign the mandate</translation>
    </message>
    <message>
        <source>Référence unique du mandat</source>
        <translation>Unique mandate reference</translation>
    </message>
    <message>
        <source>RUM : communiquée après la signature</source>
        <translation>RUM: given after the signature</translation>
    </message>
    <message>
        <source>Créancier</source>
        <translation>Creditor</translation>
    </message>
    <message>
        <source>Identifiant du créancier (ICS)</source>
        <translation>Creditor identifier (ICS)</translation>
    </message>
    <message>
        <source>Débiteur</source>
        <translation>Debtor</translation>
    </message>
    <message>
        <source>IBAN</source>
        <translation>IBAN</translation>
    </message>
    <message>
        <source>Type de paiement</source>
        <translation>Type of payment</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Vous autorisez ces prélèvements, et rien d&apos;autre. Le titulaire du compte signe lui-même.

Après chaque prélèvement, vous avez 8 semaines pour demander à votre banque de vous rembourser.</source>
        <translation>You authorise these debits, and nothing else. The account holder signs in person.

After each debit, you have 8 weeks to ask your bank for a refund.</translation>
    </message>
</context>
<context>
    <name>guichet::MobilePage</name>
    <message>
        <source>Gardez votre téléphone allumé</source>
        <translation>Keep your phone switched on</translation>
    </message>
    <message>
        <source>Nous allons y envoyer un code, pour être sûrs que ce numéro est le vôtre.</source>
        <translation>We will send a code to it, to be sure that this number is yours.</translation>
    </message>
    <message>
        <source>Service déchets : votre code est…</source>
        <translation>Waste service: your code is…</translation>
    </message>
    <message>
        <source>Whatsapp n&apos;est pas disponible en ce moment.</source>
        <translation>WhatsApp is not available at the moment.</translation>
    </message>
    <message>
        <source>Le SMS n&apos;est pas disponible en ce moment.</source>
        <translation>Text message (SMS) is not available at the moment.</translation>
    </message>
    <message>
        <source>1ère inscription : vérification de votre n° de portable</source>
        <translation>First registration: checking your mobile number</translation>
    </message>
    <message>
        <source>Votre numéro de portable (uniquement numéro français) :</source>
        <translation>Your mobile number (French numbers only):</translation>
    </message>
    <message>
        <source>Il commence par 06 ou 07.</source>
        <translation>It starts with 06 or 07.</translation>
    </message>
    <message>
        <source>Votre numéro sert à vous envoyer le code. Il est transmis au service déchets et n&apos;est pas gardé sur cet appareil.</source>
        <translation>Your number is used to send you the code. It is passed to the waste service and is not kept on this device.</translation>
    </message>
    <message>
        <source>Comment voulez-vous recevoir le code ?</source>
        <translation>How do you want to receive the code?</translation>
    </message>
    <message>
        <source>Utiliser Whatsapp</source>
        <translation>Use WhatsApp</translation>
    </message>
    <message>
        <source>Utiliser un SMS</source>
        <translation>Use a text message (SMS)</translation>
    </message>
    <message>
        <source>Changer de numéro</source>
        <translation>Change number</translation>
    </message>
    <message>
        <source>Votre numéro %1 est vérifié.</source>
        <translation>Your number %1 is verified.</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Continuer</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Vérifier</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>L&apos;envoi de codes n&apos;est pas disponible en ce moment. Demandez à un agent.</source>
        <translation>Codes cannot be sent at the moment. Ask an agent.</translation>
    </message>
</context>
<context>
    <name>guichet::NewPasswordFields</name>
    <message>
        <source>Afficher le mot de passe</source>
        <translation>Show the password</translation>
    </message>
    <message>
        <source>Masquer le mot de passe</source>
        <translation>Hide the password</translation>
    </message>
    <message>
        <source>Confirmation :</source>
        <translation>Password again:</translation>
    </message>
    <message>
        <source>Afficher la confirmation</source>
        <translation>Show the second password</translation>
    </message>
    <message>
        <source>Masquer la confirmation</source>
        <translation>Hide the second password</translation>
    </message>
    <message>
        <source>Le clavier écrit en majuscules. Pour les enlever, appuyez une fois sur la touche Verr. Maj.</source>
        <translation>The keyboard types capital letters. To stop this, press the Caps Lock key (Verr. Maj.) once.</translation>
    </message>
    <message>
        <source>Inventez un mot de passe et écrivez-le ici.</source>
        <translation>Make up a password and type it here.</translation>
    </message>
    <message>
        <source>Les deux mots de passe ne sont pas les mêmes. Écrivez à nouveau le deuxième.</source>
        <translation>The two passwords are not the same. Type the second one again.</translation>
    </message>
    <message>
        <source>Fait : %1</source>
        <translation>Done: %1</translation>
    </message>
    <message>
        <source>À faire : %1</source>
        <translation>To do: %1</translation>
    </message>
    <message>
        <source>Facile à deviner. Conseil : trois ou quatre mots qui n&apos;ont rien à voir entre eux.</source>
        <translation>Easy to guess. Tip: three or four words that have nothing to do with each other.</translation>
    </message>
    <message>
        <source>Difficile à deviner : c&apos;est bien.</source>
        <translation>Hard to guess: good.</translation>
    </message>
    <message>
        <source>Écrivez le même mot de passe une deuxième fois.</source>
        <translation>Type the same password a second time.</translation>
    </message>
    <message>
        <source>Assez difficile à deviner. Quelques caractères de plus seraient mieux.</source>
        <translation>Fairly hard to guess. A few more characters would be better.</translation>
    </message>
</context>
<context>
    <name>guichet::OfferPage</name>
    <message>
        <source>Comment ça marche ?</source>
        <translation>How does it work?</translation>
    </message>
    <message>
        <source>Chaque échéance est prélevée sur votre compte bancaire, le jour choisi. Vous n&apos;avez plus de facture à payer.

Rien n&apos;est prélevé avant votre signature.</source>
        <translation>Each payment is debited from your bank account, on the day chosen. You no longer have an invoice to pay.

No money is taken before you sign.</translation>
    </message>
    <message>
        <source>Mensualisation : vos échéances</source>
        <translation>Monthly payment: your instalments</translation>
    </message>
    <message>
        <source>En combien de fois voulez-vous payer ?</source>
        <translation>In how many payments would you like to pay?</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Choisir ces échéances</source>
        <translation>Choose these payments</translation>
    </message>
    <message>
        <source>Vous payez %1 par an, en plusieurs fois, par prélèvement sur votre compte bancaire.</source>
        <translation>You pay %1 a year, in several payments, debited from your bank account.</translation>
    </message>
    <message>
        <source>Vous pouvez choisir jusqu&apos;au %1.</source>
        <translation>You can choose until %1.</translation>
    </message>
    <message>
        <source>Choisissez d&apos;abord en combien de fois vous voulez payer.</source>
        <translation>First choose in how many payments you would like to pay.</translation>
    </message>
    <message>
        <source>Choisissez aussi le jour du prélèvement.</source>
        <translation>Choose the day of the debit too.</translation>
    </message>
    <message>
        <source>Quel jour du mois voulez-vous payer ?</source>
        <translation>On which day of the month do you want to pay?</translation>
    </message>
    <message>
        <source>Les mensualités proposées ont changé. Choisissez à nouveau.</source>
        <translation>The payments on offer have changed. Choose again.</translation>
    </message>
</context>
<context>
    <name>guichet::OutOfOrderPage</name>
    <message>
        <source>Cet appareil est hors service</source>
        <translation>This device is out of order</translation>
    </message>
    <message>
        <source>Venez au guichet : un agent vous aidera. Vous pouvez aussi téléphoner :</source>
        <translation>Please come to the desk: an agent will help you. You can also phone:</translation>
    </message>
    <message>
        <source>Pour l&apos;informatique</source>
        <translation>For IT</translation>
    </message>
    <message>
        <source>Le poste reprendra seul dès que le serveur l&apos;acceptera à nouveau.</source>
        <translation>The computer will start again by itself as soon as the server accepts it again.</translation>
    </message>
</context>
<context>
    <name>guichet::PrintRow</name>
    <message>
        <source>Patientez… Le document part à l&apos;imprimante.</source>
        <translation>Please wait… The document is on its way to the printer.</translation>
    </message>
    <message>
        <source>L&apos;impression a commencé. Prenez la feuille à l&apos;imprimante.</source>
        <translation>Printing has begun. Take the sheet from the printer.</translation>
    </message>
    <message>
        <source>L&apos;imprimante ne répond pas. Essayez encore, ou demandez à un agent.</source>
        <translation>The printer does not answer. Try again, or ask an agent.</translation>
    </message>
</context>
<context>
    <name>guichet::Program</name>
    <message>
        <source>Nom de cet appareil</source>
        <translation>Name of this device</translation>
    </message>
    <message>
        <source>Aucun</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Enrôlement</source>
        <translation>Enrolment</translation>
    </message>
    <message>
        <source>Journal d&apos;activité</source>
        <translation>Activity log</translation>
    </message>
    <message>
        <source>Tout va bien.</source>
        <translation>All is well.</translation>
    </message>
    <message>
        <source>Liaison avec le service</source>
        <translation>Line to the service</translation>
    </message>
    <message>
        <source>Clés du serveur</source>
        <translation>Keys of the server</translation>
    </message>
    <message>
        <source>Aucune n&apos;est exigée.</source>
        <translation>None is required.</translation>
    </message>
    <message>
        <source>Exigées jusqu&apos;au %1 seulement : préparez les suivantes.</source>
        <translation>Required until %1 only: prepare the next ones.</translation>
    </message>
    <message>
        <source>Plus exigées depuis le %1 : réglez les suivantes.</source>
        <translation>No longer required since %1: set the next ones.</translation>
    </message>
</context>
<context>
    <name>guichet::RegistrationCodePage</name>
    <message>
        <source>1ère inscription : vérification de votre n° de portable</source>
        <translation>First registration: checking your mobile number</translation>
    </message>
    <message>
        <source>Vous allez recevoir un code sur votre téléphone</source>
        <translation>You will receive a code on your phone</translation>
    </message>
    <message>
        <source>Votre numéro de portable (uniquement numéro français) :</source>
        <translation>Your mobile number (French numbers only):</translation>
    </message>
    <message>
        <source>Changer de numéro</source>
        <translation>Change number</translation>
    </message>
    <message>
        <source>Votre numéro %1 est vérifié.</source>
        <translation>Your number %1 is verified.</translation>
    </message>
    <message>
        <source>Rien reçu ? Recevoir un nouveau code</source>
        <translation>Nothing received? Get a new code</translation>
    </message>
    <message>
        <source>Vérifiez que le téléphone est allumé et qu&apos;il a du réseau. Toujours rien ? Demandez à un agent.</source>
        <translation>Check that the phone is on and has a signal. Still nothing? Ask an agent.</translation>
    </message>
    <message>
        <source>Utiliser Whatsapp</source>
        <translation>Use WhatsApp</translation>
    </message>
    <message>
        <source>Utiliser un SMS</source>
        <translation>Use a text message (SMS)</translation>
    </message>
</context>
<context>
    <name>guichet::ResetCodePage</name>
    <message>
        <source>Mot de passe oublié : code reçu</source>
        <translation>Forgotten password: code received</translation>
    </message>
    <message>
        <source>Si cette adresse a un compte, un code arrive sur le téléphone de ce compte.</source>
        <translation>If this address has an account, a code is coming to that account&apos;s phone.</translation>
    </message>
    <message>
        <source>Votre adresse mail :</source>
        <translation>Your e-mail address:</translation>
    </message>
    <message>
        <source>Changer d&apos;adresse</source>
        <translation>Change address</translation>
    </message>
    <message>
        <source>Votre code est vérifié.</source>
        <translation>Your code is verified.</translation>
    </message>
    <message>
        <source>Rien reçu ?</source>
        <translation>Nothing received?</translation>
    </message>
    <message>
        <source>Recevoir un nouveau code</source>
        <translation>Get a new code</translation>
    </message>
    <message>
        <source>Vérifiez que l&apos;adresse est la bonne, et que le téléphone de votre compte est allumé et a du réseau. Votre numéro a changé ? Demandez à un agent.</source>
        <translation>Check that the address is the right one, and that your account&apos;s phone is switched on and has a signal. Has your number changed? Ask an agent.</translation>
    </message>
</context>
<context>
    <name>guichet::ResetDonePage</name>
    <message>
        <source>Votre mot de passe est changé</source>
        <translation>Your password is changed</translation>
    </message>
    <message>
        <source>Dorénavant, utilisez votre adresse mail comme identifiant et ce nouveau mot de passe pour vous connecter.</source>
        <translation>From now on, use your e-mail address as your login and this new password to sign in.</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Me connecter</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Appuyez sur « Me connecter » pour l&apos;essayer.</source>
        <translation>Press “Sign in” to try it.</translation>
    </message>
</context>
<context>
    <name>guichet::ResetEmailPage</name>
    <message>
        <source>Gardez votre téléphone allumé</source>
        <translation>Keep your phone switched on</translation>
    </message>
    <message>
        <source>Le code arrive sur le téléphone que vous avez donné à votre inscription.</source>
        <translation>The code comes to the phone that you gave when you registered.</translation>
    </message>
    <message>
        <source>Service déchets : votre code est…</source>
        <translation>Waste service: your code is…</translation>
    </message>
    <message>
        <source>Mot de passe oublié</source>
        <translation>Forgotten password</translation>
    </message>
    <message>
        <source>Vous allez choisir un nouveau mot de passe, avec votre téléphone.</source>
        <translation>You are going to choose a new password, with your phone.</translation>
    </message>
    <message>
        <source>Votre adresse mail :</source>
        <translation>Your e-mail address:</translation>
    </message>
    <message>
        <source>Celle de votre compte : c&apos;est votre identifiant.</source>
        <translation>The one for your account: it is your login.</translation>
    </message>
    <message>
        <source>Si cette adresse a un compte, un code arrive sur le téléphone de ce compte.</source>
        <translation>If this address has an account, a code is coming to that account&apos;s phone.</translation>
    </message>
    <message>
        <source>Le code envoyé pour %1 est vérifié.</source>
        <translation>The code sent for %1 is verified.</translation>
    </message>
    <message>
        <source>Changer d&apos;adresse</source>
        <translation>Change address</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Continuer</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Recevoir un code</source>
        <translation>Get a code</translation>
    </message>
</context>
<context>
    <name>guichet::ResetPasswordPage</name>
    <message>
        <source>Mot de passe oublié : nouveau mot de passe</source>
        <translation>Forgotten password: new password</translation>
    </message>
    <message>
        <source>Votre ancien mot de passe ne servira plus.</source>
        <translation>Your old password will no longer work.</translation>
    </message>
    <message>
        <source>Nouveau mot de passe :</source>
        <translation>New password:</translation>
    </message>
    <message>
        <source>Inventez-le vous-même, et retenez-le : il servira à vous connecter.</source>
        <translation>Make it up yourself, and remember it: you will sign in with it.</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Enregistrer le mot de passe</source>
        <translation>Save the password</translation>
    </message>
</context>
<context>
    <name>guichet::RulesPage</name>
    <message>
        <source>Prenez votre temps</source>
        <translation>Take your time</translation>
    </message>
    <message>
        <source>Mensualisation : le règlement</source>
        <translation>Monthly payment: the rules</translation>
    </message>
    <message>
        <source>Lisez ce règlement avant de l&apos;accepter.</source>
        <translation>Read these rules before you accept them.</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>J&apos;ai lu et j&apos;accepte</source>
        <translation>I have read and I accept</translation>
    </message>
    <message>
        <source>Lisez le règlement en entier. Un agent peut vous le lire.</source>
        <translation>Read all the rules. An agent can read them to you.</translation>
    </message>
    <message>
        <source>Pour voir la suite, faites glisser vers le bas la barre à droite du texte.</source>
        <translation>To see the rest, slide down the bar at the right of the text.</translation>
    </message>
</context>
<context>
    <name>guichet::SignInPage</name>
    <message>
        <source>Sur votre facture</source>
        <translation>On your invoice</translation>
    </message>
    <message>
        <source>La première fois, vos identifiants sont sur la facture, dans la rubrique « Modalités de paiement ».</source>
        <translation>The first time, your login and password are on the invoice, in the part called “Modalités de paiement” (how to pay).</translation>
    </message>
    <message>
        <source>Modalités de paiement</source>
        <translation>Modalités de paiement</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>Mot de passe</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Service déchets</source>
        <translation>Waste service</translation>
    </message>
    <message>
        <source>Votre identifiant et votre mot de passe d&apos;accès à cette page, vous ont été indiqués sur le recto de votre dernière facture dans la rubrique &quot;Modalités de paiement&quot;, &quot;Par paiement électronique&quot;.</source>
        <translation>Your login and password for this page are on the front of your latest invoice, under “Modalités de paiement” (how to pay), “Par paiement électronique” (paying online).</translation>
    </message>
    <message>
        <source>Votre identifiant :</source>
        <translation>Your login:</translation>
    </message>
    <message>
        <source>Déjà inscrit ? Votre identifiant est votre adresse mail.</source>
        <translation>Already registered? Your login is your e-mail address.</translation>
    </message>
    <message>
        <source>Votre mot de passe :</source>
        <translation>Your password:</translation>
    </message>
    <message>
        <source>Afficher</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Masquer</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>Mot de passe oublié</source>
        <translation>Forgotten password</translation>
    </message>
    <message>
        <source>Première inscription : cliquez ici pour votre première connexion.</source>
        <translation>First registration: click here to sign in for the first time.</translation>
    </message>
    <message>
        <source>Cliquez ici</source>
        <translation>Click here</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Valider</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Écrivez votre identifiant : votre adresse mail, ou le « Login » de votre facture.</source>
        <translation>Type your login: your e-mail address, or the “Login” on your invoice.</translation>
    </message>
    <message>
        <source>Écrivez votre mot de passe.</source>
        <translation>Type your password.</translation>
    </message>
    <message>
        <source>Première inscription</source>
        <translation>First registration</translation>
    </message>
    <message>
        <source>Pour votre sécurité, la connexion a pris fin. Connectez-vous à nouveau : vous reprendrez où vous étiez, et rien de ce que vous avez écrit n&apos;est perdu.</source>
        <translation>For your security, you were signed out. Sign in again: you will carry on where you were, and nothing that you wrote is lost.</translation>
    </message>
</context>
<context>
    <name>guichet::SignedInPage</name>
    <message>
        <source>Terminer</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>Mettre en place la mensualisation</source>
        <translation>Set up monthly payment</translation>
    </message>
    <message>
        <source>Vous payez à chaque facture.</source>
        <translation>You pay each invoice when it comes.</translation>
    </message>
    <message>
        <source>Me déconnecter</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>Contrat</source>
        <translation>Contract</translation>
    </message>
    <message>
        <source>Adresse</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Adresse mail</source>
        <translation>E-mail address</translation>
    </message>
    <message>
        <source>Portable</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>Compte bancaire</source>
        <translation>Bank account</translation>
    </message>
    <message>
        <source>Jour de prélèvement</source>
        <translation>Day of debit</translation>
    </message>
    <message>
        <source>Pour savoir comment ce contrat est payé, demandez au service déchets.</source>
        <translation>To know how this contract is paid, ask the waste service.</translation>
    </message>
    <message>
        <source>La mensualisation attend votre signature. Signez le mandat imprimé et donnez-le à un agent. Si vous n&apos;avez pas la feuille, demandez-la à un agent.</source>
        <translation>Monthly payment awaits your signature. Sign the printed mandate and give it to an agent. If you do not have the sheet, ask an agent for it.</translation>
    </message>
    <message>
        <source>Titulaire</source>
        <translation>Holder</translation>
    </message>
    <message>
        <source>Votre compte</source>
        <translation>Your account</translation>
    </message>
    <message>
        <source>Quand vous avez fini, appuyez sur « Terminer ».</source>
        <translation>When you are done, press “Finish”.</translation>
    </message>
    <message>
        <source>Vous payez chaque mois, par prélèvement sur votre compte bancaire.</source>
        <translation>You pay every month, by direct debit from your bank account.</translation>
    </message>
    <message>
        <source>La mensualisation est déjà demandée. Il reste à signer le mandat : plus bas, lisez comment faire.</source>
        <translation>The monthly payment is already requested. The mandate is still to be signed: read below how to do it.</translation>
    </message>
    <message>
        <source>Paiement</source>
        <translation>Payment</translation>
    </message>
    <message>
        <source>La mensualisation attend votre signature. Imprimez le mandat, signez-le à la main et donnez-le à un agent.</source>
        <translation>Monthly payment is waiting for your signature. Print the mandate, sign it by hand and give it to an agent.</translation>
    </message>
    <message>
        <source>Imprimer le mandat</source>
        <translation>Print the mandate</translation>
    </message>
    <message>
        <source>Mandat (RUM)</source>
        <translation>Mandate (RUM)</translation>
    </message>
</context>
<context>
    <name>guichet::StatisticsPage</name>
    <message>
        <source>Le fichier est prêt : %1</source>
        <translation>The file is ready: %1</translation>
    </message>
    <message>
        <source>Le fichier n&apos;a pas pu être écrit dans %1. Prévenez l&apos;informatique.</source>
        <translation>The file could not be written in %1. Tell IT.</translation>
    </message>
    <message>
        <source>Statistiques des visites</source>
        <translation>Statistics of the visits</translation>
    </message>
    <message>
        <source>Visites</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>Où les usagers s&apos;arrêtent</source>
        <translation>Where residents stop</translation>
    </message>
    <message>
        <source>Avec ou sans agent</source>
        <translation>With or without an agent</translation>
    </message>
    <message>
        <source>Difficultés rencontrées</source>
        <translation>Difficulties met</translation>
    </message>
    <message>
        <source>Aides utilisées</source>
        <translation>Aids used</translation>
    </message>
    <message>
        <source>Le tableau des visites</source>
        <translation>Table of the visits</translation>
    </message>
    <message>
        <source>Le tableau des détails</source>
        <translation>Table of the details</translation>
    </message>
    <message>
        <source>Les nombres de 1 à 4 ne sont pas montrés, pour que personne ne soit reconnu. Les nombres qui permettraient de les calculer sont masqués.</source>
        <translation>Numbers from 1 to 4 are not shown, so that nobody can be recognised. Numbers from which they could be worked out are hidden.</translation>
    </message>
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Exporter</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Écrit un fichier CSV pour LibreOffice ou Excel.</source>
        <translation>Writes a CSV file for LibreOffice or Excel.</translation>
    </message>
    <message>
        <source>Imprimer</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>Période :</source>
        <translation>Period:</translation>
    </message>
    <message>
        <source>Tous</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Espace :</source>
        <translation>Office:</translation>
    </message>
    <message>
        <source>Toutes</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Démarche :</source>
        <translation>Task:</translation>
    </message>
    <message>
        <source>Patientez… Les statistiques arrivent.</source>
        <translation>Please wait… The statistics are coming.</translation>
    </message>
    <message>
        <source>Le serveur des statistiques ne répond pas : ces nombres sont ceux de cet appareil seulement. Revenez plus tard pour avoir ceux de tous les appareils.</source>
        <translation>The statistics server does not answer: these numbers are those of this device only. Come back later for those of all devices.</translation>
    </message>
    <message>
        <source>Il n&apos;y a pas encore de visite à montrer. Revenez après les premières visites.</source>
        <translation>There are no visits to show yet. Come back after the first visits.</translation>
    </message>
    <message>
        <source>Les statistiques ne peuvent pas être lues. Les visites continuent. Prévenez l&apos;informatique.</source>
        <translation>The statistics cannot be read. Visits go on. Tell IT.</translation>
    </message>
    <message>
        <source>Les statistiques ne peuvent plus être lues : voici les dernières connues. Prévenez l&apos;informatique.</source>
        <translation>The statistics can no longer be read: here are the latest known. Tell IT.</translation>
    </message>
    <message>
        <source>Période</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>Toute la période</source>
        <translation>The whole period</translation>
    </message>
    <message>
        <source>Rubrique</source>
        <translation>Heading</translation>
    </message>
    <message>
        <source>Détail</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>Nombres du %1</source>
        <translation>Numbers of %1</translation>
    </message>
    <message>
        <source>Réussies ou non : masqué</source>
        <translation>Succeeded or not: hidden</translation>
    </message>
    <message>
        <source>Nombre masqué</source>
        <translation>Number hidden</translation>
    </message>
</context>
<context>
    <name>guichet::StepList</name>
    <message>
        <source>Connexion</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Numéro de portable</source>
        <translation>Mobile number</translation>
    </message>
    <message>
        <source>Code reçu</source>
        <translation>Code received</translation>
    </message>
    <message>
        <source>Identifiants de la facture</source>
        <translation>Invoice details</translation>
    </message>
    <message>
        <source>Adresse mail et mot de passe</source>
        <translation>E-mail address and password</translation>
    </message>
    <message>
        <source>%1 %2 (fait)</source>
        <translation>%1 %2 (done)</translation>
    </message>
    <message>
        <source>%1 %2 (vous êtes ici)</source>
        <translation>%1 %2 (you are here)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Étape %1 sur %2 : %3</source>
        <translation>Step %1 of %2: %3</translation>
    </message>
    <message>
        <source>Adresse mail</source>
        <translation>E-mail address</translation>
    </message>
    <message>
        <source>Nouveau mot de passe</source>
        <translation>New password</translation>
    </message>
    <message>
        <source>Échéances</source>
        <translation>Payments</translation>
    </message>
    <message>
        <source>Compte bancaire</source>
        <translation>Bank account</translation>
    </message>
    <message>
        <source>Règlement</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>Vérification</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
</context>
<context>
    <name>guichet::StepPage</name>
    <message>
        <source>Patientez…</source>
        <translation>Please wait…</translation>
    </message>
    <message>
        <source>Ne plus attendre</source>
        <translation>Stop waiting</translation>
    </message>
    <message>
        <source>Réessayer</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Appeler un agent</source>
        <translation>Call an agent</translation>
    </message>
    <message>
        <source>Aide</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Il y a un problème</source>
        <translation>There is a problem</translation>
    </message>
    <message>
        <source>Code pour l&apos;agent : %1</source>
        <translation>Code for the agent: %1</translation>
    </message>
    <message>
        <source>Tournez l&apos;écran vers l&apos;usager</source>
        <translation>Turn the screen towards the resident</translation>
    </message>
    <message>
        <source>L&apos;usager écrit lui-même son mot de passe. Tournez l&apos;écran vers lui.</source>
        <translation>Residents type their password themselves. Turn the screen towards the resident.</translation>
    </message>
    <message>
        <source>Il me manque quelque chose</source>
        <translation>Something is missing</translation>
    </message>
    <message>
        <source>Me connecter</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>Mot de passe oublié</source>
        <translation>Forgotten password</translation>
    </message>
</context>
<context>
    <name>guichet::TurnedView</name>
    <message>
        <source>L&apos;agent ne regarde pas. Quand vous avez fini, rendez-lui l&apos;écran.</source>
        <translation>The agent is not looking. When you have finished, give the screen back.</translation>
    </message>
    <message>
        <source>J&apos;ai fini, je rends l&apos;écran</source>
        <translation>I have finished: give the screen back</translation>
    </message>
</context>
<context>
    <name>guichet::WelcomePage</name>
    <message>
        <source>Nous contactons le service. Patientez…</source>
        <translation>We are contacting the service. Please wait…</translation>
    </message>
    <message>
        <source>Nous n&apos;arrivons pas à joindre le service. Choisissez à nouveau pour réessayer, ou demandez à un agent.</source>
        <translation>We cannot reach the service. Choose again to try once more, or ask an agent.</translation>
    </message>
    <message>
        <source>%1 : %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Que voulez-vous faire ?</source>
        <translation>What do you want to do?</translation>
    </message>
    <message>
        <source>Ayez sous la main : votre dernière facture, votre téléphone portable allumé, et une adresse mail dont vous pouvez lire les messages.</source>
        <translation>Have at hand: your latest invoice, your mobile phone switched on, and an e-mail address whose messages you can read.</translation>
    </message>
    <message>
        <source>Première inscription</source>
        <translation>First registration</translation>
    </message>
    <message>
        <source>Créer mon compte avec ma facture d&apos;ordures ménagères</source>
        <translation>Create my account with my household waste invoice</translation>
    </message>
    <message>
        <source>Me connecter</source>
        <translation>Sign in</translation>
    </message>
    <message>
        <source>J&apos;ai déjà un compte</source>
        <translation>I already have an account</translation>
    </message>
    <message>
        <source>Mot de passe oublié</source>
        <translation>Forgotten password</translation>
    </message>
    <message>
        <source>Trouver un espace France services</source>
        <translation>Find a France services office</translation>
    </message>
    <message>
        <source>Adresses, téléphones et horaires</source>
        <translation>Addresses, phone numbers and opening hours</translation>
    </message>
    <message>
        <source>En choisir un nouveau</source>
        <translation>Choose a new one</translation>
    </message>
    <message>
        <source>Le service est arrêté un moment pour entretien. Revenez plus tard, ou demandez à un agent.</source>
        <translation>The service is down for maintenance. Come back later, or ask an agent.</translation>
    </message>
    <message>
        <source>Code pour l&apos;assistance : %1</source>
        <translation>Code for support: %1</translation>
    </message>
</context>
</TS>
