// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ServiceWatch.h"

#include <council/Answers.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <utility>

namespace guichet {

ServiceWatch::ServiceWatch(CouncilBackend &backend, const QByteArray &defaults, const QString &cacheFile,
                           const AskingPauses &pauses, QObject *parent)
    : QObject(parent)
    , m_backend(backend)
    , m_cacheFile(cacheFile)
    , m_pauses(pauses)
{
    QFile file(m_cacheFile);
    auto kept = !m_cacheFile.isEmpty() && file.open(QIODevice::ReadOnly) ? answers::readService(file.readAll())
                                                                         : answers::readService({});
    if (!kept) {
        kept = answers::readService(defaults);
    }
    if (kept) {
        m_service = std::move(kept).value();
    }
    m_timer.setSingleShot(true);
    m_timer.callOnTimeout(this, &ServiceWatch::refresh);
}

void ServiceWatch::refresh()
{
    if (m_asking) {
        return;
    }
    m_asking = true;
    m_timer.stop();
    m_ticket = m_backend.fetchService(m_etag,
                                      [this](Outcome<ServiceAnswer, Failure> outcome) { receive(std::move(outcome)); });
}

void ServiceWatch::receive(Outcome<ServiceAnswer, Failure> outcome)
{
    m_asking = false;
    const State before = m_state;
    bool hasNews = false;
    if (outcome) {
        m_hasAnswer = true;
        if (!outcome.value().notModified) {
            hasNews = true;
            keep(outcome.value());
            m_etag = outcome.value().etag;
            m_service = std::move(outcome).value().service;
        }
        m_state = m_service.inMaintenance ? State::Maintenance : State::Open;
    } else {
        hasNews = m_failure.code != outcome.error().code;
        m_failure = outcome.error();
        m_state = m_failure.code == FailureCode::Maintenance ? State::Maintenance : State::OutOfReach;
        // An answer that was kept as good must not be confirmed by 304 while the council says something else.
        m_etag.clear();
    }
    m_timer.start(m_state == State::Open ? m_pauses.whileOpen : m_pauses.whileAway);
    if (hasNews || m_state != before) {
        Q_EMIT changed();
    }
    Q_EMIT answered();
}

void ServiceWatch::keep(const ServiceAnswer &answer)
{
    if (m_cacheFile.isEmpty()) {
        return;
    }
    QDir().mkpath(QFileInfo(m_cacheFile).absolutePath());
    QSaveFile file(m_cacheFile);
    // A cache that cannot be written costs nothing but the next offline start.
    if (file.open(QIODevice::WriteOnly)) {
        file.write(answer.json);
        file.commit();
    }
}

} // namespace guichet
