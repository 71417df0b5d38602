// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Agent.h"
#include "Clock.h"
#include "Invoice.h"
#include "Settings.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QList>
#include <QString>
#include <QUrl>

#include <chrono>
#include <memory>

namespace guichet::training {

/// The council of training, demonstrations and tests: an HTTPS server on loopback that keeps to the contract and has invented
/// data only. Lives in one thread, whose event loop answers the requests; a QCoreApplication must exist.
class TrainingCouncil
{
public:
    struct Options
    {
        /// An SQLite file, made if absent; empty: in memory, gone with this object.
        QString storePath;
        /// The time that all expiry is counted by; empty: the machine's. advanceClock() adds to it.
        Clock::Source clock;
    };

    TrainingCouncil();
    explicit TrainingCouncil(const Options &options);
    ~TrainingCouncil();
    TrainingCouncil(const TrainingCouncil &) = delete;
    TrainingCouncil &operator=(const TrainingCouncil &) = delete;

    /// Listens on 127.0.0.1, and on ::1 where there is one, at `port` or at any free one. False if it cannot, or if the store
    /// could not be opened: errorString() says why. May be called again after stop().
    bool start(quint16 port = 0);
    /// Closes the port and drops every connection. What is in the store stays; certificate and key stay the same.
    void stop();
    /// For developers, in English; holds no data.
    QString errorString() const;

    /// « https://localhost:PORT/api/v1 »; empty unless started.
    QUrl url() const;
    /// The only authority that a client of this council needs to trust.
    QByteArray certificatePem() const;
    /// What « Authorization: Training <key> » wants under /training.
    QByteArray key() const;

    /// With it any terminal may enrol, any number of times. The agents are inventedAgents().
    static QString enrolmentCode();
    /// From now on the terminal's token is answered with terminal-revoked. False if there is no such terminal.
    bool revokeTerminal(const QString &id);

    /// The newest code sent to this mobile (E.164); empty if none was.
    QString lastCode(const QString &mobile) const;
    /// The accounts that were opened here, the invented ones not among them. These and invoices() throw std::runtime_error when the store fails.
    int accountCount() const;
    /// With this e-mail address, without regard to case: 0 or 1.
    int accountCount(const QString &email) const;
    /// The invented households as they are now.
    QList<Invoice> invoices() const;

    const Settings &settings() const;
    void setSettings(const Settings &settings);
    /// Moves the council's time on, its Date header too. `by` is not negative.
    void advanceClock(std::chrono::seconds by);

    /// Requests of the contract that were answered since the beginning, refused ones included; those under /training are not
    /// counted.
    int requestCount() const;
    /// « POST /api/v1/registrations », oldest first, without query; the last thousand.
    QByteArrayList requestLines() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace guichet::training
