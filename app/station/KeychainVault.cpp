// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "KeychainVault.h"

#include "KeychainProbe.h"
#include "VaultEntry.h"

#include <QPointer>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace guichet {

using namespace Qt::StringLiterals;
using keychainprobe::Act;

namespace {

const auto service = u"guichet"_s;

/// Nothing for an error that may have several causes.
std::optional<Vault::Problem> problemOf(QKeychain::Error error)
{
    using Problem = Vault::Problem;
    // libsecret names only one cause so: the keyring is locked.
#ifdef Q_OS_WIN
    constexpr auto denied = Problem::Refused;
#else
    constexpr auto denied = Problem::Locked;
#endif
    constexpr std::array rows = {
        std::pair(QKeychain::EntryNotFound, Problem::NotFound),
        std::pair(QKeychain::CouldNotDeleteEntry, Problem::Refused),
        std::pair(QKeychain::AccessDeniedByUser, Problem::Refused),
        std::pair(QKeychain::AccessDenied, denied),
        std::pair(QKeychain::NoBackendAvailable, Problem::Absent),
        std::pair(QKeychain::NotImplemented, Problem::Absent),
    };
    const auto *const row = std::find_if(rows.begin(), rows.end(), [error](auto pair) { return pair.first == error; });
    return row == rows.end() ? std::nullopt : std::optional(row->second);
}

Vault::Handler<Secret> withoutSecret(Vault::Handler<Vault::Kept> handler)
{
    return [handler = std::move(handler)](Outcome<Secret, Vault::Problem> result) {
        if (result) {
            handler(Vault::Kept {});
        } else {
            handler(result.error());
        }
    };
}

} // namespace

struct KeychainVault::Request
{
    Act act;
    QString key;
    Secret secret;
    /// Empty once answered or dropped.
    Handler<Secret> handler;
    QTimer deadline;
    Ticket probe;
    bool isWithKeychain = false;

    void answer(Result result)
    {
        deadline.stop();
        if (const auto give = std::exchange(handler, nullptr)) {
            give(std::move(result));
        }
    }
};

KeychainVault::KeychainVault(const QString &scope, std::chrono::milliseconds deadline, QObject *parent)
    : QObject(parent)
    , m_scope(scope)
    , m_deadline(deadline)
{
}

KeychainVault::~KeychainVault() = default;

Ticket KeychainVault::read(const QString &name, Handler<Secret> handler)
{
    auto request = std::make_shared<Request>();
    request->act = Act::Read;
    request->key = u"guichet/%1/%2"_s.arg(m_scope, name);
    request->handler = std::move(handler);
    return enqueue(std::move(request));
}

Ticket KeychainVault::write(const QString &name, const Secret &secret, Handler<Kept> handler)
{
    auto request = std::make_shared<Request>();
    request->act = Act::Write;
    request->key = u"guichet/%1/%2"_s.arg(m_scope, name);
    request->secret = secret.duplicate();
    request->handler = withoutSecret(std::move(handler));
    return enqueue(std::move(request));
}

Ticket KeychainVault::erase(const QString &name, Handler<Kept> handler)
{
    auto request = std::make_shared<Request>();
    request->act = Act::Erase;
    request->key = u"guichet/%1/%2"_s.arg(m_scope, name);
    request->handler = [handler = withoutSecret(std::move(handler))](Result result) {
        const bool nothingThere = !result && result.error() == Problem::NotFound;
        handler(nothingThere ? Result(Secret()) : std::move(result));
    };
    return enqueue(std::move(request));
}

Ticket KeychainVault::enqueue(std::shared_ptr<Request> request)
{
    const std::weak_ptr<Request> weak = request;
    request->deadline.setSingleShot(true);
    request->deadline.callOnTimeout(this, [this, weak] { expire(weak.lock()); });
    request->deadline.start(m_deadline);
    m_requests.push_back(std::move(request));
    scheduleNext();
    return Ticket([vault = QPointer(this), weak] {
        const auto dropped = weak.lock();
        if (dropped != nullptr && vault != nullptr) {
            dropped->deadline.stop();
            dropped->handler = nullptr;
            vault->leave(dropped);
        }
    });
}

void KeychainVault::begin()
{
    if (m_busy || m_requests.empty()) {
        return;
    }
    m_busy = true;
    Request &request = *m_requests.front();
    request.probe = keychainprobe::ask(request.act, service, request.key, [this](std::optional<Problem> problem) {
        if (problem) {
            finish(*problem);
        } else {
            startJob();
        }
    });
}

void KeychainVault::startJob()
{
    Request &request = *m_requests.front();
    QKeychain::Job *job = nullptr;
    switch (request.act) {
    case Act::Read:
        job = new QKeychain::ReadPasswordJob(service);
        break;
    case Act::Write: {
        const auto entry = vaultentry::seal(request.key, request.secret);
        request.secret.wipe();
        if (!entry) {
            finish(entry.error());
            return;
        }
        auto *writing = new QKeychain::WritePasswordJob(service);
        writing->setBinaryData(entry.value());
        // The job shares these bytes, and outlives us when it has to.
        connect(writing, &QKeychain::Job::finished, writing, [bytes = entry.value()] { vaultentry::wipe(bytes); });
        job = writing;
        break;
    }
    case Act::Erase:
        job = new QKeychain::DeletePasswordJob(service);
        break;
    }
    job->setKey(request.key);
    job->setInsecureFallback(false);
    request.isWithKeychain = true;
    connect(job, &QKeychain::Job::finished, this, [this](QKeychain::Job *done) { finishJob(*done); });
    if (auto *reading = qobject_cast<QKeychain::ReadPasswordJob *>(job)) {
        connect(reading, &QKeychain::Job::finished, reading, [reading] { vaultentry::wipe(reading->binaryData()); });
    }
    // It deletes itself when it is through, and not a moment before: libsecret still holds on to it.
    job->start();
}

void KeychainVault::finishJob(const QKeychain::Job &job)
{
    Request &request = *m_requests.front();
    request.isWithKeychain = false;
    if (job.error() == QKeychain::NoError) {
        const auto *reading = qobject_cast<const QKeychain::ReadPasswordJob *>(&job);
        finish(reading == nullptr ? Result(Secret()) : vaultentry::open(request.key, reading->binaryData()));
    } else if (const auto problem = problemOf(job.error())) {
        finish(*problem);
    } else if (!request.handler) {
        finish(Problem::Refused);
    } else {
        // Gone or locked meanwhile? Looking again tells, and what cannot be told is a refusal.
        request.probe = keychainprobe::ask(request.act, service, request.key, [this](std::optional<Problem> found) {
            finish(found.value_or(Problem::Refused));
        });
    }
}

void KeychainVault::finish(Result result)
{
    const auto request = std::exchange(m_requests.front(), nullptr);
    m_requests.pop_front();
    m_busy = false;
    scheduleNext();
    // Last: whoever hears it may end this vault.
    request->answer(std::move(result));
}

void KeychainVault::expire(const std::shared_ptr<Request> &request)
{
    leave(request);
    request->answer(Problem::Slow);
}

void KeychainVault::leave(const std::shared_ptr<Request> &request)
{
    if (request->isWithKeychain) {
        return;
    }
    if (m_busy && request == m_requests.front()) {
        request->probe.cancel();
        m_busy = false;
        scheduleNext();
    }
    std::erase(m_requests, request);
}

void KeychainVault::scheduleNext()
{
    QMetaObject::invokeMethod(this, &KeychainVault::begin, Qt::QueuedConnection);
}

} // namespace guichet
