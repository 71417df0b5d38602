// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DeskWidgets.h"

namespace guichet {

class AgentTongue;
class ScrollColumn;
class StepPage;

/// What the agent sees while the resident has the page on a screen of their own: the step, and of each field whether
/// something stands in it. Never a value.
class ProgressView : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive this.
    ProgressView(Look &look, const AgentTongue &tongue, QWidget *parent = nullptr);

    /// \a step is the step's name, \a page the page that the resident has. Follows its fields until another is shown.
    void show(const QString &step, StepPage *page);
    /// Shows the page's fields as they are now.
    void refresh();
    QPushButton *act() const { return m_back; }

Q_SIGNALS:
    void takeBackAsked();

private:
    const AgentTongue &m_tongue;
    Look &m_look;
    ScrollColumn *m_column;
    QLabel *m_step;
    QLabel *m_title;
    QVBoxLayout *m_fields;
    DeskButton *m_back;
    StepPage *m_page = nullptr;
    QList<QMetaObject::Connection> m_follows;
};

} // namespace guichet
