// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Visit.h"

#include <QObject>

#include <functional>
#include <optional>
#include <span>

namespace guichet {

/// Where the resident stands. SignIn to Account are the guide's steps 1 to 5.
enum class Step {
    Welcome,
    SignIn,
    Mobile,
    Code,
    Invoice,
    Household,
    Account,
    Done,
    SignedIn,
    // « Mot de passe oublié ».
    ResetEmail,
    ResetCode,
    ResetPassword,
    ResetDone,
    // « Mensualisation ».
    Offer,
    Bank,
    Rules,
    Check,
    Mandate,
    MandateDone,
};

/// What makes a journey move.
enum class Cue {
    // Chosen by the resident.
    Register,
    SignIn,
    Forgotten,
    Back,
    Continue,
    ChangeNumber,
    Confirm,
    NotMine,
    Choose,
    GiveBank,
    AcceptRules,
    AmendSchedule,
    AmendBank,
    AmendRules,
    Amended,
    // Brought by an act.
    CodeSent,
    SameNumber,
    CodeRight,
    HouseholdFound,
    AccountCreated,
    SignedIn,
    Expired,
    PasswordSet,
    OfferShown,
    BankRefused,
    RulesChanged,
    OfferChanged,
    Signed,
    PaymentOver,
};

/// One row: standing at \a from, \a cue leads to \a to.
struct Transition
{
    Step from;
    Cue cue;
    Step to;
};

/// The journeys of one visit: registration, sign-in, the reset of a forgotten password and monthly payment. One table of
/// steps, and the acts that bring its cues. Pages show step(), ask for acts and are told the outcome; only the journey
/// moves. No widget, no network of its own. One act at a time: an act asked for while another waits, or while the outcome
/// of one is unknown, is ignored.
/// A session that the council ended leads to the sign-in page, and from there back to where the resident was.
class Journey : public QObject
{
    Q_OBJECT

public:
    enum class ActStatus {
        Idle,
        Waiting, ///< Sent; the answer is awaited. Can be left with leaveWait().
        Unsettled, ///< Sent, and no definite answer: what was typed stays locked, only retry() goes on.
    };

    /// What the check page lets one change.
    enum class Line { Rhythm, DebitDay, Iban, Holder, Rules };

    /// \a visit must outlive the journey.
    explicit Journey(Visit &visit, QObject *parent = nullptr);
    /// Ends the session that an unanswered sign-in may have begun.
    ~Journey() override;

    /// All journeys, readable at one glance in the source.
    static std::span<const Transition> table();

    Step step() const { return m_step; }
    ActStatus status() const { return m_status; }
    Visit &visit() { return m_visit; }
    const Visit &visit() const { return m_visit; }
    /// The act of this step is done and need not be repeated: it is shown as done, with « Continuer ».
    bool isDone(Step step) const;
    /// When the registration or the reset that the resident stands in expires at the council; invalid elsewhere.
    Moment expiresAt() const;
    /// The resident came to this step from the check page or a refusal, to change one line: its act leads to the check page.
    bool isAmending() const { return m_amending; }
    /// Which line the resident asked for on the check page, while isAmending().
    std::optional<Line> amended() const { return m_amending ? m_amended : std::nullopt; }
    /// The resident signs in again to go on where the session ended.
    bool isResuming() const { return m_resumeAt.has_value(); }
    /// Where that was, while the sign-in is asked for; nothing else.
    std::optional<Step> resumesAt() const { return m_step == Step::SignIn ? m_resumeAt : std::nullopt; }

    // What the resident chooses. Ignored where the table has no row for it, and while an act waits or is unsettled.
    void beginRegistration() { take(Cue::Register); }
    void beginSignIn() { take(Cue::SignIn); }
    void beginReset() { take(Cue::Forgotten); }
    /// To the offer once the resident has signed in, which is asked for first.
    void beginMonthlyPayment();
    void goBack();
    /// On from a step that is done; ignored where isDone() is false.
    void goOn();
    void changeNumber() { take(Cue::ChangeNumber); }
    void confirmHousehold();
    void rejectHousehold();

    // Acts. The outcome comes by stepChanged() or failed().
    /// The number of the present registration again leads back to its code page and sends nothing; another number gives
    /// the present registration up.
    void sendCode(const MobileNumber &mobile, Channel channel);
    /// Of the registration, or of the reset, which has no choice of channel.
    void sendNewCode(Channel channel);
    /// Of the registration or of the reset, where the resident stands.
    void checkCode(OneTimeCode code);
    void identify(InvoiceCredentials credentials);
    void createAccount(EmailAddress email, NewPassword password);
    void signIn(const QString &identifier, Secret password);

    /// The address of the present reset again leads back to its code page and sends nothing.
    void startReset(const EmailAddress &email);
    void setPassword(NewPassword password);

    /// Asks for the offer.
    void openMonthlyPayment();
    /// Ignored unless the offer has it.
    void chooseSchedule(const QString &rhythm, int debitDay);
    void giveBank(Iban iban, const QString &holder);
    /// The rules of the offer as it is now.
    void acceptRules();
    /// From the check page to the one where \a line stands.
    void amend(Line line);
    /// What the check page shows is right: on to the mandate.
    void confirmCheck() { take(Cue::Confirm); }
    /// Signs the mandate.
    void sign();

    /// The unsettled act once more: same key, same bytes.
    void retry();
    /// Stops waiting. The outcome is then unknown, and failed() says so; a question that changes nothing is just dropped.
    void leaveWait();

Q_SIGNALS:
    void stepChanged(guichet::Step step);
    void statusChanged(guichet::Journey::ActStatus status);
    /// The code page stays and has news: a new code was sent.
    void codeRenewed();
    /// The act did not succeed. Comes after the status changed, and after the step where the failure leads elsewhere.
    void failed(const guichet::Failure &failure);

private:
    /// What happens to an act besides its good answer.
    enum class Kind {
        Act,
        Creates, ///< Makes what stays: refused in doubt, the council is asked whether it is made.
        Question, ///< Changes nothing: without an answer, it is as if it had not been asked.
    };

    template<typename Answer, typename Send, typename Receive>
    void perform(Kind kind, const Send &send, const Receive &receive,
                 const std::function<void(const ActKey &)> &giveUp = nullptr);
    template<typename State, typename Fetch, typename Follow>
    void ask(const Fetch &fetch, const Follow &follow);
    void setStatus(ActStatus status);
    void take(Cue cue);
    void moveTo(Step step);
    bool isFree() const { return m_status == ActStatus::Idle; }

    void settleFailure(const Failure &failure);
    void noteSending(const Failure &failure);
    /// The outcome is not known: what was typed stays locked until retry() finds out.
    void leaveOpen(Failure failure);
    void settleStateFailure(const Failure &failure);
    bool settleExpiry(const Failure &failure);

    bool settleRegistration(const Failure &failure, bool creationInDoubt);
    void askRegistration(const Failure &otherwise);
    void followState(const JourneyState &state);
    void noteState(const JourneyState &state);
    Visit::Registration &current() { return *m_visit.registration; }

    bool settleReset(const Failure &failure, bool creationInDoubt);
    void askReset(const Failure &otherwise);
    void followReset(const ResetState &state);
    void noteReset(const ResetState &state);
    void sendNewResetCode();
    void checkResetCode(OneTimeCode code);

    void takeSession(Session &&session);
    void signInAgain(const Failure &failure);
    bool settlePayment(const Failure &failure, bool creationInDoubt);
    bool settleRefusedMandate(const Failure &failure);
    void askAccount(const Failure &otherwise);
    void readOfferAgain(const Failure &why);
    void takeMandate(Mandate &&mandate);
    void leavePayment(const Failure &why);

    Visit &m_visit;
    Step m_step = Step::Welcome;
    /// Where the registration was begun from, and « Retour » leads back to.
    Step m_origin = Step::Welcome;
    /// Likewise for the reset.
    Step m_resetOrigin = Step::SignIn;
    /// Where the session ended under the resident.
    std::optional<Step> m_resumeAt;
    bool m_wantsPayment = false;
    bool m_amending = false;
    std::optional<Line> m_amended;
    ActStatus m_status = ActStatus::Idle;
    /// Sends the present act, each time with the same key and values. Owns the secrets of the act while it lasts.
    std::function<void()> m_repeat;
    /// For an act that cannot be left as it is; not called unless the visit ends under it.
    std::function<void()> m_giveUp;
    Kind m_kind = Kind::Act;
    /// An earlier sending of the present act had no definite answer.
    bool m_inDoubt = false;
    /// The address last sent for an account.
    QString m_emailOffered;
    Ticket m_ticket;
};

} // namespace guichet
