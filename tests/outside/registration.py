#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Guichet developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A first registration by a person who has nothing but the words on the screen, against the outside council.

    registration.py --guichet build/guichet                   the journey once
    registration.py --guichet build/guichet --faults          and once for each fault on each act
    registration.py … --faults --only-where "POST /sessions" --only-kind silent

Starts a session of its own (D-Bus without any activatable service, so without a keyring; Xvfb; openbox; the
accessibility bus), a council and the program with an empty home, goes from « Première inscription » to the account by
labels alone, then looks at what the council saw and at what the program left behind. Prints one line a check.
Exit code: 0 if every check holds, 1 if not, 2 if the session itself cannot be started.

Needs the Debian packages xvfb, openbox, at-spi2-core, python3-pyatspi, dbus, openssl and, for pictures, imagemagick
or x11-apps.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from council import FAULT_KINDS

if TYPE_CHECKING:
    from drive import Driver

HERE = Path(__file__).resolve().parent

MOBILE_TYPED = "06 12 34 56 78"
MOBILE_TOO_SHORT = "06 12 34 56 7"
MOBILE = "+33612345678"
EMAIL = "usager.essai@example.fr"
# Eleven characters: long enough for this council, too short for a client that keeps its own default.
NEW_PASSWORD = "Tournesol.7"

SERVICE = "GET /service"
REGISTRATION = "POST /registrations"
CODE_CHECK = "POST /registrations/{id}/code-check"
IDENTIFICATION = "POST /registrations/{id}/identification"
ACCOUNT = "POST /registrations/{id}/account"
SESSION = "POST /sessions"
ACTS = (SERVICE, REGISTRATION, CODE_CHECK, IDENTIFICATION, ACCOUNT, SESSION)

# Met once, these are overcome by the client's own two retries; four times, the person has to press again.
RETRIED_BY_THE_CLIENT = ("drop-before", "drop-after", "503", "silent")
OUTLASTING = 4
NEVER_RETRIED_BY_THE_CLIENT = ("500", "maintenance", "malformed", "wrong-type", "wrong-content-type", "huge")

FIRST_REGISTRATION = "Première inscription"
RETRY = "Réessayer"
PROBLEM = "Il y a un problème"
CHECK = "Vérifier"
MOBILE_FIELD = "Votre numéro de portable (uniquement numéro français) :"
CODE_FIELD = "Entrez le code reçu sur votre téléphone :"
LOGIN_FIELD = "Identifiant :"
PASSWORD_FIELD = "Mot de passe :"
MY_HOUSEHOLD = "Oui, c'est bien mon foyer"
EMAIL_FIELD = "Votre adresse mail :"
CONFIRMATION_FIELD = "Confirmation :"
CREATE = "Créer le Compte"
CREATED = "Votre compte a été créé avec succès"
BACK = "Retour"
IDENTIFIER_FIELD = "Votre identifiant :"
SESSION_PASSWORD_FIELD = "Votre mot de passe :"
SIGN_IN = "Valider"

# The words of the printed guide, which stand on the screen to the letter.
WORDS = {
    "welcome": ["Mot de passe oublié"],
    "mobile": ["1ère inscription : vérification de votre n° de portable", MOBILE_FIELD, "Utiliser Whatsapp",
               "Utiliser un SMS", CHECK, BACK],
    "code": ["1ère inscription : vérification de votre n° de portable",
             "Vous allez recevoir un code sur votre téléphone", MOBILE_FIELD, CODE_FIELD, "Utiliser Whatsapp",
             "Utiliser un SMS", CHECK, BACK],
    "invoice": ["1ère inscription : identification",
                "Veuillez rentrer vos identifiants temporaires. Ils sont inscrits sur votre dernière facture.",
                LOGIN_FIELD, "(appelé Login) figurant à gauche de votre facture", PASSWORD_FIELD,
                "figurant à gauche de votre facture", CHECK, BACK],
    "account": ["1ère inscription : paramètres du compte", EMAIL_FIELD, PASSWORD_FIELD, CONFIRMATION_FIELD, CREATE,
                BACK],
    "done": [CREATED,
             "Dorénavant, utilisez votre adresse mail comme identifiant et ce nouveau mot de passe pour vous connecter.",
             "Vous pouvez maintenant suivre la procédure de mise en place de la mensualisation des factures",
             "Si vous avez besoin d'aide, vous pouvez vous rendre dans les espaces France services de Rieumes ou "
             "Cazères.", BACK],
    "sign-in": ["Service déchets",
                "Votre identifiant et votre mot de passe d'accès à cette page, vous ont été indiqués sur le recto de "
                "votre dernière facture dans la rubrique \"Modalités de paiement\", \"Par paiement électronique\".",
                IDENTIFIER_FIELD, SESSION_PASSWORD_FIELD, "Mot de passe oublié",
                "Première inscription : cliquez ici pour votre première connexion.", "Cliquez ici", SIGN_IN],
}


class SessionError(Exception):
    """The session around the program cannot be started: nothing is said about the program."""


@dataclass(frozen=True)
class Variant:
    """One run of the journey; `kind` None is the run without a fault."""

    where: str = ""
    kind: str | None = None
    times: int = 1

    @property
    def name(self) -> str:
        return f"{self.kind} x{self.times} on {self.where}" if self.kind else "no fault"

    @property
    def file_name(self) -> str:
        return file_name(self.name)


def file_name(title: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")


@dataclass
class Report:
    """Collects the checks and prints each as it comes."""

    failed: list[str] = field(default_factory=list)
    variant: str = ""
    made: int = 0

    def begin(self, variant: str) -> None:
        self.variant = variant
        print(f"\n== {variant}", flush=True)

    def check(self, holds: bool, sentence: str, detail: str = "") -> bool:
        print(f"{'ok  ' if holds else 'FAIL'} {sentence}" + (f"\n       {detail}" if detail and not holds else ""),
              flush=True)
        self.made += 1
        if not holds:
            self.failed.append(f"{self.variant}: {sentence}")
        return holds


# -- processes ---------------------------------------------------------------------------------------------------------


@contextmanager
def running(command: list[str], **options: Any) -> Iterator[subprocess.Popen[Any]]:
    """A process that lives as long as the with block; it is asked to end, and made to after five seconds."""
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, **options)
    try:
        yield process
    finally:
        if process.poll() is None:
            process.terminate()
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        if process.stdout is not None:
            process.stdout.close()


def first_line(stream: IO[Any] | int, seconds: float, what: str) -> str:
    """The first line that comes from a pipe; SessionError if none does in time."""
    descriptor = stream if isinstance(stream, int) else stream.fileno()
    line = b""
    deadline = time.monotonic() + seconds
    while not line.endswith(b"\n"):
        readable, _, _ = select.select([descriptor], [], [], max(0.0, deadline - time.monotonic()))
        piece = os.read(descriptor, 1) if readable else b""
        if not piece:
            raise SessionError(f"{what} does not start")
        line += piece
    return line.decode().strip()


def private_folders(home: Path) -> dict[str, str]:
    """Makes an empty home; returns the environment that leads a program to it for everything that it may keep."""
    folders = {"HOME": home, "XDG_CONFIG_HOME": home / ".config", "XDG_DATA_HOME": home / ".local/share",
               "XDG_CACHE_HOME": home / ".cache", "XDG_STATE_HOME": home / ".local/state",
               "XDG_RUNTIME_DIR": home / "run", "TMPDIR": home / "tmp"}
    for folder in folders.values():
        folder.mkdir(parents=True, exist_ok=True)
        folder.chmod(0o700)
    return {name: str(folder) for name, folder in folders.items()}


@contextmanager
def desktop(folder: Path, screen: str) -> Iterator[dict[str, str]]:
    """Screen, window manager and accessibility bus on the D-Bus session we run in; yields their environment."""
    # Nothing of the caller's own session may reach the program, nor the language of the machine.
    kept = {name: value for name, value in os.environ.items()
            if name in ("PATH", "DBUS_SESSION_BUS_ADDRESS", "LD_LIBRARY_PATH") or name.endswith("SAN_OPTIONS")}
    environment = kept | private_folders(folder / "desktop") | {"LANG": "C.UTF-8"}
    with ExitStack() as processes:
        log = processes.enter_context(open(folder / "desktop.log", "ab"))
        reading, writing = os.pipe()
        processes.callback(os.close, reading)
        try:
            processes.enter_context(running(
                ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{screen}x24", "-dpi", "96", "-nolisten", "tcp"],
                pass_fds=[writing], stdout=log, stderr=log, env=environment))
        finally:
            os.close(writing)
        environment["DISPLAY"] = ":" + first_line(reading, 15, "Xvfb")
        processes.enter_context(running(["openbox", "--sm-disable"], stdout=log, stderr=log, env=environment))
        launcher = next((path for path in ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
                         if os.path.exists(path)), "at-spi-bus-launcher")
        processes.enter_context(running([launcher, "--launch-immediately"], stdout=log, stderr=log, env=environment))
        os.environ.update(environment)
        wait_for_accessibility_bus(15)
        yield environment


def wait_for_accessibility_bus(seconds: float) -> None:
    """Waits until the accessibility bus has its name on the session bus."""
    from gi.repository import Gio, GLib

    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    deadline = time.monotonic() + seconds
    while not bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "NameHasOwner",
                            GLib.Variant("(s)", ("org.a11y.Bus",)), None, Gio.DBusCallFlags.NONE, 2000, None).unpack()[0]:
        if time.monotonic() >= deadline:
            raise SessionError("the accessibility bus does not start")
        time.sleep(0.05)


@dataclass(frozen=True)
class CouncilProcess:
    """The running council and its control address."""

    base_url: str
    control: str
    ca_file: str

    def state(self) -> dict[str, Any]:
        with urllib.request.urlopen(self.control + "/state", timeout=5) as answer:
            return json.load(answer)

    def requests(self, where: str) -> list[dict[str, Any]]:
        """The requests that came to one route of the contract, in order."""
        method, template = where.split(" ")
        pattern = re.compile(template.replace("{id}", "[^/]+"))
        return [r for r in self.state()["requests"] if r["method"] == method and pattern.fullmatch(r["path"])]

    def control_it(self, what: str, wish: dict[str, Any]) -> None:
        """Posts a wish to the control address: "clock", "rules" or "fault"."""
        content = json.dumps(wish).encode()
        urllib.request.urlopen(urllib.request.Request(f"{self.control}/{what}", content), timeout=5).close()

    def add_fault(self, variant: Variant) -> None:
        self.control_it("fault", {"where": variant.where, "kind": variant.kind, "times": variant.times})


@contextmanager
def council_running(folder: Path) -> Iterator[CouncilProcess]:
    with running([sys.executable, str(HERE / "council.py"), "--certificate-dir", str(folder)],
                 stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        _, base_url, _, control, _, ca_file = first_line(process.stdout, 15, "the council").split()
        yield CouncilProcess(base_url, control, ca_file)


def take_picture(target: Path) -> None:
    """A picture of the whole screen, by whichever tool is there; none is no error."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if shutil.which("import"):
        subprocess.run(["import", "-window", "root", str(target.with_suffix(".png"))], check=False, timeout=20)
    elif shutil.which("xwd"):
        subprocess.run(["xwd", "-root", "-silent", "-out", str(target.with_suffix(".xwd"))], check=False, timeout=20)


# -- the journey -------------------------------------------------------------------------------------------------------


class Visitor:
    """Somebody at the screen who has one council to deal with. Raises DriveError where the screen does not offer what it should.

    A journey is a subclass with its own `go`.
    """

    TITLE = ""
    KEYBOARD_ALONE = False

    def __init__(self, driver: Driver, council: CouncilProcess, report: Report, variant: Variant) -> None:
        from drive import DriveError

        self._screen = driver
        self._council = council
        self._report = report
        self._variant = variant
        self._drive_error = DriveError
        self._presses: dict[str, int] = {}

    def go(self) -> None:
        """From the welcome page to the end of the journey."""
        raise NotImplementedError

    def check_requests(self) -> None:
        """What the council must have seen once the journey is over."""
        raise NotImplementedError

    def check_after_end(self) -> None:
        """What the council must have heard by the time that the program has ended in the middle of a visit."""

    def private_values(self) -> dict[str, list[str]]:
        """What may stand nowhere once it was typed, in the ways it may be written."""
        raise NotImplementedError

    def check_the_fault(self) -> None:
        """Whether the fault of this run was met, and whether the program sent again by itself just where it may."""
        report, variant = self._report, self._variant
        seen = self._council.requests(variant.where)
        faults = [request["fault"] for request in seen]
        presses = self._presses.get(variant.where, 0)
        report.check(faults.count(variant.kind) == variant.times, "the fault was met", f"met: {faults}")
        if variant.kind in NEVER_RETRIED_BY_THE_CLIENT:
            report.check(len(seen) <= presses, "the program did not send again by itself",
                         f"{presses} presses, {len(seen)} requests")
        if variant.kind in RETRIED_BY_THE_CLIENT and variant.times == 1:
            report.check(len(seen) > 1 and presses == 1, "the program sent again by itself",
                         f"{presses} presses, {len(seen)} requests")

    def _act(self, name: str, where: str, done: Callable[[], bool], typed: dict[str, str] | None = None,
             before_each: Callable[[], object] = lambda: None) -> None:
        """Presses an act until it is `done`: first by its name, then as often as an answer was lost by « Réessayer ».

        `typed` are the fields of the page and what was typed into them: it must still be there before each other press.
        """
        button = name
        deadline = time.monotonic() + 120
        while True:
            if button != name or self._presses.get(where, 0):
                self._check_way_on(where, button, typed or {})
            before = len(self._council.requests(where))
            before_each()
            self._screen.press(button, 15)
            self._presses[where] = self._presses.get(where, 0) + 1

            def settled() -> str:
                """"done", the button to press again, or "" while the act is under way."""
                again = self._button_to_press_again(name, where, before)
                return "done" if done() else again

            button = self._screen.wait_until(settled, max(1.0, deadline - time.monotonic()), lambda: (
                f"« {name} » ({where}) never ends; on screen:\n{self._screen.dump()}"))
            if button == "done":
                return

    def _button_to_press_again(self, name: str, where: str, before: int) -> str:
        """« Réessayer », or the act itself where its last answer was broken, once the press was felt; else ""."""
        seen = self._council.requests(where)
        if len(seen) <= before:
            return ""
        last = seen[-1]
        if last["fault"] is None and 400 <= last["status"] < 500 and self._variant.where != where:
            raise self._drive_error(f"« {name} » ({where}) was refused with {last['status']}")
        if self._screen.can_press(RETRY):
            return RETRY
        return name if (last["fault"] or "slow") != "slow" and self._screen.can_press(name) else ""

    def _check_way_on(self, where: str, button: str, typed: dict[str, str]) -> None:
        """Whether a failed act tells what happened, offers what it speaks of, and keeps what was typed."""
        faults = self._council.requests(where)
        if not faults or not faults[-1]["fault"]:
            return
        self._screen.wait_for_text(PROBLEM)
        shown = [text.name for text in self._screen.texts()]
        sentence = shown[shown.index(PROBLEM) + 1]
        self._report.check(len(sentence.split()) >= 4, f"{where}: the failure is told: « {sentence} »")
        offered = RETRY not in sentence or self._screen.can_press(RETRY)
        self._report.check(offered, f"{where}: what the sentence speaks of is there, as « {button} »",
                           f"no « {RETRY} » for « {sentence} »")
        for label, text in typed.items():
            held = self._screen.text_of(label)
            # A password tells but its length.
            same = self._screen.length_of(label) == len(text) if held == "" else (
                "".join(held.split()).casefold() == "".join(text.split()).casefold())
            self._report.check(same, f"{where}: « {label} » keeps what was typed", f"it holds « {held} »")

    def _on_screen(self, words: str) -> bool:
        from drive import normalised

        return any(normalised(words) in shown.name for shown in self._screen.texts())

    def _check_on_screen(self, what: str, words: list[str]) -> None:
        missing = [word for word in words if not self._on_screen(word)]
        self._report.check(not missing, f"{what} can be read", f"missing: {missing}")


class Resident(Visitor):
    """Registers for the first time."""

    TITLE = "first registration"

    def __init__(self, driver: Driver, council: CouncilProcess, report: Report, variant: Variant) -> None:
        super().__init__(driver, council, report, variant)
        self._invoice = council.state()["invoices"][0]
        self.code = ""

    def private_values(self) -> dict[str, list[str]]:
        digits = MOBILE.removeprefix("+33")
        pairs = re.findall("..", "0" + digits)
        return {
            "the number": [digits, *(separator.join(pairs) for separator in (" ", ".", "-", "\u00a0", "\u202f"))],
            "the code": [self.code, self.code.lower()] if self.code else [],
            "the new password": [NEW_PASSWORD],
            "the invoice's password": [self._invoice["password"]],
            "the invoice's login": [self._invoice["login"], self._invoice["login"].lower()],
            "the e-mail": [EMAIL, urllib.parse.quote(EMAIL, safe="")],
            "the household": [self._invoice["holder"], self._invoice["contract"]],
        }

    def go(self) -> None:
        self.go_to_the_end_of_registration()
        self._check_words("done")
        self._check_on_screen("the address", [EMAIL])
        self._screen.press(BACK)
        self._screen.field(SESSION_PASSWORD_FIELD)
        self._check_words("sign-in")
        self._sign_in_with_new_account(self._invoice["contract"])
        self._check_on_screen("the account", [self._invoice["holder"], self._invoice["contract"]])

    def go_to_the_end_of_registration(self) -> None:
        """From the welcome page to the account that was made."""
        screen, plain = self._screen, self._variant.kind is None
        invoice = self._invoice

        screen.wait_for_text(FIRST_REGISTRATION, 20)
        self._check_words("welcome")
        self._start()
        self._check_words("mobile")
        if plain:
            self._try_a_number_too_short()
        screen.type_into(MOBILE_FIELD, MOBILE_TYPED)
        self._act(CHECK, REGISTRATION, lambda: screen.has_field(CODE_FIELD))

        self._check_words("code")
        self.code = self._council.state()["codes"][MOBILE]
        # A code is typed in any case and sent in capitals: the council minds.
        screen.type_into(CODE_FIELD, self.code.lower())
        self._act(CHECK, CODE_CHECK, lambda: screen.has_field(LOGIN_FIELD))

        self._check_words("invoice")
        screen.type_into(LOGIN_FIELD, invoice["login"])
        screen.type_into(PASSWORD_FIELD, invoice["password"])
        self._act(CHECK, IDENTIFICATION, lambda: screen.can_press(MY_HOUSEHOLD))
        self._check_on_screen("the household", [invoice["holder"], invoice["address"]])
        screen.press(MY_HOUSEHOLD)

        screen.field(CONFIRMATION_FIELD)
        self._check_words("account")
        screen.type_into(EMAIL_FIELD, EMAIL)
        screen.type_into(PASSWORD_FIELD, NEW_PASSWORD)
        screen.type_into(CONFIRMATION_FIELD, NEW_PASSWORD)
        self._act(CREATE, ACCOUNT, lambda: screen.shows(CREATED))

    def _sign_in_with_new_account(self, lead_to: str) -> None:
        """From the sign-in page to where these words are."""
        screen = self._screen
        kept = screen.text_of(IDENTIFIER_FIELD)
        self._report.check(kept == EMAIL, "the address is kept for the sign-in", f"the field holds « {kept} »")
        screen.type_into(SESSION_PASSWORD_FIELD, NEW_PASSWORD)
        self._act(SIGN_IN, SESSION, lambda: self._on_screen(lead_to))

    def check_requests(self) -> None:
        state = self._council.state()
        report = self._report
        report.check(state["accounts"] == [EMAIL], "there is exactly one account", f"accounts: {state['accounts']}")
        report.check(not state["violations"], "the contract was kept", "\n       ".join(state["violations"]))
        posts = [r["path"] for r in state["requests"] if r["method"] == "POST"]
        if self._variant.kind is None:
            report.check(len(posts) == len(ACTS) - 1, "each act was sent once and nothing else", f"sent: {posts}")
        elif self._variant.where != SERVICE:
            self.check_the_fault()

    def _start(self) -> None:
        """Presses « Première inscription », again as long as the council did not answer, until the number is asked."""
        deadline = time.monotonic() + 90
        while True:
            self._screen.press(RETRY if self._screen.can_press(RETRY) else FIRST_REGISTRATION, 30)
            pressed = time.monotonic()

            def answered() -> bool:
                """The next page, or the act again; a press takes a moment to be felt."""
                free = self._screen.can_press(FIRST_REGISTRATION) or self._screen.can_press(RETRY)
                return self._screen.has_field(MOBILE_FIELD) or (free and time.monotonic() > pressed + 1)

            self._screen.wait_until(answered, 30, lambda: f"« {FIRST_REGISTRATION} » leads nowhere:\n{self._screen.dump()}")
            if self._screen.has_field(MOBILE_FIELD):
                return
            if time.monotonic() > deadline:
                raise self._drive_error(f"« {FIRST_REGISTRATION} » never leads on")

    def _try_a_number_too_short(self) -> None:
        screen, report = self._screen, self._report
        screen.type_into(MOBILE_FIELD, MOBILE_TOO_SHORT)
        before = {shown.name for shown in screen.texts()}
        screen.press(CHECK)

        def sentences() -> list[str]:
            return [shown.name for shown in screen.texts() if shown.name not in before and len(shown.name.split()) >= 3]

        told = screen.wait_until(sentences, 10, lambda: "nothing is said of a number one digit short:\n" + screen.dump())
        report.check(True, f"a number one digit short is answered: « {told[0]} »")
        description = screen.description_of(MOBILE_FIELD)
        report.check(any(sentence in description for sentence in told), "the sentence is the field's description too",
                     f"description: « {description} »")
        kept = screen.text_of(MOBILE_FIELD)
        report.check(kept.replace(" ", "") == MOBILE_TOO_SHORT.replace(" ", ""), "what was typed stays",
                     f"the field holds « {kept} »")
        report.check(not self._council.requests(REGISTRATION), "nothing was sent for it")

    def _check_words(self, step: str) -> None:
        if self._variant.kind is None:
            self._check_on_screen(f"{step}: every word of the guide", WORDS[step])


# -- what is left behind -----------------------------------------------------------------------------------------------


def check_nothing_left(report: Report, log: Path, home: Path, values: dict[str, list[str]]) -> None:
    """Looks for private values in the program's words and in every file of its home, in each encoding that Qt writes."""
    places = [log, *(path for path in home.rglob("*") if path.is_file() and not path.is_symlink())]
    found = []
    for place in places:
        content = place.read_bytes()
        for what, writings in values.items():
            if any(w.encode(e) in content for w in writings for e in ("utf-8", "utf-16-le", "utf-16-be")):
                found.append(f"{what} in {place.relative_to(home.parent)}")
        if re.search(rb"ERROR: \w*Sanitizer|: runtime error: ", content):
            found.append(f"a sanitizer's report in {place.relative_to(home.parent)}")
    report.check(not found, f"nothing private in the log and {len(places) - 1} files", "; ".join(found))


# -- runs --------------------------------------------------------------------------------------------------------------


def run_variant(variant: Variant, visitors: type[Visitor], program: Path, folder: Path, environment: dict[str, str],
                report: Report, pictures: Path | None) -> None:
    """One council, one program, one journey, and every check on it."""
    from drive import GONE, Driver, DriveError, KeyboardDriver

    report.begin(f"{visitors.TITLE}: {variant.name}")
    failed_before = len(report.failed)
    home = folder / "home"
    environment = environment | private_folders(home) | {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
                                                         "QT_QPA_PLATFORM": "xcb"}
    log = folder / "program.log"
    with council_running(folder / "council") as council, open(log, "wb") as output:
        if variant.kind is not None:
            council.add_fault(variant)
        command = [str(program), "--council", council.base_url, "--ca-file", council.ca_file, "--profile", "kiosk",
                   "--office", "rieumes", "--windowed"]
        with running(command, stdout=output, stderr=subprocess.STDOUT, env=environment, cwd=home) as process:
            resident = None
            hands = KeyboardDriver if visitors.KEYBOARD_ALONE else Driver
            try:
                resident = visitors(hands("guichet", process.pid, is_running=lambda: process.poll() is None), council,
                                    report, variant)
                resident.go()
            except (DriveError, *GONE) as error:
                report.check(False, "the journey comes to its end", str(error).replace("\n", "\n       "))
            if resident is not None:
                resident.check_requests()
            ended = process.poll()
            report.check(ended is None, "the program is still running", f"it ended with {ended}")
            if pictures is not None and len(report.failed) > failed_before:
                take_picture(pictures / f"{file_name(visitors.TITLE)}-{variant.file_name}")
            if resident is not None:
                values = resident.private_values()
                check_nothing_left(report, log, home, values)
                end_program(process, report)
                check_nothing_left(report, log, home, values)
                resident.check_after_end()
        if len(report.failed) > failed_before:
            output.flush()
            tail = log.read_text(errors="replace").splitlines()[-20:]
            print("     the program's last words:", *(tail or ["(none)"]), sep="\n       ", flush=True)


def end_program(process: subprocess.Popen[Any], report: Report) -> None:
    """Asks the program to end, as a session does at its end."""
    if process.poll() is not None:
        return
    process.terminate()
    try:
        ended = process.wait(10)
    except subprocess.TimeoutExpired:
        report.check(False, "the program ends when asked to")
        return
    report.check(ended in (0, -signal.SIGTERM), "the program ends when asked to", f"it ended with {ended}")


def chosen_variants(arguments: argparse.Namespace, acts: tuple[str, ...] = ACTS) -> list[Variant]:
    """The plain run, or with --faults the runs that were asked for after it."""
    if not arguments.faults:
        return [Variant()]
    found = [Variant(where, kind, times) for where in acts for kind in FAULT_KINDS
             for times in ((1, OUTLASTING) if kind in RETRIED_BY_THE_CLIENT and kind != "silent" else (1,))]
    found = [v for v in found if (arguments.only_where or v.where) == v.where and (arguments.only_kind or v.kind) == v.kind]
    filtered = arguments.only_where or arguments.only_kind
    return found if filtered else [Variant(), *found]


def inside(arguments: argparse.Namespace) -> int:
    """Runs on the private D-Bus session."""
    report = Report()
    variants = chosen_variants(arguments)
    with desktop(arguments.inside, arguments.screen) as environment:
        for number, variant in enumerate(variants):
            folder = arguments.inside / str(number)
            folder.mkdir()
            run_variant(variant, Resident, arguments.guichet, folder, environment, report, arguments.pictures)
    print(f"\n{len(variants)} runs, {report.made} checks made, {len(report.failed)} failed")
    for failure in report.failed:
        print(f"  {failure}")
    return 1 if report.failed or not variants else 0


def on_a_session_of_its_own(script: Path) -> int:
    """Runs `script` again, with our arguments, on a D-Bus session where no service can be activated, so no keyring
    either; it is told the folder for its files by --inside."""
    with tempfile.TemporaryDirectory(prefix="guichet-outside-") as name:
        folder = Path(name)
        configuration = folder / "session.conf"
        configuration.write_text(
            '<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"'
            ' "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">\n'
            f"<busconfig><type>session</type><listen>unix:path={folder}/bus</listen><auth>EXTERNAL</auth>"
            '<policy context="default"><allow send_destination="*" eavesdrop="true"/>'
            '<allow eavesdrop="true"/><allow own="*"/></policy></busconfig>\n', encoding="ascii")
        command = ["dbus-run-session", f"--config-file={configuration}", "--", sys.executable, str(script.resolve()),
                   *sys.argv[1:], "--inside", str(folder)]
        # A group of its own, so that whatever ends this command ends everything that it started.
        with subprocess.Popen(command, start_new_session=True) as session:
            try:
                return session.wait()
            finally:
                if session.poll() is None:
                    os.killpg(session.pid, signal.SIGTERM)


def run(parser: argparse.ArgumentParser, script: Path, within: Callable[[argparse.Namespace], int]) -> int:
    """Reads the arguments and runs `within` on a D-Bus session of its own; the exit code of `script`, which calls it."""
    parser.add_argument("--guichet", type=Path, required=True, help="the program to test")
    parser.add_argument("--inside", type=Path, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if not os.access(arguments.guichet, os.X_OK) or arguments.guichet.is_dir():
        print(f"{arguments.guichet} is no program", file=sys.stderr)
        return 2
    arguments.guichet = arguments.guichet.resolve()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(2))
    if arguments.inside is None:
        return on_a_session_of_its_own(script)
    try:
        return within(arguments)
    except (SessionError, OSError):
        traceback.print_exc()
        return 2


def main() -> int:
    parser = argparse.ArgumentParser(description="A first registration by the words on the screen alone.")
    parser.add_argument("--faults", action="store_true", help="also meet each fault on each act")
    parser.add_argument("--only-where", choices=ACTS, help="with --faults: only on this act")
    parser.add_argument("--only-kind", choices=sorted(FAULT_KINDS), help="with --faults: only this fault")
    parser.add_argument("--pictures", type=Path, help="folder for a picture of the screen of each failed run")
    parser.add_argument("--screen", default="1920x1080", help="size of the screen, 1920x1080 by default")
    return run(parser, Path(__file__), inside)


if __name__ == "__main__":
    raise SystemExit(main())
