#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Guichet developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the running program through the accessibility bus alone, as a person with assistive technology does.

Nothing here knows a class, an object name or a position: a control is found by the words that stand on it. Names are
compared after `normalised`, so that a typographic apostrophe or a no-break space is no difference.

Importing this module connects to the accessibility bus of the session, so the session must be there before.
Every function may raise DriveError, with a list of what was on screen instead. Objects that vanish while they are looked
at count as not there.

Run by itself, `drive.py [program]` prints the tree of a running program.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple, TypeVar

import pyatspi
from gi.repository import Atspi, GLib

POLL_SECONDS = 0.05
PATIENCE_SECONDS = 10.0
DEEPEST = 60

FIELD_ROLES = {pyatspi.ROLE_TEXT, pyatspi.ROLE_ENTRY, pyatspi.ROLE_PASSWORD_TEXT}
PRESSED_ROLES = {pyatspi.ROLE_PUSH_BUTTON, pyatspi.ROLE_RADIO_BUTTON, pyatspi.ROLE_TOGGLE_BUTTON}
PRESS_ACTIONS = ("press", "click", "activate", "toggle", "check")

# What libatspi raises for an object that is gone, or for an interface that an object does not have.
GONE = (LookupError, GLib.Error, RuntimeError, NotImplementedError)

Result = TypeVar("Result")


class DriveError(AssertionError):
    """Something that should be on screen is not, or does not do what it should."""


class Shown(NamedTuple):
    """One name that can be read on screen (or heard), with the role of what bears it."""

    role: str
    name: str


def normalised(text: str) -> str:
    """The text as it is compared: straight apostrophes, every run of white space (no-break too) as one space."""
    return " ".join(text.replace("\u2019", "'").split())


def attempt(read: Callable[[], Result], otherwise: Result) -> Result:
    """What `read` returns, or `otherwise` if the object it reads is gone."""
    try:
        return read()
    except GONE:
        return otherwise


def let_events_in() -> None:
    """Lets libatspi take in what the bus delivered, without waiting."""
    context = GLib.MainContext.default()
    while context.pending():
        context.iteration(False)


class Driver:
    """One running program, found on the accessibility bus by its name or, where given, by its process.

    `is_running` says whether the program still runs: no wait goes on after its end.
    """

    def __init__(self, program: str = "guichet", process_id: int | None = None, seconds: float = 20.0,
                 is_running: Callable[[], bool] = lambda: True) -> None:
        Atspi.set_timeout(5000, 15000)
        self._program = program
        self._process_id = process_id
        self._is_running = is_running
        self._application = self.wait_until(self._find_application, seconds,
                                            lambda: f"« {program} » is not on the accessibility bus")

    def wait_until(self, condition: Callable[[], Result], seconds: float, otherwise: Callable[[], str]) -> Result:
        """The first truthy result of `condition`, asked every POLL_SECONDS; DriveError(`otherwise`()) after `seconds`."""
        deadline = time.monotonic() + seconds
        while True:
            if not self._is_running():
                raise DriveError(f"« {self._program} » has ended")
            let_events_in()
            result = condition()
            if result:
                return result
            if time.monotonic() >= deadline:
                raise DriveError(otherwise())
            time.sleep(POLL_SECONDS)

    # -- reading -----------------------------------------------------------------------------------------------------

    def texts(self) -> list[Shown]:
        """Every name on screen, from the top down, with its role; objects without a name are left out."""
        shown = []
        for item, _ in self._showing():
            name = normalised(attempt(lambda: item.name, "") or "")
            if name:
                shown.append(Shown(attempt(item.getRoleName, "?"), name))
        return shown

    def shows(self, text: str) -> bool:
        """Whether something on screen has exactly this name."""
        return any(shown.name == normalised(text) for shown in self.texts())

    def text_of(self, label: str) -> str:
        """What the field `label` holds, as the program tells it (a password field tells dots)."""
        content = self.field(label).queryText()
        return content.getText(0, content.characterCount)

    def description_of(self, label: str) -> str:
        """The description of the field `label`: its hint and its error."""
        return normalised(attempt(lambda: self.field(label).description, "") or "")

    def dump(self) -> str:
        """The whole tree, hidden parts too, one object a line: role, name, description, states and actions."""
        lines = []
        for item, depth in self._walk(showing_only=False):
            states = attempt(lambda: [pyatspi.stateToString(state) for state in item.getState().getStates()], [])
            kept = [state for state in ("showing", "sensitive", "focused", "checked", "editable") if state in states]
            lines.append(f"{'  ' * depth}{attempt(item.getRoleName, '?')} « {attempt(lambda: item.name, '')} »"
                         f" {attempt(lambda: item.description, '') or ''} {kept} {self._actions(item)}")
        return "\n".join(lines)

    def wait_for_text(self, text: str, seconds: float = PATIENCE_SECONDS) -> None:
        """Waits until something on screen (label, heading, button, field) has exactly this name."""
        self.wait_until(lambda: self.shows(text), seconds, lambda: self._missing(f"no « {text} »"))

    # -- acting ------------------------------------------------------------------------------------------------------

    def field(self, label: str, seconds: float = PATIENCE_SECONDS) -> Any:
        """The editable field on screen whose accessible name is the visible label; waits for it."""
        return self.wait_until(lambda: self._find(label, FIELD_ROLES, pyatspi.STATE_EDITABLE), seconds,
                          lambda: self._missing(f"no field « {label} »"))

    def has_field(self, label: str) -> bool:
        """Whether the field is on screen now."""
        return self._find(label, FIELD_ROLES, pyatspi.STATE_EDITABLE) is not None

    def type_into(self, label: str, text: str) -> None:
        """Replaces what the field `label` holds by `text`, through the EditableText interface."""
        def type_it() -> bool:
            field = self._find(label, FIELD_ROLES, pyatspi.STATE_EDITABLE)
            return field is not None and attempt(lambda: field.queryEditableText().setTextContents(text), False)

        self.wait_until(type_it, PATIENCE_SECONDS, lambda: self._missing(f"no field « {label} » takes text"))

    def copy_all_of(self, label: str) -> None:
        """Copies what the field `label` holds to the clipboard, through the EditableText interface."""
        text = self.field(label).queryEditableText()
        text.copyText(0, self.field(label).queryText().characterCount)

    def can_press(self, name: str) -> bool:
        """Whether a push or radio button of this name is on screen and enabled now."""
        return self._find(name, PRESSED_ROLES, pyatspi.STATE_SENSITIVE) is not None

    def press(self, name: str, seconds: float = PATIENCE_SECONDS) -> None:
        """Presses the push or radio button of exactly this name once it is on screen and enabled."""
        def press_it() -> bool:
            button = self._find(name, PRESSED_ROLES, pyatspi.STATE_SENSITIVE)
            if button is None:
                return False
            actions = self._actions(button)
            index = next((actions.index(action) for action in PRESS_ACTIONS if action in actions), None)
            if index is None:
                raise DriveError(f"« {name} » has no action to press it, only {actions}")
            return attempt(lambda: button.queryAction().doAction(index), False)

        self.wait_until(press_it, seconds, lambda: self._missing(f"no « {name} » can be pressed"))

    # -- the tree ----------------------------------------------------------------------------------------------------

    def _find_application(self) -> Any:
        desktop = pyatspi.Registry.getDesktop(0)
        desktop.clear_cache()
        for index in range(attempt(lambda: desktop.childCount, 0)):
            application = attempt(lambda: desktop.getChildAtIndex(index), None)
            if application is None:
                continue
            same_name = attempt(lambda: application.name, "").casefold() == self._program.casefold()
            same_process = attempt(application.get_process_id, 0) == self._process_id
            if (same_name or same_process) and attempt(lambda: application.childCount, 0) > 0:
                # What libatspi keeps is refreshed by events only, and they may lag behind the screen.
                application.set_cache_mask(Atspi.Cache.NONE)
                application.clear_cache()
                return application
        return None

    def _walk(self, showing_only: bool) -> Iterator[tuple[Any, int]]:
        """Every object and its depth, parents first; without what stands in hidden parts if `showing_only`."""
        def below(item: Any, depth: int) -> Iterator[tuple[Any, int]]:
            for index in range(attempt(lambda: item.childCount, 0)):
                child = attempt(lambda: item.getChildAtIndex(index), None)
                if child is None or (showing_only and not self._has_state(child, pyatspi.STATE_VISIBLE)):
                    continue
                yield child, depth
                if depth < DEEPEST:
                    yield from below(child, depth + 1)

        yield from below(self._application, 0)

    def _showing(self) -> Iterator[tuple[Any, int]]:
        return ((item, depth) for item, depth in self._walk(showing_only=True)
                if self._has_state(item, pyatspi.STATE_SHOWING))

    def _find(self, name: str, roles: set[Any], state: Any) -> Any:
        wanted = normalised(name)
        for item, _ in self._showing():
            if (attempt(item.getRole, None) in roles and normalised(attempt(lambda: item.name, "") or "") == wanted
                    and self._has_state(item, state)):
                return item
        return None

    @staticmethod
    def _has_state(item: Any, state: Any) -> bool:
        return attempt(lambda: item.getState().contains(state), False)

    @staticmethod
    def _actions(item: Any) -> list[str]:
        def names() -> list[str]:
            action = item.queryAction()
            return [action.getName(index).casefold() for index in range(action.nActions)]

        return attempt(names, [])

    def _missing(self, what: str) -> str:
        shown = "\n".join(f"    {text.role}: {text.name}" for text in self.texts())
        return f"{what}; on screen:\n{shown or '    nothing'}"


if __name__ == "__main__":
    print(Driver(*sys.argv[1:2]).dump())
