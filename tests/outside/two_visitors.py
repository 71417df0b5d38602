#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Guichet developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two visitors, one after the other: nothing of the first may be found by the second, nor by anybody who looks.

    two_visitors.py --guichet build/release/guichet [--only END] [--report FILE]

The first visitor fills every field of every journey with values that stand nowhere else, and the visit ends in one of
the ways that there are. Then every place is searched for every value, in each encoding that the program may have
written: the screen, the clipboard, the program's words, every file that came or changed, the print spool, and, as root
and where the program lives on, its memory. The council tells whether a connection or a TLS session outlived the visit,
and whether a session of the first one still stands. Secrets may be found nowhere; other text in memory is reported.

Prints one line a check and, last, the places searched, the values searched and what was found. Exit code: 0 if every
check holds, 1 if not, 2 if the session itself cannot be started. Needs what registration.py needs, and xclip.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from account import (ACCEPT_RULES, ALL_RIGHT, CHANGE_IBAN, CHECK_TITLE, CHOOSE, FORGOTTEN, HOLDER_FIELD, IBAN_FIELD,
                     IN_PLACE, MANDATE_TITLE, MONTHLY, NEW_PASSWORD_FIELD, OFFER_TITLE, PASSWORD_SET, RULES_TITLE,
                     SEND_CODE, SET_PASSWORD, SIGN, SIGN_IN_CHOICE, TO_SIGN_BY_HAND, USE_ACCOUNT)
from council import RHYTHMS
from registration import (BACK, CHECK, CODE_FIELD, CONFIRMATION_FIELD, CREATE, CREATED, EMAIL_FIELD, FIRST_REGISTRATION,
                          IDENTIFIER_FIELD, LOGIN_FIELD, MOBILE_FIELD, MY_HOUSEHOLD, PASSWORD_FIELD, PROBLEM,
                          SESSION_PASSWORD_FIELD, SIGN_IN, CouncilProcess, Report, council_running, desktop,
                          private_folders, run, running)

if TYPE_CHECKING:
    from drive import Driver

MOBILE_TYPED = "06 27 18 28 18"
MOBILE = "+33627182818"
EMAIL = "marque.visite@example.fr"
NEW_PASSWORD = "Marqueur-Ocre-27"
# Typed and never sent.
OTHER_IDENTIFIER = "marque.autre@example.fr"
OTHER_PASSWORD = "Marqueur-Gris-31"
# Of a household that has an account and forgot its password.
RESET_PASSWORD = "Marqueur-Brun-41"
IBAN_TYPED = "fr76 3141 5926 5358 9793 2384 676"
# Typed first, with a slip, and never sent.
IBAN_WRONG = "FR76 2718 2818 2845 9045 2353 602"
HOLDER = "MARQUE Titulaire"
RHYTHM, DAY = "6x", 28
END_VISIT = "Terminer"
WIPE_ALL = "Oui, tout effacer et terminer"

IDLE_SECONDS = 10
WARNING_SECONDS = 30
# Where files of the system's own may come to lie.
SHARED_FOLDERS = ("/tmp", "/var/tmp", "/dev/shm", "/var/spool/cups", "/var/crash", "/var/lib/systemd/coredump")

ENDS = {
    "« Terminer » on the account page": "end-early",
    "« Terminer » before the mandate is signed": "end-late",
    "« Terminer » once the mandate is signed": "end-signed",
    "« Terminer » while the mandate is to be signed on paper": "end-paper",
    "nobody there any more": "idle",
    "a crash": "crash",
    "a power cut": "power-cut",
    "the agent at a counter, in the middle of a registration": "agent",
    "the agent at a counter, in the middle of monthly payment": "agent-payment",
}


@dataclass
class Found:
    """What a search came to."""

    places: int = 0
    values: int = 0
    secrets: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Mark:
    """One value of the first visitor's, in the ways it may be written."""

    what: str
    writings: tuple[str, ...]
    secret: bool

    def patterns(self) -> Iterator[bytes]:
        """As files and Qt's strings hold them; the machines that this runs on are little-endian."""
        for writing in self.writings:
            for encoding in ("utf-8", "utf-16-le"):
                yield writing.encode(encoding)


def marks_of(council: CouncilProcess) -> list[Mark]:
    """Everything that the first visitor typed, and that the council gave out for it."""
    state = council.state()
    invoice = state["invoices"][0]
    digits = MOBILE.removeprefix("+33")
    pairs = re.findall("..", "0" + digits)
    household = household_of(state)
    marks = [
        Mark("the new password", (NEW_PASSWORD,), True),
        Mark("a password typed and not sent", (OTHER_PASSWORD,), True),
        Mark("the invoice's password", (invoice["password"],), True),
        *(Mark("a token", (token,), True) for token in state["tokens"]),
        Mark("the number", (digits, *(separator.join(pairs) for separator in (" ", ".", "\u00a0", "\u202f"))), False),
        Mark("the invoice's login", (invoice["login"], invoice["login"].lower()), False),
        Mark("the e-mail", (EMAIL,), False),
        Mark("an identifier typed and not sent", (OTHER_IDENTIFIER,), False),
        Mark("the password of the reset", (RESET_PASSWORD,), True),
        *(Mark("an IBAN", (typed, typed.upper(), typed.replace(" ", "").upper(), typed.replace(" ", ""),
                           typed.upper().replace(" ", "\u00a0")), True) for typed in (IBAN_TYPED, IBAN_WRONG)),
        Mark("the account's holder", (HOLDER,), False),
        Mark("the e-mail of the reset", (household["email"],), False),
        Mark("the household", (invoice["holder"], invoice["address"]), False),
        Mark("the contract", (invoice["contract"],), False),
    ]
    codes = {"the code": state["codes"].get(MOBILE), "the code of the reset": state["codes"].get(household["mobile"])}
    return marks + [Mark(what, (code, code.lower()), True) for what, code in codes.items() if code]


def household_of(state: dict[str, Any], situation: str = "per-invoice") -> dict[str, Any]:
    """One that has an account from the start; the first forgets its password."""
    return next(household for household in state["households"] if household["situation"] == situation)


AGENTS_PANEL = "Volet de l'agent"
END_ACCOMPANIMENT = "Terminer l'accompagnement"
SCREEN_BACK = "J'ai fini, je rends l'écran"
TURN_THE_SCREEN = "Tourner l'écran vers l'usager"


class FirstVisitor:
    """Fills every field of every journey there is."""

    def __init__(self, screen: Driver, council: CouncilProcess) -> None:
        self._screen = screen
        self._council = council

    def live(self, end: str) -> None:
        """All of the visit but its end."""
        screen = self._screen
        if end == "agent":
            self.begin_beside_an_agent()
            self.register_up_to_the_account(True)
        elif end == "agent-payment":
            self.begin_beside_an_agent("Une mensualisation")
            self.sign_in_beside_an_agent()
            self.choose_and_type_the_iban()
        elif end == "end-paper":
            self.sign_in_to_the_account_that_signs_by_hand()
            screen.press(MONTHLY)
            self.choose_and_type_the_iban()
            self.sign(TO_SIGN_BY_HAND)
        else:
            self.sign_in_and_change_their_mind()
            self.forget_the_password()
            self.begin()
            self.register_up_to_the_account(False)
        if end not in ("end-early", "end-paper", "agent", "agent-payment"):
            self.create_and_sign_in()
            screen.press(MONTHLY)
            self.choose_and_type_the_iban()
        if end == "end-signed":
            self.sign()

    def sign_in_and_change_their_mind(self) -> None:
        screen = self._screen
        screen.press("Me connecter", 20)
        screen.type_into(IDENTIFIER_FIELD, OTHER_IDENTIFIER)
        screen.type_into(SESSION_PASSWORD_FIELD, OTHER_PASSWORD)
        screen.press(BACK)

    def forget_the_password(self) -> None:
        """From the welcome page, through a reset, back to it."""
        screen = self._screen
        household = household_of(self._council.state())
        screen.press(FORGOTTEN, 20)
        screen.type_into(EMAIL_FIELD, household["email"])
        screen.press(SEND_CODE)
        screen.field(CODE_FIELD)
        screen.type_into(CODE_FIELD, self._council.state()["codes"][household["mobile"]].lower())
        screen.press(CHECK)
        screen.field(NEW_PASSWORD_FIELD)
        screen.type_into(NEW_PASSWORD_FIELD, RESET_PASSWORD)
        screen.type_into(CONFIRMATION_FIELD, RESET_PASSWORD)
        screen.press(SET_PASSWORD)
        screen.wait_for_text(PASSWORD_SET)
        screen.press(SIGN_IN_CHOICE)
        screen.field(SESSION_PASSWORD_FIELD)
        screen.press(BACK)

    def begin(self) -> None:
        self._screen.press(FIRST_REGISTRATION, 20)

    def begin_beside_an_agent(self, purpose: str = "Une première inscription") -> None:
        screen = self._screen
        agent = next(agent for agent in self._council.state()["agents"] if agent["office"] == "rieumes")
        screen.wait_for_text(FIRST_REGISTRATION, 20)
        self.press_for_the_agent("Se connecter", lambda: (
            screen.type_into("Identifiant de l'agent :", agent["agent"]),
            screen.type_into("Code personnel :", agent["pin"])))
        self.press_for_the_agent(purpose)
        self.press_for_the_agent("Demander l'accord de l'usager")
        self.agree()

    def agree(self) -> None:
        """To what a signed-in agent asks before they may type."""
        self.press_for_the_agent("L'usager dit oui")
        self.press_for_the_agent("Commencer")

    def give_the_screen_back(self) -> None:
        """Where it was turned and is still."""
        screen = self._screen
        screen.wait_until(lambda: any(map(screen.can_press, (SCREEN_BACK, END_ACCOMPANIMENT, AGENTS_PANEL))), 30,
                          lambda: f"no « {SCREEN_BACK} »; on screen: {[shown.name for shown in screen.texts()]}")
        if screen.can_press(SCREEN_BACK):
            screen.press(SCREEN_BACK)

    def press_for_the_agent(self, name: str, before: Callable[[], object] = lambda: None) -> None:
        """Presses in the agent's panel, which lies behind a button where the window is narrow."""
        screen = self._screen
        screen.wait_until(lambda: screen.can_press(name) or screen.can_press(AGENTS_PANEL), 15,
                          lambda: f"no « {name} »; on screen: {[shown.name for shown in screen.texts()]}")
        if not screen.can_press(name):
            screen.press(AGENTS_PANEL)
        before()
        screen.press(name)

    def register_up_to_the_account(self, beside_an_agent: bool) -> None:
        screen = self._screen
        invoice = self._council.state()["invoices"][0]
        screen.type_into(MOBILE_FIELD, MOBILE_TYPED)
        screen.press(CHECK)
        screen.field(CODE_FIELD)
        screen.type_into(CODE_FIELD, self._council.state()["codes"][MOBILE].lower())
        screen.press(CHECK)
        screen.field(LOGIN_FIELD)
        screen.type_into(LOGIN_FIELD, invoice["login"])
        screen.type_into(PASSWORD_FIELD, invoice["password"])
        screen.press(CHECK)
        screen.press(MY_HOUSEHOLD)
        screen.field(CONFIRMATION_FIELD)
        screen.type_into(EMAIL_FIELD, EMAIL)
        screen.copy_all_of(EMAIL_FIELD)
        if beside_an_agent:
            self.press_for_the_agent(TURN_THE_SCREEN)
        screen.type_into(PASSWORD_FIELD, NEW_PASSWORD)
        screen.type_into(CONFIRMATION_FIELD, NEW_PASSWORD)

    def create_and_sign_in(self) -> None:
        screen = self._screen
        contract = self._council.state()["invoices"][0]["contract"]
        screen.press(CREATE)
        screen.wait_for_text(CREATED)
        screen.press(BACK)
        screen.type_into(SESSION_PASSWORD_FIELD, NEW_PASSWORD)
        screen.press(SIGN_IN)
        screen.wait_until(lambda: any(contract in shown.name for shown in screen.texts()), 15,
                          lambda: "the account is not shown")

    def sign_in_beside_an_agent(self) -> None:
        """To the account of the household whose password was just reset."""
        screen = self._screen
        screen.type_into(IDENTIFIER_FIELD, household_of(self._council.state())["email"])
        self.press_for_the_agent(TURN_THE_SCREEN)
        screen.type_into(SESSION_PASSWORD_FIELD, household_of(self._council.state())["accountPassword"])
        screen.press(SIGN_IN)

    def choose_and_type_the_iban(self) -> None:
        """From the offer to what stands before the signature."""
        screen = self._screen
        screen.wait_for_text(OFFER_TITLE)
        screen.press(RHYTHMS[RHYTHM][0])
        screen.press(f"le {DAY} du mois")
        screen.press(CHOOSE)
        screen.type_into(IBAN_FIELD, IBAN_WRONG)
        screen.copy_all_of(IBAN_FIELD)
        screen.type_into(HOLDER_FIELD, HOLDER)
        screen.press(USE_ACCOUNT)
        screen.wait_for_text(PROBLEM)
        screen.type_into(IBAN_FIELD, IBAN_TYPED)
        screen.press(USE_ACCOUNT)
        screen.wait_for_text(RULES_TITLE)
        screen.press(ACCEPT_RULES)
        screen.wait_for_text(CHECK_TITLE)
        screen.press(CHANGE_IBAN)
        screen.field(IBAN_FIELD)
        screen.press(USE_ACCOUNT)
        screen.wait_for_text(CHECK_TITLE)

    def sign_in_to_the_account_that_signs_by_hand(self) -> None:
        screen = self._screen
        household = household_of(self._council.state(), "by-hand")
        screen.press(SIGN_IN_CHOICE, 20)
        screen.type_into(IDENTIFIER_FIELD, household["email"])
        screen.type_into(SESSION_PASSWORD_FIELD, household["accountPassword"])
        screen.press(SIGN_IN)

    def sign(self, title: str = IN_PLACE) -> None:
        screen = self._screen
        screen.press(ALL_RIGHT)
        screen.wait_for_text(MANDATE_TITLE)
        screen.press(SIGN)
        screen.wait_for_text(title)


# -- searching ---------------------------------------------------------------------------------------------------------


class Search:
    """Looks for the marks place by place and keeps count."""

    def __init__(self, marks: list[Mark]) -> None:
        self.found = Found(values=len(marks))
        self._marks = marks

    def bytes_of(self, place: str, content: bytes, may_hold_other_text: bool = False) -> None:
        self.found.places += 1
        for mark in self._marks:
            count = sum(content.count(pattern) for pattern in mark.patterns())
            if count:
                sentence = f"{mark.what} in {place}, {count} times"
                (self.found.others if may_hold_other_text and not mark.secret else self.found.secrets).append(sentence)

    def screen(self, screen: Driver) -> None:
        self.bytes_of("what the screen tells, hidden parts too", screen.dump().encode())

    def clipboard(self, environment: dict[str, str]) -> None:
        for selection in ("clipboard", "primary", "secondary"):
            try:
                content = subprocess.run(["xclip", "-selection", selection, "-out"], capture_output=True, check=False,
                                         env=environment, timeout=5).stdout
            except subprocess.TimeoutExpired:
                content = b""
            self.bytes_of(f"the {selection} selection", content)

    def files(self, home: Path, log: Path, since: float) -> None:
        places = [log, *(path for path in home.rglob("*") if path.is_file() and not path.is_symlink())]
        for folder in SHARED_FOLDERS:
            places += [path for path in files_changed_since(Path(folder), since) if home.parent not in path.parents]
        for path in places:
            try:
                self.bytes_of(str(path), path.read_bytes())
            except OSError:
                continue

    def memory(self, process_id: int, until_found: bool = False) -> bool:
        """All that the process may write to, or as much as it takes to find a secret; false if we may not look."""
        try:
            lines = Path(f"/proc/{process_id}/maps").read_text().splitlines()
            with open(f"/proc/{process_id}/mem", "rb", buffering=0) as memory:
                for line in lines:
                    extent, access, *_ = line.split()
                    if not access.startswith("rw") or "[vvar]" in line:
                        continue
                    begin, end = (int(number, 16) for number in extent.split("-"))
                    name = line.split(maxsplit=5)[5] if len(line.split(maxsplit=5)) > 5 else "memory of its own"
                    try:
                        memory.seek(begin)
                        self.bytes_of(f"the program's memory ({name})", memory.read(end - begin), True)
                    except (OSError, ValueError):
                        continue
                    if until_found and self.found.secrets:
                        break
        except OSError:
            return False
        return True


def files_changed_since(folder: Path, since: float) -> Iterator[Path]:
    for root, folders, names in os.walk(folder, onerror=lambda _: None):
        # Other tests' folders, and working copies of this very project, are full of the invented council's words.
        folders[:] = [name for name in folders
                      if not name.startswith("guichet-outside-") and not Path(root, name, ".git").exists()]
        for name in names:
            path = Path(root, name)
            try:
                status = path.lstat()
            except OSError:
                continue
            # What others write in such folders is no affair of ours, and may be large.
            if path.is_file() and not path.is_symlink() and status.st_mtime >= since and status.st_size < 64 << 20:
                # Nor are programs, which somebody may be building beside us and which know the invented households.
                with open(path, "rb") as content:
                    if content.read(4) != b"\x7fELF":
                        yield path


# -- runs --------------------------------------------------------------------------------------------------------------


def end_of_visit(end: str, screen: Driver, process: subprocess.Popen[Any]) -> None:
    """Lets the first visit end; comes back once it has."""
    if end == "crash":
        process.send_signal(signal.SIGSEGV)
        process.wait(10)
    elif end == "power-cut":
        process.kill()
        process.wait(10)
    else:
        if end.startswith("end-"):
            screen.press(END_VISIT)
        if end in ("end-early", "end-late"):
            screen.press(WIPE_ALL)
        elif end.startswith("agent"):
            screen.press("Oui, tout effacer")
        screen.wait_for_text("Que voulez-vous faire ?", IDLE_SECONDS + WARNING_SECONDS + 30 if end == "idle" else 10)
        # Farewells to the council are on their way, and what they held goes with them.
        time.sleep(2)


def run_end(name: str, end: str, program: Path, folder: Path, environment: dict[str, str], report: Report) -> Found:
    from drive import GONE, Driver, DriveError

    report.begin(name)
    home = folder / "home"
    environment = environment | private_folders(home) | {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
                                                         "QT_QPA_PLATFORM": "xcb"}
    settings = folder / "guichet.conf"
    # Short where nobody is to be there any more, and else longer than any search takes.
    idle = IDLE_SECONDS if end == "idle" else 600
    settings.write_text(f"[idle]\nkioskSeconds={idle}\nkioskCodeSeconds=600\n", encoding="ascii")
    log = folder / "program.log"
    counter = end.startswith("agent")
    since = time.time() - 1
    with council_running(folder / "council") as council, open(log, "wb") as output:
        command = [str(program), "--council", council.base_url, "--ca-file", council.ca_file, "--profile",
                   "counter" if counter else "kiosk", "--office", "rieumes", "--windowed", "--settings", str(settings)]
        options: dict[str, Any] = {"stdout": output, "stderr": subprocess.STDOUT, "env": environment, "cwd": home}
        with running(command, **options) as first:
            search = None
            try:
                screen = Driver("guichet", first.pid, is_running=lambda: first.poll() is None)
                visitor = FirstVisitor(screen, council)
                visitor.live(end)
                marks = marks_of(council)
                search = Search(marks)
                if first.poll() is None:
                    look = Search(marks)
                    look.memory(first.pid, until_found=True)
                    report.check(bool(look.found.secrets), "the search finds what is there while the visit lasts")
                last = max(record["connection"] for record in council.state()["requests"])
                if counter:
                    visitor.give_the_screen_back()
                    visitor.press_for_the_agent(END_ACCOMPANIMENT)
                end_of_visit(end, screen, first)
                if first.poll() is None:
                    search.screen(screen)
                    search.clipboard(environment)
                    report.check(search.memory(first.pid), "the program's memory can be searched, as root")
                    check_second_visit(screen, council, last, report, visitor.agree if counter else lambda: None)
                    search.screen(screen)
                else:
                    with running(command, **options) as second:
                        after = Driver("guichet", second.pid, is_running=lambda: second.poll() is None)
                        after.wait_for_text("Que voulez-vous faire ?", 20)
                        search.screen(after)
                        search.clipboard(environment)
                        search.memory(second.pid)
            except (DriveError, *GONE) as error:
                report.check(False, "the visit comes to its end",
                             f"{str(error)} (exit code: {first.poll()})".replace("\n", "\n       "))
        output.flush()
        if search is None:
            print("     the program's last words:", *log.read_text(errors="replace").splitlines()[-20:], sep="\n       ")
            return Found()
        search.files(home, log, since)
        report.check(not search.found.secrets, "nothing of the first visitor's is left",
                     "\n       ".join(search.found.secrets))
        print(f"     {search.found.places} places, {search.found.values} values; other text in memory: "
              f"{'; '.join(search.found.others) or 'none'}", flush=True)
        return search.found


def check_second_visit(screen: Driver, council: CouncilProcess, last: int, report: Report,
                       agree: Callable[[], None]) -> None:
    """The second visitor's first steps, with what an agent asks of them, and what the council saw of them."""
    before = len(council.state()["requests"])
    screen.press(FIRST_REGISTRATION, 20)
    agree()
    report.check(screen.text_of(MOBILE_FIELD) == "", "the second visitor finds an empty field")
    screen.type_into(MOBILE_FIELD, "06 12 34 56 78")
    screen.press(CHECK)
    screen.field(CODE_FIELD)
    requests = council.state()["requests"]
    registration = [record for record in requests[before:] if record["method"] == "POST"]
    report.check(bool(registration) and all(record["connection"] > last for record in registration),
                 "no connection outlives the visit", f"seen: {registration}, the first visit's last is {last}")
    report.check(not any(record["resumed"] for record in registration), "no TLS session outlives the visit")
    farewells = [record["path"] for record in requests if record["method"] == "DELETE"]
    report.check(bool(farewells), "the council was told of the end", f"requests: {[r['path'] for r in requests]}")
    violations = council.state()["violations"]
    report.check(not violations, "the contract was kept", "\n       ".join(violations))


def inside(arguments: argparse.Namespace) -> int:
    report = Report()
    total = Found()
    with desktop(arguments.inside, "1920x1080") as environment:
        for number, (name, end) in enumerate(ENDS.items()):
            if arguments.only in (None, end):
                folder = arguments.inside / str(number)
                folder.mkdir()
                found = run_end(name, end, arguments.guichet, folder, environment, report)
                total.places += found.places
                total.values = max(total.values, found.values)
                total.secrets += [f"{name}: {sentence}" for sentence in found.secrets]
                total.others += [f"{name}: {sentence}" for sentence in found.others]
    print(f"\nplaces searched: {total.places}, values searched: {total.values}, found: {len(total.secrets)}"
          f" (other typed text in memory: {len(total.others)}); {len(report.failed)} checks failed")
    for failure in report.failed:
        print(f"  {failure}")
    if arguments.report:
        arguments.report.write_text(json.dumps(vars(total) | {"failed": report.failed}, ensure_ascii=False, indent=2))
    return 1 if report.failed or not total.places else 0


def main() -> int:
    parser = argparse.ArgumentParser(description="Nothing of one visitor is left for the next.")
    parser.add_argument("--only", choices=sorted(ENDS.values()), help="only this end of the visit")
    parser.add_argument("--report", type=Path, help="write what was found as JSON")
    return run(parser, Path(__file__), inside)


if __name__ == "__main__":
    raise SystemExit(main())
