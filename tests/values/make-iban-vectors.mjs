// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Prints what iban-vectors.tsv holds: what ibantools says of account numbers of every country, right ones and wrong ones.
// npm ci && npm run make
import { readFileSync } from "node:fs";
import * as ibantools from "ibantools";

const { version } = JSON.parse(readFileSync(new URL("node_modules/ibantools/package.json", import.meta.url)));
const specs = ibantools.getCountrySpecifications();
const errors = ibantools.ValidationErrorsIBAN;

// They joined the SEPA scheme in 2024 and 2025, after this release.
const joined = ["AL", "MD", "ME", "MK", "RS"];
// Listed with letters of their own, but their accounts are written with FR and FI.
const territories = ["AX", "BL", "GF", "GP", "MF", "MQ", "NC", "PF", "PM", "RE", "TF", "WF", "YT"];
const isSepa = (code) => ibantools.isSEPACountry(code) || joined.includes(code);
const sepa = Object.keys(specs).filter(isSepa).sort();
const withRibKey = ["FR", "MC"];

function verdict(iban) {
  const code = iban.slice(0, 2);
  const { errorCodes } = ibantools.validateIBAN(iban);
  if (errorCodes.includes(errors.NoIBANCountry)) return "unknown-country";
  if (!isSepa(code)) return "not-sepa";
  if (errorCodes.includes(errors.WrongBBANLength)) return iban.length < specs[code].chars ? "too-short" : "too-long";
  if (errorCodes.includes(errors.WrongBBANFormat) || errorCodes.includes(errors.ChecksumNotNumber)) return "wrong-group";
  if (errorCodes.includes(errors.WrongIBANChecksum)) return "wrong-checksum";
  // The keys that other countries keep inside are their banks' business.
  const inside = errorCodes.includes(errors.WrongAccountBankBranchChecksum);
  return inside && withRibKey.includes(code) ? "wrong-rib-key" : "right";
}

// The same numbers at each run.
let seed = 20261124;
const random = (below) => {
  seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
  return (seed >>> 8) % below;
};
const digits = "0123456789";
const capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const one = (from) => from[random(from.length)];
const set = (text, at, c) => text.slice(0, at) + c + text.slice(at + 1);

// One of the characters that may stand at each place.
function places(code) {
  const all = [];
  for (const [, letters, count] of specs[code].bban_regexp.matchAll(/\[(.*?)\]\{(\d+)\}/g)) {
    const from = letters === "0-9" ? digits : letters === "A-Z" ? capitals : digits + digits + digits + capitals;
    for (let i = 0; i < Number(count); ++i) all.push(from);
  }
  // Ireland's banks have letters; this release takes digits too.
  if (code === "IE") all.fill(capitals, 0, 4);
  return all;
}

function right(code) {
  const bban = places(code).map(one).join("");
  if (!withRibKey.includes(code)) return ibantools.composeIBAN({ countryCode: code, bban });
  for (let key = 0; key < 100; ++key) {
    const keyed = bban.slice(0, -2) + String(key).padStart(2, "0");
    if (ibantools.isValidBBAN(keyed, code)) return ibantools.composeIBAN({ countryCode: code, bban: keyed });
  }
  throw new Error("no key");
}

// The group where one slip may lie that, put right, leaves nothing to say: another digit for a digit, another letter for a
// letter, what looks alike, two neighbours swapped. When slips in several groups would explain it, none can be told.
const alike = ["0O", "0Q", "0D", "1I", "1L", "2Z", "5S", "6G", "8B"];
const isDigit = (c) => digits.includes(c);
const mistaken = (a, b) => isDigit(a) === isDigit(b) || alike.includes(a + b) || alike.includes(b + a);
const groupOf = (index) => Math.floor(index / 4) + 1;

function groupOfOneSlip(iban) {
  const groups = new Set();
  const tryGroups = (text, ...found) => {
    if (verdict(text) === "right") for (const group of found) groups.add(group);
  };
  for (let i = 2; i < iban.length; ++i) {
    for (const c of digits + capitals) if (mistaken(c, iban[i])) tryGroups(set(iban, i, c), groupOf(i));
    if (i + 1 < iban.length) tryGroups(set(set(iban, i, iban[i + 1]), i + 1, iban[i]), groupOf(i), groupOf(i + 1));
  }
  if (ibantools.isValidBBAN(iban.slice(4), iban.slice(0, 2))) groups.add(1);
  return groups.size === 1 ? [...groups][0] : "-";
}

const rows = new Set();
for (const code of sepa) {
  const kinds = places(code);
  for (let n = 0; n < 2; ++n) {
    const iban = right(code);
    rows.add(iban);
    for (let length = 2; length < iban.length; length += n + 1) rows.add(iban.slice(0, length));
    rows.add(iban + one(digits)).add(iban + iban);
    for (let i = 0; i < kinds.length; ++i) {
      const at = i + 4;
      if (n === 0 && kinds[i] === digits) rows.add(set(iban, at, one(capitals)));
      if (n === 0 && kinds[i] === capitals) rows.add(set(iban, at, code === "IE" ? iban[at] : one(digits)));
      rows.add(set(iban, at, one(kinds[i])));
      if (i > 0) rows.add(set(set(iban, at, iban[at - 1]), at - 1, iban[at]));
    }
    rows.add(set(iban, 2, one(capitals))).add(set(iban, 3, one(capitals)));
  }
  const iban = right(code);
  for (let i = 0; i < 100; ++i) rows.add(code + String(i).padStart(2, "0") + iban.slice(4));
}
// Keys that leave the right remainder although no bank gives them.
for (let n = 0; n < 4000; ++n) {
  const iban = right("DE");
  const twin = { "97": "00", "98": "01", "02": "99" }[iban.slice(2, 4)];
  if (twin) rows.add(iban).add(iban.slice(0, 2) + twin + iban.slice(4));
}
// A right checksum over a wrong key.
for (const code of withRibKey) {
  for (let n = 0; n < 60; ++n) {
    rows.add(ibantools.composeIBAN({ countryCode: code, bban: places(code).map(one).join("") }));
  }
}
for (const a of capitals) {
  for (const b of capitals) if (!territories.includes(a + b)) rows.add(a + b + "76");
}

console.log("# SPDX-FileCopyrightText: 2026 The Guichet developers");
console.log("# SPDX-License-Identifier: GPL-3.0-or-later");
console.log(`# Made by make-iban-vectors.mjs with ibantools ${version}: typed, what it says of it, and in`);
console.log("# France and Monaco the group where alone one slip would explain a wrong key. Nobody's accounts: made at random.");
for (const typed of rows) {
  const said = verdict(typed);
  const located = withRibKey.includes(typed.slice(0, 2)) && /checksum|key/.test(said);
  console.log(`${typed}\t${said}\t${located ? groupOfOneSlip(typed) : "-"}`);
}
