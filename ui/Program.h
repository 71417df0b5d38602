// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <council/HttpsCouncil.h>
#include <council/HttpsOffice.h>
#include <council/WarmLine.h>
#include <desk/Printing.h>
#include <frame/Look.h>
#include <frame/MainWindow.h>
#include <office/AgentSession.h>
#include <office/CallBoard.h>
#include <office/Heartbeats.h>
#include <office/HelpCall.h>
#include <office/ServiceWatch.h>
#include <office/SqlJournal.h>
#include <office/Statistics.h>
#include <office/VisitRecorder.h>
#include <station/AdminPin.h>
#include <station/PinCheck.h>
#include <station/PrintQueue.h>
#include <station/Settings.h>
#include <station/TerminalIdentity.h>
#include <station/TrainingDesk.h>
#include <station/TrainingLauncher.h>
#include <station/VaultReading.h>

#include <QList>
#include <QObject>
#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <optional>

QT_FORWARD_DECLARE_CLASS(QScreen)

namespace guichet {

class Desk;

/// Everything that a run with a window is made of, put together and tied. What the first page does not need (the vault,
/// the network, the journal) begins once it is painted.
class Program : public QObject
{
    Q_OBJECT

public:
    /// \a settings outlive this. \a door is where the council is; in training it is found out later. \a screens are
    /// those that a counter may turn the page over to.
    Program(const Settings &settings, const DoorOptions &door, std::function<QList<QScreen *>()> screens);
    /// In order: the visit ends, the journal writes what waits.
    ~Program() override;

    /// Shows the first page.
    void show();
    /// Ends the visit, signs the agent out and takes back the call; then leaves the event loop, as soon as the council has heard
    /// of all that, and two seconds later at most. Asked again meanwhile, it leaves at once.
    void stop();

    MainWindow &window() { return m_window; }
    Look &look() { return m_look; }
    HttpsCouncil &council() { return m_council; }
    HttpsOffice &office() { return m_office; }
    ServiceWatch &service() { return m_service; }
    /// In training only.
    TrainingDesk &trainingDesk() { return *m_trainingDesk; }
    TrainingLauncher &trainingLauncher() { return *m_launcher; }
    AgentSession &agent() { return m_agent; }
    CallBoard &calls() { return m_calls; }

private:
    /// AdminPin as the window asks for it.
    class Pin;

    WindowTools windowTools();
    QString journalFile() const;
    void makeDesk(std::function<QList<QScreen *>()> screens);
    void begin();
    void beginLine();
    void beginTraining();
    void readProxyPassword(std::function<void()> done);
    void keepLineWarm();
    QString pinsFact() const;
    void beginJournal();
    PostgresTarget postgresTarget(const Secret &password) const;
    void openJournal(std::optional<PostgresTarget> postgres);
    void useToken(const Secret &token);
    void noteIdentity();
    void noteTerminalState();
    void record();
    void endRecord(EndReason reason);
    PrintPdf printing();
    QList<Fact> facts() const;
    QString officeName() const;
    TerminalIdentity::Place place() const;

    const Settings &m_settings;
    DoorOptions m_door;
    Look m_look;
    HttpsCouncil m_council;
    HttpsOffice m_office;
    WarmLine m_line {m_council};
    ServiceWatch m_service;
    std::unique_ptr<TrainingDesk> m_trainingDesk;
    std::unique_ptr<TrainingLauncher> m_launcher;
    std::unique_ptr<Vault> m_vault;
    TerminalIdentity m_identity;
    Heartbeats m_heartbeats;
    std::unique_ptr<Pin> m_pin;
    std::unique_ptr<PrintQueue> m_printer;
    std::unique_ptr<VaultReading> m_password;
    Ticket m_proxyTicket;
    /// Training's visits are nobody's figures.
    std::unique_ptr<QTemporaryDir> m_trainingFolder;
    std::unique_ptr<SqlJournal> m_journal;
    std::unique_ptr<Statistics> m_statistics;
    /// Rows of visits that ended before the journal was open.
    QList<JournalRow> m_early;
    std::unique_ptr<VisitRecorder> m_recorder;
    HelpCall m_call;
    AgentSession m_agent;
    CallBoard m_calls;
    MainWindow m_window;
    bool m_isStopping = false;
    Desk *m_desk = nullptr; ///< The window's.
};

} // namespace guichet
