// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Settings.h"

#include <QCommandLineParser>
#include <QFile>
#include <QFileInfo>
#include <QSettings>

#include <array>
#include <functional>
#include <optional>

namespace guichet {

using namespace Qt::StringLiterals;

namespace {

/// Assigns a text to one setting; the answer is what is wrong with the text, or nothing.
using Assign = std::optional<QString> (*)(Settings &, const QString &);

std::optional<QString> assignCouncil(Settings &settings, const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != "https"_L1 || url.host().isEmpty() || url.hasQuery() || url.hasFragment()
        || !url.userInfo().isEmpty()) {
        return u"must be an HTTPS address such as https://dechets.example.fr/api/v1"_s;
    }
    settings.council = url.adjusted(QUrl::StripTrailingSlash);
    // The slash of the root is no trailing one to Qt, but paths are appended to it all the same.
    if (settings.council.path() == "/"_L1) {
        settings.council.setPath({});
    }
    return std::nullopt;
}

std::optional<QString> assignCaFile(Settings &settings, const QString &text)
{
    QFile file(text);
    if (!QFileInfo(text).isFile() || !file.open(QIODevice::ReadOnly)) {
        return u"names a file that cannot be read"_s;
    }
    if (!file.readAll().contains("-----BEGIN CERTIFICATE-----")) {
        return u"names a file without a certificate"_s;
    }
    settings.caFile = text;
    return std::nullopt;
}

std::optional<QString> assignProfile(Settings &settings, const QString &text)
{
    if (text == "kiosk"_L1) {
        settings.profile = Profile::Kiosk;
    } else if (text == "counter"_L1) {
        settings.profile = Profile::Counter;
    } else {
        return u"must be kiosk or counter"_s;
    }
    return std::nullopt;
}

std::optional<QString> assignOffice(Settings &settings, const QString &text)
{
    if (text != "rieumes"_L1 && text != "cazeres"_L1) {
        return u"must be rieumes or cazeres"_s;
    }
    settings.office = text;
    return std::nullopt;
}

std::optional<QString> assignLanguage(Settings &settings, const QString &text)
{
    settings.language = text;
    return std::nullopt;
}

std::optional<QString> assignFlag(bool &flag, const QString &text)
{
    if (text != "true"_L1 && text != "false"_L1) {
        return u"must be true or false"_s;
    }
    flag = text == "true"_L1;
    return std::nullopt;
}

template<std::chrono::seconds Settings::*member>
std::optional<QString> assignSeconds(Settings &settings, const QString &text)
{
    bool isNumber = false;
    const int seconds = text.toInt(&isNumber);
    if (!isNumber || seconds < 10 || seconds > 86400) {
        return u"must be a number of seconds from 10 to 86400"_s;
    }
    settings.*member = std::chrono::seconds(seconds);
    return std::nullopt;
}

struct Key
{
    QLatin1StringView name;
    Assign assign = nullptr;
};

constexpr std::array fileKeys = {
    Key {"council/url"_L1, assignCouncil},
    Key {"council/caFile"_L1, assignCaFile},
    Key {"station/profile"_L1, assignProfile},
    Key {"station/office"_L1, assignOffice},
    Key {"station/windowed"_L1,
         [](Settings &settings, const QString &text) { return assignFlag(settings.windowed, text); }},
    Key {"screen/language"_L1, assignLanguage},
    Key {"screen/reducedMotion"_L1,
         [](Settings &settings, const QString &text) { return assignFlag(settings.reducedMotion, text); }},
    Key {"idle/kioskSeconds"_L1, assignSeconds<&Settings::kioskIdle>},
    Key {"idle/kioskCodeSeconds"_L1, assignSeconds<&Settings::kioskIdleAtCode>},
    Key {"idle/counterSeconds"_L1, assignSeconds<&Settings::counterIdle>},
};

std::optional<QString> languageProblem(const Settings &settings, const QStringList &languages)
{
    if (languages.contains(settings.language)) {
        return std::nullopt;
    }
    return u"must be one of: %1"_s.arg(languages.join(u", "_s));
}

std::optional<QString> readFile(Settings &settings, const QString &path, const QStringList &languages)
{
    if (!QFileInfo(path).isReadable() || !QFileInfo(path).isFile()) {
        return u"--settings: %1 cannot be read"_s.arg(path);
    }
    const QSettings file(path, QSettings::IniFormat);
    if (file.status() != QSettings::NoError) {
        return u"--settings: %1 is not an INI file"_s.arg(path);
    }
    const QStringList present = file.allKeys();
    for (const QString &name : present) {
        const auto *const key = std::find_if(fileKeys.begin(), fileKeys.end(),
                                             [&name](const Key &candidate) { return name == candidate.name; });
        if (key == fileKeys.end()) {
            return u"%1: unknown setting %2"_s.arg(path, name);
        }
        if (const auto problem = key->assign(settings, file.value(name).toString())) {
            return u"%1: %2 %3"_s.arg(path, name, *problem);
        }
    }
    const QString language = u"screen/language"_s;
    if (const auto problem = languageProblem(settings, languages); problem && present.contains(language)) {
        return u"%1: %2 %3"_s.arg(path, language, *problem);
    }
    return std::nullopt;
}

struct ValueOption
{
    QLatin1StringView name;
    QLatin1StringView value;
    QLatin1StringView description;
    Assign assign = nullptr;
};

constexpr std::array valueOptions = {
    ValueOption {"council"_L1, "URL"_L1, "The council's base address, HTTPS."_L1, assignCouncil},
    ValueOption {"ca-file"_L1, "PEM"_L1, "Trust these authorities instead of the system's."_L1, assignCaFile},
    ValueOption {"profile"_L1, "kiosk|counter"_L1, "Self-service kiosk (default) or an agent's counter PC."_L1,
                 assignProfile},
    ValueOption {"office"_L1, "rieumes|cazeres"_L1, "The office this terminal stands in."_L1, assignOffice},
    ValueOption {"language"_L1, "CODE"_L1, "Start in this language (default fr)."_L1, assignLanguage},
};

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(u"Guichet helps residents to open their waste account, step by step."_s);
    for (const ValueOption &option : valueOptions) {
        parser.addOption({option.name, option.description, option.value});
    }
    parser.addOption({u"training"_s, u"Practise with an embedded council and invented data."_s});
    parser.addOption({u"windowed"_s, u"In a window, not full screen."_s});
    parser.addOption({u"settings"_s, u"Read settings from this INI file; the command line wins over it."_s, u"FILE"_s});
    parser.addOption({u"rehearse"_s,
                      u"Walk through the pages without a hand, save pictures and report.json in this folder."_s,
                      u"DIR"_s});
    parser.addOption({u"exit-after-first-paint"_s, u"End as soon as the first page is on the screen."_s});
    parser.addOption({u"reduced-motion"_s, u"No transitions."_s});
    parser.addOption({{u"v"_s, u"version"_s}, u"Print the version."_s});
    parser.addOption({{u"h"_s, u"help"_s}, u"Print this help."_s});
}

} // namespace

Outcome<Settings, QString> Settings::read(const QStringList &arguments, const QStringList &languages)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(QStringList(u"guichet"_s) + arguments)) {
        return parser.errorText();
    }
    Settings settings;
    if (parser.isSet(u"help"_s) || parser.isSet(u"version"_s)) {
        settings.mode = parser.isSet(u"help"_s) ? Mode::ShowHelp : Mode::ShowVersion;
        return settings;
    }
    if (!parser.positionalArguments().isEmpty()) {
        return u"unexpected argument: %1"_s.arg(parser.positionalArguments().constFirst());
    }
    if (parser.isSet(u"settings"_s)) {
        if (const auto problem = readFile(settings, parser.value(u"settings"_s), languages)) {
            return *problem;
        }
    }
    for (const ValueOption &option : valueOptions) {
        if (parser.isSet(option.name)) {
            if (const auto problem = option.assign(settings, parser.value(option.name))) {
                return u"--%1 %2"_s.arg(option.name, *problem);
            }
        }
    }
    if (const auto problem = languageProblem(settings, languages)) {
        return u"--language %1"_s.arg(*problem);
    }
    settings.training = parser.isSet(u"training"_s);
    settings.windowed = settings.windowed || parser.isSet(u"windowed"_s);
    settings.reducedMotion = settings.reducedMotion || parser.isSet(u"reduced-motion"_s);
    settings.exitAfterFirstPaint = parser.isSet(u"exit-after-first-paint"_s);
    if (settings.training && parser.isSet(u"council"_s)) {
        return u"--training and --council exclude each other"_s;
    }
    if (parser.isSet(u"rehearse"_s)) {
        if (parser.isSet(u"council"_s)) {
            return u"--rehearse works with the training council only, not with --council"_s;
        }
        settings.mode = Mode::Rehearse;
        settings.rehearsalFolder = parser.value(u"rehearse"_s);
        if (settings.rehearsalFolder.isEmpty()) {
            return u"--rehearse needs a folder"_s;
        }
        settings.training = true;
    }
    if (settings.training) {
        settings.council.clear();
    } else if (settings.council.isEmpty()) {
        return u"no council is configured: give its address with --council URL or council/url in --settings FILE, "
               "or practise with --training"_s;
    }
    return settings;
}

QString Settings::help()
{
    QCommandLineParser parser;
    addOptions(parser);
    // It is asked for before there is an application that could name itself.
    return parser.helpText().replace("<executable_name>"_L1, "guichet"_L1);
}

QStringList Settings::keys()
{
    QStringList names;
    for (const Key &key : fileKeys) {
        names << key.name;
    }
    return names;
}

} // namespace guichet
