// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fields/Widgets.h>
#include <office/AgentSession.h>

#include <QDateTime>
#include <QTimer>

#include <functional>

namespace guichet {

class AgentTongue;
class DeskButton;
class Look;
class ScrollColumn;

/// The agent's sign-in in the panel: id, personal code (never shown), and what came of it.
class AgentSignIn : public QWidget
{
    Q_OBJECT

public:
    /// All outlive this. \a now is UTC.
    AgentSignIn(Look &look, const AgentTongue &tongue, AgentSession &agent, std::function<QDateTime()> now,
                QWidget *parent = nullptr);

    /// Forgets what was typed and what was said.
    void forget();
    /// The act, as Enter in a field asks for it.
    void act();

private:
    void showState();
    void showFailure(const Failure &failure);
    void showEnd(AgentSession::End reason);
    void say(const QString &error);

    const AgentTongue &m_tongue;
    AgentSession &m_agent;
    std::function<QDateTime()> m_now;
    ScrollColumn *m_column;
    QFrame *m_news;
    QLabel *m_newsText;
    QFrame *m_error;
    QLabel *m_errorText;
    FormField *m_id;
    FormField *m_code;
    DeskButton *m_act;
    QLabel *m_wait;
    DeskButton *m_leave;
    QTimer m_leavable {this};
};

} // namespace guichet
