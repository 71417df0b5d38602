// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Contract.h"

#include <values/Secret.h>

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

/// The shapes of what the council and its terminals tell each other about terminals, agents and calls. Plain values.
namespace guichet {

/// What a terminal gets for its enrolment code. The token is its key from then on; it lives in the vault.
struct Terminal
{
    QString id;
    Secret token;
};

/// As heartbeats tell it.
enum class TerminalState { Idle, Busy, OutOfOrder };

struct Heartbeat
{
    QString version;
    QString profile; ///< kiosk or counter.
    QString office;
    TerminalState state = TerminalState::Idle;
};

/// A signed-in agent. The name is the council's, for the screens of the office; nothing is stored.
struct AgentPass
{
    Secret token;
    QString name;
    QString office;
    Moment expiresAt;
};

enum class CallReason { Asked, Stuck };

/// What a kiosk says when it calls an agent: never what was typed.
struct HelpRequest
{
    QString journey; ///< registration, sign-in, password-reset, monthly-payment or none.
    QString step; ///< In the contract's words: welcome, mobile, code …
    QString language; ///< BCP 47
    CallReason reason = CallReason::Asked;
    QString problem; ///< The contract's problem code; may be empty.

    bool operator==(const HelpRequest &) const = default;
};

enum class CallState { Waiting, Accepted, Closed, Withdrawn };

struct Call
{
    QString id;
    QString terminal;
    QString office;
    QString journey; ///< Shown as it comes if unknown, like the step.
    QString step;
    QString language;
    CallReason reason = CallReason::Asked;
    QString problem; ///< May be empty.
    CallState state = CallState::Waiting;
    QString agent; ///< Empty until accepted.
    int position = 0; ///< Among the waiting, from 1; else 0.
    QDateTime since; ///< UTC

    bool operator==(const Call &) const = default;
};

/// The answer to a poll of one call; the rest is empty where nothing changed.
struct CallAnswer
{
    bool notModified = false;
    Call call = {};
    QByteArray etag = {};
};

/// The answer to a poll of an office's calls, those waiting and accepted.
struct CallsAnswer
{
    bool notModified = false;
    QList<Call> calls = {};
    QByteArray etag = {};
};

/// The council did it and had nothing to say.
struct Done
{
};

} // namespace guichet
