// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "SqlJournal.h"

#include "SqlJournalWorkers.h"
#include "WorkerThread.h"

#include <QCoreApplication>
#include <QDeadlineTimer>

#include <utility>

namespace guichet {

namespace {

/// What the administrator reads of the file on this machine.
QString forLocal(SqlTrouble trouble)
{
    switch (trouble) {
    case SqlTrouble::CannotOpen:
        return QCoreApplication::translate(
            "Journal", "Le journal d'activité ne peut pas être ouvert. Vérifiez que son dossier existe et que le "
                       "programme a le droit d'y écrire.");
    case SqlTrouble::ReadOnly:
        return QCoreApplication::translate(
            "Journal", "Le journal d'activité est en lecture seule. Donnez au programme le droit d'y écrire.");
    case SqlTrouble::Full:
        return QCoreApplication::translate(
            "Journal", "Le disque est plein : le journal d'activité ne peut plus être écrit. Libérez de la place.");
    case SqlTrouble::Locked:
        return QCoreApplication::translate(
            "Journal", "Le journal d'activité est occupé par un autre programme. Fermez cet autre programme.");
    case SqlTrouble::Corrupted:
        return QCoreApplication::translate(
            "Journal", "Le journal d'activité est endommagé et ne peut pas être mis de côté. Déplacez son fichier "
                       "ailleurs, sans l'effacer.");
    case SqlTrouble::Newer:
        return QCoreApplication::translate(
            "Journal",
            "Le journal d'activité vient d'une version plus récente du programme. Mettez ce programme à jour.");
    case SqlTrouble::Away:
    case SqlTrouble::Refused:
    case SqlTrouble::Slow:
    case SqlTrouble::Broken:
        break;
    }
    return QCoreApplication::translate(
        "Journal", "Le journal d'activité ne peut pas être écrit. Vérifiez le disque, puis redémarrez cet appareil.");
}

/// What the administrator reads of the shared server.
QString forRemote(SqlTrouble trouble)
{
    switch (trouble) {
    case SqlTrouble::Away:
    case SqlTrouble::CannotOpen:
        return QCoreApplication::translate(
            "Journal",
            "Le serveur PostgreSQL du journal d'activité est injoignable. Vérifiez le réseau et le serveur.");
    case SqlTrouble::Refused:
        return QCoreApplication::translate("Journal",
                                           "Le serveur PostgreSQL du journal d'activité refuse ce programme. Vérifiez "
                                           "le nom, le mot de passe, les droits et le chiffrement.");
    case SqlTrouble::Slow:
        return QCoreApplication::translate(
            "Journal", "Le serveur PostgreSQL du journal d'activité ne répond pas assez vite. Vérifiez sa charge.");
    case SqlTrouble::Full:
        return QCoreApplication::translate(
            "Journal", "Le disque du serveur PostgreSQL du journal d'activité est plein. Libérez-y de la place.");
    case SqlTrouble::ReadOnly:
        return QCoreApplication::translate(
            "Journal",
            "La base PostgreSQL du journal d'activité est en lecture seule. Rendez-la accessible en écriture.");
    case SqlTrouble::Newer:
        return QCoreApplication::translate("Journal", "La base PostgreSQL du journal d'activité vient d'une version "
                                                      "plus récente du programme. Mettez ce programme "
                                                      "à jour.");
    case SqlTrouble::Locked:
    case SqlTrouble::Corrupted:
    case SqlTrouble::Broken:
        break;
    }
    return QCoreApplication::translate(
        "Journal", "La base PostgreSQL du journal d'activité ne fonctionne pas. Vérifiez l'état du serveur.");
}

} // namespace

QString JournalState::forAdministrator() const
{
    QStringList sentences;
    if (local) {
        sentences << forLocal(*local);
        sentences << QCoreApplication::translate(
            "Journal", "Les visites continuent : %n ligne(s) attend(ent) en mémoire et sera(seront) écrite(s) ensuite.",
            nullptr, waiting);
    }
    if (!setAside.isEmpty()) {
        sentences << QCoreApplication::translate("Journal",
                                                 "Le fichier du journal d'activité était endommagé. Il est gardé sous "
                                                 "le nom %1 et un nouveau fichier est commencé.")
                         .arg(setAside);
    }
    if (remote) {
        sentences << forRemote(*remote);
        sentences << QCoreApplication::translate(
            "Journal",
            "Rien n'est perdu : %n ligne(s) attend(ent) sur cet appareil et sera(seront) transmise(s) ensuite.",
            nullptr, toHandOver);
    }
    return sentences.join(u' ');
}

SqlJournal::SqlJournal(JournalOptions options, QObject *parent)
    : QObject(parent)
    , m_shared(std::make_shared<Shared>(std::move(options)))
    , m_writing(std::make_unique<QThread>())
    , m_writer(new JournalWriter(m_shared))
{
    m_writing->setObjectName(QStringLiteral("journal"));
    m_writer->moveToThread(m_writing.get());
    connect(m_writer, &JournalWriter::told, this, &SqlJournal::take);
    connect(m_writer, &JournalWriter::written, this, &SqlJournal::written);
    if (m_shared->options.postgres) {
        m_handing = std::make_unique<QThread>();
        m_handing->setObjectName(QStringLiteral("journal-handover"));
        m_handOver = new JournalHandOver(m_shared);
        m_handOver->moveToThread(m_handing.get());
        m_slow.setSingleShot(true);
        m_slow.callOnTimeout(this, [this] { setRemote(SqlTrouble::Slow, m_state.toHandOver); });
        connect(m_handOver, &JournalHandOver::began, this, [this] { m_slow.start(m_shared->options.slowAfter); });
        connect(m_handOver, &JournalHandOver::told, this, &SqlJournal::setRemote);
        // Each time the file is in order there may be something to hand over, the rows of earlier runs included.
        connect(m_writer, &JournalWriter::told, m_handOver, [worker = m_handOver](const JournalState &state) {
            if (!state.local) {
                worker->work();
            }
        });
        m_handing->start();
    }
    m_writing->start();
    QMetaObject::invokeMethod(m_writer, &JournalWriter::work);
}

SqlJournal::~SqlJournal()
{
    finish(m_shared->options.endBound);
}

void SqlJournal::add(const JournalRow &row)
{
    if (m_finished) {
        return;
    }
    {
        const QMutexLocker lock(&m_shared->mutex);
        m_shared->waiting << row;
    }
    QMetaObject::invokeMethod(m_writer, &JournalWriter::work);
}

void SqlJournal::setPassword(const Secret &password)
{
    if (m_handOver != nullptr) {
        const auto copy = std::make_shared<Secret>(password.duplicate());
        QMetaObject::invokeMethod(m_handOver, [worker = m_handOver, copy] { worker->setPassword(*copy); });
    }
}

bool SqlJournal::finish(std::chrono::milliseconds bound)
{
    if (!m_finished) {
        m_finished = true;
        m_slow.stop();
        const QDeadlineTimer deadline(bound);
        QMetaObject::invokeMethod(m_writer, &JournalWriter::work);
        endThread(std::move(m_writing), std::exchange(m_writer, nullptr), deadline);
        if (m_handing != nullptr) {
            endThread(std::move(m_handing), std::exchange(m_handOver, nullptr), deadline);
        }
    }
    const QMutexLocker lock(&m_shared->mutex);
    return m_shared->waiting.isEmpty();
}

void SqlJournal::take(const JournalState &local)
{
    JournalState state = local;
    state.remote = m_state.remote;
    state.toHandOver = m_state.toHandOver;
    show(state);
}

void SqlJournal::setRemote(std::optional<SqlTrouble> trouble, int toHandOver)
{
    m_slow.stop();
    JournalState state = m_state;
    state.remote = trouble;
    state.toHandOver = toHandOver;
    show(state);
}

void SqlJournal::show(const JournalState &state)
{
    if (m_state != state) {
        m_state = state;
        Q_EMIT changed();
    }
}

} // namespace guichet
