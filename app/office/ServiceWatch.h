// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <council/CouncilBackend.h>

#include <QObject>
#include <QTimer>

#include <chrono>

namespace guichet {

/// How long after an asking the council is asked again.
struct AskingPauses
{
    /// Out of reach, or in maintenance.
    std::chrono::milliseconds whileAway = std::chrono::seconds(60);
    std::chrono::milliseconds whileOpen = std::chrono::minutes(10);
};

/// What the council says of itself, kept fresh: asked at start, at the start of each visit, every 60 s while the council
/// is out of reach or in maintenance, else every 10 minutes. Until the first answer of this run, service() is the last
/// answer kept on disk, or else the dated defaults that ship with the program.
class ServiceWatch : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Unknown, ///< Not answered yet in this run.
        Open,
        Maintenance,
        OutOfReach,
    };

    /// \a defaults is a /service body; \a cacheFile, one for each council, may be empty, and nothing is then kept. The ETag
    /// lies beside it: an answer that is kept and still holds is not sent again, at the start of a run either. \a backend must outlive this.
    /// \a pauses are other ones in tests only.
    ServiceWatch(CouncilBackend &backend, const QByteArray &defaults, const QString &cacheFile,
                 const AskingPauses &pauses = {}, QObject *parent = nullptr);

    const Service &service() const { return m_service; }
    State state() const { return m_state; }
    /// A journey may begin: the council answered in this run and is not in maintenance.
    bool isReady() const { return m_hasAnswer && m_state != State::Maintenance; }
    bool isAsking() const { return m_asking; }
    /// Why the council is out of reach; meaningful in State::OutOfReach only.
    const Failure &failure() const { return m_failure; }

    /// Asks now, unless already asking. answered() follows.
    void refresh();

Q_SIGNALS:
    /// service(), state() or failure() changed.
    void changed();
    /// An asking is through, well or badly.
    void answered();

private:
    void receive(Outcome<ServiceAnswer, Failure> outcome);
    void keep(const ServiceAnswer &answer);

    CouncilBackend &m_backend;
    QString m_cacheFile;
    AskingPauses m_pauses;
    Service m_service;
    QByteArray m_etag;
    State m_state = State::Unknown;
    Failure m_failure;
    bool m_hasAnswer = false;
    bool m_asking = false;
    Ticket m_ticket;
    QTimer m_timer;
};

} // namespace guichet
