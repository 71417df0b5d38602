// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TrainingLauncher.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

namespace guichet {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto patience = 15s;

} // namespace

TrainingLauncher::TrainingLauncher(QObject *parent)
    : QObject(parent)
{
    m_deadline.setSingleShot(true);
    m_deadline.callOnTimeout(this, [this] { giveUp(u"the training council did not start in time"_s); });
    connect(&m_process, &QProcess::readyReadStandardOutput, this, [this] {
        if (!m_settled && m_process.canReadLine() && m_process.readLine().startsWith("ready ")) {
            readRuntimeFile();
        }
    });
    connect(&m_process, &QProcess::errorOccurred, this,
            [this] { giveUp(u"the training council cannot be started: %1"_s.arg(m_process.errorString())); });
    connect(&m_process, &QProcess::finished, this, [this] { giveUp(u"the training council ended"_s); });
}

TrainingLauncher::~TrainingLauncher()
{
    m_process.disconnect(this);
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(2000)) {
        m_process.kill();
        m_process.waitForFinished(1000);
    }
    // A child that was killed or crashed could not.
    if (!m_runtimeFile.isEmpty()) {
        QFile::remove(m_runtimeFile);
    }
}

void TrainingLauncher::start()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) + u"/guichet"_s;
    m_runtimeFile = u"%1/training-%2.json"_s.arg(folder).arg(QCoreApplication::applicationPid());
    QDir().mkpath(folder);
    QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    m_deadline.start(patience);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QCoreApplication::applicationDirPath() + u"/guichet-training-council"_s,
                    {u"--watch-stdin"_s, u"--runtime-file"_s, m_runtimeFile});
}

void TrainingLauncher::readRuntimeFile()
{
    QFile file(m_runtimeFile);
    if (!file.open(QIODevice::ReadOnly)) {
        giveUp(u"the training council left no address"_s);
        return;
    }
    const QJsonObject runtime = QJsonDocument::fromJson(file.readAll()).object();
    m_door.base = QUrl(runtime.value("url"_L1).toString());
    m_door.authorities = QSslCertificate::fromData(runtime.value("certificate"_L1).toString().toLatin1());
    m_key = runtime.value("key"_L1).toString().toLatin1();
    if (m_door.authorities.isEmpty() || m_key.isEmpty()) {
        giveUp(u"the training council left no certificate"_s);
        return;
    }
    m_settled = true;
    m_deadline.stop();
    Q_EMIT ready();
}

void TrainingLauncher::giveUp(const QString &reason)
{
    if (!m_settled) {
        m_settled = true;
        m_deadline.stop();
        Q_EMIT failed(reason);
    }
}

} // namespace guichet
