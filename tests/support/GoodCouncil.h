// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "FaultServer.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QHash>
#include <QPair>
#include <QString>

namespace guichet::test {

/// A council on a good day, for a FaultServer to break: whatever the contract names is done and answered, nobody is ever
/// refused, and nothing is checked that the contract's own tests check. What it keeps to is what faults could lead astray: an act is
/// remembered under its key and answered again, a key stands for one request alone, and states go on as acts are done.
class GoodCouncil
{
public:
    /// What the server hands on. A request that the contract does not know is answered 400.
    QByteArray answerTo(const SeenRequest &request);

    /// How often it was really done what \a method and \a path stand for, a regular expression below the base address. Answers out of
    /// the memory do not count.
    int done(const QByteArray &method, const QString &path) const;
    /// Requests that came with a key of another one.
    int misusedKeys() const { return m_misusedKeys; }
    /// Forgets the keys, and nothing else: as one that was started again.
    void forgetKeys() { m_memory.clear(); }
    /// As new.
    void forgetAll() { *this = GoodCouncil(); }

private:
    QByteArray act(const SeenRequest &request);
    QByteArray journeyState() const;
    QByteArray resetState() const;
    QByteArray account() const;

    QHash<QByteArray, QPair<QByteArray, QByteArray>> m_memory; ///< Key to request and answer.
    QByteArrayList m_done; ///< « POST /registrations »
    int m_misusedKeys = 0;
    QByteArray m_phase = "code-sent";
    QByteArray m_resetPhase = "code-sent";
    QByteArray m_callState = "waiting";
    bool m_isSigned = false;
};

} // namespace guichet::test
