// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "VisitRecorder.h"

#include "JourneyWords.h"
#include "OpeningHours.h"

#include <QDateTime>

#include <utility>

namespace guichet {

using namespace Qt::StringLiterals;

namespace {

constexpr auto none = "none"_L1;
constexpr auto signIn = "sign-in"_L1;
constexpr auto welcome = "welcome"_L1;
constexpr auto done = "done"_L1;

} // namespace

RecorderClock RecorderClock::real()
{
    return {[] {
                return std::chrono::duration_cast<std::chrono::milliseconds>(
                    std::chrono::steady_clock::now().time_since_epoch());
            },
            [] { return officeTime(QDateTime::currentDateTimeUtc()).date(); }};
}

VisitRecorder::VisitRecorder(QString office, QString profile, RecorderClock clock, QObject *parent)
    : QObject(parent)
    , m_clock(std::move(clock))
    , m_begun(m_clock.monotonic())
{
    m_row.id = QUuid::createUuid();
    m_row.office = std::move(office);
    m_row.profile = std::move(profile);
    m_row.day = m_clock.today();
    m_row.journey = none;
    m_row.furthestStep = welcome;
}

void VisitRecorder::follow(Journey &journey)
{
    connect(&journey, &Journey::stepChanged, this,
            [this](Step step) { stepReached(journeyWord(step), stepWord(step)); });
    connect(&journey, &Journey::statusChanged, this, [this](Journey::ActStatus status) {
        if (status == Journey::ActStatus::Waiting) {
            actBegun();
        }
    });
    connect(&journey, &Journey::failed, this, [this](const Failure &failure) { failed(failure.supportCode()); });
}

void VisitRecorder::noteAid(const QString &aid)
{
    m_touched = true;
    if (!m_row.aids.contains(aid)) {
        m_row.aids << aid;
    }
}

void VisitRecorder::noteAssistance()
{
    m_touched = true;
    m_row.assisted = true;
}

void VisitRecorder::stepReached(const QString &journey, const QString &step)
{
    m_failureStands = false;
    if (journey == none) {
        return;
    }
    m_touched = true;
    if (journey != m_row.journey) {
        const bool better = !m_succeeded || m_row.journey == signIn || (step == done && journey != signIn);
        if (!better) {
            return;
        }
        m_row.journey = journey;
        m_stepsSeen.clear();
        m_succeeded = false;
    }
    // Steps come in their order; one that was seen before is a step back.
    if (!m_stepsSeen.contains(step) && !m_succeeded) {
        m_stepsSeen.insert(step);
        m_row.furthestStep = step;
    }
    m_succeeded = m_succeeded || step == done;
}

void VisitRecorder::failed(const QString &supportCode)
{
    m_touched = true;
    m_failureStands = true;
    if (!m_row.failures.contains(supportCode)) {
        m_row.failures << supportCode;
    }
}

std::optional<JournalRow> VisitRecorder::ended(VisitEnd end)
{
    if (std::exchange(m_ended, true) || !m_touched) {
        return std::nullopt;
    }
    JournalRow row = m_row;
    row.outcome = outcome(end);
    row.language = m_language;
    const auto spent = m_clock.monotonic() - m_begun;
    row.minutes =
        spent < std::chrono::minutes(1) ? 0 : static_cast<int>(std::chrono::ceil<std::chrono::minutes>(spent).count());
    return row;
}

VisitOutcome VisitRecorder::outcome(VisitEnd end) const
{
    if (m_succeeded) {
        return VisitOutcome::Succeeded;
    }
    if (m_failureStands) {
        return VisitOutcome::Failed;
    }
    return end == VisitEnd::Idle ? VisitOutcome::TimedOut : VisitOutcome::Abandoned;
}

} // namespace guichet
