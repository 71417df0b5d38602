// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

QT_FORWARD_DECLARE_CLASS(QSocketNotifier)

namespace guichet::training {

/// Turns the ways in which a process is asked to end into one signal: SIGTERM, SIGINT and SIGHUP (on Windows the console's
/// close and Ctrl+C), and, if watched, the end of standard input. At most one object at a time.
class EndRequests : public QObject
{
    Q_OBJECT

public:
    explicit EndRequests(QObject *parent = nullptr);
    ~EndRequests() override;

    /// From now on the end of standard input asks too: its writer has died. What is written there is read and dropped.
    void watchStandardInput();

Q_SIGNALS:
    /// In this object's thread, from the event loop.
    void requested();

private:
    QSocketNotifier *m_signals = nullptr;
};

} // namespace guichet::training
