// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "PostgresServer.h"

#include <support/Waiting.h>

#include <QDir>
#include <QFile>
#include <QHostAddress>
#include <QStandardPaths>
#include <QTcpServer>

#include <pwd.h>
#include <signal.h>
#include <unistd.h>

namespace guichet::test {

using namespace Qt::StringLiterals;

namespace {

const char *const password = "essai-du-journal";

/// Debian keeps them out of the way, by version.
QString programs()
{
    const QDir versions(u"/usr/lib/postgresql"_s);
    const QStringList names = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed);
    for (const QString &name : names) {
        const QString folder = versions.filePath(name + u"/bin"_s);
        if (QFile::exists(folder + u"/initdb"_s)) {
            return folder;
        }
    }
    const QString found = QStandardPaths::findExecutable(u"initdb"_s);
    return found.isEmpty() ? QString() : QFileInfo(found).absolutePath();
}

const passwd *otherUser()
{
    const passwd *user = getpwnam("postgres");
    return user != nullptr ? user : getpwnam("nobody");
}

} // namespace

PostgresServer::PostgresServer() = default;

PostgresServer::~PostgresServer()
{
    stop();
}

bool PostgresServer::isInstalled()
{
    return !programs().isEmpty();
}

bool PostgresServer::run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    QStringList words = arguments;
    words.prepend(program);
    if (geteuid() == 0) {
        words = QStringList {u"runuser"_s, u"-u"_s, QString::fromLatin1(otherUser()->pw_name), u"--"_s} + words;
    }
    process.setWorkingDirectory(m_folder.path());
    process.start(words.takeFirst(), words);
    process.waitForFinished(60'000);
    m_problem = QString::fromLocal8Bit(process.readAll());
    return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

bool PostgresServer::make()
{
    if (geteuid() == 0) {
        const passwd *user = otherUser();
        if (user == nullptr || chown(qPrintable(m_folder.path()), user->pw_uid, user->pw_gid) != 0) {
            m_problem = u"no user to run it as"_s;
            return false;
        }
    }
    QTcpServer free;
    free.listen(QHostAddress::LocalHost);
    m_port = free.serverPort();
    QFile secret(path(u"password"_s));
    if (!secret.open(QIODevice::WriteOnly)) {
        m_problem = secret.errorString();
        return false;
    }
    secret.write(password);
    secret.close();
    secret.setPermissions(QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther);
    return makeAuthority(u"authority"_s) && makeAuthority(u"other"_s) && makeCertificate()
           && run(programs() + u"/initdb"_s,
                  {u"--no-sync"_s, u"--no-locale"_s, u"--encoding=UTF8"_s, u"--username=guichet"_s,
                   u"--auth=scram-sha-256"_s, u"--pwfile="_s + secret.fileName(), u"-D"_s, path(u"data"_s)});
}

bool PostgresServer::makeAuthority(const QString &name)
{
    return run(u"openssl"_s,
               {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s,
                u"/CN=Test "_s + name, u"-keyout"_s, path(name + u".key"_s), u"-out"_s, path(name + u".crt"_s)});
}

bool PostgresServer::makeCertificate()
{
    QFile names(path(u"names"_s));
    if (!names.open(QIODevice::WriteOnly)) {
        m_problem = names.errorString();
        return false;
    }
    names.write("subjectAltName=DNS:localhost\n");
    names.close();
    names.setPermissions(QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther);
    return run(u"openssl"_s, {u"req"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-subj"_s, u"/CN=localhost"_s,
                              u"-keyout"_s, path(u"server.key"_s), u"-out"_s, path(u"server.csr"_s)})
           && run(u"openssl"_s, {u"x509"_s, u"-req"_s, u"-days"_s, u"2"_s, u"-in"_s, path(u"server.csr"_s), u"-CA"_s,
                                 path(u"authority.crt"_s), u"-CAkey"_s, path(u"authority.key"_s), u"-CAcreateserial"_s,
                                 u"-extfile"_s, names.fileName(), u"-out"_s, path(u"server.crt"_s)});
}

bool PostgresServer::start()
{
    QStringList words {programs() + u"/postgres"_s, u"-D"_s, path(u"data"_s), u"-p"_s, QString::number(m_port)};
    for (const QString &setting :
         {u"listen_addresses=localhost"_s, u"unix_socket_directories="_s, u"fsync=off"_s, u"ssl=on"_s,
          u"ssl_cert_file="_s + path(u"server.crt"_s), u"ssl_key_file="_s + path(u"server.key"_s)}) {
        words << u"-c"_s << setting;
    }
    if (geteuid() == 0) {
        words = QStringList {u"runuser"_s, u"-u"_s, QString::fromLatin1(otherUser()->pw_name), u"--"_s} + words;
    }
    m_server.setProcessChannelMode(QProcess::MergedChannels);
    m_server.setWorkingDirectory(m_folder.path());
    m_server.start(words.takeFirst(), words);
    m_problem.clear();
    return waitFor(
        [this] {
            m_problem += QString::fromLocal8Bit(m_server.readAll());
            return m_problem.contains("ready to accept connections"_L1);
        },
        std::chrono::seconds(60));
}

bool PostgresServer::stop()
{
    if (m_server.state() == QProcess::NotRunning) {
        return true;
    }
    QFile pidFile(path(u"data/postmaster.pid"_s));
    if (!pidFile.open(QIODevice::ReadOnly)) {
        m_problem = pidFile.errorString();
        return false;
    }
    const int pid = pidFile.readLine().trimmed().toInt();
    return pid > 1 && kill(pid, SIGINT) == 0 && m_server.waitForFinished(60'000);
}

PostgresTarget PostgresServer::target() const
{
    return {u"localhost"_s,
            m_port,
            u"postgres"_s,
            u"guichet"_s,
            Secret(QByteArray(password)),
            DatabaseTls::Verified,
            path(u"authority.crt"_s)};
}

PostgresTarget PostgresServer::byNumber() const
{
    PostgresTarget target = this->target();
    target.host = u"127.0.0.1"_s;
    return target;
}

} // namespace guichet::test
