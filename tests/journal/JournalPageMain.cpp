// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <frame/Look.h>
#include <pages/Languages.h>

#include <gtest/gtest.h>

#include <QApplication>

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    ::testing::InitGoogleTest(&argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("guichet"));
    const QApplication application(argc, argv);
    guichet::languages::choose(QStringLiteral("fr"));
    guichet::Look(guichet::Profile::Counter, true).apply();
    return RUN_ALL_TESTS();
}
