// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <pages/Languages.h>

#include <gtest/gtest.h>

#include <QApplication>

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    ::testing::InitGoogleTest(&argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("guichet"));
    const QApplication application(argc, argv);
    // As the program starts: French has a file too, for its plurals.
    guichet::languages::choose(QStringLiteral("fr"));
    return RUN_ALL_TESTS();
}
