// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Settings.h"

#include "AdminPin.h"
#include "SettingsFile.h"
#include "Vault.h"

#include <QCommandLineParser>
#include <QDate>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHostAddress>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>
#include <array>
#include <optional>
#include <type_traits>
#include <utility>

namespace guichet {

using namespace Qt::StringLiterals;

namespace {

/// What is wrong with a value, or nothing.
using Problem = std::optional<QString>;

/// What may stand for a key.
struct Kind
{
    /// There is one text, unless this is a list. \a offered are the program's languages.
    Problem (*assign)(Settings &settings, const QStringList &texts, const QStringList &offered) = nullptr;
    /// The present value, as it stands in a file but for quotation marks.
    QString (*show)(const Settings &settings) = nullptr;
    /// In words, behind « must be ».
    QString (*values)() = nullptr;
    bool isList = false;
};

template<typename Rule>
constexpr Kind kind = {&Rule::assign, &Rule::show, &Rule::values, false};
template<typename Rule>
constexpr Kind listKind = {&Rule::assign, &Rule::show, &Rule::values, true};

template<auto member>
struct Flag
{
    static QString values() { return u"true or false"_s; }
    static QString show(const Settings &settings) { return settings.*member ? u"true"_s : u"false"_s; }
    static Problem assign(Settings &settings, const QStringList &texts, const QStringList & /*offered*/)
    {
        const QString &text = texts.constFirst();
        if (text != "true"_L1 && text != "false"_L1) {
            return u"must be "_s + values();
        }
        settings.*member = text == "true"_L1;
        return std::nullopt;
    }
};

template<auto member, int least, int most>
struct Number
{
    static QString values() { return u"a number from %1 to %2"_s.arg(least).arg(most); }
    static QString show(const Settings &settings) { return QString::number(settings.*member); }
    static Problem assign(Settings &settings, const QStringList &texts, const QStringList & /*offered*/)
    {
        bool isNumber = false;
        const int number = texts.constFirst().toInt(&isNumber);
        if (!isNumber || number < least || number > most) {
            return u"must be "_s + values();
        }
        settings.*member = number;
        return std::nullopt;
    }
};

template<auto member, int least, int most>
struct Seconds
{
    static QString values() { return u"a number of seconds from %1 to %2"_s.arg(least).arg(most); }
    static QString show(const Settings &settings) { return QString::number((settings.*member).count()); }
    static Problem assign(Settings &settings, const QStringList &texts, const QStringList & /*offered*/)
    {
        bool isNumber = false;
        const int seconds = texts.constFirst().toInt(&isNumber);
        if (!isNumber || seconds < least || seconds > most) {
            return u"must be "_s + values();
        }
        settings.*member = std::chrono::seconds(seconds);
        return std::nullopt;
    }
};

template<typename Value>
struct Word
{
    QLatin1StringView text;
    Value value;
};

constexpr std::array profileWords = {
    Word<Profile> {"kiosk"_L1, Profile::Kiosk},
    Word<Profile> {"counter"_L1, Profile::Counter},
};
constexpr std::array officeWords = {
    Word<QLatin1StringView> {"rieumes"_L1, "rieumes"_L1},
    Word<QLatin1StringView> {"cazeres"_L1, "cazeres"_L1},
};
constexpr std::array themeWords = {
    Word<Theme> {"default"_L1, Theme::Default},
    Word<Theme> {"contrast"_L1, Theme::Contrast},
};
constexpr std::array postgresTlsWords = {
    Word<PostgresTls> {"verify-full"_L1, PostgresTls::VerifyFull},
    Word<PostgresTls> {"verify-ca"_L1, PostgresTls::VerifyCa},
    Word<PostgresTls> {"require"_L1, PostgresTls::Require},
    Word<PostgresTls> {"disable"_L1, PostgresTls::Disable},
};
constexpr std::array vaultWords = {
    Word<VaultBackend> {"secret-service"_L1, VaultBackend::SecretService},
    Word<VaultBackend> {"windows"_L1, VaultBackend::Windows},
};

/// One of a few words.
template<auto member, const auto &words>
struct Choice
{
    static QString values()
    {
        QStringList texts;
        for (const auto &word : words) {
            texts << word.text;
        }
        const QString last = texts.takeLast();
        return texts.join(u", "_s) + u" or "_s + last;
    }
    static QString show(const Settings &settings)
    {
        const auto word = std::find_if(words.begin(), words.end(),
                                       [&](const auto &candidate) { return settings.*member == candidate.value; });
        return word == words.end() ? QString() : QString(word->text);
    }
    static Problem assign(Settings &settings, const QStringList &texts, const QStringList & /*offered*/)
    {
        const auto word = std::find_if(words.begin(), words.end(),
                                       [&](const auto &candidate) { return texts.constFirst() == candidate.text; });
        if (word == words.end()) {
            return u"must be "_s + values();
        }
        settings.*member = word->value;
        return std::nullopt;
    }
};

struct TextRule
{
    QLatin1StringView values;
    bool (*fits)(const QString &text) = nullptr;
};

bool matches(const QString &text, const QString &pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text).hasMatch();
}

constexpr TextRule terminalName {"at most 40 characters, without a space at either end"_L1, [](const QString &text) {
                                     return text.size() <= 40 && text == text.trimmed()
                                            && std::all_of(text.begin(), text.end(),
                                                           [](QChar character) { return character.isPrint(); });
                                 }};
constexpr TextRule fullPath {"a full path"_L1, [](const QString &text) {
                                 return text.isEmpty() || (QDir::isAbsolutePath(text) && !matches(text, u".*\\pC.*"_s));
                             }};
constexpr TextRule printerName {"a printer's name as the system knows it"_L1,
                                [](const QString &text) { return matches(text, u"([^\\pC/#-][^\\pC/#]*)?"_s); }};
constexpr TextRule hostName {"a computer's name or address"_L1,
                             [](const QString &text) { return matches(text, u"[A-Za-z0-9._:/-]*"_s); }};
constexpr TextRule databaseName {"a name of letters, digits, - and _"_L1,
                                 [](const QString &text) { return matches(text, u"[A-Za-z0-9_-]+"_s); }};

template<auto member, const TextRule &rule>
struct Text
{
    static QString values() { return rule.values; }
    static QString show(const Settings &settings) { return settings.*member; }
    static Problem assign(Settings &settings, const QStringList &texts, const QStringList & /*offered*/)
    {
        if (!rule.fits(texts.constFirst())) {
            return u"must be "_s + values();
        }
        settings.*member = texts.constFirst();
        return std::nullopt;
    }
};

struct Council
{
    static QString values() { return u"an HTTPS address such as https://dechets.example.fr/api/v1"_s; }
    static QString show(const Settings &settings) { return settings.council.toString(); }
    static Problem assign(Settings &settings, const QStringList &texts, const QStringList & /*offered*/)
    {
        const QUrl url(texts.constFirst(), QUrl::StrictMode);
        if (!url.isValid() || url.scheme() != "https"_L1 || url.host().isEmpty() || url.hasQuery() || url.hasFragment()
            || !url.userInfo().isEmpty()) {
            return u"must be "_s + values();
        }
        settings.council = url.adjusted(QUrl::StripTrailingSlash);
        // The slash of the root is no trailing one to Qt, but paths are appended to it all the same.
        if (settings.council.path() == "/"_L1) {
            settings.council.setPath({});
        }
        return std::nullopt;
    }
};

template<auto member>
struct CaFile
{
    static QString values() { return u"a file of certificates (PEM)"_s; }
    static QString show(const Settings &settings) { return settings.*member; }
    static Problem assign(Settings &settings, const QStringList &texts, const QStringList & /*offered*/)
    {
        const QString &text = texts.constFirst();
        QFile file(text);
        if (!QFileInfo(text).isFile() || !file.open(QIODevice::ReadOnly)) {
            return u"names a file that cannot be read"_s;
        }
        if (!file.readAll().contains("-----BEGIN CERTIFICATE-----")) {
            return u"names a file without a certificate"_s;
        }
        settings.*member = text;
        return std::nullopt;
    }
};

struct PinList
{
    static QString values() { return u"two or more SHA-256 hashes of public keys, in base 64"_s; }
    static QString show(const Settings &settings)
    {
        QStringList texts;
        for (const QByteArray &hash : settings.pins.hashes) {
            texts << QString::fromLatin1(hash.toBase64());
        }
        return texts.join(u", "_s);
    }
    static Problem assign(Settings &settings, const QStringList &texts, const QStringList & /*offered*/)
    {
        QList<QByteArray> hashes;
        for (const QString &text : texts) {
            const auto hash = Pins::hashOf(text);
            if (!hash) {
                return u"must be "_s + values();
            }
            if (!hashes.contains(*hash)) {
                hashes << *hash;
            }
        }
        // With one alone, the day on which the server's key is changed or lost is the last.
        if (hashes.size() == 1) {
            return u"must be "_s + values();
        }
        settings.pins.hashes = hashes;
        return std::nullopt;
    }
};

struct PinsLastDay
{
    static QString values() { return u"a day such as 2027-01-31"_s; }
    static QString show(const Settings &settings) { return settings.pins.lastDay.toString(Qt::ISODate); }
    static Problem assign(Settings &settings, const QStringList &texts, const QStringList & /*offered*/)
    {
        const QDate day = QDate::fromString(texts.constFirst(), Qt::ISODate);
        if (!day.isValid() && !texts.constFirst().isEmpty()) {
            return u"must be "_s + values();
        }
        settings.pins.lastDay = day;
        return std::nullopt;
    }
};

struct Proxy
{
    static QString values()
    {
        return u"system, none, or an address such as http://proxy.example.fr:3128 or socks5://proxy.example.fr:1080"_s;
    }
    static QString show(const Settings &settings)
    {
        switch (settings.proxy.kind) {
        case ProxyChoice::Kind::None:
            return u"none"_s;
        case ProxyChoice::Kind::System:
            return u"system"_s;
        case ProxyChoice::Kind::Explicit:
            break;
        }
        return settings.proxy.address();
    }
    static Problem assign(Settings &settings, const QStringList &texts, const QStringList & /*offered*/)
    {
        const QString &text = texts.constFirst();
        ProxyChoice choice;
        if (text.contains(u'@')) {
            return u"must not name a user or a password: the user stands in network/proxyUser, "
                   "the password lies in the keychain"_s;
        }
        if (text == "system"_L1) {
            choice.kind = ProxyChoice::Kind::System;
        } else if (text != "none"_L1) {
            const auto named = ProxyChoice::explicitOne(text);
            if (!named) {
                return u"must be "_s + values();
            }
            choice = *named;
        }
        choice.user = settings.proxy.user;
        settings.proxy = choice;
        return std::nullopt;
    }
};

struct ProxyUser
{
    static QString values() { return u"at most 100 characters of Latin-1, without a colon"_s; }
    static QString show(const Settings &settings) { return settings.proxy.user; }
    static Problem assign(Settings &settings, const QStringList &texts, const QStringList & /*offered*/)
    {
        // As Basic allows (RFC 7617), and Qt sends it.
        if (!matches(texts.constFirst(), u"[ -9;-~\\x{A0}-\\x{FF}]{0,100}"_s)) {
            return u"must be "_s + values();
        }
        settings.proxy.user = texts.constFirst();
        return std::nullopt;
    }
};

struct Language
{
    static QString values() { return u"a language that is there, such as fr"_s; }
    static QString show(const Settings &settings) { return settings.language; }
    static Problem assign(Settings &settings, const QStringList &texts, const QStringList &offered)
    {
        if (!offered.contains(texts.constFirst())) {
            return u"must be one of: "_s + offered.join(u", "_s);
        }
        settings.language = texts.constFirst();
        return std::nullopt;
    }
};

struct Languages
{
    static QString values() { return u"languages that are there, such as fr, en"_s; }
    static QString show(const Settings &settings) { return settings.languages.join(u", "_s); }
    static Problem assign(Settings &settings, const QStringList &texts, const QStringList &offered)
    {
        for (const QString &text : texts) {
            if (!offered.contains(text)) {
                return u"must be of: "_s + offered.join(u", "_s);
            }
        }
        settings.languages = texts;
        settings.languages.removeDuplicates();
        return std::nullopt;
    }
};

struct AdminPinHash
{
    static QString values() { return u"a line of guichet --hash-pin"_s; }
    // Six digits can be guessed from it, given time.
    static QString show(const Settings &settings) { return settings.adminPinHash.isEmpty() ? QString() : u"(set)"_s; }
    static Problem assign(Settings &settings, const QStringList &texts, const QStringList & /*offered*/)
    {
        if (!AdminPin::isHash(texts.constFirst())) {
            return u"must be "_s + values();
        }
        settings.adminPinHash = texts.constFirst();
        return std::nullopt;
    }
};

struct LockedKeys
{
    static QString values() { return u"keys of this table"_s; }
    static QString show(const Settings &settings) { return settings.lockedKeys.join(u", "_s); }
    static Problem assign(Settings &settings, const QStringList &texts, const QStringList &offered);
};

struct Key
{
    QLatin1StringView name;
    QLatin1StringView option; ///< On the command line; empty for none.
    QLatin1StringView optionValue; ///< Empty where the option alone says « true ».
    Kind kind;
    QLatin1StringView meaning;
    bool isSystemOnly = false;
};

/// All that can be set. Read by the files' reader, the command line, --help, --print-settings and the documentation.
constexpr std::array table = {
    Key {"council/url"_L1, "council"_L1, "URL"_L1, kind<Council>, "The council's base address, HTTPS."_L1},
    Key {"council/caFile"_L1, "ca-file"_L1, "PEM"_L1, kind<CaFile<&Settings::caFile>>,
         "Trust these authorities instead of the system's."_L1},
    Key {"council/pins"_L1,
         {},
         {},
         listKind<PinList>,
         "The server's certificate, or one that signed it, must have one of these keys; none: any will do."_L1},
    Key {"council/pinsLastDay"_L1,
         {},
         {},
         kind<PinsLastDay>,
         "The last day on which the keys are asked for; none: they always are."_L1},
    Key {"network/proxy"_L1, {}, {}, kind<Proxy>, "The proxy to the council."_L1},
    Key {"network/proxyUser"_L1,
         {},
         {},
         kind<ProxyUser>,
         "The user that the proxy knows Guichet by; none: it asks nobody. Its password lies in the vault."_L1},
    Key {"station/profile"_L1, "profile"_L1, "kiosk|counter"_L1, kind<Choice<&Settings::profile, profileWords>>,
         "Self-service kiosk or an agent's counter PC."_L1},
    Key {"station/office"_L1, "office"_L1, "rieumes|cazeres"_L1, kind<Choice<&Settings::office, officeWords>>,
         "The office this terminal stands in."_L1},
    Key {"station/name"_L1, "name"_L1, "NAME"_L1, kind<Text<&Settings::name, terminalName>>,
         "The terminal's own name, as agents read it: Borne 1."_L1},
    Key {"station/windowed"_L1, "windowed"_L1, {}, kind<Flag<&Settings::windowed>>, "In a window, not full screen."_L1},
    Key {"screen/language"_L1, "language"_L1, "CODE"_L1, kind<Language>, "The language at the start of each visit."_L1},
    Key {"screen/languages"_L1, {}, {}, listKind<Languages>, "The languages to choose from; none: all there are."_L1},
    Key {"screen/theme"_L1,
         {},
         {},
         kind<Choice<&Settings::theme, themeWords>>,
         "The theme at the start of each visit."_L1},
    Key {
        "screen/reducedMotion"_L1, "reduced-motion"_L1, {}, kind<Flag<&Settings::reducedMotion>>, "No transitions."_L1},
    Key {"idle/kioskSeconds"_L1,
         {},
         {},
         kind<Seconds<&Settings::kioskIdle, 10, 86400>>,
         "Without activity for that long, a kiosk warns."_L1},
    Key {"idle/kioskCodeSeconds"_L1,
         {},
         {},
         kind<Seconds<&Settings::kioskIdleAtCode, 10, 86400>>,
         "The same while a code is waited for."_L1},
    Key {"idle/counterSeconds"_L1,
         {},
         {},
         kind<Seconds<&Settings::counterIdle, 10, 86400>>,
         "The same on a counter."_L1},
    Key {"idle/warningSeconds"_L1,
         {},
         {},
         kind<Seconds<&Settings::idleWarning, 30, 600>>,
         "How long the warning counts down; then the visit ends."_L1},
    Key {"agent/signOutSeconds"_L1,
         {},
         {},
         kind<Seconds<&Settings::agentSignOut, 60, 86400>>,
         "Without activity for that long, an agent is signed out."_L1},
    Key {"admin/pinHash"_L1,
         {},
         {},
         kind<AdminPinHash>,
         "The administrator's PIN, hashed; none: the administrator's page stays shut."_L1,
         true},
    Key {"kiosk/cleaningSeconds"_L1,
         {},
         {},
         kind<Seconds<&Settings::cleaning, 5, 600>>,
         "How long the screen ignores touch while it is cleaned."_L1},
    Key {"print/printer"_L1,
         {},
         {},
         kind<Text<&Settings::printer, printerName>>,
         "The printer for residents; none: nothing is printed."_L1},
    Key {"print/statisticsFolder"_L1,
         {},
         {},
         kind<Text<&Settings::statisticsFolder, fullPath>>,
         "Where the agent's statistics are exported to."_L1},
    Key {"journal/path"_L1,
         {},
         {},
         kind<Text<&Settings::journalPath, fullPath>>,
         "The journal's SQLite file; none: guichet/journal.sqlite in the user's data folder."_L1},
    Key {"journal/retentionDays"_L1,
         {},
         {},
         kind<Number<&Settings::journalRetentionDays, 1, 3650>>,
         "Rows of the journal older than that are deleted."_L1},
    Key {"journal/postgresHost"_L1,
         {},
         {},
         kind<Text<&Settings::journalPostgresHost, hostName>>,
         "The PostgreSQL server that shares the journal; none: SQLite alone. Its password lies in the vault."_L1},
    Key {"journal/postgresPort"_L1, {}, {}, kind<Number<&Settings::journalPostgresPort, 1, 65535>>, "Its port."_L1},
    Key {"journal/postgresDatabase"_L1,
         {},
         {},
         kind<Text<&Settings::journalPostgresDatabase, databaseName>>,
         "Its database."_L1},
    Key {"journal/postgresUser"_L1,
         {},
         {},
         kind<Text<&Settings::journalPostgresUser, databaseName>>,
         "The user it knows Guichet by."_L1},
    Key {"journal/postgresTls"_L1,
         {},
         {},
         kind<Choice<&Settings::journalPostgresTls, postgresTlsWords>>,
         "How it is known and encrypted, as libpq's sslmode; disable: only on this machine."_L1},
    Key {"journal/postgresCaFile"_L1,
         {},
         {},
         kind<CaFile<&Settings::journalPostgresCaFile>>,
         "The authorities that verify-full and verify-ca trust; none: libpq's own, ~/.postgresql/root.crt."_L1},
    Key {"vault/backend"_L1,
         {},
         {},
         kind<Choice<&Settings::vaultBackend, vaultWords>>,
         "The keychain that keeps the terminal's secrets: secret-service on Linux, windows on Windows."_L1},
    Key {"vault/deadlineSeconds"_L1,
         {},
         {},
         kind<Seconds<&Settings::vaultDeadline, 1, 120>>,
         "A keychain that takes longer is given up."_L1},
    Key {"locked/keys"_L1,
         {},
         {},
         listKind<LockedKeys>,
         "These keys are not to be set by the user's file, --settings or the command line."_L1,
         true},
};

const Key *keyOf(const QString &name)
{
    const auto *const key =
        std::find_if(table.begin(), table.end(), [&name](const Key &candidate) { return name == candidate.name; });
    return key == table.end() ? nullptr : key;
}

Problem LockedKeys::assign(Settings &settings, const QStringList &texts, const QStringList & /*offered*/)
{
    for (const QString &text : texts) {
        if (keyOf(text) == nullptr) {
            return u"names an unknown setting: "_s + text.simplified();
        }
    }
    settings.lockedKeys = texts;
    return std::nullopt;
}

/// A list may be quoted or not; nothing is an empty list.
QStringList listOf(const QStringList &texts)
{
    QStringList list;
    const QStringList parts = texts.join(u',').split(u',', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        if (!part.trimmed().isEmpty()) {
            list << part.trimmed();
        }
    }
    return list;
}

/// A server that nobody reaches by a wire. None at all is on no wire either.
bool isOnThisMachine(const QString &host)
{
    return host.isEmpty() || host.startsWith(u'/') || host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

/// Lays one layer over the other.
class Layers
{
public:
    explicit Layers(const QStringList &offered)
        : m_offered(offered)
    {
    }

    Problem takeFile(const QString &path, bool isSystem)
    {
        if (isAbsent(path)) {
            return std::nullopt;
        }
        const auto entries = readSettingsFile(path);
        if (!entries) {
            return entries.error();
        }
        for (const SettingsEntry &entry : entries.value()) {
            const QString where = u"%1:%2"_s.arg(path).arg(entry.line);
            const Key *key = keyOf(entry.key);
            if (key == nullptr) {
                return u"%1: unknown setting %2"_s.arg(where, entry.key);
            }
            if (key->isSystemOnly && !isSystem) {
                return u"%1: %2 may stand in the system file only"_s.arg(where, entry.key);
            }
            if (const Problem problem = isSystem ? std::nullopt : lockOf(*key)) {
                return u"%1: %2"_s.arg(where, *problem);
            }
            if (const Problem problem = assign(*key, entry.texts, where)) {
                return u"%1: %2 %3"_s.arg(where, entry.key, *problem);
            }
        }
        return std::nullopt;
    }

    Problem takeOptions(const QCommandLineParser &parser)
    {
        for (const Key &key : table) {
            if (key.option.isEmpty() || !parser.isSet(key.option)) {
                continue;
            }
            const QString option = u"--"_s + key.option;
            if (const Problem problem = lockOf(key)) {
                return u"%1: %2"_s.arg(option, *problem);
            }
            const QString text = key.optionValue.isEmpty() ? u"true"_s : parser.value(key.option);
            if (const Problem problem = assign(key, {text}, option)) {
                return u"%1 %2"_s.arg(option, *problem);
            }
        }
        return std::nullopt;
    }

    /// What depends on several keys, once all are taken.
    Problem settle()
    {
        if (settings.languages.isEmpty()) {
            settings.languages = m_offered;
        }
        if (settings.journalPath.isEmpty()) {
            settings.journalPath =
                QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/guichet/journal.sqlite"_s;
        }
        if (settings.journalPostgresTls == PostgresTls::Disable && !isOnThisMachine(settings.journalPostgresHost)) {
            return u"%1: journal/postgresTls may be disable only where journal/postgresHost is this machine: "
                   "localhost, 127.0.0.1, ::1 or the folder of a socket"_s.arg(
                       settings.origins.value(u"journal/postgresTls"_s));
        }
        if (settings.vaultBackend != platform::usualVaultBackend()) {
            return u"%1: vault/backend must be %2 on this system"_s.arg(
                settings.origins.value(u"vault/backend"_s),
                Choice<&Settings::vaultBackend, vaultWords>::show(Settings()));
        }
        if (settings.languages.contains(settings.language)) {
            return std::nullopt;
        }
        const QString list = settings.languages.join(u", "_s);
        const QString where =
            settings.origins.value(u"screen/language"_s, settings.origins.value(u"screen/languages"_s));
        return where.startsWith("--"_L1) ? u"%1 must be one of: %2"_s.arg(where, list)
                                         : u"%1: screen/language must be one of: %2"_s.arg(where, list);
    }

    Settings settings;

private:
    Problem lockOf(const Key &key) const
    {
        if (!settings.lockedKeys.contains(key.name)) {
            return std::nullopt;
        }
        return u"%1 is locked by %2"_s.arg(key.name, settings.origins.value(u"locked/keys"_s));
    }

    Problem assign(const Key &key, const QStringList &texts, const QString &where)
    {
        if (!key.kind.isList && texts.size() != 1) {
            return u"is one value: if a comma belongs to it, put it between quotation marks"_s;
        }
        settings.origins.insert(key.name, where);
        return key.kind.assign(settings, key.kind.isList ? listOf(texts) : texts, m_offered);
    }

    const QStringList &m_offered;
};

/// Options that say what this run does; one of them at most.
struct ModeOption
{
    QLatin1StringView name;
    QLatin1StringView value;
    QLatin1StringView meaning;
    Mode mode = Mode::Serve;
};

constexpr std::array modeOptions = {
    ModeOption {"rehearse"_L1, "DIR"_L1,
                "Walk through the pages without a hand, save pictures and report.json in this folder."_L1,
                Mode::Rehearse},
    ModeOption {"enrol"_L1, "CODE"_L1, "Make this terminal known to the council, with the code it gave out."_L1,
                Mode::Enrol},
    ModeOption {"keep-secret"_L1, "NAME"_L1,
                "Ask for a password and lay it in the keychain: postgres-password or proxy-password."_L1,
                Mode::KeepSecret},
    ModeOption {"print-settings"_L1, {}, "Print each setting and where it comes from."_L1, Mode::PrintSettings},
    ModeOption {
        "hash-pin"_L1, {}, "Ask for an administrator's PIN and print its line for the system file."_L1, Mode::HashPin},
};

void addOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(u"Guichet helps residents to open their waste account, step by step."_s);
    for (const Key &key : table) {
        if (!key.option.isEmpty()) {
            parser.addOption({key.option, key.meaning, key.optionValue});
        }
    }
    parser.addOption({u"training"_s, u"Practise with an embedded council and invented data."_s});
    parser.addOption(
        {u"settings"_s, u"Read this settings file instead of the user's; the command line wins over it."_s, u"FILE"_s});
    for (const ModeOption &option : modeOptions) {
        parser.addOption({option.name, option.meaning, option.value});
    }
    parser.addOption(
        {u"journey"_s, u"What to rehearse: registration, sign-in, password-reset or monthly-payment."_s, u"NAME"_s});
    parser.addOption({u"exit-after-first-paint"_s, u"End as soon as the first page is on the screen."_s});
    parser.addOption({{u"v"_s, u"version"_s}, u"Print the version."_s});
    parser.addOption({{u"h"_s, u"help"_s}, u"Print this help."_s});
}

Outcome<Mode, QString> modeOf(const QCommandLineParser &parser)
{
    if (parser.isSet(u"help"_s) || parser.isSet(u"version"_s)) {
        return parser.isSet(u"help"_s) ? Mode::ShowHelp : Mode::ShowVersion;
    }
    const ModeOption *chosen = nullptr;
    for (const ModeOption &option : modeOptions) {
        if (parser.isSet(option.name)) {
            if (chosen != nullptr) {
                return u"--%1 and --%2 exclude each other"_s.arg(chosen->name, option.name);
            }
            chosen = &option;
        }
    }
    return chosen == nullptr ? Mode::Serve : chosen->mode;
}

bool isSameFile(const QString &one, const QString &other)
{
    const QString path = QFileInfo(one).canonicalFilePath();
    return !path.isEmpty() && path == QFileInfo(other).canonicalFilePath();
}

Problem takeFiles(Layers &layers, const QCommandLineParser &parser, const SettingsFiles &files)
{
    if (Problem problem = layers.takeFile(files.system, true)) {
        return problem;
    }
    if (!parser.isSet(u"settings"_s)) {
        return layers.takeFile(files.user, false);
    }
    const QString chosen = parser.value(u"settings"_s);
    if (isAbsent(chosen)) {
        return u"--settings: there is no %1"_s.arg(chosen);
    }
    return isSameFile(chosen, files.system) ? std::nullopt : layers.takeFile(chosen, false);
}

constexpr std::array rehearsedJourneys = {
    std::pair("registration"_L1, RehearsedJourney::Registration),
    std::pair("sign-in"_L1, RehearsedJourney::SignIn),
    std::pair("password-reset"_L1, RehearsedJourney::PasswordReset),
    std::pair("monthly-payment"_L1, RehearsedJourney::MonthlyPayment),
};

Problem takeJourney(Settings &settings, const QCommandLineParser &parser)
{
    if (!parser.isSet(u"journey"_s)) {
        return std::nullopt;
    }
    if (settings.mode != Mode::Rehearse || settings.profile != Profile::Kiosk) {
        return u"--journey says what a kiosk rehearses: it goes with --rehearse, and not with the counter's profile"_s;
    }
    const QString name = parser.value(u"journey"_s);
    for (const auto &[known, journey] : rehearsedJourneys) {
        if (name == known) {
            settings.rehearsedJourney = journey;
            return std::nullopt;
        }
    }
    return u"--journey: there is no « %1 »; there are registration, sign-in, password-reset and monthly-payment"_s.arg(
        name);
}

Problem finishRehearsal(Settings &settings, const QCommandLineParser &parser)
{
    if (parser.isSet(u"council"_s)) {
        return u"--rehearse works with the training council only, not with --council"_s;
    }
    settings.rehearsalFolder = parser.value(u"rehearse"_s);
    if (settings.rehearsalFolder.isEmpty()) {
        return u"--rehearse needs a folder"_s;
    }
    settings.training = true;
    return std::nullopt;
}

Problem finishEnrolment(Settings &settings, const QCommandLineParser &parser)
{
    if (settings.training) {
        return u"--enrol and --training exclude each other"_s;
    }
    const QString code = parser.value(u"enrol"_s).trimmed();
    if (code.isEmpty()) {
        return u"--enrol needs the code that the council gave out"_s;
    }
    if (settings.name.isEmpty()) {
        return u"--enrol needs the terminal's name: --name \"Borne 1\", or station/name in a settings file"_s;
    }
    settings.enrolmentCode = Secret(code);
    return std::nullopt;
}

Problem finishKeeping(Settings &settings, const QCommandLineParser &parser)
{
    if (settings.training) {
        return u"--keep-secret and --training exclude each other"_s;
    }
    settings.secretName = parser.value(u"keep-secret"_s);
    if (settings.secretName != Vault::postgresPassword && settings.secretName != Vault::proxyPassword) {
        return u"--keep-secret must be %1 or %2"_s.arg(Vault::postgresPassword, Vault::proxyPassword);
    }
    return std::nullopt;
}

/// What the mode asks for beyond the settings.
Problem finishMode(Settings &settings, const QCommandLineParser &parser)
{
    switch (settings.mode) {
    case Mode::Rehearse:
        return finishRehearsal(settings, parser);
    case Mode::Enrol:
        return finishEnrolment(settings, parser);
    case Mode::KeepSecret:
        return finishKeeping(settings, parser);
    case Mode::Serve:
    case Mode::PrintSettings:
    case Mode::HashPin:
    case Mode::ShowVersion:
    case Mode::ShowHelp:
        break;
    }
    return std::nullopt;
}

/// What stands there without an option. It may be a secret, which is not to be repeated on the screen.
QString unexpected(Mode mode, const QString &argument)
{
    if (mode == Mode::HashPin) {
        return u"--hash-pin takes no PIN on the command line, where others can see it: type it when asked"_s;
    }
    if (mode == Mode::KeepSecret) {
        return u"--keep-secret takes no secret on the command line, where others can see it: type it when asked"_s;
    }
    return u"unexpected argument: %1"_s.arg(argument);
}

} // namespace

QString profileWord(Profile profile)
{
    const auto *const word = std::find_if(profileWords.begin(), profileWords.end(),
                                          [profile](const auto &candidate) { return candidate.value == profile; });
    return word->text;
}

SettingsFiles SettingsFiles::ofThisMachine()
{
    return {platform::systemSettingsFile(),
            QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/guichet/guichet.conf"_s};
}

Outcome<Settings, QString> Settings::read(const QStringList &arguments, const QStringList &languages,
                                          const SettingsFiles &files)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(QStringList(u"guichet"_s) + arguments)) {
        return parser.errorText();
    }
    const auto mode = modeOf(parser);
    if (!mode) {
        return mode.error();
    }
    Layers layers(languages);
    Settings &settings = layers.settings;
    settings.mode = mode.value();
    if (settings.mode == Mode::ShowHelp || settings.mode == Mode::ShowVersion) {
        return std::move(settings);
    }
    if (!parser.positionalArguments().isEmpty()) {
        return unexpected(settings.mode, parser.positionalArguments().constFirst());
    }
    if (settings.mode == Mode::HashPin) {
        // Works beside a broken settings file, which it may be there to mend.
        return std::move(settings);
    }
    if (const Problem problem = takeFiles(layers, parser, files)) {
        return *problem;
    }
    if (const Problem problem = layers.takeOptions(parser)) {
        return *problem;
    }
    if (const Problem problem = layers.settle()) {
        return *problem;
    }
    settings.training = parser.isSet(u"training"_s);
    settings.exitAfterFirstPaint = parser.isSet(u"exit-after-first-paint"_s);
    if (settings.training && parser.isSet(u"council"_s)) {
        return u"--training and --council exclude each other"_s;
    }
    if (settings.mode == Mode::PrintSettings) {
        return std::move(settings);
    }
    if (const Problem problem = takeJourney(settings, parser)) {
        return *problem;
    }
    if (const Problem problem = finishMode(settings, parser)) {
        return *problem;
    }
    if (settings.training) {
        settings.council.clear();
    } else if (settings.council.isEmpty()) {
        return u"no council is configured: give its address with --council URL or council/url in %1, "
               "or practise with --training"_s.arg(files.system);
    }
    return std::move(settings);
}

QString Settings::help()
{
    QCommandLineParser parser;
    addOptions(parser);
    // It is asked for before there is an application that could name itself.
    return parser.helpText().replace("<executable_name>"_L1, "guichet"_L1);
}

QString Settings::print() const
{
    QStringList lines;
    for (const Key &key : table) {
        QString value = key.kind.show(*this);
        if (!key.kind.isList && value.contains(QRegularExpression(u"[,;\"\\\\]"_s))) {
            value = u'"' + value.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"';
        }
        const QString entry = u"%1=%2"_s.arg(key.name, value);
        const QString origin = origins.value(key.name, u"default"_s);
        lines << u"%1 ; %2%3%4"_s.arg(entry.leftJustified(47),
                                      origin.startsWith("--"_L1) ? u"command line "_s : QString(), origin,
                                      lockedKeys.contains(key.name) ? u", locked"_s : QString());
    }
    return lines.join(u'\n');
}

QList<KeyDescription> Settings::keys()
{
    const Settings usual;
    QList<KeyDescription> descriptions;
    for (const Key &key : table) {
        descriptions.append({key.name, key.option.isEmpty() ? QString() : u"--"_s + key.option, key.kind.values(),
                             key.kind.show(usual), key.isSystemOnly, key.meaning});
    }
    return descriptions;
}

} // namespace guichet
