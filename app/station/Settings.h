// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <values/Outcome.h>

#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>

namespace guichet {

enum class Profile { Kiosk, Counter };

/// What this run does.
enum class Mode {
    Serve, ///< Shows the pages to residents.
    Rehearse, ///< Drives the pages by itself and saves pictures.
    ShowVersion,
    ShowHelp,
};

/// How this terminal is set up. A plain value: the settings file first, then the command line, which wins.
struct Settings
{
    Mode mode = Mode::Serve;
    QUrl council; ///< Base address, HTTPS. Empty in training.
    QString caFile; ///< PEM; empty for the system's authorities.
    bool training = false;
    Profile profile = Profile::Kiosk;
    QString office = QStringLiteral("rieumes");
    QString language = QStringLiteral("fr");
    bool windowed = false;
    bool exitAfterFirstPaint = false;
    bool reducedMotion = false;
    QString rehearsalFolder;
    /// After that long without activity comes a warning that counts 30 s down; then the visit ends.
    std::chrono::seconds kioskIdle = std::chrono::seconds(90);
    std::chrono::seconds kioskIdleAtCode = std::chrono::minutes(5);
    std::chrono::seconds counterIdle = std::chrono::minutes(10);

    /// Reads the command line (without the program's name) and the settings file it names.
    /// The error is one clear line for standard error; the program then exits with 2.
    static Outcome<Settings, QString> read(const QStringList &arguments, const QStringList &languages);
    /// What --help prints.
    static QString help();
    /// The keys of a settings file, as « group/key ».
    static QStringList keys();
};

} // namespace guichet
