// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <support/Printing.h>
#include <support/Waiting.h>

#include <council/HttpsCouncil.h>
#include <station/TrainingDesk.h>
#include <station/TrainingLauncher.h>

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#ifdef Q_OS_UNIX
#    include <csignal>
#endif

#include <optional>

namespace guichet::test {

using namespace Qt::StringLiterals;

/// The launcher with the real program, in a runtime folder of the test's own.
class TrainingLauncherTest : public ::testing::Test
{
protected:
    TrainingLauncherTest()
    {
        qputenv("XDG_RUNTIME_DIR", folder.path().toUtf8());
        launcher.emplace();
        QObject::connect(&*launcher, &TrainingLauncher::ready, &*launcher, [this] { ++readies; });
        QObject::connect(&*launcher, &TrainingLauncher::failed, &*launcher,
                         [this](const QString &reason) { reasons << reason; });
    }

    ~TrainingLauncherTest() override
    {
        launcher.reset();
        if (before.isNull()) {
            qunsetenv("XDG_RUNTIME_DIR");
        } else {
            qputenv("XDG_RUNTIME_DIR", before);
        }
    }

    void startReady()
    {
        launcher->start();
        ASSERT_TRUE(waitFor([this] { return readies == 1 || !reasons.isEmpty(); }));
        ASSERT_EQ(reasons, QStringList());
        const QStringList files = QDir(own).entryList(QDir::Files);
        ASSERT_EQ(files.size(), 1);
        runtimeFile = own + u'/' + files.constFirst();
    }

    qint64 processId() const
    {
        QFile file(runtimeFile);
        return file.open(QIODevice::ReadOnly)
                   ? QJsonDocument::fromJson(file.readAll()).object().value(u"pid"_s).toInteger()
                   : 0;
    }

    const QByteArray before = qgetenv("XDG_RUNTIME_DIR");
    QTemporaryDir folder;
    const QString own = folder.filePath(u"guichet"_s);
    QString runtimeFile;
    std::optional<TrainingLauncher> launcher;
    int readies = 0;
    QStringList reasons;
};

TEST_F(TrainingLauncherTest, TellsWhereTheCouncilIsAndWhomToTrust)
{
    startReady();
    if (HasFatalFailure()) {
        return;
    }
    EXPECT_EQ(launcher->door().base.scheme(), u"https"_s);
    EXPECT_EQ(launcher->door().base.host(), u"localhost"_s);
    EXPECT_FALSE(launcher->door().authorities.isEmpty());

    HttpsCouncil council(launcher->door());
    std::optional<QString> name;
    const Ticket ticket = council.fetchService({}, [&name](const Outcome<ServiceAnswer, Failure> &outcome) {
        name = outcome ? outcome.value().service.name : outcome.error().supportCode();
    });
    EXPECT_TRUE(waitFor([&name] { return name.has_value(); }));
    EXPECT_EQ(name, u"Service déchets"_s);

    TrainingDesk desk;
    desk.open(launcher->door(), launcher->key());
    desk.fetchInvoices();
    EXPECT_TRUE(waitFor([&desk] { return !desk.invoices().isEmpty(); }));
}

TEST_F(TrainingLauncherTest, KeepsItsFileFromOthersAndRemovesItAtTheEnd)
{
    startReady();
    if (HasFatalFailure()) {
        return;
    }
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
                        | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    EXPECT_EQ(QFileInfo(runtimeFile).permissions() & others, QFileDevice::Permissions());
    EXPECT_FALSE(QFileInfo(runtimeFile).permissions() & QFileDevice::ExeOwner);
    EXPECT_EQ(QFileInfo(own).permissions() & others, QFileDevice::Permissions());
#ifdef Q_OS_UNIX
    const auto child = static_cast<pid_t>(processId());
    ASSERT_GT(child, 0);
    ASSERT_EQ(::kill(child, 0), 0);
#endif
    launcher.reset();
#ifdef Q_OS_UNIX
    EXPECT_NE(::kill(child, 0), 0);
#endif
    EXPECT_TRUE(QDir(own).isEmpty());
    EXPECT_EQ(readies, 1);
    EXPECT_TRUE(reasons.isEmpty());
}

#ifdef Q_OS_UNIX
TEST_F(TrainingLauncherTest, RemovesTheFileOfACouncilThatCouldNot)
{
    startReady();
    if (HasFatalFailure()) {
        return;
    }
    ASSERT_GT(processId(), 0);
    ASSERT_EQ(::kill(static_cast<pid_t>(processId()), SIGKILL), 0);
    launcher.reset();
    EXPECT_TRUE(QDir(own).isEmpty());
}

TEST_F(TrainingLauncherTest, SaysNothingOfAnEndThatComesAfterTheBeginning)
{
    startReady();
    if (HasFatalFailure()) {
        return;
    }
    const auto child = static_cast<pid_t>(processId());
    ASSERT_GT(child, 0);
    ASSERT_EQ(::kill(child, SIGKILL), 0);
    // Until the launcher itself took note: only then is the child no longer in the table of processes.
    EXPECT_TRUE(waitFor([child] { return ::kill(child, 0) != 0; }));
    EXPECT_EQ(readies, 1);
    EXPECT_TRUE(reasons.isEmpty());
}
#endif

TEST_F(TrainingLauncherTest, SaysOnceAndInOneLineThatItFailed)
{
    // Where the runtime folder should be lies a file.
    QFile inTheWay(own);
    ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly));
    launcher->start();
    ASSERT_TRUE(waitFor([this] { return readies > 0 || !reasons.isEmpty(); }));
    EXPECT_EQ(readies, 0);
    EXPECT_EQ(reasons, QStringList {u"the training council ended"_s});
}

TEST_F(TrainingLauncherTest, EndsBeforeTheCouncilIsReady)
{
    launcher->start();
    launcher.reset();
    EXPECT_EQ(readies, 0);
    EXPECT_TRUE(reasons.isEmpty());
    EXPECT_TRUE(QDir(own).isEmpty());
}

TEST_F(TrainingLauncherTest, NeedsNotBeStarted)
{
    launcher.reset();
    EXPECT_FALSE(QDir(own).exists());
}

} // namespace guichet::test
