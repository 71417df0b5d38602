// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <office/SqlConnection.h>

#include <QProcess>
#include <QTemporaryDir>

namespace guichet::test {

/// A PostgreSQL server of the test's own, in a temporary folder, on a port of the loopback, with TLS and a password. Never
/// as root, which PostgreSQL refuses: then as the user postgres or nobody.
class PostgresServer
{
public:
    PostgresServer();
    ~PostgresServer();
    PostgresServer(const PostgresServer &) = delete;
    PostgresServer &operator=(const PostgresServer &) = delete;

    /// The server's programs are on this machine.
    static bool isInstalled();

    /// Why the last function returned false.
    const QString &problem() const { return m_problem; }
    /// Makes the database; once, before start().
    bool make();
    bool start();
    /// Ends it as the system does, running sessions included.
    bool stop();

    /// Verified, by the authority that signed this server's certificate.
    PostgresTarget target() const;
    /// The same by its number, which is not in the certificate.
    PostgresTarget byNumber() const;
    /// An authority that signed nothing here.
    QString otherAuthority() const { return path(QStringLiteral("other.crt")); }

private:
    bool run(const QString &program, const QStringList &arguments);
    bool makeAuthority(const QString &name);
    bool makeCertificate();
    QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder {QStringLiteral("/tmp/guichet-postgres-XXXXXX")};
    QProcess m_server;
    int m_port = 0;
    QString m_problem;
};

} // namespace guichet::test
