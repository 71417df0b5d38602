// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <council/Door.h>

#include <QLocalServer>
#include <QLocalSocket>
#include <QLockFile>
#include <QObject>
#include <QProcess>
#include <QTimer>

#include <memory>

namespace guichet {

/// Starts the training council beside the program, on demand. Port, certificate and key come by a file that only this user
/// reads. A private one ends with the program: the child ends when its standard input closes, however the parent went. A
/// shared one is joined if it runs already for the same user, and ends with the last of its programs, however they went.
class TrainingLauncher : public QObject
{
    Q_OBJECT

public:
    enum class Sharing {
        Private, ///< For whoever changes its rules: rehearsals, tests.
        Shared, ///< So that a kiosk and a counter on one machine find each other.
    };

    explicit TrainingLauncher(Sharing sharing, QObject *parent = nullptr);
    ~TrainingLauncher() override;

    /// Asynchronous: ready() or failed() follows, once.
    void start();
    /// After ready(): where the training council is, and whom to trust for it.
    const DoorOptions &door() const { return m_door; }
    /// After ready(): opens the training screen's phone and drawer of invoices.
    const QByteArray &key() const { return m_key; }
    /// After ready(): invented, may be shown; a terminal enrols with it.
    const QString &enrolmentCode() const { return m_enrolmentCode; }

Q_SIGNALS:
    void ready();
    /// One clear line for standard error.
    void failed(const QString &reason);

private:
    void startPrivate();
    void takeTurn();
    void join();
    void startShared();
    void follow(std::unique_ptr<QLocalSocket> council);
    void hear();
    void lose();
    void readRuntimeFile();
    void giveUp(const QString &reason);
    void settle();

    const Sharing m_sharing;
    QProcess m_process;
    QTimer m_deadline;
    QTimer m_turnTimer;
    /// Held while finding out whether there is a shared council, and while starting one.
    std::unique_ptr<QLockFile> m_turn;
    /// Where a council just started reports.
    QLocalServer m_reports;
    /// Tells a shared council that we are there, for as long as it is open.
    std::unique_ptr<QLocalSocket> m_council;
    QString m_folder;
    QString m_runtimeFile;
    DoorOptions m_door;
    QByteArray m_key;
    QString m_enrolmentCode;
    bool m_joining = false;
    bool m_settled = false;
};

} // namespace guichet
