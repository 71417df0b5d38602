// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TlsTrust.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QSslError>

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

namespace guichet {

using namespace Qt::StringLiterals;

namespace {

constexpr int hashSize = 32;
constexpr int daysOfWarning = 30;
/// Of NIST's and OpenSSL's security level 2: RSA of 2048 bits, SHA-256.
constexpr int leastSecurityBits = 112;

struct Freed
{
    void operator()(X509 *paper) const { X509_free(paper); }
};
using Paper = std::unique_ptr<X509, Freed>;

Paper paperOf(const QSslCertificate &certificate)
{
    const QByteArray der = certificate.toDer();
    const auto *bytes = reinterpret_cast<const unsigned char *>(der.constData());
    return Paper(d2i_X509(nullptr, &bytes, static_cast<long>(der.size())));
}

bool hasSigned(X509 *issuer, X509 *subject)
{
    return X509_check_issued(issuer, subject) == X509_V_OK && X509_verify(subject, X509_get0_pubkey(issuer)) == 1;
}

/// The server's own, the one that signed it, and so on, in whatever order they came behind the first.
std::vector<Paper> pathIn(const QList<QSslCertificate> &chain)
{
    std::vector<Paper> papers;
    for (const QSslCertificate &certificate : chain) {
        if (Paper paper = paperOf(certificate)) {
            papers.push_back(std::move(paper));
        }
    }
    std::vector<Paper> path;
    auto next = papers.begin();
    while (next != papers.end()) {
        path.push_back(std::move(*next));
        papers.erase(next);
        X509 *last = path.back().get();
        next = std::find_if(papers.begin(), papers.end(),
                            [last](const Paper &paper) { return hasSigned(paper.get(), last); });
    }
    return path;
}

bool isWeak(X509 *paper)
{
    const EVP_PKEY *key = X509_get0_pubkey(paper);
    if (key == nullptr || EVP_PKEY_get_security_bits(key) < leastSecurityBits) {
        return true;
    }
    // Nobody goes by the signature of what signs itself.
    if (X509_check_issued(paper, paper) == X509_V_OK) {
        return false;
    }
    int bits = 0;
    return X509_get_signature_info(paper, nullptr, nullptr, &bits, nullptr) != 1 || bits < leastSecurityBits;
}

QByteArray keyHash(X509 *paper)
{
    unsigned char *der = nullptr;
    const int size = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(paper), &der);
    if (size <= 0) {
        return {};
    }
    const QByteArray key(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    return QCryptographicHash::hash(key, QCryptographicHash::Sha256);
}

struct ErrorRow
{
    QSslError::SslError error;
    FailureCode code;
};

/// From the top: where the name is another, it is another server, and the rest is its own affair.
constexpr std::array errorRows = {
    ErrorRow {QSslError::HostNameMismatch, FailureCode::CertificateOfAnother},
    ErrorRow {QSslError::CertificateRevoked, FailureCode::CertificateRevoked},
    ErrorRow {QSslError::CertificateBlacklisted, FailureCode::CertificateRevoked},
    ErrorRow {QSslError::SelfSignedCertificate, FailureCode::CertificateSelfSigned},
    ErrorRow {QSslError::SelfSignedCertificateInChain, FailureCode::AuthorityUnknown},
    ErrorRow {QSslError::UnableToGetIssuerCertificate, FailureCode::AuthorityUnknown},
    ErrorRow {QSslError::UnableToGetLocalIssuerCertificate, FailureCode::AuthorityUnknown},
    ErrorRow {QSslError::UnableToVerifyFirstCertificate, FailureCode::AuthorityUnknown},
    ErrorRow {QSslError::CertificateUntrusted, FailureCode::AuthorityUnknown},
    ErrorRow {QSslError::CertificateRejected, FailureCode::AuthorityUnknown},
    ErrorRow {QSslError::CertificateExpired, FailureCode::CertificateExpired},
    ErrorRow {QSslError::CertificateNotYetValid, FailureCode::CertificateNotYetValid},
};

struct ReasonRow
{
    int reason; ///< OpenSSL's.
    FailureCode code;
};

constexpr std::array reasonRows = {
    ReasonRow {SSL_R_UNSUPPORTED_PROTOCOL, FailureCode::ProtocolTooOld},
    ReasonRow {SSL_R_TLSV1_ALERT_PROTOCOL_VERSION, FailureCode::ProtocolTooOld},
    ReasonRow {SSL_R_EE_KEY_TOO_SMALL, FailureCode::CertificateWeak},
    ReasonRow {SSL_R_CA_KEY_TOO_SMALL, FailureCode::CertificateWeak},
    ReasonRow {SSL_R_CA_MD_TOO_WEAK, FailureCode::CertificateWeak},
    ReasonRow {SSL_R_DH_KEY_TOO_SMALL, FailureCode::CertificateWeak},
    ReasonRow {SSL_R_BAD_ECC_CERT, FailureCode::CertificateWeak},
    ReasonRow {SSL_R_TLSV13_ALERT_CERTIFICATE_REQUIRED, FailureCode::CertificateAsked},
};

FailureDetail detailFor(FailureCode code, const QSslCertificate &certificate, const QString &host)
{
    const auto named = [](const QStringList &names) { return printableName(names.value(0)); };
    if (code == FailureCode::CertificateExpired) {
        return {.date = certificate.expiryDate()};
    }
    if (code == FailureCode::CertificateNotYetValid) {
        return {.date = certificate.effectiveDate()};
    }
    if (code == FailureCode::CertificateOfAnother) {
        const auto names = certificate.subjectAlternativeNames();
        const QStringList hosts = names.values(QSsl::DnsEntry) + names.values(QSsl::IpAddressEntry)
                                  + certificate.subjectInfo(QSslCertificate::CommonName);
        return {.presented = named(hosts), .expected = printableName(host)};
    }
    if (code == FailureCode::AuthorityUnknown) {
        return {.presented = named(certificate.issuerInfo(QSslCertificate::CommonName)
                                   + certificate.issuerInfo(QSslCertificate::Organization))};
    }
    return {};
}

} // namespace

Pins::State Pins::state(const QDate &today) const
{
    if (hashes.isEmpty()) {
        return State::None;
    }
    if (!lastDay.isValid()) {
        return State::InForce;
    }
    const qint64 days = today.daysTo(lastDay);
    return days < 0 ? State::Ended : days <= daysOfWarning ? State::EndSoon : State::InForce;
}

std::optional<QByteArray> Pins::hashOf(const QString &text)
{
    const auto decoded = QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    return decoded && decoded.decoded.size() == hashSize ? std::optional(decoded.decoded) : std::nullopt;
}

namespace tls {

std::optional<Failure> objectionTo(const QList<QSslCertificate> &chain, const QList<QByteArray> &pins)
{
    const std::vector<Paper> path = pathIn(chain);
    if (path.empty()) {
        return Failure {.code = FailureCode::TlsRefused};
    }
    if (std::any_of(path.begin(), path.end(), [](const Paper &paper) { return isWeak(paper.get()); })) {
        return Failure {.code = FailureCode::CertificateWeak};
    }
    const auto isPinned = [&pins](const Paper &paper) { return pins.contains(keyHash(paper.get())); };
    if (!pins.isEmpty() && std::none_of(path.begin(), path.end(), isPinned)) {
        return Failure {.code = FailureCode::CertificateNotPinned};
    }
    return std::nullopt;
}

Failure refusalFor(const QList<QSslError> &errors, const QString &host)
{
    for (const ErrorRow &row : errorRows) {
        for (const QSslError &error : errors) {
            if (error.error() == row.error) {
                return {.code = row.code, .detail = detailFor(row.code, error.certificate(), host)};
            }
        }
    }
    // OpenSSL finds keys too short while it verifies, for which Qt has no name.
    const bool isUnnamed = std::any_of(errors.begin(), errors.end(), [](const QSslError &error) {
        const Paper paper = paperOf(error.certificate());
        return error.error() == QSslError::UnspecifiedError && paper != nullptr && isWeak(paper.get());
    });
    return {.code = isUnnamed ? FailureCode::CertificateWeak : FailureCode::TlsRefused};
}

std::optional<FailureCode> refusalIn(const QString &errorText)
{
    static const QRegularExpression number(u"\\berror:([0-9A-F]{8}):"_s, QRegularExpression::CaseInsensitiveOption);
    const auto match = number.match(errorText);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const unsigned long error = match.captured(1).toULong(nullptr, 16);
    if (ERR_GET_LIB(error) != ERR_LIB_SSL) {
        return std::nullopt;
    }
    const int reason = ERR_GET_REASON(error);
    const auto *const row = std::find_if(reasonRows.begin(), reasonRows.end(),
                                         [reason](const ReasonRow &known) { return known.reason == reason; });
    return row == reasonRows.end() ? FailureCode::TlsRefused : row->code;
}

} // namespace tls

} // namespace guichet
