// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TrainingLauncher.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

#include <utility>

namespace guichet {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto patience = 15s;
constexpr auto turnPause = 50ms;

QString councilProgram()
{
    return QCoreApplication::applicationDirPath() + u"/guichet-training-council"_s;
}

QJsonObject contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QString reportAddress([[maybe_unused]] const QString &folder)
{
#ifdef Q_OS_UNIX
    return u"%1/start-%2.socket"_s.arg(folder).arg(QCoreApplication::applicationPid());
#else
    return u"guichet-start-%1"_s.arg(QCoreApplication::applicationPid());
#endif
}

} // namespace

TrainingLauncher::TrainingLauncher(Sharing sharing, QObject *parent)
    : QObject(parent)
    , m_sharing(sharing)
{
    m_deadline.setSingleShot(true);
    m_deadline.callOnTimeout(this, [this] { giveUp(u"the training council did not start in time"_s); });
    m_turnTimer.setSingleShot(true);
    m_turnTimer.callOnTimeout(this, &TrainingLauncher::takeTurn);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, [this] {
        if (!m_settled && m_process.canReadLine() && m_process.readLine().startsWith("ready ")) {
            readRuntimeFile();
        }
    });
    connect(&m_process, &QProcess::errorOccurred, this,
            [this] { giveUp(u"the training council cannot be started: %1"_s.arg(m_process.errorString())); });
    connect(&m_process, &QProcess::finished, this, [this] { giveUp(u"the training council ended"_s); });
    connect(&m_reports, &QLocalServer::newConnection, this, [this] {
        std::unique_ptr<QLocalSocket> council(m_reports.nextPendingConnection());
        council->setParent(nullptr);
        m_reports.close();
        follow(std::move(council));
        hear();
    });
}

TrainingLauncher::~TrainingLauncher()
{
    m_process.disconnect(this);
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(2000)) {
        m_process.kill();
        m_process.waitForFinished(1000);
    }
    // A child that was killed or crashed could not. The file of a shared council is everybody's.
    if (m_sharing == Sharing::Private && !m_runtimeFile.isEmpty()) {
        QFile::remove(m_runtimeFile);
    }
    if (m_council) {
        m_council->disconnect(this);
    }
}

void TrainingLauncher::start()
{
    m_folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + u"/guichet"_s;
    QDir().mkpath(m_folder);
    QFile::setPermissions(m_folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    m_deadline.start(patience);
    if (m_sharing == Sharing::Private) {
        startPrivate();
        return;
    }
    m_runtimeFile = m_folder + u"/training.json"_s;
    m_turn = std::make_unique<QLockFile>(m_folder + u"/training.lock"_s);
    // By its age no lock is stale, only by the death of its process.
    m_turn->setStaleLockTime(0);
    takeTurn();
}

void TrainingLauncher::startPrivate()
{
    m_runtimeFile = u"%1/training-%2.json"_s.arg(m_folder).arg(QCoreApplication::applicationPid());
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(councilProgram(), {u"--watch-stdin"_s, u"--runtime-file"_s, m_runtimeFile});
}

void TrainingLauncher::takeTurn()
{
    if (m_turn->tryLock(0)) {
        join();
    } else if (m_turn->error() == QLockFile::LockFailedError) {
        m_turnTimer.start(turnPause);
    } else {
        giveUp(u"the folder of the training council cannot be used: %1"_s.arg(m_folder));
    }
}

void TrainingLauncher::join()
{
    const QString door = contentOf(m_runtimeFile).value("door"_L1).toString();
    if (door.isEmpty()) {
        startShared();
        return;
    }
    m_joining = true;
    follow(std::make_unique<QLocalSocket>());
    m_council->connectToServer(door);
}

void TrainingLauncher::startShared()
{
    m_council.reset();
    // It is our turn and nobody answers: whatever lies there was left by the dead.
    QFile::remove(m_runtimeFile);
    QDir folder(m_folder);
    const QStringList sockets = folder.entryList({u"*.socket"_s}, QDir::System);
    for (const QString &socket : sockets) {
        folder.remove(socket);
    }

    const QString address = reportAddress(m_folder);
    m_reports.setSocketOptions(QLocalServer::UserAccessOption);
    // Detached, as other programs may still need it when this one has gone: it must not die with us, nor by a Ctrl+C that
    // was meant for us, nor hold our terminal or folder.
    QProcess council;
    council.setProgram(councilProgram());
    council.setArguments({u"--runtime-file"_s, m_runtimeFile, u"--user"_s, address});
    council.setWorkingDirectory(QDir::rootPath());
    council.setStandardInputFile(QProcess::nullDevice());
    council.setStandardOutputFile(QProcess::nullDevice());
    council.setStandardErrorFile(QProcess::nullDevice());
    if (!m_reports.listen(address) || !council.startDetached()) {
        giveUp(u"the training council cannot be started"_s);
    }
}

void TrainingLauncher::follow(std::unique_ptr<QLocalSocket> council)
{
    m_council = std::move(council);
    connect(m_council.get(), &QLocalSocket::readyRead, this, &TrainingLauncher::hear);
    connect(m_council.get(), &QLocalSocket::errorOccurred, this, &TrainingLauncher::lose);
    connect(m_council.get(), &QLocalSocket::disconnected, this, &TrainingLauncher::lose);
}

void TrainingLauncher::hear()
{
    if (m_settled || !m_council->canReadLine()) {
        return;
    }
    const QByteArray line = m_council->readLine().trimmed();
    if (line == "ready") {
        readRuntimeFile();
    } else {
        giveUp(u"the training council cannot be started: %1"_s.arg(QString::fromUtf8(line)));
    }
}

void TrainingLauncher::lose()
{
    // The end may be told twice, and its last words before that.
    hear();
    m_council->disconnect(this);
    if (m_joining && !m_settled) {
        m_joining = false;
        QMetaObject::invokeMethod(this, &TrainingLauncher::startShared, Qt::QueuedConnection);
    } else {
        giveUp(u"the training council ended"_s);
    }
}

void TrainingLauncher::readRuntimeFile()
{
    const QJsonObject runtime = contentOf(m_runtimeFile);
    m_door.base = QUrl(runtime.value("url"_L1).toString());
    m_door.authorities = QSslCertificate::fromData(runtime.value("certificate"_L1).toString().toLatin1());
    m_key = runtime.value("key"_L1).toString().toLatin1();
    m_enrolmentCode = runtime.value("enrolmentCode"_L1).toString();
    if (m_door.base.isEmpty() || m_door.authorities.isEmpty() || m_key.isEmpty()) {
        giveUp(u"the training council left no address"_s);
        return;
    }
    settle();
    Q_EMIT ready();
}

void TrainingLauncher::giveUp(const QString &reason)
{
    if (!m_settled) {
        settle();
        Q_EMIT failed(reason);
    }
}

void TrainingLauncher::settle()
{
    m_settled = true;
    m_deadline.stop();
    m_turnTimer.stop();
    m_reports.close();
    m_turn.reset();
}

} // namespace guichet
