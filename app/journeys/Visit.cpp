// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "Visit.h"

namespace guichet {

Visit::Visit(CouncilBackend &backend)
    : m_backend(backend)
{
}

Visit::~Visit()
{
    giveUpRegistration();
    if (session) {
        m_backend.signOut(session->token);
    }
    m_backend.dropConnections();
}

void Visit::giveUpRegistration()
{
    if (registration && registration->phase != JourneyPhase::AccountCreated) {
        m_backend.abandonRegistration(registration->ref);
    }
    registration.reset();
}

} // namespace guichet
