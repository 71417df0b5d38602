// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Program.h"

#include <pages/Languages.h>
#include <rehearsal/AccountRehearsal.h>
#include <rehearsal/CounterRehearsal.h>
#include <station/EndSignals.h>
#include <station/EnrolCommand.h>
#include <station/Hardening.h>
#include <station/HashPin.h>
#include <station/KeepCommand.h>
#include <station/KeychainProbe.h>
#include <station/KeychainVault.h>

#include <QApplication>
#include <QDir>
#include <QFile>

#include <cstdio>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

constexpr int wrongUse = 2;
constexpr quint16 webPort = 80;

void say(std::FILE *stream, const QString &line)
{
    std::fputs(qPrintable(line + u'\n'), stream);
}

/// Where the council is; nothing, after a line that says why, if its authorities cannot be read. Once there is an
/// application: TLS wants one.
std::optional<guichet::DoorOptions> doorOf(const guichet::Settings &settings)
{
    guichet::DoorOptions door {
        .base = settings.council, .proxy = settings.proxy, .pins = settings.pins, .portalPort = webPort};
    if (!settings.caFile.isEmpty()) {
        door.authorities = QSslCertificate::fromPath(settings.caFile);
        if (door.authorities.isEmpty()) {
            say(stderr, u"guichet: --ca-file holds no certificate that can be read: "_s + settings.caFile);
            return std::nullopt;
        }
    }
    return door;
}

/// A command came to its end.
void endWith(int exitCode, const QString &line)
{
    say(exitCode == 0 ? stdout : stderr, line);
    QCoreApplication::exit(exitCode);
}

/// Makes this terminal known to the council, without a display.
int enrol(const guichet::Settings &settings, int &argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const auto door = doorOf(settings);
    if (!door) {
        return wrongUse;
    }
    guichet::KeychainVault vault(settings.council.host(), settings.vaultDeadline);
    guichet::HttpsOffice office(*door);
    office.setLanguage(settings.language);
    guichet::EnrolCommand command(vault, office, settings.enrolmentCode.duplicate(),
                                  {settings.office, guichet::profileWord(settings.profile), settings.name});
    QObject::connect(&command, &guichet::EnrolCommand::finished, &application, &endWith);
    guichet::Ticket ticket;
    if (settings.needsProxyPassword()) {
        ticket = vault.read(guichet::Vault::proxyPassword, [&](auto outcome) {
            guichet::DoorOptions signedIn = *door;
            signedIn.proxy.password =
                std::make_shared<const guichet::Secret>(outcome ? std::move(outcome).value() : guichet::Secret());
            office.door().setOptions(signedIn);
            command.start();
        });
    } else {
        command.start();
    }
    return QCoreApplication::exec();
}

/// Lays a secret in the vault, without a display.
int keepSecret(const guichet::Settings &settings, int &argc, char *argv[])
{
    auto secret = guichet::KeepCommand::ask(settings.secretName, stdin, stderr);
    if (!secret) {
        say(stderr, u"guichet: "_s + secret.error());
        return wrongUse;
    }
    const QCoreApplication application(argc, argv);
    guichet::KeychainVault vault(settings.council.host(), settings.vaultDeadline);
    guichet::KeepCommand command(vault, settings.secretName, std::move(secret).value());
    QObject::connect(&command, &guichet::KeepCommand::finished, &application, &endWith);
    command.start();
    return QCoreApplication::exec();
}

/// Nobody looks, but pictures are wanted: at a counter of a second screen too, which is on no other platform's word.
QByteArray offscreen(const guichet::Settings &settings)
{
    const QString path = settings.rehearsalFolder + u"/screens.json"_s;
    QFile screens(u":/rehearsal/screens.json"_s);
    QFile file(path);
    const bool twoScreens = settings.profile == guichet::Profile::Counter && QDir().mkpath(settings.rehearsalFolder)
                            && screens.open(QIODevice::ReadOnly) && file.open(QIODevice::WriteOnly)
                            && file.write(screens.readAll()) > 0;
    return twoScreens ? "offscreen:configfile=" + path.toUtf8() : QByteArrayLiteral("offscreen");
}

} // namespace

int main(int argc, char *argv[])
{
    guichet::hardenProcess();
    QCoreApplication::setApplicationName(u"guichet"_s);
    QCoreApplication::setApplicationVersion(QLatin1StringView(GUICHET_VERSION));

    QStringList arguments;
    for (int i = 1; i < argc; ++i) {
        arguments << QString::fromLocal8Bit(argv[i]);
    }
    const auto read =
        guichet::Settings::read(arguments, guichet::languages::offered(), guichet::SettingsFiles::ofThisMachine());
    if (!read) {
        say(stderr, u"guichet: "_s + read.error());
        return wrongUse;
    }
    const guichet::Settings &settings = read.value();
    if (settings.mode == guichet::Mode::ShowHelp || settings.mode == guichet::Mode::ShowVersion) {
        say(stdout, settings.mode == guichet::Mode::ShowHelp ? guichet::Settings::help()
                                                             : u"guichet "_s + QLatin1StringView(GUICHET_VERSION));
        return 0;
    }
    if (settings.mode == guichet::Mode::PrintSettings) {
        say(stdout, settings.print());
        return 0;
    }
    if (settings.mode == guichet::Mode::HashPin) {
        return guichet::hashPin(stdin, stdout, stderr);
    }
    // Before the first thread: it goes by the environment.
    guichet::keychainprobe::chooseBackend();
    int qtArguments = 1; // Qt's own options are no business of the terminal's users.
    if (settings.mode == guichet::Mode::Enrol) {
        return enrol(settings, qtArguments, argv);
    }
    if (settings.mode == guichet::Mode::KeepSecret) {
        return keepSecret(settings, qtArguments, argv);
    }
    const bool hasDisplay = qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
    if (settings.mode == guichet::Mode::Rehearse && !hasDisplay && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", offscreen(settings));
    }

    const QApplication application(qtArguments, argv);
    const auto door = doorOf(settings);
    if (!door) {
        return wrongUse;
    }
    guichet::languages::offer(settings.languages);
    guichet::languages::choose(settings.language);
    std::function<QList<QScreen *>()> screens = &QGuiApplication::screens;
    guichet::Program program(settings, *door, [&screens] { return screens(); });
    std::unique_ptr<guichet::Rehearsal> rehearsal;
    if (settings.mode == guichet::Mode::Rehearse && settings.profile == guichet::Profile::Counter) {
        auto counter = std::make_unique<guichet::CounterRehearsal>(
            settings, program.window(), program.look(), program.council(), program.service(), program.trainingDesk(),
            guichet::CounterRehearsal::Counter {program.agent(), program.calls(), program.trainingLauncher()});
        screens = [script = counter.get()] { return script->screens(); };
        rehearsal = std::move(counter);
    } else if (settings.mode == guichet::Mode::Rehearse
               && settings.rehearsedJourney != guichet::RehearsedJourney::Registration) {
        rehearsal = std::make_unique<guichet::AccountRehearsal>(
            settings, program.window(), program.look(), program.council(), program.service(), program.trainingDesk());
    } else if (settings.mode == guichet::Mode::Rehearse) {
        rehearsal = std::make_unique<guichet::Rehearsal>(settings, program.window(), program.look(), program.council(),
                                                         program.service(), program.trainingDesk());
    }
    const guichet::EndSignals ends;
    QObject::connect(&ends, &guichet::EndSignals::asked, &program, &guichet::Program::stop);
    program.show();
    return QApplication::exec();
}
