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
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#ifdef Q_OS_UNIX
#    include <csignal>
#endif

#include <memory>
#include <optional>
#include <vector>

namespace guichet::test {

using namespace Qt::StringLiterals;

/// The launcher with the real program, in a runtime folder of the test's own.
class TrainingLauncherTest : public ::testing::Test
{
protected:
    TrainingLauncherTest()
    {
        qputenv("XDG_RUNTIME_DIR", folder.path().toUtf8());
        launcher.emplace(TrainingLauncher::Sharing::Private);
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
    EXPECT_EQ(launcher->enrolmentCode(), u"FORMATION-2026"_s);

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

/// Several programs that share one council: launchers of this process, and guests, which are processes of their own.
class SharedTrainingTest : public ::testing::Test
{
protected:
    SharedTrainingTest()
    {
        qputenv("XDG_RUNTIME_DIR", folder.path().toUtf8());
        m_tick.start(std::chrono::milliseconds(5));
    }

    ~SharedTrainingTest() override
    {
        // The last council must not outlive the folder.
        for (const auto &guest : guests) {
            killNow(*guest);
        }
        launchers.clear();
        EXPECT_TRUE(waitFor([this] { return isOver(); }));
        if (before.isNull()) {
            qunsetenv("XDG_RUNTIME_DIR");
        } else {
            qputenv("XDG_RUNTIME_DIR", before);
        }
    }

    /// Begins to start or join.
    TrainingLauncher &begin()
    {
        auto &launcher = *launchers.emplace_back(std::make_unique<TrainingLauncher>(TrainingLauncher::Sharing::Shared));
        QObject::connect(&launcher, &TrainingLauncher::ready, &launcher, [this] { ++readies; });
        QObject::connect(&launcher, &TrainingLauncher::failed, &launcher,
                         [this](const QString &reason) { reasons << reason; });
        launcher.start();
        return launcher;
    }

    /// Has started or joined.
    TrainingLauncher &startReady()
    {
        const int expected = readies + 1;
        TrainingLauncher &launcher = begin();
        EXPECT_TRUE(waitFor([&] { return readies == expected || !reasons.isEmpty(); }));
        EXPECT_EQ(reasons, QStringList());
        return launcher;
    }

    QProcess &beginGuest()
    {
        QProcess &guest = *guests.emplace_back(std::make_unique<QProcess>());
        guest.start(QStringLiteral(GUICHET_BINARY_DIR "/guichet-training-guest"), QStringList());
        EXPECT_TRUE(guest.waitForStarted());
        return guest;
    }

    /// Where the guest found its council.
    static QUrl addressFor(QProcess &guest)
    {
        EXPECT_TRUE(waitFor([&] { return guest.canReadLine() || guest.state() == QProcess::NotRunning; }));
        return QUrl(QString::fromUtf8(guest.readLine()).trimmed());
    }

    static void killNow(QProcess &guest)
    {
        guest.kill();
        EXPECT_TRUE(guest.state() == QProcess::NotRunning || guest.waitForFinished());
    }

    QJsonObject runtime() const
    {
        QFile file(own + u"/training.json"_s);
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }

    /// No council, no lock, no socket is left.
    bool isOver() const
    {
        return QDir(own).entryList(QDir::Files | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot).isEmpty();
    }

    bool isServed(const TrainingLauncher &launcher)
    {
        TrainingDesk desk;
        bool answered = false;
        QObject::connect(&desk, &TrainingDesk::changed, &desk, [&] { answered = true; });
        desk.open(launcher.door(), launcher.key());
        desk.fetchInvoices();
        return waitFor([&] { return answered; }) && !desk.invoices().isEmpty();
    }

    const QByteArray before = qgetenv("XDG_RUNTIME_DIR");
    QTemporaryDir folder;
    const QString own = folder.filePath(u"guichet"_s);
    std::vector<std::unique_ptr<TrainingLauncher>> launchers;
    std::vector<std::unique_ptr<QProcess>> guests;
    int readies = 0;
    QStringList reasons;

private:
    /// What other processes do to files raises no event here.
    QTimer m_tick;
};

TEST_F(SharedTrainingTest, IsJoinedByTheSecond)
{
    const TrainingLauncher &first = startReady();
    const TrainingLauncher &second = startReady();
    EXPECT_FALSE(first.door().base.isEmpty());
    EXPECT_EQ(second.door().base, first.door().base);
    EXPECT_EQ(second.door().authorities, first.door().authorities);
    EXPECT_EQ(second.key(), first.key());
    EXPECT_FALSE(first.enrolmentCode().isEmpty());
    EXPECT_EQ(second.enrolmentCode(), first.enrolmentCode());
    EXPECT_TRUE(isServed(second));
    const auto others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    for (const QFileInfo &file : QDir(own).entryInfoList(QDir::Files | QDir::System)) {
        EXPECT_EQ(file.permissions() & others, QFileDevice::Permissions()) << file.fileName().toStdString();
    }
}

TEST_F(SharedTrainingTest, IsOneWhenAllStartInTheSameMoment)
{
    for (int i = 0; i < 3; ++i) {
        beginGuest();
        begin();
    }
    EXPECT_TRUE(waitFor([this] { return readies == 3 || !reasons.isEmpty(); }));
    EXPECT_EQ(reasons, QStringList());
    const QUrl address = launchers.front()->door().base;
    EXPECT_FALSE(address.isEmpty());
    for (const auto &launcher : launchers) {
        EXPECT_EQ(launcher->door().base, address);
    }
    for (const auto &guest : guests) {
        EXPECT_EQ(addressFor(*guest), address);
    }
}

TEST_F(SharedTrainingTest, LivesUntilTheLastHasGone)
{
    const QByteArray key = startReady().key();
    const TrainingLauncher &second = startReady();
    launchers.front().reset();
    EXPECT_TRUE(isServed(second));
    EXPECT_EQ(startReady().key(), key);
    launchers.clear();
    EXPECT_TRUE(waitFor([this] { return isOver(); }));
    const TrainingLauncher &next = startReady();
    EXPECT_NE(next.key(), key);
    EXPECT_TRUE(isServed(next));
}

TEST_F(SharedTrainingTest, OutlivesWhoStartedItThoughKilled)
{
    QProcess &guest = beginGuest();
    const QUrl address = addressFor(guest);
    const TrainingLauncher &second = startReady();
    EXPECT_EQ(second.door().base, address);
    killNow(guest);
    EXPECT_TRUE(isServed(second));
    EXPECT_EQ(startReady().door().base, address);
}

TEST_F(SharedTrainingTest, EndsWithItsLastThoughKilled)
{
    QProcess &starter = beginGuest();
    const QUrl address = addressFor(starter);
    EXPECT_FALSE(address.isEmpty());
    QProcess &other = beginGuest();
    EXPECT_EQ(addressFor(other), address);
    killNow(starter);
    EXPECT_FALSE(isOver());
    killNow(other);
    EXPECT_TRUE(waitFor([this] { return isOver(); }));
}

TEST_F(SharedTrainingTest, StartsThoughAnotherWasKilledWhileStarting)
{
    for (int milliseconds : {0, 5, 20, 60}) {
        QProcess &guest = beginGuest();
        stayFor(std::chrono::milliseconds(milliseconds));
        killNow(guest);
        const TrainingLauncher &launcher = startReady();
        EXPECT_EQ(launcher.door().base.toString(), runtime().value(u"url"_s).toString());
        EXPECT_TRUE(isServed(launcher));
        launchers.clear();
    }
}

TEST_F(SharedTrainingTest, StartsThoughAFileIsLeftOfOneThatDied)
{
    ASSERT_TRUE(QDir().mkpath(own));
    const QByteArray closed = R"({"url":"https://localhost:1/api/v1","door":"%1/training-1.socket"})"_ba;
    for (const QByteArray &content :
         {"neither JSON nor anything"_ba, "{}"_ba, QByteArray(closed).replace("%1", own.toUtf8())}) {
        QFile file(own + u"/training.json"_s);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        EXPECT_TRUE(isServed(startReady()));
        launchers.clear();
        EXPECT_TRUE(waitFor([this] { return isOver(); }));
    }
}

#ifdef Q_OS_UNIX
TEST_F(SharedTrainingTest, StartsThoughItsCouncilWasKilled)
{
    const QUrl address = startReady().door().base;
    ASSERT_EQ(::kill(static_cast<pid_t>(runtime().value(u"pid"_s).toInteger()), SIGKILL), 0);
    const TrainingLauncher &next = startReady();
    EXPECT_NE(next.door().base, address);
    EXPECT_TRUE(isServed(next));
    EXPECT_TRUE(reasons.isEmpty());
}
#endif

TEST_F(SharedTrainingTest, LeavesAPrivateOneAlone)
{
    const TrainingLauncher &shared = startReady();
    TrainingLauncher alone(TrainingLauncher::Sharing::Private);
    bool ready = false;
    QObject::connect(&alone, &TrainingLauncher::ready, &alone, [&ready] { ready = true; });
    alone.start();
    ASSERT_TRUE(waitFor([&ready] { return ready; }));
    EXPECT_NE(alone.door().base, shared.door().base);
    EXPECT_EQ(alone.enrolmentCode(), shared.enrolmentCode());
    EXPECT_TRUE(isServed(alone));
}

TEST_F(SharedTrainingTest, SaysOnceWhyItFailed)
{
    // Where the file should be lies a folder.
    ASSERT_TRUE(QDir().mkpath(own + u"/training.json"_s));
    begin();
    EXPECT_TRUE(waitFor([this] { return readies > 0 || !reasons.isEmpty(); }));
    EXPECT_EQ(readies, 0);
    EXPECT_EQ(reasons, QStringList {u"the training council cannot be started: the runtime file cannot be written"_s});
}

TEST_F(SharedTrainingTest, SaysThatItsFolderCannotBeUsed)
{
    QFile inTheWay(own);
    ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly));
    begin();
    EXPECT_TRUE(waitFor([this] { return readies > 0 || !reasons.isEmpty(); }));
    EXPECT_EQ(reasons, QStringList {u"the folder of the training council cannot be used: "_s + own});
}

} // namespace guichet::test
