// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fields/Widgets.h>
#include <frame/Overlays.h>
#include <office/HelpCall.h>
#include <office/ServiceWatch.h>
#include <station/Settings.h>

QT_FORWARD_DECLARE_CLASS(QBoxLayout)
QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace guichet {

class Look;
class ScrollColumn;

/// Over the journey: what has become of the resident's call for an agent, with the ways to take it back and to go on
/// meanwhile. Says each change aloud.
class CallPage : public OverlayPage
{
    Q_OBJECT

public:
    /// All outlive the page.
    CallPage(Look &look, HelpCall &call, ServiceWatch &service, const Settings &settings, QWidget *parent = nullptr);

    QWidget *firstFocus() override { return m_goOn; }
    /// One sentence on the state of \a call, for where the page is not seen; empty when there is nothing to say.
    static QString stateOf(const HelpCall &call);

Q_SIGNALS:
    /// Back to the journey; the call goes on.
    void left();
    /// The call is to be taken back.
    void withdrawn();
    /// The ended call is to be made anew.
    void repeated();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void write();
    void writePhones();
    /// The answers beside each other, or one under the other where they would be cut.
    void arrange();

    HelpCall &m_call;
    ServiceWatch &m_service;
    const Settings &m_settings;
    ScrollColumn *m_column;
    QLabel *m_heading;
    QLabel *m_sentence;
    QLabel *m_phoneTitle;
    QVBoxLayout *m_phones;
    QBoxLayout *m_answers;
    QPushButton *m_goOn;
    QPushButton *m_withdraw;
    QPushButton *m_again;
};

} // namespace guichet
