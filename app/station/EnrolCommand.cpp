// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "EnrolCommand.h"

#include "VaultWords.h"

#include <QTimer>

#include <utility>

namespace guichet {

using namespace Qt::StringLiterals;

namespace {

constexpr int done = 0;
constexpr int failed = 1;

QString words(const Failure &failure)
{
    QString text;
    if (failure.code == FailureCode::EnrolmentRefused) {
        text = u"the council refused this enrolment code: ask for a new one"_s;
    } else if (failure.code == FailureCode::OfficeUnknown) {
        text = u"the council does not know this office: check --office"_s;
    } else if (failure.definite) {
        text = u"the council refused"_s;
    } else {
        text = u"no answer that can be used from the council, which may have taken the code: try again, and with a "
               "new code should it be refused then"_s;
    }
    return u"%1 (%2)"_s.arg(text, failure.supportCode());
}

} // namespace

EnrolCommand::EnrolCommand(Vault &vault, OfficeBackend &council, Secret code, const TerminalIdentity::Place &place,
                           std::chrono::milliseconds pause, QObject *parent)
    : QObject(parent)
    , m_check(vault)
    , m_identity(vault, council)
    , m_code(std::move(code))
    , m_place(place)
    , m_pause(pause)
{
    connect(&m_check, &VaultCheck::finished, this, [this](std::optional<Vault::Problem> problem) {
        if (problem) {
            Q_EMIT finished(failed, u"not enrolled, and the code is not spent: %1"_s.arg(vaultWords(*problem)));
        } else {
            enrol();
        }
    });
    connect(&m_identity, &TerminalIdentity::enrolmentFailed, this, &EnrolCommand::takeFailure);
    connect(&m_identity, &TerminalIdentity::enrolled, this, [this] {
        if (m_identity.isKept()) {
            Q_EMIT finished(done, u"enrolled « %1 » (%2, %3); its token is in this user's keyring"_s.arg(
                                      m_place.name, m_place.profile, m_place.office));
        } else {
            Q_EMIT finished(failed,
                            u"the council enrolled « %1 », but its token is lost: %2. The code is spent: ask for a new "
                            "one"_s.arg(m_place.name, vaultWords(m_identity.problem().value())));
        }
    });
}

void EnrolCommand::start()
{
    m_check.start();
}

void EnrolCommand::enrol()
{
    --m_triesLeft;
    m_identity.enrol(m_code, m_place);
}

void EnrolCommand::takeFailure(const Failure &failure)
{
    if (!failure.definite && m_triesLeft > 0) {
        QTimer::singleShot(m_pause, this, &EnrolCommand::enrol);
    } else {
        Q_EMIT finished(failed, u"not enrolled: %1"_s.arg(words(failure)));
    }
}

} // namespace guichet
