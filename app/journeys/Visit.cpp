// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Visit.h"

#include <utility>

namespace guichet {

Visit::Visit(CouncilBackend &backend)
    : m_backend(backend)
{
}

Visit::~Visit()
{
    giveUpRegistration();
    signOut();
    m_backend.dropConnections();
}

void Visit::Payment::takeOffer(PaymentOffer now)
{
    const Schedule *chosen = schedule();
    const Schedule *still = now.schedule(rhythm, debitDay);
    if (chosen == nullptr || still == nullptr || *chosen != *still) {
        rhythm.clear();
        debitDay = 0;
    }
    offer = std::move(now);
}

void Visit::giveUpRegistration()
{
    if (registration && registration->phase != JourneyPhase::AccountCreated) {
        m_backend.abandonRegistration(registration->ref);
    }
    registration.reset();
}

void Visit::signOut()
{
    if (session) {
        m_backend.signOut(session->token);
    }
    session.reset();
    payment.reset();
}

} // namespace guichet
