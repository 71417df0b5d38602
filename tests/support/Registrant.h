// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Waiting.h"

#include <council/HttpsCouncil.h>
#include <training/TrainingCouncil.h>

#include <gtest/gtest.h>

#include <functional>
#include <optional>
#include <utility>

namespace guichet::test {

/// What a resident types, from the invented households.
inline const QString mobile = QStringLiteral("06 39 98 00 01");
inline const QString mobileE164 = QStringLiteral("+33639980001");
inline const QString invoiceLogin = QStringLiteral("OM-2026-0417");
inline const QString invoicePassword = QStringLiteral("rK7-mO0l");
inline const QString email = QStringLiteral("nouveau@example.fr");
inline const QString password = QStringLiteral("Tracteur-Bleu-58");

inline MobileNumber mobileNumber(const QString &typed = mobile)
{
    return MobileNumber::parse(typed, {{QStringLiteral("33")}, true}).value();
}

inline OneTimeCode oneTimeCode(const QString &typed)
{
    return std::move(OneTimeCode::parse(typed, {})).value();
}

/// Asks by \a call and handles events until the answer is there, which must not be before the call returned.
template<typename Answer>
Outcome<Answer, Failure> answerTo(const std::function<Ticket(CouncilBackend::Handler<Answer>)> &call)
{
    std::optional<Outcome<Answer, Failure>> outcome;
    bool returned = false;
    const Ticket ticket = call([&](Outcome<Answer, Failure> answer) {
        EXPECT_TRUE(returned);
        EXPECT_FALSE(outcome.has_value());
        outcome.emplace(std::move(answer));
    });
    returned = true;
    if (!waitFor([&outcome] { return outcome.has_value(); })) {
        ADD_FAILURE() << "no answer came";
        return Failure {};
    }
    return std::move(*outcome);
}

/// Leads one registration through a backend. Each act waits for its answer, whatever it is; the journey is kept when it opens.
class Registrant
{
public:
    /// Without a \a council, codes must be given to checkCode().
    explicit Registrant(CouncilBackend &backend, const training::TrainingCouncil *council = nullptr)
        : m_backend(backend)
        , m_council(council)
    {
    }

    Outcome<CodeState, Failure> start(const ActKey &key = QUuid::createUuid(), Channel channel = Channel::Sms,
                                      const QString &typed = mobile)
    {
        auto outcome = answerTo<CodeState>([&](auto handler) {
            return m_backend.startRegistration(mobileNumber(typed), channel, key, std::move(handler));
        });
        if (outcome) {
            m_journey = {outcome.value().id, outcome.value().token.duplicate()};
        }
        return outcome;
    }
    Outcome<JourneyState, Failure> state()
    {
        return answerTo<JourneyState>(
            [&](auto handler) { return m_backend.fetchRegistration(m_journey, std::move(handler)); });
    }
    Outcome<CodeState, Failure> sendCode(const ActKey &key = QUuid::createUuid(), Channel channel = Channel::Sms)
    {
        return answerTo<CodeState>(
            [&](auto handler) { return m_backend.sendCode(m_journey, channel, key, std::move(handler)); });
    }
    Outcome<JourneyState, Failure> checkCode(const QString &code, const ActKey &key = QUuid::createUuid())
    {
        return answerTo<JourneyState>(
            [&](auto handler) { return m_backend.checkCode(m_journey, oneTimeCode(code), key, std::move(handler)); });
    }
    Outcome<JourneyState, Failure> checkCode() { return checkCode(m_council->lastCode(mobileE164)); }
    Outcome<Household, Failure> identify(const ActKey &key = QUuid::createUuid(), const QString &login = invoiceLogin,
                                         const QString &temporary = invoicePassword)
    {
        return answerTo<Household>([&](auto handler) {
            return m_backend.identify(m_journey, InvoiceCredentials::parse(login, temporary).value(), key,
                                      std::move(handler));
        });
    }
    Outcome<JourneyState, Failure> createAccount(const ActKey &key = QUuid::createUuid(),
                                                 const QString &address = email, const QString &chosen = password,
                                                 const PasswordPolicy &policy = {})
    {
        return answerTo<JourneyState>([&](auto handler) {
            return m_backend.createAccount(m_journey, EmailAddress::parse(address).value(),
                                           NewPassword::parse(chosen, policy).value(), key, std::move(handler));
        });
    }
    Outcome<Session, Failure> signIn(const ActKey &key = QUuid::createUuid(), const QString &identifier = email,
                                     const QString &typed = password)
    {
        return answerTo<Session>(
            [&](auto handler) { return m_backend.signIn(identifier, Secret(typed), key, std::move(handler)); });
    }
    Outcome<ServiceAnswer, Failure> service(const QByteArray &etag = {})
    {
        return answerTo<ServiceAnswer>([&](auto handler) { return m_backend.fetchService(etag, std::move(handler)); });
    }

    const JourneyRef &journey() const { return m_journey; }

private:
    CouncilBackend &m_backend;
    const training::TrainingCouncil *m_council;
    JourneyRef m_journey;
};

} // namespace guichet::test
