<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="fr">
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
        <source>Ce moyen d&apos;envoi ne marche pas en ce moment. Choisissez l&apos;autre.</source>
        <translation>This way of sending does not work at the moment. Choose the other one.</translation>
    </message>
    <message>
        <source>Canal d&apos;envoi indisponible. Proposer l&apos;autre canal (SMS ou WhatsApp).</source>
        <translation>This way of sending is not available. Offer the other one (SMS or WhatsApp).</translation>
    </message>
    <message>
        <source>Nous ne pouvons plus envoyer de code à ce numéro pour le moment. Demandez à un agent.</source>
        <translation>We cannot send any more codes to this number for now. Ask an agent.</translation>
    </message>
    <message>
        <source>Nombre d&apos;envois épuisé pour ce numéro. Attendre le délai indiqué, ou un autre portable.</source>
        <translation>No more codes can be sent to this number. Wait for the time shown, or use another mobile.</translation>
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
        <source>Le temps prévu pour l&apos;inscription est passé. Recommencez ici : votre numéro de portable est resté écrit.</source>
        <translation>The time for the registration has run out. Start again here: your mobile number is still typed in.</translation>
    </message>
    <message>
        <source>Inscription expirée au serveur. Reprendre à l&apos;étape 2.</source>
        <translation>Registration expired on the server. Start again at step 2.</translation>
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
        <source>Cette étape ne peut pas se faire maintenant. Appuyez sur « Retour », ou demandez à un agent.</source>
        <translation>This step cannot be done now. Press “Back”, or ask an agent.</translation>
    </message>
    <message>
        <source>Le serveur attend une autre étape. Le programme s&apos;y rend.</source>
        <translation>The server expects another step. The program goes there.</translation>
    </message>
    <message>
        <source>Cette adresse mail sert déjà à un autre compte. Donnez-en une autre, ou demandez à un agent.</source>
        <translation>This e-mail address is already used for another account. Give another one, or ask an agent.</translation>
    </message>
    <message>
        <source>Adresse déjà utilisée. Une autre adresse, ou le mot de passe oublié si c&apos;est la sienne.</source>
        <translation>Address already in use. Another address, or the forgotten password if it is their own.</translation>
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
        <source>Le temps prévu pour la connexion est passé. Connectez-vous à nouveau.</source>
        <translation>The time for being signed in has run out. Sign in again.</translation>
    </message>
    <message>
        <source>Session expirée au serveur. Se reconnecter.</source>
        <translation>Session expired on the server. Sign in again.</translation>
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
        <source>Appel inconnu du serveur ou déjà retiré.</source>
        <translation>Call unknown to the server, or already withdrawn.</translation>
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
        <source>Le service est en travaux. Appuyez sur « Réessayer » un peu plus tard, ou demandez à un agent.</source>
        <translation>The service is closed for work on it. Press “Try again” a little later, or ask an agent.</translation>
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
        <source>La ligne a été coupée. Appuyez sur « Réessayer » : rien ne sera fait deux fois.</source>
        <translation>The connection was lost. Press “Try again”: nothing will be done twice.</translation>
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
        <source>Ce mot de passe doit avoir : %1.</source>
        <translation>This password must have: %1.</translation>
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
    <message>
        <source>Retour</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Créer le Compte</source>
        <translation>Create the account</translation>
    </message>
    <message>
        <source>Inventez un mot de passe et écrivez-le ici.</source>
        <translation>Make up a password and type it here.</translation>
    </message>
    <message>
        <source>Écrivez le même mot de passe une 2ème fois.</source>
        <translation>Type the same password a second time.</translation>
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
        <source>Assez difficile à deviner. Quelques signes de plus seraient mieux.</source>
        <translation>Fairly hard to guess. A few more characters would be better.</translation>
    </message>
    <message>
        <source>Difficile à deviner : c&apos;est bien.</source>
        <translation>Hard to guess: good.</translation>
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
        <source>Rien reçu ? Recevoir un nouveau code</source>
        <translation>Nothing received? Get a new code</translation>
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
        <source>Vérifiez que le téléphone est allumé et qu&apos;il a du réseau. Toujours rien ? Demandez à un agent.</source>
        <translation>Check that the phone is on and has a signal. Still nothing? Ask an agent.</translation>
    </message>
    <message>
        <source>Votre numéro %1 est vérifié.</source>
        <translation>Your number %1 is verified.</translation>
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
    <message>
        <source>Recevoir un nouveau code</source>
        <translation>Get a new code</translation>
    </message>
    <message>
        <source>Plus d&apos;envoi possible : demandez à un agent.</source>
        <translation>No more codes can be sent: ask an agent.</translation>
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
        <source>Mot de passe oublié</source>
        <translation>Forgotten password</translation>
    </message>
    <message>
        <source>Cet appareil ne peut pas encore changer un mot de passe oublié. Demandez à un agent.</source>
        <translation>This device cannot change a forgotten password yet. Ask an agent.</translation>
    </message>
    <message>
        <source>Si vous avez besoin d&apos;aide, vous pouvez vous rendre dans les espaces France services de Rieumes ou Cazères.</source>
        <translation>If you need help, you can go to the France services offices in Rieumes or Cazères.</translation>
    </message>
    <message>
        <source>Mettre en place la mensualisation</source>
        <translation>Set up monthly payment</translation>
    </message>
    <message>
        <source>Vous pouvez maintenant suivre la procédure de mise en place de la mensualisation des factures</source>
        <translation>You can now set up monthly payment of your invoices</translation>
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
</context>
<context>
    <name>guichet::SignedInPage</name>
    <message>
        <source>Vous êtes connecté</source>
        <translation>You are signed in</translation>
    </message>
    <message>
        <source>Votre identifiant et votre mot de passe sont bons. Retenez-les pour la prochaine fois.</source>
        <translation>Your login and password are right. Remember them for next time.</translation>
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
        <source>Contrat : %1</source>
        <translation>Contract: %1</translation>
    </message>
    <message>
        <source>Mettre en place la mensualisation</source>
        <translation>Set up monthly payment</translation>
    </message>
    <message>
        <source>Vous payez chaque mois, par prélèvement sur votre compte en banque.</source>
        <translation>You pay every month, by direct debit from your bank account.</translation>
    </message>
    <message>
        <source>Vous payez à chaque facture.</source>
        <translation>You pay each invoice when it comes.</translation>
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
</context>
<context>
    <name>guichet::WelcomePage</name>
    <message>
        <source>Nous contactons le service. Patientez…</source>
        <translation>We are contacting the service. Please wait…</translation>
    </message>
    <message>
        <source>Le service est en travaux. Revenez plus tard, ou demandez à un agent.</source>
        <translation>The service is closed for work on it. Come back later, or ask an agent.</translation>
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
        <source>Savoir quoi faire</source>
        <translation>Find out what to do</translation>
    </message>
    <message>
        <source>Trouver un espace France services</source>
        <translation>Find a France services office</translation>
    </message>
    <message>
        <source>Adresses, téléphones et horaires</source>
        <translation>Addresses, phone numbers and opening hours</translation>
    </message>
</context>
</TS>
