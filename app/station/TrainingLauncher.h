// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <council/Door.h>

#include <QObject>
#include <QProcess>
#include <QTimer>

namespace guichet {

/// Starts the training council beside the program, on demand, and ends it with the program: the child ends when its
/// standard input closes, however the parent went. Port, certificate and key come by a file that only this user reads.
class TrainingLauncher : public QObject
{
    Q_OBJECT

public:
    explicit TrainingLauncher(QObject *parent = nullptr);
    ~TrainingLauncher() override;

    /// Asynchronous: ready() or failed() follows, once.
    void start();
    /// After ready(): where the training council is, and whom to trust for it.
    const DoorOptions &door() const { return m_door; }
    /// After ready(): opens the training screen's phone and drawer of invoices.
    const QByteArray &key() const { return m_key; }

Q_SIGNALS:
    void ready();
    /// One clear line for standard error.
    void failed(const QString &reason);

private:
    void readRuntimeFile();
    void giveUp(const QString &reason);

    QProcess m_process;
    QTimer m_deadline;
    QString m_runtimeFile;
    DoorOptions m_door;
    QByteArray m_key;
    bool m_settled = false;
};

} // namespace guichet
