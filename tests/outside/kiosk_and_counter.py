#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Guichet developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A kiosk and a counter in the same office, two programs on one training council: a resident calls, an agent comes.

    kiosk_and_counter.py --guichet build/release/guichet [--pictures DIR]

Starts both with --training, as README tells, and goes through a call by the words on the two screens alone: made at the
kiosk, seen at the counter within two seconds, accepted (« J'y vais »), seen at the kiosk, closed, seen at the kiosk; then
another one, which the resident takes back. Prints one line a check. Exit code: 0 if every check holds, 1 if not, 2 if the
session itself cannot be started. Needs what registration.py needs.
"""

from __future__ import annotations

import argparse
import subprocess
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from registration import (FIRST_REGISTRATION, MOBILE_FIELD, Report, desktop, private_folders, run, running,
                          take_picture)

if TYPE_CHECKING:
    from drive import Driver

# Invented agents of the training council, as its training screen tells them.
AGENT, PIN = "agent1", "410027"
CALL = "Appeler un agent"
MOST_SECONDS = 2.0
MOBILE_TYPED = "06 39 98 27 18"


def says(screen: Driver, words: str) -> bool:
    return any(words in shown.name for shown in screen.texts())


def wait_for(screen: Driver, words: str, seconds: float = 15.0) -> float:
    """Waits until something on screen has the words in it; the seconds that it took."""
    begun = time.monotonic()
    screen.wait_until(lambda: says(screen, words), seconds, lambda: f"no « {words} »; on screen:\n" + "\n".join(
        shown.name for shown in screen.texts()))
    return time.monotonic() - begun


def go_through(kiosk: Driver, counter: Driver, report: Report, pictures: Path | None) -> None:
    kiosk.wait_for_text(FIRST_REGISTRATION, 30)
    counter.type_into("Identifiant de l'agent :", AGENT)
    counter.type_into("Code personnel :", PIN)
    counter.press("Se connecter")
    counter.press("Appels (0)", 20)

    kiosk.press(FIRST_REGISTRATION, 30)
    kiosk.type_into(MOBILE_FIELD, MOBILE_TYPED)
    kiosk.press(CALL)
    seconds = wait_for(counter, "Borne 1")
    report.check(seconds <= MOST_SECONDS, f"the counter shows the call within {MOST_SECONDS:.0f} s",
                 f"it took {seconds:.1f} s")
    wait_for(kiosk, "Vous êtes le numéro 1")
    report.check(not says(counter, MOBILE_TYPED), "the counter is told nothing of what was typed")
    report.check(says(counter, "numéro de portable"), "the counter is told the step")
    if pictures:
        take_picture(pictures / "call-waiting")

    counter.press("J'y vais")
    seconds = wait_for(kiosk, "Agent 1")
    report.check(seconds <= MOST_SECONDS, "the kiosk says who comes", f"it took {seconds:.1f} s")
    counter.press("C'est fait")
    wait_for(counter, "Appels (0)")
    kiosk.wait_until(lambda: not says(kiosk, "ous êtes le numéro") and not says(kiosk, "Agent 1 arrive"), 10,
                     lambda: "the kiosk does not see the end of the call")
    report.check(True, "both see the end of the call")

    if kiosk.can_press("Continuer ma démarche"):
        kiosk.press("Continuer ma démarche")
    kept = kiosk.text_of(MOBILE_FIELD)
    report.check(kept == MOBILE_TYPED, "what was typed at the kiosk stayed", f"the field holds « {kept} »")
    kiosk.press(CALL)
    wait_for(counter, "Appels (1)")
    kiosk.press("Annuler l'appel")
    wait_for(counter, "Appels (0)")
    report.check(True, "a call that the resident takes back leaves the counter")
    if pictures:
        take_picture(pictures / "call-withdrawn")


def inside(arguments: argparse.Namespace) -> int:
    from drive import GONE, Driver, DriveError

    report = Report()
    report.begin("a kiosk and a counter")
    with desktop(arguments.inside, "1920x1080") as environment:
        home = arguments.inside / "home"
        environment = environment | private_folders(home) | {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
                                                             "QT_QPA_PLATFORM": "xcb"}
        log = arguments.inside / "programs.log"
        with open(log, "wb") as output:
            options: dict[str, Any] = {"stdout": output, "stderr": subprocess.STDOUT, "env": environment, "cwd": home}
            command = [str(arguments.guichet), "--training", "--office", "rieumes", "--windowed", "--profile"]
            with running([*command, "kiosk"], **options) as first, running([*command, "counter"], **options) as second:
                try:
                    kiosk = Driver("", first.pid, is_running=lambda: first.poll() is None)
                    counter = Driver("", second.pid, is_running=lambda: second.poll() is None)
                    go_through(kiosk, counter, report, arguments.pictures)
                except (DriveError, *GONE) as error:
                    report.check(False, "the call goes its way", str(error).replace("\n", "\n       "))
        if report.failed:
            print("     the programs' last words:", *log.read_text(errors="replace").splitlines()[-20:], sep="\n       ")
    print(f"\n{len(report.failed)} checks failed")
    return 1 if report.failed else 0


def main() -> int:
    parser = argparse.ArgumentParser(description="A call from a kiosk to a counter, seen from both.")
    parser.add_argument("--pictures", type=Path, help="folder for pictures of the screen")
    return run(parser, Path(__file__), inside)


if __name__ == "__main__":
    raise SystemExit(main())
