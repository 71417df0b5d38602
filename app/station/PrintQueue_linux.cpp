// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "CupsPrintQueue.h"

#include <QDeadlineTimer>
#include <QProcess>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <QTimer>

#include <pwd.h>
#include <unistd.h>

#include <utility>

namespace guichet {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto helperDeadline = 20s;

QString ownUser()
{
    const passwd *entry = getpwuid(geteuid());
    return entry == nullptr ? QString() : QString::fromLocal8Bit(entry->pw_name);
}

void speakPlainly(QProcess &process)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C"_s); // The job's number is read out of a sentence.
    process.setProcessEnvironment(environment);
    process.setStandardErrorFile(QProcess::nullDevice());
}

QString jobIn(const QByteArray &said)
{
    static const QRegularExpression sentence(u"request id is (\\S+-\\d+)"_s);
    return sentence.match(QString::fromUtf8(said)).captured(1);
}

/// Out of lpstat's table: the job, its owner, and more.
QStringList ownJobsIn(const QByteArray &table)
{
    const QString user = ownUser();
    QStringList jobs;
    const QStringList lines = QString::fromUtf8(table).split(u'\n');
    for (const QString &line : lines) {
        const QStringList columns = line.simplified().split(u' ');
        if (columns.value(1) == user) {
            jobs << columns.constFirst();
        }
    }
    return jobs;
}

} // namespace

/// One document on its way to CUPS.
struct CupsPrintQueue::Handover
{
    QProcess process;
    QTimer deadline;
    Handler handler; ///< Emptied by the ticket and by the answer.
    int visit = 0;
    bool isLate = false;
};

CupsPrintQueue::CupsPrintQueue(const QString &printer, const CupsPrograms &programs, QObject *parent)
    : QObject(parent)
    , m_printer(printer)
    , m_programs(programs)
{
}

CupsPrintQueue::~CupsPrintQueue()
{
    const QDeadlineTimer end(2s);
    for (const auto &handover : std::as_const(m_handovers)) {
        handover->deadline.stop();
        handover->process.disconnect(this);
        handover->process.kill();
        handover->process.waitForFinished(static_cast<int>(end.remainingTime()));
        takeBack(jobIn(handover->process.readAllStandardOutput()));
    }
    CupsPrintQueue::cancelAll();
    // One that lists jobs calls for others.
    while (!m_helpers.isEmpty()) {
        QProcess *process = m_helpers.constFirst();
        if (!process->waitForFinished(static_cast<int>(end.remainingTime()))) {
            process->disconnect(this);
            process->kill();
            m_helpers.removeOne(process);
        }
    }
}

Ticket CupsPrintQueue::print(const QByteArray &pdf, Handler handler)
{
    auto handover = std::make_shared<Handover>();
    handover->handler = std::move(handler);
    handover->visit = m_visit;
    Ticket ticket([weak = std::weak_ptr(handover)] {
        if (const auto held = weak.lock()) {
            held->handler = nullptr;
        }
    });
    if (m_printer.isEmpty()) {
        answer(handover, Problem::NoPrinter);
        return ticket;
    }
    m_handovers << handover;
    watch(handover);
    QProcess &process = handover->process;
    speakPlainly(process);
    process.start(m_programs.lp, {u"-d"_s, m_printer, u"-t"_s, u"Guichet"_s});
    process.write(pdf);
    process.closeWriteChannel();
    handover->deadline.start(m_programs.deadline);
    return ticket;
}

void CupsPrintQueue::watch(const std::shared_ptr<Handover> &handover)
{
    const std::weak_ptr weak(handover);
    connect(&handover->process, &QProcess::finished, this, [this, weak](int code, QProcess::ExitStatus status) {
        finish(weak.lock(), status == QProcess::NormalExit && code == 0);
    });
    connect(&handover->process, &QProcess::errorOccurred, this, [this, weak](QProcess::ProcessError error) {
        // All other errors end in finished().
        if (error == QProcess::FailedToStart) {
            const auto held = weak.lock();
            held->deadline.stop();
            m_handovers.removeOne(held);
            answer(held, Problem::NotAvailable);
        }
    });
    handover->deadline.setSingleShot(true);
    handover->deadline.callOnTimeout(this, [this, weak] {
        const auto held = weak.lock();
        held->isLate = true;
        held->process.kill();
        answer(held, Problem::Slow);
    });
}

void CupsPrintQueue::finish(const std::shared_ptr<Handover> &handover, bool taken)
{
    handover->deadline.stop();
    m_handovers.removeOne(handover);
    const QString job = jobIn(handover->process.readAllStandardOutput());
    if (handover->isLate || (taken && handover->visit != m_visit)) {
        takeBack(job);
    } else if (taken && job.isEmpty()) {
        m_hasUnknownJob = true;
    } else if (taken) {
        m_jobs << job;
    }
    // Where it is late this answer comes second, and is dropped.
    answer(handover, taken ? Outcome<Accepted, Problem>(Accepted {}) : Problem::Refused);
}

void CupsPrintQueue::answer(const std::shared_ptr<Handover> &handover, Outcome<Accepted, Problem> outcome)
{
    // Later, in any case; and the process is not destroyed within its own signal.
    QMetaObject::invokeMethod(
        this,
        [handover, outcome] {
            if (const auto handler = std::exchange(handover->handler, nullptr)) {
                handler(outcome);
            }
        },
        Qt::QueuedConnection);
}

void CupsPrintQueue::cancelAll()
{
    ++m_visit;
    const QStringList jobs = std::exchange(m_jobs, {});
    for (const QString &job : jobs) {
        takeBack(job);
    }
    if (std::exchange(m_hasUnknownJob, false)) {
        takeBack({});
    }
}

void CupsPrintQueue::takeBack(const QString &job)
{
    if (job.isEmpty()) {
        runHelper(m_programs.lpstat, {u"-o"_s, m_printer}, [this](const QByteArray &output) {
            const QStringList jobs = ownJobsIn(output);
            for (const QString &own : jobs) {
                takeBack(own);
            }
        });
        return;
    }
    // One call a job: the program stops at the first that it cannot cancel.
    runHelper(m_programs.cancel, {u"-x"_s, job}, [](const QByteArray &) {});
}

void CupsPrintQueue::runHelper(const QString &program, const QStringList &arguments, const Finished &finished)
{
    auto *process = new QProcess(this);
    m_helpers << process;
    const auto forget = [this, process] {
        m_helpers.removeOne(process);
        process->deleteLater();
    };
    connect(process, &QProcess::finished, this, [process, forget, finished] {
        finished(process->readAllStandardOutput());
        forget();
    });
    connect(process, &QProcess::errorOccurred, this, [forget](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            forget();
        }
    });
    QTimer::singleShot(helperDeadline, process, &QProcess::kill);
    speakPlainly(*process);
    process->start(program, arguments);
}

std::unique_ptr<PrintQueue> printQueue(const QString &printer)
{
    return std::make_unique<CupsPrintQueue>(printer);
}

} // namespace guichet
