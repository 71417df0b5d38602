// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Keyring.h"

#include <support/Waiting.h>

#include <gtest/gtest.h>

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusInterface>
#include <QDBusObjectPath>
#include <QDBusReply>
#include <QDBusServiceWatcher>
#include <QDir>
#include <QDirIterator>

#include <csignal>

namespace guichet::test {

using namespace Qt::StringLiterals;

namespace {

const auto service = u"org.freedesktop.secrets"_s;

bool answers()
{
    return QDBusConnection::sessionBus().interface()->isServiceRegistered(service);
}

QDBusInterface secrets()
{
    return {service, u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s};
}

QString defaultCollection()
{
    const QDBusReply<QDBusObjectPath> reply = secrets().call(u"ReadAlias"_s, u"default"_s);
    return reply.isValid() ? reply.value().path() : QString();
}

} // namespace

Keyring::Keyring()
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, m_home.path());
    for (const auto &[name, folder] : {std::pair(u"XDG_DATA_HOME"_s, u"data"_s),
                                       {u"XDG_CONFIG_HOME"_s, u"config"_s},
                                       {u"XDG_CACHE_HOME"_s, u"cache"_s},
                                       {u"XDG_RUNTIME_DIR"_s, u"run"_s}}) {
        EXPECT_TRUE(QDir().mkpath(m_home.filePath(folder)));
        environment.insert(name, m_home.filePath(folder));
    }
    EXPECT_TRUE(
        QFile::setPermissions(m_home.filePath(u"run"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    m_daemon.setProcessEnvironment(environment);
    m_daemon.setProcessChannelMode(QProcess::MergedChannels);
}

Keyring::~Keyring()
{
    kill();
}

void Keyring::start(const QByteArray &password)
{
    // Its signals wake us up.
    const QDBusServiceWatcher watcher(service, QDBusConnection::sessionBus());
    ASSERT_TRUE(waitFor([] { return !answers(); }));
    QStringList arguments = {u"--foreground"_s, u"--components=secrets"_s};
    if (!password.isEmpty()) {
        arguments << u"--unlock"_s;
    }
    m_daemon.start(u"gnome-keyring-daemon"_s, arguments);
    ASSERT_TRUE(m_daemon.waitForStarted());
    m_daemon.write(password);
    m_daemon.closeWriteChannel();
    ASSERT_TRUE(waitFor([] { return answers(); })) << m_daemon.readAll().constData();
    if (!password.isEmpty()) {
        ASSERT_NE(defaultCollection(), u"/"_s);
    }
}

void Keyring::kill()
{
    if (m_daemon.state() != QProcess::NotRunning) {
        m_daemon.kill();
        EXPECT_TRUE(m_daemon.waitForFinished());
    }
}

void Keyring::freeze()
{
    ASSERT_EQ(::kill(static_cast<pid_t>(m_daemon.processId()), SIGSTOP), 0);
}

void Keyring::resume()
{
    ASSERT_EQ(::kill(static_cast<pid_t>(m_daemon.processId()), SIGCONT), 0);
}

void Keyring::lock()
{
    const QDBusReply<QList<QDBusObjectPath>> locked =
        secrets().call(u"Lock"_s, QVariant::fromValue(QList {QDBusObjectPath(defaultCollection())}));
    ASSERT_TRUE(locked.isValid()) << locked.error().message().toStdString();
    ASSERT_EQ(locked.value().size(), 1);
}

QByteArray Keyring::lookUp(const QString &key)
{
    return secretTool({u"lookup"_s, u"user"_s, key, u"server"_s, u"guichet"_s}, {});
}

void Keyring::plant(const QString &key, const QByteArray &bytes)
{
    secretTool({u"store"_s, u"--label"_s, u"planted"_s, u"user"_s, key, u"server"_s, u"guichet"_s, u"type"_s,
                u"base64"_s, u"xdg:schema"_s, u"org.qt.keychain"_s},
               bytes.toBase64());
}

QByteArray Keyring::files() const
{
    QByteArray all;
    QDirIterator every(m_home.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (every.hasNext()) {
        QFile file(every.next());
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        all += file.readAll();
    }
    return all;
}

QByteArray Keyring::secretTool(const QStringList &arguments, const QByteArray &input)
{
    QProcess tool;
    tool.setProcessEnvironment(m_daemon.processEnvironment());
    tool.start(u"secret-tool"_s, arguments);
    tool.write(input);
    tool.closeWriteChannel();
    EXPECT_TRUE(tool.waitForFinished());
    EXPECT_EQ(tool.exitCode(), 0) << tool.readAllStandardError().constData();
    return tool.readAllStandardOutput();
}

} // namespace guichet::test
