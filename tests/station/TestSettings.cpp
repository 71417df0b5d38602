// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <support/Printing.h>

#include <station/Settings.h>

#include <gtest/gtest.h>

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

    static Outcome<Settings, QString> outcome(const QStringList &arguments)
    {
        return Settings::read(arguments, {u"fr"_s, u"en"_s, u"oc"_s});
    }

    static Settings good(const QStringList &arguments)
    {
        const auto read = outcome(arguments);
        EXPECT_TRUE(read.ok()) << arguments.join(u' ').toStdString() << ": "
                               << (read ? std::string() : read.error().toStdString());
        return read ? read.value() : Settings();
    }

    /// What is said on standard error; checked to be one line that ends as a line.
    static QString wrong(const QStringList &arguments)
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
        return file.fileName();
    }
    QString write(const char *name, const QByteArray &text) const { return write(QString::fromLatin1(name), text); }

    QStringList withFile(const QByteArray &text, const QStringList &others = {}) const
    {
        return QStringList {u"--settings"_s, write("guichet.ini", text)} + others;
    }

    const QString council = u"https://dechets.example.fr/api/v1"_s;
    QTemporaryDir folder;
};

TEST_F(SettingsTest, NeedOnlyACouncil)
{
    const Settings settings = good({u"--council"_s, council});
    EXPECT_EQ(settings.mode, Mode::Serve);
    EXPECT_EQ(settings.council, QUrl(council));
    EXPECT_TRUE(settings.caFile.isEmpty());
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
    const Settings settings = good({u"--council"_s, council, u"--ca-file"_s, folder.filePath(u"ca.pem"_s),
                                    u"--profile=counter"_s, u"--office"_s, u"cazeres"_s, u"--language"_s, u"oc"_s,
                                    u"--windowed"_s, u"--reduced-motion"_s, u"--exit-after-first-paint"_s});
    EXPECT_EQ(settings.caFile, folder.filePath(u"ca.pem"_s));
    EXPECT_EQ(settings.profile, Profile::Counter);
    EXPECT_EQ(settings.office, u"cazeres"_s);
    EXPECT_EQ(settings.language, u"oc"_s);
    EXPECT_TRUE(settings.windowed);
    EXPECT_TRUE(settings.reducedMotion);
    EXPECT_TRUE(settings.exitAfterFirstPaint);
    EXPECT_EQ(good({u"--council"_s, council, u"--profile"_s, u"kiosk"_s}).profile, Profile::Kiosk);
}

TEST_F(SettingsTest, TakeEveryKeyOfTheFile)
{
    const QByteArray ca = folder.filePath(u"ca.pem"_s).toUtf8();
    const Settings settings = good(withFile("[council]\nurl=https://dechets.example.fr/api/v1\ncaFile=" + ca
                                            + "\n[station]\nprofile=counter\noffice=cazeres\nwindowed=true\n"
                                              "[screen]\nlanguage=en\nreducedMotion=true\n"
                                              "[idle]\nkioskSeconds=10\nkioskCodeSeconds=86400\ncounterSeconds=700\n"));
    EXPECT_EQ(settings.council, QUrl(council));
    EXPECT_EQ(settings.caFile, folder.filePath(u"ca.pem"_s));
    EXPECT_EQ(settings.profile, Profile::Counter);
    EXPECT_EQ(settings.office, u"cazeres"_s);
    EXPECT_TRUE(settings.windowed);
    EXPECT_EQ(settings.language, u"en"_s);
    EXPECT_TRUE(settings.reducedMotion);
    EXPECT_EQ(settings.kioskIdle, 10s);
    EXPECT_EQ(settings.kioskIdleAtCode, 24h);
    EXPECT_EQ(settings.counterIdle, 700s);
}

TEST_F(SettingsTest, NameTheirKeys)
{
    const QStringList names {u"council/url"_s,          u"council/caFile"_s,    u"station/profile"_s,
                             u"station/office"_s,       u"station/windowed"_s,  u"screen/language"_s,
                             u"screen/reducedMotion"_s, u"idle/kioskSeconds"_s, u"idle/kioskCodeSeconds"_s,
                             u"idle/counterSeconds"_s};
    EXPECT_EQ(Settings::keys(), names);
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
    EXPECT_TRUE(wrong(withFile("[council]\nurl=http://dechets.example.fr\n")).endsWith(u": council/url "_s + said));
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
         u"--settings: %1 cannot be read"_s.arg(folder.filePath(u"absent.ini"_s))},
        {{u"--settings"_s, folder.path()}, u"--settings: %1 cannot be read"_s.arg(folder.path())},
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
    const QList<Case> cases = {
        {"[council]\ncaFile=absent.pem\n", u"council/caFile names a file that cannot be read"_s},
        {"[station]\nprofile=desk\n", u"station/profile must be kiosk or counter"_s},
        {"[station]\noffice=rieumes, cazeres\n", u"station/office must be rieumes or cazeres"_s},
        {"[station]\nwindowed=yes\n", u"station/windowed must be true or false"_s},
        {"[station]\nwindowed=\n", u"station/windowed must be true or false"_s},
        {"[screen]\nreducedMotion=1\n", u"screen/reducedMotion must be true or false"_s},
        {"[screen]\nlanguage=tlh\n", u"screen/language must be one of: fr, en, oc"_s},
        {"[idle]\nkioskSeconds=9\n", u"idle/kioskSeconds "_s + seconds},
        {"[idle]\nkioskSeconds=90s\n", u"idle/kioskSeconds "_s + seconds},
        {"[idle]\nkioskCodeSeconds=86401\n", u"idle/kioskCodeSeconds "_s + seconds},
        {"[idle]\nkioskCodeSeconds=-90\n", u"idle/kioskCodeSeconds "_s + seconds},
        {"[idle]\ncounterSeconds=\n", u"idle/counterSeconds "_s + seconds},
        {"[idle]\ncounterSeconds=1e3\n", u"idle/counterSeconds "_s + seconds},
        {"[station]\nofice=rieumes\n", u"unknown setting station/ofice"_s},
        {"office=rieumes\n", u"unknown setting office"_s},
        {"[idle]\nkioskseconds=90\n", u"unknown setting idle/kioskseconds"_s},
    };
    for (const Case &one : cases) {
        EXPECT_EQ(wrong(withFile(one.text, {u"--council"_s, council})),
                  folder.filePath(u"guichet.ini"_s) + u": "_s + one.said);
    }
    EXPECT_EQ(wrong(withFile("[station\noffice rieumes\n")),
              u"--settings: %1 is not an INI file"_s.arg(folder.filePath(u"guichet.ini"_s)));
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
    EXPECT_EQ(wrong({u"--rehearse"_s, folder.path(), u"--council"_s, council}),
              u"--rehearse works with the training council only, not with --council"_s);
    EXPECT_EQ(wrong({u"--rehearse="_s}), u"--rehearse needs a folder"_s);
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
          u"--exit-after-first-paint"_s, u"--reduced-motion"_s, u"--version"_s, u"--help"_s}) {
        EXPECT_TRUE(help.contains(option)) << option.toStdString();
    }
}

} // namespace guichet::test
