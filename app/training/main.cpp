// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EndRequests.h"
#include "RuntimeFile.h"
#include "TrainingCouncil.h"
#include "Users.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

#include <cstdio>
#include <limits>
#include <optional>

#ifdef Q_OS_UNIX
#    include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;
using namespace guichet::training;

namespace {

constexpr int exitFailure = 1;
constexpr int exitWrongUse = 2;

struct Arguments
{
    quint16 port = 0;
    QString store;
    QString runtimeFile;
    QString user;
    bool watchStdin = false;
};

void say(std::FILE *stream, const QString &line)
{
    std::fputs(qUtf8Printable(line + u'\n'), stream);
    std::fflush(stream);
}

int fail(int code, const QString &message)
{
    say(stderr, u"guichet-training-council: "_s + message);
    return code;
}

/// The arguments, or the line that says what is wrong with them.
std::optional<QString> read(QCommandLineParser &parser, Arguments &arguments)
{
    const QCommandLineOption port(u"port"_s, u"Listen on <port>; 0 means any free one."_s, u"port"_s, u"0"_s);
    const QCommandLineOption store(u"store"_s, u"Keep accounts and journeys in <file> instead of in memory."_s,
                                   u"file"_s);
    const QCommandLineOption runtimeFile(
        u"runtime-file"_s, u"Write address, certificate and key to <file> instead of the user's runtime folder."_s,
        u"file"_s);
    const QCommandLineOption watchStdin(u"watch-stdin"_s, u"End when standard input is closed."_s);
    const QCommandLineOption user(u"user"_s,
                                  u"Serve the program that listens at <address> and all those that connect to the door "
                                  "in the runtime file; end when the last has gone."_s,
                                  u"address"_s);
    parser.setApplicationDescription(u"The council of Guichet's training mode, with invented data."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({port, store, runtimeFile, watchStdin, user});
    if (!parser.parse(QCoreApplication::arguments())) {
        return parser.errorText();
    }
    if (!parser.positionalArguments().isEmpty()) {
        return u"Unexpected argument '%1'."_s.arg(parser.positionalArguments().first());
    }
    bool isNumber = false;
    const uint number = parser.value(port).toUInt(&isNumber);
    if (!isNumber || number > std::numeric_limits<quint16>::max()) {
        return u"'%1' is not a port."_s.arg(parser.value(port));
    }
    for (const QCommandLineOption &option : {store, runtimeFile}) {
        if (parser.isSet(option) && parser.value(option).isEmpty()) {
            return u"Option '%1' needs the name of a file."_s.arg(option.names().first());
        }
    }
    if (parser.isSet(user) && (parser.value(user).isEmpty() || !parser.isSet(runtimeFile))) {
        return u"Option 'user' needs an address, and a runtime file."_s;
    }
    arguments = {static_cast<quint16>(number), parser.value(store), parser.value(runtimeFile), parser.value(user),
                 parser.isSet(watchStdin)};
    return std::nullopt;
}

} // namespace

int main(int argc, char *argv[])
{
#ifdef Q_OS_UNIX
    // Nothing that is written here is for anyone else on this machine, the store's file included.
    ::umask(S_IRWXG | S_IRWXO);
#endif
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"guichet-training-council"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(GUICHET_VERSION));

    QCommandLineParser parser;
    Arguments arguments;
    if (const auto wrong = read(parser, arguments)) {
        return fail(exitWrongUse, *wrong);
    }
    if (parser.isSet(u"help"_s)) {
        say(stdout, parser.helpText().trimmed());
        return 0;
    }
    if (parser.isSet(u"version"_s)) {
        say(stdout, QCoreApplication::applicationName() + u' ' + QCoreApplication::applicationVersion());
        return 0;
    }

    EndRequests endRequests;
    QObject::connect(&endRequests, &EndRequests::requested, &application, &QCoreApplication::quit);

    Users users;
    if (!arguments.user.isEmpty() && !users.greet(arguments.user)) {
        return fail(exitFailure, u"nobody listens at the address of the user"_s);
    }
    const auto giveUp = [&users](const QString &reason) {
        users.tell(reason.toUtf8());
        return fail(exitFailure, reason);
    };

    TrainingCouncil council(TrainingCouncil::Options {arguments.store, {}});
    if (!council.start(arguments.port)) {
        return giveUp(council.errorString());
    }
    QString door;
    if (!arguments.user.isEmpty()) {
        door = users.open(QFileInfo(arguments.runtimeFile).absolutePath());
        if (door.isEmpty()) {
            return giveUp(u"no door can be opened for other programs"_s);
        }
        // Another council may be on its way already for whoever came after a program that gave up.
        if (!users.isAnyoneThere()) {
            return exitFailure;
        }
    }
    RuntimeFile runtimeFile(arguments.runtimeFile);
    if (!runtimeFile.write(
            {council.url(), council.certificatePem(), council.key(), TrainingCouncil::enrolmentCode(), door})) {
        return giveUp(u"the runtime file cannot be written"_s);
    }
    if (arguments.watchStdin) {
        endRequests.watchStandardInput();
    }
    // In one go, the file first: whoever finds the door closed starts another council, whose file is not to be removed.
    QObject::connect(&users, &Users::gone, &application, [&] {
        runtimeFile.remove();
        users.close();
        QCoreApplication::quit();
    });
    users.tell("ready"_ba);
    if (!arguments.user.isEmpty() && !users.isAnyoneThere()) {
        return 0;
    }
    say(stdout, u"ready "_s + council.url().toString());
    return QCoreApplication::exec();
}
