// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Vault.h"

#include <QObject>

#include <chrono>
#include <deque>
#include <memory>

namespace QKeychain {
class Job;
}

namespace guichet {

/// The system's keychain through QtKeychain: the Secret Service on Linux, the credential store on Windows. Entries lie
/// under « guichet/<scope>/<name> ». Nothing is asked that could open a prompt of the system's: what is locked is said to be
/// locked. The keychain does one thing at a time, in the order of asking; the deadline counts from the asking. After Slow
/// a writing or erasing may still come to pass. Main thread only; main() called keychainprobe::chooseBackend() first.
class KeychainVault : public QObject, public Vault
{
    Q_OBJECT

public:
    /// \a scope is the council's host: another council's token is another entry.
    explicit KeychainVault(const QString &scope, std::chrono::milliseconds deadline = std::chrono::seconds(5),
                           QObject *parent = nullptr);
    /// Nothing is answered any more.
    ~KeychainVault() override;

    Ticket read(const QString &name, Handler<Secret> handler) override;
    Ticket write(const QString &name, const Secret &secret, Handler<Kept> handler) override;
    Ticket erase(const QString &name, Handler<Kept> handler) override;

private:
    struct Request;
    using Result = Outcome<Secret, Problem>;

    Ticket enqueue(std::shared_ptr<Request> request);
    void begin();
    void startJob();
    void finishJob(const QKeychain::Job &job);
    /// The keychain is through with the first request.
    void finish(Result result);
    void expire(const std::shared_ptr<Request> &request);
    /// Takes the request out of the way, unless QtKeychain is at it and cannot be stopped.
    void leave(const std::shared_ptr<Request> &request);
    void scheduleNext();

    QString m_scope;
    std::chrono::milliseconds m_deadline;
    /// The first one is with the keychain if m_busy.
    std::deque<std::shared_ptr<Request>> m_requests;
    bool m_busy = false;
};

} // namespace guichet
