// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <pages/Languages.h>

#include <gtest/gtest.h>

#include <QApplication>
#include <QFile>
#include <QTemporaryDir>

namespace {

/// Two screens side by side: the agent's, and one that faces the resident.
constexpr auto screens = R"({"screens": [
    {"name": "agent", "x": 0, "y": 0, "width": 1920, "height": 1080,
     "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1},
    {"name": "resident", "x": 1920, "y": 0, "width": 1280, "height": 1024,
     "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}]})";

} // namespace

int main(int argc, char *argv[])
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("screens.json")));
    if (!file.open(QIODevice::WriteOnly) || file.write(screens) < 0) {
        return 1;
    }
    file.close();
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + file.fileName().toUtf8());
    ::testing::InitGoogleTest(&argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("guichet"));
    const QApplication application(argc, argv);
    guichet::languages::choose(QStringLiteral("fr"));
    return RUN_ALL_TESTS();
}
