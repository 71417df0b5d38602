// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <station/TrainingLauncher.h>

#include <QCoreApplication>
#include <QUrl>

#include <cstdio>
#include <cstdlib>

/// A program in training without anything else: says where its council is, and stays until it is killed.
int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    guichet::TrainingLauncher launcher(guichet::TrainingLauncher::Sharing::Shared);
    QObject::connect(&launcher, &guichet::TrainingLauncher::ready, &application, [&launcher] {
        std::puts(qUtf8Printable(launcher.door().base.toString()));
        std::fflush(stdout);
    });
    QObject::connect(&launcher, &guichet::TrainingLauncher::failed, &application,
                     [] { QCoreApplication::exit(EXIT_FAILURE); });
    launcher.start();
    return QCoreApplication::exec();
}
