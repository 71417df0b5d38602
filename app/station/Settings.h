// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Platform.h"

#include <council/ProxyChoice.h>
#include <council/TlsTrust.h>
#include <values/Outcome.h>
#include <values/Secret.h>

#include <QHash>
#include <QLatin1StringView>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>

namespace guichet {

enum class Profile { Kiosk, Counter };

/// « kiosk » or « counter », as the settings, the council and the journal call it.
QString profileWord(Profile profile);

/// The theme that each visit begins with.
enum class Theme { Default, Contrast };

/// How the journal's PostgreSQL server is spoken to; in libpq's own words.
enum class PostgresTls {
    VerifyFull, ///< Encrypted, with a certificate of this name by a known authority.
    VerifyCa, ///< Encrypted, with a certificate by a known authority, whatever its name.
    Require, ///< Encrypted; whoever answers is believed.
    Disable, ///< In clear: on this machine only.
};

/// What this run does.
enum class Mode {
    Serve, ///< Shows the pages to residents.
    Rehearse, ///< Drives the pages by itself and saves pictures.
    Enrol, ///< Gets this terminal's token from the council, with enrolmentCode.
    PrintSettings,
    KeepSecret, ///< Asks for secretName and lays it in the vault.
    HashPin, ///< Asks for an administrator's PIN and prints its line for the system file.
    ShowVersion,
    ShowHelp,
};

/// The settings files of a machine; either may be absent.
struct SettingsFiles
{
    QString system; ///< The administrator's; it alone locks keys and holds the administrator's PIN.
    QString user;

    static SettingsFiles ofThisMachine();
};

enum class RehearsedJourney { Registration, SignIn, PasswordReset, MonthlyPayment };

/// One row of the table that settings are read by, for installer/SETTINGS.md.
struct KeyDescription
{
    QString name; ///< « group/key ».
    QString option; ///< « --office », or empty.
    QString values; ///< What may stand there.
    QString usual; ///< What holds where nothing is said.
    bool isSystemOnly = false;
    QString meaning;
};

/// How this terminal is set up. A plain value. Each layer wins over the one before: what is built in, the system file, the
/// user's file (or, in its place, the one that --settings names), the command line. What the system file locks, nobody
/// else may set. No secret is a setting.
struct Settings
{
    Mode mode = Mode::Serve;
    bool training = false;
    bool exitAfterFirstPaint = false;
    QString rehearsalFolder;
    /// What a kiosk rehearses; a counter has a rehearsal of its own.
    RehearsedJourney rehearsedJourney = RehearsedJourney::Registration;
    Secret enrolmentCode; ///< In Mode::Enrol.
    QString secretName; ///< In Mode::KeepSecret: one of those that Vault names.

    QUrl council; ///< Base address, HTTPS. Empty in training.
    QString caFile; ///< PEM; empty for the system's authorities.
    Pins pins; ///< None, or two at least.
    /// Without its password, which lies in the vault as Vault::proxyPassword.
    ProxyChoice proxy = {.kind = ProxyChoice::Kind::System};

    Profile profile = Profile::Kiosk;
    bool windowed = false;
    QString office = QStringLiteral("rieumes");
    QString name; ///< The terminal's own, as agents read it. May be empty.

    QString language = QStringLiteral("fr"); ///< One of languages.
    QStringList languages; ///< Those to choose from; read() leaves it empty only if no language is there.
    Theme theme = Theme::Default;
    bool reducedMotion = false;

    /// Without activity for that long, a warning comes; at its end the visit ends.
    std::chrono::seconds kioskIdle = std::chrono::seconds(90);
    std::chrono::seconds kioskIdleAtCode = std::chrono::minutes(5);
    std::chrono::seconds counterIdle = std::chrono::minutes(10);
    std::chrono::seconds idleWarning = std::chrono::seconds(30);

    std::chrono::seconds agentSignOut = std::chrono::minutes(15);
    QString adminPinHash; ///< Argon2id, as libsodium writes it. Empty: the administrator's door stays shut.
    std::chrono::seconds cleaning = std::chrono::seconds(30);

    QString printer; ///< Empty for none.
    QString statisticsFolder; ///< Full path; empty where none was chosen.

    QString journalPath; ///< Full path of the SQLite file.
    int journalRetentionDays = 1095;
    int journalPostgresPort = 5432;
    QString journalPostgresHost; ///< Empty: SQLite alone.
    QString journalPostgresDatabase = QStringLiteral("guichet");
    QString journalPostgresUser = QStringLiteral("guichet");
    PostgresTls journalPostgresTls = PostgresTls::VerifyFull;
    QString journalPostgresCaFile; ///< PEM; empty for libpq's own.

    VaultBackend vaultBackend = platform::usualVaultBackend();
    std::chrono::seconds vaultDeadline = std::chrono::seconds(10);

    QStringList lockedKeys;
    /// Where each key was set: « FILE:LINE » or « command line (--option) ». A key that is not there was not set.
    QHash<QString, QString> origins;

    /// Reads the files and the command line (without the program's name). \a languages are those that the program has.
    /// The error is one clear line for standard error; the program then exits with 2.
    static Outcome<Settings, QString> read(const QStringList &arguments, const QStringList &languages,
                                           const SettingsFiles &files);
    /// What --help prints.
    static QString help();
    /// What --print-settings prints: each key with its value, and where it comes from behind a semicolon. The whole can be
    /// read as a settings file again, but for what may stand in the system file alone.
    QString print() const;
    /// A proxy is to be told who asks: its password is to be read before the council can be.
    bool needsProxyPassword() const { return proxy.kind != ProxyChoice::Kind::None && !proxy.user.isEmpty(); }
    /// The whole table, in its order.
    static QList<KeyDescription> keys();
};

} // namespace guichet
