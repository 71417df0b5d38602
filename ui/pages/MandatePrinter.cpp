// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "MandatePrinter.h"

#include "MandatePaper.h"

#include <utility>

namespace guichet {

MandatePrinter::MandatePrinter(const Journey &journey, Print print, QObject *parent)
    : QObject(parent)
    , m_journey(journey)
    , m_print(std::move(print))
{
}

MandatePrinter::State MandatePrinter::state() const
{
    const Mandate *present = mandate();
    return present != nullptr && present->reference == m_reference ? m_state : State::None;
}

bool MandatePrinter::isPaperNeeded() const
{
    const Mandate *present = mandate();
    if (present == nullptr) {
        return false;
    }
    // It may have been handed in since, and the council have said so at another sign-in.
    const auto &known = m_journey.visit().session->account.mandate;
    return known && known->reference == present->reference && known->state == MandateState::AwaitingSignature;
}

bool MandatePrinter::isPaperMissing() const
{
    return isPaperNeeded() && (state() == State::None || state() == State::Failed);
}

void MandatePrinter::print()
{
    const Mandate *present = mandate();
    if (present == nullptr || state() == State::Waiting) {
        return;
    }
    m_reference = present->reference;
    m_state = State::Waiting;
    Q_EMIT changed();
    const Visit &visit = m_journey.visit();
    m_ticket = m_print(mandatepaper::paper(*visit.payment, visit.session->account),
                       [this](const Outcome<PrintQueue::Accepted, PrintQueue::Problem> &answer) {
                           m_state = answer ? State::Begun : State::Failed;
                           Q_EMIT changed();
                       });
}

const Mandate *MandatePrinter::mandate() const
{
    const Visit &visit = m_journey.visit();
    return visit.session && visit.payment && visit.payment->mandate ? &*visit.payment->mandate : nullptr;
}

} // namespace guichet
