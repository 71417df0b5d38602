// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "StepPage.h"

namespace guichet {

/// « Mensualisation » 3: the rules of the offer, read before they are accepted. Enter in the text scrolls on; only the act
/// itself accepts.
class RulesPage : public StepPage
{
    Q_OBJECT

public:
    explicit RulesPage(const PageTools &tools);

    SideContent side() const override;

protected:
    void writeTexts() override;
    void onAct() override { m_tools.journey.acceptRules(); }
    QWidget *firstFocus() const override { return m_text; }
    void keyPressEvent(QKeyEvent *event) override;

private:
    void noteScrolling();

    QFrame *m_text;
    QLabel *m_title;
    QList<QLabel *> m_paragraphs;
    bool m_scrolls = false;
};

} // namespace guichet
