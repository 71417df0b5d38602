// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ServiceWatch.h"

#include <council/Answers.h>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <utility>

namespace guichet {

namespace {

constexpr qint64 longestEtag = 1024;

QByteArray hashOf(const QByteArray &json)
{
    return QCryptographicHash::hash(json, QCryptographicHash::Sha256).toHex();
}

QString etagFileOf(const QString &cacheFile)
{
    return cacheFile + QStringLiteral(".etag");
}

/// The ETag that the council gave with \a json; empty where none was kept, or where it was kept with another body.
QByteArray keptEtag(const QString &cacheFile, const QByteArray &json)
{
    QFile file(etagFileOf(cacheFile));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QByteArray text = file.read(longestEtag);
    const qsizetype end = text.indexOf('\n');
    const QByteArray etag = text.mid(end + 1);
    // It goes into a header.
    const bool fits = std::all_of(etag.begin(), etag.end(), [](char sign) { return sign > ' ' && sign < 0x7f; });
    return end >= 0 && fits && text.left(end) == hashOf(json) ? etag : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(bytes);
        file.commit();
    }
}

} // namespace

ServiceWatch::ServiceWatch(CouncilBackend &backend, const QByteArray &defaults, const QString &cacheFile,
                           const AskingPauses &pauses, QObject *parent)
    : QObject(parent)
    , m_backend(backend)
    , m_cacheFile(cacheFile)
    , m_pauses(pauses)
{
    QFile file(m_cacheFile);
    const QByteArray json = !m_cacheFile.isEmpty() && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    auto kept = answers::readService(json);
    if (kept) {
        m_etag = keptEtag(m_cacheFile, json);
    } else {
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
    // A cache that cannot be written costs nothing but the next offline start.
    write(m_cacheFile, answer.json);
    write(etagFileOf(m_cacheFile), hashOf(answer.json) + '\n' + answer.etag);
}

} // namespace guichet
