// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "PrintQueue.h"

#include <QList>
#include <QObject>
#include <QStringList>

#include <chrono>

QT_FORWARD_DECLARE_CLASS(QProcess)

namespace guichet {

/// CUPS' own programs, found by the path as a shell would; other ones in tests only.
struct CupsPrograms
{
    QString lp = QStringLiteral("lp");
    QString cancel = QStringLiteral("cancel");
    QString lpstat = QStringLiteral("lpstat");
    std::chrono::milliseconds deadline = std::chrono::seconds(20); ///< For a document to be taken.
};

/// Prints through CUPS: « lp » gets the document on its standard input. A job whose number did not become known is taken
/// back by cancelling all jobs that this system user has waiting on this printer: CUPS lets nobody else find it.
class CupsPrintQueue : public QObject, public PrintQueue
{
public:
    explicit CupsPrintQueue(const QString &printer, const CupsPrograms &programs = {}, QObject *parent = nullptr);
    /// Cancels what is left; waits for that, two seconds at most.
    ~CupsPrintQueue() override;

    Ticket print(const QByteArray &pdf, Handler handler) override;
    void cancelAll() override;

private:
    struct Handover;

    using Finished = std::function<void(const QByteArray &output)>;

    void watch(const std::shared_ptr<Handover> &handover);
    void finish(const std::shared_ptr<Handover> &handover, bool taken);
    void answer(const std::shared_ptr<Handover> &handover, Outcome<Accepted, Problem> outcome);
    /// \a job is empty where it is not known.
    void takeBack(const QString &job);
    void runHelper(const QString &program, const QStringList &arguments, const Finished &finished);

    QString m_printer;
    CupsPrograms m_programs;
    int m_visit = 0;
    QStringList m_jobs; ///< Of the present visit.
    bool m_hasUnknownJob = false;
    QList<std::shared_ptr<Handover>> m_handovers;
    QList<QProcess *> m_helpers;
};

} // namespace guichet
