// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <council/Failure.h>

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QHostAddress>
#include <QTcpServer>
#include <QUrl>

#include <openssl/types.h>

#include <memory>
#include <span>

namespace guichet::test {

/// How a server shows itself. All but the last two things a FaultServer can do too.
struct TlsIdentity
{
    QByteArray chain; ///< PEM, the server's own certificate first.
    QByteArray privateKey; ///< PEM, of P-256 but for the weak one.
    bool hasMiddleProtocolOnly = false; ///< TLS 1.2.
    bool hasOldProtocolOnly = false; ///< TLS 1.1.
    bool asksForCertificate = false; ///< Of the client, who is turned away without one.
};

/// What a server may show instead of what it should.
enum class Animal {
    Healthy, ///< Nothing is wrong with it.
    Expired,
    NotYetValid,
    WrongHost,
    SelfSigned,
    UnknownAuthority,
    OldProtocol,
    WeakKey,
    AsksForCertificate,
};

struct AnimalRow
{
    Animal animal = Animal::Healthy;
    const char *name; ///< For the names of parametrised tests.
    FailureCode failure = FailureCode::TlsRefused; ///< What the client must say to it; nothing is wrong with the first.
};

/// All of them, in the order of Animal.
std::span<const AnimalRow> allAnimals();

/// Certificates for 127.0.0.1 and localhost, made afresh: in about a tenth of a second, by the machine's clock. Each has one
/// thing wrong with it. Nothing lies on the disk.
class TlsZoo
{
public:
    TlsZoo();
    ~TlsZoo();
    TlsZoo(const TlsZoo &) = delete;
    TlsZoo &operator=(const TlsZoo &) = delete;

    /// What the client is to trust: it signed all animals but those that are about it.
    QByteArray authorityPem() const;
    const TlsIdentity &identity(Animal animal) const;
    /// A healthy one with a fresh key, signed by the authority through one in between, which is sent along.
    TlsIdentity makeHealthy() const;
    /// \a identity with further certificates, which nobody asked for, behind its own.
    static TlsIdentity withStowaway(TlsIdentity identity, const QByteArray &pem);

    /// SHA-256 of the public key of the first certificate in \a pem, in base 64, as pins are written.
    static QByteArray pinOf(const QByteArray &pem);
    /// The days on which the expired one ended, and on which the one that is not yet valid begins.
    static QDateTime expiredAt();
    static QDateTime validFrom();
    /// The name that the one of another host has.
    static QByteArray otherHost();

private:
    struct Keeper;
    std::unique_ptr<Keeper> m_keeper;
    QHash<int, TlsIdentity> m_identities;
};

/// A loopback server that shows any animal, by OpenSSL itself: it allows what Qt and the system's policy do not. It never
/// answers; a client that does its part never sends it a word.
class ZooServer : private QTcpServer
{
public:
    explicit ZooServer(const TlsIdentity &identity);
    ~ZooServer() override;

    bool start(const QHostAddress &address = QHostAddress(QHostAddress::LocalHost));
    /// « https://127.0.0.1:PORT/api/v1 ».
    QUrl url() const;
    int connectionCount() const { return m_connections; }
    /// All that came through TLS, on any connection.
    const QByteArray &received() const { return m_received; }

private:
    class Guest;

    void incomingConnection(qintptr descriptor) override;

    std::unique_ptr<SSL_CTX, void (*)(SSL_CTX *)> m_context;
    QByteArray m_received;
    int m_connections = 0;
};

} // namespace guichet::test
