// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Users.h"

#include <QCoreApplication>

namespace guichet::training {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 2000;

} // namespace

bool Users::greet(const QString &address)
{
    auto *starter = new QLocalSocket(this);
    starter->connectToServer(address);
    if (!starter->waitForConnected(patience)) {
        return false;
    }
    add(starter);
    return true;
}

QString Users::open(const QString &folder)
{
#ifdef Q_OS_UNIX
    const QString address = u"%1/training-%2.socket"_s.arg(folder).arg(QCoreApplication::applicationPid());
#else
    Q_UNUSED(folder)
    const QString address = u"guichet-training-%1"_s.arg(QCoreApplication::applicationPid());
#endif
    QLocalServer::removeServer(address);
    m_door.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_door, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *user = m_door.nextPendingConnection()) {
            add(user);
            user->write("ready\n");
        }
    });
    return m_door.listen(address) ? m_door.fullServerName() : QString();
}

bool Users::isAnyoneThere()
{
    const QList<QLocalSocket *> users = m_users;
    for (QLocalSocket *user : users) {
        user->waitForReadyRead(0);
    }
    return !m_users.isEmpty();
}

void Users::tell(const QByteArray &line)
{
    const QList<QLocalSocket *> users = m_users;
    for (QLocalSocket *user : users) {
        user->write(line + '\n');
        user->waitForBytesWritten(patience);
    }
}

void Users::close()
{
    m_door.close();
}

void Users::add(QLocalSocket *user)
{
    m_users += user;
    connect(user, &QLocalSocket::disconnected, this, [this, user] {
        m_users.removeOne(user);
        user->deleteLater();
        if (m_users.isEmpty()) {
            Q_EMIT gone();
        }
    });
}

} // namespace guichet::training
