#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Guichet developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A council of its own, written from the contract's page alone.

It shares no line with the program nor with the training council, so that whoever reads the contract otherwise than the
program does is found out here. It serves all of the contract's resources over HTTPS, and reads every request with
suspicion: whatever the contract asks of a client and the client does not do is kept as a *violation*.

Its facts differ on purpose from the defaults shipped with the program (length and alphabet of the code, least length of
a password, hours of the offices, enrolment codes that are used up, a clock that is a day slow, members and channels
that nobody knows, rhythms and days of payment, hints of another form), so that a client that guesses instead of asking is
found out too.

Its households, in /state under "households", have an account from the start; their "situation" is one of SITUATIONS.

    council.py --certificate-dir DIR [--port N]

prints, once it can be asked:

    ready https://localhost:P/api/v1 control http://127.0.0.1:Q ca DIR/ca.pem

The control address is plain HTTP on the loopback, for tests only:

    GET  /state  {"codes": {mobile: code}, "invoices": [{"login", "password", "holder", "address"}],
                  "accounts": [email of each account that was opened here], "violations": [sentence], "enrolmentCodes": [those not used yet],
                  "tokens": [every token that a resident was given],
                  "agents": [{"agent", "pin", "name", "office"}], "calls": [as the contract shows them],
                  "households": [{"login", "password", "contract", "email", "accountPassword", "mobile", "situation"}],
                  "mandates": [{"contract", "iban", "bic", "holder", "rhythm", "debitDay", "rulesVersion", "state"}],
                  "terminals": [{"id", "name", "office", "profile", "revoked", "heartbeats"}],
                  "requests": [{"method", "path", "requestId", "key", "status", "fault", "connection": counted from 1,
                                "resumed": whether its TLS session was an earlier one's}]}
    POST /fault  {"where": "POST /registrations/{id}/account", "kind": one of FAULT_KINDS, "times": 1}
    POST /revoke {"terminal": id}
    POST /clock  {"advanceSeconds": 60}
    POST /rules  {"version": "2027-c"}: from now on the rules of monthly payment have this version
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import secrets
import select
import signal
import socket
import ssl
import string
import subprocess
import threading
import time
import unicodedata
import urllib.parse
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

BASE_PATH = "/api/v1"

# A client that reckons with its own clock instead of the Date header believes everything here expired long ago.
CLOCK_OFFSET = timedelta(hours=-26)

JOURNEY_LIFE = timedelta(minutes=30)
CODE_LIFE = timedelta(minutes=7)
SESSION_LIFE = timedelta(minutes=20)
RESEND_AFTER = timedelta(seconds=20)
CODE_LENGTH = 8
CODE_ATTEMPTS = 4
CODE_SENDS = 3
IDENTIFICATION_ATTEMPTS = 4
SIGN_IN_ATTEMPTS = 4
LOCKED_FOR = timedelta(minutes=15)
RESETS_PER_ADDRESS = 4
RESETS_COUNTED_FOR = timedelta(hours=1)
RESET_CHANNEL = "whatsapp"
RESET_HINT = "•• •• •• •• ••"
AGENT_ATTEMPTS = 3
AGENT_LOCKED_FOR = timedelta(minutes=4)
AGENT_SESSION_LIFE = timedelta(hours=2)
CALL_SILENCE = timedelta(seconds=60)
LONGEST_WAIT = 25.0
LARGEST_ANSWER = 256 * 1024
LARGEST_REQUEST = 64 * 1024
SLOW_SECONDS = 3.0
SILENT_SECONDS = 60.0

CHANNELS = ("sms", "whatsapp")

# What a fault does. "Before" is before the act was done, "after" is once it was done and only its answer is lost.
FAULT_KINDS = {
    "drop-before": "the connection closes; the act was not done",
    "drop-after": "the connection closes; the act was done",
    "500": "500 internal; the act was not done",
    "503": "503 with a gateway's HTML page; the act was not done",
    "maintenance": "503 maintenance; the act was not done",
    "malformed": "the act was done; its answer is cut in the middle of the JSON",
    "wrong-type": "the act was done; the members of its answer have another JSON type",
    "wrong-content-type": "the act was done; its answer says that it is text/html",
    "huge": "the act was done; its answer is larger than a client may read",
    "silent": "the act was done; no answer ever comes, the connection stays open",
    "slow": "the act was done; its answer comes late and in small pieces",
}
FAULTS_BEFORE = {"drop-before", "500", "503", "maintenance"}
FAULTS_LEAVING_OUTCOME_UNKNOWN = FAULTS_BEFORE | {"drop-after", "silent"}
FAULTS_IN_THE_ANSWER = {"malformed", "wrong-type", "wrong-content-type", "huge"}

SERVICE: dict[str, Any] = {
    "name": "Service déchets",
    "council": "Communauté de communes Cœur de Garonne",
    "status": "open",
    "code": {"length": CODE_LENGTH, "alphabet": "alphanumeric", "channels": ["telegram", *CHANNELS]},
    "password": {"minimumLength": 10, "maximumLength": 64, "uppercase": 1, "digits": 1, "specials": 1},
    "mobile": {"callingCodes": ["33", "262"]},
    "contact": {"name": "Accueil du service déchets", "phone": "+33561000000"},
    "notices": [
        {"id": "privacy", "title": "Vos données", "text": "Premier paragraphe du conseil.\n\nSecond paragraphe du conseil."},
        {"id": "weather", "title": "Une notice inconnue", "text": "Un texte dont personne ne sait que faire."},
    ],
    "offices": [
        {
            "id": "rieumes", "name": "France services Rieumes", "street": "2 place du Marché à la Volaille",
            "postcode": "31370", "town": "Rieumes", "phone": "+33561000001", "email": "rieumes@example.fr",
            "checkedOn": "2026-10-05",
            "hours": [{"day": 2, "from": "08:15", "to": "11:45"}, {"day": 6, "from": "09:05", "to": "10:55"}],
        },
        {
            "id": "cazeres", "name": "France services Cazères", "street": "1 rue de l'Exemple",
            "postcode": "31220", "town": "Cazères", "phone": "+33561000002", "email": "cazeres@example.fr",
            "appointment": "Sur rendez-vous le samedi", "checkedOn": "2026-10-05",
            "hours": [{"day": 4, "from": "13:10", "to": "18:50"}],
        },
    ],
    "links": {"monthlyPayment": "https://www.example.fr/mensualisation", "offices": "https://www.example.fr/espaces"},
}

# What monthly payment does for a household.
SITUATIONS = {
    "per-invoice": "can sign; the mandate is active at once",
    "locked": "as per-invoice, but signing in is locked for LOCKED_FOR from the start on",
    "by-hand": "can sign; the mandate then waits for a signature by hand",
    "closed": "the offer is closed",
    "monthly": "has an active mandate",
}

YEARLY_CENTS = 18092
# Identifier: label, number of instalments, months between them, days of debit.
RHYTHMS = {"3x": ("3 mensualités", 3, 4, (7,)), "6x": ("6 mensualités", 6, 2, (7, 28))}
FIRST_RULES = "2027-b"
RUM_LENGTH = 35

IBAN_LENGTHS = {length: countries.split() for length, countries in {
    15: "NO", 16: "BE", 18: "DK FI NL", 19: "MK SI", 20: "AT EE LT LU", 21: "CH HR LI LV",
    22: "BG DE GB IE ME RS VA", 23: "GI", 24: "AD CZ ES MD RO SE SK", 25: "PT", 26: "IS", 27: "FR GR IT MC SM",
    28: "AL CY HU PL", 31: "MT"}.items()}

UUID = re.compile(r"[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}")
USER_AGENT = re.compile(r"Guichet/[0-9A-Za-z][0-9A-Za-z.+~_-]*")
LANGUAGE_RANGE = r"(?:\*|[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*)(?:\s*;\s*q=(?:0(?:\.\d{1,3})?|1(?:\.0{1,3})?))?"
ACCEPT_LANGUAGE = re.compile(rf"{LANGUAGE_RANGE}(?:\s*,\s*{LANGUAGE_RANGE})*")
JSON_CONTENT_TYPE = re.compile(r'application/json(?:\s*;\s*charset="?utf-8"?)?', re.IGNORECASE)
E164 = re.compile(r"\+[1-9]\d{7,14}")
EMAIL = re.compile(r"[^@\s]{1,64}@[^@\s.]+(?:\.[^@\s.]+)+")

BEARER = re.compile(r"Bearer ([A-Za-z0-9._~+/-]+=*)", re.IGNORECASE)
WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")

PROFILES = ("kiosk", "counter")
TERMINAL_STATES = ("idle", "busy", "out-of-order")
CALL_JOURNEYS = ("registration", "sign-in", "password-reset", "monthly-payment", "none")
CALL_REASONS = ("asked", "stuck")


class CouncilClock:
    """The council's own time; tests may move it on."""

    advanced = timedelta()

    @classmethod
    def now(cls) -> datetime:
        return (datetime.now(timezone.utc) + CLOCK_OFFSET + cls.advanced).replace(microsecond=0)


def council_now() -> datetime:
    """The council's own time, in whole seconds, as its Date header tells it."""
    return CouncilClock.now()


def rfc3339(moment: datetime, fraction: str = "") -> str:
    """A time of the contract; `fraction` (".000") is allowed by RFC 3339 and must change nothing for the client."""
    return moment.strftime("%Y-%m-%dT%H:%M:%S") + fraction + "Z"


def with_unknown_members(value: Any) -> Any:
    """The same JSON value with a member that no contract knows in every object."""
    if isinstance(value, dict):
        return {"x-unknown": {"since": [2027, None, True]}} | {k: with_unknown_members(v) for k, v in value.items()}
    if isinstance(value, list):
        return [with_unknown_members(item) for item in value]
    return value


def with_wrong_types(value: Any) -> Any:
    """The same object with every member of another JSON type than it should have."""
    if isinstance(value, dict):
        return {k: ["unexpected"] if isinstance(v, (int, dict)) else 7 for k, v in value.items()}
    return "unexpected"


@dataclass(frozen=True)
class Answer:
    """What goes back to a client; `body` None means no content at all."""

    status: int
    body: dict[str, Any] | None = None
    headers: dict[str, str] = field(default_factory=dict)

    @property
    def content_type(self) -> str:
        return "application/problem+json" if self.status >= 400 else "application/json; charset=utf-8"

    def encoded(self) -> bytes:
        if self.body is None:
            return b""
        return json.dumps(with_unknown_members(self.body), ensure_ascii=False).encode()


def problem(status: int, code: str, *, headers: dict[str, str] | None = None, **members: Any) -> Answer:
    """A problem of the contract (RFC 9457); `members` are attemptsLeft, retryAfterSeconds and reasons."""
    body = {"type": f"urn:guichet:problem:{code}", "title": f"(log) {code}", "status": status, "code": code, **members}
    return Answer(status, body, headers or {})


class Refused(Exception):
    """Ends the work on a request with a problem."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(str(answer.status))
        self.answer = answer


@dataclass(frozen=True)
class Request:
    """One request as it came in; `path` is without the base path, `target` is the request line's own."""

    method: str
    target: str
    headers: dict[str, list[str]]
    body: bytes

    @property
    def path(self) -> str:
        path = urllib.parse.urlsplit(self.target).path
        return path.removeprefix(BASE_PATH) if path.startswith(BASE_PATH + "/") else path

    def header(self, name: str) -> str | None:
        values = self.headers.get(name.lower())
        return values[0] if values else None


@dataclass
class Invoice:
    """The credentials printed on an invoice, and whose they are."""

    login: str
    password: str
    holder: str
    address: str
    contract: str
    registered: bool = False


@dataclass
class Account:
    email: str
    password: str
    mobile: str
    invoice: Invoice
    situation: str = "per-invoice"
    mandate: dict[str, Any] | None = None


@dataclass
class Journey:
    """One registration or password reset. States only go forward.

    A reset has the `account` that it is for, or None for an address that nobody has; its `mobile` is that account's, or "".
    """

    id: str
    token: str
    mobile: str
    channel: str
    state: str = "code-sent"
    code: str = ""
    code_expires: datetime = field(default_factory=council_now)
    resend_allowed: datetime = field(default_factory=council_now)
    code_attempts: int = CODE_ATTEMPTS
    sends_left: int = CODE_SENDS
    identification_attempts: int = IDENTIFICATION_ATTEMPTS
    expires: datetime = field(default_factory=lambda: council_now() + JOURNEY_LIFE)
    invoice: Invoice | None = None
    email: str | None = None
    deleted: bool = False
    is_reset: bool = False
    account: Account | None = None


@dataclass
class Terminal:
    """An enrolled terminal."""

    id: str
    token: str
    name: str
    office: str
    profile: str
    revoked: bool = False
    heartbeats: list[dict[str, Any]] = field(default_factory=list)


@dataclass(frozen=True)
class Agent:
    agent: str
    pin: str
    name: str
    office: str


@dataclass
class Call:
    """A terminal's call; `owner` is the id of its terminal, "" for terminals without a token."""

    id: str
    owner: str
    terminal: str
    office: str
    told: dict[str, str]
    state: str = "waiting"
    agent: Agent | None = None
    since: datetime = field(default_factory=council_now)
    polled: datetime = field(default_factory=council_now)

    @property
    def is_open(self) -> bool:
        return self.state in ("waiting", "accepted")


@dataclass
class Remembered:
    """The first definite answer to a key of `owner`; `delivered` once it went out whole."""

    owner: str
    method: str
    path: str
    body: bytes
    answer: Answer
    delivered: bool = False


@dataclass
class Exchange:
    """What the connection has to do with a request: send `answer`, broken by `fault` if there is one."""

    answer: Answer | None
    fault: str | None
    remembered: Remembered | None
    record: dict[str, Any]


@dataclass(frozen=True)
class Route:
    """One line of the contract's table. `belongs` names the token that it needs: "journey", "session", "agent" or "".

    A member whose name ends with "?" may be left out. A route that is `polled` may have `wait` in its query.
    """

    method: str
    template: str
    belongs: str
    members: dict[str, type] | None
    act: Callable[["Council", Request, dict[str, Any], str], Answer]
    polled: bool = False

    @property
    def label(self) -> str:
        return f"{self.method} {self.template}"

    def match(self, path: str) -> re.Match[str] | None:
        return re.fullmatch(self.template.replace("{id}", "([^/]+)"), path)


class Council:
    """The council's memory and rules, without any socket. Every public function may be called from any thread."""

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._changed = threading.Condition(self._lock)
        self._enrolment_codes = ["ZX-BORNE-71", "ZX-BORNE-72", "ZX-BORNE-73"]
        self._terminals: dict[str, Terminal] = {}
        self._agents = [
            Agent("accueil-7", "27182818", "Agent Sept", "rieumes"),
            Agent("accueil-8", "31415926", "Agent Huit", "rieumes"),
        ]
        self._agent_sessions: dict[str, tuple[Agent, datetime]] = {}
        self._agent_attempts: dict[str, int] = {}
        self._agent_locked_until: dict[str, datetime] = {}
        self._calls: dict[str, Call] = {}
        self._invoices = [
            Invoice("ZTEST7001", "Vq4-rLxw", "EXEMPLE Usager", "12 rue de l'Exemple, 31370 Rieumes", "ZX-900817"),
            Invoice("ZTEST7002", "hT9_uJka", "EXEMPLE Autre", "14 rue de l'Exemple, 31220 Cazères", "ZX-900818"),
        ]
        self._journeys: dict[str, Journey] = {}
        self._resets: dict[str, list[datetime]] = {}
        self._accounts = invented_accounts()
        self._invented = list(self._accounts)
        self._households = [{
            "login": account.invoice.login, "password": account.invoice.password, "contract": account.invoice.contract,
            "email": account.email, "accountPassword": account.password, "mobile": account.mobile,
            "situation": account.situation} for account in self._accounts]
        self._invoices += [account.invoice for account in self._accounts]
        self._mandates: list[dict[str, Any]] = []
        self._rules_version = FIRST_RULES
        self._rules_told: set[str] = set()
        self._sessions: dict[str, tuple[Account, datetime]] = {}
        self._sign_in_attempts: dict[str, int] = {}
        self._locked_until: dict[str, datetime] = {}
        self._codes: dict[str, str] = {}
        self._remembered: dict[tuple[str, str], Remembered] = {}
        self._unknown_outcomes: dict[tuple[str, str], tuple[str, bytes]] = {}
        self._request_ids: dict[str, list[tuple[str, str]]] = {}
        self._requests: list[dict[str, Any]] = []
        self._violations: list[str] = []
        self._private_values: set[str] = set()
        self._faults: list[dict[str, Any]] = []
        self._tokens: list[str] = []
        for account in self._accounts:
            if account.situation == "monthly":
                account.mandate = mandate_shape(account, "BE68539007547034", "6x", 28)
            elif account.situation == "locked":
                self._locked_until[account.email.casefold()] = council_now() + LOCKED_FOR
        self._service_told = False
        tag = hashlib.sha256(json.dumps(SERVICE, sort_keys=True).encode()).hexdigest()[:16]
        self._service_tag = f'"{tag}"'

    # -- for tests ---------------------------------------------------------------------------------------------------

    def state(self) -> dict[str, Any]:
        """A picture of the council for the control address."""
        with self._lock:
            return {
                "codes": dict(self._codes),
                "invoices": [vars(invoice).copy() for invoice in self._invoices],
                "accounts": [account.email for account in self._accounts if account not in self._invented],
                "households": [dict(household) for household in self._households],
                "mandates": [dict(mandate) for mandate in self._mandates],
                "tokens": list(self._tokens),
                "violations": self._violations + self._private_data_in_urls(),
                "enrolmentCodes": list(self._enrolment_codes),
                "agents": [vars(agent).copy() for agent in self._agents],
                "terminals": [{name: value for name, value in vars(terminal).items() if name != "token"}
                              for terminal in self._terminals.values()],
                "calls": [self._call_shape(call) for call in self._calls.values()],
                "requests": [dict(record) for record in self._requests],
            }

    def add_fault(self, where: str, kind: str, times: int) -> None:
        """The next `times` requests to the route `where` meet `kind`. Raises ValueError for what does not exist."""
        if where not in {route.label for route in ROUTES}:
            raise ValueError(f"no such route: {where}")
        if kind not in FAULT_KINDS or times < 1:
            raise ValueError(f"no such fault: {kind} {times} times")
        with self._lock:
            self._faults.append({"where": where, "kind": kind, "times": times})

    def revoke(self, terminal: str) -> None:
        """From now on the terminal's token is refused. Raises ValueError for what does not exist."""
        with self._lock:
            found = next((t for t in self._terminals.values() if t.id == terminal), None)
            if found is None:
                raise ValueError(f"no such terminal: {terminal}")
            found.revoked = True
            self._changed.notify_all()

    def advance_clock(self, seconds: int) -> None:
        """Moves the council's time on."""
        with self._lock:
            CouncilClock.advanced += timedelta(seconds=seconds)
            self._changed.notify_all()

    def change_rules(self, version: str) -> None:
        """From now on the rules of monthly payment have this version."""
        if not isinstance(version, str) or not version:
            raise ValueError(f"no version: {version}")
        with self._lock:
            self._rules_version = version

    def note_violation(self, request: Request | None, sentence: str) -> None:
        """Keeps a breach of the contract by the client."""
        with self._lock:
            self._violations.append(f"{request.method} {request.path}: {sentence}" if request else sentence)

    def delivered(self, exchange: Exchange) -> None:
        """Called once the answer of `exchange` went out whole."""
        with self._lock:
            if exchange.remembered and exchange.fault not in FAULTS_IN_THE_ANSWER:
                exchange.remembered.delivered = True
                self._unknown_outcomes.pop((exchange.remembered.owner, exchange.remembered.path), None)

    def _private_data_in_urls(self) -> list[str]:
        found = []
        for record in self._requests:
            target = urllib.parse.unquote(record["target"])
            if any(value in target for value in self._private_values):
                found.append(f"{record['method']} …: a secret or personal data stands in the URL")
        return found

    # -- a request ---------------------------------------------------------------------------------------------------

    def serve(self, request: Request, connection: int = 0, resumed: bool = False) -> Exchange:
        """Checks the request, does the act once and says what to send. A repeat of a key waits for the first one."""
        with self._lock:
            route = self._find_route(request)
            record = {"method": request.method, "path": request.path, "target": request.target,
                      "requestId": request.header("X-Request-Id"), "key": request.header("Idempotency-Key"),
                      "status": None, "fault": None, "connection": connection, "resumed": resumed}
            self._requests.append(record)
            self._check_headers(request, route)
            fault = self._take_fault(route)
            record["fault"] = fault
            if fault in FAULTS_BEFORE:
                exchange = Exchange(self._answer_before(fault), fault, None, record)
            else:
                exchange = self._answer(request, route, fault, record)
            self._note_outcome(request, exchange)
            record["status"] = exchange.answer.status if exchange.answer else None
            if request.method != "GET":
                self._changed.notify_all()
            return exchange

    def _answer(self, request: Request, route: Route | None, fault: str | None, record: dict[str, Any]) -> Exchange:
        key = request.header("Idempotency-Key")
        if route is None:
            return Exchange(self._no_route(request), None, None, record)
        try:
            self._sender(request)
        except Refused as refused:
            return Exchange(refused.answer, fault, None, record)
        if request.method not in ("POST", "PUT"):
            return Exchange(self._act(request, route), fault, None, record)
        if key is None:
            return Exchange(problem(400, "validation-failed", reasons=["idempotency-key"]), fault, None, record)
        owner = request.header("Authorization") or ""
        first = self._remembered.get((owner, key))
        if first is not None:
            if (first.method, first.path, first.body) != (request.method, request.path, request.body):
                self.note_violation(request, "the same Idempotency-Key came with another path or body")
                return Exchange(problem(400, "validation-failed", reasons=["idempotency-key"]), fault, None, record)
            if first.delivered:
                self.note_violation(request, "an Idempotency-Key came again after its definite answer")
            return Exchange(first.answer, fault, first, record)
        unknown = self._unknown_outcomes.get((owner, request.path))
        if unknown is not None and (unknown[0] == key) != (unknown[1] == request.body):
            change = "with other bytes" if unknown[0] == key else "under a new Idempotency-Key"
            self.note_violation(request, f"the act was repeated {change} while its outcome was unknown")
        answer = self._act(request, route)
        remembered = None
        if answer.status < 500 and (answer.body or {}).get("code") != "rate-limited":
            remembered = Remembered(owner, request.method, request.path, request.body, answer)
            self._remembered[owner, key] = remembered
        return Exchange(answer, fault, remembered, record)

    def _act(self, request: Request, route: Route) -> Answer:
        try:
            body = self._read_body(request, route)
            match = route.match(request.path)
            return route.act(self, request, body, match.group(1) if match and match.groups() else "")
        except Refused as refused:
            return refused.answer

    def _find_route(self, request: Request) -> Route | None:
        if not urllib.parse.urlsplit(request.target).path.startswith(BASE_PATH + "/"):
            return None
        return next((r for r in ROUTES if r.method == request.method and r.match(request.path)), None)

    def _no_route(self, request: Request) -> Answer:
        allowed = sorted({r.method for r in ROUTES if r.match(request.path)})
        if allowed:
            self.note_violation(request, "the contract has no such method for this resource")
            return problem(405, "method-not-allowed", headers={"Allow": ", ".join(allowed)})
        self.note_violation(request, "the contract has no such resource")
        return problem(404, "not-found")

    def _take_fault(self, route: Route | None) -> str | None:
        for fault in self._faults:
            if route is not None and fault["where"] == route.label:
                fault["times"] -= 1
                if fault["times"] == 0:
                    self._faults.remove(fault)
                return fault["kind"]
        return None

    def _answer_before(self, fault: str) -> Answer | None:
        if fault == "500":
            return problem(500, "internal")
        if fault == "maintenance":
            return problem(503, "maintenance", headers={"Retry-After": "120"})
        return Answer(503, None, {"Retry-After": "1"}) if fault == "503" else None

    def _note_outcome(self, request: Request, exchange: Exchange) -> None:
        key = request.header("Idempotency-Key")
        if request.method not in ("POST", "PUT") or key is None:
            return
        act = (request.header("Authorization") or "", request.path)
        if exchange.fault in FAULTS_LEAVING_OUTCOME_UNKNOWN:
            self._unknown_outcomes[act] = (key, request.body)
        elif exchange.fault in FAULTS_IN_THE_ANSWER:
            # The contract leaves open whether an answer that cannot be understood was "read": both keys are right.
            self._unknown_outcomes.pop(act, None)

    # -- what the contract asks of a client --------------------------------------------------------------------------

    def _check_headers(self, request: Request, route: Route | None) -> None:
        def breach(sentence: str) -> None:
            self.note_violation(request, sentence)

        for name in ("X-Request-Id", "User-Agent", "Accept-Language", "Idempotency-Key", "Content-Type",
                     "Journey-Token", "Resident-Session", "Agent-Session", "Authorization", "If-None-Match"):
            if len(request.headers.get(name.lower(), [])) > 1:
                breach(f"{name} stands twice")
        self._check_request_id(request)
        if not USER_AGENT.fullmatch(request.header("User-Agent") or ""):
            breach("User-Agent is not Guichet/<version>")
        if not ACCEPT_LANGUAGE.fullmatch(request.header("Accept-Language") or ""):
            breach("Accept-Language is missing or malformed")
        if request.header("Authorization") is not None and not BEARER.fullmatch(request.header("Authorization") or ""):
            breach("Authorization is no Bearer token")
        query = urllib.parse.urlsplit(request.target).query
        if query and not (route and route.polled and re.fullmatch(r"wait=\d{1,4}", query)):
            breach("the query is none, or not the one that this resource has")

        if request.method in ("POST", "PUT"):
            if not UUID.fullmatch(request.header("Idempotency-Key") or ""):
                breach("Idempotency-Key is missing or no UUID")
        elif request.header("Idempotency-Key") is not None:
            breach("Idempotency-Key on a request that has none")
        if request.method in ("GET", "HEAD", "DELETE") and request.body:
            breach(f"{request.method} with a body")

        belongs = route.belongs if route else ""
        for name, owner in (("Journey-Token", "journey"), ("Resident-Session", "session"), ("Agent-Session", "agent")):
            present = request.header(name) is not None
            if present and belongs != owner and route is not None:
                breach(f"{name} on a request that belongs to no {owner}")
            if belongs == owner and not present:
                breach(f"{name} is missing")

    def _check_request_id(self, request: Request) -> None:
        request_id = request.header("X-Request-Id")
        if request_id is None or not UUID.fullmatch(request_id):
            self.note_violation(request, "X-Request-Id is missing or no UUID")
            return
        earlier = self._request_ids.setdefault(request_id.lower(), [])
        # Qt sends a GET or a DELETE again by itself when a connection closed before any answer: twice is no breach.
        again_by_qt = request.method in ("GET", "DELETE") and earlier == [(request.method, request.target)]
        if earlier and not again_by_qt:
            self.note_violation(request, "X-Request-Id is not fresh")
        earlier.append((request.method, request.target))

    def _read_body(self, request: Request, route: Route) -> dict[str, Any]:
        """The body's members, or Refused with validation-failed and a violation."""
        if route.members is None:
            return {}

        def refuse(sentence: str, reason: str) -> Refused:
            self.note_violation(request, sentence)
            return Refused(problem(400, "validation-failed", reasons=[reason]))

        if not JSON_CONTENT_TYPE.fullmatch(request.header("Content-Type") or ""):
            raise refuse("Content-Type is not application/json", "content-type")

        def without_twins(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
            if len({name for name, _ in pairs}) != len(pairs):
                raise refuse("a member stands twice", "body")
            return dict(pairs)

        try:
            body = json.loads(request.body.decode("utf-8"), object_pairs_hook=without_twins)
        except ValueError:
            raise refuse("the body is no JSON in UTF-8", "body") from None
        if not isinstance(body, dict):
            raise refuse("the body is no object", "body")
        for member, kind in route.members.items():
            name = member.removesuffix("?")
            if name != member and name not in body:
                continue
            if name not in body:
                raise refuse(f"member {name} is missing", name)
            if type(body[name]) is not kind:
                raise refuse(f"member {name} has the wrong type", name)
            if body[name] == "":
                raise refuse(f"member {name} is empty", name)
        for name in body.keys() - {member.removesuffix("?") for member in route.members}:
            raise refuse("the body has a member that the contract does not have", "body")
        for name in ("login", "identifier", "password", "email", "code", "pin", "enrolmentCode", "iban", "holder"):
            self._hold_private(body.get(name))
        self._hold_private(body["mobile"][-9:] if "mobile" in body else None)
        if not unicodedata.is_normalized("NFC", body.get("password", "")):
            self.note_violation(request, "a password is not in NFC")
        return body

    def _hold_private(self, value: str | None) -> None:
        if value is not None and len(value) >= 6:
            self._private_values.add(value)

    # -- resources ---------------------------------------------------------------------------------------------------

    def get_service(self, request: Request, _body: dict[str, Any], _id: str) -> Answer:
        self._service_told = True
        tags = [tag.strip().removeprefix("W/") for tag in (request.header("If-None-Match") or "").split(",")]
        if self._service_tag in tags or "*" in tags:
            return Answer(304, None, {"ETag": self._service_tag})
        return Answer(200, SERVICE, {"ETag": self._service_tag})

    def post_registrations(self, request: Request, body: dict[str, Any], _id: str) -> Answer:
        if not self._service_told:
            self.note_violation(request, "a journey starts before /service ever answered")
        channel = self._channel(request, body)
        mobile = body["mobile"]
        if not E164.fullmatch(mobile):
            self.note_violation(request, "the mobile is not in E.164")
            raise Refused(problem(400, "validation-failed", reasons=["mobile"]))
        french = re.fullmatch(r"\+33[67]\d{8}", mobile) and not mobile.startswith("+33700")
        if not french and not re.fullmatch(r"\+26269[23]\d{6}", mobile):
            return problem(422, "mobile-refused")
        journey = Journey(secrets.token_hex(12), secrets.token_urlsafe(24), mobile, channel)
        self._hold_private(journey.token)
        self._tokens.append(journey.token)
        self._journeys[journey.id] = journey
        self._send_code(journey, channel)
        return Answer(201, {**self._code_state(journey), "token": journey.token})

    def get_registration(self, request: Request, _body: dict[str, Any], id_: str) -> Answer:
        return Answer(200, self._journey_state(self._journey(request, id_)))

    def post_codes(self, request: Request, body: dict[str, Any], id_: str) -> Answer:
        return self._another_code(self._journey(request, id_), self._channel(request, body))

    def _another_code(self, journey: Journey, channel: str) -> Answer:
        if journey.state != "code-sent":
            return problem(409, "step-out-of-order")
        wait = int((journey.resend_allowed - council_now()).total_seconds())
        if wait > 0:
            return problem(429, "resend-too-early", retryAfterSeconds=wait)
        if journey.sends_left == 0:
            return problem(429, "sends-exhausted", retryAfterSeconds=3600)
        self._send_code(journey, channel)
        self._move_on(journey)
        return Answer(200, self._code_state(journey))

    def post_code_check(self, request: Request, body: dict[str, Any], id_: str) -> Answer:
        return self._check_code(request, body, self._journey(request, id_))

    def _check_code(self, request: Request, body: dict[str, Any], journey: Journey) -> Answer:
        code = body["code"]
        if code != code.upper():
            self.note_violation(request, "a code is sent in capitals")
        if journey.state != "code-sent":
            return Answer(200, self._journey_state(journey))
        if journey.code_attempts == 0:
            return problem(429, "attempts-exhausted")
        if council_now() >= journey.code_expires:
            return problem(410, "code-expired")
        if not secrets.compare_digest(code.encode(), journey.code.encode()):
            journey.code_attempts -= 1
            return problem(422, "wrong-code", attemptsLeft=journey.code_attempts)
        journey.state = "mobile-verified"
        self._move_on(journey)
        return Answer(200, self._journey_state(journey))

    def post_identification(self, request: Request, body: dict[str, Any], id_: str) -> Answer:
        journey = self._journey(request, id_)
        if journey.state not in ("mobile-verified", "identified"):
            return problem(409, "step-out-of-order")
        if journey.identification_attempts == 0:
            return problem(429, "attempts-exhausted")
        invoice = self._invoice(body["login"], body["password"])
        if invoice is None:
            journey.identification_attempts -= 1
            return problem(422, "credentials-unknown", attemptsLeft=journey.identification_attempts)
        if invoice.registered:
            return problem(409, "already-registered")
        journey.invoice = invoice
        journey.state = "identified"
        self._move_on(journey)
        return Answer(200, {**self._journey_state(journey), "holder": invoice.holder, "address": invoice.address})

    def post_account(self, request: Request, body: dict[str, Any], id_: str) -> Answer:
        journey = self._journey(request, id_)
        if journey.state != "identified" or journey.invoice is None:
            return problem(409, "step-out-of-order")
        email, password = body["email"], body["password"]
        if not EMAIL.fullmatch(email):
            return problem(422, "email-refused")
        if self._account(email) is not None:
            return problem(409, "email-in-use")
        reasons = password_refusals(password, email)
        if reasons:
            return problem(422, "password-refused", reasons=reasons)
        if journey.invoice.registered:
            return problem(409, "already-registered")
        self._accounts.append(Account(email, password, journey.mobile, journey.invoice))
        journey.invoice.registered = True
        journey.email = email
        journey.state = "account-created"
        self._move_on(journey)
        return Answer(201, self._journey_state(journey))

    def delete_registration(self, request: Request, _body: dict[str, Any], id_: str) -> Answer:
        self._journey(request, id_).deleted = True
        return Answer(204)

    def post_sessions(self, _request: Request, body: dict[str, Any], _id: str) -> Answer:
        identifier, password = body["identifier"], body["password"]
        who = identifier.casefold()
        locked_until = self._locked_until.get(who)
        if locked_until is not None and council_now() < locked_until:
            left = int((locked_until - council_now()).total_seconds())
            return problem(423, "account-locked", retryAfterSeconds=left)
        invoice = self._invoice(identifier, password)
        if invoice is not None and not invoice.registered:
            return problem(409, "first-registration-needed")
        account = self._account(identifier)
        if account is None or account.password != password:
            left = self._sign_in_attempts.get(who, SIGN_IN_ATTEMPTS) - 1
            self._sign_in_attempts[who] = left
            if left <= 0:
                self._locked_until[who] = council_now() + LOCKED_FOR
                del self._sign_in_attempts[who]
            return problem(401, "credentials-refused", headers={"WWW-Authenticate": "Resident-Session"},
                           attemptsLeft=max(left, 0))
        self._sign_in_attempts.pop(who, None)
        token = secrets.token_urlsafe(24)
        self._hold_private(token)
        self._tokens.append(token)
        expires = council_now() + SESSION_LIFE
        self._sessions[token] = (account, expires)
        return Answer(201, {"token": token, "expiresAt": rfc3339(expires), "account": self._account_shape(account)})

    def delete_session(self, request: Request, _body: dict[str, Any], _id: str) -> Answer:
        self._session(request)
        del self._sessions[request.header("Resident-Session") or ""]
        return Answer(204)

    def get_account(self, request: Request, _body: dict[str, Any], _id: str) -> Answer:
        return Answer(200, self._account_shape(self._session(request)))

    def get_offer(self, request: Request, _body: dict[str, Any], _id: str) -> Answer:
        self._open_offer(self._session(request))
        self._rules_told.add(self._rules_version)
        return Answer(200, offer_shape(self._rules_version))

    def post_mandates(self, request: Request, body: dict[str, Any], _id: str) -> Answer:
        account = self._session(request)
        self._open_offer(account)
        if body["rhythm"] not in RHYTHMS or body["debitDay"] not in RHYTHMS[body["rhythm"]][3]:
            self.note_violation(request, "a rhythm or day that was not offered")
            raise Refused(problem(400, "validation-failed", reasons=["rhythm", "debitDay"]))
        if body["rulesVersion"] not in self._rules_told:
            self.note_violation(request, "rules that nobody was shown")
        if body["rulesVersion"] != self._rules_version:
            return problem(409, "rules-changed")
        iban = "".join(body["iban"].split()).upper()
        if not is_sepa_iban(iban):
            return problem(422, "iban-refused")
        if not re.search(r"[^\W\d_]", body["holder"]) or len(body["holder"]) > 70:
            return problem(422, "holder-refused")
        account.mandate = mandate_shape(account, iban, body["rhythm"], body["debitDay"])
        told = {name: body.get(name) for name in ("bic", "holder", "rhythm", "debitDay", "rulesVersion")}
        self._mandates.append({"contract": account.invoice.contract, "iban": iban, **told,
                               "state": account.mandate["state"]})
        return Answer(201, account.mandate)

    def post_password_resets(self, request: Request, body: dict[str, Any], _id: str) -> Answer:
        if not self._service_told:
            self.note_violation(request, "a journey starts before /service ever answered")
        # Whatever is done here is done for unknown addresses too.
        who = body["email"].casefold()
        counted = [then for then in self._resets.get(who, []) if then + RESETS_COUNTED_FOR > council_now()]
        if len(counted) >= RESETS_PER_ADDRESS:
            left = int((counted[0] + RESETS_COUNTED_FOR - council_now()).total_seconds())
            return problem(429, "sends-exhausted", retryAfterSeconds=left)
        self._resets[who] = [*counted, council_now()]
        account = self._account(body["email"])
        journey = Journey(secrets.token_hex(12), secrets.token_urlsafe(24), account.mobile if account else "",
                          RESET_CHANNEL, is_reset=True, account=account)
        self._hold_private(journey.token)
        self._tokens.append(journey.token)
        self._journeys[journey.id] = journey
        self._send_code(journey, RESET_CHANNEL)
        return Answer(202, {**self._code_state(journey), "token": journey.token})

    def get_password_reset(self, request: Request, _body: dict[str, Any], id_: str) -> Answer:
        return Answer(200, self._journey_state(self._journey(request, id_, is_reset=True)))

    def post_reset_codes(self, request: Request, _body: dict[str, Any], id_: str) -> Answer:
        journey = self._journey(request, id_, is_reset=True)
        if request.body:
            self.note_violation(request, "a body where the contract has none")
        return self._another_code(journey, RESET_CHANNEL)

    def post_reset_code_check(self, request: Request, body: dict[str, Any], id_: str) -> Answer:
        return self._check_code(request, body, self._journey(request, id_, is_reset=True))

    def put_password(self, request: Request, body: dict[str, Any], id_: str) -> Answer:
        journey = self._journey(request, id_, is_reset=True)
        if journey.state != "mobile-verified" or journey.account is None:
            return problem(409, "step-out-of-order")
        reasons = password_refusals(body["password"], journey.account.email)
        if reasons:
            return problem(422, "password-refused", reasons=reasons)
        who = journey.account.email.casefold()
        journey.account.password = body["password"]
        self._sessions = {token: held for token, held in self._sessions.items() if held[0] is not journey.account}
        self._locked_until.pop(who, None)
        self._sign_in_attempts.pop(who, None)
        journey.state = "done"
        self._move_on(journey)
        return Answer(204)

    def post_terminals(self, request: Request, body: dict[str, Any], _id: str) -> Answer:
        self._one_of(request, body, "profile", PROFILES)
        if body["enrolmentCode"] not in self._enrolment_codes:
            return problem(401, "enrolment-refused", headers={"WWW-Authenticate": "Enrolment"})
        self._office(body["office"])
        self._enrolment_codes.remove(body["enrolmentCode"])
        terminal = Terminal(secrets.token_hex(8), secrets.token_urlsafe(24), body["name"], body["office"],
                            body["profile"])
        self._hold_private(terminal.token)
        self._terminals[terminal.token] = terminal
        return Answer(201, {"id": terminal.id, "token": terminal.token})

    def post_heartbeats(self, request: Request, body: dict[str, Any], _id: str) -> Answer:
        self._one_of(request, body, "profile", PROFILES)
        self._one_of(request, body, "state", TERMINAL_STATES)
        self._one_of(request, body, "office", [office["id"] for office in SERVICE["offices"]])
        terminal = self._sender(request)
        if terminal is None:
            self.note_violation(request, "a heartbeat of a terminal without a token")
            raise Refused(terminal_problem("terminal-unknown"))
        terminal.heartbeats.append(dict(body))
        return Answer(204)

    def post_agent_sessions(self, _request: Request, body: dict[str, Any], _id: str) -> Answer:
        who = body["agent"].casefold()
        locked_until = self._agent_locked_until.get(who)
        if locked_until is not None and council_now() < locked_until:
            left = int((locked_until - council_now()).total_seconds())
            return problem(423, "agent-locked", retryAfterSeconds=left)
        agent = next((a for a in self._agents if a.agent.casefold() == who), None)
        if agent is None or agent.pin != body["pin"]:
            left = self._agent_attempts.get(who, AGENT_ATTEMPTS) - 1
            self._agent_attempts[who] = left
            if left <= 0:
                self._agent_locked_until[who] = council_now() + AGENT_LOCKED_FOR
                del self._agent_attempts[who]
            return problem(401, "agent-refused", headers={"WWW-Authenticate": "Agent-Session"},
                           attemptsLeft=max(left, 0))
        self._agent_attempts.pop(who, None)
        token = secrets.token_urlsafe(24)
        self._hold_private(token)
        expires = council_now() + AGENT_SESSION_LIFE
        self._agent_sessions[token] = (agent, expires)
        return Answer(201, {"token": token, "name": agent.name, "office": agent.office,
                            "expiresAt": rfc3339(expires, ".000")})

    def delete_agent_session(self, request: Request, _body: dict[str, Any], _id: str) -> Answer:
        self._agent(request)
        del self._agent_sessions[request.header("Agent-Session") or ""]
        return Answer(204)

    def post_calls(self, request: Request, body: dict[str, Any], office: str) -> Answer:
        self._one_of(request, body, "journey", CALL_JOURNEYS)
        self._one_of(request, body, "reason", CALL_REASONS)
        for name, shape in (("step", WORD), ("problem", WORD), ("language", LANGUAGE)):
            if name in body and not shape.fullmatch(body[name]):
                self.note_violation(request, f"{name} is none of the contract's")
                raise Refused(problem(400, "validation-failed", reasons=[name]))
        self._office(office)
        terminal = self._sender(request)
        owner = terminal.id if terminal else ""
        self._withdraw_the_silent()
        call = next((c for c in self._calls.values() if c.owner == owner and c.is_open), None)
        if call is not None:
            call.polled = council_now()
            return Answer(200, self._call_shape(call))
        call = Call(secrets.token_hex(12), owner, terminal.name if terminal else "Terminal inconnu", office, dict(body))
        self._calls[call.id] = call
        return Answer(201, self._call_shape(call))

    def get_call(self, request: Request, _body: dict[str, Any], id_: str) -> Answer:
        def look() -> dict[str, Any]:
            call = self._own_call(request, id_)
            call.polled = council_now()
            return self._call_shape(call)

        return self._when_changed(request, look)

    def delete_call(self, request: Request, _body: dict[str, Any], id_: str) -> Answer:
        call = self._own_call(request, id_)
        if call.is_open:
            call.state = "withdrawn"
        return Answer(204)

    def get_calls(self, request: Request, _body: dict[str, Any], office: str) -> Answer:
        def look() -> dict[str, Any]:
            self._agent(request)
            self._office(office)
            return {"calls": [self._call_shape(c) for c in self._calls.values() if c.office == office and c.is_open]}

        return self._when_changed(request, look)

    def patch_call(self, request: Request, body: dict[str, Any], id_: str) -> Answer:
        agent = self._agent(request)
        self._one_of(request, body, "state", ("accepted", "closed"))
        self._withdraw_the_silent()
        call = self._calls.get(id_)
        if call is None:
            return problem(404, "call-unknown")
        if call.agent not in (None, agent) and call.state != "withdrawn":
            return problem(409, "call-taken")
        if call.state != body["state"]:
            if (call.state, body["state"]) not in (("waiting", "accepted"), ("accepted", "closed")):
                return problem(409, "step-out-of-order")
            call.state, call.agent = body["state"], agent
        return Answer(200, self._call_shape(call))

    # -- shared by the resources -------------------------------------------------------------------------------------

    def _channel(self, request: Request, body: dict[str, Any]) -> str:
        if body["channel"] not in CHANNELS:
            self.note_violation(request, "a channel that the contract does not know was asked for")
            raise Refused(problem(409, "channel-unavailable"))
        return body["channel"]

    def _open_offer(self, account: Account) -> None:
        if account.mandate is not None:
            raise Refused(problem(409, "mandate-exists"))
        if account.situation == "closed":
            raise Refused(problem(410, "offer-closed"))

    def _journey(self, request: Request, id_: str, is_reset: bool = False) -> Journey:
        journey = self._journeys.get(id_)
        if journey is not None and journey.is_reset != is_reset:
            self.note_violation(request, "the journey is of the other kind")
            journey = None
        token = request.header("Journey-Token")
        if journey is not None and token is not None and token != journey.token:
            self.note_violation(request, "Journey-Token is another journey's")
        if journey is None or token != journey.token or journey.deleted or council_now() >= journey.expires:
            raise Refused(problem(410, "registration-expired"))
        return journey

    def _session(self, request: Request) -> Account:
        found = self._sessions.get(request.header("Resident-Session") or "")
        if found is None or council_now() >= found[1]:
            raise Refused(problem(401, "session-expired", headers={"WWW-Authenticate": "Resident-Session"}))
        return found[0]

    def _sender(self, request: Request) -> Terminal | None:
        """The terminal that a request comes from; None without a token."""
        header = request.header("Authorization")
        if header is None:
            return None
        bearer = BEARER.fullmatch(header)
        terminal = self._terminals.get(bearer.group(1)) if bearer else None
        if terminal is None:
            raise Refused(terminal_problem("terminal-unknown"))
        if terminal.revoked:
            raise Refused(terminal_problem("terminal-revoked"))
        return terminal

    def _agent(self, request: Request) -> Agent:
        found = self._agent_sessions.get(request.header("Agent-Session") or "")
        if found is None or council_now() >= found[1]:
            raise Refused(problem(401, "session-expired", headers={"WWW-Authenticate": "Agent-Session"}))
        return found[0]

    def _office(self, office: str) -> None:
        if office not in {known["id"] for known in SERVICE["offices"]}:
            raise Refused(problem(404, "office-unknown"))

    def _one_of(self, request: Request, body: dict[str, Any], name: str, words: Sequence[str]) -> None:
        if body[name] not in words:
            self.note_violation(request, f"{name} is none of the contract's")
            raise Refused(problem(400, "validation-failed", reasons=[name]))

    def _own_call(self, request: Request, id_: str) -> Call:
        self._withdraw_the_silent()
        terminal = self._sender(request)
        call = self._calls.get(id_)
        if call is None or call.owner != (terminal.id if terminal else ""):
            raise Refused(problem(404, "call-unknown"))
        return call

    def _withdraw_the_silent(self) -> None:
        for call in self._calls.values():
            if call.is_open and council_now() >= call.polled + CALL_SILENCE:
                call.state = "withdrawn"

    def _call_shape(self, call: Call) -> dict[str, Any]:
        before = [c.id for c in self._calls.values() if c.office == call.office and c.state == "waiting"]
        shape = {"id": call.id, "terminal": call.terminal, "office": call.office, **call.told, "state": call.state,
                 "position": before.index(call.id) + 1 if call.id in before else 0, "since": rfc3339(call.since)}
        return shape | ({"agent": call.agent.name} if call.agent else {})

    def _when_changed(self, request: Request, look: Callable[[], dict[str, Any]]) -> Answer:
        """Answers a poll: at once with what the client does not know, else with 304 when its time is over.

        The lock is free meanwhile, and time changes things too.
        """
        known = {tag.strip() for tag in (request.header("If-None-Match") or "").split(",")}
        wait = re.search(r"(?:^|&)wait=(\d{1,4})(?:&|$)", urllib.parse.urlsplit(request.target).query)
        end = time.monotonic() + (min(float(wait.group(1)), LONGEST_WAIT) if wait else 0.0)
        while True:
            self._withdraw_the_silent()
            self._sender(request)
            shape = look()
            digest = hashlib.sha256(json.dumps(shape, sort_keys=True).encode()).hexdigest()[:16]
            tag = f'W/"{digest}"'
            if tag not in known and tag.removeprefix("W/") not in known:
                return Answer(200, shape, {"ETag": tag})
            left = end - time.monotonic()
            if left <= 0:
                return Answer(304, None, {"ETag": tag})
            self._changed.wait(min(left, 1.0))

    def _invoice(self, login: str, password: str) -> Invoice | None:
        return next((i for i in self._invoices
                     if i.login.casefold() == login.casefold() and i.password == password), None)

    def _account(self, email: str) -> Account | None:
        return next((a for a in self._accounts if a.email.casefold() == email.casefold()), None)

    def _send_code(self, journey: Journey, channel: str) -> None:
        alphabet = string.ascii_uppercase + string.digits
        journey.code = "".join(secrets.choice(alphabet) for _ in range(CODE_LENGTH))
        journey.channel = channel
        journey.code_attempts = CODE_ATTEMPTS
        journey.sends_left -= 1
        journey.code_expires = council_now() + CODE_LIFE
        journey.resend_allowed = council_now() + RESEND_AFTER
        if journey.is_reset and journey.account is None:
            # Delivered to nobody, and nobody guesses it: a code that is typed is never empty.
            journey.code = ""
            return
        self._codes[journey.mobile] = journey.code
        self._hold_private(journey.code)

    def _move_on(self, journey: Journey) -> None:
        journey.expires = council_now() + JOURNEY_LIFE

    def _journey_state(self, journey: Journey) -> dict[str, Any]:
        state = {"state": journey.state, "expiresAt": rfc3339(journey.expires, ".000")}
        return state | ({"email": journey.email} if journey.email else {})

    def _code_state(self, journey: Journey) -> dict[str, Any]:
        return {"id": journey.id, "state": journey.state, "channel": journey.channel,
                "mobileHint": RESET_HINT if journey.is_reset else mobile_hint(journey.mobile), "codeExpiresAt": rfc3339(journey.code_expires),
                "resendAllowedAt": rfc3339(journey.resend_allowed), "attemptsLeft": journey.code_attempts,
                "sendsLeft": journey.sends_left, "expiresAt": rfc3339(journey.expires, ".000")}

    def _account_shape(self, account: Account) -> dict[str, Any]:
        return {"holder": account.invoice.holder, "address": account.invoice.address,
                "contract": account.invoice.contract, "email": account.email,
                "mobileHint": mobile_hint(account.mobile), "payment": self._payment_shape(account)}

    def _payment_shape(self, account: Account) -> dict[str, Any]:
        if account.mandate is None:
            return {"mode": "per-invoice"}
        active = account.mandate["state"] == "active"
        return {"mode": "monthly" if active else "per-invoice", "mandate": account.mandate}


def invented_accounts() -> list[Account]:
    """Those that are there from the start."""
    table = (
        # login, password on the invoice, holder, e-mail, password, end of the mobile, situation
        ("ZTEST7003", "kW2-pRnd", "EXEMPLE Tiers", "tiers@example.fr", "Guitare-Ocre-7", "71", "per-invoice"),
        ("ZTEST7004", "bN6+zTqf", "EXEMPLE Quart", "quart@example.fr", "Falaise-Menthe-4", "72", "by-hand"),
        ("ZTEST7005", "dF8=yGhc", "EXEMPLE Quint", "quint@example.fr", "Horloge-Sable-5", "73", "closed"),
        ("ZTEST7006", "mJ3.wKsv", "EXEMPLE Sixte", "sixte@example.fr", "Plume-Granit-6", "74", "monthly"),
        ("ZTEST7007", "gL5!xPbr", "EXEMPLE Sept", "sept@example.fr", "Cascade-Laine-8", "75", "locked"),
    )
    return [Account(email, password, "+336399800" + mobile,
                    Invoice(login, printed, holder, f"{number} rue de l'Exemple, 31370 Rieumes", f"ZX-90{number:04}", True),
                    situation)
            for number, (login, printed, holder, email, password, mobile, situation) in enumerate(table, 1819)]


def terminal_problem(code: str) -> Answer:
    """A refusal of the terminal itself."""
    return problem(401, code, headers={"WWW-Authenticate": 'Bearer error="invalid_token"'})


def mobile_hint(mobile: str) -> str:
    """The number as a resident may recognise it and nobody else."""
    return f"0{mobile[3]} •• •• •• {mobile[-2:]}"


def first_of_month(months_ahead: int) -> datetime:
    """The first day of the month that comes so many months after the present one."""
    now = council_now()
    month = now.month - 1 + months_ahead
    return now.replace(year=now.year + month // 12, month=month % 12 + 1, day=1)


def instalments(rhythm: str, day: int) -> list[dict[str, Any]]:
    """The schedule of a rhythm on a day; what does not divide is in the first instalment."""
    _, number, months_apart, _ = RHYTHMS[rhythm]
    each = YEARLY_CENTS // number
    return [{"dueOn": f"{first_of_month(2 + index * months_apart):%Y-%m}-{day:02}",
             "amountCents": each + (YEARLY_CENTS - each * number if index == 0 else 0)} for index in range(number)]


def offer_shape(version: str) -> dict[str, Any]:
    """The contract's offer; its dates are counted from the council's clock."""
    return {
        "yearlyAmountCents": YEARLY_CENTS,
        "creditor": {"name": "Régie d'exemple", "address": "3 rue de l'Exemple, 31370 Rieumes", "ics": "FR00ZZZ000000"},
        "rhythms": [{"id": rhythm, "label": label,
                     "schedules": [{"debitDay": day, "instalments": instalments(rhythm, day)} for day in days]}
                    for rhythm, (label, _, _, days) in RHYTHMS.items()],
        "deadline": f"{first_of_month(2) - timedelta(days=1):%Y-%m-%d}",
        "rules": {"version": version, "title": "Règlement d'exemple",
                  "text": f"Un paragraphe du règlement {version}.\n\nUn autre.\n\nUn dernier."},
    }


def mandate_shape(account: Account, iban: str, rhythm: str, day: int) -> dict[str, Any]:
    """The contract's mandate, with a reference as long as it may be."""
    by_hand = account.situation == "by-hand"
    mandate = {"reference": f"{account.invoice.contract}/{secrets.token_hex(20).upper()}"[:RUM_LENGTH],
               "state": "awaiting-signature" if by_hand else "active", "ibanHint": f"{iban[:2]} … {iban[-4:]}",
               "rhythm": rhythm, "debitDay": day, "instalments": instalments(rhythm, day)}
    return mandate if by_hand else mandate | {"signedAt": rfc3339(council_now(), ".000")}


def is_sepa_iban(iban: str) -> bool:
    """ISO 13616: length by country, then the check digits."""
    if not re.fullmatch(r"[A-Z]{2}\d{2}[A-Z0-9]+", iban, re.ASCII) or iban[:2] not in IBAN_LENGTHS.get(len(iban), []):
        return False
    return int("".join(str(int(character, 36)) for character in iban[4:] + iban[:4])) % 97 == 1


def password_refusals(password: str, email: str) -> list[str]:
    """The contract's reasons against a new password, in its own order."""
    rules = SERVICE["password"]
    kinds = [unicodedata.category(character) for character in password]
    specials = sum(not (kind[0] in "LNZ" or character.isspace()) for kind, character in zip(kinds, password))
    local_part = email.split("@")[0].casefold()
    refusals = {
        "too-short": len(password) < rules["minimumLength"],
        "too-long": len(password) > rules["maximumLength"],
        "no-uppercase": kinds.count("Lu") < rules["uppercase"],
        "no-digit": kinds.count("Nd") < rules["digits"],
        "no-special": specials < rules["specials"],
        "contains-personal-data": len(local_part) >= 4 and local_part in password.casefold(),
    }
    return [reason for reason, refused in refusals.items() if refused]


ROUTES = (
    Route("GET", "/service", "", None, Council.get_service),
    Route("POST", "/registrations", "", {"mobile": str, "channel": str}, Council.post_registrations),
    Route("GET", "/registrations/{id}", "journey", None, Council.get_registration),
    Route("POST", "/registrations/{id}/codes", "journey", {"channel": str}, Council.post_codes),
    Route("POST", "/registrations/{id}/code-check", "journey", {"code": str}, Council.post_code_check),
    Route("POST", "/registrations/{id}/identification", "journey", {"login": str, "password": str},
          Council.post_identification),
    Route("POST", "/registrations/{id}/account", "journey", {"email": str, "password": str}, Council.post_account),
    Route("DELETE", "/registrations/{id}", "journey", None, Council.delete_registration),
    Route("POST", "/sessions", "", {"identifier": str, "password": str}, Council.post_sessions),
    Route("DELETE", "/sessions/current", "session", None, Council.delete_session),
    Route("GET", "/account", "session", None, Council.get_account),
    Route("GET", "/account/monthly-payment", "session", None, Council.get_offer),
    Route("POST", "/account/mandates", "session",
          {"iban": str, "bic?": str, "holder": str, "rhythm": str, "debitDay": int, "rulesVersion": str},
          Council.post_mandates),
    Route("POST", "/password-resets", "", {"email": str}, Council.post_password_resets),
    Route("GET", "/password-resets/{id}", "journey", None, Council.get_password_reset),
    Route("POST", "/password-resets/{id}/codes", "journey", None, Council.post_reset_codes),
    Route("POST", "/password-resets/{id}/code-check", "journey", {"code": str}, Council.post_reset_code_check),
    Route("PUT", "/password-resets/{id}/password", "journey", {"password": str}, Council.put_password),
    Route("POST", "/terminals", "", {"enrolmentCode": str, "office": str, "profile": str, "name": str},
          Council.post_terminals),
    Route("POST", "/terminals/current/heartbeats", "",
          {"version": str, "profile": str, "office": str, "state": str}, Council.post_heartbeats),
    Route("POST", "/agent-sessions", "", {"agent": str, "pin": str}, Council.post_agent_sessions),
    Route("DELETE", "/agent-sessions/current", "agent", None, Council.delete_agent_session),
    Route("POST", "/offices/{id}/calls", "",
          {"journey": str, "step": str, "language": str, "reason": str, "problem?": str}, Council.post_calls),
    Route("GET", "/offices/{id}/calls", "agent", None, Council.get_calls, polled=True),
    Route("GET", "/calls/{id}", "", None, Council.get_call, polled=True),
    Route("DELETE", "/calls/{id}", "", None, Council.delete_call),
    Route("PATCH", "/calls/{id}", "agent", {"state": str}, Council.patch_call),
)


# -- sockets -----------------------------------------------------------------------------------------------------------


class QuietServer(ThreadingHTTPServer):
    """A server on the loopback whose connections may break without a word on the console."""

    daemon_threads = True
    request_queue_size = 64

    def handle_error(self, request: Any, client_address: Any) -> None:
        pass


class CouncilHandler(BaseHTTPRequestHandler):
    """Carries requests to the council and its answers, whole or broken, back. HTTP/1.1, kept alive."""

    protocol_version = "HTTP/1.1"
    timeout = 120
    server: "TlsServer"

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name is the base class's
        pass

    def setup(self) -> None:
        self.request.settimeout(self.timeout)
        self.request.do_handshake()
        self._connection_number = self.server.count_connection()
        super().setup()

    def _serve(self) -> None:
        council = self.server.council
        headers: dict[str, list[str]] = {}
        for name, value in self.headers.items():
            headers.setdefault(name.lower(), []).append(value.strip())
        length = self.headers.get("Content-Length", "0")
        known = "Transfer-Encoding" not in self.headers and length.isdigit()
        if not known or int(length) > LARGEST_REQUEST:
            council.note_violation(Request(self.command, self.path, headers, b""), "the body has no usable length")
            self.close_connection = True
            self._write(problem(411 if not known else 413, "validation-failed"))
            return
        exchange = council.serve(Request(self.command, self.path, headers, self.rfile.read(int(length))),
                                 self._connection_number, bool(self.request.session_reused))
        if self._send(exchange):
            council.delivered(exchange)

    do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = _serve

    def _send(self, exchange: Exchange) -> bool:
        """Sends the answer, or breaks it as its fault wants; true if it went out whole."""
        fault, answer = exchange.fault, exchange.answer
        if fault in ("drop-before", "drop-after") or answer is None:
            self._drop()
            return False
        if fault == "silent":
            self._wait_for_the_client_to_leave()
            self._drop()
            return False
        content = answer.encoded()
        content_type = answer.content_type
        if fault == "503":
            content, content_type = b"<!DOCTYPE html><title>Service Unavailable</title>", "text/html"
        elif fault == "malformed" and content:
            content = content[: len(content) // 2]
        elif fault == "wrong-type" and answer.body is not None:
            content = json.dumps(with_wrong_types(answer.body)).encode()
        elif fault == "wrong-content-type":
            content_type = "text/html; charset=utf-8"
        elif fault == "huge" and answer.body is not None:
            padded = answer.body | {"x-padding": "x" * (LARGEST_ANSWER + 1024)}
            content = json.dumps(padded, ensure_ascii=False).encode()
        self._write(answer, content, content_type, slowly=fault == "slow")
        return True

    def _write(self, answer: Answer, content: bytes | None = None, content_type: str | None = None,
               slowly: bool = False) -> None:
        content = answer.encoded() if content is None else content
        lines = [f"HTTP/1.1 {answer.status} {self.responses.get(answer.status, ('Unknown',))[0]}",
                 f"Date: {format_datetime(council_now(), usegmt=True)}"]
        if content:
            lines.append(f"Content-Type: {content_type or answer.content_type}")
        if answer.status not in (204, 304):
            lines.append(f"Content-Length: {len(content)}")
        lines += [f"{name}: {value}" for name, value in answer.headers.items()]
        if self.close_connection:
            lines.append("Connection: close")
        whole = "\r\n".join(lines).encode() + b"\r\n\r\n" + (b"" if self.command == "HEAD" else content)
        pieces = 6 if slowly else 1
        size = -(-len(whole) // pieces)
        for start in range(0, len(whole), size):
            if slowly:
                self.server.stopping.wait(SLOW_SECONDS / pieces)
            self.wfile.write(whole[start:start + size])

    def _drop(self) -> None:
        self.close_connection = True
        try:
            self.connection.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass

    def _wait_for_the_client_to_leave(self) -> None:
        readable, _, _ = select.select([self.connection], [], [], SILENT_SECONDS)
        if readable:
            try:
                self.connection.recv(1)
            except OSError:
                pass


class TlsServer(QuietServer):
    """HTTPS on localhost. The handshake is done in the connection's own thread, so that nobody waits for another."""

    def __init__(self, port: int, council: Council, certificate: Path, key: Path) -> None:
        super().__init__(("127.0.0.1", port), CouncilHandler)
        self.council = council
        self.stopping = threading.Event()
        self._tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._tls.minimum_version = ssl.TLSVersion.TLSv1_2
        self._tls.load_cert_chain(certificate, key)
        self._connections = 0
        self._counting = threading.Lock()

    def count_connection(self) -> int:
        """The number of a new connection, from 1."""
        with self._counting:
            self._connections += 1
            return self._connections

    def get_request(self) -> tuple[socket.socket, Any]:
        connection, address = super().get_request()
        return self._tls.wrap_socket(connection, server_side=True, do_handshake_on_connect=False,
                                     suppress_ragged_eofs=True), address


class ControlHandler(BaseHTTPRequestHandler):
    """The tests' own door."""

    protocol_version = "HTTP/1.1"
    server: "ControlServer"

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name is the base class's
        pass

    def do_GET(self) -> None:
        if self.path == "/state":
            self._reply(200, self.server.council.state())
        else:
            self._reply(404, {"error": "only /state can be read"})

    def do_POST(self) -> None:
        content = self.rfile.read(int(self.headers.get("Content-Length", "0")))
        council = self.server.council
        try:
            wish = json.loads(content)
            if self.path == "/fault":
                council.add_fault(wish["where"], wish["kind"], wish.get("times", 1))
            elif self.path == "/revoke":
                council.revoke(wish["terminal"])
            elif self.path == "/clock":
                council.advance_clock(wish["advanceSeconds"])
            elif self.path == "/rules":
                council.change_rules(wish["version"])
            else:
                self._reply(404, {"error": "only /fault, /revoke, /clock and /rules can be posted"})
                return
        except (ValueError, KeyError, TypeError) as error:
            self._reply(400, {"error": str(error)})
        else:
            self._reply(200, {})

    def _reply(self, status: int, body: dict[str, Any]) -> None:
        content = json.dumps(body, ensure_ascii=False).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


class ControlServer(QuietServer):
    def __init__(self, council: Council) -> None:
        super().__init__(("127.0.0.1", 0), ControlHandler)
        self.council = council


def make_certificates(directory: Path) -> tuple[Path, Path, Path]:
    """Makes an authority and a certificate for localhost with the openssl command; returns authority, certificate, key."""
    directory.mkdir(parents=True, exist_ok=True)
    authority, authority_key = directory / "ca.pem", directory / "ca-key.pem"
    certificate, key = directory / "server.pem", directory / "server-key.pem"
    wish, extensions = directory / "server.csr", directory / "server.ext"
    extensions.write_text("subjectAltName=DNS:localhost,IP:127.0.0.1\nbasicConstraints=critical,CA:FALSE\n"
                          "keyUsage=critical,digitalSignature\nextendedKeyUsage=serverAuth\n"
                          "subjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid\n", encoding="ascii")
    curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    for command in (
        ["req", "-x509", *curve, "-keyout", authority_key, "-out", authority, "-days", "3",
         "-subj", "/CN=Outside council test authority", "-addext", "keyUsage=critical,keyCertSign,cRLSign"],
        ["req", "-new", *curve, "-keyout", key, "-out", wish, "-subj", "/CN=localhost"],
        ["x509", "-req", "-in", wish, "-CA", authority, "-CAkey", authority_key, "-days", "2", "-extfile", extensions,
         "-set_serial", f"0x{secrets.token_hex(8)}", "-out", certificate],
    ):
        subprocess.run(["openssl", *map(str, command)], check=True, capture_output=True)
    for private in (authority_key, key):
        private.chmod(0o600)
    return authority, certificate, key


class CouncilServer:
    """The council behind its two sockets; serves from `start` to `stop`, in threads of its own."""

    def __init__(self, certificate_dir: Path, port: int = 0) -> None:
        self.ca_file, certificate, key = make_certificates(certificate_dir)
        self.council = Council()
        self._door = TlsServer(port, self.council, certificate, key)
        self._control = ControlServer(self.council)
        self.port: int = self._door.server_address[1]
        self.base_url = f"https://localhost:{self.port}{BASE_PATH}"
        self.control_url = f"http://127.0.0.1:{self._control.server_address[1]}"

    def start(self) -> None:
        for server in (self._door, self._control):
            threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()

    def stop(self) -> None:
        self._door.stopping.set()
        for server in (self._door, self._control):
            server.shutdown()
            server.server_close()


def main() -> int:
    parser = argparse.ArgumentParser(description="An independent council server for tests.")
    parser.add_argument("--port", type=int, default=0, help="port of the HTTPS address; 0 takes a free one")
    parser.add_argument("--certificate-dir", type=Path, required=True, help="folder for ca.pem and the server's files")
    arguments = parser.parse_args()

    server = CouncilServer(arguments.certificate_dir, arguments.port)
    finished = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: finished.set())
    server.start()
    print(f"ready {server.base_url} control {server.control_url} ca {server.ca_file}", flush=True)
    finished.wait()
    server.stop()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
