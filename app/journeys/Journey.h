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
enum class Step { Welcome, SignIn, Mobile, Code, Invoice, Household, Account, Done, SignedIn };

/// What makes a journey move.
enum class Cue {
    // Chosen by the resident.
    Register,
    SignIn,
    Back,
    Continue,
    ChangeNumber,
    Confirm,
    NotMine,
    // Brought by an act.
    CodeSent,
    SameNumber,
    CodeRight,
    HouseholdFound,
    AccountCreated,
    SignedIn,
    Expired,
};

/// One row: standing at \a from, \a cue leads to \a to.
struct Transition
{
    Step from;
    Cue cue;
    Step to;
};

/// The first registration, and the sign-in that it begins and ends with: a table of steps, and the acts that bring its
/// cues. Pages show step(), ask for acts and are told the outcome; only the journey moves. No widget, no network of its
/// own. One act at a time: an act asked for while another waits, or while the outcome of one is unknown, is ignored.
class Journey : public QObject
{
    Q_OBJECT

public:
    enum class ActStatus {
        Idle,
        Waiting, ///< Sent; the answer is awaited. Can be left with leaveWait().
        Unsettled, ///< Sent, and no definite answer: what was typed stays locked, only retry() goes on.
    };

    /// \a visit must outlive the journey.
    explicit Journey(Visit &visit, QObject *parent = nullptr);

    /// The whole journey, readable at one glance in the source.
    static std::span<const Transition> table();

    Step step() const { return m_step; }
    ActStatus status() const { return m_status; }
    Visit &visit() { return m_visit; }
    const Visit &visit() const { return m_visit; }
    /// The act of this step is done and need not be repeated: it is shown as done, with « Continuer ».
    bool isDone(Step step) const;

    // What the resident chooses. Ignored where the table has no row for it, and while an act waits or is unsettled.
    void beginRegistration() { take(Cue::Register); }
    void beginSignIn() { take(Cue::SignIn); }
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
    void sendNewCode(Channel channel);
    void checkCode(OneTimeCode code);
    void identify(InvoiceCredentials credentials);
    void createAccount(EmailAddress email, NewPassword password);
    void signIn(const QString &identifier, Secret password);

    /// The unsettled act once more: same key, same bytes.
    void retry();
    /// Stops waiting. The outcome is then unknown, and failed() says so.
    void leaveWait();

Q_SIGNALS:
    void stepChanged(guichet::Step step);
    void statusChanged(guichet::Journey::ActStatus status);
    /// The code page stays and has news: a new code was sent.
    void codeRenewed();
    /// The act did not succeed. Comes after the status changed, and after the step where the failure leads elsewhere.
    void failed(const guichet::Failure &failure);

private:
    template<typename Answer, typename Send, typename Receive>
    void perform(const Send &send, const Receive &receive);
    void setStatus(ActStatus status);
    void take(Cue cue);
    void moveTo(Step step);
    void settleFailure(const Failure &failure);
    void askState(const std::optional<Failure> &otherwise);
    void settleStateFailure(const Failure &failure);
    void followState(const JourneyState &state);
    void expire(const Failure &failure);
    bool isFree() const { return m_status == ActStatus::Idle; }
    Visit::Registration &current() { return *m_visit.registration; }
    void noteState(const JourneyState &state);

    Visit &m_visit;
    Step m_step = Step::Welcome;
    /// Where the registration was begun from, and « Retour » leads back to.
    Step m_origin = Step::Welcome;
    ActStatus m_status = ActStatus::Idle;
    /// Sends the present act, each time with the same key and values. Owns the secrets of the act while it lasts.
    std::function<void()> m_repeat;
    /// An earlier sending of the present act had no definite answer.
    bool m_inDoubt = false;
    bool m_createsAccount = false;
    /// The address last sent for an account.
    QString m_emailOffered;
    Ticket m_ticket;
};

} // namespace guichet
