// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "AccountRehearsal.h"

#include "RehearsalWords.h"

#include <frame/JourneyWizard.h>
#include <frame/Look.h>
#include <pages/PaymentWords.h>

#include <QLineEdit>

#include <algorithm>
#include <utility>

namespace guichet {

using namespace Qt::StringLiterals;
using rehearsal::check;
using rehearsal::codeLabel;
using rehearsal::confirmationLabel;
using rehearsal::emailLabel;
using rehearsal::password;

namespace {

const QString problem = u"Il y a un problème"_s;
const QString endUnprinted = u"Terminer sans imprimer"_s;
const QString identifier = u"Votre identifiant :"_s;
const QString yourPassword = u"Votre mot de passe :"_s;
const QString validate = u"Valider"_s;
const QString back = u"Retour"_s;
const QString monthly = u"Mettre en place la mensualisation"_s;
const QString choose = u"Choisir ces échéances"_s;
const QString ibanLabel = u"Votre IBAN :"_s;
const QString holderLabel = u"Titulaire du compte :"_s;
const QString useAccount = u"Utiliser ce compte"_s;
const QString accept = u"J'ai lu et j'accepte"_s;
const QString allRight = u"Tout est juste"_s;
const QString sign = u"Signer le mandat"_s;
const QString newPassword = u"Nouveau mot de passe :"_s;

const QString iban = u"FR76 3000 6000 0112 3456 7890 189"_s;
const QString holder = u"USAGER Exemple"_s;

} // namespace

void AccountRehearsal::write()
{
    scene(
        u"service"_s, [this] { return m_service.isReady(); }, [this] { m_desk.fetchInvoices(); });
    scene(
        u"households"_s, [this] { return !m_desk.invoices().isEmpty(); }, [this] { picture(u"welcome"_s); });
    switch (m_settings.rehearsedJourney) {
    case RehearsedJourney::Registration:
        break;
    case RehearsedJourney::SignIn:
        writeSignIn();
        break;
    case RehearsedJourney::PasswordReset:
        writeReset();
        break;
    case RehearsedJourney::MonthlyPayment:
        writePayment();
        break;
    }
    scene(u"the end"_s, at(Step::Welcome), [this] {
        if (m_window.wizard().hasInput()) {
            fail(u"something typed outlived the visit"_s);
        }
        finish();
    });
}

void AccountRehearsal::writeSignIn()
{
    scene(u"welcome"_s, at(Step::Welcome), [this] { press(u"Me connecter"_s); });
    scene(u"sign-in"_s, at(Step::SignIn), [this] {
        picture(u"sign-in"_s);
        press(validate);
    });
    scene(u"empty"_s, problemAt(Step::SignIn), [this] {
        picture(u"sign-in-empty"_s);
        type(identifier, household(u"per-invoice"_s)->email);
        type(yourPassword, u"Pas-le-bon-1!"_s);
        press(validate);
    });
    scene(
        u"refused"_s, [this] { return stands(Step::SignIn) && shows(problem) && shows(validate); },
        [this] { picture(u"sign-in-refused"_s); });
    scene(u"locked household"_s, {}, [this] {
        signIn(household({}, "locked"_L1), &TrainingDesk::Invoice::email, &TrainingDesk::Invoice::accountPassword);
    });
    scene(u"locked"_s, problemAt(Step::SignIn), [this] { picture(u"sign-in-locked"_s); });
    scene(u"unregistered household"_s, {}, [this] {
        signIn(household({}, "unregistered"_L1), &TrainingDesk::Invoice::login, &TrainingDesk::Invoice::password);
    });
    scene(u"first registration needed"_s, says(u"Première inscription"_s),
          [this] { picture(u"sign-in-first-registration-needed"_s); });
    for (const auto &payment : {u"per-invoice"_s, u"monthly"_s, u"awaiting-signature"_s}) {
        signInAs(payment);
        scene(u"account "_s + payment, at(Step::SignedIn), [this, payment] { picture(u"account-"_s + payment); });
        if (payment == "monthly"_L1) {
            looks(u"account-"_s + payment, Step::SignedIn);
        }
        scene(u"sign out "_s + payment, at(Step::SignedIn), [this] { press(u"Me déconnecter"_s); });
    }
    signInAs(u"offer-closed"_s);
    scene(u"account with a closed offer"_s, at(Step::SignedIn), [this] { press(monthly); });
    scene(u"offer closed"_s, problemAt(Step::SignedIn), [this] { picture(u"account-offer-closed"_s); });
    end(u"sign-in"_s, false);
}

void AccountRehearsal::writeReset()
{
    scene(u"welcome"_s, at(Step::Welcome), [this] { press(u"Mot de passe oublié"_s); });
    scene(u"address"_s, at(Step::ResetEmail), [this] {
        picture(u"address"_s);
        press(u"Recevoir un code"_s);
    });
    scene(u"empty"_s, problemAt(Step::ResetEmail), [this] {
        picture(u"address-empty"_s);
        type(emailLabel, u"personne@example.fr"_s);
        press(u"Recevoir un code"_s);
    });
    scene(u"unknown address"_s, at(Step::ResetCode), [this] {
        picture(u"code-of-an-unknown-address"_s);
        press(u"Changer d'adresse"_s);
    });
    scene(u"address again"_s, at(Step::ResetEmail), [this] {
        const auto *field = qobject_cast<QLineEdit *>(find(emailLabel, "QLineEdit"));
        if (field == nullptr || field->text() != "personne@example.fr"_L1) {
            fail(u"the address was not kept"_s);
        }
        type(emailLabel, household(u"per-invoice"_s)->email);
        press(u"Recevoir un code"_s);
    });
    const auto code = [this] { return m_desk.newestTo(household(u"per-invoice"_s)->mobile); };
    scene(
        u"code"_s, [this, code] { return stands(Step::ResetCode) && code() != nullptr; },
        [this, code] {
            picture(u"code"_s);
            type(codeLabel, code()->code == "000000"_L1 ? u"111111"_s : u"000000"_s);
            press(check);
        });
    scene(
        u"wrong code"_s, [this] { return shows(problem) && shows(check); },
        [this, code] {
            picture(u"code-wrong"_s);
            type(codeLabel, code()->code);
            press(check);
        });
    scene(u"password"_s, at(Step::ResetPassword), [this] {
        picture(u"password"_s);
        type(newPassword, u"court"_s);
        press(u"Enregistrer le mot de passe"_s);
    });
    scene(u"password refused"_s, problemAt(Step::ResetPassword), [this] {
        picture(u"password-rules"_s);
        type(newPassword, password);
        type(confirmationLabel, u"Violette-9-Tambours!"_s);
        press(u"Enregistrer le mot de passe"_s);
    });
    scene(u"password mismatch"_s, problemAt(Step::ResetPassword), [this] {
        picture(u"password-mismatch"_s);
        type(confirmationLabel, password);
    });
    looks(u"password"_s, Step::ResetPassword);
    scene(u"save"_s, at(Step::ResetPassword), [this] { press(u"Enregistrer le mot de passe"_s); });
    scene(u"done"_s, at(Step::ResetDone), [this] {
        picture(u"done"_s);
        press(u"Me connecter"_s);
    });
    scene(u"sign-in"_s, at(Step::SignIn), [this] {
        const auto *field = qobject_cast<QLineEdit *>(find(identifier, "QLineEdit"));
        if (field == nullptr || field->text() != household(u"per-invoice"_s)->email) {
            fail(u"the address was not kept for the sign-in"_s);
        }
        picture(u"sign-in"_s);
        type(yourPassword, password);
        press(validate);
    });
    scene(u"signed in"_s, at(Step::SignedIn), [this] { picture(u"signed-in"_s); });
    end(u"reset"_s, false);

    scene(u"another visit"_s, at(Step::Welcome), [this] { press(u"Mot de passe oublié"_s); });
    scene(u"another address"_s, at(Step::ResetEmail), [this] {
        type(emailLabel, household(u"monthly"_s)->email);
        press(u"Recevoir un code"_s);
    });
    scene(u"another code"_s, at(Step::ResetCode), [this] {
        advanceClock(3600, [this] {
            type(codeLabel, u"123456"_s);
            press(check);
        });
    });
    scene(u"expired"_s, problemAt(Step::ResetEmail), [this] { picture(u"expired"_s); });
    end(u"expired reset"_s, true);
}

void AccountRehearsal::writePayment()
{
    scene(u"welcome"_s, at(Step::Welcome), [this] { press(u"Me connecter"_s); });
    signInAs(u"per-invoice"_s);
    scene(u"account"_s, at(Step::SignedIn), [this] {
        picture(u"account"_s);
        press(monthly);
    });
    scene(u"offer"_s, at(Step::Offer), [this] {
        picture(u"offer"_s);
        press(choose);
    });
    scene(u"nothing chosen"_s, problemAt(Step::Offer), [this] {
        picture(u"offer-nothing-chosen"_s);
        chooseFirst();
    });
    scene(u"chosen"_s, at(Step::Offer), [this] { picture(u"offer-chosen"_s); });
    looks(u"offer"_s, Step::Offer);
    scene(u"choose"_s, at(Step::Offer), [this] { press(choose); });
    scene(u"bank"_s, at(Step::Bank), [this] {
        picture(u"bank"_s);
        press(useAccount);
    });
    scene(u"bank empty"_s, problemAt(Step::Bank), [this] {
        picture(u"bank-empty"_s);
        type(ibanLabel, u"FR76 3000 6000 0112 3456 7809 189"_s);
        type(holderLabel, holder);
        press(useAccount);
    });
    scene(u"bank wrong"_s, problemAt(Step::Bank), [this] {
        picture(u"bank-wrong-iban"_s);
        giveBank();
    });
    looks(u"bank"_s, Step::Bank);
    scene(u"use the account"_s, at(Step::Bank), [this] { press(useAccount); });
    scene(u"rules"_s, at(Step::Rules), [this] {
        picture(u"rules"_s);
        press(accept);
    });
    scene(u"check"_s, at(Step::Check), [this] { picture(u"check"_s); });
    looks(u"check"_s, Step::Check);
    scene(u"amend"_s, at(Step::Check), [this] { press(u"Modifier l'IBAN"_s); });
    scene(u"amending"_s, at(Step::Bank), [this] {
        const auto *field = qobject_cast<QLineEdit *>(find(ibanLabel, "QLineEdit"));
        if (field == nullptr || field->text() != iban) {
            fail(u"the IBAN was not kept"_s);
        }
        press(useAccount);
    });
    scene(u"checked"_s, at(Step::Check), [this] { press(allRight); });
    scene(u"mandate"_s, at(Step::Mandate), [this] {
        picture(u"mandate"_s);
        advanceClock(3600, [this] { press(sign); });
    });
    scene(u"session expired"_s, at(Step::SignIn), [this] { picture(u"session-expired"_s); });
    signInAs(u"per-invoice"_s);
    scene(u"mandate again"_s, at(Step::Mandate), [this] { press(sign); });
    scene(u"signed"_s, at(Step::MandateDone), [this] { picture(u"done"_s); });
    looks(u"done"_s, Step::MandateDone);
    scene(u"back to the account"_s, at(Step::MandateDone), [this] { press(back); });
    scene(u"monthly account"_s, at(Step::SignedIn), [this] { picture(u"account-monthly"_s); });
    end(u"payment"_s, false);

    scene(u"second visit"_s, at(Step::Welcome), [this] { press(u"Me connecter"_s); });
    signInAs(u"rules-change"_s);
    upToTheMandate(u"rules"_s);
    scene(u"sign old rules"_s, at(Step::Mandate), [this] { press(sign); });
    scene(u"rules changed"_s, problemAt(Step::Rules), [this] {
        picture(u"rules-changed"_s);
        press(accept);
    });
    scene(u"check again"_s, at(Step::Check), [this] { press(allRight); });
    scene(u"mandate of new rules"_s, at(Step::Mandate), [this] { press(sign); });
    scene(u"signed new rules"_s, at(Step::MandateDone), [this] { picture(u"rules-changed-done"_s); });
    end(u"rules"_s, false);

    scene(u"third visit"_s, at(Step::Welcome), [this] { press(u"Me connecter"_s); });
    signInAs(u"signs-by-hand"_s);
    upToTheMandate(u"paper"_s);
    scene(u"sign on paper"_s, at(Step::Mandate), [this] { press(sign); });
    scene(u"awaiting signature"_s, at(Step::MandateDone), [this] {
        picture(u"done-awaiting-signature"_s);
        press(back);
    });
    scene(u"account awaiting signature"_s, at(Step::SignedIn), [this] { picture(u"account-awaiting-signature"_s); });
    end(u"paper"_s, false);
    scene(
        u"paper question"_s, [this] { return stands(Step::Welcome) || shows(endUnprinted); },
        [this] {
            // Asked where there is a printer.
            if (shows(endUnprinted)) {
                picture(u"paper-question"_s);
                press(endUnprinted);
            }
        });
}

std::function<bool()> AccountRehearsal::at(Step step)
{
    return [this, step] { return stands(step); };
}

std::function<bool()> AccountRehearsal::says(const QString &text)
{
    return [this, text] { return shows(text); };
}

std::function<bool()> AccountRehearsal::problemAt(Step step)
{
    return [this, step] { return stands(step) && shows(problem); };
}

const TrainingDesk::Invoice *AccountRehearsal::household(const QString &payment, QLatin1StringView state)
{
    const auto &all = m_desk.invoices();
    const auto found = std::find_if(all.begin(), all.end(), [&payment, state](const TrainingDesk::Invoice &one) {
        return one.state == state && (payment.isEmpty() || one.payment == payment);
    });
    return found == all.end() ? nullptr : &*found;
}

void AccountRehearsal::signInAs(const QString &payment)
{
    scene(u"sign in to "_s + payment, at(Step::SignIn), [this, payment] {
        signIn(household(payment), &TrainingDesk::Invoice::email, &TrainingDesk::Invoice::accountPassword);
    });
}

void AccountRehearsal::signIn(const TrainingDesk::Invoice *owner, QString TrainingDesk::Invoice::*login,
                              QString TrainingDesk::Invoice::*secret)
{
    if (owner == nullptr) {
        fail(u"the training council has no such household"_s);
        return;
    }
    type(identifier, owner->*login);
    type(yourPassword, owner->*secret);
    press(validate);
}

void AccountRehearsal::chooseFirst()
{
    const auto &payment = m_window.journey().visit().payment;
    const Rhythm &rhythm = payment->offer.rhythms.constFirst();
    press(rhythm.label);
    press(paymentwords::debitDay(rhythm.schedules.constFirst().debitDay));
}

void AccountRehearsal::giveBank()
{
    type(ibanLabel, iban);
    type(holderLabel, holder);
}

void AccountRehearsal::upToTheMandate(const QString &name)
{
    scene(name + u" account"_s, at(Step::SignedIn), [this] { press(monthly); });
    scene(name + u" offer"_s, at(Step::Offer), [this] {
        chooseFirst();
        press(choose);
    });
    scene(name + u" bank"_s, at(Step::Bank), [this] {
        giveBank();
        press(useAccount);
    });
    scene(name + u" rules"_s, at(Step::Rules), [this] { press(accept); });
    scene(name + u" check"_s, at(Step::Check), [this] { press(allRight); });
}

void AccountRehearsal::looks(const QString &name, Step step)
{
    scene(name + u" looks"_s, at(step), [this] { m_look.setTextSize(200); });
    scene(name + u" 200"_s, {}, [this, name] {
        picture(name + u"-200-percent"_s);
        m_look.setTextSize(100);
        m_look.setHighContrast(true);
    });
    scene(name + u" contrast"_s, {}, [this, name] {
        picture(name + u"-contrast"_s);
        m_look.setHighContrast(false);
        m_window.resize(1024, 768);
    });
    scene(name + u" small"_s, {}, [this, name] {
        picture(name + u"-1024"_s);
        m_window.resize(1920, 1080);
    });
}

void AccountRehearsal::end(const QString &name, bool asks)
{
    scene(name + u" end"_s, {}, [this] { press(u"Terminer"_s); });
    if (asks) {
        scene(name + u" end question"_s, says(u"Voulez-vous terminer ?"_s),
              [this] { press(u"Oui, tout effacer et terminer"_s); });
    }
}

void AccountRehearsal::advanceClock(int seconds, std::function<void()> then)
{
    m_desk.setRules(u"/clock"_s, {{u"advanceSeconds"_s, seconds}}, [this, then = std::move(then)](bool done) {
        if (done) {
            then();
        } else {
            fail(u"the training council's clock does not move"_s);
        }
    });
}

} // namespace guichet
