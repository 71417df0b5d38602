<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="fr">
<context>
    <name>Desk</name>
    <message numerus="yes">
        <source>Il vous reste %n essai(s).</source>
        <translation>
            <numerusform>Il vous reste %n essai.</numerusform>
            <numerusform>Il vous reste %n essais.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n appel(s) en attente : voir</source>
        <translation>
            <numerusform>%n appel en attente : voir</numerusform>
            <numerusform>%n appels en attente : voir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Volet de l&apos;agent : %n appel(s)</source>
        <translation>
            <numerusform>Volet de l&apos;agent : %n appel</numerusform>
            <numerusform>Volet de l&apos;agent : %n appels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Failure</name>
    <message numerus="yes">
        <source>Il vous reste %n essai(s).</source>
        <translation>
            <numerusform>Il vous reste %n essai.</numerusform>
            <numerusform>Il vous reste %n essais.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Essayez dans %n seconde(s).</source>
        <translation>
            <numerusform>Essayez dans %n seconde.</numerusform>
            <numerusform>Essayez dans %n secondes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Essayez dans %n minute(s).</source>
        <translation>
            <numerusform>Essayez dans %n minute.</numerusform>
            <numerusform>Essayez dans %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Essayez dans %n heure(s).</source>
        <translation>
            <numerusform>Essayez dans %n heure.</numerusform>
            <numerusform>Essayez dans %n heures.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message numerus="yes">
        <source>Les visites continuent : %n ligne(s) attend(ent) en mémoire et sera(seront) écrite(s) ensuite.</source>
        <translation>
            <numerusform>Les visites continuent : %n ligne attend en mémoire et sera écrite ensuite.</numerusform>
            <numerusform>Les visites continuent : %n lignes attendent en mémoire et seront écrites ensuite.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rien n&apos;est perdu : %n ligne(s) attend(ent) sur cet appareil et sera(seront) transmise(s) ensuite.</source>
        <translation>
            <numerusform>Rien n&apos;est perdu : %n ligne attend sur cet appareil et sera transmise ensuite.</numerusform>
            <numerusform>Rien n&apos;est perdu : %n lignes attendent sur cet appareil et seront transmises ensuite.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Money</name>
    <message numerus="yes">
        <source>%n prélèvement(s), %1 en tout</source>
        <translation>
            <numerusform>%n prélèvement, %1 en tout</numerusform>
            <numerusform>%n prélèvements, %1 en tout</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Payment</name>
    <message numerus="yes">
        <source>%n prélèvement(s) de %1</source>
        <translation>
            <numerusform>%n prélèvement de %1</numerusform>
            <numerusform>%n prélèvements de %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message numerus="yes">
        <source>Le code est plus long : il a %n caractère(s). Écrivez-le en entier.</source>
        <translation>
            <numerusform>Le code est plus long : il a %n caractère. Écrivez-le en entier.</numerusform>
            <numerusform>Le code est plus long : il a %n caractères. Écrivez-le en entier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Le code est plus court : il a %n caractère(s). Relisez le message sur votre téléphone.</source>
        <translation>
            <numerusform>Le code est plus court : il a %n caractère. Relisez le message sur votre téléphone.</numerusform>
            <numerusform>Le code est plus court : il a %n caractères. Relisez le message sur votre téléphone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>au moins %n caractère(s)</source>
        <translation>
            <numerusform>au moins %n caractère</numerusform>
            <numerusform>au moins %n caractères</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>au plus %n caractère(s)</source>
        <translation>
            <numerusform>au plus %n caractère</numerusform>
            <numerusform>au plus %n caractères</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>au moins %n majuscule(s)</source>
        <translation>
            <numerusform>au moins %n majuscule</numerusform>
            <numerusform>au moins %n majuscules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>au moins %n chiffre(s)</source>
        <translation>
            <numerusform>au moins %n chiffre</numerusform>
            <numerusform>au moins %n chiffres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>au moins %n caractère(s) spécial(aux), comme « ! »</source>
        <translation>
            <numerusform>au moins %n caractère spécial, comme « ! »</numerusform>
            <numerusform>au moins %n caractères spéciaux, comme « ! »</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Il manque des lettres ou des chiffres : cet IBAN doit en avoir %n. Comparez-le avec votre RIB, groupe par groupe.</source>
        <translation>
            <numerusform>Il manque des lettres ou des chiffres : cet IBAN doit en avoir %n. Comparez-le avec votre RIB, groupe par groupe.</numerusform>
            <numerusform>Il manque des lettres ou des chiffres : cet IBAN doit en avoir %n. Comparez-le avec votre RIB, groupe par groupe.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Il y a trop de lettres ou de chiffres : cet IBAN doit en avoir %n. Comparez-le avec votre RIB, groupe par groupe.</source>
        <translation>
            <numerusform>Il y a trop de lettres ou de chiffres : cet IBAN doit en avoir %n. Comparez-le avec votre RIB, groupe par groupe.</numerusform>
            <numerusform>Il y a trop de lettres ou de chiffres : cet IBAN doit en avoir %n. Comparez-le avec votre RIB, groupe par groupe.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Les banques n&apos;acceptent pas plus de %n lettres dans un nom. Écrivez-le plus court.</source>
        <translation>
            <numerusform>Les banques n&apos;acceptent pas plus de %n lettre dans un nom. Écrivez-le plus court.</numerusform>
            <numerusform>Les banques n&apos;acceptent pas plus de %n lettres dans un nom. Écrivez-le plus court.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caractère(s)</source>
        <translation>
            <numerusform>%n caractère</numerusform>
            <numerusform>%n caractères</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n majuscule(s)</source>
        <translation>
            <numerusform>%n majuscule</numerusform>
            <numerusform>%n majuscules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chiffre(s)</source>
        <translation>
            <numerusform>%n chiffre</numerusform>
            <numerusform>%n chiffres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caractère(s) spécial(aux), comme « ! »</source>
        <translation>
            <numerusform>%n caractère spécial, comme « ! »</numerusform>
            <numerusform>%n caractères spéciaux, comme « ! »</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>guichet::AdminPage</name>
    <message numerus="yes">
        <source>Attendez %n seconde(s).</source>
        <translation>
            <numerusform>Attendez %n seconde.</numerusform>
            <numerusform>Attendez %n secondes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>guichet::CodePage</name>
    <message numerus="yes">
        <source>Nouveau code possible dans %n seconde(s).</source>
        <translation>
            <numerusform>Nouveau code possible dans %n seconde.</numerusform>
            <numerusform>Nouveau code possible dans %n secondes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>guichet::MainWindow</name>
    <message numerus="yes">
        <source>Sans réponse, tout sera effacé dans %n seconde(s).</source>
        <translation>
            <numerusform>Sans réponse, tout sera effacé dans %n seconde.</numerusform>
            <numerusform>Sans réponse, tout sera effacé dans %n secondes.</numerusform>
        </translation>
    </message>
</context>
</TS>
