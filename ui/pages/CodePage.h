// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "StepPage.h"

#include <station/TrainingDesk.h>

QT_FORWARD_DECLARE_CLASS(QHBoxLayout)

namespace guichet {

/// The code that came to the phone: where it was sent, the code itself, and how to get a new one. What the code is for,
/// and what leads to the phone, is the derived page's.
class CodePage : public StepPage
{
    Q_OBJECT

public:
    SideContent side() const override;
    void refresh() override;
    bool hasInput() const override { return true; }

protected:
    /// \a own is the step of the page.
    CodePage(const PageTools &tools, Step own);

    /// Derived pages add theirs, and call this first.
    void writeTexts() override;
    void onEnter() override;
    void onAct() override;
    FormField *fieldOf(const Failure &failure) const override;
    QList<Offer> offersFor(const Failure &failure) const override;
    QString insteadOf(const Failure &failure) const override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

    /// The code as the council knows it; null once it is gone.
    virtual const CodeState *code() const = 0;
    /// The newest message on training's phone that may be this one; null without one.
    virtual const TrainingDesk::Message *message(const TrainingDesk &desk) const = 0;
    /// Back to what leads to the phone.
    virtual void change() = 0;

    /// Where the code was sent: the question, the answer, and the button that changes it.
    void setDestination(const QString &label, const QString &value, const QString &change);
    void setDoneText(const QString &text) { m_doneText->setText(text); }
    void setAgainTexts(const QString &title, const QString &tips);
    /// A button that has a new code sent.
    QPushButton *addSender(Channel channel);
    bool showsDone() const { return m_tools.journey.isDone(m_own); }

private:
    void tick();
    void fold();

    Step m_own;
    QFrame *m_done;
    QLabel *m_doneText;
    QWidget *m_destination;
    QHBoxLayout *m_destinationRow;
    QLabel *m_destinationLabel;
    QLabel *m_destinationValue;
    QPushButton *m_change;
    FormField *m_code;
    QWidget *m_again;
    QHBoxLayout *m_senders;
    QLabel *m_nothing;
    QLabel *m_wait;
    QLabel *m_tips;
    QTimer m_tick {this};
    qint64 m_announced = -1;
};

} // namespace guichet
