// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Rehearsal.h"

#include <council/HttpsOffice.h>
#include <office/CallBoard.h>
#include <station/TrainingLauncher.h>

QT_FORWARD_DECLARE_CLASS(QScreen)

namespace guichet {

/// The rehearsal of a counter: an agent signs in, asks for the agreement, sits beside a resident through the first
/// registration with the page turned over, and takes the call of a kiosk, which the rehearsal plays too.
class CounterRehearsal : public Rehearsal
{
    Q_OBJECT

public:
    /// What it needs beyond the pages. All outlive the rehearsal.
    struct Counter
    {
        AgentSession &agent;
        CallBoard &calls;
        const TrainingLauncher &launcher;
    };

    CounterRehearsal(const Settings &settings, MainWindow &window, Look &look, HttpsCouncil &council,
                     ServiceWatch &service, TrainingDesk &desk, const Counter &counter, QObject *parent = nullptr);

    /// The screens that the desk may use now: first one, later all there are.
    QList<QScreen *> screens() const;

protected:
    void write() override;

private:
    void writeAgent();
    void writeCall();
    void writeSecrets();
    void writeEnd();
    void callFromKiosk();
    void signIn(const QString &pin);
    void fillAndPress(const QList<QPair<QString, QString>> &fields, const QString &act);

    Counter m_counter;
    /// The kiosk that calls.
    std::unique_ptr<HttpsOffice> m_kiosk;
    Ticket m_ticket;
    bool m_refused = false;
    bool m_allScreens = false;
    TrainingDesk::Invoice m_free;
};

} // namespace guichet
