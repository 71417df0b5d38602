// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>

namespace guichet::test {

/// A real gnome-keyring on this process's session bus, with a home of its own that lasts as long as this object. Nothing
/// but the tests starts or stops it.
class Keyring
{
public:
    Keyring();
    ~Keyring();

    /// Starts the daemon and waits until it answers. With a password its keyring is made, or unlocked; without one it stays
    /// as it is.
    void start(const QByteArray &password = {});
    /// As a power cut would.
    void kill();
    /// It is there and says nothing, until resume() or kill().
    void freeze();
    void resume();
    /// Locks the keyring of a running daemon.
    void lock();

    /// What secret-tool, another program, finds under our key.
    QByteArray lookUp(const QString &key);
    /// What another program lays there.
    void plant(const QString &key, const QByteArray &bytes);
    /// Everything in its home, in one piece.
    QByteArray files() const;

private:
    QByteArray secretTool(const QStringList &arguments, const QByteArray &input);

    QTemporaryDir m_home;
    QProcess m_daemon;
};

} // namespace guichet::test
