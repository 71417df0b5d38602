// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Door.h"

#include "Answers.h"
#include "PortalProbe.h"

#include <QElapsedTimer>
#include <QIODevice>
#include <QLocale>
#include <QLoggingCategory>
#include <QNetworkAccessManager>
#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPointer>
#include <QRandomGenerator>
#include <QSslError>
#include <QTimer>
#include <QUuid>

#include <algorithm>
#include <cstring>
#include <utility>

namespace guichet {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(logCouncil, "guichet.council", QtWarningMsg)

namespace {

constexpr int mostAttempts = 3;
constexpr std::chrono::seconds longestRetryAfter = 10s;

/// A body that can be read once only, so that Qt cannot send the request a second time by itself. It may be empty.
class OnceOnlyBody : public QIODevice
{
public:
    OnceOnlyBody(const QByteArray &bytes, QObject *parent)
        : QIODevice(parent)
        , m_bytes(bytes)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }
    qint64 bytesAvailable() const override { return m_bytes.size() - m_read + QIODevice::bytesAvailable(); }
    bool atEnd() const override { return m_read == m_bytes.size(); }
    // Qt tries before it gives up; the base class would fill the log with warnings.
    bool reset() override { return false; }
    bool seek(qint64) override { return false; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 count = std::min<qint64>(most, m_bytes.size() - m_read);
        if (count == 0) {
            return -1;
        }
        std::memcpy(data, m_bytes.constData() + m_read, static_cast<std::size_t>(count));
        m_read += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_read = 0;
};

/// Takes no cookie and gives none.
class NoCookies : public QNetworkCookieJar
{
public:
    using QNetworkCookieJar::QNetworkCookieJar;
    QList<QNetworkCookie> cookiesForUrl(const QUrl &) const override { return {}; }
    bool setCookiesFromUrl(const QList<QNetworkCookie> &, const QUrl &) override { return false; }
};

FailureCode failureOf(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::UnknownNetworkError:
        return FailureCode::Unreachable;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::UnknownProxyError:
        return FailureCode::ProxyUnreachable;
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return FailureCode::ProxySignInRefused;
    case QNetworkReply::SslHandshakeFailedError:
        return FailureCode::TlsRefused;
    case QNetworkReply::TimeoutError:
        return FailureCode::TimedOut;
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::ProtocolFailure:
        return FailureCode::AnswerMalformed;
    default: // Qt's own list is long and open; the rest are ways to lose a connection.
        return FailureCode::ConnectionLost;
    }
}

/// In any of the three forms that a recipient takes (RFC 9110 §5.6.7); invalid if it is none of them.
QDateTime httpDate(const QByteArray &value)
{
    const QString text = QString::fromLatin1(value).simplified();
    const QLocale english = QLocale::c();
    for (const auto &form : {u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s, u"ddd MMM d HH:mm:ss yyyy"_s}) {
        const QDateTime at = english.toDateTime(text, form);
        if (at.isValid()) {
            return {at.date(), at.time(), Qt::UTC};
        }
    }
    // The year of two digits is one of this century.
    const QDateTime old = english.toDateTime(text.section(u", "_s, 1), u"dd-MMM-yy HH:mm:ss 'GMT'"_s);
    return old.isValid() ? QDateTime(old.date().addYears(100), old.time(), Qt::UTC) : QDateTime();
}

std::optional<std::chrono::seconds> retryAfterOf(const QNetworkReply &reply, const QDateTime &answered)
{
    const QByteArray value = reply.rawHeader("Retry-After").trimmed();
    bool number = false;
    const int seconds = value.toInt(&number);
    if (number && seconds >= 0) {
        return std::chrono::seconds(seconds);
    }
    const QDateTime at = httpDate(value);
    if (!at.isValid()) {
        return std::nullopt;
    }
    return std::chrono::seconds(std::max<qint64>(0, answered.secsTo(at)));
}

QDateTime dateOf(const QNetworkReply &reply)
{
    const QDateTime date = httpDate(reply.rawHeader("Date"));
    return date.isValid() ? date : QDateTime::currentDateTimeUtc();
}

bool isOfType(const QNetworkReply &reply, QByteArrayView type)
{
    const QByteArray value = reply.rawHeader("Content-Type");
    return value.left(value.indexOf(';') < 0 ? value.size() : value.indexOf(';')).trimmed().toLower() == type;
}

QByteArray revealed(const Secret &secret, const QByteArray &before = {})
{
    QString text = secret.reveal();
    QByteArray utf8 = text.toUtf8();
    QByteArray value = before;
    value.append(QByteArrayView(utf8));
    text.fill(u'\0');
    utf8.fill('\0');
    return value;
}

} // namespace

/// Connections that are kept alive, and end together. None of them carries a request before its server was believed: by TLS,
/// and by the pins.
class Connections : public QNetworkAccessManager
{
public:
    static std::shared_ptr<Connections> make(const QNetworkProxy &proxy, const QList<QByteArray> &pins)
    {
        // Deleted later, because the last to let go may be a slot of one of its own replies.
        std::shared_ptr<Connections> connections(new Connections(pins), [](Connections *last) { last->deleteLater(); });
        connections->setCookieJar(new NoCookies);
        connections->setAutoDeleteReplies(false);
        connections->setProxy(proxy);
        return connections;
    }

    bool hasMetTheCouncil() const { return m_hasMetTheCouncil; }
    bool isProxied() const { return proxy().type() != QNetworkProxy::NoProxy; }
    /// Whoever still uses them may go on; a new request takes others.
    bool isSpent() const { return m_isSpent; }
    /// Qt keeps a request behind a line that never opens, and opens no other one: those that come later would wait there too.
    void spend() { m_isSpent = true; }
    /// The proxy wants to know who asks, and did not take the answer. Asked over and over it may lock the account.
    bool isRefusedByProxy() const { return m_isRefusedByProxy; }
    /// The pins, or the keys, ended all that was under way.
    bool isCondemned() const { return m_isCondemned; }
    /// Why the server that showed itself last was not believed; nothing if it was.
    const std::optional<Failure> &refusal() const { return m_refusal; }

    void warmUp(const QUrl &base, const QSslConfiguration &tls, std::chrono::milliseconds patience)
    {
        const auto replies = findChildren<QNetworkReply *>(Qt::FindDirectChildrenOnly);
        if (std::any_of(replies.begin(), replies.end(),
                        [](const QNetworkReply *reply) { return reply->isRunning(); })) {
            return;
        }
        m_isAboutToWarm = true;
        connectToHostEncrypted(base.host(), static_cast<quint16>(base.port(443)), tls);
        m_isAboutToWarm = false;
        m_warmingTimer.start(patience);
    }

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request, QIODevice *body) override
    {
        QNetworkReply *reply = QNetworkAccessManager::createRequest(operation, request, body);
        if (m_isAboutToWarm) {
            m_warming = reply;
            connect(reply, &QNetworkReply::finished, this, [this, reply] {
                // Qt counts one that failed as still to come, and opens one more each time that it is asked.
                m_isSpent = m_isSpent || reply->error() != QNetworkReply::NoError;
                m_isRefusedByProxy = reply->error() == QNetworkReply::ProxyAuthenticationRequiredError;
                endWarming();
            });
        }
        return reply;
    }

private:
    explicit Connections(const QList<QByteArray> &pins)
        : m_pins(pins)
    {
        // Qt waits for what is connected here before it sends the first byte of a request.
        connect(this, &QNetworkAccessManager::encrypted, this, [this](QNetworkReply *reply) { examine(reply); });
        connect(this, &QNetworkAccessManager::sslErrors, this,
                [this](const QNetworkReply *reply, const QList<QSslError> &errors) {
                    m_refusal = tls::refusalFor(errors, reply->url().host());
                });
        m_warmingTimer.setSingleShot(true);
        // What would be asked now would wait behind a line that leads nowhere.
        m_warmingTimer.callOnTimeout(this, [this] {
            m_isSpent = true;
            endWarming();
        });
    }

    void examine(QNetworkReply *reply)
    {
        m_refusal = tls::objectionTo(reply->sslConfiguration().peerCertificateChain(), m_pins);
        if (!m_refusal) {
            m_hasMetTheCouncil = true;
            return;
        }
        // Whatever waits for this connection would be sent over it.
        m_isCondemned = true;
        m_isSpent = true;
        const auto replies = findChildren<QNetworkReply *>(Qt::FindDirectChildrenOnly);
        for (QNetworkReply *waiting : replies) {
            waiting->abort();
        }
    }

    void endWarming()
    {
        m_warmingTimer.stop();
        if (QNetworkReply *reply = std::exchange(m_warming, nullptr)) {
            reply->disconnect(this);
            reply->abort();
            reply->deleteLater();
        }
    }

    QList<QByteArray> m_pins;
    std::optional<Failure> m_refusal;
    bool m_hasMetTheCouncil = false;
    bool m_isCondemned = false;
    bool m_isSpent = false;
    bool m_isRefusedByProxy = false;
    bool m_isAboutToWarm = false;
    QNetworkReply *m_warming = nullptr;
    QTimer m_warmingTimer {this};
};

/// One request with its retries. Deletes itself when it is through.
class Exchange : public QObject
{
public:
    enum class Kind {
        Question,
        Farewell, ///< Goes over connections of its own, since it must not keep the door's alive.
    };

    Exchange(Door &door, DoorRequest request, Door::Handler handler, Kind kind)
        : QObject(&door)
        , m_door(door)
        , m_request(std::move(request))
        , m_handler(std::move(handler))
        , m_isFarewell(kind == Kind::Farewell)
    {
        m_phaseTimer.setSingleShot(true);
        m_phaseTimer.callOnTimeout(this, [this] {
            if (m_reply != nullptr) {
                abortWith(FailureCode::TimedOut);
            } else {
                conclude(Failure {.code = FailureCode::TimedOut});
            }
        });
        m_actTimer.setSingleShot(true);
        m_actTimer.callOnTimeout(this, [this] {
            if (m_probe != nullptr) {
                settle(m_failureProbed);
                return;
            }
            m_attempts = mostAttempts;
            abortWith(FailureCode::TimedOut);
        });
        m_actTimer.start(door.m_options.actTimeout + m_request.wait);
        m_pauseTimer.setSingleShot(true);
        // A coarse one may be a twentieth early, and before the time that the council asked for.
        m_pauseTimer.setTimerType(Qt::PreciseTimer);
        m_pauseTimer.callOnTimeout(this, [this] { attempt(); });
        // The first attempt waits for the event loop too: no handler is ever called before ask() returned.
        m_pauseTimer.start(0ms);
    }
    ~Exchange() override
    {
        dropReply();
        m_request.body.fill('\0');
    }

    /// Forgets the handler and ends.
    void cancel()
    {
        m_handler = nullptr;
        m_isCancelled = true;
        m_actTimer.stop();
        m_pauseTimer.stop();
        m_probe.reset();
        if (m_reply != nullptr && !m_connections->hasMetTheCouncil()) {
            giveUpLine();
        }
        dropReply();
        deleteLater();
    }

private:
    void attempt()
    {
        ++m_attempts;
        if (m_door.m_options.base.isEmpty()) {
            conclude(Failure {.code = FailureCode::Unreachable});
            return;
        }
        if (m_door.m_options.base.scheme() != "https"_L1) {
            conclude(Failure {.code = FailureCode::TlsRefused});
            return;
        }
        // The look-up may hang as a connection may.
        m_phaseTimer.start(m_door.m_options.connectTimeout);
        m_door.findProxy(this, [this, number = m_attempts] {
            if (number == m_attempts && m_phaseTimer.isActive() && m_reply == nullptr) {
                send();
            }
        });
    }

    void send()
    {
        QUrl url = m_door.m_options.base;
        url.setPath(url.path(QUrl::FullyEncoded) + m_request.path, QUrl::StrictMode);
        url.setQuery(m_request.query.isEmpty() ? QString() : m_request.query, QUrl::StrictMode);
        QNetworkRequest request(url);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
        request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
        request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
        request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
        request.setSslConfiguration(m_door.tlsConfiguration());
        const QString requestId = QUuid::createUuid().toString(QUuid::WithoutBraces);
        request.setRawHeader("X-Request-Id", requestId.toLatin1());
        request.setRawHeader("Accept", "application/json, application/problem+json");
        // Set by hand so that Qt does not unpack: the size cap holds for what is read, and a bomb stays packed.
        request.setRawHeader("Accept-Encoding", "identity");
        request.setRawHeader("Accept-Language", m_door.m_language);
        request.setHeader(QNetworkRequest::UserAgentHeader, u"Guichet/"_s + QLatin1StringView(GUICHET_VERSION));
        for (const auto &[name, value] : std::as_const(m_request.headers)) {
            request.setRawHeader(name, value);
        }
        addSecrets(request);
        if (!m_request.body.isNull()) {
            request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json"_L1);
        }
        // A request without a body gets an empty one: without any, Qt would send it again, up to three times.
        request.setHeader(QNetworkRequest::ContentLengthHeader, m_request.body.size());
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        auto *body = new OnceOnlyBody(m_request.body, nullptr);
        Q_EMIT m_door.attemptStarted(m_request.verb, requestId);
        if (m_isFarewell) {
            m_connections = m_connections == nullptr ? m_door.makeConnections() : m_connections;
        } else {
            m_connections = m_door.connections();
        }
        m_reply = m_connections->sendCustomRequest(request, m_request.verb, body);
        body->setParent(m_reply);
        m_abortedWith.reset();
        m_answer.clear();
        // Qt tells that a request is sent only if its body is not empty; on a connection that was kept it is at once.
        connect(m_reply, &QNetworkReply::socketStartedConnecting, this,
                [this] { m_phaseTimer.start(m_door.m_options.connectTimeout); });
        // It may go over a connection that is being warmed, of which its own reply says nothing.
        m_met = connect(m_connections.get(), &QNetworkAccessManager::encrypted, this, [this] {
            if (m_phaseTimer.isActive()) {
                m_phaseTimer.start(m_door.m_options.answerTimeout + m_request.wait);
            }
        });
        connect(m_reply, &QNetworkReply::metaDataChanged, this, [this] { checkAnnouncedSize(); });
        connect(m_reply, &QNetworkReply::readyRead, this, [this] { readMore(); });
        connect(m_reply, &QNetworkReply::finished, this, [this] { attemptFinished(); });
        // The name is looked up before the socket connects, by connections that never did.
        m_phaseTimer.start(m_connections->hasMetTheCouncil() ? m_door.m_options.answerTimeout + m_request.wait
                                                             : m_door.m_options.connectTimeout);
    }

    /// What comes next takes another one, and by the way that leads to the council then.
    void giveUpLine()
    {
        if (m_connections != nullptr) {
            m_metTheCouncil = m_metTheCouncil || m_connections->hasMetTheCouncil();
            m_connections->spend();
        }
        m_door.m_isProxyFound = false;
    }

    void addSecrets(QNetworkRequest &request)
    {
        m_tokenNumber = m_door.m_tokenCount;
        m_revealed.clear();
        const auto add = [&](const QByteArray &name, const QByteArray &value) {
            request.setRawHeader(name, value);
            m_revealed.append(value);
        };
        if (!m_door.m_terminalToken.isEmpty()) {
            add("Authorization", revealed(m_door.m_terminalToken, "Bearer "));
        }
        for (const auto &[name, secret] : m_request.secrets) {
            add(name, revealed(secret));
        }
    }

    /// Once Qt has written the request, the headers that it keeps with the connection are ours to zero: they share the bytes.
    /// What TLS made of them, and those of an attempt that was broken off, which another thread may still be writing, are
    /// out of reach.
    void zeroRevealed()
    {
        for (const QByteArray &value : std::as_const(m_revealed)) {
            std::fill_n(const_cast<volatile char *>(value.constData()), value.size(), '\0');
        }
        m_revealed.clear();
    }

    void checkAnnouncedSize()
    {
        if (m_reply->header(QNetworkRequest::ContentLengthHeader).toLongLong() > m_door.m_options.largestAnswer) {
            abortWith(FailureCode::AnswerTooLarge);
        }
    }

    void readMore()
    {
        if (m_abortedWith) {
            return;
        }
        m_answer += m_reply->read(m_door.m_options.largestAnswer + 1 - m_answer.size());
        if (m_answer.size() > m_door.m_options.largestAnswer) {
            abortWith(FailureCode::AnswerTooLarge);
        }
    }

    void abortWith(FailureCode code)
    {
        m_abortedWith = code;
        if (m_reply != nullptr) {
            m_reply->abort(); // finished() follows
        } else {
            finish(Failure {.code = code});
        }
    }

    void attemptFinished()
    {
        m_phaseTimer.stop();
        Q_EMIT m_door.attemptEnded();
        // It is shut when the connections were condemned.
        if (!m_abortedWith && m_reply->isOpen()) {
            readMore();
        }
        const QDateTime answered = dateOf(*m_reply);
        auto outcome = judge(answered);
        if (!outcome.ok() && isOfTheLine(outcome.error().code)) {
            giveUpLine();
        }
        if (!m_abortedWith) {
            zeroRevealed();
        }
        dropReply();
        // Whoever hears of the terminal may drop the ticket, and the outcome with it.
        const QPointer<Exchange> alive(this);
        tellOfTerminal(outcome);
        if (alive != nullptr && !m_isCancelled) {
            conclude(std::move(outcome));
        }
    }

    void tellOfTerminal(const Outcome<DoorAnswer, Failure> &outcome)
    {
        if (m_tokenNumber != m_door.m_tokenCount) {
            return;
        }
        if (outcome.ok()) {
            if (m_request.provesTerminal || m_door.m_terminalToken.isEmpty()) {
                Q_EMIT m_door.terminalAccepted();
            }
            return;
        }
        const FailureCode code = outcome.error().code;
        if (code == FailureCode::TerminalUnknown || code == FailureCode::TerminalRevoked) {
            Q_EMIT m_door.terminalRefused(code);
        }
    }

    /// One attempt is through: the end, or a pause before the next.
    void conclude(Outcome<DoorAnswer, Failure> outcome)
    {
        const bool worthRetrying = !outcome.ok() && m_request.retryable && isTransient(outcome.error().code);
        const auto retryAfter = outcome.ok() ? std::nullopt : outcome.error().retryAfter;
        if (!outcome.ok()) {
            qCInfo(logCouncil) << "attempt" << m_attempts << "failed with" << outcome.error().supportCode();
            noteProtocolFailure(outcome.error());
        }
        if (!worthRetrying || m_attempts >= mostAttempts || (retryAfter && *retryAfter > longestRetryAfter)) {
            finish(std::move(outcome));
            return;
        }
        const auto pause = std::max<std::chrono::milliseconds>(jittered(), retryAfter.value_or(0s));
        if (pause >= m_actTimer.remainingTimeAsDuration()) {
            finish(std::move(outcome));
            return;
        }
        m_pauseTimer.start(pause);
    }

    std::chrono::milliseconds jittered() const
    {
        const auto mean = m_door.m_options.retryPause.count() * (m_attempts == 1 ? 1 : 3);
        return std::chrono::milliseconds(mean / 2 + QRandomGenerator::global()->bounded(static_cast<qint64>(mean) + 1));
    }

    /// Maintenance is not among them: it is never retried by itself.
    static bool isTransient(FailureCode code) { return isOfTheLine(code) || code == FailureCode::Unavailable; }

    static bool isOfTheLine(FailureCode code)
    {
        return code == FailureCode::Unreachable || code == FailureCode::ProxyUnreachable
               || code == FailureCode::ConnectionLost || code == FailureCode::TimedOut;
    }

    Outcome<DoorAnswer, Failure> judge(const QDateTime &answered) const
    {
        if (m_abortedWith) {
            return Failure {.code = *m_abortedWith};
        }
        if (const auto refusal = tlsRefusal()) {
            return *refusal;
        }
        const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        // Before the errors: Qt would send the body of a 307 or 308 again and reports that it cannot.
        if (status >= 300 && status < 400 && status != 304) {
            return Failure {.code = FailureCode::Redirected};
        }
        // Only an answer that arrived whole counts by its status; Qt reports 4xx and 5xx as errors of their own, and a 407
        // like one of a proxy, whose own never gets as far as a status.
        const bool wasCut = m_reply->error() != QNetworkReply::NoError && status != 407
                            && (m_reply->error() < QNetworkReply::ContentAccessDenied
                                || m_reply->error() == QNetworkReply::ContentReSendError
                                || m_reply->error() == QNetworkReply::ProtocolFailure);
        if (status == 0 || wasCut) {
            // All that Qt says of most troubles with proxies.
            const bool isProxys = m_reply->error() == QNetworkReply::UnknownNetworkError && m_connections->isProxied();
            const FailureCode code = isProxys ? FailureCode::ProxyUnreachable : failureOf(m_reply->error());
            return Failure {.code =
                                status != 0 && code == FailureCode::Unreachable ? FailureCode::ConnectionLost : code};
        }
        if (status == 502 || status == 503 || status == 504) {
            Failure failure {
                .code = FailureCode::Unavailable, .retryAfter = retryAfterOf(*m_reply, answered), .answered = answered};
            if (status == 503 && isOfType(*m_reply, "application/problem+json")
                && answers::problemCode(m_answer) == "maintenance"_L1) {
                failure.code = FailureCode::Maintenance;
                const Failure told = answers::readProblem(m_answer, status);
                failure.retryAfter = told.retryAfter ? told.retryAfter : failure.retryAfter;
                failure.requestId = told.requestId;
            }
            return failure;
        }
        const QByteArray encoding = m_reply->rawHeader("Content-Encoding").trimmed().toLower();
        if (!encoding.isEmpty() && encoding != "identity") {
            return Failure {.code = FailureCode::AnswerWrongType};
        }
        if (status == PortalProbe::portalStatus) {
            return Failure {.code = FailureCode::CaptivePortal};
        }
        if (status >= 400) {
            return refusal(status, answered);
        }
        if (status < 200) {
            return Failure {.code = FailureCode::AnswerMalformed};
        }
        if (status != 204 && status != 304 && !isOfType(*m_reply, "application/json")) {
            return Failure {.code = FailureCode::AnswerWrongType};
        }
        return DoorAnswer {status, m_answer, m_reply->rawHeader("ETag"), answered};
    }

    /// Why the attempt ended in the handshake, or with an alert right behind it.
    std::optional<Failure> tlsRefusal() const
    {
        if (m_reply->error() == QNetworkReply::NoError
            || m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() != 0) {
            return std::nullopt;
        }
        if (m_connections->isCondemned()) {
            return m_connections->refusal();
        }
        if (const auto code = tls::refusalIn(m_reply->errorString())) {
            return Failure {.code = *code};
        }
        return m_reply->error() == QNetworkReply::SslHandshakeFailedError ? m_connections->refusal() : std::nullopt;
    }

    Failure refusal(int status, const QDateTime &answered) const
    {
        if (!isOfType(*m_reply, "application/problem+json")) {
            return Failure {.code = FailureCode::AnswerWrongType};
        }
        Failure failure = answers::readProblem(m_answer, status);
        if (!failure.retryAfter) {
            failure.retryAfter = retryAfterOf(*m_reply, answered);
        }
        failure.answered = answered;
        return failure;
    }

    void dropReply()
    {
        if (m_reply != nullptr) {
            m_reply->disconnect(this);
            m_reply->abort();
            m_reply->deleteLater();
            m_reply = nullptr;
        }
        QObject::disconnect(m_met);
        m_phaseTimer.stop();
    }

    /// Told from an outage by one more question, for which nobody waits beyond the act's time.
    bool mayBePortal(const Failure &failure) const
    {
        const bool isOfTls =
            failure.code == FailureCode::TlsRefused || failure.code == FailureCode::CertificateOfAnother
            || failure.code == FailureCode::CertificateSelfSigned || failure.code == FailureCode::AuthorityUnknown;
        return m_door.m_options.portalPort != 0 && m_handler != nullptr && !m_isFarewell && m_connections != nullptr
               && !m_connections->isProxied() && m_actTimer.isActive()
               && (isOfTls || (isOfTheLine(failure.code) && !m_metTheCouncil));
    }

    void finish(Outcome<DoorAnswer, Failure> outcome)
    {
        if (outcome.ok() || !mayBePortal(outcome.error())) {
            settle(std::move(outcome));
            return;
        }
        m_failureProbed = outcome.error();
        m_probe.reset(new PortalProbe(
            m_door.m_options.base.host(), m_door.m_options.portalPort,
            [this](bool isPortal) {
                settle(isPortal ? Failure {.code = FailureCode::CaptivePortal} : m_failureProbed);
            },
            this));
    }

    void settle(Outcome<DoorAnswer, Failure> outcome)
    {
        m_probe.reset();
        m_actTimer.stop();
        m_pauseTimer.stop();
        deleteLater();
        if (const auto handler = std::exchange(m_handler, nullptr)) {
            handler(std::move(outcome));
        }
    }

    Door &m_door;
    DoorRequest m_request;
    Door::Handler m_handler;
    std::shared_ptr<Connections> m_connections;
    QPointer<QNetworkReply> m_reply;
    QByteArray m_answer;
    QByteArrayList m_revealed;
    QMetaObject::Connection m_met;
    /// It may be dropped by what it tells.
    std::unique_ptr<PortalProbe, QScopedPointerDeleteLater> m_probe;
    Failure m_failureProbed;
    /// By a line that was given up.
    bool m_metTheCouncil = false;
    bool m_isFarewell;
    int m_tokenNumber = 0;
    bool m_isCancelled = false;
    std::optional<FailureCode> m_abortedWith;
    QTimer m_phaseTimer;
    QTimer m_actTimer;
    QTimer m_pauseTimer;
    int m_attempts = 0;
};

void noteProtocolFailure(const Failure &failure)
{
    if (isProtocolFailure(failure.code)) {
        qCWarning(logCouncil) << "the council's answer breaks its contract:" << failure.supportCode();
    }
}

Door::Door(DoorOptions options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
{
}

Door::~Door()
{
    qDeleteAll(findChildren<Exchange *>(Qt::FindDirectChildrenOnly));
}

Ticket Door::ask(DoorRequest request, Handler handler)
{
    const QPointer<Exchange> exchange =
        new Exchange(*this, std::move(request), std::move(handler), Exchange::Kind::Question);
    return Ticket([exchange] {
        if (exchange != nullptr) {
            exchange->cancel();
        }
    });
}

void Door::tell(DoorRequest request, Handler handler)
{
    request.retryable = false;
    auto *farewell = new Exchange(*this, std::move(request), std::move(handler), Exchange::Kind::Farewell);
    ++m_farewells;
    connect(farewell, &QObject::destroyed, this, [this] {
        if (--m_farewells == 0) {
            Q_EMIT allTold();
        }
    });
}

void Door::warmUp()
{
    const bool isInVain = m_connections != nullptr && m_connections->isRefusedByProxy();
    if (m_options.base.scheme() != "https"_L1 || isInVain || m_isLookingUp) {
        return;
    }
    findProxy(this, [this] { connections()->warmUp(m_options.base, tlsConfiguration(), m_options.connectTimeout); });
}

void Door::setOptions(DoorOptions options)
{
    m_options = std::move(options);
    dropConnections();
    // A look-up under way is about another council, and perhaps another way.
    m_isLookingUp = false;
    ++m_lookUps;
    for (auto &[context, found] : std::exchange(m_awaitingProxy, {})) {
        if (context != nullptr) {
            findProxy(context, std::move(found));
        }
    }
}

void Door::setLanguage(const QString &language)
{
    m_language = language.toLatin1();
}

void Door::setTerminalToken(const Secret &token)
{
    m_terminalToken = token.duplicate();
    ++m_tokenCount;
}

void Door::dropConnections()
{
    m_connections.reset();
    m_isProxyFound = false;
}

std::shared_ptr<Connections> Door::connections()
{
    if (m_connections == nullptr || m_connections->isSpent()) {
        m_connections = makeConnections();
    }
    return m_connections;
}

std::shared_ptr<Connections> Door::makeConnections() const
{
    const bool isPinned = m_options.pins.state(QDate::currentDate()) != Pins::State::Ended;
    return Connections::make(m_proxy, isPinned ? m_options.pins.hashes : QList<QByteArray>());
}

QSslConfiguration Door::tlsConfiguration() const
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!m_options.authorities.isEmpty()) {
        tls.setCaCertificates(m_options.authorities);
    }
    return tls;
}

void Door::findProxy(QObject *context, std::function<void()> found)
{
    if (const auto proxy = m_options.proxy.atOnce()) {
        m_proxy = *proxy;
        m_isProxyFound = true;
    }
    if (m_isProxyFound) {
        found();
        return;
    }
    m_awaitingProxy.emplace_back(context, std::move(found));
    if (std::exchange(m_isLookingUp, true)) {
        return;
    }
    m_options.proxy.lookUp(m_options.base).then(this, [this, number = ++m_lookUps](const QNetworkProxy &proxy) {
        if (number == m_lookUps) {
            useProxy(proxy);
        }
    });
}

void Door::useProxy(const QNetworkProxy &proxy)
{
    m_proxy = m_options.proxy.signedIn(proxy);
    m_isProxyFound = true;
    m_isLookingUp = false;
    for (const auto &[context, found] : std::exchange(m_awaitingProxy, {})) {
        if (context != nullptr) {
            found();
        }
    }
}

} // namespace guichet
