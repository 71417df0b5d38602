// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CouncilTest.h"

#include <training/RuntimeFile.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLocalServer>
#include <QLocalSocket>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>

#include <memory>

namespace guichet::training::test {

/// The executable, as whoever starts it sees it.
class Program : public ::testing::Test
{
protected:
    Program()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_RUNTIME_DIR"_s, folder.path());
        process.setProcessEnvironment(environment);
        process.setProgram(QStringLiteral(GUICHET_BINARY_DIR "/guichet-training-council"));
    }

    ~Program() override
    {
        if (process.state() != QProcess::NotRunning) {
            process.kill();
            process.waitForFinished();
        }
    }

    /// Empty unless it said that it is ready.
    QString startReady(const QStringList &arguments)
    {
        process.setArguments(arguments);
        process.start();
        if (!process.waitForReadyRead()) {
            return {};
        }
        return QString::fromUtf8(process.readLine()).trimmed();
    }

    int endCode()
    {
        return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }

    int refusalOf(const QStringList &arguments)
    {
        process.setArguments(arguments);
        process.start();
        const int code = endCode();
        EXPECT_EQ(process.readAllStandardError().count('\n'), 1);
        EXPECT_TRUE(process.readAllStandardOutput().isEmpty());
        return code;
    }

    QTemporaryDir folder;
    QString runtimeFile = folder.filePath(u"council.json"_s);
    QProcess process;
};

TEST_F(Program, SaysWhereItIsAndEndsCleanly)
{
    const QString line = startReady({u"--runtime-file"_s, runtimeFile});
    ASSERT_TRUE(line.startsWith(u"ready https://localhost:"_s)) << line;

    QFile file(runtimeFile);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const auto owner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    EXPECT_EQ(file.permissions()
                  & (QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup | QFileDevice::WriteOther
                     | owner),
              owner);
    const QJsonObject runtime = QJsonDocument::fromJson(file.readAll()).object();
    EXPECT_EQ(u"ready "_s + runtime.value(u"url"_s).toString(), line);
    EXPECT_EQ(runtime.value(u"pid"_s).toInteger(), process.processId());

    EXPECT_EQ(runtime.value(u"enrolmentCode"_s).toString(), TrainingCouncil::enrolmentCode());

    RawClient client(QUrl(runtime.value(u"url"_s).toString()), runtime.value(u"certificate"_s).toString().toLatin1());
    EXPECT_EQ(client.get("/service"_ba).status, 200);
    EXPECT_EQ(client.desk("GET"_ba, "/phone"_ba, runtime.value(u"key"_s).toString().toLatin1()).status, 200);

    process.terminate();
    EXPECT_EQ(endCode(), 0);
    EXPECT_FALSE(QFile::exists(runtimeFile));
}

TEST_F(Program, WritesToTheUsersRuntimeFolderByDefault)
{
    ASSERT_FALSE(startReady({}).isEmpty());
    const QString own = folder.filePath(u"guichet"_s);
    EXPECT_EQ(QFileInfo(own).permissions()
                  & (QFileDevice::ReadGroup | QFileDevice::ExeGroup | QFileDevice::ReadOther | QFileDevice::ExeOther),
              QFileDevice::Permissions());
    EXPECT_EQ(QDir(own).entryList(QDir::Files), QStringList {u"training-%1.json"_s.arg(process.processId())});
    process.terminate();
    EXPECT_EQ(endCode(), 0);
    EXPECT_TRUE(QDir(own).isEmpty());
}

TEST_F(Program, EndsWithItsStandardInput)
{
    ASSERT_FALSE(startReady({u"--watch-stdin"_s, u"--runtime-file"_s, runtimeFile}).isEmpty());
    process.write("not read\n");
    EXPECT_TRUE(QFile::exists(runtimeFile));
    process.closeWriteChannel();
    EXPECT_EQ(endCode(), 0);
    EXPECT_FALSE(QFile::exists(runtimeFile));
}

TEST_F(Program, ServesItsUsersUntilTheLastHasGone)
{
    QLocalServer starter;
    ASSERT_TRUE(starter.listen(folder.filePath(u"starter"_s)));
    ASSERT_FALSE(startReady({u"--user"_s, starter.fullServerName(), u"--runtime-file"_s, runtimeFile}).isEmpty());
    ASSERT_TRUE(starter.hasPendingConnections() || starter.waitForNewConnection(5000));
    const std::unique_ptr<QLocalSocket> first(starter.nextPendingConnection());
    first->setParent(nullptr);
    EXPECT_TRUE(first->canReadLine() || first->waitForReadyRead(5000));
    EXPECT_EQ(first->readLine(), "ready\n"_ba);

    QFile file(runtimeFile);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    QLocalSocket second;
    second.connectToServer(QJsonDocument::fromJson(file.readAll()).object().value(u"door"_s).toString());
    EXPECT_TRUE(second.waitForReadyRead(5000));
    EXPECT_EQ(second.readLine(), "ready\n"_ba);

    first->abort();
    QLocalSocket third;
    third.connectToServer(second.fullServerName());
    EXPECT_TRUE(third.waitForReadyRead(5000));
    EXPECT_EQ(process.state(), QProcess::Running);
    second.abort();
    third.abort();
    EXPECT_EQ(endCode(), 0);
    EXPECT_FALSE(QFile::exists(runtimeFile));
    EXPECT_FALSE(QFile::exists(second.fullServerName()));
}

TEST_F(Program, TellsItsUserWhyItCannotBegin)
{
    QLocalServer starter;
    ASSERT_TRUE(starter.listen(folder.filePath(u"starter"_s)));
    process.setArguments({u"--user"_s, starter.fullServerName(), u"--runtime-file"_s, folder.path()});
    process.start();
    ASSERT_TRUE(starter.waitForNewConnection(5000));
    QLocalSocket *user = starter.nextPendingConnection();
    EXPECT_TRUE(user->canReadLine() || user->waitForReadyRead(5000));
    EXPECT_EQ(user->readLine(), "the runtime file cannot be written\n"_ba);
    EXPECT_EQ(endCode(), 1);
}

TEST_F(Program, KeepsItsStoreForItsOwnerAlone)
{
    const QString store = folder.filePath(u"store.sqlite"_s);
    ASSERT_FALSE(startReady({u"--store"_s, store, u"--runtime-file"_s, runtimeFile}).isEmpty());
    EXPECT_EQ(QFileInfo(store).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
              QFileDevice::Permissions());
}

TEST_F(Program, RefusesWrongUse)
{
    EXPECT_EQ(refusalOf({u"--nonsense"_s}), 2);
    EXPECT_EQ(refusalOf({u"extra"_s}), 2);
    EXPECT_EQ(refusalOf({u"--port"_s, u"65536"_s}), 2);
    EXPECT_EQ(refusalOf({u"--port"_s, u"-1"_s}), 2);
    EXPECT_EQ(refusalOf({u"--port"_s}), 2);
    EXPECT_EQ(refusalOf({u"--store"_s, u""_s}), 2);
    EXPECT_EQ(refusalOf({u"--user"_s, folder.filePath(u"user"_s)}), 2);
    EXPECT_EQ(refusalOf({u"--user"_s, u""_s, u"--runtime-file"_s, runtimeFile}), 2);
}

TEST_F(Program, FailsWhenItCannotBegin)
{
    EXPECT_EQ(refusalOf({u"--store"_s, folder.filePath(u"absent/store"_s)}), 1);
    EXPECT_EQ(refusalOf({u"--runtime-file"_s, folder.filePath(u"absent/file"_s)}), 1);
    EXPECT_EQ(refusalOf({u"--user"_s, folder.filePath(u"nobody"_s), u"--runtime-file"_s, runtimeFile}), 1);
    EXPECT_FALSE(QFile::exists(runtimeFile));
    QTcpServer taken;
    ASSERT_TRUE(taken.listen(QHostAddress::LocalHost));
    EXPECT_EQ(refusalOf({u"--port"_s, QString::number(taken.serverPort())}), 1);
    QTcpServer takenOnVersion6;
    if (takenOnVersion6.listen(QHostAddress::LocalHostIPv6)) {
        EXPECT_EQ(refusalOf({u"--port"_s, QString::number(takenOnVersion6.serverPort())}), 1);
    }
}

TEST_F(Program, ExplainsItself)
{
    process.setArguments({u"--help"_s});
    process.start();
    EXPECT_EQ(endCode(), 0);
    const QByteArray help = process.readAllStandardOutput();
    for (const QByteArray &option : {"--port"_ba, "--store"_ba, "--runtime-file"_ba, "--watch-stdin"_ba, "--user"_ba}) {
        EXPECT_TRUE(help.contains(option)) << option.toStdString();
    }
    process.setArguments({u"--version"_s});
    process.start();
    EXPECT_EQ(endCode(), 0);
    EXPECT_EQ(process.readAllStandardOutput(), "guichet-training-council " GUICHET_VERSION "\n"_ba);
}

} // namespace guichet::training::test
