// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <station/KeychainProbe.h>

#include <gtest/gtest.h>

#include <QCoreApplication>

int main(int argc, char *argv[])
{
    ::testing::InitGoogleTest(&argc, argv);
    guichet::keychainprobe::chooseBackend();
    const QCoreApplication application(argc, argv);
    return RUN_ALL_TESTS();
}
