// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <support/SampleOffer.h>

#include <council/CouncilBackend.h>

#include <QHash>
#include <QObject>

#include <functional>
#include <vector>

namespace guichet {

/// A tiny council that behaves: every act succeeds, answered from the event loop. The test reads what was asked, can hold
/// the answers back, and can have the next acts of a kind fail. It knows one household and keeps one registration.
class FakeCouncil : public QObject, public CouncilBackend
{
public:
    enum class Kind {
        Service,
        Start,
        State,
        Resend,
        Check,
        Identify,
        Create,
        SignIn,
        StartReset,
        ResetState,
        ResendReset,
        CheckReset,
        SetPassword,
        Account,
        Offer,
        Sign,
    };
    struct Call
    {
        Kind kind;
        ActKey key; ///< Null for those that have none.
        QStringList values; ///< As sent, secrets too.
    };

    FakeCouncil();

    /// What /service tells; the shipped defaults at first.
    Service service;
    /// The council's own clock at each answer, and what it names counted from there.
    QDateTime now;
    std::chrono::seconds codeHolds = std::chrono::minutes(10);
    std::chrono::seconds resendIn = std::chrono::seconds(30);
    std::chrono::seconds registrationHolds = std::chrono::minutes(30);
    int sendsLeft = 3;
    PaymentMode payment = PaymentMode::PerInvoice;
    /// What is offered from now on, and what signing it makes.
    PaymentOffer offer = test::paymentOffer();
    MandateState mandateState = MandateState::Active;
    /// Of what signing makes, one more each month; as test::mandate() has it if it is invalid.
    QDate firstDebit;
    /// The account's, signed here or there from the start.
    std::optional<Mandate> mandate;

    /// The next act of \a kind, and after it the one after, fail so.
    void failNext(Kind kind, const Failure &failure);
    /// From now on answers wait for answer().
    void hold() { m_held = true; }
    /// Gives every answer held back, and holds no more.
    void answer();
    bool isHeld() const { return m_held; }
    /// Nothing is on its way.
    bool isQuiet() const { return m_pending.empty(); }

    const std::vector<Call> &calls() const { return m_calls; }
    std::vector<Call> calls(Kind kind) const;
    /// Acts only, without the questions about the service.
    int acts() const;
    const QStringList &abandoned() const { return m_abandoned; }
    const QStringList &signedOut() const { return m_signedOut; }
    int droppings() const { return m_droppings; }
    QString language() const { return m_language; }

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
    Ticket fetchReset(const JourneyRef &journey, Handler<guichet::ResetState> handler) override;
    Ticket sendResetCode(const JourneyRef &journey, const ActKey &key, Handler<CodeState> handler) override;
    Ticket checkResetCode(const JourneyRef &journey, const OneTimeCode &code, const ActKey &key,
                          Handler<guichet::ResetState> handler) override;
    Ticket setPassword(const JourneyRef &journey, const NewPassword &password, const ActKey &key,
                       Handler<PasswordSet> handler) override;
    Ticket fetchAccount(const Secret &session, Handler<guichet::Account> handler) override;
    Ticket fetchOffer(const Secret &session, Handler<PaymentOffer> handler) override;
    Ticket signMandate(const Secret &session, const MandateRequest &request, const ActKey &key,
                       Handler<Mandate> handler) override;
    void signOut(const Secret &session) override;
    void setLanguage(const QString &language) override;
    void dropConnections() override;

private:
    template<typename Answer>
    Ticket reply(Call call, Handler<Answer> handler, std::function<Answer()> make);
    Moment in(std::chrono::seconds span) const;
    CodeState codeState(Channel channel, bool opens);
    JourneyState journeyState() const;
    guichet::ResetState resetState() const;
    guichet::Account account() const;

    std::vector<Call> m_calls;
    QHash<Kind, QList<Failure>> m_failures;
    /// By ticket number, in the order of asking.
    std::vector<std::pair<int, std::function<void()>>> m_pending;
    int m_tickets = 0;
    bool m_held = false;
    int m_registrations = 0;
    JourneyPhase m_phase = JourneyPhase::CodeSent;
    ResetPhase m_resetPhase = ResetPhase::CodeSent;
    QString m_mobileHint;
    QString m_identifier;
    QStringList m_abandoned;
    QStringList m_signedOut;
    int m_droppings = 0;
    QString m_language;
};

} // namespace guichet
