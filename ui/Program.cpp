// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Program.h"

#include "TrainingVisits.h"

#include <desk/Desk.h>
#include <desk/StatisticsPage.h>
#include <frame/JourneyWizard.h>
#include <office/OpeningHours.h>
#include <pages/EnrolPage.h>
#include <pages/Languages.h>
#include <station/KeychainVault.h>
#include <station/MemoryVault.h>

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QGuiApplication>
#include <QLocale>
#include <QScreen>
#include <QStandardPaths>
#include <QTimer>

#include <chrono>
#include <cstdio>
#include <utility>

namespace guichet {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto patienceAtTheEnd = 2s;

/// In training the administrator's PIN is 246810, and everybody may know it.
const QString trainingPin =
    u"$argon2id$v=19$m=65536,t=2,p=1$U2ZGmqBweWZTz/j36wz8KQ$lh7cDiyC28RS1hkWTLCmVlHcs9eS47/U/xzkp4m7WlM"_s;

QByteArray resource(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QDate todayInParis()
{
    return officeTime(QDateTime::currentDateTimeUtc()).date();
}

/// The invented answers of a training council are nobody's defaults.
QString serviceCache(const Settings &settings)
{
    if (settings.training) {
        return {};
    }
    // One for each council: what one of them said is not confirmed by another.
    const QByteArray council = QCryptographicHash::hash(settings.council.toEncoded(), QCryptographicHash::Sha256);
    return QStandardPaths::writableLocation(QStandardPaths::CacheLocation)
           + u"/service-%1.json"_s.arg(QLatin1StringView(council.toHex().first(12)));
}

DatabaseTls databaseTls(PostgresTls setting)
{
    switch (setting) {
    case PostgresTls::VerifyFull:
        return DatabaseTls::Verified;
    case PostgresTls::VerifyCa:
        return DatabaseTls::Authority;
    case PostgresTls::Require:
        return DatabaseTls::Required;
    case PostgresTls::Disable:
        return DatabaseTls::Off;
    }
    return DatabaseTls::Verified;
}

/// Nowhere yet, where the proxy's password is to be read first: the council is out of reach until then.
DoorOptions doorAtFirst(const Settings &settings, const DoorOptions &door)
{
    return settings.needsProxyPassword() && !settings.training ? DoorOptions {} : door;
}

std::unique_ptr<Vault> makeVault(const Settings &settings)
{
    if (settings.training) {
        return std::make_unique<MemoryVault>();
    }
    return std::make_unique<KeychainVault>(settings.council.host(), settings.vaultDeadline);
}

} // namespace

class Program::Pin : public PinCheck
{
public:
    explicit Pin(const QString &hash)
        : m_pin(hash)
    {
    }

    Ticket check(Secret pin, std::function<void(Answer)> handler) override
    {
        return m_pin.verify(std::move(pin), [handler = std::move(handler)](AdminPin::Answer answer) {
            switch (answer) {
            case AdminPin::Answer::Right:
                handler(Answer::Right);
                return;
            case AdminPin::Answer::Wrong:
                handler(Answer::Wrong);
                return;
            case AdminPin::Answer::TooSoon:
                handler(Answer::TooSoon);
                return;
            case AdminPin::Answer::NotSet:
                handler(Answer::NotSet);
                return;
            case AdminPin::Answer::NotChecked:
                handler(Answer::NotChecked);
                return;
            }
        });
    }
    std::chrono::seconds wait() const override { return m_pin.pause(); }

private:
    AdminPin m_pin;
};

Program::Program(const Settings &settings, const DoorOptions &door, std::function<QList<QScreen *>()> screens)
    : m_settings(settings)
    , m_door(door)
    , m_look(settings.profile, settings.reducedMotion || settings.mode == Mode::Rehearse,
             settings.theme == Theme::Contrast)
    , m_council(doorAtFirst(settings, door))
    , m_office(doorAtFirst(settings, door))
    , m_service(m_council, resource(u":/offices/service.json"_s), serviceCache(settings))
    , m_trainingDesk(settings.training ? std::make_unique<TrainingDesk>() : nullptr)
    , m_vault(makeVault(settings))
    , m_identity(*m_vault, m_office)
    , m_heartbeats(m_office, {QLatin1StringView(GUICHET_VERSION), profileWord(settings.profile), settings.office,
                              TerminalState::Idle})
    , m_pin(std::make_unique<Pin>(settings.training && settings.adminPinHash.isEmpty() ? trainingPin
                                                                                       : settings.adminPinHash))
    , m_printer(printQueue(settings.printer))
    , m_call(m_office, settings.office)
    , m_agent(m_office, settings.agentSignOut)
    , m_calls(m_office, m_agent)
    , m_window(settings, (m_look.measure(QGuiApplication::primaryScreen()), m_look.apply(), m_look), m_council,
               m_service, m_trainingDesk.get(), windowTools())
{
    m_council.setLanguage(settings.language);
    m_office.setLanguage(settings.language);
    if (settings.training) {
        // A rehearsal changes the rules, which nobody else is to feel.
        using Sharing = TrainingLauncher::Sharing;
        m_launcher =
            std::make_unique<TrainingLauncher>(settings.mode == Mode::Rehearse ? Sharing::Private : Sharing::Shared);
        m_trainingFolder = std::make_unique<QTemporaryDir>();
    }
    for (Door *way : {&m_council.door(), &m_office.door()}) {
        connect(way, &Door::terminalRefused, &m_window, &MainWindow::setOutOfOrder);
        connect(way, &Door::terminalAccepted, &m_window, [this] { m_window.setOutOfOrder(std::nullopt); });
    }
    connect(&m_identity, &TerminalIdentity::tokenKnown, this, [this](const Secret &token) {
        useToken(token);
        // Another token is another terminal: what was said of the old one is over.
        m_window.setOutOfOrder(std::nullopt);
    });
    connect(&m_identity, &TerminalIdentity::tokenForgotten, this, [this] { useToken(Secret()); });
    connect(&m_identity, &TerminalIdentity::changed, this, &Program::noteIdentity);
    connect(&m_window, &MainWindow::firstPainted, this, &Program::begin);
    connect(&m_window, &MainWindow::stepChanged, this, &Program::noteTerminalState);
    connect(&m_window, &MainWindow::visitBegun, this, [this] {
        noteTerminalState();
        record();
    });
    connect(&m_window, &MainWindow::visitEnding, this, &Program::endRecord);
    connect(&m_window, &MainWindow::stepChanged, this, &Program::keepLineWarm);
    connect(&m_window, &MainWindow::activityNoted, this, &Program::keepLineWarm);
    connect(&m_window, &MainWindow::visitEnding, this, [this] { m_line.rest(); });
    connect(&m_look, &Look::changed, this, [this] {
        if (m_recorder != nullptr && m_look.textSize() != 100) {
            m_recorder->noteAid(u"text-size"_s);
        }
        if (m_recorder != nullptr && m_look.isHighContrast() && m_settings.theme != Theme::Contrast) {
            m_recorder->noteAid(u"contrast"_s);
        }
    });
    connect(&m_call, &HelpCall::changed, this, [this] {
        if (m_recorder != nullptr && m_call.isOpen()) {
            m_recorder->noteTouch();
            if (m_call.state() == HelpCall::State::Accepted) {
                m_recorder->noteAssistance();
            }
        }
    });
    if (settings.profile == Profile::Counter) {
        makeDesk(std::move(screens));
    }
    record();
    // The desk came after it and moved it.
    m_window.wizard().page()->takeFocus();
}

Program::~Program()
{
    m_council.door().disconnect(this);
    m_office.door().disconnect(this);
    m_window.endNow(EndReason::Stopped);
}

void Program::stop()
{
    const auto leave = [this] {
        if (!m_council.door().isTelling() && !m_office.door().isTelling()) {
            QCoreApplication::exit(0);
        }
    };
    if (std::exchange(m_isStopping, true)) {
        QCoreApplication::exit(0);
        return;
    }
    m_window.endNow(EndReason::Stopped);
    m_agent.signOut();
    m_call.forget();
    for (const Door *way : {&m_council.door(), &m_office.door()}) {
        connect(way, &Door::allTold, this, leave);
    }
    QTimer::singleShot(patienceAtTheEnd, this, [] { QCoreApplication::exit(0); });
    leave();
}

void Program::show()
{
    if (m_settings.mode == Mode::Rehearse) {
        m_window.resize(1920, 1080);
        m_window.show();
    } else if (m_settings.windowed || m_settings.profile == Profile::Counter) {
        const QSize usual(1280, 900);
        const QSize room = m_window.screen()->availableSize();
        m_window.resize(usual.boundedTo(room));
        // What it lacks in one direction it takes in the other.
        if (m_window.size() == usual) {
            m_window.show();
        } else {
            m_window.showMaximized();
        }
    } else {
        m_window.showFullScreen();
    }
}

QString Program::journalFile() const
{
    return m_trainingFolder != nullptr ? m_trainingFolder->filePath(u"journal.sqlite"_s) : m_settings.journalPath;
}

WindowTools Program::windowTools()
{
    WindowTools tools;
    if (m_settings.profile == Profile::Kiosk) {
        tools.call = &m_call;
    }
    tools.pin = m_pin.get();
    tools.facts = [this] { return facts(); };
    tools.makeEnrolment = [this] { return new EnrolPage(m_look, m_identity, place(), officeName()); };
    tools.print = printing();
    tools.cancelPrinting = [this] { m_printer->cancelAll(); };
    // Later: what asks for it may be part of what ends.
    tools.quit = [this] { QMetaObject::invokeMethod(this, &Program::stop, Qt::QueuedConnection); };
    tools.cleaning = m_settings.cleaning;
    return tools;
}

void Program::makeDesk(std::function<QList<QScreen *>()> screens)
{
    DeskTools tools {
        .look = m_look,
        .settings = m_settings,
        .service = m_service,
        .window = m_window,
        .agent = m_agent,
        .calls = m_calls,
        .makeStatistics = [this](const AgentTongue &tongue) -> QWidget * {
            auto *page = new StatisticsPage(m_look, tongue, *m_statistics, printing());
            // Later: leaving it destroys it.
            connect(page, &StatisticsPage::left, m_desk, &Desk::leaveStatistics, Qt::QueuedConnection);
            // Once it stands in the window, and can have the focus.
            QMetaObject::invokeMethod(
                page, [page] { page->open(todayInParis()); }, Qt::QueuedConnection);
            return page;
        },
        .print = printing(),
        .screens = std::move(screens),
    };
    m_desk = new Desk(std::move(tools));
    connect(m_desk, &Desk::accompanimentBegun, this, [this] {
        if (m_recorder != nullptr) {
            m_recorder->noteTouch();
            m_recorder->noteAssistance();
        }
    });
}

void Program::begin()
{
    if (m_settings.exitAfterFirstPaint) {
        QCoreApplication::exit(0);
        return;
    }
    beginJournal();
    if (m_launcher != nullptr) {
        beginTraining();
    } else if (m_settings.needsProxyPassword()) {
        readProxyPassword([this] { beginLine(); });
        // The keychain may have been locked, or the password another: whoever mends it need not start the program again.
        connect(&m_service, &ServiceWatch::answered, this, [this] {
            // Some proxies say a wrong password in ways that tell nothing.
            const FailureCode code = m_service.failure().code;
            if (m_service.state() == ServiceWatch::State::OutOfReach
                && (code == FailureCode::ProxySignInRefused || code == FailureCode::ProxyUnreachable)) {
                readProxyPassword([this] { m_service.refresh(); });
            }
        });
    } else {
        beginLine();
    }
}

void Program::beginLine()
{
    m_service.refresh();
    m_identity.open();
}

/// \a done if there is another password than before, and the first time in any case.
void Program::readProxyPassword(std::function<void()> done)
{
    m_proxyTicket =
        m_vault->read(Vault::proxyPassword, [this, done = std::move(done)](Outcome<Secret, Vault::Problem> outcome) {
            const auto &known = m_door.proxy.password;
            if (known != nullptr && (!outcome || known->equals(outcome.value()))) {
                return;
            }
            // Without one the proxy says what it wants, which is told.
            m_door.proxy.password = std::make_shared<const Secret>(outcome ? std::move(outcome).value() : Secret());
            m_council.door().setOptions(m_door);
            m_office.door().setOptions(m_door);
            done();
        });
}

/// Not on the first page, which stands there while nobody is.
void Program::keepLineWarm()
{
    if (m_window.journey().step() == Step::Welcome) {
        m_line.rest();
    } else {
        m_line.noteActivity();
    }
}

void Program::beginTraining()
{
    connect(m_launcher.get(), &TrainingLauncher::failed, this, [](const QString &reason) {
        std::fputs(qPrintable(u"guichet: "_s + reason + u'\n'), stderr);
        QCoreApplication::exit(1);
    });
    connect(m_launcher.get(), &TrainingLauncher::ready, this, [this] {
        m_council.door().setOptions(m_launcher->door());
        m_office.door().setOptions(m_launcher->door());
        m_trainingDesk->open(m_launcher->door(), m_launcher->key());
        m_service.refresh();
        m_identity.enrol(Secret(m_launcher->enrolmentCode()), place());
    });
    m_launcher->start();
}

void Program::beginJournal()
{
    if (m_settings.training || m_settings.journalPostgresHost.isEmpty()) {
        openJournal(std::nullopt);
        return;
    }
    m_password = std::make_unique<VaultReading>(*m_vault, Vault::postgresPassword);
    connect(m_password.get(), &VaultReading::found, this, [this](const Secret &password) {
        if (m_journal == nullptr) {
            openJournal(postgresTarget(password));
        } else {
            m_journal->setPassword(password);
            m_statistics->setPassword(password);
        }
    });
    // Without a password the server may let us in all the same, or says why not; rows wait in the file meanwhile.
    connect(m_password.get(), &VaultReading::missing, this, [this] { openJournal(postgresTarget(Secret())); });
    m_password->start();
}

PostgresTarget Program::postgresTarget(const Secret &password) const
{
    PostgresTarget target;
    target.host = m_settings.journalPostgresHost;
    target.port = m_settings.journalPostgresPort;
    target.database = m_settings.journalPostgresDatabase;
    target.user = m_settings.journalPostgresUser;
    target.tls = databaseTls(m_settings.journalPostgresTls);
    target.caFile = m_settings.journalPostgresCaFile;
    target.password = password.duplicate();
    return target;
}

void Program::openJournal(std::optional<PostgresTarget> postgres)
{
    QHash<QString, QString> names;
    for (const Office &office : m_service.service().offices) {
        names.insert(office.id, office.name);
    }
    m_statistics = std::make_unique<Statistics>(
        StatisticsSource {.file = journalFile(),
                          .postgres = postgres ? std::optional(postgres->duplicate()) : std::nullopt,
                          .exportFolder = m_settings.statisticsFolder.isEmpty()
                                              ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                                              : m_settings.statisticsFolder,
                          .officeNames = names});
    m_journal = std::make_unique<SqlJournal>(JournalOptions {
        .file = journalFile(), .retentionDays = m_settings.journalRetentionDays, .postgres = std::move(postgres)});
    const QList<JournalRow> early =
        (m_settings.training ? trainingVisits(todayInParis()) : QList<JournalRow>()) + std::exchange(m_early, {});
    for (const JournalRow &row : early) {
        m_journal->add(row);
    }
}

void Program::useToken(const Secret &token)
{
    m_council.setTerminalToken(token);
    m_office.setTerminalToken(token);
    m_heartbeats.setEnrolled(!token.isEmpty());
}

/// A terminal that enrols anew does not show the token it had: the council may have revoked it.
void Program::noteIdentity()
{
    m_office.setTerminalToken(m_identity.isEnrolling() ? Secret() : m_identity.token().duplicate());
}

void Program::noteTerminalState()
{
    m_heartbeats.setState(m_window.terminalState());
}

void Program::record()
{
    m_recorder = std::make_unique<VisitRecorder>(m_settings.office, profileWord(m_settings.profile));
    m_recorder->follow(m_window.journey());
}

void Program::endRecord(EndReason reason)
{
    if (m_recorder == nullptr) {
        return;
    }
    if (m_desk != nullptr && m_desk->isAccompanying()) {
        m_recorder->noteAssistance();
    }
    m_recorder->setLanguage(languages::current());
    const auto row = m_recorder->ended(reason == EndReason::Idle ? VisitEnd::Idle : VisitEnd::Asked);
    m_recorder.reset();
    if (!row) {
        return;
    }
    if (m_journal != nullptr) {
        m_journal->add(*row);
    } else {
        m_early << *row;
    }
}

/// Nothing without a printer: then nothing offers to print.
PrintPdf Program::printing()
{
    if (m_settings.printer.isEmpty()) {
        return {};
    }
    return [this](const QByteArray &pdf, PrintQueue::Handler handler) {
        return m_printer->print(pdf, std::move(handler));
    };
}

QList<Fact> Program::facts() const
{
    const QString journal = m_journal == nullptr ? QString() : m_journal->state().forAdministrator();
    const bool isCut = m_service.state() == ServiceWatch::State::OutOfReach;
    const Failure &failure = m_service.failure();
    return {
        {tr("Nom de cet appareil"), m_settings.name.isEmpty() ? tr("Aucun") : m_settings.name},
        {tr("Enrôlement"), EnrolPage::standing(m_identity)},
        {tr("Liaison avec le service"),
         isCut ? u"%1 (%2)"_s.arg(failure.forAgent(), failure.supportCode()) : tr("Tout va bien.")},
        {tr("Clés du serveur"), pinsFact()},
        {tr("Journal d'activité"), journal.isEmpty() ? tr("Tout va bien.") : journal},
    };
}

QString Program::pinsFact() const
{
    const Pins &pins = m_settings.pins;
    const QString lastDay = QLocale(languages::current()).toString(pins.lastDay, QLocale::LongFormat);
    switch (pins.state(todayInParis())) {
    case Pins::State::None:
        return tr("Aucune n'est exigée.");
    case Pins::State::InForce:
        return tr("Tout va bien.");
    case Pins::State::EndSoon:
        return tr("Exigées jusqu'au %1 seulement : préparez les suivantes.").arg(lastDay);
    case Pins::State::Ended:
        return tr("Plus exigées depuis le %1 : réglez les suivantes.").arg(lastDay);
    }
    return {};
}

QString Program::officeName() const
{
    const Office *office = m_service.service().office(m_settings.office);
    return office != nullptr ? office->name : m_settings.office;
}

TerminalIdentity::Place Program::place() const
{
    const QString usual = m_settings.profile == Profile::Kiosk ? u"Borne 1"_s : u"Guichet 1"_s;
    return {m_settings.office, profileWord(m_settings.profile),
            m_settings.name.isEmpty() && m_settings.training ? usual : m_settings.name};
}

} // namespace guichet
