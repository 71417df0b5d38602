// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DeskWidgets.h"

#include <office/CallBoard.h>

#include <QHash>

namespace guichet {

class AgentTongue;
class ScrollColumn;

/// The tab « Appels »: who calls from which terminal, where they are in which journey, and what failed; never what was
/// typed.
class CallsPanel : public QWidget
{
    Q_OBJECT

public:
    /// All outlive this.
    CallsPanel(Look &look, const AgentTongue &tongue, AgentSession &agent, CallBoard &calls, QWidget *parent = nullptr);

    /// The journey and the step of \a call in words; what is unknown as it comes.
    QString placeOf(const Call &call) const;
    /// What failed, for the agent; empty if nothing did.
    QString reasonOf(const Call &call) const;

private:
    struct Card
    {
        QFrame *frame;
        QLabel *terminal;
        QLabel *facts;
        QLabel *state;
        DeskButton *act;
    };

    void showCalls();
    void say(const QString &news);
    Card &cardOf(const QString &id);
    void write(Card &card, const Call &call);
    void use(const QString &id);

    Look &m_look;
    const AgentTongue &m_tongue;
    AgentSession &m_agent;
    CallBoard &m_calls;
    ScrollColumn *m_column;
    QLabel *m_none;
    QFrame *m_news;
    QLabel *m_newsText;
    QVBoxLayout *m_rows;
    /// By the id of the call. Kept from one list to the next, so that the focus stays where it is.
    QHash<QString, Card> m_cards;
    /// The call whose button was pressed last, until the answer: it then gets the focus back.
    QString m_used;
};

} // namespace guichet
