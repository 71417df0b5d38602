// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Clock.h"

#include <QList>
#include <QString>

namespace guichet::training {

/// One message as a resident would get it.
struct Message
{
    QString mobile;
    QString channel;
    QString text;
    QString code;
    Instant at = 0;
};

/// Takes the place of the network of mobiles: nothing leaves the machine, the messages can be read here. Kept in memory only.
class Phone
{
public:
    void deliver(const Message &message);
    /// Newest last, at most a hundred.
    const QList<Message> &messages() const { return m_messages; }
    /// The newest code sent to this mobile; empty if none is kept.
    QString lastCode(const QString &mobile) const;

private:
    QList<Message> m_messages;
};

} // namespace guichet::training
