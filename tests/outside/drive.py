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
        """What the field `label` holds, as the program tells it (a password field tells nothing)."""
        content = self.field(label).queryText()
        return content.getText(0, content.characterCount)

    def length_of(self, label: str) -> int:
        """How many characters the field `label` holds; a password field tells that too."""
        return self.field(label).queryText().characterCount

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

    def list_items(self) -> list[str]:
        """The names of the items of lists on screen, from the top down."""
        return [normalised(attempt(lambda: item.name, "") or "") for item, _ in self._showing()
                if attempt(item.getRole, None) == pyatspi.ROLE_LIST_ITEM]

    def radio_buttons(self, beside: str) -> dict[str, bool]:
        """The radio buttons of the choice that the one of this name belongs to, and whether each is chosen; none if it is
        not on screen."""
        one = self._find(beside, {pyatspi.ROLE_RADIO_BUTTON}, pyatspi.STATE_SENSITIVE)
        parent = attempt(lambda: one.parent, None) if one is not None else None
        siblings = [attempt(lambda: parent.getChildAtIndex(index), None)
                    for index in range(attempt(lambda: parent.childCount, 0))] if parent is not None else []
        return {normalised(attempt(lambda: item.name, "") or ""): self._has_state(item, pyatspi.STATE_CHECKED)
                for item in siblings if attempt(item.getRole, None) == pyatspi.ROLE_RADIO_BUTTON
                and self._has_state(item, pyatspi.STATE_SHOWING)}

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


class KeyboardDriver(Driver):
    """A driver whose hands have a keyboard alone: Tab to what is wanted, arrows within a choice, keys for the text.

    The keys go to whatever window the screen's keyboard belongs to.
    """

    MOST_TABS = 80
    TAB, ENTER, RIGHT, DOWN, BACKSPACE = 0xFF09, 0xFF0D, 0xFF53, 0xFF54, 0xFF08

    def type_into(self, label: str, text: str) -> None:
        self.field(label)
        self._tab_to(label)
        for _ in range(self.length_of(label)):
            self._press_key(self.BACKSPACE)
        for character in text:
            # What the program reads is in the order of the keys: one is let through before the next is struck.
            pyatspi.Registry.generateKeyboardEvent(0, character, pyatspi.KEY_STRING)
            time.sleep(0.01)

    def press(self, name: str, seconds: float = PATIENCE_SECONDS) -> None:
        self.wait_until(lambda: self.can_press(name), seconds, lambda: self._missing(f"no « {name} » can be pressed"))
        radios = self.radio_buttons(name)
        wanted = normalised(name)
        if not radios:
            self._tab_to(name)
            self._press_key(self.ENTER)
            return
        self._tab_to(*radios)
        # The arrows choose as they go, and the first one is chosen where one stands on it.
        self._press_key(ord(" "))
        for _ in radios:
            now = self.radio_buttons(name)
            if now.get(wanted):
                return
            # They stand beside each other or, where there is no room, below.
            self._press_key(self.RIGHT)
            if self.radio_buttons(name) == now:
                self._press_key(self.DOWN)
        if not self.radio_buttons(name).get(wanted):
            raise DriveError(self._missing(f"the arrows do not lead to « {name} »"))

    def focused(self) -> str:
        """The name of what has the keyboard's focus, "" if nothing on screen has it."""
        return next((normalised(attempt(lambda: item.name, "") or "") for item, _ in self._showing()
                     if self._has_state(item, pyatspi.STATE_FOCUSED)), "")

    def _tab_to(self, *names: str) -> None:
        wanted = {normalised(name) for name in names}
        met = []
        for _ in range(self.MOST_TABS):
            let_events_in()
            met.append(self.focused())
            if met[-1] in wanted:
                return
            self._press_key(self.TAB)
        raise DriveError(self._missing(f"no Tab leads to « {' or '.join(names)} », only to {met}"))

    @staticmethod
    def _press_key(symbol: int) -> None:
        pyatspi.Registry.generateKeyboardEvent(symbol, "", pyatspi.KEY_SYM)
        time.sleep(0.05)


if __name__ == "__main__":
    print(Driver(*sys.argv[1:2]).dump())
