// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TlsZoo.h"

#include <QCryptographicHash>
#include <QString>
#include <QTcpSocket>

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <utility>

namespace guichet::test {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array rows = {
    AnimalRow {Animal::Healthy, "Healthy", FailureCode::TlsRefused},
    AnimalRow {Animal::Expired, "Expired", FailureCode::CertificateExpired},
    AnimalRow {Animal::NotYetValid, "NotYetValid", FailureCode::CertificateNotYetValid},
    AnimalRow {Animal::WrongHost, "WrongHost", FailureCode::CertificateOfAnother},
    AnimalRow {Animal::SelfSigned, "SelfSigned", FailureCode::CertificateSelfSigned},
    AnimalRow {Animal::UnknownAuthority, "UnknownAuthority", FailureCode::AuthorityUnknown},
    AnimalRow {Animal::OldProtocol, "OldProtocol", FailureCode::ProtocolTooOld},
    AnimalRow {Animal::WeakKey, "WeakKey", FailureCode::CertificateWeak},
    AnimalRow {Animal::AsksForCertificate, "AsksForCertificate", FailureCode::CertificateAsked},
};

template<auto Free>
struct Freed
{
    template<typename Object>
    void operator()(Object *object) const
    {
        Free(object);
    }
};

using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Paper = std::unique_ptr<X509, Freed<X509_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Freed<X509_EXTENSION_free>>;
using Number = std::unique_ptr<BIGNUM, Freed<BN_free>>;
using Memory = std::unique_ptr<BIO, Freed<BIO_vfree>>;

constexpr long day = 24L * 3600;
const QByteArray ownNames = "DNS:localhost,IP:127.0.0.1"_ba;

/// Without it no test is worth anything.
void must(bool worked)
{
    if (!worked) {
        std::fputs("OpenSSL did not make the certificates of the zoo\n", stderr);
        std::abort();
    }
}

Key makeKey()
{
    Key key(EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256"));
    must(key != nullptr);
    return key;
}

/// Freshly signed, with what is asked for.
struct Plan
{
    const char *name = "localhost";
    QByteArray names = ownNames; ///< Empty for an authority.
    long begin = -day; ///< Seconds from now.
    long end = 30 * day;
};

void extend(X509 *paper, X509 *issuer, int kind, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, paper, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, kind, value));
    must(extension != nullptr && X509_add_ext(paper, extension.get(), -1) == 1);
}

/// By itself without an \a issuer.
Paper makePaper(const Plan &plan, EVP_PKEY *key, X509 *issuer = nullptr, EVP_PKEY *issuerKey = nullptr)
{
    Paper paper(X509_new());
    const Number serial(BN_new());
    X509_NAME *subject = X509_get_subject_name(paper.get());
    const auto *common = reinterpret_cast<const unsigned char *>(plan.name);
    must(X509_set_version(paper.get(), X509_VERSION_3) == 1
         && BN_rand(serial.get(), 127, BN_RAND_TOP_ANY, BN_RAND_BOTTOM_ANY) == 1
         && BN_to_ASN1_INTEGER(serial.get(), X509_get_serialNumber(paper.get())) != nullptr
         && X509_gmtime_adj(X509_getm_notBefore(paper.get()), plan.begin) != nullptr
         && X509_gmtime_adj(X509_getm_notAfter(paper.get()), plan.end) != nullptr
         && X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_UTF8, common, -1, -1, 0) == 1
         && X509_set_issuer_name(paper.get(), issuer == nullptr ? subject : X509_get_subject_name(issuer)) == 1
         && X509_set_pubkey(paper.get(), key) == 1);
    X509 *signer = issuer == nullptr ? paper.get() : issuer;
    if (plan.names.isEmpty()) {
        extend(paper.get(), signer, NID_basic_constraints, "critical,CA:TRUE");
        extend(paper.get(), signer, NID_key_usage, "critical,keyCertSign,cRLSign");
    } else {
        extend(paper.get(), signer, NID_subject_alt_name, plan.names.constData());
        extend(paper.get(), signer, NID_basic_constraints, "critical,CA:FALSE");
        extend(paper.get(), signer, NID_ext_key_usage, "serverAuth");
    }
    must(X509_sign(paper.get(), issuerKey == nullptr ? key : issuerKey, EVP_sha256()) > 0);
    return paper;
}

QByteArray contents(BIO *memory)
{
    QByteArray text(static_cast<qsizetype>(BIO_ctrl_pending(memory)), Qt::Uninitialized);
    must(text.isEmpty() || BIO_read(memory, text.data(), static_cast<int>(text.size())) == text.size());
    return text;
}

QByteArray pemOf(X509 *paper)
{
    const Memory memory(BIO_new(BIO_s_mem()));
    must(PEM_write_bio_X509(memory.get(), paper) == 1);
    return contents(memory.get());
}

QByteArray pemOf(EVP_PKEY *key)
{
    const Memory memory(BIO_new(BIO_s_mem()));
    must(PEM_write_bio_PrivateKey(memory.get(), key, nullptr, nullptr, 0, nullptr, nullptr) == 1);
    return contents(memory.get());
}

QDateTime daysFromNow(int days)
{
    return QDateTime::currentDateTimeUtc().addDays(days);
}

} // namespace

struct TlsZoo::Keeper
{
    explicit Keeper(const QByteArray &name)
        : root(makePaper({.name = (name + " Root").constData(), .names = {}}, rootKey.get()))
        , middle(makePaper({.name = (name + " Middle").constData(), .names = {}}, middleKey.get(), root.get(),
                           rootKey.get()))
    {
    }

    Key rootKey = makeKey();
    Key middleKey = makeKey();
    Paper root;
    Paper middle;

    TlsIdentity signedBy(const Plan &plan, const Key &key = makeKey()) const
    {
        const Paper paper = makePaper(plan, key.get(), middle.get(), middleKey.get());
        return {.chain = pemOf(paper.get()) + pemOf(middle.get()), .privateKey = pemOf(key.get())};
    }
};

std::span<const AnimalRow> allAnimals()
{
    return rows;
}

TlsZoo::TlsZoo()
    : m_keeper(std::make_unique<Keeper>("Zoo"))
{
    const auto add = [this](Animal animal, TlsIdentity identity) {
        m_identities.insert(static_cast<int>(animal), std::move(identity));
    };
    add(Animal::Healthy, makeHealthy());
    add(Animal::Expired, m_keeper->signedBy({.begin = -400 * day, .end = -12 * day}));
    add(Animal::NotYetValid, m_keeper->signedBy({.begin = 12 * day, .end = 400 * day}));
    add(Animal::WrongHost, m_keeper->signedBy({.name = "elsewhere", .names = "DNS:" + otherHost()}));
    const Key own = makeKey();
    add(Animal::SelfSigned, {.chain = pemOf(makePaper({}, own.get()).get()), .privateKey = pemOf(own.get())});
    add(Animal::UnknownAuthority, Keeper("Stranger").signedBy({}));
    TlsIdentity old = m_keeper->signedBy({});
    old.hasOldProtocolOnly = true;
    add(Animal::OldProtocol, old);
    const Key weak(EVP_PKEY_Q_keygen(nullptr, nullptr, "RSA", std::size_t(1024)));
    must(weak != nullptr);
    add(Animal::WeakKey, m_keeper->signedBy({}, weak));
    TlsIdentity curious = m_keeper->signedBy({});
    curious.asksForCertificate = true;
    add(Animal::AsksForCertificate, curious);
}

TlsZoo::~TlsZoo() = default;

QByteArray TlsZoo::authorityPem() const
{
    return pemOf(m_keeper->root.get());
}

const TlsIdentity &TlsZoo::identity(Animal animal) const
{
    return *m_identities.constFind(static_cast<int>(animal));
}

TlsIdentity TlsZoo::makeHealthy() const
{
    return m_keeper->signedBy({});
}

TlsIdentity TlsZoo::withStowaway(TlsIdentity identity, const QByteArray &pem)
{
    identity.chain += pem;
    return identity;
}

QByteArray TlsZoo::pinOf(const QByteArray &pem)
{
    const Memory memory(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    const Paper paper(PEM_read_bio_X509(memory.get(), nullptr, nullptr, nullptr));
    must(paper != nullptr);
    unsigned char *der = nullptr;
    const int size = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(paper.get()), &der);
    must(size > 0);
    const QByteArray key(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    return QCryptographicHash::hash(key, QCryptographicHash::Sha256).toBase64();
}

QDateTime TlsZoo::expiredAt()
{
    return daysFromNow(-12);
}

QDateTime TlsZoo::validFrom()
{
    return daysFromNow(12);
}

QByteArray TlsZoo::otherHost()
{
    return "ailleurs.example.fr"_ba;
}

/// One connection: what comes from the socket goes through OpenSSL, and the other way round.
class ZooServer::Guest : public QTcpSocket
{
public:
    Guest(SSL_CTX *context, QByteArray &received, QObject *parent)
        : QTcpSocket(parent)
        , m_tls(SSL_new(context), &SSL_free)
        , m_in(BIO_new(BIO_s_mem()))
        , m_out(BIO_new(BIO_s_mem()))
        , m_received(received)
    {
        must(m_tls != nullptr && m_in != nullptr && m_out != nullptr);
        SSL_set_bio(m_tls.get(), m_in, m_out);
        SSL_set_accept_state(m_tls.get());
        connect(this, &QTcpSocket::readyRead, this, &Guest::goOn);
        connect(this, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    }

private:
    void goOn()
    {
        const QByteArray bytes = readAll();
        must(BIO_write(m_in, bytes.constData(), static_cast<int>(bytes.size())) == bytes.size());
        std::array<char, 4096> clear {};
        int count = 0;
        // It shakes hands by itself as long as that is to be done.
        while ((count = SSL_read(m_tls.get(), clear.data(), static_cast<int>(clear.size()))) > 0) {
            m_received.append(clear.data(), count);
        }
        const bool isOver = SSL_get_error(m_tls.get(), count) != SSL_ERROR_WANT_READ;
        // Nothing of it is to meet the client, which may be served by the same thread.
        ERR_clear_error();
        write(contents(m_out));
        if (isOver) {
            disconnectFromHost();
        }
    }

    std::unique_ptr<SSL, void (*)(SSL *)> m_tls;
    BIO *m_in; ///< Both are the session's.
    BIO *m_out;
    QByteArray &m_received;
};

ZooServer::ZooServer(const TlsIdentity &identity)
    : m_context(SSL_CTX_new(TLS_server_method()), &SSL_CTX_free)
{
    must(m_context != nullptr);
    SSL_CTX_set_security_level(m_context.get(), 0);
    const int least = identity.hasOldProtocolOnly ? TLS1_1_VERSION : TLS1_2_VERSION;
    const int most = identity.hasOldProtocolOnly      ? TLS1_1_VERSION
                     : identity.hasMiddleProtocolOnly ? TLS1_2_VERSION
                                                      : TLS1_3_VERSION;
    const Memory chain(BIO_new_mem_buf(identity.chain.constData(), static_cast<int>(identity.chain.size())));
    const Paper own(PEM_read_bio_X509(chain.get(), nullptr, nullptr, nullptr));
    const Memory privateKey(
        BIO_new_mem_buf(identity.privateKey.constData(), static_cast<int>(identity.privateKey.size())));
    const Key key(PEM_read_bio_PrivateKey(privateKey.get(), nullptr, nullptr, nullptr));
    must(SSL_CTX_set_min_proto_version(m_context.get(), least) == 1
         && SSL_CTX_set_max_proto_version(m_context.get(), most) == 1
         && SSL_CTX_use_certificate(m_context.get(), own.get()) == 1
         && SSL_CTX_use_PrivateKey(m_context.get(), key.get()) == 1);
    while (const Paper further {PEM_read_bio_X509(chain.get(), nullptr, nullptr, nullptr)}) {
        must(SSL_CTX_add1_chain_cert(m_context.get(), further.get()) == 1);
    }
    // That of the last certificate, which was not there.
    ERR_clear_error();
    if (identity.asksForCertificate) {
        SSL_CTX_set_verify(m_context.get(), SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nullptr);
    }
}

ZooServer::~ZooServer()
{
    // Their ends must find nothing left to touch.
    qDeleteAll(findChildren<QTcpSocket *>(Qt::FindDirectChildrenOnly));
}

bool ZooServer::start(const QHostAddress &address)
{
    return listen(address);
}

QUrl ZooServer::url() const
{
    return QUrl(u"https://%1:%2/api/v1"_s.arg(serverAddress().toString()).arg(serverPort()));
}

void ZooServer::incomingConnection(qintptr descriptor)
{
    ++m_connections;
    auto *guest = new Guest(m_context.get(), m_received, this);
    guest->setSocketDescriptor(descriptor);
}

} // namespace guichet::test
