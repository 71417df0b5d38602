// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <council/HttpsCouncil.h>
#include <council/HttpsOffice.h>
#include <desk/Desk.h>
#include <frame/Look.h>
#include <frame/MainWindow.h>
#include <office/HelpCall.h>
#include <office/ServiceWatch.h>
#include <pages/Languages.h>
#include <rehearsal/CounterRehearsal.h>
#include <station/EndSignals.h>
#include <station/Hardening.h>
#include <station/Settings.h>
#include <station/TrainingDesk.h>
#include <station/TrainingLauncher.h>

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

constexpr int wrongUse = 2;
/// An agent who does not touch the counter for that long is signed out.
constexpr std::chrono::minutes agentIdle {15};

void say(std::FILE *stream, const QString &line)
{
    std::fputs(qPrintable(line + u'\n'), stream);
}

QByteArray resource(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Nobody looks, but pictures are wanted: at a counter of a second screen too, which is on no other platform's word.
QByteArray offscreen(const guichet::Settings &settings)
{
    const QString path = settings.rehearsalFolder + u"/screens.json"_s;
    QFile file(path);
    const bool twoScreens = settings.profile == guichet::Profile::Counter && QDir().mkpath(settings.rehearsalFolder)
                            && file.open(QIODevice::WriteOnly)
                            && file.write(resource(u":/rehearsal/screens.json"_s)) > 0;
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
    const auto read = guichet::Settings::read(arguments, guichet::languages::offered());
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
    const bool hasDisplay = qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
    if (settings.mode == guichet::Mode::Rehearse && !hasDisplay && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", offscreen(settings));
    }

    int qtArguments = 1; // Qt's own options are no business of the terminal's users.
    const QApplication application(qtArguments, argv);
    guichet::DoorOptions door {.base = settings.council};
    if (!settings.caFile.isEmpty()) {
        door.authorities = QSslCertificate::fromPath(settings.caFile);
        if (door.authorities.isEmpty()) {
            say(stderr, u"guichet: --ca-file holds no certificate that can be read: "_s + settings.caFile);
            return wrongUse;
        }
    }
    guichet::languages::choose(settings.language);
    guichet::Look look(settings.profile, settings.reducedMotion || settings.mode == guichet::Mode::Rehearse);
    look.measure(QGuiApplication::primaryScreen());
    look.apply();

    guichet::HttpsCouncil council(door);
    council.setLanguage(settings.language);
    // The invented answers of a training council are nobody's defaults.
    const QString cache = settings.training
                              ? QString()
                              : QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + u"/service.json"_s;
    guichet::ServiceWatch service(council, resource(u":/offices/service.json"_s), cache);
    std::unique_ptr<guichet::TrainingDesk> desk;
    std::unique_ptr<guichet::TrainingLauncher> launcher;
    if (settings.training) {
        desk = std::make_unique<guichet::TrainingDesk>();
        // A rehearsal changes the rules, which nobody else is to feel.
        using Sharing = guichet::TrainingLauncher::Sharing;
        launcher = std::make_unique<guichet::TrainingLauncher>(
            settings.mode == guichet::Mode::Rehearse ? Sharing::Private : Sharing::Shared);
    }
    guichet::HttpsOffice office(door);
    guichet::AgentSession agent(office, agentIdle);
    guichet::CallBoard calls(office, agent);
    guichet::HelpCall call(office, settings.office);
    guichet::MainWindow window(settings, look, council, service, desk.get(),
                               {.call = settings.profile == guichet::Profile::Kiosk ? &call : nullptr,
                                .quit = [] { QCoreApplication::exit(0); }});
    for (guichet::Door *way : {&council.door(), &office.door()}) {
        QObject::connect(way, &guichet::Door::terminalRefused, &window, &guichet::MainWindow::setOutOfOrder);
        QObject::connect(way, &guichet::Door::terminalAccepted, &window, [&] { window.setOutOfOrder(std::nullopt); });
    }
    const guichet::EndSignals ends;
    QObject::connect(&ends, &guichet::EndSignals::asked, &window, [&] {
        window.endNow(guichet::EndReason::Stopped);
        QCoreApplication::exit(0);
    });
    std::unique_ptr<guichet::Rehearsal> rehearsal;
    std::function<QList<QScreen *>()> screens = &QGuiApplication::screens;
    if (settings.mode == guichet::Mode::Rehearse && settings.profile == guichet::Profile::Counter) {
        auto counter =
            std::make_unique<guichet::CounterRehearsal>(settings, window, look, council, service, *desk,
                                                        guichet::CounterRehearsal::Counter {agent, calls, *launcher});
        screens = [script = counter.get()] { return script->screens(); };
        rehearsal = std::move(counter);
    } else if (settings.mode == guichet::Mode::Rehearse) {
        rehearsal = std::make_unique<guichet::Rehearsal>(settings, window, look, council, service, *desk);
    }
    if (settings.profile == guichet::Profile::Counter) {
        // The window owns it.
        new guichet::Desk({.look = look,
                           .settings = settings,
                           .service = service,
                           .window = window,
                           .agent = agent,
                           .calls = calls,
                           .screens = screens});
    }

    if (launcher != nullptr) {
        QObject::connect(launcher.get(), &guichet::TrainingLauncher::failed, &application, [](const QString &reason) {
            say(stderr, u"guichet: "_s + reason);
            QCoreApplication::exit(1);
        });
        QObject::connect(launcher.get(), &guichet::TrainingLauncher::ready, &application, [&] {
            council.door().setOptions(launcher->door());
            office.door().setOptions(launcher->door());
            desk->open(launcher->door(), launcher->key());
            service.refresh();
        });
    }
    QObject::connect(&window, &guichet::MainWindow::firstPainted, &application, [&] {
        if (settings.exitAfterFirstPaint) {
            QCoreApplication::exit(0);
        } else if (launcher != nullptr) {
            launcher->start();
        } else {
            service.refresh();
        }
    });
    if (settings.mode == guichet::Mode::Rehearse) {
        window.resize(1920, 1080);
        window.show();
    } else if (settings.windowed || settings.profile == guichet::Profile::Counter) {
        window.resize(1280, 900);
        window.show();
    } else {
        window.showFullScreen();
    }
    return QApplication::exec();
}
