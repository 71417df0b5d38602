#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Guichet developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The account by a person who has nothing but the words on the screen, against the outside council.

    account.py --guichet build/guichet                   each journey once
    account.py --guichet build/guichet --faults          and once for each fault on each act
    account.py … --only "by the keyboard alone"          only the journeys with these words in their title
    account.py … --faults --only-where "POST /sessions" --only-kind silent

The journeys: sign-in and its refusals, a forgotten password, monthly payment with what the council may do meanwhile, and
both of them by the keyboard alone. See registration.py for what is started, needed, looked at and printed.
"""

from __future__ import annotations

import argparse
import re
import time
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from council import (CLOCK_OFFSET, FAULT_KINDS, FIRST_RULES, JOURNEY_LIFE, LOCKED_FOR, RESEND_AFTER, RHYTHMS,
                     RUM_LENGTH, SESSION_LIFE, SIGN_IN_ATTEMPTS, YEARLY_CENTS)
from registration import (BACK, CHECK, CODE_FIELD, CONFIRMATION_FIELD, CREATED, EMAIL_FIELD,
                          FIRST_REGISTRATION, IDENTIFIER_FIELD, MOBILE_FIELD, PROBLEM, SESSION, SESSION_PASSWORD_FIELD,
                          SIGN_IN, CouncilProcess, Report, Resident, Variant, Visitor, chosen_variants, desktop, run,
                          run_variant)

NEW_PASSWORD = "Marronnier-5"
WRONG_PASSWORD = "Marronnier-6"
UNKNOWN_EMAIL = "inconnu.essai@example.fr"
IBAN = "FR7630006000011234567890189"
IBAN_TYPED = "fr76 3000 6000 0112-3456-7890 189"
IBAN_SHOWN = "FR76 3000 6000 0112 3456 7890 189"
IBAN_WRONG = "FR76 3000 6000 0112 3456 7890 188"
OTHER_IBAN = "DE89370400440532013000"
OTHER_IBAN_SHOWN = "DE89 3704 0044 0532 0130 00"
HOLDER = "EXEMPLE Titulaire"
RHYTHM, DAY = "6x", 28
CHANGED_RULES = "2028-a"

RESET = "POST /password-resets"
RESET_AGAIN = "POST /password-resets/{id}/codes"
RESET_CODE = "POST /password-resets/{id}/code-check"
RESET_PASSWORD = "PUT /password-resets/{id}/password"
OFFER = "GET /account/monthly-payment"
MANDATE = "POST /account/mandates"
SIGN_OUT_ACT = "DELETE /sessions/current"
RESET_ACTS = (RESET, RESET_AGAIN, RESET_CODE, RESET_PASSWORD)
ACTS = (SESSION, *RESET_ACTS, OFFER, MANDATE)

SIGN_IN_CHOICE = "Me connecter"
FORGOTTEN = "Mot de passe oublié"
SIGNED_IN = "Votre compte"
SIGN_OUT = "Me déconnecter"
SEND_CODE = "Recevoir un code"
SEND_AGAIN = "Recevoir un nouveau code"
NEW_PASSWORD_FIELD = "Nouveau mot de passe :"
SET_PASSWORD = "Enregistrer le mot de passe"
PASSWORD_SET = "Votre mot de passe est changé"
MONTHLY = "Mettre en place la mensualisation"
OFFER_TITLE = "Mensualisation : vos échéances"
CHOOSE = "Choisir ces échéances"
IBAN_FIELD = "Votre IBAN :"
HOLDER_FIELD = "Titulaire du compte :"
USE_ACCOUNT = "Utiliser ce compte"
RULES_TITLE = "Mensualisation : le règlement"
ACCEPT_RULES = "J'ai lu et j'accepte"
CHECK_TITLE = "Vérifiez avant de signer"
CHANGE_IBAN = "Modifier l'IBAN"
ALL_RIGHT = "Tout est juste"
MANDATE_TITLE = "Mandat de prélèvement SEPA"
SIGN = "Signer le mandat"
IN_PLACE = "La mensualisation est en place"
TO_SIGN_BY_HAND = "Il reste à signer le mandat"
AGAIN = "Pour votre sécurité, la connexion a pris fin."


def euros(cents: int) -> str:
    return f"{cents // 100},{cents % 100:02} €"


def amounts(rhythm: str) -> list[str]:
    """What the calendar must tell, in order."""
    _, number, _, _ = RHYTHMS[rhythm]
    each = YEARLY_CENTS // number
    return [euros(each + (YEARLY_CENTS - each * number if index == 0 else 0)) for index in range(number)]


class Household(Visitor):
    """Has an account from the start."""

    SITUATION = "per-invoice"

    def __init__(self, driver: Any, council: CouncilProcess, report: Report, variant: Variant) -> None:
        super().__init__(driver, council, report, variant)
        self._household = next(household for household in council.state()["households"]
                               if household["situation"] == self.SITUATION)
        self._codes: set[str] = set()

    def check_requests(self) -> None:
        violations = self._council.state()["violations"]
        self._report.check(not violations, "the contract was kept", "\n       ".join(violations))
        if self._variant.kind is not None:
            self.check_the_fault()

    def private_values(self) -> dict[str, list[str]]:
        state, household = self._council.state(), self._household
        digits = household["mobile"].removeprefix("+33")
        return {
            "the e-mail": [household["email"], UNKNOWN_EMAIL],
            "a password": [household["accountPassword"], NEW_PASSWORD, WRONG_PASSWORD],
            "the number": [digits, " ".join(re.findall("..", "0" + digits))],
            "the contract": [household["contract"]],
            "a code": [writing for code in self._codes for writing in (code, code.lower())],
            "an IBAN": [IBAN, IBAN_TYPED, IBAN_SHOWN, IBAN_WRONG, OTHER_IBAN, OTHER_IBAN_SHOWN],
            "the holder": [HOLDER],
            "a token": state["tokens"],
        }

    # -- steps that journeys share -----------------------------------------------------------------------------------

    def _check_told(self, what: str, words: str) -> None:
        """Whether the summary of problems has these words."""
        screen = self._screen
        screen.wait_for_text(PROBLEM)
        self._report.check(self._on_screen(words), what, f"no « {words} »; on screen: {[t.name for t in screen.texts()]}")

    def _open_sign_in(self) -> None:
        self._screen.press(SIGN_IN_CHOICE, 20)
        self._screen.field(SESSION_PASSWORD_FIELD)

    def _sign_in(self, password: str = "", lead_to: str = SIGNED_IN) -> None:
        """From the sign-in page to the account, or to where one was."""
        screen = self._screen
        identifier, password = self._household["email"], password or self._household["accountPassword"]
        if screen.text_of(IDENTIFIER_FIELD) != identifier:
            screen.type_into(IDENTIFIER_FIELD, identifier)
        screen.type_into(SESSION_PASSWORD_FIELD, password)
        self._act(SIGN_IN, SESSION, lambda: screen.shows(lead_to),
                  {IDENTIFIER_FIELD: identifier, SESSION_PASSWORD_FIELD: password})

    def _refuse(self, identifier: str, password: str) -> None:
        """A sign-in that the council refuses."""
        screen = self._screen
        before = len(self._council.requests(SESSION))
        screen.type_into(IDENTIFIER_FIELD, identifier)
        screen.type_into(SESSION_PASSWORD_FIELD, password)
        screen.press(SIGN_IN)
        screen.wait_until(lambda: len(self._council.requests(SESSION)) > before and screen.can_press(SIGN_IN), 15,
                          lambda: "the sign-in is never refused")

    def _open_offer(self) -> None:
        self._act(MONTHLY, OFFER, lambda: self._screen.shows(OFFER_TITLE))

    def _choose(self) -> None:
        screen = self._screen
        label, _, _, days = RHYTHMS[RHYTHM]
        self._check_choice(label, {other: False for other, _, _, _ in RHYTHMS.values()})
        screen.press(label)
        self._check_choice(label, {other: other == label for other, _, _, _ in RHYTHMS.values()})
        # The arrows choose what they go over: a rhythm of one day, which stays chosen where it is offered too.
        if not self.KEYBOARD_ALONE:
            self._check_choice(f"le {DAY} du mois", {f"le {day} du mois": False for day in days})
        screen.press(f"le {DAY} du mois")
        self._check_choice(f"le {DAY} du mois", {f"le {day} du mois": day == DAY for day in days})
        self._check_calendar()
        screen.press(CHOOSE)
        screen.field(IBAN_FIELD)

    def _check_choice(self, beside: str, wanted: dict[str, bool]) -> None:
        screen = self._screen
        screen.wait_until(lambda: screen.can_press(beside), 10, lambda: f"no « {beside} »:\n{screen.dump()}")
        offered = screen.radio_buttons(beside)
        self._report.check(offered == wanted, f"heard as one choice: {wanted}", f"offered: {offered}")

    def _check_calendar(self) -> None:
        rows = self._screen.list_items()
        told = [row.split(" : ")[-1] for row in rows]
        self._report.check(told == amounts(RHYTHM) and all(str(DAY) in row for row in rows),
                           "the calendar's rows tell day and amount", f"rows: {rows}")

    def _give_bank(self) -> None:
        screen = self._screen
        screen.type_into(IBAN_FIELD, IBAN_TYPED)
        screen.type_into(HOLDER_FIELD, HOLDER)
        held = screen.text_of(IBAN_FIELD)
        self._report.check(held == IBAN_SHOWN, "the IBAN stands in groups of four", f"the field holds « {held} »")
        screen.press(USE_ACCOUNT)
        screen.wait_for_text(RULES_TITLE)

    def _accept_rules(self, version: str = FIRST_RULES) -> None:
        self._check_on_screen("the rules", [f"Un paragraphe du règlement {version}.", "Un autre.", "Un dernier."])
        self._screen.press(ACCEPT_RULES)
        self._screen.wait_for_text(CHECK_TITLE)

    def _confirm(self) -> None:
        self._screen.press(ALL_RIGHT)
        self._screen.wait_for_text(MANDATE_TITLE)

    def _sign(self, title: str = IN_PLACE) -> None:
        self._act(SIGN, MANDATE, lambda: self._screen.shows(title))

    def _check_signed(self, iban: str = IBAN, rules: str = FIRST_RULES) -> None:
        told = [{name: mandate[name] for name in ("contract", "iban", "holder", "rhythm", "debitDay", "rulesVersion")}
                for mandate in self._council.state()["mandates"]]
        wanted = {"contract": self._household["contract"], "iban": iban, "holder": HOLDER, "rhythm": RHYTHM,
                  "debitDay": DAY, "rulesVersion": rules}
        self._report.check(told == [wanted], "the council has one mandate, of what was chosen and typed", f"it has {told}")

    def _check_reference(self) -> None:
        pattern = re.compile(re.escape(self._household["contract"]) + r"/[0-9A-F]+")
        references = {match.group() for shown in self._screen.texts() for match in pattern.finditer(shown.name)}
        self._report.check([len(reference) for reference in references] == [RUM_LENGTH], "the whole RUM can be read",
                           f"read: {references}")

    def _sign_out(self) -> None:
        screen = self._screen
        screen.press(SIGN_OUT)
        left = screen.length_of(SESSION_PASSWORD_FIELD)
        self._report.check(left == 0, "signed out, the password is gone", f"the field holds {left} characters")
        screen.wait_until(lambda: self._council.requests(SIGN_OUT_ACT), 10, lambda: "the council is not told")
        self._report.check(True, "the council is told of the end")

    def _ask_for_code(self, email: str) -> None:
        """From the page of the address to that of the code."""
        screen = self._screen
        screen.type_into(EMAIL_FIELD, email)
        self._act(SEND_CODE, RESET, lambda: screen.has_field(CODE_FIELD), {EMAIL_FIELD: email})

    def _latest_code(self) -> str:
        code: str = self._council.state()["codes"][self._household["mobile"]]
        self._codes.add(code)
        return code

    def _set_new_password(self) -> None:
        """From the page of the code to the end of the reset."""
        screen = self._screen
        code = self._latest_code().lower()
        screen.type_into(CODE_FIELD, code)
        self._act(CHECK, RESET_CODE, lambda: screen.has_field(NEW_PASSWORD_FIELD), {CODE_FIELD: code})
        screen.type_into(NEW_PASSWORD_FIELD, NEW_PASSWORD)
        screen.type_into(CONFIRMATION_FIELD, NEW_PASSWORD)
        self._act(SET_PASSWORD, RESET_PASSWORD, lambda: screen.shows(PASSWORD_SET),
                  {NEW_PASSWORD_FIELD: NEW_PASSWORD, CONFIRMATION_FIELD: NEW_PASSWORD})


# -- signing in --------------------------------------------------------------------------------------------------------


class SignIn(Household):
    """Is refused with tries left, then signs in, looks at the account and signs out."""

    TITLE = "sign-in"

    def go(self) -> None:
        self._open_sign_in()
        if self._variant.kind is None:
            for left in (SIGN_IN_ATTEMPTS - 1, SIGN_IN_ATTEMPTS - 2):
                self._refuse(self._household["email"], WRONG_PASSWORD)
                self._check_told(f"a wrong password is told, with {left} tries left", f"{left} essais")
            kept = self._screen.text_of(IDENTIFIER_FIELD)
            self._report.check(kept == self._household["email"], "the identifier stays", f"the field holds « {kept} »")
        self._sign_in()
        self._check_on_screen("the account", [
            "EXEMPLE Tiers", self._household["contract"], self._household["email"], "rue de l'Exemple, 31370 Rieumes",
            "Vous payez à chaque facture.", f"•• {self._household['mobile'][-2:]}"])
        self._report.check(self._screen.can_press(MONTHLY), "monthly payment is offered")
        self._sign_out()


class LockedOut(Household):
    """Tries until the council locks, waits, and signs in."""

    TITLE = "sign-in: too many tries"

    def go(self) -> None:
        self._open_sign_in()
        for _ in range(SIGN_IN_ATTEMPTS):
            self._refuse(self._household["email"], WRONG_PASSWORD)
        # By the council's clock, as until when a code holds.
        before = datetime.now(ZoneInfo("Europe/Paris")) + CLOCK_OFFSET
        self._refuse(self._household["email"], self._household["accountPassword"])
        self._check_told("the lock is told", "ce compte est bloqué")
        opens = {f"{(before + LOCKED_FOR + timedelta(minutes=more)):%-H h %M}" for more in (-1, 0, 1)}
        self._report.check(any(self._on_screen(f"à partir de {time_}") for time_ in opens),
                           "the time when it opens is told", f"none of {opens} in {[t.name for t in self._screen.texts()]}")
        self._council.control_it("clock", {"advanceSeconds": int(LOCKED_FOR.total_seconds()) + 5})
        self._sign_in()


class LockedFromTheStart(Household):
    TITLE = "sign-in: locked"
    SITUATION = "locked"

    def go(self) -> None:
        self._open_sign_in()
        self._refuse(self._household["email"], self._household["accountPassword"])
        self._check_told("the lock is told", "ce compte est bloqué")
        self._report.check(self._on_screen("Vous pourrez essayer à partir de"), "the time when it opens is told")


class NotRegisteredYet(Household):
    """Signs in with what is printed on an invoice of a household without an account."""

    TITLE = "sign-in: not registered yet"

    def go(self) -> None:
        invoice = self._council.state()["invoices"][0]
        self._open_sign_in()
        self._refuse(invoice["login"], invoice["password"])
        self._check_told("the first registration is named", "appuyez sur « Première inscription »")
        self._screen.press(FIRST_REGISTRATION)
        self._screen.field(MOBILE_FIELD)
        self._report.check(True, "« Première inscription » leads to the registration")


# -- a forgotten password ----------------------------------------------------------------------------------------------


class ForgottenPassword(Household):
    """An address that nobody has, then their own, to a sign-in with the new password."""

    TITLE = "forgotten password"

    def go(self) -> None:
        screen, report = self._screen, self._report
        screen.press(FORGOTTEN, 20)
        screen.field(EMAIL_FIELD)
        if self._variant.kind is None:
            self._compare_with_unknown()
        else:
            self._ask_for_code(self._household["email"])
        if self._variant.where == RESET_AGAIN or self._variant.kind is None:
            self._ask_for_another_code()
        self._set_new_password()
        self._check_on_screen("the address", [self._household["email"]])
        screen.press(SIGN_IN_CHOICE)
        kept = screen.text_of(IDENTIFIER_FIELD)
        report.check(kept == self._household["email"], "the address is kept for the sign-in", f"the field holds « {kept} »")
        self._sign_in(NEW_PASSWORD)

    def check_requests(self) -> None:
        super().check_requests()
        done = [r for r in self._council.requests(RESET_PASSWORD) if r["status"] == 204]
        self._report.check(bool(done), "the council set the password")

    def _compare_with_unknown(self) -> None:
        seen, seconds = {}, {}
        for email in (UNKNOWN_EMAIL, self._household["email"]):
            begun = time.monotonic()
            self._ask_for_code(email)
            seconds[email] = time.monotonic() - begun
            seen[email] = [re.sub(r"\d+ h \d+|\d+ seconde", "…", shown.name.replace(email, "…"))
                           for shown in self._screen.texts()]
            if email == UNKNOWN_EMAIL:
                self._screen.type_into(CODE_FIELD, "ABCD2345")
                self._screen.press(CHECK)
                self._check_told("a code that nobody was sent is a wrong code", "Ce n'est pas le bon code.")
                self._screen.press("Changer d'adresse")
                self._screen.field(EMAIL_FIELD)
        known, unknown = seen[self._household["email"]], seen[UNKNOWN_EMAIL]
        self._report.check(known == unknown, "a known and an unknown address look the same",
                           f"known: {known}\n       unknown: {unknown}")
        apart = abs(seconds[self._household["email"]] - seconds[UNKNOWN_EMAIL])
        # A busy machine takes its own time, and fingers do.
        alike = self.KEYBOARD_ALONE or apart < 1.5 + min(seconds.values())
        self._report.check(alike, "and take as long", f"{apart:.1f} s apart")

    def _ask_for_another_code(self) -> None:
        def sent() -> bool:
            last = (self._council.requests(RESET_AGAIN) or [{"status": None, "fault": None}])[-1]
            return last["status"] == 200 and last["fault"] in (None, "slow") and self._screen.can_press(SEND_AGAIN)

        first = self._latest_code()
        wait = {"advanceSeconds": int(RESEND_AFTER.total_seconds()) + 5}
        self._act(SEND_AGAIN, RESET_AGAIN, sent, before_each=lambda: self._council.control_it("clock", wait))
        self._report.check(self._latest_code() != first, "another code was sent")


class ForgottenTooLong(Household):
    """Takes longer over the code than the council waits."""

    TITLE = "forgotten password: expired"

    def go(self) -> None:
        self._screen.press(FORGOTTEN, 20)
        self._ask_for_code(self._household["email"])
        code = self._latest_code()
        self._council.control_it("clock", {"advanceSeconds": int(JOURNEY_LIFE.total_seconds()) + 5})
        self._screen.type_into(CODE_FIELD, code)
        self._screen.press(CHECK)
        self._check_told("the end of the time is told", "Le temps prévu est passé.")
        kept = self._screen.text_of(EMAIL_FIELD)
        self._report.check(kept == self._household["email"], "the address is kept", f"the field holds « {kept} »")
        self._ask_for_code(kept)
        self._set_new_password()


# -- monthly payment ---------------------------------------------------------------------------------------------------


class MonthlyPayment(Household):
    """From the account to the signed mandate, with a slip in the IBAN and a change of mind."""

    TITLE = "monthly payment"

    def go(self) -> None:
        screen, report, plain = self._screen, self._report, self._variant.kind is None
        self._open_sign_in()
        self._sign_in()
        self._open_offer()
        self._check_on_screen("the offer", [euros(YEARLY_CENTS).replace(" €", ""), "Vous pouvez choisir jusqu'au"])
        if plain:
            screen.press(CHOOSE)
            self._check_told("a missing choice is told", "Choisissez d'abord en combien de fois vous voulez payer.")
        self._choose()
        if plain:
            screen.type_into(IBAN_FIELD, IBAN_WRONG)
            screen.type_into(HOLDER_FIELD, HOLDER)
            screen.press(USE_ACCOUNT)
            self._check_told("a wrong IBAN is told", "Comparez")
            description = screen.description_of(IBAN_FIELD)
            report.check("Comparez" in description, "the sentence is the field's description too", f"« {description} »")
            held = screen.text_of(IBAN_FIELD)
            report.check(held == IBAN_WRONG, "the wrong IBAN stays", f"the field holds « {held} »")
        self._give_bank()
        self._accept_rules()
        self._check_on_screen("what will be signed", [
            self._household["contract"], RHYTHMS[RHYTHM][0], f"le {DAY} du mois", IBAN_SHOWN, HOLDER, "Lu et accepté",
            euros(YEARLY_CENTS)])
        iban = IBAN
        if plain:
            iban = OTHER_IBAN
            self._change_iban()
        self._confirm()
        self._check_on_screen("the mandate", ["FR00ZZZ000000", "Régie d'exemple", HOLDER, "RUM : communiquée après la "
                                              "signature", "En signant ce formulaire de mandat, vous autorisez"])
        self._sign()
        self._check_signed(iban)
        self._check_reference()
        self._check_calendar()
        screen.press(BACK)
        screen.wait_for_text(SIGNED_IN)
        self._check_on_screen("the account", ["Vous payez chaque mois"])
        self._check_reference()
        report.check(not screen.can_press(MONTHLY), "monthly payment is offered no more")
        self._sign_out()

    def check_requests(self) -> None:
        super().check_requests()
        made = len(self._council.state()["mandates"])
        self._report.check(made == 1, "there is exactly one mandate", f"there are {made}")

    def _change_iban(self) -> None:
        screen = self._screen
        screen.press(CHANGE_IBAN)
        held = screen.text_of(IBAN_FIELD)
        self._report.check(held == IBAN_SHOWN, "« Modifier l'IBAN » leads to what was typed", f"the field holds « {held} »")
        screen.type_into(IBAN_FIELD, OTHER_IBAN.lower())
        held = screen.text_of(IBAN_FIELD)
        self._report.check(held == OTHER_IBAN_SHOWN, "another country's IBAN stands in groups too", f"« {held} »")
        screen.press(USE_ACCOUNT)
        screen.wait_for_text(CHECK_TITLE)
        self._check_on_screen("the other IBAN", [OTHER_IBAN_SHOWN])


class RulesChanged(Household):
    """Reads rules, and others hold when the mandate is signed."""

    TITLE = "monthly payment: rules that change"

    def go(self) -> None:
        self._open_sign_in()
        self._sign_in()
        self._open_offer()
        self._choose()
        self._give_bank()
        self._accept_rules()
        self._confirm()
        self._council.control_it("rules", {"version": CHANGED_RULES})
        self._screen.press(SIGN)
        self._screen.wait_for_text(RULES_TITLE)
        self._check_told("the change is told", "Le règlement a changé.")
        self._accept_rules(CHANGED_RULES)
        self._check_on_screen("what was chosen and typed", [RHYTHMS[RHYTHM][0], IBAN_SHOWN, HOLDER])
        self._confirm()
        self._sign()
        self._check_signed(rules=CHANGED_RULES)


class SignedByHand(Household):
    TITLE = "monthly payment: a signature by hand"
    SITUATION = "by-hand"

    def go(self) -> None:
        self._open_sign_in()
        self._sign_in()
        self._open_offer()
        self._choose()
        self._give_bank()
        self._accept_rules()
        self._confirm()
        self._sign(TO_SIGN_BY_HAND)
        self._check_signed()
        self._check_reference()
        self._check_on_screen("what is left to do", ["Rien n'est prélevé avant votre signature sur papier.", "à la main"])
        self._screen.press(BACK)
        self._screen.wait_for_text(SIGNED_IN)
        self._check_on_screen("what is left to do", ["La mensualisation attend votre signature."])
        self._report.check(not self._screen.can_press(MONTHLY), "monthly payment is offered no more")


class OfferClosed(Household):
    TITLE = "monthly payment: closed"
    SITUATION = "closed"

    def go(self) -> None:
        self._open_sign_in()
        self._sign_in()
        self._screen.press(MONTHLY)
        self._check_told("the closed offer is told", "La mensualisation n'est pas ouverte en ce moment.")
        self._report.check(self._screen.can_press("Appeler un agent"), "an agent can be called")


class MonthlyAlready(Household):
    TITLE = "monthly payment: in place already"
    SITUATION = "monthly"

    def go(self) -> None:
        self._open_sign_in()
        self._sign_in()
        self._check_on_screen("how it is paid", ["Vous payez chaque mois", "BE … 7034"])
        self._check_calendar()
        self._check_reference()
        self._report.check(not self._screen.can_press(MONTHLY), "monthly payment is not offered")


class SessionExpired(Household):
    """The council's session ends before the offer, and once more before the signature."""

    TITLE = "monthly payment: the session ends"

    def go(self) -> None:
        screen = self._screen
        self._open_sign_in()
        self._sign_in()
        self._end_session()
        screen.press(MONTHLY)
        self._sign_in_again(SIGNED_IN)
        self._open_offer()
        self._choose()
        self._give_bank()
        self._accept_rules()
        self._confirm()
        self._end_session()
        screen.press(SIGN)
        self._sign_in_again(MANDATE_TITLE)
        screen.press(BACK)
        screen.press(CHANGE_IBAN)
        held = [screen.text_of(label) for label in (IBAN_FIELD, HOLDER_FIELD)]
        self._report.check(held == [IBAN_SHOWN, HOLDER], "IBAN and holder are kept", f"the fields hold {held}")
        screen.press(USE_ACCOUNT)
        screen.wait_for_text(CHECK_TITLE)
        self._confirm()
        self._sign()
        self._check_signed()

    def _end_session(self) -> None:
        self._council.control_it("clock", {"advanceSeconds": int(SESSION_LIFE.total_seconds()) + 5})

    def _sign_in_again(self, lead_to: str) -> None:
        self._screen.field(SESSION_PASSWORD_FIELD)
        self._check_on_screen("the end of the session, and that nothing is lost", [AGAIN])
        self._report.check(not self._screen.shows(PROBLEM), "that is no problem of the resident's")
        self._sign_in(lead_to=lead_to)
        self._report.check(True, f"the sign-in leads on to « {lead_to} »")


class Stopped(Household):
    """The program is ended by the system while a resident is signed in."""

    TITLE = "ended while signed in"

    def go(self) -> None:
        self._open_sign_in()
        self._sign_in()

    def check_after_end(self) -> None:
        ends = self._council.requests(SIGN_OUT_ACT)
        self._report.check(len(ends) == 1, "the council is told of the end", f"it heard {len(ends)} sign-outs")


class StraightFromRegistration(Resident):
    """Registers and goes on to monthly payment from the last page of it."""

    TITLE = "monthly payment after the first registration"

    def go(self) -> None:
        self.go_to_the_end_of_registration()
        screen = self._screen
        screen.wait_for_text(CREATED)
        screen.press(MONTHLY)
        self._sign_in_with_new_account(OFFER_TITLE)
        self._report.check(True, "signed in, the offer is there")

    def check_requests(self) -> None:
        state = self._council.state()
        self._report.check(not state["violations"], "the contract was kept", "\n       ".join(state["violations"]))


# -- by the keyboard alone ---------------------------------------------------------------------------------------------


class ForgottenPasswordByKeyboard(ForgottenPassword):
    TITLE = "forgotten password, by the keyboard alone"
    KEYBOARD_ALONE = True


class MonthlyPaymentByKeyboard(MonthlyPayment):
    TITLE = "monthly payment, by the keyboard alone"
    KEYBOARD_ALONE = True


JOURNEYS: tuple[type[Visitor], ...] = (
    SignIn, LockedOut, LockedFromTheStart, NotRegisteredYet, ForgottenPassword, ForgottenTooLong, MonthlyPayment,
    RulesChanged, SignedByHand, OfferClosed, MonthlyAlready, SessionExpired, Stopped, StraightFromRegistration,
    ForgottenPasswordByKeyboard, MonthlyPaymentByKeyboard)


def journey_with(act: str) -> type[Visitor]:
    """The shortest journey in which an act is done."""
    return SignIn if act == SESSION else ForgottenPassword if act in RESET_ACTS else MonthlyPayment


def inside(arguments: argparse.Namespace) -> int:
    """Runs on the private D-Bus session."""
    report = Report()
    runs: list[tuple[Variant, type[Visitor]]] = []
    for variant in chosen_variants(arguments, ACTS):
        runs += [(variant, journey_with(variant.where))] if variant.kind else [(variant, j) for j in JOURNEYS]
    runs = [(variant, journey) for variant, journey in runs if (arguments.only or "") in journey.TITLE]
    with desktop(arguments.inside, arguments.screen) as environment:
        for number, (variant, journey) in enumerate(runs):
            folder = arguments.inside / str(number)
            folder.mkdir()
            run_variant(variant, journey, arguments.guichet, folder, environment, report, arguments.pictures)
    print(f"\n{len(runs)} runs, {report.made} checks made, {len(report.failed)} failed")
    for failure in report.failed:
        print(f"  {failure}")
    return 1 if report.failed or not runs else 0


def main() -> int:
    parser = argparse.ArgumentParser(description="The account by the words on the screen alone.")
    parser.add_argument("--only", help="only the journeys with these words in their title")
    parser.add_argument("--faults", action="store_true", help="also meet each fault on each act")
    parser.add_argument("--only-where", choices=ACTS, help="with --faults: only on this act")
    parser.add_argument("--only-kind", choices=sorted(FAULT_KINDS), help="with --faults: only this fault")
    parser.add_argument("--pictures", type=Path, help="folder for a picture of the screen of each failed run")
    parser.add_argument("--screen", default="1920x1080", help="size of the screen, 1920x1080 by default")
    return run(parser, Path(__file__), inside)


if __name__ == "__main__":
    raise SystemExit(main())
