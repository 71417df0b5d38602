// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Rehearsal.h"

namespace guichet {

/// The rehearsals of what comes after the registration: signing in to each kind of account, a forgotten password, monthly
/// payment. One of them, as the settings say.
class AccountRehearsal : public Rehearsal
{
    Q_OBJECT

public:
    using Rehearsal::Rehearsal;

protected:
    void write() override;

private:
    void writeSignIn();
    void writeReset();
    void writePayment();

    std::function<bool()> at(Step step);
    std::function<bool()> says(const QString &text);
    /// The act that was played last is answered, and a problem stands on the page of \a step.
    std::function<bool()> problemAt(Step step);
    /// The first household in this state that is paid like this, whichever way if \a payment is empty; null if there is none.
    const TrainingDesk::Invoice *household(const QString &payment,
                                           QLatin1StringView state = QLatin1StringView("registered"));
    /// The account of the household that is paid like this, from the sign-in page on.
    void signInAs(const QString &payment);
    /// Types these two of what \a owner has, and presses.
    void signIn(const TrainingDesk::Invoice *owner, QString TrainingDesk::Invoice::*login,
                QString TrainingDesk::Invoice::*secret);
    void chooseFirst();
    void giveBank();
    /// From the account's page to the mandate, by right values alone.
    void upToTheMandate(const QString &name);
    /// Every look of the page that stands there.
    void looks(const QString &name, Step step);
    void end(const QString &name, bool asks);
    void advanceClock(int seconds, std::function<void()> then);
};

} // namespace guichet
