// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "SampleOffer.h"

#include <council/CouncilBackend.h>

#include <QList>
#include <QObject>
#include <QStringList>

#include <deque>
#include <functional>
#include <ostream>
#include <variant>
#include <vector>

namespace guichet::test {

/// The calls of CouncilBackend, by its own names.
enum class Call {
    FetchService,
    StartRegistration,
    FetchRegistration,
    SendCode,
    CheckCode,
    Identify,
    CreateAccount,
    AbandonRegistration,
    SignIn,
    AbandonSignIn,
    StartReset,
    FetchReset,
    SendResetCode,
    CheckResetCode,
    SetPassword,
    FetchAccount,
    FetchOffer,
    SignMandate,
    SignOut,
    SetLanguage,
    DropConnections,
};

/// For failing comparisons.
void PrintTo(Call call, std::ostream *stream);

/// A council that plays a script: the test says which calls will come, in which order, and how each is answered. A call
/// that the script does not name, or names later, fails the test; so does a script that was not played to its end.
/// Farewells and settings, which have no answer, need no line: they are recorded only.
class ScriptedBackend : public CouncilBackend
{
public:
    /// No answer ever, until the ticket is cancelled.
    struct Silence
    {
    };
    using Answer = std::variant<Silence, Failure, ServiceAnswer, CodeState, JourneyState, Household, Session,
                                ResetState, PasswordSet, Account, PaymentOffer, Mandate>;

    /// When answers arrive.
    enum class Delivery {
        ByHand, ///< By deliver().
        ByEventLoop, ///< As soon as the event loop runs.
    };

    /// One call as it came. Secrets stand in clear among the values: this is a test.
    struct Record
    {
        Call call;
        QStringList values;
        ActKey key; ///< Null for calls without one.
        bool cancelled = false; ///< The ticket was cancelled or dropped before the answer.
        bool answered = false;
    };

    explicit ScriptedBackend(Delivery delivery = Delivery::ByHand);
    ~ScriptedBackend() override;

    /// Appends a line to the script. An answer of another type than the call's own is a mistake of the test.
    void expect(Call call, Answer answer);
    /// Hands over the oldest answer that is due; false when there is none.
    bool deliver();
    /// The answers that wait for deliver().
    int due() const;

    const QList<Record> &records() const { return m_records; }
    QList<Record> records(Call call) const;
    /// The calls alone, in their order.
    QList<Call> calls() const;
    const Record &last() const { return m_records.constLast(); }

    Ticket fetchService(const QByteArray &knownEtag, Handler<ServiceAnswer> handler) override;
    Ticket startRegistration(const MobileNumber &mobile, Channel channel, const ActKey &key,
                             Handler<CodeState> handler) override;
    Ticket fetchRegistration(const JourneyRef &journey, Handler<JourneyState> handler) override;
    Ticket sendCode(const JourneyRef &journey, Channel channel, const ActKey &key, Handler<CodeState> handler) override;
    Ticket checkCode(const JourneyRef &journey, const OneTimeCode &code, const ActKey &key,
                     Handler<JourneyState> handler) override;
    Ticket identify(const JourneyRef &journey, const InvoiceCredentials &credentials, const ActKey &key,
                    Handler<Household> handler) override;
    Ticket createAccount(const JourneyRef &journey, const EmailAddress &email, const NewPassword &password,
                         const ActKey &key, Handler<JourneyState> handler) override;
    void abandonRegistration(const JourneyRef &journey) override;
    Ticket signIn(const QString &identifier, const Secret &password, const ActKey &key,
                  Handler<Session> handler) override;
    void abandonSignIn(const QString &identifier, const Secret &password, const ActKey &key) override;
    Ticket startReset(const EmailAddress &email, const ActKey &key, Handler<CodeState> handler) override;
    Ticket fetchReset(const JourneyRef &journey, Handler<ResetState> handler) override;
    Ticket sendResetCode(const JourneyRef &journey, const ActKey &key, Handler<CodeState> handler) override;
    Ticket checkResetCode(const JourneyRef &journey, const OneTimeCode &code, const ActKey &key,
                          Handler<ResetState> handler) override;
    Ticket setPassword(const JourneyRef &journey, const NewPassword &password, const ActKey &key,
                       Handler<PasswordSet> handler) override;
    Ticket fetchAccount(const Secret &session, Handler<Account> handler) override;
    Ticket fetchOffer(const Secret &session, Handler<PaymentOffer> handler) override;
    Ticket signMandate(const Secret &session, const MandateRequest &request, const ActKey &key,
                       Handler<Mandate> handler) override;
    void signOut(const Secret &session) override;
    void setLanguage(const QString &language) override;
    void dropConnections() override;

private:
    struct Line
    {
        Call call;
        Answer answer;
    };
    struct Due
    {
        qsizetype record;
        /// Null when silence was scripted.
        std::function<void()> give;
    };

    template<typename Value>
    Ticket play(Call call, const QStringList &values, const ActKey &key, Handler<Value> handler);
    void note(Call call, const QStringList &values, const ActKey &key = {});

    Delivery m_delivery;
    std::deque<Line> m_script;
    QList<Record> m_records;
    std::vector<Due> m_due;
    QObject m_context;
};

// What the council would answer, as good answers of an unremarkable day.

/// \a seconds from now by the council's clock and ours.
Moment inSeconds(int seconds);
/// \a opensJourney gives it a token, as the answer that begins a registration has.
CodeState codeState(bool opensJourney = false, const QString &id = QStringLiteral("r-1"));
JourneyState journeyState(JourneyPhase phase, const QString &email = {});
Household household(const QString &holder = QStringLiteral("USAGER Exemple"));
Session session(const QString &token = QStringLiteral("session-1"));
ResetState resetState(ResetPhase phase);
Account account(std::optional<Mandate> mandate = std::nullopt);
/// The council decided against the act.
Failure refusal(FailureCode code);
/// Nobody knows whether the council decided.
Failure doubt(FailureCode code = FailureCode::TimedOut);

// What a resident would type.

MobileNumber mobileNumber(const QString &typed = QStringLiteral("06 39 98 00 01"));
OneTimeCode oneTimeCode(const QString &typed = QStringLiteral("123456"));
InvoiceCredentials invoiceCredentials(const QString &login = QStringLiteral("OM-2026-0417"));
EmailAddress emailAddress(const QString &typed = QStringLiteral("usager@example.fr"));
Iban iban(const QString &typed = QStringLiteral("FR76 3000 6000 0112 3456 7890 189"));
NewPassword newPassword(const QString &typed = QStringLiteral("Tracteur-Bleu-58"));

} // namespace guichet::test
