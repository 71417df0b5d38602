#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Guichet developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the outside council against the contract, with Python's own HTTP client in the part of the terminal."""

from __future__ import annotations

import http.client
import json
import ssl
import subprocess
import sys
import tempfile
import unittest
import urllib.request
import uuid
from concurrent.futures import ThreadPoolExecutor
from functools import partialmethod
from pathlib import Path
from typing import Any

MOBILE = "+33612345678"
EMAIL = "usager@example.fr"
NEW_PASSWORD = "Tournesol-2026"
MANDATE = {"iban": "BE68 5390 0754 7034", "holder": "EXEMPLE Tiers", "rhythm": "6x", "debitDay": 28,
           "rulesVersion": "2027-b"}
CALL = {"journey": "registration", "step": "code", "language": "fr", "reason": "stuck", "problem": "wrong-code"}
HEARTBEAT = {"version": "0.1.0", "profile": "kiosk", "office": "rieumes", "state": "idle"}
ACCOUNT = "POST /registrations/{id}/account"


class Terminal:
    """A client that keeps the contract unless told otherwise: a header given as None is left out."""

    def __init__(self, port: int, ca_file: str) -> None:
        self._port = port
        self._tls = ssl.create_default_context(cafile=ca_file)
        self.connection = self._connect()

    def _connect(self) -> http.client.HTTPSConnection:
        return http.client.HTTPSConnection("localhost", self._port, context=self._tls, timeout=10)

    def send(self, method: str, path: str, body: Any = None, **headers: str | None) -> http.client.HTTPResponse:
        """Sends one request and returns the answer, its content in `.content`."""
        all_headers: dict[str, str | None] = {
            "X-Request-Id": str(uuid.uuid4()), "User-Agent": "Guichet/0.1.0", "Accept-Language": "fr",
            "Content-Type": "application/json" if body is not None else None,
            "Idempotency-Key": str(uuid.uuid4()) if method in ("POST", "PUT") else None}
        all_headers |= {name.replace("_", "-"): value for name, value in headers.items()}
        content = body if isinstance(body, bytes) or body is None else json.dumps(body).encode()
        try:
            self.connection.request(method, "/api/v1" + path, content,
                                    {name: value for name, value in all_headers.items() if value is not None})
            answer = self.connection.getresponse()
            answer.content = answer.read()  # type: ignore[attr-defined]
        except (OSError, http.client.HTTPException):
            self.connection.close()
            self.connection = self._connect()
            raise
        return answer

    def ask(self, method: str, path: str, body: Any = None, **headers: str | None) -> tuple[int, Any]:
        """Sends one request and returns the status and the JSON of the answer."""
        answer = self.send(method, path, body, **headers)
        content = answer.content  # type: ignore[attr-defined]
        return answer.status, json.loads(content) if content else None


class CouncilTest(unittest.TestCase):
    """Each test has a council of its own, started as a program as other tests do."""

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        program = Path(__file__).with_name("council.py")
        council = subprocess.Popen([sys.executable, str(program), "--certificate-dir", folder.name],
                                   stdout=subprocess.PIPE, text=True)
        self.addCleanup(council.wait)
        self.addCleanup(council.terminate)
        assert council.stdout is not None
        self.addCleanup(council.stdout.close)
        ready, address, _, self.control, _, ca_file = council.stdout.readline().split()
        self.assertEqual(ready, "ready")
        self.address = (int(address.split(":")[2].split("/")[0]), ca_file)
        self.terminal = self.another_terminal()

    def another_terminal(self) -> Terminal:
        terminal = Terminal(*self.address)
        self.addCleanup(lambda: terminal.connection.close())
        return terminal

    def state(self) -> dict[str, Any]:
        with urllib.request.urlopen(self.control + "/state", timeout=5) as answer:
            return json.load(answer)

    def command(self, path: str, **wish: Any) -> None:
        content = json.dumps(wish).encode()
        urllib.request.urlopen(urllib.request.Request(self.control + path, content), timeout=5).close()

    def fault(self, where: str, kind: str, times: int = 1) -> None:
        self.command("/fault", where=where, kind=kind, times=times)

    def assert_no_violation(self) -> None:
        self.assertEqual(self.state()["violations"], [])

    def assert_violation(self, words: str) -> None:
        violations = self.state()["violations"]
        self.assertTrue(any(words in violation for violation in violations), violations)

    def begin(self) -> tuple[str, str]:
        """Starts a registration; returns its path and its token."""
        self.assertEqual(self.terminal.ask("GET", "/service")[0], 200)
        status, code_state = self.terminal.ask("POST", "/registrations", {"mobile": MOBILE, "channel": "sms"})
        self.assertEqual(status, 201)
        return f"/registrations/{code_state['id']}", code_state["token"]

    def identify(self) -> tuple[str, str]:
        """Brings a registration to the state identified."""
        path, token = self.begin()
        state = self.state()
        code = state["codes"][MOBILE]
        self.assertEqual(len(code), 8)
        self.assertEqual(self.terminal.ask("POST", path + "/code-check", {"code": code}, Journey_Token=token)[0], 200)
        invoice = state["invoices"][0]
        status, answer = self.terminal.ask("POST", path + "/identification", {
            "login": invoice["login"].lower(), "password": invoice["password"]}, Journey_Token=token)
        self.assertEqual((status, answer["state"], answer["holder"]), (200, "identified", invoice["holder"]))
        return path, token

    def create(self, path: str, token: str, **headers: str | None) -> tuple[int, Any]:
        return self.terminal.ask("POST", path + "/account", {"email": EMAIL, "password": NEW_PASSWORD},
                                 Journey_Token=token, **headers)

    def test_a_whole_registration_ends_in_one_account_and_no_violation(self) -> None:
        path, token = self.identify()
        status, answer = self.create(path, token)
        self.assertEqual((status, answer["state"], answer["email"]), (201, "account-created", EMAIL))
        status, answer = self.terminal.ask("GET", path, Journey_Token=token)
        self.assertEqual((status, answer["state"]), (200, "account-created"))
        status, session = self.terminal.ask("POST", "/sessions", {"identifier": EMAIL, "password": NEW_PASSWORD})
        self.assertEqual((status, session["account"]["email"]), (201, EMAIL))
        self.assertEqual(self.terminal.ask("GET", "/account", Resident_Session=session["token"])[1]["payment"]["mode"],
                         "per-invoice")
        self.assertEqual(self.terminal.ask("DELETE", "/sessions/current", Resident_Session=session["token"])[0], 204)
        self.assertEqual(self.terminal.ask("GET", "/account", Resident_Session=session["token"])[1]["code"],
                         "session-expired")
        self.assertEqual(self.state()["accounts"], [EMAIL])
        self.assert_no_violation()

    def test_service_is_tagged_and_unchanged_is_304(self) -> None:
        answer = self.terminal.send("GET", "/service")
        self.assertIn("x-unknown", json.loads(answer.content))  # type: ignore[attr-defined]
        again = self.terminal.send("GET", "/service", If_None_Match=answer.getheader("ETag"))
        self.assertEqual((again.status, again.content), (304, b""))  # type: ignore[attr-defined]
        self.assert_no_violation()

    def test_a_repeated_key_is_answered_as_the_first_time_and_acts_once(self) -> None:
        path, token = self.identify()
        key = str(uuid.uuid4())
        self.fault(ACCOUNT, "drop-after")
        with self.assertRaises((OSError, http.client.HTTPException)):
            self.create(path, token, Idempotency_Key=key)
        status, answer = self.create(path, token, Idempotency_Key=key)
        self.assertEqual((status, answer["state"]), (201, "account-created"))
        self.assertEqual(self.state()["accounts"], [EMAIL])
        self.assert_no_violation()

    def test_a_key_with_other_bytes_is_refused(self) -> None:
        path, token = self.begin()
        key = str(uuid.uuid4())
        for code, expected in (("AAAA0000", 422), ("AAAA0001", 400)):
            status, _ = self.terminal.ask("POST", path + "/code-check", {"code": code}, Journey_Token=token,
                                          Idempotency_Key=key)
            self.assertEqual(status, expected)
        self.assert_violation("another path or body")

    def test_a_new_key_while_the_outcome_is_unknown_is_a_violation(self) -> None:
        path, token = self.identify()
        self.fault(ACCOUNT, "500")
        self.assertEqual(self.create(path, token)[0], 500)
        self.assertEqual(self.create(path, token)[0], 201)
        self.assert_violation("under a new Idempotency-Key while its outcome was unknown")

    def test_other_bytes_under_the_same_key_while_the_outcome_is_unknown_are_a_violation(self) -> None:
        path, token = self.begin()
        key = str(uuid.uuid4())
        self.fault("POST /registrations/{id}/code-check", "503")
        for code in ("AAAA0000", "AAAA0001"):
            self.terminal.send("POST", path + "/code-check", {"code": code}, Journey_Token=token, Idempotency_Key=key)
        self.assert_violation("with other bytes while its outcome was unknown")

    def test_a_key_used_again_after_its_answer_is_a_violation(self) -> None:
        path, token = self.begin()
        key = str(uuid.uuid4())
        for _ in range(2):
            self.terminal.ask("POST", path + "/code-check", {"code": "AAAA0000"}, Journey_Token=token,
                              Idempotency_Key=key)
        self.assert_violation("after its definite answer")

    def check_fault(self, kind: str) -> None:
        """However the answer is broken, the repeat under the same key is answered well and there is one account."""
        path, token = self.identify()
        key = str(uuid.uuid4())
        self.fault(ACCOUNT, kind)
        try:
            answer = self.terminal.send("POST", path + "/account", {"email": EMAIL, "password": NEW_PASSWORD},
                                        Journey_Token=token, Idempotency_Key=key)
            self.assert_broken(kind, answer)
        except (OSError, http.client.HTTPException):
            self.assertIn(kind, ("drop-before", "drop-after"))
        if kind != "slow":
            self.assertEqual(self.create(path, token, Idempotency_Key=key)[0], 201)
        self.assertEqual(self.state()["accounts"], [EMAIL])
        self.assert_no_violation()

    def assert_broken(self, kind: str, answer: http.client.HTTPResponse) -> None:
        content: bytes = answer.content  # type: ignore[attr-defined]
        kind_of_content = answer.getheader("Content-Type") or ""
        if kind in ("500", "maintenance"):
            self.assertEqual(kind_of_content, "application/problem+json")
            self.assertEqual(answer.status, 500 if kind == "500" else 503)
        elif kind == "503":
            self.assertEqual((answer.status, kind_of_content), (503, "text/html"))
        elif kind == "malformed":
            self.assertRaises(ValueError, json.loads, content)
        elif kind == "wrong-type":
            self.assertNotIsInstance(json.loads(content)["state"], str)
        elif kind == "wrong-content-type":
            self.assertIn("text/html", kind_of_content)
        elif kind == "huge":
            self.assertGreater(len(content), 256 * 1024)
        else:
            self.assertEqual((kind, json.loads(content)["state"]), ("slow", "account-created"))

    def test_a_silent_answer_never_comes_though_the_act_was_done(self) -> None:
        path, token = self.identify()
        self.fault(ACCOUNT, "silent")
        self.terminal.connection.sock.settimeout(0.3)
        with self.assertRaises(TimeoutError):
            self.create(path, token)
        self.assertEqual(self.state()["accounts"], [EMAIL])

    def test_refusals_of_the_contract(self) -> None:
        path, token = self.begin()
        for attempts_left in (3, 2, 1, 0):
            status, answer = self.terminal.ask("POST", path + "/code-check", {"code": "AAAA0000"}, Journey_Token=token)
            self.assertEqual((status, answer["code"], answer["attemptsLeft"]), (422, "wrong-code", attempts_left))
        status, answer = self.terminal.ask("POST", path + "/code-check", {"code": "AAAA0000"}, Journey_Token=token)
        self.assertEqual((status, answer["code"]), (429, "attempts-exhausted"))
        status, answer = self.terminal.ask("POST", path + "/codes", {"channel": "whatsapp"}, Journey_Token=token)
        self.assertEqual((status, answer["code"]), (429, "resend-too-early"))
        self.assertEqual(self.create(path, token)[1]["code"], "step-out-of-order")
        self.assertEqual(self.terminal.ask("DELETE", path, Journey_Token=token)[0], 204)
        self.assertEqual(self.terminal.ask("GET", path, Journey_Token=token)[1]["code"], "registration-expired")
        status, answer = self.terminal.ask("POST", "/registrations", {"mobile": "+33561000000", "channel": "sms"})
        self.assertEqual((status, answer["code"]), (422, "mobile-refused"))
        self.assert_no_violation()

    def test_a_new_password_is_refused_with_every_reason(self) -> None:
        path, token = self.identify()
        status, answer = self.terminal.ask("POST", path + "/account", {"email": EMAIL, "password": "usager"},
                                           Journey_Token=token)
        self.assertEqual((status, answer["code"]), (422, "password-refused"))
        self.assertEqual(answer["reasons"], ["too-short", "no-uppercase", "no-digit", "no-special",
                                             "contains-personal-data"])
        self.assert_no_violation()

    def test_sign_in_tells_the_same_of_known_and_unknown_identifiers(self) -> None:
        path, token = self.identify()
        invoice = self.state()["invoices"][0]
        temporary = {"identifier": invoice["login"], "password": invoice["password"]}
        self.assertEqual(self.terminal.ask("POST", "/sessions", temporary)[1]["code"], "first-registration-needed")
        self.assertEqual(self.create(path, token)[0], 201)
        for identifier in (EMAIL, "personne@example.fr"):
            told = [self.terminal.ask("POST", "/sessions", {"identifier": identifier, "password": "faux mot"})
                    for _ in range(5)]
            self.assertEqual([(status, answer["code"], answer.get("attemptsLeft")) for status, answer in told],
                             [(401, "credentials-refused", left) for left in (3, 2, 1, 0)]
                             + [(423, "account-locked", None)])
        self.assert_no_violation()

    def household(self, situation: str) -> dict[str, str]:
        return next(h for h in self.state()["households"] if h["situation"] == situation)

    def resident(self, situation: str) -> str:
        """Signs the household's resident in and returns the session."""
        household = self.household(situation)
        status, answer = self.terminal.ask("POST", "/sessions", {
            "identifier": household["email"], "password": household["accountPassword"]})
        self.assertEqual(status, 201)
        return answer["token"]

    def sign(self, session: str, **changes: Any) -> tuple[int, Any]:
        return self.terminal.ask("POST", "/account/mandates", MANDATE | changes, Resident_Session=session)

    def start_reset(self, email: str) -> tuple[str, str, Any]:
        self.assertEqual(self.terminal.ask("GET", "/service")[0], 200)
        status, answer = self.terminal.ask("POST", "/password-resets", {"email": email})
        self.assertEqual(status, 202)
        token = answer.pop("token")
        return "/password-resets/" + answer.pop("id"), token, answer

    def test_a_reset_leads_to_a_new_password(self) -> None:
        household = self.household("per-invoice")
        session = self.resident("per-invoice")
        for _ in range(4):
            self.terminal.ask("POST", "/sessions", {"identifier": household["email"], "password": "faux mot"})
        path, token, _ = self.start_reset(household["email"])
        code = self.state()["codes"][household["mobile"]]
        self.assertEqual(self.terminal.ask("PUT", path + "/password", {"password": NEW_PASSWORD},
                                           Journey_Token=token)[1]["code"], "step-out-of-order")
        for _ in range(2):
            status, answer = self.terminal.ask("POST", path + "/code-check", {"code": code}, Journey_Token=token)
            self.assertEqual((status, answer["state"]), (200, "mobile-verified"))
        status, answer = self.terminal.ask("PUT", path + "/password", {"password": "tiers"}, Journey_Token=token)
        self.assertEqual((status, answer["code"]), (422, "password-refused"))
        key = str(uuid.uuid4())
        self.fault("PUT /password-resets/{id}/password", "drop-after")
        with self.assertRaises((OSError, http.client.HTTPException)):
            self.terminal.ask("PUT", path + "/password", {"password": NEW_PASSWORD}, Journey_Token=token,
                              Idempotency_Key=key)
        self.assertEqual(self.terminal.ask("PUT", path + "/password", {"password": NEW_PASSWORD}, Journey_Token=token,
                                           Idempotency_Key=key), (204, None))
        self.assertEqual(self.terminal.ask("GET", path, Journey_Token=token)[1]["state"], "done")
        self.assertEqual(self.terminal.ask("GET", "/account", Resident_Session=session)[1]["code"], "session-expired")
        self.assertEqual(self.terminal.ask("POST", "/sessions", {
            "identifier": household["email"], "password": NEW_PASSWORD})[0], 201)
        self.assertEqual(self.state()["accounts"], [])
        self.assert_no_violation()

    def test_a_reset_tells_the_same_of_known_and_unknown_addresses(self) -> None:
        known = self.household("per-invoice")["email"]
        for email in (known, "personne@example.fr"):
            path, token, told = self.start_reset(email)
            self.assertEqual((told["state"], told["mobileHint"], told["attemptsLeft"], told["sendsLeft"]),
                             ("code-sent", "•• •• •• •• ••", 4, 2))
            told = [self.terminal.ask("POST", path + "/code-check", {"code": "AAAA0000"}, Journey_Token=token)
                    for _ in range(5)]
            self.assertEqual([(status, answer["code"], answer.get("attemptsLeft")) for status, answer in told],
                             [(422, "wrong-code", left) for left in (3, 2, 1, 0)] + [(429, "attempts-exhausted", None)])
            self.assertEqual(self.terminal.ask("POST", path + "/codes", Journey_Token=token)[1]["code"],
                             "resend-too-early")
            for sends_left in (1, 0):
                self.command("/clock", advanceSeconds=20)
                status, answer = self.terminal.ask("POST", path + "/codes", Journey_Token=token)
                self.assertEqual((status, answer["sendsLeft"], answer["attemptsLeft"], "token" in answer),
                                 (200, sends_left, 4, False))
            self.command("/clock", advanceSeconds=20)
            self.assertEqual(self.terminal.ask("POST", path + "/codes", Journey_Token=token)[1]["code"],
                             "sends-exhausted")
            self.command("/clock", advanceSeconds=7 * 60)
            self.assertEqual(self.terminal.ask("POST", path + "/code-check", {"code": "AAAA0000"},
                                               Journey_Token=token)[1]["code"], "code-expired")
            for _ in range(3):
                self.start_reset(email)
            status, answer = self.terminal.ask("POST", "/password-resets", {"email": email.upper()})
            self.assertEqual((status, answer["code"]), (429, "sends-exhausted"))
            self.command("/clock", advanceSeconds=30 * 60)
            self.assertEqual(self.terminal.ask("GET", path, Journey_Token=token)[1]["code"], "registration-expired")
        self.assertEqual(len(self.state()["codes"]), 1)
        self.assert_no_violation()

    def test_the_offer_is_signed_once(self) -> None:
        session = self.resident("per-invoice")
        status, offer = self.terminal.ask("GET", "/account/monthly-payment", Resident_Session=session)
        self.assertEqual(status, 200)
        schedules = {(rhythm["id"], schedule["debitDay"]): schedule["instalments"]
                     for rhythm in offer["rhythms"] for schedule in rhythm["schedules"]}
        self.assertEqual(list(schedules), [("3x", 7), ("6x", 7), ("6x", 28)])
        for due in schedules.values():
            self.assertEqual(sum(instalment["amountCents"] for instalment in due), offer["yearlyAmountCents"])
            self.assertEqual([instalment["dueOn"] for instalment in due],
                             sorted(instalment["dueOn"] for instalment in due))
            self.assertGreater(due[0]["dueOn"], offer["deadline"])
        self.assertEqual(self.sign(session, iban="BE68539007547035")[1]["code"], "iban-refused")
        self.assertEqual(self.sign(session, iban="BR1500000000000010932840814P2")[1]["code"], "iban-refused")
        self.assertEqual(self.sign(session, holder="12 34")[1]["code"], "holder-refused")
        key = str(uuid.uuid4())
        self.fault("POST /account/mandates", "drop-after")
        for _ in range(2):
            try:
                status, mandate = self.terminal.ask("POST", "/account/mandates", MANDATE, Resident_Session=session,
                                                    Idempotency_Key=key)
            except (OSError, http.client.HTTPException):
                status = 0
        self.assertEqual((status, mandate["state"], len(mandate["reference"])), (201, "active", 35))
        self.assertEqual(mandate["instalments"], schedules["6x", 28])
        self.assertEqual(self.sign(session)[1]["code"], "mandate-exists")
        status, answer = self.terminal.ask("GET", "/account/monthly-payment", Resident_Session=session)
        self.assertEqual((status, answer["code"]), (409, "mandate-exists"))
        self.assertEqual(self.terminal.ask("GET", "/account", Resident_Session=session)[1]["payment"],
                         {"x-unknown": {"since": [2027, None, True]}, "mode": "monthly", "mandate": mandate})
        self.assertEqual([m["iban"] for m in self.state()["mandates"]], ["BE68539007547034"])
        self.assert_no_violation()

    def test_rules_may_change_before_the_signature(self) -> None:
        session = self.resident("per-invoice")
        self.terminal.ask("GET", "/account/monthly-payment", Resident_Session=session)
        self.command("/rules", version="2027-c")
        status, answer = self.sign(session)
        self.assertEqual((status, answer["code"]), (409, "rules-changed"))
        self.assert_no_violation()
        self.sign(session, rulesVersion="2027-c")
        self.assert_violation("nobody was shown")

    def test_what_was_not_offered_is_a_violation(self) -> None:
        session = self.resident("per-invoice")
        self.terminal.ask("GET", "/account/monthly-payment", Resident_Session=session)
        for changes in ({"rhythm": "10x"}, {"debitDay": 27}):
            self.assertEqual(self.sign(session, **changes)[0], 400)
        self.assertEqual(len(self.state()["violations"]), 2)
        self.assert_violation("not offered")

    def test_households_pay_in_every_way(self) -> None:
        by_hand = self.resident("by-hand")
        self.terminal.ask("GET", "/account/monthly-payment", Resident_Session=by_hand)
        status, mandate = self.sign(by_hand)
        self.assertEqual((status, mandate["state"], "signedAt" in mandate), (201, "awaiting-signature", False))
        closed = self.resident("closed")
        for status, answer in (self.terminal.ask("GET", "/account/monthly-payment", Resident_Session=closed),
                               self.sign(closed)):
            self.assertEqual((status, answer["code"]), (410, "offer-closed"))
        monthly = self.resident("monthly")
        payment = self.terminal.ask("GET", "/account", Resident_Session=monthly)[1]["payment"]
        self.assertEqual((payment["mode"], payment["mandate"]["state"]), ("monthly", "active"))
        self.assertEqual(self.sign(monthly)[1]["code"], "mandate-exists")
        locked = self.household("locked")
        status, answer = self.terminal.ask("POST", "/sessions", {
            "identifier": locked["email"], "password": locked["accountPassword"]})
        self.assertEqual((status, answer["code"]), (423, "account-locked"))
        self.command("/clock", advanceSeconds=15 * 60)
        self.resident("locked")
        self.command("/clock", advanceSeconds=20 * 60)
        answer = self.terminal.send("GET", "/account/monthly-payment", Resident_Session=closed)
        self.assertEqual((answer.status, answer.getheader("WWW-Authenticate")), (401, "Resident-Session"))
        self.assert_no_violation()

    def test_unknown_paths_and_methods(self) -> None:
        for method, path, status in (("GET", "/nowhere", 404), ("PATCH", "/service", 405)):
            answer = self.terminal.send(method, path)
            self.assertEqual(answer.status, status)
            self.assertEqual(answer.getheader("Content-Type"), "application/problem+json")
            self.assertEqual(answer.getheader("Allow"), "GET" if status == 405 else None)
        violations = self.state()["violations"]
        self.assertEqual(len(violations), 2, violations)

    def test_breaches_of_the_contract_are_kept(self) -> None:
        once = str(uuid.uuid4())
        mobile = {"mobile": MOBILE, "channel": "sms"}
        breaches: list[tuple[str, str, str, Any, dict[str, str | None]]] = [
            ("before /service", "POST", "/registrations", mobile, {"X_Request_Id": once}),
            ("not fresh", "POST", "/registrations", mobile, {"X_Request_Id": once}),
            ("no UUID", "GET", "/service", None, {"X_Request_Id": "{" + once + "}"}),
            ("User-Agent", "GET", "/service", None, {"User_Agent": "Mozilla/5.0"}),
            ("Accept-Language", "GET", "/service", None, {"Accept_Language": None}),
            ("no Bearer token", "GET", "/service", None, {"Authorization": "Basic eDp5"}),
            ("Idempotency-Key is missing", "POST", "/registrations", mobile, {"Idempotency_Key": None}),
            ("Idempotency-Key on a request", "GET", "/service", None, {"Idempotency_Key": once}),
            ("not application/json", "POST", "/registrations", mobile, {"Content_Type": "text/plain"}),
            ("no JSON", "POST", "/registrations", b"{", {}),
            ("stands twice", "POST", "/registrations", b'{"mobile":"+33612345678","mobile":"x"}', {}),
            ("mobile is missing", "POST", "/registrations", {"channel": "sms"}, {}),
            ("mobile has the wrong type", "POST", "/registrations", {"mobile": 6, "channel": "sms"}, {}),
            ("does not have", "POST", "/registrations", mobile | {"name": "x"}, {}),
            ("not in E.164", "POST", "/registrations", {"mobile": "0612345678", "channel": "sms"}, {}),
            ("a channel that", "POST", "/registrations", {"mobile": MOBILE, "channel": "telegram"}, {}),
            ("Journey-Token is missing", "GET", "/registrations/abc", None, {}),
            ("belongs to no journey", "GET", "/service", None, {"Journey_Token": "x"}),
            ("belongs to no session", "GET", "/service", None, {"Resident_Session": "x"}),
            ("not the one", "GET", "/service?language=fr", None, {}),
            ("not the one", "GET", "/calls/abc?wait=soon", None, {}),
            ("Journey-Token is missing", "GET", "/password-resets/abc", None, {}),
            ("has the wrong type", "POST", "/account/mandates", MANDATE | {"debitDay": "7"}, {"Resident_Session": "x"}),
            ("Agent-Session is missing", "GET", "/offices/rieumes/calls", None, {}),
            ("belongs to no agent", "GET", "/service", None, {"Agent_Session": "x"}),
            ("reason is none", "POST", "/offices/rieumes/calls", CALL | {"reason": "bored"}, {}),
            ("step is none", "POST", "/offices/rieumes/calls", CALL | {"step": "Ma saisie"}, {}),
            ("stands in the URL", "GET", "/service?m=0612345678", None, {}),
            ("without a token", "POST", "/terminals/current/heartbeats", HEARTBEAT, {}),
            ("not in NFC", "POST", "/sessions", {"identifier": EMAIL, "password": "e\u0301te\u0301 2026"}, {}),
        ]
        for words, method, path, body, headers in breaches:
            with self.subTest(words):
                self.terminal.send(method, path, body, **headers)
                if words == "not fresh":
                    # Qt may send a GET twice with one id.
                    twice = {"X_Request_Id": str(uuid.uuid4())}
                    self.terminal.send("GET", "/service", **twice)
                    self.terminal.send("GET", "/service", **twice)
                self.assert_violation(words)
        self.assertEqual(sum("not fresh" in violation for violation in self.state()["violations"]), 1)

    def enrol(self, name: str = "Borne 1") -> str:
        """Enrols a terminal and returns its Authorization."""
        status, answer = self.terminal.ask("POST", "/terminals", {
            "enrolmentCode": self.state()["enrolmentCodes"][0], "office": "rieumes", "profile": "kiosk", "name": name})
        self.assertEqual(status, 201)
        return "Bearer " + answer["token"]

    def sign_in(self, which: int = 0) -> str:
        """Signs an agent in and returns the session."""
        agent = self.state()["agents"][which]
        status, answer = self.terminal.ask("POST", "/agent-sessions", {"agent": agent["agent"], "pin": agent["pin"]})
        self.assertEqual((status, answer["name"], answer["office"]), (201, agent["name"], agent["office"]))
        return answer["token"]

    def change(self, call: str, state: str, session: str) -> tuple[int, Any]:
        return self.terminal.ask("PATCH", call, {"state": state}, Agent_Session=session)

    def test_a_terminal_enrols_once_with_a_code_and_may_be_revoked(self) -> None:
        code = self.state()["enrolmentCodes"][0]
        body = {"enrolmentCode": code, "office": "rieumes", "profile": "kiosk", "name": "Borne 1"}
        self.assertEqual(self.terminal.ask("POST", "/terminals", body | {"office": "toulouse"})[1]["code"],
                         "office-unknown")
        status, answer = self.terminal.ask("POST", "/terminals", body)
        self.assertEqual(status, 201)
        self.assertEqual(self.terminal.ask("POST", "/terminals", body)[1]["code"], "enrolment-refused")
        token = "Bearer " + answer["token"]
        self.assertEqual(self.terminal.ask("GET", "/service", Authorization=token)[0], 200)
        self.assertEqual(self.terminal.ask("POST", "/terminals/current/heartbeats", HEARTBEAT, Authorization=token),
                         (204, None))
        self.assertEqual(self.state()["terminals"][0]["heartbeats"], [HEARTBEAT])
        self.command("/revoke", terminal=answer["id"])
        for header, expected in ((token, "terminal-revoked"), ("Bearer stranger", "terminal-unknown")):
            status, answer = self.terminal.ask("GET", "/service", Authorization=header)
            self.assertEqual((status, answer["code"]), (401, expected))
        self.assert_no_violation()

    def test_an_agent_is_locked_out_and_signs_out(self) -> None:
        agent = self.state()["agents"][0]["agent"]
        for who in (agent, "personne"):
            told = [self.terminal.ask("POST", "/agent-sessions", {"agent": who, "pin": "00000000"}) for _ in range(4)]
            self.assertEqual([(status, answer["code"], answer.get("attemptsLeft")) for status, answer in told],
                             [(401, "agent-refused", left) for left in (2, 1, 0)] + [(423, "agent-locked", None)])
            self.assertLessEqual(told[-1][1]["retryAfterSeconds"], 240)
        self.command("/clock", advanceSeconds=240)
        session = self.sign_in()
        self.assertEqual(self.terminal.ask("DELETE", "/agent-sessions/current", Agent_Session=session)[0], 204)
        self.assertEqual(self.terminal.ask("GET", "/offices/rieumes/calls", Agent_Session=session)[1]["code"],
                         "session-expired")
        session = self.sign_in()
        self.command("/clock", advanceSeconds=2 * 3600)
        self.assertEqual(self.terminal.ask("DELETE", "/agent-sessions/current", Agent_Session=session)[1]["code"],
                         "session-expired")
        self.assert_no_violation()

    def test_a_call_is_accepted_and_closed_by_one_agent(self) -> None:
        kiosk, agent, colleague = self.enrol(), self.sign_in(0), self.sign_in(1)
        status, call = self.terminal.ask("POST", "/offices/rieumes/calls", CALL, Authorization=kiosk)
        self.assertEqual((status, call["state"], call["position"], call["terminal"]), (201, "waiting", 1, "Borne 1"))
        status, again = self.terminal.ask("POST", "/offices/rieumes/calls", CALL, Authorization=kiosk)
        self.assertEqual((status, again["id"]), (200, call["id"]))
        path = "/calls/" + call["id"]
        self.assertEqual(self.terminal.ask("GET", path)[1]["code"], "call-unknown")
        self.assertEqual(self.change(path, "closed", agent)[1]["code"], "step-out-of-order")
        for _ in range(2):
            status, answer = self.change(path, "accepted", agent)
            self.assertEqual((status, answer["state"], answer["agent"], answer["position"]),
                             (200, "accepted", "Agent Sept", 0))
        self.assertEqual(self.change(path, "accepted", colleague)[1]["code"], "call-taken")
        listed = self.terminal.ask("GET", "/offices/rieumes/calls", Agent_Session=colleague)[1]["calls"]
        self.assertEqual([c["state"] for c in listed], ["accepted"])
        self.assertEqual(self.change(path, "closed", agent)[0], 200)
        self.assertEqual(self.terminal.ask("GET", path, Authorization=kiosk)[1]["state"], "closed")
        self.assertEqual(self.terminal.ask("POST", "/offices/rieumes/calls", CALL, Authorization=kiosk)[0], 201)
        self.assertEqual(self.terminal.ask("POST", "/offices/toulouse/calls", CALL)[1]["code"], "office-unknown")
        self.assert_no_violation()

    def test_a_call_is_withdrawn_by_its_terminal_or_its_silence(self) -> None:
        agent = self.sign_in()
        path = "/calls/" + self.terminal.ask("POST", "/offices/rieumes/calls", CALL)[1]["id"]
        self.assertEqual(self.terminal.ask("DELETE", path)[0], 204)
        self.assertEqual(self.change(path, "accepted", agent)[1]["code"], "step-out-of-order")
        path = "/calls/" + self.terminal.ask("POST", "/offices/rieumes/calls", CALL)[1]["id"]
        self.command("/clock", advanceSeconds=60)
        self.assertEqual(self.terminal.ask("GET", "/offices/rieumes/calls", Agent_Session=agent)[1]["calls"], [])
        self.assertEqual(self.terminal.ask("GET", path)[1]["state"], "withdrawn")
        self.assert_no_violation()

    def test_a_poll_waits_for_a_change_while_others_are_served(self) -> None:
        agent = self.sign_in()
        counter = self.another_terminal()
        first = counter.send("GET", "/offices/rieumes/calls?wait=25", Agent_Session=agent)
        self.assertEqual(first.status, 200)
        known = {"Agent_Session": agent, "If_None_Match": first.getheader("ETag")}
        self.assertEqual(counter.send("GET", "/offices/rieumes/calls", **known).status, 304)
        with ThreadPoolExecutor() as pool:
            waiting = pool.submit(counter.send, "GET", "/offices/rieumes/calls?wait=25", **known)
            while not any(r["target"].endswith("wait=25") and r["status"] is None for r in self.state()["requests"]):
                pass
            self.assertEqual(self.terminal.ask("GET", "/service")[0], 200)
            self.assertFalse(waiting.done())
            call = self.terminal.ask("POST", "/offices/rieumes/calls", CALL)[1]
            answer = waiting.result(timeout=5)
        self.assertEqual((answer.status, len(json.loads(answer.content)["calls"])),  # type: ignore[attr-defined]
                         (200, 1))
        tag = self.terminal.send("GET", "/calls/" + call["id"]).getheader("ETag")
        self.assertEqual(self.terminal.send("GET", f"/calls/{call['id']}?wait=1", If_None_Match=tag).status, 304)
        self.assert_no_violation()

    def test_a_code_in_small_letters_is_a_violation(self) -> None:
        path, token = self.begin()
        self.terminal.ask("POST", path + "/code-check", {"code": "abcd0000"}, Journey_Token=token)
        self.assert_violation("in capitals")


for _kind in ("drop-before", "drop-after", "500", "503", "maintenance", "malformed", "wrong-type", "wrong-content-type",
              "huge", "slow"):
    setattr(CouncilTest, f"test_fault_{_kind.replace('-', '_')}", partialmethod(CouncilTest.check_fault, _kind))


if __name__ == "__main__":
    unittest.main()
