// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "StepPage.h"

#include <optional>

QT_FORWARD_DECLARE_CLASS(QGridLayout)

namespace guichet {

class ChoiceButton;

/// What stands there between visits, and where every journey begins.
class WelcomePage : public StepPage
{
    Q_OBJECT

public:
    explicit WelcomePage(const PageTools &tools);

    void refresh() override;

protected:
    void writeTexts() override;
    void onEnter() override;
    void onAct() override { }
    void onBack() override { }
    QWidget *firstFocus() const override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// Begins at once when the council has answered in this run, else asks it first.
    void begin(Step first);
    void go(Step first);
    void arrange();
    /// The choice that begins there.
    ChoiceButton *choiceOf(Step first) const;

    ChoiceButton *m_register;
    ChoiceButton *m_signIn;
    ChoiceButton *m_forgotten;
    ChoiceButton *m_offices;
    QGridLayout *m_grid;
    QFrame *m_news;
    QLabel *m_newsText;
    QList<QPushButton *> m_languages;
    /// The first step of the journey that waits for the council's answer.
    std::optional<Step> m_wanted;
};

} // namespace guichet
