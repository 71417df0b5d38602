// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "TrainingCouncil.h"

#include "Accounts.h"
#include "Agents.h"
#include "Calls.h"
#include "Certificate.h"
#include "Codes.h"
#include "ContractRoutes.h"
#include "Crypto.h"
#include "Http.h"
#include "LongPolls.h"
#include "MonthlyPayment.h"
#include "PasswordResets.h"
#include "Phone.h"
#include "Registrations.h"
#include "Sessions.h"
#include "Store.h"
#include "Terminals.h"
#include "TrainingDesk.h"

#include <QHostAddress>
#include <QHttpServer>
#include <QMetaEnum>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>

#include <optional>
#include <utility>

namespace guichet::training {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype requestLinesKept = 1000;

Request requestOf(const QHttpServerRequest &received)
{
    Request request;
    const auto methods = QMetaEnum::fromType<QHttpServerRequest::Method>();
    request.method = QByteArray(methods.valueToKey(static_cast<int>(received.method()))).toUpper();
    request.path = received.url().path();
    request.query = received.url().query(QUrl::FullyEncoded);
    request.body = received.body();
    for (const auto &[name, value] : received.headers()) {
        request.headers.insert(name.toLower(), value);
    }
    return request;
}

/// The port, or 0 if it is another's. A machine without IPv6 is served on 127.0.0.1 alone; but a port that is another's on ::1
/// is refused, as « localhost » may lead there.
quint16 listenOnLoopback(QHttpServer &http, const QSslConfiguration &configuration, quint16 port)
{
    auto version4 = std::make_unique<QSslServer>();
    auto version6 = std::make_unique<QSslServer>();
    version4->setSslConfiguration(configuration);
    version6->setSslConfiguration(configuration);
    if (!version4->listen(QHostAddress::LocalHost, port)) {
        return 0;
    }
    const quint16 listening = version4->serverPort();
    if (version6->listen(QHostAddress::LocalHostIPv6, listening)) {
        http.bind(version6.release());
    } else if (version6->serverError() == QAbstractSocket::AddressInUseError) {
        return 0;
    }
    http.bind(version4.release());
    return listening;
}

bool isUnder(const QString &prefix, const QString &path)
{
    return path == prefix || path.startsWith(prefix + u'/');
}

} // namespace

/// Everything that needs the store; absent when the store could not be opened.
struct Council
{
    Council(const QString &storePath, const QByteArray &key, Clock &clock, Settings &settings)
        : store(storePath)
        , accounts(store)
        , codes(store, clock, settings)
        , registrations(store, accounts, codes, clock, settings, phone)
        , payments(store, clock)
        , sessions(store, accounts, payments, clock)
        , resets(store, {accounts, sessions, codes, phone}, clock, settings)
        , terminals(store, clock)
        , agents(store, clock)
        , calls(store, agents, clock)
        , contract(store, clock, settings, {registrations, resets, sessions, payments, terminals, agents, calls, codes})
        , desk(key, {accounts, payments, phone, terminals, calls}, clock, settings)
    {
    }

    Store store;
    Phone phone;
    Accounts accounts;
    Codes codes;
    Registrations registrations;
    MonthlyPayment payments;
    Sessions sessions;
    PasswordResets resets;
    Terminals terminals;
    Agents agents;
    Calls calls;
    ContractRoutes contract;
    TrainingDesk desk;
};

class TrainingCouncil::Private
{
public:
    explicit Private(const Options &options)
        : clock(options.clock)
        , polls([this](const Request &request) { return council->contract.answer(request); },
                [this](const Request &request, const Answer &answer, QHttpServerResponder &responder) {
                    send(request, answer, responder);
                })
    {
        try {
            council.emplace(options.storePath, key, clock, settings);
        } catch (const StoreError &) {
            error = u"the store cannot be opened"_s;
        }
    }

    void handle(const QHttpServerRequest &received, QHttpServerResponder &&responder);
    Answer answer(const Request &request);
    void send(const Request &request, const Answer &answer, QHttpServerResponder &responder) const;

    QByteArray key = randomToken();
    Certificate certificate = makeLoopbackCertificate();
    Clock clock;
    Settings settings;
    std::optional<Council> council;
    LongPolls polls;
    std::unique_ptr<QHttpServer> server;
    quint16 port = 0;
    int requests = 0;
    QByteArrayList requestLines;
    QString error;
};

void TrainingCouncil::Private::handle(const QHttpServerRequest &received, QHttpServerResponder &&responder)
{
    polls.hurry(responder.socket());
    const Request request = requestOf(received);
    const Answer answer = this->answer(request);
    if (answer.patience > std::chrono::seconds(0) && request.method == "GET"_ba) {
        polls.hold(request, answer, std::move(responder));
    } else {
        send(request, answer, responder);
    }
    polls.reconsider();
}

void TrainingCouncil::Private::send(const Request &request, const Answer &answer, QHttpServerResponder &responder) const
{
    // QHttpServer adds neither Date nor anything else by itself.
    responder.writeStatusLine(static_cast<QHttpServerResponder::StatusCode>(answer.status));
    responder.writeHeader("Date"_ba, toImfFixdate(clock.now()));
    responder.writeHeader("Cache-Control"_ba, "no-store"_ba);
    for (const auto &[name, value] : answer.headers) {
        responder.writeHeader(name, value);
    }
    if (!answer.contentType.isEmpty()) {
        responder.writeHeader("Content-Type"_ba, answer.contentType);
    }
    // A 204 or 304 must not or need not have a length (RFC 9110 §8.6).
    if (answer.status != 204 && answer.status != 304) {
        responder.writeHeader("Content-Length"_ba, QByteArray::number(answer.body.size()));
    }
    responder.writeBody(request.method == "HEAD"_ba ? QByteArray() : answer.body);
}

Answer TrainingCouncil::Private::answer(const Request &request)
{
    if (isUnder(TrainingDesk::prefix, request.path)) {
        return council->desk.answer(request);
    }
    ++requests;
    if (requestLines.size() == requestLinesKept) {
        requestLines.removeFirst();
    }
    requestLines += request.method + ' ' + request.path.toUtf8();
    if (isUnder(ContractRoutes::prefix, request.path)) {
        return council->contract.answer(request);
    }
    return problemAnswer({ProblemCode::NotFound}, {});
}

TrainingCouncil::TrainingCouncil()
    : TrainingCouncil(Options {})
{
}

TrainingCouncil::TrainingCouncil(const Options &options)
    : d(std::make_unique<Private>(options))
{
}

TrainingCouncil::~TrainingCouncil() = default;

bool TrainingCouncil::start(quint16 port)
{
    if (!d->council) {
        return false;
    }
    const QSslCertificate certificate(d->certificate.certificate, QSsl::Pem);
    const QSslKey privateKey(d->certificate.privateKey, QSsl::Ec, QSsl::Pem);
    if (certificate.isNull() || privateKey.isNull()) {
        d->error = u"no certificate could be made"_s;
        return false;
    }
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(certificate);
    configuration.setPrivateKey(privateKey);
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);

    auto server = std::make_unique<QHttpServer>();
    server->setMissingHandler([this](const QHttpServerRequest &request, QHttpServerResponder &&responder) {
        d->handle(request, std::move(responder));
    });
    const quint16 listening = listenOnLoopback(*server, configuration, port);
    if (listening == 0) {
        d->error = u"the port cannot be listened on"_s;
        return false;
    }
    d->server = std::move(server);
    d->port = listening;
    d->error.clear();
    return true;
}

void TrainingCouncil::stop()
{
    d->polls.clear();
    d->server.reset();
    d->port = 0;
}

QString TrainingCouncil::errorString() const
{
    return d->error;
}

QUrl TrainingCouncil::url() const
{
    return d->port == 0 ? QUrl() : QUrl(u"https://localhost:%1%2"_s.arg(d->port).arg(ContractRoutes::prefix));
}

QByteArray TrainingCouncil::certificatePem() const
{
    return d->certificate.certificate;
}

QByteArray TrainingCouncil::key() const
{
    return d->key;
}

QString TrainingCouncil::enrolmentCode()
{
    return Terminals::enrolmentCode;
}

bool TrainingCouncil::revokeTerminal(const QString &id)
{
    const bool revoked = d->council && d->council->terminals.revoke(id);
    d->polls.reconsider();
    return revoked;
}

QString TrainingCouncil::lastCode(const QString &mobile) const
{
    return d->council ? d->council->phone.lastCode(mobile) : QString();
}

int TrainingCouncil::accountCount() const
{
    return d->council ? d->council->accounts.count() : 0;
}

int TrainingCouncil::accountCount(const QString &email) const
{
    return d->council && d->council->accounts.byEmail(email) ? 1 : 0;
}

QList<Invoice> TrainingCouncil::invoices() const
{
    return d->council ? presentInvoices(d->council->accounts, d->council->payments) : QList<Invoice>();
}

const Settings &TrainingCouncil::settings() const
{
    return d->settings;
}

void TrainingCouncil::setSettings(const Settings &settings)
{
    d->settings = settings;
    d->polls.reconsider();
}

void TrainingCouncil::advanceClock(std::chrono::seconds by)
{
    d->clock.advance(by);
    d->polls.reconsider();
}

int TrainingCouncil::requestCount() const
{
    return d->requests;
}

QByteArrayList TrainingCouncil::requestLines() const
{
    return d->requestLines;
}

} // namespace guichet::training
