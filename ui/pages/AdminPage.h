// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fields/Widgets.h>
#include <frame/Overlays.h>
#include <frame/WindowTools.h>
#include <station/PinCheck.h>
#include <station/Settings.h>

#include <QTimer>

QT_FORWARD_DECLARE_CLASS(QBoxLayout)
QT_FORWARD_DECLARE_CLASS(QGridLayout)
QT_FORWARD_DECLARE_CLASS(QStackedLayout)

namespace guichet {

class Look;
class ScrollColumn;

/// The administrator's page: a PIN first, then what is known of this terminal and what can be done to it. Leaves by itself
/// after a minute without activity.
class AdminPage : public OverlayPage
{
    Q_OBJECT

public:
    /// All outlive the page; \a tools has a PIN check.
    AdminPage(Look &look, const WindowTools &tools, const Settings &settings, QWidget *parent = nullptr);

    /// Asks for the PIN, whatever the page showed before.
    void ask();
    /// Shows what lies behind the PIN; for unlocked(), once nothing of a visit is left.
    void open();
    /// Forgets what was typed and everything it showed; nothing runs any more.
    void close();
    /// Somebody does something: the minute begins anew.
    void noteActivity();
    QWidget *firstFocus() override;

Q_SIGNALS:
    /// The PIN was right.
    void unlocked();
    void left();
    void cleaningAsked();
    void quitAsked();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class View { Pin, Content, Enrolment };

    QWidget *makePinView();
    QWidget *makeContentView();
    QWidget *makeEnrolmentView();
    void show(View view);
    void write();
    void writeFacts();
    void check();
    void take(PinCheck::Answer answer);
    void tellWait();
    void arrange();
    void enrol();
    void leaveEnrolment();

    Look &m_look;
    const WindowTools &m_tools;
    const Settings &m_settings;
    QStackedLayout *m_views;
    View m_view = View::Pin;

    QLabel *m_pinHeading;
    FormField *m_pin;
    QBoxLayout *m_pinColumns = nullptr;
    QList<QPushButton *> m_digits;
    QPushButton *m_erase;
    QPushButton *m_pinLeave;
    QPushButton *m_enter;

    QLabel *m_heading;
    QBoxLayout *m_columns = nullptr;
    QGridLayout *m_facts = nullptr;
    QPushButton *m_restart;
    QPushButton *m_clean;
    QPushButton *m_enrol;
    QPushButton *m_quit;
    QPushButton *m_leave;

    QWidget *m_enrolment = nullptr;
    QBoxLayout *m_enrolmentPlace = nullptr;
    QPushButton *m_enrolmentBack;

    Ticket m_ticket;
    bool m_checking = false;
    /// The last answer, for the sentence under the field; meaningless while m_told is false.
    PinCheck::Answer m_answer = PinCheck::Answer::Wrong;
    bool m_told = false;
    QTimer m_minute {this};
    QTimer m_second {this};
};

} // namespace guichet
