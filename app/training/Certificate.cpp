// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Certificate.h"

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>

namespace guichet::training {

namespace {

constexpr long validBefore = 3600;
constexpr long validFor = 30L * 24 * 3600;
constexpr int serialBits = 127;

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
using Leaf = std::unique_ptr<X509, Freed<X509_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Freed<X509_EXTENSION_free>>;
using Number = std::unique_ptr<BIGNUM, Freed<BN_free>>;
using Memory = std::unique_ptr<BIO, Freed<BIO_vfree>>;

bool setSerial(X509 *leaf)
{
    const Number number(BN_new());
    return number && BN_rand(number.get(), serialBits, BN_RAND_TOP_ANY, BN_RAND_BOTTOM_ANY) == 1
           && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(leaf)) != nullptr;
}

bool setNames(X509 *leaf)
{
    X509_NAME *name = X509_get_subject_name(leaf);
    const unsigned char localhost[] = "localhost";
    return X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, localhost, -1, -1, 0) == 1
           && X509_set_issuer_name(leaf, name) == 1;
}

bool addExtension(X509 *leaf, int kind, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, leaf, leaf, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, kind, value));
    return extension && X509_add_ext(leaf, extension.get(), -1) == 1;
}

QByteArray contents(BIO *memory)
{
    QByteArray text(static_cast<qsizetype>(BIO_ctrl_pending(memory)), Qt::Uninitialized);
    const int size = BIO_read(memory, text.data(), static_cast<int>(text.size()));
    return text.left(qMax(size, 0));
}

} // namespace

Certificate makeLoopbackCertificate()
{
    const Key key(EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256"));
    const Leaf leaf(X509_new());
    const Memory certificate(BIO_new(BIO_s_mem()));
    const Memory privateKey(BIO_new(BIO_s_mem()));
    const bool made =
        key && leaf && certificate && privateKey && X509_set_version(leaf.get(), X509_VERSION_3) == 1
        && setSerial(leaf.get()) && X509_gmtime_adj(X509_getm_notBefore(leaf.get()), -validBefore) != nullptr
        && X509_gmtime_adj(X509_getm_notAfter(leaf.get()), validFor) != nullptr && setNames(leaf.get())
        && X509_set_pubkey(leaf.get(), key.get()) == 1
        && addExtension(leaf.get(), NID_subject_alt_name, "DNS:localhost,IP:127.0.0.1,IP:::1")
        && addExtension(leaf.get(), NID_basic_constraints, "critical,CA:FALSE")
        && addExtension(leaf.get(), NID_key_usage, "critical,digitalSignature")
        && addExtension(leaf.get(), NID_ext_key_usage, "serverAuth")
        && X509_sign(leaf.get(), key.get(), EVP_sha256()) > 0 && PEM_write_bio_X509(certificate.get(), leaf.get()) == 1
        && PEM_write_bio_PrivateKey(privateKey.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) == 1;
    if (!made) {
        return {};
    }
    return {contents(certificate.get()), contents(privateKey.get())};
}

} // namespace guichet::training
