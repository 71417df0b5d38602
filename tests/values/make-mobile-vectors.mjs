// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Prints what mobile-vectors.tsv holds: what google-libphonenumber says of French, overseas and foreign numbers.
// npm ci && npm run make
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const { PhoneNumberFormat, PhoneNumberType, PhoneNumberUtil } = require("google-libphonenumber");
const { version } = JSON.parse(readFileSync(new URL("node_modules/google-libphonenumber/package.json", import.meta.url)));
const util = PhoneNumberUtil.getInstance();

// Their codes are dialled in one plan of 0 and nine digits, so that each must be asked about a number typed nationally.
const nationalRegions = ["FR", "RE", "YT", "GP", "GF", "MQ", "PM"];
const frenchCodes = [33, 262, 590, 594, 596, 508, 687, 689, 681];
const mobileTypes = [PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE];

function mobileIn(typed, region) {
  try {
    const number = util.parse(typed, region);
    const good = util.isValidNumber(number) && mobileTypes.includes(util.getNumberType(number))
      && frenchCodes.includes(number.getCountryCode());
    return good ? util.format(number, PhoneNumberFormat.E164) : null;
  } catch {
    return null;
  }
}

function expected(typed) {
  const regions = typed.startsWith("+") ? ["FR"] : nationalRegions;
  for (const region of regions) {
    const e164 = mobileIn(typed, region);
    if (e164) return e164;
  }
  return "-";
}

const filler = "1234567890123";
const filled = (prefix, length) => prefix + filler.slice(0, length - prefix.length);
const rows = new Set();

for (let i = 10; i < 100; ++i) rows.add(filled("0" + i, 10));
for (let i = 600; i < 800; ++i) rows.add(filled("0" + i, 10));
for (let i = 6000; i < 8000; ++i) rows.add(filled("0" + i, 10));
for (const block of ["0639", "0690", "0691", "0692", "0693", "0694", "0695", "0696", "0697", "0698", "0699",
  "0700", "0701", "0708", "0709", "0730"]) {
  for (let i = 0; i < 100; ++i) rows.add(filled(block + String(i).padStart(2, "0"), 10));
}
for (let i = 100; i < 1000; ++i) rows.add("+33" + filled(String(i), 9));
for (const code of [262, 590, 594, 596]) {
  for (let i = 10; i < 100; ++i) rows.add("+" + code + filled(String(i), 9));
  for (let i = 600; i < 800; ++i) rows.add("+" + code + filled(String(i), 9));
  for (let i = 70900; i < 70940; ++i) rows.add("+" + code + filled(String(i), 9));
}
for (const [code, length] of [[508, 6], [687, 6], [689, 8], [681, 6]]) {
  for (let i = 10; i < 100; ++i) rows.add("+" + code + filled(String(i), length));
}
for (let i = 70800; i < 70900; ++i) rows.add("+508" + filled(String(i), 9));
for (const prefix of ["06", "07", "0700", "0692", "0561"]) {
  for (const length of [8, 9, 11, 12, 13, 14]) rows.add(filled(prefix, length));
}
for (const prefix of ["+336", "+3306", "+262692", "+5085", "+68770", "+68987", "+68182"]) {
  for (let length = prefix.length + 3; length < 16; ++length) rows.add(filled(prefix, length));
}
for (const region of util.getSupportedRegions().sort()) {
  for (const type of [PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE]) {
    const number = util.getExampleNumberForType(region, type);
    if (number) rows.add(util.format(number, PhoneNumberFormat.E164));
  }
}

console.log("# SPDX-FileCopyrightText: 2026 The Guichet developers");
console.log("# SPDX-License-Identifier: GPL-3.0-or-later");
console.log(`# Made by make-mobile-vectors.mjs with google-libphonenumber ${version}: typed, E.164 of a French mobile or -`);
for (const typed of rows) console.log(`${typed}\t${expected(typed)}`);
