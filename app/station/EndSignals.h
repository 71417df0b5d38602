// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

namespace guichet {

/// Hears the system ask this process to end (SIGTERM from the service manager, SIGINT from a terminal, SIGHUP when it is
/// closed), so that it ends in order. From its making on these no longer end the process by themselves. One a process; a
/// system without such signals is left as it is.
class EndSignals : public QObject
{
    Q_OBJECT

public:
    explicit EndSignals(QObject *parent = nullptr);
    ~EndSignals() override;

Q_SIGNALS:
    /// From the event loop, once for each signal.
    void asked();

private:
    struct Wires;
    std::unique_ptr<Wires> m_wires;
};

} // namespace guichet
