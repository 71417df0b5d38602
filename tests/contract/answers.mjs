// SPDX-FileCopyrightText: 2026 The Guichet developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Prints the answers that an OpenAPI document names, as JSON: one object for each operation and status, with the codes of
// the problems that may stand in it.
//   node answers.mjs DOCUMENT
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {pathToFileURL} from 'node:url';

// The packages lie in the working directory, not beside this file.
const {parse} = createRequire(pathToFileURL(`${process.cwd()}/package.json`))('@stoplight/yaml');
const document = parse(readFileSync(process.argv[2], 'utf8'));
const resolved = (value) =>
    value.$ref === undefined ? value
                             : value.$ref.slice(2).split('/').reduce((whole, member) => whole[member], document);

const methods = ['get', 'post', 'put', 'patch', 'delete'];
const answers = [];
for (const [path, item] of Object.entries(document.paths)) {
    for (const method of methods.filter((name) => name in item)) {
        for (const [status, response] of Object.entries(item[method].responses)) {
            answers.push({
                operation: item[method].operationId,
                method: method.toUpperCase(),
                path,
                status: Number(status),
                problems: resolved(response)['x-problem-codes'] ?? [],
            });
        }
    }
}
console.log(JSON.stringify(answers));
