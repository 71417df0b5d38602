// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <station/Hardening.h>

#include <gtest/gtest.h>

#include <QByteArray>
#include <QFile>
#include <QRegularExpression>
#include <QString>

#include <sys/prctl.h>

#include <cstdlib>

namespace guichet::test {

using namespace Qt::StringLiterals;

namespace {

/// In a process of its own: what is hardened stays so.
[[noreturn]] void leaveWith(bool good)
{
    std::_Exit(good ? 0 : 1);
}

bool hasNoCoreFile()
{
    QFile limits(u"/proc/self/limits"_s);
    return limits.open(QIODevice::ReadOnly)
           && QString::fromLatin1(limits.readAll())
                  .contains(QRegularExpression(u"^Max core file size +0 +0 "_s, QRegularExpression::MultilineOption));
}

} // namespace

TEST(HardeningDeathTest, LeavesNoCoreFile)
{
    EXPECT_EXIT(
        {
            hardenProcess();
            leaveWith(hasNoCoreFile());
        },
        ::testing::ExitedWithCode(0), "");
}

TEST(HardeningDeathTest, LetsNobodyLookIntoAReleaseBuild)
{
#ifdef NDEBUG
    constexpr int expected = 0;
#else
    constexpr int expected = 1;
#endif
    EXPECT_EXIT(
        {
            hardenProcess();
            leaveWith(prctl(PR_GET_DUMPABLE) == expected);
        },
        ::testing::ExitedWithCode(0), "");
}

} // namespace guichet::test
