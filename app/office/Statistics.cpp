// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Statistics.h"

#include "StatisticsReader.h"
#include "WorkerThread.h"

#include <QDeadlineTimer>

#include <utility>

namespace guichet {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto endBound = 1s;

} // namespace

Statistics::Statistics(StatisticsSource source, QObject *parent)
    : QObject(parent)
    , m_source(std::make_shared<const StatisticsSource>(std::move(source)))
{
}

Statistics::~Statistics()
{
    if (m_thread != nullptr) {
        endThread(std::move(m_thread), std::exchange(m_reader, nullptr), QDeadlineTimer(endBound));
    }
}

void Statistics::start()
{
    if (m_thread != nullptr) {
        return;
    }
    m_thread = std::make_unique<QThread>();
    m_thread->setObjectName(u"statistics"_s);
    m_reader = new StatisticsReader(m_source);
    m_reader->moveToThread(m_thread.get());
    connect(m_reader, &StatisticsReader::wasRead, this, [this](const StatisticsAnswer &read) {
        m_state = read.figures != nullptr ? State::Ready : State::Broken;
        if (read.figures != nullptr) {
            m_figures = read.figures;
        }
        m_trouble = read.trouble;
        m_ofThisDeviceOnly = read.ofThisDeviceOnly;
        Q_EMIT changed();
    });
    connect(m_reader, &StatisticsReader::exported, this, &Statistics::exported);
    connect(m_reader, &StatisticsReader::exportFailed, this, &Statistics::exportFailed);
    m_thread->start();
}

void Statistics::refresh(QDate today)
{
    m_today = today;
    if (std::exchange(m_state, State::Reading) == State::Reading) {
        return;
    }
    start();
    QMetaObject::invokeMethod(m_reader, [reader = m_reader, today] { reader->readAll(today); });
    Q_EMIT changed();
}

void Statistics::setPassword(const Secret &password)
{
    if (!m_source->postgres) {
        return;
    }
    PostgresTarget target = m_source->postgres->duplicate();
    target.password = password.duplicate();
    m_source = std::make_shared<const StatisticsSource>(StatisticsSource {.file = m_source->file,
                                                                          .postgres = std::move(target),
                                                                          .exportFolder = m_source->exportFolder,
                                                                          .officeNames = m_source->officeNames,
                                                                          .localGate = m_source->localGate,
                                                                          .remoteGate = m_source->remoteGate});
    if (m_reader != nullptr) {
        QMetaObject::invokeMethod(m_reader, [reader = m_reader, source = m_source] { reader->setSource(source); });
    }
}

void Statistics::exportCsv(Span span, const Wording &wording)
{
    start();
    QMetaObject::invokeMethod(m_reader, [reader = m_reader, figures = m_figures, span, today = m_today, wording] {
        reader->writeCsv(figures, span, today, wording);
    });
}

} // namespace guichet
