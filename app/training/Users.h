// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QLocalServer>
#include <QLocalSocket>
#include <QObject>

namespace guichet::training {

/// The programs that use this council. Each holds a connection to it for as long as it lives, which the system closes
/// however the program ended. They are told « ready » when the council can be asked, else why it cannot.
class Users : public QObject
{
    Q_OBJECT

public:
    /// Counts the program that listens at `address` in: the one that started this council. False if nobody is there.
    bool greet(const QString &address);
    /// Lets other programs in. Where, for the runtime file; empty if it cannot. `folder` is where sockets may lie.
    QString open(const QString &folder);
    /// Whether anybody is still there, looked up anew: before the event loop runs nobody else says that one has gone.
    bool isAnyoneThere();
    /// One line for those who are there, handed over when this returns.
    void tell(const QByteArray &line);
    /// Lets nobody in any more.
    void close();

Q_SIGNALS:
    /// The last one has gone.
    void gone();

private:
    void add(QLocalSocket *user);

    QLocalServer m_door;
    QList<QLocalSocket *> m_users;
};

} // namespace guichet::training
