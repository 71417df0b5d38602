// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <support/Printing.h>

#include <station/Settings.h>

#include <gtest/gtest.h>

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace guichet::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class SettingsTest : public ::testing::Test
{
protected:
    SettingsTest() { write("ca.pem", "-----BEGIN CERTIFICATE-----\nlooked into by the program alone"); }

    Outcome<Settings, QString> outcome(const QStringList &arguments) const
    {
        return Settings::read(arguments, {u"fr"_s, u"en"_s, u"oc"_s}, {systemFile, userFile});
    }

    Settings good(const QStringList &arguments) const
    {
        auto read = outcome(arguments);
        EXPECT_TRUE(read.ok()) << arguments.join(u' ').toStdString() << ": "
                               << (read ? std::string() : read.error().toStdString());
        return read ? std::move(read).value() : Settings();
    }

    /// What is said on standard error; checked to be one line that ends as a line.
    QString wrong(const QStringList &arguments) const
    {
        const auto read = outcome(arguments);
        EXPECT_FALSE(read.ok()) << arguments.join(u' ').toStdString();
        const QString said = read ? QString() : read.error();
        EXPECT_FALSE(said.contains(u'\n'));
        EXPECT_EQ(said, said.trimmed());
        return said;
    }

    QString write(const QString &name, const QByteArray &text) const
    {
        QFile file(folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.flush();
        // QSettings remembers files, and takes one of the same age and size for the one that it knows.
        static int age = 0;
        file.setFileTime(QDateTime::currentDateTime().addSecs(++age), QFile::FileModificationTime);
        return file.fileName();
    }
    QString write(const char *name, const QByteArray &text) const { return write(QString::fromLatin1(name), text); }

    QStringList withFile(const QByteArray &text, const QStringList &others = {}) const
    {
        return QStringList {u"--settings"_s, write("guichet.ini", text)} + others;
    }

    /// wholeFile, for this system and with the folder's certificate.
    QByteArray whole() const;

    void writeSystem(const QByteArray &text) const { write("system.conf", text); }
    void writeUser(const QByteArray &text) const { write("user.conf", text); }

    const QString council = u"https://dechets.example.fr/api/v1"_s;
    QTemporaryDir folder;
    /// Absent until a test writes them.
    const QString systemFile = folder.filePath(u"system.conf"_s);
    const QString userFile = folder.filePath(u"user.conf"_s);
};

TEST_F(SettingsTest, NeedOnlyACouncil)
{
    const Settings settings = good({u"--council"_s, council});
    EXPECT_EQ(settings.mode, Mode::Serve);
    EXPECT_EQ(settings.council, QUrl(council));
    EXPECT_TRUE(settings.caFile.isEmpty());
    EXPECT_TRUE(settings.pins.hashes.isEmpty());
    EXPECT_FALSE(settings.pins.lastDay.isValid());
    EXPECT_EQ(settings.proxy.kind, ProxyChoice::Kind::System);
    EXPECT_FALSE(settings.needsProxyPassword());
    EXPECT_FALSE(settings.training);
    EXPECT_EQ(settings.profile, Profile::Kiosk);
    EXPECT_EQ(settings.office, u"rieumes"_s);
    EXPECT_EQ(settings.language, u"fr"_s);
    EXPECT_FALSE(settings.windowed);
    EXPECT_FALSE(settings.exitAfterFirstPaint);
    EXPECT_FALSE(settings.reducedMotion);
    EXPECT_TRUE(settings.rehearsalFolder.isEmpty());
    EXPECT_EQ(settings.kioskIdle, 90s);
    EXPECT_EQ(settings.kioskIdleAtCode, 5min);
    EXPECT_EQ(settings.counterIdle, 10min);
    EXPECT_EQ(settings.idleWarning, 30s);
    EXPECT_TRUE(settings.name.isEmpty());
    EXPECT_EQ(settings.languages, (QStringList {u"fr"_s, u"en"_s, u"oc"_s}));
    EXPECT_EQ(settings.theme, Theme::Default);
    EXPECT_EQ(settings.agentSignOut, 15min);
    EXPECT_TRUE(settings.adminPinHash.isEmpty());
    EXPECT_EQ(settings.cleaning, 30s);
    EXPECT_TRUE(settings.printer.isEmpty());
    EXPECT_TRUE(settings.statisticsFolder.isEmpty());
    EXPECT_TRUE(settings.journalPath.endsWith(u"/guichet/journal.sqlite"_s)) << settings.journalPath;
    EXPECT_TRUE(QDir::isAbsolutePath(settings.journalPath));
    EXPECT_EQ(settings.journalRetentionDays, 1095);
    EXPECT_TRUE(settings.journalPostgresHost.isEmpty());
    EXPECT_EQ(settings.journalPostgresPort, 5432);
    EXPECT_EQ(settings.journalPostgresDatabase, u"guichet"_s);
    EXPECT_EQ(settings.journalPostgresUser, u"guichet"_s);
    EXPECT_EQ(settings.journalPostgresTls, PostgresTls::VerifyFull);
    EXPECT_TRUE(settings.journalPostgresCaFile.isEmpty());
    EXPECT_EQ(settings.vaultDeadline, 10s);
    EXPECT_TRUE(settings.lockedKeys.isEmpty());
    EXPECT_TRUE(settings.origins.contains(u"council/url"_s));
    EXPECT_EQ(settings.origins.size(), 1);
}

TEST_F(SettingsTest, SayHowToGiveACouncil)
{
    const QString said = wrong({});
    EXPECT_TRUE(said.contains(u"--council URL"_s)) << said.toStdString();
    EXPECT_TRUE(said.contains(u"council/url"_s)) << said.toStdString();
    EXPECT_TRUE(said.contains(u"--training"_s)) << said.toStdString();
    EXPECT_EQ(wrong({u"--profile"_s, u"counter"_s}), said);
    EXPECT_EQ(wrong(withFile("[station]\noffice=cazeres\n")), said);
}

TEST_F(SettingsTest, TakeEveryOption)
{
    const Settings settings =
        good({u"--council"_s, council, u"--ca-file"_s, folder.filePath(u"ca.pem"_s), u"--profile=counter"_s,
              u"--office"_s, u"cazeres"_s, u"--language"_s, u"oc"_s, u"--windowed"_s, u"--reduced-motion"_s,
              u"--exit-after-first-paint"_s, u"--name"_s, u"Borne 1"_s});
    EXPECT_EQ(settings.name, u"Borne 1"_s);
    EXPECT_EQ(settings.caFile, folder.filePath(u"ca.pem"_s));
    EXPECT_EQ(settings.profile, Profile::Counter);
    EXPECT_EQ(settings.office, u"cazeres"_s);
    EXPECT_EQ(settings.language, u"oc"_s);
    EXPECT_TRUE(settings.windowed);
    EXPECT_TRUE(settings.reducedMotion);
    EXPECT_TRUE(settings.exitAfterFirstPaint);
    EXPECT_EQ(good({u"--council"_s, council, u"--profile"_s, u"kiosk"_s}).profile, Profile::Kiosk);
}

/// Each key with another value than its usual one, but for the keychain, of which a system has one.
const QByteArray wholeFile = "[council]\nurl=https://dechets.example.fr/api/v1\ncaFile=%CA%\n"
                             "pins=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=, "
                             "//////////////////////////////////////////8=\npinsLastDay=2027-01-31\n"
                             "[network]\nproxy=socks5://relais.example.fr:1080\nproxyUser=borne\n"
                             "[station]\nprofile=counter\noffice=cazeres\nname=\"Borne 1, près de l'entrée\"\n"
                             "windowed=true\n"
                             "[screen]\nlanguage=en\nlanguages=fr, en\ntheme=contrast\nreducedMotion=true\n"
                             "[idle]\nkioskSeconds=10\nkioskCodeSeconds=86400\ncounterSeconds=700\nwarningSeconds=45\n"
                             "[agent]\nsignOutSeconds=600\n"
                             "[kiosk]\ncleaningSeconds=60\n"
                             "[print]\nprinter=Accueil\nstatisticsFolder=/srv/guichet/chiffres; 2026\n"
                             "[journal]\npath=\"/srv/guichet/a;b.sqlite\"\nretentionDays=365\n"
                             "postgresHost=journal.example.fr\npostgresPort=5433\npostgresDatabase=accueil\n"
                             "postgresUser=borne\npostgresTls=verify-ca\npostgresCaFile=%CA%\n"
                             "[vault]\nbackend=%VAULT%\ndeadlineSeconds=5\n"_ba;

QByteArray SettingsTest::whole() const
{
    QByteArray text = wholeFile;
    text.replace("%CA%", folder.filePath(u"ca.pem"_s).toUtf8());
    text.replace("%VAULT%", platform::usualVaultBackend() == VaultBackend::Windows ? "windows" : "secret-service");
    return text;
}

/// Of the PIN 274930; its cost is the least there is.
const QByteArray pinHash =
    "$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHRzYWx0c2FsdA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"_ba;

TEST_F(SettingsTest, TakeEveryKeyOfEachFile)
{
    QByteArray text = whole();
    const auto look = [this](const Settings &settings) {
        EXPECT_EQ(settings.council, QUrl(council));
        EXPECT_EQ(settings.caFile, folder.filePath(u"ca.pem"_s));
        EXPECT_EQ(settings.pins.hashes, (QList<QByteArray> {QByteArray(32, '\0'), QByteArray(32, '\xff')}));
        EXPECT_EQ(settings.pins.lastDay, QDate(2027, 1, 31));
        EXPECT_EQ(settings.proxy.kind, ProxyChoice::Kind::Explicit);
        EXPECT_EQ(settings.proxy.address(), u"socks5://relais.example.fr:1080"_s);
        EXPECT_EQ(settings.proxy.user, u"borne"_s);
        EXPECT_TRUE(settings.needsProxyPassword());
        EXPECT_EQ(settings.profile, Profile::Counter);
        EXPECT_EQ(settings.office, u"cazeres"_s);
        EXPECT_EQ(settings.name, u"Borne 1, près de l'entrée"_s);
        EXPECT_TRUE(settings.windowed);
        EXPECT_EQ(settings.language, u"en"_s);
        EXPECT_EQ(settings.languages, (QStringList {u"fr"_s, u"en"_s}));
        EXPECT_EQ(settings.theme, Theme::Contrast);
        EXPECT_TRUE(settings.reducedMotion);
        EXPECT_EQ(settings.kioskIdle, 10s);
        EXPECT_EQ(settings.kioskIdleAtCode, 24h);
        EXPECT_EQ(settings.counterIdle, 700s);
        EXPECT_EQ(settings.idleWarning, 45s);
        EXPECT_EQ(settings.agentSignOut, 10min);
        EXPECT_EQ(settings.cleaning, 60s);
        EXPECT_EQ(settings.printer, u"Accueil"_s);
        EXPECT_EQ(settings.statisticsFolder, u"/srv/guichet/chiffres"_s);
        EXPECT_EQ(settings.journalPath, u"/srv/guichet/a;b.sqlite"_s);
        EXPECT_EQ(settings.journalRetentionDays, 365);
        EXPECT_EQ(settings.journalPostgresHost, u"journal.example.fr"_s);
        EXPECT_EQ(settings.journalPostgresPort, 5433);
        EXPECT_EQ(settings.journalPostgresDatabase, u"accueil"_s);
        EXPECT_EQ(settings.journalPostgresUser, u"borne"_s);
        EXPECT_EQ(settings.journalPostgresTls, PostgresTls::VerifyCa);
        EXPECT_EQ(settings.journalPostgresCaFile, folder.filePath(u"ca.pem"_s));
        EXPECT_EQ(settings.vaultBackend, platform::usualVaultBackend());
        EXPECT_EQ(settings.vaultDeadline, 5s);
        // All but the two that the system file alone may have.
        EXPECT_EQ(settings.origins.size(), Settings::keys().size() - 2);
    };
    look(good(withFile(text)));
    writeUser(text);
    look(good({}));
    QFile::remove(userFile);
    writeSystem(text + "[admin]\npinHash=\"" + pinHash + "\"\n");
    const Settings settings = good({});
    EXPECT_EQ(settings.adminPinHash.toLatin1(), pinHash);
    EXPECT_EQ(settings.origins.value(u"admin/pinHash"_s), systemFile + u":44"_s);
    EXPECT_EQ(settings.origins.size(), Settings::keys().size() - 1);
}

TEST_F(SettingsTest, LayerTheFiles)
{
    writeSystem("[station]\noffice=cazeres\nname=Système\n[screen]\ntheme=contrast\nlanguage=en\n");
    writeUser("[station]\nname=Utilisateur\n[screen]\nlanguage=oc\n");
    const Settings settings = good({u"--council"_s, council});
    EXPECT_EQ(settings.office, u"cazeres"_s);
    EXPECT_EQ(settings.theme, Theme::Contrast);
    EXPECT_EQ(settings.name, u"Utilisateur"_s);
    EXPECT_EQ(settings.language, u"oc"_s);
    // --settings takes the place of the user's file, not of the system's.
    const Settings chosen = good(withFile("[station]\nname=Choisi\n", {u"--council"_s, council}));
    EXPECT_EQ(chosen.office, u"cazeres"_s);
    EXPECT_EQ(chosen.name, u"Choisi"_s);
    EXPECT_EQ(chosen.language, u"en"_s);
    EXPECT_EQ(good({u"--council"_s, council, u"--name"_s, u"Ligne"_s}).name, u"Ligne"_s);
    // The system file named by hand is no second layer.
    EXPECT_EQ(good({u"--council"_s, council, u"--settings"_s, systemFile}).name, u"Système"_s);
}

TEST_F(SettingsTest, SayWhereEachValueComesFrom)
{
    writeSystem("[station]\noffice=cazeres\n[locked]\nkeys=station/office, screen/theme\n");
    writeUser("; ours\n\n[station]\nname=Borne 1\n[screen]\nlanguages=fr, en\n");
    const QStringList lines = good({u"--print-settings"_s, u"--profile"_s, u"counter"_s}).print().split(u'\n');
    EXPECT_EQ(lines.size(), Settings::keys().size());
    const auto line = [&lines](const QString &key) {
        const QStringList found = lines.filter(key + u'=');
        EXPECT_EQ(found.size(), 1) << key;
        return found.value(0).simplified();
    };
    EXPECT_EQ(line(u"council/url"_s), u"council/url= ; default"_s);
    EXPECT_EQ(line(u"station/office"_s), u"station/office=cazeres ; %1:2, locked"_s.arg(systemFile));
    EXPECT_EQ(line(u"station/name"_s), u"station/name=Borne 1 ; %1:4"_s.arg(userFile));
    EXPECT_EQ(line(u"station/profile"_s), u"station/profile=counter ; command line --profile"_s);
    EXPECT_EQ(line(u"screen/languages"_s), u"screen/languages=fr, en ; %1:6"_s.arg(userFile));
    EXPECT_EQ(line(u"screen/theme"_s), u"screen/theme=default ; default, locked"_s);
    EXPECT_EQ(line(u"idle/kioskSeconds"_s), u"idle/kioskSeconds=90 ; default"_s);
    EXPECT_EQ(line(u"locked/keys"_s), u"locked/keys=station/office, screen/theme ; %1:4"_s.arg(systemFile));
}

TEST_F(SettingsTest, PrintWhatCanBeReadAgain)
{
    QByteArray text = whole();
    text.replace("Borne 1", R"(A \"B\" C:\\D)");
    const auto read = [this](const QByteArray &settings) {
        QStringList lines = good(withFile(settings, {u"--print-settings"_s})).print().split(u'\n');
        lines.removeIf(
            [](const QString &line) { return line.startsWith(u"admin/"_s) || line.startsWith(u"locked/"_s); });
        return lines;
    };
    const auto values = [](QStringList lines) {
        for (QString &line : lines) {
            line.truncate(line.lastIndexOf(u" ; "_s));
        }
        return lines;
    };
    const QStringList once = read(text);
    EXPECT_TRUE(once.join(u'\n').contains(u"station/name=\"A \\\"B\\\" C:\\\\D, près de l'entrée\""_s))
        << once.join(u'\n');
    EXPECT_EQ(values(read(once.join(u'\n').toUtf8())), values(once));
}

TEST_F(SettingsTest, NeverPrintThePinsHash)
{
    writeSystem("[admin]\npinHash=\"" + pinHash + "\"\n");
    const QString printed = good({u"--print-settings"_s}).print();
    EXPECT_FALSE(printed.contains(u"argon2"_s));
    EXPECT_TRUE(printed.contains(u"admin/pinHash=(set)"_s));
}

TEST_F(SettingsTest, HoldWhatTheSystemLocks)
{
    writeSystem("[locked]\nkeys=council/url, station/windowed, station/office\n[station]\noffice=cazeres\n");
    const QString lock = u" is locked by %1:2"_s.arg(systemFile);
    EXPECT_EQ(good({u"--training"_s}).office, u"cazeres"_s);
    EXPECT_EQ(wrong({u"--council"_s, council}), u"--council: council/url"_s + lock);
    EXPECT_EQ(wrong({u"--training"_s, u"--windowed"_s}), u"--windowed: station/windowed"_s + lock);
    // Also where it would change nothing.
    EXPECT_EQ(wrong({u"--training"_s, u"--office=cazeres"_s}), u"--office: station/office"_s + lock);
    EXPECT_EQ(wrong(withFile("\n[station]\nname=A\noffice=rieumes\n", {u"--training"_s})),
              folder.filePath(u"guichet.ini"_s) + u":4: station/office"_s + lock);
    writeUser("[council]\n\n\nurl=https://dechets.example.fr\n");
    EXPECT_EQ(wrong({u"--training"_s}), userFile + u":4: council/url"_s + lock);
}

TEST_F(SettingsTest, LockEachKeyThereIs)
{
    for (const KeyDescription &key : Settings::keys()) {
        writeSystem("[locked]\nkeys=" + key.name.toUtf8() + '\n');
        const QString said = wrong(withFile(key.name.toUtf8() + "=1\n", {u"--training"_s}));
        EXPECT_TRUE(said.endsWith(key.isSystemOnly ? key.name + u" may stand in the system file only"_s
                                                   : key.name + u" is locked by %1:2"_s.arg(systemFile)))
            << said;
    }
}

TEST_F(SettingsTest, LeaveToTheSystemFileWhatIsTheAdministrators)
{
    const QByteArray pin = "[admin]\npinHash=\"" + pinHash + "\"\n";
    const QString said = u":2: admin/pinHash may stand in the system file only"_s;
    EXPECT_EQ(wrong(withFile(pin, {u"--training"_s})), folder.filePath(u"guichet.ini"_s) + said);
    writeUser(pin);
    EXPECT_EQ(wrong({u"--training"_s}), userFile + said);
    writeUser("[locked]\nkeys=station/office\n");
    EXPECT_EQ(wrong({u"--training"_s}), userFile + u":2: locked/keys may stand in the system file only"_s);
    QFile::remove(userFile);
    for (const QByteArray &wrongHash :
         {"274930"_ba, "\"$argon2i$v=19$m=8,t=1,p=1$AAAA$AAAA\""_ba, "\"$argon2id$\""_ba}) {
        writeSystem("[admin]\npinHash=" + wrongHash + '\n');
        EXPECT_EQ(wrong({u"--training"_s}), systemFile + u":2: admin/pinHash must be a line of guichet --hash-pin"_s);
    }
    writeSystem("[admin]\npinHash=" + pinHash + '\n');
    EXPECT_EQ(wrong({u"--training"_s}),
              systemFile
                  + u":2: admin/pinHash is one value: if a comma belongs to it, put it between quotation marks"_s);
    writeSystem("[locked]\nkeys=station/office, station/ofice\n");
    EXPECT_EQ(wrong({u"--training"_s}), systemFile + u":2: locked/keys names an unknown setting: station/ofice"_s);
}

TEST_F(SettingsTest, NameAFileThatCannotBeRead)
{
    QDir().mkdir(systemFile);
    EXPECT_EQ(wrong({u"--training"_s}), systemFile + u": cannot be read"_s);
    QDir().rmdir(systemFile);
    // A way that leads nowhere was laid by somebody.
    QFile::link(folder.filePath(u"nowhere"_s), userFile);
    EXPECT_EQ(wrong({u"--training"_s}), userFile + u": cannot be read"_s);
}

TEST_F(SettingsTest, LetTheCommandLineWin)
{
    const QByteArray file = "[council]\nurl=https://file.example.fr/api\n[station]\nprofile=counter\noffice=cazeres\n"
                            "windowed=false\n[screen]\nlanguage=en\nreducedMotion=false\n";
    const Settings settings =
        good(withFile(file, {u"--council"_s, council, u"--profile"_s, u"kiosk"_s, u"--office"_s, u"rieumes"_s,
                             u"--language"_s, u"oc"_s, u"--windowed"_s, u"--reduced-motion"_s}));
    EXPECT_EQ(settings.council, QUrl(council));
    EXPECT_EQ(settings.profile, Profile::Kiosk);
    EXPECT_EQ(settings.office, u"rieumes"_s);
    EXPECT_EQ(settings.language, u"oc"_s);
    EXPECT_TRUE(settings.windowed);
    EXPECT_TRUE(settings.reducedMotion);
    // Wherever the file is named.
    EXPECT_EQ(good(QStringList {u"--council"_s, council} + withFile(file)).council, QUrl(council));
}

TEST_F(SettingsTest, TakeOnlyAnHttpsAddressForACouncil)
{
    const QString said = u"must be an HTTPS address such as https://dechets.example.fr/api/v1"_s;
    for (const QString &address :
         {u""_s, u"dechets.example.fr"_s, u"http://dechets.example.fr"_s, u"ftp://dechets.example.fr"_s, u"https://"_s,
          u"https:///api"_s, u"https://dechets.example.fr/?a=b"_s, u"https://dechets.example.fr/#x"_s,
          u"https://user@dechets.example.fr"_s, u"https://dechets.example.fr:99999/"_s,
          u"https://dechets example.fr/"_s}) {
        EXPECT_EQ(wrong({u"--council"_s, address}), u"--council "_s + said) << address.toStdString();
    }
    EXPECT_TRUE(wrong(withFile("[council]\nurl=http://dechets.example.fr\n")).endsWith(u":2: council/url "_s + said));
}

TEST_F(SettingsTest, DropTheSlashAtTheEndOfTheCouncilsAddress)
{
    // Paths are appended to it, each with a slash of its own.
    EXPECT_EQ(good({u"--council"_s, council + u'/'}).council, QUrl(council));
    EXPECT_EQ(good({u"--council"_s, council + u"//"_s}).council, QUrl(council));
    EXPECT_EQ(good({u"--council"_s, u"https://dechets.example.fr/"_s}).council, QUrl(u"https://dechets.example.fr"_s));
    EXPECT_EQ(good({u"--council"_s, u"https://dechets.example.fr:8443"_s}).council.port(), 8443);
}

TEST_F(SettingsTest, SayWhatIsWrongWithEachOption)
{
    struct Case
    {
        QStringList arguments;
        QString said;
    };
    const QList<Case> cases = {
        {{u"--ca-file"_s, folder.filePath(u"absent"_s)}, u"--ca-file names a file that cannot be read"_s},
        {{u"--ca-file"_s, folder.path()}, u"--ca-file names a file that cannot be read"_s},
        {{u"--profile"_s, u"Kiosk"_s}, u"--profile must be kiosk or counter"_s},
        {{u"--profile="_s}, u"--profile must be kiosk or counter"_s},
        {{u"--office"_s, u"toulouse"_s}, u"--office must be rieumes or cazeres"_s},
        {{u"--language"_s, u"tlh"_s}, u"--language must be one of: fr, en, oc"_s},
        {{u"--language"_s, u""_s}, u"--language must be one of: fr, en, oc"_s},
        {{u"extra"_s}, u"unexpected argument: extra"_s},
        {{u"--settings"_s, folder.filePath(u"absent.ini"_s)},
         u"--settings: there is no %1"_s.arg(folder.filePath(u"absent.ini"_s))},
        {{u"--settings"_s, folder.path()}, u"%1: cannot be read"_s.arg(folder.path())},
        {{u"--name"_s, u" Borne"_s}, u"--name must be at most 40 characters, without a space at either end"_s},
        {{u"--name"_s, u"Borne\n1"_s}, u"--name must be at most 40 characters, without a space at either end"_s},
        {{u"--name"_s, QString(41, u'B')}, u"--name must be at most 40 characters, without a space at either end"_s},
    };
    for (const Case &one : cases) {
        EXPECT_EQ(wrong(QStringList {u"--council"_s, council} + one.arguments), one.said);
    }
    EXPECT_TRUE(wrong({u"--nonsense"_s}).contains(u"nonsense"_s));
    EXPECT_TRUE(wrong({u"--council"_s}).contains(u"--council"_s));
    EXPECT_TRUE(wrong({u"--settings"_s}).contains(u"--settings"_s));
    EXPECT_TRUE(wrong({u"--training=yes"_s}).contains(u"--training"_s));
}

TEST_F(SettingsTest, SayWhatIsWrongWithEachKey)
{
    struct Case
    {
        QByteArray text;
        QString said;
    };
    const QString seconds = u"must be a number of seconds from 10 to 86400"_s;
    const QString pins = u"council/pins must be two or more SHA-256 hashes of public keys, in base 64"_s;
    const QString proxy = u"network/proxy must be system, none, or an address such as http://proxy.example.fr:3128 or "
                          "socks5://proxy.example.fr:1080"_s;
    const QList<Case> cases = {
        {"[council]\ncaFile=absent.pem\n", u"council/caFile names a file that cannot be read"_s},
        {"[council]\npins=AAAA\n", pins},
        // One alone, or the same twice.
        {"[council]\npins=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n", pins},
        {"[council]\npins=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=, AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n",
         pins},
        {"[council]\npinsLastDay=31/01/2027\n", u"council/pinsLastDay must be a day such as 2027-01-31"_s},
        {"[network]\nproxy=relais.example.fr:3128\n", proxy},
        {"[network]\nproxy=https://relais.example.fr:3128\n", proxy},
        {"[network]\nproxy=http://relais.example.fr\n", proxy},
        {"[network]\nproxy=\n", proxy},
        {"[network]\nproxy=http://borne:secret@relais.example.fr:3128\n",
         u"network/proxy must not name a user or a password: the user stands in network/proxyUser, "
         "the password lies in the keychain"_s},
        {"[network]\nproxyUser=a:b\n",
         u"network/proxyUser must be at most 100 characters of Latin-1, without a colon"_s},
        {"[station]\nprofile=desk\n", u"station/profile must be kiosk or counter"_s},
        {"[station]\noffice=toulouse\n", u"station/office must be rieumes or cazeres"_s},
        {"[station]\noffice=rieumes, cazeres\n",
         u"station/office is one value: if a comma belongs to it, put it between quotation marks"_s},
        {"[station]\nwindowed=yes\n", u"station/windowed must be true or false"_s},
        {"[station]\nwindowed=\n", u"station/windowed must be true or false"_s},
        {"[screen]\nreducedMotion=1\n", u"screen/reducedMotion must be true or false"_s},
        {"[screen]\nlanguage=tlh\n", u"screen/language must be one of: fr, en, oc"_s},
        {"[screen]\nlanguages=fr, tlh\n", u"screen/languages must be of: fr, en, oc"_s},
        {"[screen]\nlanguages=en, oc\n", u"screen/language must be one of: en, oc"_s},
        {"[screen]\ntheme=dark\n", u"screen/theme must be default or contrast"_s},
        {"[idle]\nkioskSeconds=9\n", u"idle/kioskSeconds "_s + seconds},
        {"[idle]\nkioskSeconds=90s\n", u"idle/kioskSeconds "_s + seconds},
        {"[idle]\nkioskCodeSeconds=86401\n", u"idle/kioskCodeSeconds "_s + seconds},
        {"[idle]\nkioskCodeSeconds=-90\n", u"idle/kioskCodeSeconds "_s + seconds},
        {"[idle]\ncounterSeconds=\n", u"idle/counterSeconds "_s + seconds},
        {"[idle]\ncounterSeconds=1e3\n", u"idle/counterSeconds "_s + seconds},
        {"[idle]\nwarningSeconds=29\n", u"idle/warningSeconds must be a number of seconds from 30 to 600"_s},
        {"[agent]\nsignOutSeconds=59\n", u"agent/signOutSeconds must be a number of seconds from 60 to 86400"_s},
        {"[kiosk]\ncleaningSeconds=4\n", u"kiosk/cleaningSeconds must be a number of seconds from 5 to 600"_s},
        {"[print]\nprinter=-o\n", u"print/printer must be a printer's name as the system knows it"_s},
        {"[print]\nprinter=a/b\n", u"print/printer must be a printer's name as the system knows it"_s},
        {"[print]\nstatisticsFolder=chiffres\n", u"print/statisticsFolder must be a full path"_s},
        {"[journal]\npath=journal.sqlite\n", u"journal/path must be a full path"_s},
        {"[journal]\nretentionDays=0\n", u"journal/retentionDays must be a number from 1 to 3650"_s},
        {"[journal]\npostgresHost=a b\n", u"journal/postgresHost must be a computer's name or address"_s},
        {"[journal]\npostgresPort=65536\n", u"journal/postgresPort must be a number from 1 to 65535"_s},
        {"[journal]\npostgresDatabase=\n", u"journal/postgresDatabase must be a name of letters, digits, - and _"_s},
        {"[journal]\npostgresUser=a'b\n", u"journal/postgresUser must be a name of letters, digits, - and _"_s},
        {"[journal]\npostgresTls=prefer\n",
         u"journal/postgresTls must be verify-full, verify-ca, require or disable"_s},
        {"[journal]\npostgresCaFile=absent.pem\n", u"journal/postgresCaFile names a file that cannot be read"_s},
        {"[vault]\nbackend=plain\n", u"vault/backend must be secret-service or windows"_s},
        {"[vault]\ndeadlineSeconds=0\n", u"vault/deadlineSeconds must be a number of seconds from 1 to 120"_s},
        {"[station]\nofice=rieumes\n", u"unknown setting station/ofice"_s},
        {"[idle]\nkioskseconds=90\n", u"unknown setting idle/kioskseconds"_s},
    };
    for (const Case &one : cases) {
        EXPECT_EQ(wrong(withFile("; a comment\n" + one.text, {u"--council"_s, council})),
                  folder.filePath(u"guichet.ini"_s) + u":3: "_s + one.said);
    }
    // One that another layer overrules, too.
    EXPECT_TRUE(wrong(withFile("[station]\noffice=toulouse\n", {u"--training"_s, u"--office=rieumes"_s}))
                    .contains(u":2: station/office"_s));
}

TEST_F(SettingsTest, TakeTheKeychainThatTheSystemHas)
{
    const bool onWindows = platform::usualVaultBackend() == VaultBackend::Windows;
    const QString own = onWindows ? u"windows"_s : u"secret-service"_s;
    const QByteArray other = onWindows ? "secret-service" : "windows";
    EXPECT_EQ(wrong(withFile("[vault]\nbackend=" + other + '\n', {u"--training"_s})),
              folder.filePath(u"guichet.ini"_s) + u":2: vault/backend must be %1 on this system"_s.arg(own));
}

TEST_F(SettingsTest, LeaveTheJournalInClearOnThisMachineOnly)
{
    const auto journal = [this](const QByteArray &host) {
        return withFile("[journal]\npostgresTls=disable\npostgresHost=" + host + '\n', {u"--council"_s, council});
    };
    for (const QByteArray &here : {""_ba, "localhost"_ba, "127.0.0.1"_ba, "::1"_ba, "/run/postgresql"_ba}) {
        EXPECT_EQ(good(journal(here)).journalPostgresTls, PostgresTls::Disable) << here.constData();
    }
    for (const QByteArray &elsewhere : {"journal.example.fr"_ba, "192.168.1.9"_ba, "localhost.example.fr"_ba}) {
        EXPECT_EQ(wrong(journal(elsewhere)),
                  folder.filePath(u"guichet.ini"_s)
                      + u":2: journal/postgresTls may be disable only where journal/postgresHost is this machine: "
                        "localhost, 127.0.0.1, ::1 or the folder of a socket"_s)
            << elsewhere.constData();
    }
}

TEST_F(SettingsTest, NameAProxyInAnyOrder)
{
    for (const QByteArray &text : {"proxy=http://relais.example.fr:3128\nproxyUser=borne\n"_ba,
                                   "proxyUser=borne\nproxy=http://relais.example.fr:3128\n"_ba}) {
        const Settings settings = good(withFile("[network]\n" + text, {u"--council"_s, council}));
        EXPECT_EQ(settings.proxy.address(), u"http://relais.example.fr:3128"_s);
        EXPECT_EQ(settings.proxy.user, u"borne"_s);
        EXPECT_TRUE(settings.print().contains(u"network/proxy=http://relais.example.fr:3128 "_s));
    }
    const Settings none = good(withFile("[network]\nproxyUser=borne\nproxy=none\n", {u"--council"_s, council}));
    EXPECT_EQ(none.proxy.kind, ProxyChoice::Kind::None);
    EXPECT_FALSE(none.needsProxyPassword());
}

TEST_F(SettingsTest, TrainWithoutACouncil)
{
    EXPECT_TRUE(good({u"--training"_s}).training);
    EXPECT_TRUE(good({u"--training"_s}).council.isEmpty());
    // A terminal's own settings may be practised with.
    const Settings settings = good(withFile("[council]\nurl=https://dechets.example.fr/api/v1\n", {u"--training"_s}));
    EXPECT_TRUE(settings.training);
    EXPECT_TRUE(settings.council.isEmpty());
    EXPECT_EQ(wrong({u"--training"_s, u"--council"_s, council}), u"--training and --council exclude each other"_s);
}

TEST_F(SettingsTest, RehearseWithTheTrainingCouncilOnly)
{
    const Settings settings = good({u"--rehearse"_s, folder.path()});
    EXPECT_EQ(settings.mode, Mode::Rehearse);
    EXPECT_EQ(settings.rehearsalFolder, folder.path());
    EXPECT_TRUE(settings.training);
    EXPECT_EQ(good({u"--rehearse"_s, folder.path(), u"--training"_s}).mode, Mode::Rehearse);
    EXPECT_EQ(good({u"--rehearse"_s, folder.path(), u"--profile"_s, u"counter"_s}).profile, Profile::Counter);
    EXPECT_EQ(wrong({u"--rehearse"_s, folder.path(), u"--council"_s, council}),
              u"--rehearse works with the training council only, not with --council"_s);
    EXPECT_EQ(wrong({u"--rehearse="_s}), u"--rehearse needs a folder"_s);

    EXPECT_EQ(settings.rehearsedJourney, RehearsedJourney::Registration);
    const QStringList rehearse {u"--rehearse"_s, folder.path(), u"--journey"_s};
    EXPECT_EQ(good(rehearse + QStringList {u"registration"_s}).rehearsedJourney, RehearsedJourney::Registration);
    EXPECT_EQ(good(rehearse + QStringList {u"sign-in"_s}).rehearsedJourney, RehearsedJourney::SignIn);
    EXPECT_EQ(good(rehearse + QStringList {u"password-reset"_s}).rehearsedJourney, RehearsedJourney::PasswordReset);
    EXPECT_EQ(good(rehearse + QStringList {u"monthly-payment"_s}).rehearsedJourney, RehearsedJourney::MonthlyPayment);
    EXPECT_EQ(wrong(rehearse + QStringList {u"payment"_s}),
              u"--journey: there is no « payment »; there are registration, sign-in, password-reset and "
              u"monthly-payment"_s);
    const auto notHere =
        u"--journey says what a kiosk rehearses: it goes with --rehearse, and not with the counter's profile"_s;
    EXPECT_EQ(wrong({u"--training"_s, u"--journey"_s, u"sign-in"_s}), notHere);
    EXPECT_EQ(wrong(rehearse + QStringList {u"sign-in"_s, u"--profile"_s, u"counter"_s}), notHere);
}

TEST_F(SettingsTest, EnrolWithTheCouncilsCode)
{
    const QStringList here {u"--council"_s, council, u"--office"_s, u"rieumes"_s, u"--name"_s, u"Borne 1"_s};
    const Settings settings = good(here + QStringList {u"--enrol"_s, u"K7P2-94QX"_s});
    EXPECT_EQ(settings.mode, Mode::Enrol);
    EXPECT_TRUE(settings.enrolmentCode.equals(Secret(u"K7P2-94QX"_s)));
    EXPECT_FALSE(settings.print().contains(u"K7P2"_s));
    EXPECT_EQ(wrong(here + QStringList {u"--enrol="_s}), u"--enrol needs the code that the council gave out"_s);
    EXPECT_EQ(wrong({u"--enrol"_s, u"K7P2-94QX"_s, u"--council"_s, council}),
              u"--enrol needs the terminal's name: --name \"Borne 1\", or station/name in a settings file"_s);
    EXPECT_EQ(wrong({u"--enrol"_s, u"K7P2-94QX"_s, u"--training"_s}), u"--enrol and --training exclude each other"_s);
    EXPECT_TRUE(wrong({u"--enrol"_s, u"K7P2-94QX"_s, u"--name=Borne"_s}).startsWith(u"no council is configured"_s));
}

TEST_F(SettingsTest, KeepASecretOfAKnownName)
{
    for (const QString &name : {u"postgres-password"_s, u"proxy-password"_s}) {
        const Settings settings = good({u"--council"_s, council, u"--keep-secret"_s, name});
        EXPECT_EQ(settings.mode, Mode::KeepSecret);
        EXPECT_EQ(settings.secretName, name);
    }
    const QString names = u"--keep-secret must be postgres-password or proxy-password"_s;
    EXPECT_EQ(wrong({u"--council"_s, council, u"--keep-secret"_s, u"terminal-token"_s}), names);
    EXPECT_EQ(wrong({u"--council"_s, council, u"--keep-secret="_s}), names);
    EXPECT_EQ(wrong({u"--training"_s, u"--keep-secret"_s, u"proxy-password"_s}),
              u"--keep-secret and --training exclude each other"_s);
    // It lies there for one council.
    EXPECT_TRUE(wrong({u"--keep-secret"_s, u"proxy-password"_s}).startsWith(u"no council is configured"_s));
    // What was typed is not repeated.
    EXPECT_EQ(wrong({u"--council"_s, council, u"--keep-secret"_s, u"proxy-password"_s, u"secret"_s}),
              u"--keep-secret takes no secret on the command line, where others can see it: type it when asked"_s);
}

TEST_F(SettingsTest, DoOneThingAtATime)
{
    EXPECT_EQ(wrong({u"--enrol"_s, u"K7P2"_s, u"--rehearse"_s, folder.path()}),
              u"--rehearse and --enrol exclude each other"_s);
    EXPECT_EQ(wrong({u"--print-settings"_s, u"--hash-pin"_s}), u"--print-settings and --hash-pin exclude each other"_s);
}

TEST_F(SettingsTest, PrintThemselvesWithoutACouncil)
{
    EXPECT_EQ(good({u"--print-settings"_s}).mode, Mode::PrintSettings);
    EXPECT_EQ(wrong({u"--print-settings"_s, u"--office=toulouse"_s}), u"--office must be rieumes or cazeres"_s);
}

TEST_F(SettingsTest, HashAPinBesideABrokenFile)
{
    writeSystem("[admin]\npinHash=\n");
    EXPECT_EQ(good({u"--hash-pin"_s}).mode, Mode::HashPin);
    // What was typed is not repeated.
    EXPECT_EQ(wrong({u"--hash-pin"_s, u"274930"_s}),
              u"--hash-pin takes no PIN on the command line, where others can see it: type it when asked"_s);
    EXPECT_FALSE(wrong({u"--hash-pin=274930"_s}).contains(u"274930"_s));
}

/// Kept as a Markdown table in installer/SETTINGS.md.
TEST_F(SettingsTest, AreDocumented)
{
    if (Settings().vaultBackend != VaultBackend::SecretService) {
        GTEST_SKIP() << "the page names the usual values of Linux";
    }
    QStringList rows;
    for (const KeyDescription &key : Settings::keys()) {
        const QString option = key.option.isEmpty() ? QString() : u"`%1`"_s.arg(key.option);
        const QString usual = key.usual.isEmpty() ? u"–"_s : u"`%1`"_s.arg(key.usual);
        const QString meaning = key.isSystemOnly ? key.meaning + u" System file only."_s : key.meaning;
        rows << u"| `%1` | %2 | %3 | %4 | %5 |"_s.arg(key.name, key.values, usual, option, meaning);
    }
    QFile page(QStringLiteral(GUICHET_SOURCE_DIR "/installer/SETTINGS.md"));
    ASSERT_TRUE(page.open(QIODevice::ReadOnly));
    const QStringList written = QString::fromUtf8(page.readAll()).split(u'\n').filter(u"| `"_s);
    EXPECT_EQ(written, rows) << rows.join(u'\n');
}

TEST_F(SettingsTest, AnswerHelpAndVersionWhateverElseIsMissing)
{
    EXPECT_EQ(good({u"--help"_s}).mode, Mode::ShowHelp);
    EXPECT_EQ(good({u"-h"_s}).mode, Mode::ShowHelp);
    EXPECT_EQ(good({u"--version"_s}).mode, Mode::ShowVersion);
    EXPECT_EQ(good({u"-v"_s}).mode, Mode::ShowVersion);
    EXPECT_EQ(good({u"--version"_s, u"--help"_s}).mode, Mode::ShowHelp);
    EXPECT_EQ(good({u"--help"_s, u"--office"_s, u"toulouse"_s}).mode, Mode::ShowHelp);
}

TEST_F(SettingsTest, ExplainEveryOption)
{
    const QString help = Settings::help();
    for (const QString &option :
         {u"--council <URL>"_s, u"--ca-file <PEM>"_s, u"--profile <kiosk|counter>"_s, u"--office <rieumes|cazeres>"_s,
          u"--language <CODE>"_s, u"--training"_s, u"--windowed"_s, u"--settings <FILE>"_s, u"--rehearse <DIR>"_s,
          u"--name <NAME>"_s, u"--enrol <CODE>"_s, u"--keep-secret <NAME>"_s, u"--print-settings"_s, u"--hash-pin"_s,
          u"--exit-after-first-paint"_s, u"--reduced-motion"_s, u"--version"_s, u"--help"_s}) {
        EXPECT_TRUE(help.contains(option)) << option.toStdString();
    }
}

} // namespace guichet::test
